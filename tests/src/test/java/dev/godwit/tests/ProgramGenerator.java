package dev.godwit.tests;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Random Java programs that end, print what they do, and suspend in every position the generator
 * knows: operands, conditions, loop headers, switch branches, try, catch and finally.
 */
final class ProgramGenerator {
  private final Random random;
  private final StringBuilder out = new StringBuilder();
  private final Deque<List<String>> scopes = new ArrayDeque<>();
  private final Deque<String> jumps = new ArrayDeque<>();

  /** In a large program most calls do not suspend, so that a method has some hundred points. */
  private final boolean sparse;

  /** What the locals that every body has are called in the one being made. */
  private String text = "s";

  private String wide = "c";
  private String sum = "b";

  private int names;
  private int functions;
  private int budget;
  private int indent = 2;

  private ProgramGenerator(long seed, int size) {
    this.random = new Random(seed);
    this.budget = size;
    this.sparse = size > 100;
  }

  /** A program named {@code G}, of about so many statements. */
  static String generate(long seed, int size) {
    String program = new ProgramGenerator(seed, size).program();
    return new Random(~seed).nextBoolean() ? program : hidden(program);
  }

  /** The same with private types: they are values, owners of what suspends, caught, closed. */
  private static String hidden(String program) {
    String text = program;
    for (String type :
        List.of("Oops extends Exception", "Right extends", "Open implements", "Slow")) {
      text = text.replace("  static class " + type, "  private static class " + type);
    }
    text = text.replaceFirst(Pattern.quote(BOXED), Matcher.quoteReplacement(HIDDEN_BOXED));
    text = text.replaceFirst(Pattern.quote(SAME), Matcher.quoteReplacement(HIDDEN_SAME));
    return text.replaceFirst(Pattern.quote(ASK), Matcher.quoteReplacement(HIDDEN_ASK));
  }

  private static final String BOXED =
      "@Migratable static Integer boxed(int v) { if (v % 2 == 0) Teleport.to(\"local:\"); return v; }";
  private static final String HIDDEN_BOXED =
      """
      private record Cell(Integer value, int uses) {
        Cell(int value) { this(value, 0); }
        @Migratable Cell used() { if (value % 2 == 0) Teleport.to("local:"); return new Cell(value, uses + 1); }
      }
        @Migratable static Integer boxed(int v) {
          Cell[] all = {new Cell(v), null};
          all[1] = all[0].used();
          return all[1].uses == 1 && !all[0].equals(all[1]) ? all[1].value() : -1;
        }
      """;
  private static final String SAME =
      "@Migratable static <T> T same(T v) { Teleport.to(\"local:\"); return v; }";
  private static final String HIDDEN_SAME =
      """
      private static class Node<E> {
        private E value;
        Node<E> next;
        Node(E value) { this.value = value; }
        @Migratable <F> Node<F> put(Node<F> n) { Teleport.to("local:"); next = this; return n; }
      }
        @Migratable static <T> T same(T v) {
          Node<T> n = new Node<>(v);
          java.util.List<Node<T>> all = new java.util.ArrayList<>();
          all.add(n.put(n));
          for (Node<T> each : all) { n = each.next; each.value = each.next.put(each).value; }
          return n.value;
        }
      """;
  private static final String ASK =
      "@Migratable static boolean ask(boolean b) { Teleport.to(\"local:\"); p(\"ask \" + b); return b; }";
  private static final String HIDDEN_ASK =
      """
      private enum Answer {
        NO, YES;
        @Migratable boolean told() { Teleport.to("local:"); return this == YES; }
      }
        @Migratable static boolean ask(boolean b) {
          Answer a = Answer.values()[b ? 1 : 0];
          boolean told = switch (a) { case YES -> a.told(); case NO -> { p("ask " + b); yield a.told(); } };
          if (b) { p("ask " + told); }
          return told;
        }
      """;

