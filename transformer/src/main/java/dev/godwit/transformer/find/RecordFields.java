package dev.godwit.transformer.find;

import javax.lang.model.element.ElementKind;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;
import spoon.reflect.declaration.CtField;
import spoon.reflect.declaration.CtRecord;
import spoon.reflect.reference.CtFieldReference;
import spoon.reflect.reference.CtTypeReference;

/** The private fields of records of the unit: they can be read through their accessors. */
public final class RecordFields {
  private RecordFields() {}

  /** Whether somebody wrote an accessor of a record of the unit. */
  public static boolean hasWrittenAccessor(CtTypeReference<?> type) {
    return type.getDeclaration() instanceof CtRecord r
        && r.getFields().stream()
            .filter(f -> !f.isStatic())
            .anyMatch(f -> isWritten(r, f.getSimpleName()));
  }

  private static boolean isWritten(CtRecord r, String name) {
    return r.getMethodsByName(name).stream()
        .anyMatch(m -> m.getParameters().isEmpty() && !m.isImplicit());
  }

  /**
   * Whether reading the field and calling its accessor, which nobody wrote, are the same.
   *
   * @param symbol the field as javac has it, which is asked first, since Spoon searches; null for
   *     one of a local class
   */
  public static boolean hasPlainAccessor(CtFieldReference<?> f, @Nullable VariableElement symbol) {
    if (symbol != null && Symbols.owner(symbol).getKind() != ElementKind.RECORD) {
      return false;
    }
    CtField<?> field = f.getDeclaration();
    if (field == null || field.isStatic() || !(field.getDeclaringType() instanceof CtRecord r)) {
      return false;
    }
    return !isWritten(r, f.getSimpleName());
  }
}
