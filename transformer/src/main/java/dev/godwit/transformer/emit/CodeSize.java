package dev.godwit.transformer.emit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * About how many bytes of bytecode javac makes of a text. The weights were fitted to the bodies of
 * commons-math3, guava and jackson-databind: of those above 1500 bytes all but one in a hundred get
 * between 0.8 and 1.2 of their size.
 */
final class CodeSize {
  /** Beyond it javac makes each jump a long one: 5 bytes more for each condition (JVMS 6.5). */
  private static final int SHORT_JUMPS = 32_767;

  private static final int LONG_JUMP = 5;
  private static final Set<String> JUMPS =
      Set.of("if", "else", "while", "for", "case", "break", "continue");
  private static final Set<String> NO_CODE =
      Set.of("boolean", "byte", "char", "short", "int", "long", "float", "double", "final", "try");

  private final CharSequence text;
  private final Deque<Boolean> arrays = new ArrayDeque<>();
  private int at;
  private double bytes;
  private int jumps;

  private CodeSize(CharSequence text, int start) {
    this.text = text;
    this.at = start;
  }

  /** Of the text from there on: whole statements, with {@code //} comments. */
  static int estimate(CharSequence text, int start) {
    CodeSize s = new CodeSize(text, start);
    char before = ' ';
    while (s.at < text.length()) {
      char c = text.charAt(s.at);
      s.token(c, before);
      before = c > ' ' ? c : before;
    }
    int bytes = (int) s.bytes;
    return bytes > SHORT_JUMPS ? bytes + s.jumps * LONG_JUMP : bytes;
  }

  private void token(char c, char before) {
    if (c == '/' && next() == '/') {
      skipTo('\n');
    } else if (c == '"' || c == '\'') {
      skipTo(c);
      bytes += 4;
    } else if (Character.isDigit(c)) {
      word();
      bytes += inArray() ? 2.5 : 0.5;
    } else if (Character.isJavaIdentifierStart(c)) {
      String word = word();
      jumps += JUMPS.contains(word) ? 1 : 0;
      bytes += JUMPS.contains(word) || NO_CODE.contains(word) ? 0 : 1.4;
    } else {
      sign(c, before);
    }
  }

  private void sign(char c, char before) {
    at++;
    switch (c) {
      case '{' -> {
        bytes += 2;
        arrays.push(before == ']' || before == '=' || before == '{' && inArray());
      }
      case '(', '[' -> {
        bytes += c == '[' ? 2 : 0;
        arrays.push(false);
      }
      case '}', ')', ']' -> arrays.poll();
      case ',' -> bytes += inArray() ? 5 : 0; // An element: its array again, its index, a store.
      case ';' -> bytes += 1.5;
      case '.' -> bytes += 0.5;
      case '?' -> jumps++;
      case '=', '&', '|', '<', '>', '+', '-', '*', '/', '%', '^', '!' -> {
        bytes += before == c || c == '=' && "+-*/%&|^!<>".indexOf(before) >= 0 ? 2 : 0;
        jumps += before == c && (c == '&' || c == '|') ? 1 : 0;
      }
      default -> {}
    }
  }

  private boolean inArray() {
    return Boolean.TRUE.equals(arrays.peek());
  }

  private char next() {
    return at + 1 < text.length() ? text.charAt(at + 1) : ' ';
  }

  private void skipTo(char end) {
    for (at++; at < text.length() && text.charAt(at) != end; at++) {
      at += text.charAt(at) == '\\' ? 1 : 0;
    }
    at++;
  }

  private String word() {
    int start = at;
    while (at < text.length()
        && (Character.isJavaIdentifierPart(text.charAt(at))
            || text.charAt(at) == '.' && Character.isDigit(text.charAt(start)))) {
      at++;
    }
    return text.subSequence(start, at).toString();
  }
}
