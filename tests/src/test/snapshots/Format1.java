import dev.godwit.Continuation;
import dev.godwit.Migratable;
import dev.godwit.Request;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The program that format-1.json was taken from: a value of every form. Never to be changed. */
public class Format1 {
  public static final class Ask extends Request<String> {
    Ask() {
      super(String.class);
    }

    @Override
    public String toString() {
      return "a name";
    }
  }

  enum Color {
    RED,
    GREEN
  }

  record Pair(int a, Object b) {}

  static class Named {
    String name = "outer";
  }

  static final class Node extends Named {
    String name = "inner";
    Object held;
    long big = Long.MAX_VALUE;
    double real = -0.0;
    float small = 0.1f;
    char letter = 'x';
    boolean flag = true;
  }

  static final class Scores extends TreeMap<String, Integer> {
    int rounds = 3;
  }

  static int counter = 41;

  @Migratable
  static String inner(Node node, Map.Entry<String, Integer> entry) throws Exception {
    String answer = Continuation.suspend(new Ask());
    entry.setValue(7);
    counter++;
    return answer + " " + node.name + ((Named) node).name + node.big + node.real + node.small
        + node.letter + node.flag;
  }

  @Migratable
  static String all() throws Exception {
    Node node = new Node();
    List<Object> list = new ArrayList<>();
    list.add(list);
    node.held = list;
    Map<String, Integer> map = new HashMap<>(Map.of("k", 1));
    Scores scores = new Scores();
    scores.put("a", 1);
    Object[] values = {
      1, 2L, 3.5, 4.5f, 'c', (byte) 5, (short) 6, true, null, "literal", new String("own"),
      "\ud800lone", Color.GREEN, new Pair(1, list), String[].class, System.out,
      List.of(1, 2), Optional.of("there"), EnumSet.of(Color.RED),
      new java.math.BigDecimal("1.50"), new java.util.Random(42), new long[100]
    };
    UnaryOperator<String> shout = s -> s + "!";
    StringBuilder text = new StringBuilder();
    Iterator<Integer> numbers = new ArrayList<>(List.of(10, 20, 30)).iterator();
    numbers.next();
    try {
      throw new IllegalStateException("thrown");
    } catch (IllegalStateException e) {
      for (Map.Entry<String, Integer> entry : map.entrySet()) {
        text.append(inner(node, entry)).append(' ').append(e.getMessage());
      }
    }
    text.append(' ').append(map).append(scores).append(scores.rounds).append(counter);
    for (Object v : values) {
      text.append(' ').append(v instanceof java.util.Random r ? r.nextInt() : name(v, list));
    }
    return shout.apply(text + " " + numbers.next() + (list.get(0) == list));
  }

  private static String name(Object v, List<Object> list) {
    if (v instanceof Pair p) {
      return p.a() + "" + (p.b() == list);
    }
    if (v == System.out) {
      return "out";
    }
    return v instanceof long[] a ? "long" + a.length : String.valueOf(v);
  }
}
