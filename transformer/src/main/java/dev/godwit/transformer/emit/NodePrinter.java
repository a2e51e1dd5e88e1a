package dev.godwit.transformer.emit;

import dev.godwit.transformer.form.Code;
import dev.godwit.transformer.form.Local;
import dev.godwit.transformer.form.Node;
import dev.godwit.transformer.form.Node.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Prints statements of the normal form as Java. */
final class NodePrinter {
  private final JavaWriter out;
  private final TypeSpelling typeNames;
  private final Function<Node.Unwind, String> unwind;

  /**
   * @param typeNames what to write for types
   * @param unwind what to write for a capture check
   */
  NodePrinter(JavaWriter out, TypeSpelling typeNames, Function<Node.Unwind, String> unwind) {
    this.out = out;
    this.typeNames = typeNames;
    this.unwind = unwind;
  }

  /** A piece of code as text. */
  static String text(Code c, TypeSpelling typeNames) {
    JavaWriter w = new JavaWriter();
    new NodePrinter(w, typeNames, u -> "").code(c);
    return w.toString();
  }

  /** As text with full names and without lines: for hashes and dumps. */
  static String plain(Node n) {
    JavaWriter out = new JavaWriter();
    new NodePrinter(
            out,
            TypeSpelling.FULL,
            u -> "unwind " + u.point() + " " + u.live().stream().map(Local::name).toList())
        .print(n);
    return out.toString();
  }

  void statements(List<Node> nodes) {
    nodes.forEach(this::print);
  }

  void print(Node n) {
    out.from(n.line());
    if (n instanceof Block b) {
      braces("", b);
      out.newline();
    } else if (n instanceof Node.Labelled l) {
      out.line(l.label() + ":");
      print(l.body());
    } else if (n instanceof Node.If i) {
      branches(i);
    } else if (n instanceof Node.Loop l) {
      loop(l);
    } else if (n instanceof Node.ForEach f) {
      out.print("for (");
      code(f.local().type().text());
      out.print(" " + f.local().name() + " : ");
      code(f.iterable());
      braces(") ", f.body());
      out.newline();
    } else if (n instanceof Node.Switch s) {
      selection(s);
      out.newline();
    } else if (n instanceof Node.Try t) {
      tries(t);
    } else if (n instanceof Node.Synchronized s) {
      out.print("synchronized (");
      code(s.monitor());
      braces(") ", s.body());
      out.newline();
    } else if (n instanceof Node.Unwind u) {
      out.line(unwind.apply(u));
    } else {
      simple(n);
      out.print(";").newline();
    }
  }

  private void simple(Node n) {
    if (n instanceof Node.Declare d) {
      declare(d);
    } else if (n instanceof Node.Evaluate e) {
      code(e.code());
    } else if (n instanceof Node.Suspend s) {
      if (s.result() != null) {
        if (s.isDeclaration()) {
          code(s.result().type().text());
          out.print(" ");
        }
        out.print(s.result().name() + " = ");
      }
      code(s.call());
    } else if (n instanceof Node.Break b) {
      out.print(b.label() == null ? "break" : "break " + b.label());
    } else if (n instanceof Node.Continue c) {
      out.print(c.label() == null ? "continue" : "continue " + c.label());
    } else if (n instanceof Node.Return r) {
      valued("return", r.value());
    } else if (n instanceof Node.Throw t) {
      valued("throw", t.exception());
    } else if (n instanceof Node.Yield y) {
      valued("yield", y.value());
    } else {
      throw new IllegalStateException("print: " + n);
    }
  }

  private void valued(String keyword, @Nullable Code value) {
    out.print(keyword);
    if (value != null) {
      out.print(" ");
      code(value);
    }
  }

  private void declare(Node.Declare d) {
    if (d.local().kind() == Local.Kind.CONSTANT) {
      out.print("final ");
    }
    code(d.local().type().text());
    out.print(" " + d.local().name());
    if (d.init() != null) {
      out.print(" = ");
      code(d.init());
    }
  }

  private void braces(String before, Block b) {
    out.open(before + "{");
    statements(b.nodes());
    out.close("}");
  }

  private void branches(Node.If i) {
    out.print("if (");
    code(i.condition());
    braces(") ", i.then());
    Block orElse = i.orElse();
    if (orElse == null) {
      out.newline();
    } else if (orElse.nodes().size() == 1 && orElse.nodes().get(0) instanceof Node.If next) {
      out.print(" else ");
      branches(next);
    } else {
      braces(" else ", orElse);
      out.newline();
    }
  }

