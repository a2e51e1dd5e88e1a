package dev.godwit.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.godwit.tests.Processes.Ended;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Chains on threads of their own that move together. */
class GroupTest {
  private static final String WORKERS =
      """
      static final long HERE = ProcessHandle.current().pid();
      static boolean isThere(long pid) { return ProcessHandle.current().pid() != pid; }
      /** How many threads of the group do not end: one that has told its result is about to. */
      static long alive() {
        for (int i = 0; i < 500 && living() > 0; i++) {
          try { Thread.sleep(10); } catch (InterruptedException e) { throw new AssertionError(e); }
        }
        return living();
      }
      static long living() {
        return Thread.getAllStackTraces().keySet().stream().filter(t -> t.getName().startsWith("godwit-workers")).count();
      }
      /** Adds its name now and then, until something is in the other list; says where it was at the end. */
      @Migratable(polled = true) static String work(String name, List<String> shared, List<String> end, long pid) {
        for (long i = 0; end.isEmpty(); i++) {
          if (i % 1000 == 0) synchronized (shared) { if (shared.size() < 10_000) shared.add(name); }
        }
        return name + isThere(pid);
      }
      """;

  private static Ended run(String body) {
    Program p =
        Program.compileText(
            "P",
            "import dev.godwit.*;\nimport java.util.*;\n@SuppressWarnings(\"godwit\")\npublic class P {\n"
                + WORKERS
                + body
                + "\n}\n");
    assertEquals(List.of(), p.complaints());
    return Processes.runMain(p, "P", "");
  }

  @Test
  void theLeaderMovesAndItsMembersGoAlongWithWhatTheyShare() {
    Ended e =
        run(
            """
            @Migratable static String lead(long pid) {
              List<String> shared = Collections.synchronizedList(new ArrayList<>());
              List<String> end = Collections.synchronizedList(new ArrayList<>());
              Group group = Continuation.group("workers");
              var a = group.start(() -> work("a", shared, end, pid));
              var b = group.start(() -> work("b", shared, end, pid));
              while (shared.size() < 100) Thread.onSpinWait();
              Teleport.to("local:");
              int size = shared.size();
              while (shared.size() < size + 100) Thread.onSpinWait();
              end.add("now");
              String first = group.result(a);
              return first + group.result(b) + isThere(pid) + new TreeSet<>(shared) + group.members().size();
            }
            public static void main(String[] args) {
              System.out.println(PMigratable.lead(HERE));
              System.out.println(alive());
            }
            """);
    assertEquals("atruebtruetrue[a, b]2\n0\n", e.out(), e.err());
  }

  @Test
  void aMemberMovesAllWhileTheLeaderWaits() throws Exception {
    try (SshServer server = SshServer.start()) {
      Ended e =
          run(
              """
              @Migratable(polled = true) static String go(List<String> shared, List<String> end, long pid) {
                while (shared.size() < 100) Thread.onSpinWait();
                Teleport.to(BOX);
                String said = "moved" + isThere(pid) + shared.contains("a");
                int size = shared.size();
                while (shared.size() < size + 100) Thread.onSpinWait();
                Teleport.back();
                end.add("now");
                return said + isThere(pid);
              }
              @Migratable static String lead(long pid) {
                List<String> shared = Collections.synchronizedList(new ArrayList<>());
                List<String> end = Collections.synchronizedList(new ArrayList<>());
                Group group = Continuation.group("workers");
                var a = group.start(() -> work("a", shared, end, pid));
                var b = group.start(() -> go(shared, end, pid));
                return group.result(b) + group.result(a) + isThere(pid);
              }
              public static void main(String[] args) {
                System.out.println(PMigratable.lead(HERE));
                System.out.println(alive());
              }
              """
                  .replace("BOX", server.target()));
      assertEquals("movedtruetruefalseafalsefalse\n0\n", e.out(), e.err());
    }
  }

  @Test
  void aMoveThatFailsIsToldToWhoAskedAndAllGoOn() {
    Ended e =
        run(
            """
            @Migratable(polled = true) static String fails(List<String> shared) {
              try {
                Teleport.to("command:/no/such/command");
                return "moved";
              } catch (MoveException x) {
                shared.add("failed");
                return "stays: " + x.getMessage().contains("The program goes on here.");
              }
            }
            @Migratable static void deaf(List<String> shared) {
              while (shared.isEmpty()) Thread.onSpinWait();
            }
            @Migratable static String lead(long pid) {
              List<String> shared = Collections.synchronizedList(new ArrayList<>());
              Group group = Continuation.group("workers");
              List<String> end = Collections.synchronizedList(new ArrayList<>());
              var a = group.start(() -> work("a", shared, end, pid));
              var f = group.start(() -> fails(shared));
              String said = group.result(f);
              end.add("x");
              said += group.result(a);
              List<String> never = Collections.synchronizedList(new ArrayList<>());
              group.start(() -> { deaf(never); return 0; });
              try {
                Teleport.to("local:");
              } catch (MoveException x) {
                said += x.getMessage();
                never.add("go");
              }
              return said;
            }
            public static void main(String[] args) throws Exception {
              System.setProperty("godwit.group", "500");
              System.out.println(PMigratable.lead(HERE));
              try {
                Continuation.group("outside");
              } catch (NotMigratableException x) {
                System.out.println(x.getMessage());
              }
            }
            """);
    assertTrue(
        e.out().startsWith("stays: trueafalsethe member 2 of the group workers"),
        e.out() + e.err());
    assertTrue(
        e.out().contains("in 500 ms: let its methods be @Migratable(polled = true)"), e.out());
    assertTrue(e.out().contains("a group is made by a chain"), e.out());
  }

