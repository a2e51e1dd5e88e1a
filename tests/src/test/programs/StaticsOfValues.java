import dev.godwit.*;

/** Static members that a value names: it is evaluated and dropped (JLS 15.11.1, 15.12.4.1). */
public class StaticsOfValues {
  static int made;
  private static int secret = 5;
  static int open = 6;
  private static final int CONST = 7;
  static final String TEXT = "text";
  StaticsOfValues next;

  static StaticsOfValues make(String s) { System.out.println("make " + s); made++; return null; }
  @Migratable static StaticsOfValues hopping(String s) { Teleport.to("local:"); System.out.println("hopping " + s); return null; }
  @Migratable static int twice(int i) { Teleport.to("local:"); return 2 * i; }
  static int plain(int i) { return 3 * i; }
  private static int hidden(int i) { return 4 * i; }
  @Migratable static void nothing(int i) { Teleport.to("local:"); System.out.println("nothing " + i); }

  private static Object any = "any";

  private static class Secret<T> {
    private static int count = 1;

    private static <E> E same(E e) { return e; }
    static <E> Secret<E> make(String s) { System.out.println("secret " + s); return new Secret<>(); }
    @Migratable static <E> E hop(E e) { Teleport.to("local:"); return e; }
    @Migratable static void no() { Teleport.to("local:"); }

    @Migratable T own(T t) {
      this.no();
      make("0").no();
      return make("1").hop(make("2").same(this.hop(t)));
    }
  }

  @Migratable
  String instance() {
    this.nothing(1);
    this.secret = twice(5);
    this.secret++;
    Object was = make("B").any;
    make("C").any = hopping("D") == null ? "some" : was;
    class Local {
      static int plainly(int i) { return i; }
      @Migratable int run() { return this.plainly(make("E").twice(3)) + new Local().plainly(twice(this.plainly(2))); }
    }
    java.util.function.IntSupplier s = () -> this.secret + this.hidden(1) + ++make("F").secret;
    return "" + was + any + this.secret + new Local().run() + s.getAsInt() + twice(1);
  }

  @Migratable
  public static void main(String[] args) {
    System.out.println(make("a").twice(1));
    System.out.println(make("b").plain(twice(2)));
    System.out.println(make("c").hidden(twice(3)));
    System.out.println(hopping("d").twice(hopping("d2").twice(1)));
    System.out.println(hopping("e").plain(2));
    System.out.println(hopping("f").hidden(3));
    System.out.println(make("g").secret + make("g2").open + make("g3").CONST + make("g4").TEXT);
    System.out.println(hopping("h").secret + hopping("h2").open + hopping("h3").CONST + hopping("h4").TEXT);
    make("i").secret = 8;
    make("j").open = 9;
    make("k").secret = twice(8);
    make("l").open = twice(9);
    hopping("m").secret += twice(8);
    hopping("n").open += twice(9);
    hopping("o").secret++;
    hopping("p").open--;
    System.out.println(secret + " " + open + " " + made);
    StaticsOfValues s = null;
    System.out.println(s.twice(5) + s.secret + s.hidden(2));
    try { s.next.twice(6); } catch (NullPointerException e) { System.out.println("NPE"); }
    try { s.next.hidden(6); } catch (NullPointerException e) { System.out.println("NPE"); }
    try { s.next.secret = 7; } catch (NullPointerException e) { System.out.println("NPE"); }
    (made > 3 ? make("q") : make("r")).nothing(7);
    ((StaticsOfValues) make("s")).nothing(twice(8));
    new StaticsOfValues().nothing(9);
    new StaticsOfValues[] {make("t")}[0].nothing(9);
    for (make("u").nothing(1); make("v").twice(1) > 3; ) {}
    Runnable r = () -> { make("w").hidden(2); make("x").secret = 4; System.out.println(make("y").secret); };
    r.run();
    make("z").hidden(make("z1").hidden(2));
    System.out.println(new StaticsOfValues().instance());
    System.out.println(new Secret<String>().own("t") + new Secret<Integer>().hop(Secret.make("3").count));
    Secret.make("4").count += twice(2);
    Secret.make("5").hop(Secret.make("6")).count--;
    System.out.println(Secret.count);
    (s = make("A")).nothing(s == null ? 1 : 2);
  }
}
