package dev.godwit.snapshot;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * Constructors that make an object of one class and run only a superclass's constructor, as
 * deserialization does. From {@code sun.reflect.ReflectionFactory} of {@code jdk.unsupported},
 * which is the supported way; by reflection, since javac warns of it by name and cannot be told not
 * to.
 */
final class Constructors {
  private static final Object FACTORY;
  private static final Method MAKE;

  static {
    try {
      Class<?> factory = Class.forName("sun.reflect.ReflectionFactory");
      FACTORY = factory.getMethod("getReflectionFactory").invoke(null);
      MAKE = factory.getMethod("newConstructorForSerialization", Class.class, Constructor.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private Constructors() {}

  /** Makes a {@code type} and runs the given constructor of one of its superclasses. */
  static Constructor<?> of(Class<?> type, Constructor<?> first)
      throws ReflectiveOperationException {
    return (Constructor<?>) MAKE.invoke(FACTORY, type, first);
  }

  /** That of an Externalizable class; null if it has none that may be used. */
  static @Nullable Constructor<?> ofExternal(Class<?> type) {
    try {
      return Fields.open(type.getConstructor());
    } catch (NoSuchMethodException e) {
      return null;
    }
  }
}
