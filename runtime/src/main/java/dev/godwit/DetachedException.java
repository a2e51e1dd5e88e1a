package dev.godwit;

/**
 * The chain left this JVM for good, since this JVM was told to end: {@link MigrateOnSignal}. It
 * goes on elsewhere, no result will come here. A generated {@code main} prints where it went.
 */
public final class DetachedException extends GodwitException {
  /** With where the chain is, and where its output is. */
  public DetachedException(String message) {
    super(message, null);
  }
}
