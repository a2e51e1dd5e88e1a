package dev.godwit.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.godwit.Adapter;
import dev.godwit.CaptureException;
import dev.godwit.Continuation;
import dev.godwit.Host;
import dev.godwit.Outcome.Completed;
import dev.godwit.Snapshot;
import dev.godwit.SnapshotException;
import org.junit.jupiter.api.Test;

/** What a chain may hold: host objects, objects with adapters, and how the rest is refused. */
class TravellingObjectsTest {
  private static Continuation<Object> again(Continuation<Object> c, ClassLoader loader) {
    return Snapshot.fromJson(c.snapshot().toJson()).continuation(loader);
  }

  @Test
  void aHostObjectIsAttachedAgainByItsName() {
    Program p =
        Waiting.program(
            """
              @Migratable static boolean same() {
                Object connection = Host.find("db");
                Map<String, Object> held = new HashMap<>();
                held.put("c", connection);
                Continuation.suspend(new Ask("x"));
                return connection == Host.find("db") && held.get("c") == connection;
              }
            """);
    ClassLoader loader = Waiting.loader(p);
    Thread first = new Thread("first"); // Could not travel by itself.
    Host.bind("db", first);
    Continuation<Object> c = Waiting.at(loader, "same");
    String json = c.snapshot().toJson();
    assertTrue(json.contains("{\"host\":\"db\"}"), json);
    Host.bind("db", new Thread("second"));
    assertEquals(new Completed<>(true), Snapshot.fromJson(json).continuation(loader).resume(""));
    assertThrows(IllegalStateException.class, () -> Host.bind("other", Host.find("db")));
    Host.unbind("db");
    SnapshotException e =
        assertThrows(SnapshotException.class, () -> Snapshot.fromJson(json).continuation(loader));
    assertTrue(
        e.getMessage().contains("no object is bound to the name \"db\" here: call Host.bind"),
        e.getMessage());
  }

  @Test
  void anAdapterOfTheUserIsUsed() {
    Program p =
        Waiting.program(
            """
              static final class Reader {
                final java.io.StringReader text;
                int at;
                Reader(int at) { this.at = at; this.text = new java.io.StringReader("abcdef"); }
              }
              public static class Readers implements Adapter<Reader> {
                public Class<Reader> type() { return Reader.class; }
                public Object write(Reader r) {
                  if (r.at < 0) { throw new IllegalStateException("it is closed"); }
                  return List.of(r.at);
                }
                public Reader read(Object state) { return new Reader((Integer) ((List<?>) state).get(0)); }
              }
              @Migratable static String read() {
                Reader r = new Reader(3);
                Reader same = r;
                Continuation.suspend(new Ask("x"));
                return r.at + " " + (r == same);
              }
              @Migratable static int closed() {
                Reader r = new Reader(-1);
                Continuation.suspend(new Ask("x"));
                return r.at;
              }
            """);
    CaptureException without =
        assertThrows(
            CaptureException.class, () -> Waiting.at(Waiting.loader(p), "read").snapshot());
    assertTrue(without.getMessage().contains("P.read() local 'r' (P.java:"), without.getMessage());
    assertTrue(
        without.getMessage().contains(" → P.Reader.text → java.io.StringReader cannot travel"),
        without.getMessage());
    Waiting.provide(p, Adapter.class, "P$Readers");
    ClassLoader loader = Waiting.loader(p);
    Continuation<Object> c = again(Waiting.at(loader, "read"), loader);
    assertEquals(new Completed<>("3 true"), c.resume(""));
    CaptureException refused =
        assertThrows(CaptureException.class, () -> Waiting.at(loader, "closed").snapshot());
    assertTrue(refused.getMessage().endsWith("cannot travel: it is closed."), refused.getMessage());
  }

  @Test
  void aListOfAMillionNodesTravels() {
    Program p =
        Waiting.program(
            """
              static final class Node { Node next; Node(Node next) { this.next = next; } }
              @Migratable static int length() {
                Node first = null;
                for (int i = 0; i < 1_000_000; i++) { first = new Node(first); }
                Continuation.suspend(new Ask("x"));
                int n = 0;
                for (Node node = first; node != null; node = node.next) { n++; }
                return n;
              }
            """);
    ClassLoader loader = Waiting.loader(p);
    Snapshot s = Waiting.at(loader, "length").snapshot();
    assertEquals(new Completed<>(1_000_000), s.continuation().resume(""));
  }

  @Test
  void aKeyDoesNotTravel() {
    Program p =
        Waiting.program(
            """
              @Migratable static boolean key() {
                Trust trust = Trust.signedWith(new byte[16]);
                Continuation.suspend(new Ask("x"));
                return trust.isSigned();
              }
            """);
    CaptureException e =
        assertThrows(CaptureException.class, () -> Waiting.at(Waiting.loader(p), "key").snapshot());
    assertTrue(e.getMessage().contains("a key stays where it is"), e.getMessage());
  }

  @Test
  void whatCannotTravelIsNamedWithItsPath() {
    for (String[] held :
        new String[][] {
          {"new Thread()", "java.lang.Thread"},
          {"new java.io.ByteArrayInputStream(new byte[1])", "java.io.ByteArrayInputStream"},
          {"new HashMap<>(Map.of(1, 2)).keySet()", "java.util.HashMap$KeySet"},
          {"List.of(1).stream()", "java.util.stream"},
          {"new java.util.concurrent.CompletableFuture<>()", "CompletableFuture"},
          {"new ThreadLocal<>()", "java.lang.ThreadLocal"},
          {
            "\"a b\".split(\" \").getClass().getClassLoader() == null ? new Scanner(\"x\") : 1",
            "Scanner"
          },
          {"new java.security.SecureRandom()", "java.security.SecureRandom"},
          {"new Timer(true)", "java.util.Timer"},
          {"java.util.concurrent.ForkJoinPool.commonPool()", "ForkJoinPool"}
        }) {
      Program p =
          Waiting.program(
              "@Migratable static Object it() { Object[] in = {"
                  + held[0]
                  + "};\n Continuation.suspend(new Ask(\"x\")); return in[0]; }\n");
      CaptureException e =
          assertThrows(
              CaptureException.class,
              () -> Waiting.at(Waiting.loader(p), "it").snapshot(),
              held[0]);
      assertTrue(
          e.getMessage().startsWith("P.it() local 'in' (P.java:11) → [0] → "), e.getMessage());
      assertTrue(e.getMessage().contains(held[1]), e.getMessage());
    }
  }
}
