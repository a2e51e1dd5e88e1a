package dev.godwit.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.godwit.CaptureRequested;
import dev.godwit.Continuation;
import dev.godwit.Outcome;
import dev.godwit.Outcome.Completed;
import dev.godwit.Outcome.Suspended;
import dev.godwit.Snapshot;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Chains that are captured where their own code does not ask for it. */
class PolledTest {
  private static final String PROGRAM =
      """
      import dev.godwit.*;
      import java.util.*;
      @SuppressWarnings("godwit")
      public class P {
        static volatile boolean started, release; static volatile long rounds;
        static class Box { long n; }
        @Migratable(polled = true) static long spin(Box end) {
          long i = 0;
          while (i != end.n) {
            i++;
            started = true;
          }
          return i;
        }
        @Migratable(polled = true) static String lists(Box end) {
          List<Integer> all = List.of(1, 2, 3);
          long sum = 0;
          do {
            for (int a : all) for (int b : new int[] {4, 5}) { started = true; sum += a * b; }
          } while (sum < 0 || end.n < 0);
          Runnable r = () -> { for (int i = 0; i < 3; i++) { started = true; } };
          r.run();
          return "sum " + (sum > 0);
        }
        @Migratable(polled = true) static void round() { rounds++; started = true; }
        @Migratable(polled = true) static String held(Box end) {
          synchronized (end) {
            while (!release) round();
          }
          while (end.n < 0) round();
          return "held " + Thread.holdsLock(end);
        }
      }
      """;

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Program program = Program.compileText("P", PROGRAM);

  private Object box(Class<?> companion, long n) throws Exception {
    Class<?> box = Class.forName("P$Box", true, companion.getClassLoader());
    var made = box.getDeclaredConstructor();
    made.setAccessible(true);
    Object b = made.newInstance();
    var field = box.getDeclaredField("n");
    field.setAccessible(true);
    field.set(b, n);
    return b;
  }

  private Class<?> companion() throws Exception {
    assertEquals(List.of(), program.complaints());
    URL[] classes = {program.classes().toUri().toURL()};
    return Class.forName(
        "PMigratable", true, new URLClassLoader(classes, PolledTest.class.getClassLoader()));
  }

  @SuppressWarnings("unchecked")
  private static Continuation<Object> start(Class<?> companion, String name, Object box)
      throws Exception {
    Method m = companion.getDeclaredMethod(name + "Continuation", box.getClass());
    m.setAccessible(true);
    return (Continuation<Object>) m.invoke(null, box);
  }

  private static void flag(Class<?> companion, String name, boolean value) throws Exception {
    var f = Class.forName("P", true, companion.getClassLoader()).getDeclaredField(name);
    f.setAccessible(true);
    f.set(null, value);
  }

  private static long rounds(Class<?> companion) throws Exception {
    var f = Class.forName("P", true, companion.getClassLoader()).getDeclaredField("rounds");
    f.setAccessible(true);
    return f.getLong(null);
  }

  private static void await(Class<?> companion) throws Exception {
    var f = Class.forName("P", true, companion.getClassLoader()).getDeclaredField("started");
    f.setAccessible(true);
    while (!f.getBoolean(null)) {
      Thread.onSpinWait();
    }
  }

  private Suspended<Object> stopped(Class<?> companion, String name, Object box) throws Exception {
    Continuation<Object> c = start(companion, name, box);
    assertFalse(c.requestCapture(), "it does not run yet");
    Future<Outcome<Object>> outcome = threads.submit(c::step);
    await(companion);
    assertTrue(c.requestCapture());
    Suspended<Object> s = assertInstanceOf(Suspended.class, outcome.get(60, TimeUnit.SECONDS));
    assertEquals(CaptureRequested.INSTANCE, s.request());
    return s;
  }

