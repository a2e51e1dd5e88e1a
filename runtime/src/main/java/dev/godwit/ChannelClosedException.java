package dev.godwit;

/**
 * The other end of a {@link Channel} sends nothing more, or takes nothing more: it closed the
 * channel, or its chain has ended. What it had sent before was received.
 */
public final class ChannelClosedException extends GodwitException {
  /** With the channel, and why. */
  public ChannelClosedException(String message) {
    super(message, null);
  }
}
