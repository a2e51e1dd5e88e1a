package dev.godwit.processor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.ModuleElement.ExportsDirective;
import javax.lang.model.element.ModuleElement.RequiresDirective;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * {@code import module m;} ⇒ an import of each type that the unit gets by it. The Eclipse compiler
 * could only follow such an import with a module system of its own; here javac's is asked.
 *
 * <p>A name that is declared in the unit's package, or imported in any other way, shadows one that
 * comes from a module (JLS 7.5.5), so it is left out.
 */
final class ModuleImports {
  /** One after the other from the start of a file: white space, a comment, a declaration. */
  private static final Pattern HEADER =
      Pattern.compile("\\G(?:\\s+|;|//[^\\r\\n]*|/\\*(?s:.*?)\\*/|((?:package|import)\\s[^;]*;))");

  private static final Pattern NAME = Pattern.compile("[\\w$]+", Pattern.UNICODE_CHARACTER_CLASS);

  private final Elements elements;
  private final @Nullable ModuleElement here;

  /**
   * @param here the module of the units; null for none
   */
  ModuleImports(Elements elements, @Nullable ModuleElement here) {
    this.elements = elements;
    this.here = here;
  }

  /** The text with other imports, on the same lines; itself if there is none of a module. */
  String resolved(String text) {
    if (!text.contains("module")) {
      return text;
    }
    StringBuilder header = new StringBuilder();
    Set<String> packages = new LinkedHashSet<>();
    Set<String> types = new HashSet<>();
    List<String> nearer = new ArrayList<>(List.of("java.lang"));
    String own = "";
    boolean isAlone = true;
    int end = 0;
    for (Matcher m = HEADER.matcher(text); m.find(); end = m.end()) {
      List<String> words = m.group(1) == null ? List.of() : words(m.group(1));
      String last = words.isEmpty() ? "" : words.get(words.size() - 1);
      if (words.size() == 3 && words.get(1).equals("module")) {
        ModuleElement module = elements.getModuleElement(last);
        if (module != null) {
          exported(module, packages, new HashSet<>());
        }
        isAlone = false;
        header.append(m.group().replaceAll("[^\\r\\n]", "")); // Lines stay where they are.
        continue;
      }
      header.append(m.group());
      if (words.contains("package")) {
        own = last;
      } else if (last.endsWith(".*")) {
        nearer.add(last.substring(0, last.length() - 2));
      } else {
        types.add(last.substring(last.lastIndexOf('.') + 1));
      }
    }
    if (isAlone) {
      return text;
    }
    nearer.add(own);
    NAME.matcher(text.substring(end))
        .results()
        .map(MatchResult::group)
        .distinct()
        .sorted()
        .filter(n -> !types.contains(n) && nearer.stream().allMatch(p -> type(p, n) == null))
        .map(n -> imported(n, packages))
        .filter(n -> !n.isEmpty())
        .forEach(n -> header.append("import ").append(n).append(';'));
    return header + text.substring(end);
  }

  /** The words of a declaration, a name with its dots as one. */
  private static List<String> words(String declaration) {
    String spaced = declaration.replace(";", "").replaceAll("\\s*\\.\\s*", ".").strip();
    return List.of(spaced.split("\\s+"));
  }

  /** Those of the module and of the modules that it requires for its users (JLS 7.5.5). */
  private void exported(ModuleElement m, Set<String> packages, Set<ModuleElement> seen) {
    if (!seen.add(m)) {
      return;
    }
    for (ExportsDirective e : ElementFilter.exportsIn(m.getDirectives())) {
      List<? extends ModuleElement> to = e.getTargetModules();
      if (to == null || to.contains(here)) {
        packages.add(e.getPackage().getQualifiedName().toString());
      }
    }
    for (RequiresDirective r : ElementFilter.requiresIn(m.getDirectives())) {
      if (r.isTransitive()) {
        exported(r.getDependency(), packages, seen);
      }
    }
  }

  /** The public type of that name in one of the packages; empty if there is none, or several. */
  private String imported(String name, Set<String> packages) {
    List<String> all =
        packages.stream()
            .map(p -> type(p, name))
            .filter(t -> t != null && t.getModifiers().contains(Modifier.PUBLIC))
            .filter(t -> t.getEnclosingElement() instanceof PackageElement)
            .map(t -> t.getQualifiedName().toString())
            .toList();
    return all.size() == 1 ? all.get(0) : "";
  }

  private @Nullable TypeElement type(String in, String name) {
    String full = in.isEmpty() ? name : in + "." + name;
    return here == null ? elements.getTypeElement(full) : elements.getTypeElement(here, full);
  }
}
