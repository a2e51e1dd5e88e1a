package dev.godwit;

import dev.godwit.Outcome.Completed;
import dev.godwit.Outcome.Failed;
import dev.godwit.Outcome.Suspended;
import dev.godwit.event.Events;
import dev.godwit.frame.Chaos;
import dev.godwit.frame.Execution;
import dev.godwit.frame.Frame;
import dev.godwit.snapshot.Loan;
import dev.godwit.snapshot.SnapshotWriter;
import dev.godwit.transport.Departures;
import dev.godwit.transport.Run;
import dev.godwit.transport.Stdin;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A chain of migratable calls that has not finished: not started yet, or captured at a suspension
 * point. One-shot: it is used once, by {@link #run}, {@link #step}, {@link #resume} or {@link
 * #throwInto}, and says so when used again. Many runs from one point: {@link Snapshot}.
 *
 * <p>A continuation may be handed from thread to thread; of two threads that use it at the same
 * time one gets an {@link IllegalStateException}.
 *
 * @param <R> the type of the chain's result
 */
public final class Continuation<R> {
  private enum State {
    NEW("has not started: call run() or step()"),
    RUNNING("is running"),
    SUSPENDED("waits for an answer: call resume(answer)"),
    CONSUMED(
        "was used already, it is one-shot: go on with the continuation of the last outcome, or take"
            + " a snapshot() and resume that as often as needed");

    final String advice;

    State(String advice) {
      this.advice = advice;
    }
  }

  /** The first call of a chain. */
  @FunctionalInterface
  public interface Start<R> {
    /** Calls the method's fresh body. */
    @Nullable R call(Execution x) throws Throwable;
  }

  private final String name;
  private final @Nullable Start<R> start;
  private final @Nullable Frame top;
  private final @Nullable Request<?> request;
  private final AtomicReference<State> state;

  /** While it runs: what can be asked to stop. */
  private volatile @Nullable Execution running;

  /** What the caller of the entry lends to it. */
  private final Loan loan;

  /** What its entry was called with, until it starts. */
  private @Nullable Object[] arguments = {};

  /** What goes on with it. */
  private List<Group> led = List.of();

  private Continuation(
      String name,
      @Nullable Start<R> start,
      @Nullable Frame top,
      @Nullable Request<?> request,
      Loan loan) {
    this.name = name;
    this.loan = loan;
    this.start = start;
    this.top = top;
    this.request = request;
    this.state = new AtomicReference<>(start != null ? State.NEW : State.SUSPENDED);
  }

  /**
   * A chain that begins with the given call. Generated deferred entries call this.
   *
   * @param arguments the receiver and the arguments: what is reachable from them and goes along on
   *     a move has its new state here when {@link #run} returns
   */
  public static <R> Continuation<R> of(String name, Start<R> start, @Nullable Object... arguments) {
    Continuation<R> first =
        new Continuation<>(
            name, Objects.requireNonNull(start), null, null, Loan.ofArguments(arguments));
    first.arguments = arguments;
    return first;
  }

  /** A chain that waits at the given frames, the innermost first. The codec calls this. */
  public static <R> Continuation<R> waiting(String name, Frame top, Request<?> request) {
    return waiting(name, top, request, List.of());
  }

  /** As {@link #waiting(String, Frame, Request)}, for one whose caller lent it the objects. */
  public static <R> Continuation<R> waiting(
      String name, Frame top, Request<?> request, List<Object> lent) {
    return new Continuation<>(name, null, top, request, Loan.of(lent));
  }

  /** One that runs: it stands for a chain that somebody else runs. */
  static <R> Continuation<R> running(String name) {
    Continuation<R> running = new Continuation<>(name, null, null, null, Loan.NONE);
    running.state.set(State.RUNNING);
    return running;
  }

  /**
   * Names the groups that it leads: they are written with it, whether it holds them or not, and run
   * on when it does. Drivers and the codec call this.
   */
  public Continuation<R> leading(List<Group> groups) {
    led = groups;
    return this;
  }

  /** A continuation that was used. The codec calls this. */
  public static Continuation<?> used(String name) {
    Continuation<?> used = new Continuation<>(name, null, null, null, Loan.NONE);
    used.state.set(State.CONSUMED);
    return used;
  }

  /** It was used where it was lent to, and cannot be used again here. The codec calls this. */
  public void usedElsewhere() {
    if (!state.compareAndSet(State.SUSPENDED, State.CONSUMED)) {
      state.compareAndSet(State.NEW, State.CONSUMED);
    }
  }

  /**
   * What a continuation that is a value is made of, for the codec.
   *
   * @param program the entry that began it
   * @param start the call that it begins with, if it has not started
   * @param arguments of that call, with the receiver
   * @param frames innermost first; none if it has not started or was used
   * @param request what it waits for
   */
  public record Held(
      String program,
      @Nullable Start<?> start,
      List<@Nullable Object> arguments,
      List<Frame> frames,
      @Nullable Request<?> request) {}

  /** What it is made of; null if it is running. */
  public @Nullable Held held() {
    return switch (Objects.requireNonNull(state.get())) {
      case NEW -> new Held(name, start, Arrays.asList(arguments), List.of(), null);
      case SUSPENDED -> new Held(name, null, List.of(), top().chain(), request);
      case CONSUMED -> new Held(name, null, List.of(), List.of(), null);
      case RUNNING -> null;
    };
  }

  /**
   * Captures the running chain and hands it with the request to the nearest driver that accepts it;
   * returns the driver's answer. This is the one primitive that everything else is built on.
   *
   * @throws NotMigratableException if called outside a chain or through a frame of plain Java
   */
  @Migratable
  @SuppressWarnings("DoNotCallSuggester") // Migratable code calls it; that is compiled otherwise.
  public static <A> @Nullable A suspend(Request<A> request) {
    throw Execution.plainCall(request.toString());
  }

  /**
   * Runs the chain to its end, here or wherever it moves to, and returns its result.
   *
   * <p>Throws what the chain throws, checked exceptions too. If the chain exits its JVM, this one
   * exits with the same code.
   *
   * @throws ChainLostException if the chain moved and no result came back
   */
  public R run() {
    return runMovedBy(Departures.ofOrigin());
  }

  /** As {@link #runWith}, with another way to move. The JVM that a chain moved to calls this. */
  public R runMovedBy(Mover mover, @Nullable Object answer) {
    return answer == null ? runMovedBy(mover) : toTheEnd(checked(answer), mover);
  }

  private R runMovedBy(Mover mover) {
    if (start == null && !awaited().goesOn()) {
      throw new IllegalStateException(
          "the chain " + name + " waits for an answer to '" + awaited() + "': call resume(answer)");
    }
    return toTheEnd(start == null ? awaited().whenRun() : null, mover);
  }

  /**
   * As {@link #run}, for a chain that waits for an answer.
   *
   * @throws ClassCastException if the answer is not of the request's answer type; the chain waits
   *     on
   */
  public R runWith(@Nullable Object answer) {
    return toTheEnd(checked(answer), Departures.ofOrigin());
  }

  /**
   * As {@link #run}; prints where the chain waits if it was saved in a file. Generated {@code main}
   * methods call this.
   */
  public void runMain() {
    Stdin.install();
    try {
      run();
    } catch (ParkedException | DetachedException e) {
      if (!MigrateOnSignal.isEnding()) { // Which says it itself.
        System.err.println(e.getMessage());
      }
    }
  }

  @SuppressWarnings("NullAway") // R is the user's: null where the chain's result is
  private R toTheEnd(@Nullable Object answer, Mover mover) {
    if (Execution.runningHere()) {
      return result(begin(r -> false, answer));
    }
    try (Run run = Run.begin(name, mover)) {
      Outcome<R> outcome = begin(run, answer);
      while (outcome instanceof Suspended<R> s) {
        outcome =
            Rehearsal.current() == null
                ? Departures.answer(s, mover, run)
                : s.continuation().resume(Teleport.nowhere(s.request()), run);
      }
      return result(outcome);
    }
  }

  @SuppressWarnings("NullAway") // R is the user's: null where the chain's result is
  private static <R> R result(Outcome<R> outcome) {
    if (outcome instanceof Failed<R> failed) {
      throw Execution.sneak(failed.exception());
    }
    return ((Completed<R>) outcome).result();
  }

  /**
   * Starts the chain and runs it to its end or to its next suspension; the caller is the driver and
   * answers every request by itself.
   */
  public Outcome<R> step() {
    if (start == null) {
      throw wrongState();
    }
    return begin(driverAccepts(), null);
  }

  /**
   * Gives the answer to the waiting expression and runs on to the end or the next suspension.
   *
   * @throws ClassCastException if the answer is not of the request's answer type; the chain waits
   *     on
   */
  public Outcome<R> resume(@Nullable Object answer) {
    return begin(driverAccepts(), checked(answer));
  }

  /** Throws the exception from the waiting expression and runs on as {@link #resume} does. */
  public Outcome<R> throwInto(Throwable exception) {
    return throwInto(exception, driverAccepts());
  }

  /** As {@link #throwInto(Throwable)}, for a driver that accepts only some requests. */
  public Outcome<R> throwInto(Throwable exception, Predicate<Request<?>> accepts) {
    Objects.requireNonNull(exception);
    consume(State.SUSPENDED);
    Execution x = running(accepts);
    return settled(outcome(x, x.fail(top(), exception), null), accepts);
  }

  /** As {@link #resume(Object)}, for a driver that accepts only some requests. */
  public Outcome<R> resume(@Nullable Object answer, Predicate<Request<?>> accepts) {
    return begin(accepts, checked(answer));
  }

  /**
   * Asks a chain that runs on another thread to stop at its next poll: its driver's {@code step} or
   * {@code resume} then returns a {@link Suspended} with a {@link CaptureRequested}. Methods poll
   * that are {@code @Migratable(polled = true)}, or all with {@code -Agodwit.polled=true}. A chain
   * goes on as long as it is in a synchronized block. May be called by any thread.
   *
   * @return whether this continuation is running, and its driver takes such a request: {@link #run}
   *     does not
   */
  public boolean requestCapture() {
    Execution x = running;
    return x != null && x.ask(CaptureRequested.INSTANCE);
  }

  /**
   * A group of chains, on threads of their own, that move together with the chain that calls this.
   *
   * @param name for people: threads are called so
   * @throws NotMigratableException if called outside a chain
   */
  public static Group group(String name) {
    return Group.ofCaller(name);
  }

  /** The chain as data. The continuation stays as it is. */
  public Snapshot snapshot() {
    if (state.get() != State.SUSPENDED) {
      throw wrongState();
    }
    return written(false, Loan.NONE);
  }

  private Snapshot written(boolean statics, Loan lent) {
    List<Frame> frames = top().chain();
    Events.Ended ended = Events.capture(name, frames.size());
    Snapshot snapshot = SnapshotWriter.write(name, awaited(), frames, statics, lent, led);
    ended.with(snapshot.size());
    return snapshot;
  }

  /** The chain as data, with the static fields of all migratable types. */
  public Snapshot wholeSnapshot() {
    return whole(Loan.NONE);
  }

  /** As {@link #wholeSnapshot}, with what the caller lends: what a move sends. */
  public Snapshot leaving() {
    return whole(loan);
  }

  private Snapshot whole(Loan lent) {
    if (state.get() != State.SUSPENDED) {
      throw wrongState();
    }
    return written(true, lent);
  }

  /** An independent continuation that waits at the same place, made through a snapshot. */
  public Continuation<R> copy() {
    return snapshot().continuation();
  }

  /** The frames, innermost first: method, file and line, point, live locals. For people to read. */
  public String describe() {
    if (start != null) {
      return name + ", not started";
    }
    StringBuilder text = new StringBuilder();
    for (Frame f : top().chain()) {
      text.append(f.describe()).append('\n');
    }
    return text.toString();
  }

  /** The entry that began it, for people. */
  public String name() {
    return name;
  }

  /** The request that the chain waits at. */
  public Request<?> awaited() {
    if (request == null) {
      throw new IllegalStateException(name + " " + State.NEW.advice);
    }
    return request;
  }

  /** The class of its innermost frame: where its code comes from. */
  public Class<?> code() {
    return top().getClass();
  }

  /** The classes of all its frames, innermost first. */
  public List<Class<?>> allCode() {
    return top().chain().stream().<Class<?>>map(Frame::getClass).distinct().toList();
  }

  /** What the caller lent and went along, once it is known: with a chain that has moved. */
  public List<Object> lent() {
    return loan.objects();
  }

  /** Where the chain waits, as a stack trace. */
  public StackTraceElement[] stackTrace() {
    return top().chain().stream().map(Frame::element).toArray(StackTraceElement[]::new);
  }

  private @Nullable Object checked(@Nullable Object answer) {
    Class<?> type = awaited().answerType();
    if (answer != null && !type.isInstance(answer)) {
      throw new ClassCastException(
          "'"
              + awaited()
              + "' is answered by a "
              + type.getName()
              + ", not by a "
              + answer.getClass().getName());
    }
    return answer;
  }

  private static Predicate<Request<?>> driverAccepts() {
    return Execution.runningHere() ? r -> !(r instanceof Teleport.Departure) : r -> true;
  }

  private Frame top() {
    return Objects.requireNonNull(top, "a suspended chain has frames");
  }

  private Execution running(Predicate<Request<?>> accepts) {
    Execution x = new Execution(accepts);
    running = x;
    Run run = accepts instanceof Run r ? r : null;
    if (run != null) {
      run.goesOn(x);
    }
    led.forEach(g -> g.goOn(run));
    return x;
  }

  /** Starts it, or gives it the answer, for a driver that accepts only some requests. */
  Outcome<R> begin(Predicate<Request<?>> accepts, @Nullable Object answer) {
    return settled(begun(accepts, answer), accepts);
  }

  /** In chaos mode a chain goes on at once, or hands out a copy that was written and read. */
  private Outcome<R> settled(Outcome<R> first, Predicate<Request<?>> accepts) {
    Outcome<R> outcome = first;
    Rehearsal rehearsal = Rehearsal.current();
    if (rehearsal != null && outcome instanceof Suspended<R> s) {
      return new Suspended<>(s.request(), rehearsed(rehearsal, s.continuation(), s.request()));
    }
    while (Chaos.EVERY > 0 && outcome instanceof Suspended<R> s) {
      boolean poll = s.request() == Chaos.REQUEST;
      if (!poll && !Chaos.isDue()) {
        return outcome;
      }
      Continuation<R> again = writtenAndRead(s.continuation());
      if (!poll) {
        return new Suspended<>(s.request(), again.awaiting(s.request()));
      }
      outcome = again.begun(accepts, null);
    }
    return outcome;
  }

  private static <T> Continuation<T> rehearsed(
      Rehearsal rehearsal, Continuation<T> chain, Request<?> asked) {
    try {
      Continuation<T> again = chain.wholeSnapshot().inPlace();
      rehearsal.captured();
      return again.awaiting(asked);
    } catch (CaptureException e) {
      e.setStackTrace(chain.stackTrace());
      rehearsal.refused(e);
      return chain;
    }
  }

  /** The same chain where it cannot be written: it was not its own code that asked for it. */
  private static <T> Continuation<T> writtenAndRead(Continuation<T> chain) {
    try {
      return chain.wholeSnapshot().inPlace();
    } catch (CaptureException e) {
      Chaos.notCaptured(e);
      return chain;
    }
  }

  private Continuation<R> awaiting(Request<?> asked) {
    return new Continuation<>(name, null, top(), asked, loan);
  }

  private Outcome<R> begun(Predicate<Request<?>> accepts, @Nullable Object answer) {
    Execution x = running(accepts);
    Start<R> first = start;
    if (first == null) {
      consume(State.SUSPENDED);
      return outcome(x, x.answer(top(), answer), null);
    }
    consume(State.NEW);
    arguments = new Object[0];
    @SuppressWarnings("unchecked")
    R[] result = (R[]) new Object[1];
    boolean ended = x.begin(() -> result[0] = first.call(x));
    return outcome(x, ended, result);
  }

  @SuppressWarnings("unchecked")
  private Outcome<R> outcome(Execution x, boolean ended, R @Nullable [] fresh) {
    state.set(State.CONSUMED);
    running = null;
    if (!ended) {
      Request<?> asked = x.request();
      return new Suspended<>(asked, new Continuation<>(name, null, x.top(), asked, loan));
    }
    Throwable failure = x.failure();
    if (failure != null) {
      return new Failed<>(failure);
    }
    return new Completed<>(fresh != null && !x.unwound() ? fresh[0] : (R) x.result());
  }

  private void consume(State expected) {
    if (!state.compareAndSet(expected, State.RUNNING)) {
      throw wrongState();
    }
  }

  private IllegalStateException wrongState() {
    State found = Objects.requireNonNull(state.get());
    return new IllegalStateException("the chain " + name + " " + found.advice);
  }
}
