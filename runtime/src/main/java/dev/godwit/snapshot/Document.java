package dev.godwit.snapshot;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot as it was read, in the format of {@code docs/snapshot-format.md}: data that can be
 * looked at without any class of the program. Immutable by convention.
 *
 * @param id a UUID
 * @param program the entry that began the chain
 * @param request what it waits for
 * @param chain what waits
 * @param thread the thread it was captured on
 * @param statics slots by {@code Type.name}
 * @param objects the object table
 * @param loan numbers of the objects that the chain's caller lent
 */
record Document(
    String id,
    String program,
    Asked request,
    Chain chain,
    String thread,
    Map<String, @Nullable Object> statics,
    List<Entry> objects,
    int[] loan) {

  /** Calls with the number of each object that a local or a static field refers to. */
  void references(IntConsumer to) {
    chain.references(to);
    statics.values().forEach(slot -> Ref.accept(slot, to));
  }

  /**
   * What a chain waits for.
   *
   * @param text in a few words
   * @param answer the class of the answer
   * @param goesOn whether it goes on by itself, with the answer given here
   * @param whenRun that answer: null or a Boolean
   */
  record Asked(String text, String answer, boolean goesOn, @Nullable Object whenRun) {}

  /**
   * A method that has frames.
   *
   * @param name with the binary name of its type and its parameter types
   * @param file the user's source file
   * @param frame the class of its frames
   * @param shape hash of what resuming needs
   * @param code hash of its body
   * @param points by number, those that a frame waits at
   */
  record Method(
      String name,
      String file,
      String frame,
      String shape,
      String code,
      Map<Integer, Point> points) {
    /** The point of the number, which is known to be there. */
    Point at(int point) {
      return Objects.requireNonNull(points.get(point));
    }
  }

  /**
   * A suspension point.
   *
   * @param line in the user's file
   * @param callee what is called there
   * @param occurrence which of the calls of that method it is, from 1
   * @param locals types of the live locals, by name
   */
  record Point(int line, String callee, int occurrence, Map<String, String> locals) {}

  /**
   * A chain of calls.
   *
   * @param methods the methods that have frames
   * @param frames innermost first
   */
  record Chain(List<Method> methods, List<Waiting> frames) {
    /** Calls with the id of each entry that a local refers to. */
    void references(IntConsumer to) {
      for (Waiting f : frames) {
        for (int i = 0; i < f.locals().size(); i++) {
          Ref.accept(f.locals().slot(i), to);
        }
      }
    }
  }

  /** A frame: the index of its method, its point, its locals. */
  record Waiting(int method, int point, Named locals) {}
}
