package dev.godwit.transformer.normalise;

import dev.godwit.transformer.find.MigratableMethod;
import dev.godwit.transformer.find.Symbols;
import dev.godwit.transformer.form.Code;
import dev.godwit.transformer.form.Code.Binding;
import dev.godwit.transformer.form.Completion;
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
import dev.godwit.transformer.parse.StaticTypes;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;
import spoon.reflect.code.CaseKind;
import spoon.reflect.code.CtAbstractSwitch;
import spoon.reflect.code.CtAssert;
import spoon.reflect.code.CtAssignment;
import spoon.reflect.code.CtBlock;
import spoon.reflect.code.CtBreak;
import spoon.reflect.code.CtCase;
import spoon.reflect.code.CtCatch;
import spoon.reflect.code.CtComment;
import spoon.reflect.code.CtContinue;
import spoon.reflect.code.CtDo;
import spoon.reflect.code.CtExpression;
import spoon.reflect.code.CtFieldAccess;
import spoon.reflect.code.CtFieldRead;
import spoon.reflect.code.CtFor;
import spoon.reflect.code.CtForEach;
import spoon.reflect.code.CtIf;
import spoon.reflect.code.CtInvocation;
import spoon.reflect.code.CtLocalVariable;
import spoon.reflect.code.CtOperatorAssignment;
import spoon.reflect.code.CtReturn;
import spoon.reflect.code.CtStatement;
import spoon.reflect.code.CtSwitch;
import spoon.reflect.code.CtSwitchExpression;
import spoon.reflect.code.CtSynchronized;
import spoon.reflect.code.CtThrow;
import spoon.reflect.code.CtTry;
import spoon.reflect.code.CtTryWithResource;
import spoon.reflect.code.CtVariableAccess;
import spoon.reflect.code.CtWhile;
import spoon.reflect.code.CtYieldStatement;
import spoon.reflect.declaration.CtElement;
import spoon.reflect.reference.CtTypeReference;

/** Statements to normal form. Every rewrite says what becomes of what. */
final class Statements {
  private static final JavaType INT = JavaType.primitive("int");
  private static final JavaType THROWABLE = JavaType.named("java.lang.Throwable");
  private static final Code EXECUTION = Code.type("dev.godwit.frame.Execution");

  private final MigratableMethod method;
  private final Names names;
  private final StaticTypes types;
  private final Symbols symbols;
  private final Expressions expressions;
  private Jumps jumps = new Jumps();
  private List<Node> out = new ArrayList<>();

