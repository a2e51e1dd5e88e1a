package dev.godwit.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.godwit.tests.Processes.Ended;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * In the builds of users: a second one by Maven, another processor beside ours, what Gradle asks
 * for.
 */
class BuildsTest {
  private static final String JAR = PackagingTest.allJar().toString();

  @TempDir private Path dir;

  private void write(String file, String text) throws IOException {
    Path path = dir.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
    // Newer than what was compiled, on file systems with whole seconds too.
    Files.setLastModifiedTime(path, FileTime.from(Instant.now().plusSeconds(2)));
  }

  private String run(String main) {
    return run(main, dir.resolve("target/classes") + File.pathSeparator + JAR);
  }

  private static String run(String main, String path) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Ended e = Processes.run(List.of(java, "-cp", path, main), "");
    return e.out() + e.err();
  }

  // ---- Maven

  private static final String POM =
      """
      <project xmlns="http://maven.apache.org/POM/4.0.0">
        <modelVersion>4.0.0</modelVersion>
        <groupId>user</groupId>
        <artifactId>user</artifactId>
        <version>1</version>
        <properties>
          <maven.compiler.release>17</maven.compiler.release>
          <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
        </properties>
        <dependencies>
          <dependency>
            <groupId>dev.godwit</groupId>
            <artifactId>godwit-all</artifactId>
            <version>1</version>
            <scope>system</scope>
            <systemPath>%s</systemPath>
          </dependency>
        </dependencies>
        <build>
          <plugins>
            <plugin>
              <artifactId>maven-compiler-plugin</artifactId>
              <version>%s</version>
              <configuration>
                <proc>full</proc>
              </configuration>
            </plugin>
          </plugins>
        </build>
      </project>
      """;

  private static String step(String text) {
    return """
        import dev.godwit.*;
        class Step {
          @Migratable static String step() {
            Teleport.to("local:");
            return "%s";
          }
        }
        """
        .formatted(text);
  }

  private static final String MAIN =
      """
      import dev.godwit.*;
      public class Main {
        @Migratable public static void main(String[] args) {
          System.out.println(Step.step());
        }
      }
      """;

  private void maven() {
    String mvn = System.getProperty("os.name").startsWith("Windows") ? "mvn.cmd" : "mvn";
    Ended e =
        Processes.run(
            List.of(
                mvn,
                "-B",
                "-o",
                "-q",
                "-f",
                dir.toString(),
                "-Dmaven.repo.local=" + System.getProperty("godwit.repository"),
                "compiler:compile"),
            "");
    assertEquals(0, e.code(), e.out() + e.err());
  }

  private boolean isThere(String classFile) {
    return Files.exists(dir.resolve("target/classes").resolve(classFile));
  }

  @Test
  void aSecondBuildByMaven() throws IOException {
    assumeTrue(System.getProperty("godwit.repository") != null, "skipped: not run by Maven");
    write("pom.xml", POM.formatted(JAR, System.getProperty("godwit.compiler-plugin")));
    write("src/main/java/Main.java", MAIN);
    write("src/main/java/Step.java", step("one"));
    maven();
    assertEquals("one\n", run("MainMigratable"));
    maven(); // With nothing to do.
    assertEquals("one\n", run("MainMigratable"));
    write("src/main/java/Step.java", step("two"));
    maven();
    assertEquals("two\n", run("MainMigratable"));

    String plain = step("three").replaceFirst("@Migratable ", "").replaceFirst("Teleport.*\n", "");
    write("src/main/java/Step.java", plain);
    maven();
    assertEquals("three\n", run("MainMigratable"));
    assertTrue(isThere("MainMigratable.class"));
    assertFalse(isThere("StepMigratable.class"), "the companion of a class that has none any more");
  }

  // ---- other processors

  @Test
  void besideAutoValue() throws IOException {
    write(
        "Job.java",
        """
        import com.google.auto.value.AutoValue;
        import dev.godwit.*;
        @AutoValue
        abstract class Job {
          abstract String name();
          abstract int size();
          static Job of(String name, int size) { return new AutoValue_Job(name, size); }
          @Migratable Job larger(int by) {
            AutoValue_Job next = new AutoValue_Job(name(), size() + by);
            Teleport.to("local:");
            return next;
          }
          @Migratable public static void main(String[] args) {
            Job first = of("a", 1);
            Job second = first.larger(2);
            System.out.println(second + " " + second.equals(first.larger(2)));
          }
        }
        """);
    String others =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(e -> e.contains("auto-value"))
            .collect(Collectors.joining(File.pathSeparator));
    String path = others + File.pathSeparator + JAR;
    Path out = Files.createDirectory(dir.resolve("out"));
    String javac = Path.of(System.getProperty("java.home"), "bin", "javac").toString();
    Ended e =
        Processes.run(
            List.of(
                javac,
                "-processorpath",
                path,
                "-cp",
                path,
                "-d",
                out.toString(),
                dir.resolve("Job.java").toString()),
            "");
    assertEquals(0, e.code(), e.out() + e.err());
    assertEquals(
        "Job{name=a, size=3} true\n", run("JobMigratable", out + File.pathSeparator + path));
  }

  // ---- Gradle

  @Test
  void gradleKnowsThatTheProcessorLooksAtEachFileAlone() throws IOException {
    try (JarFile jar = new JarFile(JAR)) {
      String file = "META-INF/gradle/incremental.annotation.processors";
      byte[] text = jar.getInputStream(jar.getEntry(file)).readAllBytes();
      assertEquals(
          "dev.godwit.processor.MigratableProcessor,isolating",
          new String(text, StandardCharsets.UTF_8).strip());
    }
  }
}
