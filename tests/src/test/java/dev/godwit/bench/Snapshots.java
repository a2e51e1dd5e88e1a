package dev.godwit.bench;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.godwit.Continuation;
import dev.godwit.Migratable;
import dev.godwit.Outcome.Suspended;
import dev.godwit.Snapshot;
import dev.godwit.bench.Workloads.Stop;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Writing and reading snapshots, beside other codecs on the same data. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(java.util.concurrent.TimeUnit.MICROSECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xss512m", "-Xms4g", "-Xmx4g"})
public class Snapshots {
  /** What a frame of {@link #seven} is elsewhere. */
  public static final class Seven implements Serializable {
    public String method = "Snapshots.seven";
    public int point = 2;
    public int n;
    public long time;
    public double share;
    public String name;
    public boolean even;
    public char letter;
    public float part;

    /** For Jackson. */
    public Seven() {}

    Seven(int n) {
      this.n = n;
      this.time = n * 1000L;
      this.share = n / 8.0;
      this.name = "literal";
      this.even = n % 2 == 0;
      this.letter = (char) ('a' + n % 26);
      this.part = n / 4f;
    }
  }

  /** What a frame of {@link #deep} is elsewhere. */
  public static final class Frame implements Serializable {
    public String method = "Snapshots.deep";
    public int point = 2;
    public Small small;

    /** For Jackson. */
    public Frame() {}

    Frame(int n) {
      this.small = new Small(n);
    }
  }

  /** What the frames of {@link #deep} hold. */
  public static final class Small implements Serializable {
    public int n;
    public String name;
    public long time;
    public double share;

    /** For Jackson. */
    public Small() {}

    Small(int n) {
      this.n = n;
      this.name = "name " + n;
      this.time = n * 1000L;
      this.share = n / 3.0;
    }
  }

  @Param({"frames", "chain", "objects", "doubles", "map"})
  public String data;

  private Continuation<?> chain;
  private Snapshot written;
  private Object value;
  private final ObjectMapper jackson = new ObjectMapper();
  private final Kryo kryo = new Kryo();
  private byte[] javaBytes;
  private byte[] jacksonBytes;
  private byte[] kryoBytes;

  @Migratable
  static Object held(Object o) {
    Continuation.suspend(Stop.NOW);
    return o;
  }

  @Migratable
  static long deep(int depth, Small small) {
    if (depth == 0) {
      Continuation.suspend(Stop.NOW);
      return 0;
    }
    return deep(depth - 1, new Small(depth)) + small.n;
  }

  @Migratable
  static double seven(int n) {
    if (n == 0) {
      Continuation.suspend(Stop.NOW);
      return 0;
    }
    long time = n * 1000L;
    double share = n / 8.0;
    String name = "literal";
    boolean even = n % 2 == 0;
    char letter = (char) ('a' + n % 26);
    float part = n / 4f;
    double rest = seven(n - 1);
    return rest + n + time + share + name.length() + (even ? letter : part);
  }

  private static <T> List<T> elsewhere(int frames, IntFunction<T> frame) {
    return IntStream.rangeClosed(1, frames).mapToObj(frame).collect(Collectors.toList());
  }

  @Setup
  public void make() throws Exception {
    Continuation<?> start;
    switch (data) {
      case "frames" -> {
        value = elsewhere(10_000, Seven::new);
        start = SnapshotsMigratable.sevenContinuation(10_000);
      }
      case "chain" -> {
        value = elsewhere(101, Seven::new);
        start = SnapshotsMigratable.sevenContinuation(100);
      }
      case "objects" -> {
        value = elsewhere(10_000, Frame::new);
        start = SnapshotsMigratable.deepContinuation(10_000, new Small(1));
      }
      case "doubles" -> {
        double[] numbers = new double[1 << 20];
        for (int i = 0; i < numbers.length; i++) {
          numbers[i] = Math.sin(i);
        }
        value = numbers;
        start = SnapshotsMigratable.heldContinuation(value);
      }
      default -> {
        Map<String, Long> map = new HashMap<>();
        for (long i = 0; i < 1_000_000; i++) {
          map.put("key" + i, i);
        }
        value = map;
        start = SnapshotsMigratable.heldContinuation(value);
      }
    }
    kryo.setRegistrationRequired(false);
    kryo.setReferences(true);
    // Ten thousand calls deep: more than the stack of a benchmark's thread holds.
    Thread deep =
        new Thread(
            null, () -> chain = ((Suspended<?>) start.step()).continuation(), "deep", 1 << 28);
    deep.start();
    deep.join();
    written = chain.snapshot();
    javaBytes = javaWrite();
    jacksonBytes = jacksonWrite();
    kryoBytes = kryoWrite();
    System.out.printf(
        "%s bytes: godwit %d, java %d, jackson %d, kryo %d; gzip: godwit %d, java %d%n",
        data,
        written.toBytes().length,
        javaBytes.length,
        jacksonBytes.length,
        kryoBytes.length,
        gzipped(written.toBytes()),
        gzipped(javaBytes));
  }

  private static int gzipped(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.size();
  }

  private byte[] javaWrite() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ObjectOutputStream o = new ObjectOutputStream(out)) {
      o.writeObject(value);
    }
    return out.toByteArray();
  }

  private byte[] jacksonWrite() throws IOException {
    return jackson.writeValueAsBytes(value);
  }

  private byte[] kryoWrite() {
    try (Output out = new Output(1 << 16, -1)) {
      kryo.writeClassAndObject(out, value);
      return out.toBytes();
    }
  }

  @Benchmark
  public Object write_godwit() {
    return chain.snapshot();
  }

  @Benchmark
  public Object read_godwit() {
    return written.continuation();
  }

  @Benchmark
  public Object write_java() throws IOException {
    return javaWrite();
  }

  @Benchmark
  public Object read_java() throws Exception {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(javaBytes))) {
      return in.readObject();
    }
  }

  @Benchmark
  public Object write_jackson() throws IOException {
    return jacksonWrite();
  }

  @Benchmark
  public Object read_jackson() throws IOException {
    return switch (data) {
      case "doubles" -> jackson.readValue(jacksonBytes, double[].class);
      case "map" -> jackson.readValue(jacksonBytes, new TypeReference<Map<String, Long>>() {});
      case "objects" -> jackson.readValue(jacksonBytes, new TypeReference<List<Frame>>() {});
      default -> jackson.readValue(jacksonBytes, new TypeReference<List<Seven>>() {});
    };
  }

  @Benchmark
  public Object write_kryo() {
    return kryoWrite();
  }

  @Benchmark
  public Object read_kryo() {
    try (Input in = new Input(kryoBytes)) {
      return kryo.readClassAndObject(in);
    }
  }
}
