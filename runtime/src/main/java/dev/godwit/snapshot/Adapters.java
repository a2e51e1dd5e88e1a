package dev.godwit.snapshot;

import dev.godwit.Adapter;
import dev.godwit.SnapshotException;
import java.io.ByteArrayOutputStream;
import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.EnumSet;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.ServiceLoader;
import java.util.TimeZone;
import java.util.WeakHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Types that travel by an {@link Adapter}: those of the user, and the types of the JDK that have
 * neither a serial form nor a place in {@link Types}, but all of their state in public methods.
 */
final class Adapters {
  /**
   * One of the JDK's types.
   *
   * @param isExact whether it is not for subclasses, which are not public otherwise
   */
  private record Own<T>(
      Class<T> type,
      boolean isExact,
      Function<T, Object> write,
      Function<List<?>, ? extends T> read) {
    boolean isFor(Class<?> c) {
      return isExact ? c == type : type.isAssignableFrom(c);
    }

    Object state(Object value) {
      return write.apply(type.cast(value));
    }
  }

  private static final Map<String, Own<?>> JDK = new LinkedHashMap<>();

  private static final Map<ClassLoader, Map<Class<?>, Adapter<?>>> USERS = new WeakHashMap<>();

  static {
    own(Optional.class, Adapters::optional, s -> Optional.ofNullable(s.get(0)));
    own(OptionalInt.class, o -> o.isPresent() ? list(o.getAsInt()) : list(), Adapters::optionalInt);
    own(
        OptionalLong.class,
        o -> o.isPresent() ? list(o.getAsLong()) : list(),
        s -> s.isEmpty() ? OptionalLong.empty() : OptionalLong.of((Long) s.get(0)));
    own(
        OptionalDouble.class,
        o -> o.isPresent() ? list(o.getAsDouble()) : list(),
        s -> s.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of((Double) s.get(0)));
    own(Charset.class, c -> list(c.name()), s -> Charset.forName((String) s.get(0)));
    own(Path.class, p -> list(p.toString()), s -> Path.of((String) s.get(0)));
    own(EnumSet.class, Adapters::enumSet, Adapters::enumSet);
    own(ByteBuffer.class, Adapters::buffer, Adapters::buffer);
    own(zoneInfo(), Adapters::timeZone, s -> TimeZone.getTimeZone((String) s.get(0)));
    own(SecureRandom.class, r -> list(r.getAlgorithm()), Adapters::secureRandom);
    own(ByteArrayOutputStream.class, o -> list(o.toByteArray()), Adapters::stream);
    own(
        IntSummaryStatistics.class,
        i -> list(i.getCount(), i.getMin(), i.getMax(), i.getSum()),
        s ->
            new IntSummaryStatistics(
                (Long) s.get(0), (Integer) s.get(1), (Integer) s.get(2), (Long) s.get(3)));
    own(
        LongSummaryStatistics.class,
        i -> list(i.getCount(), i.getMin(), i.getMax(), i.getSum()),
        s ->
            new LongSummaryStatistics(
                (Long) s.get(0), (Long) s.get(1), (Long) s.get(2), (Long) s.get(3)));
    own(DoubleSummaryStatistics.class, DoubleSums::of, DoubleSums::made);
    own(
        Semaphore.class,
        p -> list(p.availablePermits(), p.isFair()),
        s -> new Semaphore((Integer) s.get(0), (Boolean) s.get(1)));
    // Their own serial forms have what is in them by value, if that is a List.of or an EnumSet.
    exact(AtomicReference.class, r -> list(r.get()), s -> new AtomicReference<>(s.get(0)));
    exact(
        AbstractMap.SimpleEntry.class,
        e -> list(e.getKey(), e.getValue()),
        s -> new AbstractMap.SimpleEntry<>(s.get(0), s.get(1)));
    own(FileTime.class, t -> list(t.toInstant()), s -> FileTime.from((Instant) s.get(0)));
    exact(
        CountDownLatch.class,
        l -> list(l.getCount()),
        s -> new CountDownLatch(Math.toIntExact((Long) s.get(0))));
    exact(CompletableFuture.class, Adapters::future, Adapters::future);
    exact(ThreadLocal.class, t -> list(t.get()), Adapters::threadLocal);
    exact(WeakReference.class, r -> list(r.get()), s -> new WeakReference<>(s.get(0)));
    exact(SoftReference.class, r -> list(r.get()), s -> new SoftReference<>(s.get(0)));
    own(
        keyValueHolder(),
        e -> list(e.getKey(), e.getValue()),
        s -> Map.entry(Objects.requireNonNull(s.get(0)), Objects.requireNonNull(s.get(1))));
  }