  private String program() {
    out.append(
        """
        import dev.godwit.*;

        @SuppressWarnings("godwit")
        public class G {
          static class Oops extends Exception {
            final int n;
            Oops(int n) { super("oops " + n); this.n = n; }
          }
          abstract static class Base {
            private int uses;
            @Migratable int on(int v) { uses++; hop(v); return v + uses + extra(); }
            @Migratable abstract int extra();
            int use(int v) { uses += v; return uses; }
          }
          static class Left extends Base { @Migratable int extra() { return hop(1); } }
          static class Right extends Left {
            @Migratable int on(int v) { return super.on(v) * 2; }
            int extra() { return 5; }
          }
          interface Tagged {
            default String tag() { return getClass().getSimpleName(); }
            @Migratable default int tagged(int v) { return hop(v) + tag().length(); }
          }
          static class Odd extends Base implements Tagged { @Migratable int extra() { return hop(2); } }
          static class Even extends Base implements Tagged {
            int extra() { return 7; }
            @Migratable @Override public int tagged(int v) { return hop(v + 1); }
          }
          static class Open implements AutoCloseable {
            final int n;
            Open(int n) { this.n = n; p("open " + n); }
            @Override public void close() throws Oops { p("close " + n); if (n % 5 == 4) throw new Oops(n); }
          }
          static class Slow extends Open {
            Slow(int n) { super(n); }
            @Migratable @Override public void close() throws Oops { hop(n); super.close(); p("slow"); }
          }
          enum Op implements Fn {
            UP { @Migratable @Override public int on(int v) throws Oops { return hop(v) + risky(ordinal() + 1); } },
            DOWN { @Override public int on(int v) throws Oops { return super.on(hop(v)) - hop(1); } },
            SAME;
            @Migratable @Override public int on(int v) throws Oops { return v % 7 == 3 ? risky(4) : hop(v); }
          }
          interface Fn { @Migratable int on(int v) throws Oops; }
          @Migratable static int twice(Fn f, int v) throws Oops { return f.on(v) + f.on(v + 1); }
          final Base left = new Left(), right = new Right();
          private int secret = 3;
          byte tiny = 100;
          char letter = 'a';
          private short some = 9;
          double real = 0.5;
          static Object some(int v) { return v % 2 == 0 ? (Object) v : "s" + v; }
          static int apply(java.util.function.IntUnaryOperator f, int v) { return f.applyAsInt(v); }
          int field = 1;
          static int steps;
          static void p(Object o) { System.out.println(o); }
          static int plain(int v) { p("plain " + v); return v; }
          private static int count;
          private static int counted(int v) { return v + count++; }
          static G no(int v) { p("no " + v); return null; }
          private final class In {
            private final int v;
            In(int v) { this.v = v + field; }
            @Migratable int both(int w) { return hop(w) + v + field++; }
          }
          @Migratable static int hop(int v) { if (v % 3 != 1) Teleport.to("local:"); return v; }
          @Migratable static Integer boxed(int v) { if (v % 2 == 0) Teleport.to("local:"); return v; }
          @Migratable static <T> T same(T v) { Teleport.to("local:"); return v; }
          @Migratable static boolean ask(boolean b) { Teleport.to("local:"); p("ask " + b); return b; }
          @Migratable static int risky(int v) throws Oops { Teleport.to("local:"); if (v % 4 == 0) throw new Oops(v); return v + 1; }
          @Migratable static String text(int v) { hop(v); return "t" + v; }
          @Migratable final int own(int v) { field += v; Teleport.to("local:"); return field; }
        """);
    int methods = 1 + random.nextInt(2);
    for (int m = 0; m < methods; m++) {
      budget = Math.max(budget, 1);
      int share = budget / (methods - m);
      method(m, share);
      budget -= share;
    }
    // It may be run many times.
    out.append("  @Migratable public static void main(String[] args) {\n    steps = count = 0;\n");
    for (int m = 0; m < methods; m++) {
      for (int i = 0; i < 3; i++) {
        out.append("    try { p(m")
            .append(m)
            .append("(")
            .append(i)
            .append(", new G(), new int[] {1, 2, 3})); }");
        out.append(" catch (Exception e) { p(\"ended \" + e.getMessage()); }\n");
      }
    }
    return out.append("  }\n}\n").toString();
  }

