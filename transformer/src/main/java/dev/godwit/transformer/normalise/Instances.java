package dev.godwit.transformer.normalise;

import dev.godwit.transformer.find.MigratableMethod;
import dev.godwit.transformer.find.MirrorText;
import dev.godwit.transformer.find.PrivateTypes;
import dev.godwit.transformer.find.Symbols;
import dev.godwit.transformer.form.Code;
import dev.godwit.transformer.form.Code.Binding;
import dev.godwit.transformer.parse.StaticTypes;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;
import spoon.reflect.code.CtFieldAccess;
import spoon.reflect.code.CtSuperAccess;
import spoon.reflect.code.CtThisAccess;
import spoon.reflect.code.CtTypeAccess;
import spoon.reflect.declaration.CtElement;
import spoon.reflect.declaration.CtType;
import spoon.reflect.reference.CtTypeReference;

/** The instances that expressions mean: this, Outer.this, super. */
final class Instances {
  private final MigratableMethod method;
  private final Names names;
  private final StaticTypes types;
  private final Symbols symbols;
  private final Accessors accessors;
  private final Expressions expressions;

  Instances(MigratableMethod method, Names names, Unit unit, Expressions expressions) {
    this.method = method;
    this.names = names;
    this.types = unit.types();
    this.symbols = unit.symbols();
    this.accessors = unit.accessors();
    this.expressions = expressions;
  }

  /** The class around an element that is so many classes further out than the innermost. */
  private static CtType<?> typeAround(CtElement e, int depth) {
    CtType<?> t = e.getParent(CtType.class);
    for (int i = 0; i < depth; i++) {
      t = t.getParent(CtType.class);
    }
    return t;
  }

  private static CtType<?> typeAround(CtElement e, CtTypeReference<?> named) {
    for (CtType<?> t = typeAround(e, 0); t != null; t = t.getParent(CtType.class)) {
      if (t.getQualifiedName().equals(named.getQualifiedName())) {
        return t;
      }
    }
    return typeAround(e, 0);
  }

  /** The class whose instance is meant. */
  CtType<?> typeOfThis(CtThisAccess<?> t) {
    int depth = t.isImplicit() ? types.depthOf(t.getParent()) : -1;
    return depth >= 0 ? typeAround(t, depth) : typeAround(t, t.getType());
  }

  /** The class whose superclass is meant. */
  CtType<?> typeOfSuper(CtSuperAccess<?> s) {
    if (s.isImplicit()) { // Spoon's way to say that a field is inherited.
      return typeAround(s, Math.max(0, types.depthOf(s.getParent())));
    }
    return s.getTarget() instanceof CtTypeAccess<?> a
        ? typeAround(s, a.getAccessedType())
        : typeAround(s, 0);
  }

  /** this, or Outer.this. */
  Code instance(CtType<?> wanted) {
    if (names.hasSelf(wanted)) {
      return Code.read(names.of(wanted));
    }
    TypeElement type = method.owner();
    TypeElement of = symbols.type(wanted.getReference());
    Code self = Code.read(names.of(names.owner()));
    while (of != null && !type.equals(of) && Symbols.isInner(type)) {
      Code.Builder b = Code.build(Binding.PRIMARY).text(accessors.outer(type) + "(");
      self = b.add(self).text(")").done();
      TypeElement outer = Symbols.owner(type);
      if (PrivateTypes.isPrivate(type) && !symbols.typeParametersInScope(outer).isEmpty()) {
        self =
            Expressions.in(
                MirrorText.write(outer.asType()), self); // javac cannot infer its arguments.
      }
      type = outer;
    }
    return self;
  }

  /** The innermost instance around an element that is of the type. */
  Code thisOf(CtElement e, TypeElement wanted) {
    for (CtType<?> t = typeAround(e, 0); t != null; t = t.getParent(CtType.class)) {
      if (isSubtype(t.getReference(), wanted)) {
        return instance(t);
      }
    }
    throw new IllegalStateException("normalise: no instance of " + wanted + " around " + e);
  }

  private boolean isSubtype(@Nullable CtTypeReference<?> r, TypeElement wanted) {
    if (r == null) {
      return false;
    }
    TypeElement t = symbols.type(r);
    if (t != null) {
      return symbols.isSubtype(t, wanted);
    }
    CtType<?> local = types.localType(r.getQualifiedName());
    return local != null
        && (isSubtype(local.getSuperclass(), wanted)
            || local.getSuperInterfaces().stream().anyMatch(i -> isSubtype(i, wanted)));
  }

  /** Whether super may be written: not in the static bodies of a local class. */
  boolean isInText(CtType<?> type) {
    return !Symbols.isLocal(type) || names.of(type).name().equals("this");
  }

  /** super.f, which a field of the class may hide ⇒ ((Base) self).f; super.m() in a local class */
  Code superAccess(CtSuperAccess<?> s) {
    CtType<?> type = typeOfSuper(s);
    if (s.isImplicit()) {
      return instance(type);
    }
    if (s.getParent() instanceof CtFieldAccess<?> f) {
      if (Symbols.isLocal(type) && type.getField(f.getVariable().getSimpleName()) == null) {
        return instance(type); // Nothing hides it, and a cast would lose what is protected.
      }
      if (expressions.members().isHidden(f)) {
        return instance(type); // Its accessor says whose it is.
      }
      CtTypeReference<?> above = type.getSuperclass();
      Code.Builder b = Code.build(Binding.UNARY);
      b.text("(").add(above == null ? Code.type("java.lang.Object") : TypeText.write(above));
      return b.text(") ").add(instance(type)).done();
    }
    if (!Symbols.isLocal(type)) {
      return instance(type);
    }
    boolean ofInterface =
        s.getTarget() instanceof CtTypeAccess<?> a
            && !a.getAccessedType().getQualifiedName().equals(type.getQualifiedName());
    if (!isInText(type)) {
      return instance(type);
    }
    return ofInterface
        ? Code.build(Binding.PRIMARY).add(expressions.of(s.getTarget())).text(".super").done()
        : Code.text("super");
  }
}
