import dev.godwit.Migratable;
import dev.godwit.Teleport;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.Supplier;

/** Private members: read, written, called, stepped, in every position round a hop. */
public class Privates {
  private int count = 1;
  private byte small = 3;
  private char letter = 'a';
  private Integer boxed = 5;
  private String text = "t";
  private volatile long ticks = 7;
  private final List<String> log = new ArrayList<>();
  private int[] numbers = {1, 2, 3};
  private static int total = 10;
  private static final int LIMIT = 4;
  private static final String NAME = "Privates".toLowerCase();
  private Privates next;

  private Privates() {}

  private Privates(int count, String... words) throws IllegalStateException {
    this.count = count;
    log.addAll(List.of(words));
  }

  static class Box<E> {
    private E value;
    private List<? extends E> others = List.of();

    Box(E value) {
      this.value = value;
    }

    private <T> T with(Function<? super E, T> f) {
      return f.apply(value);
    }

    @Migratable
    E swap(E other) {
      E before = value;
      value = other;
      hop();
      others = List.of(before);
      return with(v -> v == other ? before : null);
    }
  }

  @Migratable
  static void hop() {
    Teleport.to("local:");
  }

  private int helper(int a, int b) {
    log.add("helper " + a + " " + b);
    return a * 10 + b;
  }

  private static int helper(int... all) {
    return all.length;
  }

  private void count(int by) {
    count += by;
  }

  private static void fails(String why) throws java.io.IOException {
    throw new java.io.IOException(why);
  }

  private static int say(String what, int value) {
    System.out.println(what);
    return value;
  }

  private Privates self(String what) {
    System.out.println(what);
    return this;
  }

  @Migratable
  private int hidden(int n) {
    count++;
    hop();
    return count + n;
  }

  @Migratable
  void fields() {
    count = hidden(2) + count;
    System.out.println(count++ + ++count + " " + count-- + " " + --count);
    count += hidden(count) + say("right", 1);
    small += 200;
    small++;
    letter++;
    letter += 1;
    small = 12;
    boxed += hidden(1);
    boxed++;
    text += hidden(3);
    text += count = 5;
    ticks = ticks * 2 + hidden(0);
    ticks <<= 3;
    System.out.println(count + " " + small + " " + letter + " " + boxed + " " + text + " " + ticks);
    numbers[hidden(0) % 3] += hidden(1);
    numbers[0]++;
    System.out.println(numbers[0] + numbers[1] + numbers[2]);
    total += total++ + hidden(1) + (total = 3);
    System.out.println(total);
    self("first").count = hidden(1);
    self("second").count += hidden(2);
    self("third").count += say("operand", 2);
    self("fourth").count++;
    System.out.println(self("fifth").count++);
    System.out.println(count);
    next = new Privates(9, "a", "b");
    next.next = this;
    next.next.next.count -= 2;
    hop();
    System.out.println(next.count + " " + next.log + (next.next == this));
  }

  private final int seven = 7;

  @Migratable
  void constants() {
    System.out.println(seven + self("evaluated").seven + hidden(0));
    String s = "s";
    Object other = 5;
    s += hidden(1) > 0 ? same(other) : "x";
    System.out.println(s);
    try {
      Privates none = null;
      System.out.println(none.seven);
    } catch (NullPointerException e) {
      System.out.println("no object");
    }
  }

  @Migratable
  private static <T> T same(T t) {
    hop();
    return t;
  }

  @Migratable
  void methods() {
    System.out.println(helper(say("a", 1), hidden(2)) + helper() + helper(1, 2, 3));
    count(2);
    next = new Privates();
    try {
      Privates none = null;
      none.helper(say("evaluated", 1), 2);
    } catch (NullPointerException e) {
      System.out.println("null");
    }
    try {
      fails("why" + hidden(1));
    } catch (java.io.IOException e) {
      System.out.println(e.getMessage());
    }
    IntBinaryOperator o = this::helper;
    System.out.println(o.applyAsInt(3, 4));
    Supplier<Integer> s = () -> count++;
    Runnable r = () -> count += 5;
    Function<Privates, Integer> f = p -> p.self("target").count += p.count;
    r.run();
    System.out.println(s.get() + f.apply(this) + count);
    Function<Object, Object> pattern = v -> v instanceof String t ? t.length() : -1;
    System.out.println(pattern.apply("four") + " " + pattern.apply(4));
    hop();
    switch (count % 5) {
      case LIMIT -> System.out.println("limit " + NAME);
      default -> System.out.println("other " + hidden(LIMIT) + NAME);
    }
    System.out.println(log);
  }

  static class Base {
    protected int shared = 1;
    String name = "base";

    public String toString() {
      return "Base" + shared;
    }

    String greet(String who) {
      return "hello " + who;
    }
  }

  static class Derived extends Base {
    String name = "derived";

    @Override
    String greet(String who) {
      return "never";
    }

    @Migratable
    @Override
    public String toString() {
      hop();
      super.shared += 2;
      return super.toString() + super.greet(name) + super.name + super.hashCode() % 1;
    }
  }

  @Migratable
  public static void main(String[] args) {
    Privates p = new Privates();
    p.fields();
    p.methods();
    p.constants();
    Box<String> b = new Box<>("one");
    System.out.println(b.swap("two") + b.value + b.others);
    System.out.println(new Derived().toString());
  }
}
