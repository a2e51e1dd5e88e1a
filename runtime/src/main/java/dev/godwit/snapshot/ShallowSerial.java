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
import java.util.ArrayList;
import java.util.List;
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
    try (ObjectOutputStream out = new Replacing(bytes, root, children)) {
      out.writeObject(root);
    }
    return new Written(bytes.toByteArray(), children);
  }

  private static final class Replacing extends ObjectOutputStream {
    private final Object root;
    private final List<Object> children;

    Replacing(OutputStream out, Object root, List<Object> children) throws IOException {
      super(out);
      this.root = root;
      this.children = children;
      enableReplaceObject(true);
    }

    @Override
    @SuppressWarnings("ReferenceEquality")
    protected Object replaceObject(Object o) {
      // A serial proxy (java.time.Ser and the like) is part of the root's own form.
      if (o == root || o instanceof Handle || isProxy(o)) {
        return o;
      }
      children.add(o);
      return new Handle(children.size() - 1);
    }

    private static boolean isProxy(Object o) {
      String name = o.getClass().getName();
      return name.endsWith(".Ser")
          || name.endsWith("SerializationProxy")
          || name.endsWith("$SerializedForm");
    }
  }

  static Object read(Class<?> type, byte[] bytes, @Nullable Object[] children, TypeFilter types)
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
            try {
              return super.resolveClass(c);
            } catch (ClassNotFoundException e) {
              return types.user(c.getName()); // An enum of the program.
            }
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
          if (c == null || c == Handle.class) {
            return ObjectInputFilter.Status.ALLOWED;
          }
          while (c.isArray()) {
            c = c.getComponentType();
          }
          return c.isPrimitive() || c.isEnum() || TypeFilter.maySerialize(c)
              ? ObjectInputFilter.Status.ALLOWED
              : ObjectInputFilter.Status.REJECTED;
        });
    try (in) {
      Object read = in.readObject();
      if (read == null || read.getClass() != type) {
        throw new IOException("the bytes are not of a " + type.getName());
      }
      return read;
    } catch (ClassNotFoundException e) {
      throw new IOException(e);
    }
  }
}
