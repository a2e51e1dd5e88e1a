package dev.godwit.transformer.normalise;

import dev.godwit.transformer.find.MigratableMethod;
import dev.godwit.transformer.find.PrivateTypes;
import dev.godwit.transformer.find.Symbols;
import dev.godwit.transformer.form.Code;
import dev.godwit.transformer.form.Code.Binding;
import dev.godwit.transformer.form.JavaType;
import dev.godwit.transformer.form.Local;
import dev.godwit.transformer.form.Node;
import dev.godwit.transformer.form.Node.Block;
import dev.godwit.transformer.normalise.Jumps.Exit;
import dev.godwit.transformer.normalise.Jumps.FinallyRegion;
import dev.godwit.transformer.normalise.Jumps.Kind;
import dev.godwit.transformer.normalise.Jumps.LabelRegion;
import dev.godwit.transformer.normalise.Jumps.LoopRegion;
import dev.godwit.transformer.normalise.Jumps.PlainYieldRegion;
import dev.godwit.transformer.normalise.Jumps.Region;
import dev.godwit.transformer.normalise.Jumps.SwitchRegion;
import dev.godwit.transformer.normalise.Jumps.YieldRegion;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;
import spoon.reflect.code.CaseKind;
import spoon.reflect.code.CtAbstractSwitch;
import spoon.reflect.code.CtAssert;
import spoon.reflect.code.CtAssignment;
import spoon.reflect.code.CtBlock;
import spoon.reflect.code.CtBreak;
import spoon.reflect.code.CtCase;
import spoon.reflect.code.CtCasePattern;
import spoon.reflect.code.CtComment;
import spoon.reflect.code.CtContinue;
import spoon.reflect.code.CtDo;
import spoon.reflect.code.CtExecutableReferenceExpression;
import spoon.reflect.code.CtExpression;
import spoon.reflect.code.CtFieldAccess;
import spoon.reflect.code.CtFieldRead;
import spoon.reflect.code.CtFor;
import spoon.reflect.code.CtForEach;
import spoon.reflect.code.CtIf;
import spoon.reflect.code.CtInvocation;
import spoon.reflect.code.CtLabelledFlowBreak;
import spoon.reflect.code.CtLiteral;
import spoon.reflect.code.CtLocalVariable;
import spoon.reflect.code.CtOperatorAssignment;
import spoon.reflect.code.CtReturn;
import spoon.reflect.code.CtStatement;
import spoon.reflect.code.CtSwitch;
import spoon.reflect.code.CtSwitchExpression;
import spoon.reflect.code.CtSynchronized;
import spoon.reflect.code.CtThrow;
import spoon.reflect.code.CtTry;
import spoon.reflect.code.CtVariableAccess;
import spoon.reflect.code.CtWhile;
import spoon.reflect.code.CtYieldStatement;
import spoon.reflect.declaration.CtElement;
import spoon.reflect.declaration.CtType;
import spoon.reflect.visitor.filter.TypeFilter;

/** Statements to normal form. Every rewrite says what becomes of what. */
final class Statements {
  private final MigratableMethod method;
  private final Names names;
  private final Symbols symbols;
  private final Expressions expressions;
  private final Loops loops;
  private final Tries tries;
  private Jumps jumps = new Jumps();
  private List<Node> out = new ArrayList<>();
  private final Deque<Place> places = new ArrayDeque<>();

  Statements(MigratableMethod method, Names names, Unit unit) {
    this.method = method;
    this.names = names;
    this.symbols = unit.symbols();
    this.expressions = new Expressions(method, names, unit, this);
    this.loops = new Loops(this, expressions, names, unit.types());
    this.tries = new Tries(this, expressions, names, symbols, method);
  }

  /** Where a statement of the user begins in what has been made so far. */
  private static final class Place {
    private final List<Node> list;
    private int index;

    Place(List<Node> list) {
      this.list = list;
      this.index = list.size();
    }
  }

