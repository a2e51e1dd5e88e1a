package dev.godwit;

import dev.godwit.frame.Companions;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/**
 * Starts a program somewhere else: {@code java -cp … dev.godwit.Launch TARGET MAIN [ARG...]}. The
 * program's {@code main} may be migratable or plain; its streams and exit code come back here.
 */
public final class Launch {
  private Launch() {}

  /** Moves to the target and calls the program's main method there. */
  public static void main(String[] args) {
    if (args.length < 2) {
      System.err.println("usage: java -cp … dev.godwit.Launch TARGET MAIN [ARG...]");
      System.exit(2);
    }
    String[] rest = java.util.Arrays.copyOfRange(args, 2, args.length);
    try {
      chain(Target.parse(args[0]), args[1], rest).runMain();
    } catch (GodwitException e) {
      System.err.println(e.getMessage());
      System.exit(3);
    }
  }

  /** The chain that goes to the target and calls the main method of the class there. */
  public static Continuation<Object> chain(Target target, String main, String[] args) {
    return Continuation.of(
        "Launch.main(String[])",
        x -> {
          LaunchMigratable.start(x, target, main, args);
          return null;
        });
  }

  /** The method of the class that is to be called; throws what it throws. */
  static void call(Method main, Object... arguments) throws Throwable {
    try {
      Companions.open(main); // If it is not, the call says so.
      main.invoke(null, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }
}
