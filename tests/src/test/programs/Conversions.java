import dev.godwit.Migratable;
import dev.godwit.Teleport;
import java.util.List;
import java.util.function.Supplier;

/** Results that Java converts where they arrive: widened, boxed, unboxed. */
public class Conversions {
  interface Source<T> {
    @Migratable
    T get();
  }

  static int count;
  static double field;
  Object held;

  @Migratable
  static int number(int v) {
    Teleport.to("local:");
    return v;
  }

  @Migratable
  static char letter(char c) {
    Teleport.to("local:");
    return c;
  }

  @Migratable
  static byte small(int b) {
    Teleport.to("local:");
    return (byte) b;
  }

  @Migratable
  static float real(float f) {
    Teleport.to("local:");
    return f;
  }

  @Migratable
  static boolean flag(boolean b) {
    Teleport.to("local:");
    return b;
  }

  @Migratable
  static Integer boxed(Integer v) {
    Teleport.to("local:");
    return v;
  }

  @Migratable
  static <T> T same(T v) {
    Teleport.to("local:");
    return v;
  }

  @Migratable
  static void declarations() {
    double d = number(1);
    float f = number(-2);
    long l = number(-3);
    double e = real(0.1f);
    int i = letter('x');
    double c = letter('y');
    short s = small(-5);
    Integer b = number(6);
    Object o = number(7);
    Number n = number(8);
    Comparable<?> k = letter('k');
    int u = boxed(9);
    long w = boxed(10);
    double x = boxed(11);
    int y = same(12);
    double z = same('z');
    boolean t = same(true);
    Object p = flag(true);
    System.out.println(d + " " + f + " " + l + " " + e + " " + i + " " + c + " " + s + " " + b);
    System.out.println(o + " " + n + " " + k + " " + u + " " + w + " " + x + " " + y + " " + z);
    System.out.println(t + " " + p + " " + o.getClass() + k.getClass() + p.getClass());
  }

  @Migratable
  static void assignments(Conversions c) {
    double d;
    d = number(1);
    Integer b;
    b = number(2);
    int u = 0;
    u = boxed(3);
    Object o = null;
    o = letter('o');
    long[] array = new long[2];
    array[0] = number(4);
    array[1] = boxed(5);
    field = number(6);
    c.held = number(7);
    Object[] objects = {number(8), letter('9'), real(1.5f), boxed(10)};
    double[] reals = {number(11), letter('A'), boxed(12)};
    d += number(13);
    u += boxed(14);
    b += number(15);
    System.out.println(d + " " + b + " " + u + " " + o + array[0] + array[1] + field + c.held);
    System.out.println(List.of(objects) + " " + reals[0] + reals[1] + reals[2]);
  }

  @Migratable
  static void expressions(boolean yes) {
    int a = yes ? boxed(1) : 0;
    double b = yes ? number(2) : 0.5;
    Object c = yes ? number(3) : "text";
    Integer d = yes ? number(4) : boxed(0);
    boolean e = yes && same(true);
    boolean f = same(false) || boxed(5) > 4;
    long g =
        switch (number(a)) {
          case 1 -> boxed(6);
          default -> number(0);
        };
    Object h =
        switch (boxed(7)) {
          case 7:
            yield number(8);
          default:
            yield letter('?');
        };
    int i = (int) real(9.5f);
    double j = (double) number(10) / 4;
    Object k = (Object) number(11);
    long l = (long) (int) boxed(12);
    System.out.println(a + " " + b + " " + c + " " + d + " " + e + " " + f + " " + g + " " + h);
    System.out.println(i + " " + j + " " + k + " " + l);
    if (same(true)) {
      count++;
    }
    while (boxed(count) < 3) {
      count += boxed(1);
    }
    for (double x = number(0); x < number(2); x += boxed(1)) {
      System.out.print(x + " ");
    }
    System.out.println(count);
  }

  @Migratable
  static Integer returnsBoxed() {
    return number(1);
  }

  @Migratable
  static int returnsUnboxed() {
    return boxed(2);
  }

  @Migratable
  static double returnsWide() {
    try {
      return number(3);
    } finally {
      number(4);
    }
  }

  @Migratable
  static Object returnsObject(boolean yes) {
    return yes ? number(5) : letter('5');
  }

  @Migratable
  static long parameters(double d, Integer i, Object o, long... more) {
    return (long) d + i + more.length + more[0] + (o instanceof Character ? 1 : 0);
  }

  @Migratable
  static void functions() {
    Source<Integer> source = () -> number(1);
    int a = source.get();
    double b = source.get();
    Source<Object> objects = () -> letter('c');
    Object c = objects.get();
    Supplier<Integer> plain = () -> 4;
    int d = plain.get() + boxed(1);
    System.out.println(a + " " + b + " " + c + " " + d);
  }

  @Migratable
  public static void main(String[] args) {
    declarations();
    assignments(new Conversions());
    expressions(true);
    expressions(false);
    System.out.println(returnsBoxed() + " " + returnsUnboxed() + " " + returnsWide());
    System.out.println(returnsObject(true) + " " + returnsObject(false));
    System.out.println(parameters(number(1), number(2), letter('3'), number(4), boxed(5)));
    functions();
    try {
      int none = boxed(null);
      System.out.println(none);
    } catch (NullPointerException e) {
      System.out.println("null");
    }
  }
}
