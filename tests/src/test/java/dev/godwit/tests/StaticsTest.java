package dev.godwit.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.godwit.tests.Processes.Ended;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Static fields in the JVM that a chain comes to, whose initialisers have run again there. */
class StaticsTest {
  private static final String HEADER =
      """
      import dev.godwit.*;
      import java.nio.ByteBuffer;
      import java.text.*;
      import java.time.*;
      import java.util.*;
      import java.util.concurrent.*;
      import java.util.concurrent.atomic.*;
      """;

  /** Final fields, the same in no two JVMs. */
  private static final String FINALS =
      """
      record Rec(Object a, int b) {}
      static class Own { int v; final int w; Own(int v) { this.v = v; this.w = v; } }
      static final AtomicInteger COUNT = new AtomicInteger();
      static final StringBuilder TEXT = new StringBuilder();
      static final Random RANDOM = new Random();
      static final Instant START = Instant.now();
      static final UUID ID = UUID.randomUUID();
      static final Rec REC = new Rec(UUID.randomUUID(), RANDOM.nextInt());
      static final Own OWN = new Own(RANDOM.nextInt());
      static final ConcurrentSkipListMap<String, Integer> SKIP = new ConcurrentSkipListMap<>();
      static final LinkedBlockingQueue<String> QUEUE = new LinkedBlockingQueue<>();
      static final ArrayBlockingQueue<Integer> CIRCLE = new ArrayBlockingQueue<>(3);
      static final Semaphore PERMITS = new Semaphore(3);
      static final LongSummaryStatistics STATISTICS = new LongSummaryStatistics();
      static final Optional<String> OPTIONAL = Optional.of("" + System.nanoTime());
      static final List<Integer> OF = List.of(RANDOM.nextInt(), 1, 2);
      static final Long BOX = System.nanoTime();
      static final String STRING = "" + System.nanoTime();
      static final long LONG = System.nanoTime();
      static final boolean BOOLEAN = RANDOM.nextBoolean();
      static final EnumMap<Thread.State, String> ENUMS = new EnumMap<>(Thread.State.class);
      static final Set<Thread.State> STATES = EnumSet.of(Thread.State.NEW);
      static final BitSet BITS = new BitSet();
      static final Date DATE = new Date(System.nanoTime());
      static final Properties PROPERTIES = new Properties();
      static final SimpleDateFormat FORMAT = new SimpleDateFormat("yyyy", Locale.ROOT);
      static final Exception EXCEPTION = new Exception("made " + System.nanoTime());
      static final List<Object> LIST = new ArrayList<>();
      static final int[] ARRAY = {0};
      static final ByteBuffer BUFFER = ByteBuffer.allocate(8);
      static final int CONSTANT = 5;
      static final Runnable STAYS = () -> {};

      static void change() {
        COUNT.set(7);
        TEXT.append("text");
        OWN.v++;
        SKIP.put("a", 1);
        QUEUE.add("q");
        CIRCLE.add(1); CIRCLE.add(2); CIRCLE.remove(); CIRCLE.add(3); CIRCLE.add(4);
        PERMITS.acquireUninterruptibly();
        STATISTICS.accept(3);
        ENUMS.put(Thread.State.NEW, "n");
        STATES.add(Thread.State.BLOCKED);
        BITS.set(3);
        PROPERTIES.put("a", "b");
        FORMAT.applyPattern("MM");
        LIST.add(START);
        ARRAY[0] = 3;
        BUFFER.putInt(9);
      }

      static List<Object> state() {
        List<Object> all = new ArrayList<>();
        for (Object o : new Object[] {COUNT, TEXT, START, ID, REC, OWN.v, OWN.w, SKIP, QUEUE, CIRCLE,
            PERMITS.availablePermits(), STATISTICS, OPTIONAL, OF, BOX, STRING, LONG, BOOLEAN, ENUMS, STATES, BITS,
            DATE.getTime(), PROPERTIES, FORMAT.toPattern(), EXCEPTION, LIST, LIST.get(0) == START, ARRAY[0],
            BUFFER, STAYS != null}) {
          all.add(o.toString());
        }
        return all;
      }

      static String same(List<Object> before) {
        List<Object> now = state();
        for (int i = 0; i < now.size(); i++) {
          if (!now.get(i).equals(before.get(i))) {
            return before.get(i) + " was, is " + now.get(i);
          }
        }
        return "same";
      }
      """;

  private static Program program(String body) {
    Program p = Program.compileText("P", HEADER + "public class P {\n" + body + "\n}\n");
    assertEquals(List.of(), p.complaints());
    return p;
  }

  @Test
  void finalsHaveTheValuesThatTheyHad() {
    Ended e =
        Processes.runMain(
            program(
                FINALS
                    + """
                    @Migratable static void go() {
                      change();
                      List<Object> before = state();
                      Teleport.to("local:");
                      System.out.println(same(before));
                      before = state();
                      Teleport.to("local:");
                      System.out.println(same(before) + RANDOM.nextInt(1));
                      Teleport.back();
                      Teleport.back();
                      System.out.println(same(before));
                      COUNT.incrementAndGet();
                      Teleport.to("local:");
                      TEXT.append("!");
                    }
                    public static void main(String[] args) {
                      PMigratable.go();
                      System.out.println(COUNT + " " + TEXT);
                    }
                    """),
            "P",
            "");
    assertEquals("same\nsame0\nsame\n8 text!\n", e.out(), e.err());
  }

