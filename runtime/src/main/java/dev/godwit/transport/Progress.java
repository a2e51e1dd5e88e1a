package dev.godwit.transport;

import dev.godwit.Target;
import java.util.List;
import java.util.Locale;

/** Says on stderr how far a long transfer is. Nothing is said of short ones. */
final class Progress implements AutoCloseable {
  private static final long LONG = 8L << 20;

  private final long total;
  private final Target target;
  private long sent;
  private int percent = -1;

  private Progress(long total, Target target) {
    this.total = total;
    this.target = target;
  }

  static Progress of(List<CodeEntry> pieces, Target target) {
    return new Progress(pieces.stream().mapToLong(CodeEntry::size).sum(), target);
  }

  void sent(int bytes) {
    sent += bytes;
    int now = (int) (sent * 100 / Math.max(total, 1)) / 25 * 25;
    if (total >= LONG && now > percent) {
      percent = now;
      System.err.println(
          String.format(
              Locale.ROOT,
              "godwit: %.1f of %.1f MB of code sent to %s",
              sent / 1e6,
              total / 1e6,
              target));
    }
  }

  @Override
  public void close() {
    System.err.flush();
  }
}
