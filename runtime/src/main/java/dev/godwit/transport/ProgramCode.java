package dev.godwit.transport;

import com.google.gson.Gson;
import com.jcraft.jsch.JSch;
import dev.godwit.MoveException;
import dev.godwit.snapshot.ProgramLoader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** The code of the program and of Godwit's runtime, as this JVM found it. */
public final class ProgramCode {
  private record Cached(String state, CodeEntry entry) {}

  /** Pieces by where they are, as long as nothing there changes. */
  private static final Map<String, Cached> CACHE = new ConcurrentHashMap<>();

  private record Manifests(String state, List<String> classPath) {}

  private static final Map<Path, Manifests> MANIFESTS = new ConcurrentHashMap<>();

  private static final Predicate<String> OF_RUNTIME = chosenForRuntime();

  private ProgramCode() {}

  // ---- the program

  /** The program's class path: what the loader of its classes reads, and the JVM's own. */
  static List<Path> path(ClassLoader loader) {
    Set<Path> path = new LinkedHashSet<>();
    for (ClassLoader l = loader; l != null; l = l.getParent()) {
      if (l instanceof URLClassLoader urls && l != ProgramCode.class.getClassLoader()) {
        for (URL url : urls.getURLs()) {
          add(path, url);
        }
      }
    }
    named("java.class.path").forEach(entry -> add(path, entry));
    named("jdk.module.path").forEach(entry -> addModules(path, entry));
    return List.copyOf(path);
  }

  private static List<Path> named(String property) {
    return Stream.of(System.getProperty(property, "").split(File.pathSeparator))
        .filter(entry -> !entry.isEmpty())
        .map(Path::of)
        .toList();
  }

  /** A module, or a directory of modules. */
  private static void addModules(Set<Path> path, Path entry) {
    if (!Files.isDirectory(entry) || Files.exists(entry.resolve("module-info.class"))) {
      add(path, entry);
      return;
    }
    try (Stream<Path> modules = Files.list(entry)) {
      modules.sorted().forEach(module -> add(path, module));
    } catch (IOException e) {
      throw new MoveException("the module path's " + entry + " cannot be read: " + e + ".", e);
    }
  }

  private static void add(Set<Path> path, URL url) {
    if (url.getProtocol().equals("file")) {
      try {
        add(path, Path.of(url.toURI()));
      } catch (URISyntaxException e) {
        throw new MoveException("the class path has an entry that is no file: " + url, e);
      }
    }
  }

