package dev.godwit.bench;

import dev.godwit.Migratable;
import dev.godwit.Target;
import dev.godwit.Teleport;
import dev.godwit.tests.Processes;
import dev.godwit.tests.SshServer;
import java.io.File;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/**
 * How long a hop takes, from the call to the first statement there, on one machine: {@code mvn
 * -Pbench -Dfast -DskipTests verify -Dbench.main=dev.godwit.bench.HopTimes -Dbench=20}.
 */
public final class HopTimes {
  private HopTimes() {}

  /** The first statement there, by the clock that all processes of a machine have in common. */
  @Migratable
  static long there(Target target, byte[] state) {
    Teleport.to(target);
    return System.nanoTime() + (state.length == 1 ? 1 : 0);
  }

  private interface Fresh {
    Target target() throws Exception;
  }

  /** The same account with settings that differ, so that no connection is open to it. */
  private static Target fresh(SshServer server, int number) throws Exception {
    server.config(
        "IdentityFile " + server.dir().resolve("user"),
        "IdentityAgent none",
        "ConnectTimeout " + (100 + number));
    Path copy = server.dir().resolve("config" + number);
    Files.copy(server.config(), copy, StandardCopyOption.REPLACE_EXISTING);
    return Target.ssh("box").withSshConfig(copy);
  }

  private static void measure(String what, int times, Fresh fresh, int bytes) throws Exception {
    double[] millis = new double[times];
    for (int i = -1; i < times; i++) {
      Target target = fresh.target();
      byte[] state = new byte[bytes];
      long start = System.nanoTime();
      double t = (HopTimesMigratable.there(target, state) - start) / 1e6;
      millis[Math.max(i, 0)] = t;
    }
    print(what, millis);
  }

  /**
   * What no hop to a waiting JVM can be faster than: its three messages by the same way, to a
   * process that sends back what it gets, and the two forced writes of the journals.
   */
  private static void measureFloor(SshServer server, Path config, int times) throws Exception {
    Process echo =
        new ProcessBuilder("ssh", "-F", config.toString(), "box", "cat")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    double[] millis = new double[times];
    Path journal = server.dir().resolve("floor");
    try (FileChannel states =
        FileChannel.open(journal, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      for (int i = -1; i < times; i++) {
        Thread.sleep(1000);
        byte[] message = new byte[1000];
        long start = System.nanoTime();
        echo.getOutputStream().write(message);
        echo.getOutputStream().flush();
        echo.getInputStream().readNBytes(message.length);
        long there = System.nanoTime() - start;
        start = System.nanoTime();
        for (int k = 0; k < 2; k++) {
          states.write(ByteBuffer.wrap(message, 0, 20));
          states.force(false);
        }
        long written = System.nanoTime() - start;
        millis[Math.max(i, 0)] = (there * 1.5 + written) / 1e6;
      }
    } finally {
      echo.destroy();
    }
    print("ssh, three messages and two forced writes", millis);
  }

  private static void print(String what, double[] millis) {
    Arrays.sort(millis);
    System.out.printf(
        Locale.ROOT,
        "%-44s median %7.1f ms, %7.1f to %.1f%n",
        what,
        millis[millis.length / 2],
        millis[0],
        millis[millis.length - 1]);
  }

  /** A second visit makes the archive of loaded classes there, in the background. */
  private static void awaitArchive(Path home, Fresh fresh) throws Exception {
    HopTimesMigratable.there(fresh.target(), new byte[1]);
    for (int i = 0; i < 300; i++) {
      try (Stream<Path> code = Files.list(home.resolve("code"))) {
        if (code.anyMatch(p -> p.toString().endsWith(".jsa"))) {
          return;
        }
      }
      Thread.sleep(100);
    }
    throw new IllegalStateException("no archive was made in " + home);
  }

  private static void delete(Path dir) throws Exception {
    if (Files.exists(dir)) {
      try (Stream<Path> all = Files.walk(dir)) {
        for (Path p : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(p); // A stub that ends may be faster.
        }
      }
    }
  }

  /** Measures all kinds. */
  public static void main(String[] args) throws Exception {
    if (args.length < 2) { // In a JVM with a program's class path, not that of all tests.
      String own = HopTimes.class.getProtectionDomain().getCodeSource().getLocation().getPath();
      String aborted = // What the server of the tests throws where it cannot be started.
          TestAbortedException.class.getProtectionDomain().getCodeSource().getLocation().getPath();
      String path = String.join(File.pathSeparator, own, Processes.runtimePath(), aborted);
      Process p =
          new ProcessBuilder(
                  Processes.java(), "-cp", path, HopTimes.class.getName(), args[0], "here")
              .inheritIO()
              .start();
      System.exit(p.waitFor());
    }
    int times = Integer.parseInt(args[0]);
    try (SshServer server = SshServer.start()) {
      measure("local:", times, Target::local, 1000);
      int[] number = new int[1];
      Fresh fresh = () -> fresh(server, number[0]++);
      measure(
          "ssh, code shipped, new connection",
          times,
          () -> {
            delete(server.home());
            return fresh.target();
          },
          1000);
      awaitArchive(server.home(), fresh);
      measure("ssh, new connection", times, fresh, 1000);
      Target ssh = fresh.target();
      measure("ssh, open connection, new JVM", times, () -> ssh, 1000);
      Target ahead = ssh.withSpare();
      measure(
          "ssh, a JVM started ahead",
          times,
          () -> {
            Thread.sleep(1000); // What the program does between two hops.
            return ahead;
          },
          1000);
      measureFloor(server, server.config(), times);
      measure("ssh, open connection, 100 MB of state", 5, () -> ssh, 100_000_000);
      measure("local:, 100 MB of state", 5, Target::local, 100_000_000);
    }
    System.exit(0);
  }
}
