package dev.godwit.cli;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import picocli.CommandLine.Command;
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
  private static final int NOT_COMPILED = 2;

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
      return start(classPath, program);
    }
    Path source = Path.of(program);
    if (!Files.isRegularFile(source)) {
      System.err.println("godwit: there is no file " + program);
      return NOT_COMPILED;
    }
    Path classes = Files.createTempDirectory("godwit-run");
    try {
      if (!compile(source, classes)) {
        System.err.println("godwit: " + program + " does not compile, so nothing was run.");
        return NOT_COMPILED;
      }
      String path = joined(classes.toString(), classPath);
      return start(path, className(source, classes));
    } finally {
      delete(classes);
    }
  }

  // ---- compiling

  private boolean compile(Path source, Path classes) {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    if (javac == null) {
      throw new IllegalStateException(
          "godwit run X.java needs a JDK; "
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
            ownPath(),
            "-cp",
            joined(ownPath(), classPath),
            source.toString())
        == 0;
  }

  /** The class that the source file is named after, wherever its package put it. */
  private static String className(Path source, Path classes) throws IOException {
    String simple = source.getFileName().toString().replace(".java", "");
    try (Stream<Path> all = Files.walk(classes)) {
      return all.filter(p -> p.getFileName().toString().equals(simple + ".class"))
          .findFirst()
          .map(p -> classes.relativize(p).toString().replace(File.separatorChar, '.'))
          .map(n -> n.substring(0, n.length() - ".class".length()))
          .orElseThrow(
              () -> new IllegalStateException(source + " declares no type named " + simple));
    }
  }

  // ---- running

  private int start(String path, String main) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvmOptions);
    properties.forEach(p -> command.add("-D" + p));
    command.add("-cp");
    command.add(joined(path, ownPath()));
    command.add(migratableMain(path, main));
    command.addAll(arguments);
    Process p = new ProcessBuilder(command).inheritIO().start();
    return p.waitFor();
  }

  /** The companion's main if the main method is migratable, else the class's own. */
  private static String migratableMain(String path, String main) throws MalformedURLException {
    String companion = main + "Migratable";
    List<URL> urls = new ArrayList<>();
    for (String entry : joined(path, ownPath()).split(File.pathSeparator)) {
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

  /** What this command itself was started from: processor and runtime. */
  private static String ownPath() {
    String path = System.getProperty("java.class.path", "");
    List<String> absolute = new ArrayList<>();
    for (String entry : path.split(File.pathSeparator)) {
      absolute.add(Path.of(entry).toAbsolutePath().toString());
    }
    return String.join(File.pathSeparator, absolute);
  }

  private static String joined(String first, String second) {
    return second.isEmpty() || first.isEmpty()
        ? first + second
        : first + File.pathSeparator + second;
  }

  private static void delete(Path dir) throws IOException {
    try (Stream<Path> all = Files.walk(dir)) {
      for (Path p : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(p);
      }
    }
  }
}
