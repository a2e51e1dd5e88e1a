package dev.godwit;

import dev.godwit.Teleport.Departure;
import dev.godwit.Teleport.Leave;
import dev.godwit.transport.Run;

/** Does the moves of a chain. The ways to other JVMs implement this. */
@SuppressWarnings("exports") // The ways to other JVMs are part of the runtime.
public interface Mover {
  /**
   * Moves the chain, and the groups that it leads, which are stopped: how it ended elsewhere, or
   * how it went on here after it came back.
   *
   * @throws MoveException if it is still here
   * @throws ChainLostException if it is not, and no result came
   */
  <R> Outcome<R> move(Continuation<R> chain, Departure<?> asked, Run run);

  /**
   * Tells a chain that this has moved away to go on without this JVM. Called by another thread than
   * the chain's.
   *
   * @return whether the chain is away; what comes of it is told to the request
   */
  boolean leave(Leave asked);

  /** The chain has ended, or is in a file: its copies hear no more of it. */
  void ended(String how);
}
