package dev.godwit.frame;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the method that a bridge calls (JLS 15.12.4.5): the one of its class that the inherited
 * method, whose erasure the bridge has, becomes with the class's type arguments.
 */
final class Bridges {
  private Bridges() {}

  /** The method that the bridge calls; null if it cannot be told. */
  static @Nullable Method target(Method bridge) {
    Class<?> type = bridge.getDeclaringClass();
    List<Method> candidates =
        Arrays.stream(type.getDeclaredMethods()).filter(m -> couldBe(m, bridge)).toList();
    if (candidates.size() == 1) {
      return candidates.get(0);
    }
    List<Method> exact = new ArrayList<>();
    Map<TypeVariable<?>, Type> bound = new HashMap<>();
    for (Class<?> above : supertypes(type, bound)) {
      for (Method inherited : above.getDeclaredMethods()) {
        if (!inherited.isBridge()
            && inherited.getName().equals(bridge.getName())
            && Arrays.equals(inherited.getParameterTypes(), bridge.getParameterTypes())) {
          Class<?>[] wanted =
              Arrays.stream(inherited.getGenericParameterTypes())
                  .map(t -> erased(t, bound))
                  .toArray(Class<?>[]::new);
          candidates.stream()
              .filter(m -> Arrays.equals(m.getParameterTypes(), wanted) && !exact.contains(m))
              .forEach(exact::add);
        }
      }
    }
    return exact.size() == 1 ? exact.get(0) : null;
  }

  private static boolean couldBe(Method m, Method bridge) {
    if (m.isBridge()
        || !m.getName().equals(bridge.getName())
        || m.getParameterCount() != bridge.getParameterCount()
        || Modifier.isStatic(m.getModifiers())
        || !bridge.getReturnType().isAssignableFrom(m.getReturnType())) {
      return false;
    }
    for (int i = 0; i < m.getParameterCount(); i++) {
      if (!bridge.getParameterTypes()[i].isAssignableFrom(m.getParameterTypes()[i])) {
        return false;
      }
    }
    return true;
  }

  /** All supertypes; what their type parameters stand for is put into the map. */
  private static List<Class<?>> supertypes(Class<?> type, Map<TypeVariable<?>, Type> bound) {
    List<Class<?>> all = new ArrayList<>();
    List<Type> direct = new ArrayList<>(Arrays.asList(type.getGenericInterfaces()));
    if (type.getGenericSuperclass() != null) {
      direct.add(type.getGenericSuperclass());
    }
    for (Type t : direct) {
      Class<?> raw;
      if (t instanceof ParameterizedType p) {
        raw = (Class<?>) p.getRawType();
        for (int i = 0; i < raw.getTypeParameters().length; i++) {
          bound.putIfAbsent(raw.getTypeParameters()[i], p.getActualTypeArguments()[i]);
        }
      } else {
        raw = (Class<?>) t;
      }
      all.add(raw);
      all.addAll(supertypes(raw, bound));
    }
    return all;
  }

  private static Class<?> erased(Type t, Map<TypeVariable<?>, Type> bound) {
    if (t instanceof TypeVariable<?> v) {
      Type known = bound.get(v);
      return erased(known == null || known == v ? v.getBounds()[0] : known, bound);
    }
    if (t instanceof ParameterizedType p) {
      return (Class<?>) p.getRawType();
    }
    if (t instanceof GenericArrayType a) {
      return erased(a.getGenericComponentType(), bound).arrayType();
    }
    return t instanceof Class<?> c ? c : Object.class;
  }
}
