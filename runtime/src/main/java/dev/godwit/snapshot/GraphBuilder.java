package dev.godwit.snapshot;

import dev.godwit.Continuation;
import dev.godwit.Group;
import dev.godwit.Host;
import dev.godwit.IncompatibleCodeException;
import dev.godwit.Request;
import dev.godwit.SnapshotException;
import dev.godwit.frame.Cursor;
import dev.godwit.snapshot.Entry.Form;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Builds the objects of a snapshot's table: first an empty instance of everything that can be
 * filled later, then, children before parents, everything's contents. Containers that call {@code
 * hashCode} or {@code compareTo} of what they hold and are part of a cycle come last.
 */
final class GraphBuilder {
  private final TypeFilter types;
  private final Map<Integer, ChainReader> held;
  private final Entry[] entries;
  private final @Nullable Object[] built;
  private final ObjectState state = new ObjectState(this);

  /** Held until all is built: what holds one weakly may be filled before what holds it. */
  private final Map<String, String> literals = new HashMap<>();

  /** What has all that it refers to. */
  private final BitSet whole = new BitSet();

  /** What is being filled, or was. */
  private final BitSet filling = new BitSet();

  /** Containers in cycles that call hashCode or compareTo of what they hold: filled at the end. */
  private final BitSet hashed = new BitSet();

  /** Of maps that have entries in the table, those by their keys. */
  private final Map<Map<?, ?>, Map<Object, Map.Entry<?, ?>>> entriesByKey = new IdentityHashMap<>();

  /** Boxed values, strings written in place: of the same value one object, as they were. */
  private final Map<Object, Object> values;

  /** What is there already, and is filled again instead of made anew. */
  private final Existing existing;

  /** Calls with the number of each object that something outside the table refers to. */
  private final Consumer<IntConsumer> roots;

  /** Entries that were lent and are of no map any more, by identity. */
  private final Set<Object> gone = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * @param held the readers of the continuations in the table
   * @param roots calls with the number of each object that something outside the table refers to
   */
  GraphBuilder(
      List<Entry> table,
      TypeFilter types,
      Map<Integer, ChainReader> held,
      Consumer<IntConsumer> roots) {
    this.roots = roots;
    this.types = types;
    this.held = held;
    this.entries = table.toArray(new Entry[0]);
    this.built = new Object[entries.length];
    this.existing = new Existing(entries, types);
    this.values = new HashMap<>(HashCapacity.ofHashMap(most(table)));
  }

  /** How many values the largest entry may have. */
  private static int most(List<Entry> table) {
    return table.stream().mapToInt(e -> e.slots.length).max().orElse(0);
  }

  /** Fills the objects of the capture instead of making new ones. */
  void keep(Originals originals) {
    for (int i = 0; i < originals.objects().size(); i++) {
      existing.keep(i, originals.objects().get(i));
      forEachHeld(
          originals.objects().get(i),
          held -> {
            if (held instanceof Number || held instanceof Character) {
              values.putIfAbsent(held, held);
            }
          });
    }
    originals.strings().forEach(s -> values.put(s, s));
  }

  private static void forEachHeld(Object o, Consumer<@Nullable Object> to) {
    switch (Route.of(o.getClass())) {
      case CONTAINER, IMMUTABLE -> {
        if (o instanceof Map<?, ?> map) {
          map.keySet().forEach(to);
          map.values().forEach(to);
        } else {
          ((Collection<?>) o).forEach(to);
        }
      }
      case ARRAY -> {
        if (o instanceof @Nullable Object[] elements) {
          Arrays.asList(elements).forEach(to);
        }
      }
      case OBJECT, RECORD -> {
        if (!Replacements.areReplaced(o.getClass())) { // Then its fields were not written.
          Fields.of(o.getClass()).forEach(f -> to.accept(f.get(o)));
        }
      }
      default -> {}
    }
  }

  /** What is there already. */
  Existing existing() {
    return existing;
  }

  /** The object of the number. */
  @Nullable Object built(int id) {
    return reference(id);
  }

