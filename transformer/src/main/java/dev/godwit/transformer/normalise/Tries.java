package dev.godwit.transformer.normalise;

import dev.godwit.transformer.find.Callee;
import dev.godwit.transformer.find.MigratableMethod;
import dev.godwit.transformer.find.PrivateTypes;
import dev.godwit.transformer.find.Symbols;
import dev.godwit.transformer.form.Code;
import dev.godwit.transformer.form.Code.Binding;
import dev.godwit.transformer.form.Completion;
import dev.godwit.transformer.form.JavaType;
import dev.godwit.transformer.form.Local;
import dev.godwit.transformer.form.Node;
import dev.godwit.transformer.form.Node.Block;
import dev.godwit.transformer.form.Signature;
import dev.godwit.transformer.normalise.Jumps.Exit;
import dev.godwit.transformer.normalise.Jumps.FinallyRegion;
import dev.godwit.transformer.normalise.Jumps.Kind;
import dev.godwit.transformer.normalise.Jumps.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import spoon.reflect.code.CtAbstractInvocation;
import spoon.reflect.code.CtCatch;
import spoon.reflect.code.CtCatchVariable;
import spoon.reflect.code.CtExpression;
import spoon.reflect.code.CtLocalVariable;
import spoon.reflect.code.CtThrow;
import spoon.reflect.code.CtTry;
import spoon.reflect.code.CtTryWithResource;
import spoon.reflect.code.CtVariableRead;
import spoon.reflect.declaration.CtElement;
import spoon.reflect.declaration.CtTypedElement;
import spoon.reflect.reference.CtTypeReference;
import spoon.reflect.visitor.filter.TypeFilter;

/** try statements to normal form: no finally block holds a point. */
final class Tries {
  private static final JavaType INT = JavaType.primitive("int");
  private static final JavaType THROWABLE = JavaType.named("java.lang.Throwable");
  private static final Code EXECUTION = Code.type("dev.godwit.frame.Execution");

  private final Statements statements;
  private final Expressions expressions;
  private final Names names;
  private final Symbols symbols;
  private final MigratableMethod method;

  Tries(
      Statements statements,
      Expressions expressions,
      Names names,
      Symbols symbols,
      MigratableMethod method) {
    this.statements = statements;
    this.expressions = expressions;
    this.names = names;
    this.symbols = symbols;
    this.method = method;
  }

  void statement(CtTry t, int line) {
    if (t.getFinalizer() != null && statements.suspends(t.getFinalizer())) {
      Supplier<Block> body =
          () -> t.getCatchers().isEmpty() ? guarded(t) : withCatches(guarded(t), t, line);
      loweredFinally(body, () -> statements.block(t.getFinalizer()), line);
      return;
    }
    boolean plain =
        t instanceof CtTryWithResource r && !statements.suspends(t) && !isPrivate(r.getResources());
    List<Node> resources = plain ? resources((CtTryWithResource) t) : List.of();
    Block body = plain ? statements.block(t.getBody()) : guarded(t);
    if (!plain && t.getCatchers().isEmpty() && t.getFinalizer() == null) {
      statements.add(body); // As a block: its resources are in scope in there alone.
      return;
    }
    List<Node.Catch> catches = catches(t);
    Block last = t.getFinalizer() == null ? null : statements.block(t.getFinalizer());
    statements.add(new Node.Try(resources, body, catches, last, line));
  }

  private List<Node> resources(CtTryWithResource t) {
    List<Node> resources = new ArrayList<>();
    t.getResources().forEach(v -> resources.add(resource(v)));
    return resources;
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
    if (isTested(t, symbols)) {
      return List.of(tested(t));
    }
    for (CtCatch c : t.getCatchers()) {
      Local e = names.of(c.getParameter());
      List<Code> caught = typesOf(c);
      boolean checked = caught.stream().anyMatch(x -> symbols.isChecked(x.plain()));
      int line = Expressions.line(c);
      if (e.kind() == Local.Kind.BOUND) {
        catches.add(new Node.Catch(e, caught, checked, statements.block(c.getBody()), line));
        continue;
      }
      Local original = names.bound("caught", e.type());
      Block body =
          statements.nested(
              () -> {
                statements.add(new Node.Declare(e, Code.read(original), line));
                statements.inline(c.getBody());
              },
              line);
      catches.add(new Node.Catch(original, caught, checked, body, line));
    }
    return catches;
  }

  /** Whether some clause catches a private type, which no generated clause can name. */
  static boolean isTested(CtTry t, Symbols symbols) {
    ClassUses privates = new ClassUses(symbols);
    return t.getCatchers().stream()
        .flatMap(c -> referencesOf(c).stream())
        .anyMatch(privates::isPrivate);
  }

