package dev.godwit.transformer.normalise;

import dev.godwit.transformer.find.MigratableMethod;
import dev.godwit.transformer.find.MirrorText;
import dev.godwit.transformer.find.Symbols;
import dev.godwit.transformer.form.Code;
import dev.godwit.transformer.form.JavaType;
import dev.godwit.transformer.form.Local;
import dev.godwit.transformer.parse.StaticTypes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;
import spoon.reflect.code.CtAbstractSwitch;
import spoon.reflect.code.CtCase;
import spoon.reflect.code.CtCasePattern;
import spoon.reflect.code.CtCatchVariable;
import spoon.reflect.code.CtExecutableReferenceExpression;
import spoon.reflect.code.CtExpression;
import spoon.reflect.code.CtFieldAccess;
import spoon.reflect.code.CtForEach;
import spoon.reflect.code.CtLocalVariable;
import spoon.reflect.code.CtResource;
import spoon.reflect.code.CtStatement;
import spoon.reflect.code.CtSwitchExpression;
import spoon.reflect.code.CtTry;
import spoon.reflect.code.CtTryWithResource;
import spoon.reflect.code.CtTypePattern;
import spoon.reflect.code.CtVariableAccess;
import spoon.reflect.code.CtVariableWrite;
import spoon.reflect.cu.position.DeclarationSourcePosition;
import spoon.reflect.declaration.CtElement;
import spoon.reflect.declaration.CtExecutable;
import spoon.reflect.declaration.CtField;
import spoon.reflect.declaration.CtParameter;
import spoon.reflect.declaration.CtType;
import spoon.reflect.declaration.CtVariable;
import spoon.reflect.reference.CtArrayTypeReference;
import spoon.reflect.visitor.filter.TypeFilter;

/**
 * The names of one method's generated code. The user's locals keep theirs, unless two of different
 * types share one or one is a name of ours; our own locals get names that the user does not use.
 */
final class Names {
  /** Members of a continuation class. */
  private static final Set<String> FIXED = Set.of("at", "INFO");

  private final Map<CtVariable<?>, Local> locals = new IdentityHashMap<>();

  /** Names of variables in the user's text. */
  private final Set<String> users = new LinkedHashSet<>();

  private final Map<String, Local> byName = new HashMap<>();
  private final Set<String> labels = new LinkedHashSet<>();
  private final List<Local> parameters = new ArrayList<>();
  private final Set<CtVariable<?>> assigned = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<Integer, CtVariable<?>> byPosition = new HashMap<>();
  private final MigratableMethod method;
  private final Set<CtElement> suspending;
  private final StaticTypes types;
  private final Symbols symbols;
  private final TypeElement owner;
  private final String execution;
  private final @Nullable String depth;
  private final Map<CtType<?>, Local> selfs = new IdentityHashMap<>();
  private final Set<String> fields = new HashSet<>();
  private final Deque<Runnable> leaving = new ArrayDeque<>();
  private final Map<Local, Code> captured = new LinkedHashMap<>();
  private int closures;

