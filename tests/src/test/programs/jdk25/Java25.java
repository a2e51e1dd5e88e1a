/* import module java.sql; is in a comment */
import dev.godwit.*;
import java.awt.*;
import module java.base;
import module java.logging;
import java.util.List;

/** Imports of modules, and constructors with statements before super(). */
public class Java25 {
  static class Base {
    final int n;

    Base(int n) {
      this.n = n;
      seen();
    }

    void seen() {
      System.out.println("base " + n);
    }
  }

  static class Checked extends Base {
    final String name;

    Checked(String name) {
      if (name.isEmpty()) throw new IllegalArgumentException("empty");
      this.name = name;
      super(name.length());
    }

    @Override
    void seen() {
      System.out.println("checked " + name + n);
    }

    @Migratable
    String told() {
      Teleport.to("local:");
      return name + n;
    }
  }

  /** A name that the text has and a module too. */
  record Optional(String value) {}

  static class Deque {}

  @Migratable
  static <T> T hop(T t) {
    Teleport.to("local:");
    return t;
  }

  static final String BLOCK =
      """
      import module java.desktop;
      """;

  @Migratable
  public static void main(String[] args) {
    List<String> all = new ArrayList<>(List.of("a", "bb"));
    for (String s : all) {
      System.out.println(new Checked(hop(s)).told());
    }
    class Local extends Base {
      final String s;

      Local(String s) {
        int k = s.length() * 2;
        this.s = s + k;
        super(k);
      }

      @Override
      void seen() {
        System.out.println("local " + s + n);
      }

      @Migratable
      String go() {
        return hop(s) + n;
      }
    }
    System.out.println(new Local(hop("abc")).go());
    try {
      new Checked(hop(""));
    } catch (IllegalArgumentException e) {
      System.out.println(hop(e.getMessage()));
    }
    Base anonymous =
        new Base(hop(3)) {
          @Override
          void seen() {
            System.out.println("anonymous " + all);
          }
        };
    Map<String, Integer> counts = new TreeMap<>();
    counts.merge(hop("x"), anonymous.n, Integer::sum);
    String level = Level.parse(hop("INFO")).getName();
    System.out.println(counts + " " + level + BLOCK + new Optional(hop("mine")));
    Object o = hop(7);
    System.out.println(
        switch (o) {
          case Integer i when hop(i) > 7 -> "big";
          case Integer _ -> "small";
          default -> "other";
        });
    System.out.println(new Dimension(hop(1), 2).width + " " + (new Deque() instanceof Deque));
  }
}
