package dev.godwit.transformer.parse;

import dev.godwit.transformer.form.JavaType;
import dev.godwit.transformer.form.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.jdt.internal.compiler.ast.FunctionalExpression;
import org.eclipse.jdt.internal.compiler.ast.ReferenceExpression;
import org.eclipse.jdt.internal.compiler.ast.SuperReference;
import org.eclipse.jdt.internal.compiler.lookup.BlockScope;
import org.eclipse.jdt.internal.compiler.lookup.IntersectionTypeBinding18;
import org.eclipse.jdt.internal.compiler.lookup.MethodBinding;
import org.eclipse.jdt.internal.compiler.lookup.ParameterizedTypeBinding;
import org.eclipse.jdt.internal.compiler.lookup.TypeBinding;
import org.jspecify.annotations.Nullable;

/**
 * What a lambda or method reference implements (JLS 9.9, 15.27.3): all that a class in its place
 * has to declare.
 *
 * @param interfaces the functional interface, and others that a cast adds
 * @param owner canonical name of the interface that declares the method
 * @param method as the class has to declare it
 * @param kind what it does with its parameters
 * @param bound of a method reference, the bound of its receiver's type if that is a type variable;
 *     else null
 */
public record FunctionType(
    List<JavaType> interfaces,
    String owner,
    Signature method,
    Kind kind,
    @Nullable JavaType bound) {
  /** Lambdas and the kinds of method references (JLS 15.13). */
  public enum Kind {
    /** {@code p -> e}. */
    LAMBDA,
    /** {@code Type::method}, static. */
    STATIC,
    /** {@code object::method}. */
    BOUND,
    /** {@code Type::method}, called on the first parameter. */
    UNBOUND,
    /** {@code super::method}. */
    SUPER,
    /** {@code Type::new}, of a class or an array. */
    CONSTRUCTOR
  }

  /** Null if no class can be written that implements the same. */
  static @Nullable FunctionType of(FunctionalExpression e, BlockScope scope, DenotableTypes types) {
    MethodBinding m = e.descriptor;
    if (m == null
        || !m.isValidBinding()
        || e.resolvedType == null
        || m.typeVariables.length > 0
        || m.declaringClass == null
        || clashes(m)) {
      return null;
    }
    List<JavaType> interfaces = new ArrayList<>();
    TypeBinding[] implemented =
        e.resolvedType instanceof IntersectionTypeBinding18 i
            ? i.intersectingTypes
            : new TypeBinding[] {e.resolvedType};
    for (TypeBinding t : implemented) {
      if (t.isInterface() && !add(withoutWildcards(t, scope), interfaces, types)) {
        return null;
      }
    }
    List<JavaType> parameters = new ArrayList<>();
    for (TypeBinding p : m.parameters) {
      if (!add(p, parameters, types)) {
        return null;
      }
    }
    List<JavaType> result = new ArrayList<>();
    List<JavaType> thrown = new ArrayList<>();
    boolean writable = add(m.returnType, result, types);
    for (TypeBinding t : m.thrownExceptions) {
      writable &= add(t, thrown, types);
    }
    return !writable || interfaces.isEmpty()
        ? null
        : new FunctionType(
            interfaces,
            DenotableTypes.canonical(m.declaringClass),
            new Signature(new String(m.selector), parameters, result.get(0), thrown, m.isVarargs()),
            kind(e),
            bound(e, types));
  }

  /**
   * Whether a class that declares the method would have another one of the interface, which it does
   * not override, with the same erasure (JLS 8.4.8.3): a lambda may.
   */
  private static boolean clashes(MethodBinding m) {
    return Arrays.stream(m.declaringClass.methods())
        .filter(o -> o.original() != m.original() && Arrays.equals(o.selector, m.selector))
        .anyMatch(o -> Arrays.equals(erasures(o), erasures(m)));
  }

  private static String[] erasures(MethodBinding m) {
    return Arrays.stream(m.parameters).map(DenotableTypes::erasure).toArray(String[]::new);
  }

  private static Kind kind(FunctionalExpression e) {
    if (!(e instanceof ReferenceExpression r)) {
      return Kind.LAMBDA;
    }
    if (r.isConstructorReference() || r.isArrayConstructorReference()) {
      return Kind.CONSTRUCTOR;
    }
    if (r.lhs instanceof SuperReference || r.isSuperAccess()) {
      return Kind.SUPER;
    }
    if (r.binding != null && r.binding.isStatic()) {
      return Kind.STATIC;
    }
    return r.isTypeAccess() ? Kind.UNBOUND : Kind.BOUND;
  }

  private static @Nullable JavaType bound(FunctionalExpression e, DenotableTypes types) {
    TypeBinding receiver =
        switch (kind(e)) {
          case BOUND -> ((ReferenceExpression) e).lhs.resolvedType;
          case UNBOUND -> e.descriptor.parameters[0];
          default -> null;
        };
    return receiver == null ? null : types.boundOf(receiver);
  }

  private static TypeBinding withoutWildcards(TypeBinding t, BlockScope scope) {
    if (t instanceof ParameterizedTypeBinding p && !t.isRawType()) {
      TypeBinding ground = p.getNonWildcardParameterization(scope);
      return ground == null ? t : ground;
    }
    return t;
  }

  private static boolean add(TypeBinding t, List<JavaType> to, DenotableTypes types) {
    JavaType type = types.isExact(t) ? types.of(t) : null;
    if (type != null) {
      to.add(type);
    }
    return type != null;
  }
}
