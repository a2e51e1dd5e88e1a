package dev.godwit.transformer.normalise;

import dev.godwit.transformer.find.MigratableMethod;
import dev.godwit.transformer.find.PrivateTypes;
import dev.godwit.transformer.find.Symbols;
import dev.godwit.transformer.form.Code;
import dev.godwit.transformer.form.Code.Binding;
import dev.godwit.transformer.form.Intersections;
import dev.godwit.transformer.form.JavaType;
import dev.godwit.transformer.parse.StaticTypes;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import org.jspecify.annotations.Nullable;
import spoon.reflect.code.CtAbstractInvocation;
import spoon.reflect.code.CtConstructorCall;
import spoon.reflect.code.CtExecutableReferenceExpression;
import spoon.reflect.code.CtExpression;
import spoon.reflect.code.CtFieldAccess;
import spoon.reflect.code.CtInvocation;
import spoon.reflect.code.CtLambda;
import spoon.reflect.code.CtSuperAccess;
import spoon.reflect.code.CtThisAccess;
import spoon.reflect.code.CtTypeAccess;
import spoon.reflect.code.CtVariableRead;
import spoon.reflect.declaration.CtElement;
import spoon.reflect.reference.CtWildcardReference;

/**
 * Where the type of an expression in the companion is not the one that javac has for the user's
 * text: captured types, which no local can have, stand in locals as wildcards (JLS 5.1.10), and
 * private types are type variables, whose generic supertypes may be raw.
 */
final class CompanionTypes {
  /** A type with a wildcard that takes nothing. */
  private static final Pattern PRODUCER = Pattern.compile("\\? extends|\\?[,>]");

  private final MigratableMethod method;
  private final StaticTypes types;
  private final Symbols symbols;
  private final Expressions expressions;
  private final Instances instances;
  private final MemberAccess members;

  CompanionTypes(
      MigratableMethod method,
      Unit unit,
      Expressions expressions,
      Instances instances,
      MemberAccess members) {
    this.method = method;
    this.types = unit.types();
    this.symbols = unit.symbols();
    this.expressions = expressions;
    this.instances = instances;
    this.members = members;
  }

  /**
   * Whether the type of a value, or the bound of its type variable, has captured arguments, or ones
   * that are type variables for intersection types, which have other subtypes than those.
   */
  boolean isCaptured(CtExpression<?> e) {
    if (isJoint(e)) {
      return true;
    }
    JavaType bound = types.boundOf(e);
    return e.getTypeCasts().isEmpty()
        ? types.isProjected(e) || hasWildcards(bound == null ? expressions.typeOf(e) : bound)
        : e.getTypeCasts().get(0).getActualTypeArguments().stream()
            .anyMatch(CtWildcardReference.class::isInstance);
  }

  private boolean isJoint(CtExpression<?> e) {
    return types.mentionsIntersection(e)
        && !Intersections.in(Stream.of(expressions.typeOf(e))).isEmpty();
  }

  private static boolean hasWildcards(JavaType type) {
    return type.text().plain().contains("?");
  }

  /**
   * Whether the method's class has a type parameter that is bounded by itself, or the method one
   * that is bounded by its class's: javac does not infer what is captured for it.
   */
  boolean isOfItself(@Nullable ExecutableElement m) {
    return m != null
        && !PrivateTypes.isPrivate(Symbols.owner(m))
        && (Symbols.owner(m).getTypeParameters().stream().anyMatch(Symbols::hasGenericBound)
            || hasParameterOfClass(m));
  }

  /** Whether the method has a type parameter that is bounded by one of its class. */
  private static boolean hasParameterOfClass(ExecutableElement m) {
    return m.getTypeParameters().stream()
        .flatMap(p -> p.getBounds().stream())
        .anyMatch(CompanionTypes::isOfClass);
  }

  /** Whether a parameter is of a type parameter of a class, or takes any number of such. */
  private static boolean takesOfClass(TypeMirror t) {
    return t instanceof ArrayType a ? takesOfClass(a.getComponentType()) : isOfClass(t);
  }

  /** Whether a type is a type parameter of a class. */
  private static boolean isOfClass(@Nullable TypeMirror t) {
    return t instanceof TypeVariable v
        && v.asElement() instanceof TypeParameterElement p
        && p.getGenericElement() instanceof TypeElement;
  }

