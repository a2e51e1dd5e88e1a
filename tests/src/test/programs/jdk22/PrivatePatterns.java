import dev.godwit.Migratable;
import dev.godwit.Teleport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Patterns of private types: in switches and instanceof, nested, with guards, null and default. */
public class PrivatePatterns {
  private sealed interface Shape permits Circle, Square, Pair, Empty {}

  private record Circle(double radius) implements Shape {}

  private record Square(double side, String name) implements Shape {}

  private record Pair<A>(A first, Shape second) implements Shape {}

  static final class Empty implements Shape {
    @Override
    public String toString() {
      return "empty";
    }
  }

  private enum Kind {
    BIG,
    SMALL
  }

  sealed interface Level permits High, Low {}

  private enum High implements Level {
    TOP
  }

  private enum Low implements Level {
    FLOOR,
    CELLAR
  }

  @Migratable
  private static int height(Level l) {
    return switch (l) {
      case High.TOP -> pause(9);
      case Low.FLOOR -> 0;
      case Low.CELLAR -> -pause(1);
    };
  }

  record Box<T>(T content, int count) {}

  @Migratable
  static int pause(int n) {
    Teleport.to("local:");
    return n;
  }

  @Migratable
  private static double area(Shape s) {
    return switch (s) {
      case Circle c -> 3 * c.radius() * c.radius();
      case Square(double side, String name) when name.isEmpty() -> pause(0) + side;
      case Square(var side, _) -> side * side + pause(1);
      case Pair<?>(Circle c, Circle d) when c.radius() > d.radius() -> c.radius() - pause(2);
      case Pair<?>(Shape a, Shape b) -> area(a) + area(b);
      case Pair<?>(String t, Pair<?>(var first, var second)) -> t.length() + area(second);
      case Pair<?> p -> pause(7);
      case Empty e -> 0;
    };
  }

  @Migratable
  static String kinds(Object o) {
    String text = "";
    switch (o) {
      case null -> text += "null" + pause(1);
      case Kind k when k == Kind.BIG -> text += "big" + pause(2);
      case Kind k -> text += k.name() + pause(3);
      case Box<?>(Kind k, int n) -> text += k.ordinal() + n + pause(4);
      case Box<?>(Box<?>(Shape s, _), int n) when area2(s) > 1 -> text += "deep" + n + s;
      case Shape s -> text += "shape" + area(s);
      case String s when s.length() > pause2(3) -> text += s;
      default -> text += "other";
    }
    int plain =
        1
            + switch (o) {
              case Kind k -> 10 + k.ordinal();
              case Circle(double r) when r > 1 -> (int) r;
              case Shape s -> 5;
              case null, default -> 2;
            };
    return text + plain;
  }

  private static double area2(Shape s) {
    return s instanceof Circle(double r) ? r : 2;
  }

  private static int pause2(int n) {
    return n;
  }

  @Migratable
  static String tests(Object o, List<Shape> shapes) {
    StringBuilder text = new StringBuilder();
    if (o instanceof Pair<?>(Square(double side, var name), Shape s) && side > pause(1)) {
      text.append(side).append(name).append(s).append(pause(2));
    }
    Pair<String> half = new Pair<>(null, pause(1) > 1 ? new Empty() : null);
    text.append(half instanceof Pair<String>(String t, Shape u) ? t + u : "never");
    text.append(half instanceof Pair<String>(Object t, Circle u) ? "never" : pause(2));
    Box<Circle> box = new Box<>(null, 1);
    text.append(box instanceof Box<Circle>(Circle c, int n) && n == 1 ? "" + c : "never");
    text.append(box instanceof Box<?>(Circle c, int n) ? "never" : pause(3));
    Shape none = pause(1) > 1 ? shapes.get(0) : null;
    text.append(none instanceof Shape s ? "is " + s : "not");
    text.append(shapes.get(0) instanceof Shape s ? "is " + s : "not");
    if (!(o instanceof Pair<?> p && p.first() instanceof Square q)) {
      return "no " + o;
    }
    text.append(q.name()).append(p.second());
    for (Shape each : shapes) {
      Function<Shape, String> f =
          x ->
              switch (x) {
                case Circle c -> "c" + c.radius();
                case Square z when z.side() > 2 -> "z" + z.name();
                default -> each instanceof Empty ? "e" : "d";
              };
      text.append(f.apply(each)).append(pause(3));
      Kind kind = each instanceof Circle ? Kind.BIG : null;
      String of =
          switch (kind) {
            case BIG -> "B";
            case SMALL -> "S";
            case null -> "N" + pause(4);
          };
      text.append(of);
    }
    return text.toString();
  }

  @Migratable
  public static void main(String[] args) {
    List<Shape> shapes =
        new ArrayList<>(
            Arrays.asList(
                new Circle(2),
                new Square(3, ""),
                new Square(3, "x"),
                new Empty(),
                new Pair<>(new Circle(5), new Circle(2)),
                new Pair<>(new Circle(1), new Circle(2)),
                new Pair<>("abc", new Pair<>(1, new Circle(2))),
                new Pair<>("abc", new Circle(2)),
                new Pair<Shape>(null, null)));
    for (Shape s : shapes) {
      System.out.println(s + " " + area(s) + " " + kinds(s));
    }
    for (Object o :
        new Object[] {
          null,
          Kind.BIG,
          Kind.SMALL,
          new Box<>(Kind.SMALL, 3),
          new Box<>(new Box<>(new Circle(4), 1), 8),
          new Box<>(null, 1),
          "long enough",
          "no"
        }) {
      System.out.println(kinds(o));
    }
    try {
      area(null);
    } catch (NullPointerException e) {
      System.out.println("null");
    }
    System.out.println(tests(new Pair<>(new Square(2, "q"), new Empty()), shapes));
    System.out.println(tests("s", shapes));
    System.out.println(height(High.TOP) + height(Low.FLOOR) * 10 + height(Low.CELLAR) * 100);
  }
}
