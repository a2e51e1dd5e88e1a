package dev.godwit.snapshot;

import com.google.gson.stream.JsonWriter;
import dev.godwit.Continuation;
import dev.godwit.SnapshotException;
import dev.godwit.frame.Cursor;
import java.io.IOException;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes the entry of an object of the table, in the form of its {@link Route}. */
final class EntryWriter {
  /** Longer primitive arrays are written as base64 of their little-endian bytes. */
  static final int READABLE_ARRAY = 64;

  private final GraphWriter graph;
  private final JsonWriter out;
  private final Utf8Writer text;
  private final Consumer<Throwable> throwables;

  /** The first object of each class whose entry is its fields alone. */
  private final Map<Class<?>, Integer> named = new HashMap<>();

  EntryWriter(GraphWriter graph, JsonWriter out, Utf8Writer text, Consumer<Throwable> throwables) {
    this.graph = graph;
    this.out = out;
    this.text = text;
    this.throwables = throwables;
  }

  /** Writes the entry of the object with the id. */
  void write(Object original, int id) throws IOException {
    Object o = replaced(original, id);
    Integer like = named.get(o.getClass());
    if (like == null) {
      out.beginObject();
      members(o, id);
      out.endObject();
    } else {
      row(o, id, like);
    }
  }

  /** An object of the same class as one that was written: what is the same is not said again. */
  private void row(Object o, int id, int like) throws IOException {
    out.beginArray();
    out.value(like);
    for (Fields.Named f : fieldsOf(o, id)) {
      graph.value(f.field().getType(), f.get(o), f.step());
    }
    out.endArray();
  }

  private void members(Object o, int id) throws IOException {
    Class<?> type = o.getClass();
    switch (Route.of(type)) {
      case STRING -> chars((String) o);
      case ARRAY -> array(o, type.getComponentType(), id);
      case IMMUTABLE -> {
        elements(Objects.requireNonNull(Types.immutable(type)), o);
      }
      case TEXT -> text(o, id);
      case CONTAINER -> {
        out.name("class").value(type.getName());
        ordering(o);
        int capacity = HashCapacity.unusual(o);
        if (capacity != 0) {
          out.name("capacity").value(capacity);
        }
        elements(o instanceof Map<?, ?> ? "entries" : "elements", o);
      }
      case THROWABLE -> throwable((Throwable) o, id);
      case ADAPTED -> adapted(o, id);
      case CONTINUATION -> continuation((Continuation<?>) o, id);
      case MAP_ENTRY -> mapEntry((Map.Entry<?, ?>) o, id);
      case MAP_VIEW -> {
        graph.isPartOfMap(o, id);
        out.name("view").value(MapParts.viewName(o));
      }
      case LAMBDA -> lambda(o, id);
      case REFUSED -> throw graph.refused(id, type, Objects.requireNonNull(Types.refusal(type)));
      case SERIAL -> serial(o, id);
      case RECORD -> {
        out.name("record").value(type.getName());
        code(type);
        out.name("components");
        fields(o, id, Map.of());
        named.put(type, id);
      }
      case OBJECT -> object(o, id);
    }
  }

  private Object replaced(Object o, int id) {
    Object written;
    try {
      written = Replacements.written(o);
    } catch (Throwable e) {
      throw graph.refused(id, o.getClass(), "its writeReplace threw " + e);
    }
    if (written == null) {
      throw graph.refused(id, o.getClass(), "its writeReplace returned null");
    }
    return written;
  }

  private void adapted(Object o, int id) throws IOException {
    String name = Objects.requireNonNull(Adapters.name(o.getClass()));
    Object state;
    try {
      state = Adapters.state(name, o);
    } catch (RuntimeException e) {
      throw graph.refused(id, o.getClass(), String.valueOf(e.getMessage()));
    }
    out.name("adapted").value(name).name("state");
    graph.slot(state, "state");
  }

  private void continuation(Continuation<?> c, int id) throws IOException {
    Continuation.Held held = c.held();
    if (held == null) {
      throw graph.refused(id, c.getClass(), "it is running");
    }
    out.name("continuation").value(held.program());
    if (held.start() != null) {
      notStarted(held.program(), held.start(), held.arguments(), c, id);
      return;
    }
    out.name("request");
    if (held.frames().isEmpty()) {
      out.nullValue();
      return;
    }
    graph.slot(held.request(), "request");
    ChainWriter chain = new ChainWriter(out, graph, held.frames());
    chain.methods();
    chain.frames();
  }

