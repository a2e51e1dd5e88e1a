package dev.godwit.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * A million calls deep on a stack of 1 MB, where plain Java overflows, and moved from down there.
 */
class DeepRecursionTest {
  private static final String DEEP =
      """
      import dev.godwit.*;
      public class P {
        @Migratable(deep = true) static long depth(int n) {
          if (n == 0) { Teleport.to("local:"); return 0; }
          return 1 + depth(n - 1);
        }
        @Migratable public static void main(String[] args) {
          System.out.println(depth(Integer.getInteger("far")));
        }
      }
      """;

  @Test
  void whereAPlainStackOverflows() {
    Program p = Program.compile(Path.of("src/test/programs/DeepRecursion.java"));
    String[] options = {"-Xss1m", "-Dfar=1000000", "-Dgodwit.dry-run=true"};
    Processes.Ended plain = Processes.runMain(p, p.name(), "", options);
    assertTrue(plain.err().contains("StackOverflowError"), plain.err());
    Processes.Ended deep = Processes.run(p, "", options);
    assertEquals(
        """
        1000000
        true false
        through2000001
        at the bottom 54000002
        1
        610 63
        499999499999
        1000000
        10000
        """,
        deep.out(),
        deep.err());
  }

  @Test
  void movedFromTheBottom() {
    Program p = Program.compileText("P", DEEP);
    Processes.Ended ended = Processes.run(p, "", "-Xss1m", "-Dfar=200000");
    assertEquals("200000\n", ended.out(), ended.err());
  }
}
