// Written by Godwit from A03Loops.java. Changes here are lost.
import dev.godwit.Continuation;
import dev.godwit.TeleportMigratable;
import dev.godwit.frame.Cursor;
import dev.godwit.frame.Execution;
import dev.godwit.frame.Frame;
import dev.godwit.frame.FrameInfo;
import dev.godwit.frame.Generated;
import dev.godwit.frame.LocalsReader;
import dev.godwit.frame.LocalsWriter;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Lets the methods of {@link A03Loops} move. */
@Generated("dev.godwit.processor")
@SuppressWarnings({"all", "unchecked", "rawtypes", "cast", "fallthrough", "finally", "deprecation", "removal", "static", "try", "varargs", "overloads", "synchronization", "auxiliaryclass"})
public final class A03LoopsMigratable {
  static final boolean ASSERTIONS = A03Loops.class.desiredAssertionStatus();

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
    private static final FrameInfo INFO =
        FrameInfo.of(
            "A03Loops", "counted()", "A03Loops.java",
            "271c47d39e21885b", "7fd2319308ad504a",
            FrameInfo.point(9, "dev.godwit.Teleport.to(java.lang.String)", "i"));

    int i;

    private Counted(int at) {
      super(at);
    }

    static Counted at1(int i) {
      Counted f = new Counted(1);
      f.i = i;
      return f;
    }

