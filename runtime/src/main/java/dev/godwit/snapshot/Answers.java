package dev.godwit.snapshot;

import dev.godwit.Request;
import dev.godwit.SnapshotException;
import java.io.IOException;
import java.io.StringReader;
import org.jspecify.annotations.Nullable;

/** Answers to requests that come as text. */
public final class Answers {
  private Answers() {}

  /**
   * The answer that the JSON is: null, true, a number, a string, or a value in the forms of {@code
   * docs/snapshot-format.md} that need no object table.
   *
   * @throws SnapshotException if it is none, or not of the request's type
   */
  public static @Nullable Object fromJson(String json, Request<?> request) {
    Class<?> type = request.answerType();
    JsonIn in = new JsonIn(new StringReader(json), Limits.DEFAULT);
    try {
      Object slot = in.slot();
      in.endOfDocument();
      Object answer = converted(type, slot);
      if (answer != null && !type.isInstance(answer)) {
        throw new SnapshotException(
            "'" + request + "' is answered by a " + type.getName() + ", not by such a value");
      }
      return answer;
    } catch (IOException e) {
      throw new SnapshotException(
          "the answer is not JSON: a string is in quotes, such as '\"yes\"'", e);
    }
  }

  private static @Nullable Object converted(Class<?> type, @Nullable Object slot) {
    try {
      if (type == Long.class) {
        return Primitives.of(long.class, slot);
      }
      if (type == Double.class) {
        return Primitives.of(double.class, slot);
      }
      if (type.isEnum() && slot instanceof String name) {
        for (Object constant : type.getEnumConstants()) {
          if (((Enum<?>) constant).name().equals(name)) {
            return constant;
          }
        }
      }
    } catch (SnapshotException e) {
      return slot; // Refused by its type.
    }
    return slot instanceof Ref || slot instanceof Tagged ? new Object() : slot;
  }
}
