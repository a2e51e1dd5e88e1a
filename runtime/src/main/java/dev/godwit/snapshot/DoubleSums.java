package dev.godwit.snapshot;

import java.util.DoubleSummaryStatistics;
import java.util.List;

/**
 * The state of a {@link DoubleSummaryStatistics}: beside what it tells, what its sum lacks of the
 * exact one, which it keeps for the next addition (Kahan, "Further remarks on reducing truncation
 * errors", CACM 8(1), 1965).
 */
final class DoubleSums {
  private static final long MANY = Long.MAX_VALUE;

  private DoubleSums() {}

  /** Count, least, greatest, sum, and what the sum lacks. */
  static List<Object> of(DoubleSummaryStatistics s) {
    return List.of(s.getCount(), s.getMin(), s.getMax(), s.getSum(), rest(s));
  }

  private static double rest(DoubleSummaryStatistics s) {
    double sum = s.getSum();
    if (s.getCount() == 0 || !Double.isFinite(sum)) {
      return 0;
    }
    DoubleSummaryStatistics difference = new DoubleSummaryStatistics(1, 0, 0, -sum);
    difference.combine(s);
    return difference.getSum();
  }

  /** One with the state. */
  static DoubleSummaryStatistics made(List<?> state) {
    DoubleSummaryStatistics made = new DoubleSummaryStatistics();
    long count = (Long) state.get(0);
    if (count > 0) {
      double rest = state.size() < 5 ? 0 : (Double) state.get(4); // It was not always written.
      double least = (Double) state.get(1);
      double greatest = (Double) state.get(2);
      double sum = (Double) state.get(3);
      add(made, Math.max(count - 1, 1), least, greatest, sum);
      if (count > 1) {
        add(made, 1, least, greatest, rest);
      }
    }
    return made;
  }

  /** Gives one the state of another that has counted on from there. */
  static void give(DoubleSummaryStatistics own, DoubleSummaryStatistics now) {
    long more = now.getCount() - own.getCount();
    if (more > 0 && own.getCount() > 0) {
      // Counts are modulo 2^64: two times MANY and 2 are nothing.
      add(own, MANY, now.getMin(), now.getMax(), -own.getSum());
      add(own, MANY, now.getMin(), now.getMax(), now.getSum());
      add(own, more + 2, now.getMin(), now.getMax(), rest(now));
    } else if (more > 0) {
      own.combine(now);
    }
  }

  private static void add(
      DoubleSummaryStatistics to, long count, double least, double greatest, double sum) {
    boolean isNumber = !Double.isNaN(least); // Else all three are none.
    to.combine(new DoubleSummaryStatistics(count, least, greatest, isNumber ? sum : least));
  }
}
