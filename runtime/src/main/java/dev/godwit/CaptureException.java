package dev.godwit;

import org.jspecify.annotations.Nullable;

/**
 * A value that the chain holds cannot travel. The message has the path to it; nothing was sent and
 * the program goes on.
 */
public final class CaptureException extends GodwitException {
  /** With what happened, where, and what to do. */
  public CaptureException(String message) {
    super(message, null);
  }

  /** With what happened, where, and what to do, and what led to it. */
  public CaptureException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
