package dev.godwit.snapshot;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.AbstractMap;
import java.util.BitSet;
import java.util.Calendar;
import java.util.Collection;
import java.util.Date;
import java.util.IntSummaryStatistics;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;

/** Gives objects of the JDK that were lent the state of those that came back. */
final class InPlace {
  private InPlace() {}

  /** Returns whether there is a way to do it; one that cannot change needs none. */
  @SuppressWarnings({"unchecked", "rawtypes", "JdkObsolete", "JavaUtilDate"})
  static boolean update(Object own, Object fresh) {
    if (own instanceof AtomicInteger a) {
      a.set(((AtomicInteger) fresh).get());
    } else if (own instanceof AtomicLong a) {
      a.set(((AtomicLong) fresh).get());
    } else if (own instanceof AtomicBoolean a) {
      a.set(((AtomicBoolean) fresh).get());
    } else if (own instanceof AtomicReference a) {
      a.set(((AtomicReference<?>) fresh).get());
    } else if (own instanceof LongAdder a) {
      a.reset();
      a.add(((LongAdder) fresh).sum());
    } else if (own instanceof DoubleAdder a) {
      a.reset();
      a.add(((DoubleAdder) fresh).sum());
    } else if (own instanceof AbstractMap.SimpleEntry e) {
      Object value = ((AbstractMap.SimpleEntry<?, ?>) fresh).getValue();
      e.setValue(value == fresh ? own : value);
    } else if (own instanceof ByteBuffer b) { // Its array came home by itself.
      ByteBuffer now = (ByteBuffer) fresh;
      b.limit(now.limit()).position(now.position()).order(now.order());
    } else if (own instanceof IntSummaryStatistics s) {
      IntSummaryStatistics now = (IntSummaryStatistics) fresh;
      long more = now.getCount() - s.getCount();
      s.combine(
          new IntSummaryStatistics(more, now.getMin(), now.getMax(), now.getSum() - s.getSum()));
    } else if (own instanceof LongSummaryStatistics s) {
      LongSummaryStatistics now = (LongSummaryStatistics) fresh;
      long more = now.getCount() - s.getCount();
      s.combine(
          new LongSummaryStatistics(more, now.getMin(), now.getMax(), now.getSum() - s.getSum()));
    } else if (own.getClass() == Random.class) {
      RandomState.of((Random) fresh).give((Random) own);
    } else if (own instanceof StringBuilder b) {
      b.setLength(0);
      b.append((StringBuilder) fresh);
    } else if (own instanceof StringBuffer b) {
      b.setLength(0);
      b.append((StringBuffer) fresh);
    } else if (own instanceof ByteArrayOutputStream o) {
      o.reset();
      o.writeBytes(((ByteArrayOutputStream) fresh).toByteArray());
    } else if (own instanceof BitSet b) {
      BitSet now = (BitSet) ((BitSet) fresh).clone(); // It may share its words with the own one.
      b.clear();
      b.or(now);
    } else if (own instanceof Date d) {
      d.setTime(((Date) fresh).getTime());
    } else if (own instanceof Calendar c) {
      c.setTimeZone(((Calendar) fresh).getTimeZone());
      c.setTimeInMillis(((Calendar) fresh).getTimeInMillis());
    } else if (own instanceof java.util.EnumMap m) {
      m.clear();
      m.putAll((Map) fresh);
    } else if (own instanceof java.util.EnumSet s) {
      s.clear();
      s.addAll((Collection) fresh);
    } else {
      return false;
    }
    return true;
  }
}
