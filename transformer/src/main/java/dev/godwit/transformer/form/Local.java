package dev.godwit.transformer.form;

/**
 * A local variable or parameter of a migratable method, or a temporary. Compared by identity: two
 * variables of one name in separate scopes are two locals, which share a generated name only if
 * they have the same type.
 */
public final class Local {
  /** What kind of variable it is, which decides where it is declared in a resume body. */
  public enum Kind {
    /** A parameter of the method, or its receiver. */
    PARAMETER,
    /** Declared by a statement. */
    VARIABLE,
    /**
     * Declared by a statement, final, and with a constant value: a constant variable, JLS 4.12.4.
     */
    CONSTANT,
    /** Bound by a construct of its own: a catch or lambda parameter. */
    BOUND
  }

  private final String name;
  private final JavaType type;
  private final Kind kind;

  /** A local with the name it has in generated code. */
  public Local(String name, JavaType type, Kind kind) {
    this.name = name;
    this.type = type;
    this.kind = kind;
  }

  /** The name it has in generated code. */
  public String name() {
    return name;
  }

  /** Its static type. */
  public JavaType type() {
    return type;
  }

  /** What kind of variable it is. */
  public Kind kind() {
    return kind;
  }

  @Override
  public String toString() {
    return name;
  }
}
