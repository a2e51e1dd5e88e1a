package dev.godwit.snapshot;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.OutputStream;
import java.io.Serializable;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.EventObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.AbstractOwnableSynchronizer;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One object of a JDK class by the class's own serialization, with every object that it refers to
 * replaced by a handle: depth stays 1, identity stays the snapshot's. Only for classes of the JDK.
 */
final class ShallowSerial {
  /** The bytes of the object itself and what its handles stand for. */
  record Written(byte[] bytes, List<Object> children) {}

  /** Stands for the child with that index. */
  record Handle(int index) implements Serializable {}

  /** The serial form is not that of the object as it is. */
  @SuppressWarnings("serial") // Never written.
  static final class LossyException extends IOException {
    LossyException(String message) {
      super(message);
    }
  }

  private ShallowSerial() {}

  /**
   * What immutable values are in the serial form of another object: the stream asks for their
   * replacement before it asks us.
   */
  private static final Set<String> VALUES =
      Set.of(
          "java.time.Ser",
          "java.time.chrono.Ser",
          "java.time.zone.Ser",
          "java.util.CollSer",
          "java.net.InetAddress"); // For the one of the IP version's class.

  /**
   * The object's own form.
   *
   * @throws LossyException if that would leave something out, or change the object
   */
  static Written write(Object root) throws IOException {
    if (root instanceof Calendar c && c.toString().contains("[time=?")) {
      // Written, it computes its time, and forgets which fields were set last.
      throw new LossyException(
          "it was set and has not computed its time yet: call getTime() on it");
    }
    if (root instanceof EventObject) {
      throw new LossyException("its source does not travel with it: hold that, and what it tells");
    }
    if (isHeldLock(root)) {
      throw new LossyException("its lock is held, and a serial form is free: unlock it before");
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    List<Object> children = new ArrayList<>();
    try (ObjectOutputStream out = new Replacing(bytes, children)) {
      out.writeObject(root);
    }
    return new Written(bytes.toByteArray(), children);
  }

  /** Whether it is what a lock is made of, which is held by somebody; others keep their state. */
  private static boolean isHeldLock(Object o) {
    Class<?> of = o.getClass().getEnclosingClass();
    return o instanceof StampedLock l && (l.isReadLocked() || l.isWriteLocked())
        || o instanceof AbstractOwnableSynchronizer
            && (of == ReentrantLock.class || of == ReentrantReadWriteLock.class)
            && !o.toString().contains("[State = 0,");
  }

  private static final class Replacing extends ObjectOutputStream {
    private final List<Object> children;
    private @Nullable Object root;

    Replacing(OutputStream out, List<Object> children) throws IOException {
      super(out);
      this.children = children;
      enableReplaceObject(true);
    }

    @Override
    protected Object replaceObject(Object o) throws IOException {
      if (root == null) { // Or the serial proxy that its writeReplace made.
        root = o;
        return o;
      }
      if (o.getClass().getName().endsWith("$SerializationProxy")) {
        throw new LossyException(
            "it holds what is "
                + o.getClass().getEnclosingClass().getName()
                + " only by value there: hold that in a field or local of your own");
      }
      children.add(VALUES.contains(o.getClass().getName()) ? value(o) : o);
      return new Handle(children.size() - 1);
    }

    /** What may not be read there is not written here. */
    @Override
    protected void annotateClass(Class<?> type) throws IOException {
      boolean isLambda = root instanceof SerializedLambda; // Read by readLambda alone.
      if (type != Handle.class && !isLambda && !mayBeRead(type)) {
        throw new LossyException(
            "there is no way to read a " + type.getName() + " that is known to be safe");
      }
    }

    /** The value that a proxy stands for: another object, as it may be of a value-based class. */
    private static Object value(Object proxy) throws IOException {
      Written written = ShallowSerial.write(proxy);
      TypeFilter types = new TypeFilter(ClassLoader.getPlatformClassLoader(), true);
      return Objects.requireNonNull(
          ShallowSerial.read(written.bytes(), written.children().toArray(), types, c -> false));
    }
  }

  /** Whether bytes may be of the class: none whose own code would run. */
  private static boolean mayBeRead(Class<?> type) {
    Class<?> c = type;
    while (c.isArray()) {
      c = c.getComponentType();
    }
    return c.isPrimitive() || isEnum(c) || TypeFilter.maySerialize(c);
  }

  private static boolean isEnum(Class<?> c) {
    Class<?> above = c.getSuperclass(); // Of a constant with a body.
    return c.isEnum() || above != null && above.isEnum();
  }

  /** An object of the class, with the children in the places of the handles. */
  static Object read(Class<?> type, byte[] bytes, @Nullable Object[] children, TypeFilter types)
      throws IOException {
    Object read = read(bytes, children, types, c -> false);
    if (read == null || read.getClass() != type) {
      throw new IOException("the bytes are not of a " + type.getName());
    }
    return read;
  }

  /** A lambda that was born in the class, which has been checked. */
  static Object readLambda(
      Class<?> capturing, byte[] bytes, @Nullable Object[] children, TypeFilter types)
      throws IOException {
    return Objects.requireNonNull(
        read(
            bytes,
            children,
            types,
            // The filter is asked about what readResolve gave, too.
            c -> c == SerializedLambda.class || c == capturing || c.isHidden()));
  }

  private static @Nullable Object read(
      byte[] bytes, @Nullable Object[] children, TypeFilter types, Predicate<Class<?>> also)
      throws IOException {
    ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes)) {
          {
            enableResolveObject(true);
          }

          @Override
          protected Class<?> resolveClass(ObjectStreamClass c)
              throws IOException, ClassNotFoundException {
            if (c.getName().equals(Handle.class.getName())) {
              return Handle.class;
            }
            Class<?> type = types.any(c.getName());
            if (!mayBeRead(type) && !also.test(type)) { // Not what the children are of.
              throw new InvalidClassException(c.getName(), "the bytes may not be of this class");
            }
            return Types.isPlatform(type) ? super.resolveClass(c) : type; // The program's enums.
          }

          @Override
          protected @Nullable Object resolveObject(Object o) throws IOException {
            if (o instanceof Handle h) {
              if (h.index() < 0 || h.index() >= children.length) {
                throw new IOException("child " + h.index() + " of " + children.length);
              }
              return children[h.index()];
            }
            return o;
          }
        };
    // The filter is asked about the children, too, which have been checked as entries.
    Map<Class<?>, Integer> lengths = new HashMap<>();
    for (Object child : children) {
      if (child != null) {
        int length = child.getClass().isArray() ? Array.getLength(child) : 0;
        lengths.merge(child.getClass(), length, Math::max);
      }
    }
    in.setObjectInputFilter(
        info -> {
          Class<?> c = info.serialClass();
          int known = c == null ? 0 : lengths.getOrDefault(c, 0);
          if (info.depth() > 8 || info.arrayLength() > Math.max(known, bytes.length)) {
            return ObjectInputFilter.Status.REJECTED;
          }
          if (c == null || c == Handle.class || lengths.containsKey(c) || also.test(c)) {
            return ObjectInputFilter.Status.ALLOWED;
          }
          return mayBeRead(c)
              ? ObjectInputFilter.Status.ALLOWED
              : ObjectInputFilter.Status.REJECTED;
        });
    try (in) {
      return in.readObject();
    } catch (ClassNotFoundException e) {
      throw new IOException(e);
    }
  }
}
