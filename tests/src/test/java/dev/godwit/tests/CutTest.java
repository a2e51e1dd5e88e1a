package dev.godwit.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.godwit.tests.Processes.Ended;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A link that ends after any number of bytes, in either direction: what comes after the hop runs
 * once, or its fate is named and it runs at most once. Each build tries some places, {@code
 * -Dgodwit.cuts=all} every byte.
 */
class CutTest {
  private static final String CUTS = System.getProperty("godwit.cuts", "10");

  /** Of a pipeline the shell around it would hold the other end open. */
  private static final String FROM =
      "rm -f FIFO; mkfifo FIFO; exec 3<&0; sh <&3 >FIFO & exec 3<&-; exec dd bs=1 count=% <FIFO"
          + " 2>/dev/null";

  /** How many of one process: it has two minutes. */
  private static final int BATCH = 50;

  /** A shell between here and there, which lets so many bytes pass. */
  private enum Cut {
    TO_THERE("dd bs=1 count=% 2>/dev/null | sh"),
    FROM_THERE(FROM),
    /** The same where a second link holds. */
    ONCE_TO_THERE("[ -e ONCE ] && exec sh; : >ONCE; dd bs=1 count=% 2>/dev/null | sh"),
    ONCE_FROM_THERE("[ -e ONCE ] && exec sh; : >ONCE; " + FROM);

    private final String shell;

    Cut(String shell) {
      this.shell = shell;
    }

    boolean isToThere() {
      return name().endsWith("TO_THERE");
    }
  }

  @TempDir private Path dir;
  private Program program;

  /** Takes a shell and places, and prints for each of them how the hop ended and what ran after. */
  private static final String PROGRAM =
      """
      import dev.godwit.*;
      import java.nio.file.*;

      public class P {
        @Migratable static String visit(Target t) throws Exception {
          String where = "there";
          try {
            Teleport.to(t);
          } catch (MoveException e) {
            where = "here";
          }
          Files.writeString(Path.of("RAN"), where, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
          return where;
        }

        public static void main(String[] args) throws Exception {
          for (int i = 1; i < args.length; i++) {
            Files.deleteIfExists(Path.of("RAN"));
            Files.deleteIfExists(Path.of("ONCE"));
            Target t = Target.command("sh", "-c", args[0].replace("%", args[i]));
            String outcome;
            try {
              outcome = PMigratable.visit(t.withEnvironment("GODWIT_HOME", "HOME"));
            } catch (InDoubtException | ChainLostException e) {
              outcome = e.getClass().getSimpleName();
            }
            String ran = Files.exists(Path.of("RAN")) ? Files.readString(Path.of("RAN")) : "";
            System.out.println(args[i] + " " + outcome + " ran:" + ran);
          }
        }
      }
      """;

  private String inDir(String text) {
    return text.replaceAll("\\b(IN|OUT|ONCE|FIFO|RAN|HOME)\\b", dir + File.separator + "$1");
  }

  @BeforeEach
  void measure() throws IOException {
    program = Program.compileText("P", inDir(PROGRAM));
    assertEquals(List.of(), program.complaints());
    // The runtime is there after the first.
    assertEquals(
        List.of("0 there ran:there", "1 there ran:there"), visits("tee IN | sh | tee OUT", 0, 1));
  }

  private List<String> visits(String shell, int... places) {
    List<String> lines = new ArrayList<>();
    for (int from = 0; from < places.length; from += BATCH) {
      List<String> command = new ArrayList<>(List.of(Processes.java(), "-Dgodwit.pause=10", "-cp"));
      command.add(program.classes() + File.pathSeparator + Processes.runtimePath());
      command.addAll(List.of("P", inDir(shell)));
      IntStream.of(places)
          .skip(from)
          .limit(BATCH)
          .mapToObj(Integer::toString)
          .forEach(command::add);
      Ended e = Processes.run(command, "");
      assertEquals(0, e.code(), e.out() + e.err());
      lines.addAll(e.out().lines().toList());
    }
    return lines;
  }

  private static int[] places(int size) {
    return CUTS.equals("all")
        ? IntStream.rangeClosed(0, size).toArray()
        : new Random().ints(Integer.parseInt(CUTS), 0, size + 1).sorted().toArray();
  }

  @ParameterizedTest
  @EnumSource(Cut.class)
  void atAnyByte(Cut cut) throws Exception {
    int size = (int) Files.size(dir.resolve(cut.isToThere() ? "IN" : "OUT"));
    assertTrue(size > 100, "bytes that were sent: " + size);
    int[] places = places(size);
    Map<String, Integer> outcomes = new TreeMap<>();
    for (String line : visits(cut.shell, places)) {
      String[] words = line.split(" ");
      String outcome = words[1];
      List<String> allowed =
          switch (outcome) {
            case "here", "there" -> List.of("ran:" + outcome);
            default -> List.of("ran:", "ran:there");
          };
      assertTrue(allowed.contains(words[2]), cut + ", of " + size + " bytes " + line);
      outcomes.merge(outcome, 1, Integer::sum);
    }
    assertEquals(places.length, outcomes.values().stream().mapToInt(n -> n).sum());
    System.out.println(cut + ", " + size + " bytes: " + outcomes);
  }
}
