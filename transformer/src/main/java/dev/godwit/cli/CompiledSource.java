package dev.godwit.cli;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** A source file that was compiled with the processor, into a directory that is deleted at last. */
final class CompiledSource implements AutoCloseable {
  /** The exit code when there is nothing to run. */
  static final int NOT_COMPILED = 2;

  /** The source does not compile; javac has said why. */
  static final class NotCompiled extends Exception {
    NotCompiled(String message) {
      super(message);
    }
  }

  private final Path source;
  private final Path classes;

  private CompiledSource(Path source, Path classes) {
    this.source = source;
    this.classes = classes;
  }

  /** Compiles it against the libraries. */
  static CompiledSource of(String file, String libraries) throws IOException, NotCompiled {
    Path source = Path.of(file);
    if (!Files.isRegularFile(source)) {
      throw new NotCompiled("there is no file " + file);
    }
    CompiledSource compiled = new CompiledSource(source, Files.createTempDirectory("godwit-run"));
    if (!compiled.compile(libraries)) {
      compiled.close();
      throw new NotCompiled(file + " does not compile, so nothing was run.");
    }
    return compiled;
  }

  private boolean compile(String libraries) {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    if (javac == null) {
      throw new IllegalStateException(
          "godwit needs a JDK to compile "
              + source
              + "; "
              + System.getProperty("java.home")
              + " has no compiler. Set JAVA_HOME to a JDK 17 or later.");
    }
    return javac.run(
            null,
            null,
            null,
            "-g",
            "-d",
            classes.toString(),
            "-processorpath",
            ProgramOptions.ownPath(),
            "-cp",
            ProgramOptions.joined(ProgramOptions.ownPath(), libraries),
            source.toString())
        == 0;
  }

  /** Where the classes are. */
  String path() {
    return classes.toString();
  }

  /** The class that the source file is named after, wherever its package put it. */
  String className() {
    String simple = source.getFileName().toString().replace(".java", "");
    try (Stream<Path> all = Files.walk(classes)) {
      return all.filter(p -> p.getFileName().toString().equals(simple + ".class"))
          .findFirst()
          .map(p -> classes.relativize(p).toString().replace(File.separatorChar, '.'))
          .map(n -> n.substring(0, n.length() - ".class".length()))
          .orElseThrow(
              () -> new IllegalStateException(source + " declares no type named " + simple));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try (Stream<Path> all = Files.walk(classes)) {
      for (Path p : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(p);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
