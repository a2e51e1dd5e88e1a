package dev.godwit.snapshot;

import com.google.gson.stream.JsonWriter;
import dev.godwit.CaptureException;
import dev.godwit.Host;
import dev.godwit.frame.CodeHash;
import dev.godwit.frame.Cursor;
import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes values as JSON slots and the objects they reach as one table: identity, sharing and cycles
 * are kept, and depth costs no stack. The forms are those of {@code docs/snapshot-format.md}.
 */
final class GraphWriter {
  /** Longer primitive arrays are written as base64 of their little-endian bytes. */
  static final int READABLE_ARRAY = 64;

  private final JsonWriter out;
  private final IdentityHashMap<Object, Integer> ids = new IdentityHashMap<>();
  private final List<Object> table = new ArrayList<>();
  private final List<ObjectPath> paths = new ArrayList<>();
  private final Map<Object, String> staying;
  private final Map<Object, String> hosts = Host.bound();
  private final Map<Object, Integer> mapEntries = new IdentityHashMap<>();
  private final Consumer<Throwable> throwables;

  /**
   * @param staying objects that do not travel, by the name of the static field that holds them
   * @param throwables told of each exception before it is written
   */
  GraphWriter(JsonWriter out, Map<Object, String> staying, Consumer<Throwable> throwables) {
    this.out = out;
    this.staying = staying;
    this.throwables = throwables;
  }

  /** The objects of the table, in order: what an in-place read fills again. */
  List<Object> table() {
    return table;
  }

  /** A value of a primitive type. */
  void primitive(Object boxed) throws IOException {
    if (boxed instanceof Boolean b) {
      out.value(b);
    } else if (boxed instanceof Character c) {
      if (Character.isSurrogate(c)) {
        out.value((int) c);
      } else {
        out.value(c.toString());
      }
    } else if (boxed instanceof Double || boxed instanceof Float) {
      double d = ((Number) boxed).doubleValue();
      if (Double.isNaN(d) || Double.isInfinite(d)) {
        out.value(boxed.toString());
      } else {
        out.value((Number) boxed);
      }
    } else {
      out.value((Number) boxed);
    }
  }

  /** A value of a reference type. */
  void slot(@Nullable Object value, ObjectPath path) throws IOException {
    if (value == null) {
      out.nullValue();
    } else if (value instanceof Integer || value instanceof Boolean) {
      primitive(value);
    } else if (value instanceof String s && isLiteral(s) && !hasLoneSurrogate(s)) {
      out.value(s);
    } else {
      out.beginObject();
      tagged(value, path);
      out.endObject();
    }
  }

