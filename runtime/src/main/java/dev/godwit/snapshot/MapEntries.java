package dev.godwit.snapshot;

import dev.godwit.SnapshotException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Entries that are part of a map, as {@code entrySet()} hands them out: {@code setValue} writes to
 * the map. The map is not reachable from them, so it is looked for among what travels too.
 */
final class MapEntries {
  private MapEntries() {}

  /** Whether it is an entry of the JDK that cannot be written by itself. */
  static boolean isPartOfMap(Object o) {
    return o instanceof Map.Entry<?, ?>
        && Types.isPlatform(o.getClass())
        && !(o instanceof java.io.Serializable)
        && o.getClass().getEnclosingClass() != null
        && Map.class.isAssignableFrom(o.getClass().getEnclosingClass());
  }

  /** The ids of the maps that hold these very entries, by the id of the entry. */
  static Map<Integer, Integer> owners(Map<Object, Integer> entries, List<Object> table) {
    Map<Integer, Integer> owners = new java.util.TreeMap<>();
    for (int id = 0; id < table.size() && owners.size() < entries.size(); id++) {
      if (table.get(id) instanceof Map<?, ?> map && Types.isPlatform(map.getClass())) {
        for (Map.Entry<?, ?> e : map.entrySet()) {
          Integer found = entries.get(e);
          if (found != null) {
            owners.put(found, id);
          }
        }
      }
    }
    return owners;
  }

  /** By identity: what {@link #owners} is called with. */
  static Map<Object, Integer> identities() {
    return new IdentityHashMap<>();
  }

  /** The map's own entry for the key, which is one of its keys. */
  @SuppressWarnings("ReferenceEquality") // The key was read as the map's own.
  static Map.Entry<?, ?> of(Map<?, ?> map, @Nullable Object key) {
    for (Map.Entry<?, ?> e : map.entrySet()) {
      if (e.getKey() == key || e.getKey() != null && e.getKey().equals(key)) {
        return e;
      }
    }
    throw new SnapshotException("a map's entry is not in the map");
  }
}
