package dev.godwit.transformer.normalise;

import dev.godwit.transformer.form.Local;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The statements around the one that is being normalised, as far as jumps have to do with them. */
final class Jumps {
  /** Something that a jump may leave. */
  sealed interface Region {}

  /**
   * A loop.
   *
   * @param label the user's label
   * @param continues the label that is broken in order to go on; null where it is not
   * @param breaks the label that is broken in order to leave; null where it is not
   */
  record LoopRegion(@Nullable String label, @Nullable String continues, @Nullable String breaks)
      implements Region {
    LoopRegion(@Nullable String label, @Nullable String continues) {
      this(label, continues, null);
    }
  }

  /** A switch statement. */
  record SwitchRegion(@Nullable String label) implements Region {}

  /** Any other labelled statement. */
  record LabelRegion(String label) implements Region {}

  /** A switch expression that became a statement: yield assigns and leaves it. */
  record YieldRegion(Local result, String label) implements Region {}

  /** A switch expression that stays one. */
  record PlainYieldRegion() implements Region {}

  /**
   * The body and the handlers of a try whose finally block holds a point: a jump out of them is
   * recorded, the label left, the finally block run, and the jump made after it.
   */
  static final class FinallyRegion implements Region {
    final String label;
    final Local exit;
    final @Nullable Local result;
    final List<Exit> exits = new ArrayList<>();

    FinallyRegion(String label, Local exit, @Nullable Local result) {
      this.label = label;
      this.exit = exit;
      this.result = result;
    }

    /** The number of the exit, new or known. */
    int number(Exit wanted) {
      int known = exits.indexOf(wanted);
      if (known < 0) {
        exits.add(wanted);
        known = exits.size() - 1;
      }
      return known + 1;
    }
  }

  /** A jump: kind and the label it names. */
  record Exit(Kind kind, @Nullable String label) {}

  /** What kind of jump. */
  enum Kind {
    BREAK,
    CONTINUE,
    RETURN
  }

  private final List<Region> regions = new ArrayList<>();

  void enter(Region r) {
    regions.add(r);
  }

  void leave() {
    regions.remove(regions.size() - 1);
  }

  /** The regions, innermost first. */
  List<Region> innermostFirst() {
    List<Region> reversed = new ArrayList<>(regions);
    java.util.Collections.reverse(reversed);
    return reversed;
  }
}
