import dev.godwit.*;

/** Loops that are polled every thousand iterations, if their method is polled. */
public class CountedLoops {
  @Migratable(polled = true)
  static long up(int from, int to) {
    long s = 0;
    for (int i = from; i < to; i++) {
      if (i % 7 == 3) continue;
      if (s > 1L << 40) break;
      s += i * 3L;
    }
    return s;
  }

  @Migratable(polled = true)
  static int edges() {
    int n = 0;
    for (int i = Integer.MAX_VALUE - 1500; i < Integer.MAX_VALUE; i++) n++;
    for (int i = Integer.MIN_VALUE + 1500; i > Integer.MIN_VALUE; i--) n++;
    for (int i = Integer.MAX_VALUE - 2; i <= Integer.MAX_VALUE - 1; ++i) n++;
    for (int i = 5; i < 5; i++) n += 100;
    for (int i = 3; i >= 0; --i) n += i;
    int far = Integer.MAX_VALUE;
    for (int i = Integer.MIN_VALUE; i < far; i++) {
      n++;
      if (n > 100_000) return n;
    }
    return -1;
  }

  @Migratable(polled = true)
  static long arrays(int[] a, String... words) {
    long s = 0;
    for (int v : a) s += Math.max(v, 2);
    for (int i = a.length - 1; i >= 0; i--) s ^= a[i] * 31L;
    outer:
    for (int i = 0; i < 50; i++) {
      for (int j = 0; j < a.length; j++) {
        if (a[j] == 1900 + i) break outer;
        if (a[j] > 3000) continue outer;
        s += a[j] & i;
      }
    }
    for (String w : words) {
      if (w == null) break;
      s++;
    }
    Teleport.to("local:");
    for (long v : new long[] {1, 2}) s += v;
    return s;
  }

  @Migratable(polled = true)
  public static void main(String[] args) {
    System.out.println(up(-5000, 5000) + " " + up(0, 3) + " " + up(0, 2_000_000));
    System.out.println(edges());
    int[] a = new int[2500];
    for (int i = 0; i < a.length; i++) a[i] = i;
    System.out.println(arrays(a, "a", "b", null, "c"));
  }
}
