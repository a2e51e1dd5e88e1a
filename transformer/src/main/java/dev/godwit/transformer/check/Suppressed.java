package dev.godwit.transformer.check;

import spoon.reflect.declaration.CtElement;

/** {@code @SuppressWarnings("godwit")}. */
final class Suppressed {
  private Suppressed() {}

  /** Whether the element or one around it has the annotation. */
  static boolean at(CtElement at) {
    for (CtElement e = at; e != null && e.isParentInitialized(); e = e.getParent()) {
      if (e.getAnnotations().stream()
          .anyMatch(
              a ->
                  a.getAnnotationType().getSimpleName().equals("SuppressWarnings")
                      && a.getValues().toString().contains("\"godwit\""))) {
        return true;
      }
    }
    return false;
  }
}
