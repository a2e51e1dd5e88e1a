package dev.godwit.snapshot;

import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectInputStream;
import java.io.ObjectOutput;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The methods by which classes of the program write and read what their fields do not say: {@code
 * writeObject} and {@code readObject} of Serializable ones (Java Object Serialization Specification
 * 2.3 and 3.4), {@code writeExternal} and {@code readExternal} of Externalizable ones (2.11, 3.10).
 */
final class SerialForm {
  /** A class at or above the object's own, the highest first, and what it declares of them. */
  record Level(Class<?> type, @Nullable Method write, @Nullable Method read) {}

  private static final ClassValue<Optional<SerialForm>> OF =
      new ClassValue<>() {
        @Override
        protected Optional<SerialForm> computeValue(Class<?> type) {
          return Optional.ofNullable(find(type));
        }
      };

  private final List<Level> levels;

  private SerialForm(List<Level> levels) {
    this.levels = levels;
  }

  /** That of the class; null if its fields say all. */
  static @Nullable SerialForm of(Class<?> type) {
    return OF.get(type).orElse(null);
  }

  /** Whether the class writes all of its objects itself, and none of their fields by default. */
  static boolean isExternal(Class<?> type) {
    return Externalizable.class.isAssignableFrom(type) && !Types.isPlatform(type);
  }

  private static @Nullable SerialForm find(Class<?> type) {
    if (!Serializable.class.isAssignableFrom(type)
        || Types.isPlatform(type)
        || type.isHidden()
        || type.isRecord()
        || type.isEnum()
        || Throwable.class.isAssignableFrom(type)) { // Their traces are not Java's.
      return null;
    }
    if (isExternal(type)) {
      try {
        Method write = type.getMethod("writeExternal", ObjectOutput.class);
        Method read = type.getMethod("readExternal", ObjectInput.class);
        return new SerialForm(List.of(new Level(type, Fields.open(write), Fields.open(read))));
      } catch (NoSuchMethodException e) {
        throw new IllegalStateException(e);
      }
    }
    List<Level> levels = new ArrayList<>();
    boolean reads = false;
    boolean writes = false;
    for (Class<?> c = type; c != null && !Types.isPlatform(c); c = c.getSuperclass()) {
      boolean may = Serializable.class.isAssignableFrom(c);
      Method write = may ? method(c, "writeObject", ObjectOutputStream.class) : null;
      Method read = may ? method(c, "readObject", ObjectInputStream.class) : null;
      levels.add(0, new Level(c, write, read));
      reads |= read != null;
      writes |= write != null;
    }
    // With a writeReplace, a readObject alone is there to refuse.
    boolean isForm = writes || reads && !Replacements.areReplaced(type);
    return isForm ? new SerialForm(levels) : null;
  }

  private static @Nullable Method method(Class<?> type, String name, Class<?> parameter) {
    try {
      Method m = type.getDeclaredMethod(name, parameter);
      boolean isOne =
          Modifier.isPrivate(m.getModifiers())
              && !Modifier.isStatic(m.getModifiers())
              && m.getReturnType() == void.class;
      return isOne ? Fields.open(m) : null;
    } catch (NoSuchMethodException e) {
      return null;
    }
  }

  /** The classes, the highest first. */
  List<Level> levels() {
    return levels;
  }

  /**
   * What the object's classes write of it.
   *
   * @throws Throwable what they throw
   */
  WrittenForm write(Object o) throws Throwable {
    WrittenForm form = new WrittenForm();
    for (Level level : levels) {
      if (level.write() != null) {
        try (FormWriter out = new FormWriter(o, level.type(), form)) {
          call(level.write(), o, out);
        }
      }
    }
    return form;
  }

  /** Calls one of the methods, with the stream. */
  static void call(Method m, Object o, Object stream) throws Throwable {
    try {
      m.invoke(o, stream);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** A stream is used for what it was not made for. */
  static IOException notHere(String what) {
    return new IOException(what + " cannot be used where Godwit writes or reads the object");
  }
}
