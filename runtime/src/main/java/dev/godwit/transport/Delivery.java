package dev.godwit.transport;

import dev.godwit.InDoubtException;
import dev.godwit.MoveException;
import dev.godwit.Target;
import dev.godwit.event.Events;
import dev.godwit.transport.Handover.Deed;
import dev.godwit.transport.Handover.Sent;
import dev.godwit.transport.Handover.Step;
import dev.godwit.transport.Handover.Word;
import dev.godwit.transport.Journal.Entry;
import dev.godwit.transport.Journal.Role;
import dev.godwit.transport.Wire.Kind;
import dev.godwit.transport.Wire.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The sender's side of one handover: what {@link Handover} says is written to the journal, said,
 * and done.
 */
final class Delivery {
  /** How often a new link is tried once the chain is given away. */
  private static final int ATTEMPTS = Integer.getInteger("godwit.attempts", 3);

  private static final long PAUSE_MILLIS = Long.getLong("godwit.pause", 1000);

  private String transfer;
  private final Target target;
  private final List<Path> programPath;
  private final String program;
  private final byte[] snapshot;
  private @Nullable Entry entry;
  private Sent state = Sent.OFFERED;
  private @Nullable MoveException refusal;
  private int attempts;

  // ---- of a copy
  private @Nullable Exchange channels;
  private int number;

  /** For those who watch. */
  private final Events.Departure departure;

  /** A handover of a chain that is called so in the log. */
  Delivery(Target target, List<Path> programPath, String program, byte[] snapshot, String chain) {
    this.departure = new Events.Departure(chain, program, target.toString(), snapshot.length);
    this.transfer = UUID.randomUUID().toString();
    this.target = target;
    this.programPath = programPath;
    this.program = program;
    this.snapshot = snapshot;
  }

  /** A handover that another process left behind after it gave the chain away. */
  Delivery(Entry abandoned, Target target) throws IOException {
    this.departure =
        new Events.Departure(
            abandoned.transfer(),
            abandoned.about().text("program"),
            target.toString(),
            abandoned.snapshot().length);
    this.transfer = abandoned.transfer();
    this.target = target;
    this.programPath = ProgramCode.path(Thread.currentThread().getContextClassLoader());
    this.program = abandoned.about().text("program");
    this.snapshot = abandoned.snapshot();
    this.entry = abandoned;
    this.state = Sent.valueOf(abandoned.state());
  }

  /** What the chain may use as soon as it runs there: of a copy, its channels. */
  void serves(@Nullable Exchange channels, int number) {
    this.channels = channels;
    this.number = number;
  }

  /** The number of the handover. */
  String transfer() {
    return transfer;
  }

  /**
   * Hands the chain over: the stub that runs it now.
   *
   * @throws MoveException if it was not given away
   * @throws InDoubtException if it was, and the other side does not say that it runs
   */
  Peer deliver() {
    Peer spare = Spares.take(target, programPath);
    if (spare != null) {
      try {
        return offered(spare);
      } catch (MoveException e) {
        // It has the code of when it was started, and its link may have ended since: a new one
        // tells what is really the matter.
        transfer = UUID.randomUUID().toString();
        state = Sent.OFFERED;
        refusal = null;
      }
    }
    return told(() -> offered(Peer.start(target, programPath)));
  }

  /** As {@link #deliver}, to a stub that is there. */
  Peer deliverTo(Peer first) {
    return told(() -> offered(first));
  }

  /**
   * Asks a new stub at the same place to run what it was given.
   *
   * @throws InDoubtException if there is none to be had, or it knows nothing of it
   */
  Peer repeat() {
    IOException lost = new IOException("the process that gave it away is gone");
    return told(() -> handOver(again(lost), Handover.senderRepeats(state)));
  }

  private Peer told(Supplier<Peer> handover) {
    try {
      return handover.get();
    } catch (RuntimeException e) {
      departure.failed(e);
      throw e;
    }
  }

  private Peer offered(Peer first) {
    begin(first);
    return handOver(first, Handover.offer());
  }

