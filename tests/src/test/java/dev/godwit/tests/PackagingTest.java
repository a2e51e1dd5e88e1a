package dev.godwit.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.godwit.tests.Processes.Ended;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The one jar, as its users use it: plain javac, plain java, JDK 17 and 25. */
class PackagingTest {
  private static final Path HELLO = Path.of("../examples/hello/Hello.java").toAbsolutePath();

  static Path allJar() {
    Path jar = Path.of("../all/target/godwit-all.jar").toAbsolutePath().normalize();
    assertTrue(Files.exists(jar), jar + " is missing: mvn package makes it");
    return jar;
  }

  /** Another ecj and commons-lang, as a user may have them: the ones on our own class path. */
  private static String others() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(e -> e.contains("ecj") || e.contains("commons-lang"))
        .reduce((a, b) -> a + File.pathSeparator + b)
        .orElseThrow();
  }

  private static String tool(String home, String name) {
    return Path.of(home, "bin", name).toString();
  }

  private static Ended javac(String home, Path out, String... options) {
    List<String> command = new ArrayList<>(List.of(tool(home, "javac"), "-d", out.toString()));
    command.addAll(List.of(options));
    return Processes.run(command, "");
  }

  private static void runs(String home, Path classes) {
    Ended e =
        Processes.run(
            List.of(
                tool(home, "java"),
                "-cp",
                classes + File.pathSeparator + allJar(),
                "HelloMigratable"),
            "");
    assertEquals("", e.err());
    assertTrue(e.out().contains("] result 87.5\n"), e.out());
    assertEquals(5, e.out().lines().count());
  }

  private static String home() {
    return System.getProperty("java.home");
  }

  private static boolean asksForProcessors() {
    return Runtime.version().feature() >= 23;
  }

  @Test
  void onTheClassPathBesideAnotherCompilerAndItsLibraries() throws IOException {
    Path out = Files.createTempDirectory("godwit-all");
    String path = others() + File.pathSeparator + allJar();
    List<String> options = new ArrayList<>(List.of("-cp", path, HELLO.toString()));
    if (asksForProcessors()) {
      options.add(0, "-proc:full");
    }
    Ended e = javac(home(), out, options.toArray(new String[0]));
    assertEquals("", e.out() + e.err());
    runs(home(), out);
  }

  @Test
  void onTheProcessorPath() throws IOException {
    Path out = Files.createTempDirectory("godwit-all");
    String jar = allJar().toString();
    Ended e = javac(home(), out, "-processorpath", jar, "-cp", jar, HELLO.toString());
    assertEquals("", e.out() + e.err());
    runs(home(), out);
    assertEquals(
        Files.readString(Path.of("src/test/golden/HelloMigratable.java")),
        Files.readString(out.resolve("HelloMigratable.java")),
        "the same bytes as from the separate jars");
  }

  @Test
  void nothingOfSpoonIsLoadedWhenNothingIsAnnotated() throws IOException {
    Path out = Files.createTempDirectory("godwit-all");
    Path plain = out.resolve("Plain.java");
    Files.writeString(plain, "public class Plain { @Deprecated void m() {} }");
    String jar = allJar().toString();
    Ended e =
        javac(home(), out, "-J-verbose:class", "-processorpath", jar, "-cp", jar, plain.toString());
    assertEquals(0, e.code());
    assertTrue(e.out().contains("dev.godwit.processor.MigratableProcessor"), "the processor ran");
    assertFalse(e.out().contains("dev.godwit.shaded."), "and led to nothing else");
  }

  @Test
  void theDumpShowsEveryFormSideBySide() throws IOException {
    Path out = Files.createTempDirectory("godwit-all");
    String jar = allJar().toString();
    javac(
        home(), out, "-Agodwit.dump=Hello.c", "-processorpath", jar, "-cp", jar, HELLO.toString());
    String dump = Files.readString(out.resolve("godwit/dump/Hello.c.txt"));
    for (String title :
        List.of("source", "normal form", "fresh body", "resume body", "live [result]")) {
      assertTrue(dump.contains(title), dump);
    }
  }

  @Test
  void theOtherJdkCompilesAndRunsIt() throws IOException {
    String other = Processes.jdk25();
    assumeTrue(other != null, "skipped: no JDK 25 in GODWIT_JDK25 or the usual folders");
    Path out = Files.createTempDirectory("godwit-all");
    String jar = allJar().toString();
    Ended e = javac(other, out, "-proc:full", "-cp", jar, HELLO.toString());
    assertEquals("", e.out() + e.err());
    runs(other, out);
    assertEquals(
        Files.readString(Path.of("src/test/golden/HelloMigratable.java")),
        Files.readString(out.resolve("HelloMigratable.java")),
        "the same bytes on either JDK");
  }

  @Test
  void theLibraryIsInIt() throws IOException {
    Path out = Files.createTempDirectory("godwit-all");
    Path file = out.resolve("Sorts.java");
    Files.writeString(
        file,
        """
        import dev.godwit.*;
        import dev.godwit.library.Suspending;
        import java.util.*;
        public class Sorts {
          @Migratable
          public static void main(String[] args) {
            List<Integer> numbers = new ArrayList<>(List.of(2, 1));
            Suspending.sort(
                numbers,
                (a, b) -> {
                  Teleport.to("local:");
                  return Integer.compare(a, b);
                });
            System.out.println(numbers);
          }
        }
        """);
    String jar = allJar().toString();
    Ended e = javac(home(), out, "-processorpath", jar, "-cp", jar, file.toString());
    assertEquals("", e.out() + e.err());
    Ended run =
        Processes.run(
            List.of(tool(home(), "java"), "-cp", out + File.pathSeparator + jar, "SortsMigratable"),
            "");
    assertEquals("", run.err());
    assertEquals("[1, 2]\n", run.out());
  }

  @Test
  void theCommandLineRunsASourceFileWithArguments() throws IOException {
    Path dir = Files.createTempDirectory("godwit-run");
    Path file = dir.resolve("Args.java");
    Files.writeString(
        file,
        """
        package some.where;
        import dev.godwit.*;
        public class Args {
          @Migratable public static void main(String[] args) {
            Teleport.to("local:");
            System.out.println(String.join(",", args) + System.getProperty("p"));
            System.exit(args.length);
          }
        }
        """);
    List<String> run = List.of(tool(home(), "java"), "-jar", allJar().toString(), "run");
    List<String> command = new ArrayList<>(run);
    command.addAll(List.of("-Dp=q", file.toString(), "a", "b", "-x"));
    Ended e = Processes.run(command, "");
    assertEquals("a,b,-xq\n", e.out(), e.err());
    assertEquals(3, e.code());
    List<String> missing = new ArrayList<>(run);
    missing.add("nowhere/No.java");
    Ended m = Processes.run(missing, "");
    assertEquals(2, m.code());
    assertTrue(m.err().contains("there is no file nowhere/No.java"), m.err());
    Files.writeString(dir.resolve("Bad.java"), "class Bad { int }");
    List<String> bad = new ArrayList<>(run);
    bad.add(dir.resolve("Bad.java").toString());
    Ended b = Processes.run(bad, "");
    assertEquals(2, b.code());
    assertTrue(
        b.err().contains("Bad.java:1: error") && b.err().contains("nothing was run"), b.err());
  }

  @Test
  void theCommandLineRunsAMainClassOnAClassPath() throws IOException {
    Path out = Files.createTempDirectory("godwit-cp");
    String jar = allJar().toString();
    javac(home(), out, "-processorpath", jar, "-cp", jar, HELLO.toString());
    List<String> run = List.of(tool(home(), "java"), "-jar", jar, "run", "-cp", out.toString());
    List<String> migratable = new ArrayList<>(run);
    migratable.add("Hello");
    Ended e = Processes.run(migratable, "");
    assertTrue(e.out().contains("] result 87.5\n"), e.out() + e.err());
    List<String> plain = new ArrayList<>(run);
    plain.addAll(List.of("-Dgodwit.dry-run=true", "Hello"));
    Ended d = Processes.run(plain, "");
    assertEquals(1, d.out().lines().map(l -> l.replaceAll("].*", "")).distinct().count(), d.out());
  }

  @Test
  void theScriptSaysWhatIsMissingOrTooOld() throws IOException {
    assumeTrue(File.separatorChar == '/', "skipped: the script is for POSIX shells");
    Path old = Files.createTempDirectory("godwit-old");
    Path java = Files.createDirectories(old.resolve("bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\necho 'openjdk version \"11.0.2\" 2019-01-15' >&2\n");
    assertTrue(java.toFile().setExecutable(true));
    String script = Path.of("../godwit").toAbsolutePath().normalize().toString();
    Ended e = Processes.run(List.of("env", "JAVA_HOME=" + old, "sh", script, "run", "X.java"), "");
    assertEquals(1, e.code());
    assertTrue(e.err().contains("is version 11. Godwit needs a JDK 17 or later"), e.err());
    Ended m =
        Processes.run(List.of("env", "JAVA_HOME=/no/such", "sh", script, "run", "X.java"), "");
    assertEquals(1, m.code());
    assertTrue(m.err().contains("no java found"), m.err());
  }
}
