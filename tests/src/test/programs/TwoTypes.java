import dev.godwit.*;
import java.io.*;
import java.util.*;

public class TwoTypes {
  @Migratable
  public static void main(String[] args) throws IOException {
    Helper h = new Helper();
    int z = h.twice(4);
    int plain = switch (z) { case 8: { int q = 3; yield q; } default: yield 0; };
    int q = h.twice(plain);
    try (StringReader r = new StringReader("abc")) {
      System.out.println((char) r.read());
    }
    StringReader r = null;
    Teleport.to("local:");
    System.out.println(z + q + " " + r + new Second().next(2));
    for (Runnable task : List.<Runnable>of(() -> System.out.println(z), () -> System.out.println(q))) {
      task.run();
    }
  }
}

class Helper {
  int calls;

  @Migratable
  int twice(int v) {
    calls++;
    Teleport.to("local:");
    return 2 * v + calls - calls;
  }
}

final class Second {
  @Migratable
  int next(int v) {
    Teleport.to("local:");
    return v + 1;
  }
}
