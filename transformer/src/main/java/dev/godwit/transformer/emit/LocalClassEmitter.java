package dev.godwit.transformer.emit;

import dev.godwit.transformer.form.Code;
import dev.godwit.transformer.form.JavaType;
import dev.godwit.transformer.form.Local;
import dev.godwit.transformer.form.LocalClass;
import dev.godwit.transformer.form.LocalClass.Member;
import dev.godwit.transformer.form.Signature;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the classes that stand for local and anonymous ones. */
final class LocalClassEmitter {
  private final TypeSpelling names;
  private final LineSections sections;
  private final @Nullable FunctionBodies bodies;
  private final JavaWriter out;
  private final NodePrinter printer;

  /**
   * For the companion of one type.
   *
   * @param names what to write for types
   * @param bodies null for the plain text alone
   */
  LocalClassEmitter(
      TypeSpelling names, @Nullable FunctionBodies bodies, LineSections sections, JavaWriter out) {
    this.bodies = bodies;
    this.names = names;
    this.sections = sections;
    this.out = out;
    this.printer = new NodePrinter(out, names, u -> "");
  }

  void emit(LocalClass c) {
    out.newline();
    String holder = c.holder();
    if (holder != null) {
      out.line("/** What the " + c.title() + " captures. */");
      out.open("static final class " + holder + text(c.scope().declared()) + " {");
      for (Local l : c.captured()) {
        out.line("final " + text(l.type()) + " " + l.name() + ";");
      }
      if (!c.captured().isEmpty()) {
        out.newline();
        out.print(holder + "(");
        printer.parameters(c.captured(), false);
        out.open(") {");
        c.captured().forEach(l -> out.line("this." + l.name() + " = " + l.name() + ";"));
        out.close("}").newline().newline();
      }
    }
    out.line("/** The " + c.title() + ". */");
    String body = body(c);
    out.line("@" + names.of("dev.godwit.frame.CodeHash") + "(\"" + Hash.of(body) + "\")");
    declaration(c, sections);
    if (holder != null) {
      out.close("}").newline();
    }
  }

  /** The text alone: names in it may be shortened otherwise than in the companion. */
  private static String body(LocalClass c) {
    JavaWriter text = new JavaWriter();
    new LocalClassEmitter(TypeSpelling.FULL, null, new LineSections(""), text)
        .declaration(c, new LineSections(""));
    c.captured().forEach(l -> text.line(l.type().text() + " " + l));
    return text.toString();
  }

  private void declaration(LocalClass c, LineSections to) {
    c.annotations().forEach(a -> out.line(text(a)));
    out.print(c.holder() == null ? "static " : "");
    out.print(c.modifiers() + c.kind() + " " + c.name() + text(c.typeParameters()));
    if (c.kind().equals("record")) {
      parameters(c.components(), false);
    }
    out.print(c.superclass() == null ? "" : " extends " + text(c.superclass()));
    if (!c.interfaces().isEmpty()) {
      out.print(c.kind().equals("interface") ? " extends " : " implements ");
      out.print(c.interfaces().stream().map(this::text).collect(Collectors.joining(", ")));
    }
    out.open(" {");
    FunctionBodies own = bodies;
    boolean suspends = own != null && c.members().stream().anyMatch(own::has);
    members(c.members(), c.binaryName(), c.title(), to);
    if (own != null && (suspends || hasState(c))) {
      out.newline();
      own.link(c.kind().equals("interface"));
    }
    if (suspends && c.holder() != null) {
      String type = c.holder() + text(c.scope().arguments());
      out.open("private " + type + " " + c.accessor() + "() {");
      out.line("return " + c.holder() + ".this;");
      out.close("}").newline();
    }
    out.close("}").newline();
  }

  /** Whether it has static fields or constants, whose state travels. */
  private static boolean hasState(LocalClass c) {
    return c.kind().equals("enum")
        || c.members().stream()
            .anyMatch(m -> m instanceof LocalClass.Field f && f.modifiers().contains("static "));
  }

