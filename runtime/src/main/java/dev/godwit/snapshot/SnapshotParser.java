package dev.godwit.snapshot;

import com.google.gson.JsonParseException;
import com.google.gson.stream.MalformedJsonException;
import dev.godwit.SnapshotException;
import dev.godwit.snapshot.Document.Asked;
import dev.godwit.snapshot.Document.Method;
import dev.godwit.snapshot.Document.Point;
import dev.godwit.snapshot.Document.Waiting;
import dev.godwit.snapshot.Entry.Form;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the text of a snapshot: JSON to {@link Document}. Loads no class. */
final class SnapshotParser {
  private final JsonIn in;

  private final SnapshotText text;

  private SnapshotParser(JsonIn in, SnapshotText text) {
    this.in = in;
    this.text = text;
  }

  /**
   * The snapshot that the text is.
   *
   * @throws SnapshotException if it is none, of another version, or beyond the limits
   */
  static Document parse(String text, Limits limits) {
    return reading(text, limits, p -> p.document());
  }

  /** A value with its own object table, as {@link Values} writes it. */
  static Value parseValue(String text, Limits limits) {
    return reading(text, limits, p -> p.value());
  }

  /** A slot and the table that it refers to. */
  record Value(
      @Nullable Object slot,
      List<Entry> objects,
      Map<String, @Nullable Object> statics,
      int[] loan) {}

  private interface Reading<T> {
    T read(SnapshotParser p) throws IOException;
  }

  private static <T> T reading(String text, Limits limits, Reading<T> reading) {
    if (text.length() > limits.characters()) {
      throw new SnapshotException(
          "the snapshot has "
              + text.length()
              + " characters, more than the limit of "
              + limits.characters());
    }
    SnapshotText reader = new SnapshotText(text);
    JsonIn in = new JsonIn(reader, limits);
    try {
      T result = reading.read(new SnapshotParser(in, reader));
      in.endOfDocument();
      return result;
    } catch (EOFException e) {
      throw new SnapshotException("the snapshot ends too early", e);
    } catch (MalformedJsonException e) {
      throw in.wrong("the snapshot is not valid JSON");
    } catch (JsonParseException | IOException | IllegalStateException | NumberFormatException e) {
      throw in.wrong("the snapshot is not valid JSON");
    }
  }

  private <T> T required(@Nullable T value, String name) {
    if (value == null) {
      throw in.wrong("the member \"" + name + "\" is missing");
    }
    return value;
  }

  private SnapshotException unknown(String what) {
    return in.wrong("no member of " + what + " has this name");
  }

  // ---- the document

  private static final class Parts {
    boolean version;
    @Nullable String id;
    @Nullable String program;
    @Nullable Asked request;
    @Nullable List<Method> methods;
    @Nullable List<Entry> objects;
    String thread = "";
    @Nullable List<Waiting> frames;
    Map<String, @Nullable Object> statics = new LinkedHashMap<>();
    final Map<Integer, Integer> owners = new HashMap<>();
    final List<Integer> loan = new ArrayList<>();
  }

  private Document document() throws IOException {
    Parts d = new Parts();
    in.object(
        name -> {
          switch (name) {
            case "godwit" -> d.version = version();
            case "id" -> d.id = in.string();
            case "program" -> d.program = in.string();
            case "request" -> d.request = request();
            case "methods" -> d.methods = methods();
            case "chains" -> chains(d);
            case "statics" -> in.object(f -> d.statics.put(f, in.slot()));
            case "objects" -> d.objects = objects();
            case "entriesOf" -> in.object(id -> d.owners.put(number(id), in.count()));
            case "loan" -> in.array(() -> d.loan.add(in.count()));
            default -> throw unknown("a snapshot");
          }
        });
    if (!d.version) {
      throw new SnapshotException("this is not a Godwit snapshot: it has no member \"godwit\"");
    }
    Document document =
        new Document(
            required(d.id, "id"),
            required(d.program, "program"),
            required(d.request, "request"),
            chain(in, required(d.methods, "methods"), required(d.frames, "chains")),
            d.thread,
            d.statics,
            required(d.objects, "objects"),
            loan(in, d.loan, required(d.objects, "objects")));
    own(document.objects(), d.owners);
    return document;
  }

