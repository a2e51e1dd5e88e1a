import dev.godwit.*;
import java.util.*;

public class Statics {
  static class Other {
    static int n = 1;
    static final List<String> SEEN = new ArrayList<>();
    static final Object LOCK = new Object();
    @Migratable static void show() { Teleport.to("local:"); System.out.println("other " + n + SEEN); }
  }

  static class Third {
    static int n = 10;
    @Migratable static int next() { Teleport.to("local:"); return n++; }
  }

  static class Indirect {
    static int n = 100;
    @Migratable static int more() { Teleport.to("local:"); return n + Third.next(); }
  }

  static int counter;
  static transient int stays = 5;
  static volatile String text = "a";
  static long[] numbers = {1, 2};
  static final int CONSTANT = 7;
  static final Map<String, Integer> TABLE = new TreeMap<>();

  @Migratable
  public static void main(String[] args) {
    Other.n = 2;
    Other.SEEN.add("before");
    Indirect.n = 200;
    Object lock = Other.LOCK;
    counter = CONSTANT;
    text += "b";
    numbers[0] = 9;
    Map<String, Integer> mine = TABLE;
    mine.put("x", 1);
    Teleport.to("local:");
    Other.SEEN.add("after");
    Other.show();
    System.out.println((lock == Other.LOCK) + " " + counter + text + numbers[0] + mine + (mine == TABLE));
    Teleport.to("local:");
    TABLE.put("y", 2);
    counter++;
    System.out.println(Indirect.more() + Third.next() + " " + mine + counter);
  }
}
