package dev.godwit.frame;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Member;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The companions that have been linked, by class loader: which user types they stand for, and the
 * access to their module that they gave. Safe for use by several threads.
 */
public final class Companions {
  /** What the name of a companion ends with. */
  public static final String SUFFIX = "Migratable";

  private static final Set<String> PACKAGES =
      Set.of("dev.godwit", "dev.godwit.frame", "dev.godwit.snapshot", "dev.godwit.transport");

  private static final MethodType ADD_OPENS =
      MethodType.methodType(Module.class, String.class, Module.class);

  private static final Map<ClassLoader, Companions> BY_LOADER = new WeakHashMap<>();

  /** By the name of the outermost companion: access to it, and where its lines come from. */
  private static final Map<String, MethodHandles.Lookup> LINKED = new ConcurrentHashMap<>();

  private static final Map<String, LineMap> LINES = new ConcurrentHashMap<>();

  private final Set<Class<?>> users = Collections.synchronizedSet(new LinkedHashSet<>());
  private final Set<Class<?>> mentioned = Collections.synchronizedSet(new LinkedHashSet<>());
  private final Map<Module, MethodHandles.Lookup> lookups =
      Collections.synchronizedMap(new WeakHashMap<>());

  private Companions() {}

  private static Companions of(Class<?> type) {
    ClassLoader loader =
        type.getClassLoader() == null ? ClassLoader.getSystemClassLoader() : type.getClassLoader();
    synchronized (BY_LOADER) {
      return BY_LOADER.computeIfAbsent(loader, k -> new Companions());
    }
  }

  static void register(MethodHandles.Lookup companion, Class<?> user, Class<?>... mentioned) {
    Companions known = of(user);
    known.users.add(user);
    if (companion.lookupClass().isAnnotationPresent(CodeHash.class)) {
      known.users.add(companion.lookupClass()); // A local type of the user.
    }
    known.mentioned.addAll(Arrays.asList(mentioned));
    LINKED.put(outermost(companion.lookupClass().getName()), companion);
    known.lookups.put(user.getModule(), companion);
  }

  private static LineMap readLines(MethodHandles.Lookup companion) {
    Class<?> outermost = companion.lookupClass();
    while (outermost.getEnclosingClass() != null) {
      outermost = outermost.getEnclosingClass();
    }
    try {
      return new LineMap(
          (String[])
              MethodHandles.privateLookupIn(outermost, companion)
                  .findStaticGetter(outermost, "LINES", String[].class)
                  .invoke());
    } catch (Throwable e) {
      return LineMap.EMPTY; // Written by hand: it has no other source.
    }
  }

  private static String outermost(String binaryName) {
    int nested = binaryName.indexOf('$', 1);
    return nested < 0 ? binaryName : binaryName.substring(0, nested);
  }

  /** The access that a companion gave when it was linked; null for a class that is none. */
  static MethodHandles.@Nullable Lookup lookup(Class<?> companion) {
    return LINKED.get(outermost(companion.getName()));
  }

  /** Whether the class is a companion that was linked, or belongs to one. */
  public static boolean isCompanion(Class<?> type) {
    return lookup(type) != null;
  }

  /** The lines of the companion that the class is or belongs to; null for any other class. */
  static @Nullable LineMap lines(String binaryName) {
    String outermost = outermost(binaryName);
    MethodHandles.Lookup companion = LINKED.get(outermost);
    return companion == null ? null : LINES.computeIfAbsent(outermost, k -> readLines(companion));
  }

  /**
   * The user types whose static fields may matter to a chain of the given type: those that were
   * linked and those that they mention, as far as they are initialised.
   */
  public static List<Class<?>> users(Class<?> type) {
    Companions known = of(type);
    boolean more = true;
    while (more) {
      more = false;
      for (Class<?> m : copy(known.mentioned)) {
        if (!known.users.contains(m) && Initialisation.isDone(m)) {
          more |= link(m);
        }
      }
    }
    return copy(known.users);
  }

  private static List<Class<?>> copy(Set<Class<?>> types) {
    synchronized (types) {
      return new ArrayList<>(types);
    }
  }

  /** Initialises the companion of a type that is initialised itself: nothing else happens. */
  private static boolean link(Class<?> user) {
    try {
      Class.forName(companionOf(user.getName()), true, user.getClassLoader());
      return of(user).users.contains(user);
    } catch (ClassNotFoundException | LinkageError e) {
      return false; // Compiled without the processor, or not to be initialised.
    }
  }

  /** Full access to a type in a module that has a linked companion; null if it has none. */
  public static MethodHandles.@Nullable Lookup access(Class<?> type) {
    MethodHandles.Lookup known = of(type).lookups.get(type.getModule());
    if (known == null) {
      return null;
    }
    try {
      return MethodHandles.privateLookupIn(type, known);
    } catch (IllegalAccessException e) {
      return null;
    }
  }

  /**
   * Makes a member accessible: one in a module that has a linked companion with that module's
   * rights, so that users need not open their packages.
   *
   * @return whether it is
   */
  public static <M extends AccessibleObject & Member> boolean open(M member) {
    if (member.trySetAccessible()) {
      return true;
    }
    Class<?> type = member.getDeclaringClass();
    MethodHandles.Lookup known = of(type).lookups.get(type.getModule());
    if (known == null) {
      return false;
    }
    try {
      known
          .findVirtual(Module.class, "addOpens", ADD_OPENS)
          .invoke(type.getModule(), type.getPackageName(), Companions.class.getModule());
    } catch (Throwable e) {
      return false;
    }
    return member.trySetAccessible();
  }

  /** Whether a class belongs to this runtime itself. */
  static boolean isRuntime(String binaryName) {
    int dot = binaryName.lastIndexOf('.');
    return dot > 0 && PACKAGES.contains(binaryName.substring(0, dot));
  }

  /**
   * The binary name of the companion of a type: {@code Outer$Inner} has {@code
   * OuterMigratable$Inner}.
   */
  public static String companionOf(String user) {
    int nested = user.indexOf('$', 1);
    return nested < 0 ? user + SUFFIX : user.substring(0, nested) + SUFFIX + user.substring(nested);
  }
}
