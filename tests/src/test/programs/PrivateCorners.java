import dev.godwit.Migratable;
import dev.godwit.Teleport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Private types where they meet generics, inference, names, initialisation and other types. */
public class PrivateCorners<T extends Comparable<T>> {
  static final List<String> LOG = new ArrayList<>();

  @Migratable
  static int pause(int n) {
    Teleport.to("local:");
    return n;
  }

  // Names that mean something else elsewhere.
  private static class Entry {
    int key;

    Entry(int key) {
      this.key = key;
    }

    @Override
    public String toString() {
      return "entry " + key;
    }
  }

  private static class List2 {
    private static class Entry {
      private final String text = "inner entry";

      private Entry next() {
        return this;
      }
    }
  }

  private class Node implements Comparable<Node> {
    final T value;
    private Node left;
    private Node right;

    private Node(T value) {
      this.value = value;
      size++;
    }

    @Override
    public int compareTo(Node o) {
      return value.compareTo(o.value);
    }
  }

  private static final class Range implements Iterable<Integer>, Comparable<Range> {
    static final int STEP = 1;
    private final int from;
    private long to;
    private Integer boxed = 3;
    private short small = 1;

    Range(int from, long to) {
      this.from = from;
      this.to = to;
    }

    @Override
    public Iterator<Integer> iterator() {
      return new Steps();
    }

    private class Steps implements Iterator<Integer> {
      private int at = from;

      @Override
      public boolean hasNext() {
        return at < to;
      }

      @Override
      public Integer next() {
        at += STEP;
        return at - STEP;
      }
    }

    @Override
    public int compareTo(Range o) {
      return Long.compare(to - from, o.to - o.from);
    }

    @Override
    public boolean equals(Object o) {
      return o instanceof Range r && r.from == from && r.to == to;
    }

    @Override
    public int hashCode() {
      return Objects.hash(from, to);
    }
  }

  private static class Lazy {
    static int used;
    static final Object HELD = say("Lazy");

    private static Object say(String s) {
      LOG.add(s);
      return s;
    }

    static void touch() {
      used++;
    }
  }

  private interface Rule {
    String NAME = "rule".toUpperCase();
    int LIMIT = 9;

    boolean test(int n);

    static Rule less(int than) {
      return n -> n < than;
    }

    default Rule not() {
      return n -> !test(n);
    }
  }

  private static class Pool<R extends Comparable<R>> {
    private final List<R> all = new ArrayList<>();
    private final Map<R, List<Entry>> entries = new TreeMap<>();

    <S extends R> S add(S r, Entry... more) {
      all.add(r);
      entries.computeIfAbsent(r, k -> new ArrayList<>()).addAll(Arrays.asList(more));
      return r;
    }

    R best() {
      return all.stream().max(Comparator.naturalOrder()).orElseThrow();
    }
  }

  private static class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final Entry at;

