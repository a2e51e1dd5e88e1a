package dev.godwit.transformer.emit;

import dev.godwit.transformer.find.Symbols;
import dev.godwit.transformer.form.LocalClass;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Chooses how much of a type's name is written in one companion: its simple name where that means
 * nothing else there, with an import if it needs one, otherwise all of it.
 */
final class TypeNames {
  private final Symbols symbols;
  private final String unitPackage;
  private final Set<String> reserved;
  private final Set<String> nested;
  private final Map<String, LocalClass> locals;
  private final Map<String, String> packages = new TreeMap<>();
  private final Set<String> imports = new TreeSet<>();

  /**
   * @param reserved simple names that mean something else in the companion
   * @param nested classes of the companion that are named only where they are in scope
   * @param locals local and anonymous classes by binary name
   */
  TypeNames(
      Symbols symbols,
      String unitPackage,
      Set<String> reserved,
      Set<String> nested,
      Map<String, LocalClass> locals) {
    this.symbols = symbols;
    this.unitPackage = unitPackage;
    this.reserved = reserved;
    this.nested = nested;
    this.locals = locals;
  }

  /** The name to write for a class or interface. */
  String of(String canonical) {
    LocalClass local = locals.get(canonical.replace("<>", ""));
    if (local != null) {
      boolean withArguments = canonical.endsWith("<>") && !local.scope().names().isEmpty();
      String holder = local.holder();
      return holder == null
          ? local.name()
          : holder + (withArguments ? "<" + local.scope().names() + ">." : ".") + local.name();
    }
    if (nested.contains(canonical)) {
      return canonical.substring(canonical.lastIndexOf('.') + 1);
    }
    String pkg = symbols.packageOf(canonical);
    String inPackage = pkg.isEmpty() ? canonical : canonical.substring(pkg.length() + 1);
    int dot = inPackage.indexOf('.');
    String top = dot < 0 ? inPackage : inPackage.substring(0, dot);
    if (reserved.contains(top)) {
      return canonical;
    }
    String claimed = packages.get(top);
    if (claimed == null) {
      boolean hidden = pkg.equals("java.lang") && symbols.exists(qualified(unitPackage, top));
      if (hidden) {
        return canonical;
      }
      packages.put(top, pkg);
      if (!pkg.equals("java.lang") && !pkg.equals(unitPackage)) {
        imports.add(qualified(pkg, top));
      }
      return inPackage;
    }
    return claimed.equals(pkg) ? inPackage : canonical;
  }

  private static String qualified(String pkg, String name) {
    return pkg.isEmpty() ? name : pkg + "." + name;
  }

  /** What the companion imports, sorted. */
  Set<String> imports() {
    return imports;
  }
}
