package dev.godwit.transformer.find;

import java.util.List;
import javax.lang.model.element.TypeElement;
import spoon.reflect.declaration.CtType;

/**
 * A type with the methods of it that are migratable, in source order, and its nested types that
 * have such methods.
 */
public record MigratableType(
    CtType<?> source,
    TypeElement symbol,
    List<MigratableMethod> methods,
    List<MigratableType> nested) {
  /** By identity: comparing trees by their content costs more than making them. */
  @Override
  public boolean equals(Object o) {
    return this == o;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
