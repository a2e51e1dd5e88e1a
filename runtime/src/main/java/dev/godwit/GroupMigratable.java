package dev.godwit;

import dev.godwit.Group.Member;
import dev.godwit.frame.Execution;
import dev.godwit.frame.Frame;
import dev.godwit.frame.FrameInfo;
import dev.godwit.frame.Locals;
import java.lang.invoke.MethodHandles;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The companion of {@link Group}, written by hand as generated ones look. */
public final class GroupMigratable {
  static {
    Frame.link(MethodHandles.lookup(), Group.class, 1);
  }

  private GroupMigratable() {}

  /** {@link Group#result} inside a chain. */
  @SuppressWarnings("NullAway") // What is returned while suspending is never used.
  public static <R> R result(Execution x, Group self, Member<R> member) {
    if (!member.isDone()) {
      x.suspend(new Teleport.Await(member));
      x.push(new Result<>(1, member));
      return null;
    }
    return member.end();
  }

  static final class Result<R> extends Frame {
    private static final FrameInfo INFO =
        FrameInfo.of(
            """
            dev.godwit.Group result(dev.godwit.Group$Member)
            0000000000000002 0000000000000002 Group.java
            1 dev.godwit.Continuation.suspend(dev.godwit.Request): member
            """);

    private @Nullable Member<R> member;

    private Result(int at, @Nullable Member<R> member) {
      super(at);
      this.member = member;
    }

    @SuppressWarnings("UnusedMethod") // The codec calls it.
    private Result(int at) {
      this(at, null);
    }

    @Override
    protected FrameInfo info() {
      return INFO;
    }

    @Override
    @SuppressWarnings("unchecked")
    protected void locals(Locals l) {
      this.member = l.local("member", this.member, Member.class);
    }

    @Override
    protected void resume(Execution x) throws Throwable {
      x.takeVoid();
      Member<R> m = Objects.requireNonNull(member);
      if (m.isDone()) {
        x.give(m.end());
      } else {
        x.suspend(new Teleport.Await(m));
        x.push(new Result<>(1, m));
      }
    }
  }
}
