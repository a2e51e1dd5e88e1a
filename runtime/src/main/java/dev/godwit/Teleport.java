package dev.godwit;

import dev.godwit.frame.Execution;

/**
 * Moves the chain that calls it. Everything after the call runs at the target; the entry waits and
 * returns what the chain ends with.
 *
 * <p>With {@code -Dgodwit.dry-run=true} every move is a no-op, in plain and in transformed code.
 */
public final class Teleport {
  static final boolean DRY_RUN = Boolean.getBoolean("godwit.dry-run");

  private Teleport() {}

  /** The request to go on at a target. */
  public static final class Move extends Request<Void> {
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
}
