package dev.godwit.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.godwit.tests.Processes.Ended;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that are told to end, and what becomes of their chains. */
class NoticeTest {
  private static final String HEADER = "import dev.godwit.*;\nimport java.nio.file.*;\n";

  /** Counts until the file "end" is there, or the directory is not, and says what it counted. */
  private static final String COUNTER =
      """
      static final transient Path DIR = Path.of(System.getProperty("dir"));
      @Migratable(polled = true) static long count(String end, long from) {
        long n = from;
        long sum = 0;
        while (n % 100_000 != 0 || Files.exists(DIR) && !Files.exists(DIR.resolve(end))) {
          n++;
          sum += n;
          if (n == from + 100_000) say("begun");
        }
        say("counted " + (sum == (n * (n + 1) - from * (from + 1)) / 2) + " " + (n > from));
        return n;
      }
      static synchronized void say(String s) {
        System.out.println(s);
        try {
          Files.writeString(DIR.resolve(s.split(" ")[0] + ProcessHandle.current().pid()), "");
        } catch (java.io.IOException e) {
          throw new java.io.UncheckedIOException(e);
        }
      }
      """;

  @TempDir private Path dir;
  private Path home;

  @BeforeEach
  void home() {
    home = dir.resolve("home");
  }

  private Program program(String body) {
    Program p = Program.compileText("P", HEADER + "public class P {\n" + COUNTER + body + "\n}\n");
    assertEquals(List.of(), p.complaints());
    return p;
  }

  private final List<Path> outputs = new ArrayList<>();

  private Process start(Program p, String main) throws IOException {
    String path = p.classes() + File.pathSeparator + Processes.runtimePath();
    Path out = dir.resolve("out");
    Path err = dir.resolve("err");
    outputs.addAll(List.of(out, err));
    return new ProcessBuilder(
            Processes.java(), "-Ddir=" + dir, "-Dgodwit.home=" + home, "-cp", path, main)
        .redirectOutput(out.toFile())
        .redirectError(err.toFile())
        .start();
  }

  private String err() throws IOException {
    return Files.readString(dir.resolve("err"));
  }

  private static void await(String what, BooleanSupplier is) throws InterruptedException {
    for (int i = 0; i < 3000; i++) {
      if (is.getAsBoolean()) {
        return;
      }
      Thread.sleep(20);
    }
    throw new AssertionError("not in a minute: " + what);
  }

  private long marks(String name) {
    try (Stream<Path> all = Files.list(dir)) {
      return all.filter(f -> f.getFileName().toString().matches(name + "\\d+")).count();
    } catch (IOException e) {
      return 0;
    }
  }

  private int ended(Process p) throws InterruptedException {
    assertTrue(p.waitFor(60, TimeUnit.SECONDS), "it goes on after its notice");
    return p.exitValue();
  }

  @Test
  void aKilledProcessLeavesItsChainsInFilesAndTheyGoOn() throws Exception {
    Program p =
        program(
            """
            @Migratable(polled = true) public static void main(String[] args) {
              count("end", 5);
            }
            public static void both(String[] args) {
              MigrateOnSignal.install(Target.file(DIR.resolve("chain.json")));
              Thread t = new Thread(() -> PMigratable.main(args));
              t.start();
              PMigratable.main(args);
            }
            static class Both { public static void main(String[] args) { both(args); } }
            """);
    Process both = start(p, "P$Both");
    await("two chains that count", () -> marks("begun") == 1);
    Thread.sleep(50);
    both.destroy();
    assertEquals(143, ended(both), err());
    assertTrue(
        err().contains("P.main(String[]): the chain waits in " + dir.resolve("chain.json")), err());
    assertEquals(2, err().lines().filter(l -> l.startsWith("godwit: ")).count(), err());
    Files.writeString(dir.resolve("end"), "");
    for (String name : List.of("chain.json", "chain-2.json")) {
      Ended e =
          Processes.run(
              List.of(
                  Processes.java(),
                  "-Ddir=" + dir,
                  "-cp",
                  p.classes() + File.pathSeparator + Processes.runtimePath(),
                  "dev.godwit.Resume",
                  dir.resolve(name).toString()),
              "");
      assertEquals("counted true true\n", e.out(), e.err());
    }
  }

