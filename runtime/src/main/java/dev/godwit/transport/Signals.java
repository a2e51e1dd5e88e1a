package dev.godwit.transport;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.IntConsumer;

/**
 * What to do on an operating system's signal. Java has no such thing but {@code sun.misc.Signal} of
 * {@code jdk.unsupported}, which the compiler warns of: it is found by its name.
 */
public final class Signals {
  private Signals() {}

  /**
   * Has the handler called with the signal's number, in a new thread, whenever the signal comes.
   *
   * @param name without {@code SIG}
   * @throws IllegalArgumentException if there is no such signal here, or the JVM keeps it
   */
  public static void handle(String name, IntConsumer handler) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> type = Class.forName("sun.misc.SignalHandler");
      Object proxy =
          Proxy.newProxyInstance(
              Signals.class.getClassLoader(),
              new Class<?>[] {type},
              (self, method, args) -> {
                if (method.getDeclaringClass() != Object.class) {
                  handler.accept((int) signal.getMethod("getNumber").invoke(args[0]));
                  return null;
                }
                return switch (method.getName()) {
                  case "equals" -> self == args[0];
                  case "hashCode" -> System.identityHashCode(self);
                  default -> "Godwit's handler of SIG" + name;
                };
              });
      signal
          .getMethod("handle", signal, type)
          .invoke(null, signal.getConstructor(String.class).newInstance(name), proxy);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(
          "SIG" + name + " cannot be handled by this JVM: " + e.getCause(), e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(
          "this Java has no signals: it was made without the module jdk.unsupported", e);
    }
  }
}
