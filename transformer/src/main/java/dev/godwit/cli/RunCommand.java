package dev.godwit.cli;

import dev.godwit.Launch;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code godwit run}: compiles a source file with the processor, or takes a class path, and runs.
 */
@Command(
    name = "run",
    description = "Runs a program so that its migratable methods can move.",
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
  @Mixin private ProgramOptions options = new ProgramOptions();

  @Option(
      names = "--to",
      paramLabel = "TARGET",
      description =
          "Starts the program there: ssh://user@host:port, \"command:docker exec -i box\".")
  private @Nullable String target;

  @Option(
      names = "--ssh-config",
      paramLabel = "FILE",
      description = "A configuration for SSH in place of ~/.ssh/config.")
  private @Nullable Path sshConfig;

  @Parameters(
      index = "0",
      paramLabel = "X.java | MAIN",
      description = "A source file, or a main class on the class path.")
  private String program = "";

  @Parameters(index = "1..*", paramLabel = "ARG", description = "The program's own arguments.")
  private List<String> arguments = new ArrayList<>();

  @Override
  public Integer call() throws Exception {
    if (!program.endsWith(".java")) {
      return start(options.classPath(), program);
    }
    try (CompiledSource source = CompiledSource.of(program, options.classPath())) {
      return start(ProgramOptions.joined(source.path(), options.classPath()), source.className());
    } catch (CompiledSource.NotCompiled e) {
      System.err.println("godwit: " + e.getMessage());
      return CompiledSource.NOT_COMPILED;
    }
  }

  private int start(String path, String main) throws IOException, InterruptedException {
    List<String> properties =
        sshConfig == null
            ? List.of()
            : List.of("-Dgodwit.ssh-config=" + sshConfig.toAbsolutePath());
    if (target == null) {
      return options.start(path, properties, migratableMain(path, main), arguments);
    }
    List<String> all = new ArrayList<>(List.of(target, main));
    all.addAll(arguments);
    return options.start(path, properties, Launch.class.getName(), all);
  }

  /** The companion's main if the main method is migratable, else the class's own. */
  private static String migratableMain(String path, String main) throws MalformedURLException {
    String companion = main + "Migratable";
    List<URL> urls = new ArrayList<>();
    for (String entry :
        ProgramOptions.joined(path, ProgramOptions.ownPath()).split(File.pathSeparator)) {
      urls.add(Path.of(entry).toUri().toURL());
    }
    try (URLClassLoader loader = new URLClassLoader(urls.toArray(new URL[0]), null)) {
      Class.forName(companion, false, loader).getMethod("main", String[].class);
      return companion;
    } catch (ClassNotFoundException | NoSuchMethodException e) {
      return main;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
