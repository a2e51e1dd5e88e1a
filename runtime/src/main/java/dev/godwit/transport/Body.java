package dev.godwit.transport;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What a message carries: a few values as JSON, then bytes as they are.
 *
 * @param values what is said besides
 * @param bytes a snapshot, or nothing
 */
record Body(Note values, byte[] bytes) {
  /** What goes before the bytes. */
  byte[] head() {
    byte[] head = values.toString().getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(4 + head.length).putInt(head.length).put(head).array();
  }

  static Body of(byte[] message) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(message);
    int length = message.length < 4 ? -1 : in.getInt();
    if (length < 0 || length > in.remaining()) {
      throw new IOException("a message has no head");
    }
    String head = new String(message, 4, length, StandardCharsets.UTF_8);
    return new Body(Note.parse(head), Arrays.copyOfRange(message, 4 + length, message.length));
  }
}