  /** The groups of chains in the table that came with it: not those that it was taken from. */
  List<Group> groups() {
    List<Group> groups = new ArrayList<>();
    for (int i = 0; i < built.length; i++) {
      if (built[i] instanceof Group g && (existing.of(i) == null || existing.isLent(i))) {
        groups.add(g);
      }
    }
    return groups;
  }

  /** Builds the whole table. */
  void build() {
    for (int i = 0; i < entries.length; i++) {
      int id = i;
      at(i, () -> built[id] = shell(id));
      if (existing.isLent(i) && entries[i].form == Form.MAP_ENTRY && entries[i].extra == null) {
        gone.add(Objects.requireNonNull(built[i]));
      }
    }
    DependencyOrder order = DependencyOrder.of(entries, this::needsItsChildren);
    List<Integer> deferred = new ArrayList<>();
    for (int id : order.ids()) {
      if (order.isCyclic(id)) {
        at(id, () -> makeEmpty(id));
      }
      if (order.isCyclic(id) && isHashed(built[id])) {
        hashed.set(id);
      }
      if (hashed.get(id) || entries[id].form == Form.MAP_ENTRY) {
        deferred.add(id);
      } else {
        at(id, () -> fill(id));
      }
    }
    for (int id : deferred) {
      at(id, () -> fill(id));
    }
    existing.updateAgain();
    for (int id = 0; id < built.length; id++) {
      if (built[id] instanceof Cursor<?> c && existing.of(id) == null) {
        c.afterRead();
      }
    }
  }

  /** Whether what it refers to must be filled before it. */
  private boolean needsItsChildren(int id) {
    return built[id] == null
        || existing.of(id) != null && isMadeAtOnce(id)
        || isHashed(built[id])
        || isLoose(built[id]);
  }

  /** Whether what is there already gets its state from another one that is made first. */
  private boolean isMadeAtOnce(int id) {
    Entry e = entries[id];
    return e.form == Form.SERIAL || e.form == Form.ADAPTED || existing.isReplaced(id);
  }

  /** Whether filling it may call code of the program, which may look at anything. */
  private static boolean isLoose(@Nullable Object o) {
    return o instanceof Collection && !(o instanceof List);
  }

  /** Whether filling it calls hashCode or compareTo of what it holds. */
  private static boolean isHashed(@Nullable Object o) {
    return o instanceof Map
        || o instanceof Set
        || o instanceof PriorityQueue
        || o != null && SerialForm.of(o.getClass()) != null;
  }

  private interface Step {
    void run() throws Throwable;
  }

  private void at(int id, Step step) {
    try {
      step.run();
    } catch (IncompatibleCodeException e) {
      throw e;
    } catch (SnapshotException e) {
      boolean isPlaced = String.valueOf(e.getMessage()).startsWith("objects["); // One below it.
      if (isPlaced || existing.of(id) != null) {
        throw e; // Of what is there already it says what the program knows.
      }
      throw new SnapshotException(place(id) + ": " + e.getMessage(), e);
    } catch (Throwable e) {
      throw new SnapshotException(place(id) + " is not valid: " + e.getClass().getName(), e);
    }
  }

  private String place(int id) {
    return ("objects[" + id + "] " + entries[id].type).strip();
  }

  // ---- slots

  /** The value of a slot of a reference type. */
  @Nullable Object slot(@Nullable Object slot) throws Exception {
    if (slot instanceof String s) {
      return literals.computeIfAbsent(s, String::intern);
    }
    if (slot instanceof Ref r) {
      return reference(r.id());
    }
    if (slot instanceof Number || slot instanceof Character) {
      return one(slot);
    }
    return slot instanceof Tagged t ? named(t) : slot;
  }

  /** The JDK may give the literal for an empty text, from a StringBuilder for one. */
  private static String notLiteral(String read) {
    return read.isEmpty() ? String.valueOf(new char[0]) : read;
  }

  private Object one(Object value) {
    Object known = values.putIfAbsent(value, value);
    return known == null ? value : known;
  }

