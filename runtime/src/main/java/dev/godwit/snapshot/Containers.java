package dev.godwit.snapshot;

import dev.godwit.SnapshotException;
import dev.godwit.snapshot.Entry.Form;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Makes and fills collections and maps of the JDK, with the order that they had. */
final class Containers {
  private Containers() {}

  @SuppressWarnings("JdkObsolete") // Hashtable is what the snapshot says.
  static Object of(Entry e, @Nullable Comparator<Object> comparator) {
    if (e.type.equals("java.util.Hashtable")) { // Growing would turn its buckets round.
      return new Hashtable<>(
          e.length > 0 ? e.length : HashCapacity.ofHashtable(e.slots.length / 2));
    }
    if (e.type.equals("java.util.concurrent.ConcurrentHashMap")) {
      return new ConcurrentHashMap<>(HashCapacity.ofConcurrentHashMap(e.slots.length / 2));
    }
    if (e.type.equals("java.util.HashMap")) {
      return new HashMap<>(e.length > 0 ? e.length : HashCapacity.ofHashMap(e.slots.length / 2));
    }
    if (e.type.equals("java.util.HashSet")) {
      return new HashSet<>(e.length > 0 ? e.length : HashCapacity.ofHashMap(e.slots.length));
    }
    if (e.accessOrder && e.type.equals("java.util.LinkedHashMap")) {
      return new LinkedHashMap<>(16, 0.75f, true);
    }
    var collection = e.form == Form.COLLECTION ? Types.collection(e.type) : null;
    var map = e.form == Form.MAP ? Types.map(e.type) : null;
    if (collection != null) {
      return collection.apply(comparator);
    }
    if (map != null) {
      return map.apply(comparator);
    }
    throw new SnapshotException("no container that a snapshot may name");
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  static Object immutable(Form form, List<?> elements) {
    if (form == Form.LIST_OF) {
      // Unlike List.of, toList keeps nulls, which the list may have come with.
      return elements.contains(null) ? elements.stream().toList() : List.copyOf(elements);
    }
    if (form == Form.SET_OF) {
      return Set.of(elements.toArray());
    }
    Map.Entry[] pairs = new Map.Entry[elements.size() / 2];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = Map.entry(elements.get(2 * i), elements.get(2 * i + 1));
    }
    return Map.ofEntries(pairs);
  }

  static void putAll(Map<Object, Object> map, List<@Nullable Object> pairs) {
    boolean newestFirst = map instanceof Hashtable; // In each bucket.
    for (int i = 0; i < pairs.size(); i += 2) {
      int at = newestFirst ? pairs.size() - 2 - i : i;
      map.put(pairs.get(at), pairs.get(at + 1));
    }
  }

  /** Whether it holds these very objects: then its iterators stay valid. */
  static boolean holds(Map<?, ?> map, List<@Nullable Object> values) {
    List<@Nullable Object> found = new ArrayList<>();
    for (Map.Entry<?, ?> e : map.entrySet()) { // Its forEach may have another order: Hashtable.
      found.add(e.getKey());
      found.add(e.getValue());
    }
    return holds(found, values);
  }

  @SuppressWarnings("ReferenceEquality") // Identity is what is asked for.
  static boolean holds(Collection<?> c, List<@Nullable Object> values) {
    if (c.size() != values.size()) {
      return false;
    }
    int i = 0;
    for (Object element : c) {
      Object value = values.get(i++);
      boolean isBox = value instanceof Number || value instanceof Character;
      if (element != value && !(isBox && value.equals(element))) {
        return false;
      }
    }
    return true;
  }

  @SuppressWarnings("unchecked")
  static void setValue(Object entry, @Nullable Object value) {
    ((Map.Entry<Object, Object>) entry).setValue(value);
  }
}
