package dev.godwit.frame;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import org.jspecify.annotations.Nullable;

/**
 * Finds members that only the user's own code may name, with the rights of the user's type. A
 * handle in a {@code static final} field costs what the member itself costs.
 */
public final class Members {
  private Members() {}

  private static Lookup in(Lookup companion, Class<?> type) throws IllegalAccessException {
    return MethodHandles.privateLookupIn(type, companion);
  }

  private static Error missing(ReflectiveOperationException e) {
    return new IncompatibleClassChangeError(
        e.getMessage() + ": compile the class again together with its companion");
  }

  /**
   * A class that the companion may not name: a private one.
   *
   * @param name its binary name
   */
  public static Class<?> type(Lookup companion, String name) {
    try {
      return Class.forName(name, false, companion.lookupClass().getClassLoader());
    } catch (ClassNotFoundException e) {
      throw missing(e);
    }
  }

  /** An array of a type that the companion may not name, {@code new T[] {…}}. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // The companion says what it is.
  public static <T> T array(Class<?> component, @Nullable Object... elements) {
    Object array = Array.newInstance(component, elements.length);
    for (int i = 0; i < elements.length; i++) {
      Array.set(array, i, elements[i]);
    }
    return (T) array;
  }

  /** The name of an enum's constant, null of null: for a switch that has a case for null. */
  public static @Nullable String name(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name();
  }

  /**
   * The handle with types that the companion may name in place of those that it may not: their
   * bounds. What is passed is cast to the types of the member.
   */
  public static MethodHandle named(MethodHandle member, Class<?> result, Class<?>... parameters) {
    return member.asFixedArity().asType(MethodType.methodType(result, parameters));
  }

  /** Reads an instance field. */
  public static MethodHandle getter(Lookup companion, Class<?> owner, String name, Class<?> type) {
    try {
      return in(companion, owner).findGetter(owner, name, type);
    } catch (ReflectiveOperationException e) {
      throw missing(e);
    }
  }

  /** Writes an instance field. */
  public static MethodHandle setter(Lookup companion, Class<?> owner, String name, Class<?> type) {
    try {
      return in(companion, owner).findSetter(owner, name, type);
    } catch (ReflectiveOperationException e) {
      throw missing(e);
    }
  }

  /** Reads a static field. */
  public static MethodHandle staticGetter(
      Lookup companion, Class<?> owner, String name, Class<?> type) {
    try {
      return in(companion, owner).findStaticGetter(owner, name, type);
    } catch (ReflectiveOperationException e) {
      throw missing(e);
    }
  }

  /** Writes a static field. */
  public static MethodHandle staticSetter(
      Lookup companion, Class<?> owner, String name, Class<?> type) {
    try {
      return in(companion, owner).findStaticSetter(owner, name, type);
    } catch (ReflectiveOperationException e) {
      throw missing(e);
    }
  }

  /** An instance field. */
  public static VarHandle field(Lookup companion, Class<?> owner, String name, Class<?> type) {
    try {
      return in(companion, owner).findVarHandle(owner, name, type);
    } catch (ReflectiveOperationException e) {
      throw missing(e);
    }
  }

  /** A static field. */
  public static VarHandle staticField(
      Lookup companion, Class<?> owner, String name, Class<?> type) {
    try {
      return in(companion, owner).findStaticVarHandle(owner, name, type);
    } catch (ReflectiveOperationException e) {
      throw missing(e);
    }
  }

  /** The field that an inner class has for its enclosing instance: javac's {@code this$0}. */
  public static VarHandle outer(Lookup companion, Class<?> inner, Class<?> outer) {
    for (Field f : inner.getDeclaredFields()) {
      if (f.isSynthetic() && f.getType() == outer && f.getName().startsWith("this$")) {
        return field(companion, inner, f.getName(), outer);
      }
    }
    throw new IncompatibleClassChangeError(
        inner.getName() + " does not keep its enclosing instance: compile it with javac or ecj");
  }

  /** Reads that field. */
  public static MethodHandle outerGetter(Lookup companion, Class<?> inner, Class<?> outer) {
    return outer(companion, inner, outer).toMethodHandle(VarHandle.AccessMode.GET);
  }

  /** An instance method: called as the receiver's class has it. */
  public static MethodHandle method(
      Lookup companion, Class<?> owner, String name, Class<?> result, Class<?>... parameters) {
    try {
      MethodType type = MethodType.methodType(result, parameters);
      return in(companion, owner).findVirtual(owner, name, type);
    } catch (ReflectiveOperationException e) {
      throw missing(e);
    }
  }

  /** A static method. */
  public static MethodHandle staticMethod(
      Lookup companion, Class<?> owner, String name, Class<?> result, Class<?>... parameters) {
    try {
      MethodType type = MethodType.methodType(result, parameters);
      return in(companion, owner).findStatic(owner, name, type);
    } catch (ReflectiveOperationException e) {
      throw missing(e);
    }
  }

  /** A constructor. */
  public static MethodHandle constructor(Lookup companion, Class<?> owner, Class<?>... parameters) {
    try {
      MethodType type = MethodType.methodType(void.class, parameters);
      return in(companion, owner).findConstructor(owner, type);
    } catch (ReflectiveOperationException e) {
      throw missing(e);
    }
  }

  /** An instance method as {@code super.name(…)} in the caller calls it. */
  public static MethodHandle superMethod(
      Lookup companion,
      Class<?> caller,
      Class<?> owner,
      String name,
      Class<?> result,
      Class<?>... parameters) {
    try {
      MethodType type = MethodType.methodType(result, parameters);
      return in(companion, caller).findSpecial(owner, name, type, caller);
    } catch (ReflectiveOperationException e) {
      throw missing(e);
    }
  }
}