  /**
   * Declares a variable that a pattern binds in front of the user's statement: it may be in scope
   * after it (JLS 6.3.2).
   */
  void declare(Local bound) {
    Place p = places.getLast();
    Code nothing = Code.text(bound.type().defaultValue());
    p.list.add(p.index++, new Node.Declare(bound, nothing, 0));
  }

  /** The statements that an expression needs which is all of a lambda's body. */
  Block before(Runnable expression, int line) {
    return nested(
        () -> {
          places.addLast(new Place(out));
          expression.run();
          places.removeLast();
        },
        line);
  }

  /** Adds a statement in front of the one that is being normalised. */
  void add(Node n) {
    out.add(n);
  }

  /** The statements that the action adds. */
  Block nested(Runnable action, int line) {
    List<Node> outer = out;
    out = new ArrayList<>();
    action.run();
    Block block = new Block(out, line);
    out = outer;
    return block;
  }

  Block block(@Nullable CtStatement s) {
    if (s == null) {
      return new Block(List.of(), 0);
    }
    return nested(
        () -> {
          if (s instanceof CtBlock<?> b && b.getLabel() == null) {
            b.getStatements().forEach(this::statement);
          } else {
            statement(s);
          }
        },
        Expressions.line(s));
  }

  /** The statement's own statements, without a block around them. */
  void inline(@Nullable CtStatement body) {
    block(body).nodes().forEach(this::add);
  }

  /** The statements around this one that jumps may leave. */
  Jumps jumps() {
    return jumps;
  }

  /** The body of a lambda: jumps in it stay in it. */
  Block lambdaBody(CtBlock<?> body) {
    Jumps outer = jumps;
    jumps = new Jumps();
    Block block = block(body);
    jumps = outer;
    return block;
  }

  /** The body of a method of a local class, without some of its statements. */
  Block ownBody(CtBlock<?> body, Predicate<CtStatement> kept) {
    Jumps outer = jumps;
    jumps = new Jumps();
    Block block =
        nested(
            () -> body.getStatements().stream().filter(kept).forEach(this::statement),
            Expressions.line(body));
    jumps = outer;
    return block;
  }

  boolean suspends(@Nullable CtElement e) {
    return e != null && method.suspending().contains(e);
  }

  static Code not(Code condition) {
    return Code.build(Binding.UNARY).text("!").operand(condition, Binding.POSTFIX).done();
  }

  static Code set(Local local, Code value) {
    return Code.build(Binding.ASSIGNMENT)
        .add(Code.write(local))
        .text(" = ")
        .add(local.type().fitted(value))
        .done();
  }

  // ---- dispatch

  void statement(CtStatement s) {
    places.addLast(new Place(out));
    labelled(s);
    places.removeLast();
  }

  private void labelled(CtStatement s) {
    String label = s.getLabel();
    if (label != null
        && s.getElements(new TypeFilter<>(CtLabelledFlowBreak.class)).stream()
            .anyMatch(jump -> label.equals(jump.getTargetLabel()))) {
      boolean jumpTarget = isLoop(s) || s instanceof CtSwitch<?>;
      if (!jumpTarget) {
        jumps.enter(new LabelRegion(label));
      }
      Block body = nested(() -> unlabelled(s), Expressions.line(s));
      if (!jumpTarget) {
        jumps.leave();
      }
      int last = body.nodes().size() - 1;
      body.nodes().subList(0, last).forEach(this::add);
      add(new Node.Labelled(label, body.nodes().get(last), body.line()));
      return;
    }
    unlabelled(s);
  }

  private static boolean isLoop(CtStatement s) {
    return s instanceof CtWhile
        || s instanceof CtDo
        || s instanceof CtFor
        || s instanceof CtForEach;
  }

