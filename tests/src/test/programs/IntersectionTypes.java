import dev.godwit.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;
/** Values whose static type is an intersection type: of {@code var}, conditionals, generic calls, a catch of several types. */
public class IntersectionTypes {
  interface Shape {
    double area();
    @Migratable default double scaled(int by) { Teleport.to("local:"); return area() * by; }
  }
  interface Named { default String name() { return getClass().getSimpleName(); } }
  record Circle(double r) implements Shape { public double area() { return r * 3; } }
  record Square(double r) implements Shape { public double area() { return r * r; } }
  record Dot(int at) implements Shape, Named { public double area() { return 0; } }
  record Line(int length) implements Shape, Named { public double area() { return length; } }
  static class Base { int number = 7; }
  static class Left extends Base implements Shape, Named { public double area() { return 1; } }
  static class Right extends Base implements Shape, Named { public double area() { return 2; } }
  enum Color implements Named { RED, BLUE }
  enum Size implements Named { SMALL }
  private sealed interface Own permits Some, Other { int value(); }
  private record Some(int value) implements Own {}
  private record Other(int value) implements Own {}
  static double areaOf(Shape s) { return s.area(); }
  static String nameOf(Named n) { return n.name(); }
  static String both(Named n, Shape s) { return n.name() + s.area(); }
  static String kind(Object o) { return "object"; }
  static String kind(Record r) { return "record"; }
  static String text(Object o) { return "o" + o; }
  static String text(Comparable<?> o) { return "c" + o; }
  @SafeVarargs static <T> T[] array(T... all) { return all; }
  @Migratable static <T> T later(T t) { Teleport.to("local:"); return t; }
  @Migratable static <T extends Shape> T larger(T a, T b) { Teleport.to("local:"); return a.area() >= b.area() ? a : b; }
  @Migratable static int hop(int n) { Teleport.to("local:"); return n; }

