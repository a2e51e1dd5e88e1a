package dev.godwit.transformer.split;

import dev.godwit.transformer.form.Code;
import dev.godwit.transformer.form.Code.Binding;
import dev.godwit.transformer.form.Completion;
import dev.godwit.transformer.form.JavaType;
import dev.godwit.transformer.form.Local;
import dev.godwit.transformer.form.Node;
import dev.godwit.transformer.form.Node.Block;
import dev.godwit.transformer.normalise.NormalMethod;
import dev.godwit.transformer.split.SplitMethod.Point;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The body that runs from a point: the same structured statements, guarded by {@code at}, the
 * number of the point, which is 0 as soon as the point is reached. Points are numbered in the order
 * of the text, so that those inside a statement are a range, and a comparison tells where to go.
 *
 * <p>Where {@code at} is certainly not 0 yet (not in a loop, nothing before has points), what comes
 * before the point cannot run and is left out.
 */
final class ResumeBody {
  private static final JavaType INT = JavaType.primitive("int");

  /** A loop body with more statements is not copied. */
  private static final int LARGEST_COPIED = 60;

  private final NormalMethod method;
  private final List<Point> points;
  private final Map<Node.Suspend, Integer> numbers;
  private final Set<String> fields;
  private final Splitter.CopyNames copyNames;

  /** Locals declared at the head of the body, since several guarded pieces use them; by name. */
  private final Map<String, Local> hoisted;

  private final List<Node.Declare> constants = new ArrayList<>();
  private final Set<String> labels = new HashSet<>();
  private boolean tests;

  ResumeBody(
      NormalMethod method,
      List<Point> points,
      Map<Node.Suspend, Integer> numbers,
      Set<String> fields) {
    this.method = method;
    this.points = points;
    this.numbers = numbers;
    this.fields = fields;
    this.copyNames = new Splitter.CopyNames(method);
    this.hoisted = Hoisting.of(method, fields);
    findLabels(method.body());
  }

  private void findLabels(Node n) {
    if (n instanceof Node.Labelled l) {
      labels.add(l.label());
    }
    n.children().forEach(this::findLabels);
  }

  Block body() {
    List<Node> guarded = sequence(method.body().nodes(), true);
    Set<Local> used = new HashSet<>();
    Block body = new Block(guarded, method.body().line());
    body.refs(r -> used.add(r.local()));
    Set<String> usedNames = new HashSet<>();
    used.forEach(l -> usedNames.add(l.name()));
    List<Node> whole = new ArrayList<>();
    if (tests) {
      whole.add(new Node.Declare(AT, Code.text("this.at"), 0));
    }
    for (Node.Declare c : constants) {
      whole.add(c);
    }
    for (Local l : hoisted.values()) {
      if (usedNames.contains(l.name())) {
        Code value =
            Code.text(fields.contains(l.name()) ? "this." + l.name() : l.type().defaultValue());
        whole.add(new Node.Declare(l, value, 0));
      }
    }
    whole.addAll(tests ? guarded : withoutResets(guarded));
    return new Block(whole, 0);
  }

  // ---- at

  private static final Local AT = new Local("at", INT, Local.Kind.BOUND);

  /** The statement at = 0, recognised by identity where nothing tests it. */
  private static final Node RESET = new Node.Evaluate(Code.text("at = 0"), 0);

  private Code test(String text) {
    tests = true;
    return Code.build(Binding.RELATIONAL).text(text).done();
  }

