package dev.godwit.bench;

import dev.godwit.Migratable;
import dev.godwit.frame.Execution;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Loops that can be captured while they compute, next to plain Java. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Polled {
  private final Execution x = new Execution(r -> true);
  private final int[] numbers = new int[100_000];

  /** A chain of dependent operations. */
  @Migratable(polled = true)
  static long xorshift(int n) {
    int x = 1;
    long s = 0;
    for (int i = 0; i < n; i++) {
      x ^= x << 13;
      x ^= x >>> 17;
      x ^= x << 5;
      s += x;
    }
    return s;
  }

  /** A loop that the JIT compiler vectorises. */
  @Migratable(polled = true)
  static int scan(int[] a) {
    int s = 0;
    for (int i = 0; i < a.length; i++) {
      s += a[i] * 3;
    }
    return s;
  }

  /** A loop in a loop. */
  @Migratable(polled = true)
  static long nested(int n) {
    long s = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        s += (i * j) ^ s;
      }
    }
    return s;
  }

  @Benchmark
  public long xorshift_plain() {
    return xorshift(1_000_000);
  }

  @Benchmark
  public long xorshift_godwit() {
    return PolledMigratable.xorshift(x, 1_000_000);
  }

  @Benchmark
  public int scan_plain() {
    return scan(numbers);
  }

  @Benchmark
  public int scan_godwit() {
    return PolledMigratable.scan(x, numbers);
  }

  @Benchmark
  public long nested_plain() {
    return nested(1000);
  }

  @Benchmark
  public long nested_godwit() {
    return PolledMigratable.nested(x, 1000);
  }
}
