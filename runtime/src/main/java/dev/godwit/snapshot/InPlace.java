package dev.godwit.snapshot;

import java.io.ByteArrayOutputStream;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.text.ChoiceFormat;
import java.text.DecimalFormat;
import java.text.MessageFormat;
import java.text.SimpleDateFormat;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Calendar;
import java.util.Collection;
import java.util.Date;
import java.util.DoubleSummaryStatistics;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.Stack;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.DoubleAccumulator;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Gives objects of the JDK that are there already the state that others of their class came with:
 * objects that were lent, and those that static finals hold.
 */
@SuppressWarnings({"JdkObsolete", "JavaUtilDate"}) // The program's objects are what they are.
final class InPlace {
  private static final Map<Class<?>, BiConsumer<Object, Object>> WAYS = new LinkedHashMap<>();
  private static final Set<Class<?>> PARTLY = new HashSet<>();

  static {
    way(AtomicInteger.class, (own, now) -> own.set(now.get()));
    way(AtomicLong.class, (own, now) -> own.set(now.get()));
    way(AtomicBoolean.class, (own, now) -> own.set(now.get()));
    way(AtomicReference.class, InPlace::reference);
    way(
        LongAdder.class,
        (own, now) -> {
          own.reset();
          own.add(now.sum());
        });
    way(
        DoubleAdder.class,
        (own, now) -> {
          own.reset();
          own.add(now.sum());
        });
    partly(
        LongAccumulator.class,
        (own, now) -> {
          own.reset();
          own.accumulate(now.get());
        });
    partly(
        DoubleAccumulator.class,
        (own, now) -> {
          own.reset();
          own.accumulate(now.get());
        });
    way(AbstractMap.SimpleEntry.class, InPlace::entry);
    way( // Its array has its new state by itself.
        ByteBuffer.class,
        (own, now) -> own.limit(now.limit()).position(now.position()).order(now.order()));
    partly(IntSummaryStatistics.class, InPlace::statistics);
    partly(LongSummaryStatistics.class, InPlace::statistics);
    partly(DoubleSummaryStatistics.class, DoubleSums::give);
    way(Random.class, (own, now) -> RandomState.of(now).give(own));
    way(
        StringBuilder.class,
        (own, now) -> {
          own.setLength(0);
          own.append(now);
        });
    way(
        StringBuffer.class,
        (own, now) -> {
          own.setLength(0);
          own.append(now);
        });
    way(
        ByteArrayOutputStream.class,
        (own, now) -> {
          own.reset();
          own.writeBytes(now.toByteArray());
        });
    way(
        BitSet.class,
        (own, now) -> {
          BitSet copy = (BitSet) now.clone(); // They may share their words.
          own.clear();
          own.or(copy);
        });
    way(Date.class, (own, now) -> own.setTime(now.getTime()));
    way(
        Calendar.class,
        (own, now) -> {
          own.setTimeZone(now.getTimeZone());
          own.setTimeInMillis(now.getTimeInMillis());
        });
    partly(
        Semaphore.class,
        (own, now) -> {
          own.drainPermits();
          own.release(Math.max(now.availablePermits(), 0));
        });
    partly(
        CountDownLatch.class,
        (own, now) -> {
          while (own.getCount() > now.getCount()) {
            own.countDown();
          }
        });
    way(ThreadLocal.class, InPlace::threadLocal);
    partly(Reference.class, (own, now) -> own.clear());
    way(EnumMap.class, InPlace::map);
    way(Properties.class, InPlace::map);
    way(ConcurrentSkipListMap.class, InPlace::map);
    way(EnumSet.class, InPlace::collection);
    way(Stack.class, InPlace::collection);
    way(LinkedBlockingQueue.class, InPlace::collection);
    way(LinkedBlockingDeque.class, InPlace::collection);
    way(LinkedTransferQueue.class, InPlace::collection);
    way(ConcurrentLinkedDeque.class, InPlace::collection);
    way(PriorityBlockingQueue.class, InPlace::collection);
    partly(CopyOnWriteArraySet.class, InPlace::collection); // Its list may be a copy.
    way(ArrayBlockingQueue.class, InPlace::circle);
    partly(DecimalFormat.class, InPlace::format);
    partly(SimpleDateFormat.class, InPlace::format);
    partly(MessageFormat.class, InPlace::format);
    partly(ChoiceFormat.class, (own, now) -> own.applyPattern(now.toPattern()));
  }

  private InPlace() {}

  private static <T> void way(Class<T> type, BiConsumer<T, T> update) {
    WAYS.put(type, (own, now) -> update.accept(type.cast(own), type.cast(now)));
  }

  /** There is a way that does not go all the way in each case. */
  private static <T> void partly(Class<T> type, BiConsumer<T, T> update) {
    way(type, update);
    PARTLY.add(type);
  }

