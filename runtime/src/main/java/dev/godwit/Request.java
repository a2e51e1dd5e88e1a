package dev.godwit;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a chain asks for when it suspends itself: to be moved, to be given a value, to wait. A
 * driver answers it; the answer becomes the value of {@link Continuation#suspend}.
 *
 * @param <A> the type of the answer, {@link Void} where there is none
 */
public abstract class Request<A> {
  private final Class<A> answerType;

  /** A request that is answered by a value of the given type, or by null. */
  protected Request(Class<A> answerType) {
    this.answerType = Objects.requireNonNull(answerType);
  }

  /** The type that an answer is checked against. */
  public final Class<A> answerType() {
    return answerType;
  }

  /** Whether the chain goes on by itself when it is run, with {@link #whenRun} for an answer. */
  public boolean goesOn() {
    return answerType == Void.class;
  }

  /** The answer that a chain gets which is run, resumed by itself: null, or a Boolean. */
  public @Nullable A whenRun() {
    return null;
  }

  /** What is asked for, in a few words: shown in messages and kept in snapshots. */
  @Override
  public abstract String toString();
}
