package dev.godwit.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.godwit.tests.Processes.Ended;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a chain's caller lends it has its new state at home, in place, or is refused. */
class LoansTest {
  private static final String HEADER =
      "import dev.godwit.*;\nimport java.util.*;\nimport java.util.concurrent.*;\nimport java.util.concurrent.atomic.*;\n"
          + "import java.text.*;\nimport java.util.function.*;\n";

  /** Runs P's plain main, as a user's program calls an entry. */
  private static Ended run(String body, String... options) {
    Program p = Program.compileText("P", HEADER + "public class P {\n" + body + "\n}\n");
    assertEquals(List.of(), p.complaints());
    return Processes.runMain(p, "P", "", options);
  }

  @Test
  void argumentsTheReceiverAndStaticsHaveTheirNewStateAtHomeInPlace() {
    Ended e =
        run(
            """
            static class Node { int v; Node next; final String name; Node(String n, int v) { name = n; this.v = v; } }
            enum Kind { A, B }
            record Both(List<String> list, int[] array) {}
            int field;
            static List<String> log = new ArrayList<>();
            static int count;
            static final Map<String, Integer> TABLE = new HashMap<>();

            @Migratable int[] change(int[] a, Both both, Node n, Object... jdk) {
              Teleport.to("local:");
              Arrays.sort(a);
              both.list().add("there");
              both.array()[0]++;
              Teleport.to("local:");
              Node second = n.next;
              second.v = 7;
              n.next = new Node("new", 3);
              n.next.next = n;
              field = 5;
              log.add("L");
              count++;
              TABLE.put("k", 1);
              ((AtomicInteger) jdk[0]).incrementAndGet();
              ((StringBuilder) jdk[1]).append(" more");
              ((BitSet) jdk[2]).set(3);
              ((EnumMap<Kind, String>) jdk[3]).put(Kind.B, "b");
              ((Date) jdk[4]).setTime(5);
              ((Map<Object, Object>) jdk[5]).put(n, both);
              ((AtomicReference<Object>) jdk[6]).set(a);
              return a;
            }
            public static void main(String[] args) {
              int[] a = {3, 1, 2};
              Both both = new Both(new ArrayList<>(List.of("here")), new int[2]);
              List<String> list = both.list();
              Node n = new Node("a", 1), second = n.next = new Node("b", 2);
              Object[] jdk = {new AtomicInteger(), new StringBuilder("x"), new BitSet(), new EnumMap<Kind, String>(Kind.class),
                  new Date(1), new IdentityHashMap<Object, Object>(), new AtomicReference<Object>()};
              Object[] own = jdk.clone();
              List<String> log0 = log;
              P p = new P();
              int[] b = PMigratable.change(p, a, both, n, jdk);
              System.out.println((a == b) + Arrays.toString(a) + list + both.array()[0]);
              System.out.println(second.v + n.next.name + n.next.v + (n.next.next == n) + p.field);
              System.out.println(log0 + " " + (log == log0) + count + TABLE);
              System.out.println(own[0] + " " + own[1] + " " + own[2] + " " + own[3] + " " + ((Date) own[4]).getTime()
                  + " " + (((Map<Object, Object>) own[5]).get(n) == both) + " " + (((AtomicReference<Object>) own[6]).get() == a));
            }
            """);
    assertEquals(
        """
        true[1, 2, 3][here, there]1
        7new3true5
        [L] true1{k=1}
        1 x more {3} {B=b} 5 true true
        """,
        e.out(), e.err());
  }

