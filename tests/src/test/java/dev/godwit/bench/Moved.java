package dev.godwit.bench;

import dev.godwit.Continuation;
import dev.godwit.Outcome;
import dev.godwit.Outcome.Completed;
import dev.godwit.Outcome.Suspended;
import dev.godwit.bench.Workloads.Input;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Code that is captured in its first iteration and then runs to its end, next to plain Java. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Moved {
  private final String text = Workloads.expression(7, 9);
  private final Input plain = new Input("1+" + text);
  private final Input waiting = new Input("@1+" + text);
  private final int all = (1 << 10) - 1;

  static <R> R toTheEnd(Continuation<R> chain) {
    Outcome<R> outcome = chain.step();
    while (outcome instanceof Suspended<R> s) {
      outcome = s.continuation().resume(null);
    }
    return ((Completed<R>) outcome).result();
  }

  @Benchmark
  public int fib_plain() {
    return Workloads.fib(32);
  }

  @Benchmark
  public int fib_godwit() {
    return toTheEnd(WorkloadsMigratable.movedFibContinuation(32));
  }

  @Benchmark
  public double evaluator_plain() {
    plain.pos = 0;
    return Workloads.expr(plain);
  }

  @Benchmark
  public double evaluator_godwit() {
    waiting.pos = 0;
    return toTheEnd(WorkloadsMigratable.exprContinuation(waiting));
  }

  @Benchmark
  public int queens10_plain() {
    return Workloads.plainQueens(all);
  }

  @Benchmark
  public int queens10_godwit() {
    return toTheEnd(WorkloadsMigratable.movedQueensContinuation(all));
  }

  @Benchmark
  public int tryCatchFinally_plain() {
    return Workloads.tries(0, 1_000_000);
  }

  @Benchmark
  public int tryCatchFinally_godwit() {
    return toTheEnd(WorkloadsMigratable.triesContinuation(-1, 1_000_000));
  }

  @Benchmark
  public long calls1e7Inlined_plain() {
    return Workloads.calls(0, 10_000_000);
  }

  @Benchmark
  public long calls1e7Inlined_godwit() {
    return toTheEnd(WorkloadsMigratable.movedCallsContinuation(10_000_000));
  }

  @Benchmark
  public long calls1e7NotInlined_plain() {
    return Workloads.farCalls(0, 10_000_000);
  }

  @Benchmark
  public long calls1e7NotInlined_godwit() {
    return toTheEnd(WorkloadsMigratable.movedFarCallsContinuation(10_000_000));
  }

  @Benchmark
  public Object tree_plain() {
    return Workloads.tree(1, 1 << 14);
  }

  @Benchmark
  public Object tree_godwit() {
    return toTheEnd(WorkloadsMigratable.movedTreeContinuation(1, 1 << 14));
  }
}