  @Test
  void aChainThatDoesNotPollOrCannotTravelStaysAndTheReasonIsSaid() throws Exception {
    Program p =
        program(
            """
            @Migratable(polled = true) static void deaf() {
              for (int i = 0; i < 2; i++) wait(DIR.resolve("end"));
              System.out.println("late");
            }
            static void wait(Path p) {
              while (Files.exists(DIR) && !Files.exists(p)) Thread.onSpinWait();
            }
            @Migratable(polled = true) static void holds() {
              Thread stays = Thread.currentThread();
              count("end", 0);
              System.out.println(stays.isAlive());
            }
            public static void main(String[] args) throws Exception {
              Thread a = new Thread(PMigratable::deaf), b = new Thread(PMigratable::holds);
              a.start();
              b.start();
              while (Files.list(DIR).noneMatch(f -> f.getFileName().toString().startsWith("begun"))) Thread.sleep(10);
              MigrateOnSignal.Left left =
                  MigrateOnSignal.leave(Target.file(DIR.resolve("c")), java.time.Duration.ofSeconds(3));
              System.out.println(left.left());
              left.stayed().stream().sorted().forEach(System.out::println);
              Files.writeString(DIR.resolve("end"), "");
              a.join();
              b.join();
              System.out.println(Files.exists(DIR.resolve("c")) || Files.exists(DIR.resolve("c-2")));
            }
            """);
    Process q = start(p, "P");
    assertEquals(0, ended(q), err());
    String out = Files.readString(dir.resolve("out"));
    assertEquals("", err());
    assertTrue(
        out.startsWith("begun\n[]\nP.deaf(): it has not come to a poll in time. Methods"), out);
    assertTrue(
        out.contains("P.holds(): P.holds() local 'stays'") && out.contains("java.lang.Thread"),
        out);
    assertTrue(out.contains("counted true true\ntrue\n"), out);
    assertTrue(out.contains("late\n"), out);
    assertTrue(out.endsWith("false\n"), "what was withdrawn is not done later: " + out);
  }

  private static final String AWAY =
      """
      @Migratable(polled = true) public static void main(String[] args) {
        MigrateOnSignal.install(Target.parse(System.getProperty("to")).withSshConfig(Path.of(System.getProperty("ssh"))));
        if (System.getProperty("first") != null) Teleport.to("local:");
        count("end", 5);
        try {
          Teleport.to("local:");
          say("again");
          Teleport.back();
        } catch (MoveException e) {
          say("failed " + e.getMessage());
        }
        say("last");
      }
      """;

  /** The counter's process is told to end; its chain goes on at an SSH server. */
  private void leavesForSsh(String... options) throws Exception {
    try (SshServer box = SshServer.start()) {
      Program p = program(AWAY);
      List<String> command = new ArrayList<>(List.of(Processes.java(), "-Ddir=" + dir));
      command.addAll(List.of("-Dgodwit.home=" + home, "-Dto=ssh://box", "-Dssh=" + box.config()));
      command.addAll(List.of(options));
      String path = p.classes() + File.pathSeparator + Processes.runtimePath();
      command.addAll(List.of("-cp", path, "PMigratable"));
      Process q =
          new ProcessBuilder(command)
              .redirectOutput(dir.resolve("out").toFile())
              .redirectError(dir.resolve("err").toFile())
              .start();
      await("a chain that counts", () -> marks("begun") == 1);
      q.destroy();
      assertEquals(143, ended(q), err());
      assertTrue(err().contains("goes on without this process at ssh://box"), err());
      Path log = Path.of(err().replaceAll("(?s).*what it prints is in (\\S+) there.*", "$1"));
      assertFalse(Files.readString(log).contains("counted"));
      Files.writeString(dir.resolve("end"), "");
      await("its end", () -> text(log).contains("godwit: the chain ended"));
      assertEquals(
          """
          counted true true
          again
          last
          godwit: the chain ended with this result:
          {"value":null,"statics":{},"objects":[]}
          """,
          text(log));
      assertEquals(2, marks("counted") + marks("again"), "each in a JVM of its own");
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return "";
    }
  }

  @Test
  void aChainLeavesForAnotherMachineAndGoesOnAloneThere() throws Exception {
    leavesForSsh();
  }

  @Test
  void aChainInAChildJvmLeavesTheMachineToo() throws Exception {
    leavesForSsh("-Dfirst=local:");
  }

  @Test
  void aChainThatIsAwayGoesOnWhereItIs() throws Exception {
    try (SshServer box = SshServer.start()) {
      Program p =
          program(
              """
              @Migratable(polled = true) public static void main(String[] args) throws Exception {
                MigrateOnSignal.install(Target.file(DIR.resolve("chain.json")));
                Teleport.to(Target.ssh("box").withSshConfig(Path.of("CONFIG")));
                count("end", 0);
                System.out.println(new java.io.BufferedReader(new java.io.InputStreamReader(System.in)).readLine());
                throw new IllegalStateException("at the end");
              }
              """
                  .replace("CONFIG", box.config().toString()));
      Process q = start(p, "PMigratable");
      await("a chain that counts", () -> marks("begun") == 1);
      q.destroy();
      assertEquals(143, ended(q), err());
      Path log = Path.of(err().replaceAll("(?s).*what it prints is in (\\S+) there.*", "$1"));
      Files.writeString(dir.resolve("end"), "");
      await("its end", () -> text(log).contains("at the end"));
      assertTrue(
          text(log)
              .startsWith("counted true true\nnull\ngodwit: the chain ended with this exception"),
          text(log));
      assertFalse(Files.exists(dir.resolve("chain.json")));
    }
  }
}
