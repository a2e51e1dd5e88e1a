package dev.godwit.transport;

import com.google.gson.JsonElement;
import dev.godwit.ChainLostException;
import dev.godwit.Continuation;
import dev.godwit.MoveException;
import dev.godwit.Mover;
import dev.godwit.Outcome;
import dev.godwit.Request;
import dev.godwit.Snapshot;
import dev.godwit.Target;
import dev.godwit.Teleport.Move;
import dev.godwit.snapshot.Values;
import dev.godwit.transport.Wire.Kind;
import dev.godwit.transport.Wire.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The moves of a chain that began in this JVM, as its origin sees them. The chain's later hops come
 * through here too: the origin starts the next JVM, hands the chain on, and lets the one between
 * end. So however often it hops, there is one JVM there.
 */
final class Journey implements Mover {
  private @Nullable Delivery last;

  @Override
  public <R> Outcome<R> move(Continuation<R> chain, Move asked, Predicate<Request<?>> accepts) {
    System.out.flush();
    System.err.flush();
    ClassLoader loader = chain.codeSource();
    List<Path> path = ProgramCode.path(loader);
    Snapshot snapshot = Departures.captured(chain);
    Delivery first = new Delivery(asked.target(), path, chain.name(), snapshot.toBytes());
    Peer peer = first.deliver();
    last = first;
    return follow(peer, path, chain, loader);
  }

  private <R> Outcome<R> follow(
      Peer first, List<Path> path, Continuation<R> chain, ClassLoader loader) {
    Peer peer = first;
    Instant since = Instant.now();
    while (true) {
      Message m;
      try {
        m = peer.hear();
        switch (m.kind()) {
          case DEPART -> peer = onward(peer, m, path, chain.name());
          case RESULT, EXCEPTION -> {
            Body end = Body.of(m.payload());
            peer.linger(strings(end.values().get("threads")));
            over();
            Object value = Values.read(new String(end.bytes(), StandardCharsets.UTF_8), loader);
            return ended(m.kind(), value);
          }
          case EXIT -> {
            int code = peer.exitCode();
            over();
            System.exit(code);
          }
          default -> throw new IOException("the stub sent " + m.kind());
        }
      } catch (IOException e) {
        throw lost(peer, since, e);
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static <R> Outcome<R> ended(Kind kind, @Nullable Object value) {
    return kind == Kind.RESULT
        ? new Outcome.Completed<>((R) value)
        : new Outcome.Failed<>((Throwable) Objects.requireNonNull(value));
  }

  /** The chain asks to go on: where it is then, which is where it was if it cannot. */
  private Peer onward(Peer peer, Message m, List<Path> path, String program) throws IOException {
    Body body = Body.of(m.payload());
    Target asked = TargetText.read(body.values().getAsJsonObject("target"));
    try {
      Delivery next = new Delivery(relative(asked, peer.target()), path, program, body.bytes());
      Peer there = next.deliver();
      over();
      last = next;
      peer.say(Kind.LEAVE, "");
      peer.linger(strings(body.values().get("threads")));
      return there;
    } catch (MoveException e) {
      peer.say(Kind.STAY, String.valueOf(e.getMessage()));
      return peer;
    }
  }

  /** What {@code local:} means to a chain that is at a target: the same place, once more. */
  private static Target relative(Target asked, Target at) {
    if (!(Place.of(asked) instanceof Place.Local)) {
      return asked;
    }
    Target t = at;
    if (asked.javaCommand() != null) {
      t = t.withJava(asked.javaCommand());
    }
    if (asked.directory() != null) {
      t = t.inDirectory(asked.directory());
    }
    for (String option : asked.jvmOptions()) {
      t = t.withJvmOption(option);
    }
    for (Map.Entry<String, String> e : asked.environment().entrySet()) {
      t = t.withEnvironment(e.getKey(), e.getValue());
    }
    return t;
  }

  private static List<String> strings(@Nullable JsonElement list) {
    List<String> strings = new ArrayList<>();
    if (list != null) {
      list.getAsJsonArray().forEach(e -> strings.add(e.getAsString()));
    }
    return strings;
  }

  private void over() {
    if (last != null) {
      last.forget();
      last = null;
    }
  }

  private ChainLostException lost(Peer peer, Instant since, IOException e) {
    String where = peer.where();
    String how = peer.ending();
    peer.end();
    String transfer = last == null ? "" : last.transfer();
    return new ChainLostException(
        where
            + " took the chain at "
            + since
            + " and ended without a result: "
            + how
            + ". What it did there is done, and it is not run again by itself. As it left, it is"
            + " kept: 'godwit resume --force "
            + transfer
            + "' runs it from there, 'godwit discard "
            + transfer
            + "' gives it up.",
        e);
  }
}
