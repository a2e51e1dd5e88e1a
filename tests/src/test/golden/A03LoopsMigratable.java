// Written by Godwit from A03Loops.java. Changes here are lost.
import dev.godwit.Continuation;
import dev.godwit.TeleportMigratable;
import dev.godwit.frame.Cursor;
import dev.godwit.frame.Execution;
import dev.godwit.frame.Frame;
import dev.godwit.frame.FrameInfo;
import dev.godwit.frame.Generated;
import dev.godwit.frame.Locals;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Lets the methods of {@link A03Loops} move. */
@Generated("dev.godwit.processor")
@SuppressWarnings({"all", "unchecked", "rawtypes", "cast", "fallthrough", "finally", "deprecation", "removal", "static", "try", "varargs", "overloads", "synchronization", "auxiliaryclass", "lossy-conversions", "restricted", "serial"})
public final class A03LoopsMigratable {
  static {
    Frame.link(MethodHandles.lookup(), A03Loops.class, 1);
  }

  private A03LoopsMigratable() {}

  // ---- A03Loops.counted(), A03Loops.java:6

  /** Runs {@code A03Loops.counted()} so that it can move. */
  static void counted() {
    countedContinuation().run();
  }

  /** {@code A03Loops.counted()}, not started. */
  static Continuation<Void> countedContinuation() {
    return Continuation.of("A03Loops.counted()", x -> { counted(x); return null; });
  }

  static void counted(Execution x) {
    for (int i = 0; i < 4; i++) {
      System.out.println(i);
      if (i == 1) {
        TeleportMigratable.to(x, "local:");
        if (x.suspending) { x.push(Counted.at1(i)); return; } // A03Loops.java:9
      }
    }
  }

  /** A call of {@code A03Loops.counted()} that waits at one of its points. */
  static final class Counted extends Frame {
    private static final FrameInfo INFO = FrameInfo.of("""
        A03Loops counted()
        271c47d39e21885b 7fd2319308ad504a A03Loops.java
        9 dev.godwit.Teleport.to(java.lang.String): i
        """);

    int i;

    private Counted(int at) {
      super(at);
    }

    static Counted at1(int i) {
      Counted f = new Counted(1);
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

    private void run(Execution x) {
      int i = this.i;
      {
        x.takeVoid();
      }
      i++;
      for (; i < 4; i++) {
        System.out.println(i);
        if (i == 1) {
          TeleportMigratable.to(x, "local:");
          if (x.suspending) { x.push(Counted.at1(i)); return; } // A03Loops.java:9
        }
      }
    }
  }

  // ---- A03Loops.listed(), A03Loops.java:14

  /** Runs {@code A03Loops.listed()} so that it can move. */
  static void listed() {
    listedContinuation().run();
  }

  /** {@code A03Loops.listed()}, not started. */
  static Continuation<Void> listedContinuation() {
    return Continuation.of("A03Loops.listed()", execution -> { listed(execution); return null; });
  }

  static void listed(Execution execution) {
    List<String> names = new ArrayList<>(List.of("a", "b", "c"));
    for (Iterator<String> it = Cursor.over(names); it.hasNext();) {
      String n = it.next();
      System.out.print(n);
      TeleportMigratable.to(execution, "local:");
      if (execution.suspending) { execution.push(Listed.at1(it, n)); return; } // A03Loops.java:18
      System.out.println(n.length());
    }
    int[] array = new int[] {3, 1, 2};
    for (int index = 0; index < array.length; index++) {
      int x = array[index];
      A03LoopsMigratable.hop(execution);
      if (execution.suspending) { execution.push(Listed.at2(array, index, x)); return; } // A03Loops.java:22
      System.out.println(x);
    }
    Map<String, Integer> counts = new TreeMap<>();
    counts.put("x", 1);
    counts.put("y", 2);
    for (Map.Entry<String, Integer> e : new ArrayList<>(counts.entrySet())) {
      System.out.println(e.getKey());
    }
    for (Iterator<Integer> it2 = Cursor.over(List.of(1, 2, 3)); it2.hasNext();) {
      long l = it2.next();
      A03LoopsMigratable.hop(execution);
      if (execution.suspending) { execution.push(Listed.at3(it2, l)); return; } // A03Loops.java:30
      System.out.println(l);
    }
  }

