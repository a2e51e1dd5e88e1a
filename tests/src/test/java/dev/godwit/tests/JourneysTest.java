package dev.godwit.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.godwit.tests.Processes.Ended;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ways of a chain through several JVMs: back, copies, other machines and versions of Java. */
class JourneysTest {
  private static final String HEADER =
      "import dev.godwit.*;\nimport java.util.*;\nimport java.util.concurrent.atomic.*;\n";

  /** Runs P's plain main, as a user's program calls an entry. */
  private static Ended run(String body, String... options) {
    Program p = Program.compileText("P", HEADER + "public class P {\n" + body + "\n}\n");
    assertEquals(List.of(), p.complaints());
    return Processes.runMain(p, "P", "", options);
  }

  // ---- back

  @Test
  void backLeadsToTheJvmItBeganInWithItsBoundObjects() {
    Ended e =
        run(
            """
            static class Connection { final transient Thread t = Thread.currentThread(); String used = ""; }
            @Migratable static String visit(Connection c, List<Long> pids) {
              pids.add(ProcessHandle.current().pid());
              Teleport.to("local:");
              pids.add(ProcessHandle.current().pid());
              Teleport.back();
              pids.add(ProcessHandle.current().pid());
              c.used += "after";
              Teleport.to("local:");
              pids.add(ProcessHandle.current().pid());
              Teleport.back();
              return c.used;
            }
            public static void main(String[] args) {
              Connection c = new Connection();
              Host.bind("db", c);
              // Bound there, too: what a host has under the name.
              List<Long> pids = new ArrayList<>();
              System.out.println(PMigratable.visit(c, pids) + c.used);
              System.out.println(pids.get(0).equals(pids.get(2)) + " " + pids.get(0).equals(pids.get(1)) + " " + pids.size());
            }
            static { Host.bind("db", new Connection()); }
            """);
    assertEquals("afterafter\ntrue false 4\n", e.out(), e.err());
  }

  @Test
  void backStepByStepAndToAJvmThatWaitsBecauseItHasPinnedObjects() {
    Ended e =
        run(
            """
            static long pid() { return ProcessHandle.current().pid(); }
            @Migratable static String visit(boolean bind) {
              Teleport.to("local:");
              long b = pid();
              if (bind) Host.pin("mine", new Object());
              int mine = System.identityHashCode(Host.find("mine"));
              Teleport.to("local:");
              long c = pid();
              if (bind) Host.bind("mine", new Object());
              Teleport.back();
              boolean same = pid() == b;
              boolean again = mine == System.identityHashCode(Host.find("mine"));
              Teleport.back();
              try {
                Teleport.back();
              } catch (MoveException e) {
                return same + " " + again + " " + (c != b) + " " + e.getMessage();
              }
              return "";
            }
            public static void main(String[] args) {
              long here = pid();
              System.out.println(PMigratable.visit(true));
              System.out.println(PMigratable.visit(false));
              System.out.println(here == pid());
            }
            """);
    List<String> lines = e.out().lines().toList();
    assertEquals(
        "true true true the chain is where it began: there is no JVM to go back to. The program goes on here.",
        lines.get(0),
        e.err());
    assertTrue(lines.get(1).startsWith("false true true"), e.out());
    assertEquals("true", lines.get(2));
  }

  @Test
  void aPinnedObjectIsCarriedHomeThroughJvmsThatHaveNone() {
    Ended e =
        run(
            """
            static class Db { final String url; Db(String url) { this.url = url; } }
            @Migratable static String visit(Db db) {
              Teleport.to("local:");
              String there = String.valueOf(db.url);
              Teleport.to("local:");
              Teleport.back();
              Teleport.back();
              return there + " " + db.url;
            }
            public static void main(String[] args) {
              Db db = new Db("jdbc:here");
              Host.pin("db", db);
              System.out.println(PMigratable.visit(db) + " " + db.url);
            }
            """);
    assertEquals("null jdbc:here jdbc:here\n", e.out(), e.err());
  }

