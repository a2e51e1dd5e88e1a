package dev.godwit;

import dev.godwit.transport.Run;
import dev.godwit.transport.Signals;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * Lets the chains of this JVM leave when it is told to end: by a platform that takes the machine
 * away on short notice, or by a person. They are captured at their next poll (methods that are
 * {@code @Migratable(polled = true)}, or all with {@code -Agodwit.polled=true}) and go on elsewhere
 * without this JVM: in a file that is resumed later, or in a JVM at another machine, with their
 * output in a file there. A chain that has moved away already goes on where it is.
 *
 * <p>A chain that leaves ends here with a {@link ParkedException} or a {@link DetachedException}
 * from its entry. One that cannot, since it does not poll or holds what cannot travel, goes on, and
 * the reason is printed.
 */
public final class MigrateOnSignal {
  private static final Duration DEADLINE = Duration.ofSeconds(20);

  private static volatile boolean isEnding;

  private MigrateOnSignal() {}

  /**
   * Whenever this JVM gets a SIGTERM, its chains leave for the target within 20 seconds; then it
   * exits with code 143, as it would have without them.
   *
   * @throws IllegalArgumentException if the JVM does not let programs have signals: {@code -Xrs}
   */
  public static void install(Target target) {
    install("TERM", target, DEADLINE);
  }

  /**
   * As {@link #install(Target)}, on another signal: {@code INT}, {@code HUP}.
   *
   * @param within what they have to leave in; the platform's notice, less a few seconds
   */
  public static void install(String signal, Target target, Duration within) {
    Objects.requireNonNull(target);
    Objects.requireNonNull(within);
    Signals.handle(
        signal,
        number -> {
          if (isEnding) {
            return; // Once is enough.
          }
          isEnding = true;
          Thread ending = new Thread(() -> end(number, target, within), "godwit-notice");
          ending.setDaemon(false); // As the handler's is: this JVM would end by itself before.
          ending.start();
        });
  }

  private static void end(int signal, Target target, Duration within) {
    Left all = leave(target, within);
    all.left().forEach(text -> System.err.println("godwit: " + text));
    all.stayed().forEach(text -> System.err.println("godwit: stays: " + text));
    System.exit(128 + signal);
  }

  /**
   * What became of the chains that were asked to leave; each with the name of its entry.
   *
   * @param left where they are
   * @param stayed which are here still, and why
   */
  public record Left(List<String> left, List<String> stayed) {}

  /**
   * The chains of this JVM leave for the target, and this waits until they have. Called by a thread
   * that runs no chain.
   *
   * @param target where to; of several chains that go to a file, the second gets {@code -2} in its
   *     name, and so on
   */
  public static Left leave(Target target, Duration within) {
    return Run.leave(target, within);
  }

  /** Whether a signal has come. */
  static boolean isEnding() {
    return isEnding;
  }
}
