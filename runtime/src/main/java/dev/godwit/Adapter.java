package dev.godwit;

/**
 * How objects of a type travel that could not by themselves, or not well: the state to write, and
 * an object made from it. Found by {@link java.util.ServiceLoader} in the class loader of the
 * object's type; has a public constructor without parameters.
 *
 * @param <T> the class, exactly: subclasses have adapters of their own
 */
public interface Adapter<T> {
  /** The class that this is for. */
  Class<T> type();

  /**
   * What to write instead: an object that can travel, and must not refer back to the value.
   *
   * @throws CaptureException if this value cannot travel
   */
  Object write(T value);

  /** An object made from what {@link #write} gave. */
  T read(Object state);

  /**
   * Gives an object that the chain's caller lent the state that it has when it comes home, if that
   * is more than its own fields that are not final: those are copied after it. If the object then
   * {@linkplain #write writes} another state than the one that came, the loan is refused.
   *
   * @param value the object here
   * @param now one that {@link #read} made
   */
  default void update(T value, T now) {}
}
