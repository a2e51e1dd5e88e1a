package dev.godwit.transformer.parse;

import static java.util.stream.Collectors.joining;

import dev.godwit.transformer.form.Code;
import dev.godwit.transformer.form.JavaType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eclipse.jdt.internal.compiler.ast.Wildcard;
import org.eclipse.jdt.internal.compiler.lookup.ArrayBinding;
import org.eclipse.jdt.internal.compiler.lookup.BaseTypeBinding;
import org.eclipse.jdt.internal.compiler.lookup.CaptureBinding;
import org.eclipse.jdt.internal.compiler.lookup.IntersectionTypeBinding18;
import org.eclipse.jdt.internal.compiler.lookup.LookupEnvironment;
import org.eclipse.jdt.internal.compiler.lookup.ParameterizedTypeBinding;
import org.eclipse.jdt.internal.compiler.lookup.ReferenceBinding;
import org.eclipse.jdt.internal.compiler.lookup.TypeBinding;
import org.eclipse.jdt.internal.compiler.lookup.TypeIds;
import org.eclipse.jdt.internal.compiler.lookup.TypeVariableBinding;
import org.eclipse.jdt.internal.compiler.lookup.WildcardBinding;
import org.jspecify.annotations.Nullable;

/**
 * The Eclipse compiler's types, projected to ones that can be written down (JLS 4.10.5). A local or
 * anonymous class is written by its binary name, with {@code <>} where the type arguments that it
 * has from where it is declared belong.
 */
final class DenotableTypes {
  /** Type arguments inside one another; what is deeper is left out. */
  private static final int MOST_NESTED = 6;

  /** Types in the name of an intersection of them. */
  private static final int MOST_NAMED = 3;

  private final Function<TypeBinding, @Nullable String> localNames;
  private final Predicate<TypeBinding> isNamedHere;

  private final BooleanSupplier isUnnamed;

  /** What intersection types are called, by their bounds. */
  private final Map<String, String> intersections = new HashMap<>();

  private boolean isInBounds;

  /**
   * @param localNames the binary names of local and anonymous classes
   * @param isNamedHere whether the package of the sources may name a type, private ones apart
   * @param isUnnamed whether sources are in the unnamed package, whose types have simple names only
   */
  DenotableTypes(
      Function<TypeBinding, @Nullable String> localNames,
      Predicate<TypeBinding> isNamedHere,
      BooleanSupplier isUnnamed) {
    this.localNames = localNames;
    this.isUnnamed = isUnnamed;
    this.isNamedHere = isNamedHere;
  }

  /** The type; null if there is none to write. */
  @Nullable JavaType of(TypeBinding type) {
    TypeBinding t = named(type);
    Code text = write(t, 0);
    Code erasure = isLocal(t) ? local(t, "") : write(erased(t), 0);
    return text == null || erasure == null
        ? null
        : new JavaType(text, erasure, t instanceof BaseTypeBinding && t != TypeBinding.NULL);
  }

  private TypeBinding erased(TypeBinding t) {
    return (t instanceof IntersectionTypeBinding18 i ? partsOf(i).get(0) : t).erasure();
  }

  /**
   * The first bound of a type variable, or part of an intersection type, that has type arguments;
   * null for any other type. A value of the bound's type is captured where one of the variable's is
   * not.
   */
  @Nullable JavaType boundOf(TypeBinding t) {
    if (t instanceof IntersectionTypeBinding18 i) {
      return Arrays.stream(i.intersectingTypes)
          .filter(ParameterizedTypeBinding.class::isInstance)
          .findFirst()
          .map(this::of)
          .orElse(null);
    }
    if (!(t instanceof TypeVariableBinding v) || t instanceof CaptureBinding) {
      return null;
    }
    if (v.firstBound instanceof ParameterizedTypeBinding) {
      return of(v.firstBound);
    }
    for (ReferenceBinding other : v.superInterfaces()) {
      if (other instanceof ParameterizedTypeBinding) {
        return of(other);
      }
    }
    return null;
  }

