package dev.godwit.transport;

import dev.godwit.ChainLostException;
import dev.godwit.Continuation;
import dev.godwit.DetachedException;
import dev.godwit.Fork;
import dev.godwit.GodwitException;
import dev.godwit.InDoubtException;
import dev.godwit.MoveException;
import dev.godwit.Mover;
import dev.godwit.Outcome;
import dev.godwit.ParkedException;
import dev.godwit.Snapshot;
import dev.godwit.Target;
import dev.godwit.Teleport.Back;
import dev.godwit.Teleport.Departure;
import dev.godwit.Teleport.Leave;
import dev.godwit.Teleport.Move;
import dev.godwit.Teleport.Split;
import dev.godwit.event.Events;
import dev.godwit.frame.Execution;
import dev.godwit.snapshot.Values;
import dev.godwit.transport.Wire.Kind;
import dev.godwit.transport.Wire.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The moves of a chain that began in this JVM, as its origin sees them. The chain's later hops come
 * through here too: the origin starts the next JVM, hands the chain on, and lets the one between
 * end. So however often it hops, there is one JVM there.
 */
final class Journey implements Mover {
  /**
   * A place that the chain was at.
   *
   * @param waiting its JVM, if that waits for the chain to come back
   */
  private record Stop(Target target, @Nullable Peer waiting) {}

  private static final AtomicLong NUMBERS = new AtomicLong();

  /** Where the chain has been, after this JVM; the last one is where it is. */
  private final Deque<Stop> stops = new ArrayDeque<>();

  private @Nullable Peer at;

  // ---- what the chain was asked from outside; guarded by this object
  private @Nullable Leave leaving;

  /** The JVM that was told so. */
  private @Nullable Peer told;

  /** Whether that one goes on alone: it is not heard any more, until it says no. */
  private boolean detaching;

  /** The chain is elsewhere, and not on its way. */
  private boolean isThere;

  private @Nullable Delivery last;

  /** Which chain it is, for those who watch. */
  private final String chain = ProcessHandle.current().pid() + "-" + NUMBERS.incrementAndGet();

  private Instant since = Instant.EPOCH;

  // ---- what a copy of a chain sends to others
  private final @Nullable Exchange channels;
  private final int number;

  /** What copies of the chain send to each other. */
  private final List<Mailboxes> forks = new ArrayList<>();

  // ---- what does not change while the chain is away
  private List<Path> programPath = List.of();
  private List<Object> lent = List.of();

  /** Of a chain that begins here, or is a copy no longer. */
  Journey() {
    this(null, 0);
  }

  /** Of a copy. */
  Journey(@Nullable Exchange channels, int number) {
    this.channels = channels;
    this.number = number;
  }

  @Override
  public void ended(String how) {
    forks.forEach(f -> f.ended(Fork.ORIGINAL, how));
  }

  @Override
  public <R> Outcome<R> move(Continuation<R> chain, Departure<?> asked, Run run) {
    System.out.flush();
    System.err.flush();
    if (asked instanceof Back) {
      throw new MoveException("the chain is where it began: there is no JVM to go back to.");
    }
    Snapshot snapshot = Departures.captured(chain);
    programPath = ProgramCode.path(chain.code().getClassLoader());
    if (asked instanceof Split split) {
      String fork = this.chain + "-" + UUID.randomUUID();
      boolean near = Place.of(split.target()) instanceof Place.Local;
      Mailboxes boxes = new Mailboxes(fork, split.copies(), chain.allCode(), near);
      forks.add(boxes);
      Fork<Object> copies = Copies.of(split, chain, snapshot, programPath, fork, boxes);
      run.goOn();
      return chain.resume(copies, run);
    }
    lent = snapshot.lent();
    Leave leave = asked instanceof Leave l ? l : null;
    Target target = leave != null ? leave.target() : ((Move) asked).target();
    Delivery first = delivery(target, chain.name(), snapshot.toBytes());
    arrived(first, first.deliver(), target);
    run.left();
    if (!run.others().isEmpty()) {
      Events.log(this.chain, "left other chains here: " + String.join(", ", run.others()));
    }
    if (leave != null) {
      leave(leave);
    }
    return follow(chain, run);
  }

  /**
   * Tells the JVM where the chain is that this one will end. Of a chain that is in another JVM of
   * this machine, that JVM makes it leave the machine.
   */
  @Override
  public synchronized boolean leave(Leave asked) {
    Peer there = at;
    if (there == null || !isThere || told == there || !asked.begins()) {
      return there != null;
    }
    leaving = asked;
    told = there;
    Note notice = new Note();
    boolean near = Place.of(there.target()) instanceof Place.Local;
    detaching = !near || Place.of(asked.target()) instanceof Place.Local;
    if (!detaching) {
      notice.with("target", TargetText.write(asked.target())).with("millis", asked.millis());
    }
    try {
      there.say(Kind.NOTICE, notice.toString());
    } catch (IOException e) {
      // Whoever follows the chain finds that out.
    }
    return true;
  }

