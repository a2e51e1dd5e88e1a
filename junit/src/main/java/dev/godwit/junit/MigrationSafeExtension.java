package dev.godwit.junit;

import dev.godwit.CaptureException;
import dev.godwit.Rehearsal;
import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** What {@link MigrationSafe} does. */
final class MigrationSafeExtension implements InvocationInterceptor {
  @Override
  public void interceptTestMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    rehearse(invocation);
  }

  @Override
  public void interceptTestTemplateMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    rehearse(invocation);
  }

  @SuppressWarnings("NullAway") // The invocation of a test gives null.
  private static void rehearse(Invocation<Void> invocation) throws Throwable {
    try (Rehearsal rehearsal = Rehearsal.begin()) {
      try {
        invocation.proceed();
      } catch (Throwable t) {
        CaptureException refusal = rehearsal.refusal();
        if (refusal != null) {
          t.addSuppressed(refusal);
        }
        throw t;
      }
      CaptureException refusal = rehearsal.refusal();
      if (refusal != null) {
        throw new AssertionError("this could not move: " + refusal.getMessage(), refusal);
      }
      if (rehearsal.captures() == 0) {
        throw new AssertionError(
            "no chain was suspended, so nothing was tested: call an entry, such as"
                + " OrderMigratable.approve(), that comes to a Teleport or suspend call");
      }
    }
  }
}
