package dev.godwit.snapshot;

import dev.godwit.CaptureException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/**
 * Collects text as UTF-8 bytes. The many short pieces that a JSON writer hands over are almost
 * always ASCII; a writer of the JDK takes a lock and runs an encoder for each. The text must not
 * hold lone surrogates: they are written as numbers before they come here.
 */
class Utf8Writer extends Writer {
  /** The longest array that can be written as base64, in bytes. */
  static final int MOST_BYTES = 1_600_000_000;

  private static final int PIECE = 1 << 12;
  private static final int LARGEST = 1 << 20;

  /** What was written to before, each with what is in it: nothing is copied as it grows. */
  private final List<ByteBuffer> full = new ArrayList<>();

  private int before;

  /** What is written to, and how much of it is. */
  private byte[] bytes = new byte[1 << 12];

  private int length;
  private char high;

  /** One that keeps nothing, for whoever wants to know what is written only. */
  static Utf8Writer intoNothing() {
    return new Utf8Writer() {
      @Override
      boolean isNothing() {
        return true;
      }

      @Override
      void base64(byte[] data) {}

      @Override
      public void write(int c) {}

      @Override
      public void write(char[] text, int from, int count) {}

      @Override
      public void write(String text, int from, int count) {}
    };
  }

  boolean isNothing() {
    return false;
  }

  /** The bytes written so far. */
  byte[] toByteArray() {
    ByteBuffer all = ByteBuffer.allocate(total());
    full.forEach(piece -> all.put(piece.duplicate()));
    return all.put(bytes, 0, length).array();
  }

  private int total() {
    long total = (long) before + length;
    if (total > Integer.MAX_VALUE - 8) {
      throw new CaptureException(
          "the snapshot would have more than 2 GB: keep a part of what the chain holds in a file");
    }
    return (int) total;
  }

  private void room(int more) {
    if (bytes.length - length < more) {
      before = total();
      full.add(ByteBuffer.wrap(bytes, 0, length));
      bytes = new byte[Math.max(more, bytes.length < LARGEST ? 2 * bytes.length : LARGEST)];
      length = 0;
    }
  }

  @Override
  public void write(int c) {
    room(4);
    put((char) c);
  }

  @Override
  public void write(char[] text, int from, int count) {
    room(Math.multiplyExact(4, count));
    for (int i = from; i < from + count; i++) {
      put(text[i]);
    }
  }

  @Override
  @SuppressWarnings("deprecation") // getBytes(int, int, byte[], int) is right for ASCII.
  public void write(String text, int from, int count) {
    Objects.checkFromIndexSize(from, count, text.length());
    int end = from + count;
    int ascii = from;
    while (ascii < end && text.charAt(ascii) < 0x80) {
      ascii++;
    }
    room(Math.addExact(ascii - from, Math.multiplyExact(4, end - ascii)));
    text.getBytes(from, ascii, bytes, length);
    length += ascii - from;
    for (int i = ascii; i < end; i++) {
      put(text.charAt(i));
    }
  }

  private void put(char c) {
    if (c < 0x80) {
      bytes[length++] = (byte) c;
    } else if (c < 0x800) {
      bytes[length++] = (byte) (0xC0 | c >> 6);
      trailing(c);
    } else if (Character.isHighSurrogate(c)) {
      high = c;
    } else if (Character.isLowSurrogate(c)) {
      int point = Character.toCodePoint(high, c);
      bytes[length++] = (byte) (0xF0 | point >> 18);
      trailing(point >> 12);
      trailing(point >> 6);
      trailing(point);
    } else {
      bytes[length++] = (byte) (0xE0 | c >> 12);
      trailing(c >> 6);
      trailing(c);
    }
  }

  private void trailing(int bits) {
    bytes[length++] = (byte) (0x80 | bits & 0x3F);
  }

  /** Writes the bytes as base64. */
  void base64(byte[] data) {
    int size = Math.multiplyExact(4, (data.length + 2) / 3);
    room(size);
    // The encoder writes to the start of an array only: in pieces, which stay in the cache.
    byte[] piece = new byte[4 * PIECE];
    for (int from = 0; from < data.length; from += 3 * PIECE) {
      byte[] part = Arrays.copyOfRange(data, from, Math.min(data.length, from + 3 * PIECE));
      int written = Base64.getEncoder().encode(part, piece);
      System.arraycopy(piece, 0, bytes, length, written);
      length += written;
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
