import dev.godwit.*;
import java.util.*;

/** What more libraries have found. */
public class FoundInLibraries {
  @Migratable
  static <T> T hop(T t) {
    Teleport.to("local:");
    return t;
  }

  // A method that Spoon took for the one of another parameter.
  static class Deque2<E extends Linked<E>> extends AbstractCollection<E> {
    final List<E> all = new ArrayList<>();

    public Iterator<E> iterator() {
      return all.iterator();
    }

    public int size() {
      return all.size();
    }

    @Override
    @Migratable
    @SuppressWarnings("unchecked")
    public boolean remove(Object o) {
      return o instanceof Linked<?> && remove((E) hop(o));
    }

    @Migratable
    boolean remove(E e) {
      return all.remove((int) hop(all.indexOf(e))) != null;
    }
  }

  interface Linked<T extends Linked<T>> {
    T next();
  }

  record Node(String name) implements Linked<Node> {
    public Node next() {
      return this;
    }
  }

  // A bound that does not have the method that is called.
  interface Feature {
    @Migratable
    boolean isOn();

    @Migratable
    default int mask() {
      return hop(isOn()) ? 4 : 8;
    }
  }

  enum Colour implements Feature {
    RED,
    BLUE;

    @Migratable
    public boolean isOn() {
      return hop(ordinal()) == 1;
    }
  }

  @Migratable
  static <F extends Enum<F> & Feature> int masks(java.lang.Class<F> type) {
    int all = 0;
    for (F value : type.getEnumConstants()) {
      if (value.isOn()) {
        all |= value.mask();
      }
      all += value.name().length();
    }
    return all;
  }

  // Types that have the names of Java's own.
  static class Class {
    @Migratable
    String kind() {
      return hop("class");
    }
  }

  static class Void extends Class {
    @Override
    @Migratable
    String kind() {
      return hop("void ") + super.kind();
    }
  }

  static class Integer {
    @Migratable
    static void nothing() {
      hop("nothing");
    }

    @Migratable
    static int number() {
      return hop(12);
    }
  }

  // A private field that has the name of a method of Object.
  private static class Compared {
    private final boolean equals;
    private static final int hashCode = Short.valueOf((short) 5).hashCode();

    Compared(boolean equals) {
      this.equals = equals;
    }
  }

  @Migratable
  static String compared(boolean b) {
    Compared c = new Compared(hop(b));
    return c.equals + " " + hop(Compared.hashCode);
  }

  // Variables that a condition assigns, whose last operand suspends.
  @Migratable
  static int conditions(int[][] table, int at) {
    int mask;
    int[] row;
    int found = -1;
    boolean more;
    if (table == null
        || (mask = table.length - 1) < 0
        || (row = table[at & mask]) == null
        || !(more = (found = hop(row.length)) > 1)) {
      return found;
    }
    int first;
    while ((first = row[0]) > 0 && (mask = hop(first - 1)) >= 0 && more) {
      row[0] = mask;
      found += mask;
      more = mask > 1;
    }
    return found * 10 + mask + first;
  }

  // Constants of types that have no literals, where an overload takes an int.
  private static final byte ESCAPE = '%';

  private static final short LOW = -3;

  @Migratable
  static String taken(int n) {
    return hop("int " + n);
  }

  @Migratable
  static String taken(byte n) {
    return hop("byte " + n);
  }

  @Migratable
  static String taken(short n) {
    return hop("short " + n);
  }

  static String plain(int n) {
    return "int " + n;
  }

  static String plain(byte n) {
    return "byte " + n;
  }

  // A variable that is renamed, beside one that has that name.
  @Migratable
  static String renamed(List<?> all) {
    StringBuilder out = new StringBuilder();
    {
      String item = hop("first");
      out.append(item);
    }
    for (Object item2 : all) {
      Object item = hop(item2);
      out.append(item).append(item2);
    }
    return out.toString();
  }

  // A superclass whose constructor throws.
  abstract static class Failing {
    Failing(int n) throws java.io.IOException {
      if (n > 1) throw new java.io.IOException("failed " + n);
    }

    @Migratable
    abstract String told();
  }

  @Migratable
  static String failing(int n) {
    try {
      Failing f =
          new Failing(hop(n)) {
            @Override
            String told() {
              return hop("told " + n);
            }
          };
      return f.told();
    } catch (java.io.IOException e) {
      return hop(e.getMessage());
    }
  }

