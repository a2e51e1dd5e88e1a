package dev.godwit.processor;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.eclipse.jdt.internal.compiler.env.INameEnvironment;
import org.eclipse.jdt.internal.compiler.env.NameEnvironmentAnswer;
import org.jspecify.annotations.Nullable;

/**
 * Answers the Eclipse compiler's questions about types from javac's own symbols: whatever javac
 * sees (class path, module path, {@code --release}, sources of this compilation, sources generated
 * in earlier rounds) is what the Eclipse compiler, and so Spoon, sees.
 */
final class ElementsNameEnvironment implements INameEnvironment {
  private final Elements elements;
  private final @Nullable ModuleElement module;
  private final Signatures signatures;

  /** By binary name with slashes: types met in signatures, so that asking for them is free. */
  private final Map<String, TypeElement> known = new HashMap<>();

  private final Map<String, NameEnvironmentAnswer> answers = new HashMap<>();
  private final Set<String> misses = new HashSet<>();
  private final Map<String, Boolean> packages = new HashMap<>();
  private final Set<String> missing = new TreeSet<>();
  private final Types types;
  private final boolean isJavac;

  /**
   * @param units the units as javac has them
   * @param texts what stands in them, for another compiler: it has no trees for us
   */
  ElementsNameEnvironment(
      Elements elements,
      Types types,
      @Nullable ModuleElement module,
      List<CompilationUnitTree> units,
      Collection<String> texts) {
    this.elements = elements;
    this.types = types;
    this.module = module;
    this.isJavac = !units.isEmpty();
    this.signatures = new Signatures(types, this::internalName, missing::add);
    addPackage("java.lang");
    for (CompilationUnitTree u : units) {
      if (u.getPackageName() != null) {
        addPackage(u.getPackageName().toString());
      }
      addMentioned(u);
    }
    if (!isJavac) {
      texts.forEach(this::addMentioned);
    }
  }

  /** Types that javac does not know (yet): not empty means wait for the next round. */
  Set<String> missing() {
    return missing;
  }

  Signatures signatures() {
    return signatures;
  }

  Types types() {
    return types;
  }

  /** Every prefix of a dotted name in the unit that is a package. */
  private void addMentioned(CompilationUnitTree unit) {
    new TreeScanner<Void, Void>() {
      @Override
      public @Nullable Void visitMemberSelect(MemberSelectTree t, Void v) {
        if (isDotted(t.getExpression()) && packageExists(t.getExpression().toString())) {
          addPackage(t.getExpression().toString());
        }
        return super.visitMemberSelect(t, null);
      }
    }.scan(unit, null);
  }

