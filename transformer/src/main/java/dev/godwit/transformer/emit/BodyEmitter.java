package dev.godwit.transformer.emit;

import dev.godwit.transformer.find.BodyNames;
import dev.godwit.transformer.form.Code;
import dev.godwit.transformer.form.JavaType;
import dev.godwit.transformer.form.Local;
import dev.godwit.transformer.form.Node;
import dev.godwit.transformer.form.Signature;
import dev.godwit.transformer.split.SplitMethod;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the fresh body and the continuation class of a method or migratable lambda. */
final class BodyEmitter {
  /**
   * What the two need to know of the method.
   *
   * @param owner binary name of the user's type that has the text
   * @param method its name in stack traces
   * @param title what it is, {@code Hello.b(int)}
   * @param described its name and parameter types, as snapshots have it
   * @param visibility {@code public} or nothing, with a space
   * @param typeParameters with a space, {@code <T, U extends A> }
   * @param typeArguments {@code T, U}
   * @param checksReceiver whether the receiver may be null
   * @param companion the class that has the bodies
   * @param hasDeepBody whether callers may tell it how deep they are
   * @param standsFor the descriptor of the user's method, where that of the body differs and
   *     receivers' classes are asked for it; null elsewhere
   * @param isNamed whether the user gave it the name: the same name means the same code otherwise
   */
  record Header(
      String owner,
      String method,
      String title,
      String described,
      String visibility,
      String typeParameters,
      String typeArguments,
      String thrown,
      boolean checksReceiver,
      String companion,
      boolean hasDeepBody,
      @Nullable String standsFor,
      boolean isNamed) {}

  private final SplitMethod split;
  private final Header header;
  private final String frame;
  private final TypeNames names;
  private final JavaWriter out;
  private final String file;
  private final NodePrinter printer;
  private final Signature signature;
  private final boolean isVoid;

  /**
   * @param frame the name of the continuation class
   */
  BodyEmitter(
      SplitMethod split,
      Header header,
      String frame,
      TypeNames names,
      JavaWriter out,
      String file) {
    this.split = split;
    this.header = header;
    this.frame = frame;
    this.names = names;
    this.out = out;
    this.file = file;
    this.printer = new NodePrinter(out, names, this::unwind);
    this.signature = split.normal().method().signature();
    this.isVoid = signature.isVoid();
  }

  /**
   * Both, the fresh body under the given name. That of a recursive method which cannot be
   * overridden has a second one, which its own callers tell how deep they are.
   */
  void emit(String called, LineSections sections) {
    out.newline();
    boolean isDirect = header.hasDeepBody() && split.normal().depth() != null;
    if (isDirect) {
      measured(called);
      out.newline();
    }
    fresh(isDirect ? BodyNames.deep(called) : called, isDirect, sections);
    if (!split.points().isEmpty()) {
      out.newline();
      continuation(sections);
    }
  }

  private String x() {
    return split.normal().execution();
  }

  private String text(JavaType t) {
    return NodePrinter.text(t.text(), names);
  }

  private String literal(JavaType t) {
    return NodePrinter.text(Code.literal(t.erasure()), names);
  }

  private String result() {
    return isVoid ? "void" : text(signature.result());
  }

  /** R m(x, p) { int depth = x.depth; R result = mDeep(x, depth, p); x.depth = depth; … } */
  private void measured(String called) {
    head(called, false);
    String depth = depth();
    String arguments =
        split.normal().parameters().stream()
            .map(l -> ", " + l.name())
            .collect(Collectors.joining());
    String own = header.typeArguments().isEmpty() ? "" : "<" + header.typeArguments() + ">";
    String call = (own.isEmpty() ? "" : header.companion() + "." + own) + BodyNames.deep(called);
    call += "(" + x() + ", " + depth + arguments + ")";
    out.line("int " + depth + " = " + x() + ".depth;");
    String result = "result";
    while (arguments.matches(".*\\b" + result + "\\b.*")) {
      result += "_";
    }
    out.line((isVoid ? "" : result() + " " + result + " = ") + call + ";");
    out.line(x() + ".depth = " + depth + ";");
    if (!isVoid) {
      out.line("return " + result + ";");
    }
    out.close("}").newline();
  }

