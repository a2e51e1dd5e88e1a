package dev.godwit.frame;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Receives the locals of a frame by name and passes on those that are live at its point. */
public abstract class LocalsWriter {
  private final List<String> live;

  /** For a frame of the given method that waits at the given point. */
  protected LocalsWriter(FrameInfo method, int point) {
    this.live = method.at(point).live();
  }

  /** A live local: a primitive value comes boxed. */
  protected abstract void live(String name, @Nullable Object value, boolean primitive);

  /** A local of a reference type. */
  public final void put(String name, @Nullable Object value) {
    if (live.contains(name)) {
      live(name, value, false);
    }
  }

  private void primitive(String name, Object value) {
    if (live.contains(name)) {
      live(name, value, true);
    }
  }

  /** A local of type boolean. */
  public final void putBoolean(String name, boolean value) {
    primitive(name, value);
  }

  /** A local of type byte. */
  public final void putByte(String name, byte value) {
    primitive(name, value);
  }

  /** A local of type short. */
  public final void putShort(String name, short value) {
    primitive(name, value);
  }

  /** A local of type char. */
  public final void putChar(String name, char value) {
    primitive(name, value);
  }

  /** A local of type int. */
  public final void putInt(String name, int value) {
    primitive(name, value);
  }

  /** A local of type long. */
  public final void putLong(String name, long value) {
    primitive(name, value);
  }

  /** A local of type float. */
  public final void putFloat(String name, float value) {
    primitive(name, value);
  }

  /** A local of type double. */
  public final void putDouble(String name, double value) {
    primitive(name, value);
  }
}