  /**
   * catch (A e) { s } catch (Hidden e) { r } ⇒ catch (Throwable caught) { if (caught instanceof A)
   * { A e = (A) caught; s } else if (PrivateTypes.HIDDEN.isInstance(caught)) … else throw caught; }
   */
  private Node.Catch tested(CtTry t) {
    ClassUses privates = new ClassUses(symbols);
    int line = Expressions.line(t);
    Local caught = names.bound("caught", THROWABLE);
    Block orElse = new Block(List.of(new Node.Throw(sneak(caught), line)), line);
    for (int i = t.getCatchers().size() - 1; i >= 0; i--) {
      CtCatch c = t.getCatchers().get(i);
      List<Code> tests = new ArrayList<>();
      for (CtTypeReference<?> r : referencesOf(c)) {
        tests.add(
            privates.isPrivate(r)
                ? ClassUses.isInstance(r, Code.read(caught))
                : Code.build(Binding.RELATIONAL)
                    .add(Code.read(caught))
                    .text(" instanceof ")
                    .add(TypeText.write(r))
                    .done());
      }
      Code.Builder any = Code.build(tests.size() == 1 ? tests.get(0).binding() : Binding.OR_ELSE);
      for (int k = 0; k < tests.size(); k++) {
        any.text(k == 0 ? "" : " || ").add(tests.get(k));
      }
      Local e = names.of(c.getParameter());
      Code value =
          Code.build(Binding.UNARY)
              .text("(")
              .add(e.type().text())
              .text(") ")
              .add(Code.read(caught))
              .done();
      int at = Expressions.line(c);
      Block body =
          statements.nested(
              () -> {
                statements.add(new Node.Declare(e, value, at));
                statements.inline(c.getBody());
              },
              at);
      orElse = new Block(List.of(new Node.If(any.done(), body, orElse, at)), at);
    }
    return new Node.Catch(caught, List.of(THROWABLE.text()), false, orElse, line);
  }

  /**
   * What a statement throws: for javac a parameter of a spelt out clause is a variable like others,
   * which may hold more than the try throws (JLS 11.2.2), and private types are not declared.
   */
  Code rethrown(CtThrow t, Code exception) {
    boolean isRethrown =
        t.getThrownExpression() instanceof CtVariableRead<?> r
            && names.declaration(r) instanceof CtCatchVariable<?> v
            && isTested(v.getParent(CtTry.class), symbols);
    String type = expressions.typeOf(t.getThrownExpression()).erasure().plain();
    boolean isUndeclared = symbols.privateType(type) != null && symbols.isChecked(type);
    if (isRethrown || isUndeclared) {
      Code.Builder b = Code.build(Binding.PRIMARY).add(EXECUTION).text(".sneak(");
      return b.add(exception).text(")").done();
    }
    return exception;
  }

  private static Code sneak(Local thrown) {
    Code.Builder b = Code.build(Binding.PRIMARY).add(EXECUTION).text(".sneak(");
    return b.add(Code.read(thrown)).text(")").done();
  }

  private static List<CtTypeReference<?>> referencesOf(CtCatch c) {
    List<CtTypeReference<?>> multi = c.getParameter().getMultiTypes();
    return multi.size() > 1 ? multi : List.of(c.getParameter().getType());
  }

