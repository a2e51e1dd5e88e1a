package dev.godwit.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.godwit.Continuation;
import dev.godwit.IncompatibleCodeException;
import dev.godwit.Migration;
import dev.godwit.Outcome.Completed;
import dev.godwit.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Chains in files, from process to process and by the command line. */
class StoredChainsTest {
  private static final String SAVING =
      """
        static int counter;
        record Order(String id, int amount) {}
        @Migratable static String c(Path file) {
          String result = "hello";
          counter++;
          Teleport.save(file);
          System.out.println("world " + counter);
          return result + " world";
        }
        @Migratable static double b(Path file) {
          return c(file).length() + Double.parseDouble("3.5");
        }
        @Migratable static double a(Path file) { return 5 * (3 + b(file)); }
        @Migratable static String asking() {
          List<Order> orders = new ArrayList<>(List.of(new Order("x", 1), new Order("y", 2)));
          String answers = "";
          for (Order o : orders) {
            answers += o.id() + "=" + Continuation.suspend(new Ask(o.id() + "?")) + " ";
          }
          return answers;
        }
        @Migratable static String copied(Path file) {
          System.out.println("hello");
          if (Teleport.checkpoint(file)) {
            return "copy";
          }
          System.out.println("original");
          return "first";
        }
        @Migratable public static void main(String[] args) {
          Path file = Path.of(args[1]);
          System.out.println("started");
          switch (args[0]) {
            case "save" -> System.out.println("result " + a(file));
            case "copy" -> System.out.println(copied(file));
            default -> throw new IllegalArgumentException(args[0]);
          }
        }
      """;

  @TempDir Path dir;

  private static Processes.Ended main(Program p, String... args) {
    return java(p, "PMigratable", args);
  }

  private static Processes.Ended resume(Program p, String... args) {
    return java(p, "dev.godwit.Resume", args);
  }

  private static Processes.Ended java(Program p, String main, String... args) {
    return with(Processes.java(), p, main, args);
  }

  private static Processes.Ended with(String jvm, Program p, String main, String... args) {
    List<String> command = new ArrayList<>(List.of(jvm, "-ea"));
    String path = p.classes() + java.io.File.pathSeparator + System.getProperty("java.class.path");
    command.addAll(List.of("-cp", path, main));
    command.addAll(List.of(args));
    return Processes.run(command, "");
  }

  private static Processes.Ended godwit(String... args) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Processes.java(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.godwit.cli.Godwit"));
    command.addAll(List.of(args));
    return Processes.run(command, "");
  }

  private String file(String name) {
    return dir.resolve(name).toString();
  }

  /** A32: saved, the process ends; another goes on. */
  @Test
  void aSavedChainGoesOnInAnotherProcess() throws IOException {
    Program p = Waiting.program(SAVING);
    String file = file("saved.json");
    Processes.Ended first = main(p, "save", file);
    assertEquals("started\n", first.out().replace("\r", ""));
    assertEquals(0, first.code(), first.err());
    assertTrue(first.err().contains("godwit resume " + file), first.err());
    assertEquals("rw-------", permissions(file));
    for (int again = 0; again < 2; again++) {
      Processes.Ended second = resume(p, file);
      assertEquals("world 1\nresult 87.5\n", second.out().replace("\r", ""), second.err());
      assertEquals(0, second.code());
    }
  }

  private static String permissions(String file) throws IOException {
    return java.nio.file.attribute.PosixFilePermissions.toString(
        Files.getPosixFilePermissions(Path.of(file)));
  }

