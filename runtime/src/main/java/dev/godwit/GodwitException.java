package dev.godwit;

import org.jspecify.annotations.Nullable;

/** What every failure that Godwit reports by itself has in common. */
public abstract sealed class GodwitException extends RuntimeException
    permits NotMigratableException,
        CaptureException,
        SnapshotException,
        IncompatibleCodeException,
        MoveException,
        ParkedException,
        DetachedException,
        ChainLostException,
        InDoubtException,
        ChannelClosedException {
  GodwitException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
