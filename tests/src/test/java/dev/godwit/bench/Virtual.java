package dev.godwit.bench;

import dev.godwit.frame.Execution;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A thousand virtual calls on receivers of one class and of three, in the unit and outside. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Virtual {
  private final Execution x = new Execution(r -> true);
  private final Shapes[] one = new Shapes[1000];
  private final Shapes[] three = new Shapes[1000];
  private final Shapes[] farOne = new Shapes[1000];
  private final Shapes[] farThree = new Shapes[1000];

  /** Receivers in a fixed order without a short period. */
  public Virtual() {
    int seed = 12345;
    for (int i = 0; i < 1000; i++) {
      seed = seed * 1103515245 + 12345;
      int kind = Math.floorMod(seed >>> 16, 3);
      one[i] = new Shapes.Square();
      farOne[i] = new FarShapes.Square();
      three[i] =
          kind == 0 ? new Shapes.Square() : kind == 1 ? new Shapes.Line() : new Shapes.Dots();
      farThree[i] =
          kind == 0
              ? new FarShapes.Square()
              : kind == 1 ? new FarShapes.Line() : new FarShapes.Dots();
    }
  }

  @Benchmark
  public long oneClass_plain() {
    return Shapes.all(one);
  }

  @Benchmark
  public long oneClass_godwit() {
    return ShapesMigratable.all(x, one);
  }

  @Benchmark
  public long threeClasses_plain() {
    return Shapes.all(three);
  }

  @Benchmark
  public long threeClasses_godwit() {
    return ShapesMigratable.all(x, three);
  }

  @Benchmark
  public long oneFarClass_plain() {
    return Shapes.all(farOne);
  }

  @Benchmark
  public long oneFarClass_godwit() {
    return ShapesMigratable.all(x, farOne);
  }

  @Benchmark
  public long threeFarClasses_plain() {
    return Shapes.all(farThree);
  }

  @Benchmark
  public long threeFarClasses_godwit() {
    return ShapesMigratable.all(x, farThree);
  }
}
