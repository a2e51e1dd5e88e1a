import dev.godwit.*;
import java.lang.reflect.Array;
import java.math.*;
import java.time.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;

/**
 * Random graphs of objects, shared and cyclic, that must be the same after a hop, in the same order.
 * Arguments: the first seed and the one after the last.
 */
public class RandomGraphs {
  enum Kind {
    A,
    B {
      @Override
      int size() {
        return 2;
      }
    },
    C;

    int size() {
      return 1;
    }
  }

  record Rec(Object a, Object b, int c) {}

  static class Node {
    Object left;
    Object right;
    long[] numbers;
    final Object fixed;
    private String text;

    Node(Object fixed) {
      this.fixed = fixed;
    }
  }

  static class Sub extends Node {
    Object left; // Hides Node's.

    Sub(Object fixed) {
      super(fixed);
      left = fixed;
    }
  }

  static class OwnList extends ArrayList<Object> {
    Object extra;
  }

  static class OwnMap extends LinkedHashMap<Object, Object> {
    Object extra;
  }

  static class Listed extends AbstractList<Object> {
    private final List<Object> in = new ArrayList<>();

    @Override
    public Object get(int i) {
      return in.get(i);
    }

    @Override
    public int size() {
      return in.size();
    }

    @Override
    public void add(int i, Object o) {
      modCount++;
      in.add(i, o);
    }

    int changes() {
      return modCount;
    }
  }

  static class Mapped extends AbstractMap<Object, Object> {
    private final Map<Object, Object> in = new TreeMap<>(new Backwards());

    @Override
    public Set<Map.Entry<Object, Object>> entrySet() {
      return in.entrySet();
    }

    @Override
    public Object put(Object k, Object v) {
      return in.put(k, v);
    }
  }

  static class Backwards implements Comparator<Object> {
    @Override
    public int compare(Object a, Object b) {
      return b.toString().compareTo(a.toString());
    }
  }

  private final Random r;

  /** What may be referred to again. */
  private final List<Object> made = new ArrayList<>();

  RandomGraphs(long seed) {
    r = new Random(seed);
  }

  // ---- making

  /** Something with a hash code that is the same in every JVM. */
  private Object key() {
    return switch (r.nextInt(8)) {
      case 0 -> r.nextInt(300);
      case 1 -> (long) r.nextInt(1000);
      case 2 -> "k" + r.nextInt(50);
      case 3 -> r.nextDouble();
      case 4 -> (char) ('a' + r.nextInt(1000));
      case 5 -> new BigInteger(70, r);
      case 6 -> LocalDate.of(2000 + r.nextInt(30), 1, 2);
      default -> new UUID(r.nextLong(), r.nextLong());
    };
  }

  private Object any(int depth) {
    if (!made.isEmpty() && r.nextInt(4) == 0) {
      return made.get(r.nextInt(made.size()));
    }
    return depth > 0 ? make(depth - 1) : r.nextInt(8) == 0 ? null : key();
  }

  private Object some(int depth) {
    Object o = any(depth);
    return o == null ? "nothing" : o;
  }

  private <T> T keep(T t) {
    made.add(t);
    return t;
  }

  private Collection<Object> filled(Collection<Object> c, int depth) {
    keep(c);
    for (int i = r.nextInt(6); i > 0; i--) {
      c.add(some(depth));
    }
    return c;
  }

  private Collection<Object> keys(Collection<Object> c, boolean ofOneType) {
    keep(c);
    for (int i = r.nextInt(20); i > 0; i--) {
      c.add(ofOneType ? "q" + r.nextInt(100) : key());
    }
    return c;
  }

  private Map<Object, Object> filled(Map<Object, Object> m, int depth) {
    keep(m);
    for (int i = r.nextInt(14); i > 0; i--) {
      m.put(key(), some(depth));
    }
    if (r.nextInt(3) == 0 && !(m instanceof ConcurrentMap)) { // Its capacity cannot be known.
      m.keySet().removeIf(k -> r.nextBoolean());
    }
    m.keySet().forEach(k -> m.getOrDefault(r.nextBoolean() ? k : "other", null));
    return m;
  }

  /** A literal, a string that was there before, or one of its own, maybe of the same text. */
  private String string() {
    if (r.nextInt(4) == 0) {
      return "literal";
    }
    for (int i = 0; i < 3 && !made.isEmpty(); i++) {
      if (made.get(r.nextInt(made.size())) instanceof String s) {
        return s;
      }
    }
    return keep(
        switch (r.nextInt(6)) {
          case 0 -> "x".repeat(75 + r.nextInt(10));
          case 1 -> new String(new char[] {'\ud800'});
          case 2 -> new String("literal");
          case 3 -> new String("");
          default -> "s" + r.nextInt(5);
        });
  }