  private void unlabelled(CtStatement s) {
    int line = Expressions.line(s);
    if (s instanceof CtComment) {
      return;
    }
    if (s instanceof CtType<?> t) {
      expressions.classes().declare(t);
      return;
    }
    if (s instanceof CtBlock<?> b) {
      add(nested(() -> b.getStatements().forEach(this::statement), line));
    } else if (s instanceof CtLocalVariable<?> v) {
      declaration(v, line);
    } else if (s instanceof CtIf i) {
      Code condition = expressions.of(i.getCondition());
      add(
          new Node.If(
              condition,
              block(i.getThenStatement()),
              i.getElseStatement() == null ? null : block(i.getElseStatement()),
              line));
    } else if (s instanceof CtWhile w) {
      loops.whileLoop(w, line);
    } else if (s instanceof CtDo d) {
      loops.doLoop(d, line);
    } else if (s instanceof CtFor f) {
      loops.forLoop(f, line);
    } else if (s instanceof CtForEach f) {
      loops.forEach(f, line);
    } else if (s instanceof CtSwitch<?> w) {
      Code selector = expressions.of(w.getSelector());
      jumps.enter(new SwitchRegion(w.getLabel()));
      add(switchNode(w, selector));
      jumps.leave();
    } else if (s instanceof CtTry t) {
      tries.statement(t, line);
    } else if (s instanceof CtReturn<?> r) {
      returned(r.getReturnedExpression(), line);
    } else if (s instanceof CtThrow t) {
      Code exception = expressions.of(t.getThrownExpression());
      add(new Node.Throw(tries.rethrown(t, exception), line));
    } else if (s instanceof CtBreak b) {
      jump(new Exit(Kind.BREAK, b.getTargetLabel()), line);
    } else if (s instanceof CtContinue c) {
      jump(new Exit(Kind.CONTINUE, c.getTargetLabel()), line);
    } else if (s instanceof CtYieldStatement y) {
      yielded(y.getExpression(), line);
    } else if (s instanceof CtAssert<?> a) {
      assertion(a, line);
    } else if (s instanceof CtSynchronized y) {
      Code monitor = expressions.of(y.getExpression());
      if (suspends(y.getBlock())) {
        monitor = Code.read(monitor(monitor, expressions.typeOf(y.getExpression()), line));
      }
      add(new Node.Synchronized(monitor, block(y.getBlock()), line));
    } else if (s instanceof CtExpression<?> e) {
      expression(e, line);
    } else {
      throw new IllegalStateException("normalise: " + s.getClass().getSimpleName() + " " + s);
    }
  }

  /** An expression that is all of a migratable lambda's body. */
  void result(CtExpression<?> e) {
    places.addLast(new Place(out));
    if (method.signature().isVoid()) {
      expression(e, Expressions.line(e));
    } else {
      returned(e, Expressions.line(e));
    }
    places.removeLast();
  }

  /** All that a reference to a migratable method does: T t = CMigratable.m(x, p1, p2); return t; */
  void referred(CtExecutableReferenceExpression<?, ?> r) {
    Local result = expressions.functions().referred(r);
    if (result != null) {
      add(new Node.Return(Code.read(result), Expressions.line(r)));
    }
  }

  /** Whether a loop is polled every so many iterations only. */
  boolean isCounted(CtElement loop) {
    return method.counted().contains(loop) && !names.inClosure();
  }

  /** x.poll(), in a polled method. */
  void poll(int line) {
    if (method.polled() && !names.inClosure()) {
      Code poll = Code.text(names.execution() + ".poll()");
      add(new Node.Suspend(null, false, poll, "poll", line));
    }
  }

  /** x.tooDeep(depth), in a recursive method: the stack is moved to the heap there. */
  @Nullable Node deepen(int line) {
    if (names.depth() == null) {
      return null;
    }
    Code tooDeep = Code.text(names.execution() + ".tooDeep(" + names.depth() + ")");
    return new Node.Suspend(null, false, tooDeep, Node.Suspend.DEEP, line);
  }

  private Local monitor(Code value, JavaType type, int line) {
    Local monitor = names.fresh("monitor", type);
    add(new Node.Declare(monitor, value, line));
    return monitor;
  }