  /**
   * Whether a receiver stands in a local, whose type has wildcards for what was captured, and takes
   * an argument of a type that was, or has an intersection type for what bounds the method's type
   * parameter: called as raw, the arguments cast to what the method takes then, so that it is the
   * same method.
   */
  boolean isLost(CtInvocation<?> i, @Nullable ExecutableElement callee) {
    CtExpression<?> target = i.getTarget();
    boolean takesOfClass =
        callee != null && callee.getParameters().stream().anyMatch(p -> takesOfClass(p.asType()));
    if (callee != null && isJoint(target)) {
      return hasParameterOfClass(callee)
          || takesOfClass && expressions.typeOf(target).text().plain().contains("? super ");
    }
    return takesOfClass
        && types.isProjected(target)
        && PRODUCER.matcher(expressions.typeOf(target).text().plain()).find()
        && i.getArguments().stream().noneMatch(CompanionTypes::isFunction)
        && (expressions.suspends(target)
            || i.getArguments().stream().anyMatch(expressions::suspends));
  }

  /** What a for-each loop goes over, as an Iterable of what it is. */
  Code iterable(CtExpression<?> e, Code value) {
    JavaType element = types.elementOf(e);
    if (element == null || !isRaw(e) && !element.hasIntersections()) {
      return value;
    }
    Code.Builder type = Code.build(Binding.PRIMARY).add(Code.type("java.lang.Iterable"));
    return Expressions.in(type.text("<").add(element.text()).text(">").done(), value);
  }

  private boolean hasRawArgument(CtExpression<?> e) {
    if (method.privates().isEmpty() || e instanceof CtTypeAccess<?> || e instanceof CtLambda<?>) {
      return false;
    }
    JavaType type = expressions.typeOf(e);
    return type.text().parts().stream()
        .skip(1)
        .anyMatch(p -> p instanceof Code.TypeName n && isRaw(symbols.privateType(n.canonical())));
  }

  private boolean isRaw(@Nullable TypeElement t) {
    return t != null
        && PrivateTypes.isPrivate(t)
        && symbols.privateTypes().isRaw(t, symbols.typeParametersInScope(method.symbol()));
  }

  /** Whether the type of a value is a private one with raw supertypes. */
  boolean isRaw(CtExpression<?> e) {
    if (method.privates().isEmpty() || e instanceof CtTypeAccess<?>) {
      return false;
    }
    TypeElement t =
        e instanceof CtThisAccess<?> i
            ? symbols.type(instances.typeOfThis(i).getReference())
            : e instanceof CtSuperAccess<?> s
                ? symbols.type(instances.typeOfSuper(s).getReference())
                : symbols.privateType(expressions.typeOf(e).erasure().plain());
    return isRaw(t);
  }

  /** Whether the result of a call is erased in the companion (JLS 15.12.2.6). */
  boolean isErased(CtAbstractInvocation<?> call, @Nullable CtExpression<?> target) {
    return target != null && isRaw(target)
        || call.getArguments().stream().anyMatch(e -> isRaw(e) || isLoose(call, e));
  }

  /**
   * Whether an argument is passed raw: the type that it has in the companion is not the exact one,
   * since that has raw private types in it, or captured ones and was evaluated into a local or
   * comes from an accessor, a generic method inside whose call javac does not infer them.
   */
  boolean isLoose(CtAbstractInvocation<?> call, CtExpression<?> e) {
    List<CtExpression<?>> all = call.getArguments();
    int at = Expressions.indexOf(call, e);
    boolean isHeld = all.subList(at, all.size()).stream().anyMatch(expressions::suspends);
    boolean isConverted = // What may be, unchecked (JLS 5.1.9); to a captured type nothing is.
        !isFunction(e)
            && !isOfClass(parameter(call, at))
            && expressions.typeOf(e).text().plain().contains("<");
    return hasRawArgument(e)
        || isConverted && types.isProjected(e) && (isHeld || isInferred(call) && isAccessed(e));
  }

