package dev.godwit;

import dev.godwit.frame.Execution;

/** The companion of {@link Teleport}, written by hand: what generated code calls. */
public final class TeleportMigratable {
  private TeleportMigratable() {}

  /** {@link Teleport#to(String)} inside a chain. */
  public static void to(Execution x, String target) {
    to(x, Target.parse(target));
  }

  /** {@link Teleport#to(Target)} inside a chain. */
  public static void to(Execution x, Target target) {
    if (!Teleport.DRY_RUN) {
      x.suspend(new Teleport.Move(target));
    }
  }
}
