import dev.godwit.Migratable;
import dev.godwit.Teleport;

/** A static field that is assigned in an inner call; three objects that must stay three. */
public class A14Globals {
  static Object o = new Object();

  @Migratable
  static void g() {
    o = new Object();
    Teleport.to("local:");
  }

  @Migratable
  static void f(Object outer) {
    Object local = new Object();
    Object before = o;
    System.out.println((o == outer) + " " + (local == outer) + " " + (o == before));
    g();
    System.out.println((o == before) + " " + (local == o) + " " + (before == outer));
    System.out.println(local == outer);
  }

  @Migratable
  public static void main(String[] args) {
    f(o);
    System.out.println("world");
  }
}
