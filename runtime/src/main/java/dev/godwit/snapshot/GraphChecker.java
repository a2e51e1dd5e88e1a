package dev.godwit.snapshot;

import dev.godwit.GodwitException;
import dev.godwit.Host;
import dev.godwit.SnapshotException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Checks a document against the classes that are here, before any of them is initialised: every
 * class may be named and is of the kind that its entry says, fields have the same names, references
 * lie in the table, and what is named is there.
 */
final class GraphChecker {
  private static final Set<String> STREAMS = Set.of("in", "out", "err");

  private final Document document;
  private final TypeFilter types;
  private final int size;

  /** Names of bound objects, with the place that each was met at first. */
  private final Map<Tagged, String> hosts = new LinkedHashMap<>();

  /** Where the check is; the text is made when it is needed. */
  private Supplier<String> where = () -> "";

  GraphChecker(Document document, TypeFilter types) {
    this.document = document;
    this.types = types;
    this.size = document.objects().size();
  }

  /**
   * Returns if all is well.
   *
   * @throws SnapshotException with the place of the first fault
   */
  void check() {
    for (int i = 0; i < size; i++) {
      int id = i;
      Entry e = document.objects().get(id);
      if (e.form == Entry.Form.STRING) {
        continue;
      }
      at(() -> "objects[" + id + "]", () -> entry(e));
      if (e.chain != null) {
        chain("objects[" + id + "] ", e.chain);
      }
    }
    chain("", document.chain());
    document
        .statics()
        .forEach(
            (name, slot) ->
                at(
                    () -> "statics " + name,
                    () -> {
                      Statics.check(name, types);
                      slot(slot);
                    }));
  }

  /**
   * Returns if every name that an object is bound to elsewhere has one here too. Not a part of
   * {@link #check}: static initialisers of the program may bind them.
   *
   * @throws SnapshotException with the place of the first that has none
   */
  void checkHosts() {
    hosts.forEach(
        (host, place) -> {
          if (host.name() == null && Host.find(host.text()) == null) {
            throw new SnapshotException(
                place
                    + ": no object is bound to the name \""
                    + host.text()
                    + "\" here: call Host.bind before chains arrive, or Host.pin where it comes"
                    + " from if it is not used here");
          }
        });
  }

  private void chain(String where, Document.Chain chain) {
    for (int i = 0; i < chain.frames().size(); i++) {
      int frame = i;
      Named locals = chain.frames().get(frame).locals();
      for (int k = 0; k < locals.size(); k++) {
        Object slot = locals.slot(k);
        if (slot instanceof Ref || slot instanceof Tagged) {
          String name = locals.name(k);
          at(() -> where + "frames[" + frame + "] local '" + name + "'", () -> slot(slot));
        }
      }
    }
  }

  private interface Check {
    void run() throws Exception;
  }

  private void at(Supplier<String> place, Check check) {
    where = place;
    try {
      check.run();
    } catch (SnapshotException e) {
      throw new SnapshotException(place.get() + ": " + e.getMessage(), e);
    } catch (GodwitException e) {
      throw e;
    } catch (ClassNotFoundException | NoClassDefFoundError e) {
      throw new SnapshotException(
          place.get()
              + ": the class "
              + e.getMessage()
              + " is not here. Put it on the class path of the program that resumes.",
          e);
    } catch (Exception | LinkageError e) {
      throw new SnapshotException(place.get() + " is not valid: " + e.getClass().getName(), e);
    }
  }

  private void entry(Entry e) throws Exception {
    if (e.isRow) { // Its class and its names were checked with the one that it is like.
      for (int i = 0; i < e.named.size(); i++) {
        slot(e.named.slot(i));
      }
      return;
    }
    switch (e.form) {
      case OBJECT -> names(e.named, types.user(e.type));
      case RECORD -> {
        Class<?> type = types.user(e.type);
        if (!type.isRecord()) {
          throw new SnapshotException(type.getName() + " is not a record");
        }
      }
      case ARRAY, BYTES -> types.any(e.type);
      case THROWABLE -> names(e.named, types.throwable(e.type));
      case SERIAL -> types.serial(e.type);
      case LAMBDA -> types.lambdaOwner(e.type);
      case NOT_STARTED -> NotStarted.entry(types.user(e.companion), e.type, e.slots.length);
      case ADAPTED -> {
        if (!Adapters.isKnown(e.type, types)) {
          throw new SnapshotException("there is no dev.godwit.Adapter for " + e.type + " here");
        }
      }
      default -> {} // The builder's own tables say what there is.
    }
    for (String type : e.written.keySet()) {
      types.user(type);
    }
    List<@Nullable Object> slots = new ArrayList<>();
    e.forEachSlot(
        slot -> {
          if (slot instanceof Ref || slot instanceof Tagged) {
            slots.add(slot);
          }
        });
    for (Object slot : slots) {
      slot(slot);
    }
  }

  private static void names(Named values, Class<?> type) {
    if (type.isInterface()
        || type.isArray()
        || type.isPrimitive()
        || type.isEnum()
        || type.isRecord()
        || type == Class.class
        || Modifier.isAbstract(type.getModifiers())) {
      throw new SnapshotException(type.getName() + " has no objects of that form");
    }
    List<Fields.Named> fields = Fields.of(type);
    for (int i = 0; i < fields.size(); i++) {
      if (values.indexOf(fields.get(i).name(), i) < 0) {
        throw new SnapshotException(
            type.getName()
                + " has a field '"
                + fields.get(i).name()
                + "' here that the snapshot lacks");
      }
    }
    if (fields.size() != values.size()) {
      throw new SnapshotException(
          type.getName()
              + " has "
              + fields.size()
              + " fields here, "
              + values.size()
              + " in the snapshot");
    }
  }

  private void slot(@Nullable Object slot) throws Exception {
    if (slot instanceof Ref r && r.id() >= size) {
      throw new SnapshotException("ref " + r.id() + " is outside the table of " + size);
    }
    if (!(slot instanceof Tagged t)) {
      return;
    }
    switch (t.tag()) {
      case "enum" -> {
        Class<?> type = types.user(t.text());
        if (!type.isEnum() || !isConstant(type, Objects.requireNonNull(t.name()))) {
          throw new SnapshotException(type.getName() + " has no such constant");
        }
      }
      case "type" -> types.any(t.text());
      case "string" -> {} // Any will do.
      case "static" -> Statics.check(t.text(), types);
      case "host" -> {
        hosts.putIfAbsent(t, where.get());
        if (t.name() != null) {
          types.user(t.name());
        }
      }
      default -> {
        if (!STREAMS.contains(t.text())) {
          throw new SnapshotException("unknown stream");
        }
      }
    }
  }

  private static boolean isConstant(Class<?> type, String name) throws NoSuchFieldException {
    return type.getDeclaredField(name).isEnumConstant();
  }
}
