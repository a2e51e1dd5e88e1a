package dev.godwit.tests;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * What a run shows: what it printed and how it ended.
 *
 * @param end empty for a normal end, else the exception with causes and suppressed ones
 */
record Run(String output, String end) {
  /** Runs the action with System.out caught. */
  static Run of(Callable<@Nullable Throwable> action) {
    PrintStream before = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    Throwable end;
    try {
      end = action.call();
    } catch (Throwable t) {
      end = t;
    } finally {
      System.out.flush();
      System.setOut(before);
    }
    return new Run(bytes.toString(StandardCharsets.UTF_8), describe(end));
  }

  /** Class, message, cause and suppressed; not the texts that the JVM makes up. */
  static String describe(@Nullable Throwable t) {
    if (t == null) {
      return "";
    }
    boolean helpful = t instanceof NullPointerException || t instanceof ClassCastException;
    StringBuilder text = new StringBuilder(t.getClass().getName());
    text.append(helpful ? "" : ": " + t.getMessage());
    if (t.getCause() != null) {
      text.append(" caused by ").append(describe(t.getCause()));
    }
    for (Throwable s : t.getSuppressed()) {
      text.append(" suppressing ").append(describe(s));
    }
    return text.toString();
  }

  Run then(Run rest) {
    return new Run(output + rest.output, rest.end);
  }
}
