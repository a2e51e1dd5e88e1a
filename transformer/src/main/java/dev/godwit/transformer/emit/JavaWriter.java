package dev.godwit.transformer.emit;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Indented text that remembers which of its lines came from which line of the user's file. */
final class JavaWriter {
  /** In characters: a constant has 65535 bytes of modified UTF-8, a character takes up to three. */
  private static final int LONGEST_CONSTANT = 20_000;

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

  /** The lines as text blocks, each short enough for a constant; the last one stays open. */
  JavaWriter textBlocks(List<String> lines, int deeper) {
    print("\"\"\"").newline();
    indent += deeper;
    int length = 0;
    for (String l : lines) {
      if (length > 0 && length + l.length() > LONGEST_CONSTANT) {
        print("\"\"\", \"\"\"").newline();
        length = 0;
      }
      length += l.length();
      line(l.replace("\\", "\\\\").replace("\"", "\\\""));
    }
    print("\"\"\"");
    indent -= deeper;
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