  private void method(int m, int size) {
    int rest = budget;
    budget = size;
    out.append("  @Migratable static long m").append(m);
    out.append(
        "(int a, G g, int[] arr) throws Oops {\n    int b = 2;\n    long c = 3;\n    String s = \"s\";\n");
    scopes.push(new ArrayList<>(List.of("a", "b")));
    block(0, true);
    scopes.pop();
    line(
        "p(s + a + b + c + g.field + arr[0] + arr[1] + arr[2] + g.tiny + (int) g.letter + g.some + g.real);");
    line("return a + b * 31L + c;");
    out.append("  }\n");
    budget = rest;
  }

  private void line(String text) {
    out.append("  ".repeat(indent)).append(text).append('\n');
  }

  private void block(int depth, boolean top) {
    scopes.push(new ArrayList<>());
    int count = top ? Math.max(3, budget) : 1 + random.nextInt(3);
    for (int i = 0; i < count && (budget > 0 || i == 0); i++) {
      statement(depth);
    }
    scopes.pop();
  }

  private void nested(String head, int depth) {
    line(head + " {");
    indent++;
    block(depth + 1, false);
    indent--;
  }

  private String variable() {
    List<String> all = new ArrayList<>();
    scopes.forEach(all::addAll);
    return all.get(random.nextInt(all.size()));
  }

  private void statement(int depth) {
    budget--;
    int kind = random.nextInt(depth > 4 ? 7 : 24);
    if (kind >= 22) {
      reference();
      return;
    }
    if (kind >= 20) {
      if (depth < 3 && functions < 2) {
        function(depth);
        return;
      }
      kind = 3;
    }
    if (kind == 15 && depth > 1 || kind == 16 && (depth > 0 || budget > 100)) {
      kind = 17; // What closes is there for each way out: deep ones would make a method too large.
    }
    switch (kind) {
      case 0, 1 -> line(assignment());
      case 2 -> declaration();
      case 3 -> line("p(" + string(2) + ");");
      case 4 -> line("hop(" + number(2) + ");");
      case 5 ->
          line(text + " = (" + text + ".length() > 20 ? \"\" : " + text + ") + " + string(1) + ";");
      case 6 -> jump();
      case 7, 8 -> {
        nested("if (" + condition(2) + ")", depth);
        if (random.nextBoolean()) {
          nested("} else", depth);
        }
        line("}");
      }
      case 9, 10 -> counted(depth);
      case 11 -> whileLoop(depth);
      case 12 -> forEach(depth);
      case 13 -> oldSwitch(depth);
      case 14 -> arrowSwitch(depth);
      case 15 -> synchronizedBlock(depth);
      case 16 -> resources(depth);
      default -> tryStatement(depth);
    }
  }

  private void declaration() {
    String v = "v" + names++;
    if (random.nextInt(5) == 0) {
      converted(v);
      return;
    }
    if (random.nextInt(8) == 0) {
      joint(v);
      return;
    }
    if (random.nextInt(4) == 0) {
      line("int " + v + ";");
      line(
          "if ("
              + condition(1)
              + ") "
              + v
              + " = "
              + number(1)
              + "; else "
              + v
              + " = "
              + number(1)
              + ";");
    } else {
      line("int " + v + " = " + number(3) + ";");
    }
    scopes.element().add(v);
  }

  /** A variable of another type than the value that comes from a call. */
  private void converted(String v) {
    String type = List.of("long", "double", "Integer", "Object", "Number").get(random.nextInt(5));
    String call = List.of("hop(", "boxed(", "same(").get(random.nextInt(3)) + number(1) + ")";
    if (random.nextBoolean()) {
      line(type + " " + v + " = " + call + ";");
    } else {
      line(type + " " + v + ";");
      line(v + " = " + condition(1) + " ? " + call + " : " + number(1) + ";");
    }
    line("p(\"is \" + " + v + ");");
  }

