package dev.godwit.snapshot;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Random;

/**
 * What decides the next numbers of a {@link Random}: the end of its serial form, whose fields are a
 * flag, a number that {@code nextGaussian} has kept, and the seed.
 */
record RandomState(boolean hasGaussian, double gaussian, long seed) {
  private static final long MULTIPLIER = 0x5DEECE66DL; // Random, "linear congruential"
  private static final long INVERSE = 0xDFE05BCB1365L; // of the multiplier, modulo 2^48
  private static final long INCREMENT = 0xBL;
  private static final long MASK = (1L << 48) - 1;

  /** How many numbers may have been asked for since the one that was kept. */
  private static final int MOST = 10_000;

  static RandomState of(Random random) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(random);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // A stream in memory does not fail.
    }
    int fields = 1 + Double.BYTES + Long.BYTES;
    ByteBuffer end = ByteBuffer.wrap(bytes.toByteArray(), bytes.size() - fields - 1, fields);
    return new RandomState(end.get() != 0, end.getDouble(), end.getLong());
  }

  private boolean keeps(double number) {
    return hasGaussian && gaussian == number;
  }

  /** Gives another one the state: if a number was kept, from where it was made, and on again. */
  void give(Random to) {
    long at = seed;
    to.setSeed(at ^ MULTIPLIER); // Which it undoes.
    for (int i = 0; hasGaussian && !of(to).keeps(gaussian); i++) {
      if (i > MOST) {
        throw new IllegalStateException("a Random has a number that nextGaussian kept long ago");
      }
      at = ((at - INCREMENT) * INVERSE) & MASK;
      to.setSeed(at ^ MULTIPLIER);
      to.nextGaussian();
    }
    while (of(to).seed != seed) {
      to.nextInt();
    }
  }
}