  private Peer handOver(Peer first, Step<Sent> begin) {
    Peer peer = first;
    try {
      peer.serves(channels, number);
      Step<Sent> step = begin;
      while (step.does() == Deed.NOTHING) {
        try {
          say(peer, step.says());
          step = took(Handover.senderHears(state, heard(peer)));
        } catch (IOException e) {
          if (state == Sent.OFFERED) {
            refusal = notTaken(peer, e);
            step = Handover.senderGivesUp(state); // Its entry is deleted.
            state = step.state();
          } else {
            peer.end();
            peer = again(e);
            peer.serves(channels, number);
            step = Handover.senderRepeats(state);
          }
        }
      }
      switch (step.does()) {
        case FOLLOW -> {
          peer.runs();
          departure.arrived(peer.where(), peer.codeSent());
          Spares.startNext(target, programPath, snapshot);
          return peer;
        }
        case GO_ON_HERE -> {
          forget();
          throw refusal != null ? refusal : new MoveException(target + " refused the chain.");
        }
        default -> throw inDoubt(new IOException(peer.where() + " knows nothing of it"));
      }
    } catch (RuntimeException | Error e) {
      peer.end();
      throw e;
    }
  }

  /** It was delivered and is over: nothing of it is needed any more. */
  void forget() {
    if (entry != null) {
      try {
        entry.delete();
      } catch (IOException e) {
        // It stays in the list, as what it is.
      }
    }
  }

  private void begin(Peer peer) {
    Note about =
        new Note()
            .with("program", program)
            .with("place", target.toString())
            .with("target", TargetText.write(target))
            .with("where", peer.where())
            .with("since", Instant.now().toString());
    try {
      entry = Journal.begin(transfer, Role.SENT, about, snapshot, state);
    } catch (IOException e) {
      peer.end();
      throw notJournalled(e);
    }
  }

  private static MoveException notJournalled(IOException e) {
    return new MoveException(
        "the journal of handovers cannot be written: "
            + e
            + ". -Dgodwit.home names another directory for it.",
        e);
  }

  /** The new state is in the journal before anything follows from it. */
  private Step<Sent> took(Step<Sent> step) throws IOException {
    if (step.state() != state) {
      if (entry != null) {
        boolean isFar = !(Place.of(target) instanceof Place.Local);
        entry.reach(step.state(), isFar && step.state() == Sent.GONE);
      }
      state = step.state();
    }
    return step;
  }

  private void say(Peer peer, @Nullable Word word) throws IOException {
    if (word == null) {
      return;
    }
    Note values = new Note().with("transfer", transfer).with("program", program);
    byte[] bytes = word == Word.OFFER ? snapshot : new byte[0];
    peer.say(Kind.valueOf(word.name()), new Body(values, bytes));
  }

  private Word heard(Peer peer) throws IOException {
    Message m = peer.hear();
    switch (m.kind()) {
      case ACCEPTED, STARTED, UNKNOWN -> {
        return Word.valueOf(m.kind().name());
      }
      case REJECTED -> {
        refusal = new MoveException("the chain cannot go on at " + target + ": " + m.text() + ".");
        return Word.REJECTED;
      }
      default -> throw new IOException("the stub sent " + m.kind());
    }
  }

  private MoveException notTaken(Peer peer, IOException e) {
    return new MoveException(peer.where() + " did not take the chain: " + peer.ending() + ".", e);
  }

  /** A new stub at the same place, which has the journal of the one before. */
  private Peer again(IOException lost) {
    while (attempts < ATTEMPTS) {
      try {
        Thread.sleep(attempts++ * PAUSE_MILLIS);
        return Peer.start(target, programPath);
      } catch (MoveException e) {
        lost.addSuppressed(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    throw inDoubt(lost);
  }

  private InDoubtException inDoubt(IOException e) {
    return new InDoubtException(
        "the chain was given to "
            + target
            + ", and the link was lost before it said that the chain runs. It is not run again by"
            + " itself. 'godwit resume "
            + transfer
            + "' asks there and goes on, 'godwit resume --force "
            + transfer
            + "' goes on without asking, 'godwit discard "
            + transfer
            + "' gives it up.",
        transfer,
        e);
  }
}
