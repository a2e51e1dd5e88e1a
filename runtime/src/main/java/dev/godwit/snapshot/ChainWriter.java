package dev.godwit.snapshot;

import com.google.gson.stream.JsonWriter;
import dev.godwit.frame.Frame;
import dev.godwit.frame.FrameInfo;
import dev.godwit.frame.Locals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes the frames of a chain and the methods that they are of. */
final class ChainWriter {
  private final JsonWriter out;
  private final GraphWriter graph;
  private final List<Frame> frames;
  private final Map<Class<?>, Used> methods = new LinkedHashMap<>();

  /**
   * A method that has frames.
   *
   * @param points those that frames wait at
   * @param named the frame that was written with the names of its locals, by its point
   */
  private record Used(int index, FrameInfo info, BitSet points, Map<Integer, Integer> named) {}

  ChainWriter(JsonWriter out, GraphWriter graph, List<Frame> frames) {
    this.out = out;
    this.graph = graph;
    this.frames = frames;
    for (Frame f : frames) {
      methods
          .computeIfAbsent(
              f.getClass(),
              k -> new Used(methods.size(), f.method(), new BitSet(), new HashMap<>()))
          .points()
          .set(f.point());
    }
  }

  /** The member {@code methods}; comes before {@link #frames}. */
  void methods() throws IOException {
    out.name("methods").beginArray();
    for (Map.Entry<Class<?>, Used> m : methods.entrySet()) {
      FrameInfo info = m.getValue().info();
      out.beginObject();
      out.name("name").value(info.owner() + "." + info.name());
      out.name("file").value(info.file());
      out.name("frame").value(m.getKey().getName());
      out.name("shape").value(info.shape());
      out.name("code").value(info.code());
      out.name("points").beginObject();
      for (int point : m.getValue().points().stream().toArray()) {
        out.name(Integer.toString(point));
        point(m.getKey(), info, point);
      }
      out.endObject();
      out.endObject();
    }
    out.endArray();
  }

  private void point(Class<?> frame, FrameInfo method, int point) throws IOException {
    out.beginObject();
    out.name("line").value(method.at(point).line());
    out.name("calls").value(method.at(point).callee());
    int occurrence = CodeChanges.occurrence(method, point);
    if (occurrence > 1) {
      out.name("occurrence").value(occurrence);
    }
    out.name("locals").beginObject();
    for (Map.Entry<String, Class<?>> l : CodeChanges.locals(frame, method, point).entrySet()) {
      out.name(l.getKey()).value(l.getValue().getName());
    }
    out.endObject();
    out.endObject();
  }

  /** The member {@code frames}. */
  void frames() throws IOException {
    out.name("frames").beginArray();
    for (int i = 0; i < frames.size(); i++) {
      Frame f = frames.get(i);
      Used method = Objects.requireNonNull(methods.get(f.getClass()));
      Integer like = method.named().putIfAbsent(f.point(), i);
      if (like == null) {
        named(f, method);
      } else {
        row(f, like);
      }
    }
    out.endArray();
  }

  private void named(Frame f, Used method) throws IOException {
    out.beginObject();
    out.name("m").value(method.index());
    out.name("line").value(f.method().at(f.point()).line());
    out.name("point").value(f.point());
    out.name("locals").beginObject();
    f.visit(new Written(f, true));
    out.endObject();
    out.endObject();
  }

  /** A frame at the same point as one that was written: what is the same is not said again. */
  private void row(Frame f, int like) throws IOException {
    out.beginArray();
    out.value(like);
    f.visit(new Written(f, false));
    out.endArray();
  }

  private final class Written extends Locals {
    private final Frame frame;
    private final boolean named;

    Written(Frame frame, boolean named) {
      super(frame.method(), frame.point());
      this.frame = frame;
      this.named = named;
    }

    @Override
    protected @Nullable Object visit(String name, Class<?> type, @Nullable Object value) {
      try {
        if (named) {
          out.name(name);
        }
        if (type.isPrimitive() && value != null) {
          graph.primitive(value);
        } else {
          graph.slot(value, new Paths.Local(frame, name));
        }
        return value;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
