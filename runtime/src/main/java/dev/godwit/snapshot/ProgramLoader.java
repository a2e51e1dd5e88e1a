package dev.godwit.snapshot;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.nio.BufferUnderflowException;
import java.security.CodeSigner;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Loads a program that a chain comes to. Static finals whose value comes with the chain and cannot
 * be given to an object that is there (a number, a string, an {@code Instant}) are not final in the
 * classes that it loads: nothing else can set them.
 */
public final class ProgramLoader extends URLClassLoader {
  static {
    registerAsParallelCapable();
  }

  /** Where the runtime's classes are. */
  private static final String RUNTIME = runtime();

  /** The static fields that are to be settable, by the names of their types. */
  private final Map<String, Set<String>> open = new ConcurrentHashMap<>();

  private final boolean isFirst;

  private ProgramLoader(URL[] path, ClassLoader parent, boolean isFirst) {
    super(path, parent);
    this.isFirst = isFirst;
  }

  /**
   * Loads from the path what the parent does not have.
   *
   * @param path the program's jars and directories
   * @param parent the loader of the runtime
   */
  public static ProgramLoader below(ClassLoader parent, URL[] path) {
    return new ProgramLoader(path, parent, false);
  }

  /**
   * Loads from the path also what the parent has, but for the runtime itself.
   *
   * @param path the program's jars and directories
   * @param parent a loader that has the runtime and the program
   */
  public static ProgramLoader inFrontOf(ClassLoader parent, URL[] path) {
    return new ProgramLoader(path, parent, true);
  }

  /** Makes a static field settable, if its class is not loaded yet. */
  void open(String type, String field) {
    synchronized (getClassLoadingLock(type)) {
      if (findLoadedClass(type) == null) {
        open.computeIfAbsent(type, t -> ConcurrentHashMap.newKeySet()).add(field);
      }
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      if (isFirst && findLoadedClass(name) == null && findResource(file(name)) != null) {
        URL ofParent = getParent().getResource(file(name));
        if (ofParent == null || !ofParent.toString().startsWith(RUNTIME)) {
          return findClass(name);
        }
      }
      return super.loadClass(name, resolve);
    }
  }

  private static String runtime() {
    String own = file(ProgramLoader.class.getName());
    String url = String.valueOf(ProgramLoader.class.getResource("/" + own));
    return url.substring(0, url.length() - own.length());
  }

  private static String file(String type) {
    return type.replace('.', '/') + ".class";
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    Set<String> fields = open.get(name);
    URL file = fields == null ? null : findResource(file(name));
    if (fields == null || file == null) {
      return super.findClass(name);
    }
    try {
      URLConnection connection = file.openConnection();
      byte[] bytes;
      try (InputStream in = connection.getInputStream()) {
        bytes = new ClassFile(in.readAllBytes()).open(fields);
      }
      ProtectionDomain domain = new ProtectionDomain(source(connection, name), null, this, null);
      return defineClass(name, bytes, 0, bytes.length, domain);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
      return super.findClass(name); // Of a later kind than what is known here.
    }
  }

  /** The jar or directory, as of the other classes that come from it. */
  private static CodeSource source(URLConnection connection, String type) throws IOException {
    if (connection instanceof JarURLConnection jar) {
      return new CodeSource(jar.getJarFileURL(), jar.getJarEntry().getCodeSigners());
    }
    String url = connection.getURL().toString();
    for (long names = 1 + type.chars().filter(c -> c == '.').count(); names > 0; names--) {
      url = url.substring(0, url.lastIndexOf('/'));
    }
    return new CodeSource(URI.create(url + "/").toURL(), (CodeSigner[]) null);
  }
}
