package dev.godwit.transport;

import dev.godwit.ChannelClosedException;
import dev.godwit.Fork;
import dev.godwit.snapshot.Values;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * The channels of a fork, as seen from one JVM: in the original's they are {@link Mailboxes}, in
 * another one they are asked for over the {@link Upstream}.
 */
public abstract sealed class Exchange permits Mailboxes, Upstream {
  private static final Map<String, Exchange> HERE = new ConcurrentHashMap<>();

  /** Of a JVM where a copy is: the way to the original's. */
  private static volatile @Nullable Exchange elsewhere;

  /**
   * The values of a channel that one sends to another.
   *
   * @param fork the fork's number
   * @param channel its name
   * @param from the number of who sends
   * @param to the number of who receives
   */
  public record Line(String fork, String channel, int from, int to) {
    @Override
    public String toString() {
      return "channel '" + channel + "' from " + name(from) + " to " + name(to);
    }
  }

  /** Who has the number, for people. */
  static String name(int number) {
    return number == Fork.ORIGINAL ? "the original" : "copy " + number;
  }

  /** That of a fork. */
  public static Exchange of(String fork) {
    Exchange there = HERE.getOrDefault(fork, elsewhere);
    if (there == null) {
      throw new ChannelClosedException(
          "the original of this fork cannot be reached from this JVM: its channels are closed. A"
              + " chain that is resumed from a file has none.");
    }
    return there;
  }

  /** The fork's original is here. */
  static void add(String fork, Mailboxes boxes) {
    HERE.put(fork, boxes);
  }

  /** Nobody uses the fork's channels any more. */
  static void remove(String fork) {
    HERE.remove(fork);
  }

  /** What is not here is there. */
  static void setUpstream(Upstream upstream) {
    elsewhere = upstream;
  }

  /** Where those are that are not here; null if nowhere. */
  static @Nullable Exchange upstream() {
    return elsewhere;
  }

  /** Sends the value. */
  public final void send(Line line, @Nullable Object value) {
    String json = Values.write(value, "the value for " + line);
    await(send(line, json.getBytes(StandardCharsets.UTF_8)));
  }

  /** Waits for a value. */
  public final @Nullable Object receive(Line line) {
    byte[] json = await(receiving(line));
    return Values.read(new String(json, StandardCharsets.UTF_8), code(), isTrusted(), List.of());
  }

  /** The one of the number sends nothing more on the channel. */
  public abstract void close(String fork, String channel, int from);

  /** Completed when it is kept, exceptionally if nobody will receive it. */
  abstract CompletableFuture<byte[]> send(Line line, byte[] json);

  /** Completed with the next value, exceptionally if there will be none. */
  abstract CompletableFuture<byte[]> receiving(Line line);

  /** Classes of the program, whose code the values may be of. */
  abstract List<Class<?>> code();

  /** Whether what comes is from this machine. */
  abstract boolean isTrusted();

  private static String reason(ExecutionException e) {
    Throwable cause = e.getCause();
    return cause instanceof ChannelClosedException
        ? String.valueOf(cause.getMessage())
        : "the original's JVM cannot be reached: " + cause;
  }

  static byte[] await(CompletableFuture<byte[]> answer) {
    try {
      return answer.get();
    } catch (ExecutionException e) {
      throw new ChannelClosedException(reason(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ChannelClosedException("the thread that waited was interrupted");
    }
  }
}
