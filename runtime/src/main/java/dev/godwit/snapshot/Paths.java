package dev.godwit.snapshot;

import dev.godwit.frame.Frame;
import dev.godwit.frame.FrameInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How the objects of a table were reached, for messages such as {@code Hello.c() local 'in' →
 * Reader.source}. For each only the object that it was first found in and the step from there are
 * kept; the text is made when it is needed.
 */
final class Paths {
  private static final int SHOWN = 8;
  private static final int ROOT = -1;

  private final List<Object> table;
  private final List<Object> steps = new ArrayList<>();
  private int[] from = new int[64];

  /** The object whose entry is being written, -1 for none. */
  private int current = ROOT;

  Paths(List<Object> table) {
    this.table = table;
  }

  /** From here on steps are from that object. */
  void at(int id) {
    current = id;
  }

  /** The next object of the table was found by the step from the current one, or is a root. */
  void add(Object step) {
    int id = steps.size();
    if (id == from.length) {
      from = Arrays.copyOf(from, 2 * id);
    }
    from[id] = current;
    steps.add(step);
  }

  /** The way to an object. */
  String to(int id) {
    List<String> texts = new ArrayList<>();
    int next = id;
    while (next != ROOT) {
      texts.add(text(next));
      next = from[next];
    }
    StringBuilder path = new StringBuilder(texts.get(texts.size() - 1));
    if (texts.size() > SHOWN) {
      path.append(" → …");
    }
    for (int i = Math.min(texts.size() - 1, SHOWN) - 1; i >= 0; i--) {
      path.append(" → ").append(texts.get(i));
    }
    return path.toString();
  }

  private String text(int id) {
    Object step = steps.get(id);
    if (step instanceof Field f) {
      return Names.of(table.get(from[id]).getClass()) + "." + f.name();
    }
    return step instanceof Integer index ? "[" + index + "]" : step.toString();
  }

  /** A step by a field of the object. */
  record Field(String name) {}

  /** A step to a key or value of a map, a captured value. */
  record Part(String kind, int index) {
    @Override
    public String toString() {
      return kind + "[" + index + "]";
    }
  }

  /** A local of a frame, where paths begin. */
  record Local(Frame frame, String name) {
    @Override
    public String toString() {
      FrameInfo method = frame.method();
      return method.title()
          + " local '"
          + name
          + "' ("
          + method.file()
          + ":"
          + method.at(frame.point()).line()
          + ")";
    }
  }
}