  @Migratable static double records() {
    var shapes = new ArrayList<>(List.of(new Circle(1), new Square(2)));
    double sum = 0;
    for (var s : shapes) {
      sum += s.area() + hop(1) + areaOf(s);
    }
    shapes.add(new Square(hop(3)));
    Collections.addAll(shapes, new Circle(4), shapes.get(0));
    sum += shapes.stream().mapToDouble(Shape::area).sum();
    sum += shapes.stream().map(s -> s).filter(s -> s.area() > 4).count();
    sum += larger(shapes.get(0), shapes.get(1)).area() + later(shapes).get(2).scaled(2);
    List<? extends Shape> known = later(shapes);
    var last = shapes.get(1);
    hop(1);
    System.out.println(kind(last) + kind(shapes.get(0)) + kind(later(last)));
    return sum + known.size();
  }
  @Migratable static String classes(boolean b) {
    var x = b ? new Left() : new Right();
    hop(1);
    String s = x.name() + x.area() + x.number + both(x, x);
    x = new Right();
    s += x.scaled(hop(2)) + x.name();
    if (b) { x = later(new Left()); }
    s += nameOf(x) + areaOf(b ? x : new Left());
    Base base = x;
    Shape shape = hop(1) > 0 ? x : new Circle(1);
    var y = later(b ? new Left() : new Right());
    s += y.name() + (y == x) + base.number + shape.area();
    var all = List.of(x, y, new Left());
    for (var e : all) { s += e.number + e.name() + e.scaled(1); }
    for (var e : all) { s += both(e, e); }
    var found = all.stream().filter(e -> e.area() > 1).findFirst();
    hop(1);
    s += found.map(e -> e.name() + e.number).orElse("none");
    var array = array(new Left(), new Right());
    hop(2);
    for (var e : array) { s += e.name() + hop(array.length); }
    return s + array[0].area() + array.getClass().getComponentType().getSimpleName();
  }
  @Migratable static String functions(int n) {
    var x = n > 0 ? new Dot(n) : new Line(n);
    Supplier<String> held = () -> x.name() + x.area();
    hop(1);
    Function<Integer, String> made = new Function<>() {
      public String apply(Integer k) { return x.name() + k + areaOf(x); }
    };
    String s = held.get() + made.apply(hop(3));
    class Here {
      @Migratable String go() { hop(4); var own = n > 1 ? new Dot(1) : new Line(2); hop(5); return own.name() + x.name(); }
    }
    s += new Here().go();
    Predicate<Named> test = named -> named == x;
    var chosen = switch (n) { case 0 -> new Dot(5); case 1 -> x; default -> new Line(hop(6)); };
    return s + test.test(x) + chosen.area() + nameOf(chosen) + hop(1);
  }
  @Migratable static String known(boolean b) {
    var v = b ? 1 : "text";
    String s = text(v) + hop(1) + v;
    var mixed = Map.of("k", 1, "l", "two");
    for (var e : new TreeMap<>(mixed).entrySet()) { s += e.getKey() + e.getValue() + hop(2); }
    var marks = new ArrayList<>(List.of(Color.RED, Size.SMALL));
    for (var m : marks) { s += m.name() + m.ordinal() + later(m).name() + nameOf(m); }
    marks.add(Color.BLUE);
    s += later(marks.get(2)).name() + marks.get(2).getDeclaringClass().getSimpleName();
    s += String.join("-", b ? new StringBuilder("sb") : new StringBuffer("sf"), "x" + hop(3)); // AbstractStringBuilder is not public.
    var numbers = Arrays.asList(1, 2.5, 3L);
    double sum = 0;
    for (var e : numbers) { sum += e.doubleValue() * hop(1); }
    return s + sum;
  }
  /** What is a subtype of all of its parts is one of the intersection type. */
  interface Check<T> extends Predicate<T>, java.io.Serializable {}
  static class Rule<T> {
    final Check<? super T> of;
    Rule(Check<? super T> of) { this.of = of; }
    @Migratable <U extends T> Rule<U> narrowed() { Teleport.to("local:"); return new Rule<U>(of); }
    <U extends T> Rule<U> cut() { return new Rule<U>(of); }
    boolean holds(T t) { return of.test(t); }
    @SafeVarargs static <T> Rule<T> any(Rule<? extends T>... all) { return new Rule<T>(t -> true); }
  }
  static Rule<Shape> big() { return new Rule<>(s -> s.area() > 1); }
  static Rule<Named> known() { return new Rule<>(n -> n.name() != null); }
  static <T> Rule<T> both(Rule<? super T> a, Rule<? super T> b) { return new Rule<T>(t -> a.of.test(t) && b.of.test(t)); }
  static <X extends Shape & Named> boolean holds(Rule<? super X> r, X x) { return r.of.test(x); }
  @Migratable static <S extends Shape & Named> Rule<S> ruled(S s) {
    var rule = both(big(), new Rule<Named>(n -> true));
    hop(1);
    var lines = List.of(new Line(3), new Dot(1));
    var line = later(lines.get(0));
    Rule<? super Dot> dots = new Rule<>(line::equals);
    hop(2);
    return later(both(big(), later(known()))).<S>narrowed();
  }
  static class Chooser<K> {
    private final K key;
    Chooser(K key) { this.key = key; }
    @Migratable private <X> List<X> chosen(X x, boolean b) {
      var shape = b ? new Line(1) : new Dot(2);
      hop(1);
      return shape.area() > 0 && key != null ? List.of(x) : List.of();
    }
    @Migratable final String both(boolean b) { return "" + this.<K>chosen(key, b) + this.<List<K>>chosen(List.of(key), true).size(); }
  }
  @Migratable(deep = true) static <T> int rec(T t, int n) {
    if (n == 0) return hop(0);
    var v = n % 2 == 0 ? new Left() : new Right();
    int r = IntersectionTypes.<T>rec(t, n - 1) + (int) v.area();
    return r + v.name().length();
  }
  static class Over<K> {
    @Migratable <Z> int over(Z z, int n) {
      var v = n % 2 == 0 ? new Left() : new Right();
      Some h = new Some(n);
      hop(n);
      return n == 0 ? (int) v.area() + h.value() : this.<Z>over(z, n - 1) + this.<String>over("", 0);
    }
    @Migratable(deep = true) final <Z> int deep(Z z, int n) {
      var v = n % 2 == 0 ? new Left() : new Right();
      Some h = new Some(n);
      return n == 0 ? hop(1) + h.value() : this.<Z>deep(z, n - 1) + (int) v.area() + v.name().length();
    }
  }
  static class Under<K> extends Over<K> {
    @Override @Migratable <Z> int over(Z z, int n) { var v = n % 2 == 0 ? new Left() : new Right(); hop(1); return v.name().length() + super.<Z>over(z, n); }
  }
  /** The name is that of a type. */
  @Migratable static String named(Object o) {
    var x = hop(1) > 0 ? new Dot(1) : new Line(2);
    var y = hop(1) > 0 ? new Plain() : new Other2();
    hop(2);
    try {
      Object k = (ShapeAndNamed) o;
      return "cast " + k.getClass() + x.name();
    } catch (ClassCastException e) {
      return "refused " + y.area() + y.name();
    }
  }
  static class Plain implements Shape, Named { public double area() { return 8; } }
  static class Other2 implements Shape, Named { public double area() { return 9; } }
  @Migratable static String rules() {
    Rule<Line> lines = ruled(new Line(4));
    var found = List.of(new Line(5), new Dot(6));
    hop(1);
    Rule<Named> any = later(known());
    var first = found.get(0);
    return "" + lines.holds(new Line(1)) + holds(big(), hop(1) > 0 ? first : first) + any.holds(first) + later(both(big(), known())).<Line>cut().holds(new Line(2));
  }
  @Migratable static int privates() {
    var all = new ArrayList<>(List.of(new Some(1), new Other(2)));
    int sum = 0;
    for (var o : all) { sum += o.value() * hop(2); }
    all.add(new Other(hop(5)));
    var last = sum > 3 ? new Some(3) : new Other(4);
    return sum + later(all.get(2)).value() + last.value();
  }
  interface A { default String a() { return "a"; } }
  interface B { default String b() { return "b"; } }
  static class AB implements A, B {}
  static String two(A a, int n) { return a.a() + n; }
  static <T extends A & B> String three(T t, int n) { return t.a() + t.b() + n; }
  @Migratable static Object it() { Teleport.to("local:"); return new AB(); }
  @SuppressWarnings("unchecked") @Migratable static <T extends A & B> T cast(Object o) { hop(1); return (T) o; }
  @Migratable static void casts() {
    Object o = new AB();
    System.out.println(two((A & B) o, hop(1)));
    System.out.println(three((A & B) o, hop(1)));
    System.out.println(three((A & B) it(), hop(2)));
    var x = (A & B) o;
    hop(1);
    System.out.println(x.a() + x.b() + three(x, hop(2)));
    Runnable r = (Runnable & java.io.Serializable) () -> System.out.println("run");
    hop(1);
    r.run();
    var s = (Supplier<String> & java.io.Serializable) () -> "sup";
    hop(1);
    System.out.println(s.get() + ((A & B) o).b() + hop(2));
    System.out.println(((A & B) it()).b() + hop(2) + IntersectionTypes.<AB>cast(o).b());
  }
  interface Traced<T extends Throwable> {
    List<String> path();
    @Migratable default T at(String where) { Teleport.to("local:"); path().add(where); return self(); }
    T self();
  }
  static class First extends RuntimeException implements Traced<First> {
    final ArrayList<String> path = new ArrayList<>();
    First(String m) { super(m); }
    public List<String> path() { return path; }
    public First self() { return this; }
  }
  static class Second extends IllegalStateException implements Traced<Second> {
    final ArrayList<String> path = new ArrayList<>();
    Second(String m) { super(m); }
    public List<String> path() { return path; }
    public Second self() { return this; }
    @Override @Migratable public Second at(String where) { hop(2); path.add("second " + where); return this; }
  }
  @Migratable static String fail(int n) { if (hop(n) == 1) throw new First("1"); if (n == 2) throw new Second("2"); return "none"; }
  @Migratable static String caught(int n) {
    try {
      return fail(n);
    } catch (First | Second e) {
      e.at("a");
      String m = e.at("b").getMessage();
      e.at("c" + hop(3));
      return m + e.path() + e.getMessage();
    }
  }
  @Migratable static String rethrown(int n) throws First, Second {
    try {
      if (n == 1) throw new First("p1");
      if (n == 2) throw new Second("p2");
      return "none";
    } catch (First | Second e) {
      e.at("r");
      throw e;
    }
  }
  @Migratable static String thrown(boolean b) {
    var e = b ? new First("v") : new Second("w");
    e.at("var");
    hop(1);
    try {
      throw e;
    } catch (RuntimeException caught) {
      return caught.getMessage() + e.path() + later(e).path();
    }
  }
  @Migratable public static void main(String[] args) {
    System.out.println(records());
    System.out.println(classes(true) + classes(false));
    for (int n = 0; n < 3; n++) { System.out.println(functions(n)); }
    System.out.println(known(true) + known(false));
    System.out.println(privates() + rules());
    casts();
    System.out.println(named(new ShapeAndNamed()) + named(new Plain()));
    System.out.println(rec("t", 5) + new Over<String>().over(1, 2) + new Under<String>().over(1, 2) + new Under<String>().deep("z", 4));
    System.out.println(new Chooser<>("k").both(true) + new Chooser<>(1).both(false));
    for (int n = 0; n < 3; n++) {
      System.out.println(caught(n));
      try { System.out.println(rethrown(n)); } catch (First | Second e) { System.out.println(e.path()); }
    }
    System.out.println(thrown(true) + thrown(false));
  }
}
class ShapeAndNamed implements IntersectionTypes.Shape, IntersectionTypes.Named { public double area() { return 5; } }
