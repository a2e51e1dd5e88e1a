import dev.godwit.*;

public class Unboxing {
  @Migratable static int f(int v) { System.out.println("f " + v); Teleport.to("local:"); return v; }

  @Migratable static Integer box(Integer v) { Teleport.to("local:"); return v; }

  static int two(int a, long b) { return a + (int) b; }

  @Migratable static int all(int... v) { Teleport.to("local:"); return v.length; }

  static String text(Object a, Object b) { return a + "," + b; }

  record Pair(int a, Integer b) {}

  @Migratable
  static void each(int which, Integer n, Boolean z, int[] a) {
    Integer[] boxes = {null, 5};
    try {
      switch (which) {
        case 0 -> System.out.println(n + f(0));
        case 1 -> { n += f(1); System.out.println(n); }
        case 2 -> System.out.println(n == f(2));
        case 3 -> System.out.println(two(n, f(3)));
        case 4 -> System.out.println(all(n, f(4)));
        case 5 -> { a[n] = f(5); System.out.println(a[0]); }
        case 6 -> System.out.println(new int[] {n, f(6)}.length);
        case 7 -> System.out.println(new Pair(n, f(7)));
        case 8 -> { boxes[0] *= f(8); System.out.println(boxes[0]); }
        case 9 -> { z &= f(9) == 9; System.out.println(z); }
        case 10 -> System.out.println(text(n, f(10)) + n + box(n));
        case 11 -> System.out.println(n == box(n));
        case 12 -> System.out.println(box(n) - f(12));
        case 13 -> System.out.println(n < f(13) ? n : f(14));
        case 14 -> System.out.println("s" + n + f(15));
        default -> System.out.println(new int[n][f(16)].length);
      }
    } catch (NullPointerException e) {
      System.out.println("null in " + which);
    }
  }

  @Migratable
  public static void main(String[] args) {
    for (int i = 0; i < 16; i++) {
      each(i, null, null, new int[2]);
      each(i, 1, true, new int[2]);
    }
  }
}