  private void tagged(Object value, ObjectPath path) throws IOException {
    String stays = staying.get(value);
    String host = hosts.isEmpty() ? null : hosts.get(value);
    if (stays != null) {
      out.name("static").value(stays);
    } else if (host != null) {
      out.name("host").value(host);
    } else if (isBox(value)) {
      out.name(value.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT));
      primitive(value);
    } else if (value instanceof Enum<?> e) {
      out.name("enum").value(e.getDeclaringClass().getName()).name("name").value(e.name());
    } else if (value instanceof Class<?> c) {
      out.name("type").value(c.getName());
    } else if (value == System.out || value == System.err || value == System.in) {
      out.name("system").value(value == System.out ? "out" : value == System.err ? "err" : "in");
    } else {
      out.name("ref").value(id(value, path));
    }
  }

  private int id(Object value, ObjectPath path) {
    Integer known = ids.get(value);
    if (known != null) {
      return known;
    }
    int id = table.size();
    ids.put(value, id);
    table.add(value);
    paths.add(path);
    return id;
  }

  /** Writes the table: a JSON array with an entry for each object. */
  void objects() throws IOException {
    out.beginArray();
    for (int i = 0; i < table.size(); i++) {
      out.beginObject();
      entry(table.get(i), paths.get(i));
      paths.set(i, new ObjectPath(paths.get(i), Names.of(table.get(i).getClass())));
      out.endObject();
    }
    out.endArray();
    Map<Integer, Integer> owners = MapEntries.owners(mapEntries, table);
    if (!owners.isEmpty()) {
      out.name("entriesOf").beginObject();
      for (Map.Entry<Integer, Integer> owner : owners.entrySet()) {
        out.name(owner.getKey().toString()).value(owner.getValue());
      }
      out.endObject();
    }
  }

  private void entry(Object o, ObjectPath path) throws IOException {
    Class<?> type = o.getClass();
    String immutable = Types.immutable(type);
    if (o instanceof String s) {
      string(s);
    } else if (type.isArray()) {
      array(o, type.getComponentType(), path);
    } else if (immutable != null) {
      out.name(immutable);
      elements(o, path);
    } else if (Types.isText(type)) {
      out.name("class").value(type.getName()).name("text").value(text(o));
    } else if (Types.isCollection(type) || Types.isMap(type)) {
      out.name("class").value(type.getName());
      if (o instanceof LinkedHashMap<?, ?> map && AccessOrder.of(map)) {
        out.name("accessOrder").value(true);
      }
      int capacity = HashCapacity.unusual(o);
      if (capacity != 0) {
        out.name("capacity").value(capacity);
      }
      Comparator<?> comparator = comparator(o);
      if (comparator != null) {
        out.name("comparator");
        slot(comparator, path.then("comparator"));
      }
      out.name(o instanceof Map<?, ?> ? "entries" : "elements");
      elements(o, path);
    } else if (o instanceof Throwable t) {
      throwable(t, path);
    } else if (Adapters.name(type) != null) {
      adapted(o, path);
    } else if (MapEntries.isPartOfMap(o)) {
      mapEntries.put(o, ids.get(o));
      Map.Entry<?, ?> e = (Map.Entry<?, ?>) o;
      out.name("entry").beginArray();
      slot(e.getKey(), path.then("key"));
      slot(e.getValue(), path.then("value"));
      out.endArray();
    } else if (Types.refusal(type) != null) {
      throw refused(path, type, Types.refusal(type));
    } else if (Types.isPlatform(type) && type != Object.class) {
      serial(o, path);
    } else if (type.isRecord()) {
      record(o, path);
    } else {
      plain(o, path);
    }
  }

  private void adapted(Object o, ObjectPath path) throws IOException {
    String name = Objects.requireNonNull(Adapters.name(o.getClass()));
    Object state;
    try {
      state = Adapters.state(name, o);
    } catch (RuntimeException e) {
      throw refused(path, o.getClass(), String.valueOf(e.getMessage()));
    }
    out.name("adapted").value(name).name("state");
    slot(state, path.then(Names.of(o.getClass())));
  }

  private static String text(Object o) {
    return o instanceof java.util.Locale l ? l.toLanguageTag() : o.toString();
  }

  private void string(String s) throws IOException {
    if (hasLoneSurrogate(s)) {
      out.name("chars").beginArray();
      for (int i = 0; i < s.length(); i++) {
        out.value((int) s.charAt(i));
      }
      out.endArray();
    } else {
      out.name("string").value(s);
    }
    if (isLiteral(s)) {
      out.name("literal").value(true);
    }
  }

  private void plain(Object o, ObjectPath path) throws IOException {
    Class<?> jdk = o.getClass();
    while (jdk != null && !(Types.isPlatform(jdk) && Fields.areDeclaredBy(jdk))) {
      jdk = jdk.getSuperclass(); // Number, for one, has nothing to write.
    }
    if (jdk != null) {
      throw refused(
          path,
          o.getClass(),
          "it extends "
              + jdk.getName()
              + ", whose state is private to the JDK; hold one in a field");
    }
    if (o instanceof Cursor<?> c) {
      c.beforeCapture();
    }
    out.name("class").value(o.getClass().getName());
    code(o.getClass());
    fields(o, path);
  }

  /** Tells a class that the user did not name from others that get its name. */
  private void code(Class<?> type) throws IOException {
    CodeHash hash = type.getAnnotation(CodeHash.class);
    if (hash != null) {
      out.name("code").value(hash.value());
    }
  }

  private void fields(Object o, ObjectPath path) throws IOException {
    List<Fields.Named> fields;
    try {
      fields = Fields.of(o.getClass());
    } catch (UnsupportedOperationException e) {
      throw refused(path, o.getClass(), e.getMessage());
    }
    out.name("fields").beginObject();
    for (Fields.Named f : fields) {
      out.name(f.name());
      field(f.field().getType(), f.get(o), path, Names.of(o.getClass()) + "." + f.name());
    }
    out.endObject();
  }

  private void field(Class<?> declared, @Nullable Object value, ObjectPath path, String step)
      throws IOException {
    if (declared.isPrimitive() && value != null) {
      primitive(value);
    } else {
      slot(value, path.then(step));
    }
  }

  private void record(Object o, ObjectPath path) throws IOException {
    out.name("record").value(o.getClass().getName());
    code(o.getClass());
    out.name("components").beginObject();
    for (RecordComponent c : o.getClass().getRecordComponents()) {
      out.name(c.getName());
      Object value;
      try {
        c.getAccessor().setAccessible(true);
        java.lang.reflect.Field f = o.getClass().getDeclaredField(c.getName());
        Fields.open(f);
        value = f.get(o);
      } catch (ReflectiveOperationException | RuntimeException e) {
        throw refused(path, o.getClass(), "its components cannot be read: " + e.getMessage());
      }
      field(c.getType(), value, path, Names.of(o.getClass()) + "." + c.getName());
    }
    out.endObject();
  }

  private void throwable(Throwable t, ObjectPath path) throws IOException {
    throwables.accept(t);
    out.name("throwable").value(t.getClass().getName());
    out.name("message").value(t.getMessage());
    out.name("cause");
    slot(t.getCause(), path.then("cause"));
    out.name("suppressed").beginArray();
    for (Throwable s : t.getSuppressed()) {
      slot(s, path.then("suppressed"));
    }
    out.endArray();
    out.name("trace").beginArray();
    for (StackTraceElement e : t.getStackTrace()) {
      out.beginArray();
      out.value(e.getClassName()).value(e.getMethodName());
      out.value(e.getFileName()).value(e.getLineNumber());
      out.endArray();
    }
    out.endArray();
    fields(t, path);
  }

  private void serial(Object o, ObjectPath path) throws IOException {
    ShallowSerial.Written written;
    try {
      written = ShallowSerial.write(o);
    } catch (IOException | RuntimeException e) {
      throw refused(path, o.getClass(), "its class does not serialize itself: " + e);
    }
    out.name("serial").value(o.getClass().getName());
    out.name("bytes").value(Base64.getEncoder().encodeToString(written.bytes()));
    out.name("children").beginArray();
    for (Object child : written.children()) {
      slot(child, path.then(Names.of(o.getClass())));
    }
    out.endArray();
  }

  private void elements(Object o, ObjectPath path) throws IOException {
    out.beginArray();
    int i = 0;
    if (o instanceof Map<?, ?> map) {
      for (Map.Entry<?, ?> e : map.entrySet()) {
        out.beginArray();
        slot(e.getKey(), path.then("key[" + i + "]"));
        slot(e.getValue(), path.then("value[" + i++ + "]"));
        out.endArray();
      }
    } else {
      for (Object e : (Collection<?>) o) {
        slot(e, path.then("[" + i++ + "]"));
      }
    }
    out.endArray();
  }

  private void array(Object array, Class<?> element, ObjectPath path) throws IOException {
    out.name("array").value(element.getName());
    int length = Array.getLength(array);
    if (element.isPrimitive() && length > READABLE_ARRAY) {
      out.name("length").value(length);
      out.name("bytes").value(Base64.getEncoder().encodeToString(bytes(array, length)));
      return;
    }
    out.name("elements").beginArray();
    for (int i = 0; i < length; i++) {
      Object value = Array.get(array, i);
      if (element.isPrimitive()) {
        primitive(value);
      } else {
        slot(value, path.then("[" + i + "]"));
      }
    }
    out.endArray();
  }

  private static byte[] bytes(Object array, int length) {
    if (array instanceof byte[] b) {
      return b;
    }
    int width = PrimitiveArrays.width(array.getClass().getComponentType());
    ByteBuffer buffer =
        ByteBuffer.allocate(Math.multiplyExact(length, width)).order(ByteOrder.LITTLE_ENDIAN);
    PrimitiveArrays.put(array, buffer);
    return buffer.array();
  }

  private static @Nullable Comparator<?> comparator(Object o) {
    if (o instanceof SortedSet<?> s) {
      return s.comparator();
    }
    if (o instanceof SortedMap<?, ?> m) {
      return m.comparator();
    }
    return o instanceof PriorityQueue<?> q ? q.comparator() : null;
  }

  private static boolean isBox(Object value) {
    return value instanceof Long
        || value instanceof Double
        || value instanceof Float
        || value instanceof Character
        || value instanceof Byte
        || value instanceof Short;
  }

  /** Whether the string is the one that literals of the same text are. */
  @SuppressWarnings({"StringOperationCanBeSimplified", "ReferenceEquality", "StringEquality"})
  private static boolean isLiteral(String s) {
    // The copy enters the pool if nothing was there; s itself never does.
    return new String(s).intern() == s;
  }

  private static boolean hasLoneSurrogate(String s) {
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < s.length()
          && Character.isLowSurrogate(s.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        return true;
      }
    }
    return false;
  }

  private static CaptureException refused(ObjectPath path, Class<?> type, @Nullable String reason) {
    return new CaptureException(path + " → " + type.getName() + " cannot travel: " + reason + ".");
  }
}