  private String depth() {
    return Objects.requireNonNull(split.normal().depth());
  }

  private void fresh(String called, boolean isTold, LineSections sections) {
    if (header.standsFor() != null) {
      out.line("@" + names.of("dev.godwit.frame.StandsFor") + "(\"" + header.standsFor() + "\")");
    }
    int first = head(called, isTold);
    int start = out.length();
    if (split.normal().depth() != null && !isTold) {
      out.line("int " + depth() + " = " + x() + ".depth;");
    }
    if (header.checksReceiver()) {
      String self = split.normal().parameters().get(0).name();
      out.from(Math.max(0, split.normal().method().source().getPosition().getLine()));
      out.line(names.of("java.util.Objects") + ".requireNonNull(" + self + ");");
    }
    printer.statements(split.fresh().nodes());
    out.close("}").newline();
    sections.add(header.owner(), header.method(), first, start, split, out);
  }

  /** Opens a method with the execution and the method's parameters; returns its line. */
  int head(String called, boolean isTold) {
    out.print(header.visibility() + "static " + header.typeParameters() + result());
    out.print(" " + called + "(" + names.of("dev.godwit.frame.Execution") + " " + x());
    if (isTold) {
      out.print(", int " + depth());
    }
    if (!split.normal().parameters().isEmpty()) {
      out.print(", ");
    }
    printer.parameters(split.normal().parameters(), signature.isVarArgs());
    int first = out.currentLine();
    out.open(")" + header.thrown() + " {");
    return first;
  }

  /** if (x.suspending) { x.push(M.at1(a, b)); return null; } */
  private String unwind(Node.Unwind u) {
    String values = u.live().stream().map(Local::name).collect(Collectors.joining(", "));
    String back = isVoid ? "return;" : "return " + signature.result().defaultValue() + ";";
    String arguments = areInferred(u.live()) ? "" : "<" + header.typeArguments() + ">";
    String pushed = frame + "." + arguments + "at" + u.point() + "(" + values + ")";
    String push = x() + (u.holding() ? ".pushHolding(" : ".push(") + pushed + "); ";
    String check = "if (" + u.condition() + ") { " + push + back + " }";
    return check + " // " + file + ":" + u.line();
  }

  /**
   * Whether javac infers the type arguments of a frame from its locals. It takes whatever is within
   * the bounds for those that no local mentions, and finds nothing if a bound mentions another one.
   */
  private boolean areInferred(List<Local> live) {
    if (header.typeArguments().isEmpty() || live.isEmpty()) {
      return header.typeArguments().isEmpty();
    }
    String types = live.stream().map(l -> text(l.type())).collect(Collectors.joining(" "));
    String[] all = header.typeArguments().split(", ");
    boolean areIndependent =
        Arrays.stream(all).noneMatch(p -> count(p, header.typeParameters()) > 1);
    return areIndependent || Arrays.stream(all).allMatch(p -> count(p, types) > 0);
  }

  /** How often a name is in a text. */
  private static long count(String name, String text) {
    return Pattern.compile("\\b" + Pattern.quote(name) + "\\b").matcher(text).results().count();
  }

  // ---- the continuation class

