package dev.godwit.snapshot;

import dev.godwit.GodwitException;
import dev.godwit.SnapshotException;
import dev.godwit.frame.Frame;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes a captured chain from its document: first everything that can be checked without running
 * code of the program, then objects, then frames.
 */
public final class SnapshotReader {
  private final Document document;
  private final TypeFilter types;
  private final ChainReader chain;

  /** The continuations that are values. */
  private final Map<Integer, ChainReader> held;

  private SnapshotReader(Document document, TypeFilter types) {
    this.document = document;
    this.types = types;
    this.chain = new ChainReader(document.chain(), types);
    this.held = ChainReader.held(document.objects(), types);
  }

  /**
   * The frames of the snapshot, the innermost first, linked, with independent objects.
   *
   * @param trusted whether the snapshot was written by this program or one that has its key
   * @param existing objects of the capture to fill again, by id; empty for new ones
   */
  static List<Frame> frames(
      Document document, ClassLoader loader, boolean trusted, List<Object> existing) {
    try {
      return new SnapshotReader(document, new TypeFilter(loader, trusted)).read(existing);
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
      reader.checkObjects();
      return reader.chain.changedBodies();
    } catch (GodwitException e) {
      throw e;
    } catch (RuntimeException | LinkageError e) {
      throw new SnapshotException("the snapshot is not valid: " + e.getClass().getName(), e);
    }
  }

  private void checkObjects() {
    new GraphChecker(document, types).check();
  }

  private List<Frame> read(List<Object> existing) {
    checkObjects();
    // From here on code of the program runs.
    chain.link();
    held.values().forEach(ChainReader::link);
    GraphBuilder graph = new GraphBuilder(document.objects(), types, held);
    for (int i = 0; i < existing.size(); i++) {
      graph.keep(i, existing.get(i));
    }
    if (existing.isEmpty()) {
      keepFinals(graph);
    }
    graph.build();
    setStatics(graph);
    return chain.frames(graph);
  }

  // ---- statics

  private Field staticField(String name) {
    int dot = name.lastIndexOf('.');
    try {
      Field f =
          types.user(name.substring(0, Math.max(dot, 0))).getDeclaredField(name.substring(dot + 1));
      if (!Modifier.isStatic(f.getModifiers())) {
        throw new SnapshotException("statics: " + name + " is not static");
      }
      Fields.open(f);
      return f;
    } catch (ClassNotFoundException | NoSuchFieldException e) {
      throw new SnapshotException("statics: there is no field " + name, e);
    }
  }

  /** An object in a static final is filled in place, so that everything keeps referring to it. */
  private void keepFinals(GraphBuilder graph) {
    for (Map.Entry<String, @Nullable Object> s : document.statics().entrySet()) {
      Field f = staticField(s.getKey());
      if (Modifier.isFinal(f.getModifiers()) && s.getValue() instanceof Ref r) {
        try {
          graph.keep(r.id(), f.get(null));
        } catch (IllegalAccessException e) {
          throw new IllegalStateException(e);
        }
      }
    }
  }

  private void setStatics(GraphBuilder graph) {
    for (Map.Entry<String, @Nullable Object> s : document.statics().entrySet()) {
      Field f = staticField(s.getKey());
      if (Modifier.isFinal(f.getModifiers())) {
        continue;
      }
      try {
        f.set(
            null,
            f.getType().isPrimitive()
                ? Primitives.of(f.getType(), s.getValue())
                : graph.slot(s.getValue()));
      } catch (Exception e) {
        throw new SnapshotException("statics: " + s.getKey() + ": " + e.getMessage(), e);
      }
    }
  }
}
