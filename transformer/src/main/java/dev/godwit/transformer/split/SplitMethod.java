package dev.godwit.transformer.split;

import dev.godwit.transformer.form.Local;
import dev.godwit.transformer.form.Node;
import dev.godwit.transformer.normalise.NormalMethod;
import java.util.List;

/**
 * A method as its two bodies.
 *
 * @param fresh runs from the start
 * @param points the suspension points; the first has number 1
 * @param fields the locals that are live at some point, by name
 * @param resume runs from a point: null if there is no point
 */
public record SplitMethod(
    NormalMethod normal,
    Node.Block fresh,
    List<Point> points,
    List<Local> fields,
    Node.Block resume) {

  /** By identity: comparing trees by their content costs more than making them. */
  @Override
  public boolean equals(Object o) {
    return this == o;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  /**
   * A suspension point.
   *
   * @param live the locals that are needed after it
   * @param holding whether it is inside a synchronized block
   */
  public record Point(Node.Suspend suspend, List<Local> live, boolean holding) {
    /** What comes after the call, or in place of it if it asks how deep the stack is. */
    Node.Unwind unwind(int number, String execution) {
      return suspend.isDeep()
          ? new Node.Unwind(suspend.call().plain(), number, live, holding, suspend.line())
          : captured(number, execution);
    }

    /** If the chain is being captured, pushes the frame. */
    Node.Unwind captured(int number, String execution) {
      return new Node.Unwind(execution + ".suspending", number, live, holding, suspend.line());
    }
  }
}
