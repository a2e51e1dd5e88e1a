package dev.godwit.frame;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The iterator of a for-each loop that can move: the collection's own iterator, and the number of
 * elements it has given. In a snapshot a list is gone on with at that position; of any other
 * collection, whose order may be another one elsewhere, the elements that are still to come are
 * kept.
 */
public final class Cursor<T> implements Iterator<T> {
  private transient @Nullable Iterable<T> source;
  private transient int given;
  private transient @Nullable Iterator<T> live;

  /** What a snapshot has: a list and the position in it. */
  private @Nullable List<T> list;

  private int position;

  private Cursor(Iterable<T> source) {
    this.source = source;
    this.live = source.iterator();
  }

  /** The iterator for a loop over the source: a cursor for collections, else the source's own. */
  @SuppressWarnings("unchecked")
  public static <T> Iterator<T> over(Iterable<? extends T> source) {
    return source instanceof Collection
        ? new Cursor<>((Iterable<T>) source)
        : (Iterator<T>) source.iterator();
  }

  /** Called before the cursor is written to a snapshot. */
  public void beforeCapture() {
    live();
    Iterable<T> all = Objects.requireNonNull(source);
    if (all instanceof List<T> same) {
      list = same;
      position = given;
      return;
    }
    List<T> coming = new ArrayList<>();
    int passed = 0;
    for (T element : all) {
      if (passed++ >= given) {
        coming.add(element);
      }
    }
    list = coming;
    position = 0;
  }

  private Iterator<T> live() {
    Iterator<T> here = live;
    if (here == null) { // Read from a snapshot.
      List<T> kept = Objects.requireNonNull(list);
      source = kept;
      given = position;
      here = kept.listIterator(position);
      live = here;
    }
    return here;
  }

  @Override
  public boolean hasNext() {
    return live().hasNext();
  }

  @Override
  public T next() {
    T element = live().next();
    given++;
    return element;
  }
}
