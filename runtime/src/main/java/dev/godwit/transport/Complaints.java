package dev.godwit.transport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * What a process elsewhere says on stderr: kept for the message if it does not start, passed on to
 * this JVM's stderr once it runs. A thread reads it, since an unread stream stops the whole link.
 */
final class Complaints {
  private static final int KEPT = 4096;

  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private final Thread reader;
  private boolean passedOn;

  Complaints(InputStream stderr) {
    reader = new Thread(() -> read(stderr), "godwit-stderr");
    reader.setDaemon(true);
    reader.start();
  }

  private void read(InputStream stderr) {
    byte[] some = new byte[8192];
    try {
      for (int n = stderr.read(some); n >= 0; n = stderr.read(some)) {
        take(some, n);
      }
    } catch (IOException e) {
      // The link is closed: what was said until then is there.
    }
  }

  private synchronized void take(byte[] some, int n) {
    if (passedOn) {
      System.err.write(some, 0, n);
      System.err.flush();
    } else if (kept.size() < KEPT) {
      kept.write(some, 0, Math.min(n, KEPT - kept.size()));
    }
  }

  /** From now on to this JVM's stderr. */
  synchronized void passOn() {
    passedOn = true;
  }

  /** What was said, once the stream has ended. */
  String text() {
    try {
      reader.join(1000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    synchronized (this) {
      return kept.toString(StandardCharsets.UTF_8).strip();
    }
  }
}
