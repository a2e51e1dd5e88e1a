package dev.godwit.snapshot;

import dev.godwit.CaptureException;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares objects by what they are in a snapshot. */
final class States {
  private States() {}

  /** Whether two objects of the JDK, or of a type with an adapter, are the same to what travels. */
  static boolean areSame(Object a, Object b) {
    try {
      return a == b || areAlike(a, b) || text(a).equals(text(b));
    } catch (ShallowSerial.LossyException e) {
      return true; // What it has now never travels: a lock that is held.
    } catch (IOException | CaptureException e) {
      return false;
    }
  }

  /** Whether they are the same, or the JDK says so of objects that have it in different ways. */
  static boolean areEqual(Object a, Object b) {
    return areSame(a, b) || Types.isPlatform(a.getClass()) && a.equals(b);
  }

  /** Whether they refer to the same objects, and are alike beside that. */
  private static boolean areAlike(Object a, Object b) throws IOException {
    if (a.getClass() != b.getClass()) {
      return false;
    }
    String adapted = Adapters.name(a.getClass());
    if (adapted != null) {
      return Adapters.state(adapted, a) instanceof List<?> x
          && Adapters.state(adapted, b) instanceof List<?> y
          && areSame(x, y, a, b);
    }
    if (Route.of(a.getClass()) != Route.SERIAL) {
      return false;
    }
    ShallowSerial.Written x = ShallowSerial.write(a);
    ShallowSerial.Written y = ShallowSerial.write(b);
    return java.util.Arrays.equals(x.bytes(), y.bytes())
        && areSame(x.children(), y.children(), a, b);
  }

  @SuppressWarnings("ReferenceEquality") // Identity is what is asked for.
  private static boolean areSame(List<?> x, List<?> y, Object a, Object b) {
    boolean same = x.size() == y.size();
    for (int i = 0; same && i < x.size(); i++) {
      Object of = x.get(i);
      Object now = y.get(i);
      same = isSameValue(of, now) || of == a && now == b;
    }
    return same;
  }

  /** Whether they are one object, or equal values of which there may be several. */
  @SuppressWarnings("ReferenceEquality") // Identity is what is asked for.
  static boolean isSameValue(@Nullable Object a, @Nullable Object b) {
    return a == b || a != null && isValue(a) && a.equals(b);
  }

  private static boolean isValue(Object o) {
    return o instanceof Number
        || o instanceof Boolean
        || o instanceof Character
        || o instanceof String;
  }

  private static String text(Object o) {
    return Values.write(o, "what is there already");
  }
}
