package dev.godwit.transformer.normalise;

import dev.godwit.transformer.form.Code.Binding;
import spoon.reflect.code.BinaryOperatorKind;
import spoon.reflect.code.UnaryOperatorKind;

/** How operators are written and how tightly they bind. */
final class Operators {
  private Operators() {}

  static String text(BinaryOperatorKind k) {
    return switch (k) {
      case OR -> "||";
      case AND -> "&&";
      case BITOR -> "|";
      case BITXOR -> "^";
      case BITAND -> "&";
      case EQ -> "==";
      case NE -> "!=";
      case LT -> "<";
      case GT -> ">";
      case LE -> "<=";
      case GE -> ">=";
      case SL -> "<<";
      case SR -> ">>";
      case USR -> ">>>";
      case PLUS -> "+";
      case MINUS -> "-";
      case MUL -> "*";
      case DIV -> "/";
      case MOD -> "%";
      case INSTANCEOF -> "instanceof";
    };
  }

  static Binding binding(BinaryOperatorKind k) {
    return switch (k) {
      case OR -> Binding.OR_ELSE;
      case AND -> Binding.AND_ALSO;
      case BITOR -> Binding.OR;
      case BITXOR -> Binding.XOR;
      case BITAND -> Binding.AND;
      case EQ, NE -> Binding.EQUALITY;
      case LT, GT, LE, GE, INSTANCEOF -> Binding.RELATIONAL;
      case SL, SR, USR -> Binding.SHIFT;
      case PLUS, MINUS -> Binding.ADDITIVE;
      case MUL, DIV, MOD -> Binding.MULTIPLICATIVE;
    };
  }

  static Binding tighter(Binding b) {
    return b.tighter();
  }

  static String text(UnaryOperatorKind k) {
    return switch (k) {
      case POS -> "+";
      case NEG -> "-";
      case NOT -> "!";
      case COMPL -> "~";
      case PREINC, POSTINC -> "++";
      case PREDEC, POSTDEC -> "--";
    };
  }

  static boolean assigns(UnaryOperatorKind k) {
    return switch (k) {
      case PREINC, POSTINC, PREDEC, POSTDEC -> true;
      default -> false;
    };
  }

  static boolean isPostfix(UnaryOperatorKind k) {
    return k == UnaryOperatorKind.POSTINC || k == UnaryOperatorKind.POSTDEC;
  }
}
