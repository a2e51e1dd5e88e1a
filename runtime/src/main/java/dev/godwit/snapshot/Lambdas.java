package dev.godwit.snapshot;

import dev.godwit.SnapshotException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.invoke.SerializedLambda;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lambdas whose target type is Serializable, of classes that Godwit has not transformed: by the
 * form that their own class makes and reads ({@link SerializedLambda}). That class checks that it
 * has such a lambda.
 */
final class Lambdas {
  private Lambdas() {}

  static boolean isSerializable(Class<?> type) {
    return type.isHidden() && Serializable.class.isAssignableFrom(type);
  }

  /** The form of a lambda. */
  static SerializedLambda form(Object lambda) throws IOException {
    First first = new First();
    first.writeObject(lambda);
    if (first.root instanceof SerializedLambda form) {
      return form;
    }
    throw new IOException("it has no serial form of a lambda");
  }

  /** Keeps what the root's writeReplace made, and writes nothing of it. */
  private static final class First extends ObjectOutputStream {
    @Nullable Object root;

    First() throws IOException {
      super(new ByteArrayOutputStream());
      enableReplaceObject(true);
    }

    @Override
    @SuppressWarnings("NullAway") // null is a good replacement
    protected Object replaceObject(Object o) {
      if (root == null) {
        root = o;
      }
      return null;
    }
  }

  /** The parts of the form but for the captured values. */
  static Map<String, Object> parts(SerializedLambda f) {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("interface", f.getFunctionalInterfaceClass());
    parts.put("method", f.getFunctionalInterfaceMethodName());
    parts.put("signature", f.getFunctionalInterfaceMethodSignature());
    parts.put("kind", f.getImplMethodKind());
    parts.put("implClass", f.getImplClass());
    parts.put("implMethod", f.getImplMethodName());
    parts.put("implSignature", f.getImplMethodSignature());
    parts.put("type", f.getInstantiatedMethodType());
    return parts;
  }

  /** The lambda that the form is of. */
  static Object read(Class<?> capturing, Named parts, Object[] captured, TypeFilter types)
      throws IOException {
    SerializedLambda form =
        new SerializedLambda(
            capturing,
            part(parts, "interface"),
            part(parts, "method"),
            part(parts, "signature"),
            parts.slot(index(parts, "kind")) instanceof Integer kind ? kind : -1,
            part(parts, "implClass"),
            part(parts, "implMethod"),
            part(parts, "implSignature"),
            part(parts, "type"),
            captured);
    ShallowSerial.Written written = ShallowSerial.write(form);
    return ShallowSerial.readLambda(
        capturing, written.bytes(), written.children().toArray(), types);
  }

  private static String part(Named parts, String name) {
    if (parts.slot(index(parts, name)) instanceof String s) {
      return s;
    }
    throw new SnapshotException("\"" + name + "\" of a lambda is a string");
  }

  private static int index(Named parts, String name) {
    int i = parts.indexOf(name, 0);
    if (i < 0) {
      throw new SnapshotException("\"" + name + "\" of a lambda is missing");
    }
    return i;
  }
}
