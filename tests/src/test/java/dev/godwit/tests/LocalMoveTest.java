package dev.godwit.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.godwit.tests.Processes.Ended;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Moves to {@code local:} between real JVMs. */
class LocalMoveTest {
  private static final String HEADER = "import dev.godwit.*;\nimport java.util.*;\n";

  private static Ended run(String body, String stdin, String... options) {
    Program p = Program.compileText("P", HEADER + "public class P {\n" + body + "\n}\n");
    assertEquals(List.of(), p.complaints());
    return Processes.run(p, stdin, options);
  }

  @Test
  void helloGoesOnInAnotherProcess() {
    Program hello = Program.compile(Path.of("../examples/hello/Hello.java"));
    Ended e = Processes.run(hello, "");
    assertEquals("", e.err());
    assertEquals(0, e.code());
    List<String> lines = e.out().lines().toList();
    String p1 = lines.get(0).replaceAll("].*", "]");
    String p2 = lines.get(2).replaceAll("].*", "]");
    assertFalse(p1.equals(p2), "another process");
    assertEquals(
        List.of(p1 + " hi", p1 + " entered c", p2 + " exiting c", p2 + " result 87.5", p2 + " bye"),
        lines);
  }

  @Test
  void aPlainMainCallsAnEntry() {
    Program p =
        Program.compileText(
            "P",
            HEADER
                + """
                public class P {
                  record Pair(String a, List<Integer> b) {}
                  @Migratable static Pair far(int n) { Teleport.to("local:"); return new Pair("p" + n, List.of(n, 2)); }
                }
                class Start {
                  public static void main(String[] args) {
                    System.out.println(PMigratable.far(3));
                    System.out.println(ProcessHandle.current().pid() > 0);
                  }
                }
                """);
    assertEquals(List.of(), p.complaints());
    assertEquals("Pair[a=p3, b=[3, 2]]\ntrue\n", Processes.runMain(p, "Start", "").out());
  }

  @Test
  void exitCodesReachTheOrigin() {
    Ended e =
        run(
            """
            @Migratable public static void main(String[] args) {
              Teleport.to("local:");
              System.out.println("leaving");
              System.exit(7);
            }
            """,
            "");
    assertEquals(7, e.code());
    assertEquals("leaving\n", e.out());
  }

  @Test
  void anExceptionHasTheUsersLinesAndTheWholeChain() {
    Ended e =
        run(
            """
            static class Own extends Exception { final int n; Own(String m, int n, Throwable c) { super(m, c); this.n = n; } }
            @Migratable static void c() throws Own {
              Teleport.to("local:");
              try {
                Integer.parseInt("x");
              } catch (NumberFormatException x) {
                throw new Own("bad", 5, x);
              }
            }
            @Migratable static int b() throws Own {
              c();
              return 1;
            }
            @Migratable public static void main(String[] args) throws Own {
              System.out.println(b());
            }
            """,
            "");
    assertEquals(1, e.code());
    List<String> trace =
        e.err()
            .lines()
            .filter(l -> l.contains("P$Own") || l.contains("at P.") || l.contains("Caused"))
            .map(String::strip)
            .toList();
    assertEquals(
        List.of(
            "Exception in thread \"main\" P$Own: bad",
            "at P.c(P.java:10)",
            "at P.b(P.java:14)",
            "at P.main(P.java:18)",
            "Caused by: java.lang.NumberFormatException: For input string: \"x\"",
            "at P.c(P.java:8)"),
        trace.stream().distinct().limit(6).toList(),
        e.err());
    assertFalse(e.err().contains("Migratable$"), e.err());
  }

  @Test
  void anExceptionThatWasCaughtBeforeTheMoveIsThrownOnWithTraceAndCause() {
    Ended e =
        run(
            """
            static void deep() { throw new IllegalStateException("why", new Error("root")); }
            @Migratable static void c() {
              try {
                deep();
              } catch (IllegalStateException x) {
                Teleport.to("local:");
                throw x;
              }
            }
            @Migratable public static void main(String[] args) {
              c();
            }
            """,
            "");
    assertEquals(1, e.code());
    List<String> trace =
        e.err().lines().map(String::strip).filter(l -> !l.startsWith("...")).toList();
    assertEquals(
        List.of(
            "Exception in thread \"main\" java.lang.IllegalStateException: why",
            "at P.deep(P.java:4)",
            "at P.c(P.java:7)",
            "at P.main(P.java:14)",
            "Caused by: java.lang.Error: root"),
        trace.subList(0, 5),
        e.err());
  }

