import dev.godwit.Migratable;
import dev.godwit.Teleport;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** Migratable methods of private nested types: static, virtual, inherited, generic, recursive. */
public class PrivateOwners<K> {
  @Migratable
  static int pause(int n) {
    Teleport.to("local:");
    return n;
  }

  private interface Expr {
    @Migratable
    int eval(List<String> log);

    @Migratable
    default String show(List<String> log) {
      return getClass().getSimpleName() + ":" + eval(log);
    }
  }

  private record Num(int value) implements Expr {
    @Override
    @Migratable
    public int eval(List<String> log) {
      log.add("num " + pause(value));
      return value;
    }
  }

  private record Add(Expr left, Expr right) implements Expr {
    @Override
    @Migratable
    public int eval(List<String> log) {
      return left.eval(log) + right.eval(log);
    }

    @Override
    @Migratable
    public String show(List<String> log) {
      return "(" + left.show(log) + " + " + right.show(log) + ")";
    }
  }

  /** Not migratable: a plain override of a migratable method. */
  private static class Fixed implements Expr {
    @Override
    public int eval(List<String> log) {
      return 42;
    }
  }

  static class Open implements Expr {
    private final int more;

    Open(int more) {
      this.more = more;
    }

    @Override
    @Migratable
    public int eval(List<String> log) {
      return pause(more) + helper(new Num(1), log);
    }

    @Migratable
    private int helper(Num n, List<String> log) {
      return n.eval(log);
    }
  }

  private enum Op {
    PLUS,
    TIMES;

    @Migratable
    int apply(int a, int b) {
      pause(ordinal());
      switch (this) {
        case PLUS:
          return a + b;
        default:
          return a * b;
      }
    }

    @Migratable
    static Op of(char c) {
      pause(1);
      return c == '+' ? PLUS : TIMES;
    }
  }

  private static class Base<T> {
    protected T held;
    private int calls;

    Base(T held) {
      this.held = held;
    }

    @Migratable
    T swap(T other) {
      T before = held;
      held = other;
      pause(calls++);
      return before;
    }

    @Migratable
    final int calls() {
      return pause(calls);
    }
  }

  private static final class Text extends Base<String> {
    Text(String s) {
      super(s);
    }

    @Override
    @Migratable
    String swap(String other) {
      String before = super.swap(other.toUpperCase());
      return before + pause(held.length());
    }
  }

  private class Worker {
    private final K key;
    private int done;

    Worker(K key) {
      this.key = key;
    }

    @Migratable
    synchronized void work(int rounds) {
      for (int i = 0; i < rounds; i++) {
        done += pause(1);
        finished.add(key);
        count++;
      }
    }

    private class Helper {
      @Migratable
      int left(int of) {
        work(1);
        return pause(of) - done - Worker.this.done + count;
      }
    }
  }

  private static class Tree {
    private Tree left;
    private Tree right;
    private final int value;

    Tree(int value) {
      this.value = value;
    }

    @Migratable
    Tree insert(int v) {
      if (v < value) {
        left = left == null ? new Tree(v) : left.insert(v);
      } else {
        right = right == null ? new Tree(v) : right.insert(v);
      }
      pause(v);
      return this;
    }

    @Migratable
    int sum(IntUnaryOperator f) {
      int l = left == null ? 0 : left.sum(f);
      return l + f.applyAsInt(pause(value)) + (right == null ? 0 : right.sum(f));
    }
  }

  private interface Step {
    @Migratable
    int run(int n);
  }

  private final List<K> finished = new ArrayList<>();
  private int count;

  @Migratable
  private static Expr parse(String s) {
    int plus = s.indexOf('+');
    return plus < 0
        ? new Num(pause(Integer.parseInt(s)))
        : new Add(parse(s.substring(0, plus)), parse(s.substring(plus + 1)));
  }

  @Migratable
  static String exprs() {
    List<String> log = new ArrayList<>();
    Expr e = parse("1+2+3");
    String text = e.eval(log) + e.show(log);
    for (Expr x : List.of(new Num(8), new Fixed(), new Open(5), e)) {
      text += " " + x.show(log) + "=" + x.eval(log);
    }
    return text + log.size();
  }

  @Migratable
  static String others(List<String> log) {
    String text = "" + Op.of('+').apply(3, 4) + Op.of('*').apply(pause(3), 4);
    Base<Integer> b = new Base<>(5);
    Base<String> t = new Text("one");
    text += b.swap(6) + b.held + t.swap("two") + t.held + t.calls() + b.calls();
    Tree root = new Tree(5);
    for (int v : new int[] {3, 8, 1, 9}) {
      root = root.insert(v);
    }
    return text + root.sum(v -> v * 2) + root.left.left.value;
  }

  @Migratable
  String workers(K a, K b) {
    Worker first = new Worker(a);
    first.work(2);
    Worker second = new Worker(b);
    second.work(pause(1));
    Worker.Helper h = first.new Helper();
    return finished + " " + count + h.left(10) + first.done + second.key;
  }

  @Migratable
  public static void main(String[] args) {
    System.out.println(exprs());
    System.out.println(others(new ArrayList<>()));
    System.out.println(new PrivateOwners<String>().workers("x", "y"));
  }
}
