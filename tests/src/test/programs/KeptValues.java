import dev.godwit.*;

/** A variable keeps its value if the call that would assign it throws, after a hop or before. */
public class KeptValues {
  static class Oops extends RuntimeException {}

  @Migratable
  static int hop(int i) {
    Teleport.to("local:");
    return i;
  }

  @Migratable
  static int number(int i) {
    if (hop(i) > 1) {
      throw new Oops();
    }
    return i;
  }

  @Migratable
  static <T> T same(T t, int i) {
    number(i);
    return t;
  }

  @Migratable(deep = true)
  static int deep(int i) {
    int found = i + 100;
    try {
      found = i < 5 ? deep(i + 1) : number(i);
    } catch (Oops e) {
      if (i % 2 == 0) {
        throw new Oops();
      }
    }
    return found;
  }

  @Migratable
  static String caught(int i) {
    long before = -1;
    Integer boxed = -2;
    String text = "old";
    boolean flag = true;
    int[] element = {-3};
    try {
      before = number(i);
      boxed = number(i - 1);
      text = same("new", i - 2);
      flag = same(false, i - 3);
      element[0] = number(i - 4);
    } catch (Oops e) {
      text += " caught";
    }
    return before + " " + boxed + " " + text + " " + flag + " " + element[0];
  }

  @Migratable
  static int parameter(int p) {
    try {
      p = number(p);
    } catch (Oops e) {
      return -p;
    }
    return p;
  }

  @Migratable
  static void last(int i) {
    int seen = -1;
    try {
      seen = number(i);
    } finally {
      System.out.println("seen " + seen);
    }
  }

  @Migratable
  static int loop(int count) {
    int sum = 1000;
    int value = 7;
    for (int i = 0; i < count; i++) {
      try {
        value = number(i);
        sum += value = i % 2 == 0 ? number(i) : hop(i);
      } catch (Oops e) {
        sum += value;
        continue;
      } finally {
        sum = sum * 2 + value;
      }
      sum++;
    }
    return sum;
  }

  @Migratable
  static String nested(int i) {
    String a = "a";
    String b = "b";
    synchronized (KeptValues.class) {
      try {
        try (AutoCloseable c = () -> System.out.println("close")) {
          a = same("A", i);
          b = i > 0 ? same("B", i + 1) : same("C", 0);
        } finally {
          b = b + same("f", 0);
        }
      } catch (Oops e) {
        a = a + "!";
      } catch (Exception e) {
        a = e.toString();
      }
    }
    return a + b;
  }

  interface Call {
    @Migratable
    int at(int i);
  }

  @Migratable
  static int called(Call c, int i) {
    int result = -9;
    try {
      result = c.at(i);
    } catch (Oops e) {
      result--;
    }
    return result;
  }

  @Migratable
  public static void main(String[] args) {
    for (int i = 0; i < 6; i++) {
      System.out.println(caught(i));
      System.out.println(parameter(i) + " " + nested(i));
    }
    System.out.println(loop(5) + " " + deep(0));
    Call c =
        i -> {
          int kept = -5;
          try {
            kept = number(i);
          } catch (Oops e) {
            return kept;
          }
          return number(kept);
        };
    System.out.println(called(c, 1) + " " + called(c, 2) + " " + called(KeptValues::number, 3));
    last(1);
    try {
      last(2);
    } catch (Oops e) {
      System.out.println("thrown");
    }
  }
}
