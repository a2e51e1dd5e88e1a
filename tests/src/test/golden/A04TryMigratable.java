// Written by Godwit from A04Try.java. Changes here are lost.
import dev.godwit.Continuation;
import dev.godwit.TeleportMigratable;
import dev.godwit.frame.Execution;
import dev.godwit.frame.Frame;
import dev.godwit.frame.FrameInfo;
import dev.godwit.frame.Generated;
import dev.godwit.frame.LocalsReader;
import dev.godwit.frame.LocalsWriter;
import java.lang.invoke.MethodHandles;

/** Lets the methods of {@link A04Try} move. */
@Generated("dev.godwit.processor")
@SuppressWarnings({"all", "unchecked", "rawtypes", "cast", "fallthrough", "finally", "deprecation", "removal", "static", "try", "varargs", "overloads", "synchronization", "auxiliaryclass", "lossy-conversions", "restricted"})
public final class A04TryMigratable {
  static {
    Frame.link(MethodHandles.lookup(), A04Try.class, 1);
  }

  private A04TryMigratable() {}

  // ---- A04Try.hop(), A04Try.java:15

  /** Runs {@code A04Try.hop()} so that it can move. */
  static void hop() {
    hopContinuation().run();
  }

  /** {@code A04Try.hop()}, not started. */
  static Continuation<Void> hopContinuation() {
    return Continuation.of("A04Try.hop()", x -> { hop(x); return null; });
  }

  static void hop(Execution x) {
    TeleportMigratable.to(x, "local:");
    if (x.suspending) { x.push(Hop.at1()); return; } // A04Try.java:15
  }

  /** A call of {@code A04Try.hop()} that waits at one of its points. */
  static final class Hop extends Frame {
    private static final FrameInfo INFO =
        FrameInfo.of(
            "A04Try", "hop()", "A04Try.java",
            "14d146ab6a2d0eb2", "08afa65a5379d527",
            FrameInfo.point(15, "dev.godwit.Teleport.to(java.lang.String)"));

    private Hop(int at) {
      super(at);
    }

    static Hop at1() {
      return new Hop(1);
    }

    Hop(LocalsReader in) {
      super(in);
    }

    @Override
    protected FrameInfo info() {
      return INFO;
    }

    @Override
    protected void save(LocalsWriter out) {
    }

    @Override
    protected void resume(Execution x) throws Throwable {
      run(x);
      x.giveVoid();
    }

    private void run(Execution x) {
      x.takeVoid();
    }
  }

  // ---- A04Try.a04(), A04Try.java:18

  /** Runs {@code A04Try.a04()} so that it can move. */
  static void a04() {
    a04Continuation().run();
  }

  /** {@code A04Try.a04()}, not started. */
  static Continuation<Void> a04Continuation() {
    return Continuation.of("A04Try.a04()", x -> { a04(x); return null; });
  }

  static void a04(Execution x) {
    try {
      A04Try.log("try");
      A04TryMigratable.hop(x);
      if (x.suspending) { x.push(A04.at1()); return; } // A04Try.java:21
      A04Try.log("raise");
      throw new A04Try.CustomException("hello", 3);
    } catch (A04Try.CustomException e) {
      A04Try.log("handle " + e.getMessage() + e.code);
    }
    A04Try.log("done");
  }

  /** A call of {@code A04Try.a04()} that waits at one of its points. */
  static final class A04 extends Frame {
    private static final FrameInfo INFO =
        FrameInfo.of(
            "A04Try", "a04()", "A04Try.java",
            "480086bb6880aff7", "28ee78478734fc5f",
            FrameInfo.point(21, "A04Try.hop()"));

    private A04(int at) {
      super(at);
    }

    static A04 at1() {
      return new A04(1);
    }

    A04(LocalsReader in) {
      super(in);
    }

    @Override
    protected FrameInfo info() {
      return INFO;
    }

    @Override
    protected void save(LocalsWriter out) {
    }

    @Override
    protected void resume(Execution x) throws Throwable {
      run(x);
      x.giveVoid();
    }

    private void run(Execution x) {
      int at = this.at;
      try {
        if (at == 0) {
          A04Try.log("try");
          A04TryMigratable.hop(x);
          if (x.suspending) { x.push(A04.at1()); return; } // A04Try.java:21
        } else {
          at = 0;
          x.takeVoid();
        }
        A04Try.log("raise");
        throw new A04Try.CustomException("hello", 3);
      } catch (A04Try.CustomException e) {
        A04Try.log("handle " + e.getMessage() + e.code);
      }
      A04Try.log("done");
    }
  }

  // ---- A04Try.a05(), A04Try.java:31

  /** Runs {@code A04Try.a05()} so that it can move. */
  static void a05() {
    a05Continuation().run();
  }

  /** {@code A04Try.a05()}, not started. */
  static Continuation<Void> a05Continuation() {
    return Continuation.of("A04Try.a05()", x -> { a05(x); return null; });
  }

  static void a05(Execution x) {
    try {
      A04Try.log("try");
      A04TryMigratable.hop(x);
      if (x.suspending) { x.push(A05.at1()); return; } // A04Try.java:34
      A04Try.log("raise");
      throw new A04Try.CustomException("hello", 3);
    } catch (A04Try.CustomException e) {
      A04Try.log("handle");
    } finally {
      if (!x.suspending) {
        A04Try.log("finally");
      }
    }
    A04Try.log("done");
  }

  /** A call of {@code A04Try.a05()} that waits at one of its points. */
  static final class A05 extends Frame {
    private static final FrameInfo INFO =
        FrameInfo.of(
            "A04Try", "a05()", "A04Try.java",
            "480086bb6880aff7", "04f774b5bb271de7",
            FrameInfo.point(34, "A04Try.hop()"));

    private A05(int at) {
      super(at);
    }

    static A05 at1() {
      return new A05(1);
    }

    A05(LocalsReader in) {
      super(in);
    }

    @Override
    protected FrameInfo info() {
      return INFO;
    }

    @Override
    protected void save(LocalsWriter out) {
    }

    @Override
    protected void resume(Execution x) throws Throwable {
      run(x);
      x.giveVoid();
    }

    private void run(Execution x) {
      int at = this.at;
      try {
        if (at == 0) {
          A04Try.log("try");
          A04TryMigratable.hop(x);
          if (x.suspending) { x.push(A05.at1()); return; } // A04Try.java:34
        } else {
          at = 0;
          x.takeVoid();
        }
        A04Try.log("raise");
        throw new A04Try.CustomException("hello", 3);
      } catch (A04Try.CustomException e) {
        A04Try.log("handle");
      } finally {
        if (!x.suspending) {
          A04Try.log("finally");
        }
      }
      A04Try.log("done");
    }
  }

  // ---- A04Try.a06(), A04Try.java:46

  /** Runs {@code A04Try.a06()} so that it can move. */
  static void a06() {
    a06Continuation().run();
  }

  /** {@code A04Try.a06()}, not started. */
  static Continuation<Void> a06Continuation() {
    return Continuation.of("A04Try.a06()", x -> { a06(x); return null; });
  }

  static void a06(Execution x) {
    for (int i = 0; i < 3; i++) {
      A04Try.log("loop " + i);
      if (i == 0) {
        try {
          A04Try.log("try");
          for (int j = 0; j < 2; j++) {
            A04TryMigratable.hop(x);
            if (x.suspending) { x.push(A06.at1(i, j)); return; } // A04Try.java:53
            A04Try.log("raise");
            if (j == 1) {
              throw new A04Try.CustomException("in loop", j);
            }
          }
        } catch (A04Try.CustomException e) {
          A04Try.log("exception " + e.code);
        } finally {
          if (!x.suspending) {
            A04Try.log("finally");
          }
        }
      }
    }
    A04Try.log("done");
  }

  /** A call of {@code A04Try.a06()} that waits at one of its points. */
  static final class A06 extends Frame {
    private static final FrameInfo INFO =
        FrameInfo.of(
            "A04Try", "a06()", "A04Try.java",
            "0ae611aecd020263", "bd3a7adcc514c974",
            FrameInfo.point(53, "A04Try.hop()", "i", "j"));

    int i;
    int j;

    private A06(int at) {
      super(at);
    }

    static A06 at1(int i, int j) {
      A06 f = new A06(1);
      f.i = i;
      f.j = j;
      return f;
    }

    A06(LocalsReader in) {
      super(in);
      this.i = in.getInt("i");
      this.j = in.getInt("j");
    }

    @Override
    protected FrameInfo info() {
      return INFO;
    }

    @Override
    protected void save(LocalsWriter out) {
      out.putInt("i", this.i);
      out.putInt("j", this.j);
    }

    @Override
    protected void resume(Execution x) throws Throwable {
      run(x);
      x.giveVoid();
    }

