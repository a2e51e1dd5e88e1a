import dev.godwit.*;
import java.util.function.*;
/** Functions and local classes in a private inner class that name only what is around it. */
public class InnerInstances {
  StringBuilder scratch = new StringBuilder("s");
  int count;
  @Migratable static int hop(int i) { Teleport.to("local:"); return i; }
  private class One {
    int mine = 4;
    @Migratable String go(int n) {
      IntFunction<String> f = i -> { scratch.append(i); count++; return scratch.toString(); };
      return f.apply(hop(n)) + f.apply(2) + count;
    }
    @Migratable String go2(int n) {
      IntFunction<String> f = new IntFunction<>() { public String apply(int i) { scratch.append(i); return scratch.toString() + count; } };
      return f.apply(hop(n)) + f.apply(2) + count;
    }
    @Migratable String go3(int n) {
      class L { String m(int k) { return scratch.toString() + count + k; } }
      IntFunction<String> f = new L()::m;
      IntFunction<String> g = this::plain;
      IntFunction<String> h = InnerInstances.this::plain;
      return f.apply(hop(n)) + g.apply(2) + h.apply(3) + count;
    }
    String plain(int i) { return "p" + i + mine + count; }
  }
  String plain(int i) { return "q" + i + count; }
  @Migratable public static void main(String[] a) {
    InnerInstances o = new InnerInstances();
    System.out.println(o.new One().go(7));
    System.out.println(o.new One().go2(7));
    System.out.println(o.new One().go3(7));
  }
}
