import dev.godwit.Migratable;
import dev.godwit.Teleport;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * From a laptop to a server and back: asks here which files are wanted, looks for them there, and
 * shows here what was found.
 *
 * <pre>godwit run examples/laptop/Laptop.java ssh://me@box</pre>
 */
public class Laptop {
  /** What was found there: plain data, which travels. */
  record Found(String name, long bytes) {}

  static List<Found> largest(String ending) throws IOException {
    try (Stream<Path> all = Files.list(Path.of(""))) {
      List<Found> found = new ArrayList<>();
      for (Path p : all.filter(p -> p.toString().endsWith(ending)).toList()) {
        found.add(new Found(p.toString(), Files.size(p)));
      }
      found.sort((a, b) -> Long.compare(b.bytes(), a.bytes()));
      return found;
    }
  }

  @Migratable
  public static void main(String[] args) throws IOException {
    System.out.println("which files?");
    String ending = new BufferedReader(new InputStreamReader(System.in)).readLine();

    Teleport.to(args[0]); // to the server
    List<Found> found = largest(ending);
    System.out.println("looked in " + Path.of("").toAbsolutePath().getFileName());

    Teleport.back(); // to the laptop, with what was found
    for (Found f : found) {
      System.out.println(f.bytes() + " " + f.name());
    }
  }
}