  @Test
  void aHandlerOfAMovedCallSeesTheWholeChain() {
    Ended e =
        run(
            """
            static void deep() { throw new IllegalStateException("why"); }
            @Migratable static void c() {
              try {
                Teleport.to("local:");
                deep();
              } catch (IllegalStateException x) {
                for (StackTraceElement at : x.getStackTrace()) {
                  System.out.println(at);
                }
              }
            }
            @Migratable public static void main(String[] args) {
              c();
            }
            """,
            "");
    assertEquals(
        List.of("P.deep(P.java:4)", "P.c(P.java:8)", "P.main(P.java:16)"),
        e.out().lines().limit(3).toList(),
        e.out());
    assertFalse(e.out().contains("Migratable"), e.out());
  }

  @Test
  void anExceptionThrownAfterTwoMovesHasTheWholeChain() {
    Ended e =
        run(
            """
            @Migratable static void c() {
              Teleport.to("local:");
            }
            @Migratable static int b() {
              c();
              c();
              return 1 / (int) (ProcessHandle.current().pid() * 0);
            }
            @Migratable public static void main(String[] args) {
              System.out.println(
                  b());
            }
            """,
            "");
    assertEquals(
        List.of(
            "Exception in thread \"main\" java.lang.ArithmeticException: / by zero",
            "at P.b(P.java:10)",
            "at P.main(P.java:14)"),
        e.err().lines().map(String::strip).limit(3).toList(),
        e.err());
  }

  @Test
  void stdinIsReadWhereTheChainIs() {
    Ended e =
        run(
            """
            static String line() {
              StringBuilder b = new StringBuilder();
              try {
                for (int c; (c = System.in.read()) >= 0 && c != '\\n'; ) b.append((char) c);
              } catch (java.io.IOException x) { throw new RuntimeException(x); }
              return b.toString();
            }
            @Migratable public static void main(String[] args) {
              System.out.println("1 " + line());
              Teleport.to("local:");
              System.out.println("2 " + line());
              System.err.println("to stderr");
              Teleport.to("local:");
              System.out.println("3 " + line() + line().isEmpty());
            }
            """,
            "one\ntwo\nthree\n");
    assertEquals("1 one\n2 two\n3 threetrue\n", e.out(), e.err());
    assertEquals("to stderr\n", e.err());
  }