  /**
   * @param isRecursive whether it counts how deep it is
   * @param instance the receiver of a body in a class of the companion; null for others
   */
  Names(
      MigratableMethod method,
      StaticTypes types,
      Symbols symbols,
      Closures.@Nullable Instance instance,
      boolean isRecursive) {
    this.method = method;
    suspending = method.suspending();
    this.types = types;
    this.symbols = symbols;
    this.owner = method.owner();
    List<CtVariable<?>> variables = new ArrayList<>();
    for (CtVariable<?> v :
        method.source().getElements(new TypeFilter<CtVariable<?>>(CtVariable.class))) {
      users.add(v.getSimpleName());
      if (v instanceof CtField<?>) {
        fields.add(v.getSimpleName());
        continue;
      }
      variables.add(v);
      if (v.getPosition() instanceof DeclarationSourcePosition p) {
        byPosition.put(p.getNameStart(), v);
      }
    }
    for (CtVariableWrite<?> w :
        method.source().getElements(new TypeFilter<CtVariableWrite<?>>(CtVariableWrite.class))) {
      CtVariable<?> v = declaration(w);
      if (v != null) {
        assigned.add(v);
      }
    }
    for (CtStatement s : method.source().getElements(new TypeFilter<>(CtStatement.class))) {
      if (s.getLabel() != null) {
        labels.add(s.getLabel());
      }
    }
    if (instance != null) {
      instance.fields().forEach(c -> users.add(c.name()));
    }
    execution = unused("x", users, "execution");
    byName.put(
        execution,
        new Local(execution, JavaType.named("dev.godwit.frame.Execution"), Local.Kind.BOUND));
    if (isRecursive) {
      depth = unused("depth", users, "depth_");
      byName.put(depth, new Local(depth, JavaType.primitive("int"), Local.Kind.BOUND));
    } else {
      depth = null;
    }
    if (instance != null) {
      String wanted = instance.name();
      Local receiver =
          new Local(unused(wanted, users, wanted + "_"), instance.type(), Local.Kind.PARAMETER);
      byName.put(receiver.name(), receiver);
      parameters.add(receiver);
      capture(receiver, instance);
    } else if (!method.isFunction() && !method.isStatic()) {
      Local self =
          new Local(unused("self", users, "self_"), selfType(method), Local.Kind.PARAMETER);
      byName.put(self.name(), self);
      selfs.put(method.source().getParent(CtType.class), self);
      parameters.add(self);
    }
    int index = 0;
    for (CtParameter<?> p : method.parameters()) {
      JavaType type = method.signature().parameters().get(index++);
      Local local = new Local(free(p.getSimpleName()), type, Local.Kind.PARAMETER);
      byName.put(local.name(), local);
      locals.put(p, local);
      parameters.add(local);
    }
    if (method.source() instanceof CtExecutableReferenceExpression<?, ?>) {
      for (JavaType type : method.signature().parameters()) {
        Local p = new Local(free("p" + ++index), type, Local.Kind.PARAMETER);
        byName.put(p.name(), p);
        parameters.add(p);
      }
    }
    for (CtVariable<?> v : variables) {
      if (!locals.containsKey(v)) {
        locals.put(v, local(v, types));
      }
    }
  }

  /** What the instance captures becomes locals of the body. */
  private void capture(Local receiver, Closures.Instance instance) {
    if (instance.local() != null) {
      selfs.put(instance.local(), receiver);
    }
    for (int i = 0; i < instance.captured().size(); i++) {
      Local field = instance.fields().get(i);
      CtElement source = instance.captured().get(i);
      Local local = new Local(free(field.name()), field.type(), Local.Kind.VARIABLE);
      byName.put(local.name(), local);
      Code.Builder value = Code.build(Code.Binding.PRIMARY).add(Code.read(receiver));
      captured.put(local, value.text(instance.path() + field.name()).done());
      put(source, local);
      if (source instanceof CtVariable<?> v
          && v.getPosition() instanceof DeclarationSourcePosition p) {
        byPosition.put(p.getNameStart(), v);
      }
    }
  }

  private static String unused(String wanted, Set<String> users, String otherwise) {
    if (!users.contains(wanted)) {
      return wanted;
    }
    String name = otherwise;
    while (users.contains(name)) {
      name += "_";
    }
    return name;
  }

  private static JavaType selfType(MigratableMethod method) {
    Code name = Code.type(method.owner().getQualifiedName().toString());
    return new JavaType(MirrorText.write(method.owner().asType()), name, false);
  }

