import dev.godwit.*;
import java.util.*;
import java.util.function.*;

/** Local and anonymous classes, records, enums and interfaces: they travel as values. */
public class LocalTypes {
  abstract static class Shape {
    final String shown;
    protected int scale = 2;

    Shape(String prefix) {
      shown = prefix + name();
    }

    abstract String name();

    int area(int... sides) {
      int a = scale;
      for (int s : sides) a *= s;
      return a;
    }
  }

  class Member {
    final int m;

    Member(int m) {
      this.m = m;
    }

    int both() {
      return m + secret;
    }
  }

  interface Visitor<R> {
    R visit(int n);

    default R twice(int n) {
      visit(n);
      return visit(n + 1);
    }
  }

  private int secret = 5;
  static int counter;
  final List<String> log = new ArrayList<>();

  private int bump(int by) {
    return secret += by;
  }

  @Migratable
  static void named(int n, String text) {
    class Pair implements Comparable<Pair> {
      private final int a;
      final String b;
      int uses = n * 2;
      Pair next;

      {
        uses++;
      }

      Pair(int a) {
        this(a, text + a);
      }

      private Pair(int a, String b) {
        this.a = a;
        this.b = b;
      }

      Pair with(int a) {
        uses += n;
        Pair p = new Pair(a);
        p.next = this;
        return p;
      }

      @Override
      public int compareTo(Pair o) {
        return Integer.compare(a, o.a);
      }

      @Override
      public String toString() {
        return a + b + uses + (next == null ? "" : "<" + next);
      }
    }
    Pair p = new Pair(3);
    Teleport.to("local:");
    Pair q = p.with(1);
    List<Pair> all = new ArrayList<>(List.of(p, q, new Pair(2)));
    Teleport.to("local:");
    Collections.sort(all);
    System.out.println(all + " " + (q.next == p) + p.uses);
    Pair[] array = {p, q};
    Object o = q;
    Teleport.to("local:");
    if (o instanceof Pair r && r.next == array[0]) System.out.println("pattern " + r.a + ((Pair) o).b);
    Supplier<Pair> make = () -> new Pair(n);
    Teleport.to("local:");
    System.out.println(make.get() + " " + Pair.class.getSimpleName().isEmpty());
  }

  @Migratable
  void anonymous(int n) {
    String word = "w" + n;
    Shape s = new Shape("p") {
      int calls = n;

      @Override
      String name() {
        log.add("named by the constructor");
        return word + calls + bump(1);
      }

      @Override
      int area(int... sides) {
        calls++;
        return super.area(sides) + scale + LocalTypes.this.secret + this.calls;
      }
    };
    Teleport.to("local:");
    System.out.println(s.shown + s.area(2, 3) + s.name() + log);
    Comparator<String> c = new Comparator<>() {
      int compared;

      @Override
      public int compare(String a, String b) {
        compared++;
        secret++;
        return b.length() - a.length();
      }
    };
    List<String> words = new ArrayList<>(List.of("a", "ccc", "bb"));
    Teleport.to("local:");
    words.sort(c);
    System.out.println(words + " " + (secret > 6));
    Visitor<String> v = new Visitor<String>() {
      final List<Integer> seen = new ArrayList<>();

      @Override
      public String visit(int k) {
        seen.add(k + n);
        Runnable r = () -> seen.add(bump(0));
        r.run();
        Function<Integer, Visitor<Integer>> inner = a -> b -> a + b + seen.size() + n;
        return seen + word + inner.apply(1).visit(2);
      }
    };
    Teleport.to("local:");
    System.out.println(v.twice(1));
    var o = new Object() {
      int x = n;

      int next() {
        return ++x;
      }
    };
    Teleport.to("local:");
    System.out.println(o.next() + o.x);
    Map<String, Integer> map = new LinkedHashMap<>(4) {
      @Override
      protected boolean removeEldestEntry(Map.Entry<String, Integer> e) {
        return size() > n;
      }
    };
    for (int i = 0; i < 5; i++) map.put("k" + i, i);
    System.out.println(map);
    Member m = new Member(n) {
      @Override
      int both() {
        return super.both() * 2 + m;
      }
    };
    Teleport.to("local:");
    System.out.println(m.both());
  }

