package dev.godwit.transformer.find;

import dev.godwit.transformer.form.Code;
import dev.godwit.transformer.form.Code.Binding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Private types, and those nested in them: a companion is another class and may not name them. In
 * its text each is a type variable, whose bounds are the type's supertypes; its members are reached
 * through accessors (ADR 15).
 */
public final class PrivateTypes {
  private final Types types;

  PrivateTypes(Types types) {
    this.types = types;
  }

  /**
   * Whether only its outermost type may name a type, or a nested type has supertypes of which that
   * is so: what is a value of them must be one in the companion.
   */
  public static boolean isPrivate(@Nullable Element type) {
    return type instanceof TypeElement t && isPrivate(t, new HashSet<>());
  }

  private static boolean isPrivate(TypeElement type, Set<Element> seen) {
    for (Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
      if (e.getModifiers().contains(Modifier.PRIVATE)) {
        return true;
      }
    }
    boolean isNested = type.getEnclosingElement() instanceof TypeElement;
    if (!isNested || !seen.add(type)) {
      return false;
    }
    Set<TypeElement> above = new HashSet<>();
    Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream())
        .forEach(t -> collect(t, above, seen));
    type.getTypeParameters().forEach(p -> collect(p.asType(), above, seen));
    return !above.isEmpty();
  }

  // ---- which ones

  /** Those that a type mentions. */
  public static Set<TypeElement> in(TypeMirror t) {
    Set<TypeElement> found = new HashSet<>();
    collect(t, found, new HashSet<>());
    return found;
  }

  private static void collect(TypeMirror t, Set<TypeElement> found, Set<Element> seen) {
    if (t instanceof ArrayType a) {
      collect(a.getComponentType(), found, seen);
    } else if (t instanceof TypeVariable v) {
      if (seen.add(v.asElement())) {
        collect(v.getUpperBound(), found, seen);
      }
    } else if (t instanceof IntersectionType i) {
      i.getBounds().forEach(b -> collect(b, found, seen));
    } else if (t instanceof WildcardType w) {
      Stream.of(w.getExtendsBound(), w.getSuperBound())
          .filter(b -> b != null)
          .forEach(b -> collect(b, found, seen));
    } else if (t instanceof DeclaredType d) {
      if (isPrivate((TypeElement) d.asElement(), seen)) {
        found.add((TypeElement) d.asElement());
      }
      d.getTypeArguments().forEach(a -> collect(a, found, seen));
      collect(d.getEnclosingType(), found, seen);
    } else if (t instanceof ExecutableType e) {
      e.getParameterTypes().forEach(p -> collect(p, found, seen));
      e.getTypeVariables().forEach(v -> collect(v, found, seen));
      collect(e.getReturnType(), found, seen);
      e.getThrownTypes().forEach(x -> collect(x, found, seen));
    }
  }

  /** The same types and those that their bounds mention, in an order that does not change. */
  public List<TypeElement> withBounds(Collection<TypeElement> some) {
    TreeMap<String, TypeElement> all = new TreeMap<>();
    List<TypeElement> open = new ArrayList<>(some);
    while (!open.isEmpty()) {
      TypeElement t = open.remove(open.size() - 1);
      if (all.putIfAbsent(t.getQualifiedName().toString(), t) == null) {
        supertypes(t).forEach(b -> open.addAll(in(b)));
      }
    }
    return new ArrayList<>(all.values());
  }

  // ---- as type variables

  /** What a type is as a type variable: private ones that it extends stand for all else. */
  private List<TypeMirror> bounds(TypeElement t, List<? extends TypeParameterElement> scope) {
    List<TypeMirror> above = supertypes(t);
    List<TypeMirror> own = above.stream().filter(s -> isPrivate(element(s))).toList();
    if (!own.isEmpty()) {
      return own.subList(0, 1);
    }
    boolean isRaw = isRaw(t, scope); // Then all are: one may have another as a supertype.
    return above.stream().map(s -> isRaw ? types.erasure(s) : s).toList();
  }

  /** Whether a supertype depends on the type's arguments: as a type variable it has none. */
  private static boolean isGeneric(
      TypeMirror supertype, TypeElement t, List<? extends TypeParameterElement> scope) {
    Set<Element> parameters = new HashSet<>();
    for (Element e = t; e instanceof TypeElement type; e = e.getEnclosingElement()) {
      parameters.addAll(type.getTypeParameters());
    }
    parameters.removeAll(scope);
    parameters.addAll(t.getTypeParameters());
    return mentions(supertype, parameters);
  }

  /**
   * Whether some of the type's supertypes are raw in the companion.
   *
   * @param scope the type parameters in scope: those of classes around an inner class are what they
   *     are for the type
   */
  public boolean isRaw(TypeElement t, List<? extends TypeParameterElement> scope) {
    return supertypes(t).stream()
        .anyMatch(s -> isPrivate(element(s)) ? isRaw(element(s), scope) : isGeneric(s, t, scope));
  }

  private List<TypeMirror> supertypes(TypeElement t) {
    List<TypeMirror> above = new ArrayList<>();
    for (TypeMirror s : types.directSupertypes(t.asType())) {
      if (!element(s).getQualifiedName().contentEquals("java.lang.Object")) {
        above.add(s);
      }
    }
    return above;
  }

  private static TypeElement element(TypeMirror t) {
    return (TypeElement) ((DeclaredType) t).asElement();
  }

  /** Why a private type cannot be a type variable; null if it can. */
  public @Nullable String refusal(TypeElement t) {
    List<TypeMirror> above = supertypes(t);
    boolean isRecord = t.getKind() == ElementKind.RECORD;
    int others = isRecord ? above.size() - 1 : above.size();
    if (others > 1 && above.stream().anyMatch(s -> isPrivate(element(s)))) {
      return "which extends another private type and something else";
    }
    boolean hasClass = above.stream().anyMatch(s -> element(s).getKind().isClass());
    if (above.size() > 1 && !hasClass && above.stream().anyMatch(PrivateTypes::hasClone)) {
      return "which has several supertypes, an interface with a method clone() among them";
    }
    return Symbols.hidesTypeParameter(t)
        ? "which has a type parameter of the same name as one of a class around it"
        : null;
  }

  /** Such a bound beside others javac refuses: Object has clone() too. */
  private static boolean hasClone(TypeMirror t) {
    return ElementFilter.methodsIn(element(t).getEnclosedElements()).stream()
        .anyMatch(m -> m.getSimpleName().contentEquals("clone") && m.getParameters().isEmpty());
  }

  private static boolean mentions(TypeMirror t, Set<Element> parameters) {
    if (t instanceof TypeVariable v) {
      return parameters.contains(v.asElement());
    }
    if (t instanceof ArrayType a) {
      return mentions(a.getComponentType(), parameters);
    }
    if (t instanceof WildcardType w) {
      return Stream.of(w.getExtendsBound(), w.getSuperBound())
          .anyMatch(b -> b != null && mentions(b, parameters));
    }
    return t instanceof DeclaredType d
        && !isPrivate(d.asElement())
        && (mentions(d.getEnclosingType(), parameters)
            || d.getTypeArguments().stream().anyMatch(a -> mentions(a, parameters)));
  }

  /**
   * {@code <T, Hidden extends Base & Comparable<Hidden>>}: the type parameters of the user, then
   * private types.
   *
   * @param scope those of the user's type parameters that the private types depend on
   */
  public Code parameters(
      List<? extends TypeParameterElement> parameters,
      List<TypeElement> privates,
      List<? extends TypeParameterElement> scope) {
    Code users = MirrorText.parameters(parameters);
    if (privates.isEmpty()) {
      return users;
    }
    Code.Builder b = Code.build(Binding.PRIMARY);
    List<Code.Part> parts = users.parts();
    parts.stream().limit(Math.max(0, parts.size() - 1)).forEach(b::part); // Without the bracket.
    for (int i = 0; i < privates.size(); i++) {
      b.text(i == 0 && parameters.isEmpty() ? "<" : ", ");
      b.add(Code.type(privates.get(i).getQualifiedName().toString()));
      List<TypeMirror> bounds = bounds(privates.get(i), scope);
      for (int k = 0; k < bounds.size(); k++) {
        b.text(k == 0 ? " extends " : " & ").add(MirrorText.write(bounds.get(k)));
      }
    }
    return b.text(">").done();
  }

  /** {@code T, Hidden}. */
  public static Code arguments(
      List<? extends TypeParameterElement> parameters, List<TypeElement> privates) {
    List<Code> all = new ArrayList<>();
    parameters.forEach(p -> all.add(Code.text(p.getSimpleName().toString())));
    privates.forEach(p -> all.add(Code.type(p.getQualifiedName().toString())));
    return Code.build(Binding.PRIMARY).list(all).done();
  }

  /** The erasure that a type has in the companion: of a private type that of its bound. */
  public TypeMirror erasure(TypeMirror t) {
    TypeMirror erased = types.erasure(t);
    if (erased instanceof ArrayType a) {
      return types.getArrayType(erasure(a.getComponentType()));
    }
    if (erased instanceof DeclaredType d && isPrivate(d.asElement())) {
      List<TypeMirror> bounds = bounds((TypeElement) d.asElement(), List.of());
      return bounds.isEmpty() ? object((TypeElement) d.asElement()) : erasure(bounds.get(0));
    }
    return erased;
  }

  private TypeMirror object(TypeElement any) {
    TypeMirror t = any.asType();
    while (true) {
      List<? extends TypeMirror> above = types.directSupertypes(t);
      if (above.isEmpty()) {
        return t;
      }
      t = types.erasure(above.get(0));
    }
  }

  /** Whether the descriptor of a method in the companion differs from its own. */
  public boolean isDisguised(ExecutableElement m) {
    return isDisguised(m.getReturnType())
        || isDisguised(Symbols.owner(m).asType())
        || m.getParameters().stream().anyMatch(p -> isDisguised(p.asType()));
  }

  private boolean isDisguised(TypeMirror t) {
    return !types.isSameType(types.erasure(t), erasure(t));
  }
}
