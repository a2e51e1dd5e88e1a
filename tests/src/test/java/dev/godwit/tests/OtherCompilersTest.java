package dev.godwit.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.godwit.tests.Processes.Ended;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Eclipse compiler, {@code --release}, and sources that are not plain ASCII with LF. */
class OtherCompilersTest {
  private static final String JAR = PackagingTest.allJar().toString();

  @TempDir private Path dir;

  private static String ecj() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(e -> e.matches(".*[/\\\\]ecj-[^/\\\\]*\\.jar"))
        .findFirst()
        .orElseThrow();
  }

  /** JDK 18 and later: before that a processor cannot ask for the source of a type. */
  private static String newJdk() throws IOException {
    String jdk =
        Runtime.version().feature() >= 18 ? System.getProperty("java.home") : Processes.jdk25();
    assumeTrue(jdk != null, "skipped: no JDK 25 in GODWIT_JDK25 or the usual folders");
    return jdk;
  }

  private Ended ecj(String jdk, String... options) {
    return Processes.run(
        Stream.concat(
                Stream.of(jdk + "/bin/java", "-jar", ecj(), "-nowarn", "-encoding", "UTF-8"),
                Stream.of(options))
            .toList(),
        "");
  }

  private Ended runs(String jdk, String main, String option) {
    String path = dir.resolve("out") + File.pathSeparator + JAR;
    return Processes.run(
        List.of(jdk + "/bin/java", "-Dfile.encoding=UTF-8", option, "-cp", path, main), "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A12Instances",
        "ConstantBodies",
        "Dispatch",
        "HeldContinuations",
        "PrivateTypes",
        "SuspendingLambdas"
      })
  void theEclipseCompiler(String name) throws IOException {
    String jdk = newJdk();
    Path source = Path.of("src/test/programs", name + ".java");
    String out = dir.resolve("out").toString();
    Ended e = ecj(jdk, "-17", "-d", out, "-s", out, "-cp", JAR, source.toString());
    assertEquals("", e.out() + e.err());
    boolean moves = name.equals("A12Instances"); // The others have many hops, a JVM each.
    String option = "-Dgodwit.dry-run=" + !moves;
    Ended javac = Processes.runMain(Program.compile(source), name + "Migratable", "", option);
    assertEquals(javac.out(), runs(jdk, name + "Migratable", option).out());
  }

  @Test
  void theEclipseCompilerSaysWhere() throws IOException {
    Path bad = dir.resolve("Bad.java");
    Files.writeString(
        bad,
        """
        import dev.godwit.*;
        public class Bad {
          @Migratable static void m(java.util.List<String> l) {
            l.forEach(s -> Teleport.to(s));
          }
        }
        """);
    Ended e = ecj(newJdk(), "-17", "-d", dir.toString(), "-cp", JAR, bad.toString());
    assertTrue(e.err().contains("Bad.java:4: GODWIT-101"), e.err());
  }

  private static final String TEXT =
      """
      import dev.godwit.*;

      public class Umlaut {
        enum Färbe { RÖT, GRÜN }

        /* Schön */
        @Migratable
        public static void main(String[] args) {
          String größe = "ä" + Färbe.RÖT;
          int \\u0416 = "\\u20ac".charAt(0);
          Teleport.to("local:");
          System.out.println(größe + \"""
              text
                block ß
              \""" + größe.length() + Färbe.GRÜN.ordinal() + \\u0416);
        }
      }
      """;

  private void javac(String jdk, Charset charset, String text, String... options)
      throws IOException {
    Path source = dir.resolve("Umlaut.java");
    Files.writeString(source, text, charset);
    Ended e =
        Processes.run(
            Stream.concat(
                    Stream.of(jdk + "/bin/javac", "-encoding", charset.name(), "-cp", JAR),
                    Stream.concat(
                        Stream.of(options),
                        Stream.of(
                            "-processorpath",
                            JAR,
                            "-d",
                            dir.resolve("out").toString(),
                            source.toString())))
                .toList(),
            "");
    assertEquals("", e.out() + e.err());
    String here = System.getProperty("java.home");
    assertEquals("äRÖTtext\n  block ß\n418364\n", runs(here, "UmlautMigratable", "-ea").out());
  }

  @Test
  void windowsLinesAndAnEncoding() throws IOException {
    String here = System.getProperty("java.home");
    javac(here, StandardCharsets.UTF_8, TEXT.replace("\n", "\r\n"));
    javac(here, StandardCharsets.ISO_8859_1, TEXT.replace("\n", "\r\n"));
  }

  @Test
  void aReleaseBeforeTheCompilersOwn() throws IOException {
    javac(newJdk(), StandardCharsets.UTF_8, TEXT, "--release", "17");
  }

  private Ended javac25(String name, String text) throws IOException {
    String jdk = Processes.jdk25();
    assumeTrue(jdk != null, "skipped: no JDK 25 in GODWIT_JDK25 or the usual folders");
    Path source = Files.writeString(dir.resolve(name + ".java"), text);
    String out = dir.resolve("out").toString();
    return Processes.run(
        List.of(jdk + "/bin/javac", "-proc:full", "-cp", JAR, "-d", out, source.toString()), "");
  }

  @Test
  void aCompactSourceFileIsRefused() throws IOException {
    Ended e =
        javac25(
            "Compact",
            """
            @dev.godwit.Migratable void main() { dev.godwit.Teleport.to("local:"); }
            """);
    assertTrue(e.err().contains("GODWIT-102: ") && e.err().contains("'class Compact {'"), e.err());
  }

  @Test
  void whereItIsBelowAnImportOfAModule() throws IOException {
    Ended e =
        javac25(
            "Below",
            """
            import module java.base;
            import dev.godwit.*;
            class Below {
              @Migratable static void m(List<String> l) {
                l.forEach(s -> Teleport.to(s));
              }
            }
            """);
    String caret = "    l.forEach(s -> Teleport.to(s));\n                   ^\n";
    assertTrue(e.err().contains("Below.java:5: error: GODWIT-101"), e.err());
    assertTrue(e.err().contains(caret), e.err());
  }
}
