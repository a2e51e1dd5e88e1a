package dev.godwit.transformer.find;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;
import spoon.reflect.code.CtFieldRead;
import spoon.reflect.code.CtTypeAccess;
import spoon.reflect.declaration.CtAnnotation;
import spoon.reflect.declaration.CtElement;
import spoon.reflect.visitor.filter.TypeFilter;

/** The annotations that a program can find by reflection, without those of Godwit. */
public final class VisibleAnnotations {
  private VisibleAnnotations() {}

  /** Those of a declaration. */
  public static List<CtAnnotation<?>> of(CtElement e, Symbols symbols) {
    return e.getAnnotations().stream()
        .<CtAnnotation<?>>map(a -> a)
        .filter(a -> isVisible(symbols.type(a.getAnnotationType())))
        .toList();
  }

  private static boolean isVisible(@Nullable TypeElement type) {
    if (type == null) {
      return false;
    }
    Retention retention = type.getAnnotation(Retention.class);
    return retention != null
        && retention.value() == RetentionPolicy.RUNTIME
        && !type.getQualifiedName().toString().startsWith("dev.godwit.");
  }

  /** Private types that the annotations of something, and of what is in it, must name. */
  public static List<TypeElement> privateTypes(CtElement around, Symbols symbols) {
    return around.getElements(new TypeFilter<CtElement>(CtElement.class)).stream()
        .flatMap(e -> of(e, symbols).stream())
        .flatMap(a -> a.getElements(new TypeFilter<CtElement>(CtElement.class)).stream())
        .map(e -> named(e, symbols))
        .filter(t -> t != null && PrivateTypes.isPrivate(t))
        .distinct()
        .toList();
  }

  private static @Nullable TypeElement named(CtElement e, Symbols symbols) {
    if (e instanceof CtAnnotation<?> a) {
      return symbols.type(a.getAnnotationType());
    }
    if (!(e instanceof CtFieldRead<?> f)) {
      return null;
    }
    if (f.getVariable().getSimpleName().equals("class")
        && f.getTarget() instanceof CtTypeAccess<?> t) {
      return symbols.privateType(Symbols.canonical(t.getAccessedType()));
    }
    VariableElement field = symbols.field(f.getVariable());
    return field != null && field.getKind() == ElementKind.ENUM_CONSTANT
        ? Symbols.owner(field)
        : null;
  }
}
