package dev.godwit.transformer.split;

import dev.godwit.transformer.form.Code;
import dev.godwit.transformer.form.Local;
import dev.godwit.transformer.form.Node;
import dev.godwit.transformer.form.Node.Block;
import dev.godwit.transformer.normalise.NormalMethod;
import dev.godwit.transformer.split.SplitMethod.Point;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The body that runs from the start: the user's text and, after each point, one line. */
final class FreshBody {
  private final NormalMethod method;
  private final List<Point> points;
  private final Map<Node.Suspend, Integer> numbers;
  private final Set<String> fields;

  /** Those that are declared elsewhere. */
  private final Set<Local> constants;

  private final Splitter.CopyNames copyNames;
  private final Set<Local> assigned = new HashSet<>();
  private final Set<Local> conditional = new HashSet<>();

  FreshBody(
      NormalMethod method,
      List<Point> points,
      Map<Node.Suspend, Integer> numbers,
      Set<String> fields,
      Set<Local> assigned,
      Set<Local> constants,
      Splitter.CopyNames copyNames) {
    this.method = method;
    this.points = points;
    this.numbers = numbers;
    this.fields = fields;
    this.constants = constants;
    this.copyNames = copyNames;
    this.assigned.addAll(assigned);
    findAssigned(method.body());
    findConditional(method.body());
  }

  /**
   * Locals that a boolean variable's value assigns, {@code t = a && (v = f()) > 0}: that v is
   * assigned where t is true javac knows of the condition itself only (JLS 16.1). And those that a
   * finally block assigns, which does nothing while the chain suspends.
   */
  private void findConditional(Node n) {
    Code value = null;
    if (n instanceof Node.Declare d && d.local().type().text().plain().equals("boolean")) {
      value = d.init();
    } else if (n instanceof Node.Evaluate e
        && e.code().parts().get(0) instanceof Code.Ref r
        && r.written()
        && r.local().type().text().plain().equals("boolean")) {
      value = e.code();
    }
    if (n instanceof Node.Try t && t.suspends() && t.last() != null) {
      t.last()
          .refs(
              r -> {
                if (r.written()) {
                  conditional.add(r.local());
                }
              });
    }
    if (value != null) {
      value.refs(
          r -> {
            if (r.written()) {
              conditional.add(r.local());
            }
          });
    }
    n.children().forEach(this::findConditional);
  }

  /** Locals that javac would not take for effectively final. */
  private void findAssigned(Node n) {
    n.refs(
        r -> {
          if (r.written()) {
            assigned.add(r.local());
          }
        });
  }

  Block body() {
    return block(method.body());
  }

  /** Some statements of the method. */
  Block block(Block b) {
    return new Block(sequence(b.nodes()), b.line());
  }

  private List<Node> sequence(List<Node> nodes) {
    List<Node> result = new ArrayList<>();
    for (Node n : nodes) {
      if (n instanceof Node.Declare d && constants.contains(d.local())) {
        continue;
      }
      if (isUnassigned(n)) {
        result.add(assigned((Node.Declare) n));
      } else if (!n.suspends()) {
        result.addAll(Splitter.withCopies(n, assigned, copyNames));
      } else if (n instanceof Node.Suspend s) {
        result.addAll(suspend(s));
      } else {
        result.addAll(compound(n));
      }
    }
    return result;
  }

  /** Whether a variable is captured, or read, while javac may think it unassigned. */
  private boolean isUnassigned(Node n) {
    return n instanceof Node.Declare d
        && d.init() == null
        && (fields.contains(d.local().name()) || conditional.contains(d.local()));
  }

  private static Node assigned(Node.Declare d) {
    Code nothing = Code.text(d.local().type().defaultValue());
    return new Node.Declare(d.local(), nothing, d.line());
  }

  /** t = m(x, a); ⇒ t = m(x, a); if (x.suspending) { x.push(M.at1(…)); return …; } */
  private List<Node> suspend(Node.Suspend s) {
    int number = Objects.requireNonNull(numbers.get(s));
    Point point = points.get(number - 1);
    Node.Unwind unwind = point.unwind(number, method.execution());
    return Splitter.called(point, unwind, s.isDeclaration(), assigned, copyNames);
  }

  private List<Node> compound(Node n) {
    if (n instanceof Block b) {
      return List.of(block(b));
    }
    if (n instanceof Node.If i) {
      return List.of(
          new Node.If(
              i.condition(),
              block(i.then()),
              i.orElse() == null ? null : block(i.orElse()),
              i.line()));
    }
    if (n instanceof Node.Loop l) {
      List<Node> init =
          l.init().stream().map(i -> isUnassigned(i) ? assigned((Node.Declare) i) : i).toList();
      return List.of(
          new Node.Loop(l.testsLast(), init, l.condition(), l.update(), block(l.body()), l.line()));
    }
    if (n instanceof Node.Labelled l) {
      List<Node> inner = new ArrayList<>(sequence(List.of(l.body())));
      // What a try needs after it stays outside the label.
      int at = inner.size() - 1;
      while (at > 0 && inner.get(at) instanceof Node.Throw) {
        at--;
      }
      inner.set(at, new Node.Labelled(l.label(), inner.get(at), l.line()));
      return inner;
    }
    if (n instanceof Node.Switch s) {
      List<Node.Case> cases = new ArrayList<>();
      for (Node.Case c : s.cases()) {
        cases.add(new Node.Case(c.labels(), c.isDefault(), block(c.body())));
      }
      return List.of(new Node.Switch(s.selector(), s.arrow(), cases, s.line()));
    }
    if (n instanceof Node.Try t) {
      List<Node.Catch> catches = new ArrayList<>();
      for (Node.Catch c : t.catches()) {
        catches.add(new Node.Catch(c.local(), c.types(), c.checked(), block(c.body()), c.line()));
      }
      Block last = t.last() == null ? null : Splitter.guardedFinally(t.last(), method);
      List<Node> result = new ArrayList<>();
      result.add(new Node.Try(t.resources(), block(t.body()), catches, last, t.line()));
      result.addAll(Splitter.afterFinally(t, method));
      return result;
    }
    if (n instanceof Node.Synchronized s) {
      return List.of(Splitter.held(s, block(s.body()), method));
    }
    throw new IllegalStateException("split: " + n);
  }
}