  /** N03: saved on one version of Java, resumed on another, and back. */
  @Test
  void aChainGoesOnInAnotherVersionOfJava() throws IOException {
    String other = Processes.jdk25();
    assumeTrue(other != null, "skipped: no JDK 25 in GODWIT_JDK25 or the usual folders");
    String java = Path.of(other, "bin", "java").toString();
    Program p = Program.compile(Path.of("src/test/snapshots/Format1.java"));
    Program saving = Waiting.program(SAVING);
    for (String[] order : new String[][] {{Processes.java(), java}, {java, Processes.java()}}) {
      String file = file("other.json");
      assertEquals("started\n", with(order[0], saving, "PMigratable", "save", file).out());
      assertEquals(
          "world 1\nresult 87.5\n", with(order[1], saving, "dev.godwit.Resume", file).out());
    }
    Path stored = Path.of("src/test/snapshots/format-1.json");
    Processes.Ended every = with(java, p, "dev.godwit.Resume", stored.toString(), "\"Ada\"");
    assertTrue(every.out().startsWith("Ada innerouter"), every.out() + every.err());
  }

  /** A33: a copy in a file; loading it twice runs it twice. */
  @Test
  void aCheckpointGoesOnHereAndInEachCopy() {
    Program p = Waiting.program(SAVING);
    String file = file("copy.json");
    assertEquals("started\nhello\noriginal\nfirst\n", main(p, "copy", file).out());
    assertEquals("copy\n", resume(p, file).out());
    assertEquals("copy\n", resume(p, file).out());
  }

  @Test
  void whatCannotBeWrittenIsThrownAtTheCallAndTheChainGoesOn() {
    Program p =
        Waiting.program(
            """
              @Migratable public static void main(String[] args) {
                try {
                  Teleport.save(Path.of("/no/such/directory/f.json"));
                } catch (MoveException e) {
                  System.out.println(e.getMessage().contains("/no/such/directory/f.json"));
                  System.out.println(e.getStackTrace()[0]);
                }
                System.out.println("goes on");
              }
            """);
    assertEquals("true\nP.main(P.java:12)\ngoes on\n", main(p).out());
  }

  /** The example, each answer in a process of its own. */
  @Test
  void anOrderWaitsForAPersonInAFile() {
    Program p = Program.compile(Path.of("../examples/approval/Approval.java"));
    String file = file("order.json");
    assertEquals("order tea? (1)\n", java(p, "Approval", file, "tea").out());
    assertEquals("order tea? (2)\n", java(p, "Approval", file, "no").out());
    assertEquals(
        "Completed[result=tea was ordered after 2 questions]\n",
        java(p, "Approval", file, "yes").out());
  }

  /** An answer of days later, by the command line. */
  @Test
  void aQuestionIsAnsweredByTheCommandLine() throws IOException {
    Program p = Waiting.program(SAVING);
    Path file = dir.resolve("asking.json");
    ClassLoader loader = Waiting.loader(p);
    Waiting.at(loader, "asking").snapshot().write(file, dev.godwit.Trust.UNSIGNED);
    String classes = p.classes().toString();
    Processes.Ended wrong = godwit("resume", "-cp", classes, "--answer", "5", file.toString());
    assertTrue(wrong.err().contains("'x?' is answered by a java.lang.String"), wrong.err());
    Processes.Ended none = godwit("resume", "-cp", classes, file.toString());
    assertTrue(none.err().contains("waits for an answer to 'x?'"), none.err());
    Processes.Ended more = godwit("resume", "-cp", classes, "--answer", "\"yes\"", file.toString());
    assertTrue(more.err().contains("'y?'"), more.err());
    assertNotEquals(0, more.code());
    Processes.Ended shown = godwit("inspect", file.toString());
    assertTrue(
        shown.out().startsWith("P.asking() waits: x?, answer: java.lang.String"), shown.out());
    assertTrue(shown.out().contains("P.asking() (P.java:"), shown.out());
    assertTrue(shown.out().contains("P$Order {id=\"y\", amount=2}"), shown.out());
    Processes.Ended json = godwit("inspect", "--json", file.toString());
    assertTrue(json.out().contains("\"goesOn\": false"), json.out());
  }

