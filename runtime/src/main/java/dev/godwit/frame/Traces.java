package dev.godwit.frame;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns the stack trace of an exception that crosses the driver into the one that plain Java would
 * show: the user's methods and lines, and below the native frames those that wait on the heap.
 * {@code -Dgodwit.traces=physical} leaves traces as they are.
 */
public final class Traces {
  private static final boolean PHYSICAL = "physical".equals(System.getProperty("godwit.traces"));

  /** What HotSpot cuts traces at (MaxJavaStackTraceDepth): there may be a million frames below. */
  private static final int MOST = 1024;

  private static final String DRIVER = Execution.class.getName();

  private Traces() {}

  /**
   * Rewrites the exception, its causes and its suppressed ones, each once; returns it.
   *
   * @param below the innermost frame that waits on the heap
   */
  static Throwable logical(Throwable exception, @Nullable Frame below, Execution x) {
    if (!PHYSICAL && !x.suspending && !x.hasTraced(exception)) {
      rewrite(exception, below, Collections.newSetFromMap(new IdentityHashMap<>()));
    }
    return exception;
  }

  /** Rewrites an exception that a captured chain holds. */
  public static void captured(Throwable exception, List<Frame> chain) {
    if (!PHYSICAL) {
      Frame below = null;
      for (Frame f : chain) {
        if (f.outermost) { // The chain's native part ended here when it was captured.
          below = f.caller;
          break;
        }
      }
      rewrite(exception, below, Collections.newSetFromMap(new IdentityHashMap<>()));
    }
  }

  private static void rewrite(Throwable t, @Nullable Frame below, Set<Throwable> seen) {
    if (!seen.add(t)) {
      return;
    }
    StackTraceElement[] before = t.getStackTrace();
    List<StackTraceElement> after = rewritten(before, below);
    if (after != null) {
      t.setStackTrace(after.toArray(new StackTraceElement[0]));
    }
    if (t.getCause() != null) {
      rewrite(t.getCause(), below, seen);
    }
    for (Throwable s : t.getSuppressed()) {
      rewrite(s, below, seen);
    }
  }

  /** Null for a trace that never passed a driver, or was rewritten when it did. */
  private static @Nullable List<StackTraceElement> rewritten(
      StackTraceElement[] before, @Nullable Frame below) {
    int driver = 0;
    while (driver < before.length && !before[driver].getClassName().equals(DRIVER)) {
      driver++;
    }
    if (driver == before.length) {
      return null;
    }
    List<StackTraceElement> after = new ArrayList<>();
    for (int i = 0; i < driver; i++) {
      add(before[i], after);
    }
    // A chain that was just begun has nothing on the heap.
    boolean begun = before[driver].getMethodName().equals("begin");
    for (Frame f = begun ? null : below; f != null && after.size() < MOST; f = f.caller) {
      after.add(f.element());
    }
    int rest = driver;
    boolean nested = true;
    while (nested) { // What is between two drivers of one chain is among the frames below.
      nested = false;
      while (rest < before.length && isDriver(before[rest])) {
        nested |= before[rest++].getMethodName().equals("nested");
      }
      while (nested && rest < before.length && !isDriver(before[rest])) {
        rest++;
      }
    }
    while (rest < before.length && after.size() < MOST) {
      StackTraceElement e = before[rest++];
      if (isDriver(e)) {
        after.add(e);
      } else {
        add(e, after);
      }
    }
    return after;
  }

  private static void add(StackTraceElement e, List<StackTraceElement> after) {
    LineMap lines = Companions.lines(e.getClassName());
    if (lines == null) {
      if (!isDriver(e)) {
        after.add(e);
      }
      return;
    }
    StackTraceElement user = lines.element(e.getLineNumber());
    if (user != null) {
      after.add(user);
    }
  }

  private static boolean isDriver(StackTraceElement e) {
    return Companions.isRuntime(e.getClassName());
  }
}
