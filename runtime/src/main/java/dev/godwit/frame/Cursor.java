package dev.godwit.frame;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The iterator of a loop that can move: the collection's own iterator, and the number of elements
 * it has given. In a snapshot a list is gone on with at that position; of any other collection,
 * whose order may be another one elsewhere, the elements that are still to come are kept, and of a
 * map its keys.
 */
public final class Cursor<T> implements Iterator<T> {
  /** What the elements are. */
  private enum Kind {
    LIST,
    ELEMENTS,
    KEYS,
    VALUES,
    ENTRIES
  }

  private transient @Nullable Iterator<T> live;
  private transient int given;

  /** The live iterator runs over what was to come, not over the source. */
  private transient boolean rest;

  private final Kind kind;

  /** The list, collection or map; null for a view whose map is not known, which cannot travel. */
  private @Nullable Object source;

  private transient @Nullable Iterable<T> view;

  /** What a snapshot has: the position in a list, or the keys or elements to come. */
  private int position;

  private @Nullable List<Object> coming;

  /** In a snapshot, what was given last and may be removed: an element or, of a map, its key. */
  private @Nullable Object last;

  private boolean removable;

  private Cursor(Kind kind, Object source, Iterable<T> view, Iterator<T> live) {
    this.kind = kind;
    this.source = source;
    this.view = view;
    this.live = live;
  }

  /** The iterator of the source: a cursor if it is one of the JDK's, else the source's own. */
  @SuppressWarnings("unchecked")
  public static <T> Iterator<T> over(Iterable<? extends T> source) {
    Iterable<T> same = (Iterable<T>) source;
    Iterator<T> own = same.iterator();
    if (!(source instanceof Collection) || !isOfJdk(own)) {
      return own;
    }
    Kind kind = source instanceof List ? Kind.LIST : Kind.ELEMENTS;
    return new Cursor<>(kind, source, same, own);
  }

  /** The iterator of the map's keys. */
  public static <K> Iterator<K> keys(Map<? extends K, ?> map) {
    return of(Kind.KEYS, map, map.keySet());
  }

  /** The iterator of the map's values. */
  public static <V> Iterator<V> values(Map<?, ? extends V> map) {
    return of(Kind.VALUES, map, map.values());
  }

  /** The iterator of the map's entries. */
  public static <K, V> Iterator<Map.Entry<K, V>> entries(Map<K, V> map) {
    return of(Kind.ENTRIES, map, map.entrySet());
  }

  /** The same, typed as a loop over them says. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  public static <T> Iterator<T> entriesFor(Map<?, ?> map) {
    return of(Kind.ENTRIES, map, (Collection<T>) map.entrySet());
  }

  @SuppressWarnings("unchecked")
  private static <T> Iterator<T> of(Kind kind, Map<?, ?> map, Collection<? extends T> view) {
    Iterator<T> own = (Iterator<T>) view.iterator();
    return isOfJdk(own) ? new Cursor<>(kind, map, (Iterable<T>) view, own) : own;
  }

  private static boolean isOfJdk(Object o) {
    return o.getClass().getClassLoader() == null;
  }

  // ---- snapshots

  /** Called before the cursor is written to a snapshot. */
  public void beforeCapture() {
    if (rest) {
      List<Object> left = new ArrayList<>();
      List<Object> all = Objects.requireNonNull(coming);
      left.addAll(all.subList(given, all.size()));
      coming = left;
      live = null;
      rest = false;
      given = 0;
      return;
    }
    if (live == null) {
      return; // As it was read.
    }
    if (kind == Kind.LIST) {
      position = given;
      return;
    }
    List<Object> left = new ArrayList<>();
    int passed = 0;
    for (Object element : kind == Kind.ELEMENTS ? view() : keysOf(map())) {
      passed++;
      if (passed > given) {
        left.add(element);
      } else if (passed == given) {
        last = element;
      }
    }
    coming = left;
    if (kind == Kind.ELEMENTS && !(source instanceof Serializable)) {
      source = null; // A view of the JDK, or a collection that cannot travel anyway.
    }
  }

