import dev.godwit.*;
import java.util.*;
import java.util.function.*;
/** Calls that suspend in positions of every kind, with results of every kind. */
public class EveryPosition {
  enum E { A, B }
  @Migratable static void hop() { Teleport.to("local:"); }
  @Migratable static Integer bx(Integer v) { hop(); return v; }
  @Migratable static Boolean bb(Boolean v) { hop(); return v; }
  @Migratable static Character cc(Character v) { hop(); return v; }
  @Migratable static String s(String v) { hop(); return v; }
  @Migratable static E e(E v) { hop(); return v; }
  @Migratable static int n(int v) { hop(); return v; }
  @Migratable static <T extends Throwable> T t(T v) { hop(); return v; }
  static String say(Object... o) { return Arrays.toString(o); }
  interface F { @Migratable long ap(int a); }
  interface G<T, R> { @Migratable R ap(T a); }
  @Migratable static void main2(String[] a) throws Exception {
    byte b = 1; b += n(300); b *= bx(2); char c = 'a'; c += n(1); c++; short sh = (short) n(70000); 
    System.out.println(b + " " + c + " " + sh + (char) n(66) + cc('q') + n('r'));
    switch (bx(3)) { case 3 -> System.out.println("three"); default -> System.out.println("no"); }
    switch (s("x")) { case "x": System.out.println("sx"); case "y": System.out.println("fall"); break; default: System.out.println("d"); }
    switch (e(E.B)) { case A -> System.out.println("A"); case B -> System.out.println("B"); }
    switch (cc('z')) { case 'z' -> System.out.println("zz"); default -> {} }
    try { throw t(new IllegalStateException("ise")); } catch (IllegalStateException x) { System.out.println(x.getMessage() + n(1)); }
    synchronized (s("lock")) { System.out.println("in"); }
    if (bb(true) & !bb(false) | bb(null == null)) System.out.println("ok");
    try { Integer r = a.length == 0 ? bx(null) : Integer.valueOf(0); System.out.println(r); } catch (NullPointerException x) { System.out.println("npe1"); }
    try { Integer r = a.length == 0 ? bx(null) : 0; System.out.println(r); } catch (NullPointerException x) { System.out.println("npe2"); }
    try { if (bb(null)) System.out.println("?"); } catch (NullPointerException x) { System.out.println("npe3"); }
    try { switch (s(null)) { default -> System.out.println("?"); } } catch (NullPointerException x) { System.out.println("npe4"); }
    F f = q -> bx(q); F g = q -> { long w = n(q); return w * 2; }; G<Integer, Object> h = q -> n(q); G<Integer, Long> k = q -> (long) bx(q);
    System.out.println(f.ap(4) + " " + g.ap(5) + " " + h.ap(6) + " " + k.ap(7) + " " + h.ap(6).getClass());
    System.out.println(say(n(1), bx(2), cc('3'), (long) n(4), n(5) / 2.0, n(7) > bx(6), "" + n(1) + cc('x') + bb(true)));
    long sum = 0; for (int v : List.of(1, 2, 3)) { sum += bx(v); double d = n(v); sum += d; } System.out.println(sum);
    int[] arr = {n(1), bx(2), cc('c')}; Object[] os = {n(1), bb(true)}; double[][] dd = {{n(1)}, {bx(2)}};
    System.out.println(Arrays.toString(arr) + Arrays.toString(os) + Arrays.deepToString(dd));
    int i = 0; i = i++ + n(i) + (i = bx(5)) + i; System.out.println(i);
    Integer box = 5; box++; box += n(1); int old = box++; System.out.println(box + " " + old);
    List<Long> longs = new ArrayList<>(); longs.add((long) n(9)); longs.add(Long.valueOf(bx(8))); System.out.println(longs);
    var v1 = n(3); var v2 = bx(4); var v3 = a.length > 0 ? n(1) : 2.5; System.out.println(v1 + v2 + v3);
    final double fd; fd = bx(12); System.out.println(fd); float ff = 1; ff /= n(4); System.out.println(ff);
    String str = null; str += n(1); str += cc('k'); System.out.println(str);
    System.out.println(((Object) n(5)).equals(5) + " " + (n(5) == bx(5)) + " " + Objects.hash(n(1), bx(2)));
    do { sum--; } while (bb(sum > 5)); System.out.println(sum);
    assert bb(true) : n(1);
    long sh2 = 1L << n(33); int us = -1 >>> bx(28); System.out.println(sh2 + " " + us + " " + ~bx(5) + " " + -n(3) + " " + !bb(true));
  }
  @Migratable public static void main(String[] a) throws Exception { main2(a); }
}
