import dev.godwit.*;
import java.util.*;
/** Classes with a type parameter that is bounded by itself, as assertions and builders have it. */
public class SelfTypes {
  static abstract class AA<S extends AA<S, A>, A> {
    final A actual; final S myself; String info = "";
    AA(A actual) { this.actual = actual; @SuppressWarnings("unchecked") S s = (S) this; this.myself = s; }
    @Migratable S with(AA<?, ?> other) { Teleport.to("local:"); info += other.info.length() + "w"; return myself; }
    @Migratable <X extends AA<?, ?>> X as(X other) {
      return (X) ((AA<?, ?>) other).with(myself);
    }
    @Migratable S is(String s) { info += s; return with(this); }
    @Migratable LA<?> list() { return new LA<>(List.of(actual)).with(myself); }
  }
  static class LA<T> extends AA<LA<T>, List<T>> { LA(List<T> l) { super(l); } @Migratable T first() { Teleport.to("local:"); return actual.get(0); } }
  static class SA extends AA<SA, String> { SA(String s) { super(s); } }
  static abstract class AR<S extends AR<S>> extends AA<S, Object> { AR(Object o) { super(o); } }
  static class RA<S extends RA<S>> extends AR<S> { RA(Object o) { super(o); } }
  @Migratable static <S extends AA<S, A>, A> S twice(AA<S, A> a) { return a.is("1").is("2"); }
  @Migratable public static void main(String[] args) {
    SA a = new SA("x");
    System.out.println(a.is("i").as(new LA<>(List.of(1))).info);
    AA<?, ?> any = a;
    System.out.println(any.is("any").info + twice(a).info);
    System.out.println(any.with(any).with(a).info);
    System.out.println(a.list().first());
    RA<?> r = new RA<>("o").with(a);
    System.out.println(r.info + r.is("r").info);
  }
}
