package dev.godwit.snapshot;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The fields of a class file (JVMS 4.1, 4.4, 4.5). */
final class ClassFile {
  private static final int STATIC_FINAL = 0x0018;
  private static final int FINAL = 0x0010;
  private static final int INTERFACE = 0x0200;
  private static final int SYNTHETIC_OR_ENUM = 0x5000;

  /**
   * A static final field.
   *
   * @param flags where its access flags are in the file
   * @param isConstant whether its value is in the file: code that mentions it has it, too
   */
  private record StaticFinal(String name, int flags, boolean isConstant) {}

  private final byte[] bytes;
  private final List<StaticFinal> statics = new ArrayList<>();

  /**
   * The class file of the bytes.
   *
   * @throws RuntimeException if they are none
   */
  ClassFile(byte[] bytes) {
    this.bytes = bytes;
    ByteBuffer in = ByteBuffer.wrap(bytes);
    in.position(8);
    String[] texts = texts(in);
    int flags = in.getShort();
    skip(in, 4);
    skip(in, 2 * count(in));
    for (int fields = count(in); fields > 0; fields--) {
      field(in, texts, (flags & INTERFACE) != 0);
    }
  }

  /** The pool's texts, null for its other constants. */
  private static String[] texts(ByteBuffer in) {
    String[] texts = new String[count(in)];
    for (int i = 1; i < texts.length; i++) {
      byte tag = in.get();
      switch (tag) {
        case 1 -> {
          byte[] text = new byte[count(in)];
          in.get(text);
          texts[i] = new String(text, StandardCharsets.UTF_8);
        }
        case 7, 8, 16, 19, 20 -> skip(in, 2);
        case 15 -> skip(in, 3);
        case 5, 6 -> {
          skip(in, 8);
          i++; // It takes two places.
        }
        default -> skip(in, 4);
      }
    }
    return texts;
  }

  private void field(ByteBuffer in, String[] texts, boolean isOfInterface) {
    int at = in.position();
    int flags = in.getShort();
    String name = texts[count(in)];
    skip(in, 2);
    boolean isConstant = false;
    for (int attributes = count(in); attributes > 0; attributes--) {
      isConstant |= "ConstantValue".equals(texts[count(in)]);
      skip(in, in.getInt());
    }
    if ((flags & STATIC_FINAL) == STATIC_FINAL && (flags & SYNTHETIC_OR_ENUM) == 0) {
      // Fields of interfaces must be final (JVMS 4.5).
      statics.add(new StaticFinal(name, isOfInterface ? -1 : at, isConstant));
    }
  }

  private static int count(ByteBuffer in) {
    return Short.toUnsignedInt(in.getShort());
  }

  private static void skip(ByteBuffer in, int bytes) {
    in.position(in.position() + bytes);
  }

  /** The names of the fields that are constants of the class file, not computed when it starts. */
  Set<String> constants() {
    Set<String> names = new HashSet<>();
    for (StaticFinal f : statics) {
      if (f.isConstant()) {
        names.add(f.name());
      }
    }
    return names;
  }

  /** The file with those of its static final fields not final, where that can be. */
  byte[] open(Set<String> names) {
    byte[] open = bytes.clone();
    for (StaticFinal f : statics) {
      if (names.contains(f.name()) && f.flags() >= 0 && !f.isConstant()) {
        open[f.flags() + 1] &= ~FINAL;
      }
    }
    return open;
  }
}
