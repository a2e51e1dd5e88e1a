package dev.godwit.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Random programs against the oracle. Another number of them: {@code -Dgodwit.seeds=500}, from
 * {@code -Dgodwit.first-seed=1}. A failing program stays in {@code target/generated-programs}.
 */
class GeneratedProgramsTest {
  private static final long FIRST = Long.getLong("godwit.first-seed", 1);
  private static final int COUNT = Integer.getInteger("godwit.seeds", 24);

  @TestFactory
  List<DynamicTest> seeds() {
    return LongStream.range(FIRST, FIRST + COUNT)
        .mapToObj(s -> DynamicTest.dynamicTest("seed " + s, () -> check(s, 10 + (int) (s % 5) * 8)))
        .toList();
  }

  @TestFactory
  List<DynamicTest> large() {
    return List.of(
        DynamicTest.dynamicTest("1 statement", () -> check(1, 1)),
        DynamicTest.dynamicTest("400 statements", () -> check(4711, 400)));
  }

  private static void check(long seed, int size) throws IOException {
    Path dir = Files.createDirectories(Path.of("target/generated-programs/" + seed));
    Path file = dir.resolve("G.java");
    Files.writeString(file, ProgramGenerator.generate(seed, size));
    Program program = Program.compile(file);
    boolean tooLarge =
        program.complaints().stream()
            .allMatch(c -> c.contains("G.java") && c.contains("code too large"));
    if (program.complaints().isEmpty() || !tooLarge) { // javac cannot compile it without Godwit.
      Oracle.check(program);
    }
    Files.delete(file);
    Files.delete(dir);
  }
}
