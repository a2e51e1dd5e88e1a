import dev.godwit.Migratable;
import dev.godwit.Teleport;
import java.nio.file.Files;
import java.nio.file.Path;

/** A copy in a file, and the chain goes on. */
public class A33Checkpoint {
  @Migratable
  static double value(Path file) {
    String result = "hello";
    boolean copy = Teleport.checkpoint(file);
    System.out.println(copy ? "copy" : "original");
    return 5 * (3 + (result + " world").length() + Double.parseDouble("3.5"));
  }

  @Migratable
  public static void main(String[] args) throws Exception {
    System.out.println("hello");
    System.out.println(value(Files.createTempFile("checkpoint", ".json")));
  }
}
