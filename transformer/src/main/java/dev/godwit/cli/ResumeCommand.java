package dev.godwit.cli;

import dev.godwit.Resume;
import dev.godwit.transport.Settlement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code godwit resume}: goes on with a chain from a file. */
@Command(
    name = "resume",
    description = "Goes on with a chain that was saved in a file, or one that 'godwit list' shows.",
    mixinStandardHelpOptions = true)
final class ResumeCommand implements Callable<Integer> {
  @Mixin private ProgramOptions options = new ProgramOptions();

  @Mixin private Stored stored = new Stored();

  @Option(
      names = "--answer",
      paramLabel = "JSON",
      description = "The answer that the chain waits for: 5, true, '\"yes\"'.")
  private @Nullable String answer;

  @Option(
      names = "--force",
      description =
          "With the number of a handover: runs the chain here from where it left, whatever it did"
              + " elsewhere since.")
  private boolean force;

  @Parameters(
      index = "0",
      paramLabel = "FILE | NUMBER",
      description = "A snapshot, or the number of a handover that was not finished.")
  private Path file = Path.of("");

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "X.java",
      description = "The program's source file, in place of a class path.")
  private @Nullable String program;

  @Override
  public Integer call() throws Exception {
    if (!Settlement.isTransfer(file.toString()) && !Files.isRegularFile(file)) {
      System.err.println("godwit: there is no file " + file);
      return CompiledSource.NOT_COMPILED;
    }
    if (program == null) {
      return start(options.classPath());
    }
    try (CompiledSource source = CompiledSource.of(program, options.classPath())) {
      return start(ProgramOptions.joined(source.path(), options.classPath()));
    } catch (CompiledSource.NotCompiled e) {
      System.err.println("godwit: " + e.getMessage());
      return CompiledSource.NOT_COMPILED;
    }
  }

  private int start(String path) throws Exception {
    List<String> arguments = new ArrayList<>(List.of(file.toString()));
    if (answer != null) {
      arguments.add(answer);
    } else if (force) {
      arguments.add("--force");
    }
    return options.start(path, stored.properties(), Resume.class.getName(), arguments);
  }
}
