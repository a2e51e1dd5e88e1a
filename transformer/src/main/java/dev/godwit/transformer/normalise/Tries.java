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
import dev.godwit.transformer.normalise.Jumps.Region;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spoon.reflect.code.CtCatch;
import spoon.reflect.code.CtExpression;
import spoon.reflect.code.CtLocalVariable;
import spoon.reflect.code.CtTry;
import spoon.reflect.code.CtTryWithResource;
import spoon.reflect.declaration.CtElement;
import spoon.reflect.reference.CtTypeReference;

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
      loweredFinally(t, line);
      return;
    }
    List<Node> resources = new ArrayList<>();
    if (t instanceof CtTryWithResource r) {
      r.getResources().forEach(v -> resources.add(resource(v)));
    }
    statements.add(
        new Node.Try(
            resources,
            statements.block(t.getBody()),
            catches(t),
            t.getFinalizer() == null ? null : statements.block(t.getFinalizer()),
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
    statements.jumps().enter(region);
    Block inner =
        t.getCatchers().isEmpty()
            ? statements.block(t.getBody())
            : statements.nested(
                () ->
                    statements.add(
                        new Node.Try(
                            List.of(), statements.block(t.getBody()), catches(t), null, line)),
                line);
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
    Block last = statements.block(t.getFinalizer());
    last.nodes().forEach(statements::add);
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
