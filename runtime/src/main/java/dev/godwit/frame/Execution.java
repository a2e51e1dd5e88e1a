package dev.godwit.frame;

import dev.godwit.NotMigratableException;
import dev.godwit.Request;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A chain that runs: the frames it still has on the heap, and the hand-over of results and
 * exceptions from one to the next. Generated code passes it from call to call; having one is the
 * proof that every native frame between here and the driver is generated code, so that all of them
 * can be captured.
 *
 * <p>Frames are linked from callee to caller and resumed one by one, the innermost first: resuming
 * costs O(1) whatever the depth, a later capture O(new frames). Used by one thread at a time.
 */
public final class Execution {
  private static final ThreadLocal<@Nullable Execution> RUNNING = new ThreadLocal<>();

  /** Set while calls return to the driver in order to be captured; read after every call. */
  public boolean suspending;

  private final Predicate<Request<?>> accepts;

  /** The frames of the capture in progress, from the innermost to the outermost so far. */
  private @Nullable Frame head;

  private @Nullable Frame tail;

  /** The innermost frame that waits on the heap. */
  private @Nullable Frame top;

  /** Whether a frame that waits may be inside a synchronized block. */
  private boolean holding;

  /** While such a frame is resumed: the innermost of the frames above it. */
  private @Nullable Frame above;

  private static final VarHandle ASKED;

