package dev.godwit.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.godwit.Continuation;
import dev.godwit.Host;
import dev.godwit.Outcome.Completed;
import dev.godwit.Snapshot;
import dev.godwit.tests.Processes.Ended;
import org.junit.jupiter.api.Test;

/**
 * Strings and boxed values stand where they are referred to, and are the objects that they were.
 */
class StringsTest {
  private static final String PROGRAM =
      """
        static String fresh(String text) { return new String(text.toCharArray()); }
        static class Words extends ArrayList<String> {}
        static String bits(Object... tests) { return Arrays.toString(tests); }

        @Migratable static String identities() {
          String own = fresh("abc"), same = own, other = fresh("abc"), literal = "abc";
          String longOwn = "x".repeat(81), lone = fresh("\\ud800"), empty = fresh("");
          List<String> list = new ArrayList<>(Arrays.asList(own, null, other, longOwn, lone, own, empty));
          List<String> mixed = new ArrayList<>(Arrays.asList(own, literal, other));
          String[] array = {own, other};
          Continuation.suspend(new Ask("x"));
          return bits(own == same, own != other, own != literal, literal == "abc", literal == own.intern(),
              own != new String(own).intern(), empty != "", empty.isEmpty(), list.get(0) == own, list.get(1) == null,
              list.get(2) == other, list.get(3) == longOwn, list.get(4) == lone, lone.charAt(0) == '\\ud800',
              list.get(5) == own, list.get(6) == empty, mixed.get(0) == own, mixed.get(1) == literal,
              mixed.get(2) == other, array[0] == own, array[1] == other);
        }

        @Migratable static boolean empty() {
          String s = fresh("");
          Continuation.suspend(new Ask("x"));
          return s != "" && s.isEmpty();
        }

        @Migratable static String columns() {
          List<Long> longs = new LinkedList<>(Arrays.asList(1000L, null, Long.MIN_VALUE));
          Long box = longs.get(0);
          Double[] doubles = {1.0, 0.1, Double.NaN, -0.0, Double.NEGATIVE_INFINITY};
          Object[] floats = {0.1f, Float.MIN_VALUE};
          List<Object> some = new ArrayList<>(List.of((short) 3, (byte) 4, 'c', 5L, 6));
          Map<String, Object> map = new LinkedHashMap<>();
          map.put(fresh("one"), 1L);
          map.put(fresh("two"), 2);
          Map<Character, Short> small = Map.of('\\udfff', (short) -1);
          Words words = new Words();
          words.add(fresh("word"));
          words.add(fresh("word"));
          Set<Object> bytes = new TreeSet<>(List.of((byte) 1, (byte) -1));
          List<Object> none = new ArrayList<>(Arrays.asList(null, null));
          Continuation.suspend(new Ask("x"));
          return longs + " " + (longs.get(0) == box) + Arrays.toString(doubles) + Arrays.toString(floats)
              + types(some) + map + types(map.values()) + (int) small.keySet().iterator().next() + types(small.values())
              + words + (words.get(0) != words.get(1)) + bytes + types(bytes) + none;
        }
        static String types(Collection<?> c) {
          StringBuilder text = new StringBuilder();
          for (Object o : c) { text.append(o.getClass().getSimpleName().charAt(0)).append(o); }
          return text.toString();
        }

        static final String NAME = fresh("name");
        static String held = fresh("held");
        static List<String> outside = new ArrayList<>();
        @Migratable static String places() {
          String bound = (String) Host.find("name"), own = fresh("own");
          outside.add(own);
          List<String> all = new ArrayList<>(List.of(bound, NAME, own));
          String name = NAME, h = held;
          Continuation.suspend(new Ask("x"));
          return bits(all.get(0) == Host.find("name"), bound == Host.find("name"), all.get(1) == NAME, name == NAME,
              h == held, outside.get(outside.size() - 1) == own, all.get(2) == own);
        }
      """;

  private final ClassLoader loader = Waiting.loader(Waiting.program(PROGRAM));