  /** A call of {@code A03Loops.listed()} that waits at one of its points. */
  static final class Listed extends Frame {
    private static final FrameInfo INFO = FrameInfo.of("""
        A03Loops listed()
        8bf937edfd5bbf97 5bffad5986798cdf A03Loops.java
        18 dev.godwit.Teleport.to(java.lang.String): it n
        22 A03Loops.hop(): array index x
        30 A03Loops.hop(): it2 l
        """);

    Iterator<String> it;
    String n;
    int[] array;
    int index;
    int x;
    Iterator<Integer> it2;
    long l;

    private Listed(int at) {
      super(at);
    }

    static Listed at1(Iterator<String> it, String n) {
      Listed f = new Listed(1);
      f.it = it;
      f.n = n;
      return f;
    }

    static Listed at2(int[] array, int index, int x) {
      Listed f = new Listed(2);
      f.array = array;
      f.index = index;
      f.x = x;
      return f;
    }

    static Listed at3(Iterator<Integer> it2, long l) {
      Listed f = new Listed(3);
      f.it2 = it2;
      f.l = l;
      return f;
    }

    @Override
    protected FrameInfo info() {
      return INFO;
    }

    @Override
    protected void locals(Locals l) {
      this.it = l.local("it", this.it, Iterator.class);
      this.n = l.local("n", this.n, String.class);
      this.array = l.local("array", this.array, int[].class);
      this.index = l.local("index", this.index);
      this.x = l.local("x", this.x);
      this.it2 = l.local("it2", this.it2, Iterator.class);
      this.l = l.local("l", this.l);
    }

    @Override
    protected void resume(Execution x) throws Throwable {
      run(x);
      x.giveVoid();
    }

    private void run(Execution execution) {
      int at = this.at;
      Iterator<String> it = this.it;
      String n = this.n;
      int[] array = this.array;
      int index = this.index;
      int x = this.x;
      Iterator<Integer> it2 = this.it2;
      long l = this.l;
      if (at <= 1) {
        at = 0;
        execution.takeVoid();
        System.out.println(n.length());
        while (it.hasNext()) {
          n = it.next();
          System.out.print(n);
          TeleportMigratable.to(execution, "local:");
          if (execution.suspending) { execution.push(Listed.at1(it, n)); return; } // A03Loops.java:18
          System.out.println(n.length());
        }
      }
      if (at <= 2) {
        if (at == 0) {
          array = new int[] {3, 1, 2};
        }
        if (at == 0) {
          index = 0;
        } else {
          at = 0;
          execution.takeVoid();
          System.out.println(x);
          index++;
        }
        for (; index < array.length; index++) {
          x = array[index];
          A03LoopsMigratable.hop(execution);
          if (execution.suspending) { execution.push(Listed.at2(array, index, x)); return; } // A03Loops.java:22
          System.out.println(x);
        }
      }
      if (at == 0) {
        Map<String, Integer> counts = new TreeMap<>();
        counts.put("x", 1);
        counts.put("y", 2);
        for (Map.Entry<String, Integer> e : new ArrayList<>(counts.entrySet())) {
          System.out.println(e.getKey());
        }
        it2 = Cursor.over(List.of(1, 2, 3));
      } else {
        at = 0;
        execution.takeVoid();
        System.out.println(l);
      }
      while (it2.hasNext()) {
        l = it2.next();
        A03LoopsMigratable.hop(execution);
        if (execution.suspending) { execution.push(Listed.at3(it2, l)); return; } // A03Loops.java:30
        System.out.println(l);
      }
    }
  }

  // ---- A03Loops.hop(), A03Loops.java:36

  /** Runs {@code A03Loops.hop()} so that it can move. */
  static void hop() {
    hopContinuation().run();
  }

  /** {@code A03Loops.hop()}, not started. */
  static Continuation<Void> hopContinuation() {
    return Continuation.of("A03Loops.hop()", x -> { hop(x); return null; });
  }

  static void hop(Execution x) {
    TeleportMigratable.to(x, "local:");
    if (x.suspending) { x.push(Hop.at1()); return; } // A03Loops.java:37
  }

