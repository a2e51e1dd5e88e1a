package dev.godwit.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.godwit.tests.Processes.Ended;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The classes that a stub loads are kept where chains come again. */
class ClassArchiveTest {
  private static final String VISIT =
      """
      import dev.godwit.*;
      import java.lang.management.ManagementFactory;

      public class P {
        @Migratable public static void main(String[] args) throws Exception {
          Teleport.to(Target.parse(args[0]));
          System.out.println("archive " + ManagementFactory.getRuntimeMXBean().getInputArguments()
              .stream().anyMatch(a -> a.startsWith("-XX:SharedArchiveFile")));
        }
      }
      """;

  @TempDir private Path dir;

  private Program program;

  @BeforeEach
  void compile() {
    program = Program.compileText("P", VISIT);
    assertEquals(List.of(), program.complaints());
  }

  private Ended java(String path, String... arguments) {
    List<String> command =
        Stream.concat(
                Stream.of(
                    "env",
                    "-u",
                    "GODWIT_ARCHIVE",
                    "GODWIT_HOME=" + dir,
                    Processes.java(),
                    "-cp",
                    path),
                Stream.of(arguments))
            .toList();
    return Processes.run(command, "");
  }

  private void visits(boolean hasArchive) {
    String path = program.classes() + File.pathSeparator + Processes.runtimePath();
    Ended e = java(path, "PMigratable", "command:env");
    assertEquals("", e.err());
    assertEquals("archive " + hasArchive + "\n", e.out());
  }

  private List<Path> files(String suffix) throws IOException {
    try (Stream<Path> all = Files.list(dir.resolve("code"))) {
      return all.filter(p -> p.toString().endsWith(suffix)).toList();
    }
  }

  @Test
  void theThirdVisitStartsWithWhatTheSecondHasMade() throws Exception {
    visits(false);
    assertEquals(List.of(), files(".making"));
    visits(false);
    for (int i = 0; i < 600 && (files(".jsa").isEmpty() || !files(".making").isEmpty()); i++) {
      Thread.sleep(100);
    }
    assertEquals(1, files(".jsa").size());
    assertEquals(3, files("").size(), () -> "runtime, program and archive");
    visits(true);

    // One that no JVM can use is passed over, without a word.
    Path archive = files(".jsa").get(0);
    Files.delete(archive);
    Files.writeString(archive, "nothing of the kind");
    visits(true);

    String all = System.getProperty("java.class.path");
    Ended pruned = java(all, "dev.godwit.cli.Godwit", "cache", "--prune", "0");
    assertEquals("", pruned.err());
    assertTrue(files("").isEmpty(), () -> "left: " + pruned.out());
  }
}