  /** Whether the chain's wish to hop is this JVM's business; if so, it is on its way. */
  private synchronized boolean setsOut() {
    isThere = detaching;
    return !detaching;
  }

  private synchronized void isThere(@Nullable Peer there) {
    at = there;
    isThere = there != null;
  }

  private synchronized void stays(String why) {
    detaching = false;
    if (leaving != null) {
      leaving.stays(why);
    }
  }

  /**
   * Follows a chain that another process gave away, once it runs there.
   *
   * @return its result
   */
  @Nullable Object resume(Delivery delivery, Continuation<Object> chain) {
    programPath = ProgramCode.path(chain.code().getClassLoader());
    Peer there = delivery.repeat();
    arrived(delivery, there, there.target());
    try (Run run = Run.begin(chain.name(), this)) {
      Outcome<Object> outcome = follow(chain, run);
      while (outcome instanceof Outcome.Suspended<Object> s) { // It came back here, and goes on.
        outcome = Departures.answer(s, this, run);
      }
      if (outcome instanceof Outcome.Failed<Object> failed) {
        throw Execution.sneak(failed.exception());
      }
      return ((Outcome.Completed<Object>) outcome).result();
    }
  }

  private Delivery delivery(Target target, String program, byte[] snapshot) {
    Delivery delivery = new Delivery(target, programPath, program, snapshot, chain);
    delivery.serves(channels, number);
    return delivery;
  }

  /** The chain is there now. */
  private void arrived(Delivery delivery, Peer there, Target target) {
    over();
    last = delivery;
    since = Instant.now();
    stops.addLast(new Stop(target, null));
    isThere(there);
  }

  /** Waits until the chain ends or comes back. */
  private <R> Outcome<R> follow(Continuation<R> chain, Run run) {
    Continuation<R> home = null;
    while (home == null) {
      try {
        Message m = follow(chain.name());
        switch (m.kind()) {
          case DEPART -> home = home(Body.of(m.payload()), chain);
          case EXIT -> {
            int code = at().exitCode();
            atEnd();
            System.exit(code);
          }
          case DETACHED -> {
            return new Outcome.Failed<>(detached(m.text()));
          }
          default -> {
            return ended(m.kind(), Body.of(m.payload()), chain);
          }
        }
      } catch (IOException e) {
        throw lost(e);
      } catch (IllegalArgumentException e) {
        throw lost(new IOException("it sent what no stub sends: " + e.getMessage(), e));
      }
    }
    return home.resume(null, run);
  }

  /**
   * Follows the chain from JVM to JVM: what the last of them says when the chain ends, or when it
   * wants to come back to this one.
   */
  private Message follow(String program) throws IOException {
    while (true) {
      Message m = at().hear();
      switch (m.kind()) {
        case DEPART -> {
          Body body = Body.of(m.payload());
          if (!setsOut()) {
            continue; // It goes there by itself.
          }
          if (body.values().has("target")) {
            onward(once(body.values().note("target"), at().target()), body, program);
          } else if (stops.size() > 1) {
            backOne(body, program);
          } else {
            return m;
          }
        }
        case RESULT, EXCEPTION, EXIT, DETACHED -> {
          return m;
        }
        case STAYS -> stays(m.text());
        case LOST -> throw new IOException("it was started by a process there that is gone by now");
        default -> throw new IOException("the stub sent " + m.kind());
      }
    }
  }

  /**
   * Follows a copy of a chain until it ends. Nobody waits for it to come back.
   *
   * @return what its last JVM said
   */
  Message followCopy(Peer first, String program, List<Path> path) throws IOException {
    isThere(first);
    programPath = path;
    stops.addLast(new Stop(first.target(), null));
    Message m = follow(program);
    while (m.kind() == Kind.DEPART) {
      at().say(Kind.STAY, "a copy does not go back: its original is there.");
      m = follow(program);
    }
    atEnd();
    return m;
  }

  /** The JVM that the chain is in. */
  Peer at() {
    return Objects.requireNonNull(at);
  }

