package dev.godwit.library;

import dev.godwit.Migratable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The methods of collections and maps that take a lambda, where the lambda may suspend: {@code
 * Suspending.forEach(orders, o -> approve(o))} is {@code orders.forEach(o -> approve(o))} that can
 * be captured in the midst of it. Each does what the method of its name does, in the same order, as
 * a loop does it: changes of the collection in the meantime are noticed as by one, and what the
 * lambda throws goes through. None of them is atomic. They are for migratable methods; elsewhere
 * they run as plain Java.
 */
public final class Suspending {
  private Suspending() {}

  /** What is done with a value. */
  @FunctionalInterface
  public interface Action<T extends @Nullable Object> {
    /** Does it. */
    @Migratable
    void accept(T value);
  }

  /** What is done with two values. */
  @FunctionalInterface
  public interface BiAction<T extends @Nullable Object, U extends @Nullable Object> {
    /** Does it. */
    @Migratable
    void accept(T first, U second);
  }

  /** What is made of a value. */
  @FunctionalInterface
  public interface Function<T extends @Nullable Object, R extends @Nullable Object> {
    /** Makes it. */
    @Migratable
    R apply(T value);
  }

  /** What is made of two values. */
  @FunctionalInterface
  public interface BiFunction<
      T extends @Nullable Object, U extends @Nullable Object, R extends @Nullable Object> {
    /** Makes it. */
    @Migratable
    R apply(T first, U second);
  }

  /** A question about a value. */
  @FunctionalInterface
  public interface Predicate<T extends @Nullable Object> {
    /** Answers it. */
    @Migratable
    boolean test(T value);
  }

  /** An order of values. */
  @FunctionalInterface
  public interface Comparison<T extends @Nullable Object> {
    /** Less than, equal to or greater than 0, as the first comes before the second or after it. */
    @Migratable
    int compare(T first, T second);
  }

  // ---- collections

  /** As {@link Iterable#forEach}. */
  @Migratable
  public static <T extends @Nullable Object> void forEach(
      Iterable<? extends T> elements, Action<? super T> action) {
    for (T element : elements) {
      action.accept(element);
    }
  }

  /** What the function makes of each element, as {@link java.util.stream.Stream#map}. */
  @Migratable
  public static <T extends @Nullable Object, R extends @Nullable Object> List<R> map(
      Iterable<? extends T> elements, Function<? super T, ? extends R> function) {
    List<R> results = new ArrayList<>();
    for (T element : elements) {
      results.add(function.apply(element));
    }
    return results;
  }

  /** The elements that pass, as {@link java.util.stream.Stream#filter}. */
  @Migratable
  public static <T extends @Nullable Object> List<T> filter(
      Iterable<? extends T> elements, Predicate<? super T> test) {
    List<T> passed = new ArrayList<>();
    for (T element : elements) {
      if (test.test(element)) {
        passed.add(element);
      }
    }
    return passed;
  }

  /** The elements taken together, as {@link java.util.stream.Stream#reduce}. */
  @Migratable
  public static <T extends @Nullable Object, R extends @Nullable Object> R reduce(
      Iterable<? extends T> elements,
      R first,
      BiFunction<? super R, ? super T, ? extends R> function) {
    R result = first;
    for (T element : elements) {
      result = function.apply(result, element);
    }
    return result;
  }

  /** Whether one passes, as {@link java.util.stream.Stream#anyMatch}. */
  @Migratable
  public static <T extends @Nullable Object> boolean anyMatch(
      Iterable<? extends T> elements, Predicate<? super T> test) {
    for (T element : elements) {
      if (test.test(element)) {
        return true;
      }
    }
    return false;
  }

  /** Whether all pass, as {@link java.util.stream.Stream#allMatch}. */
  @Migratable
  public static <T extends @Nullable Object> boolean allMatch(
      Iterable<? extends T> elements, Predicate<? super T> test) {
    for (T element : elements) {
      if (!test.test(element)) {
        return false;
      }
    }
    return true;
  }

  /** As {@link Collection#removeIf}: what passes is removed before the next is asked. */
  @Migratable
  public static <T extends @Nullable Object> boolean removeIf(
      Collection<T> elements, Predicate<? super T> test) {
    boolean any = false;
    for (Iterator<T> i = elements.iterator(); i.hasNext(); ) {
      if (test.test(i.next())) {
        i.remove();
        any = true;
      }
    }
    return any;
  }