  /**
   * What a call returns whose declared result has {@code ? extends V} where V became a captured
   * {@code ? super X}. The Eclipse compiler says {@code ? super X} for that, which is too narrow:
   * nothing but {@code ?} can be written (JLS 4.10.5).
   */
  static TypeBinding widened(
      ParameterizedTypeBinding type, ParameterizedTypeBinding declared, LookupEnvironment all) {
    if (type.arguments == null
        || declared.arguments == null
        || type.arguments.length != declared.arguments.length) {
      return type;
    }
    TypeBinding[] arguments = type.arguments.clone();
    for (int i = 0; i < arguments.length; i++) {
      if (declared.arguments[i] instanceof WildcardBinding w
          && w.boundKind == Wildcard.EXTENDS
          && arguments[i] instanceof CaptureBinding c
          && c.wildcard != null
          && c.wildcard.boundKind == Wildcard.SUPER) {
        arguments[i] = all.createWildcard(type.genericType(), i, null, null, Wildcard.UNBOUND);
      }
    }
    return Arrays.equals(arguments, type.arguments)
        ? type
        : all.createParameterizedType(type.genericType(), arguments, type.enclosingType());
  }

  /** The type, or the enum whose constant's body it is. */
  private static TypeBinding named(TypeBinding t) {
    return t.isAnonymousType()
            && t.superclass() != null
            && t.superclass().isEnum()
            && !t.superclass().isLocalType()
        ? t.superclass()
        : t;
  }

  /** Whether the type itself can be written, not only one that it is a subtype of. */
  boolean isExact(TypeBinding type) {
    TypeBinding t = named(type);
    if (t instanceof BaseTypeBinding) {
      return t != TypeBinding.NULL;
    }
    if (t instanceof ArrayBinding a) {
      return isExact(a.leafComponentType);
    }
    if (t instanceof WildcardBinding w) {
      return w.boundKind == Wildcard.UNBOUND || isExact(w.bound);
    }
    if (t instanceof CaptureBinding || t instanceof IntersectionTypeBinding18) {
      return false;
    }
    if (isLocal(t)) {
      return localNames.apply(t) != null && areExact(t);
    }
    if (t.enclosingType() != null && !isExact(t.enclosingType())) {
      return false;
    }
    return areExact(t);
  }

  private boolean areExact(TypeBinding t) {
    return !(t instanceof ParameterizedTypeBinding p)
        || p.arguments == null
        || Arrays.stream(p.arguments).allMatch(this::isExact);
  }

  private static boolean isLocal(TypeBinding t) {
    return t instanceof ReferenceBinding && (t.isAnonymousType() || t.isLocalType());
  }

