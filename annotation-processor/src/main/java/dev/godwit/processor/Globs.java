package dev.godwit.processor;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import javax.lang.model.element.TypeElement;

/**
 * Names of top-level types: {@code com.acme.Order}, {@code com.acme.*} for those of a package,
 * {@code com.acme.**} for those of its subpackages too, separated by commas.
 */
final class Globs {
  private final List<Pattern> patterns;

  Globs(String globs) {
    patterns =
        Arrays.stream(globs.split(",", -1))
            .map(String::strip)
            .filter(g -> !g.isEmpty())
            .map(Globs::pattern)
            .toList();
  }

  private static Pattern pattern(String glob) {
    String quoted = Pattern.quote(glob).replace("**", "\\E\u0000\\Q").replace("*", "\\E[^.]*\\Q");
    return Pattern.compile(quoted.replace("\u0000", ".*"));
  }

  boolean isEmpty() {
    return patterns.isEmpty();
  }

  /** Whether the type matches, and was not generated. */
  boolean match(TypeElement top) {
    String name = top.getQualifiedName().toString();
    return patterns.stream().anyMatch(p -> p.matcher(name).matches())
        && top.getAnnotationMirrors().stream()
            .noneMatch(a -> a.getAnnotationType().toString().endsWith("Generated"));
  }
}
