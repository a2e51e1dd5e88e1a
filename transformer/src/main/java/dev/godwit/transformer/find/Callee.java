package dev.godwit.transformer.find;

import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;
import spoon.reflect.declaration.CtMethod;

/**
 * A migratable method as its callers need it.
 *
 * @param companion the class that has its fresh body: canonical name, or the binary name of a local
 *     class
 * @param name the fresh body's, which looks at the receiver's class where that may override it
 * @param body the same that does not
 * @param described what it is for the user and in hashes
 * @param symbol the method in the compiler; null for one of a local class
 */
public record Callee(
    String companion,
    String name,
    String body,
    boolean isStatic,
    String described,
    @Nullable ExecutableElement symbol) {
  /**
   * A method of a local class.
   *
   * @param isOverridden whether a call may select another one
   */
  static Callee of(CtMethod<?> m, boolean isOverridden) {
    String type = m.getDeclaringType().getQualifiedName();
    String parameters =
        m.getParameters().stream()
            .map(p -> p.getType().toString())
            .collect(Collectors.joining(",", "(", ")"));
    String name = m.getSimpleName();
    String body = name + "Here";
    return new Callee(
        type, isOverridden ? name : body, body, m.isStatic(), type + "." + name + parameters, null);
  }

  static Callee of(ExecutableElement m) {
    return new Callee(
        Symbols.companion(Symbols.owner(m)),
        Symbols.isOverridable(m) ? m.getSimpleName().toString() : BodyNames.of(m),
        BodyNames.of(m),
        m.getModifiers().contains(Modifier.STATIC),
        Symbols.owner(m).getQualifiedName()
            + "."
            + m.getSimpleName()
            + m.getParameters().stream()
                .map(p -> p.asType().toString())
                .collect(Collectors.joining(",", "(", ")")),
        m);
  }
}
