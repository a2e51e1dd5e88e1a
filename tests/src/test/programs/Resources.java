import dev.godwit.Migratable;
import dev.godwit.Teleport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** try-with-resources with hops where resources are opened, used, closed, and failed. */
public class Resources {
  static final List<String> LOG = new ArrayList<>();

  static void say(String s) {
    System.out.println(s);
  }

  @Migratable
  static int hop(int n) {
    Teleport.to("local:");
    return n;
  }

  static class Plain implements AutoCloseable {
    final String name;
    boolean fails;

    Plain(String name) {
      this.name = name;
      say("open " + name);
    }

    Plain failing() {
      fails = true;
      return this;
    }

    @Override
    public void close() throws IOException {
      say("close " + name);
      if (fails) {
        throw new IOException("close " + name);
      }
    }
  }

  static class Hopping implements AutoCloseable {
    final int n;

    Hopping(int n) {
      this.n = n;
    }

    @Migratable
    @Override
    public void close() {
      say("closing " + n);
      hop(n);
      say("closed " + n);
    }
  }

  @Migratable
  static Plain open(String name) {
    hop(1);
    return new Plain(name);
  }

  @Migratable
  static void one() throws IOException {
    try (Plain p = open("one")) {
      say("body " + p.name);
      hop(2);
      say("after");
    }
    say("done");
  }

  @Migratable
  static int several(boolean nothing) {
    int n = 0;
    try (Plain a = new Plain("a");
        Plain b = nothing ? null : open("b").failing();
        Plain c = new Plain("c")) {
      n += hop(3);
      return n + 1;
    } catch (IOException e) {
      say("caught " + e.getMessage() + e.getSuppressed().length);
      return hop(n) + 10;
    } finally {
      say("finally");
      hop(4);
      say("end");
    }
  }

  @Migratable
  static void suppressed() {
    try (Plain a = new Plain("x").failing();
        Plain b = new Plain("y").failing()) {
      hop(1);
      throw new IllegalStateException("body");
    } catch (IllegalStateException | IOException e) {
      hop(2);
      say(e.getMessage());
      for (Throwable t : e.getSuppressed()) {
        say("suppressed " + t.getMessage());
        hop(3);
      }
    }
  }

  @Migratable
  static int closing(Hopping given) {
    for (int i = 0; i < 3; i++) {
      try (given;
          Hopping h = new Hopping(i)) {
        if (i == 1) {
          continue;
        }
        if (i == 2) {
          return hop(i) + h.n;
        }
        say("round " + i);
      }
    }
    return -1;
  }

  @Migratable
  static void failing() {
    try {
      try (Hopping h = new Hopping(7)) {
        throw new IOException("thrown");
      }
    } catch (IOException e) {
      say("outside " + e.getMessage());
    }
    try {
      try {
        if (hop(1) == 1) {
          throw new IOException("again");
        }
      } finally {
        hop(2);
      }
    } catch (IOException e) {
      say("outside " + e.getMessage());
    }
  }

  @Migratable
  static void onlyInHandlers() {
    try (Plain p = new Plain("p").failing()) {
      say("in");
    } catch (IOException e) {
      hop(1);
      say(e.getMessage());
    }
  }

  record Around(Around of, int n) implements AutoCloseable {
    @Override
    public void close() {
      say("close " + n);
    }
  }

  @Migratable
  static void wrapped() {

        // Of the first of these Spoon does not know where it is.
        try (final Around in = new Around(null, 1);
                final Around inEncode = new Around(in, 2);
                final Around inDecode = new Around(inEncode, 3)) {

      say("" + hop(1));
      say("" + (inDecode.of().of() == in));
    }
  }

  @Migratable
  public static void main(String[] args) throws IOException {
    wrapped();
    one();
    say("" + several(false));
    say("" + several(true));
    suppressed();
    say("" + closing(new Hopping(100)));
    failing();
    onlyInHandlers();
  }
}