  @Test
  void lentPartsOfMapsStayPartsOfThemAndGeneratorsGoOn() {
    Ended e =
        run(
            """
            static void change(Map<String, Integer> map, Set<String> keys, List<Map.Entry<String, Integer>> entries,
                Map.Entry<String, Integer> own, BitSet bits, BitSet unchanged, List<Random> randoms) {
              keys.remove("b");
              map.put("d", 4);
              map.remove("c");
              map.put("c", 33);
              entries.forEach(x -> x.setValue(x.getValue() * 10));
              own.setValue(7);
              bits.clear(1);
              bits.set(200);
              for (Random r : randoms) {
                r.nextInt();
                r.nextGaussian();
                r.nextInt();
              }
            }
            @Migratable static void there(Map<String, Integer> map, Set<String> keys, List<Map.Entry<String, Integer>> entries,
                Map.Entry<String, Integer> own, BitSet bits, BitSet unchanged, List<Random> randoms) {
              Teleport.to("local:");
              change(map, keys, entries, own, bits, unchanged, randoms);
            }
            static void all(boolean moves) {
              for (Map<String, Integer> map : List.of(new HashMap<String, Integer>(), new LinkedHashMap<String, Integer>())) {
                for (int i = 0; i < 12; i++) {
                  map.put(i < 3 ? "abc".substring(i, i + 1) : "k" + i, i);
                }
                List<Map.Entry<String, Integer>> entries = new ArrayList<>(map.entrySet());
                Map.Entry<String, Integer> own = new AbstractMap.SimpleEntry<>("own", 1);
                BitSet bits = BitSet.valueOf(new long[] {7});
                BitSet unchanged = BitSet.valueOf(new long[] {5});
                List<Random> randoms = List.of(new Random(1), new Random(2));
                randoms.get(0).nextGaussian();
                if (moves) {
                  PMigratable.there(map, map.keySet(), entries, own, bits, unchanged, randoms);
                } else {
                  change(map, map.keySet(), entries, own, bits, unchanged, randoms);
                }
                entries.forEach(x -> x.setValue(x.getValue() + 1));
                System.out.println(map + " " + entries + own + bits + unchanged);
                randoms.forEach(r -> System.out.println(r.nextInt() + " " + r.nextGaussian() + " " + r.nextGaussian()));
              }
            }
            public static void main(String[] args) {
              all(false);
              System.out.println("--");
              all(true);
            }
            """);
    String[] both = e.out().split("--\n");
    assertEquals(2, both.length, e.err());
    assertEquals(both[0], both[1]);
  }

  @Test
  void whatCountsOnTheWayHasCounted() {
    Ended e =
        run(
            """
            @Migratable static void count(java.nio.ByteBuffer b,
                IntSummaryStatistics i, LongSummaryStatistics l, IntSummaryStatistics same) {
              Teleport.to("local:");
              b.put((byte) 7).limit(5);
              i.accept(9);
              l.accept(-4);
            }
            public static void main(String[] args) {
              var b = java.nio.ByteBuffer.allocate(8).put((byte) 1);
              var i = new IntSummaryStatistics();
              i.accept(3);
              var l = new LongSummaryStatistics();
              var same = new IntSummaryStatistics();
              PMigratable.count(b, i, l, same);
              System.out.println(b.toString() + b.get(1) + "\\n" + i + "\\n" + l + same.getCount());
            }
            """);
    assertEquals(
        """
        java.nio.HeapByteBuffer[pos=2 lim=5 cap=8]7
        IntSummaryStatistics{count=2, sum=12, min=3, average=6.000000, max=9}
        LongSummaryStatistics{count=1, sum=-4, min=-4, average=-4.000000, max=-4}0
        """,
        e.out(),
        e.err());
  }

