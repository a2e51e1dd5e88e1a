package dev.godwit.bench;

import dev.godwit.bench.Workloads.Input;
import dev.godwit.frame.Execution;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Code that has not moved, next to plain Java. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Unmoved {
  private final Execution x = new Execution(r -> true);
  private final Input input = new Input(Workloads.expression(7, 9));
  private final int all = (1 << 10) - 1;

  @Benchmark
  public int fib_plain() {
    return Workloads.fib(32);
  }

  @Benchmark
  public int fib_godwit() {
    return WorkloadsMigratable.fib(x, 32);
  }

  @Benchmark
  public double evaluator_plain() {
    input.pos = 0;
    return Workloads.expr(input);
  }

  @Benchmark
  public double evaluator_godwit() {
    input.pos = 0;
    return WorkloadsMigratable.expr(x, input);
  }

  @Benchmark
  public int queens10_plain() {
    return Workloads.queens(all, 0, 0, 0);
  }

  @Benchmark
  public int queens10_godwit() {
    return WorkloadsMigratable.queens(x, all, 0, 0, 0);
  }

  @Benchmark
  public Object tree_plain() {
    return Workloads.tree(1, 1 << 14);
  }

  @Benchmark
  public Object tree_godwit() {
    return WorkloadsMigratable.tree(x, 1, 1 << 14);
  }

  @Benchmark
  public int tryCatchFinally_plain() {
    return Workloads.tries(0, 1_000_000);
  }

  @Benchmark
  public int tryCatchFinally_godwit() {
    return WorkloadsMigratable.tries(x, 0, 1_000_000);
  }

  @Benchmark
  public long calls1e7Inlined_plain() {
    return Workloads.calls(0, 10_000_000);
  }

  @Benchmark
  public long calls1e7Inlined_godwit() {
    return WorkloadsMigratable.calls(x, 0, 10_000_000);
  }

  @Benchmark
  public long calls1e7NotInlined_plain() {
    return Workloads.farCalls(0, 10_000_000);
  }

  @Benchmark
  public long calls1e7NotInlined_godwit() {
    return WorkloadsMigratable.farCalls(x, 0, 10_000_000);
  }
}
