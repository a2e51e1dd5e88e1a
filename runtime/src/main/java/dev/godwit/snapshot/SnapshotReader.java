package dev.godwit.snapshot;

import dev.godwit.GodwitException;
import dev.godwit.Migration;
import dev.godwit.SnapshotException;
import dev.godwit.frame.Frame;
import dev.godwit.frame.FrameInfo;
import dev.godwit.frame.Locals;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
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

  private SnapshotReader(Document document, TypeFilter types) {
    this.document = document;
    this.types = types;
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

  /** A method as the snapshot has it, and as it is here. */
  private record Method(Document.Method taken, Class<?> type, FrameInfo info) {}

  /** Returns the methods whose body has changed, if the chain could be resumed. */
  static List<String> check(Document document, ClassLoader loader, boolean trusted) {
    try {
      SnapshotReader reader = new SnapshotReader(document, new TypeFilter(loader, trusted));
      List<Method> methods = reader.methods();
      reader.checked(methods);
      return CodeChanges.changedBodies(document, methods.stream().map(Method::info).toList());
    } catch (GodwitException e) {
      throw e;
    } catch (RuntimeException | LinkageError e) {
      throw new SnapshotException("the snapshot is not valid: " + e.getClass().getName(), e);
    }
  }

  private List<Method> methods() {
    List<Method> methods = new ArrayList<>();
    for (Document.Method m : document.methods()) {
      methods.add(method(m));
    }
    return methods;
  }

  /** Checks all that can be checked without running code of the program. */
  private Map<Integer, Migration> checked(List<Method> methods) {
    Map<Integer, Migration> migrations =
        CodeChanges.migrations(
            document,
            methods.stream().<Class<?>>map(Method::type).toList(),
            methods.stream().map(Method::info).toList(),
            types.loader());
    checkPoints(methods, migrations);
    new GraphChecker(document, types).check();
    return migrations;
  }

  private List<Frame> read(List<Object> existing) {
    List<Method> methods = methods();
    Map<Integer, Migration> migrations = checked(methods);
    // From here on code of the program runs.
    methods.forEach(m -> link(m.type()));
    GraphBuilder graph = new GraphBuilder(document.objects(), types);
    for (int i = 0; i < existing.size(); i++) {
      graph.keep(i, existing.get(i));
    }
    if (existing.isEmpty()) {
      keepFinals(graph);
    }
    graph.build();
    setStatics(graph);
    List<Frame> frames = new ArrayList<>();
    for (Document.Waiting f : document.frames()) {
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

  private void checkPoints(List<Method> methods, Map<Integer, Migration> migrations) {
    for (int i = 0; i < document.frames().size(); i++) {
      Document.Waiting f = document.frames().get(i);
      Method m = methods.get(f.method());
      boolean known =
          migrations.containsKey(f.method())
              ? m.taken().points().containsKey(f.point())
              : f.point() >= 1 && f.point() <= m.info().points().size();
      if (!known) {
        throw new SnapshotException(
            "frames[" + i + "]: " + m.taken().name() + " has no point " + f.point());
      }
      if (f.locals().size() != locals(m, f, migrations)) {
        throw new SnapshotException(
            "frames[" + i + "]: " + m.taken().name() + " has other locals there");
      }
    }
  }

  private static int locals(Method m, Document.Waiting f, Map<Integer, Migration> migrations) {
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
              + " on the class path. Resume it with the program that it was taken from.",
          e);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Initialises the companion, and with it the user's type. */
  private void link(Class<?> frame) {
    Class<?> companion = frame.getEnclosingClass();
    if (companion != null) {
      try {
        Class.forName(companion.getName(), true, types.loader());
      } catch (ClassNotFoundException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static Frame frame(
      Document.Waiting waiting, int index, Method method, GraphBuilder graph) {
    String where = "frames[" + index + "] " + method.taken().name();
    Frame frame = CodeChanges.frame(method.type(), waiting.point());
    frame.visit(new Read(method.info(), waiting, graph, where));
    return frame;
  }

  private static final class Read extends Locals {
    private final Named locals;
    private final GraphBuilder graph;
    private final String where;
    private int next;

    Read(FrameInfo method, Document.Waiting waiting, GraphBuilder graph, String where) {
      super(method, waiting.point());
      this.locals = waiting.locals();
      this.graph = graph;
      this.where = where;
    }

    @Override
    protected @Nullable Object visit(String name, Class<?> type, @Nullable Object unset) {
      int at = locals.indexOf(name, next++);
      if (at < 0) {
        throw new SnapshotException(where + ": the local '" + name + "' is missing");
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
        throw new SnapshotException(where + ": the local '" + name + "': " + e.getMessage(), e);
      }
    }
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