  private Adapters() {}

  @SuppressWarnings("unchecked")
  private static Class<Map.Entry<?, ?>> keyValueHolder() {
    return (Class<Map.Entry<?, ?>>) (Class<?>) Map.entry(1, 1).getClass();
  }

  /** The zones that have names; other classes of them have a serial form. */
  @SuppressWarnings("unchecked")
  private static Class<TimeZone> zoneInfo() {
    return (Class<TimeZone>) TimeZone.getTimeZone("UTC").getClass();
  }

  private static <T> void own(
      Class<T> type, Function<T, Object> write, Function<List<?>, ? extends T> read) {
    JDK.put(type.getName(), new Own<>(type, false, write, read));
  }

  private static <T> void exact(
      Class<T> type, Function<T, Object> write, Function<List<?>, ? extends T> read) {
    JDK.put(type.getName(), new Own<>(type, true, write, read));
  }

  /** As {@code List.of}, which would take no nulls. */
  private static List<@Nullable Object> list(@Nullable Object... values) {
    return Arrays.stream(values).toList();
  }

  private static Object optional(Optional<?> o) {
    return list(o.isPresent() ? o.get() : null);
  }

  private static OptionalInt optionalInt(List<?> s) {
    return s.isEmpty() ? OptionalInt.empty() : OptionalInt.of((Integer) s.get(0));
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Object enumSet(EnumSet<?> set) {
    List<@Nullable Object> state = new ArrayList<>();
    EnumSet<?> one = set.isEmpty() ? EnumSet.complementOf((EnumSet) set) : set;
    state.add(one.isEmpty() ? null : one.iterator().next().getDeclaringClass());
    state.addAll(set);
    return state;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static EnumSet<?> enumSet(List<?> state) {
    Class type = (Class) Objects.requireNonNull(state.get(0), "an enum without constants");
    EnumSet set = EnumSet.noneOf(type);
    set.addAll(state.subList(1, state.size()));
    return set;
  }

  private static Object buffer(ByteBuffer b) {
    if (!b.hasArray() || b.arrayOffset() != 0 || b.array().length != b.capacity()) {
      throw new IllegalArgumentException(
          "only a buffer of a whole array that is not read-only can travel");
    }
    return list(b.array(), b.position(), b.limit(), b.order() == java.nio.ByteOrder.BIG_ENDIAN);
  }

  private static ByteBuffer buffer(List<?> s) {
    ByteBuffer b = ByteBuffer.wrap((byte[]) Objects.requireNonNull(s.get(0)));
    b.limit((Integer) s.get(2)).position((Integer) s.get(1));
    return b.order(
        (Boolean) s.get(3) ? java.nio.ByteOrder.BIG_ENDIAN : java.nio.ByteOrder.LITTLE_ENDIAN);
  }

  /** One that is done: what it holds, and whether that is an exception. */
  private static Object future(CompletableFuture<?> f) {
    if (!f.isDone()) {
      throw new IllegalArgumentException(
          "it is not done, and whoever is to complete it stays here: wait for it before");
    }
    return Objects.requireNonNull(
        f.handle((value, failure) -> list(failure == null ? value : failure, failure != null))
            .getNow(null));
  }

  private static CompletableFuture<?> future(List<?> s) {
    return (Boolean) s.get(1)
        ? CompletableFuture.failedFuture((Throwable) Objects.requireNonNull(s.get(0)))
        : CompletableFuture.completedFuture(s.get(0));
  }

  /** What it holds for the chain's thread. */
  @SuppressWarnings("ThreadLocalUsage") // It is the program's.
  private static ThreadLocal<?> threadLocal(List<?> s) {
    ThreadLocal<@Nullable Object> t = new ThreadLocal<>();
    if (s.get(0) != null) {
      t.set(s.get(0));
    }
    return t;
  }

  private static Object timeZone(TimeZone zone) {
    if (!TimeZone.getTimeZone(zone.getID()).equals(zone)) {
      throw new IllegalArgumentException("only a time zone that its name stands for can travel");
    }
    return list(zone.getID());
  }

  /** Another one, whose numbers nobody can foresee either. */
  private static SecureRandom secureRandom(List<?> s) {
    try {
      return SecureRandom.getInstance((String) Objects.requireNonNull(s.get(0)));
    } catch (NoSuchAlgorithmException e) {
      return new SecureRandom();
    }
  }

  private static ByteArrayOutputStream stream(List<?> s) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes((byte[]) Objects.requireNonNull(s.get(0)));
    return out;
  }

  /** The name that the type of the object has in entries; null if it has no adapter. */
  static @Nullable String name(Class<?> type) {
    if (!Types.isPlatform(type)) {
      return users(type.getClassLoader()).containsKey(type) ? type.getName() : null;
    }
    for (Own<?> own : JDK.values()) {
      if (own.isFor(type)) {
        return own.type().getName();
      }
    }
    return null;
  }

  /** What to write instead of the object. */
  @SuppressWarnings("unchecked")
  static Object state(String name, Object value) {
    Own<?> own = JDK.get(name);
    if (own != null) {
      return own.state(value);
    }
    Class<?> type = value.getClass();
    Adapter<Object> adapter =
        (Adapter<Object>) Objects.requireNonNull(users(type.getClassLoader()).get(type));
    return Objects.requireNonNull(adapter.write(value), () -> adapter + ".write returned null");
  }

  /** The object of the state. */
  @SuppressWarnings("unchecked")
  static Object read(String name, @Nullable Object state, TypeFilter types)
      throws ClassNotFoundException {
    Own<?> own = JDK.get(name);
    if (own != null) {
      if (!(state instanceof List<?> parts)) {
        throw new SnapshotException("the state of a " + name + " is a list");
      }
      return own.read().apply(parts);
    }
    Adapter<Object> adapter = (Adapter<Object>) users(types.loader()).get(types.user(name));
    if (adapter == null) {
      throw new SnapshotException(
          "there is no dev.godwit.Adapter for " + name + " here, as there was at the capture");
    }
    return adapter.read(Objects.requireNonNull(state));
  }

  /** An object that gets its state later, since it may be part of it; null for most types. */
  static @Nullable Object empty(String name) {
    return name.equals(AtomicReference.class.getName()) ? new AtomicReference<>() : null;
  }

  /** Gives an empty one its state. */
  @SuppressWarnings("unchecked")
  static void fill(Object empty, @Nullable Object state) {
    if (!(state instanceof List<?> parts) || parts.size() != 1) {
      throw new SnapshotException("the state of a reference is a list of one");
    }
    ((AtomicReference<@Nullable Object>) empty).set(parts.get(0));
  }

  /** Gives an object the state that another one came with, if the user's adapter can. */
  @SuppressWarnings("unchecked")
  static void update(Object own, Object now) {
    Adapter<?> adapter =
        Types.isPlatform(own.getClass())
            ? null
            : users(own.getClass().getClassLoader()).get(own.getClass());
    if (adapter != null) {
      ((Adapter<Object>) adapter).update(own, now);
    }
  }

  /** Whether an entry may have the name. */
  static boolean isKnown(String name, TypeFilter types) throws ClassNotFoundException {
    return JDK.containsKey(name) || users(types.loader()).containsKey(types.user(name));
  }

  @SuppressWarnings("rawtypes")
  private static Map<Class<?>, Adapter<?>> users(ClassLoader loader) {
    synchronized (USERS) {
      return USERS.computeIfAbsent(
          loader,
          l -> {
            Map<Class<?>, Adapter<?>> found = new LinkedHashMap<>();
            for (Adapter a : ServiceLoader.load(Adapter.class, l)) {
              found.put(a.type(), a);
            }
            return found;
          });
    }
  }
}