  @Test
  void fromOneMachineToTheNextWhichIsNamedAsTheFirstOneKnowsIt() throws Exception {
    try (SshServer one = SshServer.start();
        SshServer two = SshServer.start()) {
      Ended e =
          run(
              """
              static String home() { return String.valueOf(System.getenv("GODWIT_HOME")); }
              @Migratable static String visit(List<String> homes) {
                Teleport.to(ONE);
                homes.add(home());
                Teleport.to(TWO);
                homes.add(home());
                Teleport.to("local:");
                homes.add(home());
                System.out.println("printed there");
                Teleport.back();
                Teleport.back();
                homes.add(home());
                System.exit(homes.size());
                return "";
              }
              public static void main(String[] args) {
                List<String> homes = new ArrayList<>();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("exit")));
                PMigratable.visit(homes);
              }
              """
                  .replace("ONE", one.target())
                  .replace("TWO", two.target()));
      assertEquals("printed there\nexit\n", e.out(), e.err());
      assertEquals(4, e.code(), e.err());
    }
  }

  // ---- copies

  @Test
  void copiesComputePartsAndTheOriginalGetsTheResults() {
    Ended e =
        run(
            """
            @Migratable static int sum(int[] data) throws Exception {
              Fork<Integer> f = Teleport.fork("local:", 3);
              if (f.isCopy()) {
                int sum = 0;
                for (int i = f.number(); i < data.length; i += f.count()) sum += data[i];
                data[0] = 1000;
                Teleport.to("local:");
                System.out.println("copy");
                return sum;
              }
              int total = data[0];
              for (Fork.Copy<Integer> c : f.copies()) total += c.result();
              return total + data[0];
            }
            public static void main(String[] args) throws Exception {
              int[] data = new int[100];
              for (int i = 1; i < 100; i++) data[i] = i;
              System.out.println(PMigratable.sum(data));
            }
            """);
    assertEquals("copy\ncopy\ncopy\n4950\n", e.out(), e.err());
  }

  @Test
  void eachCopySaysWhoItIsAndTheProgramWaitsForAll() {
    Program p =
        Program.compileText(
            "P",
            HEADER
                + """
                public class P {
                  @Migratable public static void main(String[] args) throws Exception {
                    System.out.println("hello");
                    int id = Teleport.fork("local:", 3).number();
                    if (id >= 0) {
                      Thread.sleep(100 * (2 - id));
                      System.out.println("world " + id + " " + System.in.read());
                    }
                  }
                }
                """);
    Ended e = Processes.run(p, "not for copies");
    assertEquals(
        List.of("hello", "world 0 -1", "world 1 -1", "world 2 -1"),
        e.out().lines().sorted().toList(),
        e.err());
  }

  @Test
  void aCopyThatFailsExitsOrIsCancelledIsReported() {
    Ended e =
        run(
            """
            @Migratable static String go() throws Exception {
              Fork<String> f = Teleport.fork("local:", 4);
              if (f.number() == 0) throw new IllegalStateException("copy fails");
              if (f.number() == 1) System.exit(5);
              if (f.number() == 2) Thread.sleep(60_000);
              if (f.number() == 3) throw new Error("nobody asks");
              String all = "";
              try { f.copies().get(0).result(); } catch (IllegalStateException x) { all += x.getMessage(); }
              try { f.copies().get(1).result(); } catch (IllegalStateException x) { all += " " + x.getMessage(); }
              all += " " + f.copies().get(1).exitCode().getAsInt();
              f.copies().get(2).cancel();
              try { f.copies().get(2).result(); } catch (ChainLostException x) { all += " lost"; }
              return all;
            }
            public static void main(String[] args) {
              System.out.println(PMigratable.go());
            }
            """
                .replace(
                    "public static void main(String[] args) {",
                    "public static void main(String[] args) throws Exception {"));
    assertEquals(
        "copy fails copy 1 exited its JVM with code 5: it has no result 5 lost\n",
        e.out(),
        e.err());
    assertTrue(e.err().contains("godwit: copy 3 failed:"), e.err());
    assertTrue(e.err().contains("java.lang.Error: nobody asks"), e.err());
  }

  @Test
  void copiesThatCannotBeStartedFailAtTheCall() {
    Ended e =
        run(
            """
            @Migratable static String go() {
              try {
                Teleport.fork(Target.local().withJava("/no/java"), 2);
              } catch (MoveException e) {
                return e.getMessage();
              }
              return "";
            }
            public static void main(String[] args) {
              System.out.println(PMigratable.go());
            }
            """);
    assertTrue(e.out().contains("/no/java"), e.out() + e.err());
  }

  // ---- local files

