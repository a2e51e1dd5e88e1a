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
    Node.Unwind unwind(int number) {
      return new Node.Unwind(number, live, holding, suspend.line());
    }
  }
}
