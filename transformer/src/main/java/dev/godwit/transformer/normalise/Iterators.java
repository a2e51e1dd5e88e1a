package dev.godwit.transformer.normalise;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import spoon.reflect.code.CtExpression;
import spoon.reflect.code.CtInvocation;
import spoon.reflect.code.CtTypeAccess;

/**
 * Calls that make an iterator over a collection of the JDK. Its class is private there and cannot
 * travel, so a cursor of the runtime is made around it. An iterator over a view of a map needs the
 * map: {@code m.entrySet().iterator()} ⇒ {@code Cursor.entries(m)}.
 */
final class Iterators {
  private static final String CURSOR = "dev.godwit.frame.Cursor";
  private static final String LIST_CURSOR = "dev.godwit.frame.ListCursor";

  private static final Map<String, String> VIEWS =
      Map.of("keySet", "keys", "values", "values", "entrySet", "entries");

  private Iterators() {}

  /**
   * The cursor that stands for a call.
   *
   * @param type the class of the runtime
   * @param method its method
   * @param collection what it is called with, before the call's own arguments
   */
  record Cursor(String type, String method, CtExpression<?> collection) {}

  /** The cursor for a call of iterator() or listIterator(); null for any other call. */
  static @Nullable Cursor of(CtInvocation<?> i) {
    CtExpression<?> target = i.getTarget();
    if (target == null
        || target instanceof CtTypeAccess<?>
        || i.getParent() instanceof CtInvocation<?> chained && chained.getTarget() == i) {
      return null;
    }
    String name = i.getExecutable().getSimpleName();
    String owner = owner(i);
    int arguments = i.getArguments().size();
    if (name.equals("listIterator") && owner.startsWith("java.util.")) {
      return new Cursor(LIST_CURSOR, "over", target);
    }
    boolean iterator =
        name.equals("iterator")
            && arguments == 0
            && !owner.startsWith("java.util.stream.") // No collection, and it cannot travel.
            && (owner.startsWith("java.util.") || owner.equals("java.lang.Iterable"));
    return iterator ? over(target) : null;
  }

  /** The cursor over the value of an expression. */
  static Cursor over(CtExpression<?> collection) {
    if (collection instanceof CtInvocation<?> view
        && view.getArguments().isEmpty()
        && view.getTarget() != null
        && !(view.getTarget() instanceof CtTypeAccess<?>)
        && owner(view).startsWith("java.util.")) {
      String method = VIEWS.get(view.getExecutable().getSimpleName());
      if (method != null && owner(view).endsWith("Map")) {
        return new Cursor(CURSOR, method, view.getTarget());
      }
    }
    return new Cursor(CURSOR, "over", collection);
  }

  private static String owner(CtInvocation<?> i) {
    return i.getExecutable().getDeclaringType() == null
        ? ""
        : i.getExecutable().getDeclaringType().getQualifiedName();
  }
}
