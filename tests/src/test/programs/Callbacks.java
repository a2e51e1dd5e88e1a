import dev.godwit.Migratable;
import dev.godwit.Teleport;
import dev.godwit.library.Suspending;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The methods of the JDK that call back, as {@code dev.godwit.library} has them. */
public class Callbacks {
  private static int asked;

  @Migratable
  static <T> T hop(T value) {
    Teleport.to("local:");
    asked++;
    return value;
  }

  @Migratable
  static void collections() {
    List<String> names = new ArrayList<>(List.of("delta", "alpha", "echo", "bravo"));
    StringBuilder seen = new StringBuilder();
    Suspending.forEach(names, n -> seen.append(hop(n)).append(' '));
    System.out.println(seen);
    System.out.println(Suspending.map(names, n -> hop(n).length()));
    System.out.println(Suspending.filter(new TreeSet<>(names), n -> hop(n).length() == 5));
    System.out.println(Suspending.reduce(names, 0, (sum, n) -> sum + hop(n).length()));
    System.out.println(
        Suspending.anyMatch(names, n -> hop(n).startsWith("a"))
            + " "
            + Suspending.allMatch(names, n -> hop(n).startsWith("a")));
    System.out.println(Suspending.removeIf(names, n -> hop(n).startsWith("e")) + " " + names);
    Suspending.replaceAll(names, n -> hop(n).toUpperCase());
    System.out.println(names);
  }

  @Migratable
  static int byLength(String a, String b) {
    return Integer.compare(hop(a).length(), b.length());
  }

  @Migratable
  static void sorting() {
    List<String> words = new LinkedList<>(List.of("ccc", "a", "bb", "dd", "e", "fff", "g"));
    Suspending.sort(words, Callbacks::byLength);
    System.out.println(words); // Stable: those of one length are in the order they were.
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      numbers.add(i * 7 % 9);
    }
    Suspending.sort(numbers, (a, b) -> hop(b) - a);
    System.out.println(numbers);
    Suspending.sort(new ArrayList<Integer>(), (a, b) -> hop(0));
    Suspending.sort(new ArrayList<>(List.of(1)), (a, b) -> hop(0));
    try {
      Suspending.sort(
          numbers,
          (a, b) -> {
            numbers.set(3, -1);
            return hop(a - b);
          });
    } catch (ConcurrentModificationException e) {
      System.out.println("changed meanwhile: " + numbers);
    }
    try {
      Suspending.forEach(
          words,
          w -> {
            hop(w);
            words.add("more");
          });
    } catch (ConcurrentModificationException e) {
      System.out.println("changed meanwhile: " + words);
    }
  }

  @Migratable
  static void maps() {
    Map<String, Integer> ages = new TreeMap<>(Map.of("ann", 30, "bob", 40));
    Suspending.forEach(ages, (name, age) -> System.out.println(hop(name) + age));
    Suspending.replaceAll(ages, (name, age) -> hop(age) + 1);
    System.out.println(ages);
    System.out.println(Suspending.computeIfAbsent(ages, "cid", n -> hop(n).length()));
    System.out.println(Suspending.computeIfAbsent(ages, "cid", n -> hop(99)));
    System.out.println(Suspending.computeIfAbsent(ages, "dan", n -> hop(null)));
    System.out.println(Suspending.computeIfPresent(ages, "ann", (n, age) -> hop(age) + 1));
    System.out.println(Suspending.computeIfPresent(ages, "eve", (n, age) -> hop(age) + 1));
    System.out.println(Suspending.computeIfPresent(ages, "bob", (n, age) -> hop(null)));
    System.out.println(Suspending.compute(ages, "eve", (n, age) -> hop(age) == null ? 1 : 2));
    System.out.println(Suspending.merge(ages, "eve", 5, (a, b) -> hop(a) + b));
    System.out.println(Suspending.merge(ages, "fay", 5, (a, b) -> hop(a) + b));
    System.out.println(Suspending.merge(ages, "fay", 5, (a, b) -> hop(null)));
    System.out.println(ages);
    Map<String, Long> none = new HashMap<>();
    none.put("null", null);
    System.out.println(Suspending.computeIfAbsent(none, "null", n -> hop(7L)) + " " + none);
  }

  @Migratable
  static void thrown() {
    Map<String, Integer> done = new LinkedHashMap<>();
    try {
      Suspending.forEach(
          List.of("x", "yy", "z"),
          s -> {
            if (hop(s).length() == 2) {
              throw new IllegalStateException(s);
            }
            done.put(s, 1);
          });
    } catch (IllegalStateException e) {
      System.out.println(e.getMessage() + " " + done);
    }
  }

  @Migratable
  public static void main(String[] args) {
    collections();
    sorting();
    maps();
    thrown();
    System.out.println(asked);
  }
}
