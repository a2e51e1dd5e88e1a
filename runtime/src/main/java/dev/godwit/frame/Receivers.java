package dev.godwit.frame;

import java.lang.invoke.LambdaConversionException;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A migratable method that may be overridden: what generated code calls for receivers of a class
 * that its unit does not know. That is the companion of the class that declares the method which
 * the JVM would select (JVMS 5.4.6), or the method itself, as plain Java, if it has none. Safe for
 * use by several threads.
 *
 * @param <F> the interface through which it is called: one method, with the execution, the receiver
 *     and the method's parameters, all erased
 */
public final class Receivers<F> extends ClassValue<F> {
  /** What the name of a body ends with that is called without looking at the receiver's class. */
  public static final String BODY = "Here";

  /** What comes between the name of a method and the constant of an enum whose body has it. */
  public static final String OF = "Of";

  /** How many classes are compared; more would take as long as the table. */
  private static final int MOST_KNOWN = 4;

  private final Method call;
  private final Class<F> function;
  private final String name;
  private final F plain;
  private final Class<?> declaring;
  private final MethodType wanted;
  private @Nullable Known<F> known;

  private Receivers(
      Class<F> function, Method call, String name, F plain, Class<?> declaring, MethodType wanted) {
    this.function = function;
    this.call = call;
    this.name = name;
    this.plain = plain;
    this.declaring = declaring;
    this.wanted = wanted;
  }

  /** The method of that name which the interface's parameters describe, and its plain call. */
  public static <F> Receivers<F> of(Class<F> function, String name, F plain) {
    Class<?>[] all = call(function).getParameterTypes();
    return of(
        function,
        name,
        plain,
        all[1],
        call(function).getReturnType(),
        Arrays.copyOfRange(all, 2, all.length));
  }

  /**
   * The same for a method with types that its companion may not name.
   *
   * @param declaring the class that declares it
   * @param result its erased result type
   * @param parameters the erased types of its parameters
   */
  public static <F> Receivers<F> of(
      Class<F> function,
      String name,
      F plain,
      Class<?> declaring,
      Class<?> result,
      Class<?>... parameters) {
    MethodType wanted = MethodType.methodType(result, parameters);
    return new Receivers<>(function, call(function), name, plain, declaring, wanted);
  }

  private static Method call(Class<?> function) {
    return Arrays.stream(function.getDeclaredMethods())
        .filter(m -> Modifier.isAbstract(m.getModifiers())) // Tools may add others.
        .findFirst()
        .orElseThrow();
  }

  /**
   * What to call for a receiver of the class. Most methods are called on objects of few classes:
   * the first ones are compared before the table of the class is asked, which takes longer.
   */
  public F forClass(Class<?> receiver) {
    for (Known<F> k = known; k != null; k = k.next) {
      if (k.receiver == receiver) {
        return k.function;
      }
    }
    return next(receiver);
  }

  private F next(Class<?> receiver) {
    F function = get(receiver);
    Known<F> last = known;
    int number = last == null ? 0 : last.number;
    if (number < MOST_KNOWN && receiver.getClassLoader() == declaring.getClassLoader()) {
      // A class of another loader must not be kept. Of threads that get here at once one may lose.
      known = new Known<>(receiver, function, number + 1, last);
    }
    return function;
  }

  private record Known<F>(Class<?> receiver, F function, int number, @Nullable Known<F> next) {}

  @Override
  protected F computeValue(Class<?> receiver) {
    Method selected = selected(receiver);
    F companion = selected == null ? null : body(selected);
    return companion == null ? plain : companion;
  }

  private @Nullable F body(Method m) {
    Class<?> owner = m.getDeclaringClass();
    String body = m.getName();
    if (owner.isAnonymousClass() && owner.getSuperclass().isEnum()) {
      String constant = constant(owner);
      if (constant == null) {
        return null;
      }
      body += OF + constant; // The companion of the enum has it.
      owner = owner.getSuperclass();
    }
    try {
      Class<?> companion = owner;
      if (!owner.isAnnotationPresent(CodeHash.class)) { // Else it has its bodies itself.
        String name = Companions.companionOf(owner.getName());
        companion = Class.forName(name, true, owner.getClassLoader());
      }
      Lookup access = Companions.lookup(companion);
      if (access == null) {
        return null;
      }
      List<Class<?>> parameters = new ArrayList<>(List.of(Execution.class, owner));
      parameters.addAll(Arrays.asList(m.getParameterTypes()));
      MethodType type = MethodType.methodType(m.getReturnType(), parameters);
      Lookup in = MethodHandles.privateLookupIn(companion, access);
      MethodHandle own = find(in, companion, body + BODY, type);
      // One that is not overridable has one body, of its own name.
      MethodHandle found = own == null ? find(in, companion, body, type) : own;
      if (found == null) {
        found = disguised(in, companion, m, body);
      }
      return found == null ? null : function(in, found);
    } catch (ClassNotFoundException | IllegalAccessException e) {
      return null; // Compiled without the processor.
    }
  }

  /** The constant that a class of an enum is for; null while the enum is being initialised. */
  private static @Nullable String constant(Class<?> type) {
    Object[] all = type.getSuperclass().getEnumConstants();
    return all == null
        ? null
        : Arrays.stream(all)
            .filter(c -> c.getClass() == type)
            .map(c -> ((Enum<?>) c).name())
            .findFirst()
            .orElse(null);
  }