  /**
   * Whether an argument is raw that a raw receiver takes for a type parameter of its class, which
   * is bounded by itself: in the companion that is inferred, and no raw type is within the bound.
   */
  boolean isRawOfItself(CtInvocation<?> call, int argument) {
    CtExpression<?> e = call.getArguments().get(argument);
    if (isFunction(e)
        || !(parameter(call, argument) instanceof TypeVariable v)
        || !isOfClass(v)
        || !Symbols.hasGenericBound((TypeParameterElement) v.asElement())) {
      return false;
    }
    JavaType type = expressions.typeOf(e);
    TypeElement generic = symbols.type(type.erasure());
    return generic != null
        && !generic.getTypeParameters().isEmpty()
        && type.text().plain().equals(type.erasure().plain());
  }

  /**
   * An argument as what takes it: where others of the call are of an intersection type, which is a
   * type variable in the companion, javac knows of no other value that is.
   */
  Code fitted(CtAbstractInvocation<?> call, int argument, Code value) {
    boolean mayBe =
        Stream.concat(
                Stream.ofNullable(call instanceof CtInvocation<?> i ? i.getTarget() : null),
                call.getArguments().stream())
            .anyMatch(e -> !isFunction(e) && types.mentionsIntersection(e));
    CtExpression<?> own = call.getArguments().get(argument);
    boolean fits =
        !mayBe
            || isFunction(own)
            || own instanceof CtVariableRead<?>
                && !(own instanceof CtFieldAccess<?>)
                && own.getTypeCasts().isEmpty();
    JavaType taken = fits ? null : types.parameterOf(call, argument);
    return taken == null || Intersections.in(Stream.of(taken)).isEmpty()
        ? value
        : taken.fitted(value);
  }

  private static boolean isFunction(CtExpression<?> e) {
    return e instanceof CtLambda<?> || e instanceof CtExecutableReferenceExpression<?, ?>;
  }

  /** The declared type of the parameter that takes an argument; null if it is not known. */
  private @Nullable TypeMirror parameter(CtAbstractInvocation<?> call, int argument) {
    ExecutableElement callee = symbols.method(call.getExecutable());
    return callee == null || argument >= callee.getParameters().size()
        ? null
        : callee.getParameters().get(argument).asType();
  }

  /** Whether javac infers types from the arguments. */
  boolean isInferred(CtAbstractInvocation<?> call) {
    if (call instanceof CtConstructorCall<?> c) {
      return c.getType().getActualTypeArguments().stream().anyMatch(CtElement::isImplicit);
    }
    ExecutableElement callee = symbols.method(call.getExecutable());
    return callee != null && !callee.getTypeParameters().isEmpty();
  }

  private boolean isAccessed(CtExpression<?> e) {
    return e instanceof CtFieldAccess<?> f && members.isHidden(f)
        || e instanceof CtInvocation<?> i
            && members.accessor(i.getTarget(), i.getExecutable()) != null;
  }

  static boolean isGeneric(TypeMirror t) {
    return t instanceof ArrayType a
        ? isGeneric(a.getComponentType())
        : t instanceof TypeVariable
            || t instanceof DeclaredType d && !d.getTypeArguments().isEmpty();
  }

  /**
   * Whether a type that javac infers is none that can be written: it has a type variable with a raw
   * bound for a type parameter with a generic one (JLS 4.5, 18.5.1).
   */
  private boolean isBeyondBounds(JavaType t) {
    TypeElement c = symbols.type(t.erasure());
    return c != null
        && c.getTypeParameters().stream().anyMatch(Symbols::hasGenericBound)
        && symbols.typeParametersInScope(method.symbol()).stream()
            .filter(p -> p.getBounds().stream().anyMatch(Symbols::isRaw))
            .anyMatch(p -> t.text().plain().matches(".*\\b" + p.getSimpleName() + "\\b.*"));
  }

  /** The value of an expression whose type is erased in the companion: cast to what it is. */
  Code exact(CtExpression<?> e, Code value) {
    if (expressions.isDiscarded(e)) {
      return value;
    }
    JavaType own = expressions.bareType(e);
    Code type = isBeyondBounds(own) ? own.erasure() : own.text();
    boolean hasArguments = type.plain().endsWith(">"); // Then javac may take both for unrelated.
    return Expressions.in(
        hasArguments
            ? Code.build(Binding.PRIMARY)
                .add(type)
                .text(") (")
                .add(Code.type("java.lang.Object"))
                .done()
            : type,
        value);
  }
}