  /** A variable of an intersection type. */
  private void joint(String v) {
    line("var " + v + " = " + condition(1) + " ? new Odd() : new Even();");
    line("p(" + v + ".tag() + " + v + ".on(" + number(1) + ") + " + v + ".tagged(1));");
    switch (random.nextInt(4)) {
      case 0 -> line(v + " = same(new " + (random.nextBoolean() ? "Odd" : "Even") + "());");
      case 1 -> line("Base " + v + "base = same(" + v + "); p(" + v + "base == " + v + ");");
      case 2 -> {
        line(
            "var "
                + v
                + "all = new java.util.ArrayList<>(java.util.List.of(new Odd(), "
                + v
                + "));");
        line(
            "for (var "
                + v
                + "each : "
                + v
                + "all) { p("
                + v
                + "each.tag() + "
                + v
                + "each.on(2)); }");
        line(v + "all.add(new Even());");
        line("hop(3);");
        line("p(" + v + "all.stream().map(Tagged::tag).toList());");
      }
      default -> {}
    }
    line("p(" + v + ".tag() + " + v + ".use(" + number(1) + "));");
  }

  private String assignment() {
    String op = List.of("=", "+=", "-=", "*=", "^=", "|=").get(random.nextInt(6));
    return switch (random.nextInt(10)) {
      case 8 -> {
        String field = List.of("tiny", "letter", "some").get(random.nextInt(3));
        String narrowing =
            List.of("+=", "-=", "*=", "^=", "&=", "<<=", ">>=", ">>>=").get(random.nextInt(8));
        yield "g."
            + field
            + " "
            + narrowing
            + " "
            + (narrowing.length() > 2 ? "7 & " : "")
            + number(2)
            + ";";
      }
      case 9 -> "g.real " + List.of("+=", "-=", "=").get(random.nextInt(3)) + " " + number(2) + ";";
      case 6 -> "g.secret " + op + " " + number(2) + ";";
      case 7 -> "g.secret" + (random.nextBoolean() ? "++;" : "--;");
      case 0 -> "arr[(" + number(1) + " & 0x7fffffff) % 3] " + op + " " + number(2) + ";";
      case 1 -> "g.field " + op + " " + number(2) + ";";
      case 2 -> wide + " " + op + " " + number(2) + ";";
      case 3 -> variable() + (random.nextBoolean() ? "++;" : "--;");
      default -> variable() + " " + op + " " + number(3) + ";";
    };
  }

  private void jump() {
    if (jumps.isEmpty() || random.nextInt(6) == 0) {
      line("if (" + condition(1) + " && steps++ > 40) return " + number(2) + ";");
    } else {
      List<String> possible = new ArrayList<>(jumps);
      String target = possible.get(random.nextInt(possible.size()));
      line("if (" + condition(1) + ") " + target + ";");
    }
  }

  private String label() {
    return "l" + names++;
  }

  private void loop(String label, String head, int depth, boolean continues) {
    jumps.push("break " + label);
    if (continues) {
      jumps.push("continue " + label);
    }
    line(label + ":");
    nested(head, depth);
    if (continues) {
      jumps.pop();
    }
    jumps.pop();
  }

  private void counted(int depth) {
    String i = "i" + names++;
    String bound = random.nextBoolean() ? "3" : "hop(2)";
    String update = random.nextInt(3) == 0 ? i + " = hop(" + i + ") + 1" : i + "++";
    loop(
        label(), "for (int " + i + " = 0; " + i + " < " + bound + "; " + update + ")", depth, true);
    line("}");
  }

  private void whileLoop(int depth) {
    String n = "n" + names++;
    line("int " + n + " = 0;");
    if (random.nextBoolean()) {
      loop(label(), "while (" + n + "++ < 3 && " + condition(1) + ")", depth, true);
      line("}");
    } else {
      loop(label(), "do", depth, true);
      line("} while (" + n + "++ < 2 && " + condition(1) + ");");
    }
  }

