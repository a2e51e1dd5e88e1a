package dev.godwit.frame;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * From the lines of a companion to the methods and lines they were made from. Parsed from the
 * constant {@code LINES} at the companion's end: a line {@code owner.method first-last
 * generated:line,… file} for each body.
 */
final class LineMap {
  static final LineMap EMPTY = new LineMap();

  private record Section(
      String file, String owner, String method, int last, TreeMap<Integer, Integer> lines) {}

  private final TreeMap<Integer, Section> sections = new TreeMap<>();

  LineMap(String... text) {
    for (String section : String.join("", text).lines().toList()) {
      String[] parts = section.split(" ", 4);
      int dot = parts[0].lastIndexOf('.');
      String[] range = parts[1].split("-");
      TreeMap<Integer, Integer> lines = new TreeMap<>();
      for (String pair : parts[2].split(",")) {
        int colon = pair.indexOf(':');
        lines.put(
            Integer.valueOf(pair.substring(0, colon)), Integer.valueOf(pair.substring(colon + 1)));
      }
      sections.put(
          Integer.valueOf(range[0]),
          new Section(
              parts[3],
              parts[0].substring(0, dot),
              parts[0].substring(dot + 1),
              Integer.parseInt(range[1]),
              lines));
    }
  }

  /** The user's element for a line of the companion; null for a line that is Godwit's own. */
  @Nullable StackTraceElement element(int generated) {
    Map.Entry<Integer, Section> section = sections.floorEntry(generated);
    if (section == null || generated > section.getValue().last()) {
      return null;
    }
    Map.Entry<Integer, Integer> line = section.getValue().lines().floorEntry(generated);
    if (line == null) {
      return null;
    }
    Section s = section.getValue();
    return new StackTraceElement(s.owner(), s.method(), s.file(), line.getValue());
  }
}
