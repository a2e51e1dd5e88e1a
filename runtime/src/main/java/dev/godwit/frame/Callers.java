package dev.godwit.frame;

import dev.godwit.NotMigratableException;
import java.lang.StackWalker.StackFrame;
import java.util.Arrays;
import java.util.List;

/** Finds out, for an error message, which plain frame stands between a request and its driver. */
final class Callers {
  private static final StackWalker WALKER =
      StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

  private Callers() {}

  /** The error for a request that was made by a frame of plain Java. */
  static NotMigratableException refusal(String request, boolean inChain) {
    List<StackFrame> frames = users();
    int plain = 0;
    while (plain < frames.size() && hasCompanion(frames.get(plain))) {
      plain++;
    }
    String where = frames.isEmpty() ? "" : " at " + frames.get(0).toStackTraceElement();
    String message = request + where + " cannot capture its callers: ";
    if (plain == 0) {
      return new NotMigratableException(
          message
              + "the method that calls it is plain Java. Annotate it with @Migratable, and its"
              + " callers up to the entry.");
    }
    StackFrame entry = frames.get(plain - 1);
    String call =
        Companions.companionOf(entry.getClassName()).replace('$', '.')
            + "."
            + entry.getMethodName();
    String foreign =
        plain < frames.size() ? frames.get(plain).toStackTraceElement().toString() : "the JVM";
    if (inChain) {
      return new NotMigratableException(
          message
              + "between them and the running chain stands the foreign frame "
              + foreign
              + ", which is plain Java. Write a loop in a migratable method instead of that call.");
    }
    return new NotMigratableException(
        message
            + foreign
            + " called "
            + entry.getMethodName()
            + " as plain Java. Call "
            + call
            + "(…) there instead.");
  }

  /** Where the entry was called that began a chain inside a chain; empty outside one. */
  static String enclosing() {
    for (StackFrame f : users()) {
      if (!isGenerated(f.getClassName())) {
        return ", begun at " + f.toStackTraceElement();
      }
    }
    return "";
  }

  private static List<StackFrame> users() {
    return WALKER.walk(
        s -> s.filter(f -> !Companions.isRuntime(f.getClassName())).limit(1000).toList());
  }

  private static boolean isGenerated(String name) {
    int dollar = name.indexOf('$');
    return (dollar < 0 ? name : name.substring(0, dollar)).endsWith(Companions.SUFFIX);
  }

  private static boolean hasCompanion(StackFrame f) {
    if (isGenerated(f.getClassName())) {
      return false;
    }
    try {
      Class<?> companion =
          Class.forName(
              Companions.companionOf(f.getClassName()),
              false,
              f.getDeclaringClass().getClassLoader());
      return Arrays.stream(companion.getDeclaredMethods())
          .anyMatch(m -> m.getName().equals(f.getMethodName()));
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }
}
