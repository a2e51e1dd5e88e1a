import dev.godwit.Migratable;
import dev.godwit.Teleport;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Iterators of the JDK's collections go on where they were: in for-each loops and in variables. */
public class A22Iterators {
  enum Color {
    RED,
    GREEN,
    BLUE
  }

  @Migratable
  static void hop() {
    Teleport.to("local:");
  }

  @Migratable
  static <T extends Comparable<T>> void collections(List<T> elements) {
    List<Collection<T>> all =
        List.of(
            new ArrayList<>(elements),
            new LinkedList<>(elements),
            new ArrayDeque<>(elements),
            new HashSet<>(elements),
            new TreeSet<>(elements),
            new PriorityQueue<>(elements),
            new CopyOnWriteArrayList<>(elements),
            List.copyOf(elements));
    for (Collection<T> c : all) {
      StringBuilder text = new StringBuilder();
      for (T e : c) {
        text.append(e).append(' ');
        hop();
      }
      Iterator<T> it = c.iterator();
      it.next();
      hop();
      while (it.hasNext()) {
        text.append(it.next());
      }
      System.out.println(c.getClass().getSimpleName() + " " + text);
    }
  }

  @Migratable
  static void removing() {
    List<String> list = new ArrayList<>(List.of("a", "b", "c", "d"));
    for (Iterator<String> it = list.iterator(); it.hasNext(); ) {
      String s = it.next();
      hop();
      if (s.equals("b") || s.equals("d")) {
        it.remove();
      }
    }
    System.out.println(list);
    Set<Integer> set = new TreeSet<>(Set.of(1, 2, 3, 4, 5));
    Iterator<Integer> it = set.iterator();
    while (it.hasNext()) {
      int n = it.next();
      hop();
      if (n % 2 == 0) {
        it.remove();
      }
      hop();
    }
    System.out.println(set);
    Map<String, Integer> map = new LinkedHashMap<>(Map.of("x", 1));
    map.put("y", 2);
    map.put("z", 3);
    Iterator<String> keys = map.keySet().iterator();
    keys.next();
    hop();
    keys.remove();
    keys.next();
    Iterator<Integer> values = map.values().iterator();
    hop();
    values.next();
    values.remove();
    System.out.println(map);
  }

  @Migratable
  static void entries(Map<String, Integer> map) {
    int sum = 0;
    for (Map.Entry<String, Integer> e : map.entrySet()) {
      sum += e.getValue();
      hop();
      System.out.println(e.getKey() + " " + e + " " + e.hashCode());
      if (!(map instanceof ConcurrentSkipListMap)) {
        e.setValue(e.getValue() * 10);
      }
      hop();
      sum += map.get(e.getKey());
    }
    for (String k : map.keySet()) {
      hop();
      sum += k.length();
    }
    for (int v : map.values()) {
      hop();
      sum += v;
    }
    Iterator<Map.Entry<String, Integer>> it = map.entrySet().iterator();
    Map.Entry<String, Integer> first = it.next();
    hop();
    System.out.println(first.getKey() + it.next().getKey() + sum + new TreeMap<>(map));
  }

  @Migratable
  static void wild(Map<?, ? extends Number> map, Collection<?> any) {
    for (var e : map.entrySet()) {
      hop();
      System.out.println(e.getKey() + " " + e.getValue().intValue());
    }
    for (Map.Entry<?, ? extends Number> e : map.entrySet()) {
      hop();
      System.out.println(e.getValue());
    }
    for (Object o : any) {
      hop();
      System.out.println(o);
    }
    Iterator<?> it = any.iterator();
    hop();
    System.out.println(it.next());
  }

  @Migratable
  @SuppressWarnings({"rawtypes", "unchecked"})
  static void raw(List list) {
    Iterator it = list.iterator();
    while (it.hasNext()) {
      hop();
      System.out.println(it.next());
    }
    Map map = new HashMap(Map.of("k", "v"));
    for (Object e : map.entrySet()) {
      hop();
      System.out.println(e + " " + ((Map.Entry) e).setValue("w") + map);
    }
  }

  @Migratable
  static void lists() {
    List<String> list = new LinkedList<>(List.of("a", "b", "c"));
    ListIterator<String> it = list.listIterator();
    it.next();
    hop();
    it.set("A");
    it.next();
    hop();
    it.add("b2");
    hop();
    System.out.println(it.nextIndex() + " " + it.previous());
    hop();
    it.remove();
    System.out.println(list);
    ListIterator<String> back = list.listIterator(list.size());
    while (back.hasPrevious()) {
      hop();
      System.out.println(back.previousIndex() + back.previous());
    }
  }

