package dev.godwit.frame;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Gives a frame that is read from a snapshot its locals by name. A local that is not live at the
 * frame's point has its type's default value; one that is live and missing or of another type is
 * refused.
 */
public abstract class LocalsReader {
  private final int point;
  private final List<String> live;

  /** For a frame of the given method that waits at the given point. */
  protected LocalsReader(FrameInfo method, int point) {
    this.point = point;
    this.live = method.at(point).live();
  }

  /** The value of a live local, checked to be of the type (for primitive types: their box). */
  protected abstract @Nullable Object live(String name, Class<?> type);

  /** The number of the suspension point. */
  public final int point() {
    return point;
  }

  /** A local of a reference type; the type is its erasure. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // T is the local's own type
  public final <T> @Nullable T get(String name, Class<?> type) {
    return live.contains(name) ? (T) live(name, type) : null;
  }

  @SuppressWarnings("unchecked")
  private <T> T primitive(String name, Class<T> type, T otherwise) {
    return live.contains(name) ? (T) Objects.requireNonNull(live(name, type)) : otherwise;
  }

  /** A local of type boolean. */
  public final boolean getBoolean(String name) {
    return primitive(name, boolean.class, false);
  }

  /** A local of type byte. */
  public final byte getByte(String name) {
    return primitive(name, byte.class, (byte) 0);
  }

  /** A local of type short. */
  public final short getShort(String name) {
    return primitive(name, short.class, (short) 0);
  }

  /** A local of type char. */
  public final char getChar(String name) {
    return primitive(name, char.class, '\0');
  }

  /** A local of type int. */
  public final int getInt(String name) {
    return primitive(name, int.class, 0);
  }

  /** A local of type long. */
  public final long getLong(String name) {
    return primitive(name, long.class, 0L);
  }

  /** A local of type float. */
  public final float getFloat(String name) {
    return primitive(name, float.class, 0f);
  }

  /** A local of type double. */
  public final double getDouble(String name) {
    return primitive(name, double.class, 0d);
  }
}
