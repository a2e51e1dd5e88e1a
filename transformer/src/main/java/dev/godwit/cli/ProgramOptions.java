package dev.godwit.cli;

import dev.godwit.transport.Signals;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options of commands that start the user's program, and its start. */
final class ProgramOptions {
  @Option(
      names = {"-cp", "--class-path"},
      paramLabel = "PATH",
      description = "Where the program's classes are; with a source file, where its libraries are.")
  private String classPath = "";

  @Option(
      names = "-J",
      paramLabel = "OPTION",
      description = "An option for the program's JVM, such as -J-ea or -J-Xmx1g. Repeatable.")
  private List<String> jvmOptions = new ArrayList<>();

  @Option(
      names = "-D",
      paramLabel = "NAME=VALUE",
      description = "A system property of the program. Repeatable.")
  private List<String> properties = new ArrayList<>();

  String classPath() {
    return classPath;
  }

  /**
   * Starts the main class with this process's streams, environment and directory; its exit code.
   */
  int start(String path, List<String> options, String main, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvmOptions);
    properties.forEach(p -> command.add("-D" + p));
    command.addAll(options);
    command.add("-cp");
    command.add(joined(path, ownPath()));
    command.add(main);
    command.addAll(arguments);
    Process program = new ProcessBuilder(command).inheritIO().start();
    Signals.handle("TERM", number -> program.destroy());
    Signals.handle("INT", number -> {}); // From the terminal, where the program has it too.
    return program.waitFor();
  }

  /** What this command itself was started from: processor and runtime. */
  static String ownPath() {
    String path = System.getProperty("java.class.path", "");
    List<String> absolute = new ArrayList<>();
    for (String entry : path.split(File.pathSeparator)) {
      absolute.add(Path.of(entry).toAbsolutePath().toString());
    }
    return String.join(File.pathSeparator, absolute);
  }

  static String joined(String first, String second) {
    return second.isEmpty() || first.isEmpty()
        ? first + second
        : first + File.pathSeparator + second;
  }
}
