package dev.godwit.transformer.find;

import dev.godwit.transformer.form.Code;
import dev.godwit.transformer.form.Code.Binding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import javax.lang.model.type.NoType;
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
  private final Map<TypeElement, Optional<String>> refusals = new HashMap<>();

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

  /**
   * @param path the types that are being looked at: what mentions itself is not private for that
   */
  private static boolean isPrivate(TypeElement type, Set<Element> path) {
    if (type.getModifiers().contains(Modifier.PRIVATE)) {
      return true;
    }
    if (!(type.getEnclosingElement() instanceof TypeElement outer) || !path.add(type)) {
      return false;
    }
    boolean isPrivate = isPrivate(outer, path) || extendsPrivate(type, path);
    path.remove(type);
    return isPrivate;
  }

  private static boolean extendsPrivate(TypeElement type, Set<Element> path) {
    Set<TypeElement> above = new HashSet<>();
    Set<Element> seen = new HashSet<>();
    Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream())
        .forEach(t -> collect(t, above, seen, path));
    type.getTypeParameters().forEach(p -> collect(p.asType(), above, seen, path));
    return !above.isEmpty();
  }

  // ---- which ones

  /** Those that a type mentions. */
  public static Set<TypeElement> in(TypeMirror t) {
    Set<TypeElement> found = new HashSet<>();
    collect(t, found, new HashSet<>(), new HashSet<>());
    return found;
  }

  /** Those that a type mentions; of a method's, without what it throws. */
  public static Set<TypeElement> inSignature(TypeMirror t) {
    if (!(t instanceof ExecutableType e)) {
      return in(t);
    }
    Set<TypeElement> found = in(e.getReturnType());
    e.getParameterTypes().forEach(p -> found.addAll(in(p)));
    e.getTypeVariables().forEach(v -> found.addAll(in(v)));
    return found;
  }

  private static void collect(
      TypeMirror t, Set<TypeElement> found, Set<Element> seen, Set<Element> path) {
    if (t instanceof ArrayType a) {
      collect(a.getComponentType(), found, seen, path);
    } else if (t instanceof TypeVariable v) {
      if (seen.add(v.asElement())) {
        collect(v.getUpperBound(), found, seen, path);
      }
    } else if (t instanceof IntersectionType i) {
      i.getBounds().forEach(b -> collect(b, found, seen, path));
    } else if (t instanceof WildcardType w) {
      Stream.of(w.getExtendsBound(), w.getSuperBound())
          .filter(b -> b != null)
          .forEach(b -> collect(b, found, seen, path));
    } else if (t instanceof DeclaredType d) {
      if (isPrivate((TypeElement) d.asElement(), path)) {
        found.add((TypeElement) d.asElement());
      }
      d.getTypeArguments().forEach(a -> collect(a, found, seen, path));
      collect(d.getEnclosingType(), found, seen, path);
    } else if (t instanceof ExecutableType e) {
      e.getParameterTypes().forEach(p -> collect(p, found, seen, path));
      e.getTypeVariables().forEach(v -> collect(v, found, seen, path));
      collect(e.getReturnType(), found, seen, path);
      e.getThrownTypes().forEach(x -> collect(x, found, seen, path));
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
    if (!isRaw(t, scope)) {
      return above;
    }
    // Then all are: one may have another as a supertype. What only marks may make them disagree.
    return above.stream()
        .filter(s -> above.size() == 1 || !isNamed(s, "java.io.Serializable"))
        .map(types::erasure)
        .toList();
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
      if (!isNamed(s, "java.lang.Object")) {
        above.add(s);
      }
    }
    return above;
  }

  private static boolean isNamed(TypeMirror t, String name) {
    return element(t).getQualifiedName().contentEquals(name);
  }

  private static TypeElement element(TypeMirror t) {
    return (TypeElement) ((DeclaredType) t).asElement();
  }

  /** Why a private type cannot be a type variable; null if it can. */
  public @Nullable String refusal(TypeElement t) {
    return refusals.computeIfAbsent(t, k -> Optional.ofNullable(reason(k))).orElse(null);
  }

  private @Nullable String reason(TypeElement t) {
    List<TypeMirror> above = supertypes(t);
    boolean isRecord = t.getKind() == ElementKind.RECORD;
    int others = isRecord ? above.size() - 1 : above.size();
    if (others > 1 && above.stream().anyMatch(s -> isPrivate(element(s)))) {
      return "which extends another private type and something else";
    }
    if (above.size() > 1 && disagree(above)) {
      return "whose supertypes agree only in what it overrides";
    }
    TypeElement hidden =
        above.stream().map(s -> hidden(s, t)).filter(h -> h != null).findFirst().orElse(null);
    if (hidden != null) {
      return "whose supertype " + hidden + " is not accessible in its package";
    }
    return Symbols.hidesTypeParameter(t)
        ? "which has a type parameter of the same name as one of a class around it"
        : null;
  }

  /** A type, in another one, that the package of a type cannot name: one protected in another. */
  private static @Nullable TypeElement hidden(TypeMirror t, TypeElement from) {
    if (!(t instanceof DeclaredType d)) {
      return null;
    }
    TypeElement named = element(d);
    return isPrivate(named) || Symbols.isAccessible(named, from)
        ? d.getTypeArguments().stream()
            .map(a -> hidden(a, from))
            .filter(h -> h != null)
            .findFirst()
            .orElse(null)
        : named;
  }

  /** Whether a type variable can have all of the types as its bounds, the class first. */
  public boolean canBeBounds(List<TypeElement> all) {
    return !disagree(all.stream().map(t -> types.erasure(t.asType())).toList());
  }

  /** Whether javac refuses an intersection of the types (JLS 4.9, 8.4.8.3). */
  private boolean disagree(List<TypeMirror> above) {
    boolean hasClass = element(above.get(0)).getKind().isClass();
    TypeMirror first = hasClass ? above.get(0) : object(element(above.get(0)));
    Set<String> seen = new HashSet<>();
    for (ExecutableElement inherited : methods(first)) {
      if (!seen.add(signature(inherited))) {
        continue; // Overridden by one before it.
      }
      for (TypeMirror other : above.subList(hasClass ? 1 : 0, above.size())) {
        if (methods(other).stream().anyMatch(m -> disagree(inherited, m))) {
          return true;
        }
      }
    }
    List<TypeMirror> interfaces = above.subList(hasClass ? 1 : 0, above.size());
    List<ExecutableElement> all =
        interfaces.stream()
            .flatMap(t -> methods(t).stream())
            .filter(m -> !seen.contains(signature(m))) // Else the class's is the one.
            .toList();
    return all.stream()
        .anyMatch(
            m ->
                all.stream()
                    .filter(o -> clash(m, o))
                    .anyMatch(
                        o -> all.stream().noneMatch(r -> overrides(r, m) && overrides(r, o))));
  }

  private boolean overrides(ExecutableElement m, ExecutableElement above) {
    return !m.equals(above)
        && signature(m).equals(signature(above))
        && types.isSubtype(
            types.erasure(Symbols.owner(m).asType()), types.erasure(Symbols.owner(above).asType()));
  }

  private String signature(ExecutableElement m) {
    return m.getSimpleName()
        + " "
        + m.getParameters().stream().map(p -> types.erasure(p.asType()).toString()).toList();
  }

  /** Whether nothing says which of two methods of interfaces a type that has both inherits. */
  private boolean clash(ExecutableElement m, ExecutableElement o) {
    if (m.getModifiers().contains(Modifier.STATIC)
        || o.getModifiers().contains(Modifier.STATIC)
        || !m.getSimpleName().equals(o.getSimpleName())
        || !signature(m).equals(signature(o))
        || m.equals(o)
        || overrides(m, o)
        || overrides(o, m)) {
      return false;
    }
    TypeMirror result = types.erasure(m.getReturnType());
    TypeMirror wanted = types.erasure(o.getReturnType());
    boolean isObject = !(result instanceof NoType) && !result.getKind().isPrimitive();
    boolean fits =
        isObject && !(wanted instanceof NoType) && !wanted.getKind().isPrimitive()
            ? types.isSubtype(result, wanted) || types.isSubtype(wanted, result)
            : types.isSameType(result, wanted);
    return !fits
        || m.getModifiers().contains(Modifier.DEFAULT)
        || o.getModifiers().contains(Modifier.DEFAULT);
  }

  private boolean disagree(ExecutableElement inherited, ExecutableElement m) {
    Set<Modifier> modifiers = inherited.getModifiers();
    if (!inherited.getSimpleName().equals(m.getSimpleName())
        || inherited.getParameters().size() != m.getParameters().size()
        || modifiers.contains(Modifier.STATIC)
        || modifiers.contains(Modifier.PRIVATE)
        || m.getModifiers().contains(Modifier.STATIC)
        || !(m.getEnclosingElement() instanceof TypeElement owner)
        || owner.getSuperclass() instanceof NoType && !owner.getKind().isInterface()) { // Object
      return false;
    }
    for (int i = 0; i < m.getParameters().size(); i++) {
      TypeMirror p = types.erasure(m.getParameters().get(i).asType());
      if (!types.isSameType(p, types.erasure(inherited.getParameters().get(i).asType()))) {
        return false;
      }
    }
    TypeMirror result = types.erasure(inherited.getReturnType());
    TypeMirror wanted = types.erasure(m.getReturnType());
    boolean fits =
        result instanceof NoType || result.getKind().isPrimitive()
            ? types.isSameType(result, wanted)
            : types.isSubtype(result, wanted);
    return !fits || !modifiers.contains(Modifier.PUBLIC);
  }

  /** Those of a type and of all above it. */
  private List<ExecutableElement> methods(TypeMirror t) {
    List<ExecutableElement> all = new ArrayList<>();
    all.addAll(ElementFilter.methodsIn(element(t).getEnclosedElements()));
    types.directSupertypes(t).forEach(s -> all.addAll(methods(s)));
    return all;
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
   * @param users those of the user, as {@link MirrorText} writes them
   * @param scope those of the user's type parameters that the private types depend on
   */
  public Code parameters(
      Code users, List<TypeElement> privates, List<? extends TypeParameterElement> scope) {
    if (privates.isEmpty()) {
      return users;
    }
    Code.Builder b = Code.build(Binding.PRIMARY);
    List<Code.Part> parts = users.parts();
    parts.stream().limit(Math.max(0, parts.size() - 1)).forEach(b::part); // Without the bracket.
    for (int i = 0; i < privates.size(); i++) {
      b.text(i == 0 && users.plain().isEmpty() ? "<" : ", ");
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

  /**
   * What bodies in the companion declare of the exceptions that a method throws: all but private
   * ones. A type variable cannot be caught, and what implements the user's method may not declare
   * more than that.
   */
  public static List<TypeMirror> thrown(ExecutableElement m) {
    List<TypeMirror> all = new ArrayList<>(m.getThrownTypes());
    all.removeIf(t -> !in(t).isEmpty());
    return all;
  }

  /** Whether a method has other types in the companion than its own. */
  public boolean isDisguised(ExecutableElement m) {
    return m.getThrownTypes().stream().anyMatch(t -> !in(t).isEmpty())
        || isDisguised(m.getReturnType())
        || isDisguised(Symbols.owner(m).asType())
        || m.getParameters().stream().anyMatch(p -> isDisguised(p.asType()));
  }

  private boolean isDisguised(TypeMirror t) {
    return !types.isSameType(types.erasure(t), erasure(t));
  }
}
