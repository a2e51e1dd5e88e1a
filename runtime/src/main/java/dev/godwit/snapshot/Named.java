package dev.godwit.snapshot;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Slots by name, in the order they were written: locals, fields, components, statics. */
final class Named {
  static final Named NONE = new Named(new String[0], new @Nullable Object[0]);

  private final String[] names;
  private final @Nullable Object[] slots;

  Named(String[] names, @Nullable Object[] slots) {
    this.names = names;
    this.slots = slots;
  }

  /** Other slots by the same names. */
  Named with(@Nullable Object[] others) {
    return new Named(names, others);
  }

  int size() {
    return slots.length;
  }

  String name(int i) {
    return names[i];
  }

  @Nullable Object slot(int i) {
    return slots[i];
  }

  /** Calls with each slot, in order. */
  void forEachSlot(Consumer<@Nullable Object> to) {
    for (Object slot : slots) {
      to.accept(slot);
    }
  }

  List<String> names() {
    return Arrays.asList(names);
  }

  /**
   * The index of a name, -1 if it is not there.
   *
   * @param guess where it is likely to be
   */
  int indexOf(String name, int guess) {
    if (guess < slots.length && names[guess].equals(name)) {
      return guess;
    }
    for (int i = 0; i < slots.length; i++) {
      if (names[i].equals(name)) {
        return i;
      }
    }
    return -1;
  }
}
