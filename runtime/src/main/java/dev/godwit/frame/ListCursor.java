package dev.godwit.frame;

import java.util.List;
import java.util.ListIterator;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A list iterator that can move: the list's own, and where it is. */
public final class ListCursor<T> implements ListIterator<T> {
  private transient @Nullable ListIterator<T> live;

  private final List<T> list;

  private int position;

  /** What {@code remove} and {@code set} are about: 1 the element before, -1 the one after. */
  private int last;

  private ListCursor(List<T> list, ListIterator<T> live) {
    this.list = list;
    this.live = live;
    this.position = live.nextIndex();
  }

  /** The list's iterator: a cursor if a position is all there is to it, else the list's own. */
  public static <T> ListIterator<T> over(List<T> list) {
    return over(list, list.listIterator());
  }

  /** The list's iterator from the position. */
  public static <T> ListIterator<T> over(List<T> list, int position) {
    return over(list, list.listIterator(position));
  }

  private static <T> ListIterator<T> over(List<T> list, ListIterator<T> own) {
    boolean byPosition =
        list.getClass().getClassLoader() == null && !(list instanceof CopyOnWriteArrayList);
    return byPosition ? new ListCursor<>(list, own) : own;
  }

  private ListIterator<T> live() {
    ListIterator<T> here = live;
    if (here == null) {
      here = list.listIterator(position - last);
      if (last > 0) {
        here.next();
      } else if (last < 0) {
        here.previous();
      }
      live = here;
    }
    return here;
  }

  private T passed(T element, int direction) {
    position = live().nextIndex();
    last = direction;
    return element;
  }

  private void changed() {
    position = live().nextIndex();
    last = 0;
  }

  @Override
  public boolean hasNext() {
    return live().hasNext();
  }

  @Override
  public T next() {
    return passed(live().next(), 1);
  }

  @Override
  public boolean hasPrevious() {
    return live().hasPrevious();
  }

  @Override
  public T previous() {
    return passed(live().previous(), -1);
  }

  @Override
  public int nextIndex() {
    return live().nextIndex();
  }

  @Override
  public int previousIndex() {
    return live().previousIndex();
  }

  @Override
  public void remove() {
    live().remove();
    changed();
  }

  @Override
  public void set(T element) {
    live().set(element);
  }

  @Override
  public void add(T element) {
    live().add(element);
    changed();
  }
}