  private @Nullable Object reference(int id) {
    if (id >= built.length) {
      throw new SnapshotException("ref " + id + " is outside the table of " + built.length);
    }
    if (built[id] == null && !whole.get(id)) {
      at(id, () -> early(id));
    }
    return built[id];
  }

  /** Makes an object before its turn: something in a cycle with it cannot be made without it. */
  private void early(int id) throws Throwable {
    makeEmpty(id);
    if (built[id] == null) {
      fill(id);
    }
  }

  /** Makes a container that is filled later, if it is one and was not made yet. */
  private void makeEmpty(int id) throws Exception {
    if (built[id] != null) {
      return;
    }
    Entry e = entries[id];
    boolean canBeEmpty =
        e.form == Form.COLLECTION
            || e.form == Form.MAP
            || e.form == Form.OBJECT && !Replacements.areResolved(userType(e));
    if (canBeEmpty) {
      built[id] = empty(e, comparator(e));
    }
  }

  /** Fills what something is made of that looks into it; what is hashed waits for its elements. */
  private void settle(Entry e) {
    e.references(
        child -> {
          if (child < built.length && !hashed.get(child)) {
            at(child, () -> fill(child));
          }
        });
  }

  /** A container, or an object that extends one, which needs its comparator to be made. */
  private Object empty(Entry e, @Nullable Comparator<Object> comparator) throws Exception {
    if (e.form != Form.OBJECT) {
      return Containers.of(e, comparator);
    }
    Class<?> type = userType(e);
    JdkPart part = JdkPart.of(type);
    return part == null ? ObjectState.blank(type) : part.allocate(type, e.accessOrder, comparator);
  }

  @SuppressWarnings("unchecked")
  private @Nullable Comparator<Object> comparator(Entry e) throws Exception {
    return (Comparator<Object>) slot(e.extra);
  }

  private @Nullable Object named(Tagged t) throws Exception {
    return switch (t.tag()) {
      case "string" -> one(notLiteral(t.text()));
      case "enum" -> constant(types.user(t.text()), Objects.requireNonNull(t.name()));
      case "type" -> types.any(t.text());
      case "system" -> system(t.text());
      case "host" -> host(t);
      default -> Statics.stays(t.text(), types);
    };
  }

  private Object host(Tagged t) throws Exception {
    Object here = Host.find(t.text());
    if (here == null) {
      here = Types.allocate(types.user(Objects.requireNonNull(t.name())));
      Host.standIn(t.text(), here);
    }
    return here;
  }

  private static Object system(String name) {
    return switch (name) {
      case "in" -> System.in;
      case "out" -> System.out;
      default -> System.err; // It was checked to be one of the three.
    };
  }

