package dev.godwit.snapshot;

import com.google.gson.stream.JsonWriter;
import dev.godwit.SnapshotException;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Static fields of the program's types, which travel with a whole move. */
final class Statics {
  /** The fields that travel, by {@code pkg.Type.name}. */
  private final Map<String, Field> fields;

  /** Objects that do not travel, by the name of the static final field that holds them. */
  private final Map<Object, String> staying;

  private Statics(Map<String, Field> fields, Map<Object, String> staying) {
    this.fields = fields;
    this.staying = staying;
  }

  // ---- writing

  /** Those of the types. */
  static Statics of(List<Class<?>> users) {
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
    return new Statics(fields, staying(fields));
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

  Map<Object, String> staying() {
    return staying;
  }

  /** The objects that the fields refer to. */
  List<Object> values() {
    List<Object> values = new ArrayList<>();
    for (Field f : fields.values()) {
      Object value = f.getType().isPrimitive() ? null : get(f);
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  void write(JsonWriter out, GraphWriter graph) throws IOException {
    out.name("statics").beginObject();
    for (Map.Entry<String, Field> f : fields.entrySet()) {
      out.name(f.getKey());
      Object value = get(f.getValue());
      if (f.getValue().getType().isPrimitive() && value != null) {
        graph.primitive(value);
      } else {
        graph.slot(value, "static field " + f.getKey());
      }
    }
    out.endObject();
  }

  private static @Nullable Object get(Field f) {
    try {
      return f.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  // ---- reading

  private static Field field(String name, TypeFilter types) {
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
  static void keepFinals(
      Map<String, @Nullable Object> statics, TypeFilter types, GraphBuilder graph) {
    for (Map.Entry<String, @Nullable Object> s : statics.entrySet()) {
      Field f = field(s.getKey(), types);
      if (Modifier.isFinal(f.getModifiers()) && s.getValue() instanceof Ref r) {
        graph.keep(r.id(), get(f));
      }
    }
  }

  static void set(Map<String, @Nullable Object> statics, TypeFilter types, GraphBuilder graph) {
    for (Map.Entry<String, @Nullable Object> s : statics.entrySet()) {
      Field f = field(s.getKey(), types);
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
