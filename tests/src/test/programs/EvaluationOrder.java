import dev.godwit.*;
import java.util.*;
import java.util.function.*;

/** What is evaluated when (JLS 15.7), and what it throws before what. */
public class EvaluationOrder {
  int f = 1;
  static int s = 1;
  int[] arr = {1, 2, 3};
  class Inner { int v; Inner(int v) { this.v = v; } }
  @Migratable static <T> T hop(T t) { System.out.print("[" + t + "]"); Teleport.to("local:"); return t; }
  @Migratable static int hop(int t) { System.out.print("[" + t + "]"); Teleport.to("local:"); return t; }
  @Migratable static Integer boxed(int t) { Teleport.to("local:"); return t; }
  @Migratable static long lng(long t) { Teleport.to("local:"); return t; }
  static int three(int a, int b, int c) { return a * 10000 + b * 100 + c; }
  static String p(Object... o) { return Arrays.toString(o); }
  @Migratable static int mthree(int a, int b, int c) { Teleport.to("local:"); return a * 10000 + b * 100 + c; }
  @Migratable int set(int v) { f = v; arr[0] = v; s = v; Teleport.to("local:"); return v; }
  int plainSet(int v) { f = v; arr[0] = v; s = v; return v; }

  @Migratable static void order() {
    int i = 1;
    System.out.println(i + (i = hop(3)) + i++ + hop(i) + --i);
    System.out.println(three(i, i++, hop(i)) + " " + three(i++, hop(i), i) + " " + mthree(i, i = hop(7), i++));
    int[] a = new int[5];
    i = 1;
    a[i] = i = hop(2);
    a[i] += a[i = hop(3)] + i;
    a[i++] = hop(i) + i++;
    a[i - 2]++;
    System.out.println(i + Arrays.toString(a));
    String t = "abc";
    System.out.println(t.length() + (t = hop("de")).length() + t.indexOf(t = hop("e")) + t.concat(t = t + hop("g")) + t);
    int x = 5;
    x += x++ + hop(x) * --x;
    x -= x = hop(2);
    x = x++ + hop(x);
    System.out.println(x);
    boolean b = false;
    System.out.println((b = hop(1) == 1) || (b = false) ? b : !b);
    System.out.println((b & (b = false) | hop(1) == 1) + " " + b);
    long l = 3;
    l <<= hop(2); l >>>= lng(1); l ^= l + hop(1);
    byte y = 100; y += hop(100); y *= 2; y >>= hop(1);
    char c = 'a'; c += hop(1); c++; c -= boxed(1);
    short h = 1; h /= hop(2) - 1.5;
    System.out.println(l + " " + y + " " + c + " " + h);
    Integer n = 127; n += hop(1); n++; Integer m = n; n = -n + boxed(1);
    System.out.println(n + " " + m);
    double d = 1; d /= hop(3); d %= 0.1 + hop(0); float fl = 2; fl *= boxed(3);
    System.out.println(d + " " + fl);
    Object o = hop(1) > 0 ? 1 : "s"; Object o2 = hop(1) > 0 ? 1 : 2.0; Object o3 = hop(1) > 0 ? 'a' : 0; Object o4 = hop(0) > 0 ? 'a' : hop(98); Object o5 = hop(1) > 0 ? boxed(1) : 2L; Object o6 = hop(1) > 0 ? (Object) 1 : 2.0;
    System.out.println(p(o, o2, o3, o4, o5, o6));
    System.out.println("" + 'a' + 1 + hop(2) + (char) ('a' + hop(1)) + null + 1.0f + new char[] {'x'}.length + ('a' + hop(1)));
    System.out.println('a' + hop(1) + "x" + 'b' + 1);
    System.out.println(1 + 2 + hop("x") + 1 + 2);

    switch (hop(2)) { case 1: int q = 1; case 2: q = hop(5); System.out.println(q); case 3: q = 6; break; default: q = 7; }
    int r = switch (hop("b")) { case "a" -> 1; case "b" -> { try { yield hop(2) + (hop(1) == 1 ? 1 : 0); } finally { System.out.print("fin"); } } default -> hop(9); };
    System.out.println(r);
    int[][] g = new int[hop(2)][hop(3)]; g[hop(1)][hop(2)] = hop(4); g[g[1][2] - 3][hop(0)]--; System.out.println(Arrays.deepToString(g));
    System.out.println(new int[] {hop(1), i, i = hop(2), i}[hop(3)]);
    for (int u = hop(0), v = hop(5); u < hop(v); u += hop(2), v--) { if (u == 2) continue; System.out.print("{" + u + v + "}"); }
    System.out.println();
    int w = 3; do { if (w == 2) continue; System.out.print(w); } while (hop(--w) > 0); System.out.println();
    outer: for (int u : new int[] {1, 2, 3}) { for (Integer v : List.of(1, 2, 3)) { if (v == hop(2)) continue outer; if (u == 3) break outer; System.out.print(u + v); } }
    System.out.println();
  }