  @Test
  void aGroupIsSavedAndCopiedWithItsLeader() {
    Ended e =
        run(
            """
            @Migratable static String lead(long pid) throws Exception {
              List<String> shared = new ArrayList<>();
              List<String> end = Collections.synchronizedList(new ArrayList<>());
              Group group = Continuation.group("workers");
              var a = group.start(() -> work("a", shared, end, pid));
              var b = group.start(() -> work("b", shared, end, pid));
              Fork<String> fork = Teleport.fork("local:", 2);
              end.add("now" + fork.number());
              String all = group.result(a) + group.result(b) + end;
              for (Fork.Copy<String> c : fork.copies()) all += " " + c.result();
              return all;
            }
            @Migratable static String tooLate(List<String> end) {
              while (end.isEmpty()) Thread.onSpinWait();
              try {
                Teleport.to("local:");
              } catch (MoveException x) {
                System.out.println(x.getMessage());
              }
              return "here";
            }
            @Migratable static void abandoning(List<String> end) {
              Group group = Continuation.group("workers");
              group.start(() -> tooLate(end));
            }
            @Migratable static String throwing() { throw new IllegalStateException("from a member"); }
            @Migratable static void failing() {
              Group group = Continuation.group("workers");
              var t = group.start(() -> throwing());
              try {
                group.result(t);
              } catch (IllegalStateException x) {
                System.out.println(x.getMessage());
              }
            }
            public static void main(String[] args) throws Exception {
              System.out.println(PMigratable.lead(HERE));
              PMigratable.failing();
              List<String> end = Collections.synchronizedList(new ArrayList<>());
              PMigratable.abandoning(end);
              end.add("now");
            }
            """);
    assertEquals(
        "afalsebfalse[now-1] atruebtrue[now0] atruebtrue[now1]\nfrom a member\n"
            + "the leader of the group workers has ended, or its driver moves nothing.\n",
        e.out(),
        e.err());
  }

  @Test
  void aGroupLeavesForAFileOnNotice(@TempDir Path dir) {
    Ended e =
        run(
            """
            @Migratable(polled = true) static String clock(List<String> end) {
              long n = 0;
              while (n < 400_000_000L) n++;
              end.add("now");
              return "clock";
            }
            @Migratable static String lead(long pid) {
              List<String> shared = Collections.synchronizedList(new ArrayList<>());
              List<String> end = Collections.synchronizedList(new ArrayList<>());
              Group group = Continuation.group("workers");
              var a = group.start(() -> work("a", shared, end, pid));
              var c = group.start(() -> clock(end));
              return group.result(a) + group.result(c) + end;
            }
            public static void main(String[] args) throws Exception {
              java.nio.file.Path file = java.nio.file.Path.of("FILE");
              Thread t = new Thread(() -> {
                try {
                  PMigratable.lead(HERE);
                } catch (ParkedException x) {
                  System.out.println("parked");
                }
              });
              t.start();
              while (living() < 2) Thread.sleep(1);
              var left = MigrateOnSignal.leave(Target.file(file), java.time.Duration.ofSeconds(10));
              System.out.println(left.left().size() + "" + left.stayed());
              t.join();
              System.out.println(alive());
              System.out.println(Snapshot.read(file, Trust.UNSIGNED).continuation().run());
            }
            """
                .replace("FILE", dir.resolve("group.json").toString()));
    assertEquals(
        List.of("0", "1[]", "afalseclock[now]", "parked"),
        e.out().lines().sorted().toList(),
        e.err());
  }

  @Test
  void aGroupThatTheCallerCanReachComesHomeInPlaceAndRunsOn() {
    Ended e =
        run(
            """
            static class Holder { Object group; }
            @Migratable static String away(long pid) {
              Teleport.to("local:");
              String said = "away" + isThere(pid);
              Teleport.back();
              return said + isThere(pid);
            }
            @Migratable static String lead(Holder holder, long pid) {
              Group group = Continuation.group("workers");
              holder.group = group;
              var a = group.start(() -> away(pid));
              return group.result(a) + isThere(pid);
            }
            public static void main(String[] args) {
              Holder holder = new Holder();
              System.out.println(PMigratable.lead(holder, HERE) + (holder.group instanceof Group));
            }
            """);
    assertEquals("awaytruefalsefalsetrue\n", e.out(), e.err());
  }

  @Test
  void aGroupThatNobodyHoldsAnyMoreGoesAlong() {
    Ended e =
        run(
            """
            @Migratable(polled = true) static String told(List<String> shared, List<String> end, long pid) {
              String said = work("a", new ArrayList<>(), end, pid);
              shared.add(said);
              return said;
            }
            @Migratable static String lead(long pid) {
              List<String> shared = Collections.synchronizedList(new ArrayList<>());
              List<String> end = Collections.synchronizedList(new ArrayList<>());
              begin(shared, end, pid);
              Teleport.to("local:");
              end.add("now");
              while (shared.isEmpty()) Thread.onSpinWait();
              return shared + "";
            }
            @Migratable static void begin(List<String> shared, List<String> end, long pid) {
              Group group = Continuation.group("workers");
              group.start(() -> told(shared, end, pid));
            }
            public static void main(String[] args) {
              System.out.println(PMigratable.lead(HERE));
            }
            """);
    assertEquals("[atrue]\n", e.out(), e.err());
  }
}