  /** The body of a synchronized method: in a block on the receiver or the class. */
  Block locked(Block body, Names names) {
    int line = body.line();
    if (!method.isStatic()) {
      Code self = Code.read(names.parameters().get(0));
      return new Block(List.of(new Node.Synchronized(self, body, line)), line);
    }
    CtType<?> declaring = method.source().getParent(CtType.class);
    Code type =
        Code.type(
            Symbols.isLocal(declaring)
                ? declaring.getQualifiedName()
                : method.owner().getQualifiedName().toString());
    Code literal = Code.literal(type);
    return nested(
        () -> {
          JavaType of = JavaType.named("java.lang.Class");
          Code held = body.suspends() ? Code.read(monitor(literal, of, line)) : literal;
          add(new Node.Synchronized(held, body, line));
        },
        line);
  }

  private void declaration(CtLocalVariable<?> v, int line) {
    Local local = names.of(v);
    CtExpression<?> value = v.getAssignment();
    if (expressions.calls().isPointInto(value, local)) {
      expressions.calls().suspend((CtInvocation<?>) value, local, true);
    } else {
      add(new Node.Declare(local, value == null ? null : expressions.of(value), line));
    }
  }

  /** An expression whose value nobody uses. */
  void expression(CtExpression<?> e, int line) {
    if (expressions.calls().isPoint(e)) {
      expressions.calls().suspend((CtInvocation<?>) e, null, false);
    } else if (e instanceof CtAssignment<?, ?> a
        && !(e instanceof CtOperatorAssignment<?, ?>)
        && a.getAssigned() instanceof CtVariableAccess<?> v
        && !(v instanceof CtFieldAccess<?>)
        && expressions.calls().isPoint(a.getAssignment())) {
      Local local = names.of(v);
      expressions.assign(local, a.getAssignment());
    } else {
      add(new Node.Evaluate(expressions.discarded(e), line));
    }
  }

  // ---- switch

  /** Whether a switch is split in two: one chooses a branch by patterns, the other runs it. */
  static boolean isSplit(CtAbstractSwitch<?> s, Set<CtElement> suspending, Symbols symbols) {
    return isTested(s, suspending, symbols) || isSplit(s, suspending);
  }

  /**
   * Whether the branch is chosen by tests one after the other: no case label can say what they do.
   */
  private static boolean isTested(
      CtAbstractSwitch<?> s, Set<CtElement> suspending, Symbols symbols) {
    return Tests.areNeeded(s, symbols)
        || s.getCases().stream()
            .anyMatch(c -> c.getGuard() != null && suspending.contains(c.getGuard()));
  }

  private static boolean isSplit(CtAbstractSwitch<?> s, Set<CtElement> suspending) {
    return s.getCases().stream()
            .flatMap(c -> c.getCaseExpressions().stream())
            .anyMatch(CtCasePattern.class::isInstance)
        && s.getCases().stream()
            .flatMap(c -> c.getStatements().stream())
            .anyMatch(suspending::contains);
  }

