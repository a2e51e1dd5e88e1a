package dev.godwit.cli;

import dev.godwit.GodwitException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code godwit check}: whether stored chains can still be resumed with the code that is here. */
@Command(
    name = "check",
    description =
        "Says of stored snapshots whether they will resume with the classes of a new version."
            + " Exits with 1 if one will not.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  @Mixin private Stored stored = new Stored();

  @Option(
      names = {"-cp", "--class-path", "--classes"},
      paramLabel = "PATH",
      required = true,
      description = "Where the new version's classes are.")
  private String classPath = "";

  @Option(names = "--strict", description = "Also refuses methods whose body has changed.")
  private boolean strict;

  @Option(names = "--json", description = "Writes JSON.")
  private boolean json;

  @Option(
      names = "--snapshots",
      paramLabel = "DIR",
      description = "A directory: all files in it. Repeatable.")
  private List<Path> directories = new ArrayList<>();

  @Parameters(arity = "0..*", paramLabel = "FILE", description = "Snapshots.")
  private List<Path> files = new ArrayList<>();

  /** What was found of one snapshot. */
  private record Finding(String file, boolean resumes, String reason, List<String> changedBodies) {}

  @Override
  public Integer call() throws IOException {
    List<Path> all = new ArrayList<>(files);
    for (Path d : directories) {
      try (Stream<Path> inside = Files.list(d)) {
        all.addAll(inside.filter(Files::isRegularFile).sorted().toList());
      } catch (NoSuchFileException | NotDirectoryException e) {
        throw new UncheckedIOException("there is no directory " + d, e);
      }
    }
    List<Finding> findings = new ArrayList<>();
    for (Path file : all) {
      // A loader each: checks leave traces in the classes they look at.
      try (URLClassLoader loader = loader()) {
        findings.add(find(file, loader));
      }
    }
    if (json) {
      System.out.println(Reports.json(findings));
    } else {
      findings.forEach(CheckCommand::print);
    }
    return findings.stream().allMatch(Finding::resumes) ? 0 : 1;
  }

  private static void print(Finding f) {
    String changed = f.changedBodies.isEmpty() ? "" : ", with changed bodies: " + f.changedBodies;
    System.out.println(
        f.file + ": " + (f.resumes ? "resumes" + changed : "does not resume\n" + f.reason));
  }

  private Finding find(Path file, ClassLoader loader) {
    try {
      List<String> changed = stored.read(file).check(loader);
      boolean ok = !strict || changed.isEmpty();
      return new Finding(
          file.toString(), ok, ok ? "" : "the bodies of " + changed + " have changed", changed);
    } catch (GodwitException e) {
      return new Finding(file.toString(), false, String.valueOf(e.getMessage()), List.of());
    }
  }

  private URLClassLoader loader() throws MalformedURLException {
    List<URL> urls = new ArrayList<>();
    for (String entry : classPath.split(File.pathSeparator)) {
      urls.add(Path.of(entry).toUri().toURL());
    }
    return new URLClassLoader(urls.toArray(new URL[0]), CheckCommand.class.getClassLoader());
  }
}
