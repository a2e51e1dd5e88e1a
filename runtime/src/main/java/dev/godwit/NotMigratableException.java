package dev.godwit;

import org.jspecify.annotations.Nullable;

/**
 * A suspension was asked for where the chain cannot be captured: a frame between the request and
 * its driver is plain Java, or no driver answers the request. Nothing was unwound.
 */
public final class NotMigratableException extends GodwitException {
  /** With what happened, where, and what to do. */
  public NotMigratableException(String message) {
    super(message, null);
  }

  /** With what happened, where, and what to do, and what led to it. */
  public NotMigratableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
