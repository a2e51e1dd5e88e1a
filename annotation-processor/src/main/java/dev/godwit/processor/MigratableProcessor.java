package dev.godwit.processor;

import com.sun.source.util.Trees;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Collects, round by round, the top-level types that have migratable methods, and has their
 * companions generated. No class of Spoon is loaded before there is such a type.
 */
@SupportedOptions({"godwit.deep", "godwit.dump", "godwit.migratable", "godwit.polled"})
public final class MigratableProcessor extends AbstractProcessor {
  private static final String MIGRATABLE = "dev.godwit.Migratable";

  private final Map<String, TypeElement> pending = new TreeMap<>();
  private @Nullable Trees trees;
  private Globs marked = new Globs("");

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of(marked.isEmpty() ? MIGRATABLE : "*");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latest();
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    marked = new Globs(environment.getOptions().getOrDefault("godwit.migratable", ""));
    try {
      trees = Trees.instance(environment);
    } catch (IllegalArgumentException e) {
      trees = null; // Not javac: the Eclipse compiler has no such trees.
    }
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    for (TypeElement a : annotations) {
      if (a.getQualifiedName().contentEquals(MIGRATABLE)) {
        for (Element e : round.getElementsAnnotatedWith(a)) {
          TypeElement top = outermost(e);
          pending.put(top.getQualifiedName().toString(), top);
        }
      }
    }
    for (TypeElement t : ElementFilter.typesIn(round.getRootElements())) {
      if (marked.match(t)) {
        pending.put(t.getQualifiedName().toString(), t);
      }
    }
    if (!pending.isEmpty()) {
      Set<String> done =
          new Generation(processingEnv, trees, marked)
              .generate(new TreeMap<>(pending), round.processingOver());
      pending.keySet().removeAll(new LinkedHashSet<>(done));
    }
    return false; // Other processors may want to see the annotation too.
  }

  private static TypeElement outermost(Element e) {
    Element top = e;
    Element outer = top.getEnclosingElement();
    while (outer != null && !(outer instanceof PackageElement)) {
      top = outer;
      outer = top.getEnclosingElement();
    }
    return (TypeElement) top;
  }
}
