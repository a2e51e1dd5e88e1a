import dev.godwit.Migratable;
import dev.godwit.Teleport;
import java.util.ArrayList;
import java.util.List;

/** Methods chosen by the receiver's class: every kind of declaration, and super. */
public class Dispatch {
  static void say(String s) {
    System.out.println(s);
  }

  @Migratable
  static int hop(int n) {
    Teleport.to("local:");
    return n;
  }

  // ---- abstract classes and interfaces

  interface Shape {
    @Migratable
    double area();

    @Migratable
    default String name() {
      return "shape " + hop(1) + area();
    }

    @Migratable
    static Shape of(double side) {
      hop(2);
      return new Square(side);
    }
  }

  abstract static class Base implements Shape {
    final String tag;

    Base(String tag) {
      this.tag = tag;
    }

    @Migratable
    @Override
    public String name() {
      return tag + "/" + Shape.super.name();
    }
  }

  static class Square extends Base {
    final double side;

    Square(double side) {
      super("square");
      this.side = side;
    }

    @Migratable
    @Override
    public double area() {
      hop(3);
      return side * side;
    }
  }

  static final class Big extends Square {
    Big() {
      super(100);
    }

    @Migratable
    @Override
    public double area() {
      return 1000 + super.area() + hop(4);
    }

    @Migratable
    @Override
    public String name() {
      return "big " + super.name();
    }
  }

  record Circle(double r) implements Shape {
    @Migratable
    @Override
    public double area() {
      return hop(3) * r;
    }
  }

  enum Unit implements Shape {
    ONE,
    TWO;

    @Migratable
    @Override
    public double area() {
      return ordinal() + hop(1);
    }
  }

  // ---- generic superclasses, bridges, covariant results

  abstract static class Source<T extends Comparable<T>> {
    @Migratable
    abstract T next(T last);

    @Migratable
    T best(List<? extends T> all) {
      T best = all.get(0);
      for (T t : all) {
        T n = next(t);
        if (n.compareTo(best) > 0) {
          best = n;
        }
      }
      return best;
    }

    @Migratable
    Source<T> self() {
      hop(5);
      return this;
    }
  }

  static class Doubling extends Source<Integer> {
    @Migratable
    @Override
    Integer next(Integer last) {
      return hop(last) * 2;
    }

    @Migratable
    @Override
    Doubling self() {
      say("doubling");
      return (Doubling) super.self();
    }

    void twice() {
      say("twice");
    }
  }

  static class Tripling extends Doubling {
    @Migratable
    @Override
    Integer next(Integer last) {
      return super.next(last) + last;
    }
  }

  interface Step<A, B> {
    @Migratable
    B apply(A a) throws Exception;
  }

  static class Parse implements Step<String, Integer> {
    @Migratable
    @Override
    public Integer apply(String s) {
      hop(1);
      return Integer.parseInt(s);
    }
  }

  static <A, B> Step<A, B> plain(java.util.function.Function<A, B> f) {
    return f::apply;
  }

  @Migratable
  static <A, B> List<B> all(List<A> as, Step<? super A, ? extends B> f) throws Exception {
    List<B> bs = new ArrayList<>();
    for (A a : as) {
      bs.add(f.apply(a));
    }
    return bs;
  }

  // ---- final methods, plain overriding, overloads, varargs

  static class Names {
    @Migratable
    String of(Object o) {
      return "object" + hop(1);
    }

    @Migratable
    String of(String s) {
      return "string" + hop(2);
    }

    @Migratable
    String of(int... all) {
      return "ints" + hop(all.length);
    }

    @Migratable
    final String once() {
      return of("s") + of((Object) "s");
    }
  }

  static class Plain extends Names {
    @Override
    String of(String s) {
      return "plain";
    }
  }

  // ---- inner classes

  int outer = 7;
  private int hidden = 8;

  class Inner {
    int own = 1;

    @Migratable
    int sum() {
      own++;
      hop(1);
      outer++;
      hidden += own;
      return own + outer + Dispatch.this.outer + hidden + helper();
    }

    class Deeper extends Inner {
      @Migratable
      @Override
      int sum() {
        int mine = super.sum() + hop(1);
        Inner.this.own += 10;
        outer += Inner.this.own;
        return mine + own + new Inner().own + Inner.this.sum();
      }
    }
  }

  private int helper() {
    return 100;
  }

  @Migratable
  Inner inner() {
    hop(1);
    return new Inner();
  }

  static class Holder<E> {
    E e;

    class Cell {
      @Migratable
      E put(E next) {
        E before = e;
        hop(1);
        e = next;
        return before;
      }
    }
  }

  @Migratable
  public static void main(String[] args) throws Exception {
    Shape nothing = null;
    try {
      nothing.area();
    } catch (NullPointerException e) {
      say("null");
    }
    for (Shape s : List.of(Shape.of(2), new Big(), new Circle(2), Unit.TWO)) {
      say(s.name() + " " + s.area());
    }
    Source<Integer> d = new Doubling();
    say("" + d.best(List.of(1, 5, 3)) + d.self().next(8));
    d = new Tripling();
    say("" + d.best(List.of(1, 5, 3)) + d.self().next(8));
    new Doubling().self().twice();
    say("" + all(List.of("1", "23"), new Parse()) + all(List.of(1, 2), plain(x -> x + 1)));
    Names n = new Names();
    say(n.of("a") + n.of(1, 2, 3) + n.of(3.0) + n.once());
    n = new Plain();
    say(n.of("a") + n.of() + n.once());
    Dispatch o = new Dispatch();
    Inner i = o.inner();
    say("" + i.sum() + " " + i.new Deeper().sum() + " " + o.outer + " " + o.hidden);
    Holder<String> h = new Holder<>();
    Holder<String>.Cell c = h.new Cell();
    say(c.put("x") + c.put("y") + h.e);
  }
}