  @Migratable
  static void enums() {
    Map<Color, Integer> counts = new HashMap<>();
    for (Color c : Color.values()) {
      hop();
      counts.merge(c, c.ordinal(), Integer::sum);
    }
    int sum = 0;
    for (Map.Entry<Color, Integer> e : counts.entrySet()) {
      hop();
      sum += e.getKey().ordinal() * 7 + e.getValue();
    }
    System.out.println(sum);
  }

  /** Shows only every other element. */
  static final class Every2nd extends ArrayList<Integer> {
    Every2nd() {
      super(List.of(1, 2, 3, 4, 5, 6));
    }

    @Override
    public Iterator<Integer> iterator() {
      List<Integer> shown = new ArrayList<>();
      for (int i = 0; i < size(); i += 2) {
        shown.add(get(i));
      }
      return shown.iterator();
    }
  }

  /** Shows values that are not those of its entries. */
  static final class Doubling extends LinkedHashMap<String, Integer> {
    @Override
    public Collection<Integer> values() {
      List<Integer> shown = new ArrayList<>();
      super.values().forEach(v -> shown.add(2 * v));
      return shown;
    }
  }

  @Migratable
  static void ofTheProgram() {
    int sum = 0;
    for (int n : new Every2nd()) {
      hop();
      sum = sum * 10 + n;
    }
    Doubling map = new Doubling();
    map.put("a", 1);
    map.put("b", 2);
    map.put("c", 3);
    for (int v : map.values()) {
      hop();
      sum = sum * 10 + v;
    }
    for (Map.Entry<String, Integer> e : map.entrySet()) {
      hop();
      e.setValue(e.getValue() + 10);
      hop();
    }
    for (String k : map.keySet()) {
      hop();
      sum += map.get(k);
    }
    System.out.println(sum + " " + map);
  }

  @Migratable
  static void changing() {
    Map<String, Integer> map = new ConcurrentHashMap<>(Map.of("a", 1, "b", 2, "c", 3, "d", 4));
    int seen = 0;
    for (String k : map.keySet()) {
      map.remove(k);
      hop();
      seen++;
    }
    System.out.println(seen + " " + map);
    List<Integer> old = new CopyOnWriteArrayList<>(List.of(1, 2, 3));
    for (int n : old) {
      old.remove(Integer.valueOf(n));
      old.add(n * 10);
      hop();
      System.out.print(n + " ");
    }
    System.out.println(old);
    Iterator<Integer> noRemove = old.iterator();
    noRemove.next();
    hop();
    try {
      noRemove.remove();
    } catch (UnsupportedOperationException e) {
      System.out.println("unsupported");
    }
    PriorityQueue<Integer> queue = new PriorityQueue<>(List.of(5, 1, 4, 2, 3, 9, 7));
    for (Iterator<Integer> it = queue.iterator(); it.hasNext(); ) {
      int n = it.next();
      hop();
      if (n % 2 == 1) {
        it.remove();
      }
    }
    System.out.println(queue.size() + " " + queue.peek());
    Map<Integer, String> failing = new HashMap<>(Map.of(1, "x", 2, "y"));
    try {
      for (Map.Entry<Integer, String> e : failing.entrySet()) {
        failing.put(e.getKey() + 10, "z");
        hop();
      }
    } catch (java.util.ConcurrentModificationException e) {
      System.out.println("changed " + failing.size());
    }
    Iterator<String> values = new LinkedHashMap<>(Map.of("only", "one")).values().iterator();
    hop();
    System.out.println(values.next() + values.hasNext());
  }

  /** That of a stream cannot travel, and is gone when the next hop comes. */
  @Migratable
  static void streams(List<String> all) {
    Iterator<String> it = all.stream().filter(s -> s.length() > 1).iterator();
    String text = it.next() + it.next() + it.hasNext();
    hop();
    System.out.println(text);
  }

  @Migratable
  public static void main(String[] args) {
    streams(List.of("a", "bb", "ccc"));
    changing();
    ofTheProgram();
    collections(List.of("one", "two", "three"));
    removing();
    List<Map<String, Integer>> maps =
        List.of(
            new HashMap<>(),
            new LinkedHashMap<>(),
            new TreeMap<>(),
            new Hashtable<>(),
            new ConcurrentHashMap<>(),
            new ConcurrentSkipListMap<>());
    for (Map<String, Integer> m : maps) {
      m.put("one", 1);
      m.put("two", 2);
      m.put("three", 3);
      entries(m);
    }
    wild(new TreeMap<>(Map.of("a", 1, "b", 2L)), List.of("x", 2));
    raw(new ArrayList<>(List.of("p", 'q')));
    lists();
    enums();
  }
}
