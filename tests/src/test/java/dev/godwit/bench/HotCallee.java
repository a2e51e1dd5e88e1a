package dev.godwit.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** As {@link Moved}, where the hot callee itself suspended once: its way out stays in the loop. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class HotCallee {
  @Benchmark
  public long calls1e7_plain() {
    return Workloads.calls(0, 10_000_000);
  }

  @Benchmark
  public long calls1e7_godwit() {
    return Moved.toTheEnd(WorkloadsMigratable.callsContinuation(-1, 10_000_000));
  }
}
