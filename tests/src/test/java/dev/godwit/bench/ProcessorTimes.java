package dev.godwit.bench;

import dev.godwit.tests.Processes;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * What the processor adds to a cold javac, in CPU time of the compiling thread: {@code mvn -Pbench
 * -Dfast -DskipTests verify -Dbench.main=dev.godwit.bench.ProcessorTimes -Dbench=7}. Told apart are
 * the processor's own work and javac's on what was generated: that is compiled a second time,
 * without the processor.
 */
public final class ProcessorTimes {
  private static final int MANY = 101;

  private static final String ONE =
      """
        @Migratable static int run(int n) {
          int s = 0;
          for (int i = 0; i < n; i++) { s += i; if (i == 3) Teleport.to("local:"); }
          return s;
        }
      """;

  private static final String FOUR =
      """
        static void log(String s) { System.out.println(s); }
        @Migratable static String c() {
          log("entered c");
          String result = "hello";
          Teleport.to("local:");
          log("exiting c");
          return result + " world";
        }
        @Migratable static double b() { return c().length() + Double.parseDouble("3.5"); }
        @Migratable static double a() { return 5 * (3 + b()); }
        @Migratable public static void main(String[] args) {
          log("hi");
          log("result " + a());
          log("bye");
        }
      """;

  private ProcessorTimes() {}

  /**
   * Measures; or, in a JVM of its own, compiles with the given arguments and prints the
   * milliseconds.
   */
  public static void main(String[] args) throws Exception {
    if (args.length > 1) {
      var threads = ManagementFactory.getThreadMXBean();
      long start = threads.getCurrentThreadCpuTime();
      int failed = ToolProvider.getSystemJavaCompiler().run(null, null, null, args);
      System.out.println(failed == 0 ? (threads.getCurrentThreadCpuTime() - start) / 1e6 : -1);
      return;
    }
    int times = args[0].equals(".*") ? 7 : Integer.parseInt(args[0]);
    print("one method, one point", ONE, times);
    print("four methods, four points", FOUR, times);
  }

  private static void print(String what, String body, int times) throws Exception {
    double[][] one = measured(body, 1, times);
    double[][] many = measured(body, MANY, times);
    for (int kind = 0; kind < 2; kind++) {
      double further = (median(many[kind]) - median(one[kind])) / (MANY - 1);
      System.out.printf(
          Locale.ROOT,
          "%-26s %-26s first class %6.0f ms, each further one %5.1f ms, %d classes %6.0f ms%n",
          what,
          kind == 0 ? "the processor itself" : "with javac's work on it",
          median(one[kind]),
          further,
          MANY,
          median(many[kind]));
    }
  }

  /** What the processor itself adds, and what it adds with what follows from it. */
  private static double[][] measured(String body, int classes, int times) throws Exception {
    Path dir = Files.createTempDirectory("godwit-processor");
    Path user = Files.createDirectory(dir.resolve("user"));
    for (int i = 0; i < classes; i++) {
      Files.writeString(
          user.resolve("P" + i + ".java"),
          "import dev.godwit.*;\npublic class P" + i + " {\n" + body + "}\n");
    }
    Path all = Files.createDirectory(dir.resolve("all"));
    compile(dir, user, "-s", all.toString());
    try (Stream<Path> sources = Files.list(user)) {
      for (Path p : sources.toList()) {
        Files.copy(p, all.resolve(p.getFileName()));
      }
    }
    double[][] added = new double[2][times];
    for (int i = 0; i < times; i++) {
      double with = compile(dir, user);
      added[0][i] = with - compile(dir, all, "-proc:none");
      added[1][i] = with - compile(dir, user, "-proc:none");
    }
    return added;
  }

  private static double compile(Path dir, Path sources, String... options) throws Exception {
    Path out = Files.createTempDirectory(dir, "out");
    String own = ProcessorTimes.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    Path jar = Path.of(own, "../../../all/target/godwit-all.jar").normalize();
    List<String> command =
        new ArrayList<>(
            List.of(
                Processes.java(),
                "-cp",
                own,
                ProcessorTimes.class.getName(),
                "-nowarn",
                "-Xlint:-options",
                "-cp",
                jar.toString(),
                "-processorpath",
                jar.toString(),
                "-d",
                out.toString()));
    command.addAll(List.of(options));
    try (Stream<Path> all = Files.list(sources)) {
      all.map(Path::toString).sorted().forEach(command::add);
    }
    Process p = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String said = new String(p.getInputStream().readAllBytes()).strip();
    if (p.waitFor() != 0 || said.startsWith("-")) {
      throw new IllegalStateException("it does not compile: " + said);
    }
    return Double.parseDouble(said);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
