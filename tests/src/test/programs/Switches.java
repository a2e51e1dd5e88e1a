import dev.godwit.*;

public class Switches {
  enum Color { RED, GREEN { @Override int v() { return 2; } }, BLUE; int v() { return 1; } }

  @Migratable static int f(int v) { Teleport.to("local:"); return v; }

  @Migratable
  static void old(int v) {
    System.out.print(v + ":");
    switch (v) {
      case 0:
        System.out.print("zero ");
        f(1);
      case 1:
        int x = f(v);
        System.out.print("one" + x + " ");
        break;
      case 2: {
        String x2 = "two";
        f(2);
        System.out.print(x2);
        if (v == 2) break;
        System.out.print("never");
      }
      case 3:
      case 4:
        x = 8;
        System.out.print("34 " + x);
        break;
      default:
        System.out.print("default ");
        f(5);
      case 9:
        System.out.print("nine" + f(9));
    }
    System.out.println();
  }

  @Migratable
  static String arrows(Color c, String s) {
    switch (c) {
      case RED -> System.out.print("red");
      case GREEN -> {
        int n = f(c.v());
        System.out.print("green" + n);
      }
      case BLUE -> f(3);
    }
    String r = switch (s) {
      case "a", "b" -> "ab" + f(1);
      case "Aa" -> { String t = "hash"; f(2); yield t + s; }
      case "BB" -> { if (f(1) > 0) yield "BB!"; yield "no"; }
      default -> c.name();
    };
    int k = f(1) + switch (c) { case RED -> f(10); case GREEN -> 20; case BLUE -> { while (true) { if (f(1) == 1) yield f(30); } } } + f(2);
    int plain = switch (c) { case RED: yield 1; case GREEN: yield 2; default: { int z = 3; yield z; } };
    return r + k + plain;
  }

  @Migratable
  static int inLoop() {
    int sum = 0;
    loop:
    for (int i = 0; i < 6; i++) {
      switch (i % 4) {
        case 0: continue;
        case 1: sum += f(i); break;
        case 2: if (i == 2) { f(0); continue loop; } break;
        default: f(1); if (i > 4) break loop; sum += 100;
      }
      sum += 1000;
    }
    return sum;
  }

  @Migratable
  static int returning(String s) {
    switch (s) {
      case "x": return f(1);
      case "y": f(2); return 2;
      default: throw new IllegalArgumentException(s + f(3));
    }
  }

  @Migratable
  public static void main(String[] args) {
    for (int i = 0; i < 11; i++) old(i);
    for (Color c : Color.values()) System.out.println(arrows(c, c == Color.RED ? "a" : c == Color.BLUE ? "Aa" : "BB"));
    System.out.println(arrows(Color.RED, "other"));
    System.out.println(inLoop() + returning("x") + returning("y"));
    Color none = null;
    try {
      arrows(none, "a");
    } catch (NullPointerException e) {
      System.out.println("null");
    }
    returning("z");
  }
}
