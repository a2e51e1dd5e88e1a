package dev.godwit.tests;

import com.google.gson.Gson;
import com.jcraft.jsch.JSch;
import dev.godwit.Continuation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs programs in JVMs of their own. */
public final class Processes {
  /** How a process ended. */
  record Ended(int code, String out, String err) {}

  private Processes() {}

  public static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** The home of a JDK 25: from GODWIT_JDK25 or the usual folders; null if there is none. */
  static @Nullable String jdk25() throws IOException {
    String named = System.getenv("GODWIT_JDK25");
    if (named != null) {
      return named;
    }
    for (Path folder :
        List.of(Path.of("/usr/lib/jvm"), Path.of("/Library/Java/JavaVirtualMachines"))) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> all = Files.list(folder)) {
          for (Path p :
              all.filter(p -> p.getFileName().toString().contains("25")).sorted().toList()) {
            for (Path home : List.of(p, p.resolve("Contents/Home"))) {
              if (Files.isExecutable(home.resolve("bin/javac"))) {
                return home.toString();
              }
            }
          }
        }
      }
    }
    return null;
  }

  /** Runs the main class of a program's companion; options come before the class path. */
  static Ended run(Program p, String stdin, String... options) {
    return runMain(p, p.name() + "Migratable", stdin, options);
  }

  static Ended runMain(Program p, String main, String stdin, String... options) {
    List<String> command = new ArrayList<>(List.of(java()));
    command.addAll(List.of(options));
    String path = p.classes() + java.io.File.pathSeparator + runtimePath();
    command.addAll(List.of("-cp", path, main));
    return run(command, stdin);
  }

  /** The class path of Godwit's runtime alone. */
  public static String runtimePath() {
    return Stream.of(Continuation.class, Gson.class, JSch.class)
        .map(c -> c.getProtectionDomain().getCodeSource().getLocation().getPath())
        .collect(Collectors.joining(java.io.File.pathSeparator));
  }

  static Ended run(List<String> command, String stdin) {
    try {
      Path in = Files.createTempFile("godwit", ".in");
      Path out = Files.createTempFile("godwit", ".out");
      Path err = Files.createTempFile("godwit", ".err");
      Files.writeString(in, stdin);
      Process p =
          new ProcessBuilder(command)
              .redirectInput(in.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      if (!p.waitFor(120, TimeUnit.SECONDS)) {
        p.destroyForcibly();
        throw new AssertionError("no end after two minutes: " + command);
      }
      Ended ended = new Ended(p.exitValue(), text(out), text(err));
      Files.delete(in);
      Files.delete(out);
      Files.delete(err);
      return ended;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }
}
