import dev.godwit.*;
/** Fields of local and anonymous classes, of which something is read or assigned. */
public class LocalFields {
  static class Ref { int n = 3; Ref next; int[] all = {1, 2}; }
  static abstract class Base { Ref above = new Ref(); @Migratable abstract int go(int i); }
  interface Fn { @Migratable int go(int i); }
  Ref outer = new Ref();
  static Ref shared = new Ref();
  @Migratable static int hop(int i) { Teleport.to("local:"); return i; }
  @Migratable int all() {
    Fn f = new Fn() {
      final Ref pivot = new Ref();
      Ref other = pivot;
      @Migratable public int go(int i) {
        pivot.n = i;
        int k = pivot.n + hop(other.n) + outer.n + shared.n;
        other.n++;
        other.next = pivot;
        outer.next = other;
        Fn inner = new Fn() {
          Ref pivot = new Ref();
          public int go(int j) { other.n += 10; pivot.n += hop(outer.next.n); return pivot.n + other.n + outer.n + hop(j); }
        };
        return k + inner.go(1) + other.next.next.n + pivot.all.length + pivot.all[1];
      }
    };
    System.out.println(f.go(5));
    class Loc { Ref mine = new Ref(); int twice() { return mine.n * 2; } @Migratable int m() { return mine.n + hop(1) + twice() + outer.n; } }
    System.out.println(new Loc().m());
    Fn g = new Fn() {
      Ref pivot = new Ref();
      public int go(int i) { Runnable r = () -> pivot.n += 2; r.run(); return pivot.n + hop(outer.n); }
    };
    Base b = new Base() { int go(int i) { above.n += i; return above.n + hop(above.n) + above.all[0]; } };
    return hop(g.go(1)) + b.go(9);
  }
  @Migratable public static void main(String[] a) {
    System.out.println(new LocalFields().all());
  }
}