  /** A call of {@code A03Loops.hop()} that waits at one of its points. */
  static final class Hop extends Frame {
    private static final FrameInfo INFO = FrameInfo.of("""
        A03Loops hop()
        14d146ab6a2d0eb2 08afa65a5379d527 A03Loops.java
        37 dev.godwit.Teleport.to(java.lang.String):
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

  // ---- A03Loops.less(int, int), A03Loops.java:41

  /** Runs {@code A03Loops.less(int, int)} so that it can move. */
  static boolean less(int a, int b) {
    return lessContinuation(a, b).run();
  }

  /** {@code A03Loops.less(int, int)}, not started. */
  static Continuation<Boolean> lessContinuation(int a, int b) {
    return Continuation.of("A03Loops.less(int, int)", x -> less(x, a, b), a, b);
  }

  static boolean less(Execution x, int a, int b) {
    A03LoopsMigratable.hop(x);
    if (x.suspending) { x.push(Less.at1(a, b)); return false; } // A03Loops.java:42
    return a < b;
  }

  /** A call of {@code A03Loops.less(int, int)} that waits at one of its points. */
  static final class Less extends Frame {
    private static final FrameInfo INFO = FrameInfo.of("""
        A03Loops less(int, int)
        d51215c2f8ce57c6 07b84c10f8e953b5 A03Loops.java
        42 A03Loops.hop(): a b
        """);

    int a;
    int b;

    private Less(int at) {
      super(at);
    }

    static Less at1(int a, int b) {
      Less f = new Less(1);
      f.a = a;
      f.b = b;
      return f;
    }

    @Override
    protected FrameInfo info() {
      return INFO;
    }

    @Override
    protected void locals(Locals l) {
      this.a = l.local("a", this.a);
      this.b = l.local("b", this.b);
    }

    @Override
    protected void resume(Execution x) throws Throwable {
      x.give(run(x));
    }

    private boolean run(Execution x) {
      int a = this.a;
      int b = this.b;
      x.takeVoid();
      return a < b;
    }
  }

  // ---- A03Loops.next(int), A03Loops.java:47

  /** Runs {@code A03Loops.next(int)} so that it can move. */
  static int next(int i) {
    return nextContinuation(i).run();
  }

  /** {@code A03Loops.next(int)}, not started. */
  static Continuation<Integer> nextContinuation(int i) {
    return Continuation.of("A03Loops.next(int)", x -> next(x, i), i);
  }

  static int next(Execution x, int i) {
    A03LoopsMigratable.hop(x);
    if (x.suspending) { x.push(Next.at1(i)); return 0; } // A03Loops.java:48
    return i + 1;
  }

  /** A call of {@code A03Loops.next(int)} that waits at one of its points. */
  static final class Next extends Frame {
    private static final FrameInfo INFO = FrameInfo.of("""
        A03Loops next(int)
        6d3c379888be9906 4b9046461ac7e1e5 A03Loops.java
        48 A03Loops.hop(): i
        """);

    int i;

    private Next(int at) {
      super(at);
    }

    static Next at1(int i) {
      Next f = new Next(1);
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
      x.give(run(x));
    }

    private int run(Execution x) {
      int i = this.i;
      x.takeVoid();
      return i + 1;
    }
  }

  // ---- A03Loops.headers(), A03Loops.java:53

  /** Runs {@code A03Loops.headers()} so that it can move. */
  static void headers() {
    headersContinuation().run();
  }

  /** {@code A03Loops.headers()}, not started. */
  static Continuation<Void> headersContinuation() {
    return Continuation.of("A03Loops.headers()", x -> { headers(x); return null; });
  }

  static void headers(Execution x) {
    {
      int i = A03LoopsMigratable.next(x, -1);
      if (x.suspending) { x.push(Headers.at1()); return; } // A03Loops.java:54
      for (;;) {
        boolean t1 = A03LoopsMigratable.less(x, i, 3);
        if (x.suspending) { x.push(Headers.at2(i)); return; } // A03Loops.java:54
        if (!t1) {
          break;
        }
        next:
        {
          if (i == 1) {
            break next;
          }
          System.out.println("for " + i);
        }
        i = A03LoopsMigratable.next(x, i);
        if (x.suspending) { x.push(Headers.at3()); return; } // A03Loops.java:54
      }
    }
    int n = 0;
    while (true) {
      next2:
      {
        n++;
        if (n == 2) {
          break next2;
        }
        System.out.println("do " + n);
      }
      boolean t2 = A03LoopsMigratable.less(x, n, 4);
      if (x.suspending) { x.push(Headers.at4(n)); return; } // A03Loops.java:63
      if (!t2) {
        break;
      }
    }
    while (true) {
      boolean t3 = A03LoopsMigratable.less(x, n, 7);
      if (x.suspending) { x.push(Headers.at5(n)); return; } // A03Loops.java:64
      if (!t3) {
        break;
      }
      n = A03LoopsMigratable.next(x, n);
      if (x.suspending) { x.push(Headers.at6()); return; } // A03Loops.java:65
      if (n == 6) {
        break;
      }
      System.out.println("while " + n);
    }
    outer:
    for (int i = 0;; i++) {
      for (int j = 0; j < 3; j++) {
        A03LoopsMigratable.hop(x);
        if (x.suspending) { x.push(Headers.at7(i, j)); return; } // A03Loops.java:72
        if (j == 2) {
          continue outer;
        }
        if (i == 2) {
          break outer;
        }
        System.out.println(i + "," + j);
      }
    }
    int k = 0;
    do {
      A03LoopsMigratable.hop(x);
      if (x.suspending) { x.push(Headers.at8(k)); return; } // A03Loops.java:80
      k += 2;
    } while (k < 5);
    System.out.println(k);
  }

  /** A call of {@code A03Loops.headers()} that waits at one of its points. */
  static final class Headers extends Frame {
    private static final FrameInfo INFO = FrameInfo.of("""
        A03Loops headers()
        1e6f8f68b0ebe30f 9cd43d325e124407 A03Loops.java
        54 A03Loops.next(int):
        54 A03Loops.less(int,int): i
        54 A03Loops.next(int):
        63 A03Loops.less(int,int): n
        64 A03Loops.less(int,int): n
        65 A03Loops.next(int):
        72 A03Loops.hop(): i j
        80 A03Loops.hop(): k
        """);

    int i;
    int n;
    int j;
    int k;

    private Headers(int at) {
      super(at);
    }

    static Headers at1() {
      return new Headers(1);
    }

    static Headers at2(int i) {
      Headers f = new Headers(2);
      f.i = i;
      return f;
    }

    static Headers at3() {
      return new Headers(3);
    }

    static Headers at4(int n) {
      Headers f = new Headers(4);
      f.n = n;
      return f;
    }

    static Headers at5(int n) {
      Headers f = new Headers(5);
      f.n = n;
      return f;
    }

    static Headers at6() {
      return new Headers(6);
    }

    static Headers at7(int i, int j) {
      Headers f = new Headers(7);
      f.i = i;
      f.j = j;
      return f;
    }

    static Headers at8(int k) {
      Headers f = new Headers(8);
      f.k = k;
      return f;
    }

    @Override
    protected FrameInfo info() {
      return INFO;
    }

    @Override
    protected void locals(Locals l) {
      this.i = l.local("i", this.i);
      this.n = l.local("n", this.n);
      this.j = l.local("j", this.j);
      this.k = l.local("k", this.k);
    }

    @Override
    protected void resume(Execution x) throws Throwable {
      run(x);
      x.giveVoid();
    }

    private void run(Execution x) {
      int at = this.at;
      int i = this.i;
      boolean t1 = false;
      int n = this.n;
      boolean t3 = false;
      int j = this.j;
      int k = this.k;
      if (at <= 3) {
        {
          if (at <= 1) {
            at = 0;
            i = x.takeInt();
          }
          out:
          {
            if (at != 0) {
              if (at <= 2) {
                at = 0;
                t1 = x.takeBoolean();
              }
              if (at == 0) {
                if (!t1) {
                  break out;
                }
                next:
                {
                  if (i == 1) {
                    break next;
                  }
                  System.out.println("for " + i);
                }
                i = A03LoopsMigratable.next(x, i);
                if (x.suspending) { x.push(Headers.at3()); return; } // A03Loops.java:54
              } else {
                at = 0;
                i = x.takeInt();
              }
            }
            for (;;) {
              t1 = A03LoopsMigratable.less(x, i, 3);
              if (x.suspending) { x.push(Headers.at2(i)); return; } // A03Loops.java:54
              if (!t1) {
                break;
              }
              next:
              {
                if (i == 1) {
                  break next;
                }
                System.out.println("for " + i);
              }
              i = A03LoopsMigratable.next(x, i);
              if (x.suspending) { x.push(Headers.at3()); return; } // A03Loops.java:54
            }
          }
        }
      }
      if (at <= 4) {
        if (at == 0) {
          n = 0;
        }
        out2:
        {
          if (at != 0) {
            {
              at = 0;
              boolean t2 = x.takeBoolean();
              if (!t2) {
                break out2;
              }
            }
          }
          while (true) {
            next2:
            {
              n++;
              if (n == 2) {
                break next2;
              }
              System.out.println("do " + n);
            }
            boolean t2 = A03LoopsMigratable.less(x, n, 4);
            if (x.suspending) { x.push(Headers.at4(n)); return; } // A03Loops.java:63
            if (!t2) {
              break;
            }
          }
        }
      }
      if (at <= 6) {
        out3:
        {
          if (at != 0) {
            if (at <= 5) {
              at = 0;
              t3 = x.takeBoolean();
            }
            if (at == 0) {
              if (!t3) {
                break out3;
              }
              n = A03LoopsMigratable.next(x, n);
              if (x.suspending) { x.push(Headers.at6()); return; } // A03Loops.java:65
            } else {
              at = 0;
              n = x.takeInt();
            }
            if (n == 6) {
              break out3;
            }
            System.out.println("while " + n);
          }
          while (true) {
            t3 = A03LoopsMigratable.less(x, n, 7);
            if (x.suspending) { x.push(Headers.at5(n)); return; } // A03Loops.java:64
            if (!t3) {
              break;
            }
            n = A03LoopsMigratable.next(x, n);
            if (x.suspending) { x.push(Headers.at6()); return; } // A03Loops.java:65
            if (n == 6) {
              break;
            }
            System.out.println("while " + n);
          }
        }
      }
      if (at <= 7) {
        if (at == 0) {
          i = 0;
        }
        outer:
        for (;; i++) {
          if (at == 0) {
            j = 0;
          } else {
            at = 0;
            x.takeVoid();
            if (j == 2) {
              continue outer;
            }
            if (i == 2) {
              break outer;
            }
            System.out.println(i + "," + j);
            j++;
          }
          for (; j < 3; j++) {
            A03LoopsMigratable.hop(x);
            if (x.suspending) { x.push(Headers.at7(i, j)); return; } // A03Loops.java:72
            if (j == 2) {
              continue outer;
            }
            if (i == 2) {
              break outer;
            }
            System.out.println(i + "," + j);
          }
        }
      }
      if (at == 0) {
        k = 0;
      }
      do {
        if (at == 0) {
          A03LoopsMigratable.hop(x);
          if (x.suspending) { x.push(Headers.at8(k)); return; } // A03Loops.java:80
        } else {
          at = 0;
          x.takeVoid();
        }
        k += 2;
      } while (k < 5);
      System.out.println(k);
    }
  }

  // ---- A03Loops.main(String[]), A03Loops.java:87

  /** Runs {@code A03Loops.main(String[])} so that it can move. */
  public static void main(String[] args) {
    mainContinuation(args).runMain();
  }

  /** {@code A03Loops.main(String[])}, not started. */
  public static Continuation<Void> mainContinuation(String[] args) {
    return Continuation.of("A03Loops.main(String[])", x -> { main(x, args); return null; }, (Object) args);
  }

  public static void main(Execution x, String[] args) {
    A03LoopsMigratable.counted(x);
    if (x.suspending) { x.push(Main.at1()); return; } // A03Loops.java:88
    A03LoopsMigratable.listed(x);
    if (x.suspending) { x.push(Main.at2()); return; } // A03Loops.java:89
    A03LoopsMigratable.headers(x);
    if (x.suspending) { x.push(Main.at3()); return; } // A03Loops.java:90
  }

  /** A call of {@code A03Loops.main(String[])} that waits at one of its points. */
  static final class Main extends Frame {
    private static final FrameInfo INFO = FrameInfo.of("""
        A03Loops main(String[])
        bce18b5efda36991 cf467bbc93649cb9 A03Loops.java
        88 A03Loops.counted():
        89 A03Loops.listed():
        90 A03Loops.headers():
        """);

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
      if (at <= 1) {
        at = 0;
        x.takeVoid();
      }
      if (at <= 2) {
        if (at == 0) {
          A03LoopsMigratable.listed(x);
          if (x.suspending) { x.push(Main.at2()); return; } // A03Loops.java:89
        } else {
          at = 0;
          x.takeVoid();
        }
      }
      if (at == 0) {
        A03LoopsMigratable.headers(x);
        if (x.suspending) { x.push(Main.at3()); return; } // A03Loops.java:90
      } else {
        at = 0;
        x.takeVoid();
      }
    }
  }

  /** Which lines here come from which lines there. */
  private static final String[] LINES = {"""
      A03Loops.counted 39-48 40:7,41:8,42:9,43:9,44:9 A03Loops.java
      A03Loops.counted 85-99 87:9,88:9,90:7,91:7,92:8,93:9,94:9,95:9 A03Loops.java
      A03Loops.listed 113-142 114:15,115:16,116:16,117:17,118:18,119:18,120:19,122:21,123:21,124:21,125:22,126:22,127:23,129:25,130:26,131:27,132:28,133:28,135:29,136:29,137:30,138:30,139:31 A03Loops.java
      A03Loops.listed 209-269 220:18,221:19,222:16,223:16,224:17,225:18,226:18,227:19,232:21,234:21,235:21,238:22,239:23,240:21,242:21,243:21,244:22,245:22,246:23,250:25,251:26,252:27,253:28,254:28,256:29,259:30,260:31,262:29,263:29,264:30,265:30,266:31 A03Loops.java
      A03Loops.hop 283-287 284:37,285:37 A03Loops.java
      A03Loops.hop 315-318 316:37 A03Loops.java
      A03Loops.less 332-337 333:42,334:42,335:43 A03Loops.java
      A03Loops.less 376-382 379:42,380:43 A03Loops.java
      A03Loops.next 396-401 397:48,398:48,399:49 A03Loops.java
      A03Loops.next 437-442 439:48,440:49 A03Loops.java
      A03Loops.headers 456-528 457:54,458:54,459:54,460:54,461:54,462:54,463:54,464:54,466:54,467:54,468:55,469:55,471:56,473:54,474:54,477:58,478:59,479:59,480:59,481:60,482:61,483:61,485:62,487:63,488:63,489:59,490:59,493:64,494:64,495:64,496:64,497:64,499:65,500:65,501:66,502:66,504:67,506:69,507:69,508:71,509:72,510:72,511:73,512:73,514:74,515:74,517:75,520:78,521:79,522:80,523:80,524:81,526:83 A03Loops.java
      A03Loops.headers 615-791 624:54,627:54,629:54,630:54,631:54,634:54,636:54,637:54,638:54,640:54,641:54,642:55,643:55,645:56,647:54,648:54,651:54,654:54,655:54,656:54,657:54,658:54,660:54,661:54,662:55,663:55,665:56,667:54,668:54,675:58,677:59,678:59,679:59,680:59,682:63,683:59,684:59,688:59,689:59,690:59,691:60,692:61,693:61,695:62,697:63,698:63,699:59,700:59,706:64,707:64,708:64,711:64,713:65,714:64,715:64,717:65,718:65,721:65,723:66,724:66,726:67,728:64,729:64,730:64,731:64,732:64,734:65,735:65,736:66,737:66,739:67,744:69,745:70,747:69,748:69,749:71,750:71,753:72,754:73,755:73,757:74,758:74,760:75,761:71,763:71,764:72,765:72,766:73,767:73,769:74,770:74,772:75,777:78,779:79,780:80,781:80,782:80,785:80,787:81,789:83 A03Loops.java
      A03Loops.main 805-813 806:88,807:88,808:89,809:89,810:90,811:90 A03Loops.java
      A03Loops.main 851-874 855:88,858:89,859:89,860:89,863:89,866:90,867:90,868:90,871:90 A03Loops.java
      """};
}