  /** Adds what is there, and what its manifest leads to, as class loaders do. */
  private static void add(Set<Path> path, Path given) {
    Path entry = given.toAbsolutePath().normalize();
    if (!Files.exists(entry) || !path.add(entry) || Files.isDirectory(entry)) {
      return;
    }
    try {
      for (String name : leadsTo(entry)) {
        URI uri = entry.toUri().resolve(name);
        if ("file".equals(uri.getScheme())) {
          add(path, uri.toURL());
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      // Not a jar: class loaders pass over it too.
      path.remove(entry);
    }
  }

  /** What the manifest of a jar says of its class path. */
  private static List<String> leadsTo(Path jar) throws IOException {
    String state = state(jar);
    Manifests known = MANIFESTS.get(jar);
    if (known == null || !known.state.equals(state)) {
      try (JarFile file = new JarFile(jar.toFile())) {
        Manifest manifest = file.getManifest();
        String more =
            manifest == null
                ? null
                : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
        known = new Manifests(state, more == null ? List.of() : List.of(more.strip().split(" +")));
      }
      MANIFESTS.put(jar, known);
    }
    return known.classPath;
  }

  private static String state(Path file) throws IOException {
    BasicFileAttributes a = Files.readAttributes(file, BasicFileAttributes.class);
    return a.size() + " " + a.lastModifiedTime();
  }

  /** The pieces to send: each jar as it is, each directory packed. */
  static List<CodeEntry> entries(Collection<Path> path) {
    List<CodeEntry> entries = new ArrayList<>();
    for (Path p : path) {
      try {
        if (Files.isDirectory(p)) {
          entries.add(cached("dir " + p, Packing.state(p), () -> packed(p)));
        } else if (!isRuntimeOnly(p)) {
          entries.add(file(p));
        }
      } catch (IOException e) {
        throw new MoveException("the class path's " + p + " cannot be read: " + e + ".", e);
      }
    }
    return entries;
  }

  private static CodeEntry packed(Path directory) throws IOException {
    Path name = directory.getFileName();
    return CodeEntry.ofBytes(
        (name == null ? "classes" : name) + ".jar", Packing.ofDirectory(directory));
  }

  /** A file as a piece. */
  static CodeEntry file(Path p) throws IOException {
    String name = String.valueOf(p.getFileName()).replace(".jar", "");
    long size = Files.size(p);
    if (name.matches("[0-9a-f]{64}") && p.startsWith(Home.path())) {
      return new CodeEntry(name, name, size, p, new byte[0]); // It was sent here under its hash.
    }
    return cached("file " + p, state(p), () -> CodeEntry.ofFile(p));
  }

  // ---- the runtime

  /** What a stub is made of: the runtime and the libraries that it uses. */
  static CodeEntry runtime() {
    List<Path> sources = runtimePath();
    try {
      StringBuilder state = new StringBuilder();
      for (Path s : sources) {
        state.append(Files.isDirectory(s) ? Packing.state(s) : state(s));
      }
      return cached(
          "runtime " + sources,
          state.toString(),
          () -> CodeEntry.ofBytes("godwit-runtime.jar", Packing.ofSelection(sources, OF_RUNTIME)));
    } catch (IOException e) {
      throw new MoveException("Godwit's own classes cannot be read: " + e, e);
    }
  }

  /** Where this runtime and its libraries were loaded from. */
  static List<Path> runtimePath() {
    Set<Path> path = new LinkedHashSet<>();
    for (Class<?> c : List.of(Stub.class, Gson.class, JSch.class)) {
      try {
        path.add(Path.of(c.getProtectionDomain().getCodeSource().getLocation().toURI()));
      } catch (URISyntaxException e) {
        throw new MoveException("cannot find the runtime's own jar: " + e.getMessage(), e);
      }
    }
    return List.copyOf(path);
  }

  private static Predicate<String> chosenForRuntime() {
    String gson = Gson.class.getPackageName().replace('.', '/') + "/";
    String jsch = JSch.class.getPackageName().replace('.', '/') + "/";
    String own = ProgramCode.class.getPackageName().replace('.', '/');
    String base = own.substring(0, own.lastIndexOf('/'));
    Set<String> packages = Set.of(base, base + "/event", base + "/frame", base + "/snapshot", own);
    return name -> {
      String plain = name.replaceFirst("^META-INF/versions/\\d+/", "");
      int slash = Math.max(plain.lastIndexOf('/'), 0);
      return plain.endsWith(".class")
          && (plain.startsWith(gson)
              || plain.startsWith(jsch)
              || packages.contains(plain.substring(0, slash)));
    };
  }

  private static final Map<Path, Boolean> RUNTIME_ONLY = new ConcurrentHashMap<>();

  /** Whether a jar has nothing but Godwit and what it brings along. */
  private static boolean isRuntimeOnly(Path jar) throws IOException {
    if (!runtimePath().contains(jar)) {
      return false;
    }
    Boolean known = RUNTIME_ONLY.get(jar);
    if (known == null) {
      known = hasRuntimeOnly(jar);
      RUNTIME_ONLY.put(jar, known);
    }
    return known;
  }

  private static boolean hasRuntimeOnly(Path jar) throws IOException {
    String own = ProgramCode.class.getPackageName();
    String base = own.substring(0, own.lastIndexOf('.')).replace('.', '/') + "/";
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.stream()
          .map(java.util.zip.ZipEntry::getName)
          .filter(n -> n.endsWith(".class"))
          .allMatch(
              n ->
                  OF_RUNTIME.test(n)
                      || n.replaceFirst("^META-INF/versions/\\d+/", "").startsWith(base)
                      || n.endsWith("module-info.class"));
    }
  }

  // ---- cache

  private interface Making {
    CodeEntry make() throws IOException;
  }

  private static CodeEntry cached(String key, String state, Making making) throws IOException {
    Cached known = CACHE.get(key);
    if (known == null || !known.state.equals(state)) {
      try {
        known = new Cached(state, making.make());
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
      CACHE.put(key, known);
    }
    return known.entry;
  }

  /**
   * A loader of this JVM's own program for a chain that comes from a file: in front of the usual
   * one, whose static finals could not be set.
   */
  public static ClassLoader newLoader() {
    ClassLoader usual = ClassLoader.getSystemClassLoader();
    return ProgramLoader.inFrontOf(usual, urls(path(usual)));
  }

  /** The class path as URLs. */
  static URL[] urls(List<Path> path) {
    return path.stream()
        .map(
            p -> {
              try {
                return p.toUri().toURL();
              } catch (MalformedURLException e) {
                throw new IllegalArgumentException(e);
              }
            })
        .toArray(URL[]::new);
  }
}
