import dev.godwit.*;
import java.util.*;
import java.util.function.*;

/**
 * References to migratable methods where the interface's method is migratable: they suspend inside.
 */
public class References {
  interface Step<A, B> {
    @Migratable
    B apply(A a) throws Exception;
  }

  interface Task {
    @Migratable
    void run();
  }

  interface Sum {
    @Migratable
    long add(int a, int b);
  }

  interface Maker {
    @Migratable
    Integer make(References r, String... names);
  }

  @Migratable
  static String hop(String s) {
    Teleport.to("local:");
    return s;
  }

  static class Base {
    final String name;

    Base(String name) {
      this.name = name;
    }

    @Migratable
    String greet(String s) throws Exception {
      return hop(name + " greets ") + s;
    }
  }

  static class Derived extends Base {
    Derived(String name) {
      super(name);
    }

    @Override
    @Migratable
    String greet(String s) throws Exception {
      Step<String, String> above = super::greet;
      Step<String, String> polite = this::ask;
      return above.apply(s) + hop(", ") + polite.apply(s);
    }

    @Migratable
    private String ask(String s) {
      return hop("please, ") + s + " of " + name;
    }
  }

  int count;

  @Migratable
  int next() {
    hop("next");
    return ++count;
  }

  @Migratable
  int total(String... names) {
    int n = 0;
    for (String s : names) n += hop(s).length();
    return n + count;
  }

  @Migratable
  static int plus(int a, int b) {
    hop("plus");
    return a + b;
  }

  @Migratable
  static <T extends Comparable<T>> T greatest(List<? extends T> all) {
    T best = null;
    for (T t : all) {
      if (best == null || t.compareTo(best) > 0) best = t;
      hop("" + t);
    }
    return best;
  }

  @Migratable
  static <A, B> List<B> map(List<A> all, Step<? super A, ? extends B> f) throws Exception {
    List<B> out = new ArrayList<>();
    for (A a : all) out.add(f.apply(a));
    return out;
  }

  @Migratable
  static Base make(String name) {
    System.out.println("making " + hop(name));
    return new Derived(name);
  }

  @Migratable
  void instance() {
    Task t = this::next;
    t.run();
    t.run();
    Task named = References.this::next;
    named.run();
    class Inner {
      int n;

      @Migratable
      void go() {
        hop("go");
        n++;
        count += 10;
        Task again = References.this::next;
        again.run();
      }

      @Migratable
      Task twice() {
        Task one = this::go;
        return () -> {
          one.run();
          one.run();
        };
      }
    }
    Inner inner = new Inner();
    Task go = inner::go;
    go.run();
    inner.twice().run();
    System.out.println(count + " " + inner.n);
  }

  @Migratable
  static void failing() {
    Step<String, String> f = null;
    Base none = null;
    try {
      f = none::greet;
      System.out.println("not here");
    } catch (NullPointerException e) {
      System.out.println("null " + (f == null));
    }
    Step<Base, String> unbound = References::thrower;
    try {
      unbound.apply(none);
    } catch (Exception e) {
      System.out.println(e.getMessage());
    }
    Step<Base, String> ofNull = References::greetAll;
    try {
      System.out.println(ofNull.apply(null));
    } catch (Exception e) {
      System.out.println(e.getClass().getName());
    }
  }

  @Migratable
  static String thrower(Base b) throws java.io.IOException {
    throw new java.io.IOException(hop("thrown") + b);
  }

  @Migratable
  static String greetAll(Base b) throws Exception {
    return b.greet("x");
  }

  @Migratable
  static <T, X extends Step<T, T>> T fold(T start, List<X> steps) throws Exception {
    Step<T, T> all = t -> t;
    for (X x : steps) {
      Step<T, T> before = all;
      Step<T, T> own = x::apply;
      all = t -> own.apply(before.apply(t));
    }
    return all.apply(start);
  }

  @Migratable
  public static void main(String[] args) throws Exception {
    System.out.println(map(List.of("a", "b"), References::hop));
    Step<String, String> bound = make("Ann")::greet;
    System.out.println(bound.apply("you"));
    Step<Base, Step<String, String>> later = b -> b::greet;
    System.out.println(later.apply(new Base("Bob")).apply("them"));
    Sum sum = References::plus;
    System.out.println(sum.add(1, 2) + sum.add(3, 4));
    Sum max = Math::max;
    System.out.println(max.add(1, 2));
    Step<Integer, Integer> boxed = ((Step<Integer, Integer>) References::inc);
    System.out.println(boxed.apply(1) + boxed.apply(2));
    Step<List<Integer>, Number> most = References::greatest;
    System.out.println(most.apply(List.of(3, 5, 4)));
    Maker maker = References::total;
    System.out.println(maker.make(new References(), "a", "bb"));
    Supplier<Step<String, String>> supplier = () -> References::hop;
    System.out.println(supplier.get().apply("supplied"));
    new References().instance();
    failing();
    Step<Integer, Integer> inc = References::inc;
    System.out.println(fold(1, List.of(inc, inc, (Step<Integer, Integer>) References::inc)));
    Map<String, Step<String, String>> table = new TreeMap<>();
    table.put("hop", References::hop);
    table.put("upper", String::toUpperCase);
    for (Map.Entry<String, Step<String, String>> e : table.entrySet()) {
      System.out.println(e.getKey() + " " + e.getValue().apply("x"));
    }
  }

  @Migratable
  static int inc(int n) {
    hop("inc");
    return n + 1;
  }
}
