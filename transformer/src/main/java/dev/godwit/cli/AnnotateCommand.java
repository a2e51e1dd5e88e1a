package dev.godwit.cli;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import dev.godwit.cli.CallGraph.Answer;
import dev.godwit.cli.CallGraph.Found;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code godwit annotate}: marks the methods of a call chain in the users' own files. */
@Command(
    name = "annotate",
    description =
        "Adds @Migratable to the methods between a root and the suspension points that it comes to,"
            + " and changes nothing else. Exits with 1 if something on the way cannot be made"
            + " migratable, and says what.",
    mixinStandardHelpOptions = true)
final class AnnotateCommand implements Callable<Integer> {
  private static final String ANNOTATION = "dev.godwit.Migratable";

  @Option(
      names = "--root",
      paramLabel = "TYPE.METHOD",
      required = true,
      description = "Where chains begin: main, or what plain code is to call. Repeatable.")
  private List<String> roots = new ArrayList<>();

  @Option(
      names = {"-cp", "--class-path"},
      paramLabel = "PATH",
      description = "What the sources are compiled against.")
  private String classPath = "";

  @Option(names = "--dry-run", description = "Says what it would do, and does nothing.")
  private boolean dryRun;

  @Parameters(arity = "1..*", paramLabel = "SOURCE", description = "Directories and files.")
  private List<Path> sources = new ArrayList<>();

  /** Some text at a place. */
  private record Insertion(int at, String text) {}

  @Override
  public Integer call() throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    if (javac == null) {
      throw new IllegalStateException("godwit annotate needs a JDK: this Java has no compiler.");
    }
    List<String> options =
        List.of(
            "-proc:none",
            "-XDshould-stop.ifError=FLOW", // Companions that are not there are no errors here.
            "-cp",
            ProgramOptions.joined(ProgramOptions.ownPath(), classPath));
    try (StandardJavaFileManager files =
        javac.getStandardFileManager(d -> {}, null, StandardCharsets.UTF_8)) {
      JavacTask task =
          (JavacTask)
              javac.getTask(
                  null, files, d -> {}, options, null, files.getJavaFileObjectsFromPaths(all()));
      List<CompilationUnitTree> units = new ArrayList<>();
      task.parse().forEach(units::add);
      task.analyze();
      CallGraph graph = new CallGraph(task, units);
      Map<Tree, Found> found = new LinkedHashMap<>();
      List<String> problems = new ArrayList<>();
      for (String root : roots) {
        Answer answer = graph.from(root);
        answer.methods().forEach(f -> found.put(f.tree(), f));
        problems.addAll(answer.problems());
      }
      for (CompilationUnitTree unit : units) {
        annotate(graph, unit, found.values().stream().filter(f -> f.unit() == unit).toList());
      }
      problems.stream().distinct().forEach(p -> System.err.println("godwit: " + p));
      return problems.isEmpty() ? 0 : 1;
    }
  }

  private List<Path> all() throws IOException {
    List<Path> all = new ArrayList<>();
    for (Path source : sources) {
      try (Stream<Path> inside = Files.walk(source)) {
        inside.filter(p -> p.toString().endsWith(".java")).sorted().forEach(all::add);
      }
    }
    return all;
  }

  private void annotate(CallGraph graph, CompilationUnitTree unit, List<Found> methods)
      throws IOException {
    if (methods.isEmpty()) {
      return;
    }
    String text = unit.getSourceFile().getCharContent(true).toString();
    String newline = text.contains("\r\n") ? "\r\n" : "\n";
    boolean isTaken = isTaken(unit);
    String annotation = isTaken ? "@" + ANNOTATION : "@Migratable";
    List<Insertion> insertions = new ArrayList<>();
    for (Found f : methods) {
      int start = graph.start(unit, f.tree());
      int line = text.lastIndexOf('\n', start - 1) + 1;
      String before = text.substring(line, start);
      insertions.add(
          new Insertion(start, annotation + (before.isBlank() ? newline + before : " ")));
      System.out.println(
          unit.getSourceFile().getName()
              + ":"
              + unit.getLineMap().getLineNumber(start)
              + ": "
              + f.name());
    }
    if (!isTaken && !isImported(unit)) {
      insertions.add(importing(graph, unit, newline));
    }
    insertions.sort(Comparator.comparingInt(Insertion::at).reversed());
    StringBuilder changed = new StringBuilder(text);
    insertions.forEach(i -> changed.insert(i.at(), i.text()));
    if (!dryRun) {
      Files.writeString(Path.of(unit.getSourceFile().toUri()), changed);
    }
  }

  private static boolean isImported(CompilationUnitTree unit) {
    return unit.getImports().stream()
            .map(i -> i.getQualifiedIdentifier().toString())
            .anyMatch(name -> name.equals(ANNOTATION) || name.equals("dev.godwit.*"))
        || unit.getPackageName() != null && unit.getPackageName().toString().equals("dev.godwit");
  }

  /** Whether the simple name means something else there. */
  private static boolean isTaken(CompilationUnitTree unit) {
    return unit.getImports().stream()
            .map(i -> i.getQualifiedIdentifier().toString())
            .anyMatch(name -> name.endsWith(".Migratable") && !name.equals(ANNOTATION))
        || unit.getTypeDecls().stream().anyMatch(t -> t.toString().contains(" Migratable {"));
  }

  /** The import, among the others by its name. */
  private static Insertion importing(CallGraph graph, CompilationUnitTree unit, String newline) {
    String text = "import " + ANNOTATION + ";";
    Insertion last = null;
    for (ImportTree i : unit.getImports()) {
      if (i.isStatic()) {
        continue;
      }
      if (i.getQualifiedIdentifier().toString().compareTo(ANNOTATION) > 0) {
        return new Insertion(graph.start(unit, i), text + newline);
      }
      last = new Insertion(graph.end(unit, i), newline + text);
    }
    if (last != null) {
      return last;
    }
    if (!unit.getImports().isEmpty()) {
      return new Insertion(graph.start(unit, unit.getImports().get(0)), text + newline + newline);
    }
    if (unit.getPackage() != null) {
      return new Insertion(graph.end(unit, unit.getPackage()), newline + newline + text);
    }
    return new Insertion(0, text + newline + newline);
  }
}