  /**
   * The cases as they are; the selector is evaluated already. With patterns and points, so that
   * what a pattern binds becomes a local: switch (e) { case P(int v) -> s; default -> d; } ⇒ int v
   * = 0; int branch = switch (e) { case P(int v1) -> { v = v1; yield 0; } default -> 1; }; switch
   * (branch) { case 0 -> s; default -> d; }
   */
  Node.Switch switchNode(CtAbstractSwitch<?> s, Code selector) {
    boolean tested = isTested(s, method.suspending(), symbols);
    boolean split = tested || isSplit(s, method.suspending());
    int line = Expressions.line((CtElement) s);
    JavaType type = expressions.typeOf(s.getSelector());
    Code chosen = isOfPrivateEnum(s) ? named(s, selector) : selector;
    Local value = tested ? tested(s, selector, type, line) : null;
    List<Node.Case> choices = new ArrayList<>();
    List<Node.Case> cases = new ArrayList<>();
    boolean arrow = false;
    for (CtCase<?> c : s.getCases()) {
      arrow |= c.getCaseKind() == CaseKind.ARROW;
      Patterns patterns = new Patterns(names, split);
      List<Code> labels =
          tested ? List.of() : patterns.labels(c, e -> caseLabel(e, type), expressions);
      boolean isDefault = c.getCaseExpressions().isEmpty() || c.getIncludesDefault();
      List<CtStatement> body = c.getStatements();
      Block block =
          nested(
              () -> {
                if (body.size() == 1
                    && body.get(0) instanceof CtBlock<?> b
                    && b.getLabel() == null
                    && c.getCaseKind() == CaseKind.ARROW) {
                  b.getStatements().forEach(this::statement);
                } else if (s instanceof CtSwitch<?>
                    && body.size() == 1
                    && body.get(0) instanceof CtYieldStatement y
                    && y.isImplicit()) {
                  expression(y.getExpression(), Expressions.line(y.getExpression()));
                } else {
                  body.forEach(this::statement);
                }
              },
              Expressions.line(c));
      if (split) {
        int branch = choices.size();
        patterns.locals().forEach(this::declare);
        choices.add(new Node.Case(labels, isDefault, patterns.chosen(branch, line)));
        labels = isDefault ? List.of() : List.of(Code.text(Integer.toString(branch)));
      }
      cases.add(new Node.Case(labels, isDefault, block));
    }
    if (!split) {
      return new Node.Switch(chosen, arrow, cases, line);
    }
    int otherwise =
        IntStream.range(0, cases.size())
            .filter(i -> cases.get(i).isDefault())
            .findFirst()
            .orElse(-1);
    if (cases.stream()
        .noneMatch(Node.Case::isDefault)) { // It is exhaustive: the choice sees to it.
      Node.Case last = cases.remove(cases.size() - 1);
      cases.add(new Node.Case(List.of(), true, last.body()));
    }
    Local branch = names.fresh("branch", JavaType.primitive("int"));
    if (value != null) {
      add(new Node.Declare(branch, null, line));
      choose(s, 0, value, branch, otherwise, line);
    } else {
      Node.Switch choice = new Node.Switch(selector, true, choices, line);
      add(new Node.Declare(branch, Code.build(Binding.PRIMARY).nested(choice).done(), line));
    }
    return new Node.Switch(Code.read(branch), arrow, cases, line);
  }

  /** E value = e; which must not be null, unless a case says so. */
  private Local tested(CtAbstractSwitch<?> s, Code selector, JavaType type, int line) {
    Local value = names.fresh("value", type);
    Code code = selector;
    if (!hasNull(s)) {
      code = Expressions.required(selector);
    }
    add(new Node.Declare(value, code, line));
    return value;
  }

  private static boolean hasNull(CtAbstractSwitch<?> s) {
    return s.getCases().stream()
        .flatMap(c -> c.getCaseExpressions().stream())
        .anyMatch(e -> e instanceof CtLiteral<?> l && l.getValue() == null);
  }

  /**
   * if (test 0) branch = 0; else if (test 1) branch = 1; … else branch = that of default; with a
   * point in the guard of case 0 ⇒ branch = -1; if (test 0) { the statements of the guard; if
   * (guard') branch = 0; } if (branch < 0) { if (test 1) … }
   */
  private void choose(
      CtAbstractSwitch<?> s, int i, Local value, Local branch, int otherwise, int line) {
    if (i == s.getCases().size()) {
      Code missing = Code.text("new MatchException(null, null)");
      add(otherwise < 0 ? new Node.Throw(missing, line) : chosen(branch, otherwise, line));
      return;
    }
    CtCase<?> c = s.getCases().get(i);
    Block then = new Block(List.of(chosen(branch, i, line)), line);
    Runnable others = () -> choose(s, i + 1, value, branch, otherwise, line);
    if (c.getCaseExpressions().isEmpty()) {
      others.run();
    } else if (suspends(c.getGuard())) {
      add(chosen(branch, -1, line));
      Code test = expressions.tests().labels(c, value);
      Runnable guarded = () -> add(new Node.If(expressions.of(c.getGuard()), then, null, line));
      add(new Node.If(test, nested(guarded, line), null, line));
      Code.Builder none = Code.build(Binding.RELATIONAL).add(Code.read(branch)).text(" < 0");
      add(new Node.If(none.done(), nested(others, line), null, line));
    } else {
      Code test = expressions.tests().of(c, value);
      add(new Node.If(test, then, nested(others, line), line));
    }
  }

