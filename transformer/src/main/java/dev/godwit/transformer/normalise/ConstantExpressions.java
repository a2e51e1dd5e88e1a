package dev.godwit.transformer.normalise;

import spoon.reflect.code.CtBinaryOperator;
import spoon.reflect.code.CtConditional;
import spoon.reflect.code.CtExpression;
import spoon.reflect.code.CtFieldRead;
import spoon.reflect.code.CtLiteral;
import spoon.reflect.code.CtLocalVariable;
import spoon.reflect.code.CtUnaryOperator;
import spoon.reflect.code.CtVariableRead;
import spoon.reflect.declaration.CtVariable;

/** Recognises constant expressions (JLS 15.29), as far as they can be seen in the unit. */
final class ConstantExpressions {
  private ConstantExpressions() {}

  static boolean isConstant(CtExpression<?> e) {
    if (e instanceof CtLiteral<?> l) {
      return l.getValue() != null;
    }
    if (e instanceof CtUnaryOperator<?> u) {
      return switch (u.getKind()) {
        case NEG, POS, NOT, COMPL -> isConstant(u.getOperand());
        default -> false;
      };
    }
    if (e instanceof CtBinaryOperator<?> b) {
      return b.getKind() != spoon.reflect.code.BinaryOperatorKind.INSTANCEOF
          && isConstant(b.getLeftHandOperand())
          && isConstant(b.getRightHandOperand());
    }
    if (e instanceof CtConditional<?> c) {
      return isConstant(c.getCondition())
          && isConstant(c.getThenExpression())
          && isConstant(c.getElseExpression());
    }
    if (e instanceof CtFieldRead<?>) {
      return false;
    }
    if (e instanceof CtVariableRead<?> r) {
      CtVariable<?> v = r.getVariable().getDeclaration();
      return v instanceof CtLocalVariable<?> l
          && l.isFinal()
          && l.getAssignment() != null
          && isConstant(l.getAssignment());
    }
    return false;
  }
}