  /** The numbers of the objects that the runs name; all of them lie in the table, once each. */
  private static int[] loan(JsonIn in, List<Integer> runs, List<Entry> objects) {
    int end = 0;
    java.util.BitSet seen = new java.util.BitSet();
    for (int i = 0; i < runs.size(); i += 2) {
      int count = i + 1 < runs.size() ? runs.get(i + 1) : 0;
      end = runs.get(i) + count;
      if (count <= 0
          || end < 0
          || end > objects.size()
          || seen.get(runs.get(i), end).length() > 0) {
        throw in.wrong("loan: no run of objects of the table");
      }
      seen.set(runs.get(i), end);
    }
    return Loan.ids(runs);
  }

  private static Document.Chain chain(JsonIn in, List<Method> methods, List<Waiting> frames) {
    if (frames.isEmpty()) {
      throw in.wrong("a chain has no frames");
    }
    for (int i = 0; i < frames.size(); i++) {
      if (frames.get(i).method() >= methods.size()) {
        throw in.wrong("frames[" + i + "].m: there is no such method");
      }
    }
    return new Document.Chain(methods, frames);
  }

  /** Says of entries and views of maps which map each belongs to. */
  private static void own(List<Entry> objects, Map<Integer, Integer> owners) {
    owners.forEach(
        (id, map) -> {
          Form form = id < 0 || id >= objects.size() ? Form.STRING : objects.get(id).form;
          if (form != Form.MAP_ENTRY && form != Form.MAP_VIEW) {
            throw new SnapshotException("entriesOf: " + id + " is no part of a map");
          }
          objects.get(id).extra = new Ref(map);
        });
  }

  private boolean version() throws IOException {
    int version = in.integer();
    if (version != SnapshotWriter.FORMAT) {
      throw new SnapshotException(
          "the snapshot has format "
              + version
              + ", this version of Godwit reads "
              + SnapshotWriter.FORMAT
              + ". A newer Godwit reads it.");
    }
    return true;
  }

  private Asked request() throws IOException {
    Map<String, @Nullable Object> parts = new HashMap<>();
    in.object(
        name -> {
          switch (name) {
            case "text" -> parts.put(name, in.string());
            case "answer" -> parts.put(name, in.type());
            case "whenRun" -> {
              Object answer = in.slot();
              if (answer != null && !(answer instanceof Boolean)) {
                throw in.wrong("expected null, true or false");
              }
              parts.put(name, answer);
            }
            default -> throw unknown("a request");
          }
        });
    return new Asked(
        (String) required(parts.get("text"), "text"),
        (String) required(parts.get("answer"), "answer"),
        parts.containsKey("whenRun"),
        parts.get("whenRun"));
  }

  private List<Method> methods() throws IOException {
    List<Method> methods = new ArrayList<>();
    in.array(() -> methods.add(method()));
    return methods;
  }

  private Method method() throws IOException {
    Map<String, String> parts = new HashMap<>();
    Map<Integer, Point> points = new LinkedHashMap<>();
    in.object(
        name -> {
          switch (name) {
            case "name", "file", "shape", "code" -> parts.put(name, in.string());
            case "frame" -> parts.put(name, in.type());
            case "points" -> in.object(n -> points.put(number(n), point()));
            default -> throw unknown("a method");
          }
        });
    return new Method(
        required(parts.get("name"), "name"),
        required(parts.get("file"), "file"),
        required(parts.get("frame"), "frame"),
        required(parts.get("shape"), "shape"),
        required(parts.get("code"), "code"),
        points);
  }

