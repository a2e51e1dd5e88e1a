import dev.godwit.Migratable;
import dev.godwit.Teleport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** Private types in statements whose value nobody uses, and exceptions caught as what is above. */
public class PrivateStatements {
  private static class Ring<E> implements Iterable<E> {
    final List<E> all = new ArrayList<>();

    Ring() {
      made++;
    }

    Ring<E> put(E e) {
      all.add(e);
      return this;
    }

    <F> Ring<F> with(Ring<F> other) {
      return other;
    }

    @Override
    public Iterator<E> iterator() {
      return all.iterator();
    }
  }

  private static class Oops extends IOException {
    private static final long serialVersionUID = 1;

    Oops(String s) {
      super(s);
    }
  }

  private record Item(int n) {}

  interface Fn {
    int on(int v) throws Oops;
  }

  static int made;

  @Migratable
  static int hop(int n) {
    Teleport.to("local:");
    return n;
  }

  @Migratable
  static int risky(int n) throws Oops {
    hop(n);
    if (n > 1) {
      throw new Oops("o" + n);
    }
    return n;
  }

  private static int plain(int n) throws Oops {
    if (n > 1) {
      throw new Oops("p" + n);
    }
    return n;
  }

  @Migratable
  static String statements(List<? extends Item> items) {
    new Ring<String>();
    Ring<String> r = new Ring<>();
    r.put("a");
    r.with(r);
    int k = hop(1);
    switch (k) {
      case 1 -> r.put("b");
      default -> new Ring<Integer>();
    }
    for (int i = 0; i < 2; i++, r.put("c")) {
      hop(i);
    }
    Runnable run = () -> r.put("d");
    run.run();
    Item[][] table = {{new Item(1), new Item(hop(2))}, {}, {null}};
    int sum = items.stream().reduce(0, (a, b) -> a + b.n(), Integer::sum) + hop(3);
    return r.all + Arrays.deepToString(table) + sum + made;
  }

  @Migratable
  static String caught(Fn f) {
    String s = "";
    for (int i = 1; i < 3; i++) {
      try {
        s += risky(i);
      } catch (IOException e) {
        s += e.getMessage() + hop(1);
      }
      try {
        s += plain(i);
      } catch (IOException e) {
        s += e.getMessage() + hop(1);
      }
      try {
        s += f.on(i);
      } catch (IOException e) {
        s += e.getMessage() + hop(1);
      }
    }
    return s;
  }

  @Migratable
  public static void main(String[] args) {
    made = 0;
    System.out.println(statements(List.of(new Item(4), new Item(5))));
    System.out.println(caught(v -> plain(v + 1)));
    Fn f =
        new Fn() {
          @Override
          public int on(int v) throws Oops {
            if (v == 1) {
              throw new Oops("x");
            }
            return plain(v - 1);
          }
        };
    System.out.println(caught(f));
  }
}