  @Test
  void whatCanBeGivenItsNewStateHasIt() {
    Ended e =
        run(
            """
            static void change(List<Object> all) {
              for (Object o : all) {
                if (o instanceof Collection) {
                  Collection<Object> c = (Collection<Object>) o;
                  c.remove("b");
                  c.add("d");
                } else if (o instanceof Map) {
                  ((Map<Object, Object>) o).remove("b");
                  ((Map<Object, Object>) o).put("d", "e");
                } else if (o instanceof DoubleSummaryStatistics s) {
                  s.accept(1e17);
                  s.accept(3.3);
                } else if (o instanceof Semaphore s) {
                  s.drainPermits();
                  s.release(5);
                } else if (o instanceof LongAccumulator l) {
                  l.accumulate(50);
                } else if (o instanceof DecimalFormat f) {
                  f.applyPattern("0.00;(0.0)");
                  f.setMultiplier(10);
                  f.setNegativePrefix("minus ");
                } else if (o instanceof SimpleDateFormat f && f.toPattern().equals("yy")) {
                  f.set2DigitYearStart(new Date(0));
                } else if (o instanceof SimpleDateFormat f) {
                  f.setTimeZone(TimeZone.getTimeZone("Asia/Tokyo"));
                  f.applyPattern("HH yyyy");
                } else if (o instanceof MessageFormat f) {
                  f.applyPattern("{0,number,#.0} {1}");
                } else if (o instanceof ChoiceFormat f) {
                  f.applyPattern("0#none|1#one");
                } else {
                  ((StringBuffer) o).append("!");
                }
              }
            }
            static String text(Object o) {
              return o instanceof DecimalFormat f ? f.format(-1.234)
                  : o instanceof SimpleDateFormat f ? f.format(new Date(0)) + f.get2DigitYearStart().getTime()
                  : o instanceof MessageFormat f ? f.format(new Object[] {1.5, "x"})
                  : o instanceof ChoiceFormat f ? f.format(1)
                  : o instanceof Semaphore s ? "" + s.availablePermits() + s.isFair()
                  : o instanceof DoubleSummaryStatistics s ? sums(s)
                  : o.toString();
            }
            static String sums(DoubleSummaryStatistics s) {
              StringBuilder b = new StringBuilder(s + " " + s.getSum());
              for (int i = 0; i < 9; i++) {
                s.accept(0.1);
                b.append(' ').append(s.getSum());
              }
              s.accept(-1e17);
              return b.append(s.getSum()).toString();
            }
            @Migratable static void there(List<Object> all) {
              Teleport.to("local:");
              change(all);
              Teleport.to("local:");
            }
            static class Larger implements LongBinaryOperator {
              @Override public long applyAsLong(long a, long b) { return Math.max(a, b); }
            }
            static SimpleDateFormat centuries(String pattern) {
              SimpleDateFormat f = new SimpleDateFormat(pattern, Locale.ROOT);
              f.set2DigitYearStart(new Date(12345));
              return f;
            }
            static List<Object> made() {
              DoubleSummaryStatistics some = new DoubleSummaryStatistics();
              for (int i = 0; i < 10; i++) {
                some.accept(0.1 + 1e9 * i);
              }
              List<Object> all = new ArrayList<>(List.of(
                  new ArrayBlockingQueue<Object>(4), new LinkedBlockingQueue<Object>(7), new LinkedBlockingDeque<Object>(),
                  new LinkedTransferQueue<Object>(), new ConcurrentLinkedDeque<Object>(), new PriorityBlockingQueue<Object>(),
                  new CopyOnWriteArraySet<Object>(), new ConcurrentSkipListSet<Object>(), new Stack<Object>(),
                  Collections.synchronizedList(new ArrayList<Object>()), Collections.newSetFromMap(new LinkedHashMap<Object, Boolean>())));
              for (Object o : all) {
                ((Collection<Object>) o).addAll(List.of("a", "b", "c"));
              }
              ((ArrayBlockingQueue<Object>) all.get(0)).remove();
              all.addAll(List.of(new ConcurrentSkipListMap<Object, Object>(Map.of("b", "b")), new Properties(),
                  some, new DoubleSummaryStatistics(), new Semaphore(2, true), new LongAccumulator(new Larger(), 0),
                  new DecimalFormat("#,##0.0"), centuries("yyyy-MM-dd HH:mm"), centuries("yy"), new MessageFormat("{1} {0}", Locale.ROOT),
                  new ChoiceFormat("0#a|1#b"), new StringBuffer("x")));
              return all;
            }
            public static void main(String[] args) {
              List<Object> here = made(), there = made(), own = new ArrayList<>(there);
              change(here);
              PMigratable.there(there);
              for (int i = 0; i < here.size(); i++) {
                String a = text(here.get(i)), b = text(own.get(i));
                System.out.println(a.equals(b) ? "same" : a + " was to be, is " + b);
              }
            }
            """);
    assertEquals("same\n".repeat(23), e.out(), e.err());
  }

