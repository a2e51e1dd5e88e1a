import dev.godwit.Migratable;
import dev.godwit.Teleport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Private nested types as values, in every position. */
public class PrivateTypes {
  private enum State {
    IDLE,
    RUNNING {
      @Override
      String label() {
        return "running!";
      }
    },
    DONE;

    String label() {
      Totals.seen++;
      return name().toLowerCase();
    }
  }

  private static class Totals {
    private static int seen;

    @Migratable
    static int add(int n) {
      seen += n;
      pause(n);
      return seen;
    }
  }

  private record Item(String name, int weight) implements Comparable<Item> {
    static final Item NONE = new Item("none", 0);

    Item {
      if (weight < 0) {
        throw new IllegalArgumentException("weight " + weight);
      }
    }

    static Item of(String name) {
      return new Item(name, name.length());
    }

    @Override
    public int compareTo(Item o) {
      return Integer.compare(weight, o.weight);
    }
  }

  private static class Node<T> {
    private T value;
    Node<T> next;
    protected int uses;

    Node(T value, Node<T> next) {
      this.value = value;
      this.next = next;
    }

    T get() {
      uses++;
      return value;
    }

    <U> Node<U> map(Function<? super T, ? extends U> f) {
      return new Node<>(f.apply(value), next == null ? null : next.map(f));
    }

    @SafeVarargs
    static <E> Node<E> list(E... all) {
      Node<E> n = null;
      for (int i = all.length - 1; i >= 0; i--) {
        n = new Node<>(all[i], n);
      }
      return n;
    }
  }

  private static class Broken extends Exception {
    final int code;

    private Broken(String message, int code) {
      super(message);
      this.code = code;
    }
  }

  private static final class VeryBroken extends RuntimeException {}

  private abstract static class Shape {
    abstract double area();

    String show() {
      return getClass().getSimpleName() + "=" + area();
    }
  }

  private static final class Square extends Shape {
    private double side;

    private Square(double side) {
      this.side = side;
    }

    @Override
    double area() {
      return side * side;
    }
  }

  private static final class Circle extends Shape {
    double radius = 2;

    @Override
    double area() {
      return 3 * radius * radius;
    }

    @Override
    String show() {
      return "round " + super.show();
    }
  }

  private class Inner {
    private int count = base;

    Inner add(int n) {
      count += n;
      total += n;
      return this;
    }
  }

  private static class Door implements AutoCloseable {
    final List<String> log;

    Door(List<String> log) {
      this.log = log;
      log.add("open");
    }

    @Override
    public void close() {
      log.add("close");
    }
  }

  private int base = 10;
  private int total;
  private List<Item> items = new ArrayList<>();
  final Map<State, List<Item>> byState = new EnumMap<>(State.class);
  private static State current = State.IDLE;

  @Migratable
  static int pause(int n) {
    Teleport.to("local:");
    return n;
  }

  // ---- values

  private Item heaviest(List<Item> all) {
    return Collections.max(all);
  }

  @Migratable
  private static Item made(String name) {
    pause(name.length());
    return new Item(name, name.length());
  }

  @Migratable
  private int weigh(Item a, Item... more) {
    int sum = a.weight();
    for (Item m : more) {
      sum += pause(m.weight);
    }
    return sum;
  }

