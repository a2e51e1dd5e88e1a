package dev.godwit;

import dev.godwit.frame.Execution;
import dev.godwit.frame.Frame;
import dev.godwit.frame.Receivers;
import java.lang.invoke.MethodHandles;

/** The companion of {@link Task}, written by hand as generated ones look. */
public final class TaskMigratable {
  static {
    Frame.link(MethodHandles.lookup(), Task.class, 1);
  }

  private TaskMigratable() {}

  /** Runs {@link Task#run} so that it can move. */
  public static <R> R run(Task<R> self) throws Exception {
    return TaskMigratable.<R>runContinuation(self).run();
  }

  /** {@link Task#run}, not started. */
  public static <R> Continuation<R> runContinuation(Task<R> self) {
    return Continuation.of("Task.run()", x -> TaskMigratable.<R>run(x, self), self);
  }

  /** {@link Task#run} as the receiver's class has it. */
  @SuppressWarnings("unchecked")
  public static <R> R run(Execution x, Task<R> self) throws Exception {
    return (R) RUN_BY_CLASS.forClass(self.getClass()).call(x, self);
  }

  /** Calls it for a class of another unit. */
  @SuppressWarnings("rawtypes")
  public interface RunCall {
    /** As {@link Task#run}. */
    Object call(Execution x, Task self) throws Exception;
  }

  private static final Receivers<RunCall> RUN_BY_CLASS =
      Receivers.of(RunCall.class, "run", (x, self) -> self.run());
}
