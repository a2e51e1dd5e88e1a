package dev.godwit.transformer.normalise;

import dev.godwit.transformer.find.Symbols;
import dev.godwit.transformer.form.Code;
import dev.godwit.transformer.form.Code.Binding;
import dev.godwit.transformer.form.JavaType;
import dev.godwit.transformer.form.Local;
import dev.godwit.transformer.parse.StaticTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import spoon.reflect.code.CtAbstractSwitch;
import spoon.reflect.code.CtCase;
import spoon.reflect.code.CtCasePattern;
import spoon.reflect.code.CtExpression;
import spoon.reflect.code.CtLocalVariable;
import spoon.reflect.code.CtPattern;
import spoon.reflect.code.CtRecordPattern;
import spoon.reflect.code.CtTypePattern;
import spoon.reflect.declaration.CtElement;
import spoon.reflect.declaration.CtInterface;
import spoon.reflect.reference.CtTypeReference;
import spoon.reflect.visitor.filter.TypeFilter;

/**
 * Patterns that name private types, spelt out: v instanceof R(T a, var b) ⇒ R.isInstance(v) &&
 * bound(r = (R) v) && bound(t = r.a()) && T.isInstance(t) && bound(a = (T) t) && bound(b = r.b())
 * (JLS 14.30.2)
 */
public final class Tests {
  private static final Code EXECUTION = Code.type("dev.godwit.frame.Execution");

  private final Names names;
  private final Symbols symbols;
  private final StaticTypes types;
  private final ClassUses privates;
  private final Expressions expressions;
  private final Statements statements;

  Tests(Names names, Unit unit, Expressions expressions, Statements statements) {
    this.names = names;
    this.symbols = unit.symbols();
    this.types = unit.types();
    this.privates = new ClassUses(symbols);
    this.expressions = expressions;
    this.statements = statements;
  }

  /** Whether something in a pattern names a private type. */
  public static boolean areNeeded(CtElement pattern, Symbols symbols) {
    ClassUses privates = new ClassUses(symbols);
    return pattern.getElements(new TypeFilter<CtTypeReference<?>>(CtTypeReference.class)).stream()
        .anyMatch(privates::isPrivate);
  }

  /** Whether a switch with patterns must be spelt out. */
  static boolean areNeeded(CtAbstractSwitch<?> s, Symbols symbols) {
    boolean hasPatterns =
        s.getCases().stream()
            .flatMap(c -> c.getCaseExpressions().stream())
            .anyMatch(CtCasePattern.class::isInstance);
    CtTypeReference<?> selector = s.getSelector().getType();
    boolean hasConstants = selector != null && selector.getDeclaration() instanceof CtInterface<?>;
    if (!hasPatterns && !hasConstants) { // Those of enums that implement the interface.
      return false;
    }
    return selector != null && new ClassUses(symbols).isPrivate(selector)
        || s.getCases().stream()
            .anyMatch(
                c ->
                    c.getCaseExpressions().stream().anyMatch(e -> areNeeded(e, symbols))
                        || c.getGuard() != null && areNeeded(c.getGuard(), symbols));
  }

  /** The condition of a case: one of its labels matches, and the guard holds. */
  Code of(CtCase<?> c, Local value) {
    Code labels = labels(c, value);
    return c.getGuard() == null ? labels : joined(List.of(labels, expressions.of(c.getGuard())));
  }

  /** Whether one of the labels of a case matches. */
  Code labels(CtCase<?> c, Local value) {
    List<Code> labels = new ArrayList<>();
    for (CtExpression<?> e : c.getCaseExpressions()) {
      if (e instanceof CtCasePattern p) {
        labels.add(of(p.getPattern(), value));
      } else {
        labels.add(isConstant(e, value));
      }
    }
    Code.Builder any = Code.build(labels.size() == 1 ? labels.get(0).binding() : Binding.OR_ELSE);
    for (int i = 0; i < labels.size(); i++) {
      any.text(i == 0 ? "" : " || ").operand(labels.get(i), Binding.AND_ALSO);
    }
    return any.done();
  }

  private Code isConstant(CtExpression<?> e, Local value) {
    if (expressions.typeOf(e).text().plain().equals("java.lang.String")) {
      Code.Builder b = Code.build(Binding.PRIMARY).operand(expressions.of(e), Binding.PRIMARY);
      return b.text(".equals(").add(Code.read(value)).text(")").done();
    }
    Code.Builder b = Code.build(Binding.EQUALITY).add(Code.read(value)).text(" == ");
    return b.operand(expressions.of(e), Binding.RELATIONAL).done();
  }

