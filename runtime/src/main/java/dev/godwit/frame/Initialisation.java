package dev.godwit.frame;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * Whether a class is initialised. Java has no question for it; {@code sun.misc.Unsafe} of {@code
 * jdk.unsupported} has. Where that is gone, a class counts as not initialised.
 */
final class Initialisation {
  private static final @Nullable Object UNSAFE;
  private static final @Nullable Method SHOULD_BE;

  static {
    Object unsafe = null;
    Method shouldBe = null;
    try {
      Class<?> type = Class.forName("sun.misc.Unsafe");
      Field f = type.getDeclaredField("theUnsafe");
      f.setAccessible(true);
      unsafe = f.get(null);
      shouldBe = type.getMethod("shouldBeInitialized", Class.class);
    } catch (ReflectiveOperationException | RuntimeException e) {
      unsafe = null;
    }
    UNSAFE = unsafe;
    SHOULD_BE = shouldBe;
  }

  private Initialisation() {}

  static boolean isDone(Class<?> type) {
    if (UNSAFE == null || SHOULD_BE == null) {
      return false;
    }
    try {
      return !(boolean) SHOULD_BE.invoke(UNSAFE, type);
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }
}