  private Local local(CtVariable<?> v, StaticTypes types) {
    boolean bound = isBound(v);
    JavaType type = symbols.completed(type(v, types), owner);
    boolean unnamed = v.getSimpleName().equals("_");
    if (unnamed || v.getParent() instanceof CtTypePattern) {
      // Several unnamed variables are in scope at once, and what a pattern binds is declared
      // outside.
      Local.Kind kind = bound ? Local.Kind.BOUND : Local.Kind.VARIABLE;
      Local own = new Local(free(unnamed ? "unused" : v.getSimpleName()), type, kind);
      byName.put(own.name(), own);
      return own;
    }
    boolean constant = !bound && v.isFinal() && isConstant(v);
    Local.Kind kind =
        bound ? Local.Kind.BOUND : constant ? Local.Kind.CONSTANT : Local.Kind.VARIABLE;
    String wanted = FIXED.contains(v.getSimpleName()) ? v.getSimpleName() + "_" : v.getSimpleName();
    String name = wanted;
    for (int i = 2; !shareable(byName.get(name), type, kind) || isOthers(name, wanted); i++) {
      name = wanted + i;
    }
    Local local = new Local(name, type, kind);
    byName.put(name, local);
    return local;
  }

  /** Whether a construct without points declares it, so that it stays declared there. */
  private boolean isBound(CtVariable<?> v) {
    CtSwitchExpression<?, ?> expression = method.around(v, CtSwitchExpression.class);
    return (v instanceof CtCatchVariable<?>
            && !assigned.contains(v)
            && !Tries.isTested(v.getParent(CtTry.class), symbols))
        || v instanceof CtParameter<?>
        || method.around(v, CtExecutable.class) != null
        || method.around(v, CtType.class) != null
        || isNativePattern(v)
        || (v.getParent() instanceof CtForEach f && !suspending.contains(f.getBody()))
        || (v.getParent() instanceof CtTryWithResource t
            && !suspending.contains(t.getBody())
            && !new ClassUses(symbols).isPrivate(v.getType())
            && t.getResources().stream().noneMatch(suspending::contains)
            && t.getResources().stream().anyMatch(r -> r == v))
        || (expression != null && !suspending.contains(expression));
  }

  /** Whether a case label binds it that stays as it is. */
  private boolean isNativePattern(CtVariable<?> v) {
    CtCase<?> c = method.around(v, CtCase.class);
    return c != null
        && (v.getParent(CtCasePattern.class) != null || isInGuard(v, c))
        && !Statements.isSplit(c.getParent(CtAbstractSwitch.class), suspending, symbols);
  }

  private static boolean isInGuard(CtVariable<?> v, CtCase<?> c) {
    CtElement e = v;
    while (e != c && e != c.getGuard()) {
      e = e.getParent();
    }
    return e != c;
  }

  /** Uses another local for a variable until it is set again. */
  void substitute(CtVariable<?> v, Local local) {
    locals.put(v, local);
  }

  private static JavaType type(CtVariable<?> v, StaticTypes types) {
    if (v instanceof CtCatchVariable<?> c && c.getMultiTypes().size() > 1) {
      return JavaType.named("java.lang.Throwable");
    }
    boolean inferred = v instanceof CtLocalVariable<?> l && l.isInferred();
    JavaType exact = types.of(v); // The type of an inner class has its outer's arguments.
    if (!inferred && exact == null && v.getType() != null && !(v instanceof CtParameter<?>)) {
      return TypeText.of(v.getType());
    }
    if (exact == null && v instanceof CtLocalVariable<?> l && l.getAssignment() != null) {
      exact = types.of(l.getAssignment());
    }
    return exact != null ? exact : TypeText.of(v.getType());
  }

  private static boolean shareable(@Nullable Local known, JavaType type, Local.Kind kind) {
    return known == null
        || known.kind() == kind
            && kind != Local.Kind.CONSTANT
            && kind != Local.Kind.PARAMETER
            && known.type().sameAs(type);
  }

