package dev.godwit.transformer.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A local or anonymous class of the user as a class of the companion. What it captures is in an
 * object around it, as an inner class has it, so that it is there before any constructor runs.
 *
 * @param name its simple name in the companion
 * @param holder the class around it that has what it captures; null if there is no need of one
 * @param binaryName its name in plain Java
 * @param title what it is of the user's, {@code class Local in Hello.b()}
 * @param kind the keyword that it is declared with
 * @param annotations those that reflection finds
 * @param modifiers {@code abstract}, {@code final}, each with a space after it
 * @param scope the type parameters in scope where it is declared
 * @param typeParameters its own
 * @param superclass null for none but {@code Object} and the like
 * @param components of a record
 * @param captured the locals that it captures, receivers among them
 * @param line the user's line
 */
public record LocalClass(
    String name,
    @Nullable String holder,
    String binaryName,
    String title,
    String kind,
    List<Code> annotations,
    String modifiers,
    TypeParameters scope,
    Code typeParameters,
    @Nullable Code superclass,
    List<Code> interfaces,
    List<Parameter> components,
    List<Local> captured,
    List<Member> members,
    int line) {
  /** The type parameters where a class is declared: {@code <T, U extends A>} and {@code T, U}. */
  public record TypeParameters(Code declared, Code names) {
    /** There are none. */
    public static final TypeParameters NONE = new TypeParameters(Code.text(""), Code.text(""));

    /** Whether there are none. */
    public boolean isEmpty() {
      return names.plain().isEmpty();
    }

    /** {@code <T, U>}; nothing if there are none. */
    public Code arguments() {
      return isEmpty()
          ? names
          : Code.build(Code.Binding.PRIMARY).text("<").add(names).text(">").done();
    }
  }

  /** A parameter, or a component of a record. */
  public record Parameter(List<Code> annotations, Local local) {}

  /** What is declared in it. */
  public sealed interface Member {}

  /** A constant of an enum, with the body of its own class or null. */
  public record Constant(
      List<Code> annotations, String name, List<Code> arguments, @Nullable List<Member> body)
      implements Member {}

  /** A field. */
  public record Field(
      List<Code> annotations,
      String modifiers,
      JavaType type,
      String name,
      @Nullable Code init,
      int line)
      implements Member {}

  /** An initialiser. */
  public record Initializer(boolean isStatic, Node.Block body) implements Member {}

  /**
   * A method or constructor.
   *
   * @param annotations those that reflection finds
   * @param isCompact whether it is a constructor of a record without a parameter list
   * @param scope the type parameters that its text may mention, its own among them
   * @param result null for a constructor
   * @param isOverridden whether a call of it may select the method of another local class
   * @param body null if it is abstract
   */
  public record Method(
      List<Code> annotations,
      String modifiers,
      Code typeParameters,
      TypeParameters scope,
      @Nullable JavaType result,
      String name,
      boolean isCompact,
      List<Parameter> parameters,
      boolean isVarArgs,
      List<Code> thrown,
      boolean isOverridden,
      Node.@Nullable Block body,
      int line)
      implements Member {
    /** By identity: each text is one. */
    @Override
    public boolean equals(Object o) {
      return this == o;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  /** The name of its method that gives what it captures to its static bodies. */
  public String accessor() {
    String name = "captured";
    while (hasMethod(name)) {
      name += "_";
    }
    return name;
  }

  private boolean hasMethod(String wanted) {
    return members.stream().anyMatch(m -> m instanceof Method x && x.name().equals(wanted));
  }

  /** By identity: each text is one. */
  @Override
  public boolean equals(Object o) {
    return this == o;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
