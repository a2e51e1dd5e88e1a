package dev.godwit.transformer.emit;

import dev.godwit.transformer.split.SplitMethod;
import java.util.ArrayList;
import java.util.List;

/** Every intermediate form of a method next to the others, for people to compare. */
public final class Forms {
  private Forms() {}

  /** Source, normal form, fresh body and resume body in columns; the live locals above them. */
  public static String sideBySide(SplitMethod m) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < m.points().size(); i++) {
      SplitMethod.Point p = m.points().get(i);
      text.append("point ").append(i + 1).append(": line ").append(p.suspend().line());
      text.append(", ")
          .append(p.suspend().callee())
          .append(", live ")
          .append(p.live())
          .append('\n');
    }
    List<List<String>> columns =
        List.of(
            column("source", m.normal().method().source().toString()),
            column("normal form", NodePrinter.plain(m.normal().body())),
            column("fresh body", NodePrinter.plain(m.fresh())),
            column("resume body", NodePrinter.plain(m.resume())));
    int rows = columns.stream().mapToInt(List::size).max().orElse(0);
    for (int row = 0; row < rows; row++) {
      StringBuilder line = new StringBuilder();
      for (List<String> c : columns) {
        int width = c.stream().mapToInt(String::length).max().orElse(0);
        String cell = row < c.size() ? c.get(row) : "";
        line.append(cell).append(" ".repeat(width - cell.length())).append(" | ");
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private static List<String> column(String title, String body) {
    List<String> lines = new ArrayList<>(List.of(title, "-".repeat(title.length())));
    lines.addAll(body.lines().toList());
    return lines;
  }
}
