package dev.godwit.bench;

import dev.godwit.frame.FrameInfo;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jdt.core.util.ClassFormatException;
import org.eclipse.jdt.core.util.IClassFileReader;
import org.eclipse.jdt.core.util.ICodeAttribute;
import org.eclipse.jdt.core.util.IMethodInfo;
import org.eclipse.jdt.internal.core.util.ClassFileReader;

/** How much bytecode the workloads become: fresh bodies a point, and companions as a whole. */
final class CodeSizes {
  /** Above these HotSpot does not inline a hot call, and does not compile. */
  private static final int INLINED = 325;

  private static final int COMPILED = 8000;
  private static final String EXECUTION = "(Ldev/godwit/frame/Execution;";

  private CodeSizes() {}

  /** Prints a line for each method, and the sums. */
  static void print() throws Exception {
    Map<String, Integer> plain = lengths(Workloads.class);
    Map<String, Integer> fresh = lengths(WorkloadsMigratable.class);
    Map<String, Integer> resume = new TreeMap<>();
    Map<String, FrameInfo> frames = new TreeMap<>();
    for (Class<?> frame : WorkloadsMigratable.class.getDeclaredClasses()) {
      FrameInfo info = info(frame);
      if (info != null) {
        String method = info.title().replaceFirst(".*\\.(\\w+)\\(.*", "$1");
        frames.put(method, info);
        lengths(frame)
            .forEach((m, n) -> resume.merge(m.equals("run") ? method : "", n, Integer::sum));
      }
    }
    int from = 0;
    for (Map.Entry<String, FrameInfo> f : frames.entrySet()) {
      List<FrameInfo.Point> points = f.getValue().points();
      int saved = points.stream().mapToInt(p -> p.live().size()).sum();
      int before = plain.get(f.getKey());
      int after = fresh.get(f.getKey() + EXECUTION);
      from += before;
      System.out.printf(
          Locale.ROOT,
          "%-12s plain %4d bytes, fresh %4d%s: %4.1f for each of %d points beside 2 for each of %d"
              + " locals, resume %4d%s%n",
          f.getKey(),
          before,
          after,
          limit(after),
          (double) (after - before - 2 * saved) / points.size(),
          points.size(),
          saved,
          resume.get(f.getKey()),
          limit(resume.get(f.getKey())));
    }
    int all = total(WorkloadsMigratable.class);
    System.out.printf(
        Locale.ROOT,
        "companion %d bytes of code for %d of the methods it was made from: %.1f times%n",
        all,
        from,
        (double) all / from);
  }

  private static String limit(int size) {
    return size > COMPILED ? ", NOT COMPILED" : size > INLINED ? ", not inlined" : "";
  }

  private static FrameInfo info(Class<?> frame) throws IllegalAccessException {
    for (Field f : frame.getDeclaredFields()) {
      if (f.getType() == FrameInfo.class) {
        f.setAccessible(true);
        return (FrameInfo) f.get(null);
      }
    }
    return null;
  }

  private static int total(Class<?> type) throws IOException {
    int sum = 0;
    for (Class<?> c :
        Stream.concat(Stream.of(type), Arrays.stream(type.getDeclaredClasses())).toList()) {
      for (IMethodInfo m : methods(c)) {
        sum += length(m);
      }
    }
    return sum;
  }

  /** By name; one that takes the execution has that behind its name. */
  private static Map<String, Integer> lengths(Class<?> type) throws IOException {
    Map<String, Integer> all = new TreeMap<>();
    for (IMethodInfo m : methods(type)) {
      boolean isBody =
          new String(m.getDescriptor()).startsWith(EXECUTION) && type == WorkloadsMigratable.class;
      all.put(new String(m.getName()) + (isBody ? EXECUTION : ""), length(m));
    }
    return all;
  }

  private static int length(IMethodInfo m) {
    ICodeAttribute code = m.getCodeAttribute();
    return code == null ? 0 : (int) code.getCodeLength();
  }

  private static IMethodInfo[] methods(Class<?> type) throws IOException {
    String file = type.getName().replace('.', '/') + ".class";
    try (InputStream in = type.getClassLoader().getResourceAsStream(file)) {
      return new ClassFileReader(in.readAllBytes(), IClassFileReader.ALL).getMethodInfos();
    } catch (ClassFormatException e) {
      throw new IOException(e);
    }
  }

  /** Prints them alone. */
  public static void main(String[] args) throws Exception {
    print();
  }
}
