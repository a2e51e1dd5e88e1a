import dev.godwit.*;
import java.util.*;
import java.util.function.*;

public class More {
  interface Shape { double area(); }
  record Sq(double s) implements Shape { public double area() { return s * s; } @Migratable double grow(int n) { Teleport.to("local:"); return s * n; } }
  static class Box<T extends Comparable<T>> {
    T v; Box(T v) { this.v = v; }
    @Migratable T get() { T t = v; Teleport.to("local:"); return t; }
    @Migratable <R> List<R> map(Function<? super T, ? extends R> f, int n) { List<R> l = new ArrayList<>(); for (int i = 0; i < n; i++) { Teleport.to("local:"); l.add(f.apply(v)); } return l; }
    @Migratable static <A> A first(A... all) { Teleport.to("local:"); return all[0]; }
  }
  static class Up implements Function<String, String> { public String apply(String s) { return s.toUpperCase(); } }
  static int count;
  @Migratable static int inc() { Teleport.to("local:"); return ++count; }
  @Migratable static void cases() {
    int[] a = {1, 2}; int[] b;
    int i = 0;
    (b = a)[i = 1] = inc();
    System.out.println(Arrays.toString(b) + i);
    a[i--] += i + inc() * i;
    System.out.println(Arrays.toString(a) + i);
    long big = 1; big <<= inc(); big >>>= 1; big %= 3;
    String s = null; s += inc(); s += 'c'; s += null;
    System.out.println(big + s + (inc() > 2 ? "x" : null) + (char) (inc() + 'a'));
    Object o = inc() > 0 ? 1 : "s";
    System.out.println(o);
    double d = inc() / 2 + inc() / 2.0 - -inc();
    System.out.println(d);
    boolean x = inc() == 3 || inc() == 100 && inc() > 0 ^ true;
    System.out.println(x);
    int[][] g = new int[inc()][inc()]; g[0][g[0].length - 1] = inc();
    System.out.println(g.length + g[0].length + g[0][g[0].length - 1]);
   
  }
  @Migratable public static void main(String[] args) { cases(); System.out.println(new Sq(2).grow(3)); Box<String> b = new Box<>("q"); System.out.println(b.get() + b.map(new Up(), 2) + Box.first("a", "b") + Box.<Integer>first(1, 2)); }
}
