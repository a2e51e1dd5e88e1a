package dev.godwit.transport;

import dev.godwit.ChainLostException;
import dev.godwit.MoveException;
import dev.godwit.Outcome;
import dev.godwit.Snapshot;
import dev.godwit.Target;
import dev.godwit.snapshot.Values;
import dev.godwit.transport.Wire.Kind;
import dev.godwit.transport.Wire.Message;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * The {@code local:} target: a child JVM with this one's options, environment and directory, which
 * gets the chain over its stdin. The caller waits and pipes.
 */
final class LocalTransport {
  private LocalTransport() {}

  /**
   * Moves the chain and waits for its end.
   *
   * @throws MoveException if the chain was not handed over
   * @throws ChainLostException if it was, and no result came back
   */
  static <R> Outcome<R> move(Snapshot snapshot, Target target, ClassLoader loader) {
    System.out.flush();
    System.err.flush();
    Process child = start(target);
    Wire wire = new Wire(child.getInputStream(), child.getOutputStream());
    try {
      handOver(wire, child, snapshot, target);
      return follow(wire, child, loader);
    } finally {
      wire.closeQuietly();
      end(child);
    }
  }

  private static void end(Process child) {
    try {
      if (!child.waitFor(2, TimeUnit.SECONDS)) {
        child.destroyForcibly();
      }
    } catch (InterruptedException e) {
      child.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  // ---- starting

  private static Process start(Target target) {
    List<String> command = command(target);
    try {
      return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    } catch (IOException e) {
      throw new MoveException(
          "the child JVM did not start: "
              + e.getMessage()
              + ". The program goes on here; Target.withJava(path) names another java command.",
          e);
    }
  }

  private static List<String> command(Target target) {
    List<String> command = new ArrayList<>();
    String java = target.javaCommand();
    command.add(
        java != null ? java : Path.of(System.getProperty("java.home"), "bin", "java").toString());
    for (String option : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
      if (travels(option)) {
        command.add(option);
      }
    }
    command.addAll(target.jvmOptions());
    command.add("-cp");
    command.add(String.join(File.pathSeparator, runtimePath()));
    command.add(Stub.class.getName());
    return command;
  }

  /** Options of this JVM itself stay: its agents and debugger, and where it writes logs. */
  private static boolean travels(String option) {
    return !option.startsWith("-agent")
        && !option.startsWith("-javaagent")
        && !option.startsWith("-Xlog")
        && !option.startsWith("-Xrun")
        && !option.startsWith("-Xdebug")
        && !option.startsWith("--module-path")
        && !option.startsWith("--add-modules")
        && !option.startsWith("-Djava.class.path");
  }

  /** Where this runtime and Gson were loaded from. */
  private static Set<String> runtimePath() {
    Set<String> path = new LinkedHashSet<>();
    for (Class<?> c : List.of(Stub.class, com.google.gson.Gson.class)) {
      try {
        path.add(Path.of(c.getProtectionDomain().getCodeSource().getLocation().toURI()).toString());
      } catch (URISyntaxException e) {
        throw new MoveException("cannot find the runtime's own jar: " + e.getMessage(), e);
      }
    }
    return path;
  }

  /** The class path of the program. */
  private static List<String> programPath() {
    List<String> path = new ArrayList<>();
    for (String entry :
        System.getProperty("godwit.program.path", System.getProperty("java.class.path", ""))
            .split(File.pathSeparator)) {
      path.add(Path.of(entry).toAbsolutePath().toString());
    }
    return path;
  }

  // ---- handing over

  private static void handOver(Wire wire, Process child, Snapshot snapshot, Target target) {
    try {
      byte[] banner = wire.awaitBeginning();
      System.out.write(banner, 0, banner.length);
      expect(wire, Kind.HELLO);
      wire.send(Kind.OFFER, new Offer(programPath(), snapshot.toJson()).toJson());
      expect(wire, Kind.ACCEPTED);
    } catch (IOException e) {
      throw new MoveException(
          "the child JVM ended before it took the chain ("
              + exitOf(child)
              + "). It was started as: "
              + String.join(" ", command(target)),
          e);
    }
  }

  private static String exitOf(Process child) {
    try {
      return child.waitFor(2, TimeUnit.SECONDS)
          ? "exit code " + child.exitValue()
          : "its stream is closed";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "interrupted";
    }
  }

  private static void expect(Wire wire, Kind kind) throws IOException {
    Message m = wire.receive();
    if (m.kind() == Kind.REJECTED) {
      throw new MoveException("the chain cannot go on at local: " + m.text());
    }
    if (m.kind() != kind) {
      throw new MoveException("the child JVM sent " + m.kind() + " instead of " + kind);
    }
  }

  // ---- following

  private static <R> Outcome<R> follow(Wire wire, Process child, ClassLoader loader) {
    boolean started = false;
    try {
      // From here on the chain may run there: it is never resumed here.
      wire.send(Kind.COMMIT, "");
      while (true) {
        Message m = wire.receive();
        switch (m.kind()) {
          case STARTED -> started = true;
          case STDOUT -> pipe(m, System.out);
          case STDERR -> pipe(m, System.err);
          case READ -> stdin(wire, m);
          case RESULT -> {
            @SuppressWarnings("unchecked")
            R result = (R) Values.read(m.text(), loader);
            return new Outcome.Completed<>(result);
          }
          case EXCEPTION -> {
            return new Outcome.Failed<>(
                (Throwable) java.util.Objects.requireNonNull(Values.read(m.text(), loader)));
          }
          case EXIT -> {
            end(child);
            System.exit(child.exitValue());
          }
          default -> throw new IOException("unexpected " + m.kind());
        }
      }
    } catch (IOException e) {
      throw new ChainLostException(
          "the child JVM "
              + child.pid()
              + " took the chain and ended without a result ("
              + exitOf(child)
              + (started ? "" : ", before it said that the chain runs")
              + "). The chain is not run again by itself: what it did there is done.",
          e);
    }
  }

  private static void pipe(Message m, PrintStream to) {
    to.write(m.payload(), 0, m.payload().length);
    to.flush();
  }

  /** Gives the chain at most one line of this JVM's stdin: what it does not use stays readable. */
  private static void stdin(Wire wire, Message m) throws IOException {
    int limit = Integer.parseInt(m.text());
    byte[] line = new byte[limit];
    int length = 0;
    InputStream in = System.in;
    while (length < limit) {
      int b = in.read();
      if (b < 0) {
        break;
      }
      line[length++] = (byte) b;
      if (b == '\n') {
        break;
      }
    }
    wire.send(Kind.STDIN, line, 0, length);
  }
}