  static {
    try {
      ASKED = MethodHandles.lookup().findVarHandle(Execution.class, "asked", Request.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  @SuppressWarnings("UnusedVariable") // read and written through its handle
  private @Nullable Request<?> asked;

  /** How many synchronized blocks with points its native frames are in. */
  private int monitors;

  private boolean unwound;
  private @Nullable Throwable traced;
  private int tracedSuppressed;

  /** How many recursive calls are on the native stack, as the last caller that knew has told. */
  public int depth;

  private @Nullable Request<?> request;
  private @Nullable Throwable thrown;

  /** The result last given, in the slot of its type: L, V, D, F, J, I, S, C, B or Z. */
  private char slot = 'V';

  private long bits;
  private double real;
  private @Nullable Object reference;

  /** An execution whose driver answers the requests that the predicate accepts. */
  public Execution(Predicate<Request<?>> accepts) {
    this.accepts = accepts;
  }

  // ---- for drivers

  /** Something that starts a chain. */
  @FunctionalInterface
  public interface Body {
    /** Makes the first call. */
    void run() throws Throwable;
  }

  /** Whether a chain runs on this thread already. */
  public static boolean runningHere() {
    return RUNNING.get() != null;
  }

  /** What the driver of the chain on this thread accepts; null if there is none. */
  public static @Nullable Predicate<Request<?>> driverHere() {
    Execution x = RUNNING.get();
    return x == null ? null : x.accepts;
  }

  /** Starts a chain; true if it ended, false if it suspended. */
  public boolean begin(Body first) {
    Execution outer = RUNNING.get();
    RUNNING.set(this);
    try {
      boolean captured;
      try {
        first.run();
      } catch (Throwable t) {
        checkNotCapturing(t);
        thrown = Traces.logical(t, null, this);
      }
      captured = deepened(suspending);
      return ended(captured);
    } finally {
      restore(outer);
    }
  }

  /** Gives the answer to the waiting frames and runs on; true if the chain ended. */
  public boolean answer(Frame waiting, @Nullable Object answer) {
    holding = waiting.holding;
    give(answer);
    if (answer instanceof Boolean b) {
      bits = b ? 1 : 0; // Teleport.checkpoint is taken as a primitive, suspend as an object.
    }
    return proceed(waiting);
  }

  /** Throws the exception at the waiting frames and runs on; true if the chain ended. */
  public boolean fail(Frame waiting, Throwable exception) {
    holding = waiting.holding;
    thrown = exception;
    return proceed(waiting);
  }

  private boolean proceed(Frame waiting) {
    Execution outer = RUNNING.get();
    RUNNING.set(this);
    try {
      top = waiting;
      return ended(deepened(!run(null)));
    } finally {
      restore(outer);
    }
  }

  /**
   * Goes on on an empty stack as often as the old one was moved to the heap; true if the chain is
   * being captured for somebody else.
   */
  private boolean deepened(boolean suspended) {
    boolean more = suspended;
    while (more && request == Deep.REQUEST) {
      unwound = true;
      join();
      suspending = false;
      request = null;
      depth = 0;
      giveVoid();
      more = !run(null);
    }
    return more;
  }

  /** Whether the result of the chain is not that of its first call. */
  public boolean unwound() {
    return unwound;
  }

  private boolean ended(boolean suspended) {
    if (suspended) {
      join();
      suspending = false;
    }
    return !suspended;
  }

  /** Resumes the frames that wait, up to the given one; false if the chain is being captured. */
  private boolean run(@Nullable Frame end) {
    while (top != end) {
      Frame f = next(end);
      try {
        f.resume(this);
      } catch (Throwable t) {
        checkNotCapturing(t);
        thrown = Traces.logical(t, top, this);
      }
      if (suspending) {
        return false;
      }
    }
    return true;
  }

  /** Generated code does nothing but return while a chain is captured: frames would be missing. */
  private void checkNotCapturing(Throwable t) {
    if (suspending) {
      throw new IllegalStateException(
          "the chain is lost: an exception was thrown while it was being captured. That is a fault"
              + " of Godwit, or the memory is full",
          t);
    }
  }

  /**
   * The innermost frame, or the outermost that waits inside a synchronized block: that one takes
   * its monitor again before the frames above it run.
   */
  private Frame next(@Nullable Frame end) {
    Frame first = Objects.requireNonNull(top);
    Frame chosen = first;
    if (holding) {
      boolean found = false;
      for (Frame f = first; f != null && f != end; f = f.caller) {
        if (f.holdsMonitor()) {
          chosen = f;
          found = true;
        }
      }
      holding = found || end != null;
    }
    above = chosen == first ? null : first;
    top = chosen.caller;
    return chosen;
  }

  /** Joins the frames that were just captured to those that wait: O(1). */
  private void join() {
    thrown = null;
    if (tail != null) {
      tail.caller = top;
      tail.outermost = true;
      Objects.requireNonNull(head).holding = holding;
      top = head;
      head = null;
      tail = null;
    }
  }

  private static void restore(@Nullable Execution outer) {
    if (outer == null) {
      RUNNING.remove();
    } else {
      RUNNING.set(outer);
    }
  }

  /** The innermost frame that waits. */
  public Frame top() {
    return Objects.requireNonNull(top, "nothing waits");
  }

  /** What the chain asked for when it suspended. */
  public Request<?> request() {
    return Objects.requireNonNull(request, "nothing was asked for");
  }

  /** The exception that the chain ended with, or null. */
  public @Nullable Throwable failure() {
    return thrown;
  }

  /** The result that the chain ended with, boxed; null for void. */
  public @Nullable Object result() {
    return switch (slot) {
      case 'L' -> reference;
      case 'D' -> real;
      case 'F' -> Float.intBitsToFloat((int) bits);
      case 'J' -> bits;
      case 'I' -> (int) bits;
      case 'S' -> (short) bits;
      case 'C' -> (char) bits;
      case 'B' -> (byte) bits;
      case 'Z' -> bits != 0;
      default -> null;
    };
  }

  // ---- for companions

  /**
   * Begins a capture. The caller returns at once, as does every generated frame below it.
   *
   * @throws NotMigratableException if the driver does not accept the request; nothing is unwound
   */
  public void suspend(Request<?> asked) {
    if (!accepts.test(asked)) {
      throw new NotMigratableException(
          "'"
              + asked
              + "' was asked for in a chain whose driver does not answer it"
              + Callers.enclosing()
              + ". Call the method without 'Migratable' from migratable code, so that it is part of"
              + " the outer chain, or let the driver accept the request.");
    }
    request = asked;
    suspending = true;
  }

  /** Adds the frame of a call that is being captured. */
  public void push(Frame f) {
    Frame last = tail;
    if (last == null) {
      head = f;
    } else {
      last.caller = f;
    }
    tail = f;
  }

  /** As {@link #push}, of a call that waits inside a synchronized block. */
  public void pushHolding(Frame f) {
    holding = true;
    push(f);
  }

  /**
   * Runs the frames above one that waits inside a synchronized block, which it has entered again.
   * If they are captured anew, so is this one: {@link #suspending} is set.
   */
  public void nested(Frame waiting) {
    Frame first = above;
    if (first == null) {
      return;
    }
    above = null;
    Frame below = top;
    top = first;
    if (!run(waiting)) {
      join();
      Frame last = Objects.requireNonNull(top);
      head = last;
      while (last.caller != waiting) {
        last = Objects.requireNonNull(last.caller);
      }
      tail = last;
    }
    top = below;
  }

  /** True, whatever was assigned: binds a variable inside a condition. */
  public static boolean bound(@Nullable Object value) {
    return true;
  }

  /** As above. */
  public static boolean bound(long value) {
    return true;
  }

  /** As above. */
  public static boolean bound(double value) {
    return true;
  }

  /** As above. */
  public static boolean bound(boolean value) {
    return true;
  }

  /** Where control cannot get: after a finally block that is skipped while capturing. */
  public RuntimeException unreachable() {
    return new IllegalStateException("unreachable: the finally block before this always jumps");
  }

  /** Whether the exception is the one that was made logical last, with nothing added to it. */
  boolean hasTraced(Throwable exception) {
    int suppressed = exception.getSuppressed().length;
    boolean known = exception == traced && suppressed == tracedSuppressed;
    traced = exception;
    tracedSuppressed = suppressed;
    return known;
  }

  /**
   * Makes the stack trace of an exception that a resumed call has caught the one that plain Java
   * would show: see {@link Traces}.
   */
  public void logical(Throwable caught) {
    Traces.logical(caught, top, this);
  }

  /** Throws the exception, which may be checked, as if the caller had declared it. */
  public static RuntimeException sneak(Throwable exception) {
    return Execution.<RuntimeException>thrown(exception);
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <X extends Throwable> X thrown(Throwable exception) throws X {
    throw (X) exception;
  }

  /**
   * Tells javac that an exception of this type may come here: it does, from code that throws it
   * without saying so.
   */
  @SuppressWarnings({"TypeParameterUnusedInFormals", "DoNotCallSuggester"})
  public static <X extends Throwable> void mayThrow() throws X {}

  /** The error for a request made by plain code. */
  public static NotMigratableException plainCall(String request) {
    return Callers.refusal(request, runningHere());
  }

  // ---- results, from a frame to its caller

  /** No result. */
  public void giveVoid() {
    slot = 'V';
  }

  // ---- asked from outside

  /**
   * Asks the chain to stop at its next poll, with a request; may be called by any thread.
   *
   * @return whether the driver takes chains that stop for this
   */
  public boolean ask(Request<?> why) {
    if (!accepts.test(why)) {
      return false;
    }
    ASKED.setOpaque(this, why);
    return true;
  }

  /** Stops here if that was asked for: called by polled methods at their entry and in loops. */
  public void poll() {
    // Opaque: a plain read would be moved out of the loop, and the request never be seen.
    if ((Request<?>) ASKED.getOpaque(this) != null) {
      stop();
    }
    if (Chaos.EVERY > 0 && !suspending && monitors == 0 && Chaos.isDue()) {
      request = Chaos.REQUEST;
      suspending = true;
    }
  }

  /** A chain that holds a monitor goes on until it does not: nobody expects it to give it up. */
  private void stop() {
    if (monitors == 0) {
      suspend(Objects.requireNonNull((Request<?>) ASKED.getAndSet(this, null)));
    }
  }

  /**
   * Whether there are so many recursive calls on the native stack that it must be moved to the
   * heap: then the caller captures itself, and goes on on an empty stack. While the chain holds a
   * monitor there is no such thing: its frames have to stay where they are.
   */
  public boolean tooDeep(int calls) {
    return calls >= Deep.MOST && deepen();
  }

  private boolean deepen() {
    if (monitors > 0 || suspending) {
      return false;
    }
    request = Deep.REQUEST;
    suspending = true;
    return true;
  }

  /** A synchronized block with points begins. */
  public void enter() {
    monitors++;
  }

  /** It ends, also when the chain is being captured. */
  public void leave() {
    monitors--;
  }

  /** A result of type boolean. */
  public void give(boolean value) {
    bits = value ? 1 : 0;
    slot = 'Z';
  }

  /** A result of type byte. */
  public void give(byte value) {
    bits = value;
    slot = 'B';
  }

  /** A result of type short. */
  public void give(short value) {
    bits = value;
    slot = 'S';
  }

  /** A result of type char. */
  public void give(char value) {
    bits = value;
    slot = 'C';
  }

  /** A result of type int. */
  public void give(int value) {
    bits = value;
    slot = 'I';
  }

  /** A result of type long. */
  public void give(long value) {
    bits = value;
    slot = 'J';
  }

  /** A result of type float. */
  public void give(float value) {
    bits = Float.floatToRawIntBits(value);
    slot = 'F';
  }

  /** A result of type double. */
  public void give(double value) {
    real = value;
    slot = 'D';
  }

  /** A result of a reference type. */
  public void give(@Nullable Object value) {
    reference = value;
    slot = 'L';
  }

  /** Takes no result, or throws what the callee threw. */
  public void takeVoid() {
    if (thrown != null) {
      rethrow();
    }
  }

  /** Takes a result of a reference type, or throws what the callee threw. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  public <T> @Nullable T take() {
    takeVoid();
    Object value = reference;
    reference = null;
    return (T) value;
  }

  /** Takes a result of type boolean, or throws what the callee threw. */
  public boolean takeBoolean() {
    takeVoid();
    return bits != 0;
  }

  /** Takes a result of type byte, or throws what the callee threw. */
  public byte takeByte() {
    takeVoid();
    return (byte) bits;
  }

  /** Takes a result of type short, or throws what the callee threw. */
  public short takeShort() {
    takeVoid();
    return (short) bits;
  }

  /** Takes a result of type char, or throws what the callee threw. */
  public char takeChar() {
    takeVoid();
    return (char) bits;
  }

  /** Takes a result of type int, or throws what the callee threw. */
  public int takeInt() {
    takeVoid();
    return (int) bits;
  }

  /** Takes a result of type long, or throws what the callee threw. */
  public long takeLong() {
    takeVoid();
    return bits;
  }

  /** Takes a result of type float, or throws what the callee threw. */
  public float takeFloat() {
    takeVoid();
    return Float.intBitsToFloat((int) bits);
  }

  /** Takes a result of type double, or throws what the callee threw. */
  public double takeDouble() {
    takeVoid();
    return real;
  }

  private void rethrow() {
    Throwable exception = Objects.requireNonNull(thrown);
    thrown = null;
    throw sneak(exception);
  }
}
