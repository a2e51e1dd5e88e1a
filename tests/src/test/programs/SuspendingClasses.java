import dev.godwit.*;
import java.util.*;
import java.util.function.*;

/** Methods of local and anonymous classes that suspend. */
public class SuspendingClasses {
  interface Visitor<R, X extends Exception> {
    @Migratable
    R visit(String s, int... more) throws X;

    @Migratable
    default R twice(String s) throws X {
      visit(s);
      return visit(s + s, 1, 2);
    }
  }

  @Migratable
  abstract static class Step {
    final String shown;
    protected int count = 1;

    Step() {
      shown = describe();
    }

    String describe() {
      return "step";
    }

    abstract int run(int n);

    final int all(int n) {
      int sum = 0;
      for (int i = 0; i < n; i++) sum += run(i);
      return sum + count;
    }
  }

  private int secret = 3;

  private int bump(int by) {
    return secret += by;
  }

  @Migratable
  static String hop(String s) {
    Teleport.to("local:");
    return s;
  }

  @Migratable
  void anonymous(int n) throws Exception {
    List<String> log = new ArrayList<>();
    Visitor<Integer, java.io.IOException> v = new Visitor<>() {
      int calls = n;

      @Override
      public Integer visit(String s, int... more) throws java.io.IOException {
        calls++;
        log.add(hop(s) + calls);
        for (int m : more) {
          bump(m);
          log.add(hop("m" + m) + secret + this.calls);
        }
        if (calls > n + 3) throw new java.io.IOException("too many " + hop("calls"));
        return calls * helper(more.length);
      }

      @Migratable
      private int helper(int k) {
        hop("helper");
        return k + calls;
      }
    };
    System.out.println(v.visit("a") + " " + v.twice("b") + log);
    try {
      v.visit("c", 5);
    } catch (java.io.IOException e) {
      System.out.println(e.getMessage() + log + secret);
    }
    Step step = new Step() {
      @Override
      String describe() {
        return "made in " + n + log.size();
      }

      @Override
      int run(int k) {
        count += k;
        hop("run");
        return count * n + SuspendingClasses.this.secret;
      }
    };
    System.out.println(step.shown + step.all(4) + step.run(2));
  }

  @Migratable
  static <T extends Comparable<T>> T named(List<? extends T> all, T least) {
    @Migratable
    class Best<U> {
      T best = least;
      U last;
      int seen;

      void see(T t, U u) {
        hop("see");
        seen++;
        last = u;
        if (t.compareTo(best) > 0) best = t;
      }

      int size() {
        return seen;
      }

      String captured() {
        return "captured " + hop("by the user");
      }

      <V> V map(Function<? super U, ? extends V> f) {
        V v = f.apply(last);
        hop("mapped");
        return v;
      }

      int rec(int n) {
        if (n == 0) return seen;
        Best<U> other = new Best<>();
        other.seen = seen + 1;
        hop("" + n);
        return other.rec(n - 1) + 1;
      }

      synchronized String locked() {
        hop("locked");
        return "holds " + Thread.holdsLock(this);
      }

      static int twice(int n) {
        hop("static");
        return 2 * n;
      }
    }
    Best<String> b = new Best<>();
    Best<String> none = b.seen == 0 ? null : b;
    try {
      none.see(least, "none");
    } catch (NullPointerException e) {
      System.out.println("no receiver");
    }
    int i = 0;
    for (T t : all) b.see(t, "u" + i++);
    System.out.println(b.map(String::length) + b.size() + b.last + b.rec(3) + b.locked() + b.captured() + Best.twice(4));
    Supplier<Best<Integer>> make = () -> new Best<>();
    hop("between");
    Best<Integer> c = make.get();
    c.see(b.best, 5);
    return c.best;
  }

  @Migratable
  static int deep(int n) {
    @Migratable
    class Outer {
      int o = n;

      int go(int k) {
        Step s = new Step() {
          int z = k;

          @Override
          int run(int i) {
            z += o++;
            class Last {
              @Migratable
              int last() {
                hop("last");
                return z++ + o + k + n + i;
              }
            }
            Last l = new Last();
            hop("before");
            return l.last() + z;
          }
        };
        return s.all(2) + hop("go").length();
      }
    }
    record Pair(int a, int b) {
      @Migratable
      int sum() {
        hop("sum");
        return a + b;
      }
    }
    enum Op {
      ADD, MUL;

      @Migratable
      int apply(int x, int y) {
        hop(name());
        return switch (this) {
          case ADD -> x + y;
          case MUL -> x * y;
        };
      }
    }
    Outer o = new Outer();
    return o.go(10) + o.go(20) + new Pair(n, 1).sum() + Op.MUL.apply(3, n) + Op.ADD.apply(1, 2);
  }

  @Migratable
  static void resources() throws Exception {
    class Door implements AutoCloseable {
      final String name;

      Door(String name) {
        this.name = name;
      }

      @Override
      @Migratable
      public void close() {
        System.out.println("closing " + hop(name));
      }
    }
    try (Door a = new Door("a"); Door b = new Door("b")) {
      System.out.println("in " + hop(a.name + b.name));
      throw new IllegalStateException("out");
    } catch (IllegalStateException e) {
      System.out.println(e.getMessage());
    }
  }

  @Migratable
  public static void main(String[] args) throws Exception {
    new SuspendingClasses().anonymous(2);
    System.out.println(named(List.of("x", "z", "y"), "m"));
    System.out.println(deep(1));
    resources();
  }
}