  // A variable that a loop declares and does not assign.
  @Migratable
  static String loop(Iterator<String> it) {
    StringBuilder out = new StringBuilder();
    for (String s; (s = hop(it.hasNext() ? it.next() : null)) != null; ) {
      out.append(s).append(hop("-")).append(s.length());
    }
    return out.toString();
  }

  static int field[] = {1}, other = 2;

  @Migratable
  static int brackets(int a[], int... more)[] {
    int c[] = {a[0], hop(1)};
    return c;
  }

  // Brackets that belong to one variable of several.
  @Migratable
  static double together() {
    double x[], y[][], z, w = 2;
    int i = 1, j[] = {hop(2), 3}, k[][] = {{1}, j};
    x = new double[hop(2)];
    y = new double[][] {x, {1}};
    z = 3;
    x[1] = z;
    for (int p = 0, q[] = {1, 2, 3}; p < q.length; p++) {
      y[0][0] += q[p] + hop(1);
    }
    return x[1] + y[0][0] + y[1][0] + z + w + i + j[1] + k[1][0] + field[0] + other + brackets(j)[1];
  }

  // Its array is of another type than E[] says, which Java does not notice unless it must.
  static class Keys<E> {
    private final E[] all;

    @SuppressWarnings("unchecked")
    Keys(Object... all) {
      this.all = (E[]) all;
    }

    @Migratable
    E[] all() {
      hop(this);
      return all;
    }

    @Migratable
    E first() {
      return hop(all[0]);
    }
  }

  static String sizes(Object a, Object b) {
    return java.lang.reflect.Array.getLength(a) + "" + java.lang.reflect.Array.getLength(b);
  }

  static String two(Object a, String b) {
    return "object and string ";
  }

  static String two(Object a, Object b) {
    return "objects ";
  }

  static String text(String s) {
    return "string " + s;
  }

  static String text(Object o) {
    return "object " + o;
  }

  @Migratable
  static String polluted() {
    Keys<String> k = new Keys<>("a", 2);
    Keys<Map<String, Keys<String>>> maps = new Keys<>("no map");
    String s = java.util.Arrays.equals(new Object[] {"a", 2}, k.all()) + sizes(k.all(), k.all());
    try {
      s += k.all().length;
    } catch (ClassCastException e) {
      s += " cast ";
    }
    return s + two(k.first(), k.first()) + text(k.first()) + text(maps.first());
  }

  static String checked(String s) throws Exception {
    if (s.isEmpty()) throw new Exception("empty");
    return s;
  }

  // The initialisers of an anonymous class may throw anything (JLS 11.2.3).
  @Migratable
  static String initialised(String s) {
    try {
      Object o =
          new Object() {
            final String field = checked(s);
            String other;

            {
              other = checked(field + "!");
              try {
                other += checked("");
              } catch (Exception e) {
                other += e.getMessage();
              }
            }

            @Override
            public String toString() {
              return field + other;
            }
          };
      return hop("made ") + o;
    } catch (Exception e) {
      return hop(e.getMessage());
    }
  }

  // Nobody wrote its accessors, so that the companion has none.
  @Migratable
  record Pair(int a, String b) {
    String both() {
      return hop(a() + b());
    }
  }

  @Migratable
  public static void main(String[] args) {
    System.out.println(polluted() + together());
    System.out.println(initialised("x") + initialised(""));
    System.out.println(new Pair(1, "one").both() + new Pair(2, hop("two")).b());
    System.out.println(taken(ESCAPE) + taken(LOW) + taken(3) + plain(ESCAPE) + plain(3) + -LOW);
    System.out.println(renamed(List.of("a", 2)));
    System.out.println(failing(1) + failing(2));
    System.out.println(loop(List.of("x", "yy").iterator()));
    Deque2<Node> d = new Deque2<>();
    Node a = new Node("a");
    d.all.add(a);
    d.all.add(new Node("b"));
    System.out.println(d.remove((Object) "x") + " " + d.remove((Object) a) + d + d.remove(new Node("b")) + d);
    System.out.println(masks(Colour.class));
    for (Class c : new Class[] {new Class(), new Void()}) {
      System.out.println(c.kind());
    }
    Integer.nothing();
    System.out.println(Integer.number());
    System.out.println(compared(true) + compared(false));
    int[][] table = {{3, 4}, null, {}, {9}};
    for (int i = 0; i < 4; i++) {
      System.out.println(conditions(table, i));
    }
    System.out.println(conditions(null, 0) + conditions(new int[0][], 1));
  }
}
