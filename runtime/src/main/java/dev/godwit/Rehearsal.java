package dev.godwit;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A time in which chains of this JVM rehearse their moves: at each suspension the chain is
 * captured, written as JSON, read and resumed in place, and {@link Teleport} calls lead nowhere.
 * For tests; {@code godwit-junit} has an annotation for it. There is one at a time.
 */
public final class Rehearsal implements AutoCloseable {
  private static final AtomicReference<@Nullable Rehearsal> CURRENT = new AtomicReference<>();

  private final AtomicInteger captures = new AtomicInteger();
  private final AtomicReference<@Nullable CaptureException> refusal = new AtomicReference<>();

  private Rehearsal() {}

  /**
   * Begins.
   *
   * @throws IllegalStateException if another one has not ended
   */
  public static Rehearsal begin() {
    Rehearsal begun = new Rehearsal();
    if (!CURRENT.compareAndSet(null, begun)) {
      throw new IllegalStateException("another rehearsal has not ended");
    }
    return begun;
  }

  static @Nullable Rehearsal current() {
    return CURRENT.get();
  }

  void captured() {
    captures.incrementAndGet();
  }

  void refused(CaptureException e) {
    refusal.compareAndSet(null, e);
  }

  /** How often a chain was captured and read again. */
  public int captures() {
    return captures.get();
  }

  /** Why the first chain that could not be captured could not; null if all could. */
  public @Nullable CaptureException refusal() {
    return refusal.get();
  }

  @Override
  public void close() {
    CURRENT.compareAndSet(this, null);
  }
}
