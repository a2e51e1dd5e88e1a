import dev.godwit.*;
import java.util.*;

public class A13Operands {
  static int n;
  int field = 5;

  static int p(int v) { System.out.println("p" + v); return v; }

  @Migratable
  static int f(int v) { System.out.println("hop " + v); Teleport.to("local:"); System.out.println("back"); return v; }

  @Migratable
  static Integer boxed(int v) { Teleport.to("local:"); return v; }

  @Migratable
  static boolean t(boolean v, String s) { System.out.println(s); Teleport.to("local:"); return v; }

  @Migratable
  static String s(String v) { Teleport.to("local:"); return v; }

  @Migratable
  static A13Operands o(A13Operands v) { System.out.println("o"); Teleport.to("local:"); return v; }

  @Migratable
  static <T> T id(T v) { Teleport.to("local:"); return v; }

  @Migratable
  static int sum(int... all) { int r = 0; for (int x : all) { r = r * 10 + x; Teleport.to("local:"); } return r; }

  static int sum4(int a, int b, int c, int d) { return a + b + c + d; }

  static int[] array(int[] a) { System.out.println("array"); return a; }

  @Migratable
  static int[] arrayHop(int[] a) { System.out.println("array"); Teleport.to("local:"); return a; }

  static boolean r(String s, Object a, Object b, Object c) { System.out.println(s + a + b + c); return true; }

  record Pair(int a, Object b) {}

  @Migratable
  static void assignments() {
    int[] a = {1, 2, 3, 4};
    int i = 0;
    a[i++] = f(7);
    a[i] = i = f(2);
    System.out.println(Arrays.toString(a) + i);
    array(a)[p(3)] += f(5);
    a[f(0)]++;
    a[f(1)] <<= f(2);
    System.out.println(Arrays.toString(a));
    int v = 3;
    v += f(4);
    v = v++ + f(v) + v;
    System.out.println(v);
    v = v + (v = f(100)) + v;
    System.out.println(v);
    byte b = 100;
    b += f(100);
    short sh = 3;
    sh *= f(70000);
    char c = 'a';
    c += f(1);
    long l = 1L << 40;
    l |= f(3);
    float fl = 1.5f;
    fl -= f(1);
    double d = 3;
    d /= f(2);
    boolean z = true;
    z &= t(false, "z");
    Integer box = 1000;
    box += f(1);
    Character ch = 'x';
    String str = "s";
    str += f(1);
    str += s("t") + 1 + 2L;
    System.out.println(b + " " + sh + " " + c + " " + l + " " + fl + " " + d + " " + z + " " + box + str + ch);
    A13Operands o = new A13Operands();
    o(o).field = f(9);
    o(o).field += f(1);
    o.field -= o(o).field++ + f(1);
    System.out.println(o.field);
    n = 5;
    n += f(n = 7);
    System.out.println(n);
    A13Operands none = null;
    try {
      none.field = f(1);
    } catch (NullPointerException e) {
      System.out.println("NPE after");
    }
    try {
      none.field += f(1);
    } catch (NullPointerException e) {
      System.out.println("NPE before");
    }
    try {
      a[9] = f(1);
    } catch (ArrayIndexOutOfBoundsException e) {
      System.out.println(e.getMessage());
    }
    try {
      a[9] += f(1);
    } catch (ArrayIndexOutOfBoundsException e) {
      System.out.println(e.getMessage());
    }
  }

  @Migratable
  static void logic() {
    System.out.println(t(false, "a") && t(true, "b") || t(true, "c") && !t(false, "d"));
    if (t(true, "if") && p(1) == 1 && (n > 0 || t(true, "no"))) System.out.println("yes");
    int x = t(false, "q") ? f(1) : p(2) > 1 ? f(3) : p(4);
    System.out.println(x);
    long wide = t(true, "w") ? f(1) : 5L;
    Object mixed = t(true, "m") ? (Object) boxed(1) : "text";
    System.out.println(wide + " " + mixed);
    boolean loop = true;
    while (loop && t(true, "loop")) loop = !t(true, "end");
    System.out.println(t(true, "x") ^ t(true, "y") | !t(true, "z"));
    Integer nul = null;
    try {
      int bad = t(true, "u") ? nul : f(1);
      System.out.println(bad);
    } catch (NullPointerException e) {
      System.out.println("unboxed null");
    }
  }

  @Migratable
  static void calls() {
    System.out.println(sum4(p(1), f(0), 4, p(2)));
    System.out.println(sum(p(1), f(2), p(3)) + sum() + sum(f(9)));
    System.out.println(new Pair(f(1), s("b")) + " " + new Pair(p(5), f(6)).b());
    System.out.println(new int[] {p(1), f(2), p(3)}.length + new int[f(2)][p(3)][].length);
    System.out.println(r("r", "x".equals(s("x")), id("id"), A13Operands.<Object>id(null)));
    System.out.println("a" + p(1) + f(2) + 'c' + p(3) + null + 1.5f + 2.5 + 10L);
    System.out.println((byte) f(300) + (int) 3.7 + (char) f(66) + ~f(1) - -f(2));
    System.out.println(((Object) boxed(3)) instanceof Integer);
    System.out.println(s("abc").substring(f(1)).length() > f(1) ? "longer" : "shorter");
    System.out.println(arrayHop(new int[] {5, 6, 7})[f(1)] * f(2) - f(10) % 4 / f(2) + (f(1) << 3 >>> 1 >> f(1)));
    System.out.println(f(f(f(1) + 1) + p(1)));
    System.out.println(r("u", System.getProperty("no.such") == null, id(List.of(1, 2)).get(f(1)), id(new HashMap<String, int[]>()).size()));
    int i = 5;
    System.out.println(i++ + f(i) + ++i - i-- + i);
    String u = null;
    System.out.println(u + s("x") + u);
    System.out.println(f(1) + f(2) + "" + f(3) + f(4));
    System.out.println((f(1) + f(2)) * (f(3) - (f(4) - f(5))));
    char q = (char) (f(1) + 'a');
    final int k = 3;
    byte narrow = k;
    System.out.println(q + narrow + f(k));
    f(1);
    boxed(2);
    long m = f(Integer.MAX_VALUE) + 1L;
    System.out.println(m + Long.MIN_VALUE + -2147483648 + 0x7fL + 1e10f + .5 + '\n' + "\t\"\\\u00e9");
    Object pat = s("pattern");
    if (pat instanceof String str && str.length() > f(3)) System.out.println(str + f(1));
    if (!(pat instanceof String other)) return;
    System.out.println(other + f(2) + pid(ProcessHandle.current().pid()));
  }

  static boolean pid(long p) { return p > 0; }

  @Migratable
  public static void main(String[] args) {
    assignments();
    logic();
    calls();
    System.out.println(r("A30 ", p(1), boxed(2), p(3)));
  }
}
