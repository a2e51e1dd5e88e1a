package driver;

import dev.godwit.Migratable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import org.apache.commons.lang3.ArrayUtils;
import org.apache.commons.lang3.BooleanUtils;
import org.apache.commons.lang3.CharSet;
import org.apache.commons.lang3.CharSetUtils;
import org.apache.commons.lang3.CharUtils;
import org.apache.commons.lang3.Conversion;
import org.apache.commons.lang3.LocaleUtils;
import org.apache.commons.lang3.ObjectUtils;
import org.apache.commons.lang3.Range;
import org.apache.commons.lang3.StringEscapeUtils;
import org.apache.commons.lang3.StringUtils;
import org.apache.commons.lang3.builder.CompareToBuilder;
import org.apache.commons.lang3.builder.EqualsBuilder;
import org.apache.commons.lang3.builder.HashCodeBuilder;
import org.apache.commons.lang3.builder.ToStringBuilder;
import org.apache.commons.lang3.builder.ToStringStyle;
import org.apache.commons.lang3.math.Fraction;
import org.apache.commons.lang3.math.IEEE754rUtils;
import org.apache.commons.lang3.math.NumberUtils;
import org.apache.commons.lang3.mutable.MutableInt;
import org.apache.commons.lang3.text.StrBuilder;
import org.apache.commons.lang3.text.StrSubstitutor;
import org.apache.commons.lang3.text.StrTokenizer;
import org.apache.commons.lang3.text.WordUtils;
import org.apache.commons.lang3.time.DateUtils;
import org.apache.commons.lang3.time.DurationFormatUtils;
import org.apache.commons.lang3.time.FastDateFormat;
import org.apache.commons.lang3.tuple.Pair;
import org.apache.commons.lang3.tuple.Triple;

/** Calls a good part of commons-lang3 with random arguments and prints what comes out. */
public class Lang3Driver {
  private final Random random;

  Lang3Driver(long seed) {
    random = new Random(seed);
  }

  @Migratable(polled = true)
  private String word() {
    StringBuilder b = new StringBuilder();
    int length = random.nextInt(9);
    for (int i = 0; i < length; i++) {
      b.append("abcXYZ 01,.<&é\t".charAt(random.nextInt(15)));
    }
    return b.toString();
  }

  @Migratable(polled = true)
  private void strings() {
    String a = word();
    String b = word();
    int n = random.nextInt(12) - 2;
    print(StringUtils.abbreviate(a + b, 4 + Math.abs(n)), StringUtils.capitalize(a));
    print(StringUtils.center(a, n, "xy"), StringUtils.chomp(a + "\r\n"), StringUtils.chop(b));
    print(StringUtils.compare(a, b), StringUtils.containsAny(a, b), StringUtils.containsOnly(a, "abc"));
    print(StringUtils.countMatches(a, "a"), StringUtils.deleteWhitespace(a), StringUtils.difference(a, b));
    print(StringUtils.getCommonPrefix(a, b, a), StringUtils.getLevenshteinDistance(a, b));
    print(StringUtils.getJaroWinklerDistance(a, b), StringUtils.getFuzzyDistance(a, b, Locale.ROOT));
    print(StringUtils.indexOfDifference(a, b), StringUtils.indexOfAny(a, "X", "b"));
    print(StringUtils.isAlphanumericSpace(a), StringUtils.isBlank(a), StringUtils.isMixedCase(b));
    print(StringUtils.join(new String[] {a, b, null}, ';'), StringUtils.left(a, n), StringUtils.mid(a, n, 3));
    print(StringUtils.leftPad(a, n + 5, '*'), StringUtils.lowerCase(b), StringUtils.normalizeSpace(a));
    print(StringUtils.ordinalIndexOf(a + b, "a", 2), StringUtils.overlay(a, "zz", n, n + 2));
    print(StringUtils.remove(a, 'a'), StringUtils.repeat(a, ",", 3), StringUtils.replaceChars(a, "abc", "xy"));
    print(StringUtils.replaceEach(a, new String[] {"a", "b"}, new String[] {"b", "cc"}));
    print(StringUtils.reverse(a), StringUtils.reverseDelimited(a, ','), StringUtils.rotate(a, n));
    print((Object[]) StringUtils.split(a + "," + b, ", "));
    print((Object[]) StringUtils.splitByCharacterTypeCamelCase(a + b));
    print((Object[]) StringUtils.splitPreserveAllTokens(a + ",," + b, ','));
    print(StringUtils.strip(a, "ab"), StringUtils.stripAccents(a), StringUtils.substringBetween(a, "a", "b"));
    print(StringUtils.swapCase(a), StringUtils.truncate(a, 3), StringUtils.uncapitalize(b), StringUtils.wrap(a, "'"));
    print(StringEscapeUtils.escapeHtml4(a), StringEscapeUtils.unescapeHtml4("&lt;" + a + "&#233;&amp;"));
    print(StringEscapeUtils.escapeJava(a + "\u0001\""), StringEscapeUtils.unescapeJava("\\u0041\\n" + b.replace("\\", "")));
    print(StringEscapeUtils.escapeCsv(a + ",\"" + b), StringEscapeUtils.escapeXml11(a));
    print(WordUtils.wrap(a + " " + b + " " + a, 7), WordUtils.capitalizeFully(a, ' ', ','), WordUtils.initials(a));
    print(CharSetUtils.count(a, "a-c"), CharSetUtils.squeeze(a + a, "a-z"), CharSet.getInstance("^a-c").contains('d'));
    print(CharUtils.unicodeEscaped('é'), BooleanUtils.toBooleanObject(b), LocaleUtils.toLocale("en_GB"));
    StrBuilder s = new StrBuilder(a);
    s.appendWithSeparators(new Object[] {1, b, 2}, "-").replaceAll("a", "aa").insert(0, true).deleteAll('X').reverse();
    print(s, s.indexOf("b"), s.midString(1, 3), s.size());
    Map<String, String> values = new HashMap<>();
    values.put("one", a);
    values.put("two", "${one}!");
    print(StrSubstitutor.replace("<${two}${three:-none}$${one}>", values));
    List<String> tokens = new StrTokenizer(a + " 'q " + b + "' x", ' ', '\'').getTokenList();
    print(tokens);
  }

