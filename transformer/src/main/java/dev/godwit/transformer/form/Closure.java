package dev.godwit.transformer.form;

import java.util.List;

/**
 * A class that stands for a lambda or method reference of the user: it has a name, and what it
 * captures are its fields, so that it can travel.
 *
 * @param name its simple name in the companion
 * @param title what it is of the user's, {@code lambda in Hello.b()}
 * @param trace what it is called in stack traces, {@code lambda$b}
 * @param scope the type parameters in scope where it was born
 * @param interfaces what it implements
 * @param method the one method that it implements
 * @param captured the locals that it captures, the receiver among them
 * @param body the method's statements
 * @param line the user's line
 */
public record Closure(
    String name,
    String title,
    String trace,
    LocalClass.TypeParameters scope,
    List<JavaType> interfaces,
    Signature method,
    List<Local> parameters,
    List<Local> captured,
    Node.Block body,
    int line) {
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
