package dev.godwit.transformer.normalise;

import dev.godwit.transformer.find.Symbols;
import dev.godwit.transformer.form.Closure;
import dev.godwit.transformer.form.JavaType;
import dev.godwit.transformer.form.LocalClass;
import dev.godwit.transformer.form.LocalClass.TypeParameters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;
import spoon.reflect.code.CtExpression;
import spoon.reflect.code.CtLambda;
import spoon.reflect.declaration.CtElement;
import spoon.reflect.declaration.CtType;

/**
 * The classes that the lambdas and method references of one unit become. Each is made once, though
 * the text that it is born in may be generated twice.
 */
public final class Closures {
  /**
   * @param type its type, with the type parameters in scope where it was born as arguments
   * @param captured the variables behind its fields, and the types of the receivers
   */
  record Made(Closure closure, JavaType type, List<CtElement> captured) {}

  /**
   * A local or anonymous class.
   *
   * @param name its simple name in the companion
   * @param holder canonical name of the class around it that has what it captures; null for none
   * @param scope the type parameters of that one
   * @param captured the variables behind its fields, and the types of the receivers
   */
  record Declared(
      String name, @Nullable String holder, TypeParameters scope, List<CtElement> captured) {}

  private final Symbols symbols;
  private final Map<CtExpression<?>, Made> made = new IdentityHashMap<>();
  private final Map<TypeElement, List<Closure>> byType = new HashMap<>();
  private final Map<CtType<?>, Declared> declared = new IdentityHashMap<>();
  private final Map<TypeElement, List<LocalClass>> classes = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  /** None yet. */
  Closures(Symbols symbols) {
    this.symbols = symbols;
  }

  /** Those that were born in methods of a type, in the order of their text. */
  public List<Closure> of(TypeElement type) {
    return byType.getOrDefault(type, List.of());
  }

  /** The local and anonymous classes of the methods of a type. */
  public List<LocalClass> classesOf(TypeElement type) {
    return classes.getOrDefault(type, List.of());
  }

  /** What a local or anonymous class became; null if it was not asked for yet. */
  @Nullable Declared declared(CtType<?> t) {
    return declared.get(t);
  }

  void declare(CtType<?> t, Declared d) {
    declared.put(t, d);
  }

  void add(TypeElement bornIn, LocalClass c) {
    classes.computeIfAbsent(bornIn, t -> new ArrayList<>()).add(c);
  }

  /** What a migratable lambda became: the method around it is in normal form already. */
  public Closure of(CtLambda<?> lambda) {
    return Objects.requireNonNull(made.get(lambda)).closure();
  }

  /** The class of a lambda or method reference; null if it was not made yet. */
  @Nullable Made get(CtExpression<?> e) {
    return made.get(e);
  }

  void add(CtExpression<?> e, TypeElement bornIn, Made m) {
    made.put(e, m);
    byType.computeIfAbsent(bornIn, t -> new ArrayList<>()).add(m.closure());
  }

  /** A name that nothing else in the unit's companion has: {@code BLambda1}, {@code BLambda2}. */
  String name(String wanted, TypeElement bornIn) {
    String name;
    do {
      name = wanted + numbers.merge(wanted, 1, Integer::sum);
    } while (symbols.isVisible(name, bornIn));
    return name;
  }

  /** The name as it is, if nothing else has it, otherwise with a number. */
  String plainName(String wanted, TypeElement bornIn) {
    boolean isFree = !numbers.containsKey(wanted) && !symbols.isVisible(wanted, bornIn);
    numbers.merge(wanted, 1, Integer::sum);
    return isFree ? wanted : name(wanted, bornIn);
  }
}