  @Test
  void whatReadsItselfComesHomeUnlessItIsAsItWas() {
    Ended e =
        run(
            """
            static class Table implements java.io.Serializable {
              private transient Map<Object, Object> map = new HashMap<>();
              private transient Set<Object> keys;
              static int reads;
              Set<Object> keys() { return keys == null ? keys = map.keySet() : keys; }
              private void writeObject(java.io.ObjectOutputStream out) throws java.io.IOException {
                out.writeInt(map.size());
                for (Object key : keys()) {
                  out.writeObject(key);
                  out.writeObject(map.get(key));
                }
              }
              private void readObject(java.io.ObjectInputStream in) throws java.io.IOException, ClassNotFoundException {
                reads++;
                map = new HashMap<>();
                for (int n = in.readInt(); n > 0; n--) {
                  map.put(in.readObject(), in.readObject());
                }
              }
            }
            public static class Adding implements java.io.Externalizable {
              private final List<Object> in = new ArrayList<>();
              public void writeExternal(java.io.ObjectOutput out) throws java.io.IOException {
                out.writeInt(in.size());
                for (Object o : in) { out.writeObject(o); }
              }
              public void readExternal(java.io.ObjectInput in) throws java.io.IOException, ClassNotFoundException {
                for (int n = in.readInt(); n > 0; n--) { this.in.add(in.readObject()); }
              }
            }
            static class Amount implements java.io.Serializable {
              int cents;
              Amount(int cents) { this.cents = cents; }
              @Override public boolean equals(Object o) { return o instanceof Amount; }
              @Override public int hashCode() { return 1; }
              private Object writeReplace() { return new Form(List.of(cents)); }
            }
            record Form(List<Integer> cents) implements java.io.Serializable {
              private Object readResolve() { return new Amount(cents.get(0)); }
            }
            @Migratable static void change(Table changed, Table same, int[] shared) {
              Teleport.to("local:");
              changed.map.put("k", changed);
              changed.map.put("shared", shared);
              shared[0]++;
              Teleport.to("local:");
              System.out.println((changed.map.get("shared") == shared) + "" + same.map.containsKey("x"));
            }
            @Migratable static void add(Adding a) { Teleport.to("local:"); a.in.add("more"); }
            @Migratable static void pay(Amount a, boolean more) { Teleport.to("local:"); if (more) { a.cents++; } }
            public static void main(String[] args) {
              Table changed = new Table(), same = new Table();
              same.map.put("x", same);
              int[] shared = {1};
              PMigratable.change(changed, same, shared);
              System.out.println((changed.map.get("k") == changed) + "" + (changed.map.get("shared") == shared) + shared[0] + changed.keys().size());
              System.out.println((same.map.get("x") == same) + "" + Table.reads);
              Amount three = new Amount(3), four = new Amount(3);
              PMigratable.pay(three, false);
              PMigratable.pay(four, true);
              System.out.println(three.cents + "" + four.cents);
              Adding adding = new Adding();
              adding.in.add("a");
              PMigratable.add(adding);
              System.out.println(adding.in);
            }
            """);
    assertEquals("truetrue\ntruetrue22\ntrue1\n34\n[a, more]\n", e.out(), e.err());
  }

  @Test
  void whatHasAnAdapterComesHomeByItsFieldsOrAsTheAdapterSays() {
    Program p =
        Program.compileText(
            "P",
            HEADER
                + """
                public class P {
                  static final class Counter {
                    final Thread thread = new Thread();
                    final int step;
                    int at;
                    Counter(int step, int at) { this.step = step; this.at = at; }
                  }
                  static final class Box {
                    private final List<Object> in = new ArrayList<>();
                    final Thread thread = new Thread();
                  }
                  public static class Counters implements Adapter<Counter> {
                    public Class<Counter> type() { return Counter.class; }
                    public Object write(Counter c) { return List.of(c.step, c.at); }
                    public Counter read(Object state) {
                      List<?> s = (List<?>) state;
                      return new Counter((Integer) s.get(0), (Integer) s.get(1));
                    }
                  }
                  public static class Boxes implements Adapter<Box> {
                    public Class<Box> type() { return Box.class; }
                    public Object write(Box b) { return new ArrayList<>(b.in); }
                    public Box read(Object state) {
                      Box b = new Box();
                      b.in.addAll((List<?>) state);
                      return b;
                    }
                    public void update(Box b, Box now) {
                      if (!now.in.contains("lost")) {
                        b.in.clear();
                        b.in.addAll(now.in);
                      }
                    }
                  }
                  @Migratable static void change(Counter c, Box b, String more) {
                    Teleport.to("local:");
                    c.at += c.step;
                    b.in.add(more);
                  }
                  public static void main(String[] args) {
                    Counter c = new Counter(3, 4);
                    Box b = new Box();
                    PMigratable.change(c, b, "x");
                    System.out.println(c.at + "" + b.in);
                    try {
                      PMigratable.change(c, b, "lost");
                    } catch (SnapshotException e) {
                      System.out.println(e.getMessage().replaceAll(" was .*", ""));
                    }
                  }
                }
                """);
    assertEquals(List.of(), p.complaints());
    Waiting.provide(p, dev.godwit.Adapter.class, "P$Counters\nP$Boxes");
    Ended e = Processes.runMain(p, "P", "");
    assertEquals("7[x]\na P$Box that the chain's caller lent\n", e.out(), e.err());
  }

  @Test
  void whatCannotIsRefused() {
    Ended e =
        run(
            """
            @Migratable static void there(Object unchanged, SimpleTimeZone zone) {
              Teleport.to("local:");
              zone.setRawOffset(5);
            }
            public static void main(String[] args) {
              PMigratable.there(new SimpleTimeZone(7, "x"), new SimpleTimeZone(5, "x"));
              try {
                PMigratable.there(new SimpleTimeZone(7, "x"), new SimpleTimeZone(7, "x"));
              } catch (SnapshotException x) {
                System.out.println(x.getMessage());
              }
            }
            """);
    assertEquals(
        "a java.util.SimpleTimeZone that the chain's caller lent was changed where the chain was, and"
            + " there is no way to change the caller's: return a new one instead, or hold it in a"
            + " field of an object that is lent\n",
        e.out(),
        e.err());
  }

