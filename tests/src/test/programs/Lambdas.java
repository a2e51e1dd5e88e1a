import dev.godwit.*;
import java.io.Serializable;
import java.util.*;
import java.util.concurrent.Callable;
import java.util.function.*;
import java.util.stream.*;

/** Lambdas and method references are live over hops, and do not suspend themselves. */
public class Lambdas {
  interface Joined<A, B extends Comparable<B>> {
    B join(A a, B b) throws java.io.IOException;
  }

  static int made;
  private int secret = 7;
  final String name;
  Function<String, String> kept;

  Lambdas(String name) {
    this.name = name;
    made++;
  }

  private int next(int by) {
    secret += by;
    return secret;
  }

  String greet(String whom) {
    return name + " greets " + whom;
  }

  static int twice(int n) {
    return 2 * n;
  }

  @Migratable
  static void captured(int n, String prefix) {
    int[] count = {0};
    List<String> log = new ArrayList<>();
    Runnable bump = () -> count[0] += n;
    Supplier<String> show = () -> prefix + count[0];
    Function<Integer, Function<Integer, Integer>> add = a -> b -> a + b + n;
    BiFunction<Integer, Integer, Integer> times = (a, b) -> {
      int r = 0;
      for (int i = 0; i < a; i++) {
        r += b;
      }
      log.add(a + "*" + b);
      return r;
    };
    Teleport.to("local:");
    bump.run();
    System.out.println(show.get());
    Teleport.to("local:");
    bump.run();
    System.out.println(show.get() + " " + add.apply(1).apply(2) + " " + times.apply(3, 4) + log);
  }

  @Migratable
  void ofThis() {
    IntUnaryOperator grow = by -> next(by) + this.secret;
    Supplier<Lambdas> self = () -> this;
    kept = s -> greet(s) + secret;
    Teleport.to("local:");
    System.out.println(grow.applyAsInt(3) + " " + (self.get() == this));
    System.out.println(kept.apply("x"));
    Teleport.to("local:");
    System.out.println(kept.apply("y") + grow.applyAsInt(1));
  }

  @Migratable
  <T extends Comparable<T>> T generic(List<? extends T> all, T least) throws Exception {
    Comparator<T> order = (a, b) -> a.compareTo(b);
    BinaryOperator<T> max = BinaryOperator.maxBy(order);
    Joined<List<? extends T>, T> join = (l, t) -> {
      if (l.isEmpty()) throw new java.io.IOException("empty " + t);
      return l.get(0).compareTo(t) > 0 ? l.get(0) : t;
    };
    Callable<T> first = () -> all.get(0);
    Teleport.to("local:");
    try {
      join.join(List.of(), least);
    } catch (java.io.IOException e) {
      System.out.println(e.getMessage());
    }
    System.out.println(join.join(all, least) + " " + first.call() + " " + order.compare(least, least));
    return least;
  }

  @Migratable
  void references() {
    Function<String, Integer> length = String::length;
    Function<String, String> greet = this::greet;
    IntUnaryOperator hidden = this::next;
    IntUnaryOperator stat = Lambdas::twice;
    Supplier<List<String>> list = ArrayList::new;
    Function<String, Lambdas> make = Lambdas::new;
    IntFunction<int[]> array = int[]::new;
    Function<Integer, String[][]> arrays = String[][]::new;
    StringBuilder sb = new StringBuilder("<");
    Function<String, Object> append = sb::append;
    Consumer<String> ignore = sb::append;
    BiFunction<String, String, Boolean> starts = String::startsWith;
    Function<Object[], List<Object>> asList = Arrays::asList;
    Supplier<String> up = super::toString;
    BiFunction<Lambdas, String, String> unbound = Lambdas::greet;
    Supplier<int[]> clone = new int[] {1, 2}::clone;
    Teleport.to("local:");
    System.out.println(length.apply("four") + greet.apply("a") + hidden.applyAsInt(2) + stat.applyAsInt(4));
    List<String> l = list.get();
    l.add("one");
    System.out.println(l + make.apply("new").name + array.apply(3).length + arrays.apply(2).length);
    System.out.println(append.apply("b") + " " + starts.apply("abc", "ab") + asList.apply(new Object[] {1, "2"}));
    ignore.accept("c");
    System.out.println(sb + unbound.apply(this, "z") + clone.get().length + (up.get() == null) + made);
  }

