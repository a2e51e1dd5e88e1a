package dev.godwit.transformer.find;

import dev.godwit.transformer.form.Signature;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;
import spoon.reflect.code.CtInvocation;
import spoon.reflect.code.CtLambda;
import spoon.reflect.declaration.CtElement;
import spoon.reflect.declaration.CtExecutable;

/**
 * A method that is to be transformed, or a lambda that stands for one.
 *
 * @param source its declaration
 * @param symbol the same in the compiler; of a lambda, the method that it is in
 * @param signature the method's, or that of the interface's method that the lambda implements
 * @param owner the type that declares it
 * @param polled whether it looks at its entry and in loops if a capture was asked for
 * @param points the calls in it that may suspend, with the methods they call
 * @param closes the resources whose close() may suspend, with that method
 * @param suspending the points and everything around them up to the method
 * @param functions the lambdas in it that may suspend
 */
public record MigratableMethod(
    CtExecutable<?> source,
    ExecutableElement symbol,
    Signature signature,
    TypeElement owner,
    boolean polled,
    Map<CtInvocation<?>, ExecutableElement> points,
    Map<CtElement, ExecutableElement> closes,
    Set<CtElement> suspending,
    List<MigratableMethod> functions) {
  /** Whether it is a lambda. */
  public boolean isFunction() {
    return source instanceof CtLambda<?>;
  }

  /** Whether it is a method without a receiver. */
  public boolean isStatic() {
    return symbol.getModifiers().contains(Modifier.STATIC);
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
