package dev.godwit;

import dev.godwit.frame.Execution;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Moves the chain that calls it: to another JVM, or into a file. Everything after the call runs
 * there, or when the file is resumed; the entry waits and returns what the chain ends with.
 *
 * <p>With {@code -Dgodwit.dry-run=true} every such call is a no-op, in plain and in transformed
 * code.
 */
public final class Teleport {
  static final boolean DRY_RUN = Boolean.getBoolean("godwit.dry-run");

  private Teleport() {}

  /** What a chain asks of the default driver, {@link Continuation#run}. */
  public abstract static sealed class Departure<A> extends Request<A>
      permits Move, Back, Split, ToFile, Leave, Together, Await {
    Departure(Class<A> answerType) {
      super(answerType);
    }

    @Override
    public boolean goesOn() {
      return true;
    }
  }

  /** The answer to a request that leads nowhere: not to be a copy, to have none. */
  static @Nullable Object nowhere(Request<?> departure) {
    if (departure instanceof Copy) {
      return false;
    }
    return departure instanceof Split ? Fork.original("", List.of()) : null;
  }

  /** The request to go on at a target. */
  public static final class Move extends Departure<Void> {
    private final Target target;

    Move(Target target) {
      super(Void.class);
      this.target = target;
    }

    /** Where to go. */
    public Target target() {
      return target;
    }

    @Override
    public String toString() {
      return "move to " + target;
    }
  }

  /** The request to go on in the JVM that the chain came from. */
  public static final class Back extends Departure<Void> {
    Back() {
      super(Void.class);
    }

    @Override
    public String toString() {
      return "move back";
    }
  }

  /**
   * The request, made from outside, to leave this JVM for good. Transports make it, for {@link
   * MigrateOnSignal}; what came of it is asked for by another thread than the chain's.
   */
  public static final class Leave extends Departure<Void> {
    private final Target target;
    private final long deadline;
    private final AtomicReference<Wish> wish = new AtomicReference<>(Wish.OPEN);
    private volatile @Nullable String left;
    private volatile @Nullable String stays;

    private enum Wish {
      OPEN,
      BEGUN,
      WITHDRAWN
    }

    /**
     * To leave for the target.
     *
     * @param deadline until when, by {@link System#nanoTime}
     */
    public Leave(Target target, long deadline) {
      super(Void.class);
      this.target = target;
      this.deadline = deadline;
    }

    /** Where to go. */
    public Target target() {
      return target;
    }

    /** The chain is about to leave; false if that is not wanted any more. */
    public boolean begins() {
      return wish.compareAndSet(Wish.OPEN, Wish.BEGUN) || wish.get() == Wish.BEGUN;
    }

    /** Nobody waits any more; false if the chain is about to leave. */
    public boolean withdraw() {
      return wish.compareAndSet(Wish.OPEN, Wish.WITHDRAWN);
    }

    /** How many milliseconds there are left. */
    public long millis() {
      return Math.max(0, (deadline - System.nanoTime()) / 1_000_000);
    }

    /** The chain has left: where it is. */
    public void left(String where) {
      left = where;
    }

    /** The chain stays: why. */
    public void stays(String why) {
      stays = why;
    }

    /** Where it is; null if it has not left. */
    public @Nullable String whereTo() {
      return left;
    }

    /** Why it stays; null if that is not known. */
    public @Nullable String whyNot() {
      return stays;
    }

    @Override
    public String toString() {
      return "leave for " + target;
    }
  }

  /** The request of a group's member to move, which its leader carries out. */
  public static final class Together extends Departure<Void> {
    private final Departure<?> asked;
    private final Group.Member<?> member;

    Together(Departure<?> asked, Group.Member<?> member) {
      super(Void.class);
      this.asked = asked;
      this.member = member;
    }

    /** What the member asked for. */
    public Departure<?> asked() {
      return asked;
    }

    /** Who asked. */
    public Group.Member<?> member() {
      return member;
    }

    @Override
    public String toString() {
      return asked + ", asked for by member " + member;
    }
  }

  /** The request to wait for a member of a group: the chain goes on when it is woken. */
  public static final class Await extends Departure<Void> {
    private final Group.Member<?> member;

    Await(Group.Member<?> member) {
      super(Void.class);
      this.member = member;
    }

    /** For whom. */
    public Group.Member<?> member() {
      return member;
    }

    @Override
    public String toString() {
      return "wait for member " + member;
    }
  }

  /** The request for copies at a target. */
  @SuppressWarnings("rawtypes") // The chain's result type is known to its caller only.
  public static final class Split extends Departure<Fork> {
    private final Target target;
    private final int copies;

    Split(Target target, int copies) {
      super(Fork.class);
      if (copies < 1) {
        throw new IllegalArgumentException(copies + " copies");
      }
      this.target = target;
      this.copies = copies;
    }

