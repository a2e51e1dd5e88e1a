package dev.godwit.frame;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * Whether a class is initialised. Java has no question for it; {@code sun.misc.Unsafe} of {@code
 * jdk.unsupported} had one until JDK 24. Where it is gone, a class counts as initialised, and is if
 * it was not: an initialiser that runs early is better than static fields that stay behind.
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
      shouldBe = null;
    }
    UNSAFE = unsafe;
    SHOULD_BE = shouldBe;
  }

  private Initialisation() {}

  static boolean isDone(Class<?> type) {
    if (UNSAFE == null || SHOULD_BE == null) {
      return true;
    }
    try {
      return !(boolean) SHOULD_BE.invoke(UNSAFE, type);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }
}