  private int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw in.wrong("expected the number of a point");
    }
  }

  private Point point() throws IOException {
    int[] numbers = {0, 1};
    @Nullable String[] callee = new String[1];
    Map<String, String> locals = new LinkedHashMap<>();
    in.object(
        name -> {
          switch (name) {
            case "line" -> numbers[0] = in.integer();
            case "calls" -> callee[0] = in.string();
            case "occurrence" -> numbers[1] = in.integer();
            case "locals" -> in.object(l -> locals.put(l, in.type()));
            default -> throw unknown("a point");
          }
        });
    return new Point(numbers[0], required(callee[0], "calls"), numbers[1], locals);
  }

  private void chains(Parts d) throws IOException {
    in.array(
        () -> {
          if (d.frames != null) {
            throw in.wrong("expected one chain");
          }
          List<Waiting> frames = new ArrayList<>();
          in.object(
              name -> {
                switch (name) {
                  case "thread" -> d.thread = in.string();
                  case "frames" -> in.array(() -> frames.add(frame(frames)));
                  default -> throw unknown("a chain");
                }
              });
          d.frames = frames;
        });
  }

  /** A frame; one that is like a frame above has only its locals. */
  private Waiting frame(List<Waiting> above) throws IOException {
    if (!in.isArray()) {
      return new FrameParser(in).frame();
    }
    JsonIn.Row row = in.row(i -> i < above.size() ? above.get(i).locals() : null);
    Waiting like = above.get(row.like());
    return new Waiting(like.method(), like.point(), row.slots());
  }

  /** One frame. There may be very many: it keeps its own account of the members it has seen. */
  private static final class FrameParser implements JsonIn.Member {
    private final JsonIn in;
    private int method = -1;
    private int point = -1;
    private int line = -1;
    private @Nullable Named locals;

    FrameParser(JsonIn in) {
      this.in = in;
    }

    Waiting frame() throws IOException {
      in.members(this);
      if (method < 0 || point < 0 || locals == null) {
        throw in.wrong("a frame needs \"m\", \"point\" and \"locals\"");
      }
      return new Waiting(method, point, locals);
    }

    @Override
    public void read(String name) throws IOException {
      switch (name) {
        case "m" -> method = once(method);
        case "point" -> point = once(point);
        case "line" -> line = once(line); // For people; the method's point has it too.
        case "locals" -> {
          if (locals != null) {
            throw in.wrong("a second member of the same name");
          }
          locals = in.named();
        }
        default -> throw in.wrong("no member of a frame has this name");
      }
    }

    private int once(int before) throws IOException {
      if (before >= 0) {
        throw in.wrong("a second member of the same name");
      }
      return in.count();
    }
  }

  private Value value() throws IOException {
    @Nullable Object[] slot = new Object[1];
    List<Entry> objects = new ArrayList<>();
    Map<Integer, Integer> owners = new HashMap<>();
    Map<String, @Nullable Object> statics = new LinkedHashMap<>();
    List<Integer> loan = new ArrayList<>();
    in.object(
        name -> {
          switch (name) {
            case "value" -> slot[0] = in.slot();
            case "statics" -> in.object(f -> statics.put(f, in.slot()));
            case "objects" -> objects.addAll(objects());
            case "entriesOf" -> in.object(id -> owners.put(number(id), in.count()));
            case "loan" -> in.array(() -> loan.add(in.count()));
            default -> throw unknown("a value");
          }
        });
    own(objects, owners);
    return new Value(slot[0], objects, statics, loan(in, loan, objects));
  }

  // ---- the object table

  private List<Entry> objects() throws IOException {
    List<Entry> entries = new ArrayList<>();
    in.array(
        () -> {
          in.countedObject(entries.size());
          entries.add(entry(entries));
        });
    return entries;
  }

  /** An entry; one that is like an entry above has only its fields. */
  private Entry entry(List<Entry> above) throws IOException {
    String string = in.stringIfAny();
    if (string != null) {
      return Entry.string(string);
    }
    if (!in.isArray()) {
      return new EntryParser(this).entry();
    }
    JsonIn.Row row =
        in.row(i -> i < above.size() && above.get(i).isFields() ? above.get(i).named : null);
    return above.get(row.like()).like(row.slots());
  }

  /** One entry: its members may come in any order. */
  private static final class EntryParser implements JsonIn.Member {
    private static final Form[] FORMS = Form.values();

    /** The names that members of entries can have, numbered. */
    private static final Map<String, Integer> MEMBERS = new HashMap<>();

    static {
      for (Form f : Form.values()) {
        MEMBERS.putIfAbsent(f.key, MEMBERS.size());
        MEMBERS.putIfAbsent(f.contents, MEMBERS.size());
      }
      for (String other :
          List.of(
              "of",
              "companion",
              "comparator",
              "cause",
              "code",
              "capacity",
              "modCount",
              "length",
              "literal",
              "accessOrder",
              "suppressed",
              "given",
              "written",
              "trace",
              "message",
              "form",
              "methods",
              "frames")) {
        MEMBERS.putIfAbsent(other, MEMBERS.size());
      }
    }

    private final SnapshotParser parser;
    private final JsonIn in;
    private @Nullable List<Method> methods;
    private @Nullable List<Waiting> frames;
    private long members;
    private String key = "";
    private String type = "";
    private Named named = Named.NONE;
    private @Nullable Object[] slots = Entry.NO_SLOTS;
    private @Nullable String @Nullable [] of;
    private String companion = "";
    private String code = "";
    private @Nullable String text;
    private byte @Nullable [] bytes;
    private boolean literal;
    private boolean accessOrder;
    private int length;
    private int modCount;
    private @Nullable Object extra;
    private StackTraceElement[] trace = {};
    private @Nullable Object @Nullable [] given;
    private final Map<String, Entry.Written> written = new LinkedHashMap<>();

    EntryParser(SnapshotParser parser) {
      this.parser = parser;
      this.in = parser.in;
    }

    Entry entry() throws IOException {
      in.members(this);
      Form form = form();
      Entry e = new Entry(form, type);
      e.named = named;
      e.slots = slots;
      e.companion = companion;
      e.code = code;
      e.text = text;
      e.bytes = bytes;
      e.literal = literal;
      e.accessOrder = accessOrder;
      e.length = form == Form.ARRAY ? slots.length : length;
      e.modCount = modCount;
      e.extra = extra;
      e.hasExtra = has("comparator");
      e.trace = trace;
      e.given = given;
      e.written = written;
      if (frames != null) {
        e.chain = chain(in, parser.required(methods, "methods"), frames);
      }
      return e;
    }

    @Override
    public void read(String name) throws IOException {
      long bit = bit(name);
      if (bit == 0) {
        throw in.wrong("no member of an entry has this name");
      }
      if ((members & bit) != 0) {
        throw in.wrong("a second member of the same name");
      }
      members |= bit;
      switch (name) {
        case "class",
            "record",
            "array",
            "throwable",
            "serial",
            "adapted",
            "lambda",
            "continuation" -> {
          key(name);
          type = in.type();
        }
        case "List.of", "Set.of" -> {
          key(name);
          slots = in.slots(columns(1));
        }
        case "Map.of" -> {
          key(name);
          slots = in.pairs(columns(2));
        }
        case "entry" -> {
          key(name);
          slots = in.slots();
        }
        case "view" -> {
          key(name);
          text = in.string();
        }
        case "chars" -> {
          key(name);
          text = chars();
        }
        case "fields", "components", "form" -> named = in.named();
        case "children", "suppressed", "captured", "arguments" -> slots = in.slots();
        case "companion" -> companion = in.type();
        case "elements" -> slots = in.slots(columns(1));
        case "given" -> given = in.slots();
        case "written" -> in.object(type -> written.put(type, written()));
        case "entries" -> slots = in.pairs(columns(2));
        case "of" -> of = of();
        case "text", "message" -> text = in.stringOrNull();
        case "code" -> code = in.string();
        case "bytes" -> bytes = base64();
        case "literal" -> literal = in.bool();
        case "accessOrder" -> accessOrder = in.bool();
        case "length", "capacity" -> {
          length = in.count();
          in.counted(length);
        }
        case "modCount" -> modCount = in.count();
        case "methods" -> methods = parser.methods();
        case "frames" -> {
          List<Waiting> waiting = new ArrayList<>();
          in.array(() -> waiting.add(parser.frame(waiting)));
          frames = waiting;
        }
        case "comparator", "cause", "state", "request" -> extra = in.slot();
        case "trace" -> trace = trace();
        default -> throw new IllegalStateException(name);
      }
    }

    private Entry.Written written() throws IOException {
      Map<String, @Nullable Object[]> data = new HashMap<>();
      Map<String, Named> put = new HashMap<>();
      in.object(
          part -> {
            switch (part) {
              case "data" -> data.put(part, evenStrings(in.slots()));
              case "put" -> put.put(part, in.named());
              default -> throw in.wrong("expected \"data\" or \"put\"");
            }
          });
      return new Entry.Written(data.getOrDefault("data", Entry.NO_SLOTS), put.get("put"));
    }

    private @Nullable Object[] evenStrings(@Nullable Object[] data) {
      for (int i = 0; i < data.length; i += 2) {
        if (!(data[i] instanceof String)) {
          throw in.wrong("expected bytes in base64 and objects in turn");
        }
      }
      return data;
    }

    /** A tag, or one of keys and one of values. */
    private @Nullable String[] of() throws IOException {
      if (slots != Entry.NO_SLOTS) {
        throw in.wrong("\"of\" comes before what it is of");
      }
      if (!in.isArray()) {
        return new String[] {in.string()};
      }
      List<@Nullable String> tags = new ArrayList<>();
      in.array(() -> tags.add(in.stringOrNull()));
      if (tags.size() != 2) {
        throw in.wrong("expected a tag of the keys and one of the values");
      }
      return tags.toArray(new String[0]);
    }

    /** What has been said of the elements that follow. */
    private @Nullable String @Nullable [] columns(int columns) {
      if (of != null && of.length != columns) {
        throw in.wrong("\"of\" is one tag, or one of keys and one of values");
      }
      return of;
    }

    private boolean has(String name) {
      return (members & bit(name)) != 0;
    }

    private static long bit(String name) {
      Integer number = MEMBERS.get(name);
      return number == null ? 0 : 1L << number;
    }

    private void key(String name) {
      if (!key.isEmpty()) {
        throw in.wrong("an entry is of one form only");
      }
      key = name;
    }

    private Form form() {
      for (Form f : FORMS) {
        if (f.key.equals(key) && has(f.contents)) {
          return f;
        }
      }
      throw in.wrong("an entry is of none of the known forms");
    }

    private String chars() throws IOException {
      StringBuilder s = new StringBuilder();
      in.array(
          () -> {
            int c = in.count();
            if (c != (char) c) {
              throw in.wrong("expected the number of a character");
            }
            s.append((char) c);
          });
      return s.toString();
    }

    private byte[] base64() throws IOException {
      try {
        return parser.text.base64(in.longString());
      } catch (IllegalArgumentException e) {
        throw in.wrong("not base64");
      }
    }

    private StackTraceElement[] trace() throws IOException {
      List<StackTraceElement> trace = new ArrayList<>();
      in.array(
          () -> {
            List<@Nullable Object> line = new ArrayList<>();
            in.array(() -> line.add(line.size() == 3 ? (Object) in.integer() : in.stringOrNull()));
            if (line.size() != 4
                || !(line.get(0) instanceof String type)
                || !(line.get(1) instanceof String method)) {
              throw in.wrong("expected class, method, file and line");
            }
            trace.add(
                new StackTraceElement(
                    type, method, (String) line.get(2), line.get(3) instanceof Integer n ? n : -1));
          });
      return trace.toArray(new StackTraceElement[0]);
    }
  }
}
