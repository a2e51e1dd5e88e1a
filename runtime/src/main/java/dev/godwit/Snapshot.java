package dev.godwit;

import dev.godwit.event.Events;
import dev.godwit.frame.Frame;
import dev.godwit.snapshot.Loan;
import dev.godwit.snapshot.Originals;
import dev.godwit.snapshot.Snapshots;
import dev.godwit.snapshot.Snapshots.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A captured chain as data: immutable, and multi-shot, since each {@link #continuation} is an
 * independent graph of objects. Its JSON is described in {@code docs/snapshot-format.md}. May be
 * used by several threads.
 */
public final class Snapshot {
  /** The text in UTF-8. */
  private final byte[] json;

  /** The frames and objects that it was taken from; none for one that was read. */
  private final List<Frame> frames;

  private final Originals originals;

  private final Writer writer;

  /** What its caller lent, of one that was taken here. */
  private final Loan loan;

  private Snapshot(byte[] json, List<Frame> frames, Originals originals, Writer writer, Loan loan) {
    this.json = json;
    this.frames = frames;
    this.originals = originals;
    this.writer = writer;
    this.loan = loan;
  }

  /** A snapshot that was just written. The codec calls this. */
  public static Snapshot captured(
      byte[] json, List<Frame> frames, Originals originals, List<Object> lent) {
    return new Snapshot(json, frames, originals, Writer.OWN, Loan.of(lent));
  }

  /**
   * The snapshot that the text is. It is not trusted: it may name only classes of the code that its
   * methods are in, and is bounded in size ({@code docs/security.md}).
   *
   * @throws SnapshotException if it is none, or of another version of the format
   */
  public static Snapshot fromJson(String json) {
    Snapshots.check(json, Writer.UNKNOWN);
    return read(json.getBytes(StandardCharsets.UTF_8), Writer.UNKNOWN);
  }

  /**
   * The snapshot that this program, or one that has its key, wrote. Transports call this, and do
   * not change the array after it.
   *
   * @throws SnapshotException if it is none, or of another version of the format
   */
  public static Snapshot trusted(byte[] json) {
    return read(json, Writer.OWN);
  }

  private static Snapshot read(byte[] json, Writer writer) {
    return new Snapshot(json, List.of(), Originals.NONE, writer, Loan.NONE);
  }

  /**
   * The chain that comes home from the JVM that it went to: what was lent on the first hop has its
   * new state in place. Transports call this.
   *
   * @param json what that JVM sent
   * @param lent the objects, as {@link #lent()} gave them
   * @param trusted whether that JVM is on this machine
   */
  public static <R> Continuation<R> comesHome(
      byte[] json, ClassLoader loader, List<Object> lent, boolean trusted) {
    return read(json, trusted ? Writer.OWN : Writer.PEER)
        .continuation(loader, Originals.NONE, Loan.of(lent));
  }

  /** The objects that the chain's caller lent and that went along. */
  public List<Object> lent() {
    return loan.objects();
  }

  /** The text. */
  public String toJson() {
    return new String(json, StandardCharsets.UTF_8);
  }

  /** What is in it, to look at. No class of the program is loaded. */
  public Contents contents() {
    return Snapshots.contents(toJson(), writer);
  }

  /**
   * What stands in the way of resuming it with the classes of the loader: an empty list if nothing
   * does. None of them is initialised.
   *
   * @throws SnapshotException if the snapshot is not valid, or names what is not there
   * @throws IncompatibleCodeException if methods have changed
   */
  public List<String> check(ClassLoader loader) {
    return Snapshots.check(toJson(), loader, writer);
  }

  /** How many bytes its text has in UTF-8. */
  int size() {
    return json.length;
  }

  /** The text in UTF-8. */
  public byte[] toBytes() {
    return json.clone();
  }

  /**
   * Writes it to a file that only its owner can read: whole or not at all, in place of one that is
   * there.
   *
   * @param protection how it is kept: {@link Trust#UNSIGNED} for plain JSON
   * @throws java.io.UncheckedIOException if the file cannot be written
   */
  public void write(Path file, Trust protection) {
    SnapshotFile.write(file, json, protection);
  }

  /**
   * Reads it from a file.
   *
   * @param trust why it can be trusted: a key, or {@link Trust#UNSIGNED} if nothing is known of who
   *     wrote it
   * @throws SnapshotException if it is none, or was not written with that key
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  public static Snapshot read(Path file, Trust trust) {
    byte[] json = SnapshotFile.read(file, trust);
    Writer writer = trust.isSigned() ? Writer.OWN : Writer.UNKNOWN;
    try {
      Snapshots.check(new String(json, StandardCharsets.UTF_8), writer);
    } catch (SnapshotException e) {
      throw new SnapshotException(file + ": " + e.getMessage(), e);
    }
    return read(json, writer);
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
   * @throws IncompatibleCodeException if a method differs from the one that was captured and there
   *     is no {@link Migration} for it
   */
  public <R> Continuation<R> continuation(@Nullable ClassLoader loader) {
    return continuation(loader, Originals.NONE, Loan.NONE);
  }

  /**
   * The chain again, in the JVM that it was captured in: the objects that it held are given their
   * captured state in place, since others may hold them too.
   */
  public <R> Continuation<R> inPlace() {
    if (frames.isEmpty()) {
      throw new IllegalStateException("this snapshot was read, not captured here");
    }
    return continuation(frames.get(0).getClass().getClassLoader(), originals, Loan.NONE);
  }

  private <R> Continuation<R> continuation(@Nullable ClassLoader loader, Originals own, Loan lent) {
    ClassLoader from = loader == null ? ClassLoader.getSystemClassLoader() : loader;
    Events.Resumption resumption = Events.resume();
    Snapshots.Read read = Snapshots.read(toJson(), from, writer, own, lent);
    resumption.ended(read.program(), json.length);
    Continuation<R> chain =
        Continuation.waiting(read.program(), read.top(), read.request(), read.loan().objects());
    return chain.leading(read.groups());
  }
}
