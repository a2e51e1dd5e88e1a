package dev.godwit.snapshot;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.OutputStream;
import java.io.Serializable;
import java.lang.invoke.SerializedLambda;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

  private ShallowSerial() {}

  static Written write(Object root) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    List<Object> children = new ArrayList<>();
    try (ObjectOutputStream out = new Replacing(bytes, children)) {
      out.writeObject(root);
    }
    return new Written(bytes.toByteArray(), children);
  }

  private static final class Replacing extends ObjectOutputStream {
    private final List<Object> children;
    private boolean begun;

    Replacing(OutputStream out, List<Object> children) throws IOException {
      super(out);
      this.children = children;
      enableReplaceObject(true);
    }

    @Override
    protected Object replaceObject(Object o) {
      if (!begun) { // The root, or the serial proxy that its writeReplace made.
        begun = true;
        return o;
      }
      children.add(o);
      return new Handle(children.size() - 1);
    }
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
    in.setObjectInputFilter(
        info -> {
          Class<?> c = info.serialClass();
          if (info.depth() > 8 || info.arrayLength() > bytes.length) {
            return ObjectInputFilter.Status.REJECTED;
          }
          if (c == null || c == Handle.class || also.test(c)) {
            return ObjectInputFilter.Status.ALLOWED;
          }
          while (c.isArray()) {
            c = c.getComponentType();
          }
          return c.isPrimitive() || isEnum(c) || TypeFilter.maySerialize(c)
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
