package dev.godwit.snapshot;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import dev.godwit.IncompatibleCodeException;
import dev.godwit.SnapshotException;
import dev.godwit.frame.Frame;
import dev.godwit.frame.FrameInfo;
import dev.godwit.frame.Locals;
import java.io.IOException;
import java.io.StringReader;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a captured chain from JSON: checks the code first, then builds objects, then frames. */
public final class SnapshotReader {
  private final JsonObject json;
  private final ClassLoader loader;

  private SnapshotReader(JsonObject json, ClassLoader loader) {
    this.json = json;
    this.loader = loader;
  }

  /** The document, checked to be a snapshot of this version. */
  public static JsonObject parse(String text) {
    try {
      JsonReader reader = new JsonReader(new StringReader(text));
      reader.setStrictness(Strictness.STRICT);
      JsonElement document = JsonParser.parseReader(reader);
      if (reader.peek() != JsonToken.END_DOCUMENT) {
        throw new SnapshotException("something follows the end of the snapshot");
      }
      if (!document.isJsonObject() || !document.getAsJsonObject().has("godwit")) {
        throw new SnapshotException("this is not a Godwit snapshot: it has no member \"godwit\"");
      }
      int version = document.getAsJsonObject().get("godwit").getAsInt();
      if (version != SnapshotWriter.FORMAT) {
        throw new SnapshotException(
            "the snapshot has format "
                + version
                + ", this version of Godwit reads "
                + SnapshotWriter.FORMAT);
      }
      return document.getAsJsonObject();
    } catch (JsonParseException | IOException | IllegalStateException | NumberFormatException e) {
      throw new SnapshotException("the snapshot is not valid JSON: " + e.getMessage(), e);
    }
  }

  /**
   * The frames of the snapshot, the innermost first, linked, with independent objects.
   *
   * @param existing objects of the capture to fill again, by id; empty for new ones
   */
  public static List<Frame> frames(JsonObject json, ClassLoader loader, List<Object> existing) {
    try {
      return new SnapshotReader(json, loader).read(existing);
    } catch (SnapshotException | IncompatibleCodeException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new SnapshotException("the snapshot is not valid: " + e, e);
    }
  }

  private record Method(String name, Class<?> type, FrameInfo info) {}

  private List<Frame> read(List<Object> existing) {
    List<Method> methods = new ArrayList<>();
    for (JsonElement m : array(json, "methods")) {
      methods.add(method(m.getAsJsonObject()));
    }
    GraphReader graph = new GraphReader(array(json, "objects"), loader);
    for (int i = 0; i < existing.size(); i++) {
      graph.keep(i, existing.get(i));
    }
    JsonObject statics = json.has("statics") ? json.getAsJsonObject("statics") : new JsonObject();
    if (existing.isEmpty()) {
      keepFinals(statics, graph);
    }
    graph.build();
    setStatics(statics, graph);
    JsonArray chains = array(json, "chains");
    if (chains.size() != 1) {
      throw new SnapshotException("chains: expected one, found " + chains.size());
    }
    List<Frame> frames = new ArrayList<>();
    for (JsonElement f : array(chains.get(0).getAsJsonObject(), "frames")) {
      frames.add(frame(f.getAsJsonObject(), frames.size(), methods, graph));
    }
    if (frames.isEmpty()) {
      throw new SnapshotException("chains[0].frames is empty");
    }
    Frame.link(frames);
    return frames;
  }

  private static JsonArray array(JsonObject from, String member) {
    if (!(from.get(member) instanceof JsonArray a)) {
      throw new SnapshotException("member \"" + member + "\" is missing or no array");
    }
    return a;
  }

  private Method method(JsonObject m) {
    String name = m.get("name").getAsString();
    String frame = m.get("frame").getAsString();
    try {
      Class<?> type = Class.forName(frame, false, loader);
      if (!Frame.class.isAssignableFrom(type) || type == Frame.class) {
        throw new SnapshotException(frame + " is not the frame of a migratable method");
      }
      Class<?> companion = type.getEnclosingClass();
      if (companion != null) {
        Class.forName(companion.getName(), true, loader);
      }
      Field f = type.getDeclaredField("INFO");
      Fields.open(f);
      FrameInfo info = (FrameInfo) f.get(null);
      if (!info.shape().equals(m.get("shape").getAsString())) {
        throw new IncompatibleCodeException(
            name
                + " has changed since the snapshot was taken: its suspension points or the locals"
                + " that are live there differ (shape "
                + m.get("shape").getAsString()
                + ", here "
                + info.shape()
                + "). Resume it with the code it was taken from.");
      }
      return new Method(name, type, info);
    } catch (ClassNotFoundException | NoSuchFieldException e) {
      throw new SnapshotException(
          "the method " + name + " is not here: no class " + frame + " on the class path", e);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Frame frame(JsonObject f, int index, List<Method> methods, GraphReader graph) {
    int m = f.get("m").getAsInt();
    if (m < 0 || m >= methods.size()) {
      throw new SnapshotException("frames[" + index + "]: no method " + m);
    }
    Method method = methods.get(m);
    int point = f.get("point").getAsInt();
    if (point < 1 || point > method.info().points().size()) {
      throw new SnapshotException(
          "frames[" + index + "]: " + method.name() + " has no point " + point);
    }
    String where = "frames[" + index + "] " + method.name();
    JsonObject locals = f.getAsJsonObject("locals");
    try {
      Constructor<?> make = method.type().getDeclaredConstructor(int.class);
      make.setAccessible(true);
      Frame frame = (Frame) make.newInstance(point);
      frame.visit(new Read(method.info(), point, locals, graph, where));
      return frame;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Read extends Locals {
    private final JsonObject locals;
    private final GraphReader graph;
    private final String where;

    Read(FrameInfo method, int point, JsonObject locals, GraphReader graph, String where) {
      super(method, point);
      this.locals = locals;
      this.graph = graph;
      this.where = where;
    }

    @Override
    protected @Nullable Object visit(String name, Class<?> type, @Nullable Object unset) {
      JsonElement value = locals.get(name);
      if (value == null) {
        throw new SnapshotException(where + ": the local '" + name + "' is missing");
      }
      try {
        if (type.isPrimitive()) {
          return GraphReader.primitive(type, value);
        }
        Object read = graph.slot(value);
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
          Class.forName(name.substring(0, dot), true, loader)
              .getDeclaredField(name.substring(dot + 1));
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
  private void keepFinals(JsonObject statics, GraphReader graph) {
    for (Map.Entry<String, JsonElement> s : statics.entrySet()) {
      Field f = staticField(s.getKey());
      if (Modifier.isFinal(f.getModifiers())
          && s.getValue() instanceof JsonObject o
          && o.has("ref")) {
        try {
          graph.keep(o.get("ref").getAsInt(), f.get(null));
        } catch (IllegalAccessException e) {
          throw new IllegalStateException(e);
        }
      }
    }
  }

  private void setStatics(JsonObject statics, GraphReader graph) {
    for (Map.Entry<String, JsonElement> s : statics.entrySet()) {
      Field f = staticField(s.getKey());
      if (Modifier.isFinal(f.getModifiers())) {
        continue;
      }
      try {
        f.set(
            null,
            f.getType().isPrimitive()
                ? GraphReader.primitive(f.getType(), s.getValue())
                : graph.slot(s.getValue()));
      } catch (Exception e) {
        throw new SnapshotException("statics: " + s.getKey() + ": " + e.getMessage(), e);
      }
    }
  }
}
