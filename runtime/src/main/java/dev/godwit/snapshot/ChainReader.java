package dev.godwit.snapshot;

import dev.godwit.Migration;
import dev.godwit.SnapshotException;
import dev.godwit.frame.Frame;
import dev.godwit.frame.FrameInfo;
import dev.godwit.frame.Locals;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the frames of a chain: finds and checks their methods first, without running any code. */
final class ChainReader {
  /** A method as the snapshot has it, and as it is here. */
  private record Method(Document.Method taken, Class<?> type, FrameInfo info) {}

  private final Document.Chain chain;
  private final TypeFilter types;
  private final List<Method> methods = new ArrayList<>();
  private final Map<Integer, Migration> migrations;

  /**
   * Finds and checks the methods.
   *
   * @throws SnapshotException if one is not here
   * @throws dev.godwit.IncompatibleCodeException if one has changed and there is no migration
   */
  ChainReader(Document.Chain chain, TypeFilter types) {
    this.chain = chain;
    this.types = types;
    for (Document.Method m : chain.methods()) {
      methods.add(method(m));
    }
    migrations =
        CodeChanges.migrations(
            chain,
            methods.stream().<Class<?>>map(Method::type).toList(),
            methods.stream().map(Method::info).toList(),
            types.loader());
    checkPoints();
  }

  /** Those of the continuations that are values, by their number in the table. */
  static Map<Integer, ChainReader> held(List<Entry> objects, TypeFilter types) {
    Map<Integer, ChainReader> held = new LinkedHashMap<>();
    for (int i = 0; i < objects.size(); i++) {
      Document.Chain chain = objects.get(i).chain;
      if (chain != null) {
        held.put(i, new ChainReader(chain, types));
      }
    }
    return held;
  }

  /** Methods whose body differs in what resuming does not need. */
  List<String> changedBodies() {
    return CodeChanges.changedBodies(chain, methods.stream().map(Method::info).toList());
  }

  /** Initialises the companions, and with them the user's types. */
  void link() {
    for (Method m : methods) {
      Class<?> companion = m.type().getEnclosingClass();
      if (companion != null) {
        try {
          Class.forName(companion.getName(), true, types.loader());
        } catch (ClassNotFoundException e) {
          throw new IllegalStateException(e);
        }
      }
    }
  }

  /** The frames, the innermost first, linked, with the objects that were built. */
  List<Frame> frames(GraphBuilder graph) {
    List<Frame> frames = new ArrayList<>();
    for (Document.Waiting f : chain.frames()) {
      Method m = methods.get(f.method());
      Migration migration = migrations.get(f.method());
      frames.add(
          migration == null
              ? frame(f, frames.size(), m, graph)
              : Migrated.frame(f, m.taken(), m.type(), m.info(), migration, graph));
    }
    Frame.link(frames);
    return frames;
  }

  private void checkPoints() {
    for (int i = 0; i < chain.frames().size(); i++) {
      Document.Waiting f = chain.frames().get(i);
      Method m = methods.get(f.method());
      boolean known =
          migrations.containsKey(f.method())
              ? m.taken().points().containsKey(f.point())
              : f.point() >= 1 && f.point() <= m.info().points().size();
      if (!known) {
        throw new SnapshotException(
            "frames[" + i + "]: " + m.taken().name() + " has no point " + f.point());
      }
      if (f.locals().size() != locals(m, f)) {
        throw new SnapshotException(
            "frames[" + i + "]: " + m.taken().name() + " has other locals there");
      }
    }
  }

  private int locals(Method m, Document.Waiting f) {
    return migrations.containsKey(f.method())
        ? m.taken().at(f.point()).locals().size()
        : m.info().at(f.point()).live().size();
  }

  private Method method(Document.Method m) {
    try {
      Class<?> type = Class.forName(m.frame(), false, types.loader());
      if (!Frame.class.isAssignableFrom(type) || type == Frame.class) {
        throw new SnapshotException(m.frame() + " is not the frame of a migratable method");
      }
      types.allowCodeOf(type);
      Field f = type.getDeclaredField("INFO");
      Fields.open(f);
      return new Method(m, type, (FrameInfo) f.get(null));
    } catch (ClassNotFoundException | NoSuchFieldException e) {
      throw new SnapshotException(
          "the method "
              + m.name()
              + " is not here: no class "
              + m.frame()
              + " on the class path. Resume it with the program that it was taken from: with"
              + " 'godwit resume FILE X.java' or 'godwit resume -cp PATH FILE'.",
          e);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Frame frame(
      Document.Waiting waiting, int index, Method method, GraphBuilder graph) {
    Frame frame = CodeChanges.frame(method.type(), waiting.point());
    frame.visit(new Read(method, index, waiting, graph));
    return frame;
  }

  private static final class Read extends Locals {
    private final Named locals;
    private final GraphBuilder graph;
    private final Method method;
    private final int index;
    private int next;

    Read(Method method, int index, Document.Waiting waiting, GraphBuilder graph) {
      super(method.info(), waiting.point());
      this.locals = waiting.locals();
      this.graph = graph;
      this.method = method;
      this.index = index;
    }

    private SnapshotException wrong(String local, String what, @Nullable Exception cause) {
      return new SnapshotException(
          "frames[" + index + "] " + method.taken().name() + ": the local '" + local + "'" + what,
          cause);
    }

    @Override
    protected @Nullable Object visit(String name, Class<?> type, @Nullable Object unset) {
      int at = locals.indexOf(name, next++);
      if (at < 0) {
        throw wrong(name, " is missing", null);
      }
      try {
        if (type.isPrimitive()) {
          return Primitives.of(type, locals.slot(at));
        }
        Object read = graph.slot(locals.slot(at));
        if (read != null && !type.isInstance(read)) {
          throw new SnapshotException(
              "it is a " + read.getClass().getName() + ", not a " + type.getName());
        }
        return read;
      } catch (Exception e) {
        throw wrong(name, ": " + e.getMessage(), e);
      }
    }
  }
}
