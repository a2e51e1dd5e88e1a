package dev.godwit;

import org.jspecify.annotations.Nullable;

/**
 * A snapshot is malformed, names a type it may not name, or passes a limit. No user code has run.
 */
public final class SnapshotException extends GodwitException {
  /** With what happened, where, and what to do. */
  public SnapshotException(String message) {
    super(message, null);
  }

  /** With what happened, where, and what to do, and what led to it. */
  public SnapshotException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
