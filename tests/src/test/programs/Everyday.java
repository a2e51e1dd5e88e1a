import dev.godwit.*;
import java.io.*;
import java.math.*;
import java.time.*;
import java.util.*;
import java.util.concurrent.atomic.*;
import java.util.function.*;
import java.util.stream.*;
/** What people write: records, streams, collectors, optionals, builders, comparators, with calls that suspend among them. */
public class Everyday {
  sealed interface Event permits Placed, Paid, Shipped, Cancelled {}
  record Placed(String order, List<Item> items, LocalDate on) implements Event {
    Placed { items = List.copyOf(items); if (items.isEmpty()) throw new IllegalArgumentException("no items in " + order); }
  }
  record Paid(String order, BigDecimal amount) implements Event {}
  record Shipped(String order, Address to) implements Event {}
  record Cancelled(String order, String reason) implements Event {}
  record Item(String sku, int quantity, BigDecimal price) {
    BigDecimal total() { return price.multiply(BigDecimal.valueOf(quantity)); }
    static Item of(String sku, int quantity, String price) { return new Item(sku, quantity, new BigDecimal(price)); }
  }
  record Address(String city, Optional<String> zip) {}
  record Pair<A, B>(A first, B second) {
    <C> Pair<A, C> with(C c) { return new Pair<>(first, c); }
    static <X, Y> Pair<X, Y> of(X x, Y y) { return new Pair<>(x, y); }
  }
  enum State {
    NEW(0) { @Override State next() { return OPEN; } }, OPEN(1) { @Override State next() { return DONE; } }, DONE(2) { @Override State next() { return this; } };
    final int rank;
    State(int rank) { this.rank = rank; }
    abstract State next();
  }
  static class Failure extends Exception {
    final int code;
    Failure(String m, int code, Throwable cause) { super(m, cause); this.code = code; }
  }
  @Migratable static <T> T fetch(T t) { Teleport.to("local:"); return t; }
  @Migratable static int slow(int n) { if (n % 2 == 0) Teleport.to("local:"); return n; }

