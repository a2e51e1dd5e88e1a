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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  /** What a frame's locals would be elsewhere. */
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

  @Param({"frames", "doubles", "map", "chain"})
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

  private Object elsewhere(int frames) {
    List<Small> smalls = new ArrayList<>();
    for (int i = 0; i < frames; i++) {
      smalls.add(new Small(i));
    }
    return smalls;
  }

  @Setup
  public void make() throws Exception {
    Continuation<?> start;
    switch (data) {
      case "frames" -> {
        value = elsewhere(10_000);
        start = SnapshotsMigratable.deepContinuation(10_000, new Small(1));
      }
      case "chain" -> {
        value = elsewhere(101);
        start = SnapshotsMigratable.deepContinuation(100, new Small(1));
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
      default -> jackson.readValue(jacksonBytes, new TypeReference<List<Small>>() {});
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
