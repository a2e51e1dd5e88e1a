package dev.godwit.snapshot;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.godwit.IncompatibleCodeException;
import dev.godwit.SnapshotException;
import dev.godwit.frame.CodeHash;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Builds the objects of a snapshot's table: first an empty instance of everything that can be
 * filled later, then, children before parents, everything's contents. Containers that call {@code
 * hashCode} or {@code compareTo} of what they hold and are part of a cycle come last.
 */
final class GraphReader {
  private static final int MOST_BUCKETS = 1 << 24;

  private final ClassLoader loader;
  private final JsonObject[] entries;
  private final @Nullable Object[] built;

  /** Objects that are there already and are filled again instead of made anew. */
  private final @Nullable Object[] existing;

  GraphReader(JsonArray table, ClassLoader loader) {
    this.loader = loader;
    this.entries = new JsonObject[table.size()];
    for (int i = 0; i < entries.length; i++) {
      if (!table.get(i).isJsonObject()) {
        throw new SnapshotException("objects[" + i + "] is not an object");
      }
      entries[i] = table.get(i).getAsJsonObject();
    }
    this.built = new Object[entries.length];
    this.existing = new Object[entries.length];
  }

  /** Fills the given object instead of making a new one. */
  void keep(int id, @Nullable Object object) {
    if (id >= 0 && id < existing.length) {
      existing[id] = object;
    }
  }

  /** Builds the whole table. */
  void build() {
    for (int i = 0; i < entries.length; i++) {
      int id = i;
      at(i, () -> built[id] = shell(id));
    }
    DependencyOrder order = DependencyOrder.of(entries);
    List<Integer> deferred = new ArrayList<>();
    for (int id : order.ids()) {
      if (order.isCyclic(id) && isHashed(built[id]) || awaits(id)) {
        deferred.add(id);
      } else {
        at(id, () -> fill(id));
      }
    }
    for (int id : deferred) {
      at(id, () -> fill(id));
    }
  }

  /** Whether filling it calls hashCode or compareTo of what it holds. */
  private static boolean isHashed(@Nullable Object o) {
    return o instanceof Map || o instanceof Set || o instanceof PriorityQueue;
  }

  /** Whether it can be filled later and refers to something that is not there yet. */
  private boolean awaits(int id) {
    if (built[id] != null) {
      for (int child : References.of(entries[id], entries.length)) {
        if (built[child] == null) {
          return true;
        }
      }
    }
    return false;
  }

  private interface Step {
    void run() throws Throwable;
  }

  private static void at(int id, Step step) {
    try {
      step.run();
    } catch (SnapshotException | IncompatibleCodeException e) {
      throw e;
    } catch (Throwable e) {
      throw new SnapshotException("objects[" + id + "] is not valid: " + e, e);
    }
  }

  // ---- slots

  /** The value of a slot of a reference type. */
  @Nullable Object slot(JsonElement slot) throws Exception {
    if (slot.isJsonNull()) {
      return null;
    }
    if (slot instanceof JsonPrimitive p) {
      return p.isString()
          ? p.getAsString().intern()
          : p.isBoolean() ? (Object) p.getAsBoolean() : (Object) Integer.valueOf(p.getAsString());
    }
    if (!slot.isJsonObject() || slot.getAsJsonObject().size() == 0) {
      throw new SnapshotException("a value is neither a literal nor an object with a known tag");
    }
    JsonObject o = slot.getAsJsonObject();
    String tag = o.keySet().iterator().next();
    return switch (tag) {
      case "ref" -> reference(o);
      case "enum" -> constant(userType(o.get("enum").getAsString()), o.get("name").getAsString());
      case "type" -> anyType(o.get("type").getAsString());
      case "system" -> system(o.get("system").getAsString());
      case "static" -> statics(o.get("static").getAsString());
      case "long" -> primitive(long.class, o.get(tag));
      case "double" -> primitive(double.class, o.get(tag));
      case "float" -> primitive(float.class, o.get(tag));
      case "character" -> primitive(char.class, o.get(tag));
      case "byte" -> primitive(byte.class, o.get(tag));
      case "short" -> primitive(short.class, o.get(tag));
      default -> throw new SnapshotException("unknown tag '" + tag + "'");
    };
  }

  private @Nullable Object reference(JsonObject o) {
    int id = o.get("ref").getAsInt();
    if (id < 0 || id >= built.length) {
      throw new SnapshotException("ref " + id + " is outside the table of " + built.length);
    }
    return built[id];
  }

