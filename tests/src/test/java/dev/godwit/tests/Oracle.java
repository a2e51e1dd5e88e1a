package dev.godwit.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.godwit.Continuation;
import dev.godwit.Outcome;
import dev.godwit.Outcome.Failed;
import dev.godwit.Outcome.Suspended;
import dev.godwit.Snapshot;
import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Plain Java is the oracle. A program with a migratable {@code main} is run as written, in dry run,
 * and must show the same when it is transformed; captured, written as JSON, read and resumed at
 * every single suspension; at all of them in a row; and when it goes on, from each suspension, in a
 * second JVM that gets its classes sent.
 */
final class Oracle {
  /** A program that suspends more often is captured at this many places, evenly spread. */
  private static final int MOST = 40;

  private Oracle() {}

  /** Checks a source file. */
  static void check(Path source, String... options) {
    check(Program.compile(source, options));
  }

  /** Checks a program. */
  static void check(Program p) {
    assertEquals(List.of(), p.complaints(), "javac accepts program and companion");
    Run plain = dry(p, p.name());
    assertEquals(plain, dry(p, p.name() + "Migratable"), "transformed, never captured");
    int[] count = new int[1];
    assertEquals(plain, captured(p, k -> (count[0] = k) < 0), "suspended, not captured");
    int points = count[0];
    for (int k : spread(points)) {
      assertEquals(
          plain, captured(p, i -> i == k), "captured at suspension " + k + " of " + points);
    }
    assertEquals(plain, captured(p, i -> true), "captured at all of " + points + " suspensions");
    for (int k : spread(points)) {
      assertEquals(plain, moved(p, k), "in a second JVM from suspension " + k + " of " + points);
    }
  }

  private static List<Integer> spread(int points) {
    List<Integer> chosen = new ArrayList<>();
    int step = Math.max(1, (points + MOST - 1) / MOST);
    for (int k = 1; k <= points; k += step) {
      chosen.add(k);
    }
    return chosen;
  }

  // ---- (a), (b)

  /** Runs main in dry run: with a runtime of its own, so that statics and settings are its own. */
  private static Run dry(Program p, String mainClass) {
    String before = System.getProperty("godwit.dry-run");
    System.setProperty("godwit.dry-run", "true");
    try (URLClassLoader loader =
        new URLClassLoader(withRuntime(p), ClassLoader.getPlatformClassLoader())) {
      return Run.of(
          () -> {
            Class<?> type = Class.forName(mainClass, true, loader);
            return invoke(type.getMethod("main", String[].class), (Object) new String[0]);
          });
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    } finally {
      if (before == null) {
        System.clearProperty("godwit.dry-run");
      } else {
        System.setProperty("godwit.dry-run", before);
      }
    }
  }

  private static @Nullable Throwable invoke(Method m, Object argument) throws Exception {
    m.setAccessible(true);
    try {
      m.invoke(null, argument);
      return null;
    } catch (InvocationTargetException e) {
      return e.getCause();
    }
  }

  private static URL[] withRuntime(Program p) {
    List<URL> urls = new ArrayList<>();
    try {
      urls.add(p.classes().toUri().toURL());
      for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
        urls.add(Path.of(entry).toUri().toURL());
      }
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
    return urls.toArray(new URL[0]);
  }

  // ---- (c), (d)

  private static URLClassLoader loader(Program p) throws MalformedURLException {
    return new URLClassLoader(
        new URL[] {p.classes().toUri().toURL()}, Oracle.class.getClassLoader());
  }

  @SuppressWarnings("unchecked")
  private static Continuation<Object> start(Program p, ClassLoader loader) throws Exception {
    Method entry =
        Class.forName(p.name() + "Migratable", true, loader)
            .getMethod("mainContinuation", String[].class);
    entry.setAccessible(true);
    return (Continuation<Object>) entry.invoke(null, (Object) new String[0]);
  }

  private static Run captured(Program p, IntPredicate at) {
    return Run.of(
        () -> {
          try (URLClassLoader loader = loader(p)) {
            Outcome<Object> outcome = start(p, loader).step();
            for (int k = 1; outcome instanceof Suspended<Object> s; k++) {
              Continuation<Object> chain = s.continuation();
              outcome = (at.test(k) ? inPlace(chain) : chain).resume(null);
            }
            return end(outcome);
          }
        });
  }

  private static Continuation<Object> inPlace(Continuation<Object> chain) {
    Snapshot snapshot = chain.wholeSnapshot();
    String described = chain.describe();
    Continuation<Object> again = snapshot.inPlace();
    assertEquals(described, again.describe(), "the chain after the hop");
    return again;
  }

  private static @Nullable Throwable end(Outcome<Object> outcome) {
    return outcome instanceof Failed<Object> f ? f.exception() : null;
  }

  // ---- (e)

  private static Run moved(Program p, int at) {
    String[] snapshot = new String[1];
    Run here =
        Run.of(
            () -> {
              try (URLClassLoader loader = loader(p)) {
                Outcome<Object> outcome = start(p, loader).step();
                for (int k = 1; outcome instanceof Suspended<Object> s; k++) {
                  if (k == at) {
                    snapshot[0] = s.continuation().wholeSnapshot().toJson();
                    return null;
                  }
                  outcome = s.continuation().resume(null);
                }
                return new AssertionError("ended before suspension " + at);
              }
            });
    return snapshot[0] == null
        ? here
        : here.then(SecondJvm.shared().goOn(p.classFiles(), snapshot[0]));
  }
}
