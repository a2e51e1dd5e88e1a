package dev.godwit.transformer.normalise;

import dev.godwit.transformer.find.MigratableMethod;
import dev.godwit.transformer.find.RecordFields;
import dev.godwit.transformer.find.Symbols;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;
import spoon.reflect.code.CtExpression;
import spoon.reflect.code.CtFieldAccess;
import spoon.reflect.code.CtSuperAccess;
import spoon.reflect.code.CtThisAccess;
import spoon.reflect.code.CtTypeAccess;
import spoon.reflect.declaration.CtType;
import spoon.reflect.reference.CtExecutableReference;

/** Which members the companion cannot name, and reaches through accessors. */
final class MemberAccess {
  private final MigratableMethod method;
  private final Symbols symbols;
  private final Accessors accessors;
  private final Expressions expressions;
  private final Instances instances;

  MemberAccess(MigratableMethod method, Unit unit, Expressions expressions, Instances instances) {
    this.method = method;
    this.symbols = unit.symbols();
    this.accessors = unit.accessors();
    this.expressions = expressions;
    this.instances = instances;
  }

  /** Whether a field is reached through an accessor. */
  boolean isHidden(CtFieldAccess<?> f) {
    VariableElement field = symbols.field(f.getVariable());
    return field != null
        && symbols.isHidden(field, method.owner())
        && !isInherited(f.getTarget(), field)
        && (Symbols.isOfPrivateTypes(field)
            || !RecordFields.hasPlainAccessor(f.getVariable(), field));
  }

  /** The accessor that the call of a method or constructor needs; null if it needs none. */
  @Nullable String accessor(@Nullable CtExpression<?> target, CtExecutableReference<?> r) {
    ExecutableElement callee = symbols.method(r);
    if (callee == null
        || target != null && expressions.typeOf(target).text().plain().endsWith("[]")) {
      return null; // An array's clone() is public.
    }
    if (target instanceof CtSuperAccess<?> s && !callee.getModifiers().contains(Modifier.STATIC)) {
      CtType<?> type = instances.typeOfSuper(s);
      TypeElement of = symbols.type(type.getReference());
      return of == null ? null : accessors.superCall(callee, of);
    }
    if (isInherited(target, callee)) {
      return null;
    }
    return symbols.isHidden(callee, method.owner())
        ? accessors.call(callee, method.owner(), target)
        : null;
  }

  /** Whether a member is protected in a superclass of a local class, whose text may name it. */
  boolean isInherited(@Nullable CtExpression<?> target, Element member) {
    return member.getModifiers().contains(Modifier.PROTECTED)
        && !Symbols.isOfPrivateTypes(member)
        && target != null
        && isLocalType(target);
  }

  private boolean isLocalType(CtExpression<?> e) {
    if (e instanceof CtThisAccess<?> t) {
      return Symbols.isLocal(instances.typeOfThis(t));
    }
    if (e instanceof CtSuperAccess<?> s) {
      return Symbols.isLocal(instances.typeOfSuper(s));
    }
    return !(e instanceof CtTypeAccess<?>)
        && TypeText.isLocalName(expressions.typeOf(e).erasure().plain());
  }
}
