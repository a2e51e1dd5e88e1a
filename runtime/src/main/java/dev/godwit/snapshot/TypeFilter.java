package dev.godwit.snapshot;

import dev.godwit.SnapshotException;
import java.security.CodeSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which classes a snapshot may name, and the classes themselves, not initialised. A snapshot that
 * is not trusted may name the classes of the code that its frames come from, those that the user
 * allows with {@code -Dgodwit.allow}, and the types of the JDK that have a route.
 */
final class TypeFilter {
  /** Packages whose classes may be read from their own serial form, one object deep. */
  private static final Pattern SERIAL =
      Pattern.compile(
          "java\\.(util|util\\.regex|util\\.concurrent|util\\.concurrent\\.(atomic|locks)|text|time|time\\.chrono"
              + "|time\\.zone|math)\\.[^.]+|java\\.io\\.File|java\\.net\\.(URL|Inet\\w+|SocketAddress)"
              + "|java\\.lang\\.[A-Z]\\w+");

  private static final Pattern RUNTIME =
      Pattern.compile(
          "dev\\.godwit\\.(frame\\.)?[A-Z][^.]*"
              + "|dev\\.godwit\\.snapshot\\.(Snapshots\\$Waiting|Document\\$Asked)");

  private static final List<Pattern> ALLOWED = globs(System.getProperty("godwit.allow", ""));

  private final ClassLoader loader;
  private final boolean trusted;
  private final Set<CodeSource> sources = new HashSet<>();
  private final Map<String, Class<?>> known = new HashMap<>();

  /**
   * @param trusted whether the snapshot was written by this program or one that has its key
   */
  TypeFilter(ClassLoader loader, boolean trusted) {
    this.loader = loader;
    this.trusted = trusted;
  }

  private static List<Pattern> globs(String text) {
    return java.util.Arrays.stream(text.split(","))
        .map(String::strip)
        .filter(g -> !g.isEmpty())
        .map(
            g ->
                Pattern.compile(
                    g.replace(".", "\\.")
                        .replace("$", "\\$")
                        .replace("**", "\0")
                        .replace("*", "[^.]*")
                        .replace("\0", ".*")))
        .toList();
  }

  /** Allows the classes of the code that a frame's class comes from. */
  void allowCodeOf(Class<?> frame) {
    CodeSource source = frame.getProtectionDomain().getCodeSource();
    if (source != null) {
      sources.add(source);
    }
  }

  ClassLoader loader() {
    return loader;
  }

  private Class<?> named(String name) throws ClassNotFoundException {
    Class<?> type = known.get(name);
    if (type == null) {
      type = Class.forName(name, false, loader);
      Class<?> element = type;
      while (element.isArray()) {
        element = element.getComponentType();
      }
      if (!mayBeNamed(element)) {
        throw new SnapshotException(
            "the snapshot may not name "
                + name
                + ": it is not in the code that the chain's methods are in. If it belongs to the"
                + " program, allow it with -Dgodwit.allow="
                + name);
      }
      known.put(name, type);
    }
    return type;
  }

  private boolean mayBeNamed(Class<?> type) {
    if (trusted || Types.isPlatform(type)) {
      return true;
    }
    CodeSource source = type.getProtectionDomain().getCodeSource();
    return source != null && sources.contains(source)
        || isOfRuntime(type)
        || ALLOWED.stream().anyMatch(p -> p.matcher(type.getName()).matches());
  }

  /** A class of the runtime that programs have objects of: a target, the iterator of a loop. */
  private static boolean isOfRuntime(Class<?> type) {
    return type.getClassLoader() == TypeFilter.class.getClassLoader()
        && RUNTIME.matcher(type.getName()).matches();
  }

  /** The class of an array's elements, a class literal. */
  Class<?> any(String name) throws ClassNotFoundException {
    Class<?> primitive = name.equals("void") ? void.class : Primitives.named(name);
    return primitive != null ? primitive : named(name);
  }

  /** A class that may be instantiated by name: the program's, not the JDK's. */
  Class<?> user(String name) throws ClassNotFoundException {
    Class<?> type = named(name);
    if (Types.isPlatform(type) && !type.isEnum() && type != Object.class) {
      throw new SnapshotException("the type " + name + " may not be named there");
    }
    return type;
  }

  Class<?> throwable(String name) throws ClassNotFoundException {
    Class<?> type = named(name);
    if (!Throwable.class.isAssignableFrom(type)) {
      throw new SnapshotException(name + " is not a throwable");
    }
    return type;
  }

  /** A class that a lambda was born in: the program's, or one of java.util. */
  Class<?> lambdaOwner(String name) throws ClassNotFoundException {
    Class<?> type = named(name);
    if (Types.isPlatform(type) && !name.startsWith("java.util.")) {
      throw new SnapshotException(name + " may not be named there");
    }
    return type;
  }

  /** A class of the JDK that may be read from its own serial form. */
  Class<?> serial(String name) throws ClassNotFoundException {
    Class<?> type = named(name);
    if (!maySerialize(type)) {
      throw new SnapshotException(name + " may not be read from bytes");
    }
    return type;
  }

  /** Whether the class may occur in the serial form of another. */
  static boolean maySerialize(@Nullable Class<?> type) {
    return type != null && Types.isPlatform(type) && SERIAL.matcher(type.getName()).matches();
  }
}