  private void notStarted(
      String program,
      Continuation.Start<?> start,
      List<@Nullable Object> arguments,
      Continuation<?> c,
      int id)
      throws IOException {
    Class<?> companion = NotStarted.companion(start);
    try {
      NotStarted.entry(companion == null ? start.getClass() : companion, program, arguments.size());
    } catch (SnapshotException e) {
      String way = "; call step() on it first, or let the chain that it goes to make it";
      throw graph.refused(id, c.getClass(), "it has not started, and " + e.getMessage() + way);
    }
    out.name("companion").value(Objects.requireNonNull(companion).getName());
    out.name("arguments").beginArray();
    for (int i = 0; i < arguments.size(); i++) {
      graph.slot(arguments.get(i), new Paths.Part("argument", i));
    }
    out.endArray();
  }

  private void mapEntry(Map.Entry<?, ?> e, int id) throws IOException {
    graph.isPartOfMap(e, id);
    out.name("entry").beginArray();
    graph.slot(e.getKey(), "key");
    graph.slot(e.getValue(), "value");
    out.endArray();
  }

  private void text(Object o, int id) throws IOException {
    String text = o instanceof Locale l ? l.toLanguageTag() : o.toString();
    if (o instanceof Locale && !Locale.forLanguageTag(text).equals(o)) {
      serial(o, id); // It has parts that a tag may not have.
    } else if (o instanceof URI && !isText(o, text)) {
      throw graph.refused(id, o.getClass(), "its text, " + text + ", stands for another URI");
    } else {
      out.name("class").value(o.getClass().getName()).name("text").value(text);
    }
  }

