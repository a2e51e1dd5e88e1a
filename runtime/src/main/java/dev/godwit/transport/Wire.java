package dev.godwit.transport;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
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
   * The version of the messages: both ends are of one build, since the origin sends the runtime.
   */
  static final int VERSION = 3;

  /**
   * Comes before what the other side says ahead of the first message, and before that: all else is
   * what a login shell prints, and is passed over.
   */
  static final byte[] SIGNAL = {(byte) 0x89, 'G', 'D', 'W', 'T'};

  private static final int LIMIT = 1 << 30;
  private static final int LARGE = 1 << 28;
  private static final int BANNER_LIMIT = 1 << 16;

  /** What a message is; the ordinal is what is sent. */
  enum Kind {
    /** Stub: ready, with process id and Java version. */
    HELLO,
    /** Origin: what the program is made of. */
    CODE,
    /** Stub: the numbers of the pieces that are missing here. */
    NEED,
    /** Origin: some bytes of the piece that is due; none at its end. */
    PIECE,
    /** Stub: all the code is here. */
    READY,
    /** Origin: the number of a copy, and the snapshot: it runs at once. */
    COPY,
    /** Origin: the number of the handover, and the snapshot. */
    OFFER,
    /** Stub: the offer is decoded and its code is here; nothing has run. */
    ACCEPTED,
    /** Stub: the offer cannot be resumed, with the reason. */
    REJECTED,
    /** Origin: the chain is yours. */
    COMMIT,
    /** Stub: the chain runs. */
    STARTED,
    /** Origin: the offer is withdrawn. */
    ABORT,
    /** Origin: what became of a handover? */
    QUERY,
    /** Stub: nothing is known of the handover. */
    UNKNOWN,
    /** Both: still here. */
    BEAT,
    /** Stub: bytes for stdout. */
    STDOUT,
    /** Stub: bytes for stderr. */
    STDERR,
    /** Stub: the chain wants to read stdin, at most so many bytes. */
    READ,
    /** Origin: bytes of stdin; empty at its end. */
    STDIN,
    /** Stub: bytes of stdin that were sent and not read. */
    UNREAD,
    /** Stub: the chain wants to go on elsewhere: target and snapshot. */
    DEPART,
    /** Origin: it cannot go there, with the reason. */
    STAY,
    /** Origin: it went there. */
    LEAVE,
    /** Stub: the chain ended with a result. */
    RESULT,
    /** Stub: the chain ended with an exception. */
    EXCEPTION,
    /** Stub: the chain exits its JVM; the code is the process's. */
    EXIT,
    /** Stub: the chain was started by a process that is gone. */
    LOST,
    /** Origin: it is about to end; the chain is to leave for a target, or to stay and go on. */
    NOTICE,
    /** Stub: the chain goes on without the origin: where its output is. */
    DETACHED,
    /** Stub: the chain does not leave, with the reason. */
    STAYS,
    /** Stub: a value for a channel, or that no more will come. */
    SEND,
    /** Stub: the next value of a channel is wanted. */
    RECEIVE,
    /** Origin: what became of a SEND or RECEIVE. */
    ANSWER,
    /** Origin: nobody waits yet: a snapshot such as the one that may come, or nothing. */
    REHEARSE;

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

  /** What is said before the first message. */
  record Signal(char kind, String text) {
    /** The stub runs; messages follow. */
    static final char STUB = 'S';

    /** The runtime is not there: send its bytes. */
    static final char NEED = 'N';

    /** It cannot be started, for the reason in the text. */
    static final char FAILED = 'F';
  }

  private final DataInputStream in;
  private final DataOutputStream out;

  /** Since when a reader waits, 0 while none does. */
  private volatile long waitingSince;

  Wire(InputStream in, OutputStream out) {
    this.in = new DataInputStream(new BufferedInputStream(new Stamped(in), 1 << 16));
    this.out = new DataOutputStream(new BufferedOutputStream(out, 1 << 16));
  }

  // ---- before the first message

  /** Says that messages follow. */
  void begin() throws IOException {
    synchronized (out) {
      out.write(SIGNAL);
      out.write(new byte[] {Signal.STUB, '\n'});
      out.flush();
    }
  }

  /**
   * The next signal.
   *
   * @throws EOFException with what was printed, if the stream ends first
   */
  Signal awaitSignal() throws IOException {
    byte[] seen = new byte[BANNER_LIMIT];
    int length = 0;
    while (length < seen.length) {
      int b = in.read();
      if (b < 0) {
        throw new EOFException(new String(seen, 0, length, StandardCharsets.UTF_8).strip());
      }
      seen[length++] = (byte) b;
      int start = length - SIGNAL.length;
      if (start >= 0 && Arrays.equals(seen, start, length, SIGNAL, 0, SIGNAL.length)) {
        String line = line();
        if (!line.isEmpty()) {
          return new Signal(line.charAt(0), line.substring(1));
        }
      }
    }
    throw new IOException("the other side printed 64 KiB and did not answer");
  }

  private String line() throws IOException {
    byte[] line = new byte[4096];
    int length = 0;
    for (int b = in.read(); b >= 0 && b != '\n' && length < line.length; b = in.read()) {
      line[length++] = (byte) b;
    }
    return new String(line, 0, length, StandardCharsets.UTF_8);
  }

  /** Bytes that are no message. */
  void raw(byte[] bytes) throws IOException {
    synchronized (out) {
      out.write(bytes);
      out.flush();
    }
  }

  // ---- messages

  void send(Kind kind) throws IOException {
    send(kind, new byte[0]);
  }

  void send(Kind kind, String text) throws IOException {
    send(kind, text.getBytes(StandardCharsets.UTF_8));
  }

  void send(Kind kind, byte[] bytes) throws IOException {
    send(kind, bytes, 0, bytes.length);
  }

  void send(Kind kind, Body body) throws IOException {
    byte[] head = body.head();
    synchronized (out) {
      out.writeInt(head.length + body.bytes().length);
      out.writeByte(kind.code());
      out.write(head);
      out.write(body.bytes());
      out.flush();
    }
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
    byte[] payload;
    if (length <= LARGE) {
      payload = new byte[length];
      in.readFully(payload);
    } else {
      payload = in.readNBytes(length); // Allocates as it arrives.
      if (payload.length < length) {
        throw new EOFException();
      }
    }
    return new Message(Kind.ALL[kind], payload);
  }

  /** For how long a reader has waited for any byte, in nanoseconds. */
  long silence() {
    long since = waitingSince;
    return since == 0 ? 0 : System.nanoTime() - since;
  }

  private final class Stamped extends FilterInputStream {
    Stamped(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      throw new UnsupportedOperationException("the buffer reads many bytes at once");
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
      waitingSince = System.nanoTime();
      try {
        return super.read(to, from, length);
      } finally {
        waitingSince = 0;
      }
    }
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
