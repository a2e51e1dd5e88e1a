package dev.godwit.transport;

import dev.godwit.Target;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A child JVM with this one's options, environment and directory. */
final class LocalStub {
  private LocalStub() {}

  static ProcessLink start(Target target) throws IOException {
    ProcessBuilder command = new ProcessBuilder(command(target));
    command.environment().putAll(target.environment());
    Path directory = target.directory() == null ? null : Path.of(target.directory());
    if (directory == null && !target.files().isEmpty()) {
      directory = Files.createTempDirectory("godwit");
      command.environment().put(Stub.OWN_DIRECTORY, directory.toString());
    }
    if (directory != null) {
      for (String file : target.files()) {
        Stub.place(Path.of(file), directory);
      }
      command.directory(directory.toFile());
    }
    return ProcessLink.start(command);
  }

  private static List<String> command(Target target) {
    List<String> command = new ArrayList<>();
    String java = target.javaCommand();
    command.add(
        java != null ? java : Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(JvmOptions.near());
    command.addAll(target.jvmOptions());
    command.add("-cp");
    command.add(
        ProgramCode.runtimePath().stream()
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator)));
    command.add(Stub.class.getName());
    return command;
  }
}