  private static List<Node> withoutResets(List<Node> nodes) {
    List<Node> result = new ArrayList<>();
    for (Node n : nodes) {
      if (n instanceof Block b) {
        result.add(new Block(withoutResets(b.nodes()), b.line()));
      } else if (n instanceof Node.Labelled l && l.body() instanceof Block b) {
        result.add(
            new Node.Labelled(l.label(), new Block(withoutResets(b.nodes()), b.line()), l.line()));
      } else if (n instanceof Node.Synchronized s) {
        Block body = new Block(withoutResets(s.body().nodes()), s.body().line());
        result.add(new Node.Synchronized(s.monitor(), body, s.line()));
      } else if (n instanceof Node.Try t) {
        result.add(
            new Node.Try(
                t.resources(),
                new Block(withoutResets(t.body().nodes()), t.body().line()),
                t.catches(),
                t.last(),
                t.line()));
      } else if (n != RESET) {
        result.add(n);
      }
    }
    return result;
  }

  private int first(Node n) {
    return numbersIn(n).get(0);
  }

  private int last(Node n) {
    List<Integer> in = numbersIn(n);
    return in.get(in.size() - 1);
  }

  private List<Integer> numbersIn(Node n) {
    List<Integer> found = new ArrayList<>();
    collect(n, found);
    return found;
  }

  private void collect(Node n, List<Integer> found) {
    if (n instanceof Node.Suspend s) {
      found.add(numbers.get(s));
    }
    n.children().forEach(c -> collect(c, found));
  }

  private boolean isHoisted(Local l) {
    return hoisted.containsKey(l.name()) && l.kind() != Local.Kind.BOUND;
  }

  // ---- sequences

  /**
   * n1 p1 n2 p2 n3 ⇒ if (at <= last(p1)) { n1, p1 } n2, p2; n3, where each n runs only if at == 0
   * and each p enters itself
   */
  private List<Node> sequence(List<Node> nodes, boolean certain) {
    List<Group> groups = Group.of(nodes);
    List<Node> result = new ArrayList<>();
    for (int g = 0; g < groups.size(); g++) {
      Group group = groups.get(g);
      List<Node> piece = group(group, certain && g == 0);
      if (g < groups.size() - 1) {
        Block then = new Block(piece, group.pointed().line());
        result.add(new Node.If(test("at <= " + last(group.pointed())), then, null, 0));
      } else {
        result.addAll(piece);
      }
    }
    if (Completion.normal(result)) { // Of an if only the branch with the point may be left.
      result.addAll(plain(Group.tail(nodes)));
    }
    return merged(result);
  }

  /** if (at == 0) { a } if (at == 0) { b } else { c } ⇒ if (at == 0) { a b } else { c } */
  private static List<Node> merged(List<Node> nodes) {
    List<Node> result = new ArrayList<>();
    for (Node n : nodes) {
      int last = result.size() - 1;
      if (last >= 0
          && n instanceof Node.If second
          && result.get(last) instanceof Node.If first
          && first.orElse() == null
          && first.condition().plain().equals("at == 0")
          && second.condition().plain().equals("at == 0")) {
        List<Node> both = new ArrayList<>(first.then().nodes());
        both.addAll(second.then().nodes());
        Block then = new Block(both, first.line());
        result.set(last, new Node.If(first.condition(), then, second.orElse(), first.line()));
      } else {
        result.add(n);
      }
    }
    return result;
  }

  private List<Node> group(Group group, boolean certain) {
    List<Node> before = plain(group.before());
    List<Node> result = new ArrayList<>();
    if (group.pointed() instanceof Node.Suspend s) {
      return suspend(before, s, certain);
    }
    if (!certain && !before.isEmpty()) {
      result.add(new Node.If(test("at == 0"), new Block(before, 0), null, 0));
    }
    result.addAll(pointed(group.pointed(), certain));
    return result;
  }

  /** Statements without points, as they are; what is declared at the head is assigned. */
  private List<Node> plain(List<Node> nodes) {
    Rewriter rewriter = new Rewriter(this::isHoisted, c -> c);
    List<Node> result = new ArrayList<>();
    for (Node n : nodes) {
      if (n instanceof Node.Declare d && d.local().kind() == Local.Kind.CONSTANT) {
        if (constants.stream().noneMatch(c -> c.local() == d.local())) {
          constants.add(d);
        }
        continue;
      }
      Node copy = rewriter.node(n);
      if (copy != null) {
        result.addAll(Splitter.withCopies(copy, new HashSet<>(hoisted.values()), copyNames));
      }
    }
    return result;
  }

