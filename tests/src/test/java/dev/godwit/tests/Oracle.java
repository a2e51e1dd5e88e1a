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
import java.util.BitSet;
import java.util.List;
import java.util.Random;
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

  /** How many sets of suspensions a sample has. */
  private static final int SETS = 3;

  /** The runtime for dry runs: apart, since a setting makes it what it is. */
  private static @Nullable ClassLoader dryRuntime;

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
    assertEquals(plain, rebuilt(p), "made anew at all of " + points + " suspensions");
    for (int k : spread(points)) {
      assertEquals(plain, moved(p, k), "in a second JVM from suspension " + k + " of " + points);
    }
  }

  /**
   * As {@link #check(Program)}, but for a program that can be run many times in one JVM, which is
   * captured at some of its points only: alone, and in sets that the seed says.
   */
  static void sample(Program p, long seed) {
    assertEquals(List.of(), p.complaints(), "javac accepts program and companion");
    try (URLClassLoader dry = loader(p, dryRuntime());
        URLClassLoader loader = loader(p)) {
      Run plain = Run.of(() -> main(p.name(), dry));
      Run transformed = Run.of(() -> main(p.name() + "Migratable", dry));
      assertEquals(plain, transformed, "transformed, never captured");
      int[] count = new int[1];
      Run suspended = Run.of(() -> captured(p, k -> (count[0] = k) < 0, loader));
      int points = count[0];
      assertEquals(plain, suspended, "suspended, not captured");
      Run all = Run.of(() -> captured(p, i -> true, loader));
      assertEquals(plain, all, "captured at all of " + points + " suspensions");
      if (seed % 4 == 0) { // It takes as long as all else together.
        Run anew = Run.of(() -> rebuilt(p, loader));
        assertEquals(plain, anew, "made anew at all of " + points + " suspensions");
      }
      Random random = new Random(seed);
      for (int i = 0; i < SETS && points > 0; i++) {
        BitSet set = new BitSet();
        for (int k = 1; k <= points; k++) {
          set.set(k, random.nextInt(i + 2) == 0);
        }
        Run some = Run.of(() -> captured(p, set::get, loader));
        assertEquals(plain, some, "captured at suspensions " + set);
        int k = 1 + random.nextInt(points);
        Run one = Run.of(() -> captured(p, n -> n == k, loader));
        assertEquals(plain, one, "captured at " + k + " of " + points);
      }
      if (points > 0) {
        int k = 1 + random.nextInt(points);
        Run moved = moved(p, k, loader);
        assertEquals(plain, moved, "in a second JVM from suspension " + k + " of " + points);
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
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

  /** Runs main in dry run. */
  private static Run dry(Program p, String mainClass) {
    return Run.of(
        () -> {
          try (URLClassLoader loader = loader(p, dryRuntime())) {
            return main(mainClass, loader);
          }
        });
  }

  private static @Nullable Throwable main(String type, ClassLoader loader) throws Exception {
    Method main = Class.forName(type, true, loader).getMethod("main", String[].class);
    return invoke(main, (Object) new String[0]);
  }

  private static synchronized ClassLoader dryRuntime() throws Exception {
    ClassLoader runtime = dryRuntime;
    if (runtime == null) {
      List<URL> urls = new ArrayList<>();
      for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
        urls.add(Path.of(entry).toUri().toURL());
      }
      runtime = new URLClassLoader(urls.toArray(new URL[0]), ClassLoader.getPlatformClassLoader());
      String before = System.getProperty("godwit.dry-run");
      System.setProperty("godwit.dry-run", "true");
      try {
        Class.forName("dev.godwit.Teleport", true, runtime); // Which reads it now.
      } finally {
        if (before == null) {
          System.clearProperty("godwit.dry-run");
        } else {
          System.setProperty("godwit.dry-run", before);
        }
      }
      dryRuntime = runtime;
    }
    return runtime;
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

  // ---- (c), (d)

  private static URLClassLoader loader(Program p) throws MalformedURLException {
    return loader(p, Oracle.class.getClassLoader());
  }

  private static URLClassLoader loader(Program p, ClassLoader runtime)
      throws MalformedURLException {
    return new URLClassLoader(new URL[] {p.classes().toUri().toURL()}, runtime);
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
            return captured(p, at, loader);
          }
        });
  }

  private static @Nullable Throwable captured(Program p, IntPredicate at, ClassLoader loader)
      throws Exception {
    Outcome<Object> outcome = start(p, loader).step();
    for (int k = 1; outcome instanceof Suspended<Object> s; k++) {
      Continuation<Object> chain = s.continuation();
      outcome = (at.test(k) ? inPlace(chain) : chain).resume(null);
    }
    return end(outcome);
  }

  /** As in another JVM, at every point: nothing that the chain holds is what it was. */
  private static Run rebuilt(Program p) {
    return Run.of(
        () -> {
          try (URLClassLoader loader = loader(p)) {
            return rebuilt(p, loader);
          }
        });
  }

  private static @Nullable Throwable rebuilt(Program p, ClassLoader loader) throws Exception {
    Outcome<Object> outcome = start(p, loader).step();
    while (outcome instanceof Suspended<Object> s) {
      byte[] snapshot = s.continuation().wholeSnapshot().toBytes();
      Continuation<Object> again = Snapshot.trusted(snapshot).continuation(loader);
      outcome = again.resume(null);
    }
    return end(outcome);
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
    try (URLClassLoader loader = loader(p)) {
      return moved(p, at, loader);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Run moved(Program p, int at, ClassLoader loader) {
    String[] snapshot = new String[1];
    Run here =
        Run.of(
            () -> {
              Outcome<Object> outcome = start(p, loader).step();
              for (int k = 1; outcome instanceof Suspended<Object> s; k++) {
                if (k == at) {
                  snapshot[0] = s.continuation().wholeSnapshot().toJson();
                  return null;
                }
                outcome = s.continuation().resume(null);
              }
              return new AssertionError("ended before suspension " + at);
            });
    return snapshot[0] == null
        ? here
        : here.then(SecondJvm.shared().goOn(p.classFiles(), snapshot[0]));
  }
}
