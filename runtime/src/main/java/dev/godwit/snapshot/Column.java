package dev.godwit.snapshot;

import dev.godwit.SnapshotException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What all elements of a collection or an array are, or all keys or all values of a map: where they
 * are strings or boxed values of one class, its tag is written once, and they as plain JSON values.
 */
final class Column {
  /** From so many strings on, several threads ask whether they are literals. */
  private static final int MANY = 10_000;

  private Column() {}

  /** The tag of all the values, of which some may be null; null if they have none in common. */
  static @Nullable String of(Collection<?> values) {
    Class<?> type = null;
    List<String> strings = new ArrayList<>();
    for (Object v : values) {
      if (v == null) {
        continue;
      }
      if (type == null) {
        type = v.getClass();
      }
      if (v.getClass() != type || !(v instanceof String || isBox(v))) {
        return null;
      }
      if (v instanceof String s) {
        strings.add(s);
      }
    }
    if (type == null || areSomeLiterals(strings)) {
      return null;
    }
    return tag(type);
  }

  private static boolean areSomeLiterals(List<String> strings) {
    Stream<String> all = strings.size() < MANY ? strings.stream() : strings.parallelStream();
    return all.anyMatch(GraphWriter::isLiteral);
  }

  /** Whether it is a boxed value with a tag: JSON tells an Integer and a Boolean by itself. */
  static boolean isBox(Object value) {
    return value instanceof Long
        || value instanceof Double
        || value instanceof Float
        || value instanceof Character
        || value instanceof Byte
        || value instanceof Short;
  }

  /** The tag of a string or boxed value. */
  static String tag(Class<?> type) {
    return type.getSimpleName().toLowerCase(Locale.ROOT);
  }

  /**
   * The slot of a plain JSON value with the tag.
   *
   * @throws SnapshotException if the value is not of that kind, or no value has the tag
   */
  static Object slot(String tag, @Nullable Object plain) {
    return switch (tag) {
      case "string" -> {
        if (plain instanceof String s) {
          yield new Tagged("string", s, null);
        }
        throw new SnapshotException("expected a string");
      }
      case "long" -> Primitives.of(long.class, plain);
      case "short" -> Primitives.of(short.class, plain);
      case "byte" -> Primitives.of(byte.class, plain);
      case "double" -> Primitives.of(double.class, plain);
      case "float" -> Primitives.of(float.class, plain);
      case "character" -> Primitives.of(char.class, plain);
      default -> throw new SnapshotException("unknown tag");
    };
  }
}