    private void run(Execution x) {
      int at = this.at;
      int i = this.i;
      int j = this.j;
      for (; at != 0 || i < 3; i++) {
        if (at == 0) {
          A04Try.log("loop " + i);
        }
        if (at != 0 || i == 0) {
          try {
            if (at == 0) {
              A04Try.log("try");
              j = 0;
            } else {
              at = 0;
              x.takeVoid();
              A04Try.log("raise");
              if (j == 1) {
                throw new A04Try.CustomException("in loop", j);
              }
              j++;
            }
            for (; j < 2; j++) {
              A04TryMigratable.hop(x);
              if (x.suspending) { x.push(A06.at1(i, j)); return; } // A04Try.java:53
              A04Try.log("raise");
              if (j == 1) {
                throw new A04Try.CustomException("in loop", j);
              }
            }
          } catch (A04Try.CustomException e) {
            A04Try.log("exception " + e.code);
          } finally {
            if (!x.suspending) {
              A04Try.log("finally");
            }
          }
        }
      }
      A04Try.log("done");
    }
  }

  // ---- A04Try.a07(), A04Try.java:68

  /** Runs {@code A04Try.a07()} so that it can move. */
  static void a07() {
    a07Continuation().run();
  }

  /** {@code A04Try.a07()}, not started. */
  static Continuation<Void> a07Continuation() {
    return Continuation.of("A04Try.a07()", x -> { a07(x); return null; });
  }

  static void a07(Execution x) {
    try {
      A04Try.log("try");
      throw new A04Try.CustomException("hello", 7);
    } catch (A04Try.CustomException e) {
      A04Try.log("before");
      A04TryMigratable.hop(x);
      if (x.suspending) { x.push(A07.at1(e)); return; } // A04Try.java:74
      A04Try.log("handle " + e.getMessage() + e.code);
    } finally {
      if (!x.suspending) {
        A04Try.log("finally");
      }
    }
    A04Try.log("done");
  }

  /** A call of {@code A04Try.a07()} that waits at one of its points. */
  static final class A07 extends Frame {
    private static final FrameInfo INFO =
        FrameInfo.of(
            "A04Try", "a07()", "A04Try.java",
            "fb33a3ee3ba55265", "5311a95f9dc3c857",
            FrameInfo.point(74, "A04Try.hop()", "e"));

    A04Try.CustomException e;

    private A07(int at) {
      super(at);
    }

    static A07 at1(A04Try.CustomException e) {
      A07 f = new A07(1);
      f.e = e;
      return f;
    }

    A07(LocalsReader in) {
      super(in);
      this.e = in.get("e", A04Try.CustomException.class);
    }

    @Override
    protected FrameInfo info() {
      return INFO;
    }

    @Override
    protected void save(LocalsWriter out) {
      out.put("e", this.e);
    }

    @Override
    protected void resume(Execution x) throws Throwable {
      run(x);
      x.giveVoid();
    }

    private void run(Execution x) {
      int at = this.at;
      try {
        if (at == 1) {
          throw Execution.sneak(this.e);
        }
        A04Try.log("try");
        throw new A04Try.CustomException("hello", 7);
      } catch (A04Try.CustomException e) {
        if (at == 0) {
          A04Try.log("before");
          A04TryMigratable.hop(x);
          if (x.suspending) { x.push(A07.at1(e)); return; } // A04Try.java:74
        } else {
          at = 0;
          x.takeVoid();
        }
        A04Try.log("handle " + e.getMessage() + e.code);
      } finally {
        if (!x.suspending) {
          A04Try.log("finally");
        }
      }
      A04Try.log("done");
    }
  }

  // ---- A04Try.a08(), A04Try.java:83

  /** Runs {@code A04Try.a08()} so that it can move. */
  static void a08() {
    a08Continuation().run();
  }

  /** {@code A04Try.a08()}, not started. */
  static Continuation<Void> a08Continuation() {
    return Continuation.of("A04Try.a08()", x -> { a08(x); return null; });
  }

  static void a08(Execution x) {
    try {
      try {
        A04Try.log("inner try");
        throw new A04Try.CustomException("first", 8);
      } catch (A04Try.CustomException e) {
        A04Try.log("raise when handling");
        throw new A04Try.AnotherException("second", e);
      }
    } catch (A04Try.AnotherException e2) {
      A04TryMigratable.hop(x);
      if (x.suspending) { x.push(A08.at1(e2)); return; } // A04Try.java:93
      A04Try.log("handle " + e2.getMessage() + " cause " + e2.getCause().getMessage());
    } finally {
      if (!x.suspending) {
        A04Try.log("finally");
      }
    }
    A04Try.log("done");
  }

  /** A call of {@code A04Try.a08()} that waits at one of its points. */
  static final class A08 extends Frame {
    private static final FrameInfo INFO =
        FrameInfo.of(
            "A04Try", "a08()", "A04Try.java",
            "a6191d5e4bde9abe", "a1b7fea0db509905",
            FrameInfo.point(93, "A04Try.hop()", "e2"));

    A04Try.AnotherException e2;

    private A08(int at) {
      super(at);
    }

    static A08 at1(A04Try.AnotherException e2) {
      A08 f = new A08(1);
      f.e2 = e2;
      return f;
    }

    A08(LocalsReader in) {
      super(in);
      this.e2 = in.get("e2", A04Try.AnotherException.class);
    }

    @Override
    protected FrameInfo info() {
      return INFO;
    }

    @Override
    protected void save(LocalsWriter out) {
      out.put("e2", this.e2);
    }

    @Override
    protected void resume(Execution x) throws Throwable {
      run(x);
      x.giveVoid();
    }

    private void run(Execution x) {
      int at = this.at;
      try {
        if (at == 1) {
          throw Execution.sneak(this.e2);
        }
        try {
          A04Try.log("inner try");
          throw new A04Try.CustomException("first", 8);
        } catch (A04Try.CustomException e) {
          A04Try.log("raise when handling");
          throw new A04Try.AnotherException("second", e);
        }
      } catch (A04Try.AnotherException e2) {
        if (at == 0) {
          A04TryMigratable.hop(x);
          if (x.suspending) { x.push(A08.at1(e2)); return; } // A04Try.java:93
        } else {
          at = 0;
          x.takeVoid();
        }
        A04Try.log("handle " + e2.getMessage() + " cause " + e2.getCause().getMessage());
      } finally {
        if (!x.suspending) {
          A04Try.log("finally");
        }
      }
      A04Try.log("done");
    }
  }

  // ---- A04Try.a09(), A04Try.java:102

  /** Runs {@code A04Try.a09()} so that it can move. */
  static void a09() {
    a09Continuation().run();
  }

  /** {@code A04Try.a09()}, not started. */
  static Continuation<Void> a09Continuation() {
    return Continuation.of("A04Try.a09()", x -> { a09(x); return null; });
  }

  static void a09(Execution x) {
    try {
      try {
        throw new A04Try.CustomException("x", 9);
      } catch (RuntimeException e) {
        A04Try.log("wrong");
      }
    } catch (A04Try.CustomException e2) {
      A04TryMigratable.hop(x);
      if (x.suspending) { x.push(A09.at1(e2)); return; } // A04Try.java:110
      A04Try.log("handle " + e2.code);
    } finally {
      if (!x.suspending) {
        A04Try.log("finally");
      }
    }
  }

  /** A call of {@code A04Try.a09()} that waits at one of its points. */
  static final class A09 extends Frame {
    private static final FrameInfo INFO =
        FrameInfo.of(
            "A04Try", "a09()", "A04Try.java",
            "b9cdd02ecb84c9e5", "9c6edc082d3eeaa8",
            FrameInfo.point(110, "A04Try.hop()", "e2"));

    A04Try.CustomException e2;

    private A09(int at) {
      super(at);
    }

    static A09 at1(A04Try.CustomException e2) {
      A09 f = new A09(1);
      f.e2 = e2;
      return f;
    }

    A09(LocalsReader in) {
      super(in);
      this.e2 = in.get("e2", A04Try.CustomException.class);
    }

    @Override
    protected FrameInfo info() {
      return INFO;
    }

    @Override
    protected void save(LocalsWriter out) {
      out.put("e2", this.e2);
    }

    @Override
    protected void resume(Execution x) throws Throwable {
      run(x);
      x.giveVoid();
    }

    private void run(Execution x) {
      int at = this.at;
      try {
        if (at == 1) {
          throw Execution.sneak(this.e2);
        }
        try {
          throw new A04Try.CustomException("x", 9);
        } catch (RuntimeException e) {
          A04Try.log("wrong");
        }
      } catch (A04Try.CustomException e2) {
        if (at == 0) {
          A04TryMigratable.hop(x);
          if (x.suspending) { x.push(A09.at1(e2)); return; } // A04Try.java:110
        } else {
          at = 0;
          x.takeVoid();
        }
        A04Try.log("handle " + e2.code);
      } finally {
        if (!x.suspending) {
          A04Try.log("finally");
        }
      }
    }
  }

  // ---- A04Try.a10(), A04Try.java:118

  /** Runs {@code A04Try.a10()} so that it can move. */
  static void a10() {
    a10Continuation().run();
  }

  /** {@code A04Try.a10()}, not started. */
  static Continuation<Void> a10Continuation() {
    return Continuation.of("A04Try.a10()", x -> { a10(x); return null; });
  }

  static void a10(Execution x) {
    Throwable pending = null;
    try {
      try {
        A04Try.log("try");
        throw new A04Try.CustomException("x", 10);
      } catch (A04Try.CustomException e) {
        A04Try.log("handle");
      }
    } catch (Throwable thrown) {
      pending = thrown;
    }
    A04TryMigratable.hop(x);
    if (x.suspending) { x.push(A10.at1(pending)); return; } // A04Try.java:125
    A04Try.log("finally");
    if (pending != null) {
      throw Execution.sneak(pending);
    }
    A04Try.log("done");
  }

