package dev.godwit.snapshot;

import dev.godwit.Contents;
import dev.godwit.Group;
import dev.godwit.Request;
import dev.godwit.SnapshotException;
import dev.godwit.frame.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@link dev.godwit.Snapshot} needs of the codec. */
public final class Snapshots {
  private Snapshots() {}

  /**
   * A chain that was read.
   *
   * @param program the entry that began it
   * @param top its innermost frame
   * @param request what it waits for
   * @param loan what its caller lent
   */
  public record Read(
      String program, Frame top, Request<?> request, Loan loan, List<Group> groups) {}

  /** How much is known of whoever wrote a snapshot. */
  public enum Writer {
    /** This program, or one that has its key. */
    OWN,
    /** The JVM that a chain went to: it may send much, but names only what the program has. */
    PEER,
    /** Anybody. */
    UNKNOWN;

    boolean isTrusted() {
      return this == OWN;
    }

    Limits limits() {
      return this == UNKNOWN ? Limits.DEFAULT : Limits.NONE;
    }
  }

  /**
   * Returns if the text is a snapshot.
   *
   * @throws SnapshotException if it is none
   */
  public static void check(String json, Writer writer) {
    SnapshotParser.parse(json, writer.limits());
  }

  /** What is in the text, to look at. */
  public static Contents contents(String json, Writer writer) {
    return Inspector.inspect(SnapshotParser.parse(json, writer.limits()));
  }

  /**
   * Checks the text against the classes of the loader, as before it is resumed.
   *
   * @return methods whose body has changed in what resuming does not need
   */
  public static List<String> check(String json, ClassLoader loader, Writer writer) {
    return SnapshotReader.check(
        SnapshotParser.parse(json, writer.limits()), loader, writer.isTrusted());
  }

  /**
   * The chain of the text.
   *
   * @param originals objects of the capture to fill again
   * @param own what was lent here, if the chain comes home
   */
  public static Read read(
      String json, ClassLoader loader, Writer writer, Originals originals, Loan own) {
    Document document = SnapshotParser.parse(json, writer.limits());
    SnapshotReader.Read read =
        SnapshotReader.read(document, loader, writer.isTrusted(), originals, own);
    return new Read(
        document.program(),
        read.frames().get(0),
        Waiting.of(document.request(), loader),
        read.loan(),
        read.groups());
  }

  /** The request of a chain that was read: what it asked for, and the type of the answer. */
  private static final class Waiting<A> extends Request<A> {
    private final Document.Asked asked;

    private Waiting(Class<A> answerType, Document.Asked asked) {
      super(answerType);
      this.asked = asked;
    }

    static Waiting<?> of(Document.Asked asked, ClassLoader loader) {
      try {
        return new Waiting<>(Class.forName(asked.answer(), false, loader), asked);
      } catch (ClassNotFoundException e) {
        throw new SnapshotException("request: no class " + asked.answer(), e);
      }
    }

    @Override
    public boolean goesOn() {
      return asked.goesOn();
    }

    @Override
    @SuppressWarnings("unchecked")
    public @Nullable A whenRun() {
      return (A) asked.whenRun();
    }

    @Override
    public String toString() {
      return asked.text();
    }
  }
}
