package dev.godwit.transport;

import dev.godwit.CaptureException;
import dev.godwit.Continuation;
import dev.godwit.GodwitException;
import dev.godwit.MoveException;
import dev.godwit.Mover;
import dev.godwit.Outcome;
import dev.godwit.Outcome.Failed;
import dev.godwit.Outcome.Suspended;
import dev.godwit.ParkedException;
import dev.godwit.Request;
import dev.godwit.Snapshot;
import dev.godwit.Teleport.Departure;
import dev.godwit.Teleport.Leave;
import dev.godwit.Teleport.Save;
import dev.godwit.Teleport.ToFile;
import dev.godwit.Trust;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Predicate;

/** Answers the requests to move or to be saved that a running chain makes. */
public final class Departures {
  private Departures() {}

  /** The mover of a chain that begins here. */
  public static Mover ofOrigin() {
    return new Journey();
  }

  /**
   * Does what the chain asks for: how it ended at the target, or, if it did not leave, how it went
   * on here, with the failure thrown at the call if that is why.
   */
  public static <R> Outcome<R> answer(Suspended<R> s, Mover mover, Predicate<Request<?>> accepts) {
    Departure<?> asked = (Departure<?>) s.request();
    Continuation<R> chain = s.continuation();
    if (asked instanceof Leave leave) {
      return leave(chain, leave, mover, accepts);
    }
    try {
      if (asked instanceof ToFile<?> toFile) {
        write(captured(chain), toFile.file(), toFile.protection());
        return asked instanceof Save
            ? new Failed<>(new ParkedException(toFile.file()))
            : chain.resume(false, accepts);
      }
      return mover.move(chain, asked, accepts);
    } catch (CaptureException e) {
      return chain.throwInto(atCall(e, chain), accepts);
    } catch (MoveException e) {
      MoveException here =
          new MoveException(e.getMessage() + " The program goes on here.", e.getCause());
      return chain.throwInto(atCall(here, chain), accepts);
    }
  }

  /** The chain did not ask for it, so it learns nothing of a failure. */
  private static <R> Outcome<R> leave(
      Continuation<R> chain, Leave asked, Mover mover, Predicate<Request<?>> accepts) {
    try {
      if (Place.of(asked.target()) instanceof Place.InFile in) {
        write(captured(chain), in.file(), Trust.UNSIGNED);
        ParkedException parked = new ParkedException(in.file());
        asked.left(String.valueOf(parked.getMessage()));
        return new Failed<>(parked);
      }
      return mover.move(chain, asked, accepts);
    } catch (CaptureException | MoveException e) {
      asked.stays(String.valueOf(e.getMessage()));
      return chain.resume(null, accepts);
    }
  }

  private static void write(Snapshot snapshot, Path file, Trust protection) {
    try {
      snapshot.write(file, protection);
    } catch (UncheckedIOException e) {
      throw new MoveException(e.getMessage() + ".", e);
    }
  }

  /** The chain as data; whatever goes wrong in writing it, the chain is still here. */
  static Snapshot captured(Continuation<?> chain) {
    try {
      return chain.leaving();
    } catch (GodwitException e) {
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
