import dev.godwit.*;
import java.util.*;

public class A03Loops {
  @Migratable
  static void counted() {
    for (int i = 0; i < 4; i++) {
      System.out.println(i);
      if (i == 1) Teleport.to("local:");
    }
  }

  @Migratable
  static void listed() {
    List<String> names = new ArrayList<>(List.of("a", "b", "c"));
    for (String n : names) {
      System.out.print(n);
      Teleport.to("local:");
      System.out.println(n.length());
    }
    for (int x : new int[] {3, 1, 2}) {
      hop();
      System.out.println(x);
    }
    Map<String, Integer> counts = new TreeMap<>();
    counts.put("x", 1);
    counts.put("y", 2);
    for (Map.Entry<String, Integer> e : new ArrayList<>(counts.entrySet())) System.out.println(e.getKey());
    for (long l : List.of(1, 2, 3)) {
      hop();
      System.out.println(l);
    }
  }

  @Migratable
  static void hop() {
    Teleport.to("local:");
  }

  @Migratable
  static boolean less(int a, int b) {
    hop();
    return a < b;
  }

  @Migratable
  static int next(int i) {
    hop();
    return i + 1;
  }

  @Migratable
  static void headers() {
    for (int i = next(-1); less(i, 3); i = next(i)) {
      if (i == 1) continue;
      System.out.println("for " + i);
    }
    int n = 0;
    do {
      n++;
      if (n == 2) continue;
      System.out.println("do " + n);
    } while (less(n, 4));
    while (less(n, 7)) {
      n = next(n);
      if (n == 6) break;
      System.out.println("while " + n);
    }
    outer:
    for (int i = 0; ; i++) {
      for (int j = 0; j < 3; j++) {
        hop();
        if (j == 2) continue outer;
        if (i == 2) break outer;
        System.out.println(i + "," + j);
      }
    }
    int k = 0;
    do {
      hop();
      k += 2;
    } while (k < 5);
    System.out.println(k);
  }

  @Migratable
  public static void main(String[] args) {
    counted();
    listed();
    headers();
  }
}
