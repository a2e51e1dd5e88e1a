package dev.godwit.transport;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A process elsewhere and the byte stream to it. */
interface Link {
  /** The process's stdout. */
  InputStream in();

  /** The process's stdin. */
  OutputStream out();

  /** What the process, or the way to it, says on stderr. */
  Complaints complaints();

  /** How it ended, in words: waits a moment for the end if it has not ended. */
  String ending();

  /**
   * The exit code; waits for the end.
   *
   * @throws IOException if there is none: the link was cut, or the process was killed
   */
  int exitCode() throws IOException;

  /** Closes the stream after what was sent; the process ends by itself. */
  void close();

  /** Closes the stream at once; the process goes on. */
  void release();

  /** Ends the stream at once, whoever reads or writes it. */
  void cut();
}
