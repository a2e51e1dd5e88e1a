package dev.godwit.transformer.emit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * About how many bytes of bytecode javac makes of a text. The weights were fitted by least squares
 * to the bodies of commons-math3, protobuf, rxjava, jackson-databind, javaparser and h2: of those
 * above 6000 bytes each gets between 0.86 and 1.14 of its size.
 */
final class CodeSize {
  /** Beyond it javac makes each jump a long one: 5 bytes more for each condition (JVMS 6.5). */
  private static final int SHORT_JUMPS = 32_767;

  private static final int LONG_JUMP = 5;
  private static final Set<String> JUMPS =
      Set.of("if", "else", "while", "for", "case", "break", "continue");
  private static final Pattern KEYWORD =
      Pattern.compile(
          "if|else|while|for|do|return|int|long|double|float|boolean|byte|char|short|new|final|throw"
              + "|try|catch|finally|switch|case|default|break|continue|instanceof|synchronized|this"
              + "|super|null|true|false");

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
      bytes += 4.2;
    } else if (Character.isDigit(c)) {
      int length = word().length(); // Small numbers are part of the instruction.
      bytes += length == 1 ? 0.2 : length < 4 ? 2.2 : inArray() ? 3 : 4.8;
    } else if (Character.isJavaIdentifierStart(c)) {
      named(word());
    } else {
      sign(c, before);
    }
  }

  private void named(String word) {
    boolean isClass = Character.isUpperCase(word.charAt(0));
    boolean isCalled = at < text.length() && text.charAt(at) == '(';
    jumps += JUMPS.contains(word) ? 1 : 0;
    bytes += KEYWORD.matcher(word).matches() ? 1 : isCalled ? 2 : isClass ? 0.4 : 1.95;
  }

  private void sign(char c, char before) {
    at++;
    switch (c) {
      case '{' -> {
        arrays.push(before == ']' || before == '=' || before == '{' && inArray());
      }
      case '(', '[' -> {
        bytes += c == '[' ? 1.3 : 0;
        arrays.push(false);
      }
      case '}', ')', ']' -> arrays.poll();
      case ',' -> bytes += inArray() ? 5 : 0; // An element: its array again, its index, a store.
      case ';' -> bytes += 0.4;
      case '.' -> bytes += 0.2;
      case '?' -> jumps++;
      case '=', '&', '|', '<', '>', '+', '-', '*', '/', '%', '^', '!' -> {
        bytes += before == c || c == '=' && "+-*/%&|^!<>".indexOf(before) >= 0 ? 1.65 : 0.35;
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
