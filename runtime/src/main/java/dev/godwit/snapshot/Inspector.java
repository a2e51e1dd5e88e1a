package dev.godwit.snapshot;

import dev.godwit.Contents;
import dev.godwit.Contents.StoredObject;
import dev.godwit.Contents.WaitingFrame;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns a document into what people look at. */
final class Inspector {
  /** What a reference and its punctuation take. */
  private static final int SLOT = 8;

  private final Document document;
  private final @Nullable String[] paths;

  /** The objects in the order in which they are reached, breadth first. */
  private final List<Integer> reached = new ArrayList<>();

  private final int[] reachedFrom;

  private Inspector(Document document) {
    this.document = document;
    this.paths = new String[document.objects().size()];
    this.reachedFrom = new int[document.objects().size()];
  }

  static Contents inspect(Document d) {
    return new Inspector(d).contents();
  }

  private Contents contents() {
    List<WaitingFrame> frames = new ArrayList<>();
    for (Document.Waiting f : document.chain().frames()) {
      Document.Method m = document.chain().methods().get(f.method());
      Document.Point point = m.points().get(f.point());
      Map<String, String> locals = new LinkedHashMap<>();
      for (int i = 0; i < f.locals().size(); i++) {
        locals.put(f.locals().name(i), text(f.locals().slot(i)));
        reach(f.locals().slot(i), m.name() + " local '" + f.locals().name(i) + "'", -1);
      }
      frames.add(
          new WaitingFrame(
              m.name(),
              m.file(),
              point == null ? 0 : point.line(),
              point == null ? "" : point.callee(),
              locals));
    }
    Map<String, String> statics = new LinkedHashMap<>();
    document
        .statics()
        .forEach(
            (name, slot) -> {
              statics.put(name, text(slot));
              reach(slot, "static field " + name, -1);
            });
    return new Contents(
        document.id(),
        document.program(),
        document.request().text(),
        document.request().answer(),
        document.request().goesOn(),
        document.thread(),
        frames,
        statics,
        objects());
  }

  private void reach(@Nullable Object slot, String path, int from) {
    if (slot instanceof Ref r && r.id() < paths.length && paths[r.id()] == null) {
      paths[r.id()] = path;
      reachedFrom[r.id()] = from;
      reached.add(r.id());
    }
  }

  private List<StoredObject> objects() {
    int size = document.objects().size();
    List<Map<String, String>> values = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      values.add(Map.of());
    }
    for (int next = 0; next < reached.size(); next++) {
      int id = reached.get(next);
      values.set(id, values(id));
    }
    long[] reach = new long[size];
    for (int i = 0; i < size; i++) {
      reach[i] = size(document.objects().get(i));
    }
    for (int next = reached.size() - 1; next >= 0; next--) {
      int id = reached.get(next);
      if (reachedFrom[id] >= 0) {
        reach[reachedFrom[id]] += reach[id];
      }
    }
    List<StoredObject> objects = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Entry e = document.objects().get(i);
      String path = paths[i];
      objects.add(
          new StoredObject(
              type(e), values.get(i), path == null ? "unreachable" : path, size(e), reach[i]));
    }
    return objects;
  }

  private Map<String, String> values(int id) {
    Entry e = document.objects().get(id);
    Map<String, String> values = new LinkedHashMap<>();
    String simple = e.type.substring(e.type.lastIndexOf('.') + 1);
    for (int i = 0; i < e.named.size(); i++) {
      values.put(e.named.name(i), text(e.named.slot(i)));
      reach(e.named.slot(i), paths[id] + " → " + simple + "." + e.named.name(i), id);
    }
    boolean pairs = e.form == Entry.Form.MAP || e.form == Entry.Form.MAP_OF;
    for (int i = 0; i < e.slots.length; i++) {
      String step = pairs ? (i % 2 == 0 ? "key[" : "value[") + i / 2 + "]" : "[" + i + "]";
      values.put(step, text(e.slots[i]));
      reach(e.slots[i], paths[id] + " → " + step, id);
    }
    if (e.text != null) {
      values.put(e.form == Entry.Form.THROWABLE ? "message" : "text", quoted(e.text));
    }
    if (e.bytes != null) {
      values.put("bytes", Integer.toString(e.bytes.length));
    }
    if (e.chain != null) {
      for (Document.Waiting f : e.chain.frames()) {
        String method = e.chain.methods().get(f.method()).name();
        for (int i = 0; i < f.locals().size(); i++) {
          String step = method + " local '" + f.locals().name(i) + "'";
          values.put(step, text(f.locals().slot(i)));
          reach(f.locals().slot(i), paths[id] + " → " + step, id);
        }
      }
    }
    if (e.extra != null) {
      values.put("with", text(e.extra));
      reach(e.extra, paths[id] + " → " + simple, id);
    }
    return values;
  }

  private static String type(Entry e) {
    return switch (e.form) {
      case STRING, CHARS -> "java.lang.String";
      case LIST_OF, SET_OF, MAP_OF -> e.form.key;
      case MAP_ENTRY -> "java.util.Map.Entry";
      case MAP_VIEW -> "java.util.Map." + e.text;
      case CONTINUATION -> "continuation of " + e.type;
      case NOT_STARTED -> "continuation of " + e.type + ", not started";
      case ARRAY, BYTES -> e.type + "[" + e.length + "]";
      default -> e.type;
    };
  }

  private static long size(Entry e) {
    long size = 16L + e.type.length() + (long) SLOT * e.slots.length;
    for (int i = 0; i < e.named.size(); i++) {
      size += e.named.name(i).length() + SLOT;
      size += characters(e.named.slot(i));
    }
    for (Object slot : e.slots) {
      size += characters(slot);
    }
    size += e.text == null ? 0 : e.text.length();
    size += e.bytes == null ? 0 : e.bytes.length * 4L / 3;
    return size + 60L * e.trace.length;
  }

  private static int characters(@Nullable Object slot) {
    return slot instanceof String s
        ? s.length()
        : slot instanceof Tagged t && t.tag().equals("string") ? t.text().length() : 0;
  }

  private static String text(@Nullable Object slot) {
    if (slot instanceof String s) {
      return quoted(s);
    }
    if (slot instanceof Ref r) {
      return "#" + r.id();
    }
    if (slot instanceof Character c) {
      return "'" + c + "'";
    }
    if (slot instanceof Tagged t) {
      return switch (t.tag()) {
        case "string" -> quoted(t.text());
        case "enum" -> t.text() + "." + t.name();
        case "type" -> t.text() + ".class";
        case "system" -> "System." + t.text();
        case "host" -> "host \"" + t.text() + "\"";
        default -> t.text();
      };
    }
    return String.valueOf(slot);
  }

  private static String quoted(String s) {
    return '"' + s.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }
}
