// Written by Godwit from A04Try.java. Changes here are lost.
import dev.godwit.Continuation;
import dev.godwit.TeleportMigratable;
import dev.godwit.frame.Execution;
import dev.godwit.frame.Frame;
import dev.godwit.frame.FrameInfo;
import dev.godwit.frame.Generated;
import dev.godwit.frame.Locals;
import java.lang.invoke.MethodHandles;

/** Lets the methods of {@link A04Try} move. */
@Generated("dev.godwit.processor")
@SuppressWarnings({"all", "unchecked", "rawtypes", "cast", "fallthrough", "finally", "deprecation", "removal", "static", "try", "varargs", "overloads", "synchronization", "auxiliaryclass", "lossy-conversions", "restricted", "serial"})
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
    private static final FrameInfo INFO = FrameInfo.of("""
        A04Try hop()
        14d146ab6a2d0eb2 08afa65a5379d527 A04Try.java
        15 dev.godwit.Teleport.to(java.lang.String):
        """);

    private Hop(int at) {
      super(at);
    }

    static Hop at1() {
      return new Hop(1);
    }

    @Override
    protected FrameInfo info() {
      return INFO;
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
    private static final FrameInfo INFO = FrameInfo.of("""
        A04Try a04()
        480086bb6880aff7 28ee78478734fc5f A04Try.java
        21 A04Try.hop():
        """);

    private A04(int at) {
      super(at);
    }

    static A04 at1() {
      return new A04(1);
    }

    @Override
    protected FrameInfo info() {
      return INFO;
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
        x.logical(e);
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
    private static final FrameInfo INFO = FrameInfo.of("""
        A04Try a05()
        480086bb6880aff7 04f774b5bb271de7 A04Try.java
        34 A04Try.hop():
        """);

    private A05(int at) {
      super(at);
    }

    static A05 at1() {
      return new A05(1);
    }

    @Override
    protected FrameInfo info() {
      return INFO;
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
    private static final FrameInfo INFO = FrameInfo.of("""
        A04Try a06()
        0ae611aecd020263 bd3a7adcc514c974 A04Try.java
        53 A04Try.hop(): i j
        """);

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

    @Override
    protected FrameInfo info() {
      return INFO;
    }

    @Override
    protected void locals(Locals l) {
      this.i = l.local("i", this.i);
      this.j = l.local("j", this.j);
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
            x.logical(e);
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
    private static final FrameInfo INFO = FrameInfo.of("""
        A04Try a07()
        fb33a3ee3ba55265 5311a95f9dc3c857 A04Try.java
        74 A04Try.hop(): e
        """);

    A04Try.CustomException e;

    private A07(int at) {
      super(at);
    }

    static A07 at1(A04Try.CustomException e) {
      A07 f = new A07(1);
      f.e = e;
      return f;
    }

    @Override
    protected FrameInfo info() {
      return INFO;
    }

    @Override
    protected void locals(Locals l) {
      this.e = l.local("e", this.e, A04Try.CustomException.class);
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
        x.logical(e);
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
    private static final FrameInfo INFO = FrameInfo.of("""
        A04Try a08()
        a6191d5e4bde9abe a1b7fea0db509905 A04Try.java
        93 A04Try.hop(): e2
        """);

    A04Try.AnotherException e2;

    private A08(int at) {
      super(at);
    }

    static A08 at1(A04Try.AnotherException e2) {
      A08 f = new A08(1);
      f.e2 = e2;
      return f;
    }

    @Override
    protected FrameInfo info() {
      return INFO;
    }

    @Override
    protected void locals(Locals l) {
      this.e2 = l.local("e2", this.e2, A04Try.AnotherException.class);
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
        x.logical(e2);
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
    private static final FrameInfo INFO = FrameInfo.of("""
        A04Try a09()
        b9cdd02ecb84c9e5 9c6edc082d3eeaa8 A04Try.java
        110 A04Try.hop(): e2
        """);

    A04Try.CustomException e2;

    private A09(int at) {
      super(at);
    }

    static A09 at1(A04Try.CustomException e2) {
      A09 f = new A09(1);
      f.e2 = e2;
      return f;
    }

    @Override
    protected FrameInfo info() {
      return INFO;
    }

    @Override
    protected void locals(Locals l) {
      this.e2 = l.local("e2", this.e2, A04Try.CustomException.class);
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
        x.logical(e2);
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
    private static final FrameInfo INFO = FrameInfo.of("""
        A04Try a10()
        0310c4be7ff261dc d4d694ddbbd5163d A04Try.java
        125 A04Try.hop(): pending
        """);

    Throwable pending;

    private A10(int at) {
      super(at);
    }

    static A10 at1(Throwable pending) {
      A10 f = new A10(1);
      f.pending = pending;
      return f;
    }

    @Override
    protected FrameInfo info() {
      return INFO;
    }

    @Override
    protected void locals(Locals l) {
      this.pending = l.local("pending", this.pending, Throwable.class);
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
    private static final FrameInfo INFO = FrameInfo.of("""
        A04Try pendingException()
        0310c4be7ff261dc 266b8ec242ebcb74 A04Try.java
        137 A04Try.hop(): pending
        """);

    Throwable pending;

    private PendingException(int at) {
      super(at);
    }

    static PendingException at1(Throwable pending) {
      PendingException f = new PendingException(1);
      f.pending = pending;
      return f;
    }

    @Override
    protected FrameInfo info() {
      return INFO;
    }

    @Override
    protected void locals(Locals l) {
      this.pending = l.local("pending", this.pending, Throwable.class);
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
    return Continuation.of("A04Try.pendingReturn(int)", x -> pendingReturn(x, n), n);
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
    private static final FrameInfo INFO = FrameInfo.of("""
        A04Try pendingReturn(int)
        dc2eed2718468307 014c426e4af26b73 A04Try.java
        149 A04Try.hop(): v pending exit result
        """);

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

    @Override
    protected FrameInfo info() {
      return INFO;
    }

    @Override
    protected void locals(Locals l) {
      this.v = l.local("v", this.v);
      this.pending = l.local("pending", this.pending, Throwable.class);
      this.exit = l.local("exit", this.exit);
      this.result = l.local("result", this.result);
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
    private static final FrameInfo INFO = FrameInfo.of("""
        A04Try jumps()
        737cf43fe87e77c6 a7926ec82963a53d A04Try.java
        167 A04Try.hop(): b i j pending exit
        """);

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

    @Override
    protected FrameInfo info() {
      return INFO;
    }

    @Override
    protected void locals(Locals l) {
      this.b = l.local("b", this.b, StringBuilder.class);
      this.i = l.local("i", this.i);
      this.j = l.local("j", this.j);
      this.pending = l.local("pending", this.pending, Throwable.class);
      this.exit = l.local("exit", this.exit);
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
          int result21 = A04TryMigratable.value(x, 1);
          if (x.suspending) { x.push(Overriding.at1(pending, exit, result, pending2, result2)); return 0; } // A04Try.java:180
          result2 = result21;
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
    private static final FrameInfo INFO = FrameInfo.of("""
        A04Try overriding()
        ff26cf4be8ce32fb bfd8e7297cc63cd6 A04Try.java
        180 A04Try.value(int): pending exit result pending2 result2
        182 A04Try.hop(): pending exit result pending2 result2
        184 A04Try.value(int): pending exit result pending2 result2
        187 A04Try.hop(): pending exit result
        """);

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

    @Override
    protected FrameInfo info() {
      return INFO;
    }

    @Override
    protected void locals(Locals l) {
      this.pending = l.local("pending", this.pending, Throwable.class);
      this.exit = l.local("exit", this.exit);
      this.result = l.local("result", this.result);
      this.pending2 = l.local("pending2", this.pending2, Throwable.class);
      this.result2 = l.local("result2", this.result2);
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
    private static final FrameInfo INFO = FrameInfo.of("""
        A04Try swallows()
        480086bb6880aff7 0118ff3a0a2bf3c6 A04Try.java
        198 A04Try.hop():
        """);

    private Swallows(int at) {
      super(at);
    }

    static Swallows at1() {
      return new Swallows(1);
    }

    @Override
    protected FrameInfo info() {
      return INFO;
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
    return Continuation.of("A04Try.value(int)", x -> value(x, v), v);
  }

  static int value(Execution x, int v) {
    A04TryMigratable.hop(x);
    if (x.suspending) { x.push(Value.at1(v)); return 0; } // A04Try.java:206
    return v;
  }

  /** A call of {@code A04Try.value(int)} that waits at one of its points. */
  static final class Value extends Frame {
    private static final FrameInfo INFO = FrameInfo.of("""
        A04Try value(int)
        af5d9ad901cad410 8371226cde21fdf3 A04Try.java
        206 A04Try.hop(): v
        """);

    int v;

    private Value(int at) {
      super(at);
    }

    static Value at1(int v) {
      Value f = new Value(1);
      f.v = v;
      return f;
    }

    @Override
    protected FrameInfo info() {
      return INFO;
    }

    @Override
    protected void locals(Locals l) {
      this.v = l.local("v", this.v);
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
    return Continuation.of("A04Try.thrower(int)", x -> { thrower(x, i); return null; }, i);
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
    private static final FrameInfo INFO = FrameInfo.of("""
        A04Try thrower(int)
        0a613651d973fd7d 5bf04a7bd23e4959 A04Try.java
        210 A04Try.hop(): i
        """);

    int i;

    private Thrower(int at) {
      super(at);
    }

    static Thrower at1(int i) {
      Thrower f = new Thrower(1);
      f.i = i;
      return f;
    }

    @Override
    protected FrameInfo info() {
      return INFO;
    }

    @Override
    protected void locals(Locals l) {
      this.i = l.local("i", this.i);
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
    private static final FrameInfo INFO = FrameInfo.of("""
        A04Try calleeThrows()
        4a8222cc45162243 2aba088bdf97e0f5 A04Try.java
        219 A04Try.thrower(int): state
        221 A04Try.thrower(int): state
        226 A04Try.thrower(int): state caught e
        228 A04Try.hop(): state caught e f
        231 A04Try.hop(): state caught e f
        """);

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

    @Override
    protected FrameInfo info() {
      return INFO;
    }

    @Override
    protected void locals(Locals l) {
      this.state = l.local("state", this.state);
      this.caught = l.local("caught", this.caught, A04Try.CustomException.class);
      this.e = l.local("e", this.e, A04Try.CustomException.class);
      this.f = l.local("f", this.f, A04Try.CustomException.class);
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
        x.logical(caught);
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
          x.logical(f);
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
    return Continuation.of("A04Try.multi(int)", x -> { multi(x, i); return null; }, i);
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
    private static final FrameInfo INFO = FrameInfo.of("""
        A04Try multi(int)
        e14af397edd7602e 606687df77216082 A04Try.java
        247 A04Try.hop(): e
        250 A04Try.hop(): e2
        """);

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

    @Override
    protected FrameInfo info() {
      return INFO;
    }

    @Override
    protected void locals(Locals l) {
      this.e = l.local("e", this.e, Throwable.class);
      this.e2 = l.local("e2", this.e2, RuntimeException.class);
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
        x.logical(e);
        if (at == 0) {
          A04TryMigratable.hop(x);
          if (x.suspending) { x.push(Multi.at1(e)); return; } // A04Try.java:247
        } else {
          at = 0;
          x.takeVoid();
        }
        A04Try.log("multi " + e.getMessage());
      } catch (RuntimeException e2) {
        x.logical(e2);
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
    private static final FrameInfo INFO = FrameInfo.of("""
        A04Try rethrow()
        09b6aff02693531c 0dd171a4f7b191dc A04Try.java
        258 A04Try.thrower(int):
        260 A04Try.hop(): e
        """);

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

    @Override
    protected FrameInfo info() {
      return INFO;
    }

    @Override
    protected void locals(Locals l) {
      this.e = l.local("e", this.e, A04Try.CustomException.class);
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
        x.logical(e);
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
    mainContinuation(args).runMain();
  }

  /** {@code A04Try.main(String[])}, not started. */
  public static Continuation<Void> mainContinuation(String[] args) {
    return Continuation.of("A04Try.main(String[])", x -> { main(x, args); return null; }, (Object) args);
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
    private static final FrameInfo INFO = FrameInfo.of("""
        A04Try main(String[])
        c82faf03294fbd4c f8eeeb50fa767a34 A04Try.java
        268 A04Try.a04():
        269 A04Try.a05():
        270 A04Try.a06():
        271 A04Try.a07():
        272 A04Try.a08():
        273 A04Try.a09():
        274 A04Try.a10():
        275 A04Try.pendingReturn(int):
        275 A04Try.pendingReturn(int): t2
        276 A04Try.jumps():
        277 A04Try.overriding():
        278 A04Try.swallows():
        279 A04Try.calleeThrows():
        280 A04Try.multi(int):
        281 A04Try.multi(int):
        282 A04Try.multi(int):
        284 A04Try.pendingException():
        289 A04Try.rethrow():
        293 A04Try.thrower(int):
        """);

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

    @Override
    protected FrameInfo info() {
      return INFO;
    }

    @Override
    protected void locals(Locals l) {
      this.t2 = l.local("t2", this.t2, String.class);
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
          x.logical(e);
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
          x.logical(e);
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
  private static final String[] LINES = {"""
      A04Try.hop 33-37 34:15,35:15 A04Try.java
      A04Try.hop 65-68 66:15 A04Try.java
      A04Try.a04 82-94 83:19,84:20,85:21,86:21,87:22,88:23,90:25,92:27 A04Try.java
      A04Try.a04 122-141 124:19,125:21,126:20,127:21,128:21,131:21,133:22,134:23,137:25,139:27 A04Try.java
      A04Try.a05 155-171 156:32,157:33,158:34,159:34,160:35,161:36,163:38,165:39,166:40,169:42 A04Try.java
      A04Try.a05 199-221 201:32,202:34,203:33,204:34,205:34,208:34,210:35,211:36,213:38,215:39,216:40,219:42 A04Try.java
      A04Try.a06 235-260 236:47,237:48,238:49,239:50,240:51,241:52,242:53,243:53,244:54,245:55,246:55,250:58,252:59,253:60,258:64 A04Try.java
      A04Try.a06 300-342 304:47,306:48,308:49,309:50,311:51,312:52,315:53,316:54,317:55,318:55,320:52,322:52,323:53,324:53,325:54,326:55,327:55,332:58,334:59,335:60,340:64 A04Try.java
      A04Try.a07 356-372 357:69,358:70,359:71,361:73,362:74,363:74,364:75,366:76,367:77,370:79 A04Try.java
      A04Try.a07 409-435 411:69,412:72,413:72,415:70,416:71,419:74,420:73,421:74,422:74,425:74,427:75,429:76,430:77,433:79 A04Try.java
      A04Try.a08 449-469 450:84,451:85,452:86,453:87,455:89,456:90,459:93,460:93,461:94,463:95,464:96,467:98 A04Try.java
      A04Try.a08 506-536 508:84,509:92,510:92,512:85,513:86,514:87,516:89,517:90,521:93,522:93,523:93,526:93,528:94,530:95,531:96,534:98 A04Try.java
      A04Try.a09 550-567 551:103,552:104,553:105,555:107,558:110,559:110,560:111,562:112,563:113 A04Try.java
      A04Try.a09 604-631 606:103,607:109,608:109,610:104,611:105,613:107,617:110,618:110,619:110,622:110,624:111,626:112,627:113 A04Try.java
      A04Try.a10 645-665 646:119,647:119,648:119,649:120,650:121,652:123,655:119,657:125,658:125,659:126,660:119,661:119,663:128 A04Try.java
      A04Try.a10 702-711 704:125,705:126,706:119,707:119,709:128 A04Try.java
      A04Try.pendingException 725-738 726:133,727:133,728:134,729:135,731:133,733:137,734:137,735:138,736:133 A04Try.java
      A04Try.pendingException 774-780 776:137,777:138,778:133 A04Try.java
      A04Try.pendingReturn 794-822 795:144,796:145,797:145,798:145,799:145,800:145,801:146,802:146,803:146,804:146,806:147,808:145,810:149,811:149,812:150,813:151,814:145,815:145,817:145,818:145,820:153 A04Try.java
      A04Try.pendingReturn 867-883 872:149,873:150,874:151,875:145,876:145,878:145,879:145,881:153 A04Try.java
      A04Try.jumps 897-934 898:158,899:159,900:159,901:161,902:162,903:162,904:162,905:162,906:163,907:163,908:163,910:164,911:164,912:164,914:165,916:162,918:167,919:167,920:168,921:162,922:162,924:162,925:162,927:162,928:162,932:172 A04Try.java
      A04Try.jumps 982-1041 989:159,990:159,991:161,992:161,995:167,996:168,997:162,998:162,1000:162,1001:162,1003:162,1004:162,1006:161,1008:161,1009:162,1010:162,1011:162,1012:162,1013:163,1014:163,1015:163,1017:164,1018:164,1019:164,1021:165,1023:162,1025:167,1026:167,1027:168,1028:162,1029:162,1031:162,1032:162,1034:162,1035:162,1039:172 A04Try.java
      A04Try.overriding 1055-1106 1056:177,1057:178,1058:178,1059:178,1060:178,1061:178,1062:179,1063:179,1064:179,1065:179,1066:179,1067:180,1068:180,1069:180,1070:180,1071:180,1073:179,1075:182,1076:182,1077:183,1078:184,1079:184,1080:184,1081:184,1082:184,1084:179,1085:179,1087:179,1088:179,1089:179,1091:178,1093:187,1094:187,1095:188,1096:178,1097:178,1099:178,1100:178,1102:178,1104:191 A04Try.java
      A04Try.overriding 1185-1259 1193:177,1194:177,1196:178,1197:178,1199:179,1200:179,1202:180,1203:180,1204:180,1206:179,1210:182,1211:182,1212:182,1215:182,1218:184,1219:184,1220:183,1221:184,1222:184,1225:184,1227:184,1228:184,1229:184,1231:179,1232:179,1234:179,1235:179,1236:179,1238:178,1241:187,1242:187,1243:187,1246:187,1248:188,1249:178,1250:178,1252:178,1253:178,1255:178,1257:191 A04Try.java
      A04Try.swallows 1273-1284 1274:197,1275:198,1276:198,1277:199,1279:200,1280:201 A04Try.java
      A04Try.swallows 1311-1321 1312:197,1313:198,1314:199,1316:200,1317:201 A04Try.java
      A04Try.value 1335-1340 1336:206,1337:206,1338:206 A04Try.java
      A04Try.value 1376-1381 1378:206,1379:206 A04Try.java
      A04Try.thrower 1395-1402 1396:210,1397:210,1398:211,1399:211 A04Try.java
      A04Try.thrower 1439-1446 1441:210,1442:211,1443:211 A04Try.java
      A04Try.calleeThrows 1460-1492 1461:216,1462:217,1463:218,1464:219,1465:219,1466:220,1467:221,1468:221,1469:222,1471:223,1472:224,1473:225,1474:226,1475:226,1477:228,1478:228,1479:229,1480:230,1481:231,1482:231,1483:232,1486:234,1487:235,1490:237 A04Try.java
      A04Try.calleeThrows 1570-1643 1574:217,1575:223,1576:223,1579:219,1580:218,1581:219,1582:219,1585:219,1588:221,1589:220,1590:221,1591:221,1594:221,1596:222,1600:223,1601:224,1603:225,1604:227,1605:227,1607:226,1608:226,1609:226,1612:226,1617:228,1618:228,1619:228,1622:228,1625:231,1626:229,1627:230,1628:231,1629:231,1632:231,1634:232,1637:234,1638:235,1641:237 A04Try.java
      A04Try.multi 1657-1676 1658:242,1659:243,1660:243,1662:244,1663:244,1665:245,1667:247,1668:247,1669:248,1671:250,1672:250,1673:251 A04Try.java
      A04Try.multi 1722-1761 1725:242,1726:246,1727:246,1729:249,1730:249,1732:243,1733:243,1735:244,1736:244,1738:245,1741:247,1742:247,1743:247,1746:247,1748:248,1751:250,1752:250,1753:250,1756:250,1758:251 A04Try.java
      A04Try.rethrow 1775-1786 1776:257,1777:258,1778:258,1780:260,1781:260,1782:261,1783:262 A04Try.java
      A04Try.rethrow 1828-1854 1830:257,1831:259,1832:259,1834:258,1835:258,1836:258,1839:258,1843:260,1844:260,1845:260,1848:260,1850:261,1851:262 A04Try.java
      A04Try.main 1868-1922 1869:268,1870:268,1871:269,1872:269,1873:270,1874:270,1875:271,1876:271,1877:272,1878:272,1879:273,1880:273,1881:274,1882:274,1883:275,1884:275,1885:275,1886:275,1887:275,1888:275,1889:276,1890:276,1891:276,1892:277,1893:277,1894:277,1895:278,1896:278,1897:278,1898:279,1899:279,1900:279,1901:280,1902:280,1903:281,1904:281,1905:282,1906:282,1907:283,1908:284,1909:284,1911:286,1913:288,1914:289,1915:289,1917:291,1919:293,1920:293 A04Try.java
      A04Try.main 2049-2239 2060:268,2063:269,2064:269,2065:269,2068:269,2072:270,2073:270,2074:270,2077:270,2081:271,2082:271,2083:271,2086:271,2090:272,2091:272,2092:272,2095:272,2099:273,2100:273,2101:273,2104:273,2108:274,2109:274,2110:274,2113:274,2117:275,2118:275,2119:275,2122:275,2126:275,2127:275,2128:275,2129:275,2132:275,2136:276,2137:275,2138:276,2139:276,2142:276,2146:277,2147:276,2148:277,2149:277,2152:277,2156:278,2157:277,2158:278,2159:278,2162:278,2166:279,2167:278,2168:279,2169:279,2172:279,2176:280,2177:279,2178:280,2179:280,2182:280,2186:281,2187:281,2188:281,2191:281,2195:282,2196:282,2197:282,2200:282,2204:283,2205:284,2206:284,2207:284,2210:284,2214:286,2218:288,2219:289,2220:289,2221:289,2224:289,2228:291,2231:293,2232:293,2233:293,2236:293 A04Try.java
      """};
}