  private static Object system(String name) {
    return switch (name) {
      case "in" -> System.in;
      case "out" -> System.out;
      case "err" -> System.err;
      default -> throw new SnapshotException("unknown stream '" + name + "'");
    };
  }

  /** The value of a slot of the given primitive type, boxed. */
  static Object primitive(Class<?> type, JsonElement value) {
    JsonPrimitive p = value.getAsJsonPrimitive();
    if (type == boolean.class) {
      if (!p.isBoolean()) {
        throw new SnapshotException("not a boolean");
      }
      return p.getAsBoolean();
    }
    if (type == char.class) {
      if (p.isNumber()) {
        return (char) p.getAsInt();
      }
      if (p.getAsString().length() != 1) {
        throw new SnapshotException("not a single character");
      }
      return p.getAsString().charAt(0);
    }
    String text = p.getAsString();
    if (type == double.class) {
      return Double.valueOf(text);
    }
    if (type == float.class) {
      return Float.valueOf(text);
    }
    if (!p.isNumber()) {
      throw new SnapshotException("not a number");
    }
    if (type == long.class) {
      return Long.valueOf(text);
    }
    if (type == int.class) {
      return Integer.valueOf(text);
    }
    return type == short.class ? (Object) Short.valueOf(text) : (Object) Byte.valueOf(text);
  }

  private @Nullable Object typed(Class<?> type, JsonElement value) throws Exception {
    return type.isPrimitive() ? primitive(type, value) : slot(value);
  }

  private Object constant(Class<?> type, String name) throws Exception {
    if (!type.isEnum()) {
      throw new SnapshotException(type.getName() + " is not an enum");
    }
    Field f = type.getDeclaredField(name);
    Fields.open(f);
    return f.get(null);
  }

  /** The object that a static field holds here. */
  private Object statics(String name) throws Exception {
    int dot = name.lastIndexOf('.');
    Field f = userType(name.substring(0, dot)).getDeclaredField(name.substring(dot + 1));
    Fields.open(f);
    return f.get(null);
  }

  // ---- types

  private Class<?> anyType(String name) throws ClassNotFoundException {
    return switch (name) {
      case "boolean" -> boolean.class;
      case "byte" -> byte.class;
      case "short" -> short.class;
      case "char" -> char.class;
      case "int" -> int.class;
      case "long" -> long.class;
      case "float" -> float.class;
      case "double" -> double.class;
      case "void" -> void.class;
      default -> Class.forName(name, false, loader);
    };
  }

  /** A class that may be instantiated by name: the program's, not the JDK's. */
  private Class<?> userType(String name) throws ClassNotFoundException {
    Class<?> type = Class.forName(name, false, loader);
    if (Types.isPlatform(type) && !type.isEnum() && type != Object.class) {
      throw new SnapshotException("the type " + name + " may not be named there");
    }
    return type;
  }

  /** The same for an object, whose class may stand for a piece of the user's code. */
  private Class<?> userType(JsonObject e, String key) throws ClassNotFoundException {
    Class<?> type = userType(e.get(key).getAsString());
    CodeHash here = type.getAnnotation(CodeHash.class);
    String taken = e.has("code") ? e.get("code").getAsString() : "";
    if (!taken.equals(here == null ? "" : here.value())) {
      throw new IncompatibleCodeException(
          "the code that "
              + type.getName()
              + " stands for has changed since the snapshot was taken (code "
              + taken
              + ", here "
              + (here == null ? "none" : here.value())
              + "). Resume it with the code it was taken from, or make the lambda or class a named"
              + " class.");
    }
    return type;
  }

  // ---- entries

  private @Nullable Object shell(int id) throws Exception {
    JsonObject e = entries[id];
    if (existing[id] != null) {
      return existing[id];
    }
    if (e.has("array")) {
      return Array.newInstance(anyType(e.get("array").getAsString()), length(e));
    }
    if (e.has("fields") && e.has("class")) {
      Class<?> type = userType(e, "class");
      return type == Object.class ? new Object() : Types.allocate(type);
    }
    if (e.has("throwable")) {
      Class<?> type = Class.forName(e.get("throwable").getAsString(), false, loader);
      if (!Throwable.class.isAssignableFrom(type)) {
        throw new SnapshotException(type.getName() + " is not a throwable");
      }
      JsonElement message = e.get("message");
      return Types.throwable(type, message.isJsonNull() ? null : message.getAsString());
    }
    if (e.has("string")) {
      String s = e.get("string").getAsString();
      return e.has("literal") ? s.intern() : String.valueOf(s.toCharArray());
    }
    if (e.has("chars")) {
      StringBuilder s = new StringBuilder();
      e.get("chars").getAsJsonArray().forEach(c -> s.append((char) c.getAsInt()));
      return e.has("literal") ? s.toString().intern() : s.toString();
    }
    if (e.has("text")) {
      Types.Text text = Types.text(e.get("class").getAsString());
      if (text == null) {
        throw new SnapshotException("no type with a text form: " + e.get("class").getAsString());
      }
      return text.parse().apply(e.get("text").getAsString());
    }
    if ((e.has("elements") || e.has("entries")) && !e.has("comparator")) {
      return container(e, null);
    }
    return null; // Needs its children first.
  }