  private void forEach(int depth) {
    String e = "e" + names++;
    String source =
        random.nextBoolean()
            ? "new int[] {" + number(1) + ", 7}"
            : "java.util.List.of(" + number(1) + ", 5)";
    jumps.push("break");
    jumps.push("continue");
    line("for (int " + e + " : " + source + ") {");
    indent++;
    scopes.push(new ArrayList<>(List.of(e)));
    Deque<String> outer = new ArrayDeque<>(jumps);
    block(depth + 1, false);
    jumps.clear();
    jumps.addAll(outer);
    scopes.pop();
    indent--;
    line("}");
    jumps.pop();
    jumps.pop();
  }

  private void oldSwitch(int depth) {
    line("switch ((" + number(2) + " & 0x7fffffff) % 4) {");
    Deque<String> outer = new ArrayDeque<>(jumps);
    jumps.removeIf(j -> j.equals("break"));
    jumps.push("break");
    for (int k = 0; k < 3; k++) {
      nested(k == 2 && random.nextBoolean() ? "default:" : "case " + k + ":", depth);
      line("}");
      if (random.nextBoolean()) {
        line("break;");
      }
    }
    jumps.clear();
    jumps.addAll(outer);
    line("}");
  }

  private void arrowSwitch(int depth) {
    String v = "v" + names++;
    line("int " + v + " = switch (" + string(1) + ") {");
    Deque<String> outer = new ArrayDeque<>(jumps);
    jumps.clear();
    indent++;
    line("case \"t1\", \"t2\" -> " + number(2) + ";");
    line("case \"s\" -> {");
    indent++;
    line("p(" + string(1) + ");");
    line("yield " + number(2) + ";");
    indent--;
    line("}");
    line("default -> " + number(2) + ";");
    indent--;
    line("};");
    jumps.addAll(outer);
    scopes.element().add(v);
    if (depth > 3) {
      line("p(" + v + ");");
    }
  }

  private void synchronizedBlock(int depth) {
    line("synchronized (" + (random.nextBoolean() ? "g" : "arr") + ") {");
    indent++;
    block(depth + 1, false);
    line("p(Thread.holdsLock(g) + \" \" + Thread.holdsLock(arr));");
    indent--;
    line("}");
  }

  private void resources(int depth) {
    String r = "r" + names++;
    line("try (Open " + r + " = new Open(" + number(1) + ");");
    line(
        "     Slow " + r + "s = " + (random.nextInt(3) == 0 ? "null" : "new Slow(hop(3))") + ") {");
    indent++;
    block(depth + 1, false);
    line("p(" + r + ".n);");
    indent--;
    line("} catch (Oops " + r + "e) {");
    indent++;
    line("p(\"resource \" + " + r + "e.n + \" \" + " + r + "e.getSuppressed().length);");
    block(depth + 1, false);
    indent--;
    line("}");
  }

  /** A lambda, an anonymous or a local class, whose method suspends. */
  private void function(int depth) {
    String f = "f" + names++;
    String k = "k" + names++;
    String q = "q" + names++;
    boolean isLambda = random.nextInt(3) == 0;
    boolean isLocal = !isLambda && random.nextBoolean();
    line("final int " + k + " = " + number(1) + ";");
    if (isLambda) {
      line("Fn " + f + " = " + q + " -> {");
    } else if (isLocal) {
      line("class C" + f + " extends Left implements Fn {");
    } else {
      line("Fn " + f + " = new Fn() {");
    }
    indent++;
    if (!isLambda) {
      line("int calls = " + k + ";");
      line(
          "@Migratable @Override public int on(int "
              + q
              + ") "
              + (isLocal ? "" : "throws Oops ")
              + "{");
      indent++;
    }
    functions++;
    body(depth, isLambda, List.of(k, q), isLocal);
    functions--;
    indent--;
    if (!isLambda) {
      line("}");
      if (isLocal) {
        line("@Migratable @Override int extra() { hop(calls); return calls++ + " + k + "; }");
      }
      indent--;
    }
    line(isLocal ? "}" : "};");
    String made = isLocal ? "new C" + f + "()" : f;
    String v = "v" + names++;
    line("int " + v + " = " + number(1) + ";");
    line("try {");
    line("  " + v + " = twice(" + made + ", " + number(1) + ");");
    line("} catch (Oops " + f + "e) {");
    line("  p(\"function \" + " + f + "e.n);");
    line("}");
    scopes.element().add(v);
  }

