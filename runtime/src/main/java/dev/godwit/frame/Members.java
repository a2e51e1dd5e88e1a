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

  private interface Finder<T> {
    T in(Lookup rights) throws ReflectiveOperationException;
  }

  /** What is found with the rights of a type, or of the subclass whose rights were asked for. */
  private static <T> T find(Lookup companion, Class<?> type, Finder<T> finder) {
    try {
      return finder.in(
          type.isAssignableFrom(companion.lookupClass())
              ? companion
              : MethodHandles.privateLookupIn(type, companion));
    } catch (ReflectiveOperationException e) {
      throw missing(e);
    }
  }

  private static Error missing(ReflectiveOperationException e) {
    return new IncompatibleClassChangeError(
        e.getMessage() + ": compile the class again together with its companion");
  }

  /** The rights of a class, to find what is protected in one above it. */
  public static Lookup rights(Lookup companion, Class<?> type) {
    return find(companion, type, l -> l);
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

  /** The same object, of a type that javac finds by what takes it: raw types fit no bound. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // It was unchecked before.
  public static <T> @Nullable T unchecked(@Nullable Object raw) {
    return (T) raw;
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
    return find(companion, owner, l -> l.findGetter(owner, name, type));
  }

  /** Writes an instance field. */
  public static MethodHandle setter(Lookup companion, Class<?> owner, String name, Class<?> type) {
    return find(companion, owner, l -> l.findSetter(owner, name, type));
  }

  /** Reads a static field. */
  public static MethodHandle staticGetter(
      Lookup companion, Class<?> owner, String name, Class<?> type) {
    return find(companion, owner, l -> l.findStaticGetter(owner, name, type));
  }

  /** Writes a static field. */
  public static MethodHandle staticSetter(
      Lookup companion, Class<?> owner, String name, Class<?> type) {
    return find(companion, owner, l -> l.findStaticSetter(owner, name, type));
  }

  /** An instance field. */
  public static VarHandle field(Lookup companion, Class<?> owner, String name, Class<?> type) {
    return find(companion, owner, l -> l.findVarHandle(owner, name, type));
  }

  /** A static field. */
  public static VarHandle staticField(
      Lookup companion, Class<?> owner, String name, Class<?> type) {
    return find(companion, owner, l -> l.findStaticVarHandle(owner, name, type));
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
    MethodType type = MethodType.methodType(result, parameters);
    return find(companion, owner, l -> l.findVirtual(owner, name, type));
  }

  /** A static method. */
  public static MethodHandle staticMethod(
      Lookup companion, Class<?> owner, String name, Class<?> result, Class<?>... parameters) {
    MethodType type = MethodType.methodType(result, parameters);
    return find(companion, owner, l -> l.findStatic(owner, name, type));
  }

  /** A constructor. */
  public static MethodHandle constructor(Lookup companion, Class<?> owner, Class<?>... parameters) {
    MethodType type = MethodType.methodType(void.class, parameters);
    return find(companion, owner, l -> l.findConstructor(owner, type));
  }

  /** An instance method as {@code super.name(…)} in the caller calls it. */
  public static MethodHandle superMethod(
      Lookup companion,
      Class<?> caller,
      Class<?> owner,
      String name,
      Class<?> result,
      Class<?>... parameters) {
    MethodType type = MethodType.methodType(result, parameters);
    return find(companion, caller, l -> l.findSpecial(owner, name, type, caller));
  }
}
