package dev.godwit.snapshot;

import dev.godwit.IncompatibleCodeException;
import dev.godwit.Migration;
import dev.godwit.frame.Frame;
import dev.godwit.frame.FrameInfo;
import dev.godwit.frame.Locals;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * The difference between the methods that a snapshot was taken from and those that are here. Points
 * are matched by callee and occurrence, since their numbers change with any call that is added.
 */
final class CodeChanges {
  private static final ClassValue<Constructor<?>> CONSTRUCTORS =
      new ClassValue<>() {
        @Override
        protected Constructor<?> computeValue(Class<?> frame) {
          try {
            return Fields.open(frame.getDeclaredConstructor(int.class));
          } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
          }
        }
      };

  private CodeChanges() {}

  /**
   * The migrations for the methods that have changed, by the method's index.
   *
   * @throws IncompatibleCodeException with all differences, if there is one without a migration
   */
  static Map<Integer, Migration> migrations(
      Document.Chain chain,
      List<? extends Class<?>> frames,
      List<FrameInfo> here,
      ClassLoader loader) {
    Map<Integer, Migration> migrations = new LinkedHashMap<>();
    List<String> differences = new ArrayList<>();
    for (int m = 0; m < here.size(); m++) {
      Document.Method taken = chain.methods().get(m);
      if (taken.shape().equals(here.get(m).shape())) {
        continue;
      }
      Migration migration = migration(taken.name(), loader);
      if (migration != null) {
        migrations.put(m, migration);
      } else {
        differences.addAll(differences(chain, m, frames.get(m), here.get(m)));
      }
    }
    if (!differences.isEmpty()) {
      throw new IncompatibleCodeException(
          String.join("\n", differences)
              + "\nNothing was run. Resume it with the code it was taken from, or provide a"
              + " dev.godwit.Migration for each method.");
    }
    return migrations;
  }

  private static @Nullable Migration migration(String method, ClassLoader loader) {
    for (Migration m : ServiceLoader.load(Migration.class, loader)) {
      if (m.method().equals(method)) {
        return m;
      }
    }
    return null;
  }

  /** Methods whose body differs in what resuming does not need. */
  static List<String> changedBodies(Document.Chain chain, List<FrameInfo> here) {
    List<String> changed = new ArrayList<>();
    for (int m = 0; m < here.size(); m++) {
      Document.Method taken = chain.methods().get(m);
      if (taken.shape().equals(here.get(m).shape()) && !taken.code().equals(here.get(m).code())) {
        changed.add(taken.name());
      }
    }
    return changed;
  }

  private static List<String> differences(
      Document.Chain chain, int m, Class<?> frame, FrameInfo here) {
    Document.Method taken = chain.methods().get(m);
    List<String> lines = new ArrayList<>();
    lines.add(taken.name() + " has changed since the snapshot was taken:");
    for (int i = 0; i < chain.frames().size(); i++) {
      Document.Waiting waiting = chain.frames().get(i);
      Document.Point point = taken.points().get(waiting.point());
      if (waiting.method() == m && point != null) {
        lines.add(
            "  frame "
                + i
                + ", which waits for "
                + point.callee()
                + " ("
                + taken.file()
                + ":"
                + point.line()
                + "):");
        int before = lines.size();
        differences(lines, waiting.point(), point, frame, here);
        if (lines.size() == before) {
          lines.add("    no difference here, but other calls of the method are others now");
        }
      }
    }
    return lines;
  }

  private static void differences(
      List<String> lines, int number, Document.Point taken, Class<?> frame, FrameInfo here) {
    int now = find(here, taken.callee(), taken.occurrence());
    if (now == 0) {
      lines.add("    there is no such call any more");
      return;
    }
    if (now != number) {
      lines.add(
          "    the point moved: it was number "
              + number
              + ", now it is "
              + now
              + ", in line "
              + here.at(now).line());
    }
    Map<String, Class<?>> locals = locals(frame, here, now);
    taken
        .locals()
        .forEach(
            (name, type) -> {
              Class<?> other = locals.get(name);
              if (other == null) {
                lines.add("    the local '" + name + "' of type " + type + " was removed");
              } else if (!other.getName().equals(type)) {
                lines.add(
                    "    the local '" + name + "' was " + type + ", now is " + other.getName());
              }
            });
    locals.forEach(
        (name, type) -> {
          if (!taken.locals().containsKey(name)) {
            lines.add("    the local '" + name + "' of type " + type.getName() + " was added");
          }
        });
  }

  /** The number of the point that is the n-th call of the method, 0 if there is none. */
  static int find(FrameInfo method, String callee, int occurrence) {
    int n = 0;
    for (int point = 1; point <= method.points().size(); point++) {
      if (method.at(point).callee().equals(callee) && ++n == occurrence) {
        return point;
      }
    }
    return 0;
  }

  /** Which of the calls of its callee a point is, from 1. */
  static int occurrence(FrameInfo method, int point) {
    String callee = method.at(point).callee();
    int n = 0;
    for (int i = 1; i <= point; i++) {
      n += method.at(i).callee().equals(callee) ? 1 : 0;
    }
    return n;
  }

  /** The live locals of a point with their types. */
  static Map<String, Class<?>> locals(Class<?> frame, FrameInfo method, int point) {
    Map<String, Class<?>> locals = new LinkedHashMap<>();
    frame(frame, point)
        .visit(
            new Locals(method, point) {
              @Override
              protected @Nullable Object visit(String name, Class<?> type, @Nullable Object unset) {
                locals.put(name, type);
                return unset;
              }
            });
    return locals;
  }

  /** An empty frame at the point. */
  static Frame frame(Class<?> type, int point) {
    try {
      return (Frame) CONSTRUCTORS.get(type).newInstance(point);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
