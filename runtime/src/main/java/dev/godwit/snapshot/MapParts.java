package dev.godwit.snapshot;

import dev.godwit.SnapshotException;
import java.io.Serializable;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What maps hand out that goes on being part of them: entries, as {@code entrySet()} has them,
 * whose {@code setValue} writes to the map, and the sets of keys and the like. The map is not
 * reachable from them, so it is looked for among what travels too.
 */
final class MapParts {
  private MapParts() {}

  /** The maps that are made of the entries that they hand out. */
  private static final Set<Class<?>> MADE_OF_ENTRIES =
      Set.of(HashMap.class, LinkedHashMap.class, TreeMap.class, Hashtable.class, WeakHashMap.class);

  /** The maps that give the same view each time they are asked. */
  private static final Set<Class<?>> KEEPING_VIEWS =
      Set.of(
          HashMap.class,
          LinkedHashMap.class,
          TreeMap.class,
          WeakHashMap.class,
          IdentityHashMap.class,
          EnumMap.class);

  /** Whether a class of entries is one that maps are made of. */
  static boolean isEntry(Class<?> type) {
    Class<?> map = type.getEnclosingClass();
    return Map.Entry.class.isAssignableFrom(type) && map != null && MADE_OF_ENTRIES.contains(map);
  }

  /** Whether a class is one of views of maps. */
  static boolean isView(Class<?> type) {
    Class<?> map = type.getEnclosingClass();
    return Collection.class.isAssignableFrom(type)
        && !Serializable.class.isAssignableFrom(type)
        && map != null
        && KEEPING_VIEWS.contains(map);
  }

  /** The method that gives a view. */
  static String viewName(Object view) {
    String type = view.getClass().getSimpleName();
    return type.endsWith("KeySet") ? "keySet" : type.endsWith("Values") ? "values" : "entrySet";
  }

  /** The view of the map that the method of the name gives. */
  static Object view(Map<?, ?> map, String name) {
    return switch (name) {
      case "keySet" -> map.keySet();
      case "values" -> map.values();
      case "entrySet" -> map.entrySet();
      default -> throw new SnapshotException("a map has no view of this name");
    };
  }

  /** The ids of the maps that have these very parts, by the id of the part. */
  static Map<Integer, Integer> owners(Map<Object, Integer> parts, List<Object> table) {
    Map<Integer, Integer> owners = new TreeMap<>();
    boolean anyEntries = parts.keySet().stream().anyMatch(p -> isEntry(p.getClass()));
    for (int id = 0; id < table.size() && owners.size() < parts.size(); id++) {
      if (table.get(id) instanceof Map<?, ?> map) {
        if (Types.isPlatform(map.getClass())) {
          own(List.of(map.keySet(), map.values(), map.entrySet()), id, parts, owners);
        }
        if (anyEntries) {
          own(entriesOf(map), id, parts, owners);
        }
      }
    }
    return owners;
  }

  private static void own(
      Iterable<?> of, int map, Map<Object, Integer> parts, Map<Integer, Integer> owners) {
    for (Object part : of) {
      Integer found = parts.get(part);
      if (found != null) {
        owners.put(found, map);
      }
    }
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
  static Map.Entry<?, ?> entry(
      Map<?, ?> map, @Nullable Object key, Map<Object, Map.Entry<?, ?>> byKey) {
    Map.Entry<?, ?> found = byKey.get(key);
    if (found != null) {
      return found;
    }
    for (Object o : entriesOf(map)) {
      Map.Entry<?, ?> e = (Map.Entry<?, ?>) o;
      if (e.getKey() == key || e.getKey() != null && e.getKey().equals(key)) {
        return e;
      }
    }
    throw new SnapshotException("a map's entry is not in the map");
  }

  /**
   * Removes what a map is not to hold, and keeps the entries that stay: they may be held elsewhere.
   *
   * @param entries all that it has, whose iterator can remove
   * @param pairs what it is to hold, keys and values in turn
   * @param gone entries that are of no map any more, by identity
   */
  @SuppressWarnings("unchecked")
  static void removeOthers(
      Map<?, ?> map,
      Iterable<?> entries,
      List<? extends @Nullable Object> pairs,
      Set<Object> gone) {
    Set<@Nullable Object> keys =
        map instanceof SortedMap<?, ?> s
            ? new TreeSet<>((Comparator<Object>) s.comparator())
            : map instanceof IdentityHashMap
                ? Collections.newSetFromMap(new IdentityHashMap<>())
                : new HashSet<>();
    for (int i = 0; i < pairs.size(); i += 2) {
      keys.add(pairs.get(i));
    }
    for (Iterator<?> i = entries.iterator(); i.hasNext(); ) {
      Map.Entry<?, ?> e = (Map.Entry<?, ?>) i.next();
      if (gone.contains(e) || !keys.contains(e.getKey())) {
        i.remove();
      }
    }
  }

  /** The entries of a map by the identity of their keys. */
  static Map<Object, Map.Entry<?, ?>> byKey(Map<?, ?> map) {
    Map<Object, Map.Entry<?, ?>> entries = new IdentityHashMap<>();
    for (Object o : entriesOf(map)) {
      Map.Entry<?, ?> e = (Map.Entry<?, ?>) o;
      entries.put(e.getKey(), e);
    }
    return entries;
  }
}