  /** A call of {@code A04Try.a10()} that waits at one of its points. */
  static final class A10 extends Frame {
    private static final FrameInfo INFO =
        FrameInfo.of(
            "A04Try", "a10()", "A04Try.java",
            "0310c4be7ff261dc", "d4d694ddbbd5163d",
            FrameInfo.point(125, "A04Try.hop()", "pending"));

    Throwable pending;

    private A10(int at) {
      super(at);
    }

    static A10 at1(Throwable pending) {
      A10 f = new A10(1);
      f.pending = pending;
      return f;
    }

    A10(LocalsReader in) {
      super(in);
      this.pending = in.get("pending", Throwable.class);
    }

    @Override
    protected FrameInfo info() {
      return INFO;
    }

    @Override
    protected void save(LocalsWriter out) {
      out.put("pending", this.pending);
    }

    @Override
    protected void resume(Execution x) throws Throwable {
      run(x);
      x.giveVoid();
    }

    private void run(Execution x) {
      Throwable pending = this.pending;
      x.takeVoid();
      A04Try.log("finally");
      if (pending != null) {
        throw Execution.sneak(pending);
      }
      A04Try.log("done");
    }
  }

  // ---- A04Try.pendingException(), A04Try.java:132

  /** Runs {@code A04Try.pendingException()} so that it can move. */
  static int pendingException() throws Exception {
    return pendingExceptionContinuation().run();
  }

  /** {@code A04Try.pendingException()}, not started. */
  static Continuation<Integer> pendingExceptionContinuation() {
    return Continuation.of("A04Try.pendingException()", x -> pendingException(x));
  }

  static int pendingException(Execution x) throws Exception {
    Throwable pending = null;
    try {
      A04Try.log("try");
      throw new A04Try.CustomException("pending", 1);
    } catch (Throwable thrown) {
      pending = thrown;
    }
    A04TryMigratable.hop(x);
    if (x.suspending) { x.push(PendingException.at1(pending)); return 0; } // A04Try.java:137
    A04Try.log("finally");
    throw Execution.sneak(pending);
  }

  /** A call of {@code A04Try.pendingException()} that waits at one of its points. */
  static final class PendingException extends Frame {
    private static final FrameInfo INFO =
        FrameInfo.of(
            "A04Try", "pendingException()", "A04Try.java",
            "0310c4be7ff261dc", "266b8ec242ebcb74",
            FrameInfo.point(137, "A04Try.hop()", "pending"));

    Throwable pending;

    private PendingException(int at) {
      super(at);
    }

    static PendingException at1(Throwable pending) {
      PendingException f = new PendingException(1);
      f.pending = pending;
      return f;
    }

    PendingException(LocalsReader in) {
      super(in);
      this.pending = in.get("pending", Throwable.class);
    }

    @Override
    protected FrameInfo info() {
      return INFO;
    }

    @Override
    protected void save(LocalsWriter out) {
      out.put("pending", this.pending);
    }

    @Override
    protected void resume(Execution x) throws Throwable {
      x.give(run(x));
    }

    private int run(Execution x) throws Exception {
      Throwable pending = this.pending;
      x.takeVoid();
      A04Try.log("finally");
      throw Execution.sneak(pending);
    }
  }

  // ---- A04Try.pendingReturn(int), A04Try.java:143

  /** Runs {@code A04Try.pendingReturn(int)} so that it can move. */
  static int pendingReturn(int n) {
    return pendingReturnContinuation(n).run();
  }

  /** {@code A04Try.pendingReturn(int)}, not started. */
  static Continuation<Integer> pendingReturnContinuation(int n) {
    return Continuation.of("A04Try.pendingReturn(int)", x -> pendingReturn(x, n));
  }

  static int pendingReturn(Execution x, int n) {
    int v = n;
    Throwable pending = null;
    int exit = 0;
    int result = 0;
    body:
    try {
      if (v > 3) {
        result = v * 2;
        exit = 1;
        break body;
      }
      v += 10;
    } catch (Throwable thrown) {
      pending = thrown;
    }
    A04TryMigratable.hop(x);
    if (x.suspending) { x.push(PendingReturn.at1(v, pending, exit, result)); return 0; } // A04Try.java:149
    v++;
    A04Try.log("finally " + v);
    if (pending != null) {
      throw Execution.sneak(pending);
    }
    if (exit == 1) {
      return result;
    }
    return v;
  }

  /** A call of {@code A04Try.pendingReturn(int)} that waits at one of its points. */
  static final class PendingReturn extends Frame {
    private static final FrameInfo INFO =
        FrameInfo.of(
            "A04Try", "pendingReturn(int)", "A04Try.java",
            "dc2eed2718468307", "014c426e4af26b73",
            FrameInfo.point(149, "A04Try.hop()", "v", "pending", "exit", "result"));

    int v;
    Throwable pending;
    int exit;
    int result;

    private PendingReturn(int at) {
      super(at);
    }

    static PendingReturn at1(int v, Throwable pending, int exit, int result) {
      PendingReturn f = new PendingReturn(1);
      f.v = v;
      f.pending = pending;
      f.exit = exit;
      f.result = result;
      return f;
    }

    PendingReturn(LocalsReader in) {
      super(in);
      this.v = in.getInt("v");
      this.pending = in.get("pending", Throwable.class);
      this.exit = in.getInt("exit");
      this.result = in.getInt("result");
    }

    @Override
    protected FrameInfo info() {
      return INFO;
    }

    @Override
    protected void save(LocalsWriter out) {
      out.putInt("v", this.v);
      out.put("pending", this.pending);
      out.putInt("exit", this.exit);
      out.putInt("result", this.result);
    }

    @Override
    protected void resume(Execution x) throws Throwable {
      x.give(run(x));
    }

    private int run(Execution x) {
      int v = this.v;
      Throwable pending = this.pending;
      int exit = this.exit;
      int result = this.result;
      x.takeVoid();
      v++;
      A04Try.log("finally " + v);
      if (pending != null) {
        throw Execution.sneak(pending);
      }
      if (exit == 1) {
        return result;
      }
      return v;
    }
  }

  // ---- A04Try.jumps(), A04Try.java:157

  /** Runs {@code A04Try.jumps()} so that it can move. */
  static String jumps() {
    return jumpsContinuation().run();
  }

  /** {@code A04Try.jumps()}, not started. */
  static Continuation<String> jumpsContinuation() {
    return Continuation.of("A04Try.jumps()", x -> jumps(x));
  }

