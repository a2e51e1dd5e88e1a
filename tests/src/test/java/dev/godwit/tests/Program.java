package dev.godwit.tests;

import dev.godwit.processor.MigratableProcessor;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** A program that was compiled with the processor. */
record Program(String name, Path classes, List<Diagnostic<? extends JavaFileObject>> diagnostics) {
  private static final List<String> STRICT =
      List.of("-Xlint:all,-processing,-options,-classfile", "-implicit:none");

  /** Compiles one source file; the class is named as the file. */
  static Program compile(Path source, String... options) {
    try {
      Path classes = Files.createTempDirectory("godwit-program");
      classes.toFile().deleteOnExit();
      return compile(List.of(source), classes, options);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Compiles source text. */
  static Program compileText(String name, String text, String... options) {
    try {
      Path dir = Files.createTempDirectory("godwit-source");
      Path file = dir.resolve(name + ".java");
      Files.writeString(file, text);
      return compile(file, options);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Program compile(List<Path> sources, Path classes, String... options) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        javac.getStandardFileManager(found, null, StandardCharsets.UTF_8)) {
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
      List<String> all = new ArrayList<>(STRICT);
      all.addAll(Arrays.asList(options));
      JavaCompiler.CompilationTask task =
          javac.getTask(
              new StringWriter(),
              files,
              found,
              all,
              null,
              files.getJavaFileObjectsFromPaths(sources));
      task.setProcessors(List.of(new MigratableProcessor()));
      task.call();
    }
    String file = sources.get(0).getFileName().toString();
    return new Program(file.replace(".java", ""), classes, found.getDiagnostics());
  }

  /**
   * What javac said that is an error, or about generated code. That a file's second type is used by
   * its companion, which is another file, javac says whatever the companion suppresses.
   */
  List<String> complaints() {
    return diagnostics.stream()
        .filter(
            d ->
                d.getKind() == Diagnostic.Kind.ERROR
                    || d.getSource() != null && d.getSource().getName().contains("Migratable.java"))
        .filter(d -> !d.getCode().contains("auxiliary.class"))
        .map(Object::toString)
        .toList();
  }

  /** The generated source of the companion. */
  String companion() {
    try {
      return Files.readString(classes.resolve(name + "Migratable.java"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The class files of its package, by class name. */
  Map<String, byte[]> classFiles() {
    Map<String, byte[]> files = new TreeMap<>();
    Path folder = classes.resolve(name.replace('.', '/')).getParent();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path p : walk.filter(f -> f.toString().endsWith(".class")).toList()) {
        String name = classes.relativize(p).toString().replace('/', '.').replace('\\', '.');
        files.put(name.substring(0, name.length() - ".class".length()), Files.readAllBytes(p));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }
}
