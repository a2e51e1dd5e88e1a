import dev.godwit.*;
import java.util.*;
/** What an accessor in a private class gets from generic superclasses; wildcards with Object. */
public class InheritedTypes<K, V> {
  static class Ctx<A, B> { List<Map.Entry<A, B>> all = new ArrayList<>(); <X extends A, Y extends B> void forward(Map.Entry<X, Y> e) { all.add(Map.entry(e.getKey(), e.getValue())); } }
  static abstract class Base<A, B, C, D> { private final Ctx<C, D> ctx = new Ctx<>(); protected final Ctx<C, D> context() { return ctx; } protected <E extends A> boolean take(E e) { return e != null; } }
  interface Sink<T> { @Migratable void sink(T t); }
  private class Proc extends Base<K, List<V>, K, List<V>> implements Sink<K> {
    @Migratable String go(K k, V v) {
      context().forward(Map.entry(k, List.of(v)));
      Teleport.to("local:");
      context().forward(Map.entry(k, new ArrayList<>(List.of(v, v))));
      sink(k);
      return context().all + "" + super.take(k);
    }
    @Migratable public void sink(K k) { Teleport.to("local:"); if (super.take(k)) System.out.println("taken " + k); }
  }
  private final Map<List<?>, Comparator<? super Object>> orders = new HashMap<>();
  @Migratable String all(K k, V v, Comparator<?> c) {
    String s = new Proc().go(k, v);
    orders.put((List<?>) List.of(k), (Comparator<? super Object>) c);
    Teleport.to("local:");
    return s + orders.get(List.of(k)).compare(1, 2);
  }
  @Migratable public static void main(String[] args) {
    System.out.println(new InheritedTypes<String, Integer>().all("k", 1, Comparator.<Integer>naturalOrder()));
  }
}