  private static int length(JsonObject e) {
    return e.has("elements")
        ? e.get("elements").getAsJsonArray().size()
        : e.get("length").getAsInt();
  }

  private static Object container(JsonObject e, @Nullable Comparator<Object> comparator) {
    String name = e.get("class").getAsString();
    if (e.has("capacity")) {
      int capacity = Math.min(e.get("capacity").getAsInt(), MOST_BUCKETS);
      if (name.equals("java.util.HashMap")) {
        return new HashMap<>(capacity);
      }
      if (name.equals("java.util.HashSet")) {
        return new HashSet<>(capacity);
      }
    }
    var collection = e.has("elements") ? Types.collection(name) : null;
    var map = e.has("entries") ? Types.map(name) : null;
    if (collection != null) {
      return collection.apply(comparator);
    }
    if (map != null) {
      return map.apply(comparator);
    }
    throw new SnapshotException("no container that a snapshot may name: " + name);
  }

  private void fill(int id) throws Throwable {
    JsonObject e = entries[id];
    Object o = built[id];
    if (e.has("array")) {
      array(o, e);
    } else if (e.has("record")) {
      record(id, e);
    } else if (e.has("throwable")) {
      throwable((Throwable) Objects.requireNonNull(o), e);
    } else if (e.has("fields")) {
      fields(Objects.requireNonNull(o), e.get("fields").getAsJsonObject());
    } else if (e.has("serial")) {
      serial(id, e);
    } else if (e.has("List.of") || e.has("Set.of") || e.has("Map.of")) {
      immutable(id, e);
    } else if (e.has("elements") || e.has("entries")) {
      container(id, e);
    }
  }

