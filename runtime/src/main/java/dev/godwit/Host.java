package dev.godwit;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Objects that stay where they are, known by name: connections, pools, clients. A chain that holds
 * one travels with the name only, and holds the destination's own object of that name there. A
 * snapshot that needs a name which is not bound is refused before anything runs.
 *
 * <p>Bind before chains arrive: in {@code main}, or in the static initialiser of a class whose
 * methods travel, which runs at the destination too. Safe for use by several threads.
 */
public final class Host {
  private static final Map<String, Object> BY_NAME = new HashMap<>();
  private static final Map<Object, String> NAMES = new IdentityHashMap<>();

  private Host() {}

  /**
   * Makes the object this JVM's one of the name. One that had the name before is replaced.
   *
   * @throws IllegalStateException if the object has another name already
   */
  public static void bind(String name, Object object) {
    Objects.requireNonNull(object);
    synchronized (BY_NAME) {
      String known = NAMES.get(object);
      if (known != null && !known.equals(name)) {
        throw new IllegalStateException("the object is bound already, as \"" + known + "\"");
      }
      unbind(name);
      BY_NAME.put(name, object);
      NAMES.put(object, name);
    }
  }

  /** Forgets the name; nothing happens if it is not bound. */
  public static void unbind(String name) {
    synchronized (BY_NAME) {
      Object before = BY_NAME.remove(name);
      if (before != null) {
        NAMES.remove(before);
      }
    }
  }

  /** The object of the name here, null if none is bound. */
  public static @Nullable Object find(String name) {
    synchronized (BY_NAME) {
      return BY_NAME.get(name);
    }
  }

  /** All objects that are bound now, with their names, by identity. */
  public static Map<Object, String> bound() {
    synchronized (BY_NAME) {
      Map<Object, String> names = new IdentityHashMap<>(NAMES);
      return Collections.unmodifiableMap(names);
    }
  }
}