  @Migratable
  String records() {
    Item a = made("apple");
    Item b = Item.of("fig");
    items.add(a);
    items.add(b);
    items.add(Item.NONE);
    StringBuilder text = new StringBuilder();
    for (Item i : items) {
      text.append(i.name()).append(pause(i.weight())).append(i).append(' ');
    }
    text.append(heaviest(items)).append(weigh(a, b, a)).append(weigh(a));
    items.sort(Comparator.comparing(Item::name).reversed());
    List<Item> sorted = items.stream().filter(i -> i.weight() > 0).collect(Collectors.toList());
    Map<Item, Integer> counts = new LinkedHashMap<>();
    for (Item i : sorted) {
      counts.merge(i, pause(1), Integer::sum);
    }
    counts.merge(a, 5, Integer::sum);
    text.append(sorted).append(counts).append(counts.get(a) + counts.get(b));
    Optional<Item> light = items.stream().min(Comparator.naturalOrder());
    text.append(light.map(Item::name).orElseThrow(() -> new IllegalStateException("none")));
    Object o = a;
    text.append(o instanceof Item).append(o instanceof Item i && i.weight() == 5);
    if (o instanceof Item same && pause(same.weight()) == 5) {
      text.append(same == a).append(((Item) o).name);
    }
    text.append(a.equals(new Item("apple", pause(5)))).append(a.hashCode() == b.hashCode());
    try {
      text.append(new Item("bad", pause(0) - 1));
    } catch (IllegalArgumentException e) {
      text.append(e.getMessage());
    }
    return text.toString();
  }

  // ---- enums

  @Migratable
  private static State after(State s) {
    switch (s) {
      case IDLE:
        pause(1);
        return State.RUNNING;
      case RUNNING:
        return pause(2) > 1 ? State.DONE : s;
      default:
        return s;
    }
  }

  @Migratable
  String enums() {
    StringBuilder text = new StringBuilder();
    State s = State.IDLE;
    while (s != State.DONE) {
      State n = after(s);
      byState.computeIfAbsent(n, k -> new ArrayList<>()).add(Item.of(n.label()));
      text.append(s).append("->").append(n.label()).append(s.ordinal()).append(s.compareTo(n));
      s = n;
    }
    for (State each : State.values()) {
      int code =
          switch (each) {
            case IDLE -> 1;
            case RUNNING -> pause(20);
            case DONE -> 300;
          };
      int plain = switch (each) { case IDLE, RUNNING -> 7; case DONE -> 8; };
      text.append(code).append(',').append(plain).append(State.valueOf(each.name()) == each);
    }
    EnumSet<State> set = EnumSet.of(State.IDLE, State.DONE);
    set.addAll(EnumSet.range(State.RUNNING, State.DONE));
    for (Iterator<State> it = set.iterator(); it.hasNext(); ) {
      State x = it.next();
      text.append(x.label()).append(pause(3));
    }
    current = State.values()[pause(1)];
    text.append(current).append(State.class.getSimpleName()).append(Totals.seen++ > 0);
    Totals.seen = 2;
    Totals.seen += pause(3);
    return text.append(Totals.seen).append(Totals.add(4)).append(byState).toString();
  }

  // ---- generic classes, arrays

  @Migratable
  private static <T> int length(Node<T> n) {
    return n == null ? 0 : pause(1) + length(n.next);
  }

  @Migratable
  String nodes() {
    Node<String> n = new Node<>("a", new Node<>("bb", null));
    n.next.next = new Node<>("ccc", null);
    StringBuilder text = new StringBuilder();
    for (Node<String> i = n; i != null; i = i.next) {
      text.append(i.get().length()).append(i.value.toUpperCase()).append(pause(i.value.length()));
      i.value = i.value + pause(4);
      i.uses++;
      i.uses += 10;
    }
    Node<Integer> lengths = n.map(String::length);
    int sum = lengths.value + lengths.next.get() + lengths.next.next.value;
    text.append(sum).append(length(n)).append(n.uses);
    Node<Item> list = Node.list(Item.of("x"), Item.of("yy"));
    text.append(list.next.value.name()).append(list.get().weight());
    Item[] array = {Item.of("one"), null, made("three")};
    array[1] = array[pause(0)];
    Item[][] table = new Item[2][pause(3)];
    table[1] = array;
    table[0][2] = array[2];
    text.append(Arrays.deepToString(table)).append(array.getClass().getSimpleName());
    text.append(Arrays.asList(array[0], array[2]).toArray().length);
    Object o = table;
    text.append(o instanceof Item[][]).append(((Item[][]) o)[1][0]).append(array.clone().length);
    for (Item i : array) {
      text.append(i.name().charAt(pause(0)));
    }
    List<Node<String>> nodes = new ArrayList<>(List.of(n, n.next));
    for (Node<String> x : nodes) {
      text.append(x.value.charAt(0)).append(pause(1));
    }
    Supplier<Item[]> make = () -> new Item[] {Item.NONE};
    Function<Integer, Item[]> sized = Item[]::new;
    text.append(make.get()[0]).append(sized.apply(pause(2)).length);
    return text.toString();
  }

