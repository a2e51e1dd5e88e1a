package dev.godwit.frame;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells whether the class of a receiver has its own version of a method. Then that one is called,
 * as plain Java: it has no companion that the caller's unit knows of.
 */
public final class Receivers {
  private record Key(Class<?> declared, String method, List<Class<?>> parameters) {}

  private static final ClassValue<Map<Key, Boolean>> OVERRIDES =
      new ClassValue<>() {
        @Override
        protected Map<Key, Boolean> computeValue(Class<?> type) {
          return new ConcurrentHashMap<>();
        }
      };

  private Receivers() {}

  /** Whether a class below the declaring one, up to the receiver's, declares the method too. */
  public static boolean override(
      Object receiver, Class<?> declaring, String method, Class<?>... parameters) {
    return OVERRIDES
        .get(receiver.getClass())
        .computeIfAbsent(
            new Key(declaring, method, Arrays.asList(parameters)),
            k -> find(receiver.getClass(), k));
  }

  private static boolean find(Class<?> type, Key k) {
    for (Class<?> c = type; c != null && c != k.declared(); c = c.getSuperclass()) {
      for (Method m : c.getDeclaredMethods()) {
        if (m.getName().equals(k.method())
            && m.getParameterCount() == k.parameters().size()
            && !Modifier.isStatic(m.getModifiers())
            && !Modifier.isPrivate(m.getModifiers())
            && couldOverride(m, k)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * With equal erasures, or narrower ones where a type parameter was bound: its bridge is equal.
   */
  private static boolean couldOverride(Method m, Key k) {
    return Arrays.asList(m.getParameterTypes()).equals(k.parameters());
  }
}