  private static List<Code> typesOf(CtCatch c) {
    return referencesOf(c).stream().map(TypeText::write).toList();
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
  private void loweredFinally(Supplier<Block> body, Supplier<Block> finalizer, int line) {
    Local pending = names.fresh("pending", THROWABLE);
    Local exit = names.fresh("exit", INT);
    Signature signature = method.signature();
    Local result = signature.isVoid() ? null : names.fresh("result", signature.result());
    FinallyRegion region = new FinallyRegion(names.label("body"), exit, result);
    statements.jumps().enter(region);
    Block inner = body.get();
    statements.jumps().leave();
    boolean completes = Completion.normal(inner);
    Local thrown = names.bound("thrown", THROWABLE);
    Node.Catch all =
        new Node.Catch(
            thrown,
            List.of(THROWABLE.text()),
            false,
            new Block(
                List.of(new Node.Evaluate(Statements.set(pending, Code.read(thrown)), line)), line),
            0);
    Node protectedBody = new Node.Try(List.of(), inner, List.of(all), null, line);
    statements.add(new Node.Declare(pending, Code.text("null"), line));
    if (!region.exits.isEmpty()) {
      statements.add(new Node.Declare(exit, Code.text("0"), line));
      protectedBody = new Node.Labelled(region.label, protectedBody, line);
      if (result != null && region.exits.stream().anyMatch(e -> e.kind() == Kind.RETURN)) {
        statements.add(new Node.Declare(result, Code.text(result.type().defaultValue()), line));
      }
    }
    statements.add(protectedBody);
    Block last = finalizer.get();
    last.nodes().forEach(statements::add);
    if (Completion.normal(last)) {
      dispatch(region, pending, completes, line);
    }
  }

  private Block withCatches(Block body, CtTry t, int line) {
    return new Block(List.of(new Node.Try(List.of(), body, catches(t), null, line)), line);
  }

  // ---- resources

  /** Whether a point is where the resources are open or closed, so that they must be spelt out. */
  private boolean isSpeltOut(CtTryWithResource t) {
    return statements.suspends(t.getBody())
        || isPrivate(t.getResources())
        || t.getResources().stream().anyMatch(statements::suspends);
  }

  /** Whether one is of a private type: what its close() throws is said by an accessor alone. */
  private boolean isPrivate(List<? extends CtElement> resources) {
    ClassUses privates = new ClassUses(symbols);
    return resources.stream()
        .anyMatch(r -> r instanceof CtTypedElement<?> t && privates.isPrivate(t.getType()));
  }

  /** What try, without its catches and finally, runs. */
  private Block guarded(CtTry t) {
    Block body = unguarded(t);
    List<Node> nodes = new ArrayList<>();
    boolean isUnseen = isAnyFinallyLowered(t) || throwsUndeclared(t);
    if (isUnseen && !isTested(t, symbols)) {
      for (CtCatch c : t.getCatchers()) {
        for (Code type : typesOf(c)) {
          if (symbols.isChecked(type.plain())) {
            nodes.add(mayThrow(type));
          }
        }
      }
    }
    nodes.addAll(body.nodes());
    return new Block(nodes, body.line());
  }

  /** Whether an exception goes through a lowered finally, where javac loses sight of its type. */
  private boolean isAnyFinallyLowered(CtTry t) {
    return t.getElements(new TypeFilter<>(CtTry.class)).stream()
        .anyMatch(
            i ->
                (i != t && i.getFinalizer() != null && statements.suspends(i.getFinalizer()))
                    || (i instanceof CtTryWithResource r
                        && r.getResources().stream().anyMatch(method.closes()::containsKey)));
  }

  /**
   * Whether something in there throws a private exception, which the companion does not declare.
   */
  private boolean throwsUndeclared(CtTry t) {
    return t
        .getElements(new TypeFilter<CtAbstractInvocation<?>>(CtAbstractInvocation.class))
        .stream()
        .map(i -> symbols.method(i.getExecutable()))
        .anyMatch(
            m ->
                m != null
                    && m.getThrownTypes().stream().anyMatch(x -> !PrivateTypes.in(x).isEmpty()));
  }

  /** Execution.&lt;X&gt;mayThrow(): javac sees that an X may come here. */
  private static Node mayThrow(Code type) {
    Code.Builder call = Code.build(Binding.PRIMARY).add(EXECUTION).text(".<").add(type);
    return new Node.Evaluate(call.text(">mayThrow()").done(), 0);
  }

  private Block unguarded(CtTry t) {
    if (!(t instanceof CtTryWithResource r)) {
      return statements.block(t.getBody());
    }
    if (isSpeltOut(r)) {
      return statements.nested(
          () -> spelt(new ArrayList<CtElement>(r.getResources()), 0, r), Expressions.line(t));
    }
    Block body = statements.block(t.getBody());
    Node plain = new Node.Try(resources(r), body, List.of(), null, Expressions.line(t));
    return new Block(List.of(plain), Expressions.line(t));
  }

  /**
   * try (R r = e) b ⇒ (JLS 14.20.3.1)
   *
   * <pre>
   * R r = e; Throwable primary = null;
   * try { b } catch (Throwable t) { primary = t; throw t; }
   * finally {
   *   if (r != null)
   *     if (primary != null) try { r.close(); } catch (Throwable s) { primary.addSuppressed(s); }
   *     else r.close();
   * }
   * </pre>
   */
  private void spelt(List<CtElement> resources, int i, CtTryWithResource t) {
    if (i == resources.size()) {
      statements.inline(t.getBody());
      return;
    }
    CtElement resource = resources.get(i);
    int line = Expressions.line(resource);
    Local r = opened(resource, line);
    Local primary = names.fresh("primary", THROWABLE);
    statements.add(new Node.Declare(primary, Code.text("null"), line));
    Supplier<Block> body = () -> remembered(() -> spelt(resources, i + 1, t), primary, line);
    Supplier<Block> last = () -> statements.nested(() -> closed(r, primary, resource, line), line);
    if (method.closes().containsKey(resource)) {
      loweredFinally(body, last, line);
    } else {
      statements.add(new Node.Try(List.of(), body.get(), List.of(), last.get(), line));
    }
  }

  private Local opened(CtElement resource, int line) {
    if (resource instanceof CtLocalVariable<?> v) {
      statements.statement(v);
      return names.of(v);
    }
    CtExpression<?> e = (CtExpression<?>) resource;
    Local r = names.fresh("resource", expressions.typeOf(e));
    statements.add(new Node.Declare(r, expressions.of(e), line));
    return r;
  }

  /** try { b } catch (Throwable t) { primary = t; throw t; } */
  private Block remembered(Runnable body, Local primary, int line) {
    Block inner = statements.nested(body, line);
    Local thrown = names.bound("thrown", THROWABLE);
    Node set = new Node.Evaluate(Statements.set(primary, Code.read(thrown)), line);
    Node again = new Node.Throw(Code.read(thrown), line);
    Node.Catch all =
        new Node.Catch(
            thrown, List.of(THROWABLE.text()), false, new Block(List.of(set, again), line), 0);
    return new Block(List.of(new Node.Try(List.of(), inner, List.of(all), null, line)), line);
  }

  private void closed(Local r, Local primary, CtElement resource, int line) {
    Local suppressed = names.bound("suppressed", THROWABLE);
    Code add =
        Code.build(Binding.PRIMARY)
            .add(Code.read(primary))
            .text(".addSuppressed(")
            .add(Code.read(suppressed))
            .text(")")
            .done();
    Block added = new Block(List.of(new Node.Evaluate(add, line)), line);
    Node.Catch all = new Node.Catch(suppressed, List.of(THROWABLE.text()), false, added, 0);
    Block quietly = new Block(List.of(close(r, resource, line)), line);
    Node attempt = new Node.Try(List.of(), quietly, List.of(all), null, line);
    Node close =
        new Node.If(
            isThere(primary),
            new Block(List.of(attempt), line),
            new Block(List.of(close(r, resource, line)), line),
            line);
    statements.add(new Node.If(isThere(r), new Block(List.of(close), line), null, line));
  }

  private static Code isThere(Local l) {
    return Code.build(Binding.EQUALITY).add(Code.read(l)).text(" != null").done();
  }

  private Node close(Local r, CtElement resource, int line) {
    Callee close = method.closes().get(resource);
    if (close == null) {
      return new Node.Evaluate(expressions.close(resource, r), line);
    }
    Code.Builder call = Code.build(Binding.PRIMARY);
    call.add(Code.type(close.companion()));
    call.text("." + close.name() + "(" + names.execution() + ", ").add(Code.read(r)).text(")");
    return new Node.Suspend(null, false, call.done(), close.described(), line);
  }

  private void dispatch(FinallyRegion region, Local pending, boolean completes, int line) {
    Node rethrow = new Node.Throw(sneak(pending), line);
    if (!completes && region.exits.isEmpty()) {
      statements.add(rethrow);
      return;
    }
    Code isPending = Code.build(Binding.EQUALITY).add(Code.read(pending)).text(" != null").done();
    statements.add(new Node.If(isPending, new Block(List.of(rethrow), line), null, line));
    for (int i = 0; i < region.exits.size(); i++) {
      Exit e = region.exits.get(i);
      Runnable jump =
          () -> {
            if (e.kind() != Kind.RETURN) {
              statements.jump(e, line);
            } else {
              returnAgain(region.result, line);
            }
          };
      if (!completes && i == region.exits.size() - 1) {
        jump.run();
      } else {
        Code chosen =
            Code.build(Binding.EQUALITY).add(Code.read(region.exit)).text(" == " + (i + 1)).done();
        statements.add(new Node.If(chosen, statements.nested(jump, line), null, line));
      }
    }
  }

  private void returnAgain(@Nullable Local result, int line) {
    for (Region r : statements.jumps().innermostFirst()) {
      if (r instanceof FinallyRegion f) {
        if (result != null && f.result != null) {
          statements.add(new Node.Evaluate(Statements.set(f.result, Code.read(result)), line));
        }
        statements.leave(f, new Exit(Kind.RETURN, null), line);
        return;
      }
    }
    statements.add(new Node.Return(result == null ? null : Code.read(result), line));
  }
}