    /** Where the copies go on. */
    public Target target() {
      return target;
    }

    /** How many. */
    public int copies() {
      return copies;
    }

    @Override
    public String toString() {
      return "fork to " + target;
    }
  }

  /** A request to be written to a file. */
  public abstract static sealed class ToFile<A> extends Departure<A> permits Save, Copy {
    private final Path file;
    private final Trust protection;

    ToFile(Class<A> answerType, Path file, Trust protection) {
      super(answerType);
      this.file = file;
      this.protection = protection;
    }

    /** Where to write. */
    public Path file() {
      return file;
    }

    /** How to write. */
    public Trust protection() {
      return protection;
    }
  }

  /** The request to end here and to go on when the file is resumed. */
  public static final class Save extends ToFile<Void> {
    Save(Path file, Trust protection) {
      super(Void.class, file, protection);
    }

    @Override
    public String toString() {
      return "save in " + file();
    }
  }

  /** The request for a copy in a file. */
  public static final class Copy extends ToFile<Boolean> {
    Copy(Path file, Trust protection) {
      super(Boolean.class, file, protection);
    }

    @Override
    public Boolean whenRun() {
      return true;
    }

    @Override
    public String toString() {
      return "checkpoint in " + file();
    }
  }

  /**
   * Goes on at the target.
   *
   * @param target {@code ssh://user@host:port}, {@code local:} and others: {@link Target#parse}
   * @throws MoveException if the move failed; the chain goes on here
   * @throws NotMigratableException if called outside a chain or through a frame of plain Java
   * @throws CaptureException if the chain holds a value that cannot travel
   */
  @Migratable
  public static void to(String target) {
    to(Target.parse(target));
  }

  /** As {@link #to(String)}. */
  @Migratable
  public static void to(Target target) {
    if (!DRY_RUN) {
      throw Execution.plainCall("Teleport.to(\"" + target + "\")");
    }
  }

  /**
   * Goes back to the JVM that the chain came from: the one that it began in, or one that has
   * objects pinned with {@link Host#pin}. Another one that it passed through has ended; a new JVM
   * at the same place takes the chain then. What was bound at home is there again.
   *
   * @throws MoveException if it is where it began, or the JVM is gone; it goes on where it is
   * @throws CaptureException if the chain holds a value that cannot travel
   */
  @Migratable
  public static void back() {
    if (!DRY_RUN) {
      throw Execution.plainCall("Teleport.back()");
    }
  }

  /** As {@link #fork(Target, int)}, for one copy. */
  @Migratable
  public static <T> Fork<T> fork(String target) {
    return fork(Target.parse(target), 1);
  }

  /** As {@link #fork(Target, int)}. */
  @Migratable
  public static <T> Fork<T> fork(String target, int copies) {
    return fork(Target.parse(target), copies);
  }

  /**
   * Starts copies of the chain at the target and goes on here. In a copy the call returns its
   * number; here it returns a handle for each copy. A copy has its own objects; it reads an empty
   * standard input; what it prints appears here. This JVM does not end before its copies.
   *
   * @param <T> the type of the chain's result
   * @throws MoveException if no copy could be started
   * @throws CaptureException if the chain holds a value that cannot travel
   */
  @Migratable
  public static <T> Fork<T> fork(Target target, int copies) {
    if (DRY_RUN) {
      return Fork.original("", List.of());
    }
    throw Execution.plainCall("Teleport.fork(\"" + target + "\")");
  }

  /**
   * Ends here, with a {@link ParkedException} from the entry; goes on when the file is resumed, as
   * JSON that is not signed.
   *
   * @throws MoveException if the file cannot be written; the chain goes on here
   * @throws CaptureException if the chain holds a value that cannot travel
   */
  @Migratable
  public static void save(Path file) {
    save(file, Trust.UNSIGNED);
  }

  /** As {@link #save(Path)}, protected. The protection itself does not travel. */
  @Migratable
  public static void save(Path file, Trust protection) {
    if (!DRY_RUN) {
      throw Execution.plainCall("Teleport.save(" + file + ")");
    }
  }

  /**
   * Writes a copy of the chain to the file, as JSON that is not signed, and goes on: false here,
   * true in each chain that is resumed from the file.
   *
   * @throws MoveException if the file cannot be written
   * @throws CaptureException if the chain holds a value that cannot travel
   */
  @Migratable
  public static boolean checkpoint(Path file) {
    return checkpoint(file, Trust.UNSIGNED);
  }

  /** As {@link #checkpoint(Path)}, protected. The protection itself does not travel. */
  @Migratable
  public static boolean checkpoint(Path file, Trust protection) {
    if (DRY_RUN) {
      return false;
    }
    throw Execution.plainCall("Teleport.checkpoint(" + file + ")");
  }
}