  /** Whether the value of a local matches; what the pattern binds is declared in front. */
  Code of(CtPattern p, Local value) {
    List<Code> all = new ArrayList<>();
    collect(p, value, all);
    return joined(all);
  }

  /** The conditions, all of which must hold. */
  static Code joined(List<Code> conditions) {
    Code.Builder b =
        Code.build(conditions.size() == 1 ? conditions.get(0).binding() : Binding.AND_ALSO);
    for (int i = 0; i < conditions.size(); i++) {
      b.text(i == 0 ? "" : " && ").operand(conditions.get(i), Binding.AND_ALSO);
    }
    return b.done();
  }

  private void collect(CtPattern p, Local value, List<Code> all) {
    if (p instanceof CtTypePattern t) {
      variable(t.getVariable(), value, all);
    } else if (p instanceof CtRecordPattern r) {
      record(r, value, all);
    }
  }

  private void variable(CtLocalVariable<?> v, Local value, List<Code> all) {
    Local local = names.of(v);
    statements.declare(local);
    CtTypeReference<?> type = v.getType();
    if (local.type().sameAs(value.type())) {
      Code.Builder isThere = Code.build(Binding.EQUALITY).add(Code.read(value));
      all.add(isThere.text(" != null").done());
      all.add(bound(local, Code.read(value)));
      return;
    }
    all.add(isInstance(type, value));
    all.add(bound(local, cast(type, value)));
  }

  private void record(CtRecordPattern r, Local value, List<Code> all) {
    CtTypeReference<?> type = r.getRecordType();
    JavaType is = TypeText.of(type);
    all.add(isInstance(type, value));
    Local record = value;
    if (!is.sameAs(value.type())) {
      record = names.fresh("record", is);
      statements.declare(record);
      all.add(bound(record, cast(type, value)));
    }
    TypeElement symbol = Objects.requireNonNull(symbols.type(type));
    List<? extends ExecutableElement> accessors =
        symbol.getRecordComponents().stream().map(c -> c.getAccessor()).toList();
    for (int i = 0; i < accessors.size(); i++) {
      CtPattern part = r.getPatternList().get(i);
      if (!(part instanceof CtTypePattern) && !(part instanceof CtRecordPattern)) {
        continue; // Unnamed.
      }
      Code component = expressions.call(record, accessors.get(i));
      if (part instanceof CtTypePattern t && isTotal(t.getVariable())) {
        Local local = names.of(t.getVariable());
        statements.declare(local);
        boolean isGeneric = accessors.get(i).getReturnType().getKind() != TypeKind.DECLARED;
        boolean isCast = isGeneric && !local.type().isPrimitive();
        all.add(bound(local, isCast ? Expressions.in(local.type().text(), component) : component));
        continue;
      }
      Local held =
          names.fresh(
              "component", symbols.javaType(symbols.erased(accessors.get(i).getReturnType())));
      statements.declare(held);
      all.add(bound(held, component));
      collect(part, held, all);
    }
  }

  /** Whether a pattern matches all values of the component, null too. */
  private boolean isTotal(CtLocalVariable<?> v) {
    return v.isInferred() || v.getType().isPrimitive() || types.isTotal(v);
  }

  private Code isInstance(CtTypeReference<?> type, Local value) {
    if (privates.isPrivate(type)) {
      return ClassUses.isInstance(type, Code.read(value));
    }
    return Code.build(Binding.RELATIONAL)
        .add(Code.read(value))
        .text(" instanceof ")
        .add(TypeText.erasure(type))
        .done();
  }

  private Code cast(CtTypeReference<?> type, Local value) {
    return privates.isPrivate(type)
        ? ClassUses.cast(type, Code.read(value))
        : Code.build(Binding.UNARY)
            .text("(")
            .add(TypeText.write(type))
            .text(") ")
            .add(Code.read(value))
            .done();
  }

  /** Execution.bound(l = v): true. */
  private static Code bound(Local local, Code value) {
    Code.Builder b = Code.build(Binding.PRIMARY).add(EXECUTION).text(".bound(");
    return b.add(Statements.set(local, value)).text(")").done();
  }
}
