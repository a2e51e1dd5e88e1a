import dev.godwit.*;
import java.util.*;

/** Lists that change while a loop goes over them, before and after the chain moves. */
public class ChangingLists {
  @Migratable
  static <T> T hop(T t) {
    Teleport.to("local:");
    return t;
  }

  interface Change {
    void to(List<Integer> list);
  }

  @Migratable
  static void loop(String what, List<Integer> list, Change before, Change after) {
    StringBuilder seen = new StringBuilder(what).append(':');
    try {
      for (Integer i : list) {
        seen.append(' ').append(i);
        if (i == 2) before.to(list);
        hop(i);
        if (i == 2) after.to(list);
      }
      seen.append(" end");
    } catch (ConcurrentModificationException e) {
      seen.append(" changed");
    }
    System.out.println(seen + " " + list);
  }

  @Migratable
  static void all(String what, List<Integer> start) {
    Change none = l -> {};
    List<Change> changes =
        List.of(
            l -> l.add(9),
            l -> l.remove(0),
            l -> l.clear(),
            l -> l.set(0, 8),
            l -> {
              l.add(7);
              l.remove(l.size() - 1);
            },
            l -> l.subList(1, l.size()).clear());
    for (int c = 0; c < changes.size(); c++) {
      List<Integer> a = copy(start);
      List<Integer> b = copy(start);
      loop(what + c + "before", a, changes.get(c), none);
      loop(what + c + "after", b, none, changes.get(c));
    }
  }

  static List<Integer> copy(List<Integer> l) {
    return l instanceof LinkedList
        ? new LinkedList<>(l)
        : l instanceof Vector ? new Vector<>(l) : new ArrayList<>(l);
  }

  @Migratable
  static void removing(List<Integer> list) {
    int removed = 0;
    for (Iterator<Integer> i = list.iterator(); i.hasNext(); ) {
      int n = i.next();
      hop(n);
      if (n % 2 == 0) {
        i.remove();
        hop(n);
        removed++;
      }
      try {
        if (n == 3) {
          list.add(5);
          i.remove();
        }
      } catch (ConcurrentModificationException e) {
        System.out.println("not removed");
        break;
      }
    }
    System.out.println(removed + " " + list);
    Iterator<Integer> i = list.iterator();
    i.next();
    i.remove();
    hop(0);
    try {
      i.remove();
    } catch (IllegalStateException e) {
      System.out.println("nothing to remove " + list);
    }
  }

  @Migratable
  public static void main(String[] args) {
    all("array", new ArrayList<>(List.of(1, 2, 3)));
    all("last", new ArrayList<>(List.of(1, 2)));
    all("linked", new LinkedList<>(List.of(1, 2, 3)));
    all("vector", new Vector<>(List.of(1, 2, 3)));
    removing(new ArrayList<>(List.of(1, 2, 3, 4)));
    removing(new LinkedList<>(List.of(1, 2, 3, 4)));
  }
}
