package dev.godwit.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.godwit.tests.Processes.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a user sees when a side or the link fails at a step of the handover: the crash table of
 * {@code docs/moving.md}, row by row. In every one of them the chain runs once, or says that it is
 * in doubt.
 */
class CrashTest {
  @TempDir private Path dir;

  private Path home;
  private Path there;
  private Program program;

  /** Prints what it does, into a file as well: that is what counts how often it ran. */
  private static final String BODY =
      """
      import dev.godwit.*;
      import java.nio.file.*;

      public class P {
        static void say(String s) throws java.io.IOException {
          System.out.println(s);
          Files.writeString(Path.of("RAN"), s + "\\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }

        @Migratable public static void main(String[] args) throws Exception {
          long pid = ProcessHandle.current().pid();
          try {
            Teleport.to(Target.parse(args[0]).withEnvironment("GODWIT_HOME", "THERE"));
            say(pid == ProcessHandle.current().pid() ? "here again" : "there");
            if (System.getenv("DIES") != null) Runtime.getRuntime().halt(9);
            if (args.length > 1) {
              long away = ProcessHandle.current().pid();
              Teleport.back();
              long home = ProcessHandle.current().pid();
              Teleport.to("local:");
              say((away != home) + " " + (home != ProcessHandle.current().pid()));
            }
          } catch (MoveException e) {
            say("stayed");
            System.out.println(e.getMessage());
          }
        }
      }
      """;

  @BeforeEach
  void compile() throws IOException {
    home = dir.resolve("home");
    there = dir.resolve("there");
    program =
        Program.compileText(
            "P",
            BODY.replace("RAN", dir.resolve("ran").toString()).replace("THERE", there.toString()));
    assertEquals(List.of(), program.complaints());
    // The runtime is there already: what is sabotaged is messages.
    assertEquals("there\n", java(List.of("PMigratable", "command:env GODWIT_HOME=" + there)).out());
    Files.delete(dir.resolve("ran"));
  }

  /** Runs the program over a link that fails: {@code sabotage} is kind, when, what, how often. */
  private Ended run(String... sabotage) {
    return run(List.of(), sabotage);
  }

  private Ended run(List<String> arguments, String... sabotage) {
    String path =
        String.join(
            java.io.File.pathSeparator,
            program.classes().toString(),
            System.getProperty("java.class.path"));
    List<String> target = new ArrayList<>(List.of("command:env"));
    target.add("GODWIT_HOME=" + there);
    target.add(Processes.java());
    target.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", path));
    target.add("dev.godwit.transport.Saboteur");
    target.addAll(List.of(sabotage));
    List<String> main = new ArrayList<>(List.of("PMigratable", String.join(" ", target)));
    main.addAll(arguments);
    return java(main);
  }

  private Ended java(List<String> arguments) {
    return java(arguments, "GODWIT_HOME=" + home);
  }

  private Ended java(List<String> arguments, String... environment) {
    List<String> command = new ArrayList<>(List.of("env"));
    command.addAll(List.of(environment));
    command.add(Processes.java());
    command.addAll(List.of("-Dgodwit.pause=10", "-Dgodwit.silence=2", "-cp"));
    command.add(program.classes() + java.io.File.pathSeparator + Processes.runtimePath());
    command.addAll(arguments);
    return Processes.run(command, "");
  }

  private String once() {
    return dir.resolve("once").toString();
  }

  /** What the chain did after the hop, wherever. */
  private String ran() throws IOException {
    Path file = dir.resolve("ran");
    return Files.exists(file) ? Files.readString(file) : "";
  }

  private static List<String> journal(Path home) throws IOException {
    Path dir = home.resolve("handovers");
    if (!Files.exists(dir)) {
      return List.of();
    }
    List<String> states = new ArrayList<>();
    try (Stream<Path> all = Files.list(dir)) {
      for (Path f : all.filter(p -> p.toString().endsWith("-states")).sorted().toList()) {
        List<String> lines = Files.readAllLines(f);
        states.add(lines.get(lines.size() - 1));
      }
    }
    return states;
  }

  private String transfer() throws IOException {
    try (Stream<Path> all = Files.list(home.resolve("handovers"))) {
      return all.findFirst().orElseThrow().getFileName().toString().substring(0, 36);
    }
  }

