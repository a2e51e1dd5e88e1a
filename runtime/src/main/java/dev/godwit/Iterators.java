package dev.godwit;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** Iterators that travel, where those of streams cannot. */
public final class Iterators {
  private Iterators() {}

  /** The numbers from the first to before the end. */
  public static Iterator<Integer> range(int first, int end) {
    return new Range(first, end);
  }

  /** The numbers from the first on, without end; after the largest comes the smallest. */
  public static Iterator<Long> count(long first) {
    return new Count(first);
  }

  private static final class Range implements Iterator<Integer> {
    private int next;
    private final int end;

    Range(int first, int end) {
      this.next = first;
      this.end = end;
    }

    @Override
    public boolean hasNext() {
      return next < end;
    }

    @Override
    public Integer next() {
      if (next >= end) {
        throw new NoSuchElementException();
      }
      return next++;
    }
  }

  private static final class Count implements Iterator<Long> {
    private long next;

    Count(long first) {
      this.next = first;
    }

    @Override
    public boolean hasNext() {
      return true;
    }

    @Override
    public Long next() {
      return next++;
    }
  }
}