  @Test
  void ofASavedChainTooAndConstantsAreNotWritten(@TempDir Path directory) throws Exception {
    Path file = directory.resolve("chain.json");
    Program p =
        program(
            FINALS
                + """
                @Migratable static void go() {
                  change();
                  List<Object> before = state();
                  Teleport.to("file:" + System.getProperty("file"));
                  System.out.println(same(before));
                }
                public static void main(String[] args) {
                  PMigratable.go();
                }
                """);
    Processes.runMain(p, "P", "", "-Dfile=" + file);
    String json = java.nio.file.Files.readString(file);
    assertTrue(json.contains("\"P.LONG\":"));
    assertTrue(!json.contains("\"P.CONSTANT\":"));
    String path = p.classes() + java.io.File.pathSeparator + Processes.runtimePath();
    Ended e =
        Processes.run(
            List.of(Processes.java(), "-cp", path, "dev.godwit.Resume", file.toString()), "");
    assertEquals("same\n", e.out(), e.err());
  }

  @Test
  void thoseOfInterfacesMustBeTheSame() {
    Ended e =
        Processes.runMain(
            program(
                """
                interface Same {
                  List<String> L = List.of("a", "b"); AtomicInteger I = new AtomicInteger(); String S = new String("s");
                  @Migratable static void go() { I.set(4); Teleport.to("local:"); System.out.println(L + S + I); }
                }
                interface Other {
                  long T = System.nanoTime();
                  @Migratable static boolean go() { long t = T; Teleport.to("local:"); return t == T; }
                }
                public static void main(String[] args) {
                  PMigratable.Same.go();
                  try {
                    System.out.println(PMigratable.Other.go());
                  } catch (MoveException e) {
                    System.out.println(e.getMessage());
                  }
                }
                """),
            "P",
            "");
    assertEquals(
        """
        [a, b]s4
        the chain cannot go on at local:: SnapshotException: the static final P$Other.T has another value here, and it cannot \
        be set: its class is loaded already, or is an interface. A field of a class that is transient has the value of each \
        JVM, one that is not final goes with the chain. The program goes on here.
        """,
        e.out(),
        e.err());
  }

  @Test
  void aChainDoesNotComeBackToOtherValues() {
    assumeTrue(
        Runtime.version().feature() < 25, "later ones initialise Late before the chain leaves");
    Ended e =
        Processes.runMain(
            program(
                """
                static class Late {
                  static final int[] ARRAY = new int[(int) ProcessHandle.current().pid()];
                  @Migratable static void late() {
                    try {
                      Teleport.back();
                    } catch (MoveException e) {
                      System.out.println(e.getMessage().replaceAll(",.*", ""));
                    }
                  }
                }
                @Migratable static void go() { Teleport.to("local:"); Late.late(); }
                public static void main(String[] args) { PMigratable.go(); }
                """),
            "P",
            "");
    assertEquals(
        "the static final P$Late.ARRAY holds another kind of object here\n", e.out(), e.err());
  }

  @Test
  void whatAChainReturnsIsWhatItsStaticFinalsHeldThere() {
    Ended e =
        Processes.runMain(
            program(
                """
                static class End {
                  static final Instant MADE = Instant.ofEpochMilli(System.nanoTime());
                  static final Map<String, Integer> MAP = new HashMap<>();
                  static String there;
                  @Migratable static Object[] all() {
                    MAP.put("a", 1);
                    there = MADE.toString();
                    return new Object[] {MADE, MAP};
                  }
                }
                @Migratable static Object[] end() { Teleport.to("local:"); return End.all(); }
                public static void main(String[] args) {
                  Object[] end = PMigratable.end();
                  System.out.println(end[0].toString().equals(End.there));
                  System.out.println((end[1] == End.MAP) + "" + End.MAP);
                }
                """),
            "P",
            "");
    assertEquals(
        """
        true
        true{a=1}
        """,
        e.out(),
        e.err());
  }

  @Test
  void constantsOfEnumsHaveTheirFields() {
    Ended e =
        Processes.runMain(
            program(
                """
                enum Kind {
                  A { int own; @Override int more() { return ++own; } }, B;
                  int n;
                  final Map<String, Integer> map = new HashMap<>();
                  final Runnable stays = () -> {};
                  int more() { return 0; }
                  @Migratable void go() {
                    n++;
                    more();
                    map.put("k", n);
                    List<Object> held = List.of(this, map);
                    Teleport.to("local:");
                    n++;
                    System.out.println(this + " " + n + more() + map + (held.get(1) == map) + (held.get(0) == this));
                    map.put("l", n);
                  }
                }
                public static void main(String[] args) {
                  Map<String, Integer> a = Kind.A.map;
                  Kind.A.n = 40;
                  PMigratable.Kind.go(Kind.A);
                  PMigratable.Kind.go(Kind.A);
                  System.out.println(Kind.A.n + " " + Kind.A.more() + Kind.B.n + a + (a == Kind.A.map));
                }
                """),
            "P",
            "");
    assertEquals(
        """
        A 422{k=41}truetrue
        A 444{k=43, l=42}truetrue
        44 50{k=43, l=44}true
        """,
        e.out(),
        e.err());
  }
}
