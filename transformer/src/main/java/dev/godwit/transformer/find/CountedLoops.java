package dev.godwit.transformer.find;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import spoon.reflect.code.BinaryOperatorKind;
import spoon.reflect.code.CtArrayRead;
import spoon.reflect.code.CtBinaryOperator;
import spoon.reflect.code.CtConstructorCall;
import spoon.reflect.code.CtExpression;
import spoon.reflect.code.CtFieldRead;
import spoon.reflect.code.CtFor;
import spoon.reflect.code.CtForEach;
import spoon.reflect.code.CtInvocation;
import spoon.reflect.code.CtLambda;
import spoon.reflect.code.CtLiteral;
import spoon.reflect.code.CtLocalVariable;
import spoon.reflect.code.CtLoop;
import spoon.reflect.code.CtStatement;
import spoon.reflect.code.CtSynchronized;
import spoon.reflect.code.CtUnaryOperator;
import spoon.reflect.code.CtVariableRead;
import spoon.reflect.code.CtVariableWrite;
import spoon.reflect.code.UnaryOperatorKind;
import spoon.reflect.declaration.CtElement;
import spoon.reflect.declaration.CtType;
import spoon.reflect.declaration.CtVariable;
import spoon.reflect.reference.CtArrayTypeReference;
import spoon.reflect.visitor.filter.TypeFilter;

/**
 * Loops that count by one to a number that does not change and do nothing that may take long: a
 * poll in each iteration would keep the JIT compiler from unrolling and vectorising them, and one
 * every thousand iterations comes soon enough.
 */
public final class CountedLoops {
  private static final Set<String> QUICK =
      Set.of("java.lang.Math", "java.lang.Integer", "java.lang.Long", "java.lang.Double");

  private CountedLoops() {}

  /** Whether a loop without suspension points is one. */
  static boolean isCounted(CtLoop l) {
    CtStatement body = l.getBody();
    if (body == null || l.getLabel() != null || !isQuick(body)) {
      return false;
    }
    if (l instanceof CtForEach f) {
      return f.getExpression().getType() instanceof CtArrayTypeReference<?>;
    }
    return l instanceof CtFor f && counts(f);
  }

  private static boolean isQuick(CtStatement body) {
    return body.getElements(
            (CtElement e) ->
                e instanceof CtLoop
                    || e instanceof CtConstructorCall<?>
                    || e instanceof CtLambda<?>
                    || e instanceof CtType<?>
                    || e instanceof CtSynchronized
                    || e instanceof CtInvocation<?> i
                        && (i.getExecutable().getDeclaringType() == null
                            || !QUICK.contains(
                                i.getExecutable().getDeclaringType().getQualifiedName())))
        .isEmpty();
  }

  /** for (int i = a; i < b; i++), also downwards. */
  private static boolean counts(CtFor f) {
    if (f.getForInit().size() != 1
        || f.getForUpdate().size() != 1
        || !(f.getForInit().get(0) instanceof CtLocalVariable<?> i)
        || !i.getType().getSimpleName().equals("int")
        || !(f.getExpression() instanceof CtBinaryOperator<?> test)
        || !(f.getForUpdate().get(0) instanceof CtUnaryOperator<?> step)) {
      return false;
    }
    boolean up =
        step.getKind() == UnaryOperatorKind.POSTINC || step.getKind() == UnaryOperatorKind.PREINC;
    boolean down =
        step.getKind() == UnaryOperatorKind.POSTDEC || step.getKind() == UnaryOperatorKind.PREDEC;
    BinaryOperatorKind kind = test.getKind();
    boolean fits =
        up && (kind == BinaryOperatorKind.LT || kind == BinaryOperatorKind.LE)
            || down && (kind == BinaryOperatorKind.GT || kind == BinaryOperatorKind.GE);
    return fits
        && isRead(test.getLeftHandOperand(), i)
        && step.getOperand() instanceof CtVariableWrite<?> w
        && w.getVariable().getDeclaration() == i
        && !isAssigned(i, f.getBody())
        && isFixed(test.getRightHandOperand(), f.getBody());
  }

  private static boolean isRead(CtExpression<?> e, CtVariable<?> v) {
    return e instanceof CtVariableRead<?> r
        && e.getTypeCasts().isEmpty()
        && r.getVariable().getDeclaration() == v;
  }

  private static boolean isAssigned(@Nullable CtVariable<?> v, CtStatement body) {
    return body.getElements(new TypeFilter<CtVariableWrite<?>>(CtVariableWrite.class)).stream()
        .anyMatch(w -> w.getVariable().getDeclaration() == v);
  }

  /** A number, a local that the loop does not assign, or the length of such an array. */
  private static boolean isFixed(CtExpression<?> e, CtStatement body) {
    if (!e.getTypeCasts().isEmpty()) {
      return false;
    }
    if (e instanceof CtLiteral<?> l) {
      return l.getValue() instanceof Integer;
    }
    if (e instanceof CtFieldRead<?> f) {
      return f.getVariable().getSimpleName().equals("length")
          && f.getTarget() != null
          && f.getTarget().getType() instanceof CtArrayTypeReference<?>
          && isLocal(f.getTarget(), body);
    }
    return e.getType() != null && e.getType().getSimpleName().equals("int") && isLocal(e, body);
  }

  private static boolean isLocal(CtExpression<?> e, CtStatement body) {
    if (e instanceof CtFieldRead<?>
        || e instanceof CtArrayRead<?>
        || !(e instanceof CtVariableRead<?> r)) {
      return false;
    }
    CtVariable<?> v = r.getVariable().getDeclaration();
    return v != null && !isAssigned(v, body);
  }
}
