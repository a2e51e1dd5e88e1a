import dev.godwit.*;
import java.util.*;
import java.util.function.*;

/** Lambdas whose interface's method is migratable: they suspend inside. */
public class SuspendingLambdas {
  @FunctionalInterface
  interface Task<T, E extends Exception> {
    @Migratable
    T run() throws E;

    @Migratable
    default Task<T, E> twice() {
      return () -> {
        run();
        return run();
      };
    }
  }

  @Migratable
  interface Step<A, B> {
    B apply(A a);

    default <C> Step<A, C> then(Step<? super B, ? extends C> next) {
      return a -> next.apply(apply(a));
    }
  }

  interface Action {
    @Migratable
    void act(int n, String... more);
  }

  static final String SEPARATOR = ", ";
  private int total;
  final String name;

  SuspendingLambdas(String name) {
    this.name = name;
  }

  @Migratable
  static String hop(String s) {
    Teleport.to("local:");
    return s;
  }

  private int add(int n) {
    return total += n;
  }

  @Migratable
  static <A, B> List<B> map(List<A> all, Step<? super A, ? extends B> f) {
    List<B> out = new ArrayList<>();
    for (A a : all) {
      out.add(f.apply(a));
    }
    return out;
  }

  @Migratable
  static void simple() throws Exception {
    int[] count = {0};
    String prefix = "p";
    Task<String, RuntimeException> t = () -> hop(prefix + ++count[0]);
    System.out.println(t.run() + t.run());
    System.out.println(t.twice().run() + count[0]);
    Task<Integer, Exception> fails = () -> {
      String s = hop("x");
      if (s.equals("x")) throw new java.io.IOException("out of " + s);
      return s.length();
    };
    try {
      fails.run();
    } catch (java.io.IOException e) {
      System.out.println(e.getMessage());
    }
    System.out.println(map(List.of(1, 2, 3), i -> hop("m") + i * 2 + prefix));
    Step<Integer, Integer> inc = i -> i + 1;
    System.out.println(map(List.of(1, 2), inc.then(i -> hop("t" + i)).then(String::length)));
  }

  @Migratable
  void ofThis() {
    Action a = (n, more) -> {
      for (String s : more) {
        total += n;
        System.out.println(hop(s) + add(n) + name);
      }
      if (n > 5) return;
      hop("end");
      System.out.println(this.total);
    };
    a.act(2, "a", "b");
    a.act(6, "c");
    Step<Integer, Step<Integer, Integer>> curried = x -> y -> {
      hop("in");
      return x * y + total;
    };
    Step<Integer, Integer> half = curried.apply(3);
    hop("between");
    System.out.println(half.apply(4));
  }

  @Migratable
  static int loops(int n) {
    Step<Integer, Integer> sum = k -> {
      int r = 0;
      outer:
      for (int i = 0; ; i++) {
        for (int j = 0; j < i; j++) {
          if (r > 20) break outer;
          r += hop("" + j).length() + k;
        }
        if (i == n) continue;
        r++;
      }
      return r;
    };
    return sum.apply(1) + sum.apply(2);
  }

  @Migratable
  static void control() {
    final int one = 1;
    final byte two = 2;
    Step<Integer, String> choose = n -> switch ((int) n) {
      case one -> hop("one");
      case two -> {
        try {
          yield hop("two");
        } finally {
          System.out.println(hop("finally"));
        }
      }
      default -> n > 5 ? hop("many") : "few" + hop("?");
    };
    for (int i = 1; i < 8; i += 2) System.out.println(choose.apply(i) + choose.apply(2));
    for (int i = 0; i < 3; i++) {
      final int k = 3; // Declared in the guarded and in the clean copy of the loop.
      hop("k");
      System.out.println(k + i);
    }
    Function<Integer, String> plain = n -> {
      final int three = 3;
      return switch (n) {
        case one -> "1";
        case three -> "3";
        default -> two + "?";
      };
    };
    hop("");
    System.out.println(plain.apply(1) + plain.apply(3) + plain.apply(4));
  }

  @Migratable
  static void names() {
    class NamesLambda1 { // What the lambda below would be called.
      int n = 4;
    }
    Step<Integer, Integer> s = i -> hop("names").length() + new NamesLambda1().n + i;
    System.out.println(s.apply(1));
  }

  /** A15: the inner function prints, hops, prints, assigns what is captured; the outer one sees it. */
  @Migratable
  static void nonlocal() throws Exception {
    String[] x = {"in_f"};
    Task<Void, Exception> g = () -> {
      System.out.println("g: " + x[0]);
      Teleport.to("local:");
      System.out.println("g: " + x[0]);
      x[0] = "in_g";
      System.out.println("g: " + x[0]);
      return null;
    };
    x[0] = "in_f_after";
    g.run();
    System.out.println("f: " + x[0]);
  }

  /** The callee is called through an interface that has other implementations. */
  static class Doubler implements Step<Integer, Integer> {
    @Override
    @Migratable
    public Integer apply(Integer a) {
      hop("doubler");
      return 2 * a;
    }
  }

  @Migratable
  static <T extends Comparable<T>> T most(Iterable<? extends T> all, Step<T, String> show) {
    T best = null;
    Step<T, Boolean> better = null;
    for (T t : all) {
      T before = best;
      better = c -> hop(show.apply(c)) != null && (before == null || c.compareTo(before) > 0);
      if (better.apply(t)) best = t;
    }
    return best;
  }

  @Migratable
  public static void main(String[] args) throws Exception {
    simple();
    new SuspendingLambdas("n").ofThis();
    System.out.println(loops(3));
    control();
    names();
    nonlocal();
    List<Step<Integer, Integer>> steps = List.of(new Doubler(), i -> i + hop("xx").length(), Integer::bitCount);
    for (Step<Integer, Integer> s : steps) System.out.println(s.apply(21));
    System.out.println(most(List.of("b", "c", "a"), s -> hop(s) + "!"));
    System.out.println(map(List.of("q"), s -> map(List.of(1, 2), i -> hop(s) + i + SEPARATOR)));
  }
}
