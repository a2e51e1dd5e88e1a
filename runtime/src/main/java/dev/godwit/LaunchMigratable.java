package dev.godwit;

import dev.godwit.frame.Execution;
import dev.godwit.frame.Frame;
import dev.godwit.frame.FrameInfo;
import dev.godwit.frame.Locals;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The companion of {@link Launch}, written by hand as generated ones look. */
public final class LaunchMigratable {
  static {
    Frame.link(MethodHandles.lookup(), Launch.class, 1);
  }

  private LaunchMigratable() {}

  /** Goes to the target, and calls main there. */
  static void start(Execution x, Target target, String main, String[] args) throws Throwable {
    TeleportMigratable.to(x, target);
    if (x.suspending) {
      x.push(new Start(1, main, args));
      return;
    }
    arrived(x, main, args);
  }

  /** Calls the companion's main with this execution if there is one, else the plain one. */
  private static void arrived(Execution x, String main, String[] args) throws Throwable {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try {
      Method migratable =
          Class.forName(main + "Migratable", true, loader)
              .getDeclaredMethod("main", Execution.class, String[].class);
      Launch.call(migratable, x, args);
      if (x.suspending) {
        x.push(new Start(2, null, null));
      }
    } catch (ClassNotFoundException | NoSuchMethodException e) {
      Launch.call(
          Class.forName(main, true, loader).getMethod("main", String[].class), (Object) args);
    }
  }

  static final class Start extends Frame {
    private static final FrameInfo INFO =
        FrameInfo.of(
            """
            dev.godwit.Launch start(java.lang.String, java.lang.String[])
            0000000000000001 0000000000000001 Launch.java
            1 dev.godwit.Teleport.to(dev.godwit.Target): main args
            2 main(java.lang.String[]):
            """);

    private @Nullable String main;
    private String @Nullable [] args;

    private Start(int at, @Nullable String main, String @Nullable [] args) {
      super(at);
      this.main = main;
      this.args = args;
    }

    @SuppressWarnings("UnusedMethod") // The codec calls it.
    private Start(int at) {
      this(at, null, null);
    }

    @Override
    protected FrameInfo info() {
      return INFO;
    }

    @Override
    protected void locals(Locals l) {
      this.main = l.local("main", this.main, String.class);
      this.args = l.local("args", this.args, String[].class);
    }

    @Override
    protected void resume(Execution x) throws Throwable {
      x.takeVoid();
      if (at == 1) {
        arrived(x, Objects.requireNonNull(main), Objects.requireNonNull(args));
      }
      if (!x.suspending) {
        x.giveVoid();
      }
    }
  }
}
