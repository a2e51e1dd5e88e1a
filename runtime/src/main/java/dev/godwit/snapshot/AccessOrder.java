package dev.godwit.snapshot;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;

/**
 * Whether a LinkedHashMap is ordered by access. It has no getter, but is part of the serial form:
 * the one field of the class itself, and so its last byte (JOSS 6.4.2). Keys and values are left
 * out.
 */
final class AccessOrder {
  private AccessOrder() {}

  @SuppressWarnings("NonApiType") // It is about that class.
  static boolean of(LinkedHashMap<?, ?> map) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new WithoutElements(bytes, map)) {
      out.writeObject(map);
    }
    byte[] form = bytes.toByteArray();
    return form[form.length - 1] == 1;
  }

  private static final class WithoutElements extends ObjectOutputStream {
    private final Object map;

    WithoutElements(OutputStream out, Object map) throws IOException {
      super(out);
      this.map = map;
      enableReplaceObject(true);
    }

    @Override
    @SuppressWarnings({"ReferenceEquality", "NullAway"}) // null is a good replacement
    protected Object replaceObject(Object o) {
      return o == map ? o : null;
    }
  }
}
