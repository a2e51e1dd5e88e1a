package dev.godwit.snapshot;

import dev.godwit.frame.Companions;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.Stack;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.LinkedTransferQueue;
import org.jspecify.annotations.Nullable;

/**
 * The part of an object of the program that a collection class of the JDK declares, its elements.
 * They are read and added by that class's own methods, whatever the program's class overrides.
 */
@SuppressWarnings("JdkObsolete") // The program's classes extend what they extend.
final class JdkPart {
  private static final ClassValue<Optional<JdkPart>> OF =
      new ClassValue<>() {
        @Override
        protected Optional<JdkPart> computeValue(Class<?> type) {
          return Optional.ofNullable(find(type));
        }
      };

  /** Others that are their elements and, if they are sorted, a comparator. */
  private static final Set<Class<?>> MORE =
      Set.of(
          Stack.class,
          ConcurrentLinkedDeque.class,
          ConcurrentSkipListMap.class,
          ConcurrentSkipListSet.class,
          CopyOnWriteArraySet.class,
          LinkedTransferQueue.class);

  private final Class<?> base;
  private final MethodHandle read;
  private final MethodHandle add;

  private JdkPart(Class<?> base, MethodHandle read, MethodHandle add) {
    this.base = base;
    this.read = read;
    this.add = add;
  }

  /** That of the class, null if it has none, or none that can be accessed. */
  static @Nullable JdkPart of(Class<?> type) {
    return OF.get(type).orElse(null);
  }

  private static @Nullable JdkPart find(Class<?> type) {
    Class<?> direct = below(type);
    Class<?> base = direct.getSuperclass();
    if (Types.isPlatform(type)
        || SerialForm.isExternal(type)
        || base == null
        || !Types.isCollection(base) && !Types.isMap(base) && !MORE.contains(base)) {
      return null;
    }
    try {
      MethodHandles.Lookup access = rights(direct);
      if (Map.class.isAssignableFrom(base)) {
        return new JdkPart(
            base,
            access.findSpecial(base, "entrySet", MethodType.methodType(Set.class), direct),
            access.findSpecial(
                base,
                "put",
                MethodType.methodType(Object.class, Object.class, Object.class),
                direct));
      }
      return new JdkPart(
          base,
          access.findSpecial(base, "iterator", MethodType.methodType(Iterator.class), direct),
          access.findSpecial(
              base, "add", MethodType.methodType(boolean.class, Object.class), direct));
    } catch (ReflectiveOperationException e) {
      return null;
    }
  }

  /** The class of the program, at or above one, that extends one of the JDK. */
  static Class<?> below(Class<?> type) {
    Class<?> direct = type;
    while (direct.getSuperclass() != null && !Types.isPlatform(direct.getSuperclass())) {
      direct = direct.getSuperclass();
    }
    return direct;
  }

  /** What a class of the program may access. */
  static MethodHandles.Lookup rights(Class<?> type) throws IllegalAccessException {
    MethodHandles.Lookup known = Companions.access(type);
    return known != null ? known : MethodHandles.privateLookupIn(type, MethodHandles.lookup());
  }

  boolean isMap() {
    return Map.class.isAssignableFrom(base);
  }

  /** The elements, or the entries of a map. */
  Iterable<?> elements(Object o) {
    try {
      if (isMap()) {
        return (Set<?>) read.invoke(o);
      }
      Iterator<?> iterator = (Iterator<?>) read.invoke(o);
      return () -> castIterator(iterator);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  @SuppressWarnings("unchecked")
  private static Iterator<Object> castIterator(Iterator<?> iterator) {
    return (Iterator<Object>) iterator;
  }

  static @Nullable Comparator<?> comparator(Object o) {
    if (o instanceof SortedSet<?> s) {
      return s.comparator();
    }
    if (o instanceof SortedMap<?, ?> m) {
      return m.comparator();
    }
    return o instanceof PriorityQueue<?> q ? q.comparator() : null;
  }

  /** An empty instance: the constructor of the JDK's class is run, none of the program's. */
  Object allocate(Class<?> type, boolean accessOrder, @Nullable Object comparator)
      throws ReflectiveOperationException {
    Constructor<?> first;
    Object[] arguments;
    if (accessOrder && LinkedHashMap.class.isAssignableFrom(base)) {
      first = base.getConstructor(int.class, float.class, boolean.class);
      arguments = new Object[] {16, 0.75f, true};
    } else if (comparator != null) {
      first = base.getConstructor(Comparator.class);
      arguments = new Object[] {comparator};
    } else {
      first = base.getConstructor();
      arguments = new Object[0];
    }
    return Constructors.of(type, first).newInstance(arguments);
  }

  /** Adds elements, or keys and values in turn. */
  void fill(Object o, Iterable<? extends @Nullable Object> values) throws Throwable {
    Iterator<? extends @Nullable Object> i = values.iterator();
    while (i.hasNext()) {
      if (isMap()) {
        Object key = i.next();
        add.invoke(o, key, i.next());
      } else {
        add.invoke(o, i.next());
      }
    }
  }

  /** Removes everything, by the iterator of the JDK's class. */
  void clear(Object o) {
    for (Iterator<?> i = elements(o).iterator(); i.hasNext(); ) {
      i.next();
      i.remove();
    }
  }

  /** Whether values are the contents of the object already, in order and by identity. */
  @SuppressWarnings("ReferenceEquality")
  boolean holds(Object o, List<? extends @Nullable Object> values) {
    int i = 0;
    for (Object element : elements(o)) {
      Map.Entry<?, ?> e = isMap() ? (Map.Entry<?, ?>) element : null;
      if (e == null) {
        if (i >= values.size() || values.get(i++) != element) {
          return false;
        }
      } else if (i + 1 >= values.size()
          || values.get(i++) != e.getKey()
          || values.get(i++) != e.getValue()) {
        return false;
      }
    }
    return i == values.size();
  }
}
