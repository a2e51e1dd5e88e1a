package dev.godwit.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.godwit.frame.Frame;
import java.io.File;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The link contract: companions of separate javac runs, packages and jars fit together. */
class LinkTest {
  @Test
  void companionsOfSeparateCompilationsCallEachOther() throws IOException {
    Path source = Files.createTempDirectory("godwit-link");
    Path library = Files.createTempDirectory("godwit-library");
    Path program = Files.createTempDirectory("godwit-user");
    Path a = source.resolve("Lib.java");
    Files.writeString(
        a,
        """
        package lib;
        import dev.godwit.*;
        public class Lib {
          public static class Counter {
            public int n;
            @Migratable public int next(int by, String... names) { Teleport.to("local:"); return n += by + names.length; }
          }
          @Migratable public static <T extends Comparable<T>> T max(T x, T y) throws java.io.IOException {
            Teleport.to("local:");
            return x.compareTo(y) > 0 ? x : y;
          }
        }
        """);
    assertEquals(List.of(), Program.compile(List.of(a), library).complaints());
    Path b = source.resolve("User.java");
    Files.writeString(
        b,
        """
        import dev.godwit.*;
        import lib.Lib;
        public class User {
          @Migratable public static void main(String[] args) throws Exception {
            Lib.Counter c = new Lib.Counter();
            System.out.println(c.next(2, "a", "b") + " " + c.next(1) + Lib.max("x", "y") + Lib.max(3, 2) + c.n);
          }
        }
        """);
    String path = library + File.pathSeparator + System.getProperty("java.class.path");
    Program user = Program.compile(List.of(b), program, "-cp", path);
    assertEquals(List.of(), user.complaints());
    List<String> command = new ArrayList<>(List.of(Processes.java(), "-cp"));
    command.add(program + File.pathSeparator + path);
    command.add("UserMigratable");
    assertEquals("4 5y35\n", Processes.run(command, "").out());
  }

  @Test
  void overridesInAnotherJarAreFoundWithAndWithoutCompanion() throws IOException {
    Path source = Files.createTempDirectory("godwit-override");
    Path library = Files.createTempDirectory("godwit-override-library");
    Path program = Files.createTempDirectory("godwit-override-user");
    Path a = source.resolve("Lib.java");
    Files.writeString(
        a,
        """
        package lib;
        import dev.godwit.*;
        public class Lib {
          public interface Step<A extends Comparable<A>, B> {
            @Migratable B apply(A a);
            @Migratable default String name() { return "default"; }
          }
          public abstract static class Base<T> {
            @Migratable protected abstract T make(T last);
            @Migratable public String twice(T t) { return "" + make(t) + make(make(t)); }
            @Migratable String hidden() { return "base"; }
            @Migratable public String see() { return hidden(); }
          }
          @Migratable public static <A extends Comparable<A>, B> B run(Step<A, B> s, A a) {
            return s.apply(a);
          }
          @Migratable public static String name(Step<?, ?> s) { return s.name(); }
        }
        """);
    assertEquals(List.of(), Program.compile(List.of(a), library).complaints());
    Path b = source.resolve("User.java");
    Files.writeString(
        b,
        """
        import dev.godwit.*;
        import lib.Lib;
        public class User {
          static long pid() { return ProcessHandle.current().pid(); }
          static class Length implements Lib.Step<String, Integer> {
            @Migratable @Override public Integer apply(String s) { Teleport.to("local:"); return s.length(); }
          }
          static class Plain implements Lib.Step<String, Integer> {
            @Override public Integer apply(String s) { return -1; }
            @Override public String name() { return "plain"; }
          }
          static class Hopping extends Plain {
            @Override public Integer apply(String s) { Teleport.to("local:"); return 0; }
          }
          static class Adds extends Lib.Base<Integer> {
            @Migratable @Override protected Integer make(Integer n) { Teleport.to("local:"); return n + 1; }
            @Migratable protected Number make(Number n) { return 7; }
            @Migratable String hidden() { return "another package"; }
          }
          static class More extends Adds {
            @Migratable @Override protected Integer make(Integer n) { return super.make(n) * 10; }
          }
          @Migratable public static void main(String[] args) {
            long here = pid();
            System.out.println(Lib.run(new Length(), "four") + " " + (pid() != here) + Lib.name(new Length()));
            System.out.println(Lib.run(new Plain(), "four") + Lib.name(new Plain()));
            try {
              Lib.run(new Hopping(), "four");
            } catch (NotMigratableException e) {
              System.out.println(e.getMessage().contains("User$Hopping") || e.getMessage().contains("apply"));
            }
            Adds adds = new More();
            System.out.println(adds.twice(1) + new Adds().twice(1) + adds.see() + adds.hidden());
          }
        }
        """);
    String path = library + File.pathSeparator + System.getProperty("java.class.path");
    Program user = Program.compile(List.of(b), program, "-cp", path);
    assertEquals(List.of(), user.complaints());
    List<String> command = new ArrayList<>(List.of(Processes.java(), "-cp"));
    command.add(program + File.pathSeparator + path);
    command.add("UserMigratable");
    assertEquals(
        "4 truedefault\n-1plain\ntrue\n2021023baseanother package\n",
        Processes.run(command, "").out());
  }

