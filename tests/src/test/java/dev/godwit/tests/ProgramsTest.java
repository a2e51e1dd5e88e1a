package dev.godwit.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every file in {@code src/test/programs} against the oracle: a new program is a new file. */
class ProgramsTest {
  @TestFactory
  List<DynamicTest> programs() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/programs"))) {
      return files
          .filter(f -> f.toString().endsWith(".java"))
          .sorted()
          .map(f -> DynamicTest.dynamicTest(f.getFileName().toString(), () -> Oracle.check(f)))
          .toList();
    }
  }
}