  private static boolean isPrivate(TypeBinding t) {
    for (TypeBinding e = t.erasure(); e != null; e = e.enclosingType()) {
      if (e instanceof ReferenceBinding r && r.isPrivate() && !r.isLocalType()) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Code local(TypeBinding t, String suffix) {
    String name = localNames.apply(t);
    return name == null ? null : Code.type(name + suffix);
  }

  private @Nullable Code write(TypeBinding type, int depth) {
    TypeBinding t = named(type);
    if (t instanceof BaseTypeBinding) {
      return t == TypeBinding.NULL
          ? Code.type("java.lang.Object")
          : Code.text(new String(t.readableName()));
    }
    if (t instanceof ArrayBinding a) {
      Code leaf = write(a.leafComponentType, depth);
      return leaf == null
          ? null
          : Code.build(Code.Binding.PRIMARY).add(leaf).text("[]".repeat(a.dimensions())).done();
    }
    if (t instanceof CaptureBinding c) {
      return depth == 0
          ? write(upper(c), 0)
          : c.wildcard == null ? bounded(upper(c), depth) : wildcard(c.wildcard, depth);
    }
    if (t instanceof TypeVariableBinding v) {
      return Code.text(new String(v.sourceName));
    }
    if (t instanceof WildcardBinding w) {
      return depth == 0 ? write(upper(w), 0) : wildcard(w, depth);
    }
    if (t instanceof IntersectionTypeBinding18 i) {
      return intersection(i, depth);
    }
    Code local = isLocal(t) ? local(t, "<>") : null;
    if (isLocal(t) && local == null) {
      return null;
    }
    if (local == null
        && isPrivate(t)) { // A type variable in the companion, which has no arguments.
      return Code.type(canonical(t));
    }
    Code.Builder b = Code.build(Code.Binding.PRIMARY);
    boolean inner = t instanceof ReferenceBinding r && !r.isStatic() && t.enclosingType() != null;
    if (local != null) {
      b.add(local);
    } else if (inner
        && t.enclosingType() instanceof ParameterizedTypeBinding outer
        && !t.isRawType()) {
      Code enclosing = write(outer, depth);
      b.add(enclosing == null ? Code.type(canonical(outer)) : enclosing);
      b.text("." + new String(t.erasure().sourceName()));
    } else {
      b.add(Code.type(canonical(t)));
    }
    if (t instanceof ParameterizedTypeBinding p
        && p.arguments != null
        && !t.isRawType()
        && depth < MOST_NESTED) {
      List<Code> arguments = new ArrayList<>();
      for (TypeBinding a : p.arguments) {
        Code argument = write(a, depth + 1);
        if (argument == null) {
          arguments.add(Code.text("?"));
        } else if (mentionsCapture(a)) { // Its projection is a supertype (JLS 4.10.5).
          arguments.add(Code.build(Code.Binding.PRIMARY).text("? extends ").add(argument).done());
        } else {
          arguments.add(argument);
        }
      }
      b.text("<").list(arguments).text(">");
    }
    return b.done();
  }

  /**
   * {@code A & B}. What matters of it is what can be named and has members that others have not; in
   * another one's bounds, which may go round in circles, it is the first of that.
   */
  private @Nullable Code intersection(IntersectionTypeBinding18 type, int depth) {
    List<TypeBinding> parts = partsOf(type);
    if (isInBounds) {
      return depth == 0 ? write(parts.get(0), 0) : bounded(parts.get(0), depth);
    }
    isInBounds = true;
    List<Code> bounds = new ArrayList<>();
    for (TypeBinding p : parts) {
      Code bound = write(p, 0);
      if (bound != null) {
        bounds.add(bound);
      }
    }
    isInBounds = false;
    if (bounds.isEmpty()) {
      return null;
    }
    Code.Builder b = Code.build(Code.Binding.PRIMARY);
    if (bounds.size() == 1) {
      return b.part(Code.Intersection.OF_ONE).add(bounds.get(0)).done();
    }
    String wanted =
        parts.stream()
            .limit(parts.size() > MOST_NAMED ? MOST_NAMED - 1 : MOST_NAMED)
            .map(p -> new String(p.erasure().sourceName()))
            .collect(joining("And", "", parts.size() > MOST_NAMED ? "AndMore" : ""));
    if (isUnnamed.getAsBoolean()) {
      wanted += "_"; // A type of that name could not be told from it; elsewhere it is qualified.
    }
    String key = bounds.stream().map(Code::plain).collect(joining("&"));
    String name = intersections.get(key);
    for (int n = 1; name == null; n++) {
      String free = n == 1 ? wanted : wanted + n;
      if (!intersections.containsValue(free)) {
        intersections.put(key, free);
        name = free;
      }
    }
    return b.part(new Code.Intersection(name, bounds)).done();
  }

  /** The class first; beside a private one, a type variable itself, there may be no other. */
  private List<TypeBinding> partsOf(IntersectionTypeBinding18 type) {
    List<TypeBinding> all = new ArrayList<>(Arrays.asList(type.intersectingTypes));
    TypeBinding first = all.get(0);
    boolean hasPrivate = all.stream().anyMatch(DenotableTypes::isPrivate);
    all.removeIf(
        t ->
            t.id == TypeIds.T_JavaLangObject
                || hasPrivate && t.id == TypeIds.T_JavaLangRecord
                || !isNamedHere.test(t));
    all.sort(Comparator.comparing(TypeBinding::isInterface));
    return all.isEmpty() ? List.of(first) : all;
  }

  /**
   * Whether a captured type variable is somewhere in the arguments of a type that is none itself.
   */
  static boolean mentionsCapture(TypeBinding t) {
    return mentionsCapture(t, 0);
  }

  /** No deeper than types are written: captured types may go round in circles. */
  private static boolean mentionsCapture(TypeBinding t, int depth) {
    if (depth > MOST_NESTED || t instanceof CaptureBinding || t instanceof WildcardBinding) {
      return false;
    }
    if (t instanceof ArrayBinding a) {
      return a.leafComponentType instanceof CaptureBinding
          || mentionsCapture(a.leafComponentType, depth + 1);
    }
    if (t instanceof ParameterizedTypeBinding p && p.arguments != null) {
      for (TypeBinding a : p.arguments) {
        TypeBinding inner = a instanceof WildcardBinding w && w.bound != null ? w.bound : a;
        if (inner instanceof CaptureBinding || mentionsCapture(inner, depth + 1)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether an intersection type is somewhere in a type. */
  static boolean mentionsIntersection(TypeBinding t, int depth) {
    TypeBinding inner = t instanceof WildcardBinding w ? w.bound : t.leafComponentType();
    return inner instanceof IntersectionTypeBinding18
        || inner instanceof CaptureBinding c
            && c.firstBound != null
            && depth < MOST_NESTED
            && mentionsIntersection(c.firstBound, depth + 1)
        || inner instanceof ParameterizedTypeBinding p
            && p.arguments != null
            && depth < MOST_NESTED
            && Arrays.stream(p.arguments).anyMatch(a -> mentionsIntersection(a, depth + 1));
  }

  static String canonical(TypeBinding t) {
    TypeBinding e = t.erasure();
    StringBuilder name = new StringBuilder(new String(e.sourceName()));
    TypeBinding outer = e.enclosingType();
    while (outer != null) {
      name.insert(0, new String(outer.erasure().sourceName()) + ".");
      outer = outer.enclosingType();
    }
    char[] pkg = e.qualifiedPackageName();
    return pkg.length == 0 ? name.toString() : new String(pkg) + "." + name;
  }

  /** The erasure of a type as javac writes it, {@code java.util.List}, {@code int[]}. */
  static String erasure(TypeBinding t) {
    if (t instanceof ArrayBinding a) {
      return erasure(a.leafComponentType) + "[]".repeat(a.dimensions());
    }
    return t instanceof BaseTypeBinding ? new String(t.readableName()) : canonical(t.erasure());
  }

  private static TypeBinding upper(WildcardBinding w) {
    if (w.boundKind == Wildcard.EXTENDS && w.bound != null) {
      return w.bound;
    }
    return w.genericType.typeVariables()[w.rank].superclass();
  }

  private static TypeBinding upper(CaptureBinding c) {
    boolean isBounded =
        c.wildcard == null || c.wildcard.boundKind == Wildcard.EXTENDS && c.wildcard.bound != null;
    if (isBounded && c.firstBound != null) {
      return c.firstBound;
    }
    if (isBounded && c.wildcard != null) {
      return c.wildcard.bound;
    }
    // The first bound is that of the declaration here, in terms of its own type variables.
    TypeBinding above = c.superclass();
    ReferenceBinding[] interfaces = c.superInterfaces();
    return above.id == TypeIds.T_JavaLangObject && interfaces != null && interfaces.length > 0
        ? interfaces[0]
        : above;
  }

  /** As it was written. */
  private Code wildcard(WildcardBinding w, int depth) {
    if (w.boundKind == Wildcard.SUPER) {
      Code bound = write(w.bound, depth + 1);
      if (bound == null || bound.plain().startsWith("?")) { // The bound is a captured wildcard.
        return bound != null && bound.plain().startsWith("? super") ? bound : Code.text("?");
      }
      return Code.build(Code.Binding.PRIMARY).text("? super ").add(bound).done();
    }
    return w.boundKind == Wildcard.EXTENDS ? bounded(w.bound, depth) : Code.text("?");
  }

  private Code bounded(TypeBinding upper, int depth) {
    Code bound =
        upper.id == TypeIds.T_JavaLangObject || depth >= 5 ? null : write(upper, depth + 1);
    return bound == null || bound.plain().startsWith("?")
        ? Code.text("?")
        : Code.build(Code.Binding.PRIMARY).text("? extends ").add(bound).done();
  }
}
