package dev.godwit.frame;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The iterator of a for-each loop that can move: the collection's own iterator, and the number of
 * elements it has given. Elsewhere it begins again and passes that many over, so it needs a
 * collection whose order is the same there.
 */
public final class Cursor<T> implements Iterator<T> {
  private final Iterable<T> source;
  private int given;
  private transient @Nullable Iterator<T> live;

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

  private Iterator<T> live() {
    Iterator<T> here = live;
    if (here == null) {
      if (source instanceof List<T> list) {
        here = list.listIterator(given);
      } else {
        here = source.iterator();
        for (int i = 0; i < given; i++) {
          here.next();
        }
      }
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
