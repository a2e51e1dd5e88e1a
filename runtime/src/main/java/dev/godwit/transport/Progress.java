package dev.godwit.transport;

import dev.godwit.Target;
import java.util.Locale;

/**
 * Says on the terminal how far a hop is that takes longer than a second: {@code connect}, {@code
 * code}, {@code state}, {@code start}. {@code -Dgodwit.progress=always} does so without a terminal,
 * {@code never} does not.
 */
final class Progress implements AutoCloseable {
  private static final long PAUSE_MILLIS = 1000;
  private static final boolean SHOWN = isShown();

  private final Target target;
  private final long since = System.nanoTime();
  private volatile String phase = "connect";
  private volatile long done;
  private volatile long total;
  private volatile boolean isOver;
  private boolean said;

  /**
   * A hop begins.
   *
   * @param waits whether somebody waits for it
   */
  Progress(Target target, boolean waits) {
    this.target = target;
    if (SHOWN && waits) {
      Thread t = new Thread(this::watch, "godwit-progress");
      t.setDaemon(true);
      t.start();
    }
  }

  @SuppressWarnings("SystemConsoleNull") // See below.
  private static boolean isShown() {
    String wish = System.getProperty("godwit.progress", "terminal");
    // Since JDK 22 there may be a console without a terminal: TERM tells those apart that matter.
    return wish.equals("always")
        || wish.equals("terminal") && System.console() != null && System.getenv("TERM") != null;
  }

  /** What is done now. */
  void at(String phase, long bytes) {
    this.phase = phase;
    done = 0;
    total = bytes;
  }

  /** Some bytes more are sent. */
  @SuppressWarnings("NonAtomicVolatileUpdate") // One thread writes.
  void sent(long bytes) {
    done += bytes;
  }

  private void watch() {
    try {
      Thread.sleep(PAUSE_MILLIS);
      while (!isOver) {
        say(phase + amount());
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String amount() {
    return total == 0
        ? ""
        : String.format(Locale.ROOT, ", %.1f of %.1f MB", done / 1e6, total / 1e6);
  }

  private synchronized void say(String what) {
    if (!isOver) {
      said = true;
      System.err.println("godwit: " + target + ": " + what);
    }
  }

  /** The chain runs there, or does not go. */
  @Override
  public synchronized void close() {
    if (said && !isOver) {
      double seconds = (System.nanoTime() - since) / 1e9;
      say(String.format(Locale.ROOT, "%.1f s in all", seconds));
    }
    isOver = true;
  }
}
