package dev.godwit.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.godwit.library.Suspending;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * {@link Suspending} beside the methods of the JDK that it stands for. That it suspends is shown by
 * the program {@code Callbacks}.
 */
class LibraryTest {
  private final Random random = new Random(1);

  /** Many keys are equal, so that an unstable sort would show. */
  private List<int[]> pairs(int size) {
    List<int[]> pairs = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      pairs.add(new int[] {random.nextInt(10), i});
    }
    return pairs;
  }

  @Test
  void sort() {
    for (int size = 0; size < 70; size++) {
      List<int[]> ours = pairs(size);
      List<int[]> theirs = new ArrayList<>(ours);
      Suspending.sort(ours, (a, b) -> Integer.compare(a[0], b[0]));
      theirs.sort((a, b) -> Integer.compare(a[0], b[0]));
      for (int i = 0; i < size; i++) {
        assertSame(theirs.get(i), ours.get(i));
      }
    }
  }

  @Test
  void collections() {
    for (int size = 0; size < 20; size++) {
      List<Integer> ours = new ArrayList<>();
      random.ints(size, 0, 10).forEach(ours::add);
      List<Integer> theirs = new ArrayList<>(ours);
      assertEquals(theirs.stream().map(i -> "n" + i).toList(), Suspending.map(ours, i -> "n" + i));
      assertEquals(
          theirs.stream().filter(i -> i > 4).toList(), Suspending.filter(ours, i -> i > 4));
      assertEquals(
          theirs.stream().reduce(7, (a, b) -> 31 * a + b),
          Suspending.reduce(ours, 7, (a, b) -> 31 * a + b));
      assertEquals(theirs.stream().anyMatch(i -> i == 3), Suspending.anyMatch(ours, i -> i == 3));
      assertEquals(theirs.stream().allMatch(i -> i < 9), Suspending.allMatch(ours, i -> i < 9));
      Set<Integer> set = new HashSet<>(ours);
      assertEquals(
          new HashSet<>(ours).removeIf(i -> i % 3 == 0), Suspending.removeIf(set, i -> i % 3 == 0));
      assertEquals(theirs.removeIf(i -> i % 3 == 0), Suspending.removeIf(ours, i -> i % 3 == 0));
      theirs.replaceAll(i -> i * i);
      Suspending.replaceAll(ours, i -> i * i);
      assertEquals(theirs, ours);
      List<Integer> seen = new ArrayList<>();
      Suspending.forEach(ours, seen::add);
      assertEquals(ours, seen);
    }
  }

  private Integer sometimes(int value) {
    return value % 3 == 0 ? null : value;
  }

  @Test
  void maps() {
    Map<Integer, Integer> ours = new HashMap<>();
    Map<Integer, Integer> theirs = new HashMap<>();
    for (int i = 0; i < 5000; i++) {
      int key = random.nextInt(10);
      int n = i;
      switch (random.nextInt(7)) {
        case 0 ->
            assertEquals(
                theirs.computeIfAbsent(key, k -> sometimes(n)),
                Suspending.computeIfAbsent(ours, key, k -> sometimes(n)));
        case 1 ->
            assertEquals(
                theirs.computeIfPresent(key, (k, v) -> sometimes(v + n)),
                Suspending.computeIfPresent(ours, key, (k, v) -> sometimes(v + n)));
        case 2 ->
            assertEquals(
                theirs.compute(key, (k, v) -> sometimes(v == null ? k : v + n)),
                Suspending.compute(ours, key, (k, v) -> sometimes(v == null ? k : v + n)));
        case 3 ->
            assertEquals(
                theirs.merge(key, n, (a, b) -> sometimes(a + b)),
                Suspending.merge(ours, key, n, (a, b) -> sometimes(a + b)));
        case 4 -> {
          theirs.put(key, null);
          ours.put(key, null);
        }
        case 5 -> {
          theirs.replaceAll((k, v) -> v == null ? null : v + k);
          Suspending.replaceAll(ours, (k, v) -> v == null ? null : v + k);
        }
        default -> {
          Map<Integer, Integer> seen = new TreeMap<>();
          Suspending.forEach(ours, seen::put);
          assertEquals(new TreeMap<>(theirs), seen);
        }
      }
      assertEquals(theirs, ours);
    }
  }
}