  private void loop(Node.Loop l) {
    if (l.testsLast()) {
      braces("do ", l.body());
      out.print(" while (");
      code(l.condition() == null ? Code.text("true") : l.condition());
      out.print(");").newline();
      return;
    }
    if (l.init().isEmpty() && l.update().isEmpty() && l.condition() != null) {
      out.print("while (");
      code(l.condition());
    } else {
      out.print("for (");
      header(l.init());
      out.print(";");
      if (l.condition() != null) {
        out.print(" ");
        code(l.condition());
      }
      out.print(";");
      for (int i = 0; i < l.update().size(); i++) {
        out.print(i == 0 ? " " : ", ");
        code(l.update().get(i));
      }
    }
    braces(") ", l.body());
    out.newline();
  }

  private void header(List<Node> init) {
    for (int i = 0; i < init.size(); i++) {
      out.print(i == 0 ? "" : ", ");
      if (i > 0 && init.get(i) instanceof Node.Declare d && d.init() != null) {
        out.print(d.local().name() + " = ");
        code(d.init());
      } else {
        simple(init.get(i));
      }
    }
  }

  private void selection(Node.Switch s) {
    out.print("switch (");
    code(s.selector());
    out.open(") {");
    for (Node.Case c : s.cases()) {
      out.from(c.body().line());
      boolean isDefault = c.isDefault();
      if (!c.labels().isEmpty()) {
        out.print("case ");
        for (int i = 0; i < c.labels().size(); i++) {
          out.print(i == 0 ? "" : ", ");
          code(c.labels().get(i));
        }
        if (isDefault) {
          out.print(", default");
        }
      } else {
        out.print("default");
      }
      if (!s.arrow()) {
        out.line(":").indent(1);
        statements(c.body().nodes());
        out.indent(-1);
      } else if (c.body().nodes().size() == 1 && c.body().nodes().get(0) instanceof Node.Yield y) {
        out.print(" -> ");
        code(y.value());
        out.print(";").newline();
      } else {
        braces(" -> ", c.body());
        out.newline();
      }
    }
    out.close("}");
  }

  private void tries(Node.Try t) {
    out.print("try ");
    if (!t.resources().isEmpty()) {
      out.print("(");
      for (int i = 0; i < t.resources().size(); i++) {
        out.print(i == 0 ? "" : "; ");
        simple(t.resources().get(i));
      }
      out.print(") ");
    }
    braces("", t.body());
    for (Node.Catch c : t.catches()) {
      out.print(" catch (");
      for (int i = 0; i < c.types().size(); i++) {
        out.print(i == 0 ? "" : " | ");
        code(c.types().get(i));
      }
      braces(" " + c.local().name() + ") ", c.body());
    }
    if (t.last() != null) {
      braces(" finally ", t.last());
    }
    out.newline();
  }

  void code(Code c) {
    int skipped = 0; // Open brackets of type arguments that are left out.
    boolean variable = false;
    for (Code.Part p : c.parts()) {
      if (skipped > 0 || variable && p instanceof Code.Text t && t.text().startsWith("<")) {
        skipped += p instanceof Code.Text t ? brackets(t.text()) : 0;
        variable = false;
        continue;
      }
      variable = p instanceof Code.TypeName n && typeNames.isVariable(n.canonical());
      if (p instanceof Code.Text t) {
        out.print(t.text());
      } else if (p instanceof Code.Ref r) {
        out.print(r.local().name());
      } else if (p instanceof Code.TypeName n) {
        out.print(typeNames.of(n.canonical()));
      } else if (p instanceof Code.Intersection i) {
        out.print(typeNames.of(i));
      } else if (p instanceof Code.ClassLiteral l) {
        out.print(typeNames.literal(l.canonical(), l.dimensions()));
      } else if (p instanceof Code.Binder b) {
        out.print(b.local().name());
      } else if (p instanceof Code.Closure l) {
        code(l.code());
      } else if (p instanceof Code.Nested n) {
        if (n.node() instanceof Block b) {
          braces("", b);
        } else {
          selection((Node.Switch) n.node());
        }
      }
    }
  }

  private static int brackets(String text) {
    return (int)
        (text.chars().filter(c -> c == '<').count() - text.chars().filter(c -> c == '>').count());
  }

  /** Locals separated by commas, each with its type. */
  void parameters(List<Local> locals, boolean varargs) {
    List<Local> all = new ArrayList<>(locals);
    for (int i = 0; i < all.size(); i++) {
      out.print(i == 0 ? "" : ", ");
      parameter(all.get(i), varargs && i == all.size() - 1);
    }
  }

  void parameter(Local l, boolean isVarArgs) {
    Code type = l.type().text();
    if (isVarArgs) {
      JavaWriter element = new JavaWriter();
      new NodePrinter(element, typeNames, unwind).code(type);
      String array = element.toString();
      out.print(array.substring(0, array.length() - 2) + "...");
    } else {
      code(type);
    }
    out.print(" " + l.name());
  }
}