  private static void contains(String json, String... parts) {
    for (String part : parts) {
      assertTrue(json.contains(part), () -> part + " is not in " + json);
    }
  }

  @Test
  void eachStringIsTheObjectThatItWas() {
    Continuation<Object> c = Waiting.at(loader, "identities");
    String json = c.snapshot().toJson();
    contains(
        json,
        "\"own\":{\"string\":\"abc\"},\"same\":{\"string\":\"abc\"},\"other\":{\"ref\":",
        "\"literal\":\"abc\",\"longOwn\":{\"ref\":",
        "\"empty\":{\"string\":\"\"}",
        "\"of\":\"string\",\"elements\":[\"abc\",null,{\"ref\":",
        "\"elements\":[{\"string\":\"abc\"},\"abc\",{\"ref\":",
        "{\"chars\":[55296]}");
    Object plain = Waiting.at(loader, "identities").resume("");
    assertFalse(plain.toString().contains("false"), plain.toString());
    assertEquals(plain, Snapshot.fromJson(json).continuation(loader).resume(""));
    assertEquals(plain, c.snapshot().inPlace().resume(""));
  }

  /** Where a reader's buffer ends inside of it, an empty text may be the literal. */
  @Test
  void anEmptyStringIsItsOwnWhereverItStands() {
    String json = Waiting.at(loader, "empty").snapshot().toJson();
    String empty = "{\"string\":\"\"}";
    contains(json, empty);
    for (int before = 0; before <= 1024; before++) {
      String moved = json.replace(empty, " ".repeat(before) + empty);
      assertEquals(new Completed<>(true), Snapshot.fromJson(moved).continuation(loader).resume(""));
    }
  }

  @Test
  void valuesOfOneClassSayItOnce() {
    Continuation<Object> c = Waiting.at(loader, "columns");
    String json = c.snapshot().toJson();
    contains(
        json,
        "{\"class\":\"java.util.LinkedList\",\"of\":\"long\",\"elements\":[1000,null,-9223372036854775808]}",
        "{\"array\":\"java.lang.Double\",\"of\":\"double\",\"elements\":[1.0,0.1,\"NaN\",-0.0,\"-Infinity\"]}",
        "{\"array\":\"java.lang.Object\",\"of\":\"float\",\"elements\":[0.1,1.4E-45]}",
        "\"elements\":[{\"short\":3},{\"byte\":4},{\"character\":\"c\"},{\"long\":5},6]",
        "\"of\":[\"string\",null],\"entries\":[[\"one\",{\"long\":1}],[\"two\",2]]",
        "{\"of\":[\"character\",\"short\"],\"Map.of\":[[57343,-1]]}",
        "\"of\":\"string\",\"elements\":[\"word\",{\"ref\":",
        "\"of\":\"byte\",\"elements\":[-1,1]",
        "{\"class\":\"java.util.ArrayList\",\"elements\":[null,null]}");
    Object plain = Waiting.at(loader, "columns").resume("");
    assertEquals(plain, Snapshot.fromJson(json).continuation(loader).resume(""));
    assertEquals(plain, c.snapshot().inPlace().resume(""));
  }

  @Test
  void stringsThatStayAreWhatTheyStandFor() {
    Host.bind("name", new String("bound".toCharArray()));
    try {
      Object plain = Waiting.at(loader, "places").resume("");
      Continuation<Object> c = Waiting.at(loader, "places");
      assertFalse(plain.toString().contains("false"), plain.toString());
      Snapshot whole = c.wholeSnapshot();
      contains(
          whole.toJson(),
          "\"of\":\"string\",\"elements\":[{\"host\":\"name\"},{\"ref\":0},\"own\"]");
      assertEquals(plain, whole.inPlace().resume(""));
      assertEquals(plain, whole.continuation(loader).resume(""));
    } finally {
      Host.unbind("name");
    }
  }

