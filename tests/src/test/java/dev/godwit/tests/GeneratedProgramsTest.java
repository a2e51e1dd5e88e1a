package dev.godwit.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Random programs against the oracle: some that are always the same, captured everywhere, and fresh
 * ones, captured at places that their seed says. Another number of fresh ones: {@code
 * -Dgodwit.seeds=20000}, from {@code -Dgodwit.first-seed=1}. A failing program stays in {@code
 * target/generated-programs}, beside a small one that fails as well.
 */
class GeneratedProgramsTest {
  private static final int FIXED = 6;
  private static final int BATCH = 20;
  private static final int COUNT = Integer.getInteger("godwit.seeds", 300);
  private static final long FIRST =
      Long.getLong("godwit.first-seed", new Random().nextInt(1_000_000_000));
  private static final int SHRINK_SECONDS = Integer.getInteger("godwit.shrink", 120);

  @TestFactory
  List<DynamicTest> fixed() {
    return LongStream.range(1, FIXED + 1)
        .mapToObj(s -> DynamicTest.dynamicTest("seed " + s, () -> check(s, size(s))))
        .toList();
  }

  @TestFactory
  List<DynamicTest> large() {
    return List.of(
        DynamicTest.dynamicTest("1 statement", () -> check(1, 1)),
        DynamicTest.dynamicTest("400 statements", () -> check(4711, 400)));
  }

  @TestFactory
  List<DynamicTest> fresh() {
    List<DynamicTest> all = new ArrayList<>();
    for (long first = FIRST; first < FIRST + COUNT; first += BATCH) {
      long from = first;
      int count = (int) Math.min(BATCH, FIRST + COUNT - first);
      all.add(
          DynamicTest.dynamicTest(
              "seeds " + from + " to " + (from + count - 1), () -> batch(from, count)));
    }
    return all;
  }

  private static int size(long seed) {
    return 10 + (int) (seed % 5) * 8;
  }

  private static void check(long seed, int size) throws IOException {
    Path file = source(seed, ProgramGenerator.generate(seed, size));
    Program program = Program.compile(file);
    boolean tooLarge =
        program.complaints().stream()
            .allMatch(c -> c.contains("G.java") && c.contains("code too large"));
    if (program.complaints().isEmpty() || !tooLarge) { // javac cannot compile it without Godwit.
      Oracle.check(program);
    }
    delete(file.getParent());
  }

  private static Path source(long seed, String text) throws IOException {
    Path dir = Files.createDirectories(Path.of("target/generated-programs/g" + seed));
    return Files.writeString(dir.resolve("G.java"), text);
  }

  private static void delete(Path dir) throws IOException {
    try (var all = Files.list(dir)) {
      for (Path p : all.toList()) {
        Files.delete(p);
      }
    }
    Files.delete(dir);
  }

  // ---- fresh ones

  private static String program(long seed) {
    return "package g" + seed + ";\n" + ProgramGenerator.generate(seed, size(seed));
  }

  /**
   * Many are compiled at once: a compilation of its own takes longer than all runs of a program.
   */
  private static void batch(long first, int count) throws IOException {
    List<Path> sources = new ArrayList<>();
    for (long s = first; s < first + count; s++) {
      sources.add(source(s, program(s)));
    }
    Path classes = Files.createTempDirectory("godwit-programs");
    Program all = Program.compile(sources, classes);
    for (long s = first; s < first + count; s++) {
      String text = program(s);
      String why =
          all.complaints().isEmpty()
              ? divergence(new Program("g" + s + ".G", classes, List.of()), s)
              : divergence(text, s);
      if (why != null) {
        long seed = s;
        String small = new Shrinker(t -> divergence(t, seed) != null, SHRINK_SECONDS).shrink(text);
        Path file = Path.of("target/generated-programs/g" + s + "/Small.txt");
        Files.writeString(file, small);
        throw new AssertionError(
            "seed " + s + ": " + why + "\nA small program that fails, in " + file + ":\n" + small);
      }
      delete(Path.of("target/generated-programs/g" + s));
    }
  }

  /** How a program differs from plain Java; null if it does not, or is none. */
  private static @Nullable String divergence(String text, long seed) {
    try {
      Path dir = Files.createTempDirectory("godwit-program");
      Path file = Files.writeString(dir.resolve("G.java"), text);
      Path classes = Files.createDirectory(dir.resolve("classes"));
      if (!Program.compile(List.of(file), classes, "-proc:none").complaints().isEmpty()) {
        return null;
      }
      Program p = Program.compile(List.of(file), classes);
      return p.complaints().isEmpty()
          ? divergence(new Program("g" + seed + ".G", classes, List.of()), seed)
          : p.complaints().toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable String divergence(Program p, long seed) {
    try {
      Oracle.sample(p, seed);
      return null;
    } catch (Throwable t) {
      return String.valueOf(t);
    }
  }

  // ---- the shrinker

  @Test
  void whatFailsIsMadeSmall() {
    String program = program(7);
    String small =
        new Shrinker(t -> t.contains("class G") && t.contains("String text(int v)"), 60)
            .shrink(program);
    assertTrue(program.lines().count() > 50);
    assertEquals(
        List.of(
            "public class G {",
            "@Migratable static String text(int v) { hop(v); return \"t\" + v; }",
            "}"),
        small.lines().map(String::strip).toList());
  }
}
