import dev.godwit.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;
/** Constructors of local classes, by reference: with and without what the class captures. */
public class LocalReferences<X> {
  interface Maker<T> { T make(int n); }
  interface Two { Object of(Object a, int b); }
  interface Hopping<T> { @Migratable T of(int n); }
  final int seven = 7;
  int n() { return seven; }
  @Migratable static <T> Collector<T, ?, Integer> counting(Comparator<? super T> comparator) {
    class Container { T least; int count; }
    return Collector.of(
        Container::new,
        (c, t) -> { if (c.least == null || comparator.compare(c.least, t) > 0) { c.least = t; } c.count++; },
        (a, b) -> a,
        c -> c.count * 10 + String.valueOf(c.least).length());
  }
  @Migratable static <T> Supplier<?> captured(T t) {
    class Container { T value = t; }
    Supplier<Container> s = Container::new;
    Supplier<Supplier<Container>> u = () -> Container::new;
    Function<Integer, Container[]> f = Container[]::new;
    Teleport.to("local:");
    return () -> "" + s.get().value + u.get().get().value + f.apply(3).length;
  }
  @Migratable static String plain() {
    class Box { int n = 1; }
    class Sized { final int n; Sized(int n) { this.n = n; } }
    Supplier<Box> box = Box::new;
    Hopping<Sized> hopping = Sized::new;
    Teleport.to("local:");
    return box.get().n + "" + hopping.of(4).n;
  }
  @Migratable <T> String many(T t, int k) {
    class Plain { int v = 1; }
    class Boxed<E> { E e; Boxed(E e) { this.e = e; } Boxed() {} }
    class Uses { int v; Uses(int v) { this.v = v + k + n(); } Uses(Object a, int b) { this.v = b + String.valueOf(a).length(); } }
    record Pair<A>(A a, int b) {}
    Supplier<Plain> a = Plain::new;
    Function<T, Boxed<T>> b = Boxed::new;
    Function<T, Boxed<T>> c = Boxed<T>::new;
    Supplier<Boxed<String>> d = Boxed::new;
    Maker<Uses> e = Uses::new;
    Two f = Uses::new;
    BiFunction<T, Integer, Pair<T>> g = Pair::new;
    Teleport.to("local:");
    var odd = new Object() { int z = 3; Supplier<Plain> s = Plain::new; };
    Supplier<Supplier<Uses>> h = () -> () -> { Maker<Uses> m = Uses::new; return m.make(k); };
    Teleport.to("local:");
    return a.get().v + "" + b.apply(t).e + c.apply(t).e + d.get().e + e.make(5).v + ((Uses) f.of("abc", 4)).v
        + g.apply(t, 2) + odd.s.get().v + h.get().get().v
        + Stream.of(1, 2).map(Uses::new).map(u -> u.v).collect(Collectors.toList());
  }
  @Migratable public static void main(String[] a) {
    System.out.println(Stream.of("a", "b").collect(counting(Comparator.naturalOrder())));
    Teleport.to("local:");
    System.out.println(captured("x").get());
    System.out.println(plain());
    System.out.println(new LocalReferences<Integer>().many("t", 3));
  }
}
