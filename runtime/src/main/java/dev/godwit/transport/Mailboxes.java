package dev.godwit.transport;

import dev.godwit.ChannelClosedException;
import dev.godwit.Fork;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The channels of one fork, in its original's JVM: what was sent and not received, who waits, and
 * who has ended.
 */
final class Mailboxes extends Exchange {
  private static final byte[] NOTHING = {};

  private final String fork;
  private final List<Class<?>> code;
  private final boolean trusted;
  private final Map<Line, ArrayDeque<byte[]>> sent = new HashMap<>();
  private final Map<Line, ArrayDeque<CompletableFuture<byte[]>>> waiting = new LinkedHashMap<>();

  /** Who has ended, and how. */
  private final Map<Integer, String> ended = new HashMap<>();

  private final Map<String, List<Integer>> closed = new HashMap<>();
  private final int parties;

  /**
   * Of a fork that begins here.
   *
   * @param code classes of the chain
   * @param trusted whether the copies are on this machine
   */
  Mailboxes(String fork, int copies, List<Class<?>> code, boolean trusted) {
    this.fork = fork;
    this.parties = copies + 1;
    this.code = code;
    this.trusted = trusted;
    add(fork, this);
  }

  @Override
  List<Class<?>> code() {
    return code;
  }

  @Override
  boolean isTrusted() {
    return trusted;
  }

  @Override
  CompletableFuture<byte[]> send(Line line, byte[] json) {
    CompletableFuture<byte[]> taker;
    synchronized (this) {
      String why = why(line, line.to(), false);
      if (why != null) {
        return refused(line, why);
      }
      ArrayDeque<CompletableFuture<byte[]>> takers = waiting.get(line);
      taker = takers == null ? null : takers.poll();
      if (taker == null) {
        sent.computeIfAbsent(line, l -> new ArrayDeque<>()).add(json);
      }
    }
    if (taker != null) {
      taker.complete(json);
    }
    return CompletableFuture.completedFuture(NOTHING);
  }

  @Override
  synchronized CompletableFuture<byte[]> receiving(Line line) {
    ArrayDeque<byte[]> values = sent.get(line);
    byte[] next = values == null ? null : values.poll();
    if (next != null) {
      return CompletableFuture.completedFuture(next);
    }
    String why = why(line, line.from(), true);
    if (why != null) {
      return refused(line, why);
    }
    CompletableFuture<byte[]> taker = new CompletableFuture<>();
    waiting.computeIfAbsent(line, l -> new ArrayDeque<>()).add(taker);
    return taker;
  }

  /** Why nothing comes from, or is taken by, the one of the number; null if that is not so. */
  private @Nullable String why(Line line, int number, boolean sends) {
    if (!line.fork().equals(fork)) {
      return "it is of another fork than the one that this chain is a copy of";
    }
    if (number < Fork.ORIGINAL || number >= parties - 1) {
      return "there is no " + name(number);
    }
    String how = ended.get(number);
    if (how != null) {
      return name(number) + " has ended: " + how;
    }
    return sends && closed.getOrDefault(line.channel(), List.of()).contains(number)
        ? name(number) + " has closed it"
        : null;
  }

  private static CompletableFuture<byte[]> refused(Line line, String why) {
    return CompletableFuture.failedFuture(new ChannelClosedException(line + ": " + why + "."));
  }

  @Override
  public void close(String fork, String channel, int from) {
    synchronized (this) {
      closed.computeIfAbsent(channel, c -> new ArrayList<>()).add(from);
    }
    release();
  }

  /** The copy, or the original, has ended; what it sent can still be received. */
  void ended(int number, String how) {
    synchronized (this) {
      ended.putIfAbsent(number, how);
      if (ended.size() == parties) {
        remove(fork);
      }
    }
    release();
  }

  /** Those who wait for what will not come are told. */
  private void release() {
    Map<CompletableFuture<byte[]>, String> told = new LinkedHashMap<>();
    synchronized (this) {
      waiting.forEach(
          (line, takers) -> {
            String why = why(line, line.from(), true);
            while (why != null && !takers.isEmpty()) {
              told.put(takers.remove(), line + ": " + why + ".");
            }
          });
    }
    told.forEach((taker, why) -> taker.completeExceptionally(new ChannelClosedException(why)));
  }
}