  private Ended resume(String... options) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("dev.godwit.Resume", transfer()));
    arguments.addAll(List.of(options));
    return java(arguments);
  }

  @Test
  void withoutSabotageItRunsThereAndNothingIsLeft() throws Exception {
    Ended e = run("LOST", "before", "cut", once());
    assertEquals("there\n", e.out(), e.err());
    assertEquals("there\n", ran());
    assertEquals(List.of(), journal(home));
    assertEquals(List.of(), journal(there));
  }

  @Test
  void theLinkIsLostBeforeItIsAccepted() throws Exception {
    for (String[] cut :
        new String[][] {
          {"HELLO", "before"},
          {"CODE", "inside"},
          {"READY", "before"},
          {"OFFER", "before"},
          {"OFFER", "inside"},
          {"ACCEPTED", "before"},
          {"ACCEPTED", "inside"}
        }) {
      Files.deleteIfExists(dir.resolve("ran"));
      Ended e = run(cut[0], cut[1], "cut", "always");
      assertTrue(e.out().startsWith("stayed\n"), cut[0] + e.out() + e.err());
      assertTrue(e.out().contains("goes on here"), e.out());
      assertEquals("stayed\n", ran(), cut[0]);
      assertEquals(List.of(), journal(home));
    }
  }

  @Test
  void theOtherSideIsKilledBeforeItAccepts() throws Exception {
    Ended e = run("OFFER", "before", "kill-there", "always");
    assertTrue(e.out().startsWith("stayed\n"), e.out() + e.err());
    assertEquals("stayed\n", ran());
  }

  @Test
  void theSenderIsKilledWhileItOffers() throws Exception {
    run("ACCEPTED", "before", "kill-here", "always");
    assertEquals("", ran());
    assertEquals(List.of("OFFERED"), journal(home));
    assertEquals(List.of("HELD"), journal(there));
    Ended again = resume();
    assertEquals("there\n", again.out().replace("here again", "there"), again.err());
    assertEquals(1, ran().lines().count(), ran());
    assertEquals(List.of(), journal(home));
  }

  @Test
  void commitIsLostAndIsRepeatedOverANewLink() throws Exception {
    Ended e = run("COMMIT", "before", "cut", once());
    assertEquals("there\n", e.out(), e.err());
    assertEquals("there\n", ran());
    assertEquals(List.of(), journal(home));
    assertEquals(List.of(), journal(there));
  }

  @Test
  void theReceiverIsKilledWhileItHoldsAndGetsItAgain() throws Exception {
    Ended e = run("COMMIT", "inside", "kill-there", once());
    assertEquals("there\n", e.out(), e.err());
    assertEquals("there\n", ran());
  }

  @Test
  void theSenderIsKilledAfterItGaveItAwayAndAsksLater() throws Exception {
    run("COMMIT", "before", "kill-here", once());
    assertEquals("", ran());
    assertEquals(List.of("GONE"), journal(home));
    assertEquals(List.of("HELD"), journal(there));
    Ended again = resume();
    assertEquals("there\n", again.out(), again.err());
    assertEquals("there\n", ran());
    assertEquals(List.of(), journal(home));
  }

  @Test
  void aChainThatIsSettledThereComesBackAndHopsOn() throws Exception {
    run(List.of("on"), "COMMIT", "before", "kill-here", once());
    assertEquals(List.of("GONE"), journal(home));
    Ended again = resume();
    assertEquals("there\ntrue true\n", again.out(), again.err());
    assertEquals("there\ntrue true\n", ran());
  }

  @Test
  void whatWasRunByForceAndDiedIsNotRunAgainWithoutIt() throws Exception {
    run("COMMIT", "before", "cut", "always");
    List<String> force = List.of("dev.godwit.Resume", transfer(), "--force");
    assertEquals(9, java(force, "GODWIT_HOME=" + home, "DIES=1").code());
    assertEquals(1, ran().lines().count());
    Ended unforced = resume();
    assertEquals(3, unforced.code(), unforced.err());
    assertTrue(unforced.err().contains("--force"), unforced.err());
    assertEquals(1, ran().lines().count());
  }

  @Test
  void theOtherSideIsGoneForGoodBeforeItSaidThatItRuns() throws Exception {
    Ended e = run("COMMIT", "before", "cut", "always");
    assertEquals(1, e.code());
    assertTrue(e.err().contains("dev.godwit.InDoubtException"), e.err());
    assertTrue(e.err().contains("godwit resume --force " + transfer()), e.err());
    assertEquals("", ran());
    assertEquals(List.of("GONE"), journal(home));
    Ended forced = resume("--force");
    assertTrue(forced.out().contains("there"), forced.out() + forced.err());
    assertEquals(1, ran().lines().count());
    assertEquals(List.of(), journal(home));
  }

  @Test
  void startedIsLostSoWhatItDidThereIsDoneAndItIsNotRunAgain() throws Exception {
    Ended e = run("STARTED", "before", "kill-there", once());
    assertEquals(1, e.code());
    assertTrue(e.err().contains("dev.godwit.ChainLostException"), e.err());
    assertTrue(ran().lines().count() <= 1, ran());
    assertEquals(List.of("STARTED"), journal(home));
    Ended unforced = resume();
    assertEquals(3, unforced.code(), unforced.err());
    assertTrue(unforced.err().contains("--force"), unforced.err());
    assertTrue(ran().lines().count() <= 1, ran());
  }

  @Test
  void theReceiverIsKilledWhileItRuns() throws Exception {
    Ended e = run("RESULT", "before", "kill-there", "always");
    assertEquals("there\n", e.out());
    assertTrue(e.err().contains("dev.godwit.ChainLostException"), e.err());
    assertEquals("there\n", ran());
    assertEquals(List.of("STARTED"), journal(home));
  }

  @Test
  void theSenderIsKilledWhileItRunsThereAndNoProcessIsLeft() throws Exception {
    run("STARTED", "after", "kill-here", "always");
    String marker = there.toString();
    for (int i = 0; i < 100 && stubs(marker) > 0; i++) {
      Thread.sleep(50);
    }
    assertEquals(0, stubs(marker));
  }

  @Test
  void aLinkThatSaysNothingIsGivenUp() throws Exception {
    Ended offered = run("ACCEPTED", "before", "stall", "always");
    assertTrue(offered.out().startsWith("stayed\n"), offered.out() + offered.err());
    assertEquals("stayed\n", ran());
    Files.delete(dir.resolve("ran"));
    Ended running = run("RESULT", "before", "stall", "always");
    assertEquals("there\n", running.out());
    assertTrue(running.err().contains("dev.godwit.ChainLostException"), running.err());
    assertEquals("there\n", ran());
  }

  private static long stubs(String marker) {
    return ProcessHandle.allProcesses()
        .filter(p -> p.info().commandLine().map(c -> c.contains(marker)).orElse(false))
        .count();
  }
}
