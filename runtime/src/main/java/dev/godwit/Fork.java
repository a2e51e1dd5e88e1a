package dev.godwit;

import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * What {@link Teleport#fork(Target, int)} returns: in a copy its number, in the original a handle
 * for each copy.
 *
 * @param <T> the type of the chain's result
 */
public final class Fork<T> {
  /** The number of the original, for {@link Channel}s. */
  public static final int ORIGINAL = -1;

  private final String id;
  private final int number;
  private final int count;
  private final List<Copy<T>> copies;

  private Fork(String id, int number, int count, List<Copy<T>> copies) {
    this.id = id;
    this.number = number;
    this.count = count;
    this.copies = copies;
  }

  /** In the original. Transports call this. */
  public static <T> Fork<T> original(String id, List<Copy<T>> copies) {
    return new Fork<>(id, ORIGINAL, copies.size(), List.copyOf(copies));
  }

  /** In a copy. Transports call this. */
  public static <T> Fork<T> copy(String id, int number, int count) {
    return new Fork<>(id, number, count, List.of());
  }

  /** Whether this is a copy. */
  public boolean isCopy() {
    return number >= 0;
  }

  /**
   * The channel of that name between the copies and their original. Whoever asks for the same name
   * gets an end of the same channel.
   *
   * @param type what its values are
   */
  public <V> Channel<V> channel(String name, Class<V> type) {
    return new Channel<>(id, number, name, type);
  }

  /** The copy's number, from 0; {@link #ORIGINAL} in the original. */
  public int number() {
    return number;
  }

  /** How many copies there are. */
  public int count() {
    return count;
  }

  /** The copies, by number; none in a copy. */
  public List<Copy<T>> copies() {
    return copies;
  }

  /**
   * One copy, as the original sees it. Safe for use by several threads. A chain that holds one
   * travels once the copy has ended.
   *
   * @param <T> the type of the chain's result
   */
  public static final class Copy<T> {
    private final int number;
    private @Nullable CountDownLatch ends = new CountDownLatch(1);
    private @Nullable Runnable cancel;
    private @Nullable T result;
    private @Nullable Throwable failure;
    private @Nullable Integer exitCode;
    private boolean isSeen;

    /** A copy that is about to run. Transports call this. */
    public Copy(int number) {
      this.number = number;
    }

    /** Its number, from 0. */
    public int number() {
      return number;
    }

    /** The copy runs; transports call this. */
    public synchronized void runs(Runnable end) {
      cancel = end;
    }

    /** The copy has ended; transports call this. */
    public synchronized void ended(
        @Nullable T value, @Nullable Throwable exception, @Nullable Integer code) {
      if (ends == null) {
        return;
      }
      result = value;
      failure = exception;
      exitCode = code;
      cancel = null;
      ends.countDown();
      ends = null;
    }

    /** Whether it has ended. */
    public synchronized boolean isDone() {
      return ends == null;
    }

    /**
     * Waits for its end and returns the chain's result there; throws what the chain threw there.
     *
     * @throws IllegalStateException if it exited its JVM: {@link #exitCode} has the code
     * @throws ChainLostException if it was lost, or cancelled
     * @throws MoveException if it could not be started
     */
    @SuppressWarnings("NullAway") // T is the user's: null where the chain's result is
    public T result() throws InterruptedException {
      await();
      synchronized (this) {
        isSeen = true;
        if (failure != null) {
          throw dev.godwit.frame.Execution.sneak(failure);
        }
        if (exitCode != null) {
          throw new IllegalStateException(
              "copy " + number + " exited its JVM with code " + exitCode + ": it has no result");
        }
        return result;
      }
    }

    /** Waits for its end; the exit code, if it exited its JVM. */
    public OptionalInt exitCode() throws InterruptedException {
      await();
      synchronized (this) {
        isSeen = true;
        return exitCode == null ? OptionalInt.empty() : OptionalInt.of(exitCode);
      }
    }

    /** Ends its JVM, if it still runs. */
    public void cancel() {
      Runnable end;
      synchronized (this) {
        isSeen = true;
        end = cancel;
      }
      if (end != null) {
        end.run();
      }
    }

    /** What nobody has asked for: why it failed. Null if it did not, or somebody knows. */
    public synchronized @Nullable Throwable unseenFailure() {
      return isSeen ? null : failure;
    }

    private void await() throws InterruptedException {
      CountDownLatch latch;
      synchronized (this) {
        latch = ends;
      }
      if (latch != null) {
        latch.await();
      }
    }
  }
}
