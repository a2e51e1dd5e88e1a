import dev.godwit.*;
/** Variables that a finally block assigns. */
public class FinallyAssigns {
  long head = 3, tail = 10;
  @Migratable static int hop(int i) { Teleport.to("local:"); return i; }
  @Migratable int a(int limit) {
    final int bytes;
    int count = 0; long position = head;
    try { while (count < limit && position < tail) { position += hop(2); ++count; } }
    finally { bytes = (int) (position - head); head = position; }
    java.util.function.IntSupplier held = () -> bytes + hop2();
    return held.getAsInt();
  }
  static int hop2() { return 1; }
  @Migratable int b(int limit) {
    int bytes;
    int count = 0; long position = head;
    try { while (count < limit && position < tail) { position += hop(2); ++count; } }
    finally { bytes = (int) (position - head); head = position; }
    return bytes;
  }
  @Migratable static int other(int limit) { hop(1); return 2; }
  @Migratable int c(int limit) {
    final int bytes;
    int count = 0; long position = head;
    try {
      while (count < limit && position < tail) { int k = other(1); position += k; if (k > 1) { if (other(3) == 7) { position -= 1; break; } ++count; } }
    } finally { bytes = (int) (position - head); head = position; }
    return bytes;
  }
  @Migratable int d(int limit) throws Exception {
    String s; final Object o; int[] a;
    for (;;) {
      int n;
      try { s = "t" + hop(limit); if (hop(limit) > 2) throw new Exception("big"); }
      catch (Exception e) { limit -= 2; continue; }
      finally { n = hop(4); o: { if (n == 4) break o; n++; } a = new int[] {n}; }
      try { hop(1); } finally { Runnable r = () -> System.out.println("r"); r.run(); o = s + n + a[0]; }
      return o.toString().length() + n;
    }
  }
  @Migratable public static void main(String[] x) throws Exception { FinallyAssigns f = new FinallyAssigns(); System.out.println(f.a(2) + " " + f.b(1) + " " + f.c(3) + " " + f.d(5)); }
}
