package dev.godwit.snapshot;

import java.io.Serializable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The methods by which a Serializable class of the program says that another object stands for one
 * of its own (Java Object Serialization Specification 2.5 and 3.7).
 */
final class Replacements {
  private static final ClassValue<Optional<Method>> WRITE = of("writeReplace");
  private static final ClassValue<Optional<Method>> READ = of("readResolve");

  private Replacements() {}

  private static ClassValue<Optional<Method>> of(String name) {
    return new ClassValue<>() {
      @Override
      protected Optional<Method> computeValue(Class<?> type) {
        return Optional.ofNullable(find(type, name));
      }
    };
  }

  /** The method that applies to the class: its own, or one that it inherits and could call. */
  private static @Nullable Method find(Class<?> type, String name) {
    if (!Serializable.class.isAssignableFrom(type) || Types.isPlatform(type) || type.isHidden()) {
      return null;
    }
    for (Class<?> c = type; c != null && !Types.isPlatform(c); c = c.getSuperclass()) {
      for (Method m : c.getDeclaredMethods()) {
        if (m.getName().equals(name)
            && m.getParameterCount() == 0
            && m.getReturnType() == Object.class
            && (c == type || !Modifier.isPrivate(m.getModifiers()))) {
          return Fields.open(m);
        }
      }
    }
    return null;
  }

  /**
   * What to write for the object: what its writeReplace gives, if that becomes an object of its
   * class again when it is read. Otherwise itself: those who hold it need an object of its class.
   */
  static @Nullable Object written(Object o) throws Throwable {
    Optional<Method> method = WRITE.get(o.getClass());
    Object written = method.isEmpty() ? o : call(method.get(), o);
    boolean isForGood =
        written != null && written.getClass() != o.getClass() && !areResolved(written.getClass());
    return isForGood ? o : written;
  }

  /** Whether another object is written for those of the class. */
  static boolean areReplaced(Class<?> type) {
    return WRITE.get(type).isPresent();
  }

  /** Whether objects of the class are replaced when they are whole. */
  static boolean areResolved(Class<?> type) {
    return READ.get(type).isPresent();
  }

  /** What an object that was read stands for: itself, or what its readResolve gives. */
  static @Nullable Object resolved(Object o) throws Throwable {
    Optional<Method> method = READ.get(o.getClass());
    return method.isEmpty() ? o : call(method.get(), o);
  }

  private static @Nullable Object call(Method m, Object o) throws Throwable {
    try {
      return m.invoke(o);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