  /** t = m(x, a); ⇒ if (at == 0) { t = m(x, a); unwind } else { at = 0; t = x.take(); } */
  private List<Node> suspend(List<Node> before, Node.Suspend s, boolean certain) {
    int number = Objects.requireNonNull(numbers.get(s));
    Local result = s.result();
    boolean declares = result != null && s.isDeclaration() && !isHoisted(result);
    Code take =
        Code.text(
            method.execution() + ".take" + (result == null ? "Void" : result.type().slot()) + "()");
    List<Node> taken = new ArrayList<>();
    taken.add(RESET);
    Point point = points.get(number - 1);
    if (point.holding()) {
      taken.add(new Node.Evaluate(Code.text(method.execution() + ".nested(this)"), 0));
      taken.add(point.captured(number, method.execution()));
    }
    taken.add(
        result == null
            ? new Node.Evaluate(take, s.line())
            : certain && declares
                ? new Node.Declare(result, take, s.line())
                : new Node.Evaluate(Rewriter.assign(result, take), s.line()));
    if (certain) {
      return taken;
    }
    List<Node> called = new ArrayList<>(before);
    Node.Unwind unwind = point.unwind(number, method.execution());
    Set<Local> assigned = new HashSet<>(hoisted.values());
    called.addAll(Splitter.called(point, unwind, false, assigned, copyNames));
    List<Node> nodes = new ArrayList<>();
    if (declares) {
      nodes.add(new Node.Declare(Objects.requireNonNull(result), null, s.line()));
    }
    nodes.add(
        new Node.If(
            test("at == 0"), new Block(called, s.line()), new Block(taken, s.line()), s.line()));
    return nodes;
  }

  // ---- statements with points

  private List<Node> pointed(Node n, boolean certain) {
    if (n instanceof Block b) {
      return List.of(new Block(sequence(b.nodes(), certain), b.line()));
    }
    if (n instanceof Node.If i) {
      return withCopies(branch(i, certain));
    }
    if (n instanceof Node.Loop l) {
      return loop(l, certain, null);
    }
    if (n instanceof Node.Labelled l && l.body() instanceof Node.Loop loop) {
      return loop(loop, certain, l.label());
    }
    if (n instanceof Node.Labelled l) {
      List<Node> inner = new ArrayList<>(pointed(l.body(), certain));
      int at = inner.size() - 1;
      while (at > 0 && inner.get(at) instanceof Node.Throw) {
        at--;
      }
      inner.set(at, new Node.Labelled(l.label(), inner.get(at), l.line()));
      return inner;
    }
    if (n instanceof Node.Switch s) {
      return selection(s, certain);
    }
    if (n instanceof Node.Try t) {
      return tries(t, certain);
    }
    if (n instanceof Node.Synchronized s) {
      // The frames above run inside it, called by the point: see Execution.nested.
      Block body = new Block(sequence(s.body().nodes(), certain), s.line());
      return List.of(Splitter.held(s, body, method));
    }
    throw new IllegalStateException("split: " + n);
  }

  private List<Node> withCopies(Node n) {
    Set<Local> own = new LinkedHashSet<>();
    n.codes().forEach(c -> c.captured(own::add));
    own.retainAll(new HashSet<>(hoisted.values()));
    return own.isEmpty() ? List.of(n) : Splitter.withCopies(n, own, copyNames);
  }

