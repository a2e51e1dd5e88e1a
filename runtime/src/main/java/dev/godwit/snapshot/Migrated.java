package dev.godwit.snapshot;

import dev.godwit.IncompatibleCodeException;
import dev.godwit.Migration;
import dev.godwit.frame.Frame;
import dev.godwit.frame.FrameInfo;
import dev.godwit.frame.Locals;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Frames of methods that have changed, made by the user's {@link Migration}. */
final class Migrated {
  private Migrated() {}

  /**
   * The frame as the migration says.
   *
   * @throws IncompatibleCodeException if what it says does not fit the method
   */
  static Frame frame(
      Document.Waiting waiting,
      Document.Method taken,
      Class<?> type,
      FrameInfo here,
      Migration migration,
      GraphBuilder graph) {
    Document.Point point = taken.at(waiting.point());
    Migration.Waiting edited =
        new Migration.Waiting(
            point.line(), point.callee(), point.occurrence(), values(waiting, point, graph));
    migration.migrate(edited);
    int now = CodeChanges.find(here, edited.callee(), edited.occurrence());
    String by = migration.getClass().getName() + " for " + taken.name();
    if (now == 0) {
      throw new IncompatibleCodeException(
          by
              + ": the method has no call number "
              + edited.occurrence()
              + " of "
              + edited.callee()
              + "; it calls "
              + here.points().stream().map(FrameInfo.Point::callee).toList());
    }
    Frame frame = CodeChanges.frame(type, now);
    Map<String, @Nullable Object> rest = new LinkedHashMap<>(edited.locals());
    frame.visit(
        new Locals(here, now) {
          @Override
          protected @Nullable Object visit(String name, Class<?> local, @Nullable Object unset) {
            if (!rest.containsKey(name)) {
              throw new IncompatibleCodeException(
                  by + ": the local '" + name + "' of type " + local.getName() + " is missing");
            }
            Object value = rest.remove(name);
            Class<?> expected =
                local.isPrimitive() ? Objects.requireNonNull(unset).getClass() : local;
            if (value == null ? local.isPrimitive() : !expected.isInstance(value)) {
              throw new IncompatibleCodeException(
                  by + ": the local '" + name + "' is of type " + local.getName());
            }
            return value;
          }
        });
    if (!rest.isEmpty()) {
      throw new IncompatibleCodeException(
          by + ": the method has no live locals " + rest.keySet() + " there: remove them");
    }
    return frame;
  }

  private static Map<String, @Nullable Object> values(
      Document.Waiting waiting, Document.Point point, GraphBuilder graph) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (int i = 0; i < waiting.locals().size(); i++) {
      String name = waiting.locals().name(i);
      Object slot = waiting.locals().slot(i);
      Class<?> primitive = Primitives.named(point.locals().get(name));
      try {
        values.put(name, primitive == null ? graph.slot(slot) : Primitives.of(primitive, slot));
      } catch (Exception e) {
        throw new dev.godwit.SnapshotException("local '" + name + "': " + e.getMessage(), e);
      }
    }
    return values;
  }
}
