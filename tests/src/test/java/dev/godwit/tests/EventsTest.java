package dev.godwit.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.godwit.tests.Processes.Ended;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is seen of moves from outside. */
class EventsTest {
  private static Program program(String body) {
    Program p =
        Program.compileText("P", "import dev.godwit.*;\npublic class P {\n" + body + "\n}\n");
    assertEquals(List.of(), p.complaints());
    return p;
  }

  private static final String HOP =
      """
      @Migratable public static void main(String[] args) throws Exception {
        Teleport.to("local:");
        System.out.println("there");
        try {
          Teleport.to(Target.local().withJava("/none"));
        } catch (MoveException e) {
          System.out.println("stays");
        }
        Teleport.back();
      }
      """;

  @Test
  void flightRecorderHasEveryCaptureMoveAndResumeWithSizes(@TempDir Path dir) throws Exception {
    Path file = dir.resolve("r.jfr");
    Ended e =
        Processes.run(
            program(HOP), "", "-XX:StartFlightRecording=filename=" + file, "-Xlog:jfr*=off");
    assertTrue(e.out().contains("there\nstays\n"), e.out() + e.err());
    List<RecordedEvent> ours =
        RecordingFile.readAllEvents(file).stream()
            .filter(r -> r.getEventType().getName().startsWith("dev.godwit."))
            .toList();
    assertEquals(
        List.of("Capture", "Move", "Move", "Resume"),
        ours.stream().map(r -> r.getEventType().getName().substring(11)).sorted().toList());
    for (RecordedEvent r : ours) {
      assertEquals("P.main(String[])", r.getString("program"));
      assertTrue(r.getLong("bytes") > 100, r.toString());
      assertTrue(r.getDuration().toNanos() > 0, r.toString());
    }
    assertEquals(
        Set.of(true, false),
        ours.stream()
            .filter(r -> r.hasField("moved"))
            .map(r -> r.getBoolean("moved"))
            .collect(Collectors.toSet()));
  }

  @Test
  void theLogSaysWhichChainWentWhere(@TempDir Path dir) throws Exception {
    Path settings = dir.resolve("logging.properties");
    Files.writeString(
        settings,
        """
        handlers=java.util.logging.ConsoleHandler
        java.util.logging.ConsoleHandler.level=FINE
        java.util.logging.SimpleFormatter.format=%4$s %5$s%n
        dev.godwit.level=FINE
        """);
    Ended e = Processes.run(program(HOP), "", "-Djava.util.logging.config.file=" + settings);
    assertEquals("there\nstays\n", e.out(), e.err());
    List<String> lines =
        e.err()
            .lines()
            .map(l -> l.replaceAll("chain \\d+-1", "CHAIN").replaceAll("process \\d+", "PROCESS"))
            .map(l -> l.replaceAll("\\d+ (bytes|ms)", "N $1"))
            .toList();
    assertEquals(
        List.of(
            "FINE CHAIN (P.main(String[]), N bytes) to local: runs at local: (PROCESS on this"
                + " machine) after N ms; N bytes of code",
            "FINE CHAIN came home from local: (PROCESS on this machine), N bytes"),
        lines.stream().filter(l -> !l.contains("did not move")).toList());
    assertEquals(
        1, lines.stream().filter(l -> l.contains("to local: did not move: local:")).count());
  }

  @Test
  void aHopThatTakesLongSaysHowFarItIs() throws Exception {
    try (SshServer server = SshServer.start()) {
      String slow =
          """
          @Migratable public static void main(String[] args) {
            Teleport.to(BOX.before("sleep 2.5"));
            System.out.println("there");
          }
          """
              .replace("BOX", server.target());
      Ended e = Processes.run(program(slow), "", "-Dgodwit.progress=always");
      assertEquals("there\n", e.out(), e.err());
      List<String> lines = e.err().lines().toList();
      assertEquals("godwit: ssh://box: connect", lines.get(0), e.err());
      assertTrue(
          lines.get(lines.size() - 1).matches("godwit: ssh://box: [3-9]\\.\\d s in all"), e.err());
      assertFalse(
          Processes.run(program(slow), "").err().contains("godwit"), "there is no terminal");
    }
  }
}
