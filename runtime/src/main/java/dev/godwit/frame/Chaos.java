package dev.godwit.frame;

import dev.godwit.Request;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * {@code -Dgodwit.chaos=N}: at each N-th poll or suspension the chain is captured, written as JSON,
 * read, and resumed in place. Any program's own tests become tests of migration.
 */
public final class Chaos {
  /** After how many polls and suspensions; 0 for never. */
  public static final int EVERY = Integer.getInteger("godwit.chaos", 0);

  /** What a chain stops for: its driver goes on at once. */
  public static final Request<Void> REQUEST =
      new Request<>(Void.class) {
        @Override
        public String toString() {
          return "chaos";
        }
      };

  private static final AtomicLong COUNT = new AtomicLong();

  private Chaos() {}

  private static final Set<String> TOLD = ConcurrentHashMap.newKeySet();

  /** Says once that a chain was left as it is. */
  public static void notCaptured(Exception why) {
    if (TOLD.add(String.valueOf(why.getMessage()))) {
      System.err.println("godwit.chaos: not captured: " + why.getMessage());
    }
  }

  /** Counts; whether it is time. */
  public static boolean isDue() {
    return EVERY > 0 && COUNT.incrementAndGet() % EVERY == 0;
  }
}
