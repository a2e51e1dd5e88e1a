package dev.godwit.transformer.normalise;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Literals by value: text blocks become ordinary strings, since a printed one could lose blanks.
 */
final class Literals {
  private Literals() {}

  static String text(@Nullable Object value) {
    if (value == null) {
      return "null";
    }
    if (value instanceof String s) {
      StringBuilder b = new StringBuilder("\"");
      for (int i = 0; i < s.length(); i++) {
        char c = s.charAt(i);
        boolean pair =
            Character.isHighSurrogate(c)
                && i + 1 < s.length()
                && Character.isLowSurrogate(s.charAt(i + 1));
        if (pair) {
          b.append(c).append(s.charAt(++i));
        } else {
          b.append(character(c, '"'));
        }
      }
      return b.append('"').toString();
    }
    if (value instanceof Character c) {
      return "'" + character(c, '\'') + "'";
    }
    if (value instanceof Long l) {
      return l + "L";
    }
    if (value instanceof Byte || value instanceof Short) { // There are no literals of these types.
      String type = value.getClass().getSimpleName().toLowerCase(Locale.ROOT);
      return "(" + type + ") " + value;
    }
    if (value instanceof Float f) {
      return Float.isFinite(f) ? f + "F" : "java.lang.Float." + special(f);
    }
    if (value instanceof Double d && !Double.isFinite(d)) {
      return "java.lang.Double." + special(d);
    }
    return value.toString();
  }

  private static String special(double d) {
    return Double.isNaN(d) ? "NaN" : d > 0 ? "POSITIVE_INFINITY" : "NEGATIVE_INFINITY";
  }

  private static String character(char c, char quote) {
    return switch (c) {
      case '\n' -> "\\n";
      case '\t' -> "\\t";
      case '\r' -> "\\r";
      case '\b' -> "\\b";
      case '\f' -> "\\f";
      case '\\' -> "\\\\";
      default ->
          c == quote
              ? "\\" + c
              : Character.isISOControl(c)
                      || Character.isSurrogate(c)
                      || c == '\u2028'
                      || c == '\u2029'
                  ? String.format("\\u%04x", (int) c)
                  : String.valueOf(c);
    };
  }

  /** Whether its text binds as an operator does: a sign, a cast. */
  static boolean isSigned(@Nullable Object value) {
    return value instanceof Number && (text(value).startsWith("-") || text(value).startsWith("("));
  }
}
