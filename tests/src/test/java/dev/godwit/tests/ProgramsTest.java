package dev.godwit.tests;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every file in {@code src/test/programs} against the oracle: a new program is a new file. Those in
 * {@code jdkN} are in the language of that version, and run where the tests run on it or a later.
 */
class ProgramsTest {
  @TestFactory
  List<DynamicTest> programs() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/test/programs"))) {
      return files
          .filter(f -> f.toString().endsWith(".java"))
          .sorted()
          .map(f -> DynamicTest.dynamicTest(f.getFileName().toString(), () -> check(f)))
          .toList();
    }
  }

  private static void check(Path file) {
    Matcher version = Pattern.compile("jdk(\\d+)").matcher(String.valueOf(file.getParent()));
    if (version.find()) {
      int needed = Integer.parseInt(version.group(1));
      assumeTrue(
          Runtime.version().feature() >= needed,
          file + " is Java " + needed + ", the tests run on " + Runtime.version().feature());
    }
    Oracle.check(file);
  }
}
