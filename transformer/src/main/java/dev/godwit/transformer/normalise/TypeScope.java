package dev.godwit.transformer.normalise;

import dev.godwit.transformer.find.MigratableMethod;
import dev.godwit.transformer.find.MirrorText;
import dev.godwit.transformer.find.Symbols;
import dev.godwit.transformer.form.Code;
import dev.godwit.transformer.form.Code.Binding;
import dev.godwit.transformer.form.LocalClass.TypeParameters;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.TypeParameterElement;
import spoon.reflect.declaration.CtClass;
import spoon.reflect.declaration.CtElement;
import spoon.reflect.declaration.CtEnum;
import spoon.reflect.declaration.CtFormalTypeDeclarer;
import spoon.reflect.declaration.CtMethod;
import spoon.reflect.declaration.CtModifiable;
import spoon.reflect.declaration.CtRecord;
import spoon.reflect.declaration.CtType;
import spoon.reflect.declaration.CtTypeParameter;
import spoon.reflect.reference.CtTypeReference;

/** The type parameters that the text in some place may mention. */
final class TypeScope {
  private TypeScope() {}

  /** Those around an element of the method, outermost first. */
  static TypeParameters around(CtElement e, MigratableMethod method, Symbols symbols) {
    return of(e.getParent(), method, symbols);
  }

  /** The same, with those that the element declares itself. */
  static TypeParameters of(CtElement e, MigratableMethod method, Symbols symbols) {
    List<CtTypeParameter> local = new ArrayList<>();
    for (CtElement up = e; !isNamed(up); up = up.getParent()) {
      if (up instanceof CtFormalTypeDeclarer d && !(up instanceof CtTypeParameter)) {
        local.addAll(0, d.getFormalCtTypeParameters());
        if (isStatic(up)) {
          return joined(Code.text(""), "", local);
        }
      }
    }
    List<TypeParameterElement> outer = symbols.typeParametersInScope(method.symbol());
    return joined(MirrorText.parameters(outer), MirrorText.arguments(outer), local);
  }

  /** Whether it is the method of a type with a name that is around everything. */
  private static boolean isNamed(CtElement e) {
    return e instanceof CtMethod<?> m && !Symbols.isLocal(m.getDeclaringType());
  }

  private static boolean isStatic(CtElement e) {
    return e instanceof CtModifiable m && m.isStatic()
        || e instanceof CtType<?> t && !(t instanceof CtClass<?>)
        || e instanceof CtEnum<?>
        || e instanceof CtRecord;
  }

  /** Those that a class or method declares: {@code <T, U extends A>}. */
  static Code declared(CtFormalTypeDeclarer d) {
    return joined(Code.text(""), "", d.getFormalCtTypeParameters()).declared();
  }

  private static TypeParameters joined(Code outer, String names, List<CtTypeParameter> more) {
    if (more.isEmpty()) {
      return new TypeParameters(outer, names);
    }
    Code.Builder b = Code.build(Binding.PRIMARY);
    StringBuilder all = new StringBuilder(names);
    String first = "<";
    if (!names.isEmpty()) {
      List<Code.Part> parts = outer.parts();
      parts.subList(0, parts.size() - 1).forEach(b::part); // Without the closing bracket.
      first = ", ";
    }
    for (CtTypeParameter p : more) {
      b.text(first + p.getSimpleName());
      CtTypeReference<?> bound = p.getSuperclass();
      if (bound != null && !bound.getQualifiedName().equals("java.lang.Object")) {
        b.text(" extends ").add(TypeText.write(bound));
      }
      all.append(all.length() == 0 ? "" : ", ").append(p.getSimpleName());
      first = ", ";
    }
    return new TypeParameters(b.text(">").done(), all.toString());
  }
}