    Counted(LocalsReader in) {
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
    private static final FrameInfo INFO =
        FrameInfo.of(
            "A03Loops", "listed()", "A03Loops.java",
            "8bf937edfd5bbf97", "5bffad5986798cdf",
            FrameInfo.point(18, "dev.godwit.Teleport.to(java.lang.String)", "it", "n"),
            FrameInfo.point(22, "A03Loops.hop()", "array", "index", "x"),
            FrameInfo.point(30, "A03Loops.hop()", "it2", "l"));

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

    Listed(LocalsReader in) {
      super(in);
      this.it = in.get("it", Iterator.class);
      this.n = in.get("n", String.class);
      this.array = in.get("array", int[].class);
      this.index = in.getInt("index");
      this.x = in.getInt("x");
      this.it2 = in.get("it2", Iterator.class);
      this.l = in.getLong("l");
    }

    @Override
    protected FrameInfo info() {
      return INFO;
    }

    @Override
    protected void save(LocalsWriter out) {
      out.put("it", this.it);
      out.put("n", this.n);
      out.put("array", this.array);
      out.putInt("index", this.index);
      out.putInt("x", this.x);
      out.put("it2", this.it2);
      out.putLong("l", this.l);
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
    private static final FrameInfo INFO =
        FrameInfo.of(
            "A03Loops", "hop()", "A03Loops.java",
            "14d146ab6a2d0eb2", "08afa65a5379d527",
            FrameInfo.point(37, "dev.godwit.Teleport.to(java.lang.String)"));

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

  // ---- A03Loops.less(int, int), A03Loops.java:41

  /** Runs {@code A03Loops.less(int, int)} so that it can move. */
  static boolean less(int a, int b) {
    return lessContinuation(a, b).run();
  }

  /** {@code A03Loops.less(int, int)}, not started. */
  static Continuation<Boolean> lessContinuation(int a, int b) {
    return Continuation.of("A03Loops.less(int, int)", x -> less(x, a, b));
  }

  static boolean less(Execution x, int a, int b) {
    A03LoopsMigratable.hop(x);
    if (x.suspending) { x.push(Less.at1(a, b)); return false; } // A03Loops.java:42
    return a < b;
  }

  /** A call of {@code A03Loops.less(int, int)} that waits at one of its points. */
  static final class Less extends Frame {
    private static final FrameInfo INFO =
        FrameInfo.of(
            "A03Loops", "less(int, int)", "A03Loops.java",
            "d51215c2f8ce57c6", "07b84c10f8e953b5",
            FrameInfo.point(42, "A03Loops.hop()", "a", "b"));

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

    Less(LocalsReader in) {
      super(in);
      this.a = in.getInt("a");
      this.b = in.getInt("b");
    }

    @Override
    protected FrameInfo info() {
      return INFO;
    }

    @Override
    protected void save(LocalsWriter out) {
      out.putInt("a", this.a);
      out.putInt("b", this.b);
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
    return Continuation.of("A03Loops.next(int)", x -> next(x, i));
  }

  static int next(Execution x, int i) {
    A03LoopsMigratable.hop(x);
    if (x.suspending) { x.push(Next.at1(i)); return 0; } // A03Loops.java:48
    return i + 1;
  }

  /** A call of {@code A03Loops.next(int)} that waits at one of its points. */
  static final class Next extends Frame {
    private static final FrameInfo INFO =
        FrameInfo.of(
            "A03Loops", "next(int)", "A03Loops.java",
            "6d3c379888be9906", "4b9046461ac7e1e5",
            FrameInfo.point(48, "A03Loops.hop()", "i"));

    int i;

    private Next(int at) {
      super(at);
    }

    static Next at1(int i) {
      Next f = new Next(1);
      f.i = i;
      return f;
    }

    Next(LocalsReader in) {
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
    private static final FrameInfo INFO =
        FrameInfo.of(
            "A03Loops", "headers()", "A03Loops.java",
            "1e6f8f68b0ebe30f", "9cd43d325e124407",
            FrameInfo.point(54, "A03Loops.next(int)"),
            FrameInfo.point(54, "A03Loops.less(int,int)", "i"),
            FrameInfo.point(54, "A03Loops.next(int)"),
            FrameInfo.point(63, "A03Loops.less(int,int)", "n"),
            FrameInfo.point(64, "A03Loops.less(int,int)", "n"),
            FrameInfo.point(65, "A03Loops.next(int)"),
            FrameInfo.point(72, "A03Loops.hop()", "i", "j"),
            FrameInfo.point(80, "A03Loops.hop()", "k"));

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

    Headers(LocalsReader in) {
      super(in);
      this.i = in.getInt("i");
      this.n = in.getInt("n");
      this.j = in.getInt("j");
      this.k = in.getInt("k");
    }

    @Override
    protected FrameInfo info() {
      return INFO;
    }

    @Override
    protected void save(LocalsWriter out) {
      out.putInt("i", this.i);
      out.putInt("n", this.n);
      out.putInt("j", this.j);
      out.putInt("k", this.k);
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
    mainContinuation(args).run();
  }

  /** {@code A03Loops.main(String[])}, not started. */
  public static Continuation<Void> mainContinuation(String[] args) {
    return Continuation.of("A03Loops.main(String[])", x -> { main(x, args); return null; });
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
    private static final FrameInfo INFO =
        FrameInfo.of(
            "A03Loops", "main(String[])", "A03Loops.java",
            "bce18b5efda36991", "cf467bbc93649cb9",
            FrameInfo.point(88, "A03Loops.counted()"),
            FrameInfo.point(89, "A03Loops.listed()"),
            FrameInfo.point(90, "A03Loops.headers()"));

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

    Main(LocalsReader in) {
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
  static final class Lines {
    static final String[] MAP = {
      "A03Loops.java A03Loops.counted 42-51 43:7,44:8,45:9,46:9,47:9",
      "A03Loops.java A03Loops.counted 93-107 95:9,96:9,98:7,99:7,100:8,101:9,102:9,103:9",
      "A03Loops.java A03Loops.listed 121-150 122:15,123:16,124:16,125:17,126:18,127:18,128:19,130:21,131:21,132:21,133:22,134:22,135:23,137:25,138:26,139:27,140:28,141:28,143:29,144:29,145:30,146:30,147:31",
      "A03Loops.java A03Loops.listed 228-288 239:18,240:19,241:16,242:16,243:17,244:18,245:18,246:19,251:21,253:21,254:21,257:22,258:23,259:21,261:21,262:21,263:22,264:22,265:23,269:25,270:26,271:27,272:28,273:28,275:29,278:30,279:31,281:29,282:29,283:30,284:30,285:31",
      "A03Loops.java A03Loops.hop 302-306 303:37,304:37",
      "A03Loops.java A03Loops.hop 342-345 343:37",
      "A03Loops.java A03Loops.less 359-364 360:42,361:42,362:43",
      "A03Loops.java A03Loops.less 409-415 412:42,413:43",
      "A03Loops.java A03Loops.next 429-434 430:48,431:48,432:49",
      "A03Loops.java A03Loops.next 475-480 477:48,478:49",
      "A03Loops.java A03Loops.headers 494-566 495:54,496:54,497:54,498:54,499:54,500:54,501:54,502:54,504:54,505:54,506:55,507:55,509:56,511:54,512:54,515:58,516:59,517:59,518:59,519:60,520:61,521:61,523:62,525:63,526:63,527:59,528:59,531:64,532:64,533:64,534:64,535:64,537:65,538:65,539:66,540:66,542:67,544:69,545:69,546:71,547:72,548:72,549:73,550:73,552:74,553:74,555:75,558:78,559:79,560:80,561:80,562:81,564:83",
      "A03Loops.java A03Loops.headers 661-837 670:54,673:54,675:54,676:54,677:54,680:54,682:54,683:54,684:54,686:54,687:54,688:55,689:55,691:56,693:54,694:54,697:54,700:54,701:54,702:54,703:54,704:54,706:54,707:54,708:55,709:55,711:56,713:54,714:54,721:58,723:59,724:59,725:59,726:59,728:63,729:59,730:59,734:59,735:59,736:59,737:60,738:61,739:61,741:62,743:63,744:63,745:59,746:59,752:64,753:64,754:64,757:64,759:65,760:64,761:64,763:65,764:65,767:65,769:66,770:66,772:67,774:64,775:64,776:64,777:64,778:64,780:65,781:65,782:66,783:66,785:67,790:69,791:70,793:69,794:69,795:71,796:71,799:72,800:73,801:73,803:74,804:74,806:75,807:71,809:71,810:72,811:72,812:73,813:73,815:74,816:74,818:75,823:78,825:79,826:80,827:80,828:80,831:80,833:81,835:83",
      "A03Loops.java A03Loops.main 851-859 852:88,853:88,854:89,855:89,856:90,857:90",
      "A03Loops.java A03Loops.main 905-928 909:88,912:89,913:89,914:89,917:89,920:90,921:90,922:90,925:90",
    };
  }
}
