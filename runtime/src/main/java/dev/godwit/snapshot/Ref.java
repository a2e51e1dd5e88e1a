package dev.godwit.snapshot;

import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** A slot that refers to an entry of the object table. */
record Ref(int id) {
  /** Calls with the number of the entry that the slot refers to, if it does. */
  static void accept(@Nullable Object slot, IntConsumer to) {
    if (slot instanceof Ref r) {
      to.accept(r.id());
    }
  }
}
