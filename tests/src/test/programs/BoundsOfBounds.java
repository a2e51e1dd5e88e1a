import dev.godwit.*;
import java.util.*;
import java.util.concurrent.atomic.*;
/** Type parameters that are bounded by others, called on values whose types are captured. */
public class BoundsOfBounds {
  interface Named { String name(); }
  interface Placed { int place(); }
  record City(String name, int place) implements Named, Placed {}
  /** U is bounded by the class's T. */
  static class Test<T> {
    final java.util.function.Predicate<? super T> of;
    Test(java.util.function.Predicate<? super T> of) { this.of = of; }
    @Migratable <U extends T> Test<U> forSubtype() { Teleport.to("local:"); return new Test<U>(of); }
    boolean test(T t) { return of.test(t); }
    static <T> Test<Iterable<? extends T>> any(Test<? super T> one) {
      return new Test<Iterable<? extends T>>(all -> { for (T t : all) { if (one.test(t)) { return true; } } return false; });
    }
    @Migratable static <T> Test<Iterable<? extends T>> anyHere(Test<? super T> one) { Teleport.to("local:"); return any(one); }
  }
  @Migratable static <T> Test<T> joined(Iterable<? extends Test<? super T>> tests) {
    return only(tests).forSubtype();
  }
  static <E> E only(Iterable<E> all) { return all.iterator().next(); }
  static final class ByTest<T extends Named & Placed> {
    final T example;
    ByTest(T example) { this.example = example; }
    @Migratable <U extends T> List<U> none() { Teleport.to("local:"); return new ArrayList<>(); }
  }
  static ByTest<? extends Named> some(City c) { return new ByTest<>(c); }
  interface Marked<S extends Marked<S>> {
    @Migratable default Set<String> marks() { Teleport.to("local:"); return new TreeSet<>(Set.of(mark())); }
    String mark();
  }
  static class Thing implements Marked<Thing>, Named {
    public String mark() { return "m"; }
    public String name() { return "thing"; }
  }
  @Migratable static <T extends Named & Marked<?>> String marksOf(T t) { return t.name() + t.marks() + t.marks().size(); }
  abstract static class Builder<A, S extends Builder<A, S>> {
    String text = "";
    @SuppressWarnings("unchecked") S self() { return (S) this; }
    @Migratable S with(String s) { Teleport.to("local:"); text += s; return self(); }
    abstract A build();
  }
  static final class Words extends Builder<String, Words> { String build() { return text; } }
  @Migratable static <B extends Builder<?, B>> B filled(B b) { return b.with("a").with(b.with("b").text); }
  @Migratable static String wild(Builder<?, ?> b) { return b.with("x").with("y").text; }
  static class Clause<T> { final List<T> all; Clause(List<T> all) { this.all = all; } int size() { return all.size(); } }
  @Migratable static Clause<? extends Named> clause() { Teleport.to("local:"); return new Clause<>(List.of(new City("c", 1))); }
  @Migratable static boolean tested(Test<? super Clause<?>> t) { return t.test(clause()); }
  @SafeVarargs static <E> E[] array(List<? extends E> l, E... none) { return l.toArray(none); }
  @Migratable static <E> List<? extends E> same(List<? extends E> l) { Teleport.to("local:"); return l; }
  static class Holder<E> {
    final AtomicReferenceArray<E> all;
    Holder(AtomicReferenceArray<E> all) { this.all = all; }
    @Migratable Holder<E> again(List<? extends E> l) { return new Holder<>(new AtomicReferenceArray<>(array(same(l)))); }
  }
  @Migratable static boolean anyOf(Test<? super City> t, Map<String, City> cities) { return Test.anyHere(t).test(cities.values()); }
  /** A frame none of whose locals mentions a type parameter. */
  static class Cut<P extends Comparable<P>, U extends P, L extends Map<P, ? super U>> {
    P first; L all;
    @Migratable P first() { Teleport.to("local:"); return first; }
    @Migratable L all() { Teleport.to("local:"); return all; }
    @Migratable @Override public String toString() {
      StringBuilder s = new StringBuilder();
      s.append("[").append(first()).append(", ").append(all()).append(']');
      return s.toString();
    }
  }
  /** Bounds that are raw, type arguments that are said, parameters that are bounded by wildcards. */
  static class Expr<T> {
    final T value;
    Expr(T value) { this.value = value; }
  }
  static class Ordered<T extends Comparable> extends Expr<T> {
    Ordered(T value) { super(value); }
    @Migratable Ordered<T> nullIf(T other) { Teleport.to("local:"); return other.equals(value) ? null : this; }
  }
  static class Num<T extends Number & Comparable<?>> extends Ordered<T> {
    Num(T value) { super(value); }
    @Migratable @Override Num<T> nullIf(T other) { Teleport.to("local:"); return other.intValue() == value.intValue() ? null : this; }
  }
  static class Op<T extends Comparable<?>> extends Ordered<T> { Op(T value) { super(value); } }
  @Migratable static <T extends Comparable<?>> Op<T> op(Class<? extends T> c, Expr<?>... all) { Teleport.to("local:"); return new Op<>(c.cast(all[0].value)); }
  static class Coalesce<T extends Comparable> {
    final Class<T> type; final Expr<T> all;
    Coalesce(Class<T> type, T value) { this.type = type; this.all = new Expr<>(value); }
    @Migratable Class<? extends T> type() { Teleport.to("local:"); return type; }
    @Migratable Expr<?> all() { Teleport.to("local:"); return all; }
    @Migratable Ordered<T> get() { Ordered<T> r = (Ordered<T>) BoundsOfBounds.op(type(), all()); return r; }
  }
  static class Path<T> {
    @Migratable <A, E extends Expr<? super A>> List<E> list(Class<? super A> a, Class<? super E> e) {
      Teleport.to("local:");
      return new ArrayList<>();
    }
    @Migratable <A> List<Path2<A>> of(Class<A> a) { return this.<A, Path2<A>>list(a, Path2.class); }
  }
  /** Of two overloads the same one, though the receiver is called as raw. */
  static class Sink<T> {
    String put(T t) { return "T" + t; }
    String put(String s) { return "S" + s; }
    @SafeVarargs final String all(T first, T... rest) { return "A" + rest.length; }
    @SafeVarargs final String rest(int n, T... rest) { return "R" + n + rest.length; }
  }
  static <T> Sink<Iterable<? extends T>> sink(Test<? super T> t) { return new Sink<>(); }
  @Migratable static String which(Test<? super City> t, List<City> all) { return sink(t).put(hops(all)) + sink(t).put(null + hops("s")); }
  @Migratable static <X> X hops(X x) { Teleport.to("local:"); return x; }
  @Migratable static String spread(Test<? super City> t, List<City> all) {
    return sink(t).all(hops(all)) + sink(t).all(all, hops(all), all) + sink(t).rest(hops(1), all, hops(all)) + sink(t).rest(hops(2));
  }
  private static class Own<T> {
    @Migratable <A, E extends Expr<? super A>> int two(Class<? super A> a, E e) { return hops(1); }
    @Migratable int one() { return this.<Integer, Expr<Object>>two(Number.class, null); }
  }
  /** No class can implement a {@code Fun<Expr<X>, R>}: its two methods have one erasure. */
  interface Fun<T, R> {
    R apply(T t);
    default R apply(Expr<? extends T> e) { return apply(e.value); }
  }
  @Migratable static <X> String clash(X x) {
    String s = hops("s");
    Fun<Expr<X>, String> f = e -> s + e.value;
    return f.apply(new Expr<>(x)) + hops("h");
  }
  /** Raw values for parameters that are bounded by themselves. */
  static class Message<M extends Message<M, B>, B extends Maker<M, B>> { int size = 3; }
  static class Maker<M extends Message<M, B>, B extends Maker<M, B>> {
    int all;
    @Migratable B merge(M m) { Teleport.to("local:"); all += m.size; return (B) this; }
    @Migratable B twice(M m, int n, List<? super M> seen) { seen.add(m); all += hops(m).size * n; return (B) this; }
  }
  @Migratable static int merged(Object to, Object from) {
    List seen = new ArrayList();
    return ((Maker) to).merge((Message) from).merge(hops((Message) from)).twice((Message) from, hops(2), seen).all + seen.size();
  }
  static class Path2<A> extends Expr<A> { Path2() { super(null); } }
  @Migratable public static void main(String[] a) {
    City city = new City("here", 4);
    Cut<String, String, Map<String, Object>> cut = new Cut<>();
    cut.first = "f";
    cut.all = new TreeMap<>(Map.of("k", 1));
    System.out.println(cut.toString());
    System.out.println(joined(List.of(new Test<Named>(n -> n.name().length() == 4))).test(city));
    List<City> none = new ByTest<>(city).none();
    System.out.println(none.size() + some(city).example.name());
    System.out.println(marksOf(new Thing()));
    System.out.println(filled(new Words()).build() + wild(new Words()));
    System.out.println(tested(new Test<Clause<?>>(c -> c.size() == 1)));
    System.out.println(new Holder<String>(null).again(List.of("p", "q")).all.length());
    System.out.println(new Num<>(3).nullIf(3) == null && new Num<>(4).nullIf(3).value == 4);
    System.out.println(new Coalesce<>(String.class, "z").get().value);
    System.out.println(new Path<String>().of(Integer.class).size());
    System.out.println(clash("c"));
    System.out.println(which(new Test<Placed>(p -> true), new ArrayList<>()) + new Own<String>().one());
    System.out.println(spread(new Test<Placed>(p -> true), new ArrayList<>()));
    System.out.println(merged(new Maker<>(), new Message<>()));
    System.out.println(anyOf(new Test<Placed>(p -> p.place() == 4), new HashMap<>(Map.of("k", city))));
  }
}
