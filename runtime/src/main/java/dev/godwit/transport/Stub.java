package dev.godwit.transport;

import dev.godwit.Continuation;
import dev.godwit.GodwitException;
import dev.godwit.Snapshot;
import dev.godwit.snapshot.Values;
import dev.godwit.transport.Wire.Kind;
import dev.godwit.transport.Wire.Message;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The main class of the JVM that a chain goes to. Listens on no port: takes one chain from its
 * stdin, runs it in a class loader of its own, and ends when the chain or the stream ends.
 */
public final class Stub {
  /** The exit code when the origin is gone. */
  private static final int ORPHANED = 97;

  private final Wire wire;
  private final BlockingQueue<Message> answers = new ArrayBlockingQueue<>(16);
  private final AtomicBoolean ended = new AtomicBoolean();

  private Stub(Wire wire) {
    this.wire = wire;
  }

  /** Serves one chain. */
  public static void main(String[] args) throws Exception {
    InputStream in = new FileInputStream(FileDescriptor.in);
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    try (Wire wire = new Wire(in, out)) {
      new Stub(wire).serve();
    }
  }

  private void serve() throws Exception {
    wire.begin();
    wire.send(Kind.HELLO, ProcessHandle.current().pid() + " " + Runtime.version());
    Message offered = wire.receive();
    Offer offer = Offer.fromJson(offered.text());
    ClassLoader loader = new URLClassLoader(urls(offer.classPath()), Stub.class.getClassLoader());
    Thread.currentThread().setContextClassLoader(loader);
    System.setProperty(
        "godwit.program.path", String.join(java.io.File.pathSeparator, offer.classPath()));
    redirect();
    Continuation<Object> chain;
    try {
      chain =
          Snapshot.trusted(offer.snapshot().getBytes(StandardCharsets.UTF_8)).continuation(loader);
    } catch (GodwitException | LinkageError e) {
      wire.send(Kind.REJECTED, e.toString());
      return;
    }
    wire.send(Kind.ACCEPTED, "");
    if (wire.receive().kind() != Kind.COMMIT) {
      return;
    }
    wire.send(Kind.STARTED, "");
    Thread reader = new Thread(this::read, "godwit-stub");
    reader.setDaemon(true);
    reader.start();
    Runtime.getRuntime().addShutdownHook(new Thread(this::exiting, "godwit-exit"));
    run(chain);
  }

  private static URL[] urls(List<String> path) throws MalformedURLException {
    URL[] urls = new URL[path.size()];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = Path.of(path.get(i)).toUri().toURL();
    }
    return urls;
  }

  private void run(Continuation<Object> chain) throws IOException {
    String end;
    Kind kind;
    try {
      Object result = chain.run();
      kind = Kind.RESULT;
      end = Values.write(result, "the result of the chain");
    } catch (Throwable t) {
      kind = Kind.EXCEPTION;
      end = exception(t);
    }
    System.out.flush();
    System.err.flush();
    if (ended.compareAndSet(false, true)) {
      wire.send(kind, end);
    }
  }

  private static String exception(Throwable t) {
    try {
      return Values.write(t, "the exception of the chain");
    } catch (GodwitException e) {
      RuntimeException plain = new RuntimeException(t.toString());
      plain.setStackTrace(t.getStackTrace());
      plain.addSuppressed(e);
      return Values.write(plain, "the exception of the chain");
    }
  }

  /** The chain called System.exit: the origin takes the code from this process. */
  private void exiting() {
    System.out.flush();
    System.err.flush();
    if (ended.compareAndSet(false, true)) {
      try {
        wire.send(Kind.EXIT, "");
      } catch (IOException e) {
        Runtime.getRuntime().halt(ORPHANED);
      }
    }
  }

  // ---- streams

  private void redirect() {
    System.setOut(new PrintStream(new Sending(Kind.STDOUT), true));
    System.setErr(new PrintStream(new Sending(Kind.STDERR), true));
    System.setIn(new Asking());
  }

  private void read() {
    try {
      while (true) {
        answers.put(wire.receive());
      }
    } catch (IOException e) {
      if (!ended.get()) {
        Runtime.getRuntime().halt(ORPHANED);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private final class Sending extends OutputStream {
    private final Kind kind;

    Sending(Kind kind) {
      this.kind = kind;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      wire.send(kind, bytes, from, length);
    }
  }

  /**
   * Standard input, which stays with the origin: read there, a line at a time, when it is needed.
   */
  private final class Asking extends InputStream {
    private byte[] line = new byte[0];
    private int used;
    private boolean atEnd;

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int available() {
      return line.length - used;
    }

    @Override
    public synchronized int read(byte[] to, int from, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      if (used == line.length) {
        if (atEnd) {
          return -1;
        }
        wire.send(Kind.READ, Integer.toString(Math.min(length, 8192)));
        try {
          line = answers.take().payload();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new IOException(e);
        }
        used = 0;
        if (line.length == 0) {
          atEnd = true;
          return -1;
        }
      }
      int count = Math.min(length, line.length - used);
      System.arraycopy(line, used, to, from, count);
      used += count;
      return count;
    }
  }
}
