package dev.godwit.transformer.check;

import dev.godwit.transformer.Diagnostic;
import dev.godwit.transformer.Diagnostics;
import dev.godwit.transformer.find.Symbols;
import dev.godwit.transformer.form.Code;
import dev.godwit.transformer.form.Intersections;
import dev.godwit.transformer.split.SplitMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;

/**
 * Refuses intersection types that no type variable can stand for: those with members that javac
 * finds in conflict (JLS 4.9).
 */
public final class IntersectionChecker {
  private final Symbols symbols;
  private final Diagnostics diagnostics;

  /** Reports into the given collection. */
  public IntersectionChecker(Symbols symbols, Diagnostics diagnostics) {
    this.symbols = symbols;
    this.diagnostics = diagnostics;
  }

  /** Checks what the bodies of a method mention. */
  public void check(SplitMethod method) {
    for (Code.Intersection i : Intersections.in(method.fresh(), method.resume())) {
      List<TypeElement> bounds = new ArrayList<>();
      for (Code b : i.bounds()) {
        b.parts().stream()
            .filter(Code.TypeName.class::isInstance)
            .findFirst()
            .map(p -> symbols.named(((Code.TypeName) p).canonical()))
            .ifPresent(bounds::add);
      }
      if (!symbols.privateTypes().canBeBounds(bounds)) {
        diagnostics.report(
            Diagnostic.Code.PRIVATE,
            method.normal().method().source(),
            "the companion cannot have a value that is "
                + bounds.stream().map(Object::toString).collect(Collectors.joining(" and "))
                + " at once, whose members are in conflict: declare the variable that has it as one"
                + " of them");
      }
    }
  }
}
