import dev.godwit.*;
import java.util.*;
import java.util.function.*;

/** References to migratable methods: conversions, receivers and type variables of all kinds. */
public class ReferenceTypes {
  interface ToLong {
    @Migratable
    long get(int a);
  }

  interface ToObj {
    @Migratable
    Object get(Integer a);
  }

  interface ToVoid {
    @Migratable
    void get(short a);
  }

  interface Bin<T> {
    @Migratable
    T op(T a, T b);
  }

  interface Un<T extends Number> {
    @Migratable
    T op(T a);
  }

  interface Wild {
    @Migratable
    List<?> op(List<? extends Number> a);
  }

  @Migratable
  static int toInt(int a) {
    Teleport.to("local:");
    return a + 1;
  }

  @Migratable
  static Integer toInteger(Integer a) {
    Teleport.to("local:");
    return a + 1;
  }

  @Migratable
  static Short toShort(long a) {
    Teleport.to("local:");
    return (short) a;
  }

  @Migratable
  static Integer nullInteger(long a) {
    Teleport.to("local:");
    return null;
  }

  @Migratable
  static <T> T id(T a) {
    Teleport.to("local:");
    return a;
  }

  @Migratable
  static <T> List<T> rev(List<T> a) {
    Teleport.to("local:");
    List<T> l = new ArrayList<>(a);
    Collections.reverse(l);
    return l;
  }

  private record P(int n) {
    @Migratable
    int plus(int m) {
      Teleport.to("local:");
      return n + m;
    }

    @Migratable
    static P of(int n) {
      Teleport.to("local:");
      return new P(n);
    }

    @Migratable
    P both(P o) {
      Teleport.to("local:");
      return new P(n + o.n);
    }
  }

  interface PMaker<X> {
    @Migratable
    X of(int n);
  }

  interface IntToInt {
    @Migratable
    int ap(int n);
  }

  static class G<T> {
    T v;

    G(T v) {
      this.v = v;
    }

    @Migratable
    T get() {
      Teleport.to("local:");
      return v;
    }

    @Migratable
    <U> G<U> with(U u) {
      Teleport.to("local:");
      return new G<>(u);
    }

    class In {
      @Migratable
      T outer() {
        Teleport.to("local:");
        return v;
      }
    }
  }

  interface Src<T> {
    @Migratable
    T src();
  }

  interface Get<A, B> {
    @Migratable
    B get(A a);
  }

  enum E {
    A,
    B;

    @Migratable
    int f() {
      Teleport.to("local:");
      return ordinal() + 7;
    }
  }

  interface D {
    @Migratable
    default String d() {
      Teleport.to("local:");
      return "D" + this;
    }
  }

  record DD(int x) implements D {
    @Migratable
    public String d() {
      Src<String> s = D.super::d;
      return "DD" + s.src();
    }
  }

  @Migratable
  static <T extends Comparable<? super T>, X extends Get<? super T, ? extends T>> T use(X x, T t) {
    Get<T, T> g = x::get;
    Get<X, T> h = y -> y.get(t);
    return g.get(h.get(x));
  }

  @Migratable
  public static void main(String[] args) {
    ToLong a = ReferenceTypes::toInt, b = ReferenceTypes::toInteger, c = ReferenceTypes::toShort;
    System.out.println(a.get(1) + b.get(2) + c.get(3));
    ToObj d = ReferenceTypes::toInt, e = ReferenceTypes::toInteger, f = ReferenceTypes::id;
    System.out.println(d.get(1) + " " + e.get(2) + " " + f.get(3));
    ToVoid v = ReferenceTypes::toInt;
    v.get((short) 1);
    ToLong n = ReferenceTypes::nullInteger;
    try {
      System.out.println(n.get(3));
    } catch (NullPointerException x) {
      System.out.println("NPE");
    }
    Bin<P> bin = P::both;
    PMaker<P> pm = P::of;
    IntToInt ii = pm.of(4)::plus;
    System.out.println(bin.op(pm.of(1), pm.of(2)) + " " + ii.ap(5));
    Un<Integer> un = ReferenceTypes::id;
    System.out.println(un.op(4));
    Wild w = ReferenceTypes::rev;
    System.out.println(w.op(List.of(1, 2.0)));
    G<String> g = new G<>("g");
    Src<String> s = g::get;
    Src<? extends CharSequence> s2 = g::get;
    Get<G<String>, String> gg = G::get;
    Get<Integer, G<Integer>> gi = g::with;
    Get<Integer, G<Integer>> gj = g::<Integer>with;
    System.out.println(s.src() + s2.src() + gg.get(g) + gi.get(3).get() + gj.get(4).get());
    G<String>.In in = g.new In();
    Src<String> so = in::outer;
    System.out.println(so.src());
    Get<E, Integer> ge = E::f;
    System.out.println(ge.get(E.A) + ge.get(E.B));
    Src<String> sd = new DD(1)::d;
    System.out.println(sd.src());
    System.out.println(use((Get<Object, String>) x -> "c" + x, "t"));
    var o = (Src<String> & java.io.Serializable) g::get;
    System.out.println(o.src());
    Src<Src<String>> ss = () -> g::get;
    System.out.println(ss.src().src());
    for (Get<String, String> q : List.<Get<String, String>>of(ReferenceTypes::id, String::trim))
      System.out.println(q.get(" x "));
    boolean flag = args.length == 0;
    Get<String, String> tern = flag ? ReferenceTypes::id : String::trim;
    System.out.println(tern.get("t"));
    Function<String, String> plain = String::trim;
    System.out.println(plain.apply(" e "));
  }
}