  @Migratable void fields() {
    System.out.println(f + set(2) + f + (f = hop(3)) + f++ + hop(f));
    System.out.println(s + set(4) + s + arr[0] + set(5) + arr[0]);
    System.out.println(f + plainSet(6) + hop(f) + arr[0]);
    f += set(7); s += set(8); arr[0] += set(9); arr[0]++;
    System.out.println(f + " " + s + " " + arr[0]);
    arr[arr[0] = hop(1)] = arr[1] + set(2);
    System.out.println(Arrays.toString(arr));
    EvaluationOrder e = this; e.f = (e = hop(new EvaluationOrder() { public String toString() { return "E"; } })).f + 10; System.out.println(f + " " + e.f);
    int[] z = arr; z[1] = (z = hop((int[]) null)) == null ? 77 : 0; System.out.println(Arrays.toString(arr) + z);
  }

  interface Act { @Migratable void go() throws Exception; }
  @Migratable static void thrown(String name, Act a) {
    try { a.go(); System.out.println(name + " none"); } catch (Exception e) { System.out.println(name + " " + e.getClass().getSimpleName()); }
  }

  @Migratable static void exceptions() {
    EvaluationOrder nul = null; int[] na = null; Integer ni = null; int[] one = {1}; String ns = null; Object obj = "str"; int zero = 0;
    thrown("1", () -> na[hop(0)] = hop(1));
    thrown("2", () -> one[hop(2)] = hop(1));
    thrown("3", () -> na[hop(0)] += hop(1));
    thrown("4", () -> one[hop(2)] += hop(1));
    thrown("5", () -> nul.f = hop(1));
    thrown("6", () -> nul.f += hop(1));
    thrown("7", () -> nul.new Inner(hop(1)));
    thrown("8", () -> nul.set(hop(1)));
    thrown("9", () -> ns.concat(hop("x")));
    thrown("10", () -> System.out.println(ni + hop(1)));
    thrown("11", () -> System.out.println(1 / zero + hop(1)));
    thrown("12", () -> System.out.println((Integer) obj + hop(1)));
    thrown("13", () -> System.out.println(new int[hop(-1)][hop(2)].length));
    thrown("14", () -> { Supplier<String> sup = hop(ns)::toString; System.out.println(sup); });
    thrown("15", () -> { Object[] oa = new String[1]; oa[hop(0)] = hop(1); });
    thrown("16", () -> { for (int q : hop(na)) System.out.println(q); });
    thrown("17", () -> { switch (hop(ns)) { case "a": break; } });
    thrown("18", () -> { synchronized (hop((Object) null)) { System.out.println(); } });
    thrown("19", () -> { throw hop((Exception) null); });
    thrown("20", () -> { int q = boxed(1) + (Integer) hop((Object) null); });
    thrown("21", () -> System.out.println(three(1 / zero, hop(1), 2)));
    thrown("22", () -> System.out.println(one[5] + hop(1)));
    thrown("23", () -> System.out.println(nul.f + hop(1)));
    thrown("24", () -> System.out.println(three(ni, hop(1), 2)));
    thrown("25", () -> { EvaluationOrder v = hop(nul); v.f++; });
    thrown("26", () -> { int v = ni; hop(v); });
    thrown("27", () -> { Object o = hop(1) == 1 ? ni : 0; });
    thrown("28", () -> { na[1] = 1 / zero + hop(1); });
    thrown("29", () -> { nul.arr[hop(1)]++; });
    thrown("30", () -> { one[one[0] + hop(3)]++; });
    thrown("31", () -> { String z = (String) hop((Object) 1); });
    thrown("32", () -> { List<String> ls = (List) List.of(hop(1)); String z = ls.get(hop(0)); });
    thrown("33", () -> { List<String> ls = (List) List.of(hop(1)); Object z = ls.get(hop(0)); });
  }

  @Migratable public static void main(String[] args) {
    order(); new EvaluationOrder().fields(); exceptions();
  }
}
