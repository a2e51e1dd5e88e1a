package dev.godwit.transformer.emit;

import dev.godwit.transformer.find.Symbols;
import dev.godwit.transformer.form.LocalClass;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.element.TypeElement;

/**
 * Chooses how much of a type's name is written in one companion: its simple name where that means
 * nothing else there, with an import if it needs one, otherwise all of it.
 */
final class TypeNames implements TypeSpelling {
  private final Symbols symbols;
  private final String unitPackage;
  private final Set<String> reserved;
  private final Set<String> nested;
  private final Map<String, LocalClass> locals;
  private final Map<String, String> packages = new TreeMap<>();

  /** The type variables that stand for private types, by their canonical names. */
  private final Map<String, String> variables = new TreeMap<>();

  /** The constants that hold their classes. */
  private final Map<String, String> constants = new TreeMap<>();

  private final Set<String> companions;
  private final String holder;
  private final Set<String> imports = new TreeSet<>();

  /**
   * @param reserved simple names that mean something else in the companion
   * @param nested classes of the companion that are named only where they are in scope
   * @param locals local and anonymous classes by binary name
   * @param companions simple names of nested companions, which nobody uses alone
   * @param holder the class of the companion that has the classes of private types
   */
  TypeNames(
      Symbols symbols,
      String unitPackage,
      Set<String> reserved,
      Set<String> nested,
      Map<String, LocalClass> locals,
      Set<String> companions,
      String holder) {
    this.symbols = symbols;
    this.unitPackage = unitPackage;
    this.reserved = reserved;
    this.nested = nested;
    this.locals = locals;
    this.companions = companions;
    this.holder = holder;
  }

  @Override
  public String of(String canonical) {
    LocalClass local = locals.get(canonical.replace("<>", ""));
    if (local != null) {
      boolean withArguments = canonical.endsWith("<>");
      String arguments = withArguments ? NodePrinter.text(local.scope().arguments(), this) : "";
      return local.holder() == null
          ? local.name()
          : local.holder() + arguments + "." + local.name();
    }
    TypeElement unnamed = symbols.privateType(canonical);
    if (unnamed != null) {
      return variables.computeIfAbsent(canonical, k -> variable(unnamed));
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

  @Override
  public boolean isVariable(String canonical) {
    return symbols.privateType(canonical) != null;
  }

  private String variable(TypeElement t) {
    String name = t.getSimpleName().toString();
    while (reserved.contains(name) && !companions.contains(name)
        || packages.containsKey(name)
        || variables.containsValue(name)) {
      name += "_";
    }
    packages.put(name, "<private>"); // Whatever else has that name is written in full.
    return name;
  }

  @Override
  public String literal(String canonical, int dimensions) {
    TypeElement hidden = symbols.privateType(canonical);
    if (hidden == null) {
      return of(canonical) + "[]".repeat(dimensions) + ".class";
    }
    String constant = constants.computeIfAbsent(canonical, k -> constant(hidden));
    return holder + "." + constant + ".arrayType()".repeat(dimensions);
  }

  private String constant(TypeElement t) {
    String wanted = upper(t.getSimpleName().toString());
    String name = wanted;
    for (int i = 2; constants.containsValue(name); i++) {
      name = wanted + "_" + i;
    }
    return name;
  }

  /** A constant's name, {@code HTTP_SERVER} for {@code HttpServer}. */
  static String upper(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
  }

  /** The class of the companion that has the constants. */
  String holder() {
    return holder;
  }

  /** The constants that hold the classes of private types, by canonical name. */
  Map<String, String> constants() {
    return constants;
  }

  private static String qualified(String pkg, String name) {
    return pkg.isEmpty() ? name : pkg + "." + name;
  }

  /** What the companion imports, sorted. */
  Set<String> imports() {
    return imports;
  }
}