  private static boolean isText(Object uri, String text) {
    try {
      return new URI(text).equals(uri);
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** A string that JSON cannot have as one: it would be another when it is read. */
  private void chars(String s) throws IOException {
    out.name("chars").beginArray();
    for (int i = 0; i < s.length(); i++) {
      out.value((int) s.charAt(i));
    }
    out.endArray();
    if (GraphWriter.isLiteral(s)) {
      out.name("literal").value(true);
    }
  }

  private void object(Object o, int id) throws IOException {
    Class<?> jdk = SerialForm.isExternal(o.getClass()) ? null : o.getClass();
    while (jdk != null && !(Types.isPlatform(jdk) && hasState(jdk, o.getClass()))) {
      jdk = jdk.getSuperclass(); // Number, for one, has nothing to write.
    }
    JdkPart part = jdk == null ? null : JdkPart.of(o.getClass());
    if (jdk != null && part == null) {
      throw graph.refused(
          id,
          o.getClass(),
          "it extends "
              + jdk.getName()
              + ", whose state is private to the JDK; hold one in a field");
    }
    SerialForm itself = SerialForm.of(o.getClass());
    WrittenForm written = itself == null ? null : written(itself, o, id);
    out.name("class").value(o.getClass().getName());
    code(o.getClass());
    out.name("fields");
    fields(o, id, written == null ? Map.of() : written.fields);
    if (written != null) {
      written(written);
    }
    if (part != null) {
      part(part, o);
    }
    if (o instanceof AbstractList<?>) {
      if (ModCount.get(o) > 0) {
        out.name("modCount").value(ModCount.get(o));
      }
    } else if (written == null && part == null) {
      named.put(o.getClass(), id);
    }
  }

  /** Whether a class of the JDK has something to write for one of the program that extends it. */
  private static boolean hasState(Class<?> jdk, Class<?> type) {
    if (jdk == AbstractMap.class) {
      return false; // Views, made when they are asked for.
    }
    return jdk == AbstractList.class ? !ModCount.isKnown(type) : Fields.areDeclaredBy(jdk);
  }

  /** What the JDK's class that it extends declares. */
  private void part(JdkPart part, Object o) throws IOException {
    ordering(o);
    if (part.isMap()) {
      pairs("entries", part.elements(o));
    } else {
      slots("elements", part.elements(o));
    }
  }

  private void ordering(Object o) throws IOException {
    if (o instanceof LinkedHashMap<?, ?> map && AccessOrder.of(map)) {
      out.name("accessOrder").value(true);
    }
    Comparator<?> comparator = JdkPart.comparator(o);
    if (comparator != null) {
      out.name("comparator");
      graph.slot(comparator, "comparator");
    }
  }

  /** Tells a class that the user did not name from others that get its name. */
  private void code(Class<?> type) throws IOException {
    String hash = CodeHashes.of(type);
    if (!hash.isEmpty()) {
      out.name("code").value(hash);
    }
  }

  private WrittenForm written(SerialForm form, Object o, int id) {
    if (SerialForm.isExternal(o.getClass()) && Constructors.ofExternal(o.getClass()) == null) {
      throw graph.refused(id, o.getClass(), "it is Externalizable and has no public constructor");
    }
    try {
      return form.write(o);
    } catch (Throwable e) {
      throw graph.refused(id, o.getClass(), "it could not write itself: " + e);
    }
  }

  private void written(WrittenForm form) throws IOException {
    out.name("written").beginObject();
    for (Map.Entry<String, WrittenForm.Part> part : form.parts.entrySet()) {
      out.name(part.getKey()).beginObject();
      out.name("data").beginArray();
      List<@Nullable Object> data = part.getValue().data;
      for (int i = 0; i < data.size(); i++) {
        if (i % 2 == 0) {
          out.value(String.valueOf(data.get(i)));
        } else {
          graph.slot(data.get(i), new Paths.Part("written", i / 2));
        }
      }
      out.endArray();
      if (part.getValue().put != null) {
        out.name("put").beginObject();
        for (Map.Entry<String, @Nullable Object> f : part.getValue().put.entrySet()) {
          out.name(f.getKey());
          graph.slot(f.getValue(), f.getKey());
        }
        out.endObject();
      }
      out.endObject();
    }
    out.endObject();
  }

  /**
   * The fields of an object.
   *
   * @param before values of some as they were when they were to be written
   */
  private void fields(Object o, int id, Map<Field, @Nullable Object> before) throws IOException {
    List<Fields.Named> fields = fieldsOf(o, id);
    out.beginObject();
    for (Fields.Named f : fields) {
      out.name(f.name());
      boolean isKnown = !before.isEmpty() && before.containsKey(f.field());
      graph.value(f.field().getType(), isKnown ? before.get(f.field()) : f.get(o), f.step());
    }
    out.endObject();
  }

  private List<Fields.Named> fieldsOf(Object o, int id) {
    if (o instanceof Cursor<?> c) {
      c.beforeCapture();
    }
    try {
      return Fields.of(o.getClass());
    } catch (UnsupportedOperationException e) {
      throw graph.refused(id, o.getClass(), String.valueOf(e.getMessage()));
    }
  }

  private void throwable(Throwable t, int id) throws IOException {
    ThrowableParts parts = ThrowableParts.of(t.getClass());
    if (parts.refusal() != null) {
      throw graph.refused(id, t.getClass(), parts.refusal());
    }
    throwables.accept(t);
    out.name("throwable").value(t.getClass().getName());
    out.name("message").value(parts.message(t));
    if (parts.hasState()) {
      out.name("given").beginArray();
      for (Object value : given(parts, t, id)) {
        graph.slot(value, "given");
      }
      out.endArray();
    }
    out.name("cause");
    graph.slot(parts.cause(t), "cause");
    out.name("suppressed").beginArray();
    for (Throwable s : t.getSuppressed()) {
      graph.slot(s, "suppressed");
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
    out.name("fields");
    fields(t, id, Map.of());
  }

  private List<@Nullable Object> given(ThrowableParts parts, Throwable t, int id) {
    try {
      return parts.state(t);
    } catch (ReflectiveOperationException | RuntimeException e) {
      throw graph.refused(id, t.getClass(), "its class does not say what it is made of: " + e);
    }
  }

  private void serial(Object o, int id) throws IOException {
    if (!TypeFilter.maySerialize(o.getClass())) {
      throw graph.refused(id, o.getClass(), "there is no way to read it that is known to be safe");
    }
    ShallowSerial.Written written;
    try {
      written = ShallowSerial.write(o);
    } catch (ShallowSerial.LossyException e) {
      throw graph.refused(id, o.getClass(), String.valueOf(e.getMessage()));
    } catch (IOException | RuntimeException e) {
      throw graph.refused(id, o.getClass(), "its class does not serialize itself: " + e);
    }
    out.name("serial").value(o.getClass().getName());
    out.name("bytes");
    base64(written.bytes());
    out.name("children").beginArray();
    int i = 0;
    for (Object child : written.children()) {
      graph.slot(child, i++);
    }
    out.endArray();
  }

  private void lambda(Object o, int id) throws IOException {
    SerializedLambda form;
    try {
      form = Lambdas.form(o);
    } catch (IOException | RuntimeException e) {
      throw graph.refused(id, o.getClass(), "its class does not serialize it: " + e);
    }
    out.name("lambda").value(form.getCapturingClass().replace('/', '.'));
    out.name("form").beginObject();
    for (Map.Entry<String, Object> part : Lambdas.parts(form).entrySet()) {
      out.name(part.getKey());
      if (part.getValue() instanceof Integer kind) {
        out.value(kind);
      } else {
        out.value((String) part.getValue());
      }
    }
    out.endObject();
    out.name("captured").beginArray();
    for (int i = 0; i < form.getCapturedArgCount(); i++) {
      graph.slot(form.getCapturedArg(i), new Paths.Part("captured", i));
    }
    out.endArray();
  }

  private void elements(String name, Object o) throws IOException {
    if (o instanceof Map<?, ?> map) {
      pairs(name, map.entrySet());
    } else {
      slots(name, (Iterable<?>) o);
    }
  }

  private void slots(String name, Iterable<?> elements) throws IOException {
    List<@Nullable Object> slots = new ArrayList<>();
    for (Object e : elements) { // Once: other threads may change a concurrent collection.
      slots.add(e);
    }
    String column = graph.column(slots);
    if (column != null) {
      out.name("of").value(column);
    }
    out.name(name).beginArray();
    for (int i = 0; i < slots.size(); i++) {
      graph.element(column, slots.get(i), i);
    }
    out.endArray();
  }

  private void pairs(String name, Iterable<?> entries) throws IOException {
    List<@Nullable Object> keys = new ArrayList<>();
    List<@Nullable Object> values = new ArrayList<>();
    for (Object entry : entries) {
      Map.Entry<?, ?> e = (Map.Entry<?, ?>) entry;
      keys.add(e.getKey());
      values.add(e.getValue());
    }
    String ofKeys = graph.column(keys);
    String ofValues = graph.column(values);
    if (ofKeys != null || ofValues != null) {
      out.name("of").beginArray().value(ofKeys).value(ofValues).endArray();
    }
    out.name(name).beginArray();
    for (int i = 0; i < keys.size(); i++) {
      out.beginArray();
      graph.element(ofKeys, keys.get(i), new Paths.Part("key", i));
      graph.element(ofValues, values.get(i), new Paths.Part("value", i));
      out.endArray();
    }
    out.endArray();
  }

  private void array(Object array, Class<?> element, int id) throws IOException {
    out.name("array").value(element.getName());
    int length = Array.getLength(array);
    if (element.isPrimitive() && length > READABLE_ARRAY) {
      long size = (long) length * PrimitiveArrays.width(element);
      if (size > Utf8Writer.MOST_BYTES) {
        String most = "an array of more than " + Utf8Writer.MOST_BYTES + " bytes does not";
        throw graph.refused(id, array.getClass(), most + "; keep it in a file, or in parts");
      }
      out.name("length").value(length);
      out.name("bytes");
      base64(bytes(array, length));
      return;
    }
    if (array instanceof @Nullable Object[] references) {
      slots("elements", Arrays.asList(references));
      return;
    }
    out.name("elements").beginArray();
    for (int i = 0; i < length; i++) {
      graph.primitive(Array.get(array, i));
    }
    out.endArray();
  }

  /**
   * Base64 needs no escapes: it goes past the JSON writer, which is told that a value was there.
   */
  private void base64(byte[] bytes) throws IOException {
    out.jsonValue("\"");
    text.base64(bytes);
    text.write('"');
  }

  private byte[] bytes(Object array, int length) {
    if (text.isNothing()) {
      return new byte[0];
    }
    if (array instanceof byte[] b) {
      return b;
    }
    int width = PrimitiveArrays.width(array.getClass().getComponentType());
    ByteBuffer buffer = ByteBuffer.allocate(length * width).order(ByteOrder.LITTLE_ENDIAN);
    PrimitiveArrays.put(array, buffer);
    return buffer.array();
  }
}
