package dev.godwit.processor;

import dev.godwit.transformer.find.Symbols;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;

/** Writes javac's types as class files do: signatures (JVMS 4.7.9.1) and descriptors (JVMS 4.3). */
final class Signatures {
  private static final String OBJECT = "Ljava/lang/Object;";

  private final Types types;
  private final Function<TypeElement, String> internalNames;
  private final Consumer<String> missing;

  /**
   * @param internalNames the binary name of a type, with slashes
   * @param missing told of each type that javac does not know (yet)
   */
  Signatures(Types types, Function<TypeElement, String> internalNames, Consumer<String> missing) {
    this.types = types;
    this.internalNames = internalNames;
    this.missing = missing;
  }

  String descriptor(ExecutableElement m) {
    StringBuilder b = new StringBuilder("(");
    for (VariableElement p : m.getParameters()) {
      type(b, types.erasure(p.asType()));
    }
    b.append(')');
    type(b, types.erasure(m.getReturnType()));
    return b.toString();
  }

  String method(ExecutableElement m) {
    StringBuilder b = new StringBuilder();
    parameters(b, m.getTypeParameters());
    b.append('(');
    for (VariableElement p : m.getParameters()) {
      type(b, p.asType());
    }
    b.append(')');
    type(b, m.getReturnType());
    boolean generic = m.getThrownTypes().stream().anyMatch(t -> t.getKind() == TypeKind.TYPEVAR);
    if (generic) {
      for (TypeMirror t : m.getThrownTypes()) {
        b.append('^');
        type(b, t);
      }
    }
    return b.toString();
  }

  String type(TypeElement e) {
    StringBuilder b = new StringBuilder();
    parameters(b, e.getTypeParameters());
    TypeMirror s = e.getSuperclass();
    // NONE for interfaces; ERROR if the class file is missing.
    if (s.getKind() == TypeKind.DECLARED) {
      type(b, s);
    } else {
      b.append(OBJECT);
    }
    for (TypeMirror i : e.getInterfaces()) {
      if (i.getKind() == TypeKind.DECLARED) {
        type(b, i);
      }
    }
    return b.toString();
  }

  String type(TypeMirror t) {
    StringBuilder b = new StringBuilder();
    type(b, t);
    return b.toString();
  }

  private void parameters(StringBuilder b, List<? extends TypeParameterElement> parameters) {
    if (parameters.isEmpty()) {
      return;
    }
    b.append('<');
    for (TypeParameterElement p : parameters) {
      b.append(p.getSimpleName());
      boolean first = true;
      for (TypeMirror bound : p.getBounds()) {
        b.append(':');
        if (first && bound instanceof DeclaredType d && d.asElement().getKind().isInterface()) {
          b.append(':');
        }
        type(b, bound);
        first = false;
      }
      if (first) {
        b.append(':').append(OBJECT);
      }
    }
    b.append('>');
  }

  private void type(StringBuilder b, TypeMirror t) {
    switch (t.getKind()) {
      case BOOLEAN -> b.append('Z');
      case BYTE -> b.append('B');
      case SHORT -> b.append('S');
      case INT -> b.append('I');
      case LONG -> b.append('J');
      case CHAR -> b.append('C');
      case FLOAT -> b.append('F');
      case DOUBLE -> b.append('D');
      case VOID, NONE -> b.append('V');
      case ARRAY -> {
        b.append('[');
        type(b, ((ArrayType) t).getComponentType());
      }
      case TYPEVAR ->
          b.append('T').append(((TypeVariable) t).asElement().getSimpleName()).append(';');
      case DECLARED -> {
        declared(b, (DeclaredType) t);
        b.append(';');
      }
      case INTERSECTION -> type(b, ((IntersectionType) t).getBounds().get(0));
      case ERROR -> {
        // Its class file is absent, or another processor generates it in a later round.
        missing.accept(t.toString());
        b.append(OBJECT);
      }
      case WILDCARD -> wildcard(b, (WildcardType) t);
      default -> b.append(OBJECT);
    }
  }

  private void wildcard(StringBuilder b, WildcardType w) {
    if (w.getExtendsBound() != null) {
      b.append('+');
      type(b, w.getExtendsBound());
    } else if (w.getSuperBound() != null) {
      b.append('-');
      type(b, w.getSuperBound());
    } else {
      b.append('*');
    }
  }

  private void declared(StringBuilder b, DeclaredType t) {
    TypeElement e = (TypeElement) t.asElement();
    String name = internalNames.apply(e);
    if (Symbols.isInner(e) // The Eclipse compiler's model has enclosing types for others too.
        && t.getEnclosingType() instanceof DeclaredType outer
        && isParameterized(outer)) {
      declared(b, outer);
      b.append('.').append(e.getSimpleName());
    } else {
      b.append('L').append(name);
    }
    if (!t.getTypeArguments().isEmpty()) {
      b.append('<');
      for (TypeMirror a : t.getTypeArguments()) {
        type(b, a);
      }
      b.append('>');
    }
  }

  private static boolean isParameterized(DeclaredType t) {
    return !t.getTypeArguments().isEmpty()
        || t.getEnclosingType() instanceof DeclaredType o && isParameterized(o);
  }
}