  @Test
  void differencesAreShown() throws IOException {
    Program p = Waiting.program(SAVING);
    Path a = dir.resolve("a.json");
    Path b = dir.resolve("b.json");
    String json = Waiting.at(Waiting.loader(p), "asking").snapshot().toJson();
    Files.writeString(a, json);
    Files.writeString(b, json.replace("\"y\",2]", "\"y\",7]"));
    Processes.Ended same = godwit("diff", a.toString(), a.toString());
    assertEquals("", same.out());
    assertEquals(0, same.code());
    Processes.Ended differ = godwit("diff", a.toString(), b.toString());
    assertEquals("  P.asking() local 'it' → Cursor.source → [1] amount: 2 → 7\n", differ.out());
    assertEquals(1, differ.code());
  }

  @Test
  void snapshotsAreCheckedAgainstANewVersion() throws IOException {
    Program p = Waiting.program(SAVING);
    Path file = dir.resolve("stored/s.json");
    Files.createDirectories(file.getParent());
    Waiting.at(Waiting.loader(p), "asking").snapshot().write(file, dev.godwit.Trust.UNSIGNED);
    String stored = file.getParent().toString();
    Processes.Ended fine = godwit("check", "--snapshots", stored, "--classes", "" + p.classes());
    assertEquals(0, fine.code(), fine.out() + fine.err());
    Program text = Waiting.program(SAVING.replace("o.id() + \"=\"", "o.id() + \": \""));
    Processes.Ended body = godwit("check", "--snapshots", stored, "--classes", "" + text.classes());
    assertEquals(file + ": resumes, with changed bodies: [P.asking()]\n", body.out());
    assertEquals(0, body.code());
    Program changed =
        Waiting.program(
            SAVING
                .replace("String answers = \"\";", "String answers = \"\"; int n = 0;")
                .replace("return answers;", "return answers + n;"));
    Processes.Ended not =
        godwit("check", "--snapshots", stored, "--classes", "" + changed.classes());
    assertEquals(1, not.code());
    assertTrue(not.out().contains("the local 'n' of type int was added"), not.out());
  }

  @Test
  void aMigrationTurnsAnOldFrameIntoANewOne() {
    String before =
        """
          @Migratable static String sum() {
            int n = 40;
            String a = Continuation.suspend(new Ask("a?"));
            return a + n;
          }
        """;
    String after =
        """
          @Migratable static String sum() {
            String first = Continuation.suspend(new Ask("first?"));
            long n = 1;
            List<String> log = new ArrayList<>();
            String a = Continuation.suspend(new Ask("a?"));
            return first + a + n + log;
          }
          public static class Change implements Migration {
            public String method() { return "P.sum()"; }
            public void migrate(Migration.Waiting f) {
              f.waitAt(f.callee(), 2);
              f.locals().put("n", ((Integer) f.locals().get("n")) + 1L);
              f.locals().put("log", new ArrayList<>(List.of("line " + f.line())));
              f.locals().put("first", "x");
            }
          }
        """;
    String json = Waiting.at(Waiting.loader(Waiting.program(before)), "sum").snapshot().toJson();
    Program changed = Waiting.program(after);
    IncompatibleCodeException e =
        assertThrows(
            IncompatibleCodeException.class,
            () -> Snapshot.fromJson(json).continuation(Waiting.loader(changed)));
    String[] lines = e.getMessage().split("\n");
    assertEquals("P.sum() has changed since the snapshot was taken:", lines[0]);
    assertEquals("    the local 'n' of type int was removed", lines[2]);
    Waiting.provide(changed, Migration.class, "P$Change");
    ClassLoader loader = Waiting.loader(changed);
    Continuation<Object> chain = Snapshot.fromJson(json).continuation(loader);
    assertEquals(new Completed<>("xb41[line 12]"), chain.resume("b"));
    Program wrong = Waiting.program(after.replace("+ 1L", "+ 1"));
    Waiting.provide(wrong, Migration.class, "P$Change");
    IncompatibleCodeException typed =
        assertThrows(
            IncompatibleCodeException.class,
            () -> Snapshot.fromJson(json).continuation(Waiting.loader(wrong)));
    assertEquals("P$Change for P.sum(): the local 'n' is of type long", typed.getMessage());
  }
}
