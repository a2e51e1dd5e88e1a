package dev.godwit;

import dev.godwit.frame.Execution;
import dev.godwit.transport.Place;
import java.nio.file.Path;
import java.util.List;

/** The companion of {@link Teleport}, written by hand: what generated code calls. */
public final class TeleportMigratable {
  private TeleportMigratable() {}

  /** {@link Teleport#to(String)} inside a chain. */
  public static void to(Execution x, String target) {
    to(x, Target.parse(target));
  }

  /** {@link Teleport#to(Target)} inside a chain. */
  public static void to(Execution x, Target target) {
    if (Place.of(target) instanceof Place.InFile in) {
      save(x, in.file());
    } else if (!Teleport.DRY_RUN) {
      x.suspend(new Teleport.Move(target));
    }
  }

  /** {@link Teleport#back} inside a chain. */
  public static void back(Execution x) {
    if (!Teleport.DRY_RUN) {
      x.suspend(new Teleport.Back());
    }
  }

  /** {@link Teleport#fork(String)} inside a chain. */
  public static <T> Fork<T> fork(Execution x, String target) {
    return fork(x, Target.parse(target), 1);
  }

  /** {@link Teleport#fork(String, int)} inside a chain. */
  public static <T> Fork<T> fork(Execution x, String target, int copies) {
    return fork(x, Target.parse(target), copies);
  }

  /** {@link Teleport#fork(Target, int)} inside a chain. */
  @SuppressWarnings("NullAway") // What is returned while suspending is never used.
  public static <T> Fork<T> fork(Execution x, Target target, int copies) {
    if (Teleport.DRY_RUN) {
      return Fork.original("", List.of());
    }
    x.suspend(new Teleport.Split(target, copies));
    return null;
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
