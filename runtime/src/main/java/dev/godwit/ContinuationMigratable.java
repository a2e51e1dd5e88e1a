package dev.godwit;

import dev.godwit.frame.Execution;
import org.jspecify.annotations.Nullable;

/** The companion of {@link Continuation}, written by hand: what generated code calls. */
public final class ContinuationMigratable {
  private ContinuationMigratable() {}

  /** {@link Continuation#suspend} inside a chain: the one way to begin a capture. */
  public static <A> @Nullable A suspend(Execution x, Request<A> request) {
    x.suspend(request);
    return null;
  }
}