  /** A constant variable: final, of primitive type or String, with a constant initializer. */
  private static boolean isConstant(CtVariable<?> v) {
    if (!(v instanceof CtLocalVariable<?> l)
        || l.getAssignment() == null
        || v.getType() instanceof CtArrayTypeReference
        || !(v.getType().isPrimitive()
            || v.getType().getQualifiedName().equals("java.lang.String"))) {
      return false;
    }
    return ConstantExpressions.isConstant(l.getAssignment());
  }

  /** A name that no local has yet. */
  private String free(String wanted) {
    String name = FIXED.contains(wanted) ? wanted + "_" : wanted;
    for (int i = 2; byName.containsKey(name) || isOthers(name, wanted); i++) {
      name = wanted + i;
    }
    return name;
  }

  /** Whether a name that was made of another one is the user's for something else. */
  private boolean isOthers(String name, String wanted) {
    return !name.equals(wanted) && users.contains(name);
  }

  /** What the depth of a recursive method is called; null for any other. */
  @Nullable String depth() {
    return depth;
  }

  /** What the execution is called. */
  String execution() {
    return execution;
  }

  /** The locals that the receiver captures, with their values. */
  Map<Local, Code> captured() {
    return captured;
  }

  /**
   * The value of a constant variable where the variable itself would not be constant: in a class
   * that it is not declared in; null for any other variable.
   */
  @Nullable CtExpression<?> constant(CtVariableAccess<?> access) {
    CtVariable<?> v = declaration(access);
    if (v == null || !v.isFinal() || !isConstant(v)) {
      return null;
    }
    boolean elsewhere = inClosure() || !v.hasParent(method.source());
    return elsewhere ? ((CtLocalVariable<?>) v).getAssignment() : null;
  }

  /** The user's type that the method belongs to. */
  CtType<?> owner() {
    CtType<?> t = method.source().getParent(CtType.class);
    while (Symbols.isLocal(t.getReference())) {
      t = t.getParent(CtType.class);
    }
    return t;
  }

  /** Whether the instance of the type is at hand. */
  boolean hasSelf(CtType<?> t) {
    return selfs.containsKey(t);
  }

  /** The local of a variable, or that of the instance of a type. */
  Local of(CtElement e) {
    if (e instanceof CtType<?> t) {
      return Objects.requireNonNull(selfs.get(t));
    }
    return of((CtVariable<?>) e);
  }

  /** The variable that became a local, or the type whose instance it is. */
  CtElement source(Local local) {
    for (Map.Entry<CtType<?>, Local> e : selfs.entrySet()) {
      if (e.getValue() == local) {
        return e.getKey();
      }
    }
    for (Map.Entry<CtVariable<?>, Local> e : locals.entrySet()) {
      if (e.getValue() == local) {
        return e.getKey();
      }
    }
    throw new IllegalStateException("normalise: no variable of " + local);
  }

  /** The receiver, if there is one, and the parameters. */
  List<Local> parameters() {
    return parameters;
  }

  /** The declaration of the variable that an expression names; null for a field. */
  @Nullable CtVariable<?> declaration(CtVariableAccess<?> access) {
    if (access instanceof CtFieldAccess<?>) {
      return null;
    }
    int position = types.declarationOf(access);
    CtVariable<?> known = byPosition.get(position);
    if (known == null && position >= 0) {
      known = unplaced(access);
    }
    return known != null ? known : access.getVariable().getDeclaration();
  }

  /** A resource that an access is in the scope of: Spoon has no position for some final ones. */
  private static @Nullable CtVariable<?> unplaced(CtVariableAccess<?> access) {
    CtTryWithResource t = access.getParent(CtTryWithResource.class);
    while (t != null) {
      for (CtResource<?> r : t.getResources()) {
        if (r instanceof CtVariable<?> v
            && !v.getPosition().isValidPosition()
            && v.getSimpleName().equals(access.getVariable().getSimpleName())) {
          return v;
        }
      }
      t = t.getParent(CtTryWithResource.class);
    }
    return null;
  }

