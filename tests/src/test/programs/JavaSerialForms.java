import dev.godwit.Iterators;
import dev.godwit.Migratable;
import dev.godwit.Teleport;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/** What classes say of their own serial form is honoured: transient, writeReplace, readResolve. */
public class JavaSerialForms {
  static final class Single implements Serializable {
    static final Single INSTANCE = new Single();
    int uses;

    private Object readResolve() {
      return INSTANCE;
    }
  }

  static class Amount implements Serializable {
    final long cents;
    private transient String shown;

    Amount(long cents) {
      this.cents = cents;
    }

    protected Object writeReplace() {
      return new Form(cents + "c");
    }

    String shown() {
      if (shown == null) {
        shown = cents / 100 + "." + cents % 100;
      }
      return shown;
    }
  }

  static final class Fee extends Amount {
    Fee(long cents) {
      super(cents);
    }
  }

  record Form(String text) implements Serializable {
    private Object readResolve() {
      return new Amount(Long.parseLong(text.substring(0, text.length() - 1)));
    }
  }

  static final class Cache {
    final int size;
    transient List<String> cached;

    Cache(int size) {
      this.size = size;
    }

    List<String> get() {
      if (cached == null) {
        cached = new ArrayList<>();
        for (int i = 0; i < size; i++) {
          cached.add("c" + i);
        }
      }
      return cached;
    }
  }

  /** Would be another class for good: whoever holds it in a field could not. */
  static final class Tree implements Serializable {
    final List<String> leaves = new ArrayList<>(List.of("leaf"));

    private Object writeReplace() {
      return leaves;
    }

    private void readObject(ObjectInputStream in) throws IOException {
      throw new InvalidObjectException("not by itself");
    }
  }

  static final class Garden {
    final Tree tree = new Tree();
  }

  interface Namer extends Function<String, String>, Serializable {}

  static class Plain { // Not transformed: its lambda is one of the JDK's.
    static Namer namer(String[] greeting) {
      return s -> greeting[0] + s;
    }
  }

  @Migratable
  public static void main(String[] args) {
    Single single = Single.INSTANCE;
    List<Object> held = new ArrayList<>(List.of(single));
    Amount amount = new Amount(1234);
    amount.shown();
    Cache cache = new Cache(2);
    System.out.println(cache.get());
    Garden garden = new Garden();
    String[] greeting = {"hello "};
    Namer namer = Plain.namer(greeting);
    Iterator<Integer> range = Iterators.range(0, 2);
    Iterator<Long> count = Iterators.count(5);
    System.out.println(range.next() + " " + count.next());
    Teleport.to("local:");
    System.out.println((single == Single.INSTANCE) + " " + (held.get(0) == single));
    System.out.println(amount.shown() + cache.get());
    System.out.println(garden.tree.leaves);
    greeting[0] = "bye ";
    System.out.println(namer.apply("world"));
    System.out.println(range.next() + " " + range.hasNext() + " " + count.next());
  }
}
