package dev.godwit.transformer.emit;

import java.util.NavigableMap;
import java.util.TreeMap;

/** Indented text that remembers which of its lines came from which line of the user's file. */
final class JavaWriter {
  private final StringBuilder text = new StringBuilder();
  private final TreeMap<Integer, Integer> lines = new TreeMap<>();
  private int line = 1;
  private int indent;
  private boolean atStart = true;

  JavaWriter print(String s) {
    if (atStart && !s.isEmpty()) {
      text.append("  ".repeat(indent));
      atStart = false;
    }
    text.append(s);
    return this;
  }

  JavaWriter newline() {
    text.append('\n');
    line++;
    atStart = true;
    return this;
  }

  JavaWriter line(String s) {
    return print(s).newline();
  }

  JavaWriter open(String s) {
    line(s);
    indent++;
    return this;
  }

  JavaWriter close(String s) {
    indent--;
    return print(s);
  }

  JavaWriter indent(int by) {
    indent += by;
    return this;
  }

  /** What is printed next comes from the given line of the user's file. */
  void from(int userLine) {
    if (userLine > 0) {
      lines.putIfAbsent(line, userLine);
    }
  }

  int currentLine() {
    return line;
  }

  /** User lines by line of this text. */
  NavigableMap<Integer, Integer> lines() {
    return lines;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