  /** The local that an expression names. */
  Local of(CtVariableAccess<?> access) {
    CtVariable<?> declaration = declaration(access);
    if (declaration == null) {
      throw new IllegalStateException("normalise: no declaration of " + access);
    }
    return of(declaration);
  }

  /** The user's variables by their locals. */
  Map<Local, CtVariable<?>> variables() {
    Map<Local, CtVariable<?>> variables = new IdentityHashMap<>();
    locals.forEach((v, l) -> variables.put(l, v));
    return variables;
  }

  /** The local that a variable of the user became. */
  Local of(CtVariable<?> v) {
    Local local = locals.get(v);
    if (local == null) {
      throw new IllegalStateException("normalise: no local for " + v);
    }
    return local;
  }

  /** What follows is the body of a lambda: its locals stay there. */
  void enterClosure() {
    closures++;
  }

  /** The body of the lambda ends. */
  void leaveClosure() {
    closures--;
  }

  /** What follows is in a class of its own, where {@code this} is another one. */
  void enterFunction() {
    closures++;
    List<Runnable> back = new ArrayList<>();
    for (Map.Entry<CtType<?>, Local> e : selfs.entrySet()) {
      Local outer = e.getValue();
      if (outer.name().equals("this")) {
        Local own = new Local(free("outer"), outer.type(), Local.Kind.BOUND);
        byName.put(own.name(), own);
        e.setValue(own);
        back.add(() -> e.setValue(outer));
      }
    }
    leaving.push(() -> back.forEach(Runnable::run));
  }

  /** What follows is the text of a local class, which has what it captures as fields around it. */
  void enterClass(CtType<?> t, List<CtElement> captured) {
    closures++;
    Set<String> hidden = symbols.fieldsSeenIn(t);
    hidden.addAll(fields);
    Map<CtElement, Local> outer = new LinkedHashMap<>();
    for (CtElement e : captured) {
      Local l = of(e);
      outer.put(e, l);
      String name = l.name().equals("this") ? free("outer") : l.name();
      while (hidden.contains(name)) {
        name = free(name + "_");
      }
      Local field = new Local(name, l.type(), Local.Kind.BOUND);
      byName.putIfAbsent(name, field);
      put(e, field);
    }
    Map<CtType<?>, Local> others = new IdentityHashMap<>(selfs);
    outer.keySet().forEach(others::remove);
    selfs.keySet().removeAll(others.keySet()); // They are not at hand in there.
    selfs.put(t, new Local("this", TypeText.ofThis(t), Local.Kind.BOUND));
    leaving.push(
        () -> {
          outer.forEach(this::put);
          selfs.putAll(others);
        });
  }

  private void put(CtElement e, Local l) {
    if (e instanceof CtType<?> t) {
      selfs.put(t, l);
    } else {
      locals.put((CtVariable<?>) e, l);
    }
  }

  /** The class ends. */
  void leaveClass() {
    closures--;
    leaving.pop().run();
  }

  /** Whether the body of a lambda is being made. */
  boolean inClosure() {
    return closures > 0;
  }

  /** A local of ours. */
  Local fresh(String wanted, JavaType type) {
    Local.Kind kind = closures > 0 ? Local.Kind.BOUND : Local.Kind.VARIABLE;
    Local local = new Local(free(wanted), type, kind);
    byName.put(local.name(), local);
    return local;
  }

  /** A temporary: {@code t1}, {@code t2}. */
  Local temporary(JavaType type) {
    int i = 1;
    while (byName.containsKey("t" + i)) {
      i++;
    }
    return fresh("t" + i, type);
  }

  /** A catch parameter of ours. */
  Local bound(String wanted, JavaType type) {
    Local local = new Local(free(wanted), type, Local.Kind.BOUND);
    byName.put(local.name(), local);
    return local;
  }

  /** A label of ours. */
  String label(String wanted) {
    String name = wanted;
    for (int i = 2; !labels.add(name); i++) {
      name = wanted + i;
    }
    return name;
  }
}