    Failure(Entry at, Throwable cause) {
      super("at " + at, cause);
      this.at = at;
    }
  }

  private int size;
  private Node root;
  private List<Entry>[] lists;

  // ---- generic inner classes

  @Migratable
  private Node insert(Node at, T value) {
    if (at == null) {
      return new Node(value);
    }
    pause(1);
    if (value.compareTo(at.value) < 0) {
      at.left = insert(at.left, value);
    } else {
      at.right = insert(at.right, value);
    }
    return at;
  }

  @Migratable
  private void walk(Node at, List<? super T> out) {
    if (at != null) {
      walk(at.left, out);
      out.add(at.value);
      pause(size);
      walk(at.right, out);
    }
  }

  @Migratable
  List<T> sorted(List<? extends T> values) {
    for (T v : values) {
      root = insert(root, v);
    }
    List<T> out = new ArrayList<>();
    walk(root, out);
    Node small = root;
    while (small.left != null) {
      small = small.left;
    }
    T first = small.value;
    out.add(first);
    out.add(small.compareTo(root) < pause(0) ? root.value : first);
    return out;
  }

  @Migratable
  static int leftmost(PrivateCorners<String> c) {
    PrivateCorners<String>.Node n = c.root;
    int length = 0;
    for (; n != null; n = n.left) {
      length += n.value.length() + pause(1);
    }
    return length;
  }

  // ---- inference, names

  @Migratable
  static String names() {
    Map<String, Entry> map = new LinkedHashMap<>();
    map.put("a", new Entry(pause(1)));
    map.put("b", new Entry(2));
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, Entry> e : map.entrySet()) {
      text.append(e.getKey()).append(e.getValue()).append(pause(e.getValue().key)).append(' ');
    }
    List2.Entry other = new List2.Entry();
    text.append(other.text).append(other.next().next().text.length());
    var entries = new ArrayList<>(map.values());
    entries.sort(Comparator.comparing((Entry e) -> -e.key).thenComparing(Entry::toString));
    pause(2);
    text.append(entries.get(0).key);
    Map<Boolean, List<Entry>> parts =
        entries.stream().collect(Collectors.partitioningBy(e -> e.key > 1));
    text.append(parts);
    Entry[] array = Stream.of(new Entry(5), new Entry(pause(6))).toArray(Entry[]::new);
    text.append(array.length).append(Arrays.asList(array)).append(array[1].key);
    Entry chosen = array.length > pause(1) ? array[0] : entries.get(0);
    chosen.key <<= 2;
    text.append(chosen.key++).append(--chosen.key).append(chosen);
    Object[] objects = {chosen, "x", new Entry[] {chosen}};
    text.append(objects[0] == chosen).append(objects[2] instanceof Entry[] es && es[0] == chosen);
    Function<Integer, Entry> make = Entry::new;
    BiFunction<Entry, Integer, Integer> plus = (e, n) -> e.key + n;
    Supplier<String> show = chosen::toString;
    pause(3);
    text.append(make.apply(7)).append(plus.apply(chosen, 1)).append(show.get());
    List<List<Entry>> nested = new ArrayList<>();
    nested.add(entries);
    nested.add(List.of(make.apply(pause(9))));
    for (List<Entry> l : nested) {
      for (Entry e : l) {
        text.append(e.key).append(pause(0));
      }
    }
    Iterator<Entry> it = nested.get(0).iterator();
    while (it.hasNext()) {
      Entry e = it.next();
      if (pause(e.key) == 1) {
        it.remove();
      }
    }
    return text.append(nested).toString();
  }

  @Migratable
  static String ranges() {
    Range r = new Range(1, 4);
    long sum = 0;
    for (int i : r) {
      sum += i * pause(10);
    }
    r.to += pause(2);
    r.boxed++;
    r.boxed += 2;
    r.small += 300;
    r.small >>>= pause(1);
    Set<Range> set = new TreeSet<>(List.of(r, new Range(0, 9), new Range(2, 3)));
    Pool<Range> pool = new Pool<>();
    for (Range x : set) {
      Range same = pool.add(x, new Entry(x.from), new Entry((int) x.to));
      sum += same.to + pause(1);
    }
    Range none = pool.add(new Range(7, 7));
    String text = sum + " " + r.boxed + " " + r.small + " " + pool.best().to + pool.entries.get(none);
    Pool<String> strings = new Pool<>();
    text += strings.add("long").length() + strings.add("longer").charAt(pause(2)) + strings.best();
    Map<Range, Integer> counts = new HashMap<>();
    counts.merge(new Range(1, 2), 1, Integer::sum);
    counts.merge(new Range(1, 2), pause(1), Integer::sum);
    Map<Object, Object> copy = new HashMap<>(counts);
    return text + counts.values() + Range.STEP + copy.get(new Range(1, 2));
  }

  // ---- when classes are initialised

  @Migratable
  static String initialised() {
    LOG.add(Lazy.class.getSimpleName() + (LOG.contains("Lazy") ? "" : pause(1)));
    Object o = "no";
    LOG.add("" + (o instanceof Lazy));
    Lazy[] none = new Lazy[pause(2)];
    LOG.add("" + none.length);
    Lazy.touch();
    LOG.add("" + Lazy.HELD + pause(3));
    return LOG.toString();
  }

  @Migratable
  static String rules(int n) {
    int limit = pause(Rule.LIMIT - 4);
    Rule r = Rule.less(limit); // Born in plain code: it cannot travel.
    return Rule.NAME + Rule.LIMIT + r.test(n) + r.not().test(n);
  }

  // ---- failures

  @Migratable
  static Entry fails(Entry e, int depth) {
    try {
      if (depth == 0) {
        throw new Failure(e, new IllegalStateException("deep" + pause(1)));
      }
      return fails(e, depth - 1);
    } catch (Failure f) {
      if (f.at.key++ < 3) {
        throw depth == 2 ? new Failure(new Entry(pause(8)), f) : f;
      }
      return f.at;
    } finally {
      LOG.add("out " + depth);
    }
  }

  @Migratable
  static String failures() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      try {
        text.append(fails(new Entry(i), 2)).append(';');
      } catch (Failure f) {
        text.append(f.getMessage()).append(f.getCause().getMessage()).append(pause(f.at.key));
      }
    }
    Entry lock = new Entry(1);
    synchronized (lock) {
      synchronized (Entry.class) {
        text.append(Thread.holdsLock(lock));
      }
    }
    try {
      Object o = text;
      text.append((Entry) o);
    } catch (ClassCastException e) {
      text.append("cast").append(pause(1));
    }
    Entry gone = null;
    try {
      text.append(gone.key);
    } catch (NullPointerException e) {
      text.append("null").append(pause(2));
    }
    return text.toString();
  }

  @SuppressWarnings("unchecked")
  @Migratable
  String arrays() {
    lists = new List[] {List.of(new Entry(pause(1))), new ArrayList<Entry>()};
    lists[1].add(lists[0].get(0));
    Entry[][][] cube = new Entry[2][3][];
    cube[1][pause(2)] = new Entry[] {new Entry(4), lists[1].get(0)};
    Entry e = cube[1][2][pause(1)];
    cube[1][2][0].key += e.key;
    Object[] seen = cube[1][2];
    try {
      seen[0] = "x";
    } catch (ArrayStoreException x) {
      return Arrays.deepToString(cube) + x.getMessage() + seen.getClass().getName();
    }
    return "stored";
  }

  @SuppressWarnings("godwit")
  @Migratable
  public static void main(String[] args) {
    PrivateCorners<String> c = new PrivateCorners<>();
    System.out.println(c.sorted(List.of("m", "c", "x", "a", "d")) + "" + leftmost(c));
    System.out.println(names());
    System.out.println(ranges());
    System.out.println(initialised());
    System.out.println(rules(4) + rules(6));
    System.out.println(failures() + LOG.size());
    System.out.println(c.arrays());
  }
}
