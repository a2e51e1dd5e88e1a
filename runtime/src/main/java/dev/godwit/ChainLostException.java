package dev.godwit;

import org.jspecify.annotations.Nullable;

/** The chain was handed over and no result came back. It is not run again by itself. */
public final class ChainLostException extends GodwitException {
  /** With what happened, where, and what to do. */
  public ChainLostException(String message) {
    super(message, null);
  }

  /** With what happened, where, and what to do, and what led to it. */
  public ChainLostException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