  /** Whether there is a way for objects of the JDK's class of that name. */
  static boolean isKnown(String type) {
    try {
      Class<?> named = Class.forName(type, false, ClassLoader.getPlatformClassLoader());
      return WAYS.keySet().stream().anyMatch(t -> t.isAssignableFrom(named));
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  /**
   * Gives it the state, if there is a way.
   *
   * @return whether it has it then for sure
   */
  static boolean update(Object own, Object now) {
    for (Map.Entry<Class<?>, BiConsumer<Object, Object>> way : WAYS.entrySet()) {
      if (way.getKey().isInstance(own)) {
        way.getValue().accept(own, now);
        return !PARTLY.contains(way.getKey());
      }
    }
    return false;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static void reference(AtomicReference own, AtomicReference now) {
    own.set(now.get());
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static void threadLocal(ThreadLocal own, ThreadLocal now) {
    own.set(now.get());
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static void entry(AbstractMap.SimpleEntry own, AbstractMap.SimpleEntry now) {
    own.setValue(now.getValue() == now ? own : now.getValue());
  }

  private static void statistics(IntSummaryStatistics own, IntSummaryStatistics now) {
    long more = now.getCount() - own.getCount();
    own.combine(
        new IntSummaryStatistics(more, now.getMin(), now.getMax(), now.getSum() - own.getSum()));
  }

  private static void statistics(LongSummaryStatistics own, LongSummaryStatistics now) {
    long more = now.getCount() - own.getCount();
    own.combine(
        new LongSummaryStatistics(more, now.getMin(), now.getMax(), now.getSum() - own.getSum()));
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static void map(Map own, Map now) {
    own.clear();
    own.putAll(now);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static void collection(Collection own, Collection now) {
    List<Object> elements = new ArrayList<>(now); // They may share what holds them.
    own.clear();
    own.addAll(elements);
  }

  /** Its array has its new state by itself, and is shared: it is cleared as a whole. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  private static void circle(ArrayBlockingQueue own, ArrayBlockingQueue now) {
    List<Object> elements = new ArrayList<>(now);
    while (own.offer(own)) {}
    own.clear();
    own.addAll(elements);
  }

  /** Setting what is the same already would change what the format is made of. */
  private static <T> void unlessEqual(T own, T now, Consumer<T> set) {
    if (!own.equals(now)) {
      set.accept(now);
    }
  }

  private static void format(DecimalFormat own, DecimalFormat now) {
    unlessEqual(
        own.getDecimalFormatSymbols(), now.getDecimalFormatSymbols(), own::setDecimalFormatSymbols);
    // Which of the affixes were set and which come from the pattern, equals knows alone.
    for (int set = 0; set < 1 << 4 && !own.equals(now); set++) {
      own.applyPattern(now.toPattern());
      ifIn(set, 0, now.getPositivePrefix(), own::setPositivePrefix);
      ifIn(set, 1, now.getPositiveSuffix(), own::setPositiveSuffix);
      ifIn(set, 2, now.getNegativePrefix(), own::setNegativePrefix);
      ifIn(set, 3, now.getNegativeSuffix(), own::setNegativeSuffix);
      own.setMultiplier(now.getMultiplier());
      own.setGroupingSize(now.getGroupingSize());
      own.setGroupingUsed(now.isGroupingUsed());
      own.setDecimalSeparatorAlwaysShown(now.isDecimalSeparatorAlwaysShown());
      own.setParseBigDecimal(now.isParseBigDecimal());
      own.setParseIntegerOnly(now.isParseIntegerOnly());
      own.setMaximumIntegerDigits(now.getMaximumIntegerDigits());
      own.setMinimumIntegerDigits(now.getMinimumIntegerDigits());
      own.setMaximumFractionDigits(now.getMaximumFractionDigits());
      own.setMinimumFractionDigits(now.getMinimumFractionDigits());
    }
    own.setRoundingMode(now.getRoundingMode());
  }

  private static void ifIn(int set, int bit, String affix, Consumer<String> to) {
    if ((set >> bit & 1) != 0) {
      to.accept(affix);
    }
  }

  private static void format(SimpleDateFormat own, SimpleDateFormat now) {
    unlessEqual(own.getDateFormatSymbols(), now.getDateFormatSymbols(), own::setDateFormatSymbols);
    own.applyPattern(now.toPattern());
    own.setCalendar(now.getCalendar());
    own.setNumberFormat(now.getNumberFormat());
    own.set2DigitYearStart(now.get2DigitYearStart());
  }

  private static void format(MessageFormat own, MessageFormat now) {
    own.setLocale(now.getLocale());
    own.applyPattern(now.toPattern());
    own.setFormats(now.getFormats());
  }
}
