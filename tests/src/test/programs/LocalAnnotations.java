import dev.godwit.*;
import java.lang.annotation.*;
import java.lang.reflect.*;
import java.util.*;
import java.util.stream.*;

/** Annotations of local and anonymous classes, which reflection finds. */
public class LocalAnnotations {
  enum Level {
    LOW,
    HIGH
  }

  static final String PREFIX = "p";
  private static final int SECRET = 7;

  @Retention(RetentionPolicy.RUNTIME)
  @interface Inner {
    int value();
  }

  @Retention(RetentionPolicy.RUNTIME)
  @interface Mark {
    String value() default "";

    String[] names() default {};

    Level level() default Level.LOW;

    Class<?> type() default Object.class;

    Inner[] inner() default {};

    char letter() default 'c';

    byte tiny() default 1;
  }

  @Retention(RetentionPolicy.RUNTIME)
  @Repeatable(Tags.class)
  @interface Tag {
    String value();
  }

  @Retention(RetentionPolicy.RUNTIME)
  @interface Tags {
    Tag[] value();
  }

  @interface Invisible {}

  @Migratable
  static <T> T hop(T t) {
    Teleport.to("local:");
    return t;
  }

  static String shown(AnnotatedElement e) {
    return Stream.of(e.getAnnotations())
        .filter(a -> !a.annotationType().getName().startsWith("dev.godwit"))
        .map(a -> a.toString().replaceAll("LocalAnnotations(Migratable)?[.$]", "")
                .replaceAll("type=(<no canonical name>|[\\w$.]*Command)", "type=Command"))
        .sorted()
        .collect(Collectors.joining(" "));
  }

  static void show(Class<?> c) throws Exception {
    List<String> all = new ArrayList<>();
    all.add("class " + shown(c));
    for (Field f : c.getDeclaredFields()) {
      if (f.getAnnotations().length > 0) {
        all.add(f.getName() + " " + shown(f));
      }
    }
    for (Method m : c.getDeclaredMethods()) {
      if (m.getAnnotations().length > 0 && !m.isSynthetic()) {
        all.add(m.getName() + " " + shown(m));
      }
      for (Parameter p : m.getParameters()) {
        if (p.getAnnotations().length > 0) {
          all.add(m.getName() + " parameter " + shown(p));
        }
      }
    }
    for (Constructor<?> k : c.getDeclaredConstructors()) {
      if (k.getAnnotations().length > 0) {
        all.add("constructor " + shown(k));
      }
    }
    if (c.isRecord()) {
      for (RecordComponent r : c.getRecordComponents()) {
        all.add("component " + r.getName() + " " + shown(r));
      }
    }
    Collections.sort(all);
    all.forEach(System.out::println);
  }

  interface Task {
    @Migratable
    int run(int n);
  }

  @Migratable
  public static void main(String[] args) throws Exception {
    final String local = "local";
    @Mark(
        value = PREFIX + "x" + local + SECRET,
        names = {"a", "b" + PREFIX},
        level = Level.HIGH,
        type = Map.Entry[].class,
        inner = {@Inner(1), @Inner(SECRET)},
        letter = '\'',
        tiny = (byte) 200)
    @Tag("one")
    @Tag("two")
    @Invisible
    class Command implements Task {
      @Mark("-a")
      int a = 1;

      @Mark(names = "-b", type = int.class)
      String b;

      @Tag("constructor")
      Command() {}

      @Override
      @Migratable
      @Mark(level = Level.HIGH)
      public int run(@Mark("first") int n) {
        return hop(n) + a;
      }

      @Tag("plain")
      void plain(@Tag("x") String x, @Tag("y") int... y) {}
    }
    @Tag("record")
    record Point(@Mark("left") int x, @Inner(2) int y) {}
    enum Colour {
      @Mark("red")
      RED,
      @Mark("blue")
      BLUE {
        @Override
        @Tag("body")
        public String toString() {
          return "blue";
        }
      }
    }
    Task anonymous =
        new Task() {
          @Mark(type = Command.class)
          int field;

          @Tag("method")
          public int run(int n) {
            return hop(n) * 2;
          }
        };
    Command c = hop(new Command());
    show(c.getClass());
    show(hop(new Point(1, 2)).getClass());
    show(hop(Colour.BLUE).getDeclaringClass());
    show(anonymous.getClass());
    System.out.println(c.run(3) + anonymous.run(4));
  }
}
