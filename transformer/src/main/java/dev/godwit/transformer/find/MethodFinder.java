package dev.godwit.transformer.find;

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
import spoon.reflect.code.CtInvocation;
import spoon.reflect.code.CtLambda;
import spoon.reflect.code.CtLoop;
import spoon.reflect.code.CtTryWithResource;
import spoon.reflect.declaration.CtElement;
import spoon.reflect.declaration.CtMethod;
import spoon.reflect.declaration.CtType;
import spoon.reflect.declaration.CtTypedElement;
import spoon.reflect.reference.CtTypeReference;
import spoon.reflect.visitor.filter.TypeFilter;

/** Finds the migratable methods of a top-level type and colours the calls that may suspend. */
public final class MethodFinder {
  private final Symbols symbols;

  /** With the symbols of the compilation. */
  public MethodFinder(Symbols symbols) {
    this.symbols = symbols;
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
    Map<CtInvocation<?>, ExecutableElement> points = new IdentityHashMap<>();
    Set<CtElement> suspending = Collections.newSetFromMap(new IdentityHashMap<>());
    for (CtInvocation<?> call : m.getElements(new TypeFilter<>(CtInvocation.class))) {
      ExecutableElement callee = symbols.method(call.getExecutable());
      if (callee != null && symbols.isMigratable(callee)) {
        points.put(call, callee);
        for (CtElement up = call; up != m; up = up.getParent()) {
          suspending.add(up);
        }
      }
    }
    Map<CtElement, ExecutableElement> closes = new IdentityHashMap<>();
    for (CtTryWithResource t : m.getElements(new TypeFilter<>(CtTryWithResource.class))) {
      for (CtElement r : t.getResources()) {
        ExecutableElement close = symbols.close(typeOf(r));
        if (close != null && symbols.isMigratable(close)) {
          closes.put(r, close);
          for (CtElement up = r; up != m; up = up.getParent()) {
            suspending.add(up);
          }
        }
      }
    }
    boolean polled = symbols.isPolled(e);
    if (polled) {
      for (CtLoop loop : m.getElements(new TypeFilter<>(CtLoop.class))) {
        boolean own = loop.getParent(CtMethod.class) == m && loop.getParent(CtLambda.class) == null;
        for (CtElement up = loop.getBody(); own && up != null && up != m; up = up.getParent()) {
          suspending.add(up);
        }
      }
    }
    return new MigratableMethod(m, e, owner, polled, points, closes, suspending);
  }

  private static @Nullable CtTypeReference<?> typeOf(CtElement resource) {
    return resource instanceof CtTypedElement<?> t ? t.getType() : null;
  }
}
