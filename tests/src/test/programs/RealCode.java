import dev.godwit.Migratable;
import dev.godwit.Teleport;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Small forms of what large open-source libraries do and an earlier version got wrong. */
public class RealCode {
  private static final double LOWEST = Double.NEGATIVE_INFINITY;
  private final int[] numbers = {3, 1, 2};

  static void say(Object o) {
    System.out.println(String.valueOf(o));
  }

  @Migratable
  static int hop(int n) {
    Teleport.to("local:");
    return n;
  }

  // A branch with a point that does not end: what follows is not reachable from it.
  @Migratable
  static String branches(int n) {
    if (n > 2) {
      return "large" + hop(n);
    }
    if (n > 1) {
      return "two";
    }
    for (int i = 0; ; i++) {
      if (i > n) {
        throw new IllegalStateException("at " + hop(i));
      }
    }
  }

  // clone() of an array is public, that of Object is not.
  @Migratable
  int[] copied() {
    int[] copy = numbers.clone();
    hop(1);
    copy[0] += numbers.clone()[1];
    return copy;
  }

  @Migratable
  static boolean isLowest(double d) {
    return d == LOWEST && hop(1) == 1;
  }

  // A raw call of a private generic constructor.
  static final class Lazy<T> {
    final List<T> all;

    private Lazy(List<T> all, Map<String, T> more) {
      this.all = all;
    }
  }

  @Migratable
  @SuppressWarnings({"rawtypes", "unchecked"})
  static int raw(List<?> first) {
    Lazy l = new Lazy(first, hop(1) == 1 ? new HashMap<String, Integer>() : Collections.emptyMap());
    return l.all.size();
  }

  // Captured type arguments inside others; receivers whose type is a variable.
  interface Multi<K, V> {
    @Migratable
    Map<K, Collection<V>> asMap();

    @Migratable
    Collection<Map.Entry<K, V>> entries();
  }

  static final class Lists<K, V> implements Multi<K, V> {
    final Map<K, Collection<V>> map = new LinkedHashMap<>();

    Lists<K, V> put(K k, V v) {
      map.computeIfAbsent(k, x -> new ArrayList<>()).add(v);
      return this;
    }

    @Migratable
    @Override
    public Map<K, Collection<V>> asMap() {
      hop(1);
      return map;
    }

    @Migratable
    @Override
    public Collection<Map.Entry<K, V>> entries() {
      List<Map.Entry<K, V>> all = new ArrayList<>();
      for (K k : new ArrayList<>(map.keySet())) {
        for (V v : map.get(k)) {
          hop(2);
          all.add(new java.util.AbstractMap.SimpleEntry<>(k, v));
        }
      }
      return all;
    }
  }

  @Migratable
  static <K, V, M extends Multi<? extends K, ? extends V>> List<V> values(M multi, List<V> into) {
    for (Map.Entry<? extends K, ? extends V> e : multi.entries()) {
      into.add(e.getValue());
    }
    into.addAll(multi.asMap().values().iterator().next());
    return into;
  }

  @Migratable
  static int sizes(Object o) {
    return o instanceof Multi ? ((Multi<?, ?>) o).asMap().size() + ((Multi<?, ?>) o).entries().size() : -1;
  }

  // A type parameter with several bounds.
  @Migratable
  private <T extends Comparable<T> & java.io.Serializable> T larger(T a, T b) {
    return a.compareTo(b) > hop(0) ? a : b;
  }

  // Conditionals and calls take their type from where they stand.
  @Migratable
  static Set<String> chosen(boolean first) {
    return first ? same(new TreeSet<>(Set.of("tree"))) : same(Collections.emptySet());
  }

  @Migratable
  static <T> T same(T t) {
    hop(1);
    return t;
  }

  // Inner classes of generic classes, and members of what is around them.
  static class Graph<V> {
    protected final Map<V, List<V>> edges = new LinkedHashMap<>();

    class Node {
      V value;

      Node(V value) {
        this.value = value;
      }

      @Migratable
      List<V> next() {
        hop(1);
        return edges.getOrDefault(value, List.of());
      }
    }

    @Migratable
    <N extends Node> N node(N n) {
      hop(2);
      return n;
    }
  }

  static class Walk<V> extends Graph<V> {
    class Step implements Runnable {
      int steps;

      @Migratable
      @Override
      public void run() {
        for (V key : new ArrayList<>(edges.keySet())) {
          Node n = new Node(key);
          List<Node> all = new ArrayList<>();
          for (V v : n.next()) {
            Function<V, Node> make = Node::new;
            all.add(node(make.apply(v)));
            steps++;
          }
          for (Node to : all) {
            Node again = node(to);
            say(key + " to " + again.value + edges.size());
          }
        }
      }

      class Deep {
        @Migratable
        int all() {
          run();
          return steps + hop(edges.size());
        }
      }
    }
  }

  // A variable that is assigned by a point and never read again.
  @Migratable
  static int dead() {
    int sum = 0;
    for (int e : new int[] {4, 5}) {
      e = hop(sum++);
    }
    return sum;
  }

  @Migratable
  public static void main(String[] args) {
    say(dead());
    for (int i = 0; i < 4; i++) {
      try {
        say(branches(i));
      } catch (IllegalStateException e) {
        say(e.getMessage());
      }
    }
    RealCode r = new RealCode();
    say(r.copied()[0]);
    say(isLowest(1) + " " + isLowest(Double.NEGATIVE_INFINITY));
    say(raw(List.of(1, 2)));
    Lists<String, Integer> multi = new Lists<String, Integer>().put("a", 1).put("a", 2).put("b", 3);
    say(values(multi, new ArrayList<Integer>()));
    say(sizes(multi) + sizes("none"));
    say(r.larger("x", "y"));
    say(chosen(true) + "" + chosen(false));
    Walk<String> w = new Walk<>();
    w.edges.put("one", List.of("two", "three"));
    w.edges.put("two", List.of("one"));
    Walk<String>.Step step = w.new Step();
    Walk<String>.Step.Deep deep = step.new Deep();
    say(deep.all());
  }
}
