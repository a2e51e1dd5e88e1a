package dev.godwit.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.godwit.Continuation;
import dev.godwit.GodwitException;
import dev.godwit.Snapshot;
import dev.godwit.SnapshotException;
import java.io.ByteArrayOutputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Snapshots that somebody made to do harm, or that broke on the way: all are refused with a {@link
 * SnapshotException} that shows no value, before a class of the program is initialised.
 */
class HostileSnapshotTest {
  /** Says in a system property when it is initialised. */
  private static final String MEMBERS =
      """
        static { System.setProperty("hostile.initialised", "yes"); }
        enum Color { RED, GREEN }
        record Pair(int a, String b) {
          Pair { if (a < 0) { throw new IllegalArgumentException("secret-value"); } }
        }
        interface Shape {}
        abstract static class Base {}
        static final class Node implements Shape { Object next; int n; String s; int[] ints; Node other; }
        @Migratable static Object holding() {
          Node node = new Node();
          node.next = new Object[] {
            new Pair(1, "b"), Color.RED, 5, 6L, "secret-value", new String("own"), node, null, true
          };
          node.ints = new int[100];
          node.s = "text";
          node.other = new Node(); // A row.
          List<Object> list = new ArrayList<>(List.of(1, "two"));
          Map<String, Object> map = new TreeMap<>(Map.of("k", list));
          Object random = new Random(1);
          Throwable thrown = new IllegalStateException("thrown");
          Continuation.suspend(new Ask("x"));
          return List.of(node, list, map, random, thrown);
        }
      """;

  private static final Program PROGRAM = Waiting.program(MEMBERS);
  private static final ClassLoader LOADER = Waiting.loader(PROGRAM);
  private static final String JSON = Waiting.at(LOADER, "holding").snapshot().toJson();

  /** Reads as a snapshot from a stranger is read, in classes that nothing has touched. */
  private static Continuation<Object> read(String json) {
    return Snapshot.fromJson(json).continuation(Waiting.loader(PROGRAM));
  }

  private static String changed(String from, String to) {
    assertTrue(JSON.contains(from), () -> from + " is not in " + JSON);
    return JSON.replace(from, to);
  }

  /** The entry of the node, which the frame refers to first, replaced. */
  private static String first(String entry) {
    int from = JSON.indexOf("\"objects\":[") + "\"objects\":[".length();
    int to = JSON.indexOf("},{\"array\":\"java.lang.Object\"", from) + 1;
    return JSON.substring(0, from) + entry + JSON.substring(to);
  }

  private static String node(String fields) {
    return first("{\"class\":\"P$Node\",\"fields\":{" + fields + "}}");
  }

  private static final String REST = "\"n\":0,\"s\":null,\"ints\":null,\"other\":null";

