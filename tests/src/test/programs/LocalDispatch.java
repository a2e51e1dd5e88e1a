import dev.godwit.*;
import java.util.*;
import java.util.function.*;

/** Methods of local classes that override one another, abstract ones, and local interfaces. */
public class LocalDispatch {
  @Migratable
  static <T> T hop(T t) {
    Teleport.to("local:");
    return t;
  }

  @Migratable
  static String shapes(int n) {
    abstract class Shape {
      final String name;
      int uses;

      Shape(String name) {
        this.name = name + n;
      }

      @Migratable
      abstract double area(double scale);

      @Migratable
      String told() {
        uses++;
        return hop(name) + area(uses) + uses;
      }

      @Migratable
      final String twice() {
        return told() + hop("|") + told();
      }
    }
    class Square extends Shape {
      final int side;

      Square(int side) {
        super("square");
        this.side = side;
      }

      @Override
      double area(double scale) { // Overrides a migratable one.
        return hop(side) * side * scale;
      }
    }
    class Cube extends Square {
      Cube(int side) {
        super(side);
      }

      @Override
      @Migratable
      double area(double scale) {
        return super.area(hop(scale)) * 6;
      }

      @Override
      String told() {
        return "cube of " + super.told() + hop(n);
      }
    }
    StringBuilder out = new StringBuilder();
    Shape anonymous =
        new Shape("none") {
          @Override
          double area(double scale) {
            return hop(-1) + scale + uses;
          }
        };
    for (Shape s : new Shape[] {new Square(2), new Cube(3), anonymous}) {
      out.append(s.twice()).append(' ').append(s.area(hop(2))).append('\n');
    }
    Square square = new Cube(hop(1));
    return out + square.told() + square.area(1) + new Cube(4).twice();
  }

  record T0(Object value) {}

  static class Failed extends Exception {
    Failed(String s) {
      super(s);
    }
  }

  @Migratable
  static <T extends Comparable<T>, X extends Exception> List<T> generic(List<T> all, X failure)
      throws X {
    interface Visitor<R, E extends Exception> {
      @Migratable
      R visit(T0 t, R before) throws E;

      @Migratable
      default R twice(T0 t, R before) throws E {
        R once = visit(t, before);
        hop("once " + once);
        return visit(t, once);
      }
    }
    class Greatest implements Visitor<T, X> {
      int seen;

      @Override
      public T visit(T0 t, T before) throws X {
        seen++;
        hop(seen);
        if (seen > 4) throw failure;
        @SuppressWarnings("unchecked")
        T value = (T) t.value();
        return before == null || value.compareTo(before) > 0 ? value : before;
      }
    }
    class Loud extends Greatest {
      @Override
      public T twice(T0 t, T before) throws X {
        System.out.println("loud " + hop(t));
        return super.twice(t, before);
      }

      @Override
      public T visit(T0 t, T before) throws X {
        T r = super.visit(t, before);
        System.out.println("visited " + hop(r));
        return r;
      }
    }
    List<T> found = new ArrayList<>();
    for (Visitor<T, X> v : List.of(new Greatest(), new Loud())) {
      T greatest = null;
      for (T t : all) {
        greatest = v.twice(new T0(t), greatest);
      }
      found.add(hop(greatest));
    }
    return found;
  }

  @Migratable
  static long lambdas(int n) {
    interface Step {
      @Migratable
      long at(int k);

      @Migratable
      default Step then(Step next) {
        hop("then");
        return k -> next.at((int) at(k));
      }

      static Step same() {
        return k -> k;
      }
    }
    Step plus = k -> k + hop(n);
    Step times =
        new Step() {
          int calls;

          @Override
          public long at(int k) {
            return (long) k * hop(++calls);
          }
        };
    Step named = LocalDispatch::slow;
    long sum = 0;
    for (Step s : List.of(plus, times, named, plus.then(times).then(named), Step.same())) {
      sum = sum * 10 + s.at((int) sum % 7 + 1);
      System.out.println(hop(sum));
    }
    return sum;
  }

  @Migratable
  static long slow(int k) {
    hop("slow");
    return k + 1L;
  }

  @Migratable
  static void records() throws Exception {
    interface Priced extends AutoCloseable {
      @Migratable
      int price();

      @Migratable
      default String label() {
        return "costs " + hop(price());
      }

      @Override
      @Migratable
      default void close() throws Failed {
        System.out.println("closing " + hop(label()));
      }
    }
    record Book(String title) implements Priced {
      public int price() {
        return hop(title).length();
      }
    }
    enum Pen implements Priced {
      RED,
      BLUE;

      public int price() {
        return hop(ordinal());
      }

      @Override
      public String label() {
        return name() + " " + Priced.super.label();
      }

      @Override
      public void close() throws Failed {
        Priced.super.close();
        throw new Failed(hop("no ") + this);
      }
    }
    try (Priced book = new Book("Faust");
        Priced pen = Pen.BLUE) {
      System.out.println(book.label() + pen.label());
    } catch (Failed e) {
      System.out.println(e.getMessage());
    }
    Priced nothing = null;
    try {
      nothing.label();
    } catch (NullPointerException e) {
      System.out.println("nothing");
    }
  }

  @Migratable
  public static void main(String[] args) throws Exception {
    System.out.println(shapes(7));
    System.out.println(generic(List.of("b", "a"), new Failed("too many")));
    try {
      generic(List.of(1, 3, 2), new Failed("too many"));
    } catch (Failed e) {
      System.out.println(e.getMessage());
    }
    System.out.println(lambdas(5));
    records();
  }
}
