package dev.godwit.transformer.form;

/**
 * A denotable static type.
 *
 * @param text as it is written in a declaration
 * @param erasure as it is written before {@code .class}
 * @param isPrimitive whether it is a primitive type
 */
public record JavaType(Code text, Code erasure, boolean isPrimitive) {
  /** A type without type arguments, by its canonical name. */
  public static JavaType named(String canonicalName) {
    Code name = Code.type(canonicalName);
    return new JavaType(name, name, false);
  }

  /** A primitive type. */
  public static JavaType primitive(String keyword) {
    Code name = Code.text(keyword);
    return new JavaType(name, name, true);
  }

  /** The literal that a variable of the type has before it is assigned. */
  public String defaultValue() {
    if (!isPrimitive) {
      return "null";
    }
    return text.plain().equals("boolean") ? "false" : "0";
  }

  /** {@code Int} for int and so on, as in {@code takeInt}; empty for reference types. */
  public String slot() {
    if (!isPrimitive) {
      return "";
    }
    String keyword = text.plain();
    return Character.toUpperCase(keyword.charAt(0)) + keyword.substring(1);
  }

  /** Whether both are written the same. */
  public boolean sameAs(JavaType other) {
    return text.plain().equals(other.text.plain());
  }
}