  /** A reference to a migratable method, or a constant of an enum with a method of its own. */
  private void reference() {
    String e = "x" + names++;
    String v = "v" + names++;
    String f =
        List.of(
                "g::own",
                "G::hop",
                "G::risky",
                "(random ? g.left : g.right)::on".replace("random", condition(1)),
                "Op.values()[(" + number(1) + " & 0x7fffffff) % 3]",
                "Op.DOWN::on",
                "G::same",
                "G::boxed")
            .get(random.nextInt(8));
    line("int " + v + " = " + number(1) + ";");
    line("try {");
    line("  " + v + " = twice(" + f + ", " + number(1) + ");");
    line("} catch (Oops " + e + ") {");
    line("  p(\"referred \" + " + e + ".n);");
    line("}");
    scopes.element().add(v);
  }

  private void body(int depth, boolean isLambda, List<String> variables, boolean catches) {
    List<List<String>> outer = new ArrayList<>(scopes);
    List<String> jumpsOutside = new ArrayList<>(jumps);
    List<String> locals = List.of(text, wide, sum);
    scopes.clear();
    jumps.clear();
    String suffix = isLambda ? "_" + names++ : ""; // A class may have locals of the same names.
    text = "s" + suffix;
    wide = "c" + suffix;
    sum = "b" + suffix;
    line("String " + text + " = \"f\";");
    line("long " + wide + " = 3;");
    line("int " + sum + " = 2;");
    String own = "u" + names++;
    line("int " + own + " = " + variables.get(0) + " + " + variables.get(1) + ";");
    scopes.push(new ArrayList<>(List.of(sum, own)));
    if (catches) {
      line("try {");
      line("if (" + variables.get(0) + " < 0) throw new Oops(1);");
    }
    block(Math.max(depth, 2), false);
    line("p(\"in \" + " + text + " + " + variables.get(0) + ");");
    line("return (int) (" + sum + " + " + wide + " + " + number(2) + ");");
    if (catches) {
      line("} catch (Oops e) {");
      line("  return super.use(e.n) + extra();");
      line("}");
    }
    scopes.clear();
    scopes.addAll(outer);
    jumps.clear();
    jumps.addAll(jumpsOutside);
    text = locals.get(0);
    wide = locals.get(1);
    sum = locals.get(2);
  }

  private void tryStatement(int depth) {
    String e = "x" + names++;
    line("try {");
    indent++;
    if (random.nextBoolean()) {
      line(throwing());
    }
    block(depth + 1, false);
    line(throwing());
    indent--;
    boolean copies = sparse && depth > 0; // javac copies a finally block for each way out.
    boolean handled = copies || random.nextInt(4) != 0;
    if (handled) {
      line("} catch (Oops " + e + ") {");
      indent++;
      line("p(\"caught \" + " + e + ".n);");
      block(depth + 1, false);
      line("p(" + e + ".getMessage());");
      indent--;
    }
    if (!handled || !copies && random.nextBoolean()) {
      line("} finally {");
      indent++;
      Deque<String> outer = new ArrayDeque<>(jumps);
      jumps.clear();
      block(depth + 1, false);
      jumps.addAll(outer);
      indent--;
    }
    line("}");
  }

  /** An assignment of what may throw instead: then the variable keeps its value. */
  private String throwing() {
    String assigned =
        switch (random.nextInt(6)) {
          case 0 -> sum + " += ";
          case 1 -> wide + " = ";
          case 2 -> "arr[" + number(1) + " & 1] = ";
          case 3 -> "g.secret = ";
          default -> variable() + " = ";
        };
    return assigned + "risky(" + number(1) + ");";
  }

  // ---- expressions

  private boolean dense() {
    return !sparse || random.nextInt(6) == 0;
  }

