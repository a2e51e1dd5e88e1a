import dev.godwit.*;
import java.util.*;
import java.util.concurrent.*;

/** Maps and sets that change while a loop goes over them, before and after the chain moves. */
public class ChangingMaps {
  @Migratable
  static <T> T hop(T t) {
    Teleport.to("local:");
    return t;
  }

  interface Change<C> {
    void to(C c);
  }

  @Migratable
  static void entries(
      String what,
      Map<Integer, String> map,
      Change<Map<Integer, String>> before,
      Change<Map<Integer, String>> after) {
    StringBuilder seen = new StringBuilder(what).append(':');
    try {
      for (Map.Entry<Integer, String> e : map.entrySet()) {
        seen.append(' ').append(e.getKey()).append(e.getValue());
        if (e.getKey() == 2) before.to(map);
        hop(e.getKey());
        if (e.getKey() == 2) after.to(map);
        hop(e.getValue());
      }
      seen.append(" end");
    } catch (ConcurrentModificationException e) {
      seen.append(" changed");
    }
    System.out.println(seen + " " + map);
  }

  @Migratable
  static void keys(String what, Map<Integer, String> map, Change<Map<Integer, String>> after) {
    StringBuilder seen = new StringBuilder(what).append(':');
    try {
      for (Integer k : map.keySet()) {
        seen.append(' ').append(k);
        hop(k);
        if (k == 2) after.to(map);
      }
      for (String v : map.values()) {
        seen.append(' ').append(v);
        hop(v);
        if (v.equals("b")) after.to(map);
      }
      seen.append(" end");
    } catch (ConcurrentModificationException e) {
      seen.append(" changed");
    }
    System.out.println(seen + " " + map);
  }

  @Migratable
  static void elements(String what, Set<Character> set, Change<Set<Character>> after) {
    StringBuilder seen = new StringBuilder(what).append(':');
    try {
      for (Character c : set) {
        seen.append(' ').append(c);
        hop(c);
        if (c == 'b') after.to(set);
        hop(c);
      }
      seen.append(" end");
    } catch (ConcurrentModificationException e) {
      seen.append(" changed");
    }
    System.out.println(seen + " " + set);
  }

  @Migratable
  static void removing(Map<Integer, String> map) {
    Iterator<Integer> i = map.keySet().iterator();
    StringBuilder seen = new StringBuilder();
    try {
      while (i.hasNext()) {
        int k = hop(i.next());
        seen.append(k);
        if (k < 3) {
          i.remove();
          hop(k);
        }
        if (k == 3) {
          map.remove(1);
          map.put(8, "h");
          hop(k);
        }
      }
    } catch (ConcurrentModificationException e) {
      seen.append(" changed");
    }
    System.out.println(seen + " " + map);
  }

  static Map<Integer, String> filled(Map<Integer, String> map) {
    map.put(1, "a");
    map.put(2, "b");
    map.put(3, "c");
    map.put(4, "d");
    return map;
  }

  static Map<Integer, String> fresh(int kind) {
    return filled(
        kind == 0
            ? new HashMap<>()
            : kind == 1
                ? new LinkedHashMap<>()
                : kind == 2
                    ? new TreeMap<>()
                    : kind == 3
                        ? new ConcurrentHashMap<>()
                        : kind == 4
                            ? new LinkedHashMap<>(16, 0.75f, true)
                            : Collections.synchronizedMap(new HashMap<>()));
  }

  @Migratable
  public static void main(String[] args) {
    Change<Map<Integer, String>> none = m -> {};
    List<Change<Map<Integer, String>>> changes =
        List.of(
            m -> m.put(9, "i"),
            m -> m.remove(4),
            m -> m.put(2, "z"),
            m -> m.get(1),
            Map::clear,
            m -> {
              m.put(7, "g");
              m.remove(7);
            });
    for (int kind = 0; kind < 6; kind++) {
      for (int c = 0; c < changes.size(); c++) {
        if (kind == 3 && c != 2 && c != 3) {
          continue; // What an iterator of a concurrent map sees of other changes is its own matter.
        }
        entries(kind + "before" + c, fresh(kind), changes.get(c), none);
        entries(kind + "after" + c, fresh(kind), none, changes.get(c));
        keys(kind + "keys" + c, fresh(kind), changes.get(c));
      }
      if (kind != 3) {
        removing(fresh(kind));
      }
    }
    List<Character> letters = List.of('a', 'b', 'c', '\u00e9');
    for (Set<Character> s :
        List.<Set<Character>>of(
            new HashSet<>(letters), new LinkedHashSet<>(letters), new TreeSet<>(letters))) {
      elements("none", s, t -> {});
      elements("add", s, t -> t.add('x'));
      elements("remove", s, t -> t.remove('a'));
    }
    StringBuilder seen = new StringBuilder();
    for (char c : new ArrayList<>(letters)) { // Boxes that are not kept, in a list.
      seen.append(hop(c));
    }
    System.out.println(seen);
  }
}
