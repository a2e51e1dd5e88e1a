package dev.godwit;

import dev.godwit.Teleport.Departure;
import java.util.function.Predicate;

/** Does the moves of a chain. The ways to other JVMs implement this. */
public interface Mover {
  /**
   * Moves the chain: how it ended elsewhere, or how it went on here after it came back.
   *
   * @throws MoveException if it is still here
   * @throws ChainLostException if it is not, and no result came
   */
  <R> Outcome<R> move(Continuation<R> chain, Departure<?> asked, Predicate<Request<?>> accepts);
}
