package dev.godwit.snapshot;

import dev.godwit.GodwitException;
import dev.godwit.Group;
import dev.godwit.SnapshotException;
import dev.godwit.frame.Frame;
import java.util.List;
import java.util.Map;

/**
 * Makes a captured chain from its document: first everything that can be checked without running
 * code of the program, then objects, then frames.
 */
public final class SnapshotReader {
  /**
   * A chain that was read.
   *
   * @param frames innermost first
   * @param loan what its caller lent
   */
  record Read(List<Frame> frames, Loan loan, List<Group> groups) {}

  private final Document document;
  private final TypeFilter types;
  private final ChainReader chain;

  /** The continuations that are values. */
  private final Map<Integer, ChainReader> held;

  private SnapshotReader(Document document, TypeFilter types) {
    this.document = document;
    this.types = types;
    Statics.open(document.statics(), document.objects(), types.loader());
    this.chain = new ChainReader(document.chain(), types);
    this.held = ChainReader.held(document.objects(), types);
  }

  /**
   * The frames of the snapshot, the innermost first, linked, with independent objects.
   *
   * @param trusted whether the snapshot was written by this program or one that has its key
   * @param originals objects of the capture to fill again
   * @param own what was lent here, if the chain comes home
   */
  static Read read(
      Document document, ClassLoader loader, boolean trusted, Originals originals, Loan own) {
    try {
      return new SnapshotReader(document, new TypeFilter(loader, trusted)).read(originals, own);
    } catch (GodwitException e) {
      throw e;
    } catch (RuntimeException | LinkageError e) {
      throw new SnapshotException("the snapshot is not valid: " + e.getClass().getName(), e);
    }
  }

  /** Returns the methods whose body has changed, if the chain could be resumed. */
  static List<String> check(Document document, ClassLoader loader, boolean trusted) {
    try {
      SnapshotReader reader = new SnapshotReader(document, new TypeFilter(loader, trusted));
      new GraphChecker(document, reader.types).check();
      return reader.chain.changedBodies();
    } catch (GodwitException e) {
      throw e;
    } catch (RuntimeException | LinkageError e) {
      throw new SnapshotException("the snapshot is not valid: " + e.getClass().getName(), e);
    }
  }

  private Read read(Originals originals, Loan own) {
    GraphChecker checker = new GraphChecker(document, types);
    checker.check();
    // From here on code of the program runs.
    chain.link();
    held.values().forEach(ChainReader::link);
    NotStarted.link(document.objects(), types);
    checker.checkHosts();
    GraphBuilder graph = new GraphBuilder(document.objects(), types, held, document::references);
    graph.keep(originals);
    if (originals.areNone()) {
      Statics.keepFinals(document.statics(), types, graph.existing(), false);
    }
    own.keep(document.loan(), graph.existing());
    graph.build();
    Statics.set(document.statics(), types, graph, false);
    return new Read(chain.frames(graph), Loan.built(document.loan(), graph), graph.groups());
  }
}
