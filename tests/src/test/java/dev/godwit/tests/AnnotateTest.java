package dev.godwit.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.godwit.tests.Processes.Ended;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code godwit annotate}: the users' own files, changed as little as can be. */
class AnnotateTest {
  @TempDir private Path dir;

  private Path file(String name, String text) throws Exception {
    Path file = dir.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private Ended annotate(String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(Processes.java(), "-jar", PackagingTest.allJar().toString(), "annotate"));
    command.addAll(List.of(arguments));
    command.add(dir.resolve("src").toString());
    return Processes.run(command, "");
  }

  private static final String ORDER =
      """
      package shop;

      import java.util.List;
      import shop.parts.*;

      /** Waits for a person. */
      public class Order {
        private final Step step = v -> ask(v) + 1;   // kept as it is

        static int ask(int v) {
          dev.godwit.Teleport.to("local:");
          return v;
        }

        /** Of two. */
        @Deprecated
        public int run(Base b) { return b.on(3) + plain(4) + step.go(1); }

        static int plain(int v) { return v; }
        int never() { return ask(1); }

        public static void main(String[] args) {
          System.out.println(new Order().run(args.length == 0 ? new Left() : new Right()));
        }
      }
      """;

  private static final String STEP =
      "package shop.parts;\r\n\r\npublic interface Step {\r\n\tint go(int v);\r\n}\r\n";

  private static final String BASE =
      """
      package shop.parts;
      public abstract class Base { public abstract int on(int v); }
      """;

  @Test
  void theCallChainIsMarkedAndNothingElseIsChanged() throws Exception {
    Path order = file("src/shop/Order.java", ORDER);
    Path step = file("src/shop/parts/Step.java", STEP);
    Path base = file("src/shop/parts/Base.java", BASE);
    String left =
        "package shop.parts;\\nimport dev.godwit.*;\\nclass L {}\\n"
            .replace("\\n", "\n")
            .replace(
                "class L {}",
                "public class Left extends Base {\n  public int on(int v) { Teleport.to(\"local:\"); return v; }\n}");
    Path l = file("src/shop/parts/Left.java", left);
    String right =
        "package shop.parts;\npublic class Right extends Base {\n  public int on(int v) { return v; }\n}\n";
    Path r = file("src/shop/parts/Right.java", right);
    Ended dry = annotate("--dry-run", "--root", "Order.main");
    assertEquals(ORDER, Files.readString(order));
    Ended e = annotate("--root", "Order.main");
    assertEquals("", e.err());
    assertEquals(0, e.code());
    assertEquals(dry.out(), e.out());
    assertEquals(
        List.of(
            "Order.ask",
            "Order.main",
            "Order.run",
            "parts.Base.on",
            "parts.Left.on",
            "parts.Step.go"),
        e.out().lines().map(x -> x.replaceAll(".*: shop\\.", "")).sorted().toList());
    assertEquals(
        ORDER
            .replace(
                "import java.util.List;", "import dev.godwit.Migratable;\nimport java.util.List;")
            .replace("  static int ask", "  @Migratable\n  static int ask")
            .replace("  @Deprecated", "  @Migratable\n  @Deprecated")
            .replace("  public static void main", "  @Migratable\n  public static void main"),
        Files.readString(order));
    assertEquals(
        STEP.replace("parts;", "parts;\r\n\r\nimport dev.godwit.Migratable;")
            .replace("\tint", "\t@Migratable\r\n\tint"),
        Files.readString(step));
    assertEquals(
        BASE.replace("parts;", "parts;\n\nimport dev.godwit.Migratable;")
            .replace("public abstract int", "@Migratable public abstract int"),
        Files.readString(base));
    assertEquals(
        left.replace("  public int on", "  @Migratable\n  public int on"), Files.readString(l));
    assertEquals(right, Files.readString(r));
    // It compiles now, and moves; a second time there is nothing to do.
    Path classes = Files.createDirectory(dir.resolve("classes"));
    assertEquals(
        List.of(), Program.compile(List.of(order, step, base, l, r), classes).complaints());
    assertEquals("", annotate("--root", "Order.main").out());
  }

  @Test
  void whatCannotMoveIsSaid() throws Exception {
    file(
        "src/P.java",
        """
        import dev.godwit.*;
        import java.util.*;
        public class P {
          static int hop(int v) { Teleport.to("local:"); return v; }
          P() { hop(1); }
          static void all(List<Integer> list) {
            list.forEach(v -> hop(v));
            list.sort(Comparator.comparing(P::hop));
            new P();
          }
          static void nothing() {}
        }
        """);
    Ended e = annotate("--root", "P.all");
    assertEquals(1, e.code());
    List<String> said = e.err().lines().toList();
    assertTrue(
        said.get(0)
            .matches(
                "godwit: .*P.java:7: what suspends is given to code that is not in the sources.*"),
        e.err());
    assertTrue(
        said.get(1).matches("godwit: .*P.java:8: what suspends is given to code that.*"), e.err());
    assertTrue(
        said.get(2).matches("godwit: .*P.java:5: a constructor suspends: do that in.*"), e.err());
    assertEquals(3, said.size(), e.err());
    Ended none = annotate("--root", "P.nothing");
    assertTrue(none.err().contains("P.nothing does not come to a suspension point"), none.err());
    Ended missing = annotate("--root", "P.missing");
    assertTrue(
        missing.err().contains("there is no method P.missing in the sources"), missing.err());
  }
}
