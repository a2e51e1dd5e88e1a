package dev.godwit.transport;

import dev.godwit.Target;
import dev.godwit.transport.Wire.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * What a target is like: whether a stub starts there, with which Java, and how long things take.
 *
 * @param where the target, with process and machine
 * @param java the version of the Java there
 * @param sentBytes of the runtime and code that had to be sent
 * @param firstMillis until a stub was ready, connecting included
 * @param nextMillis the same once more: what a hop takes from now on, without its state
 * @param roundTripMicros of a message there and back, the median of 21
 */
public record Checkup(
    String where,
    String java,
    long sentBytes,
    long firstMillis,
    long nextMillis,
    long roundTripMicros) {

  /**
   * Starts a stub there twice.
   *
   * @throws dev.godwit.MoveException with what is missing
   */
  public static Checkup of(Target target) {
    long start = System.nanoTime();
    Peer first = Peer.start(target, List.of());
    long between = System.nanoTime();
    try {
      Peer next = Peer.start(target, List.of());
      long end = System.nanoTime();
      next.end();
      return new Checkup(
          first.where(),
          first.hello().text("java"),
          first.codeSent(),
          (between - start) / 1_000_000,
          (end - between) / 1_000_000,
          roundTrip(first));
    } catch (IOException e) {
      throw new UncheckedIOException(target + " was lost: " + e.getMessage(), e);
    } finally {
      first.end();
    }
  }

  private static long roundTrip(Peer peer) throws IOException {
    long[] micros = new long[21];
    Note values = new Note().with("transfer", UUID.randomUUID().toString());
    for (int i = 0; i < micros.length; i++) {
      long start = System.nanoTime();
      peer.say(Kind.QUERY, new Body(values, new byte[0]));
      peer.hear();
      micros[i] = (System.nanoTime() - start) / 1000;
    }
    Arrays.sort(micros);
    return micros[micros.length / 2];
  }
}
