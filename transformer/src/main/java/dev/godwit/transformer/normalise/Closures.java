package dev.godwit.transformer.normalise;

import dev.godwit.transformer.find.MigratableMethod;
import dev.godwit.transformer.find.Symbols;
import dev.godwit.transformer.form.Closure;
import dev.godwit.transformer.form.JavaType;
import dev.godwit.transformer.form.Local;
import dev.godwit.transformer.form.LocalClass;
import dev.godwit.transformer.form.LocalClass.TypeParameters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;
import spoon.reflect.code.CtExpression;
import spoon.reflect.code.CtInvocation;
import spoon.reflect.code.CtLambda;
import spoon.reflect.declaration.CtElement;
import spoon.reflect.declaration.CtMethod;
import spoon.reflect.declaration.CtType;

/**
 * The classes that the lambdas and method references of one unit become. Each is made once, though
 * the text that it is born in may be generated twice.
 */
public final class Closures {
  /**
   * @param type its type, with the type parameters in scope where it was born as arguments
   * @param captured the variables behind its fields, and the types of the receivers: not behind the
   *     last one of a reference, if that is the object that it computed
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

  /**
   * The instance that a body in a class of the companion has for its receiver.
   *
   * @param name what its parameter is called
   * @param local the class, if it is a local one or the body of an enum's constant
   * @param path from the instance to what it captures
   * @param fields what it captures
   * @param captured the variables behind the fields, and the types of the receivers
   */
  record Instance(
      String name,
      JavaType type,
      @Nullable CtType<?> local,
      String path,
      List<Local> fields,
      List<CtElement> captured) {}

  private final Symbols symbols;
  private final Map<CtExpression<?>, Made> made = new IdentityHashMap<>();
  private final Map<TypeElement, List<Closure>> byType = new HashMap<>();
  private final Map<CtElement, LocalClass.Method> methods = new IdentityHashMap<>();
  private final Map<CtInvocation<?>, String> superCalls = new IdentityHashMap<>();
  private final Map<CtType<?>, LocalClass> locals = new IdentityHashMap<>();
  private final Map<CtType<?>, Declared> declared = new IdentityHashMap<>();
  private final Map<TypeElement, List<LocalClass>> classes = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Set<String> used = new HashSet<>();

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

  /** Adds the class of a local type. */
  void add(CtType<?> t, TypeElement bornIn, LocalClass c) {
    locals.put(t, c);
    classes.computeIfAbsent(bornIn, k -> new ArrayList<>()).add(c);
  }

  /** The method of a local class that stands for a call of {@code super.m()} in its text. */
  String superCall(CtInvocation<?> call) {
    return Objects.requireNonNull(superCalls.get(call));
  }

  /** A name for such a method. */
  String nameSuperCall(CtType<?> t, CtInvocation<?> call) {
    String name = "super" + part(call.getExecutable().getSimpleName());
    int number = numbers.merge(t.getQualifiedName() + name, 1, Integer::sum);
    superCalls.put(call, number == 1 ? name : name + number);
    return superCall(call);
  }

  /** A method of a local class in its text. */
  void add(CtMethod<?> source, LocalClass.Method m) {
    methods.put(source, m);
  }

  /** The text of a function or method of a local class: a {@code Closure}, a {@code Method}. */
  public Object textOf(MigratableMethod m) {
    return m.source() instanceof CtExpression<?> e
        ? Objects.requireNonNull(made.get(e)).closure()
        : Objects.requireNonNull(methods.get(m.source()));
  }

  /** A name for a function or method of a local class that says which it is. */
  public String nameOf(MigratableMethod m) {
    if (m.source() instanceof CtExpression<?> e) {
      return Objects.requireNonNull(made.get(e)).closure().name();
    }
    return part(m.signature().name());
  }

  /** A name of the user's as part of ours: class files need names that file systems take. */
  static String part(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1, Math.min(name.length(), 24));
  }

  /** What the body of a lambda or of a method of a local class begins with; null for others. */
  @Nullable Instance instance(MigratableMethod m) {
    if (m.source() instanceof CtExpression<?> e) {
      Made made = Objects.requireNonNull(this.made.get(e));
      List<Local> captured = made.closure().captured();
      String name = e instanceof CtLambda<?> ? "lambda" : "reference";
      return new Instance(name, made.type(), null, ".", captured, made.captured());
    }
    if (!m.isFunction() || m.isStatic()) {
      return null;
    }
    CtType<?> t = ((CtMethod<?>) m.source()).getDeclaringType();
    if (m.constant() != null) {
      JavaType type = symbols.javaType(m.owner().asType());
      return new Instance("self", type, t, "", List.of(), List.of());
    }
    LocalClass c = Objects.requireNonNull(locals.get(t));
    return new Instance(
        "self",
        TypeText.ofThis(t),
        t,
        "." + c.accessor() + "().",
        c.captured(),
        Objects.requireNonNull(declared.get(t)).captured());
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
    } while (symbols.isVisible(name, bornIn) || !used.add(name));
    return name;
  }

  /** The name as it is, if nothing else has it, otherwise with a number. */
  public String plainName(String wanted, TypeElement bornIn) {
    boolean isFree = !symbols.isVisible(wanted, bornIn) && used.add(wanted);
    return isFree ? wanted : name(wanted, bornIn);
  }
}
