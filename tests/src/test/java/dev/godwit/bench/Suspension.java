package dev.godwit.bench;

import dev.godwit.Continuation;
import dev.godwit.Outcome.Suspended;
import dev.godwit.bench.Workloads.Stop;
import dev.godwit.frame.Execution;
import dev.godwit.frame.Frame;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Capture and resume by depth, beside the same recursion in plain Java. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xss8m")
public class Suspension {
  @Param({"10", "100", "1000", "10000"})
  public int depth;

  private static long plainDown(int n, long a, Object o) {
    return n == 0 ? a + o.hashCode() : plainDown(n - 1, a + n, o) + n;
  }

  @Benchmark
  public long down_plain() {
    return plainDown(depth, 1, "");
  }

  @Benchmark
  public Frame down_capture() {
    Execution x = new Execution(r -> true);
    x.begin(() -> WorkloadsMigratable.down(x, depth, 1, ""));
    return x.top();
  }

  @Benchmark
  public Object down_captureAndResume() {
    Execution x = new Execution(r -> true);
    x.begin(() -> WorkloadsMigratable.down(x, depth, 1, ""));
    x.answer(x.top(), null);
    return x.result();
  }

  /** 100 captures of six new frames each, on top of as many that wait as the depth says. */
  @Benchmark
  public Object hundredLaterCaptures() {
    return Moved.toTheEnd(WorkloadsMigratable.againContinuation(depth, 100));
  }

  /** As a generator: as many values as the depth says, each by a suspension. */
  @Benchmark
  public Object values() {
    Continuation<Long> c = WorkloadsMigratable.valuesContinuation(depth);
    return c.step() instanceof Suspended<Long> s && s.request() == Stop.NOW
        ? Moved.toTheEnd(WorkloadsMigratable.valuesContinuation(depth))
        : null;
  }
}