  private static Node chosen(Local branch, int number, int line) {
    return new Node.Evaluate(set(branch, Code.text(Integer.toString(number))), line);
  }

  private boolean isOfPrivateEnum(CtAbstractSwitch<?> s) {
    TypeElement t = symbols.privateType(expressions.typeOf(s.getSelector()).erasure().plain());
    return t != null && t.getKind() == ElementKind.ENUM;
  }

  /** The name of a constant of a private enum, whose constants cannot be labels. */
  private static Code named(CtAbstractSwitch<?> s, Code selector) {
    return hasNull(s)
        ? Code.build(Binding.PRIMARY)
            .add(Code.type("dev.godwit.frame.Members"))
            .text(".name(")
            .add(selector)
            .text(")")
            .done()
        : Code.build(Binding.PRIMARY).operand(selector, Binding.PRIMARY).text(".name()").done();
  }

  /** A switch expression without points, as it is; one that is spelt out in a block of its own. */
  Node.Switch plainSwitch(CtSwitchExpression<?, ?> s) {
    int line = Expressions.line(s);
    if (!Tests.areNeeded(s, symbols)) {
      Code selector = expressions.of(s.getSelector());
      Node.Switch node = plainCases(s, selector);
      return isOfPrivateEnum(s) ? total(node, line) : node;
    }
    Block whole =
        before(
            () -> {
              Node.Switch node = plainCases(s, expressions.of(s.getSelector()));
              add(new Node.Yield(Code.build(Binding.PRIMARY).nested(node).done(), line));
            },
            line);
    Node.Case only = new Node.Case(List.of(), true, whole);
    return new Node.Switch(Code.text("0"), true, List.of(only), line);
  }

  private Node.Switch plainCases(CtSwitchExpression<?, ?> s, Code selector) {
    jumps.enter(new PlainYieldRegion());
    Node.Switch node = switchNode(s, selector);
    jumps.leave();
    return node;
  }

  /** With a default, where javac cannot see that there is a case for everything. */
  private static Node.Switch total(Node.Switch node, int line) {
    if (node.hasDefault()) {
      return node;
    }
    List<Node.Case> cases = new ArrayList<>(node.cases());
    Code missing =
        Code.build(Binding.PRIMARY)
            .text("new ")
            .add(Code.type("java.lang.IncompatibleClassChangeError"))
            .text("()")
            .done();
    cases.add(
        new Node.Case(List.of(), true, new Block(List.of(new Node.Throw(missing, line)), line)));
    return new Node.Switch(node.selector(), node.arrow(), cases, line);
  }

  private Code caseLabel(CtExpression<?> e, JavaType selector) {
    if (e instanceof CtFieldRead<?> f) {
      VariableElement constant = symbols.field(f.getVariable());
      if (constant != null && constant.getKind() == ElementKind.ENUM_CONSTANT) {
        if (PrivateTypes.isPrivate(Symbols.owner(constant))) {
          return Code.text("\"" + f.getVariable().getSimpleName() + "\"");
        }
        String type = Symbols.owner(constant).getQualifiedName().toString();
        Code name = Code.text(f.getVariable().getSimpleName());
        return selector.erasure().plain().equals(type)
            ? name
            : Code.build(Binding.PRIMARY).add(Code.type(type)).text(".").add(name).done();
      }
    }
    if (e instanceof CtFieldRead<?> f && Symbols.isLocal(f.getVariable().getDeclaringType())) {
      return Code.text(f.getVariable().getSimpleName()); // A constant of a local enum or class.
    }
    return expressions.of(e);
  }

  /**
   * switch (e) { case a -> v; … } with a point inside, as an expression ⇒ T t; chosen: switch (e) {
   * case a -> { t = v; break chosen; } … } t, where yield v becomes t = v; break chosen
   */
  Code suspendingSwitch(CtSwitchExpression<?, ?> s, JavaType type) {
    int line = Expressions.line(s);
    Code selector = expressions.of(s.getSelector());
    Local t = names.temporary(type);
    String label = names.label("chosen");
    add(new Node.Declare(t, null, line));
    jumps.enter(new YieldRegion(t, label));
    Node.Switch node = switchNode(s, selector);
    jumps.leave();
    add(new Node.Labelled(label, total(node, line), line));
    return Code.read(t);
  }

