package dev.godwit.transport;

import dev.godwit.transport.Wire.Kind;
import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Notices that the other side of a wire is gone where nothing else says so: a machine that lost its
 * power, a network that drops everything. Each side sends a beat now and then; one that waits and
 * hears nothing for {@code -Dgodwit.silence} seconds (30) gives the link up.
 */
final class Heartbeat implements AutoCloseable {
  private static final long LIMIT_MILLIS = 1000L * Integer.getInteger("godwit.silence", 30);

  /** Never blocks: it only looks. */
  private static final ScheduledExecutorService WATCH =
      Executors.newSingleThreadScheduledExecutor(r -> daemon(r, "godwit-watch"));

  private final Wire wire;
  private final ScheduledFuture<?> watch;
  private volatile boolean ended;

  /**
   * Begins.
   *
   * @param gone what to do when nothing is heard: must end the reading and writing of the wire, and
   *     must not block
   */
  Heartbeat(Wire wire, Runnable gone) {
    this.wire = wire;
    // Sending may block for as long as the link does.
    daemon(this::beat, "godwit-beat").start();
    this.watch =
        WATCH.scheduleWithFixedDelay(
            () -> {
              if (!ended && wire.silence() > TimeUnit.MILLISECONDS.toNanos(LIMIT_MILLIS)) {
                ended = true;
                gone.run();
              }
            },
            LIMIT_MILLIS / 10,
            LIMIT_MILLIS / 10,
            TimeUnit.MILLISECONDS);
  }

  private static Thread daemon(Runnable r, String name) {
    Thread t = new Thread(r, name);
    t.setDaemon(true);
    return t;
  }

  private void beat() {
    try {
      while (!ended) {
        wire.send(Kind.BEAT);
        Thread.sleep(LIMIT_MILLIS / 5);
      }
    } catch (IOException e) {
      // The link has ended; whoever reads it finds that out.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    ended = true;
    watch.cancel(false);
  }
}