  private String number(int depth) {
    if (depth == 0) {
      return random.nextBoolean() ? Integer.toString(random.nextInt(9)) : variable();
    }
    String a = number(depth - 1);
    return switch (random.nextInt(29)) {
      case 26 -> "g.new In(" + a + ").both(" + number(depth - 1) + ")";
      case 27 ->
          "no("
              + a
              + ")."
              + List.of("plain", "hop", "counted").get(random.nextInt(dense() ? 3 : 1))
              + "("
              + number(depth - 1)
              + ")";
      case 28 -> "(no(" + a + ").count += " + number(depth - 1) + ")";
      case 20 -> "Op.values()[(" + a + " & 0x7fffffff) % 3].ordinal()";
      case 21 ->
          "("
              + a
              + " "
              + List.of("<<", ">>", ">>>").get(random.nextInt(3))
              + " ("
              + number(depth - 1)
              + " & 7))";
      case 22 ->
          "("
              + a
              + " "
              + List.of("&", "|", "%").get(random.nextInt(3))
              + " ("
              + number(depth - 1)
              + " | 1))";
      case 23 ->
          "("
              + List.of("~", "-", "(byte) ", "(char) ", "(short) ").get(random.nextInt(5))
              + a
              + ")";
      case 24 ->
          "(g."
              + List.of("tiny", "letter", "some").get(random.nextInt(3))
              + List.of("++", "--").get(random.nextInt(2))
              + " + "
              + a
              + ")";
      case 25 -> "(int) (g.real * " + a + ")";
      case 18 -> (dense() ? "boxed(" : "plain(") + a + ")";
      case 19 -> (dense() ? "same(" : "plain(") + a + ")";
      case 14 -> "(g.secret += " + a + ")";
      case 15 -> "(g.secret++ + " + a + ")";
      case 16 ->
          (random.nextBoolean() ? "g.left" : "g.right") + (dense() ? ".on(" : ".use(") + a + ")";
      case 17 -> "apply(q -> q + (g.secret -= 2), " + a + ")";
      case 0, 1 -> (dense() ? "hop(" : "plain(") + a + ")";
      case 2 -> "(" + a + " + " + number(depth - 1) + ")";
      case 3 -> a + " * " + number(depth - 1).replaceFirst("^", "");
      case 4 -> "(" + a + " - " + (dense() ? "hop" : "") + "(" + number(depth - 1) + "))";
      case 5 -> "(" + condition(depth - 1) + " ? " + a + " : " + number(depth - 1) + ")";
      case 6 -> (dense() ? "g.own(" : "Math.abs(") + a + ")";
      case 7 -> "plain(" + a + ")";
      case 8 -> "arr[(" + a + " & 0x7fffffff) % 3]";
      case 9 -> "(" + a + " ^ " + variable() + "++)";
      case 10 -> "(" + a + " / (1 + Math.abs(" + number(depth - 1) + " % 5)))";
      case 11 -> "(int) (" + a + " + " + wide + ")";
      default -> a;
    };
  }

  private String condition(int depth) {
    if (depth == 0) {
      return variable() + " % 2 == 0";
    }
    return switch (random.nextInt(8)) {
      case 7 -> {
        String q = "q" + names++;
        yield "(some("
            + number(1)
            + ") instanceof Integer "
            + q
            + " && hop("
            + q
            + ") > "
            + q
            + " - 1)";
      }
      case 0 -> (dense() ? "ask(" : "!(") + condition(depth - 1) + ")";
      case 1 -> "(" + condition(depth - 1) + " && " + condition(depth - 1) + ")";
      case 2 -> "(" + condition(depth - 1) + " || ask(" + condition(depth - 1) + "))";
      case 3 -> "!(" + condition(depth - 1) + ")";
      case 4 -> number(depth) + " < " + number(depth - 1);
      default -> condition(depth - 1);
    };
  }

  private String string(int depth) {
    return switch (random.nextInt(4)) {
      case 0 -> "text(" + number(depth) + ")";
      case 1 -> "\"n\" + " + number(depth);
      case 2 -> "(" + number(1) + " + \"m\" + text(" + number(1) + "))";
      default -> "(\"t\" + (" + variable() + " & 3))";
    };
  }
}
