package dev.godwit.snapshot;

import dev.godwit.SnapshotException;
import org.jspecify.annotations.Nullable;

/** Slots of primitive types, whose declared type says what the JSON value must be. */
final class Primitives {
  private Primitives() {}

  /** The primitive type of the name, null for any other. */
  static @Nullable Class<?> named(@Nullable String name) {
    return name == null
        ? null
        : switch (name) {
          case "boolean" -> boolean.class;
          case "byte" -> byte.class;
          case "short" -> short.class;
          case "char" -> char.class;
          case "int" -> int.class;
          case "long" -> long.class;
          case "float" -> float.class;
          case "double" -> double.class;
          default -> null;
        };
  }

  /** The value of the type, boxed. */
  static Object of(Class<?> type, @Nullable Object slot) {
    if (type == int.class) {
      return (int) integral(slot, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }
    if (type == long.class) {
      return integral(slot, Long.MIN_VALUE, Long.MAX_VALUE);
    }
    if (type == double.class) {
      return real(slot);
    }
    if (type == boolean.class) {
      if (slot instanceof Boolean b) {
        return b;
      }
      throw new SnapshotException("expected true or false");
    }
    if (type == char.class) {
      return character(slot);
    }
    if (type == float.class) {
      return (float) real(slot);
    }
    return type == short.class
        ? (Object) (short) integral(slot, Short.MIN_VALUE, Short.MAX_VALUE)
        : (Object) (byte) integral(slot, Byte.MIN_VALUE, Byte.MAX_VALUE);
  }

  private static long integral(@Nullable Object slot, long least, long most) {
    if (slot instanceof Integer || slot instanceof Long) {
      long value = ((Number) slot).longValue();
      if (value >= least && value <= most) {
        return value;
      }
    }
    throw new SnapshotException("expected an integral number from " + least + " to " + most);
  }

  /** A number, or {@code "NaN"}, {@code "Infinity"}, {@code "-Infinity"}. */
  static double real(@Nullable Object slot) {
    if (slot instanceof Integer || slot instanceof Long || slot instanceof Double) {
      return ((Number) slot).doubleValue();
    }
    if (slot instanceof String s
        && (s.equals("NaN") || s.equals("Infinity") || s.equals("-Infinity"))) {
      return Double.parseDouble(s);
    }
    throw new SnapshotException("expected a number");
  }

  /** A string of one character, or the number of a lone surrogate. */
  static char character(@Nullable Object slot) {
    if (slot instanceof String s && s.length() == 1) {
      return s.charAt(0);
    }
    if (slot instanceof Integer i && i == (char) i.intValue()) {
      return (char) i.intValue();
    }
    throw new SnapshotException("expected a single character");
  }
}