  private Object box(int type) {
    return switch (type) {
      case 0 -> r.nextLong();
      case 1 -> r.nextInt(3) / 2.0;
      case 2 -> 1 / (float) r.nextInt(3);
      case 3 -> (char) r.nextInt(1 << 16);
      case 4 -> (byte) r.nextInt();
      case 5 -> (short) r.nextInt();
      default -> r.nextInt();
    };
  }

  private Object make(int depth) {
    switch (r.nextInt(38)) {
      case 0:
        Collection<Object> list = filled(new ArrayList<>(), depth);
        if (r.nextInt(5) == 0) {
          list.add(list);
        }
        return list;
      case 1:
        return filled(new LinkedList<>(), depth);
      case 2:
        return filled(new ArrayDeque<>(), depth);
      case 3:
        return filled(new CopyOnWriteArrayList<>(), depth);
      case 4:
        return filled(new HashMap<>(r.nextInt(100)), depth);
      case 5:
        return filled(new LinkedHashMap<>(16, .75f, false), depth);
      case 6:
        return filled(new TreeMap<>(new Backwards()), depth);
      case 7:
        return filled(new ConcurrentHashMap<>(), depth);
      case 8:
        return filled(new Hashtable<>(), depth);
      case 9:
        return keys(new HashSet<>(), false);
      case 10:
        return keys(new LinkedHashSet<>(), false);
      case 11:
        return keys(new TreeSet<>(Collections.reverseOrder()), true);
      case 12:
        return keys(new PriorityQueue<>(new Backwards()), true);
      case 13:
        EnumMap<Kind, Object> byKind = keep(new EnumMap<>(Kind.class));
        for (Kind k : Kind.values()) {
          byKind.put(k, key());
        }
        return byKind;
      case 14:
        return keep(EnumSet.range(Kind.A, Kind.values()[r.nextInt(3)]));
      case 15:
        return keep(BitSet.valueOf(new long[] {r.nextLong(), r.nextInt()}));
      case 16:
        return keep(Optional.ofNullable(any(depth)));
      case 17:
        Object[] array = keep(new Object[r.nextInt(5)]);
        for (int i = 0; i < array.length; i++) {
          array[i] = any(depth);
        }
        return array;
      case 18:
        return keep(r.ints(r.nextInt(50)).toArray());
      case 19:
        return keep(List.of(some(depth), some(depth), 3));
      case 20:
        return keep(Map.of("m" + r.nextInt(9), some(depth)));
      case 21:
        return keep(Arrays.asList(any(depth), any(depth)));
      case 22:
        return keep(Collections.unmodifiableCollection(filled(new ArrayList<>(), depth)));
      case 23:
        return keep(Collections.synchronizedMap(filled(new HashMap<>(), depth)));
      case 24:
        Node node = keep(r.nextBoolean() ? new Node(any(depth)) : new Sub(any(depth)));
        node.left = any(depth);
        node.right = r.nextInt(5) == 0 ? node : any(depth);
        node.numbers = r.nextBoolean() ? null : new long[] {r.nextLong()};
        node.text = "s" + r.nextInt();
        return node;
      case 25:
        return keep(new Rec(any(depth), any(depth), r.nextInt()));
      case 26:
        return keep(new StringBuilder("sb" + r.nextInt()));
      case 27:
        return keep(new AtomicReference<>(key()));
      case 28:
        OwnList ownList = (OwnList) filled(new OwnList(), depth);
        ownList.extra = any(depth);
        return ownList;
      case 29:
        OwnMap ownMap = (OwnMap) filled(new OwnMap(), depth);
        ownMap.extra = any(depth);
        return ownMap;
      case 30:
        return r.nextBoolean() ? filled(new Listed(), depth) : filled(new Mapped(), depth);
      case 31:
        Map<Object, Object> map = filled(new HashMap<>(), depth);
        keep(map.values());
        map.entrySet().stream().filter(e -> r.nextBoolean()).forEach(this::keep);
        return r.nextBoolean() ? keep(map.keySet()) : keep(map.entrySet());
      case 32:
        return keep(new double[] {Double.NaN, -0.0, Double.MIN_VALUE, r.nextDouble() * 1e300});
      case 33:
        List<Object> texts = new ArrayList<>();
        for (int i = r.nextInt(8); i > 0; i--) {
          texts.add(r.nextInt(6) == 0 ? null : string());
        }
        keep(texts);
        return r.nextBoolean() ? texts : keep(texts.toArray(new String[0]));
      case 34:
        Map<Object, Object> counts = keep(r.nextBoolean() ? new HashMap<>() : new LinkedHashMap<>());
        for (int i = r.nextInt(8); i > 0; i--) {
          counts.put(string(), r.nextInt(4) == 0 ? null : box(i % 2));
        }
        return counts;
      case 35:
        int type = r.nextInt(7);
        List<Object> boxes = new ArrayList<>();
        for (int i = r.nextInt(8); i > 0; i--) {
          boxes.add(r.nextInt(9) == 0 ? any(depth) : r.nextInt(6) == 0 ? null : box(type));
        }
        keep(boxes);
        return r.nextBoolean() ? boxes : keep(boxes.toArray());
      case 36:
        return string();
      default:
        return keep(new char[][] {{'a', '\ud800', (char) r.nextInt()}, null, {}});
    }
  }

