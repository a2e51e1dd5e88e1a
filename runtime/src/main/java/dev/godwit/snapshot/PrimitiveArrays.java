package dev.godwit.snapshot;

import java.nio.ByteBuffer;

/** Primitive arrays as little-endian bytes. */
final class PrimitiveArrays {
  private PrimitiveArrays() {}

  /** Bytes of one element. */
  static int width(Class<?> element) {
    if (element == byte.class || element == boolean.class) {
      return 1;
    }
    if (element == short.class || element == char.class) {
      return 2;
    }
    return element == int.class || element == float.class ? 4 : 8;
  }

  static void put(Object array, ByteBuffer out) {
    if (array instanceof int[] a) {
      out.asIntBuffer().put(a);
    } else if (array instanceof long[] a) {
      out.asLongBuffer().put(a);
    } else if (array instanceof double[] a) {
      out.asDoubleBuffer().put(a);
    } else if (array instanceof float[] a) {
      out.asFloatBuffer().put(a);
    } else if (array instanceof short[] a) {
      out.asShortBuffer().put(a);
    } else if (array instanceof char[] a) {
      out.asCharBuffer().put(a);
    } else if (array instanceof byte[] a) {
      out.put(a);
    } else {
      for (boolean b : (boolean[]) array) {
        out.put((byte) (b ? 1 : 0));
      }
    }
  }

  static void get(Object array, ByteBuffer in) {
    if (array instanceof int[] a) {
      in.asIntBuffer().get(a);
    } else if (array instanceof long[] a) {
      in.asLongBuffer().get(a);
    } else if (array instanceof double[] a) {
      in.asDoubleBuffer().get(a);
    } else if (array instanceof float[] a) {
      in.asFloatBuffer().get(a);
    } else if (array instanceof short[] a) {
      in.asShortBuffer().get(a);
    } else if (array instanceof char[] a) {
      in.asCharBuffer().get(a);
    } else if (array instanceof byte[] a) {
      in.get(a);
    } else {
      boolean[] a = (boolean[]) array;
      for (int i = 0; i < a.length; i++) {
        a[i] = in.get() != 0;
      }
    }
  }
}
