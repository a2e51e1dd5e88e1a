package dev.godwit;

import dev.godwit.transport.Exchange;
import java.util.Objects;

/**
 * Values between the copies of a chain and their original: {@link Fork#channel}. What one of them
 * sends to another arrives there in order, as a copy made through the snapshot's codec. The
 * original's JVM passes it on, wherever the copies are, and keeps what is not received yet.
 *
 * <p>Calls wait for the original's JVM. Safe for use by several threads; a chain that holds a
 * channel may move.
 *
 * @param <T> the type of the values
 */
public final class Channel<T> {
  private final String fork;
  private final int self;
  private final String name;
  private final Class<T> type;

  Channel(String fork, int self, String name, Class<T> type) {
    this.fork = fork;
    this.self = self;
    this.name = Objects.requireNonNull(name);
    this.type = Objects.requireNonNull(type);
  }

  /**
   * Sends a value. Does not wait until it is received.
   *
   * @param to the number of a copy, or {@link Fork#ORIGINAL}
   * @throws ChannelClosedException if that one has ended
   * @throws CaptureException if the value cannot travel
   */
  public void send(int to, T value) {
    T checked = type.cast(Objects.requireNonNull(value));
    Exchange.of(fork).send(new Exchange.Line(fork, name, self, to), checked);
  }

  /**
   * Waits for the next value.
   *
   * @param from the number of a copy, or {@link Fork#ORIGINAL}
   * @throws ChannelClosedException if that one has closed the channel, or has ended, and everything
   *     that it sent was received
   * @throws ClassCastException if the value is not of the channel's type
   */
  public T receive(int from) {
    Object value = Exchange.of(fork).receive(new Exchange.Line(fork, name, from, self));
    return Objects.requireNonNull(type.cast(value));
  }

  /** Sends nothing more to anybody. What was sent can still be received. */
  public void close() {
    Exchange.of(fork).close(fork, name, self);
  }

  @Override
  public String toString() {
    return "channel '" + name + "'";
  }
}
