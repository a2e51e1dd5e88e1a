package suites;

import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** Lets JUnit Jupiter call entries. */
public final class JupiterEntries implements InvocationInterceptor {
  @Override
  public void interceptTestMethod(
      Invocation<Void> plain, ReflectiveInvocationContext<Method> of, ExtensionContext context)
      throws Throwable {
    call(plain, of);
  }

  @Override
  public void interceptTestTemplateMethod(
      Invocation<Void> plain, ReflectiveInvocationContext<Method> of, ExtensionContext context)
      throws Throwable {
    call(plain, of);
  }

  private static void call(Invocation<Void> plain, ReflectiveInvocationContext<Method> of)
      throws Throwable {
    plain.skip();
    Entries.call(of.getExecutable(), of.getTarget().orElse(null), of.getArguments());
  }
}
