package dev.godwit.snapshot;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import dev.godwit.SnapshotException;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Strict and bounded reading of JSON (RFC 8259): no conversions between kinds of values, no second
 * member of a name, nothing after the end. Every failure is a {@link SnapshotException} with the
 * place, never with a value.
 */
final class JsonIn {
  /** Reads one member's value. */
  interface Member {
    void read(String name) throws IOException;
  }

  /** Reads one element. */
  interface Element {
    void read() throws IOException;
  }

  /** A path has names from the text in it, which may be of any length. */
  private static final int LONGEST_PATH = 200;

  private final JsonReader in;
  private final Limits limits;
  private long slots;

  /** Names of classes, each as one string: they are looked up again and again. */
  private final Map<String, String> types = new HashMap<>();

  /** Names that objects had, by the first: the next that begins so is likely to have the same. */
  private final Map<String, String[]> layouts = new HashMap<>();

  JsonIn(Reader text, Limits limits) {
    this.in = new JsonReader(text);
    in.setStrictness(Strictness.STRICT);
    this.limits = limits;
  }

  SnapshotException wrong(String what) {
    return at(in.getPath(), what);
  }

  /** The same of what was just read. */
  private SnapshotException wasWrong(String what) {
    return at(in.getPreviousPath(), what);
  }

  private static SnapshotException at(String path, String what) {
    String shown = path.length() > LONGEST_PATH ? path.substring(0, LONGEST_PATH) + "…" : path;
    return new SnapshotException("at " + shown + ": " + what);
  }

  private void expect(JsonToken token, String what) throws IOException {
    if (in.peek() != token) {
      throw wrong("expected " + what);
    }
  }

  /** The members of an object, in the order of the text. */
  void object(Member member) throws IOException {
    expect(JsonToken.BEGIN_OBJECT, "an object");
    in.beginObject();
    Set<String> seen = Set.of();
    while (in.hasNext()) {
      String name = in.nextName();
      if (seen.isEmpty()) {
        seen = new HashSet<>();
      }
      if (!seen.add(name)) {
        throw wrong("a second member of the same name");
      }
      member.read(name);
    }
    in.endObject();
  }

  /** The members of an object whose duplicates the caller finds by itself. */
  void members(Member member) throws IOException {
    expect(JsonToken.BEGIN_OBJECT, "an object");
    in.beginObject();
    while (in.hasNext()) {
      member.read(in.nextName());
    }
    in.endObject();
  }

  void array(Element element) throws IOException {
    expect(JsonToken.BEGIN_ARRAY, "an array");
    in.beginArray();
    while (in.hasNext()) {
      element.read();
    }
    in.endArray();
  }

  void endOfDocument() throws IOException {
    if (in.peek() != JsonToken.END_DOCUMENT) {
      throw wrong("something follows the end");
    }
  }

  boolean isNull() throws IOException {
    if (in.peek() != JsonToken.NULL) {
      return false;
    }
    in.nextNull();
    return true;
  }

  boolean bool() throws IOException {
    expect(JsonToken.BOOLEAN, "true or false");
    return in.nextBoolean();
  }

  String string() throws IOException {
    expect(JsonToken.STRING, "a string");
    return bounded(in.nextString(), limits.string());
  }

  @Nullable String stringOrNull() throws IOException {
    return isNull() ? null : string();
  }

  /** A string that may be as long as the whole text. */
  String longString() throws IOException {
    expect(JsonToken.STRING, "a string");
    return in.nextString();
  }

  /** The name of a class. */
  String type() throws IOException {
    expect(JsonToken.STRING, "the name of a class");
    String name = bounded(in.nextString(), limits.name());
    String known = types.putIfAbsent(name, name);
    if (known != null) {
      return known;
    }
    if (types.size() > limits.types()) {
      throw wasWrong("more than " + limits.types() + " different classes");
    }
    return name;
  }

  private String bounded(String text, int limit) {
    if (text.length() > limit) {
      throw wasWrong("longer than " + limit + " characters");
    }
    return text;
  }