  private void continuation(LineSections sections) {
    String info = names.of("dev.godwit.frame.FrameInfo");
    String execution = names.of("dev.godwit.frame.Execution");
    List<Local> fields = split.fields();
    out.line("/** A call of {@code " + header.title() + "} that waits at one of its points. */");
    out.open(
        "static final class "
            + frame
            + header.typeParameters().strip()
            + " extends "
            + names.of("dev.godwit.frame.Frame")
            + " {");
    out.print("private static final " + info + " INFO = " + info + ".of(");
    out.textBlocks(infoLines(), 2);
    out.print(");").newline().newline();
    for (Local f : fields) {
      out.line(text(f.type()) + " " + f.name() + ";");
    }
    if (!fields.isEmpty()) {
      out.newline();
    }
    out.open("private " + frame + "(int at) {").line("super(at);").close("}").newline().newline();
    factories();
    out.line("@" + names.of("java.lang.Override")).open("protected " + info + " info() {");
    out.line("return INFO;").close("}").newline().newline();
    if (!fields.isEmpty()) {
      locals(fields);
    }
    out.line("@" + names.of("java.lang.Override"))
        .open(
            "protected void resume("
                + execution
                + " x) throws "
                + names.of("java.lang.Throwable")
                + " {");
    if (isVoid) {
      out.line("run(x);").line("x.giveVoid();");
    } else {
      out.line("x.give(run(x));");
    }
    out.close("}").newline().newline();
    out.print("private " + result() + " run(" + execution + " " + x());
    int first = out.currentLine();
    int start = out.length();
    out.open(")" + header.thrown() + " {");
    if (split.normal().depth() != null) {
      out.line("int " + depth() + " = 0;");
    }
    printer.statements(split.resume().nodes());
    out.close("}").newline();
    sections.add(header.owner(), header.method(), first, start, split, out);
    out.close("}").newline();
  }

  private void locals(List<Local> fields) {
    out.line("@" + names.of("java.lang.Override"));
    out.open("protected void locals(" + names.of("dev.godwit.frame.Locals") + " l) {");
    for (Local f : fields) {
      String type = f.type().isPrimitive() ? "" : ", " + literal(f.type());
      String own = "this." + f.name();
      out.line(own + " = l.local(\"" + f.name() + "\", " + own + type + ");");
    }
    out.close("}").newline().newline();
  }

  /** What FrameInfo.of reads. */
  private List<String> infoLines() {
    List<String> lines = new ArrayList<>();
    lines.add(header.owner() + " " + header.described());
    lines.add(shape() + " " + Hash.of(NodePrinter.plain(split.normal().body())) + " " + file);
    for (SplitMethod.Point p : split.points()) {
      String live = p.live().stream().map(l -> " " + l.name()).collect(Collectors.joining());
      String monitor = p.holding() ? "synchronized " : "";
      lines.add(p.suspend().line() + " " + monitor + p.suspend().callee() + ":" + live);
    }
    return lines;
  }

  /** One for each point, with what is live there. */
  private void factories() {
    String generic = header.typeParameters();
    String made = frame + (generic.isEmpty() ? "" : "<" + header.typeArguments() + ">");
    for (int i = 0; i < split.points().size(); i++) {
      List<Local> live = split.points().get(i).live();
      String head = "static " + generic + made + " at" + (i + 1) + "(";
      out.print(head);
      printer.parameters(live, false);
      out.open(") {");
      String make = "new " + made + "(" + (i + 1) + ")";
      if (live.isEmpty()) {
        out.line("return " + make + ";");
      } else {
        String f = unusedName(live, "f");
        out.line(made + " " + f + " = " + make + ";");
        live.forEach(l -> out.line(f + "." + l.name() + " = " + l.name() + ";"));
        out.line("return " + f + ";");
      }
      out.close("}").newline().newline();
    }
  }

  private static String unusedName(List<Local> locals, String wanted) {
    String name = wanted;
    while (locals.stream().map(Local::name).anyMatch(name::equals)) {
      name += "_";
    }
    return name;
  }

  /** What resuming needs: for each point its callee and the live locals with their types. */
  private String shape() {
    StringBuilder text = new StringBuilder();
    for (SplitMethod.Point p : split.points()) {
      text.append(p.holding() ? "synchronized " : "").append(p.suspend().callee());
      for (Local l : p.live()) {
        text.append(' ').append(l.type().text()).append(' ').append(l.name());
      }
      text.append('\n');
    }
    if (!header.isNamed()) {
      text.append(NodePrinter.plain(split.normal().body()));
    }
    return Hash.of(text.toString());
  }
}
