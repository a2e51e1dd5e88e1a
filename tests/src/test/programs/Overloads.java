import dev.godwit.*;

/** Overloads of which an entry in the companion would take the call of another one's body. */
public class Overloads {
  @Migratable
  static String hop(String s) {
    Teleport.to("local:");
    return s;
  }

  @Migratable
  static String f(int a) {
    return hop("int " + a);
  }

  @Migratable
  static String f(Object a, Object b) {
    return hop("two " + a + b);
  }

  @Migratable
  static String g(Object... all) {
    return hop("all " + all.length);
  }

  @Migratable
  static String g(Object a, Object b) {
    return hop("pair " + a + b);
  }

  @Migratable
  static String h(long a) {
    return hop("long " + a);
  }

  @Migratable
  static <T> String h(T a, Integer b) {
    return hop("T " + a + b);
  }

  @Migratable
  static <T> T notNull(T o) {
    if (o == null) throw new IllegalArgumentException(hop("null"));
    return o;
  }

  @Migratable
  static <T> T notNull(T o, String message) {
    if (o == null) throw new IllegalArgumentException(hop(message));
    return o;
  }

  private int calls;

  @Migratable
  private String own(int n) {
    return hop("own " + n + ++calls);
  }

  @Migratable
  static String own(Object a, Object b, Object c) {
    return hop("three " + a + b + c);
  }

  @Migratable
  static int depth(int n) {
    return n == 0 ? hop("deep").length() : depth(Integer.valueOf(n - 1)) + 1;
  }

  @Migratable
  static int depth(Object n, Object m) {
    return -1;
  }

  @Migratable
  static void gContinuation(int n) {
    System.out.println(hop("named as an entry " + n));
  }

  /** A type variable in the companion, which takes anything. */
  private static class Node {
    final int n;

    Node(int n) {
      this.n = n;
    }

    @Migratable
    private String times(int n) {
      return hop("times " + n * this.n);
    }

    @Migratable
    private String times(Object... all) {
      return hop("times all " + all.length * n);
    }
  }

  @Migratable
  static String node(int n) {
    return hop("number " + n);
  }

  @Migratable
  static String node(Node a, Integer n) {
    return hop("node " + a.n + " " + n);
  }

  @Migratable
  static <T> T checked(T o, String message, Object... arguments) {
    if (o == null) throw new IllegalArgumentException(hop(String.format(message, arguments)));
    return o;
  }

  @Migratable
  String same_name(boolean b) {
    return hop("primitive " + b);
  }

  @Migratable
  String same_Name(Boolean b) {
    return hop("object " + b);
  }

  @Migratable
  static String kind(Class<?> c) {
    return hop("class " + c);
  }

  @Migratable
  static String kind(Object o, String none) {
    return hop(o + none);
  }

  interface Fn {
    @Migratable
    String of(Integer n);
  }

  @Migratable
  public static void main(String[] args) {
    Integer three = 3;
    gContinuation(three);
    System.out.println(f(three) + f(three, three) + f(4));
    System.out.println(g("one") + g() + g("a", "b") + g(1, 2, 3) + g((Object) args));
    System.out.println(h(three) + h(5) + h("x", three));
    System.out.println(notNull("s").length() + notNull("t", "never").length());
    try {
      notNull(null);
    } catch (IllegalArgumentException e) {
      System.out.println(e.getMessage());
    }
    try {
      String none = null;
      notNull(none, "message");
    } catch (IllegalArgumentException e) {
      System.out.println(e.getMessage());
    }
    Overloads o = new Overloads();
    System.out.println(o.own(three) + own("o", 1, 2) + o.calls);
    System.out.println(o.same_name(true) + o.same_Name(false));
    System.out.println(kind(null) + kind(int.class) + kind(null, null));
    System.out.println(depth(three) + depth(1, 2));
    System.out.println(node(three) + node(new Node(1), three));
    System.out.println(new Node(2).times(three) + new Node(3).times("a", "b"));
    String name = "name";
    System.out.println(checked(name, "none").length() + checked(three, "%s", 1));
    try {
      checked(null, "%s and %s", three, hop("four"));
    } catch (IllegalArgumentException e) {
      System.out.println(e.getMessage());
    }
    Fn fn = Overloads::f;
    System.out.println(fn.of(7));
  }
}
