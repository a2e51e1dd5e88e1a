package dev.godwit.snapshot;

import com.google.gson.stream.JsonWriter;
import dev.godwit.SnapshotException;
import dev.godwit.frame.Frame;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Static fields of the program's types, and fields of the constants of its enums, which travel with
 * a whole move.
 */
final class Statics {
  /** The names of the static finals that are constants of the class file. */
  private static final ClassValue<Set<String>> CONSTANTS =
      new ClassValue<>() {
        @Override
        protected Set<String> computeValue(Class<?> type) {
          return constants(type);
        }
      };

  /**
   * A field that travels.
   *
   * @param of the enum constant that has it; null for a static one
   */
  private record Place(Field field, @Nullable Object of) {
    boolean isFinal() {
      return Modifier.isFinal(field.getModifiers());
    }

    @Nullable Object get() {
      try {
        return field.get(of);
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** By {@code pkg.Type.name}, or {@code pkg.Enum.CONSTANT.name}. */
  private final Map<String, Place> fields;

  /** Objects that do not travel, by the name of the static final field that holds them. */
  private final Map<Object, String> staying;

  private Statics(Map<String, Place> fields, Map<Object, String> staying) {
    this.fields = fields;
    this.staying = staying;
  }

  // ---- writing

  /** Those of the types. */
  static Statics of(List<Class<?>> users) {
    Map<String, Place> fields = new LinkedHashMap<>();
    for (Class<?> user : users) {
      for (Field f : user.getDeclaredFields()) {
        int m = f.getModifiers();
        boolean travels = Modifier.isStatic(m) && !Modifier.isTransient(m) && !isOurs(f);
        if (travels && !isConstant(f)) {
          fields.put(user.getName() + "." + f.getName(), new Place(Fields.open(f), null));
        }
      }
      if (user.isEnum()) {
        for (Object constant : user.getEnumConstants()) {
          String name = user.getName() + "." + ((Enum<?>) constant).name() + ".";
          for (Fields.Named f : Fields.of(constant.getClass())) {
            fields.put(name + f.name(), new Place(f.field(), constant));
          }
        }
      }
    }
    return new Statics(fields, staying(fields));
  }

  /** Whether it is none of the user's: a local type has those that its bodies need besides. */
  private static boolean isOurs(Field f) {
    return f.isSynthetic() || f.getType().getPackage() == Frame.class.getPackage();
  }

  /** Whether the value is part of the program's code. */
  private static boolean isConstant(Field f) {
    return Modifier.isFinal(f.getModifiers())
        && (f.isEnumConstant()
            || (f.getType().isPrimitive() || f.getType() == String.class)
                && CONSTANTS.get(f.getDeclaringClass()).contains(f.getName()));
  }

  private static Set<String> constants(Class<?> type) {
    String name = type.getName();
    String file = name.substring(name.lastIndexOf('.') + 1) + ".class";
    try (InputStream in = type.getResourceAsStream(file)) {
      return in == null ? Set.of() : new ClassFile(in.readAllBytes()).constants();
    } catch (IOException | RuntimeException e) {
      return Set.of(); // They travel then, and are the same.
    }
  }

  /** Objects in static finals that cannot travel: the destination has its own. */
  private static Map<Object, String> staying(Map<String, Place> fields) {
    Map<Object, String> staying = new IdentityHashMap<>();
    fields
        .entrySet()
        .removeIf(
            f -> {
              Object value = f.getValue().isFinal() ? f.getValue().get() : null;
              boolean stays = value != null && Route.of(value.getClass()) == Route.REFUSED;
              if (stays) {
                staying.put(value, f.getKey());
              }
              return stays;
            });
    return staying;
  }

  Map<Object, String> staying() {
    return staying;
  }

  /** The objects that the fields refer to. */
  List<Object> values() {
    List<Object> values = new ArrayList<>();
    for (Place f : fields.values()) {
      Object value = f.field().getType().isPrimitive() ? null : f.get();
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  /** Gives strings in static finals, which stay the ones that they are, places in the table. */
  void enter(GraphWriter graph) {
    fields.forEach(
        (name, f) -> {
          if (f.isFinal() && f.get() instanceof String s && !GraphWriter.isLiteral(s)) {
            graph.enter(s, "static field " + name);
          }
        });
  }

  void write(JsonWriter out, GraphWriter graph) throws IOException {
    out.name("statics").beginObject();
    for (Map.Entry<String, Place> f : fields.entrySet()) {
      out.name(f.getKey());
      Object value = f.getValue().get();
      if (f.getValue().field().getType().isPrimitive() && value != null) {
        graph.primitive(value);
      } else {
        graph.slot(value, "static field " + f.getKey());
      }
    }
    out.endObject();
  }

  // ---- reading

  /**
   * A type and the name of a field of it.
   *
   * @param constant of an enum, which has the field; empty for a static one
   */
  private record Named(Class<?> type, String constant, String field) {
    static Named of(String name, TypeFilter types) throws ClassNotFoundException {
      for (int dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
        try {
          Class<?> type = types.user(name.substring(0, dot));
          String rest = name.substring(dot + 1);
          int constant = rest.indexOf('.');
          return constant < 0
              ? new Named(type, "", rest)
              : new Named(type, rest.substring(0, constant), rest.substring(constant + 1));
        } catch (ClassNotFoundException e) {
          // Its last part is not the name of a type, but of an enum's constant, or there is none.
        }
      }
      throw new ClassNotFoundException(name);
    }
  }

  /**
   * Returns if there is such a field. Initialises nothing.
   *
   * @throws SnapshotException if there is none
   */
  static void check(String name, TypeFilter types) throws ClassNotFoundException {
    Named named = Named.of(name, types);
    try {
      boolean isStatic = named.constant().isEmpty();
      Field f = named.type().getDeclaredField(isStatic ? named.field() : named.constant());
      if (!(isStatic ? Modifier.isStatic(f.getModifiers()) : f.isEnumConstant())) {
        throw new SnapshotException(name + " is not static");
      }
    } catch (NoSuchFieldException e) {
      throw new SnapshotException("there is no field " + name, e);
    }
  }

  private static Place place(String name, TypeFilter types) {
    try {
      check(name, types);
      Named named = Named.of(name, types);
      if (named.constant().isEmpty()) {
        return new Place(Fields.open(named.type().getDeclaredField(named.field())), null);
      }
      Field constant = Fields.open(named.type().getDeclaredField(named.constant()));
      Object of = Objects.requireNonNull(constant.get(null));
      for (Fields.Named f : Fields.of(of.getClass())) {
        if (f.name().equals(named.field())) {
          return new Place(f.field(), of);
        }
      }
      throw new SnapshotException("there is no field " + name);
    } catch (ReflectiveOperationException e) {
      throw new SnapshotException("there is no field " + name, e);
    }
  }

  /** The object that a static final holds here, which stays. */
  static @Nullable Object stays(String name, TypeFilter types) {
    return place(name, types).get();
  }

  /**
   * Has a loader of the program make those static finals settable whose value here could not be
   * given the state that it has in the snapshot.
   */
  static void open(Map<String, @Nullable Object> statics, List<Entry> objects, ClassLoader loader) {
    if (loader instanceof ProgramLoader program) {
      for (Map.Entry<String, @Nullable Object> s : statics.entrySet()) {
        int dot = s.getKey().lastIndexOf('.');
        if (dot > 0 && !isFilled(s.getValue(), objects)) {
          program.open(s.getKey().substring(0, dot), s.getKey().substring(dot + 1));
        }
      }
    }
  }

  private static boolean isFilled(@Nullable Object slot, List<Entry> objects) {
    if (!(slot instanceof Ref r) || r.id() >= objects.size()) {
      return false;
    }
    Entry e = objects.get(r.id());
    return switch (e.form) {
      case ARRAY, BYTES, OBJECT, COLLECTION, MAP -> true;
      case TEXT, SERIAL, ADAPTED -> InPlace.isKnown(e.type);
      default -> false;
    };
  }

  /**
   * An object in a static final is filled in place, so that everything keeps referring to it.
   *
   * @param isEnd whether the chain has ended: static finals are as they are here then
   */
  static void keepFinals(
      Map<String, @Nullable Object> statics, TypeFilter types, Existing existing, boolean isEnd) {
    for (Map.Entry<String, @Nullable Object> s : statics.entrySet()) {
      Place f = place(s.getKey(), types);
      if (!f.isFinal() || f.of() != null || !(s.getValue() instanceof Ref r)) {
        continue;
      }
      try {
        if (!isEnd) {
          existing.staysIn(s.getKey(), r.id(), f.get());
        } else if (!existing.isLent(r.id())) {
          existing.staysAtEnd(r.id(), f.get());
        }
      } catch (ClassNotFoundException e) {
        throw new SnapshotException("statics: " + s.getKey() + ": " + e, e);
      }
    }
  }

  /**
   * Gives the fields their values.
   *
   * @param isEnd whether the chain has ended: static finals are as they are here then
   */
  static void set(
      Map<String, @Nullable Object> statics, TypeFilter types, GraphBuilder graph, boolean isEnd) {
    for (Map.Entry<String, @Nullable Object> s : statics.entrySet()) {
      Place f = place(s.getKey(), types);
      Class<?> type = f.field().getType();
      try {
        Object value =
            type.isPrimitive() ? Primitives.of(type, s.getValue()) : graph.slot(s.getValue());
        if (!f.isFinal() || f.of() != null) {
          f.field().set(f.of(), value);
        } else if (!isEnd && !Objects.equals(value, f.get())) {
          throw new SnapshotException(finalIsOther(s.getKey(), "has another value here"));
        }
      } catch (SnapshotException e) {
        throw e;
      } catch (Exception e) {
        throw new SnapshotException("statics: " + s.getKey() + ": " + e.getMessage(), e);
      }
    }
  }

  /** Says that a static final cannot be what it was. */
  static String finalIsOther(String field, String how) {
    return "the static final "
        + field
        + " "
        + how
        + ", and it cannot be set: its class is loaded already, or is an interface. A field of a class"
        + " that is transient has the value of each JVM, one that is not final goes with the chain";
  }
}