  @Migratable(polled = true)
  private void arrays() {
    int[] a = new int[1 + random.nextInt(8)];
    for (int i = 0; i < a.length; i++) {
      a[i] = random.nextInt(10);
    }
    int n = random.nextInt(a.length);
    int[] b = ArrayUtils.clone(a);
    ArrayUtils.reverse(b);
    ArrayUtils.shift(b, n);
    ArrayUtils.swap(b, 0, n);
    print(Arrays.toString(b), ArrayUtils.indexOf(a, b[0]), ArrayUtils.contains(a, 5), ArrayUtils.isSorted(a));
    print(Arrays.toString(ArrayUtils.addAll(a, b)), Arrays.toString(ArrayUtils.remove(a, n)));
    print(Arrays.toString(ArrayUtils.removeAll(a, n)), Arrays.toString(ArrayUtils.removeElements(a, 1, 2, 3)));
    print(Arrays.toString(ArrayUtils.subarray(a, 1, 4)), Arrays.toString(ArrayUtils.toObject(a)));
    print(Arrays.toString(ArrayUtils.insert(n, a, 7, 8)), ArrayUtils.toString(new int[][] {a, b}));
    print(NumberUtils.max(a), NumberUtils.min(b), IEEE754rUtils.max(a[0], Double.NaN), NumberUtils.isCreatable("0x" + a[0]));
    print(NumberUtils.createNumber(a[0] + "." + n + "e3"), NumberUtils.toInt("-" + n, 5), NumberUtils.createNumber("12345678901"));
    Fraction f = Fraction.getFraction(1 + a[0], 3, 7).add(Fraction.getReducedFraction(n, 12)).multiplyBy(Fraction.getFraction(0.4));
    print(f, f.toProperString(), f.pow(3), f.negate().abs().compareTo(f), Fraction.getFraction("3 4/5").divideBy(f));
    print(Conversion.intToHex(a[0] * 31, 0, "", 0, 4), Conversion.binaryToInt(new boolean[] {true, false, true}, 0, 0, 0, 3));
    Range<Integer> r = Range.between(a[0], a[0] + n);
    print(r, r.contains(3), r.elementCompareTo(9), r.isOverlappedBy(Range.between(2, 4)), r.fit(20));
    print(ObjectUtils.median(3, 1, a[0]), ObjectUtils.mode(1, 2, a[0]), ObjectUtils.firstNonNull(null, a[0]));
    MutableInt m = new MutableInt(n);
    m.add(a[0]);
    print(m.incrementAndGet(), m.getAndAdd(3), m);
  }

  @Migratable(polled = true)
  private void objects() {
    Pair<String, Integer> p = Pair.of(word(), random.nextInt(5));
    Triple<Integer, Integer, String> t = Triple.of(1, p.getRight(), p.getLeft());
    print(p, t, p.compareTo(Pair.of("a", 1)), t.equals(Triple.of(1, 2, "")), p.toString("%s=%s"));
    print(new EqualsBuilder().append(p, p).append(new int[] {1}, new int[] {1}).append(1.0, (double) p.getRight()).isEquals());
    print(new HashCodeBuilder(17, 37).append(p.getLeft()).append(new long[] {1, 2}).append(true).toHashCode());
    print(new CompareToBuilder().append(p.getLeft(), "b").append(new int[] {2}, new int[] {1, 0}).toComparison());
    print(new ToStringBuilder(p, ToStringStyle.SHORT_PREFIX_STYLE).append("l", p.getLeft()).append("a", new int[] {1, 2}).toString());
    TimeZone utc = TimeZone.getTimeZone("UTC");
    Date d = new Date(1_500_000_000_000L + random.nextInt() * 1000L);
    FastDateFormat f = FastDateFormat.getInstance("EEE, d MMM yyyy HH:mm:ss.SSS Z 'week' w", utc, Locale.ROOT);
    print(f.format(d), DateUtils.addDays(d, 40).getTime(), DateUtils.truncate(d, Calendar.HOUR).getTime());
    print(DateUtils.ceiling(d, Calendar.SECOND).getTime(), DateUtils.isSameDay(d, DateUtils.addHours(d, 5)));
    print(DurationFormatUtils.formatDuration(Math.abs(d.getTime() % 10_000_000), "d 'days' HH:mm:ss.SSS"));
    print(DurationFormatUtils.formatDurationWords(p.getRight() * 100_000L, true, false));
  }

  private static void print(Object... all) {
    List<String> texts = new ArrayList<>();
    for (Object o : all) {
      texts.add(String.valueOf(o));
    }
    System.out.println(texts);
  }

  @Migratable(polled = true)
  public static void main(String[] args) {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    for (int seed = 0; seed < Integer.parseInt(args[0]); seed++) {
      Lang3Driver d = new Lang3Driver(seed);
      try {
        d.strings();
        d.arrays();
        d.objects();
      } catch (RuntimeException e) {
        print(seed, e.getClass(), e.getMessage());
      }
    }
  }
}
