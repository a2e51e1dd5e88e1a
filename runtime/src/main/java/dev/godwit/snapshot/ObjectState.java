package dev.godwit.snapshot;

import dev.godwit.SnapshotException;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Gives an object of the program its state: by its fields, or as its classes read themselves. */
final class ObjectState {
  private final GraphBuilder graph;

  ObjectState(GraphBuilder graph) {
    this.graph = graph;
  }

  /**
   * Sets the fields of the classes that do not read themselves.
   *
   * @param isOwn whether the object was lent: then its finals are as they were
   */
  void setFields(Object o, Entry e, boolean isOwn) throws Exception {
    SerialForm itself = SerialForm.of(o.getClass());
    if (itself == null) {
      fields(o, e.named, isOwn);
      return;
    }
    for (SerialForm.Level level : itself.levels()) {
      if (level.read() == null) {
        fields(o, e.named, isOwn, level.type());
      }
    }
  }

  /**
   * Has the classes that read themselves do so.
   *
   * @param isThere whether the object was there already: if it is as it should be, it stays so
   * @param isOwn whether it was lent
   */
  void readItself(Object o, Entry e, boolean isThere, boolean isOwn) throws Throwable {
    SerialForm itself = SerialForm.of(o.getClass());
    if (itself == null) {
      return;
    }
    Map<String, List<@Nullable Object>> data = new HashMap<>();
    for (Map.Entry<String, Entry.Written> w : e.written.entrySet()) {
      List<@Nullable Object> values = new ArrayList<>();
      for (int i = 0; i < w.getValue().data().length; i++) {
        Object slot = w.getValue().data()[i];
        values.add(i % 2 == 0 ? slot : graph.slot(slot));
      }
      data.put(w.getKey(), values);
    }
    if (isThere) {
      if (isAsWritten(itself, o, e, data)) {
        return;
      }
      forget(o);
    }
    List<FormReader> readers = new ArrayList<>();
    for (SerialForm.Level level : itself.levels()) {
      if (level.read() == null) {
        continue;
      }
      Class<?> type = level.type();
      Entry.Written written = e.written.get(type.getName());
      Named put = written == null ? null : written.put();
      FormReader in =
          new FormReader(
              type,
              data.getOrDefault(type.getName(), List.of()),
              put == null ? byName(o.getClass(), type, e.named) : byName(put),
              () -> fields(o, put == null ? e.named : put, isOwn, type));
      SerialForm.call(level.read(), o, in);
      readers.add(in);
    }
    for (FormReader in : readers) {
      in.validate();
    }
  }

  /** Whether the classes that read themselves would write what they are to read. */
  private boolean isAsWritten(
      SerialForm itself, Object o, Entry e, Map<String, List<@Nullable Object>> data)
      throws Throwable {
    WrittenForm form = itself.write(o);
    boolean isSame = form.isSame(data);
    for (SerialForm.Level level : itself.levels()) {
      if (level.read() != null) {
        Map<String, @Nullable Object> values = byName(o.getClass(), level.type(), e.named);
        for (Fields.Named f : Fields.of(o.getClass())) {
          if (isSame && f.field().getDeclaringClass() == level.type()) {
            Object now = form.fields.containsKey(f.field()) ? form.fields.get(f.field()) : f.get(o);
            isSame = States.isSameValue(now, values.get(f.field().getName()));
          }
        }
      }
    }
    return isSame;
  }

  private Map<String, @Nullable Object> byName(Named put) throws Exception {
    Map<String, @Nullable Object> values = new HashMap<>();
    for (int i = 0; i < put.size(); i++) {
      values.put(put.name(i), graph.slot(put.slot(i)));
    }
    return values;
  }

  /** The values of the fields that one class declares. */
  private Map<String, @Nullable Object> byName(Class<?> of, Class<?> level, Named fields)
      throws Exception {
    Map<String, @Nullable Object> values = new HashMap<>();
    for (Fields.Named f : Fields.of(of)) {
      int at = fields.indexOf(f.name(), 0);
      if (at >= 0 && f.field().getDeclaringClass() == level) {
        values.put(
            f.field().getName(), graph.field(f.name(), f.field().getType(), fields.slot(at)));
      }
    }
    return values;
  }

  /** An object whose fields are to be set. */
  static Object blank(Class<?> type) throws ReflectiveOperationException {
    if (SerialForm.isExternal(type)) {
      return Objects.requireNonNull(Constructors.ofExternal(type)).newInstance();
    }
    return type == Object.class ? new Object() : Types.allocate(type);
  }

  /** Makes it as a class that reads itself expects it: new, or without what does not travel. */
  private static void forget(Object o) throws ReflectiveOperationException {
    if (SerialForm.isExternal(o.getClass())) {
      copy(blank(o.getClass()), o, true);
      return;
    }
    for (Class<?> c = o.getClass(); c != null && !Types.isPlatform(c); c = c.getSuperclass()) {
      for (Field f : c.getDeclaredFields()) {
        if (Modifier.isTransient(f.getModifiers()) && !Modifier.isStatic(f.getModifiers())) {
          Object none = Array.get(Array.newInstance(f.getType(), 1), 0);
          Fields.open(f).set(o, none);
        }
      }
    }
  }

  /**
   * Gives one the fields of another of its class.
   *
   * @param finals whether also those that are final
   */
  static void copy(Object from, Object to, boolean finals) {
    Class<?> type = from.getClass();
    if (to.getClass() != type) {
      return;
    }
    try {
      for (Class<?> c = type; c != null && !Types.isPlatform(c); c = c.getSuperclass()) {
        for (Field f : c.getDeclaredFields()) {
          int m = f.getModifiers();
          if (!Modifier.isStatic(m) && (finals || !Modifier.isFinal(m))) {
            Fields.open(f).set(to, f.get(from));
          }
        }
      }
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sets all fields. */
  private void fields(Object o, Named values, boolean isOwn) throws Exception {
    List<Fields.Named> fields = Fields.of(o.getClass());
    if (fields.size() != values.size()) {
      throw new SnapshotException(
          o.getClass().getName()
              + " has "
              + fields.size()
              + " fields here, "
              + values.size()
              + " in the snapshot");
    }
    fields(o, values, isOwn, null);
  }

  /**
   * Sets fields.
   *
   * @param level the class whose own ones are set, as far as there are values; null for all
   */
  private void fields(Object o, Named values, boolean isOwn, @Nullable Class<?> level)
      throws Exception {
    int i = 0;
    for (Fields.Named f : Fields.of(o.getClass())) {
      int at = values.indexOf(f.name(), i++);
      if (level != null && (at < 0 || f.field().getDeclaringClass() != level)) {
        continue;
      }
      if (at < 0) {
        throw new SnapshotException("field '" + f.name() + "' is missing");
      }
      Object value = graph.field(f.name(), f.field().getType(), values.slot(at));
      if (value != null && !f.accepts(value)) {
        throw new SnapshotException(
            "field '" + f.name() + "' is given a " + value.getClass().getName());
      }
      if (!isOwn || !Modifier.isFinal(f.field().getModifiers())) {
        f.field().set(o, value);
      }
    }
  }
}
