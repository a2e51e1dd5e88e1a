import dev.godwit.*;

/** References to one boxed value stay references to one. */
public class Boxes {
  Integer field;
  final Object[] array = new Object[2];

  @Migratable
  static void hop() {
    Teleport.to("local:");
  }

  @Migratable
  public static void main(String[] args) {
    Integer a = 1000;
    Integer b = a;
    Integer other = 1001;
    Long c = 5000L;
    Object d = c;
    Double e = 7.5;
    Double f = e;
    Character g = '\u1234';
    Character h = g;
    Boxes boxes = new Boxes();
    boxes.field = a;
    boxes.array[0] = a;
    boxes.array[1] = d;
    Runnable same = () -> System.out.println(a == b);
    hop();
    System.out.println((a == b) + " " + (a == other) + " " + (c == d) + " " + (e == f) + " " + (g == h));
    System.out.println((boxes.field == a) + " " + (boxes.array[0] == b) + " " + (boxes.array[1] == c));
    same.run();
  }
}
