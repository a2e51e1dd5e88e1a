import dev.godwit.*;
import java.util.*;
import java.util.function.*;
/** Static members of local types, which have them since Java 16. */
public class LocalStatics {
  @Migratable static int hop(int n) { Teleport.to("local:"); return n; }
  @Migratable static String records() {
    record P(int x, int y) {
      static final int MAX = 10;
      static final P ORIGIN = new P(0, MAX);
      static final Map<String, P> NAMED = new TreeMap<>();
      static { NAMED.put("o", ORIGIN); NAMED.put("one", of(1)); }
      static P of(int v) { return new P(v, MAX); }
      int sum() { return x + y + ORIGIN.y; }
      @Migratable static P later(int v) { hop(v); return of(v + MAX); }
    }
    P p = P.of(3);
    hop(1);
    String s = p.sum() + " " + P.MAX + P.NAMED.get("one").x() + (P.NAMED.get("o") == P.ORIGIN);
    return s + P.later(hop(2)).x + P.NAMED.size();
  }
  @Migratable static String enums() {
    enum E {
      A, B { @Override int own() { return 7; } };
      static final Map<String, E> BY = new TreeMap<>();
      static final E FIRST;
      static { for (E e : values()) { BY.put(e.name(), e); } FIRST = BY.get("A"); }
      int own() { return ordinal() + BY.size(); }
      static E of(String s) { return BY.get(s); }
    }
    E e = E.of("B");
    hop(1);
    return e + " " + e.own() + (E.of("B") == e) + E.BY + E.FIRST.own() + (E.FIRST == E.A);
  }
  @Migratable static String classes(int n) {
    interface I { List<String> WORDS = List.of("a", "b"); String ONE = "1"; int f(int k); }
    class C {
      static final IntUnaryOperator TWICE = v -> 2 * v + I.WORDS.size();
      static final int[] TABLE = {3, 4, 5};
      final int of = TABLE[n];
      int z() { return TWICE.applyAsInt(of); }
      static String joined(String by) { return String.join(by, I.WORDS); }
    }
    C c = new C();
    hop(1);
    I i = k -> k + C.TABLE[hopless(k)];
    return c.z() + C.joined(hop(3) + "") + i.f(1) + C.TABLE.length + new C().of + I.ONE;
  }
  @Migratable static String counters() {
    record P(int x) { static final int[] MADE = {0}; P { MADE[0]++; } }
    class C { static final StringBuilder LOG = new StringBuilder(); int z() { return LOG.append('z').length(); } }
    enum E { A, B; int used; static final List<E> ORDER = new ArrayList<>(); @Migratable int use() { used++; ORDER.add(this); return hop(used); } }
    interface I { int[] ALL = {1}; }
    P p = new P(1);
    int z = new C().z();
    I.ALL[0]++;
    String s = "" + E.A.use();
    hop(1);
    s += P.MADE[0] + " " + C.LOG + " " + E.B.use() + I.ALL[0]++;
    hop(2);
    s += new P(2).x + P.MADE[0] + new C().z() + E.A.use() + "" + E.ORDER + I.ALL[0] + E.B.used;
    P.MADE[0] = E.A.used = E.B.used = 0;
    E.ORDER.clear();
    C.LOG.setLength(0);
    I.ALL[0] = 1;
    return s + z;
  }
  static int hopless(int n) { return n; }
  @Migratable public static void main(String[] a) {
    System.out.println(records());
    System.out.println(enums());
    System.out.println(classes(2));
    System.out.println(counters() + counters());
  }
}
