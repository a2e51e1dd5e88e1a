package dev.godwit.snapshot;

import com.google.gson.stream.JsonWriter;
import dev.godwit.Request;
import dev.godwit.Snapshot;
import dev.godwit.frame.Companions;
import dev.godwit.frame.Frame;
import dev.godwit.frame.Traces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes a captured chain as JSON. */
public final class SnapshotWriter {
  /** The version of the format. */
  public static final int FORMAT = 1;

  private SnapshotWriter() {}

  /**
   * The chain as a snapshot.
   *
   * @param statics whether the static fields of migratable types go along, as they do on a move
   * @throws dev.godwit.CaptureException if a value cannot travel
   */
  public static Snapshot write(
      String program, Request<?> request, List<Frame> frames, boolean statics) {
    Utf8Writer text = new Utf8Writer();
    JsonWriter out = new JsonWriter(text); // Not closed: there is nothing to close in memory.
    try {
      out.setSerializeNulls(true);
      out.setHtmlSafe(false);
      List<Class<?>> users =
          statics ? Companions.users(frames.get(0).getClass()) : List.<Class<?>>of();
      Map<String, Field> fields = staticsOf(users);
      GraphWriter graph =
          new GraphWriter(out, text, staying(fields), t -> Traces.captured(t, frames));
      out.beginObject();
      out.name("godwit").value(FORMAT);
      out.name("id").value(UUID.randomUUID().toString());
      out.name("program").value(program);
      out.name("request").beginObject();
      out.name("text").value(request.toString());
      out.name("answer").value(request.answerType().getName());
      if (request.goesOn()) {
        out.name("whenRun").value((Boolean) request.whenRun());
      }
      out.endObject();
      ChainWriter chain = new ChainWriter(out, graph, frames);
      chain.methods();
      out.name("chains").beginArray().beginObject();
      out.name("thread").value(Thread.currentThread().getName());
      chain.frames();
      out.endObject().endArray();
      if (statics) {
        out.name("statics").beginObject();
        for (Map.Entry<String, Field> f : fields.entrySet()) {
          out.name(f.getKey());
          staticField(graph, f.getKey(), f.getValue());
        }
        out.endObject();
      }
      out.name("objects");
      graph.objects();
      out.endObject();
      return Snapshot.captured(text.toByteArray(), frames, graph.table());
    } catch (IOException e) {
      throw new UncheckedIOException(e); // A writer to memory does not fail.
    }
  }

  // ---- statics

  /** The static fields that may travel, by {@code pkg.Type.name}. */
  private static Map<String, Field> staticsOf(List<Class<?>> users) {
    Map<String, Field> fields = new LinkedHashMap<>();
    for (Class<?> user : users) {
      for (Field f : user.getDeclaredFields()) {
        int m = f.getModifiers();
        boolean constant =
            Modifier.isFinal(m) && (f.getType().isPrimitive() || f.getType() == String.class);
        if (Modifier.isStatic(m) && !Modifier.isTransient(m) && !f.isSynthetic() && !constant) {
          Fields.open(f);
          fields.put(user.getName() + "." + f.getName(), f);
        }
      }
    }
    return fields;
  }

  /** Objects in static finals that cannot travel: the destination has its own. */
  private static Map<Object, String> staying(Map<String, Field> fields) {
    Map<Object, String> staying = new IdentityHashMap<>();
    for (Map.Entry<String, Field> f : new ArrayList<>(fields.entrySet())) {
      Object value = get(f.getValue());
      if (Modifier.isFinal(f.getValue().getModifiers())
          && value != null
          && !value.getClass().isArray()
          && Types.refusal(value.getClass()) != null
          && Types.immutable(value.getClass()) == null) {
        staying.put(value, f.getKey());
        fields.remove(f.getKey());
      }
    }
    return staying;
  }

  private static void staticField(GraphWriter graph, String name, Field f) throws IOException {
    Object value = get(f);
    if (f.getType().isPrimitive() && value != null) {
      graph.primitive(value);
    } else {
      graph.slot(value, "static field " + name);
    }
  }

  private static @Nullable Object get(Field f) {
    try {
      return f.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
