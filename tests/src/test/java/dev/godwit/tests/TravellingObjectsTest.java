package dev.godwit.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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

  private static final String ROWS =
      """
        record Point(int x, String name) {}
        static final class Node { Point at; Node next; long id; Node(Point at, Node next, long id) { this.at = at; this.next = next; this.id = id; } }
        @Migratable static String down(int n, Node node) {
          if (n == 0) { return Continuation.suspend(new Ask("x")) + node.at; }
          Node mine = new Node(new Point(n, "p"), node, n * 10L);
          return down(n - 1, mine) + " " + n + mine.at.x() + mine.next.id + mine.id;
        }
        @Migratable static String all() {
          return down(3, new Node(new Point(9, "q"), null, 5));
        }
      """;

  /** Frames at one point, objects of one class: the names are there once. */
  @Test
  void whatIsTheSameIsSaidOnce() {
    ClassLoader loader = Waiting.loader(Waiting.program(ROWS));
    String json = Waiting.at(loader, "all").snapshot().toJson();
    for (String once :
        new String[] {
          "\"locals\":{\"node\":{\"ref\":0}}},{",
          "\"locals\":{\"n\":1,\"mine\":{\"ref\":0}}},[1,2,{\"ref\":1}],[1,3,{\"ref\":2}],{\"m\":1",
          "{\"class\":\"P$Node\",\"fields\":{\"at\":{\"ref\":3},\"next\":{\"ref\":1},\"id\":10}},"
              + "[0,{\"ref\":4},{\"ref\":2},20]",
          "{\"record\":\"P$Point\",\"components\":{\"x\":1,\"name\":\"p\"}},[3,2,\"p\"]"
        }) {
      assertTrue(json.contains(once), () -> once + " is not in " + json);
    }
    assertEquals(
        new Completed<>("aPoint[x=1, name=p] 112010 223020 33530"),
        Snapshot.fromJson(json).continuation(loader).resume("a"));
    String edited =
        json.replace("[1,2,{\"ref\":1}]", "[1,7,{\"ref\":1}]")
            .replace("[3,2,\"p\"]", "[3,8,\"z\"]");
    assertEquals(
        new Completed<>("aPoint[x=1, name=p] 112010 783020 33530"),
        Snapshot.fromJson(edited).continuation(loader).resume("a"));
  }

  @Test
  void aRowThatDoesNotFitIsRefused() {
    ClassLoader loader = Waiting.loader(Waiting.program(ROWS));
    String json = Waiting.at(loader, "all").snapshot().toJson();
    String frame = "[1,2,{\"ref\":1}]";
    String record = "[3,2,\"p\"]";
    Waiting.refused(json, frame, "[3,2,{\"ref\":1}]", "expected the number of one above", loader);
    Waiting.refused(
        json, frame, "[-1,2,{\"ref\":1}]", "expected a number that is not negative", loader);
    Waiting.refused(json, frame, "[]", "expected a number", loader);
    Waiting.refused(json, frame, "[1,2]", "expected 2 values, as number 1 has", loader);
    Waiting.refused(
        json, frame, "[1,2,{\"ref\":1},3]", "expected 2 values, as number 1 has", loader);
    Waiting.refused(
        json, frame, "[1,{\"ref\":1},2]", "the local 'n': expected an integral", loader);
    Waiting.refused(
        json, record, "[4,2,\"p\"]", "$.objects[4][0]: expected the number of one", loader);
    Waiting.refused(json, record, "[3,2]", "$.objects[4][2]: expected 2 values", loader);
    Waiting.refused(json, record, "[3,2,\"p\",1]", "expected 2 values, as number 3 has", loader);
    Waiting.refused(
        json, record, "[3,\"p\",2]", "objects[4] P$Point: field 'x': expected an", loader);
    String list = "{\"List.of\":[1]}";
    Waiting.refused(
        json, record, list + ",[4]", "$.objects[5][0]: expected the number of one", loader);
    String comparable = "{\"class\":\"P$Node\",\"fields\":{},\"elements\":[]}";
    Waiting.refused(
        json, record, comparable + ",[4]", "$.objects[5][0]: expected the number", loader);
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
  void arraysOfAnyLengthTravelAmongStringsThatLookLikeThem() {
    Program p =
        Waiting.program(
            """
              static Object[] made() {
                List<Object> all = new ArrayList<>();
                for (int i = 0; i < 60; i++) {
                  byte[] bytes = new byte[12_286 + i / 2 + 5_000 * (i % 4)];
                  new Random(i).nextBytes(bytes);
                  all.add(bytes);
                  if (i % 5 == 0) { all.add("\\"bytes\\":\\"" + "A".repeat(16_384 + 7 * i)); }
                  if (i % 7 == 0) { all.add("é".repeat(33_000 + i)); }
                }
                return all.toArray();
              }
              @Migratable static boolean same() {
                Object[] all = made();
                Continuation.suspend(new Ask("x"));
                return Arrays.deepEquals(all, made());
              }
            """);
    ClassLoader loader = Waiting.loader(p);
    assertEquals(new Completed<>(true), again(Waiting.at(loader, "same"), loader).resume(""));
  }

  @Test
  void anArrayThatNoTextHoldsIsRefused() {
    assumeTrue(Runtime.getRuntime().maxMemory() > 4L << 30, "too little memory for such an array");
    Program p =
        Waiting.program(
            """
              @Migratable static int length() {
                long[] all = new long[200_000_001];
                Continuation.suspend(new Ask("x"));
                return all.length;
              }
            """);
    Continuation<Object> c = Waiting.at(Waiting.loader(p), "length");
    CaptureException e = assertThrows(CaptureException.class, c::snapshot);
    assertTrue(e.getMessage().contains("local 'all' (P.java:"), e.getMessage());
    assertTrue(e.getMessage().contains("more than 1600000000 bytes does not"), e.getMessage());
    assertEquals(new Completed<>(200_000_001), c.resume(""));
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

  /** Objects in a state that their class would not write. */
  private static final String HELD =
      """
      static Runnable made() { return () -> {}; }
        static Calendar pending() {
          Calendar c = new GregorianCalendar(2003, 0, 31);
          c.getTime();
          c.set(Calendar.MONTH, 1);
          return c;
        }
        static Object locked() {
          var lock = new java.util.concurrent.locks.ReentrantLock();
          lock.lock();
          return lock;
        }
        static Object readLocked() {
          var lock = new java.util.concurrent.locks.ReentrantReadWriteLock().readLock();
          lock.lock();
          return lock;
        }
        static Object stamped() {
          var lock = new java.util.concurrent.locks.StampedLock();
          lock.writeLock();
          return lock;
        }
      """;

  /** A record's constructor runs again, and may make a copy of a component. */
  @Test
  void aCopyThatARecordMakesIsRefusedIfTheOriginalIsHeldToo() {
    String body =
        """
        record Copied(List<String> list) { Copied { list = new ArrayList<>(list); } }
        @Migratable static String alone() {
          Copied c = new Copied(List.of("a"));
          Continuation.suspend(new Ask("x"));
          c.list().add("b");
          return c.list().toString();
        }
        @Migratable static String shared() {
          List<String> l = new Copied(List.of("a")).list();
          Copied c = new Copied(l);
          l = c.list();
          Continuation.suspend(new Ask("x"));
          l.add("b");
          return c.list().toString();
        }
        """;
    ClassLoader loader = Waiting.loader(Waiting.program(body));
    Snapshot alone = Waiting.at(loader, "alone").snapshot();
    assertEquals("[a, b]", Snapshot.fromJson(alone.toJson()).continuation(loader).runWith("y"));
    String shared = Waiting.at(loader, "shared").snapshot().toJson();
    SnapshotException refused =
        assertThrows(SnapshotException.class, () -> Snapshot.fromJson(shared).continuation(loader));
    assertTrue(
        refused
            .getMessage()
            .startsWith("objects[1] P$Copied: the constructor of P$Copied makes a copy of 'list'"),
        refused.getMessage());
  }

  @Test
  void whatCannotTravelIsNamedWithItsPath() {
    String process = "it belongs to this process; close it";
    String view = "it is a view of something that does not travel with it";
    String way = "it goes through something, and its state is private";
    String hidden = "its state is private to the JDK; make it again";
    String read = "it has read ahead in this process";
    String lambda = "it is a lambda or method reference, whose class has no name elsewhere";
    for (String[] held :
        new String[][] {
          {"new Thread()", "java.lang.Thread", process},
          {"new java.io.ByteArrayInputStream(new byte[1])", "ByteArrayInputStream", process},
          {"new java.io.StringWriter()", "java.io.StringWriter", process},
          {"new Timer(true)", "java.util.Timer", process},
          {"java.util.concurrent.ForkJoinPool.commonPool()", "ForkJoinPool", process},
          {"new java.util.concurrent.CompletableFuture<>()", "CompletableFuture", "it is not done"},
          {"ProcessHandle.current()", "java.lang.ProcessHandleImpl", process},
          {"P.class.getClassLoader()", "Loader", "cannot travel: "},
          {"new HashMap<>(Map.of(1, 2)).keySet()", "java.util.HashMap$KeySet", view},
          {"new TreeMap<>(Map.of(1, 2)).values()", "java.util.TreeMap$Values", view},
          {"new TreeMap<>(Map.of(1, 2)).headMap(5).keySet()", "java.util.TreeMap$KeySet", view},
          {"new ArrayList<>(List.of(1, 2)).subList(0, 1)", "java.util.ArrayList$SubList", view},
          {"List.of(1).stream()", "java.util.stream", way},
          {"new ArrayList<>(List.of(1)).spliterator()", "pliterator", way},
          {"\"abc\".chars().iterator()", "java.util.", way},
          {"ThreadLocal.withInitial(() -> 1)", "java.lang.ThreadLocal", hidden},
          {"new java.util.concurrent.CyclicBarrier(1)", "CyclicBarrier", hidden},
          {"new SplittableRandom(1)", "java.util.SplittableRandom", hidden},
          {"java.util.regex.Pattern.compile(\"a\").matcher(\"a\")", "Matcher", hidden},
          {"new StringJoiner(\",\")", "java.util.StringJoiner", hidden},
          {"new java.util.zip.CRC32()", "java.util.zip.CRC32", hidden},
          {"java.time.format.DateTimeFormatter.ISO_DATE", "DateTimeFormatter", hidden},
          {
            "new java.lang.ref.PhantomReference<>(\"\", new java.lang.ref.ReferenceQueue<>())",
            "PhantomReference",
            hidden
          },
          {"P.class.getDeclaredMethods()[0]", "java.lang.reflect.Method", hidden},
          {"java.util.concurrent.Executors.newCachedThreadPool()", "ThreadPoolExecutor", process},
          {"new java.io.StringReader(\"\")", "java.io.StringReader", read},
          {"new Scanner(\"x\")", "java.util.Scanner", read},
          {"java.util.function.Function.identity()", "Function", "it is a lambda of the JDK's"},
          {"made()", "P$$Lambda", lambda},
          {
            "Collections.unmodifiableSet(EnumSet.of(Thread.State.NEW))",
            "UnmodifiableSet",
            "it holds what is java.util.EnumSet only by value there"
          },
          {
            "java.net.URI.create(\"http://h/a/\").relativize(java.net.URI.create(\"http://h/a/b:c\"))",
            "java.net.URI",
            "its text, b:c, stands for another URI"
          },
          {
            "new javax.naming.NamingException()",
            "NamingException",
            "has beside a message is private to the JDK"
          },
          {"new EventObject(1)", "EventObject", "its source does not travel with it"},
          {"pending()", "GregorianCalendar", "it was set and has not computed its time yet"},
          {"locked()", "NonfairSync", "its lock is held, and a serial form is free"},
          {"readLocked()", "NonfairSync", "its lock is held, and a serial form is free"},
          {"stamped()", "StampedLock", "its lock is held, and a serial form is free"},
          {"java.nio.ByteBuffer.allocateDirect(1)", "DirectByteBuffer", "only a buffer of a whole"},
        }) {
      Program p =
          Waiting.program(
              "@Migratable static Object it() { Object[] in = {"
                  + held[0]
                  + "};\n Continuation.suspend(new Ask(\"x\")); return in[0]; }\n"
                  + HELD);
      CaptureException e =
          assertThrows(
              CaptureException.class,
              () -> Waiting.at(Waiting.loader(p), "it").snapshot(),
              held[0]);
      assertTrue(
          e.getMessage().startsWith("P.it() local 'in' (P.java:11) → [0] → "), e.getMessage());
      assertTrue(e.getMessage().contains(held[1]), e.getMessage());
      assertTrue(e.getMessage().contains(held[2]), e.getMessage());
    }
  }
}
