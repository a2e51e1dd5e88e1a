package dev.godwit;

import dev.godwit.frame.Execution;
import dev.godwit.transport.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Chains on threads of their own that move together: {@link Continuation#group}. The chain that
 * made the group is its leader. When the leader, or a member, calls {@link Teleport#to} or {@link
 * Teleport#back}, all of them stop at their next suspension point or poll, go there in one
 * snapshot, and run on; what they share stays shared. A group is also saved, copied and forked with
 * its leader.
 *
 * <p>Members stop where they poll ({@code @Migratable(polled = true)}) or suspend. The leader waits
 * for a member with {@link #result}. Safe for use by the leader and its members.
 */
public final class Group {
  /** How long a member may take to its next poll. */
  private static final long PATIENCE_MILLIS = Long.getLong("godwit.group", 10_000);

  private final String name;
  private final List<Member<?>> members = new ArrayList<>();

  /** The leader's run, in the JVM where the group is. */
  private transient @Nullable Run run;

  private Group(String name) {
    this.name = name;
  }

  /** That of the chain that runs on this thread. */
  static Group ofCaller(String name) {
    if (!(Execution.driverHere() instanceof Run run)) {
      throw new NotMigratableException(
          "a group is made by a chain, which leads it: call Continuation.group in a migratable"
              + " method that an entry has begun");
    }
    Group group = new Group(Objects.requireNonNull(name));
    group.belongsTo(run);
    return group;
  }

  private void belongsTo(Run leader) {
    run = leader;
    leader.leads(this);
  }

  /** Starts a member: {@code group.start(() -> work(list))}, on a thread of its own. */
  public <R> Member<R> start(Task<R> task) {
    Continuation<R> chain = TaskMigratable.runContinuation(task);
    Member<R> member;
    synchronized (this) {
      member = new Member<>(members.size(), chain);
      members.add(member);
    }
    member.runOn(this);
    return member;
  }

  /** All that were started, in that order. */
  public synchronized List<Member<?>> members() {
    return List.copyOf(members);
  }

  /**
   * Waits until the member has ended, and returns the result of its chain; throws what that threw.
   * For the leader: it suspends, so the group can move meanwhile.
   */
  @Migratable
  @SuppressWarnings("DoNotCallSuggester") // Migratable code calls it; that is compiled otherwise.
  public <R> R result(Member<R> member) {
    throw Execution.plainCall("Group.result(" + member + ")");
  }

  // ---- moving

  /**
   * Stops all members. Transports call this.
   *
   * @throws MoveException if one does not come to a poll in time; all run on
   */
  public void park() {
    long deadline = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
    for (Member<?> m : members()) {
      if (!m.parks(deadline)) {
        goOn();
        throw new MoveException(
            "the member "
                + m
                + " of the group "
                + name
                + " has not come to a poll or a suspension point in "
                + PATIENCE_MILLIS
                + " ms: let its methods be @Migratable(polled = true).");
      }
    }
  }

  /** All members that were stopped run on. Transports call this. */
  public void goOn() {
    members().forEach(m -> m.runOn(this));
  }

  /** A member wants the group to go somewhere: its leader is asked to. */
  private void departs(Member<?> member, Teleport.Departure<?> asked) {
    Run leader = run;
    if (leader == null || !leader.asks(new Teleport.Together(asked, member))) {
      failed(
          new MoveException(
              "the leader of the " + this + " has ended, or its driver moves nothing."));
    }
  }

  /** Nobody has left: who asked for it is told so, and all run on. Transports call this. */
  public void failed(GodwitException why) {
    members().forEach(m -> m.refused(why));
    goOn();
  }

  /** Its leader runs on here: so do its members. */
  void goOn(@Nullable Run leader) {
    if (leader != null && leader != run) {
      belongsTo(leader);
      members().forEach(Member::arrived);
    }
    goOn();
  }

  /** It is elsewhere. Transports call this. */
  public void left() {
    run = null;
  }

  @Override
  public String toString() {
    return "group " + name;
  }

  /**
   * A chain of a group.
   *
   * @param <R> the type of its result
   */
  public static final class Member<R> {
    private final int number;

    /** The chain, not started or stopped; one that runs, while it does; null at its end. */
    private @Nullable Continuation<R> chain;

    private boolean isDone;
    private @Nullable R result;
    private @Nullable Throwable failure;

    // ---- in this JVM
    /** What the thread runs; null while it is stopped. */
    private transient @Nullable Continuation<R> running;

    /** What its call of Teleport throws when it runs on. */
    private transient @Nullable GodwitException refusal;

    /** Whether it has stopped by itself, to leave. */
    private transient boolean departs;

    private Member(int number, Continuation<R> chain) {
      this.number = number;
      this.chain = chain;
    }

    /** Its number in the group, from 0. */
    public int number() {
      return number;
    }

    /** Whether its chain has ended. */
    public synchronized boolean isDone() {
      return isDone;
    }

    /** Waits until it ends, or for so long. Transports call this. */
    public synchronized boolean isDone(long millis) throws InterruptedException {
      long end = System.nanoTime() + millis * 1_000_000;
      for (long left = millis; !isDone && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
        wait(left);
      }
      return isDone;
    }

    @SuppressWarnings("NullAway") // R is the user's: null where the chain's result is
    synchronized R end() {
      if (failure != null) {
        throw Execution.sneak(failure);
      }
      return result;
    }

    /** Starts its thread, if it is stopped. */
    private void runOn(Group group) {
      Continuation<R> c;
      synchronized (this) {
        c = chain;
        if (c == null || running != null || departs) {
          return;
        }
        chain = Continuation.running(c.name()); // Which cannot be written.
        running = c;
      }
      Thread t = new Thread(() -> run(c, group), "godwit-" + group.name + "-" + number);
      t.setDaemon(false);
      t.start();
    }

    private void run(Continuation<R> c, Group group) {
      GodwitException thrown;
      synchronized (this) {
        thrown = refusal;
        refusal = null;
      }
      Outcome<R> outcome =
          thrown == null ? c.begin(Member::accepts, null) : c.throwInto(thrown, Member::accepts);
      Request<?> asked = null;
      synchronized (this) {
        running = null;
        if (outcome instanceof Outcome.Suspended<R> s) {
          chain = s.continuation();
          asked = s.request();
          departs = asked instanceof Teleport.Departure;
        } else {
          isDone = true;
          chain = null;
          if (outcome instanceof Outcome.Completed<R> completed) {
            result = completed.result();
          } else {
            failure = ((Outcome.Failed<R>) outcome).exception();
          }
        }
        notifyAll();
      }
      if (asked instanceof Teleport.Departure<?> departure) {
        group.departs(this, departure);
      }
    }

    private static boolean accepts(Request<?> r) {
      return r instanceof Teleport.Move
          || r instanceof Teleport.Back
          || r == CaptureRequested.INSTANCE;
    }

    /** Whether it has stopped before the deadline. */
    private boolean parks(long deadline) {
      while (true) {
        Continuation<R> c;
        synchronized (this) {
          c = running;
          if (c == null) {
            return true;
          }
        }
        c.requestCapture();
        if (System.nanoTime() > deadline) {
          return false;
        }
        try {
          Thread.sleep(1);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return false;
        }
      }
    }

    /** It is where it asked to go, or where others did. */
    private synchronized void arrived() {
      departs = false;
    }

    /** If it has asked for a move, its call throws that. */
    private synchronized void refused(GodwitException why) {
      refusal = departs ? why : null;
      departs = false;
    }

    @Override
    public String toString() {
      return Integer.toString(number);
    }
  }
}