  @Migratable
  static void nullTarget() {
    String none = Boolean.parseBoolean("false") ? "" : null;
    Teleport.to("local:");
    try {
      Supplier<Integer> s = none::length;
      System.out.println("made " + s);
    } catch (NullPointerException e) {
      System.out.println("refused when made");
    }
  }

  @Migratable
  static void nested(int depth) {
    Function<Integer, Supplier<Runnable>> deep = a -> () -> () -> System.out.println(depth + a);
    Supplier<Runnable> half = deep.apply(1);
    Runnable whole = half.get();
    Teleport.to("local:");
    whole.run();
    half.get().run();
    deep.apply(5).get().run();
  }

  @Migratable
  static void streams() {
    List<Integer> all = new ArrayList<>(List.of(3, 1, 2));
    int base = 10;
    Predicate<Integer> odd = i -> i % 2 == 1;
    Teleport.to("local:");
    System.out.println(all.stream().filter(odd.negate().or(i -> i > base)).map(i -> i + base).collect(Collectors.toList()));
    Map<Integer, String> byKey = all.stream().collect(Collectors.toMap(Function.identity(), i -> "v" + i, (a, b) -> a, TreeMap::new));
    System.out.println(byKey);
    all.sort(Comparator.comparing((Integer i) -> -i).thenComparing(Comparator.naturalOrder()));
    System.out.println(all);
    Map<String, List<Integer>> groups = new TreeMap<>();
    for (int i : all) {
      groups.computeIfAbsent(i > 1 ? "big" : "small", k -> new ArrayList<>()).add(i);
      Teleport.to("local:");
    }
    System.out.println(groups);
  }

  @Migratable
  static void casts() throws Exception {
    Object o = (Runnable & Serializable) () -> System.out.println("both");
    Object c = (Callable<String>) () -> "called";
    Teleport.to("local:");
    ((Runnable) o).run();
    System.out.println((o instanceof Serializable) + ((Callable<?>) c).call().toString());
  }

  @Migratable
  static void inLoop() {
    List<IntSupplier> all = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      int k = i * i;
      all.add(() -> k);
      Teleport.to("local:");
    }
    for (String s : List.of("a", "b")) {
      all.add(() -> s.charAt(0));
      Teleport.to("local:");
    }
    Object o = 5;
    if (o instanceof Integer n) {
      all.add(() -> n + 1);
      Teleport.to("local:");
    }
    try {
      throw new IllegalStateException("caught");
    } catch (IllegalStateException e) {
      all.add(() -> e.getMessage().length());
      Teleport.to("local:");
    }
    for (IntSupplier s : all) System.out.println(s.getAsInt());
  }

  /** A16: four lambdas over one holder, in static fields. */
  static Supplier<Integer> get;
  static Runnable one;
  static Runnable two;
  static Runnable three;

  @Migratable
  static void cells() {
    Integer[] cell = {null};
    get = () -> cell[0];
    one = () -> cell[0] = 1;
    two = () -> cell[0] = 2;
    Runnable set = () -> cell[0] = 3;
    three = () -> set.run();
    System.out.println(get.get());
    for (Runnable r : new Runnable[] {one, two, three}) {
      r.run();
      System.out.println(get.get());
    }
    Teleport.to("local:");
    System.out.println(get.get());
    for (Runnable r : new Runnable[] {one, two, three}) {
      r.run();
      System.out.println(get.get());
    }
  }

  static final class Inner<E> {
    final E e;

    Inner(E e) {
      this.e = e;
    }

    @Migratable
    <F> String both(F f, Supplier<? extends F> other) {
      Function<? super E, String> show = x -> x + "/" + f + "/" + e + "/" + other.get();
      Supplier<Inner<F>> make = () -> new Inner<>(f);
      Teleport.to("local:");
      return show.apply(e) + make.get().e;
    }
  }

  @Migratable
  public static void main(String[] args) throws Exception {
    captured(2, "count ");
    Lambdas l = new Lambdas("me");
    l.ofThis();
    System.out.println(l.generic(List.of(4, 5), 3));
    l.references();
    nullTarget();
    nested(100);
    streams();
    casts();
    inLoop();
    cells();
    System.out.println(new Inner<>("e").both(5, () -> 6));
  }
}
