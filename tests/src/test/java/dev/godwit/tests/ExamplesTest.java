package dev.godwit.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.godwit.tests.Processes.Ended;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples, as their comments say, with a server on loopback. */
class ExamplesTest {
  private SshServer server;

  @BeforeEach
  void start() throws Exception {
    server = SshServer.start();
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  private static Program example(String name) {
    String type = name.substring(name.indexOf('/') + 1);
    return Program.compile(Path.of("../examples/" + name + ".java").resolveSibling(type + ".java"));
  }

  private List<String> command(String example, String main, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Processes.java(),
                "-Dgodwit.ssh-config=" + server.config(),
                "-cp",
                example(example).classes() + File.pathSeparator + Processes.runtimePath(),
                main));
    command.addAll(List.of(arguments));
    return command;
  }

  @Test
  void fromALaptopToAServerAndBack() throws Exception {
    Path data = Files.createDirectory(server.dir().resolve("data"));
    Files.writeString(data.resolve("a.log"), "1234");
    Files.writeString(data.resolve("b.log"), "12345678");
    Files.writeString(data.resolve("c.txt"), "");
    Ended e =
        Processes.run(
            command("laptop/Laptop", "LaptopMigratable", "ssh://box" + data), ".log\nmore\n");
    assertEquals("which files?\nlooked in data\n8 b.log\n4 a.log\n", e.out(), e.err());
  }

  @Test
  void mapAndReduceByFork() {
    Ended e = Processes.run(command("mapreduce/MapReduce", "MapReduce", "ssh://box"), "");
    assertEquals("slices: [669, 560, 525, 508]\n2262 primes below 20000\n", e.out(), e.err());
  }

  @Test
  void aSearchThatMovesHalfWay() {
    Ended e = Processes.run(command("search/Search", "SearchMigratable", "ssh://box"), "");
    List<String> lines = e.out().lines().toList();
    assertEquals(3, lines.size(), e.out() + e.err());
    String position = lines.get(0).replaceAll(".*(\\[.*\\]).*", "$1");
    assertEquals("going on with " + position, lines.get(1));
    assertEquals("92 ways to place eight queens", lines.get(2));
  }

  @Test
  void threadsThatMoveTogether() {
    Ended e = Processes.run(command("workers/Workers", "WorkersMigratable", "ssh://box"), "");
    assertEquals("50001 even, 50000 odd\n", e.out(), e.err());
  }

  @Test
  void aComputationThatLeavesOnNotice(@TempDir Path dir) throws Exception {
    String file = dir.resolve("chain.json").toString();
    Path out = dir.resolve("out");
    Path err = dir.resolve("err");
    List<String> command =
        List.of(
            Processes.java(),
            "-jar",
            PackagingTest.allJar().toString(),
            "run",
            "../examples/notice/Notice.java",
            file,
            "5000000");
    Process p =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    while (p.isAlive() && !Files.readString(out).contains("takes 350 steps")) {
      Thread.sleep(1);
    }
    p.destroy(); // The command's process: it tells the program's.
    assertTrue(p.waitFor(60, TimeUnit.SECONDS));
    assertEquals(143, p.exitValue(), Files.readString(err));
    assertTrue(Files.exists(Path.of(file)), Files.readString(out) + Files.readString(err));
    Ended later =
        Processes.run(
            List.of(
                Processes.java(),
                "-jar",
                PackagingTest.allJar().toString(),
                "resume",
                file,
                "../examples/notice/Notice.java"),
            "");
    String all = Files.readString(out) + later.out();
    assertTrue(all.endsWith("3732423 takes 596 steps\nthe longest: 3732423\n"), all + later.err());
    assertEquals(all.lines().distinct().count(), all.lines().count(), all);
  }
}
