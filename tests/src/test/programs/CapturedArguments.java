import dev.godwit.*;
import java.util.*;
/** Private members whose types are captured, as arguments from which types are inferred. */
public class CapturedArguments<T> {
  interface S<A> { A get(); }
  private final List<? extends S<T>> all;
  private static List<? extends S<?>> shared;
  private Map<String, ? super Integer> sink = new HashMap<String, Object>();
  CapturedArguments(List<? extends S<T>> all) { this.all = all; shared = all; }
  static <U> int count(Collection<? extends S<U>> c) { return c.size(); }
  static <K, V> int put(Map<K, ? super V> m, K k, V v) { m.put(k, v); return m.size(); }
  @Migratable static int hop(int i) { Teleport.to("local:"); return i; }
  @Migratable static <U> U first(List<? extends S<U>> l) { hop(1); return l.get(0).get(); }
  @Migratable int go(CapturedArguments<?> other) {
    int a = count(all) + hop(1);
    int b = put(sink, "k", hop(2));
    T t = first(all);
    Object o = first(other.all);
    return a + b + count(all) + t.hashCode() + o.hashCode() + shared.size();
  }
  static class Made<T> {
    private List<? extends S<T>> all;
    static class Box<B> { Box(Collection<? extends S<B>> c) { System.out.println(c.size()); } }
    private List<? extends S<T>> mine() { return all; }
    Made(List<? extends S<T>> all) { this.all = all; }
    @Migratable int go(Made<?> other) {
      Box<T> b = new Box<>(all);
      Box<?> c = new Box<>(other.all);
      Box<T> d = new Box<>(mine());
      return hop(b.hashCode() == c.hashCode() ? 1 : 0);
    }
  }
  @Migratable public static void main(String[] a) {
    S<String> s = () -> "x";
    System.out.println(new Made<>(List.of(s)).go(new Made<>(List.of(s))));
    System.out.println(new CapturedArguments<>(List.of(s)).go(new CapturedArguments<>(List.of(s))));
  }
}
