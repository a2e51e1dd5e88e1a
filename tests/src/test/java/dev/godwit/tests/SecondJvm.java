package dev.godwit.tests;

import dev.godwit.Continuation;
import dev.godwit.Outcome;
import dev.godwit.Outcome.Failed;
import dev.godwit.Outcome.Suspended;
import dev.godwit.Snapshot;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JVM without any program's classes, which goes on with snapshots; for many, one after the other.
 */
final class SecondJvm {
  private static @Nullable SecondJvm shared;

  private final DataOutputStream to;
  private final DataInputStream from;

  private SecondJvm(Process p) {
    to = new DataOutputStream(p.getOutputStream());
    from = new DataInputStream(p.getInputStream());
  }

  /** The one of this test run; ends when this JVM does, since its stdin does. */
  static synchronized SecondJvm shared() {
    if (shared == null) {
      try {
        shared =
            new SecondJvm(
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SecondJvm.class.getName())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return shared;
  }

  /** What the rest of the chain shows there. */
  synchronized Run goOn(Map<String, byte[]> classes, String snapshot) {
    try {
      to.writeInt(classes.size());
      for (Map.Entry<String, byte[]> c : classes.entrySet()) {
        to.writeUTF(c.getKey());
        bytes(to, c.getValue());
      }
      bytes(to, snapshot.getBytes(StandardCharsets.UTF_8));
      to.flush();
      return new Run(text(from), text(from));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static byte[] bytes(DataInputStream in) throws IOException {
    return in.readNBytes(in.readInt());
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(bytes(in), StandardCharsets.UTF_8);
  }

  /** The other side. */
  public static void main(String[] args) throws Exception {
    DataInputStream in = new DataInputStream(System.in);
    DataOutputStream out = new DataOutputStream(System.out);
    while (true) {
      int count;
      try {
        count = in.readInt();
      } catch (EOFException e) {
        return;
      }
      Map<String, byte[]> classes = new HashMap<>();
      for (int i = 0; i < count; i++) {
        classes.put(in.readUTF(), bytes(in));
      }
      String snapshot = text(in);
      Run run = Run.of(() -> resume(classes, snapshot));
      bytes(out, run.output().getBytes(StandardCharsets.UTF_8));
      bytes(out, run.end().getBytes(StandardCharsets.UTF_8));
      out.flush();
    }
  }

  private static @Nullable Throwable resume(Map<String, byte[]> classes, String snapshot) {
    ClassLoader loader = new SentClasses(classes);
    Continuation<Object> chain = Snapshot.fromJson(snapshot).continuation(loader);
    Outcome<Object> outcome = chain.resume(null);
    while (outcome instanceof Suspended<Object> s) {
      outcome = s.continuation().resume(null);
    }
    return outcome instanceof Failed<Object> f ? f.exception() : null;
  }

  private static final class SentClasses extends ClassLoader {
    private final Map<String, byte[]> classes;

    SentClasses(Map<String, byte[]> classes) {
      super(SecondJvm.class.getClassLoader());
      this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] bytes = classes.get(name);
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes, 0, bytes.length);
    }
  }
}
