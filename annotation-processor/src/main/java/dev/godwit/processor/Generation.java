package dev.godwit.processor;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.godwit.transformer.Diagnostic;
import dev.godwit.transformer.Transformer;
import dev.godwit.transformer.emit.CompanionSource;
import dev.godwit.transformer.find.Symbols;
import dev.godwit.transformer.parse.ParsedUnits;
import dev.godwit.transformer.parse.SourceParser;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic.Kind;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.eclipse.jdt.core.compiler.CategorizedProblem;
import org.jspecify.annotations.Nullable;
import spoon.reflect.declaration.CtMethod;
import spoon.reflect.visitor.filter.TypeFilter;

/** Generates the companions of one round: the only class of this package that leads to Spoon. */
final class Generation {
  /** The newest source level that the bundled Eclipse compiler knows. */
  private static final int NEWEST_LEVEL = 25;

  private final ProcessingEnvironment environment;
  private final @Nullable Trees trees;
  private final Globs marked;

  /**
   * @param marked the types whose methods are all migratable
   */
  Generation(ProcessingEnvironment environment, @Nullable Trees trees, Globs marked) {
    this.environment = environment;
    this.trees = trees;
    this.marked = marked;
  }

  /**
   * A source file with annotated methods.
   *
   * @param text as it was written
   * @param parsed what the Eclipse compiler gets: other imports, then the same
   */
  private record Unit(TypeElement type, String name, String file, String text, String parsed) {
    /** A place in the text, from one in what was parsed. */
    int written(int offset) {
      return Math.max(0, offset - (parsed.length() - text.length()));
    }

    /**
     * What is generated as it can be written: javac writes it in the encoding of its sources, which
     * is only known to have the characters that the unit itself has. Others are Unicode escapes.
     */
    String encodable(String generated) {
      StringBuilder b = new StringBuilder(generated.length());
      generated
          .chars()
          .forEach(
              c -> {
                if (c < 128 || text.indexOf(c) >= 0) {
                  b.append((char) c);
                } else {
                  b.append(String.format("\\u%04x", c));
                }
              });
      return b.toString();
    }
  }

  /**
   * Generates what can be generated now.
   *
   * @param last whether no round follows, so that what is missing is an error
   * @return the names of the types that are settled
   */
  Set<String> generate(Map<String, TypeElement> types, boolean last) {
    Elements elements = environment.getElementUtils();
    ModuleElement module = elements.getModuleOf(types.values().iterator().next());
    ModuleImports imports = new ModuleImports(elements, module);
    List<Unit> units = new ArrayList<>();
    List<CompilationUnitTree> parsed = new ArrayList<>();
    Map<String, String> texts = new LinkedHashMap<>();
    Map<String, String> names = new LinkedHashMap<>();
    for (TypeElement t : types.values()) {
      Unit u = unit(t, names, imports);
      if (u != null) {
        units.add(u);
        texts.put(u.name(), u.parsed());
        TreePath path = trees == null ? null : trees.getPath(t);
        if (path != null) {
          parsed.add(path.getCompilationUnit());
        }
      }
    }
    if (units.isEmpty()) {
      return types.keySet();
    }
    ElementsNameEnvironment known =
        new ElementsNameEnvironment(
            elements, environment.getTypeUtils(), module, parsed, texts.values());
    ParsedUnits model = SourceParser.parse(texts, known, level(), isPreview());
    List<CategorizedProblem> problems =
        model.types().problems().stream().filter(p -> isInMigratable(p, units, model)).toList();
    Set<String> entries = new LinkedHashSet<>();
    units.forEach(u -> entries.add(u.type().getSimpleName() + "Migratable"));
    boolean ours = problems.stream().anyMatch(p -> isEntry(p, entries));
    if (!last && !ours && (!known.missing().isEmpty() || !problems.isEmpty())) {
      return Set.of(); // Another processor may generate in this round what is missing.
    }
    Set<String> done = new LinkedHashSet<>();
    Symbols symbols = new Symbols(elements, environment.getTypeUtils(), module);
    Transformer transformer =
        new Transformer(model, symbols, environment.getOptions().get("godwit.dump"));
    if ("true".equals(environment.getOptions().get("godwit.deep"))) {
      symbols.deepAll();
    }
    if ("true".equals(environment.getOptions().get("godwit.polled"))) {
      symbols.pollAll();
    }
    units.stream().map(Unit::type).filter(marked::match).forEach(symbols::mark);
    leaveWhatCannotMove(
        units.stream().filter(u -> symbols.isMarked(u.type())).toList(), model, transformer);
    Set<String> reported = new LinkedHashSet<>();
    for (Unit u : units) {
      done.add(u.type().getQualifiedName().toString());
      List<CategorizedProblem> own = problems.stream().filter(p -> isIn(p, u)).toList();
      if (own.isEmpty()) {
        transform(u, transformer);
      }
      for (CategorizedProblem p : reported.add(u.name()) ? own : List.<CategorizedProblem>of()) {
        report(u, diagnostic(p, u, isEntry(p, entries)));
      }
    }
    return done;
  }

