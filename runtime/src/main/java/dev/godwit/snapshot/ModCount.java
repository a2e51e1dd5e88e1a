package dev.godwit.snapshot;

import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.VarHandle;
import java.util.AbstractList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How often a list of the program was changed, which {@link AbstractList} counts for its
 * subclasses: their iterators compare it with what they remember.
 */
final class ModCount {
  private static final ClassValue<Optional<VarHandle>> OF =
      new ClassValue<>() {
        @Override
        protected Optional<VarHandle> computeValue(Class<?> type) {
          return Optional.ofNullable(find(type));
        }
      };

  private ModCount() {}

  private static @Nullable VarHandle find(Class<?> type) {
    try {
      Lookup rights = JdkPart.rights(JdkPart.below(type));
      return rights.findVarHandle(AbstractList.class, "modCount", int.class);
    } catch (ReflectiveOperationException e) {
      return null;
    }
  }

  /** Whether it is known of objects of a class of the program. */
  static boolean isKnown(Class<?> type) {
    return OF.get(type).isPresent();
  }

  static int get(Object list) {
    return (int) handle(list).get(list);
  }

  static void set(Object list, int count) {
    handle(list).set(list, count);
  }

  private static VarHandle handle(Object list) {
    Class<?> type = list.getClass();
    return OF.get(type).orElseThrow(() -> Fields.closed(JdkPart.below(type)));
  }
}