  /** if (c) a else b ⇒ if (at == 0 ? c : at <= last(a)) a' else b' */
  private Node branch(Node.If i, boolean certain) {
    Block orElse = i.orElse();
    boolean inElse = orElse != null && orElse.suspends();
    if (!i.then().suspends()) {
      Block other = new Block(sequence(Objects.requireNonNull(orElse).nodes(), certain), i.line());
      if (certain) {
        return other;
      }
      Code condition =
          Code.build(Binding.AND_ALSO)
              .add(test("at == 0"))
              .text(" && ")
              .operand(i.condition(), Binding.AND_ALSO)
              .done();
      return new Node.If(condition, new Block(plain(i.then().nodes()), i.line()), other, i.line());
    }
    Block then = new Block(sequence(i.then().nodes(), certain), i.line());
    if (!inElse) {
      if (certain) {
        return then;
      }
      Block other = orElse == null ? null : new Block(plain(orElse.nodes()), i.line());
      return new Node.If(entered(i.condition()), then, other, i.line());
    }
    Block other = new Block(sequence(Objects.requireNonNull(orElse).nodes(), certain), i.line());
    Code inThen = test("at <= " + last(i.then()));
    if (certain) {
      return new Node.If(inThen, then, other, i.line());
    }
    Code condition =
        Code.build(Binding.CONDITIONAL)
            .add(test("at == 0"))
            .text(" ? ")
            .operand(i.condition(), Binding.CONDITIONAL)
            .text(" : ")
            .add(inThen)
            .done();
    return new Node.If(condition, then, other, i.line());
  }

  /** at != 0 || c */
  private Code entered(Code condition) {
    return Code.build(Binding.OR_ELSE)
        .add(test("at != 0"))
        .text(" || ")
        .operand(condition, Binding.OR_ELSE)
        .done();
  }

  /**
   * for (i; c; u) s ⇒ if (at == 0) { i } else { s'; u } for (; c; u) s: the rest of the interrupted
   * iteration runs in a guarded copy, what follows in a clean one, at full speed
   */
  private List<Node> loop(Node.Loop l, boolean certain, @Nullable String label) {
    if (l.testsLast() || holdsLoop(l.body()) || size(l.body()) > LARGEST_COPIED) {
      return guardedLoop(l, certain, label);
    }
    LoopExits exits = new LoopExits(label, unusedLabel("next"), unusedLabel("out"));
    List<Node> rest = sequence(exits.iteration(l.body().nodes()), true);
    Node iteration = new Block(rest, l.line());
    if (exits.continues()) {
      iteration = new Node.Labelled(exits.next(), iteration, l.line());
    }
    boolean completes = Completion.normal(iteration);
    List<Node> entered = new ArrayList<>();
    if (!exits.continues() && rest.stream().noneMatch(n -> !n.declares().isEmpty())) {
      entered.addAll(rest);
    } else {
      entered.add(iteration);
    }
    if (completes) {
      l.update().forEach(u -> entered.add(new Node.Evaluate(u, l.line())));
    }
    List<Node> result = new ArrayList<>();
    if (certain) {
      result.addAll(entered);
    } else {
      List<Node> init = plain(l.init());
      Block then = new Block(entered, l.line());
      result.add(
          init.isEmpty()
              ? new Node.If(test("at != 0"), then, null, l.line())
              : new Node.If(test("at == 0"), new Block(init, l.line()), then, l.line()));
    }
    if (completes || !certain) {
      Node clean =
          new Node.Loop(false, List.of(), l.condition(), l.update(), clean(l.body()), l.line());
      List<Node> withCopies = new ArrayList<>(withCopies(clean));
      int at = withCopies.size() - 1;
      if (label != null) {
        withCopies.set(at, new Node.Labelled(label, withCopies.get(at), l.line()));
      }
      result.addAll(withCopies);
    }
    return exits.breaks()
        ? List.of(new Node.Labelled(exits.out(), new Block(result, l.line()), l.line()))
        : result;
  }

  /** The statements as they run when nothing was captured in them. */
  private Block clean(Block body) {
    Set<Local> assigned = new HashSet<>(hoisted.values());
    Set<Local> declared = new HashSet<>();
    constants.forEach(c -> declared.add(c.local()));
    Block fresh =
        new FreshBody(method, points, numbers, fields, assigned, declared, copyNames).block(body);
    return new Rewriter(this::isHoisted, c -> c).block(fresh);
  }

