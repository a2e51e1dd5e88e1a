import dev.godwit.*;
import java.util.*;
import java.util.function.*;

public class Types {
  enum Level { LOW, HIGH { @Override public String toString() { return "high!"; } } }
  record Point(int x, double y, Point next) {}
  static class Node { Node next; final String name; long[] data; Node(String n) { name = n; } }
  static class Shadow extends Node { String name; Shadow() { super("super"); name = "sub"; } }

  @Migratable static void hop() { Teleport.to("local:"); }

  @Migratable
  static void primitives() {
    boolean z = true; byte b = -1; short s = Short.MIN_VALUE; char c = '\uffff'; int i = Integer.MIN_VALUE;
    long l = Long.MIN_VALUE + 1; float f = Float.MIN_VALUE; double d = Double.NaN;
    char lone = '\ud800'; float inf = Float.NEGATIVE_INFINITY; double zero = -0.0;
    String surrogate = "x\ud800y"; String text = "line\n\"quote\" \u2028 \u00e9 \ud83d\ude00";
    hop();
    System.out.println(z + " " + b + " " + s + " " + (int) c + " " + i + " " + l + " " + f + " " + d + " " + (int) lone + inf + zero + 1 / zero);
    System.out.println(surrogate.length() + (int) surrogate.charAt(1) + text);
    Boolean bz = z; Byte bb = b; Short bs = s; Character bc = c; Integer bi = i; Long bl = l; Float bf = f; Double bd = zero;
    hop();
    System.out.println(bz + " " + bb + bs + (int) bc + bi + bl + bf + bd);
  }

  @Migratable
  static void objects() {
    Node a = new Node("a"), b2 = new Node("b");
    a.next = b2; b2.next = a; a.data = new long[] {1, Long.MAX_VALUE};
    Shadow sh = new Shadow();
    Point p = new Point(1, 2.5, new Point(3, Double.POSITIVE_INFINITY, null));
    Level lv = Level.HIGH;
    Object[] arr = {1, "two", 3L, 'c', null, Level.LOW, p, new int[][] {{1}, {2, 3}}, new String[] {"s"}};
    Object[] self = new Object[1];
    self[0] = self;
    List<Object> list = new ArrayList<>();
    list.add(list);
    list.add(a);
    Map<String, List<Integer>> map = new HashMap<>();
    map.put("k", new LinkedList<>(List.of(1, 2)));
    Map<Point, String> keyed = new HashMap<>();
    keyed.put(p, "p");
    Set<Level> set = new TreeSet<>(List.of(Level.HIGH, Level.LOW));
    Deque<Integer> dq = new ArrayDeque<>(List.of(5, 6));
    List<String> fixed = List.of("q"); Map<String, Integer> mof = Map.of("one", 1); 
    StringBuilder sb = new StringBuilder("sb");
    int[] big = new int[200];
    big[199] = 42;
    Object lock = new Object();
    Object same = lock;
    List<String> asList = Arrays.asList("m", "n");
    Random rnd = new Random(5);
    rnd.nextInt();
    java.math.BigInteger bigInt = java.math.BigInteger.TWO.pow(100);
    EnumMap<Level, String> em = new EnumMap<>(Map.of(Level.LOW, "low"));
    Optional<Integer> none = null;
    Class<?> k = String[].class;
    Iterator<String> nothing = null;
    hop();
    System.out.println(a.next.next == a && a.next == b2 && a.data[1] == Long.MAX_VALUE);
    System.out.println(sh.name + ((Node) sh).name);
    System.out.println(p + " " + lv + (lv == Level.HIGH) + Arrays.deepToString(arr));
    System.out.println((self[0] == self) + " " + (list.get(0) == list) + (list.get(1) == a));
    System.out.println(map + " " + keyed.get(new Point(1, 2.5, new Point(3, Double.POSITIVE_INFINITY, null))) + set + dq + fixed + mof + sb + big[199]);
    System.out.println((lock == same) + " " + asList + rnd.nextInt() + bigInt + em + none + k + nothing);
    sb.append("!");
    list.add(sb);
    map.get("k").add(3);
    asList.set(0, "z");
    hop();
    System.out.println(map + " " + list.get(2) + asList + (list.get(2) == sb));
  }

  @Migratable
  static void functions() {
    int base = 10;
    IntUnaryOperator add = v -> v + base;
    System.out.println(apply(add, 5));
    int later;
    if (base > 5) later = 1; else later = 2;
    hop();
    Supplier<String> sup = () -> "l" + later + base;
    System.out.println(sup.get());
    List<Integer> nums = new ArrayList<>(List.of(3, 1, 2));
    for (int i = 0; i < 2; i++) {
      int copy = i;
      hop();
      nums.forEach(v -> System.out.print(v * copy + " "));
      nums.sort(Comparator.comparing(v -> v * (copy == 0 ? 1 : -1)));
      hop();
    }
    Function<String, Integer> len = String::length;
    System.out.println(len.apply("four") + nums.stream().mapToInt(Integer::intValue).map(v -> { int w = v; return w * 2; }).sum());
    System.out.println(nums);
  }

  static int apply(IntUnaryOperator op, int v) { return op.applyAsInt(v); }

  @Migratable static boolean z() { hop(); return true; }
  @Migratable static byte b() { hop(); return 1; }
  @Migratable static short s() { hop(); return 2; }
  @Migratable static char c() { hop(); return 'c'; }
  @Migratable static long l() { hop(); return 1L << 40; }
  @Migratable static float f() { hop(); return 1.5f; }
  @Migratable static double d() { hop(); return -0.0; }
  @Migratable static int[] arr() { hop(); return new int[] {1}; }

  @Migratable
  static void results() {
    System.out.println(z() + " " + b() + s() + c() + l() + f() + d() + arr()[0]);
    assert z() : "never";
    try {
      assert l() < 0 : "failed " + s();
      System.out.println("no assertions");
    } catch (AssertionError e) {
      System.out.println(e.getMessage());
    }
    synchronized (Types.class) { System.out.println("sync"); }
    ;
    { int i = 3; hop(); System.out.println(i); }
    { String i = "other"; hop(); System.out.println(i); }
    for (int i = 0; i < 1; i++) System.out.println("plain " + i);
    int x = 1, self = 2, at = 3, in = 4, out = 5, t1 = 6;
    hop();
    System.out.println(x + self + at + in + out + t1 + s());
    var inferred = new ArrayList<Map<String, ? extends Number>>();
    inferred.add(Map.of("n", 5));
    hop();
    for (var m : inferred) { hop(); System.out.println(m.get("n").intValue()); }
    try (java.io.StringReader r = new java.io.StringReader("abc")) { System.out.println((char) r.read()); } catch (java.io.IOException e) { throw new RuntimeException(e); }
  }

  @Migratable
  public static void main(String[] args) {
    primitives();
    objects();
    functions();
    results();
  }
}
