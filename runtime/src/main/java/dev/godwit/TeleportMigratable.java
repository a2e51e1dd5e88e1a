package dev.godwit;

import dev.godwit.frame.Execution;
import java.nio.file.Path;

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

  /** {@link Teleport#save(Path)} inside a chain. */
  public static void save(Execution x, Path file) {
    save(x, file, Trust.UNSIGNED);
  }

  /** {@link Teleport#save(Path, Trust)} inside a chain. */
  public static void save(Execution x, Path file, Trust protection) {
    if (!Teleport.DRY_RUN) {
      x.suspend(new Teleport.Save(file, protection));
    }
  }

  /** {@link Teleport#checkpoint(Path)} inside a chain. */
  public static boolean checkpoint(Execution x, Path file) {
    return checkpoint(x, file, Trust.UNSIGNED);
  }

  /** {@link Teleport#checkpoint(Path, Trust)} inside a chain. */
  public static boolean checkpoint(Execution x, Path file, Trust protection) {
    if (!Teleport.DRY_RUN) {
      x.suspend(new Teleport.Copy(file, protection));
    }
    return false;
  }
}
