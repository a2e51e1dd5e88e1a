package dev.godwit.transport;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Standard input that hands out at most one line at a time. A reader over it takes no more than it
 * needs, and what is left can be read elsewhere, or by another reader.
 *
 * <p>Safe for use by several threads.
 */
public final class Stdin extends InputStream {
  private static final int LIMIT = 1 << 16;

  /** Reads for chains that are elsewhere: a person may take their time. */
  private static final ExecutorService READER =
      Executors.newSingleThreadExecutor(
          r -> {
            Thread t = new Thread(r, "godwit-stdin");
            t.setDaemon(true);
            return t;
          });

  private final InputStream in;
  private byte[] buffer = new byte[LIMIT];
  private int from;
  private int to;
  private boolean lineGiven;

  private Stdin(InputStream in) {
    this.in = in;
  }

  /** Makes System.in one of these. */
  public static synchronized void install() {
    if (!(System.in instanceof Stdin) && !(System.in instanceof Stub.Asking)) {
      System.setIn(new Stdin(System.in));
    }
  }

  /** What to do with bytes that were read; none at the end of the input. */
  interface Taker {
    void take(byte[] bytes) throws IOException;
  }

  /**
   * Reads some bytes of this JVM's standard input for a chain elsewhere, in a thread of its own.
   */
  static void readFor(Taker taker) {
    install();
    InputStream now = System.in;
    READER.execute(
        () -> {
          byte[] bytes = new byte[0];
          try {
            bytes = now instanceof Stdin stdin ? stdin.some() : one(now);
            taker.take(bytes);
          } catch (IOException e) {
            pushBack(bytes); // It is gone; somebody else may want them.
          }
        });
  }

  private static byte[] one(InputStream in) throws IOException {
    int b = in.read();
    return b < 0 ? new byte[0] : new byte[] {(byte) b};
  }

  /** Bytes that were read and not used come first again. */
  static void pushBack(byte[] bytes) {
    if (bytes.length > 0 && System.in instanceof Stdin stdin) {
      stdin.put(bytes);
    }
  }

  private synchronized void put(byte[] bytes) {
    byte[] all = new byte[Math.max(LIMIT, bytes.length + to - from)];
    System.arraycopy(bytes, 0, all, 0, bytes.length);
    System.arraycopy(buffer, from, all, bytes.length, to - from);
    to = bytes.length + to - from;
    from = 0;
    buffer = all;
  }

  /** What is there; waits for the first byte. */
  private synchronized byte[] some() throws IOException {
    if (from == to && !fill()) {
      return new byte[0];
    }
    byte[] some = Arrays.copyOfRange(buffer, from, to);
    from = to;
    return some;
  }

  private boolean fill() throws IOException {
    from = 0;
    to = Math.max(in.read(buffer, 0, buffer.length), 0);
    return to > 0;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public synchronized int read(byte[] into, int at, int length) throws IOException {
    Objects.checkFromIndexSize(at, length, into.length);
    if (length == 0) {
      return 0;
    }
    if (from == to && !fill()) {
      return -1;
    }
    int count = line(buffer, from, Math.min(to, from + length)) - from;
    System.arraycopy(buffer, from, into, at, count);
    from += count;
    lineGiven = true;
    return count;
  }

  /** The end of the line that begins there, or of what there is of it. */
  static int line(byte[] bytes, int from, int to) {
    int end = from;
    while (end < to) {
      if (bytes[end++] == '\n') {
        break;
      }
    }
    return end;
  }

  /**
   * What can be read without waiting; nothing, when asked right after a line was handed out:
   * decoders ask then, and would take the next line too.
   */
  @Override
  public synchronized int available() throws IOException {
    if (lineGiven) {
      lineGiven = false;
      return 0;
    }
    return to - from + in.available();
  }
}