  @SuppressWarnings("unchecked")
  private <R> Outcome<R> ended(Kind kind, Body end, Continuation<R> chain) {
    Peer peer = at();
    peer.linger(end.values().texts("threads"));
    atEnd();
    Events.log(
        this.chain,
        "ended at "
            + peer.where()
            + (kind == Kind.RESULT ? ", with its result" : ", with an exception"));
    String json = new String(end.bytes(), StandardCharsets.UTF_8);
    Object value = Values.read(json, chain.allCode(), isLocal(peer), lent);
    if (value instanceof DetachedException || value instanceof ParkedException) {
      left((GodwitException) value);
    }
    return kind == Kind.RESULT
        ? new Outcome.Completed<>((R) value)
        : new Outcome.Failed<>((Throwable) Objects.requireNonNull(value));
  }

  private static boolean isLocal(Peer peer) {
    return Place.of(peer.target()) instanceof Place.Local;
  }

  // ---- hops

  /** The chain goes on to the target, or stays if it cannot. */
  private void onward(Target target, Body body, String program) throws IOException {
    Peer peer = at();
    boolean waits = body.values().flag("waits");
    try {
      Delivery next = delivery(target, program, body.bytes());
      Peer there = next.deliver();
      Stop from = stops.removeLast();
      stops.addLast(waits ? new Stop(from.target(), peer) : from);
      arrived(next, there, target);
      left(peer, body, waits);
    } catch (MoveException e) {
      peer.say(Kind.STAY, String.valueOf(e.getMessage()));
      isThere(peer);
    } catch (InDoubtException e) {
      throw nowhere(peer, e);
    }
  }

  /** The chain goes back to the place before: to the JVM there, if it waits. */
  private void backOne(Body body, String program) throws IOException {
    Peer peer = at();
    Stop from = stops.removeLast();
    Stop to = stops.removeLast();
    try {
      Delivery back = delivery(to.target(), program, body.bytes());
      Peer there = to.waiting() == null ? back.deliver() : back.deliverTo(to.waiting());
      arrived(back, there, to.target());
      left(peer, body, false);
    } catch (MoveException e) {
      stops.addLast(to);
      stops.addLast(from);
      peer.say(Kind.STAY, String.valueOf(e.getMessage()));
      isThere(peer);
    } catch (InDoubtException e) {
      throw nowhere(peer, e);
    }
  }

  /** The chain was given away and may run nowhere: the JVM that it left ends, whatever comes. */
  private InDoubtException nowhere(Peer peer, InDoubtException e) {
    peer.end();
    atEnd();
    return e;
  }

  /** The chain comes back to this JVM; null if it cannot. */
  private <R> @Nullable Continuation<R> home(Body body, Continuation<R> chain) throws IOException {
    Peer peer = at();
    Continuation<R> back;
    try {
      back = Snapshot.comesHome(body.bytes(), chain.code().getClassLoader(), lent, isLocal(peer));
    } catch (GodwitException e) {
      peer.say(Kind.STAY, String.valueOf(e.getMessage()));
      isThere(peer);
      return null;
    }
    left(peer, body, false);
    atEnd();
    isThere(null);
    Events.log(
        this.chain, "came home from " + peer.where() + ", " + body.bytes().length + " bytes");
    return back;
  }

  /** The chain is elsewhere: its JVM ends, or waits. */
  private static void left(Peer peer, Body body, boolean waits) throws IOException {
    peer.say(Kind.LEAVE, new Note().with("waits", waits).toString());
    if (!waits) {
      peer.linger(body.values().texts("threads"));
    }
  }

  /**
   * The place where the chain is, once more, with the options that it asks for: what {@code local:}
   * means there. Nothing else is done for a JVM elsewhere: it must not say what this one starts.
   */
  private static Target once(Note text, Target at) {
    Target asked = TargetText.read(text);
    if (!(Place.of(asked) instanceof Place.Local)) {
      throw new IllegalArgumentException("a wish to go to " + asked);
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

  // ---- the end

  private DetachedException detached(String log) {
    Peer peer = at();
    isThere(null);
    over();
    peer.release();
    DetachedException e =
        new DetachedException(
            "the chain goes on without this process at "
                + peer.where()
                + "; what it prints is in "
                + log
                + " there");
    left(e);
    return e;
  }

  private synchronized void left(GodwitException where) {
    if (leaving != null) {
      leaving.left(String.valueOf(where.getMessage()));
    }
  }

  private void over() {
    if (last != null) {
      last.forget();
      last = null;
    }
  }

  private void atEnd() {
    over();
    for (Stop stop : stops) {
      if (stop.waiting() != null) {
        stop.waiting().end();
      }
    }
    stops.clear();
    synchronized (this) {
      isThere = false;
    }
  }

  private ChainLostException lost(IOException e) {
    Peer peer = at();
    String where = peer.where();
    String how = e.getCause() == null ? e.getMessage() : peer.ending();
    peer.end();
    String transfer = last == null ? "" : last.transfer();
    last = null; // It is kept for a person.
    atEnd();
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
