package dev.godwit.transformer.normalise;

import dev.godwit.transformer.find.MigratableMethod;
import dev.godwit.transformer.find.MirrorText;
import dev.godwit.transformer.find.RecordFields;
import dev.godwit.transformer.find.Symbols;
import dev.godwit.transformer.form.Code;
import dev.godwit.transformer.form.Code.Binding;
import dev.godwit.transformer.form.JavaType;
import dev.godwit.transformer.form.Local;
import dev.godwit.transformer.form.Node;
import java.util.List;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;
import spoon.reflect.code.CtArrayAccess;
import spoon.reflect.code.CtAssignment;
import spoon.reflect.code.CtExpression;
import spoon.reflect.code.CtFieldAccess;
import spoon.reflect.code.CtFieldWrite;
import spoon.reflect.code.CtOperatorAssignment;
import spoon.reflect.code.CtThisAccess;
import spoon.reflect.code.CtTypeAccess;
import spoon.reflect.code.CtVariableAccess;
import spoon.reflect.declaration.CtAnonymousExecutable;
import spoon.reflect.reference.CtFieldReference;

/** Fields and array elements, and what assigns them and locals. */
final class Variables {
  private final MigratableMethod method;
  private final Names names;
  private final Symbols symbols;
  private final Accessors accessors;
  private final Expressions expressions;
  private final Calls calls;
  private final Statements statements;
  private final MemberAccess members;
  private final CompanionTypes inCompanion;
  private final ClassUses privates;

  Variables(
      MigratableMethod method,
      Names names,
      Unit unit,
      Expressions expressions,
      Calls calls,
      Statements statements,
      MemberAccess members,
      CompanionTypes inCompanion) {
    this.method = method;
    this.names = names;
    this.symbols = unit.symbols();
    this.accessors = unit.accessors();
    this.expressions = expressions;
    this.calls = calls;
    this.statements = statements;
    this.members = members;
    this.inCompanion = inCompanion;
    this.privates = new ClassUses(symbols);
  }

  Code field(CtFieldAccess<?> f) {
    if (f.getVariable().getSimpleName().equals("class")
        && f.getTarget() instanceof CtTypeAccess<?> t
        && privates.isPrivate(t.getAccessedType())) {
      return privates.literal(t.getAccessedType());
    }
    VariableElement constant = symbols.field(f.getVariable());
    boolean evaluatesNothing = isStatic(f) || f.getTarget() instanceof CtThisAccess<?>;
    if (constant != null
        && constant.getConstantValue() != null
        && evaluatesNothing
        && members.isHidden(f)) {
      return Expressions.literal(constant.getConstantValue());
    }
    Code object = isStatic(f) ? null : expressions.of(f.getTarget());
    if (constant != null && members.isHidden(f) && Symbols.isOfPrivateTypes(constant)) {
      String accessor = accessors.field(constant, method.owner(), f.getTarget());
      return calls.called(accessor, constant, object == null ? List.of() : List.of(object), f);
    }
    Code read = fieldOf(f, object).read();
    boolean isGeneric = constant != null && CompanionTypes.isGeneric(constant.asType());
    return isGeneric && object != null && inCompanion.isRaw(f.getTarget())
        ? inCompanion.exact(f, read)
        : read;
  }

  static boolean isStatic(CtFieldAccess<?> f) {
    return f.getTarget() == null || f.getTarget() instanceof CtTypeAccess<?>;
  }

  /** The field of an object that is evaluated already, or a static one. */
  private Place fieldOf(CtFieldAccess<?> f, @Nullable Code object) {
    CtFieldReference<?> r = f.getVariable();
    VariableElement field = symbols.field(r);
    if (field != null && members.isHidden(f)) {
      String accessor = accessors.field(field, method.owner(), f.getTarget());
      return new Place.Hidden(accessor, object, MirrorText.write(field.asType()).plain());
    }
    Code.Builder b = Code.build(Binding.PRIMARY);
    if (isGiven(f)) {
      return new Place.Named(b.text(r.getSimpleName()).done());
    }
    if (object != null) {
      b.operand(object, Binding.PRIMARY);
    } else {
      CtExpression<?> target = f.getTarget();
      b.add(target == null ? TypeText.erasure(r.getDeclaringType()) : expressions.of(target));
    }
    String call = RecordFields.hasPlainAccessor(r, field) ? "()" : "";
    return new Place.Named(b.text(".").text(r.getSimpleName()).text(call).done());
  }

  /** Whether a static initialiser gives a field its value: a final one by its simple name alone. */
  private static boolean isGiven(CtFieldAccess<?> f) {
    return f instanceof CtFieldWrite<?>
        && isStatic(f)
        && f.getParent(CtAnonymousExecutable.class) != null
        && f.getVariable().isFinal();
  }

  static Code arrayElement(Code array, Code index) {
    return Code.build(Binding.PRIMARY)
        .operand(array, Binding.PRIMARY)
        .text("[")
        .add(index)
        .text("]")
        .done();
  }

