package dev.godwit.frame;

import java.io.Serializable;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.ConcurrentModificationException;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
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

  private transient @Nullable Iterator<?> live;

  /**
   * After a capture an iterator of the map or set that nobody sees: it fails when that is changed,
   * as the one before would have.
   */
  private transient @Nullable Iterator<?> watch;

  /** The entries of the map by key, made when they are needed after a capture. */
  private transient @Nullable Map<Object, Map.Entry<?, ?>> entries;

  /** How many elements of a list were given. */
  private transient int given;

  private final Kind kind;

  /** The list, collection or map; null where the elements to come are all there is. */
  private @Nullable Object source;

  /** The position in a list, at a capture. */
  private int position;

  /**
   * Of other collections, once captured: the elements to come, or the keys of a map. The
   * collection's own iterator has no part in it any more, here as elsewhere: its order may be
   * another one there, and it may see changes that a second pass would count wrongly.
   */
  private @Nullable List<Object> coming;

  /** How many of those were given. */
  private int used;

  /** The collection was changed during the iteration: after those that could be had, it fails. */
  private boolean broken;

  /** What was given last and may be removed: an element or, of a map, its key. */
  private @Nullable Object last;

  private boolean removable;

  private Cursor(Kind kind, Object source, Iterator<?> live) {
    this.kind = kind;
    this.source = source;
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
    // Of other lists a position need not mean the same: the iterator may show an old state, or
    // what a class of the program wants it to.
    boolean byPosition =
        source instanceof List && isOfJdk(source) && !(source instanceof CopyOnWriteArrayList);
    Kind kind = byPosition ? Kind.LIST : Kind.ELEMENTS;
    return new Cursor<>(kind, source, own);
  }

  /** The iterator of the map's keys. */
  @SuppressWarnings("unchecked")
  public static <K> Iterator<K> keys(Map<? extends K, ?> map) {
    return (Iterator<K>) of(Kind.KEYS, map, map.keySet());
  }

  /** The iterator of the map's values. */
  @SuppressWarnings("unchecked")
  public static <V> Iterator<V> values(Map<?, ? extends V> map) {
    return (Iterator<V>) of(Kind.VALUES, map, map.values());
  }

  /** The iterator of the map's entries. */
  @SuppressWarnings("unchecked")
  public static <K, V> Iterator<Map.Entry<K, V>> entries(Map<K, V> map) {
    return (Iterator<Map.Entry<K, V>>) of(Kind.ENTRIES, map, map.entrySet());
  }

  /** The same, typed as a loop over them says. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  public static <T> Iterator<T> entriesFor(Map<?, ?> map) {
    return (Iterator<T>) of(Kind.ENTRIES, map, map.entrySet());
  }

  private static Iterator<?> of(Kind kind, Map<?, ?> map, Collection<?> view) {
    if (!isOfJdk(map)) {
      return over(view); // Which need not show what the map's entries are.
    }
    Iterator<?> own = view.iterator();
    // Of a map the entries are gone through, which have the keys.
    return new Cursor<>(kind, map, kind == Kind.ENTRIES ? own : map.entrySet().iterator());
  }

  private static boolean isOfJdk(Object o) {
    return o.getClass().getClassLoader() == null;
  }

  // ---- snapshots

  /** Called before the cursor is written to a snapshot. */
  public void beforeCapture() {
    Iterator<?> own = live;
    if (own == null) { // As it was read, or captured before.
      failIfChanged();
      return;
    }
    if (kind == Kind.LIST) {
      position = given;
      broken = isBroken(own);
      live = null;
      goOn();
      return;
    }
    List<Object> left = new ArrayList<>();
    try {
      while (own.hasNext()) {
        left.add(key(own.next()));
      }
    } catch (ConcurrentModificationException e) {
      broken = true;
    }
    coming = left;
    live = null;
    boolean removes =
        !(source instanceof CopyOnWriteArrayList || source instanceof CopyOnWriteArraySet);
    boolean isView = source != null && isOfJdk(source) && !(source instanceof Serializable);
    if (!removes || kind == Kind.ELEMENTS && isView) {
      source = null; // It is not needed, or is a view of the JDK that cannot travel.
    }
    watchOn();
  }

  /** Changes from here on are noticed. Of other collections iterators tell them in other ways. */
  private void watchOn() {
    if (broken || source == null || !isOfJdk(source)) {
      return;
    }
    if (source instanceof Map<?, ?> map) {
      watch = map.keySet().iterator();
    } else if (source instanceof Set<?> set) {
      watch = set.iterator();
    }
  }

  /** Of a map or set that was changed since the last capture nothing more is to come. */
  private void failIfChanged() {
    List<Object> left = coming;
    if (left != null && used < left.size()) {
      try {
        look();
        watchOn(); // From its beginning: there is always enough of it.
      } catch (ConcurrentModificationException e) {
        coming = new ArrayList<>(left.subList(0, used));
        broken = true;
      }
    }
  }

  /** Fails if the map or set was changed. */
  private void look() {
    Iterator<?> own = watch;
    if (own != null) {
      try {
        own.next();
      } catch (NoSuchElementException e) {
        watch = null; // Weakly held, or concurrent: it may have less, and tells of no change.
      }
    }
  }

  /** Whether the list was changed since the iterator last looked: it can be asked in one way. */
  private static boolean isBroken(Iterator<?> own) {
    try {
      if (own.hasNext()) {
        own.next();
      }
      return false;
    } catch (ConcurrentModificationException e) {
      return true;
    }
  }

  /** Called after the cursor and what it refers to were read: changes from here on are noticed. */
  public void afterRead() {
    if (kind == Kind.LIST && source instanceof List && isOfJdk(source)) {
      goOn();
    } else if (kind != Kind.LIST && coming != null) {
      watchOn();
    }
  }

  /** An iterator of the list that has given as much as the one before. */
  private void goOn() {
    if (broken) {
      return;
    }
    try {
      ListIterator<?> at = ((List<?>) source()).listIterator(removable ? position - 1 : position);
      if (removable) {
        at.next();
      }
      given = position;
      live = at;
    } catch (IndexOutOfBoundsException | NoSuchElementException e) {
      broken = true;
    }
  }

  private Object source() {
    return Objects.requireNonNull(source);
  }

  /** What stands for an element of the live iterator in a snapshot. */
  private Object key(Object element) {
    return kind == Kind.ELEMENTS ? element : ((Map.Entry<?, ?>) element).getKey();
  }

  private Map<?, ?> map() {
    return (Map<?, ?>) Objects.requireNonNull(source);
  }

  // ---- iterating

  private List<Object> coming() {
    return Objects.requireNonNull(coming);
  }

  @Override
  public boolean hasNext() {
    Iterator<?> own = live;
    if (own != null) {
      return own.hasNext();
    }
    if (kind == Kind.LIST) { // Broken: as the iterator of the list would say.
      int size = ((List<?>) source()).size();
      return source instanceof LinkedList ? position < size : position != size;
    }
    skipRemoved();
    return used < coming().size() || broken;
  }

  /** Iterators of concurrent maps do not give what is not there any more. */
  private void skipRemoved() {
    if (source instanceof ConcurrentMap<?, ?> map) {
      while (used < coming().size() && !map.containsKey(coming().get(used))) {
        used++;
      }
    }
  }

  @Override
  @SuppressWarnings({"unchecked", "NullAway"}) // Elements are what the collection has.
  public T next() {
    Iterator<?> own = live;
    @Nullable Object element;
    if (own == null && kind != Kind.LIST) {
      skipRemoved();
    }
    if (own != null) {
      Object had = own.next();
      if (kind != Kind.LIST) {
        last = key(had);
      }
      given++;
      element = kind == Kind.LIST || kind == Kind.ELEMENTS ? had : part((Map.Entry<?, ?>) had);
    } else if (kind == Kind.LIST) {
      throw new ConcurrentModificationException();
    } else if (used < coming().size()) {
      look();
      last = coming().get(used++);
      element = kind == Kind.ELEMENTS ? last : part(entry(last));
    } else if (broken) {
      throw new ConcurrentModificationException();
    } else {
      throw new NoSuchElementException();
    }
    removable = true;
    return (T) element;
  }

  /** What this cursor gives of an entry. */
  private @Nullable Object part(Map.Entry<?, ?> e) {
    if (kind == Kind.KEYS) {
      return e.getKey();
    }
    if (kind == Kind.VALUES) {
      return e.getValue();
    }
    return source instanceof ConcurrentHashMap<?, ?> map ? new FreshEntry<>(map, e) : e;
  }

  /** The map's entry for one of its keys. */
  @SuppressWarnings("ReferenceEquality") // The key is the map's own.
  private Map.Entry<?, ?> entry(@Nullable Object key) {
    if (source instanceof ConcurrentMap<?, ?> map && key != null && map.get(key) != null) {
      return new AbstractMap.SimpleImmutableEntry<>(key, map.get(key)); // As its iterator makes it.
    }
    Map<Object, Map.Entry<?, ?>> known = entries;
    if (known == null) {
      known = new IdentityHashMap<>();
      for (Map.Entry<?, ?> e : map().entrySet()) {
        known.put(e.getKey(), e);
      }
      entries = known;
    }
    Map.Entry<?, ?> found = known.get(key);
    return found != null ? found : new AbstractMap.SimpleEntry<>(key, map().get(key));
  }

  @Override
  public void remove() {
    if (!removable) {
      throw new IllegalStateException();
    }
    Iterator<?> own = live;
    if (own != null) {
      own.remove();
      given--;
    } else if (kind == Kind.LIST) {
      throw new ConcurrentModificationException();
    } else if (source instanceof Map<?, ?> map) {
      look();
      map.remove(last);
      watchOn();
    } else if (source instanceof Collection<?> c) {
      look();
      removeFrom(c);
      watchOn();
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

    @SuppressWarnings("unchecked")
    FreshEntry(Map<?, ?> map, Map.Entry<?, ?> entry) {
      this.map = (Map<K, V>) map;
      this.key = (K) entry.getKey();
      this.value = (V) entry.getValue();
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
