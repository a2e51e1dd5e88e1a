package dev.godwit.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code -Agodwit.migratable}: methods of code that nobody annotated. */
class MarkedTest {
  private static final String TEXT =
      """
      package acme.orders;
      import java.util.*;
      public class Order {
        enum State { OPEN, DONE }
        private final List<String> log = new ArrayList<>();
        interface Step { void run(Order o); }
        static class Ship implements Step {
          public void run(Order o) { o.move(); o.log.add("shipped"); }
        }
        void move() { dev.godwit.Teleport.to("local:"); }
        void each(List<String> names) { names.forEach(n -> move()); }
        static State state(Order o) { return o.log.isEmpty() ? State.values()[0] : State.valueOf("DONE"); }
        public static void main(String[] args) {
          long pid = ProcessHandle.current().pid();
          Order o = new Order();
          System.out.println(state(o));
          new Ship().run(o);
          System.out.println(state(o) + " " + o.log + (pid != ProcessHandle.current().pid()));
          try {
            o.each(List.of("a"));
          } catch (dev.godwit.NotMigratableException e) {
            System.out.println("refused");
          }
        }
      }
      """;

  private static Program compile(String globs) throws IOException {
    return compile(globs, TEXT);
  }

  private static Program compile(String globs, String text) throws IOException {
    Path source = Files.createTempDirectory("godwit-marked");
    Path file = source.resolve("Order.java");
    Files.writeString(file, text);
    return Program.compile(
        List.of(file),
        Files.createTempDirectory("godwit-marked-classes"),
        "-Agodwit.migratable=" + globs);
  }

  @Test
  void methodsAreMarkedFromOutsideAndThoseThatCannotMoveAreLeft() throws IOException {
    Program p = compile("com.**, acme.*.*");
    assertEquals(List.of(), p.complaints());
    List<String> notes =
        p.diagnostics().stream()
            .map(d -> d.getKind() + " " + d.getLineNumber() + " " + d.getMessage(null))
            .filter(d -> d.contains("GODWIT"))
            .toList();
    assertEquals(1, notes.size(), notes.toString());
    assertTrue(notes.get(0).startsWith("NOTE 11 GODWIT-101"), notes.toString());
    assertEquals(
        "OPEN\nDONE [shipped]true\nrefused\n",
        Processes.runMain(p, "acme.orders.OrderMigratable", "").out());
  }

  /**
   * javac infers the type arguments from an unchecked conversion, the Eclipse compiler does not.
   */
  private static final String INFERRED =
      """
      package acme.orders;
      public class Order {
        interface Fn<T, R> { R apply(T t); }
        static class Ev<R> {}
        static class Cfg<R> {
          final Fn<Ev<R>, R> a;
          Cfg(Fn<Ev<R>, R> a, Fn<Ev<R>, String> b) { this.a = a; }
          Cfg(Cfg<R> c) { this(c.a, null); }
        }
        static class Impl<R> {
          final Cfg<R> cfg;
          Impl(Cfg<R> cfg) { this.cfg = cfg; }
        }
        static <T> T notNull(T o) { return o; }
        static <R> Impl<R> of(Fn<Ev<? extends R>, ? extends R> f) {
          return new Impl<>(new Cfg<>(notNull((Fn) f), null));
        }
        public static void main(String[] args) {
          System.out.println(notNull(of(e -> 5).cfg.a.apply(null)));
        }
      }
      """;

  @Test
  void whatTheFrontEndDoesNotUnderstandIsLeft() throws IOException {
    Program p = compile("acme.**", INFERRED);
    assertEquals(List.of(), p.complaints());
    assertTrue(
        p.diagnostics().stream()
            .anyMatch(d -> d.getLineNumber() == 16 && d.getMessage(null).startsWith("GODWIT-106")));
    assertEquals("5\n", Processes.runMain(p, "acme.orders.OrderMigratable", "").out());
  }

  @Test
  void otherTypesAreNotMarked() throws IOException {
    Program p = compile("acme.*,acme.orders.Other");
    assertEquals(List.of(), p.complaints());
    assertTrue(Files.notExists(p.classes().resolve("acme/orders/OrderMigratable.class")));
  }
}