  private static Map<String, String> cases() {
    Map<String, String> c = new LinkedHashMap<>();
    c.put("1 truncated", JSON.substring(0, JSON.length() / 2));
    c.put("2 trailing data", JSON + "{}");
    c.put("3 empty", "");
    c.put("4 deep arrays", "[".repeat(100_000));
    c.put("4 deep arrays inside", changed("\"n\":0", "\"n\":" + "[".repeat(100_000)));
    c.put("5 deep objects", "{\"a\":".repeat(100_000));
    c.put(
        "6 a very long string",
        changed("\"s\":\"text\"", "\"s\":\"" + "x".repeat(17 << 20) + "\""));
    c.put("7 a huge decimal", first("{\"class\":\"java.math.BigDecimal\",\"text\":\"x1e\"}"));
    c.put(
        "7 a huge integer",
        first("{\"class\":\"java.math.BigInteger\",\"text\":\"" + "9".repeat(1 << 20) + "\"}"));
    c.put("8 int overflow", changed("\"n\":0", "\"n\":2147483648"));
    c.put("8 long overflow", changed("\"n\":0", "\"n\":9223372036854775808"));
    c.put("9 double into int", changed("\"n\":0", "\"n\":0.5"));
    c.put("9 exponent into int", changed("\"n\":0", "\"n\":1e2"));
    c.put("10 quoted number", changed("\"n\":0", "\"n\":\"0\""));
    c.put("11 NaN literal", changed("\"n\":0", "\"n\":NaN"));
    c.put("12 duplicate field", changed("\"n\":0", "\"n\":0,\"n\":1"));
    c.put("12 duplicate member", changed("\"thread\":", "\"thread\":\"x\",\"thread\":"));
    c.put("13 unknown version", changed("\"godwit\":1", "\"godwit\":2"));
    c.put("14 unknown tag", changed("{\"long\":6}", "{\"lang\":6}"));
    c.put("14 two tags", changed("{\"long\":6}", "{\"long\":6,\"long\":7}"));
    c.put("15 negative ref", changed("{\"ref\":1}", "{\"ref\":-1}"));
    c.put("16 dangling ref", changed("{\"ref\":1}", "{\"ref\":1000}"));
    c.put(
        "17 ref to a wrong type",
        node("\"next\":null,\"n\":0,\"s\":{\"ref\":1},\"ints\":null,\"other\":null"));
    c.put(
        "18 element of a wrong type",
        changed("\"array\":\"java.lang.Object\"", "\"array\":\"java.lang.Integer\""));
    c.put("19 no frames", changed("\"chains\":[{", "\"chains\":[],\"x\":[{"));
    c.put("19 no objects", changed("\"objects\":", "\"things\":"));
    c.put("20 method out of range", changed("\"m\":0", "\"m\":1"));
    c.put(
        "21 class outside the program",
        first("{\"class\":\"org.junit.jupiter.api.AssertionsKt\",\"fields\":{}}"));
    c.put("22 class that is not there", first("{\"class\":\"no.such.Class\",\"fields\":{}}"));
    c.put("23 interface", first("{\"class\":\"P$Shape\",\"fields\":{}}"));
    c.put("23 abstract class", first("{\"class\":\"P$Base\",\"fields\":{}}"));
    c.put("23 enum by fields", first("{\"class\":\"P$Color\",\"fields\":{}}"));
    c.put("24 Class", first("{\"class\":\"java.lang.Class\",\"fields\":{}}"));
    c.put("25 Thread", first("{\"class\":\"java.lang.Thread\",\"fields\":{}}"));
    c.put(
        "26 class loader",
        first("{\"serial\":\"java.net.URLClassLoader\",\"bytes\":\"\",\"children\":[]}"));
    c.put(
        "27 templates",
        first(
            "{\"serial\":\"com.sun.org.apache.xalan.internal.xsltc.trax.TemplatesImpl\",\"bytes\":\"\",\"children\":[]}"));
    c.put("28 process builder", first("{\"class\":\"java.lang.ProcessBuilder\",\"fields\":{}}"));
    c.put(
        "29 proxy",
        first("{\"serial\":\"java.lang.reflect.Proxy\",\"bytes\":\"\",\"children\":[]}"));
    c.put(
        "30 array of 256 dimensions",
        first("{\"array\":\"" + "[".repeat(255) + "I\",\"elements\":[]}"));
    c.put("31 array of length -1", first("{\"array\":\"int\",\"length\":-1,\"bytes\":\"\"}"));
    c.put(
        "32 array of length 2^31-1",
        first("{\"array\":\"long\",\"length\":2147483647,\"bytes\":\"\"}"));
    c.put(
        "32 many buckets",
        first("{\"class\":\"java.util.HashMap\",\"capacity\":1073741824,\"entries\":[]}"));
    c.put("33 no base64", first("{\"array\":\"int\",\"length\":100,\"bytes\":\"?!\"}"));
    c.put("33 wrong length", first("{\"array\":\"int\",\"length\":100,\"bytes\":\"AAAA\"}"));
    c.put("34 missing field", node("\"next\":null,\"n\":0,\"s\":null,\"ints\":null"));
    c.put("35 extra field", node("\"next\":null,\"more\":1," + REST));
    c.put("36 renamed field", node("\"nexd\":null," + REST));
    c.put(
        "37 field of a JDK superclass",
        changed(
            "\"throwable\":\"java.lang.IllegalStateException\"",
            "\"throwable\":\"java.lang.IllegalStateException\",\"detailMessage\":\"x\""));
    c.put("38 record constructor that throws", changed("\"a\":1", "\"a\":-1"));
    c.put("39 null into a primitive", changed("\"a\":1", "\"a\":null"));
    c.put("40 no such constant", changed("\"name\":\"RED\"", "\"name\":\"BLUE\""));
    c.put("40 no enum", changed("{\"enum\":\"P$Color\"", "{\"enum\":\"P$Node\""));
    c.put(
        "41 a comparator that is none",
        changed(
            "\"class\":\"java.util.TreeMap\"",
            "\"class\":\"java.util.TreeMap\",\"comparator\":\"text\""));
    c.put("42 a pair of three", changed("\"entries\":[[", "\"entries\":[[null,"));
    c.put("43 a key twice", first("{\"Map.of\":[[1,2],[1,3]]}"));
    c.put(
        "45 serial bytes of another class",
        changed("\"serial\":\"java.util.Random\"", "\"serial\":\"java.util.Date\""));
    c.put(
        "46 a class that may not be in serial bytes",
        changed("\"serial\":\"java.util.Random\"", "\"serial\":\"javax.swing.JFrame\""));
    c.put(
        "47 a lambda of a foreign class",
        first("{\"lambda\":\"org.junit.jupiter.api.Assertions\",\"form\":{},\"captured\":[]}"));
    c.put(
        "47 a lambda of the JDK",
        first("{\"lambda\":\"java.lang.Runtime\",\"form\":{},\"captured\":[]}"));
    c.put(
        "47 a lambda that the class has not",
        first(
            "{\"lambda\":\"P\",\"form\":{\"interface\":\"java/lang/Runnable\",\"method\":\"run\",\"signature\":\"()V\",\"kind\":6,\"implClass\":\"java/lang/System\",\"implMethod\":\"gc\",\"implSignature\":\"()V\",\"type\":\"()V\"},\"captured\":[]}"));
    c.put("49 point out of range", changed("\"point\":1", "\"point\":99"));
    c.put(
        "49 wrong number of locals", changed("\"locals\":{\"node\":{\"ref\":0},", "\"locals\":{"));
    c.put(
        "frame that is none",
        changed("\"frame\":\"PMigratable$Holding\"", "\"frame\":\"java.lang.Thread\""));
    c.put("two forms", first("{\"chars\":[1],\"array\":\"int\",\"elements\":[]}"));
    c.put("no form", first("{}"));
    c.put("not an entry", first("5"));
    c.put("static of the JDK", changed("{\"ref\":1}", "{\"static\":\"java.lang.System.out\"}"));
    c.put("static without a dot", changed("{\"ref\":1}", "{\"static\":\"x\"}"));
    c.put("unknown stream", changed("{\"ref\":1}", "{\"system\":\"log\"}"));
    c.put("unknown host object", changed("{\"ref\":1}", "{\"host\":\"nobody\"}"));
    c.put("an adapter that is not there", first("{\"adapted\":\"P$Node\",\"state\":null}"));
    c.put("an entry of no map", changed("\"objects\":", "\"entriesOf\":{\"0\":1},\"objects\":"));
    return c;
  }

