package dev.godwit.snapshot;

import com.google.gson.stream.JsonWriter;
import dev.godwit.CaptureException;
import dev.godwit.Host;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes values as JSON slots and the objects they reach as one table: identity, sharing and cycles
 * are kept, and depth costs no stack. The forms are those of {@code docs/snapshot-format.md}.
 */
final class GraphWriter {
  /** Longer strings are written once, however many refer to them. */
  static final int LONGEST_INLINE = 80;

  private final JsonWriter out;
  private final IdentityHashMap<Object, Integer> ids = new IdentityHashMap<>();
  private final List<Object> table = new ArrayList<>();
  private final Paths paths = new Paths(table);
  private final Map<Object, String> staying;
  private final Map<Object, String> hosts = Host.bound();
  private final Map<Object, Integer> mapParts = new IdentityHashMap<>();
  private final EntryWriter entries;

  /**
   * Strings of their own identity that are written where they are referred to, by their text: a
   * second string of the same text goes to the table, and so do all if the map is null.
   */
  private @Nullable Map<String, String> inline;

  /**
   * @param text what {@code out} writes to
   * @param staying objects that do not travel, by the name of the static field that holds them
   * @param throwables told of each exception before it is written
   * @param isTableWhole whether even short strings go to the table: so it has all that there is
   */
  GraphWriter(
      JsonWriter out,
      Utf8Writer text,
      Map<Object, String> staying,
      Consumer<Throwable> throwables,
      boolean isTableWhole) {
    this.out = out;
    this.staying = staying;
    this.inline = isTableWhole ? null : new HashMap<>();
    this.entries = new EntryWriter(this, out, text, throwables);
  }

  /** The objects of the table, in order. */
  List<Object> table() {
    return table;
  }

  /** What an in-place read fills again. */
  Originals originals() {
    return new Originals(table, inline == null ? List.of() : inline.keySet());
  }

