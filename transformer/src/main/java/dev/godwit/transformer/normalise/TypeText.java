package dev.godwit.transformer.normalise;

import dev.godwit.transformer.find.Symbols;
import dev.godwit.transformer.form.Code;
import dev.godwit.transformer.form.Code.Binding;
import dev.godwit.transformer.form.JavaType;
import java.util.ArrayList;
import java.util.List;
import spoon.reflect.declaration.CtType;
import spoon.reflect.declaration.CtTypeParameter;
import spoon.reflect.reference.CtArrayTypeReference;
import spoon.reflect.reference.CtIntersectionTypeReference;
import spoon.reflect.reference.CtTypeParameterReference;
import spoon.reflect.reference.CtTypeReference;
import spoon.reflect.reference.CtWildcardReference;

/** Types as they were written, from Spoon's references. */
final class TypeText {
  private TypeText() {}

  /** The type with its arguments, and its erasure. */
  static JavaType of(CtTypeReference<?> r) {
    return new JavaType(write(r), erasure(r), r.isPrimitive());
  }

  /** The class without any type arguments, as before {@code .class}. */
  static Code erasure(CtTypeReference<?> r) {
    if (r instanceof CtArrayTypeReference<?> a) {
      return Code.build(Binding.PRIMARY).add(erasure(a.getComponentType())).text("[]").done();
    }
    return isLocal(r) ? Code.type(r.getQualifiedName()) : write(erase(r));
  }

  /** The type that {@code this} has in a local or anonymous class. */
  static JavaType ofThis(CtType<?> local) {
    Code erasure = Code.type(local.getQualifiedName());
    Code.Builder b = Code.build(Binding.PRIMARY).add(Code.type(local.getQualifiedName() + "<>"));
    List<CtTypeParameter> own = local.getFormalCtTypeParameters();
    for (int i = 0; i < own.size(); i++) {
      b.text((i == 0 ? "<" : ", ") + own.get(i).getSimpleName());
    }
    return new JavaType(b.text(own.isEmpty() ? "" : ">").done(), erasure, false);
  }

  private static boolean isLocal(CtTypeReference<?> r) {
    return Symbols.isLocal(r);
  }

  private static CtTypeReference<?> erase(CtTypeReference<?> r) {
    return r.getTypeErasure();
  }

  /** The type as text with holes for names. */
  static Code write(CtTypeReference<?> r) {
    if (r instanceof CtArrayTypeReference<?> a) {
      return Code.build(Binding.PRIMARY).add(write(a.getComponentType())).text("[]").done();
    }
    if (r instanceof CtWildcardReference w) {
      CtTypeReference<?> bound = w.getBoundingType();
      if (bound == null
          || w.isUpper()
              && (w.isDefaultBoundingType()
                  || bound.getQualifiedName().equals("java.lang.Object"))) {
        return Code.text("?");
      }
      return Code.build(Binding.PRIMARY)
          .text(w.isUpper() ? "? extends " : "? super ")
          .add(write(bound))
          .done();
    }
    if (r instanceof CtIntersectionTypeReference<?> i) {
      return joined(i.getBounds().stream().toList(), " & ");
    }
    if (r.isPrimitive()
        || r instanceof CtTypeParameterReference
        || r.getSimpleName().equals("void")) {
      return Code.text(r.getSimpleName());
    }
    Code name = Code.type(isLocal(r) ? r.getQualifiedName() + "<>" : Symbols.canonical(r));
    if (r.getActualTypeArguments().isEmpty()) {
      return name;
    }
    return Code.build(Binding.PRIMARY)
        .add(name)
        .text("<")
        .add(joined(r.getActualTypeArguments(), ", "))
        .text(">")
        .done();
  }

  /** Whether a name is one that {@link #isLocal} classes have. */
  static boolean isLocalName(String name) {
    return name.matches(".*[$.][0-9].*");
  }

  private static Code joined(List<? extends CtTypeReference<?>> types, String between) {
    Code.Builder b = Code.build(Binding.PRIMARY);
    List<Code> codes = new ArrayList<>();
    types.forEach(t -> codes.add(write(t)));
    for (int i = 0; i < codes.size(); i++) {
      b.text(i == 0 ? "" : between).add(codes.get(i));
    }
    return b.done();
  }
}