  @Test
  void filesGoAlongToALocalJvmToo() throws Exception {
    java.nio.file.Path file = java.nio.file.Files.createTempFile("godwit", "along.txt");
    java.nio.file.Files.writeString(file, "along");
    Ended e =
        run(
            """
            @Migratable static String read(String name) throws Exception {
              Teleport.to(Target.local().withFile(java.nio.file.Path.of("FILE")));
              System.out.println(System.getProperty("user.dir"));
              return java.nio.file.Files.readString(java.nio.file.Path.of(name));
            }
            public static void main(String[] args) throws Exception {
              System.out.println(PMigratable.read("NAME"));
              try {
                Target.local().before("x");
              } catch (IllegalArgumentException x) {
                System.out.println("refused");
              }
            }
            """
                .replace("FILE", file.toString())
                .replace("NAME", file.getFileName().toString()));
    List<String> lines = e.out().lines().toList();
    assertEquals(List.of("along", "refused"), lines.subList(1, 3), e.err());
    java.nio.file.Path there = java.nio.file.Path.of(lines.get(0));
    for (int i = 0; i < 60 && java.nio.file.Files.exists(there); i++) {
      Thread.sleep(50);
    }
    assertTrue(!java.nio.file.Files.exists(there), "the directory is deleted");
  }

  // ---- machines for a chain

  @Test
  void aProvisionedMachineIsGivenBackOnEveryPath() {
    Ended e =
        run(
            """
            static int calls;
            static class Cloud implements Provisioner {
              final String command;
              Cloud(String command) { this.command = command; }
              public Target allocate() { System.out.println("allocate"); return Target.local().withJava(command); }
              public void release(Target t) { System.out.println("release"); }
              public java.time.Duration patience() { return java.time.Duration.ofMillis(500); }
            }
            @Migratable static String work(Target t, boolean fails) {
              Teleport.to(t);
              System.out.println("world");
              if (fails) throw new IllegalStateException("failed there");
              return "result";
            }
            public static void main(String[] args) throws Exception {
              String java = System.getProperty("java.home") + "/bin/java";
              System.out.println("hello");
              String result = Provisioner.run(new Cloud(java), t -> PMigratable.workContinuation(t, false));
              System.out.println(result);
              try {
                Provisioner.run(new Cloud(java), t -> PMigratable.workContinuation(t, true));
              } catch (IllegalStateException x) {
                System.out.println(x.getMessage());
              }
              try {
                Provisioner.run(new Cloud("/no/java"), t -> PMigratable.workContinuation(t, true));
              } catch (MoveException x) {
                System.out.println("never ready");
              }
            }
            """);
    assertEquals(
        """
        hello
        allocate
        world
        release
        result
        allocate
        world
        release
        failed there
        allocate
        release
        never ready
        """,
        e.out(),
        e.err());
  }

  // ---- versions of Java

  @Test
  void toAnotherVersionOfJavaAndBack() throws Exception {
    String other = Processes.jdk25();
    assumeTrue(other != null, "skipped: no JDK 25 was found (GODWIT_JDK25 names one)");
    Ended e =
        run(
            """
            static String version() { return System.getProperty("java.specification.version"); }
            @Migratable static String visit(List<String> seen) {
              String here = version();
              seen.add(here);
              Teleport.to(Target.local().withJava(args[0]));
              seen.add(version());
              Teleport.back();
              return String.valueOf(here.equals(version()));
            }
            static String[] args;
            public static void main(String[] a) {
              args = a;
              List<String> seen = new ArrayList<>();
              System.out.println(PMigratable.visit(seen) + seen.get(1));
            }
            """
                .replace("args[0]", "\"" + other + "/bin/java\""));
    assertEquals("true25\n", e.out(), e.err());
  }

  // ---- threads

  @Test
  void otherThreadsStayAndTheirJvmWaitsForThem(@TempDir Path dir) {
    Ended e =
        run(
            """
            static final java.nio.file.Path END = java.nio.file.Path.of("DIR", "end");
            @Migratable static int go() {
              Teleport.to("local:");
              new Thread(() -> {
                while (!java.nio.file.Files.exists(END)) Thread.onSpinWait();
                System.out.println("thread, later");
              }).start();
              Teleport.to("local:");
              System.out.println("chain");
              return 1;
            }
            public static void main(String[] args) throws Exception {
              System.out.println(PMigratable.go());
              java.nio.file.Files.createFile(END);
            }
            """
                .replace("DIR", dir.toString()));
    assertEquals("chain\n1\nthread, later\n", e.out(), e.err());
    assertTrue(e.err().contains("threads that do not move"), e.err());
  }
}
