import dev.godwit.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;
/** What people write since Java 21: patterns in switches, generic records taken apart, sequenced collections. */
public class Everyday21 {
  sealed interface Expr<T extends Number> permits Num, Bin, Neg, Let {}
  record Num<T extends Number>(T value) implements Expr<T> {}
  record Bin<T extends Number>(Op op, Expr<T> left, Expr<T> right) implements Expr<T> {}
  record Neg<T extends Number>(Expr<T> of) implements Expr<T> {}
  record Let<T extends Number>(String name, Expr<T> value, Function<T, Expr<T>> body) implements Expr<T> {}
  enum Op implements IntBinaryOperator {
    PLUS("+") { public int applyAsInt(int a, int b) { return a + b; } }, TIMES("*") { public int applyAsInt(int a, int b) { return a * b; } };
    final String sign;
    Op(String sign) { this.sign = sign; }
  }
  @Migratable static <T> T hop(T t) { Teleport.to("local:"); return t; }
  @Migratable static int eval(Expr<Integer> e) {
    return switch (e) {
      case Num<Integer>(Integer v) -> hop(v);
      case Bin<Integer>(Op op, Num<Integer>(var l), Num<Integer>(var r)) when op == Op.TIMES && l != 0 -> hop(l) * r;
      case Bin<Integer>(var op, var l, var r) -> op.applyAsInt(eval(l), eval(r));
      case Neg<Integer>(Neg<Integer>(var inner)) -> eval(inner);
      case Neg<Integer> n -> -eval(n.of());
      case Let<Integer>(String name, Expr<Integer> value, var body) when hop(name).length() > 0 -> eval(body.apply(eval(value)));
      case Let<Integer> l -> throw new IllegalArgumentException("unnamed " + l.value());
    };
  }
  @Migratable static String show(Object o) {
    return switch (o) {
      case null -> "null";
      case Integer i when i > hop(10) -> "big " + i;
      case Integer i -> "int " + i;
      case String s when s.isBlank() -> "blank";
      case String s -> "'" + hop(s) + "'";
      case int[] a when a.length > 1 -> "ints " + a.length + hop(a)[1];
      case List<?> l when l.size() == 2 && l.getFirst() instanceof String s && l.getLast() instanceof Integer n -> s.repeat(hop(n));
      case List<?> l -> l.reversed().stream().map(Object::toString).collect(Collectors.joining(","));
      case Map<?, ?> m -> { var sb = new StringBuilder(); for (var e : new TreeMap<>(m).entrySet()) sb.append(e.getKey()).append('=').append(show(e.getValue())).append(';'); yield sb.toString(); }
      case Op op -> op.sign + hop(op).ordinal();
      case Enum<?> other -> other.name();
      default -> o.getClass().getSimpleName();
    };
  }
  interface Shape { double area(); }
  record Circle(double r) implements Shape { public double area() { return 3 * r * r; } }
  record Rect(double w, double h) implements Shape { public double area() { return w * h; } }
  record Box<S extends Shape>(S shape, String label) {}
  @Migratable static double total(Collection<? extends Shape> shapes) {
    double sum = 0;
    for (var s : shapes) {
      sum += switch (hop((Shape) s)) { case Circle(double r) when r > 1 -> s.area() * hop(2); case Circle c -> c.area(); case Rect(var w, var h) -> w * hop(h); default -> 0; };
    }
    return sum;
  }
  @Migratable static String boxes() {
    var boxes = new ArrayList<>(List.of(new Box<>(new Circle(1), "c"), new Box<>(new Rect(2, 3), "r")));
    hop(1);
    StringBuilder sb = new StringBuilder();
    for (var b : boxes) {
      sb.append(b.label()).append(b.shape().area());
      if (b instanceof Box<?>(Rect(double w, double h), String l) && hop(w) < h) sb.append(l).append(w);
    }
    boxes.add(new Box<>(new Circle(hop(2.0)), "d"));
    return sb + " " + boxes.stream().mapToDouble(b -> b.shape().area()).sum();
  }
  @Migratable public static void main(String[] args) {
    Expr<Integer> e = new Bin<>(Op.PLUS, new Num<>(1), new Neg<>(new Bin<>(Op.TIMES, new Num<>(3), new Num<>(4))));
    System.out.println(eval(e) + " " + eval(new Neg<>(new Neg<>(e))) + " " + eval(new Let<>("x", new Num<>(5), x -> new Bin<>(Op.TIMES, new Num<>(x), new Num<>(x)))));
    try { eval(new Let<>("", new Num<>(1), Num::new)); } catch (IllegalArgumentException x) { System.out.println(x.getMessage()); }
    for (Object o : new Object[] {null, 11, 7, " ", "s", new int[] {1, 2}, List.of("ab", 3), List.of(1, 2, 3), Map.of("k", 1, "l", List.of()), Op.TIMES, Thread.State.NEW, 'c'}) {
      System.out.println(show(o));
    }
    System.out.println(total(List.of(new Circle(1), new Circle(2), new Rect(1, 2))) + boxes());
  }
}
