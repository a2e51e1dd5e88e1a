package dev.godwit.transport;

import dev.godwit.ChannelClosedException;
import dev.godwit.transport.Wire.Kind;
import dev.godwit.transport.Wire.Message;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The channels of a fork whose original is in another JVM: each use of them is asked for there. */
final class Upstream extends Exchange {
  private static final String NO_COPY = "the chain is not a copy: it has no channels.";

  private final Wire wire;
  private final Supplier<Class<?>> code;
  private final boolean trusted;
  private final AtomicLong numbers = new AtomicLong();
  private final Map<Long, CompletableFuture<byte[]>> asked = new ConcurrentHashMap<>();

  /**
   * Over a wire.
   *
   * @param trusted whether the other end is on this machine
   */
  Upstream(Wire wire, Supplier<Class<?>> code, boolean trusted) {
    this.wire = wire;
    this.code = code;
    this.trusted = trusted;
  }

  @Override
  List<Class<?>> code() {
    return List.of(code.get());
  }

  @Override
  boolean isTrusted() {
    return trusted;
  }

  @Override
  CompletableFuture<byte[]> send(Line line, byte[] json) {
    return ask(Kind.SEND, note(line), json);
  }

  @Override
  CompletableFuture<byte[]> receiving(Line line) {
    return ask(Kind.RECEIVE, note(line), new byte[0]);
  }

  @Override
  public void close(String fork, String channel, int from) {
    Note note = note(new Line(fork, channel, from, from)).with("closes", true);
    await(ask(Kind.SEND, note, new byte[0]));
  }

  private static Note note(Line line) {
    return new Note()
        .with("fork", line.fork())
        .with("channel", line.channel())
        .with("from", line.from())
        .with("to", line.to());
  }

  private CompletableFuture<byte[]> ask(Kind kind, Note note, byte[] bytes) {
    long number = numbers.incrementAndGet();
    CompletableFuture<byte[]> answer = new CompletableFuture<>();
    asked.put(number, answer);
    try {
      wire.send(kind, new Body(note.with("request", number), bytes));
    } catch (IOException e) {
      answer.completeExceptionally(e);
    }
    return answer;
  }

  /** What the other end answers. */
  void answered(Message m) throws IOException {
    Body body = Body.of(m.payload());
    CompletableFuture<byte[]> answer = asked.remove(body.values().number("request"));
    if (answer == null) {
      return;
    }
    String why = body.values().textIfAny("closed");
    if (why == null) {
      answer.complete(body.bytes());
    } else {
      answer.completeExceptionally(new ChannelClosedException(why));
    }
  }

  /**
   * Does what the other end asks for, and answers when it is done.
   *
   * @param channels those of the fork that the chain there belongs to; null if it is no copy
   * @param number the number of the chain there: it speaks for nobody else
   */
  static void serve(Message m, @Nullable Exchange channels, int number, Wire wire)
      throws IOException {
    Body body = Body.of(m.payload());
    Note note = body.values();
    String channel = note.text("channel");
    CompletableFuture<byte[]> done;
    String fork = note.text("fork");
    if (channels == null) {
      done = CompletableFuture.failedFuture(new ChannelClosedException(NO_COPY));
    } else if (note.has("closes")) {
      channels.close(fork, channel, number);
      done = CompletableFuture.completedFuture(new byte[0]);
    } else if (m.kind() == Kind.SEND) {
      done = channels.send(new Line(fork, channel, number, (int) note.number("to")), body.bytes());
    } else {
      done = channels.receiving(new Line(fork, channel, (int) note.number("from"), number));
    }
    long request = note.number("request");
    CompletableFuture<byte[]> unused =
        done.whenComplete(
            (bytes, failure) -> {
              Note answer = new Note().with("request", request);
              try {
                wire.send(
                    Kind.ANSWER,
                    failure == null
                        ? new Body(answer, Objects.requireNonNull(bytes))
                        : new Body(
                            answer.with("closed", String.valueOf(failure.getMessage())),
                            new byte[0]));
              } catch (IOException e) {
                // The chain there is gone; whoever follows it finds that out.
              }
            });
  }
}
