package dev.godwit.transformer.find;

import dev.godwit.transformer.form.Signature;
import dev.godwit.transformer.parse.FunctionType;
import dev.godwit.transformer.parse.StaticTypes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;
import spoon.reflect.code.CtExecutableReferenceExpression;
import spoon.reflect.code.CtExpression;
import spoon.reflect.code.CtInvocation;
import spoon.reflect.code.CtLambda;
import spoon.reflect.code.CtLoop;
import spoon.reflect.code.CtNewClass;
import spoon.reflect.code.CtTryWithResource;
import spoon.reflect.declaration.CtElement;
import spoon.reflect.declaration.CtEnum;
import spoon.reflect.declaration.CtEnumValue;
import spoon.reflect.declaration.CtExecutable;
import spoon.reflect.declaration.CtMethod;
import spoon.reflect.declaration.CtType;
import spoon.reflect.declaration.CtTypedElement;
import spoon.reflect.reference.CtExecutableReference;
import spoon.reflect.reference.CtTypeReference;
import spoon.reflect.visitor.filter.TypeFilter;

/** Finds the migratable methods of a top-level type and colours the calls that may suspend. */
public final class MethodFinder {
  private final Symbols symbols;
  private final StaticTypes types;

  /**
   * With the symbols of the compilation.
   *
   * @param types the exact types of the unit
   */
  public MethodFinder(Symbols symbols, StaticTypes types) {
    this.symbols = symbols;
    this.types = types;
  }

  /** The type with its migratable methods. */
  public MigratableType find(CtType<?> top) {
    return Objects.requireNonNull(type(top, true));
  }

  private @Nullable MigratableType type(CtType<?> source, boolean keepEmpty) {
    TypeElement symbol = symbols.type(source.getReference());
    if (symbol == null) {
      throw new IllegalStateException("find: javac does not know " + source.getQualifiedName());
    }
    List<MigratableMethod> methods = new ArrayList<>();
    for (CtMethod<?> m : sorted(source.getMethods())) {
      ExecutableElement e = symbols.method(m.getReference());
      if (e != null && symbols.isMigratable(e)) {
        methods.add(method(m, e, symbol));
      }
    }
    List<MigratableType> nested = new ArrayList<>();
    for (CtType<?> n : sorted(source.getNestedTypes())) {
      MigratableType inner = type(n, false);
      if (inner != null) {
        nested.add(inner);
      }
    }
    return methods.isEmpty() && nested.isEmpty() && !keepEmpty
        ? null
        : new MigratableType(source, symbol, methods, nested);
  }

  private static <T extends CtElement> List<T> sorted(Set<T> unsorted) {
    return unsorted.stream()
        .filter(e -> e.getPosition().isValidPosition())
        .sorted(Comparator.comparingInt((T e) -> e.getPosition().getSourceStart()))
        .toList();
  }

  private MigratableMethod method(CtMethod<?> m, ExecutableElement e, TypeElement owner) {
    return new Body(m, e, symbols.signature(e), owner, symbols.isPolled(e), privates(m, e))
        .method();
  }

  /** Whether a function does what its plain text does not: any other is left as that. */
  private static boolean isMore(MigratableMethod f) {
    return f.polled()
        || !f.points().isEmpty()
        || !f.suspending().isEmpty()
        || !f.functions().isEmpty();
  }

  private List<TypeElement> privates(CtMethod<?> m, ExecutableElement e) {
    return PrivateTypesIn.method(m, e, symbols, types);
  }

  /** The method of a constant's body that overrides one of the enum, if it may suspend. */
  private List<MigratableMethod> overriding(
      CtEnumValue<?> v, ExecutableElement overridden, TypeElement owner) {
    if (!(v.getDefaultExpression() instanceof CtNewClass<?> n)) {
      return List.of();
    }
    return n.getAnonymousClass().getMethods().stream()
        .filter(m -> allOverridden(m).contains(overridden))
        .map(
            m ->
                new Body(
                        m,
                        overridden,
                        types.signatureOf(m),
                        owner,
                        isPolled(m),
                        privates(m, overridden))
                    .method())
        .filter(MethodFinder::isMore)
        .toList();
  }

