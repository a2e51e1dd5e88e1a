package dev.godwit.transformer.find;

import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import spoon.reflect.code.CtInvocation;
import spoon.reflect.declaration.CtElement;
import spoon.reflect.declaration.CtMethod;

/**
 * A method that is to be transformed.
 *
 * @param source its declaration
 * @param symbol the same in the compiler
 * @param owner the type that declares it
 * @param polled whether it looks at its entry and in loops if a capture was asked for
 * @param points the calls in it that may suspend, with the methods they call
 * @param closes the resources whose close() may suspend, with that method
 * @param suspending the points and everything around them up to the method
 */
public record MigratableMethod(
    CtMethod<?> source,
    ExecutableElement symbol,
    TypeElement owner,
    boolean polled,
    Map<CtInvocation<?>, ExecutableElement> points,
    Map<CtElement, ExecutableElement> closes,
    Set<CtElement> suspending) {
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