  /** As a lambda: the JIT compiler inlines it as it does any call of an interface's method. */
  private F function(Lookup in, MethodHandle body) {
    try {
      return function.cast(
          LambdaMetafactory.metafactory(
                  in,
                  call.getName(),
                  MethodType.methodType(function),
                  MethodType.methodType(call.getReturnType(), call.getParameterTypes()),
                  body,
                  narrowed(body.type()))
              .getTarget()
              .invoke());
    } catch (LambdaConversionException e) { // A parameter's bound has nothing to do with the call.
      MethodType type = MethodType.methodType(call.getReturnType(), call.getParameterTypes());
      return MethodHandleProxies.asInterfaceInstance(function, body.asType(type));
    } catch (Throwable e) {
      throw new IncompatibleClassChangeError(
          name + " of " + declaring.getName() + " cannot be called through its companion: " + e);
    }
  }

  /** The types that a body is called with: its own, where they are below those of the call. */
  private MethodType narrowed(MethodType body) {
    MethodType type = MethodType.methodType(call.getReturnType(), call.getParameterTypes());
    for (int i = 0; i < type.parameterCount(); i++) {
      if (type.parameterType(i).isAssignableFrom(body.parameterType(i))) {
        type = type.changeParameterType(i, body.parameterType(i));
      }
    }
    return type.returnType().isAssignableFrom(body.returnType())
        ? type.changeReturnType(body.returnType())
        : type;
  }

  /** A body that stands for the method under a descriptor that the companion may name. */
  private static @Nullable MethodHandle disguised(
      Lookup in, Class<?> companion, Method m, String called) throws IllegalAccessException {
    String wanted =
        MethodType.methodType(m.getReturnType(), m.getParameterTypes()).toMethodDescriptorString();
    for (Method body : companion.getDeclaredMethods()) {
      StandsFor other = body.getAnnotation(StandsFor.class);
      if (other != null
          && other.value().equals(wanted)
          && (body.getName().equals(called + BODY) || body.getName().equals(called))) {
        return in.unreflect(body);
      }
    }
    return null;
  }

  private static @Nullable MethodHandle find(
      Lookup in, Class<?> companion, String name, MethodType type) throws IllegalAccessException {
    try {
      return in.findStatic(companion, name, type);
    } catch (NoSuchMethodException e) {
      return null;
    }
  }

  // ---- selection

  /** The method that a virtual call selects, bridges followed; null if it cannot be told. */
  private @Nullable Method selected(Class<?> receiver) {
    MethodType wanted = this.wanted;
    for (int bridges = 0; bridges < 100; bridges++) {
      Method m = inClasses(receiver, wanted);
      if (m == null) {
        m = inInterfaces(receiver, wanted);
      }
      if (m == null || !m.isBridge()) {
        return m;
      }
      Method target = Bridges.target(m);
      if (target == null) {
        return null;
      }
      wanted = MethodType.methodType(target.getReturnType(), target.getParameterTypes());
    }
    return null;
  }

  private boolean is(Method m, MethodType wanted) {
    return m.getName().equals(name)
        && !Modifier.isStatic(m.getModifiers())
        && !Modifier.isPrivate(m.getModifiers())
        && m.getReturnType() == wanted.returnType()
        && Arrays.asList(m.getParameterTypes()).equals(wanted.parameterList());
  }

  /** From the top class down: the last method that overrides the one before it. */
  private @Nullable Method inClasses(Class<?> receiver, MethodType wanted) {
    Deque<Class<?>> classes = new ArrayDeque<>();
    for (Class<?> c = receiver; c != null; c = c.getSuperclass()) {
      classes.push(c);
    }
    Method selected = null;
    for (Class<?> c : classes) {
      for (Method m : c.getDeclaredMethods()) {
        if (is(m, wanted) && (selected == null ? concerns(m) : overrides(m, selected))) {
          selected = m;
        }
      }
    }
    return selected == null || Modifier.isAbstract(selected.getModifiers()) ? null : selected;
  }

  /** A package-private method of another package has nothing to do with the one that is called. */
  private boolean concerns(Method m) {
    return isShared(m) || samePackage(m.getDeclaringClass(), declaring);
  }

  private static boolean overrides(Method m, Method above) {
    return isShared(above) || samePackage(m.getDeclaringClass(), above.getDeclaringClass());
  }

  private static boolean isShared(Method m) {
    return Modifier.isPublic(m.getModifiers()) || Modifier.isProtected(m.getModifiers());
  }

  private static boolean samePackage(Class<?> a, Class<?> b) {
    return a.getClassLoader() == b.getClassLoader()
        && a.getPackageName().equals(b.getPackageName());
  }

  /** The one default method that no other one overrides. */
  private @Nullable Method inInterfaces(Class<?> receiver, MethodType wanted) {
    Set<Class<?>> all = new LinkedHashSet<>();
    for (Class<?> c = receiver; c != null; c = c.getSuperclass()) {
      interfaces(c, all);
    }
    List<Method> found = new ArrayList<>();
    for (Class<?> i : all) {
      for (Method m : i.getDeclaredMethods()) {
        if (is(m, wanted)) {
          found.add(m);
        }
      }
    }
    for (Method m : found) {
      boolean mostSpecific =
          found.stream()
              .allMatch(o -> o.getDeclaringClass().isAssignableFrom(m.getDeclaringClass()));
      if (mostSpecific && !Modifier.isAbstract(m.getModifiers())) {
        return m;
      }
    }
    List<Method> bodies =
        found.stream().filter(m -> !Modifier.isAbstract(m.getModifiers())).toList();
    return bodies.size() == 1 ? bodies.get(0) : null;
  }

  private static void interfaces(Class<?> type, Set<Class<?>> all) {
    for (Class<?> i : type.getInterfaces()) {
      if (all.add(i)) {
        interfaces(i, all);
      }
    }
  }
}
