// Written by Godwit from Hello.java. Changes here are lost.
import dev.godwit.Continuation;
import dev.godwit.TeleportMigratable;
import dev.godwit.frame.Execution;
import dev.godwit.frame.Frame;
import dev.godwit.frame.FrameInfo;
import dev.godwit.frame.Generated;
import dev.godwit.frame.Locals;
import java.lang.invoke.MethodHandles;

/** Lets the methods of {@link Hello} move. */
@Generated("dev.godwit.processor")
@SuppressWarnings({"all", "unchecked", "rawtypes", "cast", "fallthrough", "finally", "deprecation", "removal", "static", "try", "varargs", "overloads", "synchronization", "auxiliaryclass", "lossy-conversions", "restricted", "serial"})
public final class HelloMigratable {
  static {
    Frame.link(MethodHandles.lookup(), Hello.class, 1);
  }

  private HelloMigratable() {}

  // ---- Hello.c(), Hello.java:11

  /** Runs {@code Hello.c()} so that it can move. */
  static String c() {
    return cContinuation().run();
  }

  /** {@code Hello.c()}, not started. */
  static Continuation<String> cContinuation() {
    return Continuation.of("Hello.c()", x -> c(x));
  }

  static String c(Execution x) {
    Hello.log("entered c");
    String result = "hello";
    TeleportMigratable.to(x, "local:");
    if (x.suspending) { x.push(C.at1(result)); return null; } // Hello.java:14
    Hello.log("exiting c");
    return result + " world";
  }

  /** A call of {@code Hello.c()} that waits at one of its points. */
  static final class C extends Frame {
    private static final FrameInfo INFO = FrameInfo.of("""
        Hello c()
        5c264ca5404dea7a 56b56b70ac792505 Hello.java
        14 dev.godwit.Teleport.to(java.lang.String): result
        """);

    String result;

    private C(int at) {
      super(at);
    }

    static C at1(String result) {
      C f = new C(1);
      f.result = result;
      return f;
    }

    @Override
    protected FrameInfo info() {
      return INFO;
    }

    @Override
    protected void locals(Locals l) {
      this.result = l.local("result", this.result, String.class);
    }

    @Override
    protected void resume(Execution x) throws Throwable {
      x.give(run(x));
    }

    private String run(Execution x) {
      String result = this.result;
      x.takeVoid();
      Hello.log("exiting c");
      return result + " world";
    }
  }

  // ---- Hello.b(), Hello.java:20

  /** Runs {@code Hello.b()} so that it can move. */
  static double b() {
    return bContinuation().run();
  }

  /** {@code Hello.b()}, not started. */
  static Continuation<Double> bContinuation() {
    return Continuation.of("Hello.b()", x -> b(x));
  }

  static double b(Execution x) {
    String t1 = HelloMigratable.c(x);
    if (x.suspending) { x.push(B.at1()); return 0; } // Hello.java:21
    return t1.length() + Double.parseDouble("3.5");
  }

  /** A call of {@code Hello.b()} that waits at one of its points. */
  static final class B extends Frame {
    private static final FrameInfo INFO = FrameInfo.of("""
        Hello b()
        490fb849fbf43336 9c1019ac8d414028 Hello.java
        21 Hello.c():
        """);

    private B(int at) {
      super(at);
    }

    static B at1() {
      return new B(1);
    }

    @Override
    protected FrameInfo info() {
      return INFO;
    }

    @Override
    protected void resume(Execution x) throws Throwable {
      x.give(run(x));
    }

    private double run(Execution x) {
      String t1 = x.take();
      return t1.length() + Double.parseDouble("3.5");
    }
  }

  // ---- Hello.a(), Hello.java:25

  /** Runs {@code Hello.a()} so that it can move. */
  static double a() {
    return aContinuation().run();
  }

  /** {@code Hello.a()}, not started. */
  static Continuation<Double> aContinuation() {
    return Continuation.of("Hello.a()", x -> a(x));
  }

  static double a(Execution x) {
    double t1 = HelloMigratable.b(x);
    if (x.suspending) { x.push(A.at1()); return 0; } // Hello.java:26
    return 5 * (3 + t1);
  }

  /** A call of {@code Hello.a()} that waits at one of its points. */
  static final class A extends Frame {
    private static final FrameInfo INFO = FrameInfo.of("""
        Hello a()
        968a1648e0170ec8 4c3a89a75a94c710 Hello.java
        26 Hello.b():
        """);

    private A(int at) {
      super(at);
    }

    static A at1() {
      return new A(1);
    }

    @Override
    protected FrameInfo info() {
      return INFO;
    }

    @Override
    protected void resume(Execution x) throws Throwable {
      x.give(run(x));
    }

    private double run(Execution x) {
      double t1 = x.takeDouble();
      return 5 * (3 + t1);
    }
  }

  // ---- Hello.main(String[]), Hello.java:30

  /** Runs {@code Hello.main(String[])} so that it can move. */
  public static void main(String[] args) {
    mainContinuation(args).runMain();
  }

  /** {@code Hello.main(String[])}, not started. */
  public static Continuation<Void> mainContinuation(String[] args) {
    return Continuation.of("Hello.main(String[])", x -> { main(x, args); return null; }, (Object) args);
  }

  public static void main(Execution x, String[] args) {
    Hello.log("hi");
    double t1 = HelloMigratable.a(x);
    if (x.suspending) { x.push(Main.at1()); return; } // Hello.java:32
    Hello.log("result " + t1);
    Hello.log("bye");
  }

  /** A call of {@code Hello.main(String[])} that waits at one of its points. */
  static final class Main extends Frame {
    private static final FrameInfo INFO = FrameInfo.of("""
        Hello main(String[])
        3cba650d42051516 98672560733476ea Hello.java
        32 Hello.a():
        """);

    private Main(int at) {
      super(at);
    }

    static Main at1() {
      return new Main(1);
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
      double t1 = x.takeDouble();
      Hello.log("result " + t1);
      Hello.log("bye");
    }
  }

  /** Which lines here come from which lines there. */
  private static final String[] LINES = {"""
      Hello.c 33-41 34:12,35:13,36:14,37:14,38:15,39:16 Hello.java
      Hello.c 77-83 79:14,80:15,81:16 Hello.java
      Hello.b 97-102 98:21,99:21,100:21 Hello.java
      Hello.b 129-133 130:21,131:21 Hello.java
      Hello.a 147-152 148:26,149:26,150:26 Hello.java
      Hello.a 179-183 180:26,181:26 Hello.java
      Hello.main 197-204 198:31,199:32,200:32,201:32,202:33 Hello.java
      Hello.main 232-237 233:32,234:32,235:33 Hello.java
      """};
}
