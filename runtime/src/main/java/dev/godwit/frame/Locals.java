package dev.godwit.frame;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the locals of a frame by name. Each that is live at the frame's point is shown to
 * {@link #visit} and gets the value that it returns: the same one to write the frame, another to
 * fill it.
 */
public abstract class Locals {
  private final List<String> live;

  /** The one that is likely to come next: a frame has its locals in the order of its points. */
  private int next;

  /** For a frame of the given method that waits at the given point. */
  protected Locals(FrameInfo method, int point) {
    this.live = method.at(point).live();
  }

  /**
   * A local that is live.
   *
   * @param type its erased type
   * @param value its value, boxed if the type is primitive
   * @return the value to go on with, of that type
   */
  protected abstract @Nullable Object visit(String name, Class<?> type, @Nullable Object value);

  private boolean isLive(String name) {
    if (next < live.size() && live.get(next).equals(name)) {
      next++;
      return true;
    }
    return live.contains(name);
  }

  /** A local of a reference type; the type is its erasure. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // visit keeps to the type
  public final <T> @Nullable T local(String name, @Nullable T value, Class<?> type) {
    return isLive(name) ? (T) visit(name, type, value) : value;
  }

  @SuppressWarnings("unchecked")
  private <T> T primitive(String name, T value, Class<T> type) {
    return isLive(name) ? (T) Objects.requireNonNull(visit(name, type, value)) : value;
  }

  /** A local of type boolean. */
  public final boolean local(String name, boolean value) {
    return primitive(name, value, boolean.class);
  }

  /** A local of type byte. */
  public final byte local(String name, byte value) {
    return primitive(name, value, byte.class);
  }

  /** A local of type short. */
  public final short local(String name, short value) {
    return primitive(name, value, short.class);
  }

  /** A local of type char. */
  public final char local(String name, char value) {
    return primitive(name, value, char.class);
  }

  /** A local of type int. */
  public final int local(String name, int value) {
    return primitive(name, value, int.class);
  }

  /** A local of type long. */
  public final long local(String name, long value) {
    return primitive(name, value, long.class);
  }

  /** A local of type float. */
  public final float local(String name, float value) {
    return primitive(name, value, float.class);
  }

  /** A local of type double. */
  public final double local(String name, double value) {
    return primitive(name, value, double.class);
  }
}
