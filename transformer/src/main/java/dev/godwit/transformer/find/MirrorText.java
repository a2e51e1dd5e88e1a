package dev.godwit.transformer.find;

import dev.godwit.transformer.form.Code;
import dev.godwit.transformer.form.Code.Binding;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/** The compiler's types as they are written in a declaration, with holes for names. */
public final class MirrorText {
  private MirrorText() {}

  /** The type with its arguments, without annotations. */
  public static Code write(TypeMirror t) {
    if (t instanceof ArrayType a) {
      return Code.build(Binding.PRIMARY).add(write(a.getComponentType())).text("[]").done();
    }
    if (t instanceof TypeVariable v) {
      return Code.text(v.asElement().getSimpleName().toString());
    }
    if (t instanceof WildcardType w) {
      return wildcard(w);
    }
    if (t instanceof IntersectionType i) {
      return joined(i.getBounds(), " & ");
    }
    if (t instanceof DeclaredType d) {
      return declared(d);
    }
    return Code.text(t.getKind().name().toLowerCase(java.util.Locale.ROOT));
  }

  /** What an erasure is written as, before {@code .class} too. */
  public static Code erasure(TypeMirror erased) {
    if (erased instanceof ArrayType a) {
      return Code.build(Binding.PRIMARY).add(erasure(a.getComponentType())).text("[]").done();
    }
    return erased instanceof DeclaredType d
        ? Code.type(((TypeElement) d.asElement()).getQualifiedName().toString())
        : write(erased);
  }

  private static Code wildcard(WildcardType w) {
    if (w.getExtendsBound() != null) {
      return bounded("? extends ", w.getExtendsBound());
    }
    return w.getSuperBound() != null ? bounded("? super ", w.getSuperBound()) : Code.text("?");
  }

  private static Code bounded(String keyword, TypeMirror bound) {
    return Code.build(Binding.PRIMARY).text(keyword).add(write(bound)).done();
  }

  private static Code declared(DeclaredType d) {
    TypeElement e = (TypeElement) d.asElement();
    if (PrivateTypes.isPrivate(e)) { // A type variable, which has no arguments.
      return Code.type(e.getQualifiedName().toString());
    }
    Code.Builder b = Code.build(Binding.PRIMARY);
    if (Symbols.isInner(e)
        && d.getEnclosingType() instanceof DeclaredType outer
        && hasArguments(outer)) {
      b.add(declared(outer)).text("." + e.getSimpleName());
    } else {
      b.add(Code.type(e.getQualifiedName().toString()));
    }
    if (!d.getTypeArguments().isEmpty()) {
      b.text("<").add(joined(d.getTypeArguments(), ", ")).text(">");
    }
    return b.done();
  }

  private static boolean hasArguments(DeclaredType t) {
    return !t.getTypeArguments().isEmpty()
        || t.getEnclosingType() instanceof DeclaredType outer && hasArguments(outer);
  }

  private static Code joined(List<? extends TypeMirror> types, String between) {
    Code.Builder b = Code.build(Binding.PRIMARY);
    for (int i = 0; i < types.size(); i++) {
      b.text(i == 0 ? "" : between).add(write(types.get(i)));
    }
    return b.done();
  }

  /** {@code <T, U extends A & B>}; nothing if there are none. */
  public static Code parameters(List<? extends TypeParameterElement> parameters) {
    return variables(parameters.stream().map(p -> (TypeVariable) p.asType()).toList());
  }

  /** The same of type variables, whose bounds may be those that a subtype gives them. */
  public static Code variables(List<TypeVariable> variables) {
    Code.Builder b = Code.build(Binding.PRIMARY);
    for (int i = 0; i < variables.size(); i++) {
      TypeVariable v = variables.get(i);
      b.text(i == 0 ? "<" : ", ").text(v.asElement().getSimpleName().toString());
      List<? extends TypeMirror> all =
          v.getUpperBound() instanceof IntersectionType several
              ? several.getBounds()
              : List.of(v.getUpperBound());
      List<? extends TypeMirror> bounds = all.stream().filter(t -> !isObject(t)).toList();
      if (!bounds.isEmpty()) {
        b.text(" extends ").add(joined(bounds, " & "));
      }
    }
    return b.text(variables.isEmpty() ? "" : ">").done();
  }

  /** {@code T, U}. */
  public static String arguments(List<? extends TypeParameterElement> parameters) {
    return parameters.stream()
        .map(p -> p.getSimpleName().toString())
        .collect(Collectors.joining(", "));
  }

  private static boolean isObject(TypeMirror t) {
    return t.getKind() == TypeKind.DECLARED
        && ((TypeElement) ((DeclaredType) t).asElement())
            .getQualifiedName()
            .contentEquals("java.lang.Object");
  }
}