  // ---- exceptions

  @Migratable
  private static int risky(int n) throws Broken {
    pause(n);
    if (n == 1) {
      throw new Broken("one", 11);
    }
    if (n == 2) {
      throw new VeryBroken();
    }
    if (n == 3) {
      throw new IllegalStateException("three");
    }
    return n;
  }

  @Migratable
  String exceptions() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      try {
        text.append(risky(i));
      } catch (Broken e) {
        text.append(e.getMessage()).append(e.code).append(pause(5));
      } catch (IllegalStateException | VeryBroken e) {
        text.append(e.getClass().getSimpleName()).append(pause(6)).append(e.getMessage());
      } finally {
        text.append(';');
      }
    }
    try {
      try {
        risky(1);
      } catch (VeryBroken e) {
        text.append("wrong");
      }
    } catch (Exception e) {
      text.append(e instanceof Broken b && b.code == pause(11));
    }
    try {
      rethrows(pause(1));
    } catch (Broken e) {
      text.append(e.code);
    }
    List<String> log = new ArrayList<>();
    try (Door d = new Door(log);
        Door second = new Door(d.log)) {
      text.append(pause(log.size()));
    }
    try (Door d = new Door(log)) {
      text.append(log.size());
    }
    return text.append(log).toString();
  }

  @Migratable
  private static void rethrows(int n) throws Broken {
    try {
      risky(n);
    } catch (Broken e) {
      pause(n);
      throw e;
    } catch (RuntimeException e) {
      throw e;
    }
  }

  // ---- classes

  @Migratable
  String classes() {
    StringBuilder text = new StringBuilder();
    Shape[] shapes = {new Square(pause(3)), new Circle()};
    List<Shape> list = new ArrayList<>(Arrays.asList(shapes));
    list.add(new Square(1));
    for (Shape s : list) {
      text.append(s.show()).append(pause(1)).append(s.area());
      if (s instanceof Square q) {
        q.side *= pause(2);
        q.side++;
        text.append(q.side).append(s.area());
      } else if (s instanceof Circle) {
        text.append(((Circle) s).radius--);
      }
    }
    Shape chosen = pause(1) > 0 ? list.get(0) : new Circle();
    text.append(chosen.show());
    Inner inner = new Inner().add(pause(4));
    Inner other = this.new Inner();
    text.append(inner.count).append(other.add(1).count++).append(other.count).append(total);
    Supplier<Inner> maker = Inner::new;
    text.append(maker.get().add(pause(2)).count);
    Function<Shape, String> show = Shape::show;
    Runnable later =
        new Runnable() {
          @Override
          public void run() {
            Shape s = new Square(7);
            text.append(show.apply(s)).append(s.area());
          }
        };
    pause(1);
    later.run();
    class Local {
      final Shape held = new Square(pause2());

      Shape twice() {
        return new Square(held.area() * 2);
      }

      private int pause2() {
        return inner.count;
      }
    }
    text.append(new Local().twice().area());
    Comparator<Shape> byArea =
        new Comparator<Shape>() {
          @Override
          public int compare(Shape a, Shape b) {
            return Double.compare(a.area(), b.area());
          }
        };
    list.sort(byArea);
    pause(2);
    list.sort(byArea.reversed());
    return text.append(list.get(0).area()).toString();
  }

  @Migratable
  public static void main(String[] args) {
    PrivateTypes p = new PrivateTypes();
    System.out.println(p.records());
    System.out.println(p.enums());
    System.out.println(p.nodes());
    System.out.println(p.exceptions());
    System.out.println(p.classes());
  }
}