  private static final Pattern PACKAGE =
      Pattern.compile("\\bpackage\\s+([\\w$.]+)\\s*;", Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern ALL_OF =
      Pattern.compile("\\bimport\\s+([\\w$.]+)\\.\\*", Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern DOTTED =
      Pattern.compile("[\\w$]+(\\.[\\w$]+)+", Pattern.UNICODE_CHARACTER_CLASS);

  /**
   * The same from the text. What stands in a comment does no harm: a prefix is a package if a type
   * is in it, and no type itself.
   */
  private void addMentioned(String text) {
    PACKAGE.matcher(text).results().forEach(m -> addPackage(m.group(1)));
    ALL_OF
        .matcher(text)
        .results()
        .filter(m -> get(m.group(1)) == null)
        .forEach(m -> addPackage(m.group(1)));
    DOTTED.matcher(text).results().map(MatchResult::group).distinct().forEach(this::addPrefix);
  }

  private void addPrefix(String dotted) {
    for (int i = dotted.indexOf('.'); i > 0; i = dotted.indexOf('.', i + 1)) {
      int next = dotted.indexOf('.', i + 1);
      String type = next < 0 ? dotted : dotted.substring(0, next);
      if (get(type) != null) {
        if (get(dotted.substring(0, i)) == null) {
          addPackage(dotted.substring(0, i));
        }
        return;
      }
    }
  }

  private static boolean isDotted(Tree t) {
    return t instanceof IdentifierTree
        || t instanceof MemberSelectTree m && isDotted(m.getExpression());
  }

  /**
   * javac has no package for a mere prefix such as "java"; the Eclipse compiler walks down from it.
   */
  private void addPackage(String name) {
    String p = name;
    while (!Boolean.TRUE.equals(packages.put(p, true)) && p.lastIndexOf('.') > 0) {
      p = p.substring(0, p.lastIndexOf('.'));
    }
  }

  private boolean packageExists(String name) {
    if (!isJavac) {
      return false; // The Eclipse compiler's model has a package of any name.
    }
    PackageElement p =
        module == null
            ? elements.getPackageElement(name)
            : elements.getPackageElement(module, name);
    return p != null && elements.getTypeElement(name) == null;
  }

  @Override
  public @Nullable NameEnvironmentAnswer findType(char[][] compound) {
    return find(Arrays.stream(compound).map(String::new).collect(Collectors.joining("/")));
  }

  @Override
  public @Nullable NameEnvironmentAnswer findType(char[] name, char[] @Nullable [] pkg) {
    String prefix =
        pkg == null
            ? ""
            : Arrays.stream(pkg).map(p -> new String(p) + "/").collect(Collectors.joining());
    return find(prefix + new String(name));
  }

  @Override
  public boolean isPackage(char[] @Nullable [] parent, char[] name) {
    String prefix =
        parent == null
            ? ""
            : Arrays.stream(parent).map(p -> new String(p) + ".").collect(Collectors.joining());
    return isPackage(prefix + new String(name));
  }

  private boolean isPackage(String name) {
    Boolean known = packages.get(name);
    if (known == null) {
      known = packageExists(name);
      packages.put(name, known);
    }
    return known;
  }

  @Override
  public void cleanup() {}

  private @Nullable NameEnvironmentAnswer find(String binary) {
    NameEnvironmentAnswer answer = answers.get(binary);
    if (answer != null || misses.contains(binary)) {
      return answer;
    }
    TypeElement e = known.get(binary);
    if (e == null) {
      e = load(binary);
    }
    if (e == null) {
      misses.add(binary);
      return null;
    }
    answer = new NameEnvironmentAnswer(new ElementBinaryType(this, e), null);
    answers.put(binary, answer);
    return answer;
  }

  private @Nullable TypeElement load(String binary) {
    int slash = binary.lastIndexOf('/');
    String pkg = slash < 0 ? "" : binary.substring(0, slash).replace('/', '.');
    if (slash >= 0 && !isPackage(pkg)) {
      return null;
    }
    String prefix = pkg.isEmpty() ? "" : pkg + ".";
    String simple = binary.substring(slash + 1);
    TypeElement e = get(prefix + simple);
    for (int i = simple.indexOf('$', 1); e == null && i > 0; i = simple.indexOf('$', i + 1)) {
      TypeElement outer = get(prefix + simple.substring(0, i));
      if (outer != null && i + 1 < simple.length()) {
        e = member(outer, simple.substring(i + 1));
      }
    }
    return e;
  }

  private static @Nullable TypeElement member(TypeElement outer, String rest) {
    for (TypeElement m : ElementFilter.typesIn(outer.getEnclosedElements())) {
      String name = m.getSimpleName().toString();
      if (rest.equals(name)) {
        return m;
      }
      if (rest.startsWith(name + "$")) {
        TypeElement inner = member(m, rest.substring(name.length() + 1));
        if (inner != null) {
          return inner;
        }
      }
    }
    return null;
  }

  /** Asked with the unit's own module: exactly what javac lets it see. */
  private @Nullable TypeElement get(String canonicalName) {
    TypeElement e =
        module == null
            ? elements.getTypeElement(canonicalName)
            : elements.getTypeElement(module, canonicalName);
    return e == null || e.asType().getKind() == TypeKind.ERROR ? null : e;
  }

  /** The binary name with slashes; the type is remembered. */
  String internalName(TypeElement e) {
    String name = elements.getBinaryName(e).toString().replace('.', '/');
    if (e.asType().getKind() != TypeKind.ERROR
        && known.putIfAbsent(name, e) == null
        && name.indexOf('/') > 0) {
      addPackage(name.substring(0, name.lastIndexOf('/')).replace('/', '.'));
    }
    return name;
  }
}
