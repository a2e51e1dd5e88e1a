package dev.godwit.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Generated code as people read it. To accept a change, copy what the test wrote under {@code
 * target/golden} over the file in {@code src/test/golden}, and read the difference.
 */
class GoldenTest {
  private static void check(Path source, String name) throws IOException {
    String generated = Program.compile(source).companion();
    assertEquals(generated, Program.compile(source).companion(), "the same bytes each time");
    Path actual = Files.createDirectories(Path.of("target/golden")).resolve(name);
    Files.writeString(actual, generated);
    Path golden = Path.of("src/test/golden").resolve(name);
    assertEquals(Files.readString(golden), generated, "differs from " + golden + ", see " + actual);
  }

  @Test
  void hello() throws IOException {
    check(Path.of("../examples/hello/Hello.java"), "HelloMigratable.java");
  }

  @Test
  void loopsInTheMiddle() throws IOException {
    check(Path.of("src/test/programs/A03Loops.java"), "A03LoopsMigratable.java");
  }

  @Test
  void tryCatchFinally() throws IOException {
    check(Path.of("src/test/programs/A04Try.java"), "A04TryMigratable.java");
  }
}