  /** Whether a function stands for a migratable method. */
  private boolean isMigratable(CtExpression<?> e, TypeElement owner) {
    FunctionType function = types.functionOf(e);
    if (function == null) {
      return false;
    }
    ExecutableElement m = symbols.functionMethod(function.owner(), function.method());
    CtMethod<?> local = m == null ? types.localFunctionMethod(function) : null;
    return m != null && symbols.isMigratable(m) || local != null && isMigratable(local, owner);
  }

  private boolean isPolled(CtLambda<?> l) {
    FunctionType function = types.functionOf(l);
    ExecutableElement m =
        function == null ? null : symbols.functionMethod(function.owner(), function.method());
    CtMethod<?> local = function == null ? null : types.localFunctionMethod(function);
    return m != null ? symbols.isPolled(m) : local != null && isPolled(local);
  }

  /**
   * Whether a method of a local class is migratable: it or the class is annotated, or it overrides
   * one that is.
   */
  private boolean isMigratable(CtMethod<?> m, TypeElement owner) {
    return Symbols.isAnnotated(m)
        || Symbols.isAnnotated(m.getDeclaringType())
        || symbols.isMarked(Symbols.outermost(owner))
        || overridden(m) != null
        || types.localsOverriddenBy(m).stream().anyMatch(o -> isMigratable(o, owner));
  }

  /** The migratable method of a type with a name that a method of a local class overrides. */
  private @Nullable ExecutableElement overridden(CtMethod<?> m) {
    return allOverridden(m).stream().filter(symbols::isMigratable).findFirst().orElse(null);
  }

  /** The methods of types with names that it overrides. */
  private List<ExecutableElement> allOverridden(CtMethod<?> m) {
    return types.overriddenBy(m).stream()
        .map(o -> symbols.method(o.owner(), m.getSimpleName(), o.parameters()))
        .filter(Objects::nonNull)
        .toList();
  }

  private boolean isPolled(CtMethod<?> m) {
    ExecutableElement above = overridden(m);
    return symbols.isPolled(m) || above != null && symbols.isPolled(above);
  }

  /** What a call or a method reference calls, if that is migratable; else null. */
  private @Nullable Callee callee(CtExpression<?> call, TypeElement owner) {
    CtExecutableReference<?> r = StaticTypes.calledBy(call);
    if (r.isConstructor()) {
      return null;
    }
    CtTypeReference<?> type = r.getDeclaringType();
    if (type != null && Symbols.isLocal(type)) {
      CtType<?> local = types.localType(type.getQualifiedName());
      CtMethod<?> m = local == null ? null : types.methodOf(local, call);
      if (local != null && m != null && Symbols.constant(local) != null) {
        ExecutableElement above = overridden(m);
        return above == null ? null : Callee.of(above);
      }
      return m != null ? callee(m, owner) : null;
    }
    ExecutableElement m = symbols.method(r);
    return m != null && symbols.isMigratable(m) ? Callee.of(m) : null;
  }

  private @Nullable Callee callee(CtMethod<?> m, TypeElement owner) {
    return isMigratable(m, owner) ? Callee.of(m, types.isOverridden(m)) : null;
  }

  /** The close() of a resource, if it is migratable; else null. */
  private @Nullable Callee close(@Nullable CtTypeReference<?> resource, TypeElement owner) {
    CtTypeReference<?> type = resource;
    while (type != null && Symbols.isLocal(type)) {
      CtType<?> local = types.localType(type.getQualifiedName());
      CtMethod<?> m = local == null ? null : local.getMethod("close");
      if (m != null) {
        return callee(m, owner);
      }
      type = local == null ? null : local.getSuperclass();
    }
    ExecutableElement m = symbols.close(type);
    return m != null && symbols.isMigratable(m) ? Callee.of(m) : null;
  }

  /** What a method or migratable lambda has, without what others inside it have. */
  private final class Body {
    private final CtExecutable<?> source;
    private final ExecutableElement symbol;
    private final Signature signature;
    private final TypeElement owner;
    private final boolean polled;
    private final List<TypeElement> privates;
    private final Map<CtElement, Callee> points = new IdentityHashMap<>();
    private final Map<CtElement, Callee> closes = new IdentityHashMap<>();
    private final Set<CtElement> suspending = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<CtElement> counted = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<MigratableMethod> functions = new ArrayList<>();