  @SuppressWarnings("unchecked")
  private static Iterable<Object> keysOf(Map<?, ?> map) {
    return (Iterable<Object>) (Iterable<?>) map.keySet();
  }

  private Iterable<T> view() {
    return Objects.requireNonNull(view);
  }

  private Map<?, ?> map() {
    return (Map<?, ?>) Objects.requireNonNull(source);
  }

  /** The iterator, made anew after the cursor was read from a snapshot. */
  @SuppressWarnings("unchecked")
  private Iterator<T> live() {
    Iterator<T> here = live;
    if (here != null) {
      return here;
    }
    given = 0;
    if (kind == Kind.LIST) {
      List<T> list = (List<T>) Objects.requireNonNull(source);
      view = list;
      given = position;
      ListIterator<T> at = list.listIterator(removable ? position - 1 : position);
      if (removable) {
        at.next();
      }
      here = at;
    } else {
      rest = true;
      here = (Iterator<T>) elements(Objects.requireNonNull(coming));
    }
    live = here;
    return here;
  }

  /** The elements that the keys to come stand for. */
  private Iterator<?> elements(List<Object> keys) {
    if (kind == Kind.VALUES) {
      return keys.stream().map(k -> map().get(k)).iterator();
    }
    if (kind != Kind.ENTRIES) {
      return keys.iterator();
    }
    Map<Object, Map.Entry<?, ?>> byKey = new IdentityHashMap<>();
    for (Map.Entry<?, ?> e : map().entrySet()) {
      byKey.put(e.getKey(), e);
    }
    return keys.stream().map(byKey::get).filter(Objects::nonNull).iterator();
  }

  // ---- iterating

  @Override
  public boolean hasNext() {
    return live().hasNext();
  }

  @Override
  @SuppressWarnings("unchecked")
  public T next() {
    T element = live().next();
    if (rest) {
      last = Objects.requireNonNull(coming).get(given);
    }
    given++;
    removable = true;
    if (kind == Kind.ENTRIES && source instanceof ConcurrentHashMap<?, ?> map) {
      return (T) new FreshEntry<>((Map<Object, Object>) map, (Map.Entry<Object, Object>) element);
    }
    return element;
  }

  @Override
  public void remove() {
    if (!removable) {
      throw new IllegalStateException();
    }
    Iterator<T> here = live();
    if (!rest) {
      here.remove();
      given--;
    } else if (source instanceof Map<?, ?> map) {
      map.remove(last);
    } else if (source instanceof Collection<?> c) {
      removeFrom(c);
    } else {
      throw new UnsupportedOperationException(
          "the collection that this iterator was over did not travel");
    }
    removable = false;
  }

  @SuppressWarnings("ReferenceEquality") // This element, not one that is equal.
  private void removeFrom(Collection<?> c) {
    for (Iterator<?> i = c.iterator(); i.hasNext(); ) {
      if (i.next() == last) {
        i.remove();
        return;
      }
    }
    c.remove(last);
  }

  /** An entry that is not part of its map, as a ConcurrentHashMap hands them out. */
  private static final class FreshEntry<K, V> implements Map.Entry<K, V> {
    private final Map<K, V> map;
    private final K key;
    private V value;

    FreshEntry(Map<K, V> map, Map.Entry<K, V> entry) {
      this.map = map;
      this.key = entry.getKey();
      this.value = entry.getValue();
    }

    @Override
    public K getKey() {
      return key;
    }

    @Override
    public V getValue() {
      return value;
    }

    @Override
    public V setValue(V other) {
      V before = value;
      value = other;
      map.put(key, other);
      return before;
    }

    @Override
    public boolean equals(@Nullable Object o) {
      return o instanceof Map.Entry<?, ?> e && key.equals(e.getKey()) && value.equals(e.getValue());
    }

    @Override
    public int hashCode() {
      return key.hashCode() ^ value.hashCode();
    }

    @Override
    public String toString() {
      return key + "=" + value;
    }
  }
}
