package dev.godwit.transformer.form;

import java.util.List;

/**
 * What a method looks like to its callers.
 *
 * @param result its result type; {@code void} is a primitive type here
 */
public record Signature(
    String name,
    List<JavaType> parameters,
    JavaType result,
    List<JavaType> thrown,
    boolean isVarArgs) {
  /** Whether it has no result. */
  public boolean isVoid() {
    return result.text().plain().equals("void");
  }

  /** The name with the simple names of the parameter types, {@code f(int, String)}. */
  @Override
  public String toString() {
    StringBuilder b = new StringBuilder(name).append('(');
    for (int i = 0; i < parameters.size(); i++) {
      String type = parameters.get(i).erasure().plain();
      b.append(i == 0 ? "" : ", ").append(type.substring(type.lastIndexOf('.') + 1));
    }
    return b.append(')').toString();
  }
}