  @Test
  void protectedMembersOfAnotherPackageAreReached() throws IOException {
    Path source = Files.createTempDirectory("godwit-protected");
    Path classes = Files.createTempDirectory("godwit-protected-classes");
    Path a = source.resolve("Base.java");
    Files.writeString(
        a,
        """
        package base;
        public abstract class Base<E> {
          protected E value;
          protected static int made;
          protected int twice(int n) { return 2 * n; }
          protected static String name(String s) { return "name " + s; }
          protected abstract E next();
          protected static class Held { protected int held = 5; protected static int all = 6; protected static int sum(int n) { return all + n; } }
          protected static class Kept extends Held {}
        }
        """);
    Path other = source.resolve("Inner.java");
    Files.writeString(
        other,
        """
        package base;
        public interface Inner {
          class Delegate implements Inner {
            protected final Object of;
            protected int n = 3;
            protected Delegate(Object of) { this.of = of; }
            protected int three() { return n; }
          }
        }
        """);
    Path b = source.resolve("User.java");
    Files.writeString(
        b,
        """
        package user;
        import dev.godwit.*;
        public class User extends base.Base<String> {
          static class Mine extends Kept {
            @Migratable int grown() { Teleport.to("local:"); held += 2; all++; return held + sum(all) + (this.held = 1); }
          }
          @Override protected String next() { return "n"; }
          @Override protected int twice(int n) { return -n; }
          @Migratable String run() throws CloneNotSupportedException {
            value = "v";
            Teleport.to("local:");
            value += value + next();
            try {
              clone();
            } catch (CloneNotSupportedException e) {
              value += "!";
            }
            Teleport.to("local:");
            made += 3;
            return value + twice(4) + super.twice(4) + name("x") + made++ + made;
          }
          @Migratable static Object held(Object o) {
            Teleport.to("local:");
            return o;
          }
          @Migratable static Object anonymous() {
            return held(new base.Inner.Delegate("it") {
              @Override public String toString() { n++; return of + " " + super.n + three(); }
            });
          }
          @Migratable public static void main(String[] args) throws Exception {
            System.out.println(new User().run() + anonymous() + new Mine().grown());
          }
        }
        """);
    Program p = Program.compile(List.of(a, other, b), classes);
    assertEquals(List.of(), p.complaints());
    assertEquals("vvn!-48name x34it 4422\n", Processes.runMain(p, "user.UserMigratable", "").out());
  }

  /** The companion is no subclass: it may not name them. */
  @Test
  void protectedTypesOfAnotherPackageAreRefusedWhereverTheyMayHaveToBeNamed() throws IOException {
    Path source = Files.createTempDirectory("godwit-protected-types");
    Path a = source.resolve("Base.java");
    Files.writeString(
        a,
        """
        package base;
        public class Base {
          protected static class Inner { public int twice() { return 2; } }
          protected static class Box<T> { public T get() { return null; } }
          protected Inner make() { return new Inner(); }
          protected Box<String> box() { return new Box<>(); }
        }
        """);
    Path b = source.resolve("User.java");
    Files.writeString(
        b,
        """
        package user;
        import dev.godwit.*;
        public class User extends base.Base {
          private static class Own extends Inner { @Migratable int own() { return twice(); } }
          @Migratable static int hop(int i) { Teleport.to("local:"); return i; }
          @Migratable int value() { return make().twice() + hop(1); }
          @Migratable String argument() { return box().get() + hop(1); }
          @Migratable int named() { Inner i = null; return hop(1); }
          @Migratable int fine() { return hop(1) + plain(); }
          private int plain() { return make().twice(); }
        }
        """);
    Program p =
        Program.compile(List.of(a, b), Files.createTempDirectory("godwit-protected-types-classes"));
    assertEquals(
        List.of(
            "4 have the private type user.User.Own, whose supertype base.Base.Inner is not"
                + " accessible in its package: make it package-private",
            "6 name base.Base.Inner, which is not accessible in its package: make it public",
            "7 name base.Base.Box, which is not accessible in its package: make it public",
            "8 name base.Base.Inner, which is not accessible in its package: make it public"),
        p.complaints().stream()
            .map(c -> c.lines().findFirst().orElseThrow())
            .map(c -> c.replaceAll(".*User.java:(\\d+).*cannot (.*?)(, or use.*)?$", "$1 $2"))
            .toList());
  }

  @Test
  void anotherVersionOfTheContractIsRefused() {
    IncompatibleClassChangeError e =
        assertThrows(
            IncompatibleClassChangeError.class,
            () -> Frame.link(MethodHandles.lookup(), LinkTest.class, Frame.ABI + 1));
    assertTrue(e.getMessage().contains("compile it again"), e.getMessage());
  }

  @Test
  void theUsersInitialiserFailsAsItDoesInPlainJava() {
    Program p =
        Program.compileText(
            "P",
            """
            import dev.godwit.*;
            public class P {
              static int n = Integer.parseInt("no number");
              @Migratable static int m() { return n; }
            }
            class Start {
              public static void main(String[] args) {
                try {
                  PMigratable.m();
                } catch (ExceptionInInitializerError e) {
                  System.out.println(e.getCause().getMessage());
                }
              }
            }
            """);
    assertEquals("For input string: \"no number\"\n", Processes.runMain(p, "Start", "").out());
  }
}
