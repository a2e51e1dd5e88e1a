package dev.godwit.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.godwit.Continuation;
import dev.godwit.IncompatibleCodeException;
import dev.godwit.Outcome;
import dev.godwit.Outcome.Completed;
import dev.godwit.Outcome.Failed;
import dev.godwit.Outcome.Suspended;
import dev.godwit.Snapshot;
import dev.godwit.SnapshotException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Continuations, requests and snapshots, as a driver uses them. */
class ContinuationTest {
  private static final String ASKING =
      """
      import dev.godwit.*;
      import java.util.*;
      public class P {
        public static class Ask extends Request<String> {
          final String question;
          public Ask(String q) { super(String.class); question = q; }
          @Override public String toString() { return "ask " + question; }
        }
        @Migratable static String name() {
          String first = Continuation.suspend(new Ask("first?"));
          String greeting = "hello";
          return greeting + " " + first + " " + Continuation.suspend(new Ask("last?"));
        }
        @Migratable static String caught() {
          try {
            return Continuation.suspend(new Ask("x"));
          } catch (IllegalStateException e) {
            return "caught " + e.getMessage();
          }
        }
        static Continuation<String> inner() { return PMigratable.nameContinuation(); }
        @Migratable static String forwarding() {
          Outcome<String> o = inner().step();
          while (o instanceof Outcome.Suspended<String> s) {
            boolean mine = s.request() instanceof Ask a && a.question.equals("first?");
            o = s.continuation().resume(mine ? "mine" : Continuation.suspend(s.request()));
          }
          return ((Outcome.Completed<String>) o).result();
        }
        @Migratable static void nested() { PMigratable_entry.call(); }
      }
      class PMigratable_entry { static void call() { System.out.println(PMigratable.name()); } }
      """;

  private static Continuation<Object> start(Program p, String method) {
    try {
      URLClassLoader loader =
          new URLClassLoader(
              new URL[] {p.classes().toUri().toURL()}, ContinuationTest.class.getClassLoader());
      Method m =
          Class.forName(p.name() + "Migratable", true, loader)
              .getDeclaredMethod(method + "Continuation");
      m.setAccessible(true);
      @SuppressWarnings("unchecked")
      Continuation<Object> c = (Continuation<Object>) m.invoke(null);
      return c;
    } catch (ReflectiveOperationException | java.io.IOException e) {
      throw new AssertionError(e);
    }
  }

  @SuppressWarnings("unchecked") // A class literal has no type argument.
  private static Suspended<Object> suspended(Outcome<Object> o) {
    return assertInstanceOf(Suspended.class, o);
  }

  private static Program asking() {
    Program p = Program.compileText("P", ASKING);
    assertEquals(List.of(), p.complaints());
    return p;
  }

  @Test
  void anAnswerIsTheValueOfTheWaitingExpression() {
    Suspended<Object> first = suspended(start(asking(), "name").step());
    assertEquals("ask first?", first.request().toString());
    Suspended<Object> second = suspended(first.continuation().resume("Ada"));
    assertEquals(new Completed<>("hello Ada Lovelace"), second.continuation().resume("Lovelace"));
  }

  @Test
  void anAnswerOfAnotherTypeIsRefusedAndTheChainWaitsOn() {
    Continuation<Object> c = suspended(start(asking(), "name").step()).continuation();
    ClassCastException e = assertThrows(ClassCastException.class, () -> c.resume(5));
    assertTrue(
        e.getMessage().contains("'ask first?' is answered by a java.lang.String"), e.toString());
    suspended(c.resume("still possible"));
  }

  @Test
  void aContinuationIsOneShotAndSaysSo() {
    Continuation<Object> c = suspended(start(asking(), "name").step()).continuation();
    c.resume("a");
    IllegalStateException e = assertThrows(IllegalStateException.class, () -> c.resume("b"));
    assertTrue(e.getMessage().contains("one-shot"), e.getMessage());
    Continuation<Object> n = start(asking(), "name");
    assertThrows(IllegalStateException.class, n::snapshot);
    n.step();
    assertThrows(IllegalStateException.class, n::step);
  }

  @Test
  void aDriverInsideAChainForwardsWhatItDoesNotAnswer() {
    Suspended<Object> outer = suspended(start(asking(), "forwarding").step());
    assertEquals("ask last?", outer.request().toString());
    assertEquals(new Completed<>("hello mine yours"), outer.continuation().resume("yours"));
  }

  @Test
  void aSnapshotIsMultiShot() {
    Snapshot s = suspended(start(asking(), "name").step()).continuation().snapshot();
    for (String name : List.of("a", "b", "c")) {
      Continuation<Object> c = s.continuation();
      Continuation<Object> rest = suspended(c.resume(name)).continuation();
      assertEquals(new Completed<>("hello " + name + " z"), rest.resume("z"));
    }
  }

  @Test
  void anExceptionCanBeTheAnswer() {
    Continuation<Object> c = suspended(start(asking(), "caught").step()).continuation();
    assertEquals(new Completed<>("caught no"), c.throwInto(new IllegalStateException("no")));
    Continuation<Object> d = suspended(start(asking(), "caught").step()).continuation();
    assertEquals(
        "through",
        assertInstanceOf(Failed.class, d.throwInto(new Error("through"))).exception().getMessage());
  }

  @Test
  void aDefaultRunAnswersNoRequestsOfTheUser() {
    RuntimeException e = assertThrows(RuntimeException.class, () -> start(asking(), "name").run());
    assertTrue(e.getMessage().contains("'ask first?'"), e.getMessage());
    RuntimeException f =
        assertThrows(RuntimeException.class, () -> start(asking(), "nested").run());
    assertTrue(f.getMessage().contains("'ask first?'"), f.getMessage());
  }

