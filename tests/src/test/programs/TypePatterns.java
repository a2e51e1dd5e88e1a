import dev.godwit.Migratable;
import dev.godwit.Teleport;
import java.util.List;
import java.util.function.Predicate;

/** instanceof with a type pattern: where its variable is in scope, also after the statement. */
public class TypePatterns {
  static void say(Object o) {
    System.out.println("" + o);
  }

  @Migratable
  static int hop(int n) {
    Teleport.to("local:");
    return n;
  }

  @Migratable
  static void scopes(Object a, Object b) {
    if (a instanceof String s) {
      say(s + hop(1));
    }
    if (b instanceof String s && hop(2) == 2) {
      say(s);
    } else if (b instanceof Integer s) {
      say(s + hop(3));
    }
    if (hop(1) == 1 && a instanceof String s && hop(s.length()) > 1 && b instanceof Integer i) {
      say(s + i + hop(i));
    }
    if (!(a instanceof String t)) {
      say("none");
      return;
    }
    hop(4);
    say(t);
    while (!(b instanceof Integer n && hop(n) == n)) {
      return;
    }
    say(t + n);
    for (int i = a instanceof String u ? u.length() : hop(5); i < 6; i++) {
      say(i + hop(1));
    }
    Predicate<Object> p = x -> x instanceof String v && v.equals(t) || x instanceof Integer w && w > n;
    say(p.test(t) + " " + p.test(n + 1) + " " + p.test(n));
    boolean same = a instanceof String v && v.length() == hop(3) || b instanceof Integer w && w == 7;
    say(same);
  }

  @Migratable
  public static void main(String[] args) {
    for (Object o : List.of("four", 2)) {
      for (Object q : List.of("abc", 4)) {
        scopes(o, q);
      }
    }
  }
}
