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
import dev.godwit.Snapshot;
import dev.godwit.Teleport.Await;
import dev.godwit.Teleport.Departure;
import dev.godwit.Teleport.Leave;
import dev.godwit.Teleport.Save;
import dev.godwit.Teleport.ToFile;
import dev.godwit.Teleport.Together;
import dev.godwit.Trust;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Supplier;

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
  public static <R> Outcome<R> answer(Suspended<R> s, Mover mover, Run run) {
    Continuation<R> chain = s.continuation();
    Departure<?> asked = (Departure<?>) s.request();
    if (asked instanceof Await await) {
      asked = run.await(await.member());
      if (asked == null) {
        return chain.resume(null, run);
      }
    }
    run.does(asked);
    chain.leading(run.groups());
    if (asked instanceof Leave leave && !leave.begins()) {
      return chain.resume(null, run); // It came to its poll too late.
    }
    try {
      run.park();
      return done(chain, asked instanceof Together t ? t.asked() : asked, mover, run);
    } catch (CaptureException | MoveException e) {
      GodwitException failure = e instanceof MoveException m ? goesOn(m) : e;
      run.failed(failure);
      if (asked == s.request() && !(asked instanceof Leave || asked instanceof Together)) {
        failure.setStackTrace(chain.stackTrace()); // The chain's own, not the driver's.
        return chain.throwInto(failure, run);
      }
      if (asked instanceof Leave leave) {
        leave.stays(String.valueOf(e.getMessage()));
      }
      return chain.resume(null, run); // It did not ask for it, so it learns nothing of it.
    }
  }

  private static <R> Outcome<R> done(
      Continuation<R> chain, Departure<?> asked, Mover mover, Run run) {
    if (asked instanceof Leave leave && Place.of(leave.target()) instanceof Place.InFile in) {
      write(saved(chain), in.file(), Trust.UNSIGNED);
      ParkedException parked = new ParkedException(in.file());
      leave.left(String.valueOf(parked.getMessage()));
      return new Failed<>(parked);
    }
    if (asked instanceof ToFile<?> toFile) {
      write(saved(chain), toFile.file(), toFile.protection());
      if (asked instanceof Save) {
        return new Failed<>(new ParkedException(toFile.file()));
      }
      run.goOn();
      return chain.resume(false, run);
    }
    return mover.move(chain, asked, run);
  }

  private static MoveException goesOn(MoveException e) {
    String why = String.valueOf(e.getMessage());
    String end = why.endsWith(".") ? "" : ".";
    return new MoveException(why + end + " The program goes on here.", e.getCause());
  }

  private static void write(Snapshot snapshot, Path file, Trust protection) {
    try {
      snapshot.write(file, protection);
    } catch (UncheckedIOException e) {
      throw new MoveException(e.getMessage() + ".", e);
    }
  }

  /** What a move sends; whatever goes wrong in writing it, the chain is still here. */
  static Snapshot captured(Continuation<?> chain) {
    return written(chain::leaving);
  }

  /** What a file keeps: no caller waits for it. */
  private static Snapshot saved(Continuation<?> chain) {
    return written(chain::wholeSnapshot);
  }

  private static Snapshot written(Supplier<Snapshot> snapshot) {
    try {
      return snapshot.get();
    } catch (GodwitException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new CaptureException("the chain cannot be written: " + e, e);
    }
  }
}
