package dev.godwit.bench;

import dev.godwit.Continuation;
import dev.godwit.Migratable;
import dev.godwit.Request;
import java.util.Random;

/** What is measured: plain when called here, transformed when called in the companion. */
final class Workloads {
  /** The request that the workloads suspend with. */
  static final class Stop extends Request<Void> {
    static final Stop NOW = new Stop();

    Stop() {
      super(Void.class);
    }

    @Override
    public String toString() {
      return "stop";
    }
  }

  private Workloads() {}

  @Migratable
  static int fib(int n) {
    if (n < 2) {
      return n;
    }
    return fib(n - 1) + fib(n - 2);
  }

  // ---- expression evaluator

  /** Text to evaluate; '@' suspends. */
  static final class Input {
    final char[] s;
    int pos;

    Input(String text) {
      s = (text + "\0").toCharArray();
    }

    char peek() {
      return s[pos];
    }

    double number() {
      double v = 0;
      for (char c; (c = s[pos]) >= '0' && c <= '9'; pos++) {
        v = v * 10 + (c - '0');
      }
      return v;
    }
  }

  static String expression(long seed, int depth) {
    StringBuilder b = new StringBuilder();
    write(b, new Random(seed), depth);
    return b.toString();
  }

  private static void write(StringBuilder b, Random r, int depth) {
    if (depth == 0 || r.nextInt(10) == 0) {
      b.append(1 + r.nextInt(99));
      return;
    }
    boolean parentheses = r.nextInt(3) == 0;
    b.append(r.nextInt(8) == 0 ? "-" : "").append(parentheses ? "(" : "");
    write(b, r, depth - 1);
    b.append("+-*/+-+-".charAt(r.nextInt(8)));
    write(b, r, depth - 1);
    b.append(parentheses ? ")" : "");
  }

  @Migratable
  static double expr(Input in) {
    double v = term(in);
    for (; ; ) {
      char c = in.peek();
      if (c == '+') {
        in.pos++;
        v += term(in);
      } else if (c == '-') {
        in.pos++;
        v -= term(in);
      } else {
        return v;
      }
    }
  }

  @Migratable
  static double term(Input in) {
    double v = factor(in);
    for (; ; ) {
      char c = in.peek();
      if (c == '*') {
        in.pos++;
        v *= factor(in);
      } else if (c == '/') {
        in.pos++;
        v /= factor(in);
      } else {
        return v;
      }
    }
  }

  @Migratable
  static double factor(Input in) {
    char c = in.peek();
    if (c == '(') {
      in.pos++;
      double v = expr(in);
      in.pos++;
      return v;
    }
    if (c == '-') {
      in.pos++;
      return -factor(in);
    }
    if (c == '@') {
      in.pos++;
      Continuation.suspend(Stop.NOW);
    }
    return in.number();
  }

  // ---- recursion in a loop, and with references

  @Migratable
  static int queens(int all, int columns, int left, int right) {
    if (columns == all) {
      return 1;
    }
    int count = 0;
    int free = all & ~(columns | left | right);
    while (free != 0) {
      int bit = free & -free;
      free ^= bit;
      count += queens(all, columns | bit, (left | bit) << 1, (right | bit) >>> 1);
    }
    return count;
  }

  /** A tree. */
  record Tree(Tree left, int value, Tree right) {}

  @Migratable
  static Tree tree(int from, int to) {
    if (from > to) {
      return null;
    }
    int middle = (from + to) >>> 1;
    return new Tree(tree(from, middle - 1), middle, tree(middle + 1, to));
  }

  // ---- loops round a call

  static final IllegalArgumentException BAD =
      new IllegalArgumentException() {
        @Override
        public synchronized Throwable fillInStackTrace() {
          return this;
        }
      };

  @Migratable
  static int risky(int i) {
    if ((i & 1023) == 1023) {
      throw BAD;
    }
    if (i < 0) {
      Continuation.suspend(Stop.NOW);
    }
    return i * 7 ^ (i >>> 3);
  }

  @Migratable
  static int tries(int from, int n) {
    int sum = 0;
    int last = 0;
    for (int i = from; i < n; i++) {
      try {
        sum += risky(i);
      } catch (IllegalArgumentException e) {
        sum--;
      } finally {
        last += sum & 7;
      }
    }
    return sum ^ last;
  }

  @Migratable
  static long step(long x, int i) {
    if (i < 0) {
      Continuation.suspend(Stop.NOW);
    }
    return x * 31 + (x >>> 7) + i;
  }

  @Migratable
  static long calls(int from, int n) {
    long x = 1;
    for (int i = from; i < n; i++) {
      x = step(x, i);
    }
    return x;
  }

  /** The first call suspends: in the loop, not in what it calls a million times. */
  @Migratable
  static long movedCalls(int n) {
    long x = 1;
    for (int i = 0; i < n; i++) {
      if (i == 0) {
        Continuation.suspend(Stop.NOW);
      }
      x = step(x, i);
    }
    return x;
  }

  @Migratable
  static long movedFarCalls(int n) {
    long x = 1;
    for (int i = 0; i < n; i++) {
      if (i == 0) {
        Continuation.suspend(Stop.NOW);
      }
      x = farStep(x, i);
    }
    return x;
  }

  /** Not inlined: the benchmark tells the compiler so, by name. */
  @Migratable
  static long farStep(long x, int i) {
    if (i < 0) {
      Continuation.suspend(Stop.NOW);
    }
    return x * 31 + (x >>> 7) + i;
  }

  @Migratable
  static long farCalls(int from, int n) {
    long x = 1;
    for (int i = from; i < n; i++) {
      x = farStep(x, i);
    }
    return x;
  }

  // ---- moved in the first iteration

  @Migratable
  static int movedFib(int n) {
    Continuation.suspend(Stop.NOW);
    return fib(n);
  }

  @Migratable
  static int movedQueens(int all) {
    int count = 0;
    int free = all;
    boolean first = true;
    while (free != 0) {
      int bit = free & -free;
      free ^= bit;
      if (first) {
        first = false;
        Continuation.suspend(Stop.NOW);
      }
      count += queens(all, bit, bit << 1, bit >>> 1);
    }
    return count;
  }

  @Migratable
  static Tree movedTree(int from, int to) {
    int middle = (from + to) >>> 1;
    Continuation.suspend(Stop.NOW);
    return new Tree(tree(from, middle - 1), middle, tree(middle + 1, to));
  }

  static int plainQueens(int all) {
    int count = 0;
    int free = all;
    while (free != 0) {
      int bit = free & -free;
      free ^= bit;
      count += queens(all, bit, bit << 1, bit >>> 1);
    }
    return count;
  }

  // ---- suspension itself

  @Migratable
  static long values(int n) {
    int x = 1;
    long sum = 0;
    for (int i = 0; i < n; i++) {
      x ^= x << 13;
      x ^= x >>> 17;
      x ^= x << 5;
      Continuation.suspend(Stop.NOW);
      sum += x;
    }
    return sum;
  }

  @Migratable
  static long down(int n, long a, Object o) {
    if (n == 0) {
      Continuation.suspend(Stop.NOW);
      return a + o.hashCode();
    }
    return down(n - 1, a + n, o) + n;
  }

  /** Waits n deep; each answer makes five new frames and waits again. */
  @Migratable
  static long again(int n, int rounds) {
    if (n > 0) {
      return again(n - 1, rounds) + n;
    }
    long sum = 0;
    for (int i = 0; i < rounds; i++) {
      sum += down(5, i, "");
    }
    return sum;
  }
}
