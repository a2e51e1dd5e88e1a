import dev.godwit.*;
/** Overloads with a type parameter that has several bounds, one of them private. */
public class SeveralBounds {
  interface A { default String a() { return "a"; } }
  interface B { default String b() { return "b"; } }
  static class AB implements A, B {}
  static class C extends AB {}
  @Migratable static String hop(String s) { Teleport.to("local:"); return s; }
  @Migratable private static <T extends A & B> String make(T t, String s) { return hop(t.a() + t.b() + s); }
  @Migratable static String make(String t, String s) { return hop("strings " + t + s); }
  @Migratable static String make(Object t, String s) { return hop("object " + s); }
  private static <T extends B & A> String plain(T t, int n) { return t.a() + t.b() + n; }
  static String plain(Object t, int n) { return "object " + n; }
  static String plain(String t, int n) { return "string " + n; }
  @Migratable <T extends Comparable<T> & java.io.Serializable> String own(T t) { return hop("own " + t); }
  @Migratable String own(Object[] t) { return hop("array " + t.length); }
  @Migratable private static <T extends B & A> int count(T... all) { return hop(all[0].a()).length() + all.length; }
  static int count(Object... all) { return -all.length; }
  static class Box {
    final String text;
    private <T extends B & A> Box(T t) { text = "box " + t.a(); }
    Box(Object o) { text = "object box"; }
  }
  static class Below extends SeveralBounds {
    @Override @Migratable <X extends Comparable<X> & java.io.Serializable> String own(X t) { return hop("below " + t) + super.own(t); }
  }
  static class Above<Y> extends SeveralBounds {
    @Override <X extends Comparable<X> & java.io.Serializable> String own(X t) { return "plain " + t; }
  }
  @Migratable static String each(SeveralBounds... all) {
    String s = "";
    for (SeveralBounds o : all) s += o.own(s.length()) + o.own("t") + hop(".");
    return s;
  }
  @Migratable public static void main(String[] args) {
    System.out.println(make(new AB(), "1") + make("x", "2") + make(3, "4") + make(new C(), "5"));
    System.out.println(plain(new AB(), 1) + plain("x", 2) + plain(3, 4) + plain(new C(), 5));
    System.out.println(new SeveralBounds().own("s") + new SeveralBounds().own(new Object[2]));
    System.out.println(count(new AB(), new C()) + count(new C()) + count("", ""));
    System.out.println(new Box(new C()).text + hop(new Box(new AB()).text) + new Box("").text);
    System.out.println(each(new SeveralBounds(), new Below(), new Above<String>()));
    java.util.function.BiFunction<C, Integer, String> f = SeveralBounds::plain;
    System.out.println(hop(f.apply(new C(), 6)));
  }
}