  @Test
  void aLoanThatCannotComeHomeSaysWhy() {
    Ended e =
        run(
            """
            @Migratable static void hold(List<Object> l) {
              Teleport.to("local:");
              l.add(new Thread());
            }
            public static void main(String[] args) {
              try {
                PMigratable.hold(new ArrayList<>());
              } catch (RuntimeException x) {
                System.out.println(x.getMessage());
              }
            }
            """);
    assertTrue(e.out().contains("java.lang.Thread cannot travel"), e.out() + e.err());
  }

  @Test
  void anExceptionBringsTheLoanHomeToo() {
    Ended e =
        run(
            """
            @Migratable static void fail(List<String> l) {
              Teleport.to("local:");
              l.add("before it failed");
              throw new IllegalStateException("there");
            }
            public static void main(String[] args) {
              List<String> l = new ArrayList<>();
              try {
                PMigratable.fail(l);
              } catch (IllegalStateException x) {
                System.out.println(x.getMessage() + l);
              }
            }
            """);
    assertEquals("there[before it failed]\n", e.out(), e.err());
  }

  @Test
  void aLoanBeyondTheLimitIsRefusedBeforeAnythingIsSent() {
    String body =
        """
        @Migratable static int size(List<Object> l) {
          try {
            Teleport.to("local:");
          } catch (MoveException e) {
            System.out.println(e.getMessage());
          }
          l.add(1);
          return l.size();
        }
        public static void main(String[] args) {
          List<Object> l = new ArrayList<>();
          for (int i = 0; i < 2000; i++) l.add(new int[1]);
          System.out.println(PMigratable.size(l) + " " + l.size());
        }
        """;
    Ended refused = run(body, "-Dgodwit.loan-limit=1000");
    assertTrue(refused.out().contains("lends it 2001 objects"), refused.out() + refused.err());
    assertTrue(refused.out().contains("-Dgodwit.loan-limit=0"), refused.out());
    assertTrue(refused.out().endsWith("2001 2001\n"), refused.out());
    assertEquals("2001 2001\n", run(body).out());
    assertEquals("2001 2000\n", run(body, "-Dgodwit.loan-limit=0").out());
  }

  @Test
  void anArgumentThatCannotTravelAndIsNotNeededStays() {
    Ended e =
        run(
            """
            @Migratable static int go(Thread t, List<String> l) {
              t.getName();
              Teleport.to("local:");
              l.add("x");
              return l.size();
            }
            public static void main(String[] args) {
              List<String> l = new ArrayList<>();
              System.out.println(PMigratable.go(Thread.currentThread(), l) + " " + l);
            }
            """);
    assertEquals("1 [x]\n", e.out(), e.err());
  }

  /** A continuation is one-shot, wherever it was used. */
  @Test
  void lentContinuationsThatWereUsedAreUsedAtHome() {
    Ended e =
        run(
            """
            static class Ask extends Request<String> { Ask() { super(String.class); } public String toString() { return "a"; } }
            @Migratable static String name(String p) { return p + Continuation.suspend(new Ask()); }
            @Migratable static String use(List<Continuation<String>> all) {
              Teleport.to("local:");
              all.get(1).step();
              return all.get(0).resume("x").toString();
            }
            static Continuation<String> waiting(String p) {
              return ((Outcome.Suspended<String>) PMigratable.nameContinuation(p).step()).continuation();
            }
            static String again(Continuation<String> c, boolean waits) {
              try {
                return (waits ? c.resume("again") : c.step()).getClass().getSimpleName();
              } catch (IllegalStateException e) {
                return String.valueOf(e.getMessage().contains("was used already"));
              }
            }
            public static void main(String[] args) {
              List<Continuation<String>> all = new ArrayList<>(List.of(waiting("p"), PMigratable.nameContinuation("q"),
                  waiting("r"), PMigratable.nameContinuation("s")));
              List<Continuation<String>> own = List.copyOf(all);
              System.out.println(PMigratable.use(all) + all.equals(own));
              System.out.println(again(own.get(0), true) + again(own.get(1), false));
              System.out.println(again(own.get(2), true) + again(own.get(3), false));
            }
            """);
    assertEquals("Completed[result=px]true\ntruetrue\nCompletedSuspended\n", e.out(), e.err());
  }
}