  private String unusedLabel(String wanted) {
    String name = wanted;
    for (int i = 2; !labels.add(name); i++) {
      name = wanted + i;
    }
    return name;
  }

  /** Whether a loop with points is inside: that one has a clean copy, or one inside it has. */
  private static boolean holdsLoop(Node n) {
    return n.children().stream()
        .anyMatch(c -> c.suspends() && (c instanceof Node.Loop || holdsLoop(c)));
  }

  /** Statements in it, those of lambdas left out. */
  private static int size(Node n) {
    int size = 1;
    for (Node c : n.children()) {
      size += size(c);
    }
    return size;
  }

  /**
   * One copy, where two would be large or the test comes last: for (i; c; u) s ⇒ if (at == 0) { i }
   * for (; at != 0 || c; u) s'; do s while (c) ⇒ do s' while (c)
   */
  private List<Node> guardedLoop(Node.Loop l, boolean certain, @Nullable String label) {
    List<Node> result = new ArrayList<>();
    List<Node> init = plain(l.init());
    if (!certain && !init.isEmpty()) {
      result.add(new Node.If(test("at == 0"), new Block(init, l.line()), null, l.line()));
    }
    Block body = new Block(sequence(l.body().nodes(), false), l.line());
    Code condition = l.condition();
    if (condition != null && !l.testsLast() && !condition.plain().equals("true")) {
      condition = entered(condition); // An endless loop stays one that javac knows to be endless.
    }
    result.addAll(
        withCopies(new Node.Loop(l.testsLast(), List.of(), condition, l.update(), body, l.line())));
    if (label != null) {
      int at = result.size() - 1;
      result.set(at, new Node.Labelled(label, result.get(at), l.line()));
    }
    return result;
  }

  /**
   * switch (e) { case a: p … } ⇒ switch (at == 0 ? switch (e) { case a -> 0; … } : at <= last(p) ?
   * 0 : …) { case 0: p' … }: the branch is chosen once, by the value or by the point
   */
  private List<Node> selection(Node.Switch s, boolean certain) {
    List<Node.Case> choices = new ArrayList<>();
    List<Node.Case> cases = new ArrayList<>();
    Code.Builder byPoint = Code.build(Binding.CONDITIONAL);
    List<Integer> pointed = new ArrayList<>();
    for (int i = 0; i < s.cases().size(); i++) {
      Node.Case c = s.cases().get(i);
      Block number =
          new Block(List.of(new Node.Yield(Code.text(Integer.toString(i)), s.line())), s.line());
      if (!c.labels().isEmpty() || c.isDefault()) {
        choices.add(new Node.Case(c.labels(), c.isDefault(), number));
      }
      List<Node> body =
          new ArrayList<>(
              c.body().suspends() ? sequence(c.body().nodes(), false) : plain(c.body().nodes()));
      if (s.arrow() && Completion.normal(c.body())) {
        body.add(new Node.Break(null, s.line()));
      }
      if (c.body().suspends()) {
        pointed.add(i);
      }
      List<Code> labels = c.isDefault() ? List.of() : List.of(Code.text(Integer.toString(i)));
      cases.add(new Node.Case(labels, c.isDefault(), new Block(body, c.body().line())));
    }
    for (int k = 0; k < pointed.size() - 1; k++) {
      int i = pointed.get(k);
      byPoint.add(test("at <= " + last(s.cases().get(i).body()))).text(" ? " + i + " : ");
    }
    byPoint.text(Integer.toString(pointed.get(pointed.size() - 1)));
    Code selector = byPoint.done();
    if (!certain && isNumbered(s)) {
      selector =
          Code.build(Binding.CONDITIONAL)
              .add(test("at == 0"))
              .text(" ? ")
              .operand(s.selector(), Binding.CONDITIONAL)
              .text(" : ")
              .add(selector)
              .done();
    } else if (!certain) {
      if (!s.hasDefault()) {
        choices.add(
            new Node.Case(
                List.of(), true, new Block(List.of(new Node.Yield(Code.text("-1"), 0)), 0)));
      }
      selector =
          Code.build(Binding.CONDITIONAL)
              .add(test("at == 0"))
              .text(" ? ")
              .nested(new Node.Switch(s.selector(), true, choices, s.line()))
              .text(" : ")
              .add(selector)
              .done();
    }
    return withCopies(new Node.Switch(selector, false, cases, s.line()));
  }

