package dev.godwit.tests;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.godwit.Continuation;
import dev.godwit.Outcome.Suspended;
import dev.godwit.Snapshot;
import dev.godwit.SnapshotException;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;

/** Chains of small programs that wait for an answer, and what they need beside them. */
final class Waiting {
  /** Imports, and a request {@code Ask} that is answered by a string. */
  static final String HEAD =
      """
      import dev.godwit.*;
      import java.util.*;
      import java.nio.file.*;
      public class P {
        public static class Ask extends Request<String> {
          final String question;
          public Ask(String q) { super(String.class); question = q; }
          @Override public String toString() { return question; }
        }
      """;

  private Waiting() {}

  /** The program {@code P} with the given members. */
  static Program program(String members) {
    return Program.compileText("P", HEAD + members + "}\n");
  }

  static ClassLoader loader(Program p) {
    try {
      return new URLClassLoader(
          new URL[] {p.classes().toUri().toURL()}, Waiting.class.getClassLoader());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Names an implementation of a service of the runtime. */
  static void provide(Program p, Class<?> service, String implementation) {
    try {
      Path file = p.classes().resolve("META-INF/services/" + service.getName());
      Files.createDirectories(file.getParent());
      Files.writeString(file, implementation + "\n");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Starts a method without parameters, up to its first suspension. */
  static Continuation<Object> at(ClassLoader loader, String method) {
    return assertInstanceOf(Suspended.class, start(loader, method).step()).continuation();
  }

  /** A method without parameters, not started. */
  @SuppressWarnings("unchecked")
  static Continuation<Object> start(ClassLoader loader, String method) {
    try {
      Method entry = loader.loadClass("PMigratable").getDeclaredMethod(method + "Continuation");
      entry.setAccessible(true);
      return (Continuation<Object>) entry.invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  /** Asserts that the snapshot is refused with the message when the one text is the other. */
  static void refused(String json, String from, String to, String message, ClassLoader loader) {
    assertTrue(json.contains(from), json);
    SnapshotException e =
        assertThrows(
            SnapshotException.class,
            () -> Snapshot.fromJson(json.replace(from, to)).continuation(loader),
            to);
    assertTrue(e.getMessage().contains(message), to + ": " + e.getMessage());
  }
}
