package dev.godwit.snapshot;

import dev.godwit.Trust;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.Spliterator;
import java.util.Timer;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.Vector;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.BaseStream;
import org.jspecify.annotations.Nullable;

/** Which types travel by which route, and how their instances are made. */
@SuppressWarnings("JdkObsolete") // The user's collections are what they are.
final class Types {
  /** A type whose values are their string form. */
  record Text(Class<?> type, Function<String, Object> parse) {}

  /** Why a view of a collection cannot travel. */
  static final String VIEW =
      "it is a view of something that does not travel with it; hold that, and make the view again"
          + " after the move, or hold a copy";

  private static final Map<String, Text> TEXTS = new LinkedHashMap<>();
  private static final Map<String, Function<@Nullable Comparator<Object>, Collection<Object>>>
      COLLECTIONS = new LinkedHashMap<>();
  private static final Map<String, Function<@Nullable Comparator<Object>, Map<Object, Object>>>
      MAPS = new LinkedHashMap<>();

  private static final ClassValue<Constructor<?>> ALLOCATORS =
      new ClassValue<>() {
        @Override
        protected Constructor<?> computeValue(Class<?> type) {
          try {
            return Constructors.of(type, Object.class.getDeclaredConstructor());
          } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
          }
        }
      };

  /** The classes behind {@code List.of} and the like, by a name that does not change. */
  private static final Map<Class<?>, String> IMMUTABLE = new HashMap<>();

  static {
    text(BigInteger.class, BigInteger::new);
    text(BigDecimal.class, BigDecimal::new);
    text(UUID.class, UUID::fromString);
    text(URI.class, URI::create);
    text(Locale.class, Locale::forLanguageTag);
    text(Instant.class, Instant::parse);
    text(Duration.class, Duration::parse);
    text(Period.class, Period::parse);
    text(LocalDate.class, LocalDate::parse);
    text(LocalTime.class, LocalTime::parse);
    text(LocalDateTime.class, LocalDateTime::parse);
    text(OffsetDateTime.class, OffsetDateTime::parse);
    text(ZonedDateTime.class, ZonedDateTime::parse);
    text(StringBuilder.class, StringBuilder::new);

    collection(ArrayList.class, c -> new ArrayList<>());
    collection(LinkedList.class, c -> new LinkedList<>());
    collection(Vector.class, c -> new Vector<>());
    collection(ArrayDeque.class, c -> new ArrayDeque<>());
    collection(CopyOnWriteArrayList.class, c -> new CopyOnWriteArrayList<>());
    collection(ConcurrentLinkedQueue.class, c -> new ConcurrentLinkedQueue<>());
    collection(HashSet.class, c -> new HashSet<>());
    collection(LinkedHashSet.class, c -> new LinkedHashSet<>());
    collection(TreeSet.class, c -> new TreeSet<>(c));
    collection(PriorityQueue.class, c -> new PriorityQueue<>(c));
    map(HashMap.class, c -> new HashMap<>());
    map(WeakHashMap.class, c -> new WeakHashMap<>());
    map(LinkedHashMap.class, c -> new LinkedHashMap<>());
    map(Hashtable.class, c -> new Hashtable<>());
    map(IdentityHashMap.class, c -> new IdentityHashMap<>());
    map(ConcurrentHashMap.class, c -> new ConcurrentHashMap<>());
    map(TreeMap.class, c -> new TreeMap<>(c));

    immutable("List.of", List.of(), List.of(1), List.of(1, 2, 3));
    immutable("Set.of", Set.of(), Set.of(1), Set.of(1, 2, 3));
    immutable("Map.of", Map.of(), Map.of(1, 1), Map.of(1, 1, 2, 2));
  }

  private Types() {}

  private static void text(Class<?> type, Function<String, Object> parse) {
    TEXTS.put(type.getName(), new Text(type, parse));
  }

  private static void collection(
      Class<?> type, Function<@Nullable Comparator<Object>, Collection<Object>> make) {
    COLLECTIONS.put(type.getName(), make);
  }

  private static void map(
      Class<?> type, Function<@Nullable Comparator<Object>, Map<Object, Object>> make) {
    MAPS.put(type.getName(), make);
  }

  private static void immutable(String name, Object... samples) {
    for (Object sample : samples) {
      IMMUTABLE.put(sample.getClass(), name);
    }
  }

  /** Whether a type belongs to the JDK. */
  static boolean isPlatform(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    return loader == null || loader == ClassLoader.getPlatformClassLoader();
  }

  static boolean isText(Class<?> type) {
    return TEXTS.containsKey(type.getName()) && isPlatform(type);
  }

  static @Nullable Text text(String name) {
    return TEXTS.get(name);
  }

  static boolean isCollection(Class<?> type) {
    return COLLECTIONS.containsKey(type.getName()) && isPlatform(type);
  }

  static @Nullable Function<@Nullable Comparator<Object>, Collection<Object>> collection(
      String name) {
    return COLLECTIONS.get(name);
  }

  static boolean isMap(Class<?> type) {
    return MAPS.containsKey(type.getName()) && isPlatform(type);
  }

  static @Nullable Function<@Nullable Comparator<Object>, Map<Object, Object>> map(String name) {
    return MAPS.get(name);
  }

  /** {@code List.of}, {@code Set.of} or {@code Map.of}; null for any other class. */
  static @Nullable String immutable(Class<?> type) {
    return IMMUTABLE.get(type);
  }

  /** Why an object of the type cannot travel at all; null if it may. */
  static @Nullable String refusal(Class<?> type) {
    if (type.isHidden() && isPlatform(type)) {
      return "it is a lambda of the JDK's, as Function.identity and Predicate.and return; write what it"
          + " does as a lambda in a migratable method";
    }
    if (type.isHidden() || type.isSynthetic()) {
      return "it is a lambda or method reference, whose class has no name elsewhere; write it in a"
          + " migratable method, which gives it one, make its type Serializable, or write a named"
          + " class";
    }
    if (type == Trust.class) {
      return "a key stays where it is; make the Trust again where it is needed";
    }
    if (java.io.Reader.class.isAssignableFrom(type) || type == java.util.Scanner.class) {
      return "it has read ahead in this process; make a new one after the move, or read standard"
          + " input by Stdio.in().readLine(), which can travel";
    }
    if (isPlatform(type) && !java.io.Serializable.class.isAssignableFrom(type)) {
      if (Iterator.class.isAssignableFrom(type)
          || Spliterator.class.isAssignableFrom(type)
          || BaseStream.class.isAssignableFrom(type)) {
        return "it goes through something, and its state is private to the JDK; go through it in a"
            + " loop of migratable code, whose iterator can travel";
      }
      if (type.getEnclosingClass() != null
          && (Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type))) {
        return VIEW;
      }
    }
    if (isPlatform(type)
        && !type.isArray()
        && !java.io.Serializable.class.isAssignableFrom(type)
        && type != Object.class) {
      if (!isOfProcess(type)) {
        return "its state is private to the JDK; make it again after the move, or keep it out of"
            + " the locals that are needed after the move";
      }
      return "it belongs to this process; close it before the move and open it again after it, or"
          + " keep it out of the locals that are needed after the move";
    }
    if (Thread.class.isAssignableFrom(type) || ClassLoader.class.isAssignableFrom(type)) {
      return "a thread or class loader stays in its process";
    }
    return null;
  }

  /** Whether a class stands for something outside the heap, or for what runs here. */
  private static boolean isOfProcess(Class<?> type) {
    return AutoCloseable.class.isAssignableFrom(type)
        || Thread.class.isAssignableFrom(type)
        || Process.class.isAssignableFrom(type)
        || ProcessHandle.class.isAssignableFrom(type)
        || ClassLoader.class.isAssignableFrom(type)
        || Executor.class.isAssignableFrom(type)
        || Future.class.isAssignableFrom(type)
        || Timer.class.isAssignableFrom(type);
  }

  /** An instance without any constructor of its own type run. */
  static Object allocate(Class<?> type) {
    try {
      return ALLOCATORS.get(type).newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A throwable of the given class with the given message and nothing else set. */
  static Throwable throwable(Class<?> type, @Nullable String message) {
    try {
      return (Throwable)
          Constructors.of(type, Throwable.class.getDeclaredConstructor(String.class))
              .newInstance(message);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Calls the canonical constructor of a record. */
  static Object record(Class<?> type, @Nullable Object[] components) throws Throwable {
    Class<?>[] parameters = new Class<?>[components.length];
    for (int i = 0; i < components.length; i++) {
      parameters[i] = type.getRecordComponents()[i].getType();
    }
    Constructor<?> canonical = Fields.open(type.getDeclaredConstructor(parameters));
    try {
      return canonical.newInstance(components);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** The class of an array with elements of the named type, {@code int} or {@code pkg.C[]}. */
  static Class<?> arrayOf(Class<?> element) {
    return Array.newInstance(element, 0).getClass();
  }
}