  int integer() throws IOException {
    long value = Long.MIN_VALUE;
    String text = numeral();
    if (isIntegral(text)) {
      value = integral(text);
    }
    if (value != (int) value) {
      throw wasWrong("expected a number of 32 bits");
    }
    return (int) value;
  }

  /** An index or a size. */
  int count() throws IOException {
    int value = integer();
    if (value < 0) {
      throw wasWrong("expected a number that is not negative");
    }
    return value;
  }

  private String numeral() throws IOException {
    expect(JsonToken.NUMBER, "a number");
    return in.nextString();
  }

  /** Whether the number has neither a fraction nor an exponent. */
  private static boolean isIntegral(String numeral) {
    for (int i = 0; i < numeral.length(); i++) {
      char c = numeral.charAt(i);
      if (c == '.' || c == 'e' || c == 'E') {
        return false;
      }
    }
    return true;
  }

  private long integral(String numeral) {
    try {
      return Long.parseLong(numeral);
    } catch (NumberFormatException e) {
      throw wasWrong("a number beyond 64 bits");
    }
  }

  /** An Integer, a Long if it does not fit, or a Double if it has a fraction or an exponent. */
  private Number number() throws IOException {
    String text = numeral();
    if (!isIntegral(text)) {
      return Double.valueOf(text);
    }
    long value = integral(text);
    if (value == (int) value) {
      return (int) value;
    }
    return value;
  }

  /** Called for each entry of the object table. */
  void countedObject(int index) {
    if (index >= limits.objects()) {
      throw wrong("more than " + limits.objects() + " objects");
    }
  }

  void counted(long more) {
    slots += more;
    if (slots > limits.slots()) {
      throw wrong("more than " + limits.slots() + " values");
    }
  }

  // ---- slots

  /**
   * A slot: null, a Boolean, a String that stands for the literal, a boxed value, a {@link Ref} or
   * a {@link Tagged}. An integral number is a Long if it does not fit an Integer.
   */
  @Nullable Object slot() throws IOException {
    counted(1);
    return uncounted();
  }

  private @Nullable Object uncounted() throws IOException {
    return switch (in.peek()) {
      case NULL -> {
        in.nextNull();
        yield null;
      }
      case BOOLEAN -> in.nextBoolean();
      case STRING -> bounded(in.nextString(), limits.string());
      case NUMBER -> number();
      case BEGIN_OBJECT -> tagged();
      default -> throw wrong("a value is neither a literal nor an object with a tag");
    };
  }

  private Object tagged() throws IOException {
    in.beginObject();
    expect(JsonToken.NAME, "a tag");
    String tag = in.nextName();
    Object slot =
        switch (tag) {
          case "ref" -> new Ref(count());
          case "string", "long", "short", "byte", "double", "float", "character" -> plain(tag);
          case "type", "enum" -> new Tagged(tag, type(), null);
          case "system", "static" -> new Tagged(tag, string(), null);
          case "host" -> host();
          case "name" -> new Tagged("enum", "", string());
          default -> throw wrong("unknown tag");
        };
    if (slot instanceof Tagged t && t.tag().equals("enum")) {
      expect(JsonToken.NAME, "the name of the constant or its class");
      boolean name = in.nextName().equals("name");
      if (name != (t.name() == null)) {
        throw wrong("expected \"enum\" and \"name\"");
      }
      slot = new Tagged("enum", name ? t.text() : type(), name ? string() : t.name());
    }
    expect(JsonToken.END_OBJECT, "nothing more");
    in.endObject();
    return slot;
  }

  private Tagged host() throws IOException {
    String name = string();
    String pinned = null;
    if (in.peek() == JsonToken.NAME) {
      if (!in.nextName().equals("pinned")) {
        throw wrong("expected \"pinned\"");
      }
      pinned = type();
    }
    return new Tagged("host", name, pinned);
  }

  /** A string or a boxed value, of which the tag says what it is. */
  private Object plain(String tag) throws IOException {
    Object plain = uncounted();
    try {
      return Column.slot(tag, plain);
    } catch (SnapshotException e) {
      throw wasWrong(String.valueOf(e.getMessage()));
    }
  }

  /** The slots of an array. */
  @Nullable Object[] slots() throws IOException {
    return slots(null);
  }

