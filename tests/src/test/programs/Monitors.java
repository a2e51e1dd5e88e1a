import dev.godwit.Migratable;
import dev.godwit.Teleport;

/** Hops inside synchronized blocks and methods: callee and caller hold the monitor again after it. */
@SuppressWarnings("godwit")
public class Monitors {
  final Object lock = new Object();
  int count;
  static int total;

  static void say(String s) {
    System.out.println(s);
  }

  @Migratable
  int inner(int n) {
    Teleport.to("local:");
    say("inner " + Thread.holdsLock(lock) + Thread.holdsLock(this));
    Teleport.to("local:");
    say("again " + Thread.holdsLock(lock));
    return n;
  }

  @Migratable
  int middle(int n) {
    int before = count;
    int r = inner(n);
    say("middle " + Thread.holdsLock(lock));
    return r + before;
  }

  @Migratable
  int block(int n) {
    int sum = 0;
    synchronized (lock) {
      count++;
      sum += middle(n);
      say("block " + Thread.holdsLock(lock));
      for (int i = 0; i < 2; i++) {
        sum += inner(i);
        if (sum > 100) {
          break;
        }
      }
    }
    say("outside " + Thread.holdsLock(lock));
    return sum;
  }

  @Migratable
  synchronized int method(int n) {
    int r = n;
    synchronized (Monitors.class) {
      r += block(n);
      say("both " + Thread.holdsLock(this) + Thread.holdsLock(Monitors.class));
    }
    return r + inner(1);
  }

  @Migratable
  static synchronized int fails(int n) {
    Teleport.to("local:");
    say("static " + Thread.holdsLock(Monitors.class));
    if (n > 1) {
      throw new IllegalStateException("n " + n);
    }
    return n;
  }

  @Migratable
  int handled() {
    try {
      synchronized (lock) {
        try {
          return fails(2);
        } finally {
          say("finally " + Thread.holdsLock(lock));
          inner(3);
          say("end " + Thread.holdsLock(lock));
        }
      }
    } catch (IllegalStateException e) {
      say(e.getMessage() + Thread.holdsLock(lock));
      return fails(1);
    }
  }

  static synchronized int plain() {
    return ++total;
  }

  @Migratable
  synchronized void nothing() {
    say("nothing " + Thread.holdsLock(this));
  }

  @Migratable
  public static void main(String[] args) {
    Monitors m = new Monitors();
    say("" + m.block(5));
    say("" + m.method(6));
    say("" + m.handled());
    m.nothing();
    try {
      Object none = null;
      synchronized (none) {
        fails(0);
      }
    } catch (NullPointerException e) {
      say("null " + plain());
    }
  }
}
