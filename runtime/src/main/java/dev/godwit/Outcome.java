package dev.godwit;

import org.jspecify.annotations.Nullable;

/**
 * How far a step of a {@link Continuation} came.
 *
 * @param <R> the type of the chain's result
 */
public sealed interface Outcome<R> {
  /** The chain ended with a result; null where its method is void. */
  record Completed<R>(@Nullable R result) implements Outcome<R> {}

  /** The chain ended with an exception. */
  record Failed<R>(Throwable exception) implements Outcome<R> {}

  /** The chain waits for the answer to a request; the continuation is the rest of it. */
  record Suspended<R>(Request<?> request, Continuation<R> continuation) implements Outcome<R> {}
}
