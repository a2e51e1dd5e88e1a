import dev.godwit.*;

public class A02Nested {
  @Migratable
  static String c() {
    System.out.println("entered");
    String result = "hello";
    Teleport.to("local:");
    System.out.println("exited");
    return result + " world";
  }

  @Migratable
  static double b() {
    return c().length() + Double.parseDouble("3.5");
  }

  @Migratable
  static double a() {
    return 5 * (3 + b());
  }

  @Migratable
  public static void main(String[] args) {
    double a = a();
    if (a == 87.5) {
      System.out.println("OK");
    }
  }
}