  /**
   * The slots of an array.
   *
   * @param of the tag of those that do not say themselves what they are; null if all do
   */
  @Nullable Object[] slots(@Nullable String @Nullable [] of) throws IOException {
    return slots(false, of == null ? null : of[0], null);
  }

  /** The slots of an array of arrays of two, in turn; {@code of} has a tag for each of the two. */
  @Nullable Object[] pairs(@Nullable String @Nullable [] of) throws IOException {
    return slots(true, of == null ? null : of[0], of == null ? null : of[1]);
  }

  private @Nullable Object[] slots(boolean pairs, @Nullable String of, @Nullable String second)
      throws IOException {
    @Nullable Object[] slots = new Object[8];
    int size = 0;
    expect(JsonToken.BEGIN_ARRAY, "an array");
    in.beginArray();
    while (in.hasNext()) {
      if (size + 2 > slots.length) {
        slots = Arrays.copyOf(slots, 2 * size);
      }
      if (pairs) {
        expect(JsonToken.BEGIN_ARRAY, "a key and a value");
        in.beginArray();
        slots[size++] = slot(of);
        slots[size++] = slot(second);
        expect(JsonToken.END_ARRAY, "a key and a value");
        in.endArray();
      } else {
        slots[size++] = slot(of);
      }
    }
    in.endArray();
    return Arrays.copyOf(slots, size);
  }

  /** A slot of a column with the tag, if it has one. */
  private @Nullable Object slot(@Nullable String of) throws IOException {
    if (of == null || in.peek() == JsonToken.NULL || in.peek() == JsonToken.BEGIN_OBJECT) {
      return slot();
    }
    counted(1);
    return plain(of);
  }

  /** A string if there is one here; null if there is something else. */
  @Nullable String stringIfAny() throws IOException {
    return in.peek() == JsonToken.STRING ? string() : null;
  }

  boolean isArray() throws IOException {
    return in.peek() == JsonToken.BEGIN_ARRAY;
  }

  /**
   * Slots that have the names of others.
   *
   * @param like the number of those
   */
  record Row(int like, Named slots) {}

  /**
   * An array of the number of something above and as many slots as that has.
   *
   * @param above the slots of the thing with the number; null if there is none that has names
   */
  Row row(IntFunction<@Nullable Named> above) throws IOException {
    in.beginArray();
    int like = count();
    Named named = above.apply(like);
    if (named == null) {
      throw wasWrong("expected the number of one above that has names");
    }
    @Nullable Object[] slots = new Object[named.size()];
    int size = 0;
    for (int i = 0; i < slots.length && in.hasNext(); i++) {
      slots[i] = slot();
      size++;
    }
    if (size < slots.length || in.hasNext()) {
      throw wrong("expected " + slots.length + " values, as number " + like + " has");
    }
    in.endArray();
    return new Row(like, named.with(slots));
  }

  /** Slots by name. */
  Named named() throws IOException {
    expect(JsonToken.BEGIN_OBJECT, "an object");
    in.beginObject();
    if (!in.hasNext()) {
      in.endObject();
      return Named.NONE;
    }
    String name = bounded(in.nextName(), limits.name());
    String[] known = layouts.get(name);
    if (known == null) {
      known = new String[] {name};
    }
    @Nullable Object[] slots = new Object[known.length];
    int size = 0;
    boolean same = true;
    while (true) {
      if (size == slots.length) {
        slots = Arrays.copyOf(slots, 2 * size);
        known = Arrays.copyOf(known, 2 * size);
        same = false;
      }
      if (!name.equals(known[size])) {
        known = same ? known.clone() : known;
        known[size] = name;
        same = false;
      }
      slots[size++] = slot();
      if (!in.hasNext()) {
        break;
      }
      name = bounded(in.nextName(), limits.name());
    }
    in.endObject();
    if (!same || size < known.length) {
      known = Arrays.copyOf(known, size);
      slots = Arrays.copyOf(slots, size);
      if (new HashSet<>(Arrays.asList(known)).size() < size) {
        throw wrong("a second member of the same name");
      }
    }
    layouts.put(known[0], known);
    return new Named(known, slots);
  }
}