  private void array(@Nullable Object array, JsonObject e) throws Exception {
    Class<?> element = Objects.requireNonNull(array).getClass().getComponentType();
    if (e.has("bytes")) {
      byte[] bytes = Base64.getDecoder().decode(e.get("bytes").getAsString());
      if (bytes.length != (long) Array.getLength(array) * PrimitiveArrays.width(element)) {
        throw new SnapshotException("an array has " + bytes.length + " bytes, not its length");
      }
      PrimitiveArrays.get(array, ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
      return;
    }
    int i = 0;
    for (JsonElement v : e.get("elements").getAsJsonArray()) {
      Array.set(array, i++, typed(element, v));
    }
  }

  private void fields(Object o, JsonObject values) throws Exception {
    List<Fields.Named> fields = Fields.of(o.getClass());
    if (fields.size() != values.size()) {
      throw new SnapshotException(
          o.getClass().getName()
              + " has "
              + fields.size()
              + " fields here, "
              + values.size()
              + " in the snapshot");
    }
    for (Fields.Named f : fields) {
      JsonElement value = values.get(f.name());
      if (value == null) {
        throw new SnapshotException(
            "field " + f.name() + " of " + o.getClass().getName() + " is missing");
      }
      f.field().set(o, typed(f.field().getType(), value));
    }
  }

  private void record(int id, JsonObject e) throws Throwable {
    if (existing[id] != null) {
      return;
    }
    Class<?> type = userType(e, "record");
    if (!type.isRecord()) {
      throw new SnapshotException(type.getName() + " is not a record");
    }
    JsonObject values = e.get("components").getAsJsonObject();
    var components = type.getRecordComponents();
    @Nullable Object[] arguments = new Object[components.length];
    for (int i = 0; i < arguments.length; i++) {
      JsonElement value = values.get(components[i].getName());
      if (value == null) {
        throw new SnapshotException("component " + components[i].getName() + " is missing");
      }
      arguments[i] = typed(components[i].getType(), value);
    }
    built[id] = Types.record(type, arguments);
  }

  private void throwable(Throwable t, JsonObject e) throws Exception {
    JsonElement cause = e.get("cause");
    if (!cause.isJsonNull() && t.getCause() == null) {
      t.initCause((Throwable) slot(cause));
    }
    if (t.getSuppressed().length == 0) {
      for (JsonElement s : e.get("suppressed").getAsJsonArray()) {
        t.addSuppressed((Throwable) slot(s));
      }
    }
    List<StackTraceElement> trace = new ArrayList<>();
    for (JsonElement line : e.get("trace").getAsJsonArray()) {
      JsonArray l = line.getAsJsonArray();
      trace.add(
          new StackTraceElement(
              l.get(0).getAsString(),
              l.get(1).getAsString(),
              l.get(2).isJsonNull() ? null : l.get(2).getAsString(),
              l.get(3).getAsInt()));
    }
    t.setStackTrace(trace.toArray(new StackTraceElement[0]));
    fields(t, e.get("fields").getAsJsonObject());
  }

  private void serial(int id, JsonObject e) throws Exception {
    if (existing[id] != null) {
      return;
    }
    Class<?> type = Class.forName(e.get("serial").getAsString(), false, loader);
    if (!Types.isPlatform(type)) {
      throw new SnapshotException(type.getName() + " may not be read from bytes");
    }
    List<@Nullable Object> children = new ArrayList<>();
    for (JsonElement c : e.get("children").getAsJsonArray()) {
      children.add(slot(c));
    }
    built[id] =
        ShallowSerial.read(
            type,
            Base64.getDecoder().decode(e.get("bytes").getAsString()),
            children.toArray(),
            loader);
  }

  private void immutable(int id, JsonObject e) throws Exception {
    if (existing[id] != null) {
      return;
    }
    String name = e.keySet().iterator().next();
    JsonArray values = e.get(name).getAsJsonArray();
    List<@Nullable Object> elements = new ArrayList<>();
    for (JsonElement v : values) {
      if (name.equals("Map.of")) {
        elements.add(Map.entry(slot(v.getAsJsonArray().get(0)), slot(v.getAsJsonArray().get(1))));
      } else {
        elements.add(slot(v));
      }
    }
    built[id] = immutable(name, elements);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Object immutable(String name, List<?> elements) {
    return switch (name) {
      // Unlike List.of, toList keeps nulls, which the list may have come with.
      case "List.of" ->
          elements.contains(null) ? elements.stream().toList() : List.copyOf(elements);
      case "Set.of" -> Set.of(elements.toArray());
      default -> Map.ofEntries(elements.toArray(new Map.Entry[0]));
    };
  }

  @SuppressWarnings("unchecked")
  private void container(int id, JsonObject e) throws Exception {
    Object o = built[id];
    if (o == null) {
      o = container(e, (Comparator<Object>) slot(e.get("comparator")));
      built[id] = o;
    }
    List<@Nullable Object> values = new ArrayList<>();
    if (o instanceof Map<?, ?> map) {
      for (JsonElement v : e.get("entries").getAsJsonArray()) {
        values.add(slot(v.getAsJsonArray().get(0)));
        values.add(slot(v.getAsJsonArray().get(1)));
      }
      if (!holds(map, values)) {
        map.clear();
        for (int i = 0; i < values.size(); i += 2) {
          ((Map<Object, Object>) map).put(values.get(i), values.get(i + 1));
        }
      }
    } else if (o instanceof Collection<?> c) {
      for (JsonElement v : e.get("elements").getAsJsonArray()) {
        values.add(slot(v));
      }
      if (!holds(c, values)) {
        c.clear();
        ((Collection<Object>) c).addAll(values);
      }
    }
  }

  /** Whether it holds these very objects: then its iterators stay valid. */
  private static boolean holds(Map<?, ?> map, List<@Nullable Object> values) {
    List<@Nullable Object> found = new ArrayList<>();
    map.forEach(
        (k, v) -> {
          found.add(k);
          found.add(v);
        });
    return holds(found, values);
  }

  @SuppressWarnings("ReferenceEquality") // Identity is what is asked for.
  private static boolean holds(Collection<?> c, List<@Nullable Object> values) {
    if (c.size() != values.size()) {
      return false;
    }
    int i = 0;
    for (Object element : c) {
      Object value = values.get(i++);
      if (element != value && !(value instanceof Number && value.equals(element))) {
        return false;
      }
    }
    return true;
  }
}