  private void members(List<Member> members, String owner, String title, LineSections to) {
    boolean constants = false;
    for (int i = 0; i < members.size(); i++) {
      Member m = members.get(i);
      if (constants && !(m instanceof LocalClass.Constant)) {
        out.line(";");
      }
      constants = m instanceof LocalClass.Constant;
      if (m instanceof LocalClass.Constant c) {
        constant(c, i == 0, owner, title, to);
      } else if (m instanceof LocalClass.Field f) {
        if (i > 0 && members.get(i - 1) instanceof LocalClass.Method) {
          out.newline();
        }
        field(f, owner, to);
      } else if (m instanceof LocalClass.Initializer x) {
        int first = out.currentLine();
        out.open((x.isStatic() ? "static " : "") + "{");
        printer.statements(x.body().nodes());
        out.close("}").newline();
        to.add(owner, x.isStatic() ? "<clinit>" : "<init>", first, out);
      } else if (m instanceof LocalClass.Method x) {
        method(x, i == 0, owner, title, to);
      }
    }
    if (constants) {
      out.line(";");
    }
  }

  private void constant(
      LocalClass.Constant c, boolean isFirst, String owner, String title, LineSections to) {
    out.print((isFirst ? "" : ", ") + inline(c.annotations()) + c.name());
    if (!c.arguments().isEmpty()) {
      out.print("(");
      out.print(c.arguments().stream().map(this::text).collect(Collectors.joining(", ")));
      out.print(")");
    }
    List<Member> body = c.body();
    if (body != null) {
      out.open(" {");
      members(body, owner, title, to);
      out.close("}");
    }
    out.newline();
  }

  private void field(LocalClass.Field f, String owner, LineSections to) {
    int first = out.currentLine();
    out.from(f.line());
    out.print(inline(f.annotations()) + f.modifiers() + text(f.type()) + " " + f.name());
    Code init = f.init();
    if (init != null) {
      out.print(" = ");
      printer.code(init);
    }
    out.print(";").newline();
    to.add(owner, f.modifiers().contains("static ") ? "<clinit>" : "<init>", first, out);
  }

  private void method(
      LocalClass.Method m, boolean isFirst, String owner, String title, LineSections to) {
    if (!isFirst) {
      out.newline();
    }
    JavaType result = m.result();
    m.annotations().forEach(a -> out.line(text(a)));
    String own = text(m.typeParameters());
    out.print(m.modifiers() + (own.isEmpty() ? "" : own + " "));
    out.print((result == null ? "" : text(result) + " ") + m.name());
    if (!m.isCompact()) {
      parameters(m.parameters(), m.isVarArgs());
    }
    String thrown =
        m.thrown().isEmpty()
            ? ""
            : m.thrown().stream().map(this::text).collect(Collectors.joining(", ", " throws ", ""));
    out.print(thrown);
    if (m.body() == null) {
      out.print(";").newline();
    } else {
      int first = out.currentLine();
      out.open(" {");
      printer.statements(m.body().nodes());
      out.close("}").newline();
      to.add(owner, result == null ? "<init>" : m.name(), first, out);
    }
    if (bodies != null && result != null) {
      List<JavaType> types = m.parameters().stream().map(p -> p.local().type()).toList();
      Signature signature = new Signature(m.name(), types, result, List.of(), m.isVarArgs());
      bodies.emit(m, owner, m.name(), title + ", " + m.name() + "()", signature, m.scope(), thrown);
    }
  }

  private void parameters(List<LocalClass.Parameter> all, boolean isVarArgs) {
    out.print("(");
    for (int i = 0; i < all.size(); i++) {
      out.print((i == 0 ? "" : ", ") + inline(all.get(i).annotations()));
      printer.parameter(all.get(i).local(), isVarArgs && i == all.size() - 1);
    }
    out.print(")");
  }

  private String inline(List<Code> annotations) {
    return annotations.stream().map(a -> text(a) + " ").collect(Collectors.joining());
  }

  private String text(JavaType t) {
    return text(t.text());
  }

  private String text(Code c) {
    return NodePrinter.text(c, names);
  }
}
