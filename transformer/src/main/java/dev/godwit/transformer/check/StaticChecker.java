package dev.godwit.transformer.check;

import dev.godwit.transformer.Diagnostic.Code;
import dev.godwit.transformer.Diagnostics;
import dev.godwit.transformer.find.Symbols;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import spoon.reflect.code.CtArrayWrite;
import spoon.reflect.code.CtFieldAccess;
import spoon.reflect.code.CtInvocation;
import spoon.reflect.declaration.CtElement;

/** Warns of static fields that do not go along. */
final class StaticChecker {
  /** Types of the JDK whose objects change, and the methods that change them. */
  private static final Pattern CHANGEABLE =
      Pattern.compile("java\\.util\\.(concurrent\\.(atomic\\.)?)?\\w+|java\\.lang\\.StringBu\\w+");

  private static final Pattern CHANGING =
      Pattern.compile(
          "(add|put|remove|clear|set|append|insert|delete|push|pop|offer|poll|increment|decrement"
              + "|getAnd|update|accumulate|compute|merge|replaceAll|retainAll|drainTo).*");

  private final Symbols symbols;
  private final Diagnostics diagnostics;

  /** Fields that were told of: once is enough for all methods of a unit. */
  private final Set<VariableElement> told = new HashSet<>();

  StaticChecker(Symbols symbols, Diagnostics diagnostics) {
    this.symbols = symbols;
    this.diagnostics = diagnostics;
  }

  /** Whether what the field holds is changed right here. */
  private boolean isChanged(CtFieldAccess<?> f) {
    CtElement around = f.getParent();
    if (around instanceof CtInvocation<?> call && call.getTarget() == f) {
      TypeElement owner = symbols.type(call.getExecutable().getDeclaringType());
      return owner != null
          && CHANGEABLE.matcher(owner.getQualifiedName()).matches()
          && CHANGING.matcher(call.getExecutable().getSimpleName()).matches();
    }
    return around instanceof CtArrayWrite<?> write && write.getTarget() == f;
  }

  /** Of a type without migratable methods nothing static goes along, nor enums' constants. */
  void check(CtFieldAccess<?> f) {
    VariableElement field = symbols.field(f.getVariable());
    if (field == null
        || !(field.getEnclosingElement() instanceof TypeElement owner)
        || !field.getModifiers().contains(Modifier.STATIC) && owner.getKind() != ElementKind.ENUM
        || field.getModifiers().contains(Modifier.FINAL) && !isChanged(f)
        || field.getModifiers().contains(Modifier.TRANSIENT)) { // So it is meant to stay.
      return;
    }
    String type = owner.getQualifiedName().toString();
    if (!symbols.isOfJdk(owner)
        && !symbols.hasMigratableMethods(type)
        && !Suppressed.at(f)
        && told.add(field)) {
      diagnostics.report(
          Code.STATIC,
          f,
          (field.getModifiers().contains(Modifier.STATIC)
                  ? "the static field "
                  : "the enum's field ")
              + owner.getSimpleName()
              + "."
              + field.getSimpleName()
              + " does not go along, since no method of its type is migratable: after a move it"
              + " is what the other JVM has. Keep the value in an object that the chain holds, or"
              + " in a type with migratable methods; or accept it with"
              + " @SuppressWarnings(\"godwit\")");
    }
  }
}
