package dev.godwit.transport;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Does something when a time is over, unless it was closed before. */
final class Deadline implements AutoCloseable {
  private static final ScheduledExecutorService TIMER =
      Executors.newSingleThreadScheduledExecutor(
          r -> {
            Thread t = new Thread(r, "godwit-deadline");
            t.setDaemon(true);
            return t;
          });

  private final ScheduledFuture<?> future;
  private volatile boolean passed;

  Deadline(Runnable then, long seconds) {
    future =
        TIMER.schedule(
            () -> {
              passed = true;
              then.run();
            },
            seconds,
            TimeUnit.SECONDS);
  }

  boolean passed() {
    return passed;
  }

  @Override
  public void close() {
    future.cancel(false);
  }
}
