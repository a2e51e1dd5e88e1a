package dev.godwit;

import org.jspecify.annotations.Nullable;

/**
 * The code that a snapshot was taken from differs from the code here. No statement of the chain has
 * run.
 */
public final class IncompatibleCodeException extends GodwitException {
  /** With what happened, where, and what to do. */
  public IncompatibleCodeException(String message) {
    super(message, null);
  }

  /** With what happened, where, and what to do, and what led to it. */
  public IncompatibleCodeException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
