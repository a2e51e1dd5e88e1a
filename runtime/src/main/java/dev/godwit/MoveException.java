package dev.godwit;

import org.jspecify.annotations.Nullable;

/** A move failed before the chain was handed over. The program goes on where it is. */
public final class MoveException extends GodwitException {
  /** With what happened, where, and what to do. */
  public MoveException(String message) {
    super(message, null);
  }

  /** With what happened, where, and what to do, and what led to it. */
  public MoveException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
