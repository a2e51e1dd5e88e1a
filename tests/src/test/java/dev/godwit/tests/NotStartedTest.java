package dev.godwit.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.godwit.CaptureException;
import dev.godwit.Continuation;
import dev.godwit.Outcome.Completed;
import dev.godwit.Snapshot;
import org.junit.jupiter.api.Test;

/** Continuations that have not started are values like others. */
class NotStartedTest {
  private static final String PROGRAM =
      """
        static class Worker {
          final String name;
          Worker(String name) { this.name = name; }
          @Migratable String work(int n) { return name + n + Continuation.suspend(new Ask("more")); }
        }
        static class Many {
          @Migratable String m() { return "none"; }
          @Migratable String m(int n) { return "int" + n; }
          @Migratable static String m(String s) { return "string" + s; }
          @Migratable static String m(long a, int b) { return "two" + a + b; }
        }
        static class Loud extends Worker {
          Loud(String name) { super(name); }
          @Override @Migratable String work(int n) { return super.work(n).toUpperCase(); }
        }
        private record Secret(int n) {}
        @Migratable static String job(List<Object> log, long a, char b, String c, int... rest) {
          log.add(a + "" + (int) b + c + Arrays.toString(rest));
          return Continuation.suspend(new Ask("job")) + rest.length;
        }
        @Migratable static String over(String s) { return "S" + s; }
        @Migratable static String over(Integer i) { return "I" + i; }
        @Migratable static String over(Map.Entry<String, List<String>> e) { return "E" + e; }
        @Migratable static String strings(String[] s) { return Arrays.toString(s) + Continuation.suspend(new Ask("s")); }
        @Migratable private static String secret(Secret s) { return "" + s; }
        @Migratable static <T extends Comparable<T>> T most(List<? extends T> all) {
          return Collections.max(all);
        }

        static String ended(Continuation<?> c) {
          Outcome<?> o = c.step();
          while (o instanceof Outcome.Suspended<?> s) { o = s.continuation().resume("!"); }
          return o.toString();
        }
        static List<Continuation<?>> made(List<Object> log, Worker loud) {
          return new ArrayList<>(List.of(
              PMigratable.jobContinuation(log, 5L, 'b', null, 1, 2), PMigratable.jobContinuation(log, -1, '\\ud800', "c"),
              PMigratable.Worker.workContinuation(loud, 7), PMigratable.overContinuation("x"),
              PMigratable.overContinuation((Integer) null), PMigratable.overContinuation(Map.entry("k", List.of("v"))),
              PMigratable.stringsContinuation(new String[] {"a", null}), PMigratable.stringsContinuation(null),
              PMigratable.secretContinuation(new Secret(3)), PMigratable.mostContinuation(List.of(1, 3, 2))));
        }
        static boolean sprung;
        static Continuation<String> trapContinuation(String s) { sprung = true; return PMigratable.overContinuation(s); }
        static List<Continuation<?>> many() {
          Many m = new Many();
          return List.of(PMigratable.Many.mContinuation(m), PMigratable.Many.mContinuation(m, 1),
              PMigratable.Many.mContinuation("s"), PMigratable.Many.mContinuation(1L, 2));
        }
        static Continuation<?> ring(List<Object> ring) { return PMigratable.jobContinuation(ring, 0, 'r', "ing"); }
        @Migratable static String all() {
          List<Object> log = new ArrayList<>();
          List<Continuation<?>> waiting = made(log, new Loud("loud"));
          waiting.add(TaskMigratable.runContinuation(() -> "task " + log.size()));
          waiting.addAll(many());
          List<Object> ring = new ArrayList<>();
          ring.add(ring(ring));
          Continuation<?> used = made(log, null).get(3), same = waiting.get(2);
          used.step();
          Continuation.suspend(new Ask("here"));
          StringBuilder text = new StringBuilder();
          text.append(same == waiting.get(2)).append(waiting.get(3).describe());
          for (Continuation<?> c : waiting) { text.append(ended(c)).append('\\n'); }
          try { waiting.get(3).step(); } catch (IllegalStateException e) { text.append("one-shot "); }
          try { used.step(); } catch (IllegalStateException e) { text.append("used "); }
          text.append(log).append(ended((Continuation<?>) ring.get(0))).append(ring.size()).append(ring.get(1));
          return text.toString();
        }
        static Continuation<String> hand() { return Continuation.of("P.by()", x -> "hand"); }
        @Migratable static String plain() {
          Continuation<String> c = hand();
          Continuation.suspend(new Ask("here"));
          return ended(c);
        }
      """;

