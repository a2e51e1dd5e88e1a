package dev.godwit.transformer.find;

import dev.godwit.transformer.form.Signature;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;
import spoon.reflect.code.CtBlock;
import spoon.reflect.declaration.CtElement;
import spoon.reflect.declaration.CtEnumValue;
import spoon.reflect.declaration.CtExecutable;
import spoon.reflect.declaration.CtMethod;
import spoon.reflect.declaration.CtParameter;

/**
 * A method that is to be transformed, of a class with a name or of a local one, or a lambda or a
 * method reference that stands for one.
 *
 * @param source its declaration
 * @param symbol the same in the compiler; of others, the method that they are in
 * @param signature the method's, or that of the interface's method that a lambda or method
 *     reference implements
 * @param owner the type that declares it; of others, the type that declares that method
 * @param polled whether it looks at its entry and in loops if a capture was asked for
 * @param points the calls in it that may suspend, with the methods they call, and references to
 *     such methods that are to be refused; of a method reference, itself
 * @param closes the resources whose close() may suspend, with that method
 * @param suspending the points and everything around them up to the method
 * @param counted the loops without points that are polled every so many iterations
 * @param functions the lambdas, method references and methods of local classes in it that may
 *     suspend, and the methods of an enum's constants that override it
 * @param privates the private types that it mentions; of others, those of the method they are in
 */
public record MigratableMethod(
    CtElement source,
    ExecutableElement symbol,
    Signature signature,
    TypeElement owner,
    boolean polled,
    Map<CtElement, Callee> points,
    Map<CtElement, Callee> closes,
    Set<CtElement> suspending,
    Set<CtElement> counted,
    List<MigratableMethod> functions,
    List<TypeElement> privates) {
  /** Whether it is a lambda, a method reference or a method of a local class or constant. */
  public boolean isFunction() {
    return !(source instanceof CtMethod<?> m)
        || Symbols.isLocal(m.getDeclaringType())
        || constant() != null;
  }

  /** The constant of an enum with a name whose body declares it; null for any other. */
  public @Nullable CtEnumValue<?> constant() {
    return source instanceof CtMethod<?> m ? Symbols.constant(m.getDeclaringType()) : null;
  }

  /** The user's parameters; none of a method reference. */
  public List<CtParameter<?>> parameters() {
    return source instanceof CtExecutable<?> e ? e.getParameters() : List.of();
  }

  /** The user's statements; null for an abstract method, a lambda's expression, a reference. */
  public @Nullable CtBlock<?> body() {
    return source instanceof CtExecutable<?> e ? e.getBody() : null;
  }

  /** Whether it is a method without a receiver. */
  public boolean isStatic() {
    return source instanceof CtMethod<?> m && m.isStatic();
  }

  /** Whether it holds the monitor of its receiver or class. */
  public boolean isSynchronized() {
    return source instanceof CtMethod<?> m && m.isSynchronized();
  }

  /** Whether an element is in a method of a local class, somewhere in this, that may suspend. */
  public boolean isFunctionAround(CtElement e) {
    return functions.stream()
        .anyMatch(
            f ->
                e.hasParent(f.source())
                    && (f.source() instanceof CtMethod<?> || f.isFunctionAround(e)));
  }

  /** The nearest element around that is of the class and belongs to the method; null if none. */
  public <T extends CtElement> @Nullable T around(CtElement e, Class<T> type) {
    for (CtElement up = e.getParent(); up != source; up = up.getParent()) {
      if (type.isInstance(up)) {
        return type.cast(up);
      }
    }
    return null;
  }

  /** By identity: comparing trees by their content costs more than making them. */
  @Override
  public boolean equals(Object o) {
    return this == o;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
