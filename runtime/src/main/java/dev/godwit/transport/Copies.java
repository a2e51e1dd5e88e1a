package dev.godwit.transport;

import dev.godwit.ChainLostException;
import dev.godwit.Continuation;
import dev.godwit.Fork;
import dev.godwit.Fork.Copy;
import dev.godwit.GodwitException;
import dev.godwit.MoveException;
import dev.godwit.Snapshot;
import dev.godwit.Teleport.Split;
import dev.godwit.snapshot.Values;
import dev.godwit.transport.Wire.Kind;
import dev.godwit.transport.Wire.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Copies of a chain at a target, each followed by a thread of its own. A copy is a chain of its
 * own: nothing is given away, so there is nothing to settle, and the journal has no part in it.
 */
final class Copies {
  private final Split split;
  private final String program;
  private final List<Class<?>> code;
  private final byte[] snapshot;
  private final List<Path> programPath;

  private final String fork;
  private final Mailboxes channels;

  private Copies(
      Split split,
      Continuation<?> chain,
      byte[] snapshot,
      List<Path> programPath,
      String fork,
      Mailboxes channels) {
    this.fork = fork;
    this.channels = channels;
    this.split = split;
    this.program = chain.name();
    this.code = chain.allCode();
    this.snapshot = snapshot;
    this.programPath = programPath;
  }

  /**
   * Starts them.
   *
   * @throws MoveException if none could be started
   */
  static Fork<Object> of(
      Split split,
      Continuation<?> chain,
      Snapshot snapshot,
      List<Path> programPath,
      String fork,
      Mailboxes channels) {
    Copies copies = new Copies(split, chain, snapshot.toBytes(), programPath, fork, channels);
    List<Copy<Object>> handles = new ArrayList<>();
    List<Thread> starting = new ArrayList<>();
    List<GodwitException> failures = new ArrayList<>();
    for (int i = 0; i < split.copies(); i++) {
      Copy<Object> copy = new Copy<>(i);
      handles.add(copy);
      Thread t = new Thread(() -> copies.start(copy, failures), "godwit-copy-" + i);
      starting.add(t);
      t.start();
    }
    for (Thread t : starting) {
      try {
        t.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    if (failures.size() == handles.size()) {
      GodwitException first = failures.get(0);
      throw first instanceof MoveException m
          ? m
          : new MoveException(String.valueOf(first.getMessage()), first);
    }
    return Fork.original(fork, handles);
  }

  private void start(Copy<Object> copy, List<GodwitException> failures) {
    try {
      Peer peer = Peer.start(split.target(), programPath);
      peer.hasNoInput();
      peer.serves(channels, copy.number());
      accepted(peer, copy.number());
      Thread follower = new Thread(() -> follow(peer, copy), "godwit-copy-" + copy.number());
      copy.runs(peer::cut);
      follower.start();
    } catch (GodwitException e) {
      synchronized (failures) {
        failures.add(e);
      }
      ended(copy, null, e, null);
    }
  }

  private void ended(
      Copy<Object> copy, @Nullable Object value, @Nullable Throwable e, @Nullable Integer code) {
    String how =
        e != null
            ? "it failed with " + e
            : code != null ? "it exited its JVM with code " + code : "it has its result";
    channels.ended(copy.number(), how); // Before the handle says so.
    copy.ended(value, e, code);
  }

  private void accepted(Peer peer, int number) {
    try {
      Note values =
          new Note()
              .with("program", program)
              .with("fork", fork)
              .with("copy", number)
              .with("copies", split.copies());
      peer.say(Kind.COPY, new Body(values, snapshot));
      Message m = peer.hear();
      if (m.kind() != Kind.STARTED) {
        throw new MoveException(
            "copy " + number + " cannot go on at " + split.target() + ": " + m.text() + ".");
      }
      peer.runs();
    } catch (IOException e) {
      String how = peer.ending();
      peer.end();
      throw new MoveException(
          "copy " + number + " was not taken by " + peer.where() + ": " + how + ".", e);
    }
  }

  private void follow(Peer first, Copy<Object> copy) {
    Journey journey = new Journey(channels, copy.number());
    Object value = null;
    Throwable failure = null;
    Integer exitCode = null;
    try {
      Message m = journey.followCopy(first, program, programPath);
      switch (m.kind()) {
        case RESULT -> value = value(journey.at(), m);
        case EXCEPTION -> failure = (Throwable) Objects.requireNonNull(value(journey.at(), m));
        default -> exitCode = journey.at().exitCode();
      }
    } catch (IOException e) {
      Peer at = journey.at();
      failure =
          new ChainLostException(
              "copy "
                  + copy.number()
                  + " at "
                  + at.where()
                  + " ended without a result: "
                  + at.ending()
                  + ".",
              e);
    } catch (GodwitException e) {
      failure = e;
    }
    journey.at().end();
    ended(copy, value, failure, exitCode);
    if (failure != null) {
      report(copy);
    }
  }

  private @Nullable Object value(Peer peer, Message m) throws IOException {
    boolean local = Place.of(peer.target()) instanceof Place.Local;
    String json = new String(Body.of(m.payload()).bytes(), StandardCharsets.UTF_8);
    return Values.read(json, code, local, List.of());
  }

  /** A failure that nobody has asked for when this JVM ends is told then. */
  private static void report(Copy<?> copy) {
    try {
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    Throwable unseen = copy.unseenFailure();
                    if (unseen != null) {
                      System.err.println("godwit: copy " + copy.number() + " failed:");
                      unseen.printStackTrace();
                    }
                  }));
    } catch (IllegalStateException e) {
      copy.unseenFailure(); // This JVM ends already.
    }
  }
}
