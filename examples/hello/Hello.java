import dev.godwit.Migratable;
import dev.godwit.Teleport;

/** A chain of three methods, the innermost of which goes on in another JVM. */
public class Hello {
  static void log(String s) {
    System.out.println("[" + ProcessHandle.current().pid() + "] " + s);
  }

  @Migratable
  static String c() {
    log("entered c");
    String result = "hello";
    Teleport.to("local:"); // everything after this line runs in another process
    log("exiting c");
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
    log("hi");
    log("result " + a());
    log("bye");
  }
}
