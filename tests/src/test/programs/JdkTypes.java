import dev.godwit.Migratable;
import dev.godwit.Teleport;
import java.io.File;
import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.SimpleDateFormat;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.*;
import java.util.DoubleSummaryStatistics;
import java.util.concurrent.*;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;

/** Values of the JDK's types, which behave after a hop as before it. */
public class JdkTypes {
  enum Level {
    LOW,
    HIGH {
      @Override
      int cost() {
        return 9;
      }
    };

    int cost() {
      return 1;
    }
  }

  static final class Lru<K, V> extends LinkedHashMap<K, V> {
    final int most;

    Lru(int most) {
      super(16, 0.75f, true);
      this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > most;
    }
  }

  @Migratable
  static <T> T moved(T value) {
    T before = value;
    Teleport.to("local:");
    if (before != value) {
      throw new AssertionError("identity");
    }
    return value;
  }

  @Migratable
  static void show(Object value) {
    Object after = moved(value);
    System.out.println(after.getClass().getName() + " " + after);
  }

  @Migratable
  static void plain() throws Exception {
    List<Object> values = new ArrayList<>();
    values.add(new BigInteger("123456789012345678901234567890"));
    values.add(new BigDecimal("1.50"));
    values.add(UUID.fromString("123e4567-e89b-12d3-a456-426614174000"));
    values.add(URI.create("https://example.org/x?y#z"));
    values.add(Locale.forLanguageTag("de-CH"));
    values.add(new Locale("no", "NO", "NY"));
    values.add(new Locale("en", "US", "not a tag"));
    values.add(Currency.getInstance("CHF"));
    values.add(Instant.ofEpochSecond(12, 345));
    values.add(Duration.ofMillis(1234567));
    values.add(Period.of(1, 2, 3));
    values.add(LocalDate.of(2020, 2, 29));
    values.add(LocalTime.of(1, 2, 3, 4));
    values.add(LocalDateTime.of(2020, 2, 29, 1, 2));
    values.add(OffsetDateTime.of(2020, 2, 29, 1, 2, 3, 4, ZoneOffset.ofHours(2)));
    values.add(OffsetTime.of(1, 2, 3, 4, ZoneOffset.ofHours(2)));
    values.add(ZonedDateTime.of(2020, 2, 29, 1, 2, 3, 4, ZoneId.of("Europe/Zurich")));
    values.add(ZoneId.of("Europe/Zurich"));
    values.add(ZoneOffset.ofHours(3));
    values.add(Year.of(2020));
    values.add(YearMonth.of(2020, 2));
    values.add(MonthDay.of(2, 29));
    values.add(DayOfWeek.MONDAY);
    values.add(new StringBuilder("builder").append('!'));
    values.add(new StringBuffer("buffer"));
    values.add(BitSet.valueOf(new long[] {5, 9}));
    values.add(Optional.of("x"));
    values.add(Optional.empty());
    values.add(OptionalInt.of(3));
    values.add(OptionalLong.empty());
    values.add(OptionalDouble.of(0.1));
    values.add(StandardCharsets.UTF_8);
    values.add(Charset.forName("windows-1252"));
    values.add(Path.of("a", "b"));
    values.add(new File("a/b"));
    values.add(Pattern.compile("a+b", Pattern.CASE_INSENSITIVE));
    values.add(new Date(12345678L));
    values.add(TimeZone.getTimeZone("Europe/Zurich").getID());
    values.add(new AtomicInteger(4));
    values.add(new AtomicLong(5));
    values.add(new AtomicBoolean(true));
    values.add(new AtomicReference<>("ref"));
    values.add(new AtomicIntegerArray(new int[] {1, 2}));
    values.add(Map.entry("k", 1));
    values.add(new AbstractMap.SimpleEntry<>("k", 2));
    values.add(EnumSet.of(Level.HIGH));
    values.add(EnumSet.noneOf(Level.class));
    values.add(new EnumMap<>(Map.of(Level.HIGH, "h", Level.LOW, "l")));
    values.add(new IntSummaryStatistics(2, 1, 5, 6));
    values.add(Level.HIGH);
    values.add(Collections.unmodifiableList(new ArrayList<>(List.of(1, 2))));
    values.add(Collections.synchronizedMap(new TreeMap<>(Map.of("a", 1))));
    values.add(Collections.singletonList("one"));
    values.add(Collections.singletonMap("k", "v"));
    values.add(Collections.emptyList());
    values.add(Collections.emptyMap());
    values.add(Collections.nCopies(3, "n"));
    values.add(Collections.newSetFromMap(new LinkedHashMap<>()));
    values.add(Arrays.asList("p", "q"));
    values.add(new ArrayDeque<>(List.of(3, 1, 2)));
    values.add(new Stack<>());
    values.add(new LinkedBlockingQueue<>(List.of(1, 2)));
    values.add(new ArrayBlockingQueue<>(3, true, List.of(1)));
    values.add(new LinkedBlockingDeque<>(List.of(7)));
    values.add(new PriorityBlockingQueue<>(List.of(2, 1)));
    values.add(new ConcurrentLinkedDeque<>(List.of(5)));
    values.add(new CopyOnWriteArraySet<>(List.of(4)));
    values.add(new ConcurrentSkipListSet<>(List.of(4, 1)));
    values.add(new ConcurrentSkipListMap<>(Map.of(2, "b", 1, "a")));
    String held = "weak";
    values.add(held); // Else nothing holds it in another JVM.
    values.add(new WeakHashMap<>(Map.of(held, 1)));
    values.add(new TreeMap<>(Map.of(1, "a", 2, "b", 3, "c")).headMap(3));
    values.add(new Properties());
    values.add(new SimpleDateFormat("yyyy", Locale.ROOT).toPattern());
    values.add(TimeZone.getTimeZone("Europe/Zurich").toZoneId());
    values.add(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    values.add(Clock.systemUTC());
    values.add(new AtomicReference<>(LocalDate.of(2020, 2, 29)));
    values.add(new AtomicReference<>(List.of("a", new AtomicInteger(1))));
    values.add(Collections.synchronizedList(List.of(1, 2)));
    values.add(new TreeMap<>(Comparator.<String>naturalOrder()));
    for (Object value : values) {
      show(value);
    }
  }

  static class Pile extends Stack<Object> {
    int most = 3;
  }

  static class Sorted extends ConcurrentSkipListMap<String, Object> {
    final String name;

    Sorted(String name) {
      super(Comparator.reverseOrder());
      this.name = name;
    }
  }

  static class Seen extends CopyOnWriteArraySet<Object> {
    @Override
    public boolean add(Object o) {
      return super.add("seen " + o);
    }
  }

  @Migratable
  static void extended() {
    Pile pile = new Pile();
    pile.push("a");
    pile.push(pile);
    pile.most = 4;
    Sorted sorted = new Sorted("s");
    sorted.put("a", pile);
    sorted.put("b", 1);
    Seen seen = new Seen();
    seen.add(1);
    Teleport.to("local:");
    System.out.println((pile.pop() == pile) + pile.toString() + pile.most);
    System.out.println(sorted.keySet() + sorted.name + (sorted.get("a") == pile));
    seen.add(2);
    System.out.println(seen);
  }

  @Migratable
  static void ofThreads() throws Exception {
    CountDownLatch latch = new CountDownLatch(3);
    latch.countDown();
    Object[] shared = {"value"};
    CompletableFuture<Object[]> done = CompletableFuture.completedFuture(shared);
    CompletableFuture<Object> failed =
        CompletableFuture.failedFuture(new IllegalStateException("failed"));
    ThreadLocal<Object> local = new ThreadLocal<>();
    ThreadLocal<Object> unset = new ThreadLocal<>();
    local.set(shared);
    WeakReference<Object> weak = new WeakReference<>(shared);
    SoftReference<Object> soft = new SoftReference<>(null);
    Semaphore semaphore = new Semaphore(4, true);
    semaphore.acquireUninterruptibly(3);
    DoubleSummaryStatistics sums = new DoubleSummaryStatistics();
    for (int i = 0; i < 10; i++) {
      sums.accept(0.1 + 1e9 * i);
    }
    FileTime time = FileTime.fromMillis(1234567);
    AtomicReference<Object> self = new AtomicReference<>();
    self.set(self);
    List<Integer> list = List.of(1, 2);
    Set<Level> levels = EnumSet.of(Level.HIGH);
    Map.Entry<Object, Object> entry = new AbstractMap.SimpleEntry<>(list, levels);
    AtomicReference<Object> held = new AtomicReference<>(levels);
    Teleport.to("local:");
    System.out.println((self.get() == self) + " " + (held.get() == levels));
    System.out.println((entry.getKey() == list) + " " + (entry.getValue() == levels));
    System.out.println(latch.getCount() + " " + (done.get() == shared) + (local.get() == shared));
    System.out.println((weak.get() == shared) + " " + soft.get() + unset.get() + time);
    System.out.println(failed.isCompletedExceptionally() + " " + semaphore.isFair());
    System.out.println(semaphore.availablePermits());
    for (int i = 0; i < 9; i++) {
      sums.accept(0.1);
      System.out.println(sums.getSum());
    }
    sums.accept(-9e9);
    System.out.println(sums);
  }

  @Migratable
  static void behaviour() {
    Random random = new Random(42);
    random.nextGaussian();
    Teleport.to("local:");
    System.out.println(random.nextGaussian() + " " + random.nextInt());

    List<String> backing = new ArrayList<>(List.of("a"));
    List<String> view = Collections.unmodifiableList(backing);
    String[] array = {"x", "y"};
    List<String> asList = Arrays.asList(array);
    NavigableMap<Integer, String> tree = new TreeMap<>(Comparator.reverseOrder());
    tree.put(1, "a");
    tree.put(5, "b");
    SortedMap<Integer, String> tail = tree.tailMap(4);
    Teleport.to("local:");
    backing.add("b");
    array[0] = "z";
    tree.put(3, "c");
    System.out.println(view + " " + asList + " " + tail + tree);

    Map<String, Integer> lru = new LinkedHashMap<>(16, 0.75f, true);
    lru.put("a", 1);
    lru.put("b", 2);
    Map<String, Integer> bounded = new Lru<>(2);
    bounded.put("p", 1);
    bounded.put("q", 2);
    Teleport.to("local:");
    lru.get("a");
    bounded.get("p");
    bounded.put("r", 3);
    System.out.println(lru + " " + bounded + " " + bounded.getClass().getSimpleName());

    DecimalFormat format =
        new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT));
    ByteBuffer buffer = ByteBuffer.wrap(new byte[] {1, 2, 3, 4});
    buffer.get();
    StringJoiner joiner = null;
    ReentrantLock lock = new ReentrantLock();
    LongAdder adder = new LongAdder();
    adder.add(5);
    Teleport.to("local:");
    System.out.println(format.format(1234.5) + " " + buffer.get() + buffer.remaining() + joiner);
    lock.lock();
    adder.increment();
    System.out.println(lock.isHeldByCurrentThread() + " " + adder);