  /** As {@link List#replaceAll}. */
  @Migratable
  public static <T extends @Nullable Object> void replaceAll(
      List<T> elements, Function<? super T, ? extends T> function) {
    for (int i = 0; i < elements.size(); i++) {
      elements.set(i, function.apply(elements.get(i)));
    }
  }

  /**
   * As {@link List#sort}: a stable merge sort. The list is as it was until all has been compared.
   *
   * @throws ConcurrentModificationException if it is another one then
   */
  @Migratable
  public static <T extends @Nullable Object> void sort(
      List<T> elements, Comparison<? super T> order) {
    List<T> before = new ArrayList<>(elements);
    int size = before.size();
    List<T> sorted = before;
    for (int run = 1; run < size; run *= 2) {
      List<T> runs = sorted;
      List<T> merged = new ArrayList<>(size);
      while (merged.size() < size) {
        int left = merged.size();
        int middle = Math.min(size - run, left) + run;
        int right = middle;
        int end = Math.min(size - run, middle) + run;
        while (left < middle && right < end) {
          boolean isLess = order.compare(runs.get(right), runs.get(left)) < 0;
          merged.add(runs.get(isLess ? right++ : left++));
        }
        merged.addAll(runs.subList(left, middle));
        merged.addAll(runs.subList(right, end));
      }
      sorted = merged;
    }
    set(elements, before, sorted);
  }

  @SuppressWarnings("ReferenceEquality") // Another object in its place is a change.
  private static <T extends @Nullable Object> void set(
      List<T> elements, List<T> before, List<T> after) {
    Iterator<T> was = before.iterator();
    for (T element : elements) {
      if (!was.hasNext() || was.next() != element) {
        throw new ConcurrentModificationException();
      }
    }
    if (was.hasNext()) {
      throw new ConcurrentModificationException();
    }
    ListIterator<T> at = elements.listIterator();
    for (T element : after) {
      at.next();
      at.set(element);
    }
  }

  // ---- maps

  /** As {@link Map#forEach}. */
  @Migratable
  public static <K extends @Nullable Object, V extends @Nullable Object> void forEach(
      Map<K, V> map, BiAction<? super K, ? super V> action) {
    for (Map.Entry<K, V> entry : map.entrySet()) {
      action.accept(entry.getKey(), entry.getValue());
    }
  }

  /** As {@link Map#replaceAll}. */
  @Migratable
  public static <K extends @Nullable Object, V extends @Nullable Object> void replaceAll(
      Map<K, V> map, BiFunction<? super K, ? super V, ? extends V> function) {
    for (Map.Entry<K, V> entry : map.entrySet()) {
      entry.setValue(function.apply(entry.getKey(), entry.getValue()));
    }
  }

  /** As {@link Map#computeIfAbsent}. */
  @Migratable
  public static <K extends @Nullable Object, V> @Nullable V computeIfAbsent(
      Map<K, V> map, K key, Function<? super K, ? extends @Nullable V> function) {
    V old = map.get(key);
    if (old != null) {
      return old;
    }
    V value = function.apply(key);
    if (value == null) {
      return null;
    }
    V meanwhile = map.putIfAbsent(key, value);
    return meanwhile == null ? value : meanwhile;
  }

  /** As {@link Map#computeIfPresent}. */
  @Migratable
  public static <K extends @Nullable Object, V> @Nullable V computeIfPresent(
      Map<K, V> map, K key, BiFunction<? super K, ? super V, ? extends @Nullable V> function) {
    V old = map.get(key);
    return old == null ? null : put(map, key, function.apply(key, old));
  }

  /** As {@link Map#compute}. */
  @Migratable
  @SuppressWarnings("NullAway") // The function takes what may be null.
  public static <K extends @Nullable Object, V> @Nullable V compute(
      Map<K, V> map,
      K key,
      BiFunction<? super K, ? super @Nullable V, ? extends @Nullable V> function) {
    return put(map, key, function.apply(key, map.get(key)));
  }

  /** As {@link Map#merge}. */
  @Migratable
  public static <K extends @Nullable Object, V> @Nullable V merge(
      Map<K, V> map,
      K key,
      V value,
      BiFunction<? super V, ? super V, ? extends @Nullable V> function) {
    Objects.requireNonNull(value);
    V old = map.get(key);
    return put(map, key, old == null ? value : function.apply(old, value));
  }

  private static <K extends @Nullable Object, V> @Nullable V put(
      Map<K, V> map, K key, @Nullable V value) {
    if (value == null) {
      map.remove(key);
    } else {
      map.put(key, value);
    }
    return value;
  }
}
