package dev.godwit;

import dev.godwit.transport.Checkup;
import java.time.Duration;
import java.util.function.Function;

/**
 * A machine for one chain: taken when it is needed, waited for until a JVM starts there, and given
 * back however the chain ends. Implemented for a cloud, a queue of a cluster, a pool.
 */
public interface Provisioner {
  /** Takes a machine. It need not be ready yet. */
  Target allocate() throws Exception;

  /** Gives the machine back. Called once for each that was allocated. */
  void release(Target machine) throws Exception;

  /** How long a machine may take until a JVM starts there. */
  default Duration patience() {
    return Duration.ofMinutes(10);
  }

  /**
   * Runs a chain that goes to a machine of the provisioner's: {@code run(cloud,
   * PMigratable::workContinuation)}.
   *
   * @param chain the chain, not started, for the machine that it gets
   * @return its result; throws what it throws
   * @throws MoveException if the machine is not ready in time
   */
  static <R> R run(Provisioner provisioner, Function<Target, Continuation<R>> chain)
      throws Exception {
    Target machine = provisioner.allocate();
    R result;
    try {
      await(machine, provisioner.patience());
      result = chain.apply(machine).run();
    } catch (Throwable t) {
      try {
        provisioner.release(machine);
      } catch (Exception e) {
        t.addSuppressed(e);
      }
      throw t;
    }
    provisioner.release(machine);
    return result;
  }

  private static void await(Target machine, Duration patience) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (true) {
      try {
        Checkup.of(machine);
        return;
      } catch (MoveException e) {
        if (System.nanoTime() > deadline) {
          throw e;
        }
        Thread.sleep(1000);
      }
    }
  }
}
