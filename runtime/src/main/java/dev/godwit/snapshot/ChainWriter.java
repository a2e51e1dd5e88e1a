package dev.godwit.snapshot;

import com.google.gson.stream.JsonWriter;
import dev.godwit.frame.Frame;
import dev.godwit.frame.FrameInfo;
import dev.godwit.frame.Locals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
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

  /** A method that has frames, with the points that they wait at. */
  private record Used(int index, FrameInfo info, BitSet points) {}

  ChainWriter(JsonWriter out, GraphWriter graph, List<Frame> frames) {
    this.out = out;
    this.graph = graph;
    this.frames = frames;
    for (Frame f : frames) {
      methods
          .computeIfAbsent(f.getClass(), k -> new Used(methods.size(), f.method(), new BitSet()))
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
    for (Frame f : frames) {
      out.beginObject();
      out.name("m").value(Objects.requireNonNull(methods.get(f.getClass())).index());
      out.name("line").value(f.method().at(f.point()).line());
      out.name("point").value(f.point());
      out.name("locals").beginObject();
      f.visit(new Written(f));
      out.endObject();
      out.endObject();
    }
    out.endArray();
  }

  private final class Written extends Locals {
    private final Frame frame;

    Written(Frame frame) {
      super(frame.method(), frame.point());
      this.frame = frame;
    }

    @Override
    protected @Nullable Object visit(String name, Class<?> type, @Nullable Object value) {
      try {
        out.name(name);
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
