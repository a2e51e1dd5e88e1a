package dev.godwit.transformer.split;

import dev.godwit.transformer.form.Code;
import dev.godwit.transformer.form.Local;
import dev.godwit.transformer.form.Node;
import dev.godwit.transformer.form.Node.Block;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Copies statements with some things in them replaced. */
final class Rewriter {
  private final Predicate<Local> hoisted;
  private final Function<Code, Code> codes;

  /**
   * @param hoisted locals that are declared elsewhere: a declaration becomes an assignment
   * @param codes what becomes of an expression
   */
  Rewriter(Predicate<Local> hoisted, Function<Code, Code> codes) {
    this.hoisted = hoisted;
    this.codes = codes;
  }

  static Code assign(Local local, Code value) {
    return Code.build(Code.Binding.ASSIGNMENT)
        .add(Code.write(local))
        .text(" = ")
        .operand(value, Code.Binding.ASSIGNMENT)
        .done();
  }

  private @Nullable Code code(@Nullable Code c) {
    return c == null ? null : codes.apply(c);
  }

  Code required(Code c) {
    return codes.apply(c);
  }

  Block block(Block b) {
    return new Block(nodes(b.nodes()), b.line());
  }

  private @Nullable Block orNull(@Nullable Block b) {
    return b == null ? null : block(b);
  }

  List<Node> nodes(List<Node> nodes) {
    List<Node> result = new ArrayList<>();
    for (Node n : nodes) {
      Node copy = node(n);
      if (copy != null) {
        result.add(copy);
      }
    }
    return result;
  }

  /** The copy; null for a declaration that leaves nothing to do. */
  @Nullable Node node(Node n) {
    if (n instanceof Block b) {
      return block(b);
    }
    if (n instanceof Node.Declare d) {
      if (!hoisted.test(d.local())) {
        return new Node.Declare(d.local(), code(d.init()), d.line());
      }
      return d.init() == null
          ? null
          : new Node.Evaluate(assign(d.local(), required(initial(d))), d.line());
    }
    if (n instanceof Node.Evaluate e) {
      return new Node.Evaluate(required(e.code()), e.line());
    }
    if (n instanceof Node.If i) {
      return new Node.If(required(i.condition()), block(i.then()), orNull(i.orElse()), i.line());
    }
    if (n instanceof Node.Loop l) {
      return new Node.Loop(
          l.testsLast(),
          nodes(l.init()),
          code(l.condition()),
          l.update().stream().map(codes).toList(),
          block(l.body()),
          l.line());
    }
    if (n instanceof Node.ForEach f) {
      return new Node.ForEach(f.local(), required(f.iterable()), block(f.body()), f.line());
    }
    if (n instanceof Node.Switch s) {
      List<Node.Case> cases = new ArrayList<>();
      for (Node.Case c : s.cases()) {
        List<Code> labels = c.labels().stream().map(codes).toList();
        cases.add(new Node.Case(labels, c.isDefault(), block(c.body())));
      }
      return new Node.Switch(required(s.selector()), s.arrow(), cases, s.line());
    }
    if (n instanceof Node.Try t) {
      List<Node.Catch> catches = new ArrayList<>();
      for (Node.Catch c : t.catches()) {
        catches.add(new Node.Catch(c.local(), c.types(), c.checked(), block(c.body()), c.line()));
      }
      return new Node.Try(
          nodes(t.resources()), block(t.body()), catches, orNull(t.last()), t.line());
    }
    if (n instanceof Node.Labelled l) {
      Node body = node(l.body());
      return body == null ? null : new Node.Labelled(l.label(), body, l.line());
    }
    if (n instanceof Node.Return r) {
      return new Node.Return(code(r.value()), r.line());
    }
    if (n instanceof Node.Throw t) {
      return new Node.Throw(required(t.exception()), t.line());
    }
    if (n instanceof Node.Yield y) {
      return new Node.Yield(required(y.value()), y.line());
    }
    if (n instanceof Node.Synchronized s) {
      return new Node.Synchronized(required(s.monitor()), block(s.body()), s.line());
    }
    return n;
  }

  /** An array initializer is only an expression in a declaration. */
  static Code initial(Node.Declare d) {
    return Objects.requireNonNull(d.init());
  }

  /** The same expression with captured locals replaced in its lambdas. */
  static Code renameCaptured(Code c, Map<Local, Local> copies) {
    Code.Builder b = Code.build(c.binding());
    for (Code.Part p : c.parts()) {
      if (p instanceof Code.Closure l) {
        b.closure(rename(l.code(), copies));
      } else if (p instanceof Code.Nested n) {
        Node copy = new Rewriter(x -> false, x -> renameCaptured(x, copies)).node(n.node());
        b.nested(Objects.requireNonNull(copy));
      } else {
        b.part(p);
      }
    }
    return b.done();
  }

  private static Code rename(Code c, Map<Local, Local> copies) {
    Code.Builder b = Code.build(c.binding());
    for (Code.Part p : c.parts()) {
      if (p instanceof Code.Ref r && copies.containsKey(r.local())) {
        b.add(Code.read(Objects.requireNonNull(copies.get(r.local()))));
      } else if (p instanceof Code.Closure l) {
        b.closure(rename(l.code(), copies));
      } else if (p instanceof Code.Nested n) {
        Node copy = new Rewriter(x -> false, x -> rename(x, copies)).node(n.node());
        b.nested(Objects.requireNonNull(copy));
      } else {
        b.part(p);
      }
    }
    return b.done();
  }

  /** A copy for each captured local of the set, named after it. */
  static Map<Local, Local> copies(Set<Local> captured, Function<String, String> unused) {
    Map<Local, Local> copies = new LinkedHashMap<>();
    for (Local l : captured) {
      copies.put(l, new Local(unused.apply(l.name()), l.type(), Local.Kind.BOUND));
    }
    return copies;
  }
}
