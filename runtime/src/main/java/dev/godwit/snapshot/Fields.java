package dev.godwit.snapshot;

import dev.godwit.frame.Companions;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The fields of a user type that travel: all instance fields, of superclasses too, that are not
 * {@code transient}. A field that one of a subclass hides goes by {@code Super.name}.
 */
final class Fields {
  /** A field and the name it has in a snapshot. */
  record Named(String name, Field field, Paths.Field step) {
    /** Whether the field can hold the object. */
    boolean accepts(Object value) {
      return field.getType().isPrimitive() || field.getType().isInstance(value);
    }

    Object get(Object target) {
      try {
        return field.get(target);
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static final ClassValue<List<Named>> OF =
      new ClassValue<>() {
        @Override
        protected List<Named> computeValue(Class<?> type) {
          return List.copyOf(find(type));
        }
      };

  private Fields() {}

  /** The fields of a type, its own first; superclasses of the JDK are not looked into. */
  static List<Named> of(Class<?> type) {
    return OF.get(type);
  }

  private static List<Named> find(Class<?> type) {
    List<Named> found = new ArrayList<>();
    if (SerialForm.isExternal(type)) {
      return found; // It writes all that it is itself.
    }
    Set<String> names = new HashSet<>();
    for (Class<?> c = type; c != null && !Types.isPlatform(c); c = c.getSuperclass()) {
      for (Field f : c.getDeclaredFields()) {
        if (Modifier.isStatic(f.getModifiers()) || Modifier.isTransient(f.getModifiers())) {
          continue;
        }
        open(f);
        String name = f.getName();
        String key = names.add(name) ? name : c.getSimpleName() + "." + name;
        found.add(new Named(key, f, new Paths.Field(key)));
      }
    }
    return found;
  }

  /** Whether a type has instance fields of its own. */
  static boolean areDeclaredBy(Class<?> type) {
    return Arrays.stream(type.getDeclaredFields())
        .anyMatch(f -> !Modifier.isStatic(f.getModifiers()));
  }

  /** The member, for reading, writing or calling. */
  static <M extends AccessibleObject & Member> M open(M member) {
    if (!Companions.open(member)) {
      throw closed(member.getDeclaringClass());
    }
    return member;
  }

  /** Says that the members of a class cannot be accessed. */
  static UnsupportedOperationException closed(Class<?> type) {
    String module = type.getModule().getName();
    return new UnsupportedOperationException(
        "the module "
            + module
            + " does not open the package of "
            + type.getName()
            + " to dev.godwit.runtime: let its module-info do so, or say --add-opens "
            + module
            + "/"
            + type.getPackageName()
            + "=dev.godwit.runtime");
  }
}