    Body(
        CtExecutable<?> source,
        ExecutableElement symbol,
        Signature signature,
        TypeElement owner,
        boolean polled,
        List<TypeElement> privates) {
      this.source = source;
      this.symbol = symbol;
      this.signature = signature;
      this.owner = owner;
      this.polled = polled;
      this.privates = privates;
    }

    MigratableMethod method() {
      if (source instanceof CtMethod<?> m && m.getDeclaringType() instanceof CtEnum<?> e) {
        e.getEnumValues().forEach(v -> functions.addAll(overriding(v, symbol, owner)));
      }
      for (CtLambda<?> l : source.getElements(new TypeFilter<CtLambda<?>>(CtLambda.class))) {
        if (l != source && isOwn(l) && isMigratable(l, owner)) {
          Signature own = Objects.requireNonNull(types.functionOf(l)).method();
          MigratableMethod f = new Body(l, symbol, own, owner, isPolled(l), privates).method();
          if (isMore(f)) {
            functions.add(f);
          }
        }
      }
      for (CtExecutableReferenceExpression<?, ?> r : references()) {
        Callee callee = isOwn(r) ? callee(r, owner) : null;
        if (callee != null && isMigratable(r, owner)) {
          functions.add(reference(r, callee));
        } else if (callee != null) {
          points.put(r, callee); // To be refused.
        }
      }
      for (CtMethod<?> m : source.getElements(new TypeFilter<CtMethod<?>>(CtMethod.class))) {
        if (m != source && isOwn(m) && isMigratable(m, owner)) {
          Signature own = types.signatureOf(m);
          functions.add(new Body(m, symbol, own, owner, isPolled(m), privates).method());
        }
      }
      for (CtInvocation<?> call : source.getElements(new TypeFilter<>(CtInvocation.class))) {
        Callee callee = isOwn(call) ? callee(call, owner) : null;
        if (callee != null) {
          points.put(call, callee);
          suspends(call);
        }
      }
      for (CtTryWithResource t : source.getElements(new TypeFilter<>(CtTryWithResource.class))) {
        for (CtElement r : t.getResources()) {
          Callee close = isOwn(t) ? close(typeOf(r), owner) : null;
          if (close != null) {
            closes.put(r, close);
            suspends(r);
          }
        }
      }
      if (polled) {
        for (CtLoop loop : source.getElements(new TypeFilter<>(CtLoop.class))) {
          CtExecutable<?> nearest = loop.getParent(CtExecutable.class);
          if (nearest != source || loop.getBody() == null) {
            continue;
          }
          if (!suspending.contains(loop.getBody()) && CountedLoops.isCounted(loop)) {
            counted.add(loop);
            suspends(loop);
          } else {
            suspends(loop.getBody());
          }
        }
      }
      return new MigratableMethod(
          source,
          symbol,
          signature,
          owner,
          polled,
          points,
          closes,
          suspending,
          counted,
          functions,
          privates);
    }

    private List<CtExecutableReferenceExpression<?, ?>> references() {
      return source.getElements(
          new TypeFilter<CtExecutableReferenceExpression<?, ?>>(
              CtExecutableReferenceExpression.class));
    }

    private MigratableMethod reference(CtExecutableReferenceExpression<?, ?> r, Callee callee) {
      return new MigratableMethod(
          r,
          symbol,
          Objects.requireNonNull(types.functionOf(r)).method(),
          owner,
          false, // What it calls polls at its own entry.
          Map.of(r, callee),
          Map.of(),
          Set.of(),
          Set.of(),
          List.of(),
          privates);
    }

    private void suspends(CtElement e) {
      for (CtElement up = e; up != source; up = up.getParent()) {
        suspending.add(up);
      }
    }

    /** Whether no other body inside this one has the element. */
    private boolean isOwn(CtElement e) {
      for (CtElement up = e.getParent(); up != source; up = up.getParent()) {
        if (up instanceof CtLambda<?> l && isMigratable(l, owner)
            || up instanceof CtMethod<?> m && isMigratable(m, owner)) {
          return false;
        }
      }
      return true;
    }
  }

  private static @Nullable CtTypeReference<?> typeOf(CtElement resource) {
    return resource instanceof CtTypedElement<?> t ? t.getType() : null;
  }
}
