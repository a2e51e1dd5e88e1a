import dev.godwit.*;
import java.util.*;

public class A12Instances {
  final List<String> messages = new ArrayList<>();
  int count;
  A12Instances next;

  A12Instances(String... all) {
    for (String s : all) messages.add(new String(s));
  }

  @Migratable
  final void run() {
    String m = messages.get(0);
    System.out.println(m);
    Teleport.to("local:");
    count++;
    System.out.println(m == this.messages.get(0));
    for (String s : messages) {
      bump(2);
      System.out.println(s + count);
    }
  }

  @Migratable
  final int bump(int by) {
    count += by;
    Teleport.to("local:");
    return count;
  }

  @Migratable
  final A12Instances self() {
    Teleport.to("local:");
    return this;
  }

  static class Base {
    int base = 1;
    @Migratable int who(int x) { Teleport.to("local:"); return base + x; }
  }

  static class Derived extends Base {
    int own = 10;
    @Override @Migratable int who(int x) { Teleport.to("local:"); return own + base + x; }
  }

  static class Plain extends Base {
    @Override int who(int x) { return 1000 + x; }
  }

  static class Same extends Base {}

  @Migratable
  static void virtual() {
    Base[] all = {new Base(), new Derived(), new Plain(), new Same()};
    for (Base b : all) System.out.println(b.who(5));
    Base none = null;
    try {
      none.who(1);
    } catch (NullPointerException e) {
      System.out.println("NPE");
    }
  }

  static int counter = 3;
  static final List<String> LOG = new ArrayList<>();

  @Migratable
  static void statics() {
    counter++;
    LOG.add("before");
    List<String> mine = LOG;
    Teleport.to("local:");
    LOG.add("after" + counter);
    mine.add("mine");
    System.out.println(LOG + " " + (mine == LOG));
  }

  @Migratable
  public static void main(String[] args) {
    A12Instances a = new A12Instances("hello", "world");
    a.next = a;
    a.run();
    System.out.println(a.bump(1) + a.self().bump(4));
    System.out.println(a.self().next == a);
    virtual();
    statics();
  }
}