  /** Whether the labels are the numbers of the branches already. */
  private static boolean isNumbered(Node.Switch s) {
    for (int i = 0; i < s.cases().size(); i++) {
      Node.Case c = s.cases().get(i);
      if (!c.isDefault()
          && !(c.labels().size() == 1 && c.labels().get(0).plain().equals(Integer.toString(i)))) {
        return false;
      }
    }
    return s.selector().parts().size() == 1 && s.selector().parts().get(0) instanceof Code.Ref;
  }

  /**
   * try b catch (E e) c finally f ⇒ try { if (at is in c) throw this.e; b' } catch (E e) c' finally
   * { if (!x.suspending) f }: the handler is chosen again by its exception
   */
  private List<Node> tries(Node.Try t, boolean certain) {
    List<Node> body = new ArrayList<>();
    boolean checked = t.catches().stream().anyMatch(Node.Catch::checked);
    List<Node.Catch> catches = new ArrayList<>();
    for (Node.Catch c : t.catches()) {
      List<Node> handler = new ArrayList<>();
      if (c.line() != 0 && reads(c.body(), c.local())) {
        handler.add(logical(c));
      }
      if (!c.body().suspends()) {
        handler.addAll(plain(c.body().nodes()));
        catches.add(handled(c, handler));
        continue;
      }
      int from = first(c.body());
      int to = last(c.body());
      Code inHandler = test(from == to ? "at == " + from : "at >= " + from + " && at <= " + to);
      Code again =
          Code.build(Binding.PRIMARY)
              .add(Code.type("dev.godwit.frame.Execution"))
              .text(".sneak(this." + c.local().name() + ")")
              .done();
      body.add(
          new Node.If(
              inHandler,
              new Block(List.of(new Node.Throw(again, c.line())), c.line()),
              null,
              c.line()));
      handler.addAll(sequence(c.body().nodes(), false));
      catches.add(handled(c, handler));
    }
    // A checked exception must be seen to be thrown: then the calls before the point stay.
    body.addAll(
        t.body().suspends()
            ? sequence(t.body().nodes(), certain && !checked)
            : plain(t.body().nodes()));
    Block last = t.last();
    List<Node> result = new ArrayList<>();
    result.add(
        new Node.Try(
            List.of(),
            new Block(body, t.line()),
            catches,
            last == null
                ? null
                : Splitter.guardedFinally(new Block(plain(last.nodes()), last.line()), method),
            t.line()));
    result.addAll(Splitter.afterFinally(t, method));
    return result;
  }

  private static Node.Catch handled(Node.Catch c, List<Node> handler) {
    return new Node.Catch(
        c.local(), c.types(), c.checked(), new Block(handler, c.line()), c.line());
  }

  private static boolean reads(Block body, Local exception) {
    boolean[] found = {false};
    body.refs(r -> found[0] |= r.local() == exception);
    return found[0];
  }

  /** x.logical(e): the handler sees the stack trace that plain Java would show. */
  private Node logical(Node.Catch c) {
    Code call =
        Code.build(Binding.PRIMARY)
            .text(method.execution() + ".logical(")
            .add(Code.read(c.local()))
            .text(")")
            .done();
    return new Node.Evaluate(call, 0);
  }
}