  Statements(MigratableMethod method, Names names, StaticTypes types, Symbols symbols) {
    this.method = method;
    this.names = names;
    this.types = types;
    this.symbols = symbols;
    this.expressions = new Expressions(method, names, types, symbols, this);
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

  /** The body of a lambda: jumps in it stay in it. */
  Block lambdaBody(CtBlock<?> body) {
    Jumps outer = jumps;
    jumps = new Jumps();
    Block block = block(body);
    jumps = outer;
    return block;
  }

  private boolean suspends(@Nullable CtElement e) {
    return e != null && method.suspending().contains(e);
  }

  private static Code truth(Code condition) {
    return Code.build(Binding.UNARY).text("!").operand(condition, Binding.POSTFIX).done();
  }

  private static Code set(Local local, Code value) {
    return Code.build(Binding.ASSIGNMENT).add(Code.write(local)).text(" = ").add(value).done();
  }

  // ---- dispatch

  private void statement(CtStatement s) {
    String label = s.getLabel();
    if (label != null && !(s instanceof CtLocalVariable<?>)) {
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
      whileLoop(w, line);
    } else if (s instanceof CtDo d) {
      doLoop(d, line);
    } else if (s instanceof CtFor f) {
      forLoop(f, line);
    } else if (s instanceof CtForEach f) {
      forEach(f, line);
    } else if (s instanceof CtSwitch<?> w) {
      Code selector = expressions.of(w.getSelector());
      jumps.enter(new SwitchRegion(w.getLabel()));
      add(switchNode(w, selector));
      jumps.leave();
    } else if (s instanceof CtTry t) {
      tryStatement(t, line);
    } else if (s instanceof CtReturn<?> r) {
      returned(r.getReturnedExpression(), line);
    } else if (s instanceof CtThrow t) {
      Code exception = expressions.of(t.getThrownExpression());
      add(new Node.Throw(exception, line));
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
      add(new Node.Synchronized(monitor, block(y.getBlock()), line));
    } else if (s instanceof CtExpression<?> e) {
      expression(e, line);
    } else {
      throw new IllegalStateException("normalise: " + s.getClass().getSimpleName() + " " + s);
    }
  }

  private void declaration(CtLocalVariable<?> v, int line) {
    Local local = names.of(v);
    CtExpression<?> value = v.getAssignment();
    if (value != null && expressions.isPoint(value)) {
      expressions.suspend((CtInvocation<?>) value, local, true);
    } else {
      add(new Node.Declare(local, value == null ? null : expressions.of(value), line));
    }
  }

  private void expression(CtExpression<?> e, int line) {
    if (expressions.isPoint(e)) {
      expressions.suspend((CtInvocation<?>) e, null, false);
    } else if (e instanceof CtAssignment<?, ?> a
        && !(e instanceof CtOperatorAssignment<?, ?>)
        && a.getAssigned() instanceof CtVariableAccess<?> v
        && !(v instanceof CtFieldAccess<?>)
        && expressions.isPoint(a.getAssignment())) {
      Local local = names.of(java.util.Objects.requireNonNull(v.getVariable().getDeclaration()));
      expressions.assign(local, a.getAssignment());
    } else {
      add(new Node.Evaluate(expressions.of(e), line));
    }
  }

  // ---- loops

  /** while (c) s with a point in c ⇒ while (true) { the statements of c; if (!c') break; s } */
  private void whileLoop(CtWhile w, int line) {
    jumps.enter(new LoopRegion(w.getLabel(), null));
    if (suspends(w.getLoopingExpression())) {
      Block body =
          nested(
              () -> {
                breakUnless(w.getLoopingExpression(), line);
                inline(w.getBody());
              },
              line);
      add(new Node.Loop(false, List.of(), Code.text("true"), List.of(), body, line));
    } else {
      Code condition = expressions.of(w.getLoopingExpression());
      add(new Node.Loop(false, List.of(), condition, List.of(), block(w.getBody()), line));
    }
    jumps.leave();
  }

  private void breakUnless(CtExpression<?> condition, int line) {
    Code c = expressions.of(condition);
    add(new Node.If(truth(c), new Block(List.of(new Node.Break(null, line)), line), null, line));
  }

  private void inline(@Nullable CtStatement body) {
    block(body).nodes().forEach(this::add);
  }

  /**
   * do s while (c) with a point in c ⇒ while (true) { next: { s } the statements of c; if (!c')
   * break; } where continue becomes break next
   */
  private void doLoop(CtDo d, int line) {
    if (!suspends(d.getLoopingExpression())) {
      jumps.enter(new LoopRegion(d.getLabel(), null));
      Block body = block(d.getBody());
      jumps.leave();
      Code condition = expressions.of(d.getLoopingExpression());
      add(new Node.Loop(true, List.of(), condition, List.of(), body, line));
      return;
    }
    String next = names.label("next");
    jumps.enter(new LoopRegion(d.getLabel(), next));
    Block body =
        nested(
            () -> {
              add(labelled(next, block(d.getBody()), line));
              breakUnless(d.getLoopingExpression(), line);
            },
            line);
    jumps.leave();
    add(new Node.Loop(false, List.of(), Code.text("true"), List.of(), body, line));
  }

  private static Node labelled(String label, Block body, int line) {
    return new Node.Labelled(label, body, line);
  }

  /**
   * for (i; c; u) s with a point in i ⇒ { i for (; c; u) s }; in c ⇒ for (i; ; u) { the statements
   * of c; if (!c') break; s }; in u ⇒ for (i; c; ) { next: { s } u } where continue becomes break
   * next
   */
  private void forLoop(CtFor f, int line) {
    boolean initSuspends = f.getForInit().stream().anyMatch(this::suspends);
    boolean conditionSuspends = suspends(f.getExpression());
    boolean updateSuspends = f.getForUpdate().stream().anyMatch(this::suspends);
    Block whole =
        nested(
            () -> {
              Block init = nested(() -> f.getForInit().forEach(this::statement), line);
              List<Node> header = init.nodes();
              if (initSuspends || header.stream().anyMatch(n -> !isHeader(n)) || mixes(header)) {
                header.forEach(this::add);
                header = List.of();
              }
              String next = updateSuspends ? names.label("next") : null;
              jumps.enter(new LoopRegion(f.getLabel(), next));
              Code condition =
                  f.getExpression() == null || conditionSuspends
                      ? null
                      : expressions.of(f.getExpression());
              Block body =
                  nested(
                      () -> {
                        if (conditionSuspends) {
                          breakUnless(f.getExpression(), line);
                        }
                        if (next != null) {
                          add(labelled(next, block(f.getBody()), line));
                          f.getForUpdate().forEach(this::statement);
                        } else {
                          inline(f.getBody());
                        }
                      },
                      line);
              jumps.leave();
              List<Code> update = new ArrayList<>();
              if (!updateSuspends) {
                f.getForUpdate().forEach(u -> update.add(expressions.of((CtExpression<?>) u)));
              }
              add(new Node.Loop(false, header, condition, update, body, line));
            },
            line);
    if (whole.nodes().size() == 1) {
      add(whole.nodes().get(0));
    } else if (f.getLabel() != null) {
      whole.nodes().forEach(this::add); // The label belongs to the loop, the last of them.
    } else {
      add(whole);
    }
  }

  private static boolean isHeader(Node n) {
    return n instanceof Node.Declare || n instanceof Node.Evaluate;
  }

  private static boolean mixes(List<Node> header) {
    return header.size() > 1
        && header.stream().anyMatch(Node.Declare.class::isInstance)
        && !header.stream()
            .allMatch(
                n -> n instanceof Node.Declare d && d.init() != null && sameType(d, header.get(0)));
  }

  private static boolean sameType(Node.Declare d, Node first) {
    return first instanceof Node.Declare f && d.local().type().sameAs(f.local().type());
  }

  /**
   * for (T v : e) s with a point in s, e an array ⇒ A a = e; for (int i = 0; i < a.length; i++) { T
   * v = a[i]; s }; e an Iterable ⇒ for (Iterator it = Cursor.over(e); it.hasNext(); ) { T v =
   * it.next(); s }
   */
  private void forEach(CtForEach f, int line) {
    CtExpression<?> source = f.getExpression();
    Local v = names.of(f.getVariable());
    Code iterable = expressions.of(source);
    if (!suspends(f.getBody())) {
      jumps.enter(new LoopRegion(f.getLabel(), null));
      add(new Node.ForEach(v, iterable, block(f.getBody()), line));
      jumps.leave();
      return;
    }
    JavaType sourceType = expressions.typeOf(source);
    List<Node> init = new ArrayList<>();
    Code condition;
    List<Code> update = List.of();
    Code element;
    if (sourceType.text().plain().endsWith("[]")) {
      Local array = names.fresh("array", sourceType);
      Local index = names.fresh("index", INT);
      add(new Node.Declare(array, iterable, line));
      init.add(new Node.Declare(index, Code.text("0"), line));
      condition =
          Code.build(Binding.RELATIONAL)
              .add(Code.read(index))
              .text(" < ")
              .add(Code.read(array))
              .text(".length")
              .done();
      update = List.of(Code.build(Binding.POSTFIX).add(Code.update(index)).text("++").done());
      element =
          Code.build(Binding.PRIMARY)
              .add(Code.read(array))
              .text("[")
              .add(Code.read(index))
              .text("]")
              .done();
    } else {
      JavaType of = types.elementOf(source);
      Code elementType = of == null ? Code.type("java.lang.Object") : of.text();
      Code iterator = Code.type("java.util.Iterator");
      Code typed =
          Code.build(Binding.PRIMARY).add(iterator).text("<").add(elementType).text(">").done();
      Local it = names.fresh("it", new JavaType(typed, iterator, false));
      Code over =
          Code.build(Binding.PRIMARY)
              .add(Code.type("dev.godwit.frame.Cursor"))
              .text(".over(")
              .add(iterable)
              .text(")")
              .done();
      init.add(new Node.Declare(it, over, line));
      condition = Code.build(Binding.PRIMARY).add(Code.read(it)).text(".hasNext()").done();
      element = Code.build(Binding.PRIMARY).add(Code.read(it)).text(".next()").done();
    }
    jumps.enter(new LoopRegion(f.getLabel(), null));
    Block body =
        nested(
            () -> {
              add(new Node.Declare(v, element, line));
              inline(f.getBody());
            },
            line);
    jumps.leave();
    add(new Node.Loop(false, init, condition, update, body, line));
  }

  // ---- switch

  /** The cases as they are; the selector is evaluated already. */
  Node.Switch switchNode(CtAbstractSwitch<?> s, Code selector) {
    List<Node.Case> cases = new ArrayList<>();
    boolean arrow = false;
    for (CtCase<?> c : s.getCases()) {
      arrow |= c.getCaseKind() == CaseKind.ARROW;
      List<Code> labels = new ArrayList<>();
      for (CtExpression<?> e : c.getCaseExpressions()) {
        labels.add(caseLabel(e));
      }
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
      cases.add(new Node.Case(labels, isDefault, block));
    }
    return new Node.Switch(selector, arrow, cases, Expressions.line((CtElement) s));
  }

  /** A switch expression without points, as it is. */
  Node.Switch plainSwitch(CtSwitchExpression<?, ?> s) {
    Code selector = expressions.of(s.getSelector());
    jumps.enter(new PlainYieldRegion());
    Node.Switch node = switchNode(s, selector);
    jumps.leave();
    return node;
  }

  private Code caseLabel(CtExpression<?> e) {
    if (e instanceof CtFieldRead<?> f) {
      VariableElement constant = symbols.field(f.getVariable());
      if (constant != null && constant.getKind() == ElementKind.ENUM_CONSTANT) {
        return Code.text(f.getVariable().getSimpleName());
      }
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
    if (!node.hasDefault()) {
      List<Node.Case> cases = new ArrayList<>(node.cases());
      Code missing =
          Code.build(Binding.PRIMARY)
              .text("new ")
              .add(Code.type("java.lang.IncompatibleClassChangeError"))
              .text("()")
              .done();
      cases.add(
          new Node.Case(List.of(), true, new Block(List.of(new Node.Throw(missing, line)), line)));
      node = new Node.Switch(node.selector(), node.arrow(), cases, line);
    }
    add(new Node.Labelled(label, node, line));
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
  private void jump(Exit e, int line) {
    for (Region r : jumps.innermostFirst()) {
      if (r instanceof FinallyRegion f) {
        leave(f, e, line);
        return;
      }
      if (isTarget(r, e)) {
        if (e.kind() == Kind.CONTINUE && r instanceof LoopRegion l && l.continues() != null) {
          add(new Node.Break(l.continues(), line));
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

  private void leave(FinallyRegion f, Exit e, int line) {
    add(new Node.Evaluate(set(f.exit, Code.text(Integer.toString(f.number(e)))), line));
    add(new Node.Break(f.label, line));
  }

  // ---- try

  private void tryStatement(CtTry t, int line) {
    if (t.getFinalizer() != null && suspends(t.getFinalizer())) {
      loweredFinally(t, line);
      return;
    }
    List<Node> resources = new ArrayList<>();
    if (t instanceof CtTryWithResource r) {
      r.getResources().forEach(v -> resources.add(resource(v)));
    }
    add(
        new Node.Try(
            resources,
            block(t.getBody()),
            catches(t),
            t.getFinalizer() == null ? null : block(t.getFinalizer()),
            line));
  }

  private Node resource(CtElement v) {
    int line = Expressions.line(v);
    if (v instanceof CtLocalVariable<?> l) {
      return new Node.Declare(names.of(l), expressions.of(l.getAssignment()), line);
    }
    return new Node.Evaluate(expressions.of((CtExpression<?>) v), line);
  }

  /**
   * catch (T e) that assigns e ⇒ catch (T caught) { T e = caught; … }: caught is thrown on
   * re-entry.
   */
  private List<Node.Catch> catches(CtTry t) {
    List<Node.Catch> catches = new ArrayList<>();
    for (CtCatch c : t.getCatchers()) {
      Local e = names.of(c.getParameter());
      List<Code> caught = new ArrayList<>();
      List<CtTypeReference<?>> multi = c.getParameter().getMultiTypes();
      (multi.size() > 1 ? multi : List.<CtTypeReference<?>>of(c.getParameter().getType()))
          .forEach(x -> caught.add(TypeText.write(x)));
      boolean checked = caught.stream().anyMatch(x -> symbols.isChecked(x.plain()));
      int line = Expressions.line(c);
      if (e.kind() == Local.Kind.BOUND) {
        catches.add(new Node.Catch(e, caught, checked, block(c.getBody()), line));
        continue;
      }
      Local original = names.bound("caught", e.type());
      Block body =
          nested(
              () -> {
                add(new Node.Declare(e, Code.read(original), line));
                inline(c.getBody());
              },
              line);
      catches.add(new Node.Catch(original, caught, checked, body, line));
    }
    return catches;
  }

  /**
   * try b catches finally f with a point in f ⇒ (JLS 14.20.2)
   *
   * <pre>
   * Throwable pending = null; int exit = 0;
   * body: try { try b catches } catch (Throwable t) { pending = t; }
   * f
   * if (pending != null) throw pending;  if (exit == 1) …
   * </pre>
   */
  private void loweredFinally(CtTry t, int line) {
    Local pending = names.fresh("pending", THROWABLE);
    Local exit = names.fresh("exit", INT);
    CtTypeReference<?> returns = method.source().getType();
    Local result =
        returns.getSimpleName().equals("void") ? null : names.fresh("result", TypeText.of(returns));
    FinallyRegion region = new FinallyRegion(names.label("body"), exit, result);
    jumps.enter(region);
    Block inner =
        t.getCatchers().isEmpty()
            ? block(t.getBody())
            : nested(
                () -> add(new Node.Try(List.of(), block(t.getBody()), catches(t), null, line)),
                line);
    jumps.leave();
    boolean completes = Completion.normal(inner);
    Local thrown = names.bound("thrown", THROWABLE);
    Node.Catch all =
        new Node.Catch(
            thrown,
            List.of(THROWABLE.text()),
            false,
            new Block(List.of(new Node.Evaluate(set(pending, Code.read(thrown)), line)), line),
            line);
    Node protectedBody = new Node.Try(List.of(), inner, List.of(all), null, line);
    add(new Node.Declare(pending, Code.text("null"), line));
    if (!region.exits.isEmpty()) {
      add(new Node.Declare(exit, Code.text("0"), line));
      protectedBody = new Node.Labelled(region.label, protectedBody, line);
      if (result != null && region.exits.stream().anyMatch(e -> e.kind() == Kind.RETURN)) {
        add(new Node.Declare(result, Code.text(result.type().defaultValue()), line));
      }
    }
    add(protectedBody);
    Block last = block(t.getFinalizer());
    last.nodes().forEach(this::add);
    if (Completion.normal(last)) {
      dispatch(region, pending, completes, line);
    }
  }

  private void dispatch(FinallyRegion region, Local pending, boolean completes, int line) {
    Code sneak =
        Code.build(Binding.PRIMARY)
            .add(EXECUTION)
            .text(".sneak(")
            .add(Code.read(pending))
            .text(")")
            .done();
    Node rethrow = new Node.Throw(sneak, line);
    if (!completes && region.exits.isEmpty()) {
      add(rethrow);
      return;
    }
    Code isPending = Code.build(Binding.EQUALITY).add(Code.read(pending)).text(" != null").done();
    add(new Node.If(isPending, new Block(List.of(rethrow), line), null, line));
    for (int i = 0; i < region.exits.size(); i++) {
      Exit e = region.exits.get(i);
      Runnable jump =
          () -> {
            if (e.kind() != Kind.RETURN) {
              jump(e, line);
            } else {
              returnAgain(region.result, line);
            }
          };
      if (!completes && i == region.exits.size() - 1) {
        jump.run();
      } else {
        Code chosen =
            Code.build(Binding.EQUALITY).add(Code.read(region.exit)).text(" == " + (i + 1)).done();
        add(new Node.If(chosen, nested(jump, line), null, line));
      }
    }
  }

  private void returnAgain(@Nullable Local result, int line) {
    for (Region r : jumps.innermostFirst()) {
      if (r instanceof FinallyRegion f) {
        if (result != null && f.result != null) {
          add(new Node.Evaluate(set(f.result, Code.read(result)), line));
        }
        leave(f, new Exit(Kind.RETURN, null), line);
        return;
      }
    }
    add(new Node.Return(result == null ? null : Code.read(result), line));
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
              add(new Node.If(truth(condition), failed, null, line));
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
