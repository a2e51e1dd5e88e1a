package dev.godwit.transformer.check;

import dev.godwit.transformer.Diagnostics;
import dev.godwit.transformer.find.BodyNames;
import dev.godwit.transformer.find.MigratableMethod;
import dev.godwit.transformer.find.MigratableType;
import dev.godwit.transformer.find.PrivateTypes;
import dev.godwit.transformer.find.Symbols;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;
import spoon.reflect.declaration.CtEnumValue;

/**
 * Finds methods that the companion, where instance methods are static and private types are type
 * variables, could not tell from others.
 */
final class SignatureChecker {
  private final Symbols symbols;
  private final Diagnostics diagnostics;

  SignatureChecker(Symbols symbols, Diagnostics diagnostics) {
    this.symbols = symbols;
    this.diagnostics = diagnostics;
  }

  /** Checks the methods of one type. */
  void check(MigratableType type) {
    Set<String> signatures = new HashSet<>();
    for (MigratableMethod m : type.methods()) {
      Set<String> own = signatures(m);
      MigratableMethod alike = alike(m, type);
      if (alike != null) {
        diagnostics.unsupported(
            m.source(),
            "a method that differs from another one in private types alone",
            "rename one of them, since in the companion those are type variables");
      }
      if (!Collections.disjoint(signatures, own) || standsForAnother(m)) {
        diagnostics.unsupported(
            m.source(),
            "a method whose entry or body would have the signature of another one's",
            "rename it, since an instance method's entry takes the receiver first");
      } else if (takenFor(m, type) != null) {
        diagnostics.unsupported(
            m.source(),
            "a static method that its companion could take for an instance method, which has its"
                + " receiver as the first parameter there,",
            "rename one of them");
      }
      if (isTakenForEntry(m)) {
        diagnostics.unsupported(
            m.source(),
            "a method whose calls the companion could take for those of an entry that"
                + " takes any object first,",
            "rename one of them");
      }
      signatures.addAll(own);
    }
  }

  /**
   * An instance method whose calls in the companion, with the receiver as the first argument, javac
   * may resolve to the static one, or the other way round (JLS 15.12.2); null if there is none.
   */
  private @Nullable MigratableMethod takenFor(MigratableMethod m, MigratableType type) {
    if (!m.isStatic()) {
      return null;
    }
    return type.methods().stream()
        .filter(o -> !o.isStatic() && !Collections.disjoint(names(o), names(m)))
        .filter(o -> symbols.areAlike(m.symbol(), o.symbol()))
        .findFirst()
        .orElse(null);
  }

  /** A method before it whose calls in the companion javac may take for calls of it, or null. */
  private @Nullable MigratableMethod alike(MigratableMethod m, MigratableType type) {
    return type.methods().subList(0, type.methods().indexOf(m)).stream()
        .filter(o -> o.symbol().getSimpleName().equals(m.symbol().getSimpleName()))
        .filter(o -> isOfPrivateTypes(o) || isOfPrivateTypes(m))
        .filter(
            o ->
                o.isStatic() == m.isStatic() && symbols.areAlikeInCompanion(m.symbol(), o.symbol()))
        .findFirst()
        .orElse(null);
  }

  private static boolean isOfPrivateTypes(MigratableMethod m) {
    return !PrivateTypes.in(m.symbol().asType()).isEmpty();
  }

  private static Set<String> names(MigratableMethod m) {
    String name = m.symbol().getSimpleName().toString();
    return new HashSet<>(List.of(name, name + "Continuation", name + "Here", BodyNames.deep(name)));
  }

  /** Of all that its companion has. */
  private Set<String> signatures(MigratableMethod m) {
    List<String> types = new ArrayList<>();
    if (!m.symbol().getModifiers().contains(Modifier.STATIC)) {
      types.add(symbols.companionErasure(m.owner().asType()));
    }
    m.symbol().getParameters().forEach(p -> types.add(symbols.companionErasure(p.asType())));
    String name = m.symbol().getSimpleName().toString();
    Set<String> all =
        new HashSet<>(
            List.of(
                name + types,
                name + "Continuation" + types,
                name + " execution " + types,
                BodyNames.deep(name) + " execution int" + types,
                BodyNames.of(m.symbol()) + " execution " + types));
    for (MigratableMethod f : m.functions()) {
      CtEnumValue<?> constant = f.constant();
      if (constant != null) {
        all.add(BodyNames.of(m.symbol(), constant) + " execution " + types);
      }
    }
    return all;
  }

  private static boolean isTakenForEntry(MigratableMethod m) {
    List<CtEnumValue<?>> constants = new ArrayList<>();
    for (MigratableMethod f : m.functions()) {
      CtEnumValue<?> constant = f.constant();
      if (constant != null) {
        constants.add(constant);
      }
    }
    return BodyNames.areTakenForEntries(m.symbol(), constants);
  }

  /**
   * Whether what the companion has for the method could be taken for the body of another method of
   * the type, one that is not migratable and overrides one that is.
   */
  private boolean standsForAnother(MigratableMethod m) {
    Set<String> own = signatures(m);
    return ElementFilter.methodsIn(m.owner().getEnclosedElements()).stream()
        .filter(o -> !o.equals(m.symbol()) && !o.getModifiers().contains(Modifier.STATIC))
        .anyMatch(
            o -> {
              List<String> types =
                  new ArrayList<>(List.of(symbols.companionErasure(m.owner().asType())));
              o.getParameters().forEach(p -> types.add(symbols.companionErasure(p.asType())));
              return own.contains(o.getSimpleName() + " execution " + types)
                  || own.contains(BodyNames.of(o) + " execution " + types);
            });
  }
}
