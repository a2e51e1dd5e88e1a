package dev.godwit;

/**
 * The chain was given away, and the link was lost before the other side said that it runs. Whether
 * it does is not known here; it is kept, and never run again by itself: {@code godwit resume} with
 * the transfer's number settles it.
 */
public final class InDoubtException extends GodwitException {
  private final String transfer;

  /** With what happened, where, and what to do. */
  public InDoubtException(String message, String transfer, Throwable cause) {
    super(message, cause);
    this.transfer = transfer;
  }

  /** The number of the handover, as {@code godwit list} shows it. */
  public String transfer() {
    return transfer;
  }
}
