package dev.godwit.snapshot;

import java.util.Collection;
import java.util.List;

/**
 * The objects of a capture, which an in-place read fills again.
 *
 * @param objects those of its table, by their numbers
 * @param strings those that were written where they are referred to
 */
public record Originals(List<Object> objects, Collection<String> strings) {
  /** None: all objects are made anew. */
  public static final Originals NONE = new Originals(List.of(), List.of());

  /** Whether there are none. */
  boolean areNone() {
    return objects.isEmpty() && strings.isEmpty();
  }
}