  /** Again and again: what calls a method that is left may be one that cannot move for it. */
  private void leaveWhatCannotMove(List<Unit> marked, ParsedUnits model, Transformer transformer) {
    boolean isMore = true;
    while (isMore) {
      isMore = false;
      for (Unit u : marked) {
        List<Diagnostic> unread =
            model.types().problems().stream()
                .filter(p -> isIn(p, u))
                .map(p -> diagnostic(p, u, false))
                .toList();
        List<Diagnostic> left =
            transformer.leaveWhatCannotMove(u.type().getQualifiedName().toString(), unread);
        left.forEach(d -> note(u, d));
        isMore |= !left.isEmpty();
      }
    }
  }

  private static boolean isIn(CategorizedProblem p, Unit u) {
    return new String(p.getOriginatingFileName()).equals(u.name());
  }

  /** Whether the name that is not known is that of a companion which is generated just now. */
  private static boolean isEntry(CategorizedProblem p, Set<String> companions) {
    return Arrays.stream(p.getArguments()).anyMatch(companions::contains);
  }

  private static Diagnostic diagnostic(CategorizedProblem p, Unit u, boolean isEntry) {
    String message =
        isEntry
            ? "an entry begins a chain of its own, which cannot move from here: in migratable code"
                + " call the method itself, without 'Migratable'; a continuation that somebody else"
                + " is to run is made in a method that is not migratable"
            : p.getMessage()
                + " (so no companion of "
                + u.type()
                + " is generated"
                + (p.getMessage().startsWith("Cannot infer")
                    ? "; if javac infers them, write them out here, since the Eclipse compiler"
                        + " reads the source for Godwit)"
                    : ")");
    return new Diagnostic(
        isEntry ? Diagnostic.Code.ENTRY : Diagnostic.Code.SOURCE,
        message,
        u.name(),
        p.getSourceStart(),
        p.getSourceEnd());
  }

  private void transform(Unit u, Transformer transformer) {
    Transformer.Result result =
        transformer.transform(u.type().getQualifiedName().toString(), u.file());
    result.diagnostics().forEach(d -> report(u, d));
    CompanionSource companion = result.companion();
    if (companion == null) {
      return;
    }
    try {
      JavaFileObject out = environment.getFiler().createSourceFile(companion.name(), u.type());
      try (Writer w = out.openWriter()) {
        w.write(u.encodable(companion.text()));
      }
      for (Map.Entry<String, String> dump : result.dumps().entrySet()) {
        try (Writer w =
            environment
                .getFiler()
                .createResource(
                    StandardLocation.CLASS_OUTPUT, "godwit.dump", dump.getKey() + ".txt", u.type())
                .openWriter()) {
          w.write(dump.getValue());
        }
      }
    } catch (IOException e) {
      printError("cannot write " + companion.name() + ": " + e, u.type());
    }
  }

  // ---- source

