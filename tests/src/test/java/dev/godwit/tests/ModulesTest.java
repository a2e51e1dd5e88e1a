package dev.godwit.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.godwit.tests.Processes.Ended;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program in a module that opens nothing and knows of nothing but Godwit's runtime. */
class ModulesTest {
  @TempDir private Path dir;

  @BeforeEach
  void write() throws IOException {
    source("module-info.java", "module app { requires dev.godwit.runtime; }");
    source(
        "app/Main.java",
        """
        package app;

        import app.inner.Deep;
        import app.plain.Bag;
        import dev.godwit.Migratable;
        import dev.godwit.Teleport;
        import java.util.ArrayList;
        import java.util.List;

        public class Main {
          private record Note(String text, int n) {}
          private static int count;

          @Migratable
          public static void main(String[] args) throws Exception {
            List<Note> notes = new ArrayList<>();
            notes.add(new Note("a", 1));
            Bag bag = new Bag(7);
            long pid = ProcessHandle.current().pid();
            Teleport.to("local:");
            count++;
            notes.add(new Note("b", Deep.twice(3)));
            System.out.println(notes + " " + bag + " " + count);
            System.out.println(pid != ProcessHandle.current().pid());
          }
        }
        """);
    source(
        "app/inner/Deep.java",
        """
        package app.inner;

        import dev.godwit.Migratable;
        import dev.godwit.Teleport;

        public final class Deep {
          private static int calls;

          @Migratable
          public static int twice(int n) {
            Teleport.to("local:");
            calls++;
            return 2 * n + calls;
          }
        }
        """);
    source(
        "app/plain/Bag.java",
        """
        package app.plain;

        public final class Bag {
          private final int held;

          public Bag(int held) {
            this.held = held;
          }

          @Override
          public String toString() {
            return "Bag " + held;
          }
        }
        """);
  }

  private void source(String name, String text) throws IOException {
    Path file = dir.resolve("src").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String[] sources() throws IOException {
    try (Stream<Path> all = Files.walk(dir.resolve("src"))) {
      return all.filter(Files::isRegularFile).map(Path::toString).toArray(String[]::new);
    }
  }

  private void compilesAndMoves(String modulePath) throws IOException {
    Path out = dir.resolve("out");
    String processor = PackagingTest.allJar().toString();
    Ended compiled =
        Processes.run(
            Stream.concat(
                    Stream.of(
                        Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                        "-Xlint:all,-processing,-requires-automatic",
                        "-d",
                        out.toString(),
                        "--module-path",
                        modulePath,
                        "--processor-path",
                        processor),
                    Stream.of(sources()))
                .toList(),
            "");
    assertEquals("", compiled.out() + compiled.err());
    Ended run =
        Processes.run(
            List.of(
                Processes.java(),
                "--module-path",
                out + File.pathSeparator + modulePath,
                "-m",
                "app/app.MainMigratable"),
            "");
    assertEquals("", run.err());
    assertEquals("[Note[text=a, n=1], Note[text=b, n=7]] Bag 7 1\ntrue\n", run.out());
  }

  /** The runtime and its libraries in one directory, as build tools lay them out. */
  @Test
  void onTheModulePath() throws IOException {
    Path libs = Files.createDirectory(dir.resolve("libs"));
    for (String entry : runtimeJars()) {
      Files.copy(Path.of(entry), libs.resolve(Path.of(entry).getFileName()));
    }
    compilesAndMoves(libs.toString());
  }

  @Test
  void withTheOneJar() throws IOException {
    compilesAndMoves(PackagingTest.allJar().toString());
  }

  private static List<String> runtimeJars() throws IOException {
    Path own = Path.of("../runtime/target");
    try (Stream<Path> built = Files.list(own)) {
      String jar =
          built
              .map(Path::toString)
              .filter(p -> p.matches(".*godwit-runtime-[^/]*\\.jar"))
              .filter(p -> !p.matches(".*-(sources|javadoc|tests)\\.jar"))
              .findFirst()
              .orElseThrow();
      return Stream.concat(
              Stream.of(jar),
              Arrays.stream(Processes.runtimePath().split(File.pathSeparator))
                  .filter(p -> p.endsWith(".jar") && !p.contains("godwit-runtime")))
          .toList();
    }
  }
}