  static String jumps(Execution x) {
    StringBuilder b = new StringBuilder();
    outer:
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 3; j++) {
        Throwable pending = null;
        int exit = 0;
        body:
        try {
          if (j == 1) {
            exit = 1;
            break body;
          }
          if (i == 3) {
            exit = 2;
            break body;
          }
          b.append(i).append(j).append(' ');
        } catch (Throwable thrown) {
          pending = thrown;
        }
        A04TryMigratable.hop(x);
        if (x.suspending) { x.push(Jumps.at1(b, i, j, pending, exit)); return null; } // A04Try.java:167
        b.append('f');
        if (pending != null) {
          throw Execution.sneak(pending);
        }
        if (exit == 1) {
          continue outer;
        }
        if (exit == 2) {
          break outer;
        }
      }
    }
    return b.toString();
  }

  /** A call of {@code A04Try.jumps()} that waits at one of its points. */
  static final class Jumps extends Frame {
    private static final FrameInfo INFO =
        FrameInfo.of(
            "A04Try", "jumps()", "A04Try.java",
            "737cf43fe87e77c6", "a7926ec82963a53d",
            FrameInfo.point(167, "A04Try.hop()", "b", "i", "j", "pending", "exit"));

    StringBuilder b;
    int i;
    int j;
    Throwable pending;
    int exit;

    private Jumps(int at) {
      super(at);
    }

    static Jumps at1(StringBuilder b, int i, int j, Throwable pending, int exit) {
      Jumps f = new Jumps(1);
      f.b = b;
      f.i = i;
      f.j = j;
      f.pending = pending;
      f.exit = exit;
      return f;
    }

    Jumps(LocalsReader in) {
      super(in);
      this.b = in.get("b", StringBuilder.class);
      this.i = in.getInt("i");
      this.j = in.getInt("j");
      this.pending = in.get("pending", Throwable.class);
      this.exit = in.getInt("exit");
    }

    @Override
    protected FrameInfo info() {
      return INFO;
    }

    @Override
    protected void save(LocalsWriter out) {
      out.put("b", this.b);
      out.putInt("i", this.i);
      out.putInt("j", this.j);
      out.put("pending", this.pending);
      out.putInt("exit", this.exit);
    }

    @Override
    protected void resume(Execution x) throws Throwable {
      x.give(run(x));
    }

    private String run(Execution x) {
      int at = this.at;
      StringBuilder b = this.b;
      int i = this.i;
      int j = this.j;
      Throwable pending = this.pending;
      int exit = this.exit;
      outer:
      for (; at != 0 || i < 4; i++) {
        if (at == 0) {
          j = 0;
        } else {
          at = 0;
          x.takeVoid();
          b.append('f');
          if (pending != null) {
            throw Execution.sneak(pending);
          }
          if (exit == 1) {
            continue outer;
          }
          if (exit == 2) {
            break outer;
          }
          j++;
        }
        for (; j < 3; j++) {
          pending = null;
          exit = 0;
          body:
          try {
            if (j == 1) {
              exit = 1;
              break body;
            }
            if (i == 3) {
              exit = 2;
              break body;
            }
            b.append(i).append(j).append(' ');
          } catch (Throwable thrown) {
            pending = thrown;
          }
          A04TryMigratable.hop(x);
          if (x.suspending) { x.push(Jumps.at1(b, i, j, pending, exit)); return null; } // A04Try.java:167
          b.append('f');
          if (pending != null) {
            throw Execution.sneak(pending);
          }
          if (exit == 1) {
            continue outer;
          }
          if (exit == 2) {
            break outer;
          }
        }
      }
      return b.toString();
    }
  }

  // ---- A04Try.overriding(), A04Try.java:176

  /** Runs {@code A04Try.overriding()} so that it can move. */
  static int overriding() {
    return overridingContinuation().run();
  }

  /** {@code A04Try.overriding()}, not started. */
  static Continuation<Integer> overridingContinuation() {
    return Continuation.of("A04Try.overriding()", x -> overriding(x));
  }

  static int overriding(Execution x) {
    while (true) {
      Throwable pending = null;
      int exit = 0;
      int result = 0;
      body:
      try {
        Throwable pending2 = null;
        int exit2 = 0;
        int result2 = 0;
        body2:
        try {
          result2 = A04TryMigratable.value(x, 1);
          if (x.suspending) { x.push(Overriding.at1(pending, exit, result, pending2, result2)); return 0; } // A04Try.java:180
          exit2 = 1;
          break body2;
        } catch (Throwable thrown) {
          pending2 = thrown;
        }
        A04TryMigratable.hop(x);
        if (x.suspending) { x.push(Overriding.at2(pending, exit, result, pending2, result2)); return 0; } // A04Try.java:182
        A04Try.log("inner");
        int t1 = A04TryMigratable.value(x, 0);
        if (x.suspending) { x.push(Overriding.at3(pending, exit, result, pending2, result2)); return 0; } // A04Try.java:184
        if (t1 == 0) {
          exit = 1;
          break body;
        }
        if (pending2 != null) {
          throw Execution.sneak(pending2);
        }
        result = result2;
        exit = 2;
        break body;
      } catch (Throwable thrown2) {
        pending = thrown2;
      }
      A04TryMigratable.hop(x);
      if (x.suspending) { x.push(Overriding.at4(pending, exit, result)); return 0; } // A04Try.java:187
      A04Try.log("outer");
      if (pending != null) {
        throw Execution.sneak(pending);
      }
      if (exit == 1) {
        break;
      }
      return result;
    }
    return 5;
  }

  /** A call of {@code A04Try.overriding()} that waits at one of its points. */
  static final class Overriding extends Frame {
    private static final FrameInfo INFO =
        FrameInfo.of(
            "A04Try", "overriding()", "A04Try.java",
            "ff26cf4be8ce32fb", "bfd8e7297cc63cd6",
            FrameInfo.point(180, "A04Try.value(int)", "pending", "exit", "result", "pending2", "result2"),
            FrameInfo.point(182, "A04Try.hop()", "pending", "exit", "result", "pending2", "result2"),
            FrameInfo.point(184, "A04Try.value(int)", "pending", "exit", "result", "pending2", "result2"),
            FrameInfo.point(187, "A04Try.hop()", "pending", "exit", "result"));

    Throwable pending;
    int exit;
    int result;
    Throwable pending2;
    int result2;

    private Overriding(int at) {
      super(at);
    }

    static Overriding at1(Throwable pending, int exit, int result, Throwable pending2, int result2) {
      Overriding f = new Overriding(1);
      f.pending = pending;
      f.exit = exit;
      f.result = result;
      f.pending2 = pending2;
      f.result2 = result2;
      return f;
    }

    static Overriding at2(Throwable pending, int exit, int result, Throwable pending2, int result2) {
      Overriding f = new Overriding(2);
      f.pending = pending;
      f.exit = exit;
      f.result = result;
      f.pending2 = pending2;
      f.result2 = result2;
      return f;
    }

    static Overriding at3(Throwable pending, int exit, int result, Throwable pending2, int result2) {
      Overriding f = new Overriding(3);
      f.pending = pending;
      f.exit = exit;
      f.result = result;
      f.pending2 = pending2;
      f.result2 = result2;
      return f;
    }

    static Overriding at4(Throwable pending, int exit, int result) {
      Overriding f = new Overriding(4);
      f.pending = pending;
      f.exit = exit;
      f.result = result;
      return f;
    }

    Overriding(LocalsReader in) {
      super(in);
      this.pending = in.get("pending", Throwable.class);
      this.exit = in.getInt("exit");
      this.result = in.getInt("result");
      this.pending2 = in.get("pending2", Throwable.class);
      this.result2 = in.getInt("result2");
    }

    @Override
    protected FrameInfo info() {
      return INFO;
    }

    @Override
    protected void save(LocalsWriter out) {
      out.put("pending", this.pending);
      out.putInt("exit", this.exit);
      out.putInt("result", this.result);
      out.put("pending2", this.pending2);
      out.putInt("result2", this.result2);
    }

    @Override
    protected void resume(Execution x) throws Throwable {
      x.give(run(x));
    }

    private int run(Execution x) {
      int at = this.at;
      Throwable pending = this.pending;
      int exit = this.exit;
      int result = this.result;
      Throwable pending2 = this.pending2;
      int exit2 = 0;
      int result2 = this.result2;
      out:
      {
        if (at <= 3) {
          body:
          try {
            if (at <= 1) {
              body2:
              try {
                at = 0;
                result2 = x.takeInt();
                exit2 = 1;
                break body2;
              } catch (Throwable thrown) {
                pending2 = thrown;
              }
            }
            if (at <= 2) {
              if (at == 0) {
                A04TryMigratable.hop(x);
                if (x.suspending) { x.push(Overriding.at2(pending, exit, result, pending2, result2)); return 0; } // A04Try.java:182
              } else {
                at = 0;
                x.takeVoid();
              }
            }
            int t1;
            if (at == 0) {
              A04Try.log("inner");
              t1 = A04TryMigratable.value(x, 0);
              if (x.suspending) { x.push(Overriding.at3(pending, exit, result, pending2, result2)); return 0; } // A04Try.java:184
            } else {
              at = 0;
              t1 = x.takeInt();
            }
            if (t1 == 0) {
              exit = 1;
              break body;
            }
            if (pending2 != null) {
              throw Execution.sneak(pending2);
            }
            result = result2;
            exit = 2;
            break body;
          } catch (Throwable thrown2) {
            pending = thrown2;
          }
        }
        if (at == 0) {
          A04TryMigratable.hop(x);
          if (x.suspending) { x.push(Overriding.at4(pending, exit, result)); return 0; } // A04Try.java:187
        } else {
          at = 0;
          x.takeVoid();
        }
        A04Try.log("outer");
        if (pending != null) {
          throw Execution.sneak(pending);
        }
        if (exit == 1) {
          break out;
        }
        return result;
      }
      return 5;
    }
  }

  // ---- A04Try.swallows(), A04Try.java:196

  /** Runs {@code A04Try.swallows()} so that it can move. */
  static int swallows() {
    return swallowsContinuation().run();
  }

  /** {@code A04Try.swallows()}, not started. */
  static Continuation<Integer> swallowsContinuation() {
    return Continuation.of("A04Try.swallows()", x -> swallows(x));
  }

  static int swallows(Execution x) {
    try {
      A04TryMigratable.hop(x);
      if (x.suspending) { x.push(Swallows.at1()); return 0; } // A04Try.java:198
      throw new IllegalStateException("lost");
    } finally {
      if (!x.suspending) {
        return 7;
      }
    }
  }

  /** A call of {@code A04Try.swallows()} that waits at one of its points. */
  static final class Swallows extends Frame {
    private static final FrameInfo INFO =
        FrameInfo.of(
            "A04Try", "swallows()", "A04Try.java",
            "480086bb6880aff7", "0118ff3a0a2bf3c6",
            FrameInfo.point(198, "A04Try.hop()"));

    private Swallows(int at) {
      super(at);
    }

    static Swallows at1() {
      return new Swallows(1);
    }

    Swallows(LocalsReader in) {
      super(in);
    }

    @Override
    protected FrameInfo info() {
      return INFO;
    }

    @Override
    protected void save(LocalsWriter out) {
    }

    @Override
    protected void resume(Execution x) throws Throwable {
      x.give(run(x));
    }

    private int run(Execution x) {
      try {
        x.takeVoid();
        throw new IllegalStateException("lost");
      } finally {
        if (!x.suspending) {
          return 7;
        }
      }
    }
  }

  // ---- A04Try.value(int), A04Try.java:206

  /** Runs {@code A04Try.value(int)} so that it can move. */
  static int value(int v) {
    return valueContinuation(v).run();
  }

  /** {@code A04Try.value(int)}, not started. */
  static Continuation<Integer> valueContinuation(int v) {
    return Continuation.of("A04Try.value(int)", x -> value(x, v));
  }

  static int value(Execution x, int v) {
    A04TryMigratable.hop(x);
    if (x.suspending) { x.push(Value.at1(v)); return 0; } // A04Try.java:206
    return v;
  }

  /** A call of {@code A04Try.value(int)} that waits at one of its points. */
  static final class Value extends Frame {
    private static final FrameInfo INFO =
        FrameInfo.of(
            "A04Try", "value(int)", "A04Try.java",
            "af5d9ad901cad410", "8371226cde21fdf3",
            FrameInfo.point(206, "A04Try.hop()", "v"));

    int v;

    private Value(int at) {
      super(at);
    }

    static Value at1(int v) {
      Value f = new Value(1);
      f.v = v;
      return f;
    }

    Value(LocalsReader in) {
      super(in);
      this.v = in.getInt("v");
    }

    @Override
    protected FrameInfo info() {
      return INFO;
    }

    @Override
    protected void save(LocalsWriter out) {
      out.putInt("v", this.v);
    }

    @Override
    protected void resume(Execution x) throws Throwable {
      x.give(run(x));
    }

    private int run(Execution x) {
      int v = this.v;
      x.takeVoid();
      return v;
    }
  }

  // ---- A04Try.thrower(int), A04Try.java:209

  /** Runs {@code A04Try.thrower(int)} so that it can move. */
  static void thrower(int i) throws A04Try.CustomException {
    throwerContinuation(i).run();
  }

  /** {@code A04Try.thrower(int)}, not started. */
  static Continuation<Void> throwerContinuation(int i) {
    return Continuation.of("A04Try.thrower(int)", x -> { thrower(x, i); return null; });
  }

  static void thrower(Execution x, int i) throws A04Try.CustomException {
    A04TryMigratable.hop(x);
    if (x.suspending) { x.push(Thrower.at1(i)); return; } // A04Try.java:210
    if (i > 0) {
      throw new A04Try.CustomException("thrown " + i, i);
    }
  }

  /** A call of {@code A04Try.thrower(int)} that waits at one of its points. */
  static final class Thrower extends Frame {
    private static final FrameInfo INFO =
        FrameInfo.of(
            "A04Try", "thrower(int)", "A04Try.java",
            "0a613651d973fd7d", "5bf04a7bd23e4959",
            FrameInfo.point(210, "A04Try.hop()", "i"));

    int i;

    private Thrower(int at) {
      super(at);
    }

    static Thrower at1(int i) {
      Thrower f = new Thrower(1);
      f.i = i;
      return f;
    }

    Thrower(LocalsReader in) {
      super(in);
      this.i = in.getInt("i");
    }

    @Override
    protected FrameInfo info() {
      return INFO;
    }

    @Override
    protected void save(LocalsWriter out) {
      out.putInt("i", this.i);
    }

    @Override
    protected void resume(Execution x) throws Throwable {
      run(x);
      x.giveVoid();
    }

    private void run(Execution x) throws A04Try.CustomException {
      int i = this.i;
      x.takeVoid();
      if (i > 0) {
        throw new A04Try.CustomException("thrown " + i, i);
      }
    }
  }

  // ---- A04Try.calleeThrows(), A04Try.java:215

  /** Runs {@code A04Try.calleeThrows()} so that it can move. */
  static int calleeThrows() {
    return calleeThrowsContinuation().run();
  }

  /** {@code A04Try.calleeThrows()}, not started. */
  static Continuation<Integer> calleeThrowsContinuation() {
    return Continuation.of("A04Try.calleeThrows()", x -> calleeThrows(x));
  }

  static int calleeThrows(Execution x) {
    int state = 1;
    try {
      state = 2;
      A04TryMigratable.thrower(x, 0);
      if (x.suspending) { x.push(CalleeThrows.at1(state)); return 0; } // A04Try.java:219
      state = 3;
      A04TryMigratable.thrower(x, 5);
      if (x.suspending) { x.push(CalleeThrows.at2(state)); return 0; } // A04Try.java:221
      state = 4;
    } catch (A04Try.CustomException caught) {
      A04Try.CustomException e = caught;
      A04Try.log("state " + state + " " + e.code);
      try {
        A04TryMigratable.thrower(x, 6);
        if (x.suspending) { x.push(CalleeThrows.at3(state, caught, e)); return 0; } // A04Try.java:226
      } catch (A04Try.CustomException f) {
        A04TryMigratable.hop(x);
        if (x.suspending) { x.push(CalleeThrows.at4(state, caught, e, f)); return 0; } // A04Try.java:228
        A04Try.log(e.code + " " + f.code);
        e = f;
        A04TryMigratable.hop(x);
        if (x.suspending) { x.push(CalleeThrows.at5(state, caught, e, f)); return 0; } // A04Try.java:231
        A04Try.log("now " + e.code);
      }
    } finally {
      if (!x.suspending) {
        A04Try.log("state " + state);
      }
    }
    return state;
  }

  /** A call of {@code A04Try.calleeThrows()} that waits at one of its points. */
  static final class CalleeThrows extends Frame {
    private static final FrameInfo INFO =
        FrameInfo.of(
            "A04Try", "calleeThrows()", "A04Try.java",
            "4a8222cc45162243", "2aba088bdf97e0f5",
            FrameInfo.point(219, "A04Try.thrower(int)", "state"),
            FrameInfo.point(221, "A04Try.thrower(int)", "state"),
            FrameInfo.point(226, "A04Try.thrower(int)", "state", "caught", "e"),
            FrameInfo.point(228, "A04Try.hop()", "state", "caught", "e", "f"),
            FrameInfo.point(231, "A04Try.hop()", "state", "caught", "e", "f"));

    int state;
    A04Try.CustomException caught;
    A04Try.CustomException e;
    A04Try.CustomException f;

    private CalleeThrows(int at) {
      super(at);
    }

    static CalleeThrows at1(int state) {
      CalleeThrows f = new CalleeThrows(1);
      f.state = state;
      return f;
    }

    static CalleeThrows at2(int state) {
      CalleeThrows f = new CalleeThrows(2);
      f.state = state;
      return f;
    }

    static CalleeThrows at3(int state, A04Try.CustomException caught, A04Try.CustomException e) {
      CalleeThrows f = new CalleeThrows(3);
      f.state = state;
      f.caught = caught;
      f.e = e;
      return f;
    }

    static CalleeThrows at4(int state, A04Try.CustomException caught, A04Try.CustomException e, A04Try.CustomException f) {
      CalleeThrows f_ = new CalleeThrows(4);
      f_.state = state;
      f_.caught = caught;
      f_.e = e;
      f_.f = f;
      return f_;
    }

    static CalleeThrows at5(int state, A04Try.CustomException caught, A04Try.CustomException e, A04Try.CustomException f) {
      CalleeThrows f_ = new CalleeThrows(5);
      f_.state = state;
      f_.caught = caught;
      f_.e = e;
      f_.f = f;
      return f_;
    }

    CalleeThrows(LocalsReader in) {
      super(in);
      this.state = in.getInt("state");
      this.caught = in.get("caught", A04Try.CustomException.class);
      this.e = in.get("e", A04Try.CustomException.class);
      this.f = in.get("f", A04Try.CustomException.class);
    }

    @Override
    protected FrameInfo info() {
      return INFO;
    }

    @Override
    protected void save(LocalsWriter out) {
      out.putInt("state", this.state);
      out.put("caught", this.caught);
      out.put("e", this.e);
      out.put("f", this.f);
    }

    @Override
    protected void resume(Execution x) throws Throwable {
      x.give(run(x));
    }

    private int run(Execution x) {
      int at = this.at;
      int state = this.state;
      A04Try.CustomException e = this.e;
      try {
        if (at >= 3 && at <= 5) {
          throw Execution.sneak(this.caught);
        }
        if (at <= 1) {
          if (at == 0) {
            state = 2;
            A04TryMigratable.thrower(x, 0);
            if (x.suspending) { x.push(CalleeThrows.at1(state)); return 0; } // A04Try.java:219
          } else {
            at = 0;
            x.takeVoid();
          }
        }
        if (at == 0) {
          state = 3;
          A04TryMigratable.thrower(x, 5);
          if (x.suspending) { x.push(CalleeThrows.at2(state)); return 0; } // A04Try.java:221
        } else {
          at = 0;
          x.takeVoid();
        }
        state = 4;
      } catch (A04Try.CustomException caught) {
        if (at == 0) {
          e = caught;
          A04Try.log("state " + state + " " + e.code);
        }
        try {
          if (at >= 4 && at <= 5) {
            throw Execution.sneak(this.f);
          }
          if (at == 0) {
            A04TryMigratable.thrower(x, 6);
            if (x.suspending) { x.push(CalleeThrows.at3(state, caught, e)); return 0; } // A04Try.java:226
          } else {
            at = 0;
            x.takeVoid();
          }
        } catch (A04Try.CustomException f) {
          if (at <= 4) {
            if (at == 0) {
              A04TryMigratable.hop(x);
              if (x.suspending) { x.push(CalleeThrows.at4(state, caught, e, f)); return 0; } // A04Try.java:228
            } else {
              at = 0;
              x.takeVoid();
            }
          }
          if (at == 0) {
            A04Try.log(e.code + " " + f.code);
            e = f;
            A04TryMigratable.hop(x);
            if (x.suspending) { x.push(CalleeThrows.at5(state, caught, e, f)); return 0; } // A04Try.java:231
          } else {
            at = 0;
            x.takeVoid();
          }
          A04Try.log("now " + e.code);
        }
      } finally {
        if (!x.suspending) {
          A04Try.log("state " + state);
        }
      }
      return state;
    }
  }

  // ---- A04Try.multi(int), A04Try.java:241

  /** Runs {@code A04Try.multi(int)} so that it can move. */
  static void multi(int i) {
    multiContinuation(i).run();
  }

  /** {@code A04Try.multi(int)}, not started. */
  static Continuation<Void> multiContinuation(int i) {
    return Continuation.of("A04Try.multi(int)", x -> { multi(x, i); return null; });
  }

  static void multi(Execution x, int i) {
    try {
      if (i == 0) {
        throw new IllegalArgumentException("a");
      }
      if (i == 1) {
        throw new IllegalStateException("b");
      }
      Integer.parseInt("x");
    } catch (IllegalStateException | NumberFormatException e) {
      A04TryMigratable.hop(x);
      if (x.suspending) { x.push(Multi.at1(e)); return; } // A04Try.java:247
      A04Try.log("multi " + e.getMessage());
    } catch (RuntimeException e2) {
      A04TryMigratable.hop(x);
      if (x.suspending) { x.push(Multi.at2(e2)); return; } // A04Try.java:250
      A04Try.log("runtime " + e2.getMessage());
    }
  }

  /** A call of {@code A04Try.multi(int)} that waits at one of its points. */
  static final class Multi extends Frame {
    private static final FrameInfo INFO =
        FrameInfo.of(
            "A04Try", "multi(int)", "A04Try.java",
            "e14af397edd7602e", "606687df77216082",
            FrameInfo.point(247, "A04Try.hop()", "e"),
            FrameInfo.point(250, "A04Try.hop()", "e2"));

    Throwable e;
    RuntimeException e2;

    private Multi(int at) {
      super(at);
    }

    static Multi at1(Throwable e) {
      Multi f = new Multi(1);
      f.e = e;
      return f;
    }

    static Multi at2(RuntimeException e2) {
      Multi f = new Multi(2);
      f.e2 = e2;
      return f;
    }

    Multi(LocalsReader in) {
      super(in);
      this.e = in.get("e", Throwable.class);
      this.e2 = in.get("e2", RuntimeException.class);
    }

    @Override
    protected FrameInfo info() {
      return INFO;
    }

    @Override
    protected void save(LocalsWriter out) {
      out.put("e", this.e);
      out.put("e2", this.e2);
    }

    @Override
    protected void resume(Execution x) throws Throwable {
      run(x);
      x.giveVoid();
    }

    private void run(Execution x) {
      int at = this.at;
      int i = 0;
      try {
        if (at == 1) {
          throw Execution.sneak(this.e);
        }
        if (at == 2) {
          throw Execution.sneak(this.e2);
        }
        if (i == 0) {
          throw new IllegalArgumentException("a");
        }
        if (i == 1) {
          throw new IllegalStateException("b");
        }
        Integer.parseInt("x");
      } catch (IllegalStateException | NumberFormatException e) {
        if (at == 0) {
          A04TryMigratable.hop(x);
          if (x.suspending) { x.push(Multi.at1(e)); return; } // A04Try.java:247
        } else {
          at = 0;
          x.takeVoid();
        }
        A04Try.log("multi " + e.getMessage());
      } catch (RuntimeException e2) {
        if (at == 0) {
          A04TryMigratable.hop(x);
          if (x.suspending) { x.push(Multi.at2(e2)); return; } // A04Try.java:250
        } else {
          at = 0;
          x.takeVoid();
        }
        A04Try.log("runtime " + e2.getMessage());
      }
    }
  }

  // ---- A04Try.rethrow(), A04Try.java:256

  /** Runs {@code A04Try.rethrow()} so that it can move. */
  static void rethrow() throws A04Try.CustomException {
    rethrowContinuation().run();
  }

  /** {@code A04Try.rethrow()}, not started. */
  static Continuation<Void> rethrowContinuation() {
    return Continuation.of("A04Try.rethrow()", x -> { rethrow(x); return null; });
  }

  static void rethrow(Execution x) throws A04Try.CustomException {
    try {
      A04TryMigratable.thrower(x, 2);
      if (x.suspending) { x.push(Rethrow.at1()); return; } // A04Try.java:258
    } catch (A04Try.CustomException e) {
      A04TryMigratable.hop(x);
      if (x.suspending) { x.push(Rethrow.at2(e)); return; } // A04Try.java:260
      e.addSuppressed(new RuntimeException("added"));
      throw e;
    }
  }

  /** A call of {@code A04Try.rethrow()} that waits at one of its points. */
  static final class Rethrow extends Frame {
    private static final FrameInfo INFO =
        FrameInfo.of(
            "A04Try", "rethrow()", "A04Try.java",
            "09b6aff02693531c", "0dd171a4f7b191dc",
            FrameInfo.point(258, "A04Try.thrower(int)"),
            FrameInfo.point(260, "A04Try.hop()", "e"));

    A04Try.CustomException e;

    private Rethrow(int at) {
      super(at);
    }

    static Rethrow at1() {
      return new Rethrow(1);
    }

    static Rethrow at2(A04Try.CustomException e) {
      Rethrow f = new Rethrow(2);
      f.e = e;
      return f;
    }

    Rethrow(LocalsReader in) {
      super(in);
      this.e = in.get("e", A04Try.CustomException.class);
    }

    @Override
    protected FrameInfo info() {
      return INFO;
    }

    @Override
    protected void save(LocalsWriter out) {
      out.put("e", this.e);
    }

    @Override
    protected void resume(Execution x) throws Throwable {
      run(x);
      x.giveVoid();
    }

    private void run(Execution x) throws A04Try.CustomException {
      int at = this.at;
      try {
        if (at == 2) {
          throw Execution.sneak(this.e);
        }
        if (at == 0) {
          A04TryMigratable.thrower(x, 2);
          if (x.suspending) { x.push(Rethrow.at1()); return; } // A04Try.java:258
        } else {
          at = 0;
          x.takeVoid();
        }
      } catch (A04Try.CustomException e) {
        if (at == 0) {
          A04TryMigratable.hop(x);
          if (x.suspending) { x.push(Rethrow.at2(e)); return; } // A04Try.java:260
        } else {
          at = 0;
          x.takeVoid();
        }
        e.addSuppressed(new RuntimeException("added"));
        throw e;
      }
    }
  }

  // ---- A04Try.main(String[]), A04Try.java:267

  /** Runs {@code A04Try.main(String[])} so that it can move. */
  public static void main(String[] args) throws Exception {
    mainContinuation(args).run();
  }

  /** {@code A04Try.main(String[])}, not started. */
  public static Continuation<Void> mainContinuation(String[] args) {
    return Continuation.of("A04Try.main(String[])", x -> { main(x, args); return null; });
  }

  public static void main(Execution x, String[] args) throws Exception {
    A04TryMigratable.a04(x);
    if (x.suspending) { x.push(Main.at1()); return; } // A04Try.java:268
    A04TryMigratable.a05(x);
    if (x.suspending) { x.push(Main.at2()); return; } // A04Try.java:269
    A04TryMigratable.a06(x);
    if (x.suspending) { x.push(Main.at3()); return; } // A04Try.java:270
    A04TryMigratable.a07(x);
    if (x.suspending) { x.push(Main.at4()); return; } // A04Try.java:271
    A04TryMigratable.a08(x);
    if (x.suspending) { x.push(Main.at5()); return; } // A04Try.java:272
    A04TryMigratable.a09(x);
    if (x.suspending) { x.push(Main.at6()); return; } // A04Try.java:273
    A04TryMigratable.a10(x);
    if (x.suspending) { x.push(Main.at7()); return; } // A04Try.java:274
    int t1 = A04TryMigratable.pendingReturn(x, 1);
    if (x.suspending) { x.push(Main.at8()); return; } // A04Try.java:275
    String t2 = "" + t1;
    int t3 = A04TryMigratable.pendingReturn(x, 5);
    if (x.suspending) { x.push(Main.at9(t2)); return; } // A04Try.java:275
    A04Try.log(t2 + t3);
    String t4 = A04TryMigratable.jumps(x);
    if (x.suspending) { x.push(Main.at10()); return; } // A04Try.java:276
    A04Try.log(t4);
    int t5 = A04TryMigratable.overriding(x);
    if (x.suspending) { x.push(Main.at11()); return; } // A04Try.java:277
    A04Try.log("" + t5);
    int t6 = A04TryMigratable.swallows(x);
    if (x.suspending) { x.push(Main.at12()); return; } // A04Try.java:278
    A04Try.log("" + t6);
    int t7 = A04TryMigratable.calleeThrows(x);
    if (x.suspending) { x.push(Main.at13()); return; } // A04Try.java:279
    A04Try.log("" + t7);
    A04TryMigratable.multi(x, 0);
    if (x.suspending) { x.push(Main.at14()); return; } // A04Try.java:280
    A04TryMigratable.multi(x, 1);
    if (x.suspending) { x.push(Main.at15()); return; } // A04Try.java:281
    A04TryMigratable.multi(x, 2);
    if (x.suspending) { x.push(Main.at16()); return; } // A04Try.java:282
    try {
      A04TryMigratable.pendingException(x);
      if (x.suspending) { x.push(Main.at17()); return; } // A04Try.java:284
    } catch (A04Try.CustomException e) {
      A04Try.log("caught " + e.getMessage());
    }
    try {
      A04TryMigratable.rethrow(x);
      if (x.suspending) { x.push(Main.at18()); return; } // A04Try.java:289
    } catch (A04Try.CustomException e) {
      A04Try.log(e.getMessage() + e.getSuppressed()[0].getMessage());
    }
    A04TryMigratable.thrower(x, 99);
    if (x.suspending) { x.push(Main.at19()); return; } // A04Try.java:293
  }

  /** A call of {@code A04Try.main(String[])} that waits at one of its points. */
  static final class Main extends Frame {
    private static final FrameInfo INFO =
        FrameInfo.of(
            "A04Try", "main(String[])", "A04Try.java",
            "c82faf03294fbd4c", "f8eeeb50fa767a34",
            FrameInfo.point(268, "A04Try.a04()"),
            FrameInfo.point(269, "A04Try.a05()"),
            FrameInfo.point(270, "A04Try.a06()"),
            FrameInfo.point(271, "A04Try.a07()"),
            FrameInfo.point(272, "A04Try.a08()"),
            FrameInfo.point(273, "A04Try.a09()"),
            FrameInfo.point(274, "A04Try.a10()"),
            FrameInfo.point(275, "A04Try.pendingReturn(int)"),
            FrameInfo.point(275, "A04Try.pendingReturn(int)", "t2"),
            FrameInfo.point(276, "A04Try.jumps()"),
            FrameInfo.point(277, "A04Try.overriding()"),
            FrameInfo.point(278, "A04Try.swallows()"),
            FrameInfo.point(279, "A04Try.calleeThrows()"),
            FrameInfo.point(280, "A04Try.multi(int)"),
            FrameInfo.point(281, "A04Try.multi(int)"),
            FrameInfo.point(282, "A04Try.multi(int)"),
            FrameInfo.point(284, "A04Try.pendingException()"),
            FrameInfo.point(289, "A04Try.rethrow()"),
            FrameInfo.point(293, "A04Try.thrower(int)"));

    String t2;

    private Main(int at) {
      super(at);
    }

    static Main at1() {
      return new Main(1);
    }

    static Main at2() {
      return new Main(2);
    }

    static Main at3() {
      return new Main(3);
    }

    static Main at4() {
      return new Main(4);
    }

    static Main at5() {
      return new Main(5);
    }

    static Main at6() {
      return new Main(6);
    }

    static Main at7() {
      return new Main(7);
    }

    static Main at8() {
      return new Main(8);
    }

    static Main at9(String t2) {
      Main f = new Main(9);
      f.t2 = t2;
      return f;
    }

    static Main at10() {
      return new Main(10);
    }

    static Main at11() {
      return new Main(11);
    }

    static Main at12() {
      return new Main(12);
    }

    static Main at13() {
      return new Main(13);
    }

    static Main at14() {
      return new Main(14);
    }

    static Main at15() {
      return new Main(15);
    }

    static Main at16() {
      return new Main(16);
    }

    static Main at17() {
      return new Main(17);
    }

    static Main at18() {
      return new Main(18);
    }

    static Main at19() {
      return new Main(19);
    }

    Main(LocalsReader in) {
      super(in);
      this.t2 = in.get("t2", String.class);
    }

    @Override
    protected FrameInfo info() {
      return INFO;
    }

    @Override
    protected void save(LocalsWriter out) {
      out.put("t2", this.t2);
    }

    @Override
    protected void resume(Execution x) throws Throwable {
      run(x);
      x.giveVoid();
    }

    private void run(Execution x) throws Exception {
      int at = this.at;
      int t1 = 0;
      String t2 = this.t2;
      int t3 = 0;
      String t4 = null;
      int t5 = 0;
      int t6 = 0;
      int t7 = 0;
      if (at <= 1) {
        at = 0;
        x.takeVoid();
      }
      if (at <= 2) {
        if (at == 0) {
          A04TryMigratable.a05(x);
          if (x.suspending) { x.push(Main.at2()); return; } // A04Try.java:269
        } else {
          at = 0;
          x.takeVoid();
        }
      }
      if (at <= 3) {
        if (at == 0) {
          A04TryMigratable.a06(x);
          if (x.suspending) { x.push(Main.at3()); return; } // A04Try.java:270
        } else {
          at = 0;
          x.takeVoid();
        }
      }
      if (at <= 4) {
        if (at == 0) {
          A04TryMigratable.a07(x);
          if (x.suspending) { x.push(Main.at4()); return; } // A04Try.java:271
        } else {
          at = 0;
          x.takeVoid();
        }
      }
      if (at <= 5) {
        if (at == 0) {
          A04TryMigratable.a08(x);
          if (x.suspending) { x.push(Main.at5()); return; } // A04Try.java:272
        } else {
          at = 0;
          x.takeVoid();
        }
      }
      if (at <= 6) {
        if (at == 0) {
          A04TryMigratable.a09(x);
          if (x.suspending) { x.push(Main.at6()); return; } // A04Try.java:273
        } else {
          at = 0;
          x.takeVoid();
        }
      }
      if (at <= 7) {
        if (at == 0) {
          A04TryMigratable.a10(x);
          if (x.suspending) { x.push(Main.at7()); return; } // A04Try.java:274
        } else {
          at = 0;
          x.takeVoid();
        }
      }
      if (at <= 8) {
        if (at == 0) {
          t1 = A04TryMigratable.pendingReturn(x, 1);
          if (x.suspending) { x.push(Main.at8()); return; } // A04Try.java:275
        } else {
          at = 0;
          t1 = x.takeInt();
        }
      }
      if (at <= 9) {
        if (at == 0) {
          t2 = "" + t1;
          t3 = A04TryMigratable.pendingReturn(x, 5);
          if (x.suspending) { x.push(Main.at9(t2)); return; } // A04Try.java:275
        } else {
          at = 0;
          t3 = x.takeInt();
        }
      }
      if (at <= 10) {
        if (at == 0) {
          A04Try.log(t2 + t3);
          t4 = A04TryMigratable.jumps(x);
          if (x.suspending) { x.push(Main.at10()); return; } // A04Try.java:276
        } else {
          at = 0;
          t4 = x.take();
        }
      }
      if (at <= 11) {
        if (at == 0) {
          A04Try.log(t4);
          t5 = A04TryMigratable.overriding(x);
          if (x.suspending) { x.push(Main.at11()); return; } // A04Try.java:277
        } else {
          at = 0;
          t5 = x.takeInt();
        }
      }
      if (at <= 12) {
        if (at == 0) {
          A04Try.log("" + t5);
          t6 = A04TryMigratable.swallows(x);
          if (x.suspending) { x.push(Main.at12()); return; } // A04Try.java:278
        } else {
          at = 0;
          t6 = x.takeInt();
        }
      }
      if (at <= 13) {
        if (at == 0) {
          A04Try.log("" + t6);
          t7 = A04TryMigratable.calleeThrows(x);
          if (x.suspending) { x.push(Main.at13()); return; } // A04Try.java:279
        } else {
          at = 0;
          t7 = x.takeInt();
        }
      }
      if (at <= 14) {
        if (at == 0) {
          A04Try.log("" + t7);
          A04TryMigratable.multi(x, 0);
          if (x.suspending) { x.push(Main.at14()); return; } // A04Try.java:280
        } else {
          at = 0;
          x.takeVoid();
        }
      }
      if (at <= 15) {
        if (at == 0) {
          A04TryMigratable.multi(x, 1);
          if (x.suspending) { x.push(Main.at15()); return; } // A04Try.java:281
        } else {
          at = 0;
          x.takeVoid();
        }
      }
      if (at <= 16) {
        if (at == 0) {
          A04TryMigratable.multi(x, 2);
          if (x.suspending) { x.push(Main.at16()); return; } // A04Try.java:282
        } else {
          at = 0;
          x.takeVoid();
        }
      }
      if (at <= 17) {
        try {
          if (at == 0) {
            A04TryMigratable.pendingException(x);
            if (x.suspending) { x.push(Main.at17()); return; } // A04Try.java:284
          } else {
            at = 0;
            x.takeVoid();
          }
        } catch (A04Try.CustomException e) {
          A04Try.log("caught " + e.getMessage());
        }
      }
      if (at <= 18) {
        try {
          if (at == 0) {
            A04TryMigratable.rethrow(x);
            if (x.suspending) { x.push(Main.at18()); return; } // A04Try.java:289
          } else {
            at = 0;
            x.takeVoid();
          }
        } catch (A04Try.CustomException e) {
          A04Try.log(e.getMessage() + e.getSuppressed()[0].getMessage());
        }
      }
      if (at == 0) {
        A04TryMigratable.thrower(x, 99);
        if (x.suspending) { x.push(Main.at19()); return; } // A04Try.java:293
      } else {
        at = 0;
        x.takeVoid();
      }
    }
  }

  /** Which lines here come from which lines there. */
  static final class Lines {
    static final String[] MAP = {
      "A04Try.java A04Try.hop 34-38 35:15,36:15",
      "A04Try.java A04Try.hop 74-77 75:15",
      "A04Try.java A04Try.a04 91-103 92:19,93:20,94:21,95:21,96:22,97:23,99:25,101:27",
      "A04Try.java A04Try.a04 139-157 141:19,142:21,143:20,144:21,145:21,148:21,150:22,151:23,153:25,155:27",
      "A04Try.java A04Try.a05 171-187 172:32,173:33,174:34,175:34,176:35,177:36,179:38,181:39,182:40,185:42",
      "A04Try.java A04Try.a05 223-245 225:32,226:34,227:33,228:34,229:34,232:34,234:35,235:36,237:38,239:39,240:40,243:42",
      "A04Try.java A04Try.a06 259-284 260:47,261:48,262:49,263:50,264:51,265:52,266:53,267:53,268:54,269:55,270:55,274:58,276:59,277:60,282:64",
      "A04Try.java A04Try.a06 330-371 334:47,336:48,338:49,339:50,341:51,342:52,345:53,346:54,347:55,348:55,350:52,352:52,353:53,354:53,355:54,356:55,357:55,361:58,363:59,364:60,369:64",
      "A04Try.java A04Try.a07 385-401 386:69,387:70,388:71,390:73,391:74,392:74,393:75,395:76,396:77,399:79",
      "A04Try.java A04Try.a07 443-468 445:69,446:72,447:72,449:70,450:71,452:74,453:73,454:74,455:74,458:74,460:75,462:76,463:77,466:79",
      "A04Try.java A04Try.a08 482-502 483:84,484:85,485:86,486:87,488:89,489:90,492:93,493:93,494:94,496:95,497:96,500:98",
      "A04Try.java A04Try.a08 544-573 546:84,547:92,548:92,550:85,551:86,552:87,554:89,555:90,558:93,559:93,560:93,563:93,565:94,567:95,568:96,571:98",
      "A04Try.java A04Try.a09 587-604 588:103,589:104,590:105,592:107,595:110,596:110,597:111,599:112,600:113",
      "A04Try.java A04Try.a09 646-672 648:103,649:109,650:109,652:104,653:105,655:107,658:110,659:110,660:110,663:110,665:111,667:112,668:113",
      "A04Try.java A04Try.a10 686-706 687:119,688:119,689:119,690:120,691:121,693:123,696:119,698:125,699:125,700:126,701:119,702:119,704:128",
      "A04Try.java A04Try.a10 748-757 750:125,751:126,752:119,753:119,755:128",
      "A04Try.java A04Try.pendingException 771-784 772:133,773:133,774:134,775:135,777:133,779:137,780:137,781:138,782:133",
      "A04Try.java A04Try.pendingException 825-831 827:137,828:138,829:133",
      "A04Try.java A04Try.pendingReturn 845-873 846:144,847:145,848:145,849:145,850:145,851:145,852:146,853:146,854:146,855:146,857:147,859:145,861:149,862:149,863:150,864:151,865:145,866:145,868:145,869:145,871:153",
      "A04Try.java A04Try.pendingReturn 926-942 931:149,932:150,933:151,934:145,935:145,937:145,938:145,940:153",
      "A04Try.java A04Try.jumps 956-993 957:158,958:159,959:159,960:161,961:162,962:162,963:162,964:162,965:163,966:163,967:163,969:164,970:164,971:164,973:165,975:162,977:167,978:167,979:168,980:162,981:162,983:162,984:162,986:162,987:162,991:172",
      "A04Try.java A04Try.jumps 1050-1109 1057:159,1058:159,1059:161,1060:161,1063:167,1064:168,1065:162,1066:162,1068:162,1069:162,1071:162,1072:162,1074:161,1076:161,1077:162,1078:162,1079:162,1080:162,1081:163,1082:163,1083:163,1085:164,1086:164,1087:164,1089:165,1091:162,1093:167,1094:167,1095:168,1096:162,1097:162,1099:162,1100:162,1102:162,1103:162,1107:172",
      "A04Try.java A04Try.overriding 1123-1173 1124:177,1125:178,1126:178,1127:178,1128:178,1129:178,1130:179,1131:179,1132:179,1133:179,1134:179,1135:180,1136:180,1137:180,1138:180,1140:179,1142:182,1143:182,1144:183,1145:184,1146:184,1147:184,1148:184,1149:184,1151:179,1152:179,1154:179,1155:179,1156:179,1158:178,1160:187,1161:187,1162:188,1163:178,1164:178,1166:178,1167:178,1169:178,1171:191",
      "A04Try.java A04Try.overriding 1261-1335 1269:177,1270:177,1272:178,1273:178,1275:179,1276:179,1278:180,1279:180,1280:180,1282:179,1286:182,1287:182,1288:182,1291:182,1294:184,1295:184,1296:183,1297:184,1298:184,1301:184,1303:184,1304:184,1305:184,1307:179,1308:179,1310:179,1311:179,1312:179,1314:178,1317:187,1318:187,1319:187,1322:187,1324:188,1325:178,1326:178,1328:178,1329:178,1331:178,1333:191",
      "A04Try.java A04Try.swallows 1349-1360 1350:197,1351:198,1352:198,1353:199,1355:200,1356:201",
      "A04Try.java A04Try.swallows 1395-1405 1396:197,1397:198,1398:199,1400:200,1401:201",
      "A04Try.java A04Try.value 1419-1424 1420:206,1421:206,1422:206",
      "A04Try.java A04Try.value 1465-1470 1467:206,1468:206",
      "A04Try.java A04Try.thrower 1484-1491 1485:210,1486:210,1487:211,1488:211",
      "A04Try.java A04Try.thrower 1533-1540 1535:210,1536:211,1537:211",
      "A04Try.java A04Try.calleeThrows 1554-1586 1555:216,1556:217,1557:218,1558:219,1559:219,1560:220,1561:221,1562:221,1563:222,1565:223,1566:224,1567:225,1568:226,1569:226,1571:228,1572:228,1573:229,1574:230,1575:231,1576:231,1577:232,1580:234,1581:235,1584:237",
      "A04Try.java A04Try.calleeThrows 1672-1743 1676:217,1677:223,1678:223,1681:219,1682:218,1683:219,1684:219,1687:219,1690:221,1691:220,1692:221,1693:221,1696:221,1698:222,1701:223,1702:224,1704:225,1705:227,1706:227,1708:226,1709:226,1710:226,1713:226,1717:228,1718:228,1719:228,1722:228,1725:231,1726:229,1727:230,1728:231,1729:231,1732:231,1734:232,1737:234,1738:235,1741:237",
      "A04Try.java A04Try.multi 1757-1776 1758:242,1759:243,1760:243,1762:244,1763:244,1765:245,1767:247,1768:247,1769:248,1771:250,1772:250,1773:251",
      "A04Try.java A04Try.multi 1828-1865 1831:242,1832:246,1833:246,1835:249,1836:249,1838:243,1839:243,1841:244,1842:244,1844:245,1846:247,1847:247,1848:247,1851:247,1853:248,1855:250,1856:250,1857:250,1860:250,1862:251",
      "A04Try.java A04Try.rethrow 1879-1890 1880:257,1881:258,1882:258,1884:260,1885:260,1886:261,1887:262",
      "A04Try.java A04Try.rethrow 1937-1962 1939:257,1940:259,1941:259,1943:258,1944:258,1945:258,1948:258,1951:260,1952:260,1953:260,1956:260,1958:261,1959:262",
      "A04Try.java A04Try.main 1976-2030 1977:268,1978:268,1979:269,1980:269,1981:270,1982:270,1983:271,1984:271,1985:272,1986:272,1987:273,1988:273,1989:274,1990:274,1991:275,1992:275,1993:275,1994:275,1995:275,1996:275,1997:276,1998:276,1999:276,2000:277,2001:277,2002:277,2003:278,2004:278,2005:278,2006:279,2007:279,2008:279,2009:280,2010:280,2011:281,2012:281,2013:282,2014:282,2015:283,2016:284,2017:284,2019:286,2021:288,2022:289,2023:289,2025:291,2027:293,2028:293",
      "A04Try.java A04Try.main 2162-2350 2173:268,2176:269,2177:269,2178:269,2181:269,2185:270,2186:270,2187:270,2190:270,2194:271,2195:271,2196:271,2199:271,2203:272,2204:272,2205:272,2208:272,2212:273,2213:273,2214:273,2217:273,2221:274,2222:274,2223:274,2226:274,2230:275,2231:275,2232:275,2235:275,2239:275,2240:275,2241:275,2242:275,2245:275,2249:276,2250:275,2251:276,2252:276,2255:276,2259:277,2260:276,2261:277,2262:277,2265:277,2269:278,2270:277,2271:278,2272:278,2275:278,2279:279,2280:278,2281:279,2282:279,2285:279,2289:280,2290:279,2291:280,2292:280,2295:280,2299:281,2300:281,2301:281,2304:281,2308:282,2309:282,2310:282,2313:282,2317:283,2318:284,2319:284,2320:284,2323:284,2326:286,2330:288,2331:289,2332:289,2333:289,2336:289,2339:291,2342:293,2343:293,2344:293,2347:293",
    };
  }
}
