package dev.godwit.snapshot;

import dev.godwit.SnapshotException;
import dev.godwit.snapshot.Entry.Form;
import java.lang.reflect.Array;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Objects of a table that are there already and are given the state that they have in it: those of
 * the capture itself, those that were lent, and those that static finals hold.
 */
final class Existing {
  private final Entry[] entries;
  private final TypeFilter types;
  private final @Nullable Object[] objects;
  private final BitSet lent = new BitSet();

  /** Those that static finals hold, by the names of the fields. */
  private final Map<Integer, String> finals = new HashMap<>();

  /** What was given the state of another one. */
  private final Map<Object, Object> updated = new IdentityHashMap<>();

  Existing(Entry[] entries, TypeFilter types) {
    this.entries = entries;
    this.types = types;
    this.objects = new Object[entries.length];
  }

  /** Fills the given object instead of making a new one. */
  void keep(int id, @Nullable Object object) {
    if (id >= 0 && id < objects.length) {
      objects[id] = object;
    }
  }

  /** Gives the object the state that it has in the snapshot: it was lent, and comes home. */
  void comesHome(int id, Object object) {
    keep(id, object);
    lent.set(id);
  }

  /**
   * Gives the object that a static final holds the state that it has in the snapshot.
   *
   * @throws SnapshotException if it cannot have it
   */
  void staysIn(String field, int id, @Nullable Object object) throws ClassNotFoundException {
    keep(id, object);
    finals.put(id, field);
    if (!isSameKind(id, object)) {
      throw isOther(id, "holds another kind of object here, or an array of another length");
    }
  }

  /** The same at the end of a chain: what cannot have the state is as it is here. */
  void staysAtEnd(int id, @Nullable Object object) throws ClassNotFoundException {
    if (isSameKind(id, object)) {
      switch (entries[id].form) {
        case ARRAY, BYTES, COLLECTION, MAP, OBJECT -> keep(id, object);
        default -> {} // It is what it is here, and those who refer to the other one have that.
      }
    }
  }

  /** The object of the number; null if it is to be made. */
  @Nullable Object of(int id) {
    return objects[id];
  }

  /** Whether it was lent. */
  boolean isLent(int id) {
    return lent.get(id);
  }

  /** Whether a static final holds it. */
  boolean isInFinal(int id) {
    return finals.containsKey(id);
  }

  /** Whether it may have another state than that of the snapshot. */
  boolean mayDiffer(int id) {
    return isLent(id) || isInFinal(id);
  }

  /** Whether it was written as what its writeReplace gave. */
  boolean isReplaced(int id) {
    Entry e = entries[id];
    Object own = objects[id];
    return own != null
        && (e.form == Form.OBJECT || e.form == Form.RECORD)
        && !own.getClass().getName().equals(e.type);
  }

  /** Whether it can be filled: it is of the same class, and as long. */
  private boolean isSameKind(int id, @Nullable Object own) throws ClassNotFoundException {
    if (id >= entries.length) {
      throw new SnapshotException("ref " + id + " is outside the table of " + entries.length);
    }
    Entry e = entries[id];
    return own != null
        && switch (e.form) {
          case ARRAY, BYTES ->
              own.getClass() == Types.arrayOf(types.any(e.type))
                  && Array.getLength(own) == e.length;
          case COLLECTION, MAP -> own.getClass().getName().equals(e.type);
          case OBJECT ->
              own.getClass().getName().equals(e.type) || Replacements.areReplaced(own.getClass());
          default -> true;
        };
  }

  private SnapshotException isOther(int id, String how) {
    return new SnapshotException(
        isLent(id)
            ? "a "
                + entries[id].type
                + " that the chain's caller lent was changed where the chain was, and there is no"
                + " way to change the caller's: return a new one instead, or hold it in a field of"
                + " an object that is lent"
            : Statics.finalIsOther(Objects.requireNonNull(finals.get(id)), how));
  }

  /**
   * Returns if it is the same as the one that came.
   *
   * @throws SnapshotException if it is not
   */
  void requireSame(int id, Object now) {
    if (!States.areEqual(Objects.requireNonNull(objects[id]), now)) {
      throw isOther(id, "holds another value here");
    }
  }

  /** The same for the message of an exception, whose other parts can be set. */
  void requireMessage(int id, @Nullable String message) {
    Throwable own = (Throwable) Objects.requireNonNull(objects[id]);
    if (!Objects.equals(ThrowableParts.of(own.getClass()).message(own), message)) {
      throw isOther(id, "holds an exception with another message here");
    }
  }

  /**
   * Gives it the state that the other one came with.
   *
   * @throws SnapshotException if there is no way
   */
  void update(int id, Object now) {
    Object own = Objects.requireNonNull(objects[id]);
    if (!States.areSame(own, now) && !InPlace.update(own, now)) {
      Adapters.update(own, now);
      if (!States.areEqual(own, now)) {
        ObjectState.copy(now, own, false);
      }
      requireSame(id, now);
      updated.put(own, now);
    }
  }

  /** When all is filled: what was an object's own before may have been filled after it. */
  void updateAgain() {
    updated.forEach(
        (own, now) -> {
          if (!States.areSame(own, now)) {
            InPlace.update(own, now);
          }
        });
  }
}
