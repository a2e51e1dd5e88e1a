package dev.godwit.transformer.emit;

import dev.godwit.transformer.form.Closure;
import dev.godwit.transformer.form.Code;
import dev.godwit.transformer.form.JavaType;
import dev.godwit.transformer.form.Local;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes the classes that stand for lambdas and method references. One of a lambda that may suspend
 * has its two bodies too; its plain method has the plain text, for callers that cannot be captured.
 */
final class ClosureEmitter {
  private final String owner;
  private final FunctionBodies bodies;
  private final TypeNames names;
  private final LineSections sections;
  private final JavaWriter out;
  private final NodePrinter printer;

  /**
   * For the companion of one type.
   *
   * @param owner its binary name
   */
  ClosureEmitter(
      String owner, FunctionBodies bodies, TypeNames names, LineSections sections, JavaWriter out) {
    this.owner = owner;
    this.bodies = bodies;
    this.names = names;
    this.sections = sections;
    this.out = out;
    this.printer = new NodePrinter(out, names, u -> "");
  }

  void emit(Closure c) {
    out.newline();
    out.line("/** The " + c.title() + ". */");
    out.line("@" + names.of("dev.godwit.frame.CodeHash") + "(\"" + hash(c) + "\")");
    out.print("static final class " + c.name() + text(c.scope().declared()));
    out.open(" implements " + joined(c.interfaces()) + " {");
    if (bodies.has(c)) {
      bodies.link(false);
    }
    for (Local l : c.captured()) {
      out.line("private final " + text(l.type().text()) + " " + l.name() + ";");
    }
    if (!c.captured().isEmpty()) {
      out.newline();
    }
    out.print(c.name() + "(");
    printer.parameters(c.captured(), false);
    out.open(") {");
    c.captured().forEach(l -> out.line("this." + l.name() + " = " + l.name() + ";"));
    out.close("}").newline().newline();
    out.line("@" + names.of("java.lang.Override"));
    out.print("public " + text(c.method().result().text()) + " " + c.method().name() + "(");
    printer.parameters(c.parameters(), c.method().isVarArgs());
    int first = out.currentLine();
    List<JavaType> thrown =
        c.method().thrown().stream().filter(t -> !names.isVariable(t.erasure().plain())).toList();
    out.open(")" + (thrown.isEmpty() ? "" : " throws " + joined(thrown)) + " {");
    printer.statements(c.body().nodes());
    out.close("}").newline();
    sections.add(owner, c.trace(), first, out);
    String declared = thrown.isEmpty() ? "" : " throws " + joined(thrown);
    bodies.emit(c, owner, c.trace(), c.title(), c.method(), c.scope(), declared);
    out.close("}").newline();
  }

  /** Of everything that makes an object of the class what it is. */
  private static String hash(Closure c) {
    StringBuilder text = new StringBuilder(c.interfaces() + " " + c.method() + "\n");
    c.captured().forEach(l -> text.append(l.type().text()).append(' ').append(l).append('\n'));
    c.parameters().forEach(l -> text.append(l.type().text()).append(' ').append(l).append('\n'));
    return Hash.of(text + NodePrinter.plain(c.body()));
  }

  private String joined(List<JavaType> types) {
    return types.stream().map(t -> text(t.text())).collect(Collectors.joining(", "));
  }

  private String text(Code c) {
    return NodePrinter.text(c, names);
  }
}