  /**
   * The unit of a top-level type.
   *
   * @param names the units' names by path: of several types in a file the first names its unit
   */
  private @Nullable Unit unit(TypeElement t, Map<String, String> names, ModuleImports imports) {
    JavaFileObject source = source(t);
    boolean isNamed =
        environment.getElementUtils().getTypeElement(t.getQualifiedName().toString()) != null;
    if (trees != null && !isNamed) {
      String simple = t.getSimpleName().toString();
      printError(
          Diagnostic.Code.UNSUPPORTED
              + ": the companion cannot name the class that a compact source file stands for:"
              + (" write 'class " + simple + " {' and '}' around its methods"),
          t);
      return null;
    }
    if (source == null) {
      printError(
          "Godwit cannot read the source of "
              + t
              + ": it needs javac, or JDK 18 or later under the Eclipse compiler",
          t);
      return null;
    }
    try {
      String path = source.getName().replace('\\', '/');
      String text = source.getCharContent(true).toString();
      return new Unit(
          t,
          names.computeIfAbsent(
              path, k -> t.getQualifiedName().toString().replace('.', '/') + ".java"),
          path.substring(path.lastIndexOf('/') + 1),
          text,
          imports.resolved(text));
    } catch (IOException e) {
      printError("cannot read " + source.getName() + ": " + e, t);
      return null;
    }
  }

  private void printError(String message, TypeElement at) {
    environment.getMessager().printMessage(Kind.ERROR, message, at);
  }

  private @Nullable JavaFileObject source(TypeElement t) {
    if (trees != null) {
      TreePath path = trees.getPath(t);
      return path == null ? null : path.getCompilationUnit().getSourceFile();
    }
    try { // Public since JDK 18.
      return (JavaFileObject)
          Elements.class
              .getMethod("getFileObjectOf", Element.class)
              .invoke(environment.getElementUtils(), t);
    } catch (ReflectiveOperationException e) {
      return null;
    }
  }

  private int level() {
    String name = environment.getSourceVersion().name();
    return Math.min(Integer.parseInt(name.substring("RELEASE_".length())), NEWEST_LEVEL);
  }

  private boolean isPreview() {
    return environment.isPreviewEnabled();
  }

  // ---- diagnostics

  /** Whether a problem is in the text of an annotated method. */
  private static boolean isInMigratable(CategorizedProblem p, List<Unit> units, ParsedUnits model) {
    String file = new String(p.getOriginatingFileName());
    return units.stream()
        .filter(u -> u.name().equals(file))
        .map(u -> model.factory().Type().get(u.type().getQualifiedName().toString()))
        .flatMap(t -> t.getElements(new TypeFilter<>(CtMethod.class)).stream())
        .filter(m -> Symbols.isAnnotated(m) || Symbols.isAnnotated(m.getDeclaringType()))
        .map(m -> m.getPosition())
        .anyMatch(
            m ->
                m.isValidPosition()
                    && m.getSourceStart() <= p.getSourceStart()
                    && p.getSourceStart() <= m.getSourceEnd());
  }

  /** A method of a marked type is left as it is: that is no fault of the user's. */
  private void note(Unit u, Diagnostic d) {
    print(u, d, Kind.NOTE);
  }

  private void report(Unit u, Diagnostic d) {
    print(u, d, d.code().isWarning() ? Kind.WARNING : Kind.ERROR);
  }

  /** At javac's tree with the same offsets: file, line and caret are then javac's. */
  private void print(Unit u, Diagnostic d, Kind kind) {
    int start = u.written(d.start());
    int end = u.written(d.end());
    if (trees == null) {
      long line = 1 + u.text().substring(0, start).chars().filter(c -> c == '\n').count();
      environment.getMessager().printMessage(kind, u.file() + ":" + line + ": " + d, u.type());
      return;
    }
    TreePath root = trees.getPath(u.type());
    SourcePositions positions = trees.getSourcePositions();
    CompilationUnitTree unit = root.getCompilationUnit();
    Tree[] best = {root.getLeaf()};
    new TreePathScanner<Void, Void>() {
      @Override
      public @Nullable Void scan(@Nullable Tree t, Void v) {
        if (t != null
            && positions.getStartPosition(unit, t) <= start
            && positions.getEndPosition(unit, t) > start
            && (positions.getEndPosition(unit, t) > end
                || positions.getStartPosition(unit, t) == start)) {
          best[0] = t;
        }
        return super.scan(t, null);
      }
    }.scan(root, null);
    trees.printMessage(kind, d.toString(), best[0], unit);
  }
}
