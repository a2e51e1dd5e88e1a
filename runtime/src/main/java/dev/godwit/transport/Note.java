package dev.godwit.transport;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A few named values, as a JSON object: texts, numbers, truth values, lists of texts, other notes
 * and lists of them. Read and written as a stream: Gson's tree of elements takes a new JVM longer
 * to load than a snapshot takes to decode.
 */
final class Note {
  private final Map<String, Object> values = new LinkedHashMap<>();

  /** Sets a value; a null one is left out. */
  Note with(String name, @Nullable Object value) {
    if (value != null) {
      values.put(name, value);
    }
    return this;
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  private Object get(String name) {
    Object value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("\"" + name + "\" is missing");
    }
    return value;
  }

  private <T> T as(Class<T> type, String name) {
    Object value = get(name);
    if (!type.isInstance(value)) {
      throw new IllegalArgumentException("\"" + name + "\" is a " + value.getClass().getName());
    }
    return type.cast(value);
  }

  String text(String name) {
    return as(String.class, name);
  }

  @Nullable String textIfAny(String name) {
    return has(name) ? text(name) : null;
  }

  long number(String name) {
    return as(Number.class, name).longValue();
  }

  boolean flag(String name) {
    return as(Boolean.class, name);
  }

  Note note(String name) {
    return as(Note.class, name);
  }

  List<String> texts(String name) {
    return list(String.class, name);
  }

  List<Note> notes(String name) {
    return list(Note.class, name);
  }

  private <T> List<T> list(Class<T> element, String name) {
    List<T> list = new ArrayList<>();
    for (Object o : as(List.class, name)) {
      if (!element.isInstance(o)) {
        throw new IllegalArgumentException("\"" + name + "\" has a " + o.getClass().getName());
      }
      list.add(element.cast(o));
    }
    return list;
  }

  /** All texts, by name. */
  Map<String, String> allTexts() {
    Map<String, String> texts = new LinkedHashMap<>();
    values.keySet().forEach(name -> texts.put(name, text(name)));
    return texts;
  }

  // ---- JSON

  @Override
  public String toString() {
    StringWriter text = new StringWriter();
    try (JsonWriter out = new JsonWriter(text)) {
      write(out, this);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // A writer to memory does not fail.
    }
    return text.toString();
  }

  private static void write(JsonWriter out, Object value) throws IOException {
    if (value instanceof Note note) {
      out.beginObject();
      for (Map.Entry<String, Object> e : note.values.entrySet()) {
        out.name(e.getKey());
        write(out, e.getValue());
      }
      out.endObject();
    } else if (value instanceof List<?> list) {
      out.beginArray();
      for (Object element : list) {
        write(out, element);
      }
      out.endArray();
    } else if (value instanceof Number n) {
      out.value(n.longValue());
    } else if (value instanceof Boolean b) {
      out.value(b);
    } else {
      out.value((String) value);
    }
  }

  /**
   * The note that the text is.
   *
   * @throws IllegalArgumentException if it is none
   */
  static Note parse(String text) {
    try (JsonReader in = new JsonReader(new StringReader(text))) {
      return object(in);
    } catch (IOException | IllegalStateException | NumberFormatException e) {
      throw new IllegalArgumentException("no note: " + e.getMessage(), e);
    }
  }

  private static Note object(JsonReader in) throws IOException {
    Note note = new Note();
    in.beginObject();
    while (in.hasNext()) {
      String name = in.nextName();
      note.with(name, value(in));
    }
    in.endObject();
    return note;
  }

  private static Object value(JsonReader in) throws IOException {
    JsonToken token = in.peek();
    switch (token) {
      case BEGIN_OBJECT -> {
        return object(in);
      }
      case BEGIN_ARRAY -> {
        List<Object> list = new ArrayList<>();
        in.beginArray();
        while (in.hasNext()) {
          list.add(value(in));
        }
        in.endArray();
        return list;
      }
      case STRING -> {
        return in.nextString();
      }
      case NUMBER -> {
        return in.nextLong();
      }
      case BOOLEAN -> {
        return in.nextBoolean();
      }
      default -> throw new IOException("a " + token);
    }
  }
}
