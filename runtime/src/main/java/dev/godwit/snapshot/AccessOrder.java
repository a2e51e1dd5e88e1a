package dev.godwit.snapshot;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;

/**
 * Whether a LinkedHashMap is ordered by access. It has no getter, but is part of the serial form
 * (JOSS 6.4.2): HashMap's capacity and size in a block, keys and values, here all null, the end of
 * HashMap's data, and then the one field of LinkedHashMap itself.
 */
final class AccessOrder {
  private static final byte BLOCK = 0x77; // TC_BLOCKDATA
  private static final byte BLOCK_LENGTH = 8; // capacity, size
  private static final byte END_OF_BLOCK = 0x78; // TC_ENDBLOCKDATA

  private AccessOrder() {}

  @SuppressWarnings("NonApiType") // It is about that class.
  static boolean of(LinkedHashMap<?, ?> map) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new WithoutElements(bytes, map)) {
      out.writeObject(map);
    }
    return follows(bytes.toByteArray(), map.size());
  }

  private static boolean follows(byte[] form, int size) {
    int block = form.length - (2 + BLOCK_LENGTH + 2 * size + 2);
    for (int i = block; i >= 0; i--) {
      if (form[i] == BLOCK
          && form[i + 1] == BLOCK_LENGTH
          && ByteBuffer.wrap(form, i + 6, 4).getInt() == size) {
        int end = i + 2 + BLOCK_LENGTH + 2 * size;
        if (form[end] == END_OF_BLOCK) {
          return form[end + 1] == 1;
        }
      }
    }
    return false;
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
