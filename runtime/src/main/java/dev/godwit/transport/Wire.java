package dev.godwit.transport;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The byte stream between the JVM that a chain leaves and the one it goes to, as typed messages:
 * length (4 bytes), kind (1 byte), payload. Writing is safe for use by several threads, reading is
 * for one.
 */
final class Wire implements AutoCloseable {
  /**
   * Comes before the first message from the stub: what a login shell prints before is passed over.
   */
  static final byte[] MAGIC = {(byte) 0x89, 'G', 'D', 'W', 'T', '1', '\r', '\n'};

  private static final int LIMIT = 1 << 30;
  private static final int BANNER_LIMIT = 1 << 16;

  /** What a message is; the ordinal is what is sent. */
  enum Kind {
    /** Stub: ready, with process id and Java version. */
    HELLO,
    /** Origin: the class path, system properties and snapshot. */
    OFFER,
    /** Stub: the offer is decoded and its code is here; nothing has run. */
    ACCEPTED,
    /** Stub: the offer cannot be resumed, with the reason. */
    REJECTED,
    /** Origin: the chain is yours. */
    COMMIT,
    /** Stub: the chain runs. */
    STARTED,
    /** Stub: bytes for stdout. */
    STDOUT,
    /** Stub: bytes for stderr. */
    STDERR,
    /** Stub: the chain wants to read stdin, at most so many bytes. */
    READ,
    /** Origin: bytes of stdin; empty at its end. */
    STDIN,
    /** Stub: the chain ended with a result. */
    RESULT,
    /** Stub: the chain ended with an exception. */
    EXCEPTION,
    /** Stub: the chain exits its JVM; the code is the process's. */
    EXIT;

    private static final Kind[] ALL = values();

    /** What is sent for it. */
    @SuppressWarnings("EnumOrdinal") // Both ends are the same version: the code is theirs alone.
    int code() {
      return ordinal();
    }
  }

  /** A message. */
  record Message(Kind kind, byte[] payload) {
    String text() {
      return new String(payload, StandardCharsets.UTF_8);
    }
  }

  private final DataInputStream in;
  private final DataOutputStream out;

  Wire(InputStream in, OutputStream out) {
    this.in = new DataInputStream(new BufferedInputStream(in, 1 << 16));
    this.out = new DataOutputStream(new BufferedOutputStream(out, 1 << 16));
  }

  void begin() throws IOException {
    synchronized (out) {
      out.write(MAGIC);
      out.flush();
    }
  }

  /** Reads up to the magic bytes; returns what came before them. */
  byte[] awaitBeginning() throws IOException {
    byte[] seen = new byte[BANNER_LIMIT];
    int length = 0;
    while (length < seen.length) {
      int b = in.read();
      if (b < 0) {
        throw new EOFException(new String(seen, 0, length, StandardCharsets.UTF_8).strip());
      }
      seen[length++] = (byte) b;
      int start = length - MAGIC.length;
      if (start >= 0 && Arrays.equals(seen, start, length, MAGIC, 0, MAGIC.length)) {
        return Arrays.copyOf(seen, start);
      }
    }
    throw new IOException("the other side printed 64 KiB and did not answer");
  }

  void send(Kind kind, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    send(kind, bytes, 0, bytes.length);
  }

  void send(Kind kind, byte[] bytes, int from, int length) throws IOException {
    synchronized (out) {
      out.writeInt(length);
      out.writeByte(kind.code());
      out.write(bytes, from, length);
      out.flush();
    }
  }

  /** The next message; EOFException where the stream ends. */
  Message receive() throws IOException {
    int length = in.readInt();
    int kind = in.readUnsignedByte();
    if (length < 0 || length > LIMIT || kind >= Kind.ALL.length) {
      throw new IOException("message of kind " + kind + " and length " + length);
    }
    byte[] payload = in.readNBytes(length);
    if (payload.length < length) {
      throw new EOFException();
    }
    return new Message(Kind.ALL[kind], payload);
  }

  /** Closes it where the outcome is known already and a failure to close changes nothing. */
  void closeQuietly() {
    try {
      close();
    } catch (IOException e) {
      // The other side has gone first.
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
    in.close();
  }
}
