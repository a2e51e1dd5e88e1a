import dev.godwit.Continuation;
import dev.godwit.Migratable;
import dev.godwit.Outcome;
import dev.godwit.Outcome.Suspended;
import dev.godwit.Request;
import dev.godwit.Snapshot;
import dev.godwit.Trust;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An order that waits for a person, in a file: no thread, no process. {@code Approval FILE ITEM}
 * starts one, {@code Approval FILE ANSWER} goes on with it, in another process, days later.
 */
public class Approval {
  /** What is asked of a person. */
  public static final class Question extends Request<String> {
    private final String text;

    Question(String text) {
      super(String.class);
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  @Migratable
  static String order(String item) {
    int attempts = 0;
    String answer = "";
    while (!answer.equals("yes")) {
      attempts++;
      answer = Continuation.suspend(new Question("order " + item + "? (" + attempts + ")"));
      if (answer.equals("never")) {
        return item + " was refused";
      }
    }
    return item + " was ordered after " + attempts + " questions";
  }

  public static void main(String[] args) {
    Path file = Path.of(args[0]);
    Outcome<String> outcome =
        Files.exists(file)
            ? Snapshot.read(file, Trust.UNSIGNED).<String>continuation().resume(args[1])
            : ApprovalMigratable.orderContinuation(args[1]).step();
    if (outcome instanceof Suspended<String> s) {
      s.continuation().snapshot().write(file, Trust.UNSIGNED);
      System.out.println(s.request());
    } else {
      System.out.println(outcome);
    }
  }
}