  @Test
  void anEditedLocalChangesTheResult() {
    Program p = Program.compileText("P", ASKING);
    Continuation<Object> c = suspended(start(p, "name").step()).continuation();
    Suspended<Object> second = suspended(c.resume("Ada"));
    String json = second.continuation().snapshot().toJson();
    assertTrue(json.contains("\"hello\"") || json.contains("hello Ada"), json);
    String edited = json.replace("hello Ada", "bye Ada");
    Continuation<Object> again =
        Snapshot.fromJson(edited).continuation(second.continuation().code().getClassLoader());
    assertEquals(new Completed<>("bye Ada Byron"), again.resume("Byron"));
  }

  @Test
  void helloIsSmallAsASnapshot() {
    Program hello = Program.compile(java.nio.file.Path.of("../examples/hello/Hello.java"));
    Continuation<Object> c = suspended(start(hello, "a").step()).continuation();
    String json = c.wholeSnapshot().toJson();
    assertTrue(json.length() <= 1500, json.length() + " characters: " + json);
    assertEquals(
        "Hello.c(Hello.java:14), point 1: result=\"hello\"\n"
            + "Hello.b(Hello.java:21), point 1:\n"
            + "Hello.a(Hello.java:26), point 1:\n",
        c.describe());
  }

  @Test
  void changedCodeIsRefusedBeforeAnythingRuns() {
    Snapshot s = suspended(start(asking(), "name").step()).continuation().snapshot();
    Program changed =
        Program.compileText(
            "P",
            ASKING
                .replace("String first", "int n = 1; String first")
                .replace("return greeting", "return n + greeting"));
    Continuation<Object> other = start(changed, "name");
    ClassLoader loader = suspended(other.step()).continuation().code().getClassLoader();
    IncompatibleCodeException e =
        assertThrows(
            IncompatibleCodeException.class,
            () -> Snapshot.fromJson(s.toJson()).continuation(loader));
    assertTrue(e.getMessage().startsWith("P.name() has changed"), e.getMessage());
  }

  /** The user did not name its class, so another lambda may have got its name. */
  @Test
  void aLambdaThatHasChangedIsRefusedBeforeAnythingRuns() {
    String text =
        """
        import dev.godwit.*;
        public class P {
          public static class Ask extends Request<String> {
            public Ask() { super(String.class); }
            @Override public String toString() { return "ask"; }
          }
          interface Work { @Migratable String with(String s); }
          @Migratable static String value() {
            java.util.function.Function<String, String> f = s -> s + "!";
            return f.apply(Continuation.suspend(new Ask()));
          }
          @Migratable static String inside() {
            Work w = s -> s + Continuation.suspend(new Ask());
            return w.with("<");
          }
        }
        """;
    for (String method : List.of("value", "inside")) {
      Snapshot s =
          suspended(start(Program.compileText("P", text), method).step()).continuation().snapshot();
      ClassLoader same =
          suspended(start(Program.compileText("P", text), method).step())
              .continuation()
              .code()
              .getClassLoader();
      assertNotNull(Snapshot.fromJson(s.toJson()).continuation(same));
      String changed = text.replace("s + \"!\"", "s + \"?\"").replace("s + Con", "s.trim() + Con");
      Continuation<Object> other = start(Program.compileText("P", changed), method);
      ClassLoader loader = suspended(other.step()).continuation().code().getClassLoader();
      IncompatibleCodeException e =
          assertThrows(
              IncompatibleCodeException.class,
              () -> Snapshot.fromJson(s.toJson()).continuation(loader));
      assertTrue(
          e.getMessage().contains(method.equals("value") ? "ValueLambda1" : "lambda$inside"),
          e.getMessage());
    }
  }

  /** Its line table is written as several constants. */
  @Test
  void aMethodOfFiveHundredPointsCompilesAndKeepsItsLines() {
    Program p =
        Program.compileText(
            "P",
            """
            import dev.godwit.*;
            public class P {
              static class Ask extends Request<Integer> {
                Ask() { super(Integer.class); }
                @Override public String toString() { return "ask"; }
              }
              @Migratable static int ask(int n) { return n == 450 ? Continuation.suspend(new Ask()) : n; }
              @Migratable @SuppressWarnings("godwit") static int large() {
                int n = 0;
            """
                + "    n += ask(n) - n + 1;\n".repeat(500)
                + "    return n;\n  }\n}\n");
    assertEquals(List.of(), p.complaints());
    Continuation<Object> c = suspended(start(p, "large").step()).continuation();
    assertTrue(c.describe().contains("P.large(P.java:460)"), c.describe());
    assertEquals(new Completed<>(750), c.resume(700));
  }

  @Test
  void whatIsNoSnapshotIsRefused() {
    for (String bad :
        List.of("", "{", "{}", "[]", "{\"godwit\":2}", "{\"godwit\":1} x", "nonsense")) {
      assertThrows(SnapshotException.class, () -> Snapshot.fromJson(bad), bad);
    }
    String json = suspended(start(asking(), "name").step()).continuation().snapshot().toJson();
    ClassLoader loader =
        suspended(start(asking(), "name").step()).continuation().code().getClassLoader();
    List<String> broken =
        List.of(
            json.replace("\"point\":1", "\"point\":99"),
            json.replace("\"m\":0", "\"m\":7"),
            json.replace("\"frame\":\"PMigratable$Name\"", "\"frame\":\"java.lang.Thread\""),
            json.replace("\"frame\":\"PMigratable$Name\"", "\"frame\":\"PMigratable$No\""),
            json.replace("\"chains\":[", "\"chains\":[[],"));
    for (String b : broken) {
      assertThrows(SnapshotException.class, () -> Snapshot.fromJson(b).continuation(loader), b);
    }
  }
}
