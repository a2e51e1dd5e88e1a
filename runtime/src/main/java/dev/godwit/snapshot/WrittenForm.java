package dev.godwit.snapshot;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What classes of an object wrote of it. */
final class WrittenForm {
  /** What one class wrote. */
  static final class Part {
    /** Bytes in base64 and objects in turn, beginning with bytes. */
    final List<@Nullable Object> data = new ArrayList<>();

    /** Values of fields that it named itself; null if it named none. */
    @Nullable Map<String, @Nullable Object> put;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    ByteArrayOutputStream bytes() {
      return bytes;
    }

    void object(@Nullable Object o) {
      endBytes();
      data.add(o);
    }

    void endBytes() {
      data.add(Base64.getEncoder().encodeToString(bytes.toByteArray()));
      bytes.reset();
    }
  }

  /** By the names of the classes. */
  final Map<String, Part> parts = new LinkedHashMap<>();

  /** Values of fields as they were when they were written by default. */
  final Map<Field, @Nullable Object> fields = new HashMap<>();

  /** Whether it has the same bytes, and refers to the same objects. */
  @SuppressWarnings("ReferenceEquality") // Identity is what is asked for.
  boolean isSame(Map<String, ? extends List<@Nullable Object>> others) {
    if (!parts.keySet().equals(others.keySet())) {
      return false;
    }
    for (Map.Entry<String, Part> part : parts.entrySet()) {
      List<@Nullable Object> own = part.getValue().data;
      List<@Nullable Object> other = others.get(part.getKey());
      if (part.getValue().put != null || other == null || other.size() != own.size()) {
        return false;
      }
      for (int i = 0; i < own.size(); i++) {
        Object value = own.get(i);
        boolean same =
            i % 2 == 0 ? String.valueOf(value).equals(other.get(i)) : value == other.get(i);
        if (!same) {
          return false;
        }
      }
    }
    return true;
  }
}
