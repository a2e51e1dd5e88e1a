package dev.godwit.transformer.find;

import spoon.reflect.declaration.CtField;
import spoon.reflect.declaration.CtMethod;
import spoon.reflect.declaration.CtRecord;
import spoon.reflect.reference.CtFieldReference;

/** The private fields of records of the unit: they can be read through their accessors. */
public final class RecordFields {
  private RecordFields() {}

  /** Whether reading the field and calling its accessor, which nobody wrote, are the same. */
  public static boolean hasPlainAccessor(CtFieldReference<?> f) {
    CtField<?> field = f.getDeclaration();
    if (field == null || field.isStatic() || !(field.getDeclaringType() instanceof CtRecord r)) {
      return false;
    }
    for (CtMethod<?> m : r.getMethodsByName(f.getSimpleName())) {
      if (m.getParameters().isEmpty() && !m.isImplicit()) {
        return false;
      }
    }
    return true;
  }
}
