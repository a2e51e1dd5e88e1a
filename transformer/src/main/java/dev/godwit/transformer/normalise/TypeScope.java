package dev.godwit.transformer.normalise;

import dev.godwit.transformer.find.MigratableMethod;
import dev.godwit.transformer.find.MirrorText;
import dev.godwit.transformer.find.PrivateTypes;
import dev.godwit.transformer.find.PrivateTypesIn;
import dev.godwit.transformer.find.Symbols;
import dev.godwit.transformer.form.Code;
import dev.godwit.transformer.form.Code.Binding;
import dev.godwit.transformer.form.Intersections;
import dev.godwit.transformer.form.LocalClass.TypeParameters;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import spoon.reflect.code.CtExpression;
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
import spoon.reflect.visitor.filter.TypeFilter;

/** The type parameters that the text in some place may mention. */
final class TypeScope {
  private TypeScope() {}

  /** Those around an element of the method, outermost first. */
  static TypeParameters around(CtElement e, MigratableMethod method, Unit unit) {
    return of(e.getParent(), method, unit, privates(e, method, unit), intersections(e, unit));
  }

  /** The same, with those that the element declares itself. */
  static TypeParameters of(CtElement e, MigratableMethod method, Unit unit) {
    return of(e, method, unit, privates(e, method, unit), intersections(e, unit));
  }

  /** The private types that the text mentions; local classes know those of the whole method. */
  private static List<TypeElement> privates(CtElement e, MigratableMethod method, Unit unit) {
    if (method.privates().isEmpty()) {
      return method.privates();
    }
    return isAlone(e) ? PrivateTypesIn.element(e, unit.symbols(), unit.types()) : method.privates();
  }

  private static boolean isAlone(CtElement e) {
    return e instanceof CtExpression<?>
        && !Symbols.isLocal(e.getParent(CtType.class))
        && e.getElements(new TypeFilter<CtType<?>>(CtType.class)).isEmpty()
        && e.getElements(new TypeFilter<CtTypeReference<?>>(CtTypeReference.class)).stream()
            .noneMatch(Symbols::isLocal);
  }

  private static TypeParameters of(
      CtElement e,
      MigratableMethod method,
      Unit unit,
      List<TypeElement> privates,
      List<Code.Intersection> intersections) {
    List<CtTypeParameter> local = new ArrayList<>();
    for (CtElement up = e; !isNamed(up); up = up.getParent()) {
      if (up instanceof CtFormalTypeDeclarer d && !(up instanceof CtTypeParameter)) {
        local.addAll(0, d.getFormalCtTypeParameters());
        if (isStatic(up)) {
          return joined(TypeParameters.NONE, local);
        }
      }
    }
    List<TypeParameterElement> outer = unit.symbols().typeParametersInScope(method.symbol());
    Code declared =
        unit.symbols().privateTypes().parameters(MirrorText.parameters(outer), privates, outer);
    TypeParameters named = new TypeParameters(declared, PrivateTypes.arguments(outer, privates));
    return joined(Intersections.joined(named, intersections), local);
  }

  /** Those that the method around everything mentions, or the lambda does. */
  private static List<Code.Intersection> intersections(CtElement e, Unit unit) {
    CtElement whole = e;
    while (!isNamed(whole) && !isAlone(whole)) {
      whole = whole.getParent();
    }
    return PrivateTypesIn.intersections(whole, unit.types());
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
    return joined(TypeParameters.NONE, d.getFormalCtTypeParameters()).declared();
  }

  private static TypeParameters joined(TypeParameters outer, List<CtTypeParameter> more) {
    if (more.isEmpty()) {
      return outer;
    }
    Code.Builder b = Code.build(Binding.PRIMARY);
    Code.Builder all = Code.build(Binding.PRIMARY).add(outer.names());
    String first = "<";
    if (!outer.isEmpty()) {
      List<Code.Part> parts = outer.declared().parts();
      parts.subList(0, parts.size() - 1).forEach(b::part); // Without the closing bracket.
      first = ", ";
    }
    for (CtTypeParameter p : more) {
      b.text(first + p.getSimpleName());
      CtTypeReference<?> bound = p.getSuperclass();
      if (bound != null && !bound.getQualifiedName().equals("java.lang.Object")) {
        b.text(" extends ").add(TypeText.write(bound));
      }
      all.text((first.equals("<") ? "" : ", ") + p.getSimpleName());
      first = ", ";
    }
    return new TypeParameters(b.text(">").done(), all.done());
  }
}
