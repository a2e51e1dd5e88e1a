package dev.godwit.transformer.form;

import java.util.List;

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

  /** Whether it is, or mentions, a type that the user's text has no name for (JLS 4.9). */
  public boolean hasIntersections() {
    return text.parts().stream().anyMatch(Code.Intersection.class::isInstance);
  }

  /**
   * A value as one of this type: of an intersection type javac does not know that it is what the
   * type variable stands for, (T) (Object) value.
   */
  public Code fitted(Code value) {
    if (!hasIntersections() || fits(value)) {
      return value;
    }
    Code.Builder b = Code.build(Code.Binding.UNARY).text("(").add(text).text(") (");
    b.add(Code.type("java.lang.Object")).text(") ");
    return b.operand(value, Code.Binding.POSTFIX).done();
  }

  /** Whether javac knows of a value that it is of this type: locals and fields have it in full. */
  private boolean fits(Code value) {
    List<Code.Part> parts = value.parts();
    String plain = value.plain();
    if (parts.get(0) instanceof Code.Ref r) {
      String own = r.local().type().text().plain();
      String type = text.plain();
      return parts.size() == 1 && own.equals(type)
          || plain.endsWith(".next()") && own.equals("java.util.Iterator<" + type + ">")
          || plain.endsWith("]") && own.equals(type + "[]");
    }
    return plain.equals("null")
        || plain.matches("this\\.\\w+")
        || value.binding() == Code.Binding.UNARY
            && plain.startsWith("(" + text.plain() + ") (java.lang.Object) ");
  }

  /** Whether both are written the same. */
  public boolean sameAs(JavaType other) {
    return text.plain().equals(other.text.plain());
  }
}
