import dev.godwit.*;
import java.util.*;
import java.util.function.*;

/** Enums whose constants have methods of their own that suspend. */
public class ConstantBodies {
  @Migratable
  static <T> T hop(T t) {
    Teleport.to("local:");
    return t;
  }

  interface Scored {
    @Migratable
    int score(String s) throws Exception;

    @Migratable
    default String label() {
      return hop("label");
    }
  }

  enum Op implements Scored {
    PLUS("+") {
      @Override
      @Migratable
      long apply(long a, long b) {
        hop("plus");
        return a + b;
      }

      @Override
      public int score(String s) {
        return s.length() + hop(1);
      }
    },
    MINUS("-"),
    TIMES("*") {
      @Override
      long apply(long a, long b) { // Overrides a migratable one.
        long product = 0;
        for (long i = 0; i < b; i++) {
          product = PLUS.apply(product, a) + hop(0);
        }
        return product;
      }

      @Override
      @Migratable
      public int score(String s) throws Exception {
        try {
          return super.score(hop(s)) * 2;
        } catch (java.io.IOException e) {
          throw new Exception(hop(name()) + e.getMessage() + this.sign + SEEN.size());
        }
      }

      @Override
      public String label() {
        Supplier<String> plain = () -> sign + this;
        Step step = n -> hop(plain.get()) + sign() + n;
        class Local {
          final int n = ordinal();

          @Migratable
          String go() {
            return step.at(hop(n)) + seen(sign);
          }
        }
        return new Local().go() + Scored.class.getSimpleName();
      }
    },
    SYNC("s") {
      @Override
      @SuppressWarnings("godwit")
      synchronized long apply(long a, long b) {
        hop(Thread.holdsLock(this));
        return Thread.holdsLock(this) ? a : b;
      }
    };

    static final List<String> SEEN = new ArrayList<>();
    final String sign;

    Op(String sign) {
      this.sign = sign;
    }

    String sign() {
      return "<" + sign + ">";
    }

    private static int seen(String s) {
      SEEN.add(s);
      return SEEN.size();
    }

    @Migratable
    long apply(long a, long b) {
      return hop(a) - b;
    }

    @Override
    @Migratable
    public int score(String s) throws Exception {
      if (s.isEmpty()) throw new java.io.IOException("empty");
      return hop(s.length());
    }

    @Override
    @Migratable
    public String label() {
      return Scored.super.label() + sign;
    }
  }

  interface Step {
    @Migratable
    String at(int n);
  }

  @Migratable
  private enum Hidden {
    A {
      @Override
      Hidden next(Pair p) {
        hop(p);
        return Hidden.valueOf(hop("B"));
      }

      @Override
      <T extends Comparable<T>> T best(List<T> all) {
        return hop(Collections.max(all));
      }
    },
    B {
      @Override
      Hidden next(Pair p) {
        return p.a() == this ? hop(A) : hop(p.b);
      }

      @Override
      <T extends Comparable<T>> T best(List<T> all) {
        T best = null;
        for (T t : all) if (best == null || t.compareTo(best) < 0) best = hop(t);
        return best;
      }
    };

    abstract Hidden next(Pair p);

    abstract <T extends Comparable<T>> T best(List<T> all);
  }

  private record Pair(Hidden a, Hidden b) {}

  enum Abstract {
    ONE {
      @Migratable
      @Override
      void run(int... all) {
        for (int n : all) System.out.println(hop(n) + name());
      }
    },
    TWO {
      @Override
      void run(int... all) {
        System.out.println("plain " + all.length + this);
      }
    };

    @Migratable
    abstract void run(int... all);
  }

  @Migratable
  public static void main(String[] args) throws Exception {
    for (Op op : Op.values()) {
      System.out.println(op + " " + op.apply(6, 3) + " " + op.score("abc") + " " + op.label());
    }
    Scored scored = Op.TIMES;
    try {
      System.out.println(scored.score(""));
    } catch (Exception e) {
      System.out.println(e.getMessage());
    }
    Map<Op, Long> results = new EnumMap<>(Op.class);
    for (Op op : List.of(Op.TIMES, Op.PLUS)) results.put(op, op.apply(2, 2));
    System.out.println(results);
    Hidden h = Hidden.A;
    for (int i = 0; i < 3; i++) {
      System.out.println(h + " " + h.best(List.of(3, 1, 2)));
      h = h.next(new Pair(Hidden.B, Hidden.A));
    }
    for (Abstract a : Abstract.values()) a.run(1, 2);
    try {
      Op.PLUS.apply(1, hop(1) / (args.length * 0));
    } catch (ArithmeticException e) {
      System.out.println(e.getMessage());
    }
  }
}
