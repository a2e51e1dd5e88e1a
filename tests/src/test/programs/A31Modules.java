import dev.godwit.Migratable;
import dev.godwit.Teleport;

/** Two classes with state of their own, of the same name in both. */
public class A31Modules {
  static String someVal = "another_val";

  @Migratable
  public static void main(String[] args) {
    A31Other.someVal = "some_val";
    A31Other.f();
    System.out.println(A31Other.someVal);
    System.out.println(someVal);
    System.out.println("done-outer");
  }
}

class A31Other {
  static String someVal;

  @Migratable
  static void f() {
    Teleport.to("local:");
    System.out.println("done");
  }
}
