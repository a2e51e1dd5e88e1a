package dev.godwit.transformer.find;

import dev.godwit.transformer.form.Code;
import dev.godwit.transformer.form.Intersections;
import dev.godwit.transformer.form.JavaType;
import dev.godwit.transformer.parse.StaticTypes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;
import spoon.reflect.code.CtExpression;
import spoon.reflect.code.CtSuperAccess;
import spoon.reflect.code.CtThisAccess;
import spoon.reflect.declaration.CtElement;
import spoon.reflect.declaration.CtType;
import spoon.reflect.declaration.CtVariable;
import spoon.reflect.reference.CtTypeReference;
import spoon.reflect.visitor.CtScanner;
import spoon.reflect.visitor.filter.TypeFilter;

/** Collects the private types that the text of an element may mention when it is generated. */
public final class PrivateTypesIn extends CtScanner {
  private final Symbols symbols;
  private final StaticTypes types;
  private final Set<TypeElement> found = new LinkedHashSet<>();

  private PrivateTypesIn(Symbols symbols, StaticTypes types) {
    this.symbols = symbols;
    this.types = types;
  }

  /** Those of an element inside a method. */
  public static List<TypeElement> element(CtElement e, Symbols symbols, StaticTypes types) {
    PrivateTypesIn in = new PrivateTypesIn(symbols, types);
    in.scan(e);
    return symbols.privateTypes().withBounds(in.found);
  }

  /** The intersection types that the expressions and variables in an element have. */
  public static List<Code.Intersection> intersections(CtElement e, StaticTypes types) {
    return Intersections.in(
        e.getElements(new TypeFilter<>(CtElement.class)).stream()
            .filter(x -> x instanceof CtExpression<?> || x instanceof CtVariable<?>)
            .flatMap(x -> Stream.of(types.of(x), types.elementOf(x)))
            .filter(t -> t != null));
  }

  /** Whether a variable in an element is of an intersection type. */
  public static boolean hasIntersections(CtElement e, StaticTypes types) {
    return !Intersections.in(
            e.getElements(new TypeFilter<CtVariable<?>>(CtVariable.class)).stream()
                .map(types::of)
                .filter(t -> t != null))
        .isEmpty();
  }

  /** Those of a method, with its signature and receiver. */
  static List<TypeElement> method(
      CtElement source, ExecutableElement symbol, Symbols symbols, StaticTypes types) {
    PrivateTypesIn in = new PrivateTypesIn(symbols, types);
    in.scan(source);
    in.found.addAll(signature(symbol, symbols));
    return symbols.privateTypes().withBounds(in.found);
  }

  /** Those of a method's signature and receiver. */
  public static List<TypeElement> signature(ExecutableElement m, Symbols symbols) {
    Set<TypeElement> found = new LinkedHashSet<>(PrivateTypes.in(m.asType()));
    if (!m.getModifiers().contains(Modifier.STATIC)) {
      found.addAll(PrivateTypes.in(Symbols.owner(m).asType()));
    }
    symbols.typeParametersInScope(m).forEach(p -> found.addAll(PrivateTypes.in(p.asType())));
    return symbols.privateTypes().withBounds(found);
  }

  @Override
  protected void enter(CtElement e) {
    if (e instanceof CtExpression<?> || e instanceof CtVariable<?>) {
      add(types.of(e));
    }
    if (e instanceof CtExpression<?> x) {
      add(types.elementOf(x));
    }
    if (e instanceof CtThisAccess<?> || e instanceof CtSuperAccess<?>) {
      receiver(e);
    }
    super.enter(e);
  }

  /** Outer.this, too, is found by way of the receiver. */
  private void receiver(CtElement e) {
    TypeElement owner = null;
    for (CtType<?> t = e.getParent(CtType.class); t != null && owner == null; ) {
      owner = symbols.type(t.getReference());
      t = t.getParent(CtType.class);
    }
    if (owner != null) {
      PrivateTypes.in(owner.asType()).forEach(this::add);
    }
  }

  private void add(@Nullable JavaType type) {
    if (type != null) {
      for (Code.Part p : type.text().parts()) {
        if (p instanceof Code.TypeName n) {
          add(symbols.privateType(n.canonical()));
        }
      }
    }
  }

  private void add(@Nullable TypeElement t) {
    if (t != null && PrivateTypes.isPrivate(t)) {
      found.add(t);
    }
  }

  @Override
  public <T> void visitCtTypeReference(CtTypeReference<T> r) {
    add(symbols.type(r));
    super.visitCtTypeReference(r);
  }
}