  private final ClassLoader loader = Waiting.loader(Waiting.program(PROGRAM));

  @Test
  void theyTravelWithWhatTheyWereMadeOf() {
    Object plain = Waiting.at(loader, "all").resume("");
    assertTrue(plain.toString().contains("one-shot used [598null[1, 2], -1"), plain.toString());
    Continuation<Object> c = Waiting.at(loader, "all");
    String json = c.snapshot().toJson();
    assertTrue(
        json.contains(
            "{\"continuation\":\"P.strings(String[])\",\"companion\":\"PMigratable\",\"arguments\":[null]}"),
        json);
    assertEquals(plain, Snapshot.fromJson(json).continuation(loader).resume(""));
    assertEquals(plain, Snapshot.fromJson(json).continuation(loader).resume("")); // Multi-shot.
    assertEquals(plain, c.snapshot().inPlace().resume(""));
  }

  @Test
  void oneThatNoEntryMadeIsRefused() {
    CaptureException e =
        assertThrows(CaptureException.class, () -> Waiting.at(loader, "plain").snapshot());
    assertTrue(
        e.getMessage().contains("P.plain() local 'c' (P.java:")
            && e.getMessage().contains("it has not started, and P has no entry for P.by()"),
        e.getMessage());
    assertEquals(
        "Completed[result=hand]", ((Completed<?>) Waiting.at(loader, "plain").resume("")).result());
  }

  /** Reading a snapshot calls no method of the program, whatever it is called. */
  @Test
  void onlyACompanionHasEntries() throws Exception {
    String json = Waiting.at(loader, "all").snapshot().toJson();
    String over = "\"P.over(String)\",\"companion\":\"PMigratable\"";
    String trap = over.replace("over", "trap").replace("PMigratable", "P");
    Waiting.refused(json, over, trap, "P is no companion", loader);
    var sprung = loader.loadClass("P").getDeclaredField("sprung");
    sprung.setAccessible(true);
    assertEquals(false, sprung.get(null));
  }

  @Test
  void whatNoEntryTakesIsRefused() {
    String json = Waiting.at(loader, "all").snapshot().toJson();
    String over = "\"P.over(String)\",\"companion\":\"PMigratable\",\"arguments\":[\"x\"]";
    Waiting.refused(
        json,
        over,
        over.replace("\"x\"", "\"x\",1"),
        "PMigratable has no entry for P.over(String)",
        loader);
    Waiting.refused(
        json, over, over.replace("over", "other"), "has no entry for P.other(String)", loader);
    Waiting.refused(
        json, over, over.replace("P.over(String)", "over"), "has no entry for over", loader);
    Waiting.refused(
        json,
        over,
        over.replace("(String)", "(Object)"),
        "has no entry for P.over(Object)",
        loader);
    Waiting.refused(json, over, over.replace("PMigratable", "P"), "P has no entry", loader);
    Waiting.refused(
        json, over, over.replace("PMigratable", "java.lang.System"), "java.lang.System", loader);
    Waiting.refused(json, over, over.replace("\"x\"", "1"), "IllegalArgumentException", loader);
    Waiting.refused(json, "[{\"ref\":", "[{\"ref\":99", "ref 99", loader);
  }
}