  private void yielded(CtExpression<?> value, int line) {
    for (Region r : jumps.innermostFirst()) {
      if (r instanceof PlainYieldRegion) {
        break;
      }
      if (r instanceof YieldRegion y) {
        expressions.assign(y.result(), value);
        jump(new Exit(Kind.BREAK, y.label()), line);
        return;
      }
    }
    add(new Node.Yield(expressions.of(value), line));
  }

  // ---- jumps

  private void returned(@Nullable CtExpression<?> value, int line) {
    for (Region r : jumps.innermostFirst()) {
      if (r instanceof FinallyRegion f) {
        if (value != null && f.result != null) {
          expressions.assign(f.result, value);
        }
        leave(f, new Exit(Kind.RETURN, null), line);
        return;
      }
    }
    add(new Node.Return(value == null ? null : expressions.of(value), line));
  }

  /** A jump, recorded and made later where a finally block with points lies on its way. */
  void jump(Exit e, int line) {
    for (Region r : jumps.innermostFirst()) {
      if (r instanceof FinallyRegion f) {
        leave(f, e, line);
        return;
      }
      if (isTarget(r, e)) {
        if (e.kind() == Kind.CONTINUE && r instanceof LoopRegion l && l.continues() != null) {
          add(new Node.Break(l.continues(), line));
        } else if (e.kind() == Kind.BREAK && r instanceof LoopRegion l && l.breaks() != null) {
          add(new Node.Break(l.breaks(), line));
        } else if (e.kind() == Kind.CONTINUE) {
          add(new Node.Continue(e.label(), line));
        } else {
          add(new Node.Break(e.label(), line));
        }
        return;
      }
    }
    throw new IllegalStateException("normalise: " + e + " leaves nothing");
  }

  private static boolean isTarget(Region r, Exit e) {
    if (r instanceof LoopRegion l) {
      return e.label() == null || e.label().equals(l.label());
    }
    if (r instanceof SwitchRegion s) {
      return e.kind() == Kind.BREAK && (e.label() == null || e.label().equals(s.label()));
    }
    if (r instanceof LabelRegion l) {
      return l.label().equals(e.label());
    }
    return r instanceof YieldRegion y && y.label().equals(e.label());
  }

  void leave(FinallyRegion f, Exit e, int line) {
    add(new Node.Evaluate(set(f.exit, Code.text(Integer.toString(f.number(e)))), line));
    add(new Node.Break(f.label, line));
  }

  // ---- assert

  /**
   * assert c : m ⇒ if (ASSERTIONS) { the statements of c; if (!c') { the statements of m; throw new
   * AssertionError(m'); } } where ASSERTIONS is what the user's class was started with
   */
  private void assertion(CtAssert<?> a, int line) {
    Block checked =
        nested(
            () -> {
              Code condition = expressions.of(a.getAssertExpression());
              Block failed =
                  nested(
                      () -> {
                        Code.Builder error =
                            Code.build(Binding.PRIMARY)
                                .text("new ")
                                .add(Code.type("java.lang.AssertionError"))
                                .text("(");
                        if (a.getExpression() != null) {
                          error.add(expressions.of(a.getExpression()));
                        }
                        add(new Node.Throw(error.text(")").done(), line));
                      },
                      line);
              add(new Node.If(not(condition), failed, null, line));
            },
            line);
    add(new Node.If(assertionsEnabled(), checked, null, line));
  }

  /** Holds what {@code assert} asks: the status of the outermost class (JLS 14.10). */
  private Code assertionsEnabled() {
    javax.lang.model.element.Element top = method.owner();
    while (top.getEnclosingElement() instanceof javax.lang.model.element.TypeElement outer) {
      top = outer;
    }
    return Code.build(Binding.PRIMARY)
        .add(Code.type(Symbols.companion((javax.lang.model.element.TypeElement) top)))
        .text(".ASSERTIONS")
        .done();
  }
}
