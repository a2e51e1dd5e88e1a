package dev.godwit.transformer.emit;

import dev.godwit.transformer.find.MigratableType;
import dev.godwit.transformer.find.MirrorText;
import dev.godwit.transformer.find.Symbols;
import dev.godwit.transformer.form.JavaType;
import dev.godwit.transformer.form.Local;
import dev.godwit.transformer.form.Node;
import dev.godwit.transformer.split.SplitMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;

/** Writes what one method has in its companion: entries, fresh body, continuation class. */
final class MethodEmitter {
  private final SplitMethod split;
  private final MigratableType type;
  private final String frame;
  private final TypeNames names;
  private final Symbols symbols;
  private final JavaWriter out;
  private final String file;
  private final List<TypeElement> unit;
  private final DispatchEmitter dispatch;
  private final NodePrinter printer;
  private final ExecutableElement symbol;
  private final boolean isVoid;

  MethodEmitter(
      SplitMethod split,
      MigratableType type,
      String frame,
      TypeNames names,
      Symbols symbols,
      JavaWriter out,
      String file,
      List<TypeElement> unit,
      DispatchEmitter dispatch) {
    this.split = split;
    this.type = type;
    this.frame = frame;
    this.names = names;
    this.symbols = symbols;
    this.out = out;
    this.file = file;
    this.unit = unit;
    this.dispatch = dispatch;
    this.printer = new NodePrinter(out, names::of, this::unwind);
    this.symbol = split.normal().method().symbol();
    this.isVoid = split.normal().result().text().plain().equals("void");
  }

  void emit(List<String> sections) {
    entries();
    if (Symbols.isOverridable(symbol)) {
      choice();
    }
    if (symbol.getModifiers().contains(Modifier.ABSTRACT)) {
      return;
    }
    out.newline();
    fresh(sections);
    if (!split.points().isEmpty()) {
      out.newline();
      continuation(sections);
    }
  }

  // ---- text

  private String name() {
    return symbol.getSimpleName().toString();
  }

  private String x() {
    return split.normal().execution();
  }

  private String text(JavaType t) {
    return NodePrinter.text(t.text(), names::of);
  }

  private String erasure(JavaType t) {
    return NodePrinter.text(t.erasure(), names::of);
  }

  private String title() {
    return type.symbol().getSimpleName() + "." + signature();
  }

  private String signature() {
    return name()
        + symbol.getParameters().stream()
            .map(p -> symbols.erasure(p.asType()))
            .map(p -> p.substring(p.lastIndexOf('.') + 1))
            .collect(Collectors.joining(", ", "(", ")"));
  }

  private String visibility() {
    return symbol.getModifiers().contains(Modifier.PUBLIC)
            || symbol.getModifiers().contains(Modifier.PROTECTED)
            || type.symbol().getKind().isInterface()
        ? "public "
        : "";
  }

  private List<TypeParameterElement> allTypeParameters() {
    List<TypeParameterElement> all = new ArrayList<>();
    if (!symbol.getModifiers().contains(Modifier.STATIC)) {
      all.addAll(symbols.typeParametersInScope(type.symbol()));
    }
    all.addAll(symbol.getTypeParameters());
    return all;
  }

  private String typeParameters() {
    return NodePrinter.text(MirrorText.parameters(allTypeParameters()), names::of);
  }

  private String typeArguments() {
    return MirrorText.arguments(allTypeParameters());
  }

  private String thrown() {
    return symbol.getThrownTypes().isEmpty()
        ? ""
        : symbol.getThrownTypes().stream()
            .map(t -> t.toString().contains(".") ? names.of(symbols.erasure(t)) : t.toString())
            .collect(Collectors.joining(", ", " throws ", ""));
  }

  private static String spaced(String s) {
    return s.isEmpty() ? "" : s + " ";
  }

  private String arguments() {
    return split.normal().parameters().stream().map(Local::name).collect(Collectors.joining(", "));
  }

  private String withExecution() {
    return split.normal().parameters().isEmpty() ? x() : x() + ", " + arguments();
  }

  private void parameters() {
    printer.parameters(split.normal().parameters(), symbol.isVarArgs());
  }

  // ---- entries

  private void entries() {
    String result = isVoid ? "void" : text(split.normal().result());
    String boxed = boxed(result);
    String continuation = names.of("dev.godwit.Continuation");
    int line = split.normal().method().source().getPosition().getLine();
    out.newline();
    out.line("// ---- " + title() + ", " + file + ":" + line);
    out.newline();
    out.line("/** Runs {@code " + title() + "} so that it can move. */");
    out.print(visibility() + "static " + spaced(typeParameters()) + result + " " + name() + "(");
    parameters();
    out.open(")" + thrown() + " {");
    out.line((isVoid ? "" : "return ") + own("Continuation") + "(" + arguments() + ").run();");
    out.close("}").newline().newline();
    out.line("/** {@code " + title() + "}, not started. */");
    out.print(
        visibility()
            + "static "
            + spaced(typeParameters())
            + continuation
            + "<"
            + boxed
            + "> "
            + name()
            + "Continuation(");
    parameters();
    out.open(") {");
    String call = own("") + "(" + withExecution() + ")";
    out.line(
        "return "
            + continuation
            + ".of(\""
            + title()
            + "\", "
            + x()
            + " -> "
            + (isVoid ? "{ " + call + "; return null; }" : call)
            + ");");
    out.close("}").newline();
  }

