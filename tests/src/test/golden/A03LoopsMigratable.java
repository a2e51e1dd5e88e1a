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
@SuppressWarnings({"all", "unchecked", "rawtypes", "cast", "fallthrough", "finally", "deprecation", "removal", "static", "try", "varargs", "overloads", "synchronization", "auxiliaryclass", "lossy-conversions", "restricted"})
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
      "A03Loops.java A03Loops.counted 40-49 41:7,42:8,43:9,44:9,45:9",
      "A03Loops.java A03Loops.counted 91-105 93:9,94:9,96:7,97:7,98:8,99:9,100:9,101:9",
      "A03Loops.java A03Loops.listed 119-148 120:15,121:16,122:16,123:17,124:18,125:18,126:19,128:21,129:21,130:21,131:22,132:22,133:23,135:25,136:26,137:27,138:28,139:28,141:29,142:29,143:30,144:30,145:31",
      "A03Loops.java A03Loops.listed 226-286 237:18,238:19,239:16,240:16,241:17,242:18,243:18,244:19,249:21,251:21,252:21,255:22,256:23,257:21,259:21,260:21,261:22,262:22,263:23,267:25,268:26,269:27,270:28,271:28,273:29,276:30,277:31,279:29,280:29,281:30,282:30,283:31",
      "A03Loops.java A03Loops.hop 300-304 301:37,302:37",
      "A03Loops.java A03Loops.hop 340-343 341:37",
      "A03Loops.java A03Loops.less 357-362 358:42,359:42,360:43",
      "A03Loops.java A03Loops.less 407-413 410:42,411:43",
      "A03Loops.java A03Loops.next 427-432 428:48,429:48,430:49",
      "A03Loops.java A03Loops.next 473-478 475:48,476:49",
      "A03Loops.java A03Loops.headers 492-564 493:54,494:54,495:54,496:54,497:54,498:54,499:54,500:54,502:54,503:54,504:55,505:55,507:56,509:54,510:54,513:58,514:59,515:59,516:59,517:60,518:61,519:61,521:62,523:63,524:63,525:59,526:59,529:64,530:64,531:64,532:64,533:64,535:65,536:65,537:66,538:66,540:67,542:69,543:69,544:71,545:72,546:72,547:73,548:73,550:74,551:74,553:75,556:78,557:79,558:80,559:80,560:81,562:83",
      "A03Loops.java A03Loops.headers 659-835 668:54,671:54,673:54,674:54,675:54,678:54,680:54,681:54,682:54,684:54,685:54,686:55,687:55,689:56,691:54,692:54,695:54,698:54,699:54,700:54,701:54,702:54,704:54,705:54,706:55,707:55,709:56,711:54,712:54,719:58,721:59,722:59,723:59,724:59,726:63,727:59,728:59,732:59,733:59,734:59,735:60,736:61,737:61,739:62,741:63,742:63,743:59,744:59,750:64,751:64,752:64,755:64,757:65,758:64,759:64,761:65,762:65,765:65,767:66,768:66,770:67,772:64,773:64,774:64,775:64,776:64,778:65,779:65,780:66,781:66,783:67,788:69,789:70,791:69,792:69,793:71,794:71,797:72,798:73,799:73,801:74,802:74,804:75,805:71,807:71,808:72,809:72,810:73,811:73,813:74,814:74,816:75,821:78,823:79,824:80,825:80,826:80,829:80,831:81,833:83",
      "A03Loops.java A03Loops.main 849-857 850:88,851:88,852:89,853:89,854:90,855:90",
      "A03Loops.java A03Loops.main 903-926 907:88,910:89,911:89,912:89,915:89,918:90,919:90,920:90,923:90",
    };
  }
}