  static class Ledger implements AutoCloseable {
    private final Map<String, Deque<Event>> byOrder = new LinkedHashMap<>();
    private final EnumMap<State, AtomicInteger> counts = new EnumMap<>(State.class);
    private final List<String> log = new ArrayList<>();
    @Migratable Ledger add(Event... events) {
      for (Event e : events) {
        byOrder.computeIfAbsent(orderOf(e), k -> new ArrayDeque<>()).addLast(fetch(e));
        log.add(describe(e));
      }
      return this;
    }
    @Migratable String describe(Event e) {
      if (e instanceof Placed p && !p.items().isEmpty() && slow(p.items().size()) > 1) {
        return p.order() + " with " + p.items().stream().map(Item::sku).collect(Collectors.joining("+", "[", "]"));
      } else if (e instanceof Paid paid) {
        return String.format(Locale.ROOT, "%s paid %.2f", paid.order(), fetch(paid).amount());
      }
      return e.getClass().getSimpleName() + " " + orderOf(e);
    }
    @Migratable BigDecimal due(String order) {
      BigDecimal sum = BigDecimal.ZERO;
      for (Event e : byOrder.getOrDefault(order, new ArrayDeque<>())) {
        sum = sum.add(e instanceof Placed p ? fetch(p.items()).stream().map(Item::total).reduce(BigDecimal.ZERO, BigDecimal::add)
            : e instanceof Paid paid && paid.order().equals(order) ? fetch(paid.amount()).negate() : BigDecimal.ZERO);
      }
      return sum.setScale(2, RoundingMode.HALF_UP);
    }
    @Migratable State advance(State s, int times) {
      State now = s;
      while (times-- > 0) {
        counts.computeIfAbsent(now, k -> new AtomicInteger()).addAndGet(slow(now.rank + 1));
        now = fetch(now).next();
      }
      return now;
    }
    static String orderOf(Event e) {
      if (e instanceof Placed p) return p.order();
      if (e instanceof Paid p) return p.order();
      if (e instanceof Shipped s) return s.order();
      return ((Cancelled) e).order();
    }
    @Override @Migratable public void close() throws Failure {
      slow(2);
      if (log.size() > 5) throw new Failure("log has " + log.size(), log.size(), null);
    }
  }
  static final class Query<T> {
    private final List<T> rows;
    private Predicate<? super T> where = (Predicate<T> & Serializable) t -> true;
    private Comparator<? super T> order;
    private int limit = Integer.MAX_VALUE;
    Query(Collection<? extends T> rows) { this.rows = new ArrayList<>(rows); }
    @Migratable Query<T> where(Predicate<? super T> p) { Predicate<? super T> before = where; where = t -> before.test(t) && p.test(t); return this; }
    @Migratable <K extends Comparable<? super K>> Query<T> by(Function<? super T, ? extends K> key) { order = Comparator.comparing(key); return this; }
    @Migratable Query<T> limit(int n) { limit = slow(n); return this; }
    @Migratable <R> List<R> map(Function<? super T, ? extends R> f) {
      List<R> all = new ArrayList<>();
      var sorted = rows.stream().filter(where).sorted(order == null ? (a, b) -> 0 : order).limit(limit).toList();
      for (var row : sorted) {
        all.add(fetch(f.apply(row)));
      }
      return all;
    }
  }
  @Migratable static Map<Boolean, List<String>> words(String text) {
    Map<Boolean, List<String>> parts = new TreeMap<>();
    for (String line : fetch(text).lines().toList()) {
      for (String w : line.strip().split("\\W+")) {
        if (w.isBlank()) continue;
        parts.merge(w.length() > 3, List.of(w), (a, b) -> { List<String> both = new ArrayList<>(a); both.addAll(b); return both; });
      }
    }
    return fetch(parts);
  }
  @Migratable static int[][] spiral(int n) {
    int[][] m = new int[n][n];
    int top = 0, left = 0, bottom = n - 1, right = n - 1, k = 0;
    outer:
    while (true) {
      for (int c = left; c <= right; c++) m[top][c] = ++k;
      if (++top > bottom) break;
      for (int r = top; r <= bottom; r++) { m[r][right] = slow(++k); if (k > n * n) break outer; }
      if (--right < left) break;
      for (int c = right; c >= left; c--) m[bottom][c] = ++k;
      bottom--;
      for (int r = bottom; r >= top; r--) m[r][left] = slow(++k);
      if (++left > right) break outer;
    }
    return m;
  }
  @Migratable static <K, V extends Comparable<? super V>> List<Map.Entry<K, V>> top(Map<K, V> map, int n) {
    PriorityQueue<Map.Entry<K, V>> best = new PriorityQueue<>(Map.Entry.<K, V>comparingByValue());
    for (Map.Entry<K, V> e : map.entrySet()) {
      best.offer(Map.entry(fetch(e.getKey()), e.getValue()));
      if (best.size() > n) best.poll();
    }
    List<Map.Entry<K, V>> sorted = new ArrayList<>(best);
    sorted.sort(Map.Entry.<K, V>comparingByValue().reversed());
    return sorted;
  }
  @Migratable static String retry(int times, int succeedsAt) {
    Failure last = null;
    for (int attempt = 1; ; attempt++) {
      try {
        if (slow(attempt) < succeedsAt) throw new Failure("attempt " + attempt, attempt, last);
        return "after " + attempt + (last == null ? "" : " " + last.getMessage() + " " + (last.getCause() == null));
      } catch (Failure f) {
        last = f;
        if (attempt >= times) return "gave up " + f.code + " " + f.getCause().getMessage();
      } finally {
        slow(attempt * 2);
      }
    }
  }
  @Migratable static String lookup(Map<String, Address> book, String who) {
    Optional<Address> a = Optional.ofNullable(book.get(fetch(who)));
    String zip = a.flatMap(Address::zip).map(z -> z + "!").orElseGet(() -> "none for " + who);
    return a.map(Address::city).filter(c -> c.length() > slowless(2)).orElse("?") + zip + fetch(a.isPresent());
  }
  static int slowless(int n) { return n; }
  @Migratable static Iterator<Integer> collatz(int from) {
    int first = slow(from);
    return new Iterator<>() {
      private Integer next = first;
      @Override public boolean hasNext() { return next != null; }
      @Override public Integer next() { int n = next; next = n == 1 ? null : n % 2 == 0 ? n / 2 : 3 * n + 1; return n; }
    };
  }
  @Migratable public static void main(String[] args) throws Exception {
    List<Item> items = List.of(Item.of("a", 2, "1.50"), Item.of("b", 1, "10"), Item.of("c", 3, "0.333"));
    try (Ledger ledger = new Ledger()) {
      ledger.add(new Placed("o1", items, LocalDate.of(2026, 1, 31).plusMonths(1)), new Paid("o1", new BigDecimal("5.5")))
          .add(new Placed("o2", items.subList(0, 1).stream().toList(), LocalDate.EPOCH), new Cancelled("o2", "late"))
          .add(new Shipped("o1", new Address("X", Optional.of("123"))), new Paid("o2", fetch(BigDecimal.ONE)));
      System.out.println(ledger.log + " " + ledger.due("o1") + " " + ledger.due("o2") + " " + ledger.due("none"));
      System.out.println(ledger.advance(State.NEW, 3) + " " + ledger.counts);
      Map<String, BigDecimal> dues = new TreeMap<>();
      for (String o : ledger.byOrder.keySet()) { dues.put(o, ledger.due(o)); }
      System.out.println(top(dues, slow(1)));
      var grouped = ledger.byOrder.values().stream().flatMap(Deque::stream).collect(Collectors.groupingBy(e -> e.getClass().getSimpleName(), TreeMap::new, Collectors.counting()));
      System.out.println(fetch(grouped));
    } catch (Failure f) {
      System.out.println(f.getMessage() + f.code);
    }
    var q = new Query<>(items).where(i -> i.quantity() > 0).by(Item::price).limit(2);
    System.out.println(q.map(i -> i.sku() + ":" + i.total()) + " " + new Query<>(List.of(3, 1, 2)).by(i -> -i).map(i -> i * 2));
    System.out.println(words("""
        The quick brown fox
          jumps, over the "lazy" dog.
        """));
    System.out.println(Arrays.deepToString(spiral(4)) + Arrays.stream(spiral(3)).flatMapToInt(Arrays::stream).sum());
    System.out.println(retry(3, 3) + "; " + retry(2, 9) + "; " + retry(1, 1));
    System.out.println(lookup(Map.of("me", new Address("Rome", Optional.empty())), "me") + lookup(new HashMap<>(), "you"));
    int steps = 0;
    for (Iterator<Integer> it = collatz(6); it.hasNext(); steps += slow(1)) { System.out.print(it.next() + (steps > 6 ? "\n" : " ")); }
    Pair<String, Integer> p = Pair.of("x", slow(4)).with(fetch("y")).with(5);
    BiFunction<Integer, Integer, Integer> gcd = new BiFunction<>() {
      @Override public Integer apply(Integer a, Integer b) { return b == 0 ? a : this.apply(b, a % b); }
    };
    Supplier<Supplier<String>> nested = () -> () -> p.first() + p.second();
    UnaryOperator<String> doubled = s -> s + s, twice = s -> doubled.apply(s) + "!";
    System.out.println(steps + " " + p + gcd.apply(fetch(12), 18) + nested.get().get() + twice.apply(fetch("t")) + LongStream.rangeClosed(1, slow(10)).mapToObj(BigInteger::valueOf).reduce(BigInteger.ONE, BigInteger::multiply));
    char[] cs = fetch("migrate").toCharArray();
    for (int i = 0, j = cs.length - 1; i < j; i++, j--) { char c = cs[i]; cs[i] = cs[j]; cs[j] = (char) (c ^ slow(32)); }
    long bits = 0L; byte b = (byte) slow(200); short sh = (short) (b << 4); bits |= (b & 0xffL) << 8 | sh >>> 2;
    System.out.println(new String(cs) + Long.toHexString(bits) + (int) 'x' + (b > sh ? "b" : "s") + 07 + 0b11 + 1_000 + 'a' + 1 + (char) ('a' + slow(1)));
  }
}
