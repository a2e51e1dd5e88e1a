import dev.godwit.Fork;
import dev.godwit.Migratable;
import dev.godwit.Teleport;
import java.util.ArrayList;
import java.util.List;

/**
 * Map and reduce by fork: four copies of the running method each count the primes of a slice, the
 * original adds up what they return.
 *
 * <pre>godwit run examples/mapreduce/MapReduce.java ssh://me@cluster</pre>
 */
public class MapReduce {
  private static final int COPIES = 4;

  static int primes(int from, int to) {
    int count = 0;
    for (int n = Math.max(from, 2); n < to; n++) {
      boolean prime = true;
      for (int d = 2; d * d <= n && prime; d++) {
        prime = n % d != 0;
      }
      count += prime ? 1 : 0;
    }
    return count;
  }

  /** The result of a copy is what the method returns there. */
  @Migratable
  static int primesBelow(String target, int limit) throws InterruptedException {
    Fork<Integer> fork = Teleport.fork(target, COPIES);
    if (fork.isCopy()) {
      int slice = limit / fork.count();
      return primes(fork.number() * slice, (fork.number() + 1) * slice);
    }
    List<Integer> counts = new ArrayList<>();
    for (Fork.Copy<Integer> copy : fork.copies()) {
      counts.add(copy.result());
    }
    System.out.println("slices: " + counts);
    return counts.stream().mapToInt(Integer::intValue).sum();
  }

  public static void main(String[] args) throws InterruptedException {
    System.out.println(MapReduceMigratable.primesBelow(args[0], 20_000) + " primes below 20000");
  }
}
