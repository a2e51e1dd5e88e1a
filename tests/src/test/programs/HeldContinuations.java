import dev.godwit.Continuation;
import dev.godwit.Migratable;
import dev.godwit.Outcome;
import dev.godwit.Outcome.Suspended;
import dev.godwit.Request;
import dev.godwit.Teleport;
import java.util.ArrayList;
import java.util.List;

/** Continuations that wait are values like others: they travel with what they hold. */
public class HeldContinuations {
  static final class Next extends Request<Integer> {
    final int value;

    Next(int value) {
      super(Integer.class);
      this.value = value;
    }

    @Override
    public String toString() {
      return "next " + value;
    }
  }

  static final class Bag {
    final List<Object> seen = new ArrayList<>();
    Continuation<Integer> rest;
  }

  @Migratable
  static int squares(Bag bag, int from) {
    int sum = 0;
    for (int i = from; i < from + 3; i++) {
      bag.seen.add(i);
      sum += Continuation.suspend(new Next(i * i));
    }
    return sum;
  }

  static Continuation<Integer> waiting(Bag bag, int from) {
    Suspended<Integer> s =
        (Suspended<Integer>) HeldContinuationsMigratable.squaresContinuation(bag, from).step();
    return s.continuation();
  }

  @Migratable
  static void use() {
    Bag bag = new Bag();
    bag.rest = waiting(bag, 2); // The bag holds it, and it holds the bag.
    Continuation<Integer> used = waiting(new Bag(), 0);
    Outcome<Integer> outcome = used.resume(1);
    Teleport.to("local:");
    while (outcome instanceof Suspended<Integer> s) {
      System.out.println(s.request() + " " + ((Next) s.request()).value);
      Teleport.to("local:");
      outcome = s.continuation().resume(10);
    }
    System.out.println(outcome);
    try {
      used.resume(1);
    } catch (IllegalStateException e) {
      System.out.println("used");
    }
    Outcome<Integer> rest = bag.rest.resume(5);
    Teleport.to("local:");
    System.out.println(bag.seen + " " + rest.getClass().getSimpleName());
    System.out.println(((Suspended<Integer>) rest).continuation().describe().lines().count());
  }

  @Migratable
  public static void main(String[] args) {
    use();
  }
}