    PriorityQueue<String> queue = new PriorityQueue<>(Comparator.comparing(String::length));
    queue.addAll(List.of("ccc", "a", "bb"));
    Map<Integer, String> shrunk = new HashMap<>();
    for (int i = 0; i < 1000; i++) {
      shrunk.put(i * 17, "v");
    }
    shrunk.keySet().removeIf(k -> k > 17 * 5);
    Teleport.to("local:");
    System.out.println(queue.poll() + queue.poll() + queue.poll() + shrunk.keySet());
  }

  @Migratable
  static void views() throws Exception {
    Map<String, Integer> map = new HashMap<>(Map.of("a", 1));
    Set<String> keys = map.keySet();
    Collection<Integer> values = map.values();
    Set<Map.Entry<String, Integer>> entries = map.entrySet();
    TreeMap<Integer, String> tree = new TreeMap<>(Comparator.<Integer>naturalOrder().reversed());
    tree.put(1, "x");
    Set<Integer> ordered = tree.keySet();
    Object[] both = {ordered, new LinkedHashMap<>(Map.of(Level.LOW, keys))};
    Teleport.to("local:");
    map.put("b", 2);
    tree.put(2, "y");
    keys.remove("a");
    System.out.println(keys + " " + values + " " + entries + " " + ordered + (both[0] == ordered));
    System.out.println((((Map<?, ?>) both[1]).get(Level.LOW) == keys) + " " + (keys == map.keySet()));
    entries.iterator().next().setValue(7);
    System.out.println(map);

    java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
    out.write(65);
    java.security.SecureRandom secure = new java.security.SecureRandom();
    TimeZone zone = TimeZone.getTimeZone("Europe/Zurich");
    java.net.InetSocketAddress address =
        new java.net.InetSocketAddress(
            java.net.InetAddress.getByAddress("a.host", new byte[] {10, 0, 0, 1}), 80);
    Teleport.to("local:");
    System.out.println(address + " " + address.getAddress().getClass().getSimpleName());

    Calendar calendar = Calendar.getInstance(zone, Locale.ROOT);
    calendar.setTimeInMillis(86_400_000);
    SimpleDateFormat format = new SimpleDateFormat("yyyy-MM-dd HH:mm z", Locale.ROOT);
    format.setTimeZone(zone);
    AtomicReference<Object[]> array = new AtomicReference<>(new Object[1000]);
    Teleport.to("local:");
    out.write(66);
    System.out.println(out + " " + (secure.nextInt(5) < 5) + " " + zone.getID());
    System.out.println(calendar.get(Calendar.HOUR) + " " + format.format(calendar.getTime()));
    System.out.println(array.get().length);
  }

  @Migratable
  static void exact() {
    long l = Long.MIN_VALUE;
    double nan = Double.NaN;
    double zero = -0.0;
    float f = 0.1f;
    char surrogate = '\ud800';
    String lone = "a\ud800b";
    String pair = "\ud83d\ude00 \u0000 \u2028";
    Object[] boxed = {1, 2L, 3.5, 4.5f, 'c', (byte) 5, (short) 6, true, null, "s"};
    int[][] grid = {{1, 2}, {}, null};
    double[] reals = {Double.NEGATIVE_INFINITY, Double.MIN_VALUE, -0.0};
    Object self = new Object[] {null};
    ((Object[]) self)[0] = self;
    List<Object> cyclic = new ArrayList<>();
    cyclic.add(cyclic);
    Class<?>[] types = {int.class, String[].class, Level.class, Map.Entry.class};
    Teleport.to("local:");
    System.out.println(l + " " + nan + " " + zero + " " + f + " " + (int) surrogate);
    System.out.println(lone.equals("a\ud800b") + " " + pair.length() + pair.codePointAt(0));
    for (Object b : boxed) {
      System.out.print(b + ":" + (b == null ? "" : b.getClass().getSimpleName()) + " ");
    }
    System.out.println(Arrays.deepToString(grid) + Arrays.toString(reals));
    System.out.println((((Object[]) self)[0] == self) + " " + (cyclic.get(0) == cyclic));
    System.out.println(Arrays.toString(types) + ("s" == boxed[9]));
  }

  @Migratable
  static void deep() {
    class Node {
      Node next;
    }
    Node first = null;
    for (int i = 0; i < 2_000; i++) {
      Node n = new Node();
      n.next = first;
      first = n;
    }
    Teleport.to("local:");
    int length = 0;
    for (Node n = first; n != null; n = n.next) {
      length++;
    }
    System.out.println(length);
  }

  @Migratable
  public static void main(String[] args) throws Exception {
    plain();
    ofThreads();
    extended();
    behaviour();
    views();
    exact();
    deep();
  }
}
