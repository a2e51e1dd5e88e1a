package dev.godwit.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.godwit.Continuation;
import dev.godwit.Outcome;
import dev.godwit.Outcome.Suspended;
import dev.godwit.frame.Execution;
import dev.godwit.frame.Frame;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The generated continuation class: its fields are the live locals, its point says where it waits.
 */
class FrameTest {
  private static final String PROGRAM =
      """
      import dev.godwit.*;
      import java.util.*;
      public class P {
        @Migratable static void hop() { Teleport.to("local:"); }
        @Migratable static void locals() {
          int used = 3; int unused = 4; String text = "t"; int later;
          hop();
          later = used;
          System.out.println(text + later);
        }
        @Migratable static void iterators() {
          for (String a : List.of("p", "q")) for (int b : new int[] {7, 8}) { hop(); System.out.println(a); }
        }
        @Migratable static void tries() {
          String outer = "o", inner = "i";
          try { try { hop(); } finally { System.out.println(inner); } } catch (RuntimeException e) { System.out.println(outer); }
        }
        @Migratable static void nothing() { hop(); }
      }
      """;

  @SuppressWarnings("unchecked")
  private static List<Frame> captured(String method) throws Exception {
    Program p = Program.compileText("P", PROGRAM);
    assertEquals(List.of(), p.complaints());
    URLClassLoader loader =
        new URLClassLoader(
            new URL[] {p.classes().toUri().toURL()}, FrameTest.class.getClassLoader());
    Class<?> companion = Class.forName("PMigratable", true, loader);
    Method body = companion.getDeclaredMethod(method, Execution.class);
    body.setAccessible(true);
    Execution x = new Execution(r -> true);
    x.begin(() -> body.invoke(null, x));
    return x.top().chain();
  }

  /** The fields of the frame of the method itself, which waits for hop. */
  private static Map<String, Object> fields(String method) throws Exception {
    Frame f = captured(method).get(1);
    Map<String, Object> values = new TreeMap<>();
    for (Field field : f.getClass().getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers())) {
        field.setAccessible(true);
        values.put(field.getName(), field.get(f));
      }
    }
    return values;
  }

  @Test
  void localsThatAreNeededLaterAndOnlyThose() throws Exception {
    assertEquals(Map.of("used", 3, "text", "t"), fields("locals"));
  }

  @Test
  void anEmptyFrame() throws Exception {
    assertEquals(Map.of(), fields("nothing"));
  }

  @Test
  void twoIterators() throws Exception {
    Map<String, Object> fields = fields("iterators");
    assertEquals("[a, array, index, it]", fields.keySet().toString());
    assertEquals("p", fields.get("a"));
    assertEquals(0, fields.get("index"));
  }

  @Test
  void twoTries() throws Exception {
    assertEquals(Map.of("outer", "o", "inner", "i"), fields("tries"));
  }

  @Test
  void thePointIsTheLineAndTheCallee() throws Exception {
    List<Frame> frames = captured("locals");
    assertEquals("P.hop(P.java:4)", frames.get(0).element().toString());
    assertEquals("P.locals(P.java:7)", frames.get(1).element().toString());
    assertEquals(1, frames.get(1).point());
    assertEquals("P.hop()", frames.get(1).method().at(1).callee());
  }

  @Test
  void aDriverOfItsOwnGoesOnWhereItStopped() throws Exception {
    Program p = Program.compileText("P", PROGRAM);
    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {p.classes().toUri().toURL()}, FrameTest.class.getClassLoader())) {
      Method deferred =
          Class.forName("PMigratable", true, loader).getDeclaredMethod("localsContinuation");
      deferred.setAccessible(true);
      Continuation<?> c = (Continuation<?>) deferred.invoke(null);
      Run run =
          Run.of(
              () -> {
                Outcome<?> o = c.step();
                assertInstanceOf(Suspended.class, o);
                assertInstanceOf(
                    Outcome.Completed.class, ((Suspended<?>) o).continuation().resume(null));
                return null;
              });
      assertEquals(new Run("t3\n", ""), run);
    }
  }
}
