package dev.godwit.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs the benchmarks and prints them as ratios to plain Java of the same run: of the lower
 * quartiles of CPU time. The argument is a regular expression for the benchmarks, {@code .*} for
 * all.
 */
public final class Ratios {

  private Ratios() {}

  /** Runs and prints. */
  public static void main(String[] args) throws Exception {
    String only = args.length == 0 ? ".*" : args[0];
    Options options =
        new OptionsBuilder()
            .include(
                "dev\\.godwit\\.bench\\.(Unmoved|Moved|HotCallee|Virtual|Polled|Suspension|Snapshots)\\."
                    + only)
            .addProfiler(CpuTime.class)
            .forks(Integer.getInteger("forks", 2))
            .warmupIterations(5)
            .warmupTime(TimeValue.milliseconds(400))
            .measurementIterations(8)
            .measurementTime(TimeValue.milliseconds(400))
            .jvmArgsAppend(
                "-XX:+UseSerialGC",
                "-XX:CompileCommand=quiet",
                "-XX:CompileCommand=dontinline,*.farStep")
            .build();
    Collection<RunResult> results = new Runner(options).run();
    Map<String, Double> times = new LinkedHashMap<>();
    for (RunResult r : results) {
      String name = r.getParams().getBenchmark().replaceFirst("dev\\.godwit\\.bench\\.", "");
      String depth = r.getParams().getParam("depth");
      String data = r.getParams().getParam("data");
      String parameter = depth != null ? " " + depth : data != null ? " " + data : "";
      times.put(name + parameter, lowerQuartile(r));
    }
    System.out.println();
    System.out.println("JDK " + Runtime.version() + ", CPU time, lower quartile");
    ratios("Unmoved", times);
    ratios("Moved", times);
    ratios("HotCallee", times);
    ratios("Virtual", times);
    ratios("Polled", times);
    suspension(times);
    snapshots(times);
    CodeSizes.print();
  }

  private static double lowerQuartile(RunResult run) {
    List<Double> all = new ArrayList<>();
    for (BenchmarkResult fork : run.getBenchmarkResults()) {
      for (IterationResult i : fork.getIterationResults()) {
        all.add(i.getSecondaryResults().get(CpuTime.NAME).getScore());
      }
    }
    all.sort(null);
    return all.get(all.size() / 4);
  }

  private static void ratios(String group, Map<String, Double> times) {
    double logs = 0;
    int count = 0;
    double worst = 0;
    for (Map.Entry<String, Double> t : times.entrySet()) {
      Double plain = times.get(t.getKey().replace("_godwit", "_plain"));
      if (t.getKey().startsWith(group + ".") && t.getKey().endsWith("_godwit") && plain != null) {
        double ratio = t.getValue() / plain;
        String name = t.getKey().replace("_godwit", "");
        print(
            "%-34s plain %10.2f us   godwit %10.2f us   ratio %.2f",
            name, plain, t.getValue(), ratio);
        logs += Math.log(ratio);
        count++;
        worst = Math.max(worst, ratio);
      }
    }
    if (count > 0) {
      print("%-34s geometric mean %.2f, worst %.2f", group, Math.exp(logs / count), worst);
    }
  }

  private static void suspension(Map<String, Double> times) {
    for (int depth : new int[] {10, 100, 1000, 10000}) {
      Double plain = times.get("Suspension.down_plain " + depth);
      Double capture = times.get("Suspension.down_capture " + depth);
      Double both = times.get("Suspension.down_captureAndResume " + depth);
      if (plain != null && capture != null && both != null) {
        print(
            "depth %5d: capture %.1f ns a frame (with running down), resume %.1f ns a frame",
            depth, capture * 1000 / depth, (both - capture) * 1000 / depth);
      }
      Double later = times.get("Suspension.hundredLaterCaptures " + depth);
      if (later != null && both != null) {
        print(
            "depth %5d: a later capture of 6 new frames and its resumption %.0f ns",
            depth, (later - both) * 10);
      }
      Double values = times.get("Suspension.values " + depth);
      if (values != null) {
        print("%12d values by suspension: %.1f ns each", depth, values * 1000 / depth);
      }
    }
  }

  private static void snapshots(Map<String, Double> times) {
    for (Map.Entry<String, Double> t : times.entrySet()) {
      if (t.getKey().startsWith("Snapshots.") && t.getKey().contains("_godwit ")) {
        StringBuilder line = new StringBuilder();
        for (String codec : List.of("godwit", "java", "jackson", "kryo")) {
          Double other = times.get(t.getKey().replace("_godwit", "_" + codec));
          if (other != null) {
            line.append(String.format(Locale.ROOT, "   %s %.2f ms", codec, other / 1000));
          }
        }
        print("%-26s%s", t.getKey().replace("_godwit", ""), line);
      }
    }
  }

  /** Bytecode of the generated methods, against the limits 325 (inlined) and 8000 (compiled). */
  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
