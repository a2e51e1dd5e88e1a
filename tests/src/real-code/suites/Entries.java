package suites;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Calls test methods by the entries of their companions, so that they run as chains. */
final class Entries {
  /** Whether to do so: the same tests run as plain Java, too. */
  static final boolean ON = Boolean.getBoolean("suites.entries");

  static final AtomicInteger CALLED = new AtomicInteger();

  private Entries() {}

  /** The entry of a method, null if it has none. */
  static Method of(Method m) {
    Class<?> type = m.getDeclaringClass();
    String nested = "";
    Class<?> top = type;
    for (; top.getEnclosingClass() != null; top = top.getEnclosingClass()) {
      nested = "$" + top.getSimpleName() + nested;
    }
    try {
      Class<?> companion =
          Class.forName(top.getName() + "Migratable" + nested, true, type.getClassLoader());
      List<Class<?>> given = new ArrayList<>(Arrays.asList(m.getParameterTypes()));
      if (!Modifier.isStatic(m.getModifiers())) {
        given.add(0, type);
      }
      return Stream.of(companion.getDeclaredMethods())
          .filter(e -> e.getName().equals(m.getName()) && takes(e.getParameterTypes(), given))
          .findFirst()
          .orElse(null);
    } catch (ClassNotFoundException e) {
      return null;
    }
  }

  private static boolean takes(Class<?>[] parameters, List<Class<?>> given) {
    boolean takes = parameters.length == given.size();
    for (int i = 0; takes && i < parameters.length; i++) {
      takes = parameters[i].isAssignableFrom(given.get(i));
    }
    return takes;
  }

  /** Calls the method: its entry if it is to and there is one. */
  static Object call(Method m, Object self, List<Object> arguments) throws Throwable {
    Method entry = ON ? of(m) : null;
    Method called = entry == null ? m : entry;
    List<Object> given = new ArrayList<>(arguments);
    if (entry != null) {
      CALLED.incrementAndGet();
      if (!Modifier.isStatic(m.getModifiers())) {
        given.add(0, self);
      }
    }
    called.setAccessible(true);
    try {
      return called.invoke(self, given.toArray());
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
