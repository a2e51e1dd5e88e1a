package dev.godwit.snapshot;

import dev.godwit.SnapshotException;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Entries that are part of a map, as {@code entrySet()} hands them out: {@code setValue} writes to
 * the map. The map is not reachable from them, so it is looked for among what travels too.
 */
final class MapEntries {
  private MapEntries() {}

  /** The maps that are made of the entries that they hand out. */
  private static final Set<Class<?>> MADE_OF_ENTRIES =
      Set.of(HashMap.class, LinkedHashMap.class, TreeMap.class, Hashtable.class, WeakHashMap.class);

  /** Whether a class of entries is one that maps are made of. */
  static boolean isPartOfMap(Class<?> type) {
    Class<?> map = type.getEnclosingClass();
    return map != null && MADE_OF_ENTRIES.contains(map);
  }

  /** The ids of the maps that hold these very entries, by the id of the entry. */
  static Map<Integer, Integer> owners(Map<Object, Integer> entries, List<Object> table) {
    Map<Integer, Integer> owners = new TreeMap<>();
    for (int id = 0; id < table.size() && owners.size() < entries.size(); id++) {
      if (table.get(id) instanceof Map<?, ?> map) {
        for (Object e : entriesOf(map)) {
          Integer found = entries.get(e);
          if (found != null) {
            owners.put(found, id);
          }
        }
      }
    }
    return owners;
  }

  /** The entries that the map is made of, without calling code of the program. */
  private static Iterable<?> entriesOf(Map<?, ?> map) {
    if (Types.isPlatform(map.getClass())) {
      return map.entrySet();
    }
    JdkPart part = JdkPart.of(map.getClass());
    return part == null ? List.of() : part.elements(map);
  }

  /** The map's own entry for the key, which is one of its keys. */
  @SuppressWarnings("ReferenceEquality") // The key was read as the map's own.
  static Map.Entry<?, ?> of(Map<?, ?> map, @Nullable Object key) {
    for (Object o : entriesOf(map)) {
      Map.Entry<?, ?> e = (Map.Entry<?, ?>) o;
      if (e.getKey() == key || e.getKey() != null && e.getKey().equals(key)) {
        return e;
      }
    }
    throw new SnapshotException("a map's entry is not in the map");
  }
}