  /** The value that a field of that type is given. */
  @Nullable Object field(String name, Class<?> type, @Nullable Object slot) throws Exception {
    if (!type.isPrimitive()) {
      return slot(slot);
    }
    try {
      return Primitives.of(type, slot);
    } catch (SnapshotException e) {
      throw new SnapshotException("field '" + name + "': " + e.getMessage(), e);
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Object constant(Class<?> type, String name) {
    if (!type.isEnum()) {
      throw new SnapshotException(type.getName() + " is not an enum");
    }
    return Enum.valueOf((Class) type, name);
  }

  /** The class of an object, which may stand for a piece of the user's code. */
  private Class<?> userType(Entry e) throws ClassNotFoundException {
    Class<?> type = types.user(e.type);
    String here = CodeHashes.of(type);
    if (!e.code.equals(here)) {
      throw new IncompatibleCodeException(
          "the code that "
              + type.getName()
              + " stands for has changed since the snapshot was taken (code "
              + e.code
              + ", here "
              + (here.isEmpty() ? "none" : here)
              + "). Resume it with the code it was taken from, or make the lambda or class a named"
              + " class.");
    }
    return type;
  }

  // ---- entries

  private @Nullable Object shell(int id) throws Exception {
    Entry e = entries[id];
    Object own = existing.of(id);
    if (own != null) {
      return own;
    }
    return switch (e.form) {
      case ARRAY, BYTES -> Array.newInstance(types.any(e.type), e.length);
      case OBJECT -> {
        Class<?> type = userType(e);
        if (Replacements.areResolved(type)) {
          yield null; // Nobody may see it before it is resolved.
        }
        JdkPart part = JdkPart.of(type);
        if (part != null) {
          yield e.hasExtra ? null : part.allocate(type, e.accessOrder, null);
        }
        yield ObjectState.blank(type);
      }
      case THROWABLE -> {
        Class<?> type = types.throwable(e.type);
        yield e.given == null ? Types.throwable(type, e.text) : null;
      }
      case STRING, CHARS -> {
        String s = Objects.requireNonNull(e.text);
        yield e.literal ? s.intern() : String.valueOf(s.toCharArray());
      }
      case TEXT -> text(e);
      case ADAPTED -> Adapters.empty(e.type);
      case COLLECTION, MAP -> e.hasExtra ? null : Containers.of(e, null);
      default -> null; // Needs its children first.
    };
  }

  private static Object text(Entry e) {
    Types.Text text = Types.text(e.type);
    if (text == null || e.text == null) {
      throw new SnapshotException("no type with a text form");
    }
    return text.parse().apply(e.text);
  }

  private void fill(int id) throws Throwable {
    if (whole.get(id)) {
      return; // It was made early.
    }
    if (filling.get(id)) {
      if (built[id] == null) {
        throw new SnapshotException("it is needed to make itself");
      }
      return; // Further out.
    }
    filling.set(id);
    filled(id);
    whole.set(id);
  }

  private void filled(int id) throws Throwable {
    Entry e = entries[id];
    Object o = built[id];
    switch (e.form) {
      case ARRAY, BYTES -> array(Objects.requireNonNull(o), e);
      case RECORD -> {
        if (existing.isReplaced(id)) {
          settle(e);
          mutable(id, () -> Objects.requireNonNull(Replacements.resolved(record(e))));
        } else {
          once(id, () -> Objects.requireNonNull(Replacements.resolved(record(e))));
        }
      }
      case THROWABLE -> throwable(id, e);
      case OBJECT -> object(id, e);
      case SERIAL -> {
        settle(e);
        mutable(id, () -> serial(e));
      }
      case ADAPTED -> {
        settle(e);
        if (o != null && existing.of(id) == null) {
          Adapters.fill(o, slot(e.extra));
        } else {
          mutable(id, () -> adapted(e));
        }
      }
      case LAMBDA ->
          once(
              id,
              () -> Lambdas.read(types.lambdaOwner(e.type), e.named, values(e).toArray(), types));
      case LIST_OF, SET_OF, MAP_OF -> once(id, () -> Containers.immutable(e.form, values(e)));
      case MAP_ENTRY -> {
        Object own = existing.of(id);
        if (own == null) {
          built[id] = mapEntry(e);
        } else if (gone.contains(own)) {
          Containers.setValue(own, slot(e.slots[1]));
        }
      }
      case MAP_VIEW -> once(id, () -> mapView(e));
      case CONTINUATION -> {
        once(id, () -> continuation(id, e));
        if (existing.isLent(id) && e.chain == null) {
          ((Continuation<?>) Objects.requireNonNull(o)).usedElsewhere();
        }
      }
      case NOT_STARTED -> once(id, () -> NotStarted.made(e, values(e), types));
      case COLLECTION, MAP -> container(id, e);
      case TEXT -> {
        if (existing.mayDiffer(id)) {
          existing.update(id, text(e));
        }
      }
      case STRING, CHARS -> {
        if (existing.isInFinal(id)) {
          once(id, () -> Objects.requireNonNull(e.text));
        }
      }
      default -> {} // Whole since it was made.
    }
  }

  private void object(int id, Entry e) throws Throwable {
    Object o = built[id];
    if (o != null && existing.isReplaced(id)) {
      settle(e);
      mutable(id, () -> proxied(e));
      return;
    }
    boolean isNew = o == null;
    if (o == null) {
      o = empty(e, comparator(e));
    }
    JdkPart part = JdkPart.of(o.getClass());
    state.setFields(o, e, existing.isLent(id));
    if (part != null) {
      List<@Nullable Object> values = values(e);
      if (existing.isLent(id) && o instanceof Map<?, ?> map && !part.holds(o, values)) {
        MapParts.removeOthers(map, part.elements(o), values, gone);
        part.fill(o, values);
      }
      if (existing.of(id) == null || !part.holds(o, values)) {
        part.clear(o);
        part.fill(o, values);
      }
    }
    state.readItself(o, e, existing.of(id) != null, existing.isLent(id));
    if (o instanceof AbstractList<?>) {
      ModCount.set(o, e.modCount);
    }
    if (isNew) {
      built[id] = Replacements.resolved(o);
    }
  }

  private Object proxied(Entry e) throws Throwable {
    Object proxy = empty(e, comparator(e));
    state.setFields(proxy, e, false);
    state.readItself(proxy, e, false, false);
    return Objects.requireNonNull(Replacements.resolved(proxy));
  }

  private interface Made {
    Object make() throws Throwable;
  }

  /** What is made as a whole and cannot change is not made again where it is there already. */
  private void once(int id, Made made) throws Throwable {
    if (existing.of(id) == null) {
      built[id] = made.make();
    } else if (existing.isInFinal(id)) {
      existing.requireSame(id, made.make());
    }
  }

  private void mutable(int id, Made made) throws Throwable {
    if (existing.of(id) == null) {
      built[id] = made.make();
    } else if (existing.mayDiffer(id)) {
      existing.update(id, made.make());
    }
  }

  private List<@Nullable Object> values(Entry e) throws Exception {
    List<@Nullable Object> values = new ArrayList<>(e.slots.length);
    for (Object slot : e.slots) {
      values.add(slot(slot));
    }
    return values;
  }

  private void array(Object array, Entry e) throws Exception {
    Class<?> element = array.getClass().getComponentType();
    if (e.form == Form.BYTES) {
      byte[] bytes = Objects.requireNonNull(e.bytes);
      if (!element.isPrimitive()
          || bytes.length != (long) Array.getLength(array) * PrimitiveArrays.width(element)) {
        throw new SnapshotException("the bytes are not those of the array");
      }
      PrimitiveArrays.get(array, ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
      return;
    }
    if (array instanceof Object[] references) {
      for (int i = 0; i < references.length; i++) {
        references[i] = slot(e.slots[i]);
      }
      return;
    }
    for (int i = 0; i < e.slots.length; i++) {
      Array.set(array, i, Primitives.of(element, e.slots[i]));
    }
  }

  @SuppressWarnings("ReferenceEquality") // Identity is what is asked for.
  private Object record(Entry e) throws Throwable {
    Class<?> type = userType(e);
    if (!type.isRecord()) {
      throw new SnapshotException(type.getName() + " is not a record");
    }
    var components = type.getRecordComponents();
    @Nullable Object[] arguments = new Object[components.length];
    if (e.named.size() != components.length) {
      throw new SnapshotException(type.getName() + " has other components");
    }
    for (int i = 0; i < arguments.length; i++) {
      int at = e.named.indexOf(components[i].getName(), i);
      if (at < 0) {
        throw new SnapshotException("component " + components[i].getName() + " is missing");
      }
      String name = components[i].getName();
      arguments[i] = field(name, components[i].getType(), e.named.slot(at));
    }
    Object made = Types.record(type, arguments);
    for (int i = 0; i < arguments.length; i++) {
      int at = e.named.indexOf(components[i].getName(), i);
      if (e.named.slot(at) instanceof Ref r && isChangeable(r.id())) {
        Field f = Fields.open(type.getDeclaredField(components[i].getName()));
        if (f.get(made) != arguments[i] && isShared(r.id())) {
          throw new SnapshotException(
              "the constructor of "
                  + type.getName()
                  + " makes a copy of '"
                  + f.getName()
                  + "', and something else refers to the object, too: it would be another one. Let"
                  + " the copy be made by whoever calls the constructor");
        }
      }
    }
    return made;
  }

  private boolean isChangeable(int id) {
    return switch (entries[id].form) {
      case ARRAY, BYTES, COLLECTION, MAP, OBJECT, SERIAL, ADAPTED -> true;
      default -> false;
    };
  }

  /** Whether there are two references to the object, or more. */
  private boolean isShared(int id) {
    int[] count = {0};
    IntConsumer found =
        to -> {
          if (to == id) {
            count[0]++;
          }
        };
    for (Entry e : entries) {
      e.references(found);
    }
    roots.accept(found);
    return count[0] > 1;
  }

  private void throwable(int id, Entry e) throws Exception {
    if (built[id] == null) {
      List<@Nullable Object> given = new ArrayList<>();
      for (Object slot : Objects.requireNonNull(e.given)) {
        given.add(slot(slot));
      }
      built[id] = ThrowableParts.of(types.throwable(e.type)).make(given);
    }
    Throwable t = (Throwable) Objects.requireNonNull(built[id]);
    if (existing.isInFinal(id)) {
      existing.requireMessage(id, e.text);
    }
    Object cause = slot(e.extra);
    if (cause != null && t.getCause() == null) {
      t.initCause((Throwable) cause);
    }
    if (t.getSuppressed().length == 0) {
      for (Object s : values(e)) {
        t.addSuppressed((Throwable) s);
      }
    }
    t.setStackTrace(e.trace);
    state.setFields(t, e, false);
  }

  private Object serial(Entry e) throws Exception {
    Class<?> type = types.serial(e.type);
    if (e.bytes == null) {
      throw new SnapshotException("the bytes are missing");
    }
    return ShallowSerial.read(type, e.bytes, values(e).toArray(), types);
  }

  private Object adapted(Entry e) throws Exception {
    return Adapters.read(e.type, slot(e.extra), types);
  }

  private Object continuation(int id, Entry e) throws Exception {
    ChainReader chain = held.get(id);
    return chain == null
        ? Continuation.used(e.type)
        : Continuation.waiting(
            e.type, chain.frames(this).get(0), (Request<?>) Objects.requireNonNull(slot(e.extra)));
  }

  /** The entry that the map has for the key, or one of its own if its map is not part of it. */
  private Object mapEntry(Entry e) throws Exception {
    List<@Nullable Object> pair = values(e);
    if (pair.size() != 2) {
      throw new SnapshotException("expected a key and a value");
    }
    if (e.extra instanceof Ref r && slot(r) instanceof Map<?, ?> map) {
      at(r.id(), () -> fill(r.id()));
      var byKey = entriesByKey.computeIfAbsent(map, MapParts::byKey);
      return MapParts.entry(map, pair.get(0), byKey);
    }
    return new AbstractMap.SimpleEntry<>(pair.get(0), pair.get(1));
  }

  private Object mapView(Entry e) throws Exception {
    if (slot(e.extra) instanceof Map<?, ?> map) {
      return MapParts.view(map, Objects.requireNonNull(e.text));
    }
    throw new SnapshotException("a view of no map");
  }

  @SuppressWarnings("unchecked")
  private void container(int id, Entry e) throws Exception {
    Object o = built[id];
    if (o == null) {
      o = Containers.of(e, comparator(e));
      built[id] = o;
    }
    List<@Nullable Object> values = values(e);
    if (existing.isLent(id) && e.length > 0) {
      HashCapacity.grow(o, e.length);
    }
    if (o instanceof Map<?, ?> map) {
      if (existing.isLent(id) && !Containers.holds(map, values)) {
        MapParts.removeOthers(map, map.entrySet(), values, gone);
        Containers.putAll((Map<Object, Object>) map, values);
      }
      if (!Containers.holds(map, values)) {
        map.clear();
        Containers.putAll((Map<Object, Object>) map, values);
      }
    } else if (o instanceof Collection<?> c) {
      if (!Containers.holds(c, values)) {
        c.clear();
        ((Collection<Object>) c).addAll(values);
      }
    }
  }
}