  @Test
  void aRunningLoopIsCapturedAndGoesOnFromItsSnapshot() throws Exception {
    Class<?> companion = companion();
    Suspended<Object> s = stopped(companion, "spin", box(companion, -1));
    String json = s.continuation().snapshot().toJson();
    assertTrue(json.contains("\"i\":"), json);
    // What the loop runs to is far away; in the snapshot it is put right behind where it is.
    long i = Long.parseLong(json.replaceAll("(?s).*\"i\": ?\"?(\\d+).*", "$1"));
    String near = json.replaceFirst("\"n\": ?\"?-1\"?", "\"n\": " + (i + 5));
    Outcome<Object> end =
        Snapshot.fromJson(near).continuation(s.continuation().code().getClassLoader()).resume(null);
    assertEquals(new Completed<>(i + 5), end);
  }

  @Test
  void loopsOfAllKindsPollAndLambdasDoNot() throws Exception {
    Class<?> companion = companion();
    Suspended<Object> s = stopped(companion, "lists", box(companion, -1));
    Continuation<Object> again =
        Snapshot.fromJson(
                s.continuation().snapshot().toJson().replaceFirst("\"n\": ?\"?-1\"?", "\"n\": 0"))
            .continuation(s.continuation().code().getClassLoader());
    assertEquals(new Completed<>("sum true"), again.resume(null));
  }

  @Test
  void aMonitorIsNotGivenUpByACaptureThatTheCodeDoesNotAskFor() throws Exception {
    Class<?> companion = companion();
    Object box = box(companion, -1);
    Continuation<Object> c = start(companion, "held", box);
    Future<Outcome<Object>> outcome = threads.submit(c::step);
    await(companion);
    assertTrue(c.requestCapture());
    Future<Boolean> other =
        threads.submit(
            () -> {
              synchronized (box) {
                return outcome.isDone();
              }
            });
    for (long asked = rounds(companion); rounds(companion) < asked + 1000; ) {
      Thread.onSpinWait(); // A thousand polls pass.
    }
    assertFalse(outcome.isDone(), "it holds the monitor");
    assertFalse(other.isDone(), "nobody else gets the monitor");
    flag(companion, "release", true);
    Suspended<Object> s = assertInstanceOf(Suspended.class, outcome.get(60, TimeUnit.SECONDS));
    String where = s.continuation().describe();
    assertTrue(where.contains("P.held(P.java:30)"), where);
  }

  @Test
  void aDriverThatTakesNoSuchRequestIsNotAsked() throws Exception {
    Class<?> companion = companion();
    Continuation<Object> c = start(companion, "spin", box(companion, 3_000_000_000L));
    Future<Object> end = threads.submit(c::run);
    await(companion);
    assertFalse(c.requestCapture());
    assertEquals(3_000_000_000L, end.get(60, TimeUnit.SECONDS));
  }

  /** Each program, polled everywhere, is captured, written, read and resumed at each third poll. */
  @TestFactory
  List<DynamicTest> chaos() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/programs"))) {
      return files
          .filter(f -> f.toString().endsWith(".java"))
          .sorted()
          .map(f -> DynamicTest.dynamicTest(f.getFileName().toString(), () -> chaos(f)))
          .toList();
    }
  }

  private static void chaos(Path file) {
    Program p = Program.compile(file, "-Agodwit.polled=true");
    assertEquals(List.of(), p.complaints());
    Processes.Ended plain = Processes.runMain(p, p.name(), "", "-ea", "-Dgodwit.dry-run=true");
    Processes.Ended chaos =
        Processes.run(p, "", "-ea", "-Dgodwit.dry-run=true", "-Dgodwit.chaos=3");
    assertEquals(plain.out(), chaos.out(), chaos.err());
    // It holds a stream, which does not travel, where it polls.
    boolean holds = file.endsWith("Dispatch.java");
    assertEquals(holds, chaos.err().contains("not captured"), chaos.err());
    assertEquals(plain.code(), chaos.code(), chaos.err());
  }
}
