package dev.godwit.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.godwit.tests.Processes.Ended;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Values between copies of a chain and their original. */
class ChannelTest {
  private static Ended run(String body) {
    Program p =
        Program.compileText(
            "P", "import dev.godwit.*;\nimport java.util.*;\npublic class P {\n" + body + "\n}\n");
    assertEquals(List.of(), p.complaints());
    return Processes.runMain(p, "P", "");
  }

  private static final String PING_PONG =
      """
      record Ball(int n, List<String> seen) {}
      @Migratable static int play(String target, int rounds) throws Exception {
        Fork<Integer> fork = Teleport.fork(TARGET, 2);
        if (!fork.isCopy()) return fork.copies().get(0).result() + fork.copies().get(1).result();
        Channel<Ball> table = fork.channel("table", Ball.class);
        int other = 1 - fork.number();
        int touched = 0;
        if (fork.number() == 0) table.send(other, new Ball(0, new ArrayList<>()));
        while (true) {
          Ball ball = table.receive(other);
          touched++;
          if (ball.n() != ball.seen().size()) return -1000;
          if (ball.n() == rounds) {
            if (fork.number() == 0) table.send(other, ball);
            return touched;
          }
          ball.seen().add("p" + fork.number());
          HOP
          table.send(other, new Ball(ball.n() + 1, ball.seen()));
        }
      }
      public static void main(String[] args) throws Exception {
        System.out.println(PMigratable.play("", 99));
      }
      """;

  @Test
  void aHundredBallsBetweenTwoCopies() {
    Ended e = run(PING_PONG.replace("TARGET", "\"local:\"").replace("HOP", ""));
    assertEquals("101\n", e.out(), e.err());
  }

  @Test
  void overSshAndWithCopiesThatHopInBetween() throws Exception {
    try (SshServer server = SshServer.start()) {
      String hop =
          "if (touched == 3) { Teleport.to(\"local:\"); }"
              + " if (touched == 5 && other == 0) { Teleport.to(TARGET); }";
      Ended e = run(PING_PONG.replace("HOP", hop).replace("TARGET", server.target()));
      assertEquals("101\n", e.out(), e.err());
    }
  }

  @Test
  void theEndOfOneIsANamedErrorInTheOther() {
    Ended e =
        run(
            """
            @Migratable static String go() throws Exception {
              Fork<String> fork = Teleport.fork("local:", 4);
              Channel<String> c = fork.channel("c", String.class);
              if (fork.number() == 0) {
                c.send(1, "a");
                c.send(1, "b");
                c.close();
                return "closed";
              }
              if (fork.number() == 1) return c.receive(0) + c.receive(0) + told(c, 0);
              if (fork.number() == 2) System.exit(7);
              if (fork.number() == 3) return told(c, 2);
              System.out.println(fork.copies().get(0).result());
              System.out.println(fork.copies().get(1).result());
              System.out.println(fork.copies().get(3).result());
              System.out.println(told(c, 1));
              System.out.println(told(c, 9));
              try {
                c.send(3, "late");
              } catch (ChannelClosedException x) {
                System.out.println(x.getMessage());
              }
              return "end";
            }
            static String told(Channel<String> c, int from) {
              try {
                return c.receive(from);
              } catch (ChannelClosedException x) {
                return x.getMessage();
              }
            }
            public static void main(String[] args) throws Exception { System.out.println(PMigratable.go()); }
            """);
    assertEquals(
        """
        closed
        abchannel 'c' from copy 0 to copy 1: copy 0 has ended: it has its result.
        channel 'c' from copy 2 to copy 3: copy 2 has ended: it exited its JVM with code 7.
        channel 'c' from copy 1 to the original: copy 1 has ended: it has its result.
        channel 'c' from copy 9 to the original: there is no copy 9.
        channel 'c' from the original to copy 3: copy 3 has ended: it has its result.
        end
        """,
        e.out().replaceAll("copy 0 has closed it", "copy 0 has ended: it has its result"),
        e.err());
  }

  @Test
  void theOriginalSendsReceivesAndEnds() {
    Ended e =
        run(
            """
            static Fork.Copy<Integer> left;
            @Migratable static int go() throws Exception {
              Fork<Integer> fork = Teleport.fork("local:", 1);
              Channel<Integer> numbers = fork.channel("numbers", Integer.class);
              Channel<Object> wrong = fork.channel("numbers", Object.class);
              if (fork.isCopy()) {
                int sum = 0;
                for (int i = 0; i < 3; i++) sum += numbers.receive(Fork.ORIGINAL);
                numbers.send(Fork.ORIGINAL, sum);
                wrong.send(Fork.ORIGINAL, "text");
                try {
                  numbers.receive(Fork.ORIGINAL);
                } catch (ChannelClosedException x) {
                  System.out.println(x.getMessage());
                }
                return 5;
              }
              for (int i = 1; i <= 3; i++) numbers.send(0, i);
              System.out.println("sum " + numbers.receive(0));
              try {
                numbers.receive(0);
              } catch (ClassCastException x) {
                System.out.println("no number");
              }
              try {
                fork.channel("threads", Thread.class).send(0, Thread.currentThread());
              } catch (CaptureException x) {
                System.out.println(x.getMessage());
              }
              left = fork.copies().get(0);
              return 4;
            }
            public static void main(String[] args) throws Exception {
              System.out.println(PMigratable.go());
              System.out.println(left.result());
            }
            """);
    assertTrue(e.out().startsWith("sum 6\nno number\n"), e.out() + e.err());
    assertTrue(
        e.out().contains("the value for channel 'threads' from the original to copy 0"), e.out());
    assertTrue(
        e.out()
            .contains(
                "channel 'numbers' from the original to copy 0: the original has ended: its chain"
                    + " is over."),
        e.out());
    assertTrue(e.out().endsWith("5\n"), e.out());
  }
}
