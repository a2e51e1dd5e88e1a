import dev.godwit.*;
import java.util.*;

public class Labels {
  enum Mode { A, B { @Override int v(int n) { return n * 100; } }; @Migratable int v(int n) { hop(); return n; } }

  @Migratable static void hop() { Teleport.to("local:"); }

  @Migratable static int f(int v) { Teleport.to("local:"); return v; }

  @Migratable
  static String blocks(int v) {
    StringBuilder b = new StringBuilder();
    one: {
      b.append(f(1));
      if (v == 0) break one;
      b.append("a");
    }
    two: if (f(v) > 1) {
      hop();
      if (v == 2) break two;
      b.append("b");
    } else {
      b.append("c");
    }
    three: switch (v) {
      case 0: for (;;) { hop(); break three; }
      case 1: b.append("one");
      default: b.append("d" + f(v));
    }
    four: try {
      hop();
      if (v == 1) break four;
      b.append("e");
    } finally {
      b.append("f");
    }
    five: try {
      if (v == 0) break five;
      b.append("g");
    } finally {
      hop();
      b.append("h");
    }
    six: do {
      hop();
      for (int i = 0; i < 3; i++) {
        if (i == f(1)) continue six;
        b.append(i);
      }
    } while (f(0) > 0);
    seven:
    for (String s : new TreeSet<>(Set.of("x", "y"))) {
      for (Integer i : new HashMap<>(Map.of(1, 2, 3, 4)).keySet()) {
        hop();
        if (s.equals("y")) break seven;
        if (i == 3) continue seven;
        b.append(s).append(i);
      }
    }
    return b.toString();
  }

  static <T> T same(T t) { return t; }

  @Migratable
  static int collections() {
    int sum = 0;
    Set<String> set = new HashSet<>();
    for (int i = 0; i < 20; i++) set.add("k" + i);
    for (int i = 0; i < 15; i++) set.remove("k" + i);
    StringBuilder order = new StringBuilder();
    for (String s : set) { order.append(s); hop(); }
    Map<String, Integer> grown = new HashMap<>();
    for (int i = 0; i < 100; i++) grown.put("key" + i * 7919, i);
    for (int i = 0; i < 95; i++) grown.remove("key" + i * 7919);
    Set<String> emptied = new HashSet<>(set);
    for (int i = 0; i < 100; i++) emptied.add("e" + i);
    emptied.clear();
    Set<String> wide = new HashSet<>(512);
    wide.add(null);
    hop();
    for (int i = 0; i < 9; i++) { emptied.add("n" + i * 31); wide.add("w" + i * 37); }
    order.append(grown).append(emptied).append(wide);
    Map<String, Integer> map = new LinkedHashMap<>(Map.of("p", 1));
    map.put("q", 2);
    for (Map.Entry<String, Integer> e : map.entrySet()) sum += e.getValue();
    for (int v : map.values()) { hop(); sum += v; }
    Deque<int[]> queue = new ArrayDeque<>(List.of(new int[] {1}, new int[] {2}));
    for (int[] a : queue) { a[0] += f(10); sum += a[0]; }
    List<Integer> changing = new ArrayList<>(List.of(1, 2, 3));
    try {
      for (Integer i : changing) { if (f(i) == 1) changing.add(9); }
    } catch (ConcurrentModificationException e) {
      sum += 1000;
    }
    String[][] grid = {{"a", "b"}, {"c"}};
    for (String[] row : grid) for (String cell : row) { hop(); order.append(cell); }
    System.out.println(order);
    return sum;
  }

  @Migratable
  static int deep(int n) {
    int r = 0;
    if (n > 0) {
      if (n % 2 == 0) {
        { int a = f(n); { int c = a + 1; hop(); r += c; } r += a; }
        { long a = f(n); hop(); r += a; }
      } else if (f(n) == 3) {
        r = 33;
      } else {
        hop();
        r = deep(n - 2) + f(1);
      }
    }
    return r;
  }

  @Migratable
  static int returns(int n) {
    while (true) {
      hop();
      if (n > 2) return n;
      n += f(1);
      try {
        if (n == 2) return f(20);
      } finally {
        System.out.println("leaving " + n);
      }
    }
  }

  @Migratable
  static void nothing() {}

  @Migratable static boolean ask(int i) { Teleport.to("local:"); return i > 1; }

  // Labels of statements of every kind, most of them unused.
  @Migratable
  static void labelled() {
    a: f(1);
    int x;
    b: x = f(2);
    c: x += f(3);
    d: if (ask(x)) { if (x > 3) break d; f(4); }
    e: try { f(5); if (ask(x)) break e; f(6); } finally { f(7); }
    k: g: f(8);
    h: i: for (int n = 0; n < 3; n++) { if (n == 1) continue i; if (n == 2) break h; f(9 + n); }
    j: synchronized (Labels.class) { f(20); if (ask(2)) break j; f(21); }
    l: { f(23); if (ask(5)) break l; f(24); }
    m: do { f(25); if (ask(5)) break m; } while (ask(2));
    n: while (ask(3)) { o: { if (ask(2)) break o; break n; } break; }
    p: ;
    q: { }
    r: return;
  }

  @Migratable
  public static void main(String[] args) {
    labelled();
    for (int i = 0; i < 3; i++) System.out.println(blocks(i));
    System.out.println(collections() + " " + Mode.A.v(5) + " " + Mode.B.v(5));
    for (int i = 0; i < 6; i++) System.out.println(deep(i) + returns(i));
    nothing();
  }
}
