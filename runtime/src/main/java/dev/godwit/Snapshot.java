package dev.godwit;

import com.google.gson.JsonObject;
import dev.godwit.frame.Frame;
import dev.godwit.snapshot.SnapshotReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A captured chain as data: immutable, and multi-shot, since each {@link #continuation} is an
 * independent graph of objects. Its JSON is described in {@code docs/snapshot-format.md}.
 */
public final class Snapshot {
  private final String json;

  /** The frames it was taken from and the objects of its table; empty for one that was read. */
  private final List<Frame> frames;

  private final List<Object> table;

  private Snapshot(String json, List<Frame> frames, List<Object> table) {
    this.json = json;
    this.frames = frames;
    this.table = table;
  }

  /** A snapshot that was just written. The codec calls this. */
  public static Snapshot captured(String json, List<Frame> frames, List<Object> table) {
    return new Snapshot(json, frames, table);
  }

  /**
   * The snapshot that the text is.
   *
   * @throws SnapshotException if it is none, or of another version of the format
   */
  public static Snapshot fromJson(String json) {
    SnapshotReader.parse(json);
    return new Snapshot(json, List.of(), List.of());
  }

  /** The text. */
  public String toJson() {
    return json;
  }

  /** An independent chain that waits where this one did. Uses the caller's context class loader. */
  public <R> Continuation<R> continuation() {
    ClassLoader loader =
        frames.isEmpty()
            ? Thread.currentThread().getContextClassLoader()
            : frames.get(0).getClass().getClassLoader();
    return continuation(loader);
  }

  /**
   * An independent chain whose classes come from the loader.
   *
   * @throws SnapshotException if the snapshot is not valid
   * @throws IncompatibleCodeException if a method differs from the one that was captured
   */
  public <R> Continuation<R> continuation(@Nullable ClassLoader loader) {
    return continuation(loader, List.of());
  }

  /**
   * The chain again, in the JVM that it was captured in: the objects that it held are given their
   * captured state in place, since others may hold them too.
   */
  public <R> Continuation<R> inPlace() {
    if (frames.isEmpty()) {
      throw new IllegalStateException("this snapshot was read, not captured here");
    }
    return continuation(frames.get(0).getClass().getClassLoader(), table);
  }

  private <R> Continuation<R> continuation(@Nullable ClassLoader loader, List<Object> existing) {
    JsonObject document = SnapshotReader.parse(json);
    ClassLoader from = loader == null ? ClassLoader.getSystemClassLoader() : loader;
    List<Frame> chain = SnapshotReader.frames(document, from, existing);
    JsonObject request = document.getAsJsonObject("request");
    return Continuation.waiting(
        document.get("program").getAsString(),
        chain.get(0),
        Waiting.of(request.get("text").getAsString(), request.get("answer").getAsString(), from));
  }

  /** The request of a chain that was read: what it asked for, and the type of the answer. */
  private static final class Waiting<A> extends Request<A> {
    private final String text;

    private Waiting(Class<A> answerType, String text) {
      super(answerType);
      this.text = text;
    }

    static Waiting<?> of(String text, String answerType, ClassLoader loader) {
      try {
        return new Waiting<>(Class.forName(answerType, false, loader), text);
      } catch (ClassNotFoundException e) {
        throw new SnapshotException("request: no class " + answerType, e);
      }
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
