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

  /** How much text there is so far. */
  int length() {
    return text.length();
  }

  /** About how many bytes of bytecode become of what was written from there on. */
  int bytesFrom(int start) {
    return CodeSize.estimate(text, start);
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
      int from = 0;
      while (length + l.length() - from > LONGEST_CONSTANT) {
        int to = length > 0 ? from : from + LONGEST_CONSTANT;
        if (to > from) {
          line(escaped(l.substring(from, to)) + "\\"); // The line goes on in the next constant.
        }
        print("\"\"\", \"\"\"").newline();
        from = to;
        length = 0;
      }
      length += l.length() - from;
      line(escaped(l.substring(from)));
    }
    print("\"\"\"");
    indent -= deeper;
    return this;
  }

  private static String escaped(String s) {
    return s.replace("\\", "\\\\").replace("\"", "\\\"");
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
