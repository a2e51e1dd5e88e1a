package dev.godwit.transformer.check;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spoon.reflect.code.BinaryOperatorKind;
import spoon.reflect.code.CtAssignment;
import spoon.reflect.code.CtBinaryOperator;
import spoon.reflect.code.CtExpression;
import spoon.reflect.code.CtInvocation;
import spoon.reflect.code.CtVariableRead;
import spoon.reflect.code.CtVariableWrite;
import spoon.reflect.declaration.CtExecutable;
import spoon.reflect.declaration.CtVariable;
import spoon.reflect.reference.CtTypeReference;
import spoon.reflect.visitor.filter.TypeFilter;

/**
 * Locals that hold what {@link System#nanoTime} gave, or a time reckoned from it: it means
 * something in the JVM that gave it only. The difference of two such times does not.
 */
final class NanoTimes {
  /** The variables that are being looked at: what is reckoned from itself is no time for that. */
  private final Set<CtVariable<?>> open = new HashSet<>();

  private NanoTimes() {}

  static boolean areIn(CtVariable<?> local) {
    return new NanoTimes().isTime(local);
  }

  private boolean isTime(@Nullable CtVariable<?> v) {
    if (v == null || !isLong(v.getType()) || !open.add(v)) {
      return false;
    }
    CtExecutable<?> body = v.getParent(CtExecutable.class);
    boolean isTime =
        isTime(v.getDefaultExpression())
            || body != null
                && body.getElements(new TypeFilter<>(CtAssignment.class)).stream()
                    .anyMatch(a -> isTo(v, a) && isTime(a.getAssignment()));
    open.remove(v);
    return isTime;
  }

  /** A parameter of a lambda need not say its type. */
  private static boolean isLong(@Nullable CtTypeReference<?> type) {
    return type != null && type.getQualifiedName().equals("long");
  }

  @SuppressWarnings("ReferenceEquality") // One declaration, not one that looks like it.
  private static boolean isTo(CtVariable<?> v, CtAssignment<?, ?> a) {
    return a.getAssigned() instanceof CtVariableWrite<?> w && w.getVariable().getDeclaration() == v;
  }

  private boolean isTime(@Nullable CtExpression<?> e) {
    if (e instanceof CtInvocation<?> call) {
      return call.getExecutable().getSimpleName().equals("nanoTime")
          && call.getExecutable().getDeclaringType() != null
          && call.getExecutable().getDeclaringType().getQualifiedName().equals("java.lang.System");
    }
    if (e instanceof CtBinaryOperator<?> o) {
      boolean left = isTime(o.getLeftHandOperand());
      boolean right = isTime(o.getRightHandOperand());
      return o.getKind() == BinaryOperatorKind.PLUS ? left || right : left && isLess(o, right);
    }
    return e instanceof CtVariableRead<?> read && isTime(read.getVariable().getDeclaration());
  }

  private static boolean isLess(CtBinaryOperator<?> o, boolean isDifference) {
    return o.getKind() == BinaryOperatorKind.MINUS && !isDifference;
  }
}
