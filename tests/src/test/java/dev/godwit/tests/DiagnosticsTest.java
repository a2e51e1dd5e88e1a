package dev.godwit.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is refused, where, and with what code. In each input a comment {@code // GODWIT-102 words}
 * stands on the line of the expected error and has words of its message.
 */
class DiagnosticsTest {
  private static final Pattern EXPECTED =
      Pattern.compile("// (GODWIT-\\d+) (.*)$", Pattern.MULTILINE);

  private static void check(String body) {
    check("class P", body);
  }

  private static void check(String head, String body) {
    String text =
        "import dev.godwit.*;\nimport java.util.*;\npublic "
            + head
            + " {\n"
            + "  @Migratable static void hop() { Teleport.to(\"local:\"); }\n"
            + body
            + "\n}\n";
    List<String> expected = new ArrayList<>();
    List<String> words = new ArrayList<>();
    Matcher m = EXPECTED.matcher(text);
    while (m.find()) {
      expected.add(line(text, m.start()) + " " + m.group(1));
      words.add(m.group(2).strip());
    }
    Program p = Program.compileText("P", text);
    List<Diagnostic<?>> errors = new ArrayList<>();
    for (Diagnostic<?> d : p.diagnostics()) {
      if (d.getMessage(null).contains("GODWIT-")) {
        errors.add(d);
      }
    }
    List<String> found =
        errors.stream()
            .map(d -> d.getLineNumber() + " " + d.getMessage(null).replaceAll("(?s):.*", ""))
            .toList();
    assertEquals(expected, found, errors.toString());
    for (int i = 0; i < words.size(); i++) {
      assertTrue(errors.get(i).getMessage(null).contains(words.get(i)), errors.get(i).toString());
    }
    boolean refused = expected.stream().anyMatch(e -> e.contains("GODWIT-1"));
    assertEquals(
        !refused, Files.exists(p.classes().resolve("PMigratable.java")), "whether it is generated");
  }

  private static long line(String text, int offset) {
    return text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
  }

  @Test
  void aMigratableCallInALambda() {
    check(
        """
        @Migratable static void m(List<String> l) {
          l.forEach(
              s -> hop()); // GODWIT-101 write a loop in the migratable method instead
        }
        """);
  }

  @Test
  void aMigratableCloseInALambdaOrClass() {
    check(
        """
        static class Open implements AutoCloseable {
          @Override @Migratable public void close() { hop(); }
        }
        @Migratable static void m(List<Open> l) {
          l.forEach(o -> {
            try (Open again = o) { // GODWIT-101 close() is migratable, but inside a lambda
              System.out.println(again);
            }
          });
          new Object() {
            void go() {
              try (Open o = new Open()) { // GODWIT-101 local or anonymous class
              }
            }
          }.go();
        }
        """);
  }

  @Test
  void aPrivateTypeInAnAnnotationOfALocalClass() {
    check(
        """
        private static class Hidden {}
        @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
        @interface Of { Class<?> value(); }
        @Migratable static void m() {
          class Local { // GODWIT-103 name the private type P.Hidden in an annotation
            @Of(Hidden.class) int field;
          }
          hop();
          System.out.println(new Local());
        }
        """);
  }

  @Test
  void aMethodReferenceToAMigratableMethod() {
    check(
        """
        @Migratable static void m() {
          Runnable r = P::hop; // GODWIT-101 through a method reference
          r.run();
          class Local { @Migratable void go() { hop(); } }
          java.util.concurrent.Callable<Runnable> s =
              () -> new Local()::go; // GODWIT-101 through a method reference
        }
        """);
  }

  @Test
  void staticFieldsThatDoNotGoAlong() {
    check(
        """
        static int own;
        static class Config {
          static int level;
          static final int MOST = 3;
          static final java.util.List<String> NAMES = new java.util.ArrayList<>();
          static final java.util.List<String> READ = java.util.List.of();
          static final int[] ARRAY = {1};
          static final java.math.BigInteger BIG = java.math.BigInteger.ONE;
          transient static int here;
          static int accepted;
        }
        enum Registry {
          ONE;
          int entries;
          final int most = 3;
        }
        @Migratable static int m() {
          own++;
          Config.level++; // GODWIT-204 the static field Config.level does not go along
          Registry.ONE.entries += Registry.ONE.most; // GODWIT-204 the enum's field Registry.entries does not
          Config.NAMES.add("x"); // GODWIT-204 the static field Config.NAMES does not go along
          Config.ARRAY[0]++; // GODWIT-204 the static field Config.ARRAY does not go along
          if (Config.READ.size() + Config.NAMES.size() + Config.BIG.add(Config.BIG).intValue() > 9) return 1;
          return Config.level + Config.MOST + Config.here + Math.abs(java.io.File.separatorChar);
        }
        @SuppressWarnings("godwit") @Migratable static int n() { return Config.accepted; }
        """);
  }

  @Test
  void methodsOfConstantsThatAreMoreThanTheEnumHas() {
    check(
        """
        enum Kind {
          A {
            int own;
            int help() { return ++own; }
            @Override int go() {
              hop();
              own++; // GODWIT-102 a member that only a constant's body has
              return help() // GODWIT-102 a member that only a constant's body has
                  + super.other(); // GODWIT-102 super.other() in a constant's method
            }
            @Migratable int more() { return 1; } // GODWIT-102 declare it in Kind, annotated too
            @Migratable int other() { return 2; } // GODWIT-102 declare it in Kind, annotated too
            @Override <U> U id(U u) { hop(); return u; } // GODWIT-102 other type parameters
          },
          B { // Nothing in it suspends.
            int own;
            @Override int go() { return ++own + super.other(); }
          };
          @Migratable int go() { return 0; }
          int other() { return 1; }
          @Migratable <T> T id(T t) { return t; }
        }
        """);
  }

  @Test
  void privateTypesThatNoTypeVariableCanStandFor() {
    check(
        """
        private static class Hidden { }
        private interface Rule { int of(int n); }
        private abstract static class Base { }
        private static class Both extends Base implements Runnable { public void run() {} }
        interface Edge<E> { E from(); }
        static class Graph<E extends Edge<?>> { int size() { return 0; } }
        private static class Link<N> implements Edge<N> { public N from() { return null; } }
        interface Copy { Object clone(); }
        private static class Loud implements Copy, Cloneable {
          public Object clone() { return this; }
        }
        static class Closed { private Closed() {} }
        interface Maker { Hidden of(int n); }
        abstract static class Shape { abstract void all(List<Hidden> l); }
        @Migratable static void m() {
          Object c = new Closed() {}; // GODWIT-103 private constructor of the superclass
          Hidden h = new Hidden() {}; // GODWIT-103 extend or implement the private type P.Hidden
          Rule r = n -> n + 1; // GODWIT-103 extend or implement the private type P.Rule
          Rule q = Math::abs; // GODWIT-103 extend or implement the private type P.Rule
          record R(Hidden h) {} // GODWIT-103 the private type P.Hidden in a local record
          Maker k = n -> new Hidden(); // GODWIT-103 implement Maker.of(), which has the private type
          Shape s = new Shape() {
            void all(List<Hidden> l) {} // GODWIT-103 implement Shape.all(), which has the private
          };
        }
        @Migratable static void a(Both b) {} // GODWIT-103 extends another private type
        @Migratable static void b(Loud l) {} // GODWIT-103 agree only in what it overrides
        @Migratable static int size(Graph<Link<String>> g) { // GODWIT-103 parameter of P.Graph that has
          hop();
          return 0;
        }
        @Migratable static int made() {
          hop();
          return new Graph<Link<String>>().size(); // GODWIT-103 private type P.Link for a type
        }
        @Migratable static void c(Hidden h) {}
        @Migratable static void c(String s) {} // GODWIT-102 in private types alone
        """);
  }

  @Test
  void aTypeWithSupertypesOfPrivateTypes() {
    check(
        """
        private static class Hidden { }
        static class Order implements Comparator<Hidden> {
          public int compare(Hidden a, Hidden b) { return 0; }
        }
        @Migratable static int m(Order o) { return o.compare(new Hidden(), new Hidden()); }
        @Migratable static Order n() {
          return new Other(); // GODWIT-103 relate Other to the private type P.
        }
        }
        class Other extends P.Order {
        """);
  }

  @Test
  void constructsOfLaterVersions() {
    check(
        """
        @Migratable static void m(Object o) throws Exception {
          class Local {
            class Inside {} // GODWIT-102 make it a nested type
            int plain() { return 1; }
            Local() {
              hop(); // GODWIT-101 local or anonymous class
            }
          }
          record R(int a) { static int made; } // GODWIT-102 a static variable of a local
          class C { static int made; } // GODWIT-102 a static variable of a local
          enum E { A; static { System.out.println(); } static final int MADE = 1; }
          enum F { A, B; static final int K = 1; static final Object O = A; int k; static void m() {} }
          interface I { Object O = new Object(); }
          Runnable r = new Runnable() {
            public void run() {
              hop(); // GODWIT-101 local or anonymous class
            }
          };
        }
        """);
  }

  @Test
  void privateTypesInMethodsThatLocalClassesOverride() {
    check(
        """
        private record Own(int n) {}
        @Migratable static void m() {
          abstract class Local {
            @Migratable abstract Own made(); // GODWIT-103 the private type P.Own
            @Migratable void plain(List<Own> all) { hop(); }
            @Migratable void taken(List<Own> all) { hop(); } // GODWIT-103 the private type P.Own
          }
          new Local() {
            Own made() { hop(); return null; }
            void taken(List<Own> all) { hop(); }
          }.made();
        }
        """);
  }

  @Test
  void overloadsThatTheCompanionCannotTellApart() {
    check(
        """
        static class Up<A> {
          <V> V kept(V v) { return v; }
        }
        static class Down<V> extends Up<V> {
          @Migratable V m(V v) {
            hop();
            return super.kept(v); // GODWIT-102 a type parameter that has the name
          }
        }
        @Migratable int f(int n) { return n; } // GODWIT-102 rename one of them
        @Migratable static int f(Object a, Object b, Object c) { return 0; }
        @Migratable static int g(int n) { return n; }
        @Migratable static int g(Object a, Object b) { return 0; }
        @Migratable int k(int n) { return n; } // GODWIT-102 rename one of them
        @Migratable static int kHere(Object a, Object b, Object c) { return 0; }
        """);
  }

  @Test
  void anEntryCalledInMigratableCode() {
    check(
        """
        @Migratable static void m() {
          PMigratable.hop(); // GODWIT-105 call the method itself
        }
        """);
  }

  @Test
  void entriesOfTheSameSignature() {
    check(
        """
        @Migratable void m(int n) {}
        @Migratable static void m(P p, int n) {} // GODWIT-102 rename it
        @Migratable int plus(Number n) { return 1; }
        @Migratable static int plus(P p, Integer n) { return p.plus(n); } // GODWIT-102 rename
        @Migratable static int plus(String p, Integer n) { return n; }
        static class Base { @Migratable int f(int n) { return n; } @Migratable int g() { return 1; } }
        static class Own extends Base {
          @Override int f(int n) { return -n; }
          @Migratable static int f(Own o, int n) { return 5; } // GODWIT-102 rename it
          @Override int g() { return 2; }
          @Migratable final int gHere() { return 3; } // GODWIT-102 rename it
        }
        """);
  }

  @Test
  void nativeMethods() {
    check(
        """
        @Migratable native void a(); // GODWIT-102 native
        """);
  }

  @Test
  void monitorsAreWarnedAbout() {
    check(
        """
        @Migratable void m() {
          synchronized (this) { // GODWIT-201 given up until the chain goes on
            hop();
          }
        }
        @Migratable synchronized void n() { hop(); } // GODWIT-201 @SuppressWarnings("godwit")
        @Migratable synchronized void quiet() {}
        @Migratable @SuppressWarnings({"unused", "godwit"}) synchronized void accepted() { hop(); }
        """);
  }

  @Test
  void localsThatCanNeverTravel() {
    check(
        """
        @Migratable static void m(java.io.File f) throws Exception {
          java.io.Reader in = // GODWIT-202 'in' cannot travel, and it is needed after the call in line 9
              new java.io.FileReader(f);
          in.read();
          hop();
          in.close();
          try (java.io.FileInputStream s = // GODWIT-202 FileInputStream 's'
              new java.io.FileInputStream(f)) {
            hop();
          }
          Thread t = new Thread();
          t.start();
          hop();
          @SuppressWarnings("godwit") Thread accepted = new Thread();
          hop();
          accepted.start();
        }
        """);
  }

  @Test
  void timesThatOnlyThisJvmCanTell() {
    check(
        """
        static long since = System.nanoTime();
        @Migratable static long m(long given) {
          long start = System.nanoTime(); // GODWIT-205 'start' holds a System.nanoTime(), which
          long deadline = given > 0 // no time by itself
              ? 5 : 6;
          deadline = start + deadline; // of itself and another
          long end; // GODWIT-205 'end' holds a System.nanoTime()
          end = 1000 + (System.nanoTime() - 5);
          long took = System.nanoTime() - start; // a difference is the same everywhere
          long wall = System.currentTimeMillis();
          @SuppressWarnings("godwit") long accepted = System.nanoTime();
          long gone = System.nanoTime();
          var inferred = System.nanoTime(); // GODWIT-205 'inferred' holds
          java.util.function.LongUnaryOperator times = n -> n * hop2(n);
          gone -= start;
          hop();
          return took + wall + start + end + accepted + inferred + times.applyAsLong(1);
        }
        static long hop2(long n) { return n; }
        interface Step { @Migratable long run(long n); }
        @Migratable static long suspending() {
          Step s = n -> { hop(); return n; };
          return s.run(1);
        }
        """);
  }

  @Test
  void bodiesThatAreTooLarge() {
    check(
        "@Migratable static int large(int n) { // GODWIT-203 HotSpot does not compile\n"
            + "n += n * 3; hop();\n".repeat(400)
            + "return n; }\n"
            + "@Migratable @SuppressWarnings(\"godwit\") static int accepted(int n) {\n"
            + "n += n * 3; hop();\n".repeat(400)
            + "return n; }\n");
    check(
        "@Migratable static int huge(int n) { // GODWIT-107 64 KB\n"
            + "n += n * 3; hop();\n".repeat(2500)
            + "return n; }\n");
  }

  @Test
  void intersectionTypes() {
    check(
        """
        interface A { default int m() { return 1; } }
        interface B { default int m() { return 2; } }
        static class Left implements A, B { public int m() { return 3; } }
        static class Right implements A, B { public int m() { return 4; } }
        @Migratable static Object conflict(boolean b) { // GODWIT-103 in conflict
          var x = b ? new Left() : new Right();
          hop();
          return x;
        }
        interface C { Object k(); }
        interface D { String k(); }
        static class First implements C, D { public String k() { return "k"; } }
        static class Second implements C, D { public String k() { return "l"; } }
        @Migratable static Object declared(boolean b) {
          var y = b ? new First() : new Second();
          hop();
          y.k().length();
          A x = b ? new Left() : new Right();
          hop();
          return x.m();
        }
        """);
    check(
        """
        interface A { default int m() { return 1; } }
        interface B { default int m() { return 2; } }
        private static class Both implements A, B { public int m() { return 5; } }
        @Migratable static Object both() { // GODWIT-103 agree only in what it overrides
          Both x = new Both();
          hop();
          return x;
        }
        """);
    check(
        """
        interface A {}
        interface B {}
        static class Left implements A, B {}
        static class Right implements A, B {}
        @Migratable static Object local(boolean b) {
          record R(int n) { // GODWIT-103 in a local record
            Object m() { var x = n > 1 ? new Left() : new Right(); return x; }
          }
          hop();
          return new R(1).m();
        }
        """);
  }

  /** Statements, and how many of them are larger than a method can be. */
  static List<Arguments> largeBodies() {
    return List.of(
        Arguments.of("n += n * 3; hop();", 2000),
        Arguments.of("if (n > 3 && n < 70 || n == 5) { n += n * 3; hop(); }", 900),
        Arguments.of("a = new int[] {1, 1000, 3, 70000, 5}; hop();", 900),
        Arguments.of("text += n + \", \" + a.length; hop();", 1100),
        Arguments.of("n = call(n, (long) n, a) ? call(n, 1, a) ? 1 : 2 : 3; hop();", 900));
  }

  /** Of 10 sizes up to one that no method has, each is refused here or compiled by javac. */
  @ParameterizedTest
  @MethodSource("largeBodies")
  void javacNeverSeesABodyThatIsTooLarge(String statement, int tooMany) {
    boolean refused = false;
    for (int percent = 55; percent <= 100; percent += 5) {
      Program p =
          Program.compileText(
              "P",
              """
              import dev.godwit.*;
              public class P {
                @Migratable static void hop() { Teleport.to("local:"); }
                static boolean call(int a, long b, int[] c) { return a > b; }
                @Migratable @SuppressWarnings("godwit") static int large(int n, int[] a) {
                  String text = "";
                  %s
                  return n + a.length + text.length();
                }
              }
              """
                  .formatted((statement + "\n").repeat(tooMany * percent / 100)));
      List<String> errors = p.diagnostics().stream().map(d -> d.getMessage(null)).toList();
      refused = errors.stream().anyMatch(e -> e.contains("GODWIT-107"));
      assertEquals(refused ? 1 : 0, errors.size(), percent + "% " + errors);
    }
    assertTrue(refused, "even " + tooMany + " statements are accepted");
  }

  @Test
  void migratableMethodsOfClassesWithoutNames() {
    check(
        """
        interface Step { @Migratable void run(); }
        static Step plain() {
          return new Step() {
            @Override @Migratable public void run() {} // GODWIT-102 nested class
          };
        }
        static void local() {
          class Local {
            @Migratable void m() {} // GODWIT-102 nested class
          }
        }
        """);
  }

  @Test
  void sourceThatDoesNotCompileIsJavacsBusinessAndNothingIsGenerated() {
    Program p =
        Program.compileText(
            "P",
            """
            import dev.godwit.*;
            public class P {
              @Migratable static void m() { undefined(); Teleport.to("local:"); }
              @Migratable static int n() { return "text"; }
            }
            """);
    List<String> errors = p.complaints();
    assertTrue(
        errors.stream().anyMatch(e -> e.contains("P.java:3") && e.contains("undefined")),
        errors.toString());
    assertTrue(errors.stream().noneMatch(e -> e.contains("PMigratable.java")), errors.toString());
  }
}
