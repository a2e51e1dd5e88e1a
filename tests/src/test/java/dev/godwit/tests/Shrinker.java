package dev.godwit.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Makes a program that fails smaller, as long as it fails: leaves out runs of lines whose braces
 * match, first long ones (delta debugging, Zeller and Hildebrandt 2002).
 */
final class Shrinker {
  private final Predicate<String> fails;
  private final long deadline;

  /**
   * For a fault.
   *
   * @param fails whether a text still shows it; false for what is no program
   * @param seconds when to stop
   */
  Shrinker(Predicate<String> fails, int seconds) {
    this.fails = fails;
    this.deadline = System.nanoTime() + seconds * 1_000_000_000L;
  }

  /** The smallest that was found. */
  String shrink(String program) {
    List<String> lines = program.lines().toList();
    int before;
    do {
      before = lines.size();
      for (int size = before / 2; size > 1; size = size * 2 / 3) {
        int exactly = size;
        lines = without(lines, (all, start) -> start + exactly);
      }
      lines = without(lines, Shrinker::endOfStatement);
    } while (lines.size() < before);
    return String.join("\n", lines) + "\n";
  }

  private interface End {
    /** Where the run ends that begins there. */
    int of(List<String> lines, int start);
  }

  /** What is left when the runs are left out that need not be there. */
  private List<String> without(List<String> program, End end) {
    List<String> lines = new ArrayList<>(program);
    int start = 0;
    while (start < lines.size() && System.nanoTime() < deadline) {
      int to = end.of(lines, start);
      boolean isRun = to > start && to <= lines.size() && isBalanced(lines.subList(start, to));
      List<String> rest = new ArrayList<>(lines);
      if (isRun) {
        rest.subList(start, to).clear();
      }
      if (isRun && fails.test(String.join("\n", rest))) {
        lines = rest;
      } else {
        start++;
      }
    }
    return lines;
  }

  /** A line, or what it opens up to where that is closed. */
  private static int endOfStatement(List<String> lines, int start) {
    int end = start + 1;
    while (end <= lines.size() && !isBalanced(lines.subList(start, end))) {
      end++;
    }
    return end;
  }

  private static boolean isBalanced(List<String> lines) {
    int open = 0;
    for (String line : lines) {
      for (int i = 0; i < line.length(); i++) {
        open += line.charAt(i) == '{' ? 1 : line.charAt(i) == '}' ? -1 : 0;
        if (open < 0) {
          return false;
        }
      }
    }
    return open == 0;
  }
}
