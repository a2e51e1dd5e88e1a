package dev.godwit.snapshot;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the object table as it was read. It is data only: nothing of the program is needed to
 * have one. Which members are set is a matter of its form.
 */
final class Entry {
  /** What an entry describes, by the member that says so. */
  enum Form {
    OBJECT("class", "fields"),
    COLLECTION("class", "elements"),
    MAP("class", "entries"),
    TEXT("class", "text"),
    RECORD("record", "components"),
    ARRAY("array", "elements"),
    BYTES("array", "bytes"),
    LIST_OF("List.of", "List.of"),
    SET_OF("Set.of", "Set.of"),
    MAP_OF("Map.of", "Map.of"),
    STRING("", ""),
    CHARS("chars", "chars"),
    THROWABLE("throwable", "fields"),
    SERIAL("serial", "children"),
    ADAPTED("adapted", "state"),
    LAMBDA("lambda", "captured"),
    MAP_ENTRY("entry", "entry"),
    MAP_VIEW("view", "view"),
    CONTINUATION("continuation", "request"),
    NOT_STARTED("continuation", "arguments");

    /** The member that names the type, or the form itself. */
    final String key;

    /** The member that has the contents. */
    final String contents;

    Form(String key, String contents) {
      this.key = key;
      this.contents = contents;
    }
  }

  static final @Nullable Object[] NO_SLOTS = {};

  private static final StackTraceElement[] NO_TRACE = {};

  final Form form;

  /** The class that the entry names; empty for forms that name none. */
  final String type;

  /** Whether it is a row: of the class of one above it, with fields of the same names. */
  boolean isRow;

  /** Fields and components. */
  Named named = Named.NONE;

  /** Elements, keys and values in turn, children, suppressed exceptions. */
  @Nullable Object[] slots = NO_SLOTS;

  /** The companion whose entry makes a continuation that has not started. */
  String companion = "";

  /** Hash of the code that the class stands for; empty for a class that the user named. */
  String code = "";

  /** String, text form or message. */
  @Nullable String text;

  byte @Nullable [] bytes;

  /** A LinkedHashMap in the order of access. */
  boolean accessOrder;

  /** A string that a literal of the same text is identical to. */
  boolean literal;

  /** Elements of an array; buckets of a hash table, 0 for the usual number. */
  int length;

  /** How often a list of the program was changed. */
  int modCount;

  /**
   * The comparator of a sorted collection, the cause of an exception, the map of an entry or view.
   */
  @Nullable Object extra;

  boolean hasExtra;

  StackTraceElement[] trace = NO_TRACE;

  /** What an exception is made of that a class of the JDK has more of than a message. */
  @Nullable Object @Nullable [] given;

  /**
   * What a class wrote of its part of the object.
   *
   * @param data bytes in base64 and slots in turn
   * @param put fields that it named itself; null if it named none
   */
  record Written(@Nullable Object[] data, @Nullable Named put) {}

  /** By the names of the classes. */
  Map<String, Written> written = Map.of();

  /** What a continuation has that waits; null if it was used. */
  Document.@Nullable Chain chain;

  /** A string of its own identity. */
  static Entry string(String text) {
    Entry e = new Entry(Form.STRING, "");
    e.text = text;
    return e;
  }

  Entry(Form form, String type) {
    this.form = form;
    this.type = type;
  }

  /** Whether it is of a class or record, and has nothing beside its fields. */
  boolean isFields() {
    return (form == Form.OBJECT || form == Form.RECORD)
        && slots == NO_SLOTS
        && written.isEmpty()
        && modCount == 0
        && !hasExtra;
  }

  /** Another of the same class. */
  Entry like(Named fields) {
    Entry e = new Entry(form, type);
    e.code = code;
    e.named = fields;
    e.isRow = true;
    return e;
  }

  /** Calls with each slot that it has. */
  void forEachSlot(Consumer<@Nullable Object> to) {
    if (form == Form.STRING) {
      return; // The most frequent entry has none.
    }
    forEach(slots, to);
    named.forEachSlot(to);
    if (given != null) {
      forEach(given, to);
    }
    for (Written w : written.values()) {
      forEach(w.data(), to);
      if (w.put() != null) {
        w.put().forEachSlot(to);
      }
    }
    to.accept(extra);
  }

  private static void forEach(@Nullable Object[] slots, Consumer<@Nullable Object> to) {
    for (Object slot : slots) {
      to.accept(slot);
    }
  }

  /** Calls with the id of each entry that this one refers to. */
  void references(IntConsumer to) {
    forEachSlot(slot -> Ref.accept(slot, to));
    if (chain != null) {
      chain.references(to);
    }
  }
}