  @Test
  void linesOfStdinAreHeldAcrossHops() {
    Ended e =
        run(
            """
            @Migratable public static void main(String[] args) throws Exception {
              Stdio in = Stdio.in();
              int lines = 0;
              for (String line; (line = in.readLine()) != null; ) {
                Teleport.to("local:");
                System.out.println(++lines + " " + line + line.length());
              }
              var reader = new java.io.BufferedReader(new java.io.InputStreamReader(System.in));
              try {
                Teleport.to("local:");
              } catch (CaptureException x) {
                System.out.println(x.getMessage().contains("Stdio.in()") + " " + reader.ready());
              }
            }
            """,
            "one\r\n\nthrée\nlast",
            "-Dnative.encoding=UTF-8",
            "-Dstdin.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            "-Dfile.encoding=UTF-8");
    assertEquals("1 one3\n2 0\n3 thrée5\n4 last4\ntrue false\n", e.out(), e.err());
  }

  @Test
  void tenHopsInALoop() {
    Ended e =
        run(
            """
            @Migratable public static void main(String[] args) {
              Set<Long> pids = new TreeSet<>();
              for (int i = 0; i < 10; i++) {
                pids.add(ProcessHandle.current().pid());
                Teleport.to("local:");
              }
              System.out.println(pids.size());
            }
            """,
            "");
    assertEquals("10\n", e.out(), e.err());
  }

  @Test
  void aThousandFramesDeepWithMuchState() {
    Ended e =
        run(
            """
            @Migratable static long down(int n, long[] data) {
              if (n == 0) { Teleport.to("local:"); return data[data.length - 1]; }
              return down(n - 1, data) + n;
            }
            @Migratable public static void main(String[] args) {
              long[] data = new long[13_000_000];
              data[data.length - 1] = 42;
              System.out.println(down(1000, data));
            }
            """,
            "");
    assertEquals("500542\n", e.out(), e.err());
  }

  @Test
  void theChildHasTheOptionsOfItsOrigin() {
    Ended e =
        run(
            """
            static boolean asserts() { boolean on = false; assert on = true; return on; }
            @Migratable public static void main(String[] args) {
              long max = Runtime.getRuntime().maxMemory();
              String dir = new java.io.File("").getAbsolutePath();
              Teleport.to("local:");
              System.out.println(asserts() + System.getProperty("a.b") + (max == Runtime.getRuntime().maxMemory()) + dir.equals(new java.io.File("").getAbsolutePath()));
            }
            """,
            "",
            "-ea",
            "-Da.b=c d",
            "-Xmx100m");
    assertEquals("truec dtruetrue\n", e.out(), e.err());
  }

  @Test
  void aChildThatCannotStartLeavesTheProgramWhereItIs() {
    Ended e =
        run(
            """
            @Migratable public static void main(String[] args) {
              long pid = ProcessHandle.current().pid();
              try {
                Teleport.to(Target.local().withJava("/no/such/java"));
                System.out.println("moved");
              } catch (MoveException e) {
                System.out.println(e.getMessage());
                System.out.println(e.getStackTrace()[0]);
              }
              try {
                Teleport.to(Target.local().withJvmOption("-XX:NoSuchOption"));
              } catch (MoveException e) {
                System.out.println(e.getMessage().replaceAll("as: .*", "as"));
              }
              System.out.println(pid == ProcessHandle.current().pid());
            }
            """,
            "");
    List<String> lines = e.out().lines().toList();
    assertTrue(lines.get(0).contains("did not start"), e.out());
    assertTrue(lines.get(0).contains("Target.withJava"), e.out());
    assertEquals("P.main(P.java:7)", lines.get(1));
    assertTrue(lines.get(2).contains("exit code 1"), e.out());
    assertEquals("true", lines.get(3));
  }

  @Test
  void aChildKilledHalfWayIsLostAndNotRunAgain() {
    Ended e =
        run(
            """
            @Migratable public static void main(String[] args) {
              System.out.println("before");
              try {
                Teleport.to("local:");
                System.out.println("there");
                System.out.flush();
                Runtime.getRuntime().halt(137);
              } finally {
                System.out.println("never");
              }
            }
            """,
            "");
    assertEquals("before\nthere\n", e.out());
    assertEquals(1, e.code());
    assertTrue(e.err().contains("dev.godwit.ChainLostException"), e.err());
    assertTrue(e.err().contains("137"), e.err());
    assertTrue(e.err().contains("not run again"), e.err());
  }

  @Test
  void aLocalThatCannotTravelIsNamedWithItsPathAndTheProgramGoesOn() {
    Ended e =
        run(
            """
            static class Reader { final Object source; Reader(Object s) { source = s; } }
            @Migratable public static void main(String[] args) throws Exception {
              Reader in = new Reader(new java.io.FileInputStream("/dev/null"));
              try {
                Teleport.to("local:");
              } catch (CaptureException e) {
                System.out.println(e.getMessage());
              }
              System.out.println("still here " + (in.source != null));
            }
            """,
            "");
    List<String> lines = e.out().lines().toList();
    assertTrue(
        lines
            .get(0)
            .startsWith(
                "P.main(String[]) local 'in' (P.java:8) → P.Reader.source →"
                    + " java.io.FileInputStream cannot travel: "),
        e.out());
    assertEquals("still here true", lines.get(1));
  }

  @Test
  void aPlainCallIsToldWhichEntryToCall() {
    Program p =
        Program.compileText(
            "P",
            HEADER
                + """
                public class P {
                  @Migratable static void a() { b(); }
                  @Migratable static void b() { Teleport.to("local:"); }
                  public static void main(String[] args) {
                    try {
                      a();
                    } catch (NotMigratableException e) {
                      System.out.println(e.getMessage());
                    }
                  }
                }
                """);
    Ended e = Processes.runMain(p, "P", "");
    assertTrue(e.out().contains("Call PMigratable.a(…) there instead"), e.out() + e.err());
    assertTrue(e.out().contains("P.main(P.java:8)"), e.out());
    assertEquals("", Processes.runMain(p, "P", "", "-Dgodwit.dry-run=true").out());
  }

  @Test
  void aForeignFrameInTheChainIsNamed() {
    Ended e =
        run(
            """
            static class Task implements Runnable { public void run() { b(); } }
            @Migratable static void b() { Teleport.to("local:"); }
            static void foreign(Runnable r) { r.run(); }
            @Migratable public static void main(String[] args) {
              try {
                foreign(new Task());
              } catch (NotMigratableException e) {
                System.out.println(e.getMessage());
              }
              System.out.println("goes on");
            }
            """,
            "");
    assertTrue(e.out().contains("the foreign frame P$Task.run(P.java:4)"), e.out() + e.err());
    assertTrue(e.out().endsWith("goes on\n"), e.out());
  }
}
