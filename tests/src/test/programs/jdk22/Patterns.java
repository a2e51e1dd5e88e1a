import dev.godwit.Migratable;
import dev.godwit.Teleport;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Patterns of every kind, with hops in the branches they choose and between what they bind. */
public class Patterns {
  sealed interface Shape permits Circle, Box, Pair, Dot {}

  record Circle(double r) implements Shape {}

  record Box(int w, Integer h) implements Shape {}

  record Pair<A, B>(A left, B right) implements Shape {}

  enum Dot implements Shape {
    SMALL,
    LARGE
  }

  record Failing(int n) {
    @Override
    public int n() {
      throw new IllegalStateException("accessor");
    }
  }

  static void say(String s) {
    System.out.println(s);
  }

  @Migratable
  static int hop(int n) {
    Teleport.to("local:");
    return n;
  }

  @Migratable
  static String statement(Shape s) {
    String result;
    switch (s) {
      case Circle c when c.r() > 10 -> {
        int n = hop(1);
        result = "big " + c.r() + n;
      }
      case Circle c -> result = "circle " + c;
      case Box(int w, Integer h) when w == h -> {
        say("square");
        result = hop(w) + "x" + h;
      }
      case Box(var w, var h) -> result = w + "/" + h + hop(3);
      case Pair(Circle(var r), Box b) -> {
        double before = r;
        hop(4);
        result = before + r + b.w() + "";
      }
      case Pair(Pair(var a, _), Object o) -> result = a + "," + o + hop(1);
      case Pair<?, ?> p -> result = "pair " + hop(5) + p.left();
      case Dot.SMALL -> result = "small" + hop(6);
      case Dot d -> result = d.name();
    }
    return result;
  }

  @Migratable
  static int oldStyle(Object o) {
    int n = 0;
    switch (o) {
      case null:
        n += hop(1);
        break;
      case String s when s.isEmpty():
        n = -1;
      case Integer _:
        n += hop(20);
        break;
      case String s:
        n = s.length() + hop(0) + s.length();
        break;
      default:
        n = 99;
    }
    return n;
  }

  @Migratable
  static String expression(Object o) {
    String plain =
        switch (o) {
          case Integer i when i > 5 && o instanceof Number m -> "large " + m;
          case Integer i -> "int " + i;
          case String s -> s;
          case null, default -> "other";
        };
    return switch (o) {
      case Integer i when i > 100 -> plain;
      case Integer i -> {
        String t = plain + hop(i);
        yield t + i;
      }
      case String s -> s + hop(2) + plain;
      case null, default -> plain + hop(3);
    };
  }

  @Migratable
  static String instances(Object o) {
    if (!(o instanceof Pair<?, ?>(String left, Box(int w, var h)))) {
      return "no " + hop(1);
    }
    hop(2);
    while (!(o instanceof Pair<?, ?>(String again, Box(int w2, _)) && w2 == hop(w))) {
      return "never";
    }
    return left + w + h + again + w2;
  }

  @Migratable
  static int loops(List<Shape> all) {
    int sum = 0;
    for (Shape s : all) {
      if (s instanceof Box(int w, Integer h) && h > 1) {
        sum += w * hop(h);
      } else if (s instanceof Circle(double r)) {
        sum += (int) r;
        hop(1);
      }
      Function<Object, Integer> f = x -> x instanceof Box(int w, var _) ? w : -1;
      sum += f.apply(s);
      try {
        sum += hop(1);
        throw new IllegalStateException();
      } catch (IllegalStateException _) {
        sum += 1;
      }
    }
    return sum;
  }

  @Migratable
  static void failing(Object o) {
    try {
      if (o instanceof Failing(int n)) {
        say("" + n);
      }
    } catch (MatchException e) {
      say(e.getCause().getMessage() + hop(1));
    }
    try {
      Shape nothing = null;
      say(statement(nothing));
    } catch (NullPointerException e) {
      say("null");
    }
  }

  /** Points in the guards themselves. */
  @Migratable
  static String guards(Object o) {
    String text =
        switch (o) {
          case null -> "null" + hop(1);
          case String s when hop(s.length()) > 3 && ask(s) -> "long " + s;
          case String s when s.isEmpty() -> "empty";
          case Pair<?, ?>(Circle c, var b) when hop((int) c.r()) > 1 -> "pair " + c.r() + b;
          case Pair<?, ?>(String s, Integer n) when hop(n) > hop(s.length()) -> s + n;
          case Integer n when n > 5 || hop(n) == 2 -> "int " + n;
          case Shape x when hop(2) > 1 -> "shape";
          default -> "other";
        };
    int n = 0;
    switch (text) {
      case "empty", "other":
        n = 1;
      case "shape":
        n += hop(2);
        break;
      case String t when ask(t):
        n = t.length();
        break;
      default:
        n = 9;
    }
    return text + n;
  }

  @Migratable
  static boolean ask(String s) {
    return hop(s.length()) % 2 == 0;
  }

  @Migratable
  public static void main(String[] args) {
    for (Object o :
        new Object[] {
          null,
          "four",
          "fives",
          "",
          new Pair<>(new Circle(3), 1),
          new Pair<>(new Circle(1), 1),
          new Pair<>("a", 7),
          new Pair<>("abc", 2),
          2,
          3,
          8,
          2.5
        }) {
      say(guards(o));
    }
    List<Shape> all =
        new ArrayList<>(
            List.of(
                new Circle(20),
                new Circle(2),
                new Box(3, 3),
                new Box(3, 4),
                new Pair<>(new Circle(1), new Box(1, 2)),
                new Pair<>(new Pair<>("a", 1), "o"),
                new Pair<>(1, 2),
                Dot.SMALL,
                Dot.LARGE));
    for (Shape s : all) {
      say(statement(s));
    }
    for (Object o : new Object[] {null, "", 7, "four", 2.0}) {
      say(oldStyle(o) + " " + expression(o));
    }
    say(expression(101) + expression(3));
    say(instances(new Pair<>("x", new Box(5, 6))) + instances("y"));
    say("" + loops(all));
    failing(new Failing(3));
  }
}