  /** This method's companion, with its type arguments: javac would infer others from captures. */
  private String own(String suffix) {
    return allTypeParameters().isEmpty()
        ? name() + suffix
        : names.of(Symbols.companion(type.symbol()))
            + ".<"
            + typeArguments()
            + ">"
            + name()
            + suffix;
  }

  private static String boxed(String type) {
    return switch (type) {
      case "void" -> "Void";
      case "int" -> "Integer";
      case "char" -> "Character";
      case "boolean", "byte", "short", "long", "float", "double" ->
          Character.toUpperCase(type.charAt(0)) + type.substring(1);
      default -> type;
    };
  }

  // ---- bodies

  /** As the receiver's class has it. */
  private void choice() {
    out.newline();
    out.line("/** {@code " + title() + "} as the receiver's class has it. */");
    head(name());
    dispatch.body(split, frame, unit);
    out.close("}").newline().newline();
    dispatch.receivers(split, frame);
  }

  private void fresh(List<String> sections) {
    int first = head(Symbols.bodyName(symbol));
    boolean isStatic = symbol.getModifiers().contains(Modifier.STATIC);
    if (!isStatic && !Symbols.isOverridable(symbol)) {
      String self = split.normal().parameters().get(0).name();
      out.from(split.normal().method().source().getPosition().getLine());
      out.line(names.of("java.util.Objects") + ".requireNonNull(" + self + ");");
    }
    printer.statements(split.fresh().nodes());
    out.close("}").newline();
    section(sections, first);
  }

  /** Opens a method with the execution and the method's parameters; returns its line. */
  private int head(String called) {
    out.print(
        visibility()
            + "static "
            + spaced(typeParameters())
            + (isVoid ? "void" : text(split.normal().result()))
            + " "
            + called
            + "("
            + names.of("dev.godwit.frame.Execution")
            + " "
            + x());
    if (!split.normal().parameters().isEmpty()) {
      out.print(", ");
    }
    parameters();
    int first = out.currentLine();
    out.open(")" + thrown() + " {");
    return first;
  }

  private void section(List<String> sections, int first) {
    String pairs =
        out.lines().subMap(first, out.currentLine()).entrySet().stream()
            .map(e -> e.getKey() + ":" + e.getValue())
            .collect(Collectors.joining(","));
    if (!pairs.isEmpty()) {
      sections.add(
          symbols.binaryName(type.symbol())
              + "."
              + name()
              + " "
              + first
              + "-"
              + out.currentLine()
              + " "
              + pairs
              + " "
              + file);
    }
  }

  /** if (x.suspending) { x.push(M.at1(a, b)); return null; } */
  private String unwind(Node.Unwind u) {
    String values = u.live().stream().map(Local::name).collect(Collectors.joining(", "));
    String back = isVoid ? "return;" : "return " + split.normal().result().defaultValue() + ";";
    String pushed = frame + ".at" + u.point() + "(" + values + ")";
    String push = x() + (u.holding() ? ".pushHolding(" : ".push(") + pushed + "); ";
    String check = "if (" + x() + ".suspending) { " + push + back + " }";
    return check + " // " + file + ":" + u.line();
  }

  // ---- the continuation class

  private void continuation(List<String> sections) {
    String info = names.of("dev.godwit.frame.FrameInfo");
    String execution = names.of("dev.godwit.frame.Execution");
    List<Local> fields = split.fields();
    out.line("/** A call of {@code " + title() + "} that waits at one of its points. */");
    out.open(
        "static final class "
            + frame
            + typeParameters()
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
    out.line("@Override").open("protected " + info + " info() {");
    out.line("return INFO;").close("}").newline().newline();
    if (!fields.isEmpty()) {
      locals(fields);
    }
    out.line("@Override").open("protected void resume(" + execution + " x) throws Throwable {");
    if (isVoid) {
      out.line("run(x);").line("x.giveVoid();");
    } else {
      out.line("x.give(run(x));");
    }
    out.close("}").newline().newline();
    out.print(
        "private "
            + (isVoid ? "void" : text(split.normal().result()))
            + " run("
            + execution
            + " "
            + x());
    int first = out.currentLine();
    out.open(")" + thrown() + " {");
    printer.statements(split.resume().nodes());
    out.close("}").newline();
    section(sections, first);
    out.close("}").newline();
  }

  private void locals(List<Local> fields) {
    out.line("@Override");
    out.open("protected void locals(" + names.of("dev.godwit.frame.Locals") + " l) {");
    for (Local f : fields) {
      String type = f.type().isPrimitive() ? "" : ", " + erasure(f.type()) + ".class";
      String own = "this." + f.name();
      out.line(own + " = l.local(\"" + f.name() + "\", " + own + type + ");");
    }
    out.close("}").newline().newline();
  }

  /** What FrameInfo.of reads. */
  private List<String> infoLines() {
    List<String> lines = new ArrayList<>();
    lines.add(symbols.binaryName(type.symbol()) + " " + signature());
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
    String generic = typeParameters();
    String made = frame + (generic.isEmpty() ? "" : "<" + typeArguments() + ">");
    for (int i = 0; i < split.points().size(); i++) {
      List<Local> live = split.points().get(i).live();
      String head = "static " + spaced(generic) + made + " at" + (i + 1) + "(";
      out.print(head);
      printer.parameters(live, false);
      out.open(") {");
      String make = "new " + frame + (generic.isEmpty() ? "" : "<>") + "(" + (i + 1) + ")";
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
        text.append(' ').append(l.type().text().plain()).append(' ').append(l.name());
      }
      text.append('\n');
    }
    return Hash.of(text.toString());
  }
}