  @Migratable
  <T extends Comparable<T>> T generic(List<T> all, T least) {
    class Box<U> {
      final T t;
      U u;

      Box(T t, U u) {
        this.t = t;
        this.u = u;
      }

      <V> Box<V> map(Function<? super U, ? extends V> f) {
        class Mapped extends Box<V> {
          Mapped() {
            super(Box.this.t, f.apply(Box.this.u));
          }

          @Override
          public String toString() {
            return "mapped " + t + u + all.size();
          }
        }
        return new Mapped();
      }

      boolean beats(Box<?> o) {
        return t.compareTo(o.t) > 0;
      }
    }
    Box<String> first = new Box<>(least, "first");
    Box<Integer> second = new Box<>(all.get(0), 7);
    Teleport.to("local:");
    Box<String> mapped = second.map(i -> "m" + i + least);
    Teleport.to("local:");
    System.out.println(mapped + first.u + second.beats(first) + mapped.beats(second));
    Comparator<T> order = new Comparator<T>() {
      @Override
      public int compare(T a, T b) {
        return b.compareTo(a);
      }
    };
    Teleport.to("local:");
    return order.compare(all.get(0), least) > 0 ? least : all.get(0);
  }

  @Migratable
  static void valueTypes(int n) {
    record Point(int x, int y) implements Comparable<Point> {
      Point {
        if (x < 0) throw new IllegalArgumentException("x " + x);
        x = Math.min(x, 100);
      }

      Point(int both) {
        this(both, both);
      }

      int sum() {
        return x + y;
      }

      @Override
      public int compareTo(Point o) {
        return Integer.compare(sum(), o.sum());
      }
    }
    enum Level {
      LOW,
      HIGH(5) {
        @Override
        int weight() {
          return super.weight() + base;
        }
      };

      final int base;

      Level() {
        this(1);
      }

      Level(int base) {
        this.base = base;
      }

      int weight() {
        return 10 * ordinal();
      }
    }
    interface Op {
      int apply(Point p);

      default Op then(Op next) {
        return p -> next.apply(new Point(apply(p)));
      }
    }
    Point p = new Point(n, 2);
    Level level = Level.HIGH;
    Op op = q -> q.sum() * n;
    Teleport.to("local:");
    System.out.println(p + " " + p.x() + p.sum() + level.weight() + op.then(op).apply(p));
    switch (level) {
      case LOW -> System.out.println("low");
      case HIGH -> {
        Teleport.to("local:");
        System.out.println("high " + Level.valueOf("LOW").weight() + Arrays.toString(Level.values()));
      }
    }
    Object o = p;
    if (o instanceof Point q && q.x > q.y) {
      Teleport.to("local:");
      System.out.println("pattern " + q.x + q.y);
    }
    try {
      new Point(-1, 0);
    } catch (IllegalArgumentException e) {
      System.out.println(e.getMessage());
    }
    class Failure extends RuntimeException {
      final int code;

      Failure(int code) {
        super("failure " + code + n);
        this.code = code;
      }
    }
    try {
      Teleport.to("local:");
      throw new Failure(3);
    } catch (Failure f) {
      Teleport.to("local:");
      System.out.println(f.getMessage() + f.code);
    }
  }

  @Migratable
  void nestedDeep(int n) {
    class Outer {
      int o = n;

      Supplier<Runnable> deep(int k) {
        class Inner {
          int i = o + k;

          Runnable run() {
            return new Runnable() {
              int z = i++;

              @Override
              public void run() {
                o++;
                secret++;
                System.out.println(o + " " + i + " " + k + " " + n + " " + z + " " + secret + bump(0));
              }
            };
          }
        }
        Inner in = new Inner();
        return () -> in.run();
      }
    }
    Supplier<Runnable> s = new Outer().deep(10);
    Teleport.to("local:");
    Runnable r = s.get();
    Teleport.to("local:");
    r.run();
    r.run();
    s.get().run();
  }

  @Migratable
  public static void main(String[] args) {
    named(2, "t");
    new LocalTypes().anonymous(3);
    System.out.println(new LocalTypes().generic(List.of("x", "y"), "m"));
    valueTypes(4);
    new LocalTypes().nestedDeep(1);
  }
}
