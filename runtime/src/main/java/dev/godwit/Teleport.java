package dev.godwit;

import dev.godwit.frame.Execution;
import java.nio.file.Path;
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
  public abstract static sealed class Departure<A> extends Request<A> permits Move, ToFile {
    Departure(Class<A> answerType) {
      super(answerType);
    }

    @Override
    public boolean goesOn() {
      return true;
    }
  }

  /** The answer to a request that leads nowhere: not to be a copy. */
  static @Nullable Boolean nowhere(Request<?> departure) {
    return departure instanceof Copy ? false : null;
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
   * @param target {@code local:} for another JVM on this machine
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
