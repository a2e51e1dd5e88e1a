package dev.godwit.transformer.normalise;

import dev.godwit.transformer.form.Code;
import dev.godwit.transformer.form.Code.Binding;
import dev.godwit.transformer.form.Local;
import dev.godwit.transformer.form.Node;
import dev.godwit.transformer.form.Node.Block;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import spoon.reflect.code.CtCase;
import spoon.reflect.code.CtCasePattern;
import spoon.reflect.code.CtExpression;
import spoon.reflect.code.CtLocalVariable;
import spoon.reflect.code.CtPattern;
import spoon.reflect.code.CtRecordPattern;
import spoon.reflect.code.CtTypePattern;
import spoon.reflect.code.CtVariableAccess;
import spoon.reflect.reference.CtTypeReference;
import spoon.reflect.visitor.filter.TypeFilter;

/**
 * The patterns of one case or {@code instanceof}. Where the variables that they bind must be locals
 * of the method, the patterns bind others, which are copied.
 */
final class Patterns {
  private final Names names;
  private final boolean copied;
  private boolean inGuard;

  /** The user's variables with the locals that the patterns bind. */
  private final Map<CtLocalVariable<?>, Local> bound = new LinkedHashMap<>();

  /** The same with the locals that they are in the rest of the method. */
  private final Map<CtLocalVariable<?>, Local> locals = new LinkedHashMap<>();

  /**
   * @param copied whether the variables become locals of the method
   */
  Patterns(Names names, boolean copied) {
    this.names = names;
    this.copied = copied;
  }

  /** The labels of a case, its guard with the last of them. */
  List<Code> labels(
      CtCase<?> c, Function<CtExpression<?>, Code> constant, Expressions expressions) {
    List<Code> labels = new ArrayList<>();
    for (CtExpression<?> e : c.getCaseExpressions()) {
      labels.add(e instanceof CtCasePattern p ? pattern(p.getPattern()) : constant.apply(e));
    }
    if (c.getGuard() != null) {
      bound.forEach(names::substitute);
      inGuard = true;
      Code guard = expressions.guard(c.getGuard(), this);
      inGuard = false;
      locals.forEach(names::substitute);
      Code last = labels.remove(labels.size() - 1);
      Code closed = Code.build(guard.binding()).closure(guard).done(); // As in a lambda: JLS 6.3.4.
      Code.Builder b = Code.build(Binding.LAMBDA).add(last).text(" when ");
      labels.add(b.operand(closed, Binding.OR_ELSE).done());
      locals.keySet().removeIf(v -> !isUsed(v, c));
    }
    return labels;
  }

  /** Whether the labels bind the variable, or the guard does and the case uses it. */
  private static boolean isUsed(CtLocalVariable<?> v, CtCase<?> c) {
    return v.getParent(CtCasePattern.class) != null
        || c.getStatements().stream()
            .flatMap(s -> s.getElements(new TypeFilter<>(CtVariableAccess.class)).stream())
            .anyMatch(a -> a.getVariable().getSimpleName().equals(v.getSimpleName()));
  }

  /** A pattern as it is written. */
  Code pattern(CtPattern p) {
    if (p instanceof CtTypePattern t) {
      return variable(t.getVariable());
    }
    if (p instanceof CtRecordPattern r) {
      CtTypeReference<?> type = r.getRecordType();
      Code.Builder b = Code.build(Binding.PRIMARY).add(TypeText.write(type)).text("(");
      return b.list(r.getPatternList().stream().map(this::pattern).toList()).text(")").done();
    }
    return Code.text("_");
  }

  private Code variable(CtLocalVariable<?> v) {
    Local local = names.of(v);
    Local binder = local;
    if (copied) {
      binder = names.bound(local.name(), local.type());
      locals.put(v, local);
      bound.put(v, binder);
      if (inGuard) {
        names.substitute(v, binder);
      }
    }
    Code.Builder b = Code.build(Binding.PRIMARY);
    b.add(v.isInferred() ? Code.text("var") : TypeText.write(v.getType())).text(" ");
    return b.binder(binder).done();
  }

  /** The locals that the variables become. */
  Collection<Local> locals() {
    return locals.values();
  }

  /** Copies what was bound and yields the number. */
  Block chosen(int branch, int line) {
    List<Node> all = new ArrayList<>();
    locals.forEach(
        (v, l) -> all.add(new Node.Evaluate(Statements.set(l, Code.read(binder(v))), line)));
    all.add(new Node.Yield(Code.text(Integer.toString(branch)), line));
    return new Block(all, line);
  }

  /** {@code && bound(v = v1) && …}: true, and copies what was bound. */
  Code copies() {
    Code.Builder b = Code.build(Binding.AND_ALSO);
    locals.forEach(
        (v, l) ->
            b.text(" && ")
                .add(Code.type("dev.godwit.frame.Execution"))
                .text(".bound(")
                .add(Statements.set(l, Code.read(binder(v))))
                .text(")"));
    return b.done();
  }

  private Local binder(CtLocalVariable<?> v) {
    return java.util.Objects.requireNonNull(bound.get(v));
  }
}
