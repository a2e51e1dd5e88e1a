package dev.godwit.snapshot;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The number of buckets of a HashMap, HashSet or Hashtable, which decides its iteration order. It
 * has no getter, but is part of the serial form: of that only the beginning is written, up to the
 * first element.
 */
final class HashCapacity {
  private static final byte BLOCK = 0x77; // TC_BLOCKDATA, JOSS 6.4.2

  private HashCapacity() {}

  /** The capacity of a Hashtable to which so many elements are added one by one. */
  static int ofHashtable(int size) {
    int capacity = 11;
    while (size > capacity * 3L / 4) {
      capacity = 2 * capacity + 1;
    }
    return capacity;
  }

  /**
   * What to make a ConcurrentHashMap with so that it has as many buckets as one to which so many
   * elements were added one by one, and does not grow: that would turn its buckets round.
   */
  static int ofConcurrentHashMap(int size) {
    int capacity = 16;
    while (size >= capacity * 3L / 4) {
      capacity *= 2;
    }
    return capacity / 2; // It makes half as much again and rounds up to a power of two.
  }

  /** The capacity of a HashMap to which so many elements are added one by one. */
  static int ofHashMap(int size) {
    int capacity = 16;
    while (size > capacity * 3L / 4) {
      capacity *= 2;
    }
    return capacity;
  }

  /** The capacity if it is another than adding the elements one by one leads to, else 0. */
  static int unusual(Object container) throws IOException {
    int size;
    int blockLength;
    if (container.getClass() == HashMap.class) {
      size = ((HashMap<?, ?>) container).size();
      blockLength = 8; // capacity, size
    } else if (container.getClass() == HashSet.class) {
      size = ((HashSet<?>) container).size();
      blockLength = 12; // capacity, load factor, size
    } else if (container.getClass() == Hashtable.class) {
      size = ((Hashtable<?, ?>) container).size();
      blockLength = 8; // capacity, size
    } else {
      return 0;
    }
    int usual = container instanceof Hashtable ? ofHashtable(size) : ofHashMap(size);
    int found = find(beginning(container), blockLength, size);
    return found == usual ? 0 : found;
  }

  /** Lets a container that came home have as many buckets as it got elsewhere: more. */
  @SuppressWarnings("unchecked")
  static void grow(Object container, int capacity) {
    int before = container instanceof Hashtable ? (capacity - 1) / 2 : capacity / 2;
    List<Object> passing = new ArrayList<>();
    int size = container instanceof Map<?, ?> m ? m.size() : ((Set<?>) container).size();
    while (size + passing.size() <= before * 3L / 4) {
      passing.add(new Object());
    }
    if (container instanceof Map<?, ?> m) {
      passing.forEach(o -> ((Map<Object, Object>) m).put(o, o));
      passing.forEach(m::remove);
    } else {
      passing.forEach(((Set<Object>) container)::add);
      passing.forEach(((Set<Object>) container)::remove);
    }
  }

  private static int find(byte[] bytes, int blockLength, int size) {
    for (int i = bytes.length - blockLength - 2; i >= 0; i--) {
      if (bytes[i] == BLOCK && bytes[i + 1] == blockLength) {
        ByteBuffer block = ByteBuffer.wrap(bytes, i + 2, blockLength);
        int capacity = block.getInt();
        if (ByteBuffer.wrap(bytes, i + 2 + blockLength - 4, 4).getInt() == size) {
          return capacity;
        }
      }
    }
    return 0;
  }

  private static byte[] beginning(Object container) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new UpToTheFirstElement(bytes, container)) {
      out.writeObject(container);
      out.flush();
    } catch (FirstElement e) {
      // The interesting part is written.
    }
    return bytes.toByteArray();
  }

  private static final class FirstElement extends RuntimeException {
    FirstElement() {
      super(null, null, false, false);
    }
  }

  private static final class UpToTheFirstElement extends ObjectOutputStream {
    private final Object container;

    UpToTheFirstElement(OutputStream out, Object container) throws IOException {
      super(out);
      this.container = container;
      enableReplaceObject(true);
    }

    @Override
    @SuppressWarnings("ReferenceEquality")
    protected Object replaceObject(Object o) {
      if (o != container) {
        throw new FirstElement();
      }
      return o;
    }
  }
}
