package dev.godwit.transformer.emit;

import dev.godwit.transformer.split.SplitMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import spoon.reflect.declaration.CtExecutable;

/**
 * Which lines of a companion come from which lines of the user's file: a section for each body,
 * {@code owner.method first-last generated:user,… file}.
 */
final class LineSections {
  private record Section(String method, int first, int last, List<int[]> pairs) {}

  private final String file;
  private final List<Section> sections = new ArrayList<>();
  private final List<CompanionSource.Body> bodies = new ArrayList<>();

  LineSections(String file) {
    this.file = file;
  }

  /**
   * Adds the body that was just written.
   *
   * @param owner binary name of the user's type
   * @param first its first line
   */
  void add(String owner, String method, int first, JavaWriter out) {
    List<int[]> pairs =
        out.lines().subMap(first, out.currentLine()).entrySet().stream()
            .map(e -> new int[] {e.getKey(), e.getValue()})
            .toList();
    if (!pairs.isEmpty()) {
      sections.add(new Section(owner + "." + method, first, out.currentLine(), pairs));
    }
  }

  /**
   * Adds the body of a method that was just written.
   *
   * @param first its first line
   * @param start where its text begins
   */
  void add(String owner, String method, int first, int start, SplitMethod split, JavaWriter out) {
    add(owner, method, first, out);
    if (split.normal().method().source() instanceof CtExecutable<?> e) { // A reference is short.
      int points = split.points().size();
      bodies.add(new CompanionSource.Body(e, points, out.bytesFrom(start)));
    }
  }

  /** The bodies of methods. */
  List<CompanionSource.Body> bodies() {
    return bodies;
  }

  /** The sections as text, so many lines further down. */
  List<String> shifted(int offset) {
    return sections.stream().map(s -> shifted(s, offset)).toList();
  }

  private String shifted(Section s, int offset) {
    String pairs =
        s.pairs().stream().map(p -> p[0] + offset + ":" + p[1]).collect(Collectors.joining(","));
    return s.method()
        + " "
        + (s.first() + offset)
        + "-"
        + (s.last() + offset)
        + " "
        + pairs
        + " "
        + file;
  }
}
