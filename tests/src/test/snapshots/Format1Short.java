import dev.godwit.Continuation;
import dev.godwit.Migratable;
import dev.godwit.Request;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What {@code format-1-short.json} was taken from: what is said once. Never to be changed. */
public class Format1Short {
  static class Ask extends Request<String> {
    Ask() {
      super(String.class);
    }

    @Override
    public String toString() {
      return "a name";
    }
  }

  static final class Node {
    final int n;
    final String name;
    final Node next;

    Node(int n, String name, Node next) {
      this.n = n;
      this.name = name;
      this.next = next;
    }
  }

  record Point(int x, Double y) {}

  private static String fresh(String text) {
    return new String(text.toCharArray());
  }

  @Migratable
  static String down(int n, Node node, Point point) {
    if (n == 0) {
      return Continuation.suspend(new Ask()) + node.name;
    }
    return down(n - 1, new Node(n, fresh("n" + n), node), new Point(n, n / 2.0))
        + node.n
        + (node.next == null)
        + point;
  }

  @Migratable
  static String later(String s, long n) {
    return s + n;
  }

  private static Continuation<String> made(String s) {
    return Format1ShortMigratable.laterContinuation(s, 1L << 40);
  }

  @Migratable
  static String all() {
    String own = fresh("own");
    List<String> words = new ArrayList<>(Arrays.asList(own, null, fresh("own"), "x".repeat(81)));
    Map<String, Long> counts = new TreeMap<>(Map.of(fresh("a"), 1L, fresh("b"), 2L));
    Set<Character> letters = new LinkedHashSet<>(List.of('c', '\ud800'));
    Object[] some = {own, 1.5, "own"};
    Double[] numbers = {Double.NaN, 0.1};
    Continuation<String> later = made(own);
    String text = down(3, new Node(0, "first", null), new Point(0, null));
    return text
        + words.get(1)
        + (words.get(0) == own)
        + (words.get(2) != own)
        + words.get(3).length()
        + counts
        + letters.size()
        + (some[0] == own)
        + some[1]
        + (some[2] == "own")
        + Arrays.toString(numbers)
        + later.step();
  }
}
