package dev.godwit.transport;

import dev.godwit.GodwitException;
import dev.godwit.Group;
import dev.godwit.MigrateOnSignal.Left;
import dev.godwit.MoveException;
import dev.godwit.Mover;
import dev.godwit.Request;
import dev.godwit.Target;
import dev.godwit.Teleport.Departure;
import dev.godwit.Teleport.Leave;
import dev.godwit.frame.Execution;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A chain that the default driver runs: what it accepts, and where the chain is, for those who ask
 * it from outside to leave. Safe for use by several threads.
 */
public final class Run implements Predicate<Request<?>>, AutoCloseable {
  private static final Set<Run> ALL = ConcurrentHashMap.newKeySet();
  private static final long PAUSE_MILLIS = 5;
  private static final String NO_POLL =
      "it has not come to a poll in time. Methods that are @Migratable(polled = true) can be asked"
          + " to leave";

  private final String chain;
  private final Mover mover;
  private volatile @Nullable Execution running;
  private volatile boolean isOver;

  /** What the chain is asked from outside while it waits for a member of its group. */
  private volatile @Nullable Departure<?> asked;

  /** Whether its groups are stopped: for ever, if it does not come back. */
  private volatile boolean isParked;

  /** The groups that it leads, in this JVM. */
  private final List<Group> groups = new CopyOnWriteArrayList<>();

  private Run(String chain, Mover mover) {
    this.chain = chain;
    this.mover = mover;
  }

  /** Begins; the thread that calls this is the driver. */
  public static Run begin(String chain, Mover mover) {
    Run run = new Run(chain, mover);
    ALL.add(run);
    return run;
  }

  /** The driver accepts what it can answer. */
  @Override
  public boolean test(Request<?> request) {
    return request instanceof Departure;
  }

  /** The chain goes on in this JVM. */
  public synchronized void goesOn(Execution x) {
    running = x;
    if (asked != null) {
      x.ask(asked);
    }
  }

  // ---- groups

  /** Those that it leads here. */
  List<Group> groups() {
    return List.copyOf(groups);
  }

  /** The chain leads the group. */
  public void leads(Group group) {
    groups.add(group);
  }

  /**
   * Stops the members of its groups: they leave with the chain.
   *
   * @throws MoveException if one does not stop in time; all run on
   */
  void park() {
    isParked = true;
    for (Group g : groups) {
      try {
        g.park();
      } catch (MoveException e) {
        goOn();
        throw e;
      }
    }
  }

  /** What was stopped runs on here. */
  void goOn() {
    isParked = false;
    groups.forEach(Group::goOn);
  }

  /** Nothing has left: what asked for it is told so. */
  void failed(GodwitException why) {
    isParked = false;
    groups.forEach(g -> g.failed(why));
  }

  /** The chains of other drivers here, which stay. */
  List<String> others() {
    return ALL.stream().filter(r -> r != this).map(r -> r.chain).sorted().toList();
  }

  /** The chain is elsewhere, and with it its groups. */
  void left() {
    isParked = false;
    groups.forEach(Group::left);
    groups.clear();
  }

  /**
   * Asks the chain to do something at its next poll, or at once if it waits for a member.
   *
   * @return whether it runs; what it was asked first is done first
   */
  public synchronized boolean asks(Departure<?> request) {
    if (!isOver && asked == null) {
      asked = request;
      Execution x = running;
      if (x != null) {
        x.ask(request);
      }
    }
    return !isOver;
  }

  /** Waits for a member; what the chain is asked to do before it has ended, or null. */
  @Nullable Departure<?> await(Group.Member<?> member) {
    try {
      while (!member.isDone(PAUSE_MILLIS)) {
        if (asked != null) {
          return asked;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return null;
  }

  /** The chain does what it was asked to do. */
  synchronized void does(Departure<?> request) {
    if (asked == request) {
      asked = null;
    }
  }

  @Override
  public void close() {
    synchronized (this) {
      isOver = true;
    }
    ALL.remove(this);
    mover.ended("its chain is over");
    if (!isParked) { // Else the members are elsewhere, or it is not known where.
      failed(new MoveException("the leader of the group has ended: nobody moves it."));
    }
  }

  /**
   * Makes the chains leave that the default drivers of this JVM run, and waits until they have.
   *
   * @param target where to; a file gets the first of them, further ones get a number in its name
   */
  public static Left leave(Target target, Duration within) {
    long deadline = System.nanoTime() + within.toNanos();
    List<Asked> all = new ArrayList<>();
    for (Run run : ALL) {
      all.add(new Asked(run, new Leave(numbered(target, all.size() + 1), deadline)));
    }
    List<Asked> waiting = new ArrayList<>(all);
    await(waiting, deadline);
    waiting.removeIf(Asked::withdrawn); // Those that have begun to leave are waited for.
    await(waiting, deadline + within.toNanos());
    return new Left(
        all.stream().map(Asked::left).filter(Objects::nonNull).toList(),
        all.stream().map(Asked::stayed).filter(Objects::nonNull).toList());
  }

  private static void await(List<Asked> waiting, long deadline) {
    while (!waiting.isEmpty() && System.nanoTime() < deadline) {
      waiting.removeIf(Asked::isSettled);
      try {
        Thread.sleep(waiting.isEmpty() ? 0 : PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private static Target numbered(Target target, int number) {
    if (number == 1 || !(Place.of(target) instanceof Place.InFile in)) {
      return target;
    }
    String name = in.file().getFileName().toString();
    int dot = name.lastIndexOf('.');
    int end = dot <= 0 ? name.length() : dot;
    Path file =
        in.file().resolveSibling(name.substring(0, end) + "-" + number + name.substring(end));
    return Target.file(file);
  }

  /** A chain and what it was asked. */
  private record Asked(Run run, Leave leave) {
    /** Asks again as often as the chain goes on anew; whether nothing more will come of it. */
    boolean isSettled() {
      if (run.isOver || leave.whyNot() != null) {
        return true;
      }
      Execution x = run.running;
      if (!run.mover.leave(leave) && x != null) {
        run.asks(leave);
      }
      return false;
    }

    /** Whether it has not begun to leave, and will not now. */
    boolean withdrawn() {
      boolean withdrawn = leave.withdraw();
      if (withdrawn) {
        run.does(leave);
      }
      return withdrawn;
    }

    @Nullable String left() {
      return leave.whereTo() == null ? null : run.chain + ": " + leave.whereTo();
    }

    @Nullable String stayed() {
      if (run.isOver || leave.whereTo() != null) {
        return null;
      }
      String why = leave.whyNot();
      return run.chain + ": " + (why == null ? NO_POLL : why);
    }
  }
}
