package dev.godwit;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

  private static final Set<String> PINNED = new HashSet<>();
  private static final Set<String> STAND_INS = new HashSet<>();

  private Host() {}

  /**
   * As {@link #bind}, for an object that is used here only. Where nothing is bound to the name, a
   * chain holds a stand-in instead, so that it can carry the object back home: an instance of the
   * same class that no constructor has run for, with fields that are null and zero. It must not be
   * used. The class must be one of the program's.
   *
   * @throws IllegalStateException if the object has another name already
   */
  public static void pin(String name, Object object) {
    synchronized (BY_NAME) {
      bind(name, object);
      PINNED.add(name);
    }
  }

  /** As {@link #pin}, for what stands in for an object that is pinned elsewhere. */
  public static void standIn(String name, Object object) {
    synchronized (BY_NAME) {
      pin(name, object);
      STAND_INS.add(name);
    }
  }

  /** Whether the name is that of an object that is used where it is only. */
  public static boolean isPinned(String name) {
    synchronized (BY_NAME) {
      return PINNED.contains(name);
    }
  }

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
      PINNED.remove(name);
      STAND_INS.remove(name);
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

  /** Whether an object is pinned here: then a chain may want to come back to this JVM. */
  public static boolean pinsSome() {
    synchronized (BY_NAME) {
      return PINNED.size() > STAND_INS.size();
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