  /** A value of a primitive type. */
  void primitive(Object boxed) throws IOException {
    if (boxed instanceof Integer || boxed instanceof Long) {
      out.value(((Number) boxed).longValue());
    } else if (boxed instanceof Boolean b) {
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

  /** A value of the declared type. */
  void value(Class<?> declared, @Nullable Object value, Object step) throws IOException {
    if (declared.isPrimitive() && value != null) {
      primitive(value);
    } else {
      slot(value, step);
    }
  }

  /**
   * A value of a reference type.
   *
   * @param step how it is reached, for {@link Paths}
   */
  void slot(@Nullable Object value, Object step) throws IOException {
    if (value == null) {
      out.nullValue();
    } else if (value instanceof Integer || value instanceof Boolean) {
      primitive(value);
    } else if (value instanceof String s && !isKnown(s) && isPlainLiteral(s)) {
      out.value(s);
    } else {
      out.beginObject();
      tagged(value, step);
      out.endObject();
    }
  }

  /** The tag that all the values have, for {@link #element}; null if they have none in common. */
  @Nullable String column(Collection<?> values) {
    String column = Column.of(values);
    if (!"string".equals(column)) {
      return column;
    }
    if (inline == null) {
      return null;
    }
    if (values.size() > inline.size()) {
      Map<String, String> before = inline;
      inline = new HashMap<>(HashCapacity.ofHashMap(before.size() + values.size()));
      inline.putAll(before);
    }
    return column;
  }

  /**
   * One of several values.
   *
   * @param column their tag; null if they have none
   * @param step how it is reached, for {@link Paths}
   */
  void element(@Nullable String column, @Nullable Object value, Object step) throws IOException {
    if (column == null || value == null || staying.containsKey(value) || hosts.containsKey(value)) {
      slot(value, step);
    } else if (!(value instanceof String s)) {
      primitive(value);
    } else if (isInline(s)) {
      out.value(s);
    } else {
      out.beginObject().name("ref").value((long) id(s, step));
      out.endObject();
    }
  }

  @SuppressWarnings("ReferenceEquality") // Identity is what is asked for.
  private boolean isKnown(String s) {
    return inline != null && inline.get(s) == s || ids.containsKey(s);
  }

  /** Whether a string that is no literal is written where it is referred to. */
  @SuppressWarnings("ReferenceEquality") // Identity is what is asked for.
  private boolean isInline(String s) {
    if (inline == null
        || s.length() > LONGEST_INLINE
        || ids.containsKey(s)
        || hasLoneSurrogate(s)) {
      return false;
    }
    String known = inline.putIfAbsent(s, s);
    return known == null || known == s;
  }

  private static boolean isPlainLiteral(String s) {
    return isLiteral(s) && !hasLoneSurrogate(s);
  }

  private void tagged(Object value, Object step) throws IOException {
    String stays = staying.isEmpty() ? null : staying.get(value);
    String host = hosts.isEmpty() ? null : hosts.get(value);
    if (stays != null) {
      out.name("static").value(stays);
    } else if (host != null) {
      out.name("host").value(host);
      if (Host.isPinned(host)) {
        out.name("pinned").value(value.getClass().getName());
      }
    } else if (Column.isBox(value)) {
      out.name(Column.tag(value.getClass()));
      primitive(value);
    } else if (value instanceof String s && isInline(s)) {
      out.name("string").value(s);
    } else if (value instanceof Enum<?> e) {
      out.name("enum").value(e.getDeclaringClass().getName()).name("name").value(e.name());
    } else if (value instanceof Class<?> c) {
      out.name("type").value(c.getName());
    } else if (value == System.out || value == System.err || value == System.in) {
      out.name("system").value(value == System.out ? "out" : value == System.err ? "err" : "in");
    } else {
      out.name("ref").value((long) id(value, step));
    }
  }

  /** Gives the object a place in the table, though no slot may refer to it. */
  void enter(Object value, Object step) {
    id(value, step);
  }

  private int id(Object value, Object step) {
    Integer known = ids.putIfAbsent(value, table.size());
    if (known != null) {
      return known;
    }
    paths.add(step);
    table.add(value);
    return table.size() - 1;
  }

  /** Writes the table: a JSON array with an entry for each object. */
  void objects() throws IOException {
    out.beginArray();
    for (int i = 0; i < table.size(); i++) {
      Object o = table.get(i);
      if (o instanceof String s && !hasLoneSurrogate(s)) {
        out.value(s);
        continue;
      }
      paths.at(i);
      entries.write(o, i);
    }
    out.endArray();
    Map<Integer, Integer> owners = MapParts.owners(mapParts, table);
    for (Map.Entry<Object, Integer> part : mapParts.entrySet()) {
      Class<?> type = part.getKey().getClass();
      if (MapParts.isView(type) && !owners.containsKey(part.getValue())) {
        throw refused(part.getValue(), type, Types.VIEW);
      }
    }
    if (!owners.isEmpty()) {
      out.name("entriesOf").beginObject();
      for (Map.Entry<Integer, Integer> owner : owners.entrySet()) {
        out.name(owner.getKey().toString()).value(owner.getValue());
      }
      out.endObject();
    }
  }

  /** The object is an entry that its map is made of, or a view of it. */
  void isPartOfMap(Object part, int id) {
    mapParts.put(part, id);
  }

  /** Says why an object of the table cannot travel, and how it was reached. */
  CaptureException refused(int id, Class<?> type, String reason) {
    return new CaptureException(
        paths.to(id) + " → " + type.getName() + " cannot travel: " + reason + ".");
  }

  /** Whether the string is the one that literals of the same text are. */
  @SuppressWarnings({"StringOperationCanBeSimplified", "ReferenceEquality", "StringEquality"})
  static boolean isLiteral(String s) {
    // The copy enters the pool if nothing was there; s itself never does.
    return new String(s).intern() == s;
  }

  static boolean hasLoneSurrogate(String s) {
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
}
