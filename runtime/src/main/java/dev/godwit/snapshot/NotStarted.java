package dev.godwit.snapshot;

import dev.godwit.Continuation;
import dev.godwit.SnapshotException;
import dev.godwit.frame.Companions;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Continuations that have not started: which entry of a companion made them, and of what. */
final class NotStarted {
  private NotStarted() {}

  /** The companion whose entry made the continuation; null if it was none. */
  static @Nullable Class<?> companion(Continuation.Start<?> start) {
    Class<?> lambda = start.getClass();
    int end = lambda.getName().indexOf("$$Lambda");
    try {
      return end < 0
          ? null
          : Class.forName(lambda.getName().substring(0, end), false, lambda.getClassLoader());
    } catch (ClassNotFoundException e) {
      return null;
    }
  }

  /**
   * The entry, not started, of the companion.
   *
   * @param program its name, with the parameter types: {@code P.work(int, List)}
   * @param arguments how many it takes, with the receiver
   * @throws SnapshotException if there is none, or more than one that it could be
   */
  static Method entry(Class<?> companion, String program, int arguments) {
    if (!program.matches("[^(]+\\.[^(.]+\\([^)]*\\)")) {
      throw new SnapshotException(companion.getName() + " has no entry for " + program);
    }
    int open = program.indexOf('(');
    String name = program.substring(program.lastIndexOf('.', open) + 1, open);
    List<Method> entries = new ArrayList<>();
    for (Method m : companion.getDeclaredMethods()) {
      if (m.getName().equals(name + "Continuation")
          && m.getParameterCount() == arguments
          && m.getReturnType() == Continuation.class
          && Modifier.isStatic(m.getModifiers())) {
        entries.add(m);
      }
    }
    if (entries.size() > 1) {
      List<String> types = types(program, arguments);
      entries.removeIf(m -> !isOf(m, types));
    }
    if (entries.size() != 1) {
      throw new SnapshotException(
          companion.getName()
              + (entries.isEmpty() ? " has no entry for " : " has several entries for ")
              + program);
    }
    return entries.get(0);
  }

  /** Simple names of the types of an entry's parameters: its receiver's comes first. */
  private static List<String> types(String program, int arguments) {
    int open = program.indexOf('(');
    List<String> types = new ArrayList<>();
    for (String t : program.substring(open + 1, program.length() - 1).split(", ")) {
      if (!t.isEmpty()) {
        types.add(last(t));
      }
    }
    if (types.size() < arguments) {
      types.add(0, last(program.substring(0, program.lastIndexOf('.', open))));
    }
    return types;
  }

  private static boolean isOf(Method entry, List<String> types) {
    return Arrays.stream(entry.getParameterTypes())
        .map(t -> last(t.getTypeName()))
        .toList()
        .equals(types);
  }

  private static String last(String type) {
    return type.replace("...", "[]").replaceAll(".*[.$]", "");
  }

  /** Initialises the companions of those in the table, and with them the user's types. */
  static void link(List<Entry> objects, TypeFilter types) {
    for (Entry e : objects) {
      if (e.form == Entry.Form.NOT_STARTED) {
        try {
          Class.forName(types.user(e.companion).getName(), true, types.loader());
        } catch (ClassNotFoundException x) {
          throw new SnapshotException("there is no class " + e.companion, x);
        }
      }
    }
  }

  /** The continuation again. */
  static Object made(Entry e, List<@Nullable Object> arguments, TypeFilter types) throws Throwable {
    Method entry = entry(types.user(e.companion), e.type, arguments.size());
    if (!Companions.isCompanion(entry.getDeclaringClass())) {
      throw new SnapshotException(e.companion + " is no companion"); // Anything may be called so.
    }
    Companions.open(entry); // If it is not, the call says so.
    try {
      return entry.invoke(null, arguments.toArray());
    } catch (InvocationTargetException x) {
      throw x.getCause() == null ? x : x.getCause();
    }
  }
}
