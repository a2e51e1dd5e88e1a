import dev.godwit.*;
import java.util.*;

/** Local records of one name in several methods, or of a name that is taken: each shows its own. */
public class SameNames {
  record Pair(int a) {}

  @Migratable
  static <T> T hop(T t) {
    Teleport.to("local:");
    return t;
  }

  @Migratable
  static void first() {
    record Point(int x, int y) {}
    System.out.println(hop(new Point(1, 2)));
  }

  @Migratable
  static void second() {
    record Point(String text, List<int[]> list, char c) {}
    System.out.println(hop(new Point(null, List.of(), 'c')));
    record Pair() {}
    System.out.println(hop(new Pair()) + " " + new SameNames.Pair(3));
    {
      record Inner(Point point) {}
      System.out.println(hop(new Inner(new Point("p", null, '\n'))));
    }
    {
      record Inner(double d) {
        @Override
        public String toString() {
          return "own " + d;
        }
      }
      System.out.println(hop(new Inner(0.5)));
    }
  }

  @Migratable
  public static void main(String[] args) {
    first();
    second();
    System.out.println(hop(new Pair(5)));
  }
}
