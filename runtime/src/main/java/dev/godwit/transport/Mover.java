package dev.godwit.transport;

import dev.godwit.CaptureException;
import dev.godwit.Continuation;
import dev.godwit.GodwitException;
import dev.godwit.MoveException;
import dev.godwit.Outcome;
import dev.godwit.Outcome.Suspended;
import dev.godwit.Request;
import dev.godwit.Snapshot;
import dev.godwit.Teleport.Move;
import java.util.function.Predicate;

/** Answers the requests to move that a running chain makes. */
public final class Mover {
  private Mover() {}

  /**
   * Performs the move that the chain asks for: how it ended at the target, or, if the move failed
   * before the chain was handed over, how it went on here with the failure thrown at the call.
   */
  public static <R> Outcome<R> answer(Suspended<R> s, Predicate<Request<?>> accepts) {
    Move move = (Move) s.request();
    Continuation<R> chain = s.continuation();
    try {
      Snapshot snapshot = captured(chain);
      return LocalTransport.move(snapshot, move.target(), chain.codeSource());
    } catch (CaptureException | MoveException e) {
      return chain.throwInto(atCall(e, chain), accepts);
    }
  }

  /** The chain as data; whatever goes wrong in writing it, the chain is still here. */
  private static Snapshot captured(Continuation<?> chain) {
    try {
      return chain.wholeSnapshot();
    } catch (CaptureException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new CaptureException("the chain cannot be written: " + e, e);
    }
  }

  /** The failure, with the chain's own stack instead of the driver's. */
  private static GodwitException atCall(GodwitException e, Continuation<?> chain) {
    e.setStackTrace(chain.stackTrace());
    return e;
  }
}
