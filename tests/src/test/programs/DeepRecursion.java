import dev.godwit.*;
import java.util.*;

/** Methods that call themselves, directly and through others, deeper than a native stack. */
@Migratable(deep = true)
public class DeepRecursion {
  interface Step {
    @Migratable(deep = true)
    long go(int n);
  }

  abstract static class Node {
    @Migratable(deep = true)
    abstract long sum();
  }

  static final class Leaf extends Node {
    final int v;

    Leaf(int v) {
      this.v = v;
    }

    @Override
    @Migratable
    long sum() {
      if (v == -1) Teleport.to("local:");
      return v;
    }
  }

  static final class Plus extends Node {
    final Node left;
    final Node right;

    Plus(Node left, Node right) {
      this.left = left;
      this.right = right;
    }

    @Override
    @Migratable
    long sum() {
      return left.sum() + right.sum();
    }
  }

  @Migratable
  static long depth(int n) {
    if (n == 0) {
      Teleport.to("local:");
      return 0;
    }
    return 1 + depth(n - 1);
  }

  @Migratable
  static boolean even(int n) {
    return n == 0 || odd(n - 1);
  }

  @Migratable
  static boolean odd(int n) {
    return n != 0 && even(n - 1);
  }

  private int calls;

  @Migratable
  private <T> T through(int n, T result, Object... more) throws Exception {
    calls++;
    if (n == 0) {
      if (more.length > 0) throw new Exception("at the bottom " + more[0]);
      return result;
    }
    try {
      return through(n - 1, result, more);
    } finally {
      calls++;
    }
  }

  @Migratable
  static synchronized int locked(int n) {
    return n == 0 ? 1 : locked(n - 1);
  }

  @Migratable
  static long fib(int n) {
    return n < 2 ? n : fib(n - 1) + fib(n - 2);
  }

  @Migratable
  static long ackermann(long m, long n) {
    return m == 0 ? n + 1 : n == 0 ? ackermann(m - 1, 1) : ackermann(m - 1, ackermann(m, n - 1));
  }

  @Migratable
  public static void main(String[] args) throws Exception {
    int far = Integer.getInteger("far", 3000);
    System.out.println(depth(far));
    System.out.println(even(far) + " " + odd(far));
    DeepRecursion d = new DeepRecursion();
    System.out.println(d.through(far, "through") + d.calls);
    try {
      d.through(far, "x", 5);
    } catch (Exception e) {
      System.out.println(e.getMessage() + d.calls);
    }
    System.out.println(locked(500));
    System.out.println(fib(15) + " " + ackermann(2, 30));
    Node n = new Leaf(-1);
    for (int i = 0; i < far; i++) n = i % 2 == 0 ? new Plus(n, new Leaf(i)) : new Plus(new Leaf(i), n);
    System.out.println(n.sum());
    Step[] self = new Step[1];
    Step s = k -> {
      if (k == 0) {
        Teleport.to("local:");
        return 0;
      }
      return self[0].go(k - 1) + 1;
    };
    self[0] = s;
    System.out.println(s.go(far));
    int again = 0;
    for (int i = 0; i < 2000; i++) again += (int) fib(5);
    System.out.println(again);
  }
}
