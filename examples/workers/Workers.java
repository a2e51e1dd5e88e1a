import dev.godwit.Continuation;
import dev.godwit.Group;
import dev.godwit.Migratable;
import dev.godwit.Teleport;
import java.util.ArrayList;
import java.util.List;

/**
 * Threads that move together: two workers share a list with the chain that leads them, and all go
 * to the other machine in the middle of their work.
 *
 * <pre>godwit run examples/workers/Workers.java ssh://me@box</pre>
 */
public class Workers {
  /** Counts the numbers with the remainder; polled, so that it can be stopped where it is. */
  @Migratable(polled = true)
  static int count(List<Integer> numbers, int remainder) {
    int count = 0;
    for (int i = 0; i < numbers.size(); i++) {
      if (numbers.get(i) % 2 == remainder) {
        count++;
      }
    }
    return count;
  }

  @Migratable
  public static void main(String[] args) {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < 100_001; i++) {
      numbers.add(i);
    }
    Group group = Continuation.group("workers");
    Group.Member<Integer> even = group.start(() -> count(numbers, 0));
    Group.Member<Integer> odd = group.start(() -> count(numbers, 1));
    Teleport.to(args[0]); // all three
    System.out.println(group.result(even) + " even, " + group.result(odd) + " odd");
  }
}