  @Test
  void aColumnOfSomethingElseIsRefused() {
    String json = Waiting.at(loader, "columns").snapshot().toJson();
    Waiting.refused(
        json, "[1000,null,", "[1.5,null,", ".elements[0]: expected an integral number", loader);
    Waiting.refused(
        json, "[1000,null,", "[\"a\",null,", ".elements[0]: expected an integral number", loader);
    Waiting.refused(
        json, "[1000,null,", "[true,null,", ".elements[0]: expected an integral number", loader);
    Waiting.refused(json, "[1000,null,", "[[],null,", ".elements[0]: a value is neither", loader);
    Waiting.refused(json, "[\"word\"", "[5", ".elements[0]: expected a string", loader);
    Waiting.refused(json, "\"of\":\"byte\"", "\"of\":\"int\"", ".elements[0]: unknown tag", loader);
    Waiting.refused(
        json, "\"of\":\"byte\"", "\"of\":[\"byte\"]", "expected a tag of the keys", loader);
    Waiting.refused(
        json,
        "\"of\":\"long\"",
        "\"of\":[\"long\",\"long\"]",
        "\"of\" is one tag, or one of keys",
        loader);
    Waiting.refused(
        json, "[\"string\",null]", "\"string\"", "\"of\" is one tag, or one of keys", loader);
    Waiting.refused(
        json, "[-1,1]", "[-1,128]", "expected an integral number from -128 to 127", loader);
    Waiting.refused(
        json,
        "\"of\":\"float\",\"elements\":[0.1,1.4E-45]",
        "\"elements\":[],\"of\":\"float\"",
        "\"of\"",
        loader);
  }

  /** Thousands of strings, of which several threads find out whether they are literals. */
  @Test
  void manyStringsTravel() {
    ClassLoader many =
        Waiting.loader(
            Waiting.program(
                """
                  @Migratable static String many() {
                    Map<String, Long> map = new HashMap<>();
                    for (long i = 0; i < 50_000; i++) { map.put("k" + i, i); }
                    List<String> last = new ArrayList<>(map.keySet());
                    last.add("literal");
                    Continuation.suspend(new Ask("x"));
                    boolean same = true;
                    int i = 0;
                    for (String k : map.keySet()) { same &= last.get(i++) == k && k != new String(k).intern(); }
                    return map.hashCode() + " " + same + (last.get(50_000) == "literal");
                  }
                """));
    Object plain = Waiting.at(many, "many").resume("");
    String json = Waiting.at(many, "many").snapshot().toJson();
    contains(json, "\"of\":[\"string\",\"long\"]", "{\"string\":\"k1\"}");
    assertEquals(plain, Snapshot.trusted(json.getBytes()).continuation(many).resume(""));
    assertTrue(plain.toString().endsWith(" truetrue]"), plain.toString());
  }

  @Test
  void stringsThatAreLentComeHomeAsTheyAre() {
    Program p =
        Waiting.program(
            """
              static String fresh(String text) { return new String(text.toCharArray()); }
              static class Held { String a; String b; List<String> list = new ArrayList<>(); }
              @Migratable static String change(Held held, String given, long n, Object other) {
                Teleport.to("local:");
                String a = held.a;
                held.a = held.b;
                held.b = fresh("a");
                held.list.add(a);
                Teleport.to("local:");
                held.list.add(held.b);
                held.list.add(given);
                held.list.add((String) other);
                return a;
              }
              public static void main(String[] args) {
                Held held = new Held();
                String a = held.a = fresh("a"), b = held.b = fresh("b");
                held.list.add(b);
                List<String> list = held.list;
                String given = fresh("g"), other = fresh("g"), back = PMigratable.change(held, given, 5, other);
                System.out.println((back == a) + " " + (held.a == b) + " " + (held.b != a) + held.b + (list == held.list)
                    + (list.get(0) == b) + (list.get(1) == a) + (list.get(2) == held.b) + (list.get(3) == given)
                    + (list.get(4) == other));
              }
            """);
    Ended e = Processes.runMain(p, "P", "");
    assertEquals("true true trueatruetruetruetruetruetrue\n", e.out(), e.err());
  }
}
