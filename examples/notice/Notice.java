import dev.godwit.Migratable;
import dev.godwit.MigrateOnSignal;
import dev.godwit.Target;
import java.nio.file.Path;

/**
 * A long computation on a machine that may be taken away. It is told by SIGTERM, writes itself to a
 * file, and goes on when the file is resumed: here, or on any other machine that can read it.
 *
 * <pre>
 * godwit run examples/notice/Notice.java chain.json 2000000000 &amp;
 * kill %1
 * godwit resume chain.json examples/notice/Notice.java
 * </pre>
 */
public class Notice {
  /** The longest sequence of Collatz from a number below the limit. */
  @Migratable(polled = true)
  static long longest(long limit) {
    long best = 0;
    long longest = 0;
    for (long n = 1; n < limit; n++) {
      long steps = 0;
      for (long k = n; k != 1; k = k % 2 == 0 ? k / 2 : 3 * k + 1) {
        steps++;
      }
      if (steps > longest) {
        longest = steps;
        best = n;
        System.out.println(best + " takes " + longest + " steps");
      }
    }
    return best;
  }

  @Migratable(polled = true)
  public static void main(String[] args) {
    MigrateOnSignal.install(Target.file(Path.of(args[0])));
    System.out.println("the longest: " + longest(Long.parseLong(args[1])));
  }
}