  /**
   * The variable that an assignment with a point on its right assigns: what names it is evaluated
   * first (JLS 15.26.1).
   */
  private Place place(CtExpression<?> assigned, CtExpression<?> value) {
    if (assigned instanceof CtFieldAccess<?> f) {
      Code object = isStatic(f) ? null : stable(f.getTarget(), List.of(value));
      return fieldOf(f, object);
    }
    CtArrayAccess<?, ?> a = (CtArrayAccess<?, ?>) assigned;
    Code array = stable(a.getTarget(), List.of(a.getIndexExpression(), value));
    CtExpression<?> at = a.getIndexExpression();
    JavaType unboxed = Expressions.unboxed(expressions.typeOf(at));
    Code position =
        unboxed == null
            ? stable(at, List.of(value))
            : Code.read(expressions.spill(expressions.of(at), unboxed, at));
    return new Place.Named(arrayElement(array, position));
  }

  private Code stable(CtExpression<?> e, List<CtExpression<?>> later) {
    return expressions.isStable(e, later)
        ? expressions.of(e)
        : Code.read(expressions.spill(expressions.of(e), expressions.typeOf(e), e));
  }

  /** p = e with a point in e ⇒ the parts of p; the statements of e; p' = e' */
  Code assignment(CtAssignment<?, ?> a) {
    CtExpression<?> assigned = a.getAssigned();
    Place place;
    if (isLocal(assigned)) {
      place = new Place.Variable(expressions.local((CtVariableAccess<?>) assigned));
    } else if (expressions.suspends(a.getAssignment())) {
      place = place(assigned, a.getAssignment());
    } else if (assigned instanceof CtFieldAccess<?> f) {
      place = fieldOf(f, isStatic(f) ? null : expressions.of(f.getTarget()));
    } else {
      place = new Place.Named(expressions.of(assigned));
    }
    return place.write(expressions.of(a.getAssignment()), expressions.typeOf(a.getAssignment()));
  }

  private static boolean isLocal(CtExpression<?> e) {
    return e instanceof CtVariableAccess<?> && !(e instanceof CtFieldAccess<?>);
  }

  /**
   * p op= e with a point in e ⇒ the parts of p; T t = p'; the statements of e; p' = (T) (t op e')
   */
  Code compound(CtOperatorAssignment<?, ?> a) {
    String op = Operators.text(a.getKind());
    if (!expressions.suspends(a.getAssignment())) {
      if (a.getAssigned() instanceof CtFieldAccess<?> f && members.isHidden(f)) {
        return hiddenCompound(a, f);
      }
      return Code.build(Binding.ASSIGNMENT)
          .add(updated(a.getAssigned()))
          .text(" " + op + "= ")
          .operand(expressions.of(a.getAssignment()), Binding.ASSIGNMENT)
          .done();
    }
    CtExpression<?> assigned = a.getAssigned();
    Place place =
        isLocal(assigned)
            ? new Place.Variable(expressions.local((CtVariableAccess<?>) assigned))
            : place(assigned, a.getAssignment());
    JavaType type = expressions.typeOf(assigned);
    JavaType primitive = Expressions.unboxed(type);
    Local before = names.temporary(primitive == null ? type : primitive);
    statements.add(new Node.Declare(before, place.read(), Expressions.line(a)));
    return place.write(updated(a, Code.read(before), expressions.of(a.getAssignment())), type);
  }

  /** (T) (p op e) */
  private Code updated(CtOperatorAssignment<?, ?> a, Code before, Code right) {
    Binding binding = Operators.binding(a.getKind());
    Code value =
        Code.build(binding)
            .operand(before, binding)
            .text(" " + Operators.text(a.getKind()) + " ")
            .operand(right, Operators.tighter(binding))
            .done();
    String cast = narrowing(expressions.typeOf(a.getAssigned()));
    return cast == null
        ? value
        : Code.build(Binding.UNARY).text("(" + cast + ") ").operand(value, Binding.POSTFIX).done();
  }

  /** o.f op= e, f hidden ⇒ O t = null; … P.f(t = o, (T) (P.f(t) op e)) */
  private Code hiddenCompound(CtOperatorAssignment<?, ?> a, CtFieldAccess<?> f) {
    Code object = null;
    Code again = null;
    if (!isStatic(f)) {
      CtExpression<?> target = f.getTarget();
      object = expressions.of(target);
      again = object;
      if (!expressions.isStable(target, List.of(a.getAssignment()))) {
        Local t = names.temporary(expressions.typeOf(target));
        statements.add(new Node.Declare(t, Code.text("null"), Expressions.line(a)));
        object = Statements.set(t, object);
        again = Code.read(t);
      }
    }
    Code value = updated(a, fieldOf(f, again).read(), expressions.of(a.getAssignment()));
    return fieldOf(f, object).write(value, expressions.typeOf(a.getAssigned()));
  }

  /** The cast that a compound assignment implies (JLS 15.26.2); null where it changes nothing. */
  private static @Nullable String narrowing(JavaType type) {
    JavaType primitive = type.isPrimitive() ? type : Expressions.unboxed(type);
    String name = primitive == null ? "boolean" : primitive.text().plain();
    return name.equals("boolean") ? null : name;
  }

  /** A variable that is read and written in place. */
  Code updated(CtExpression<?> e) {
    return isLocal(e) ? Code.update(expressions.local((CtVariableAccess<?>) e)) : expressions.of(e);
  }
}