  // ---- showing

  private static void show(Object o, IdentityHashMap<Object, Integer> seen, StringBuilder to) {
    if (o == null || o instanceof Enum<?> || o instanceof Number || o instanceof Character) {
      to.append(o);
      return;
    }
    Integer known = seen.putIfAbsent(o, seen.size());
    if (known != null) {
      to.append('#').append(known);
      return;
    }
    to.append(o.getClass().getName());
    if (o instanceof String s && new String(s).intern() == s) {
      to.append(" literal ");
    }
    List<Object> parts = new ArrayList<>();
    if (o.getClass().isArray()) {
      for (int i = 0; i < Array.getLength(o); i++) {
        parts.add(Array.get(o, i));
      }
      if (o.getClass().getComponentType().isPrimitive()) {
        to.append(parts);
        return;
      }
    } else if (o instanceof Optional<?> p) {
      parts.add(p.orElse(null));
    } else if (o instanceof AtomicReference<?> p) {
      parts.add(p.get());
    } else if (o instanceof Map<?, ?> m) {
      m.forEach((k, v) -> parts.addAll(Arrays.asList(k, v)));
    } else if (o instanceof Map.Entry<?, ?> e) {
      parts.addAll(Arrays.asList(e.getKey(), e.getValue()));
    } else if (o instanceof Collection<?> c) {
      boolean isOfEntries = o.getClass().getName().endsWith("EntrySet");
      c.forEach(e -> parts.addAll(isOfEntries ? pair(e) : Collections.singletonList(e)));
    } else if (o instanceof Node n) {
      parts.addAll(Arrays.asList(n.left, n.right, n.numbers, n.fixed, n.text));
    } else if (o instanceof Rec x) {
      parts.addAll(Arrays.asList(x.a, x.b, x.c));
    } else {
      to.append(o);
    }
    if (o instanceof Sub s) {
      parts.add(s.left);
    } else if (o instanceof OwnList l) {
      parts.add(l.extra);
    } else if (o instanceof OwnMap m) {
      parts.add(m.extra);
    } else if (o instanceof Listed l) {
      parts.add(l.changes());
    }
    to.append('(');
    for (Object p : parts) {
      show(p, seen, to);
      to.append(' ');
    }
    to.append(')');
  }

  private static List<Object> pair(Object entry) {
    return Arrays.asList(((Map.Entry<?, ?>) entry).getKey(), ((Map.Entry<?, ?>) entry).getValue());
  }

  private static String shown(Object o) {
    StringBuilder text = new StringBuilder();
    show(o, new IdentityHashMap<>(), text);
    return text.toString();
  }

  @Migratable
  static Object hop(Object o) {
    Teleport.to("local:");
    return o;
  }

  @Migratable
  public static void main(String[] args) {
    long from = args.length > 0 ? Long.parseLong(args[0]) : 0;
    long to = args.length > 1 ? Long.parseLong(args[1]) : 25;
    for (long seed = from; seed < to; seed++) {
      RandomGraphs graph = new RandomGraphs(seed);
      Object all = new Object[] {graph.make(6), graph.made.toArray()};
      graph = null;
      String before = shown(all);
      all = hop(all);
      String after = shown(all);
      System.out.println(seed + " " + after.hashCode() + " " + before.equals(after));
    }
  }
}