  @Test
  void allAreRefused() {
    for (Map.Entry<String, String> c : cases().entrySet()) {
      System.clearProperty("hostile.initialised");
      SnapshotException e =
          assertTimeoutPreemptively(
              Duration.ofSeconds(10),
              () ->
                  assertThrows(SnapshotException.class, () -> read(c.getValue()), () -> c.getKey()),
              c.getKey());
      assertFalse(
          String.valueOf(e.getMessage()).contains("secret-value"),
          () -> c.getKey() + ": " + e.getMessage());
      assertTrue(
          e.getMessage().length() < 1000,
          () -> c.getKey() + ": " + e.getMessage().substring(0, 1000));
      boolean built =
          c.getKey()
              .matches("(7|17|18|31|32|33|38|39|41|43|45|8|9|10|47 a lambda that|unknown host).*");
      if (!built) {
        assertEquals(null, System.getProperty("hostile.initialised"), c.getKey());
      }
    }
  }

  /** A class may be that of a child, which is an entry of its own, and still not one of bytes. */
  @Test
  void bytesAreNotOfClassesOfTheProgram() throws Exception {
    Program p =
        Waiting.program(
            """
              static final class Evil implements java.io.Serializable {
                private void readObject(java.io.ObjectInputStream in) {
                  System.setProperty("hostile.read", "yes");
                }
              }
              @Migratable static Object held() {
                Object it = new java.util.concurrent.LinkedBlockingDeque<>(List.of("x"));
                Continuation.suspend(new Ask("x"));
                return it;
              }
            """);
    ClassLoader loader = Waiting.loader(p);
    String json = Waiting.at(loader, "held").snapshot().toJson();
    Constructor<?> evil = loader.loadClass("P$Evil").getDeclaredConstructor();
    evil.setAccessible(true);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(new LinkedBlockingDeque<>(List.of(evil.newInstance())));
    }
    String hostile =
        json.replaceFirst(
            "\"bytes\":\"[^\"]*\"",
            "\"bytes\":\"" + Base64.getEncoder().encodeToString(bytes.toByteArray()) + "\"");
    assertNotEquals(json, hostile);
    Snapshot.fromJson(json).continuation(loader);
    assertThrows(SnapshotException.class, () -> Snapshot.fromJson(hostile).continuation(loader));
    assertNull(System.getProperty("hostile.read"));
  }

  /** 44: keys that all have the same hash code cost no more than their number. */
  @Test
  void keysOfOneHashCodeAreNoMatter() {
    String keys =
        IntStream.range(0, 1 << 14)
            .mapToObj(
                i ->
                    IntStream.range(0, 14)
                        .mapToObj(bit -> (i >> bit & 1) == 0 ? "Aa" : "BB")
                        .collect(Collectors.joining()))
            .map(k -> "[\"" + k + "\",1]")
            .collect(Collectors.joining(","));
    String json = first("{\"class\":\"java.util.HashMap\",\"entries\":[" + keys + "]}");
    assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> assertThrows(SnapshotException.class, () -> read(json)));
  }

  /** Of bytes that are changed at random: refused in the right way, or still a snapshot. */
  @Test
  void randomChangesAreRefusedOrHarmless() {
    byte[] json = JSON.getBytes(StandardCharsets.UTF_8);
    String alphabet = "{}[]\",:0123456789-.eE\\nulltruefalserefPNode$ \u0000\u00ff";
    int refused = 0;
    int rounds = Integer.getInteger("godwit.fuzz", 3000);
    for (int seed = 0; seed < rounds; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder(new String(json, StandardCharsets.UTF_8));
      for (int k = random.nextInt(3); k >= 0; k--) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(4)) {
          case 0 -> text.setCharAt(at, alphabet.charAt(random.nextInt(alphabet.length())));
          case 1 -> text.insert(at, alphabet.charAt(random.nextInt(alphabet.length())));
          case 2 -> text.deleteCharAt(at);
          default -> {
            int end = Math.min(text.length(), at + random.nextInt(40));
            text.insert(random.nextInt(text.length()), text.substring(at, end));
          }
        }
      }
      try {
        Snapshot.fromJson(text.toString()).continuation(LOADER);
      } catch (GodwitException e) {
        refused++;
      } catch (Throwable e) {
        fail("seed " + seed + " of " + text, e);
      }
    }
    assertTrue(refused > rounds / 2, refused + " of " + rounds);
  }
}
