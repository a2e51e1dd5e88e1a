package dev.godwit.transformer.parse;

import dev.godwit.transformer.form.JavaType;
import dev.godwit.transformer.form.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.eclipse.jdt.core.compiler.CategorizedProblem;
import org.eclipse.jdt.core.compiler.CharOperation;
import org.eclipse.jdt.internal.compiler.ASTVisitor;
import org.eclipse.jdt.internal.compiler.ast.ASTNode;
import org.eclipse.jdt.internal.compiler.ast.AbstractMethodDeclaration;
import org.eclipse.jdt.internal.compiler.ast.AllocationExpression;
import org.eclipse.jdt.internal.compiler.ast.Argument;
import org.eclipse.jdt.internal.compiler.ast.ArrayAllocationExpression;
import org.eclipse.jdt.internal.compiler.ast.ArrayReference;
import org.eclipse.jdt.internal.compiler.ast.Assignment;
import org.eclipse.jdt.internal.compiler.ast.BinaryExpression;
import org.eclipse.jdt.internal.compiler.ast.CastExpression;
import org.eclipse.jdt.internal.compiler.ast.ClassLiteralAccess;
import org.eclipse.jdt.internal.compiler.ast.CompilationUnitDeclaration;
import org.eclipse.jdt.internal.compiler.ast.CompoundAssignment;
import org.eclipse.jdt.internal.compiler.ast.ConditionalExpression;
import org.eclipse.jdt.internal.compiler.ast.ConstructorDeclaration;
import org.eclipse.jdt.internal.compiler.ast.EqualExpression;
import org.eclipse.jdt.internal.compiler.ast.ExplicitConstructorCall;
import org.eclipse.jdt.internal.compiler.ast.Expression;
import org.eclipse.jdt.internal.compiler.ast.FieldReference;
import org.eclipse.jdt.internal.compiler.ast.ForeachStatement;
import org.eclipse.jdt.internal.compiler.ast.FunctionalExpression;
import org.eclipse.jdt.internal.compiler.ast.GuardedPattern;
import org.eclipse.jdt.internal.compiler.ast.InstanceOfExpression;
import org.eclipse.jdt.internal.compiler.ast.LambdaExpression;
import org.eclipse.jdt.internal.compiler.ast.LocalDeclaration;
import org.eclipse.jdt.internal.compiler.ast.MessageSend;
import org.eclipse.jdt.internal.compiler.ast.MethodDeclaration;
import org.eclipse.jdt.internal.compiler.ast.NameReference;
import org.eclipse.jdt.internal.compiler.ast.PostfixExpression;
import org.eclipse.jdt.internal.compiler.ast.PrefixExpression;
import org.eclipse.jdt.internal.compiler.ast.QualifiedAllocationExpression;
import org.eclipse.jdt.internal.compiler.ast.QualifiedNameReference;
import org.eclipse.jdt.internal.compiler.ast.RecordPattern;
import org.eclipse.jdt.internal.compiler.ast.ReferenceExpression;
import org.eclipse.jdt.internal.compiler.ast.SingleNameReference;
import org.eclipse.jdt.internal.compiler.ast.SwitchExpression;
import org.eclipse.jdt.internal.compiler.ast.SwitchStatement;
import org.eclipse.jdt.internal.compiler.ast.TypeDeclaration;
import org.eclipse.jdt.internal.compiler.ast.TypePattern;
import org.eclipse.jdt.internal.compiler.ast.UnaryExpression;
import org.eclipse.jdt.internal.compiler.lookup.ArrayBinding;
import org.eclipse.jdt.internal.compiler.lookup.BaseTypeBinding;
import org.eclipse.jdt.internal.compiler.lookup.Binding;
import org.eclipse.jdt.internal.compiler.lookup.BlockScope;
import org.eclipse.jdt.internal.compiler.lookup.ClassScope;
import org.eclipse.jdt.internal.compiler.lookup.LocalTypeBinding;
import org.eclipse.jdt.internal.compiler.lookup.LocalVariableBinding;
import org.eclipse.jdt.internal.compiler.lookup.MethodBinding;
import org.eclipse.jdt.internal.compiler.lookup.ParameterizedTypeBinding;
import org.eclipse.jdt.internal.compiler.lookup.RecordComponentBinding;
import org.eclipse.jdt.internal.compiler.lookup.ReferenceBinding;
import org.eclipse.jdt.internal.compiler.lookup.TypeBinding;
import org.eclipse.jdt.internal.compiler.lookup.TypeIds;
import org.jspecify.annotations.Nullable;
import spoon.reflect.code.CtAbstractInvocation;
import spoon.reflect.code.CtExecutableReferenceExpression;
import spoon.reflect.code.CtExpression;
import spoon.reflect.code.CtInvocation;
import spoon.reflect.code.CtLambda;
import spoon.reflect.code.CtLocalVariable;
import spoon.reflect.cu.SourcePosition;
import spoon.reflect.cu.position.BodyHolderSourcePosition;
import spoon.reflect.cu.position.DeclarationSourcePosition;
import spoon.reflect.declaration.CtElement;
import spoon.reflect.declaration.CtMethod;
import spoon.reflect.declaration.CtType;
import spoon.reflect.declaration.CtVariable;
import spoon.reflect.factory.Factory;
import spoon.reflect.reference.CtExecutableReference;
import spoon.reflect.visitor.filter.TypeFilter;

/**
 * The static type that the Eclipse compiler found for each expression and local, by source range.
 * Spoon's own {@code getType()} replaces type variables by their bounds and captures by wildcards;
 * this table has the exact type, projected to one that can be written down.
 */
public final class StaticTypes extends ASTVisitor {
  private final Map<String, Map<Long, TypeBinding>> byUnit = new HashMap<>();

  /** For a cast, the type of what is cast: Spoon has one position for both. */
  private final Map<String, TypeBinding> uncast = new HashMap<>();

  private final Map<String, TypeBinding> elements = new HashMap<>();
  private final Map<String, Integer> locals = new HashMap<>();
  private final Set<String> guards = new HashSet<>();
  private final Set<String> voids = new HashSet<>();
  private final Set<String> totals = new HashSet<>();
  private final Map<String, Supplier<@Nullable FunctionType>> functions = new HashMap<>();
  private final Map<String, Integer> depths = new HashMap<>();
  private final Map<String, TypeDeclaration> localTypes = new HashMap<>();
  private final Map<String, MethodBinding> localMethods = new HashMap<>();

  /** By where they begin and what they call, then by where they end. */
  private final Map<String, TreeMap<Integer, MethodBinding>> calls = new HashMap<>();

  /** The same, with the arrays that are made of the last arguments. */
  private final Map<String, TreeMap<Integer, Optional<TypeBinding>>> varArgs = new HashMap<>();

  private final Map<String, CtType<?>> localByName = new HashMap<>();
  private final Map<CtMethod<?>, List<CtMethod<?>>> overriddenLocals = new IdentityHashMap<>();
  private final Map<TypeDeclaration, String> localNames = new HashMap<>();
  private final DenotableTypes denotable =
      new DenotableTypes(this::localName, this::isNamed, this::isUnnamed);
  private final Set<String> packages = new HashSet<>();
  private String currentUnit = "";
  private final List<CategorizedProblem> problems = new ArrayList<>();
  private Map<Long, TypeBinding> current = new HashMap<>();

  StaticTypes() {}

  void record(CompilationUnitDeclaration unit) {
    currentUnit = new String(unit.getFileName());
    current = byUnit.computeIfAbsent(currentUnit, k -> new HashMap<>());
    packages.add(CharOperation.toString(unit.scope.currentPackageName));
    unit.traverse(this, unit.scope);
  }

  void problem(CategorizedProblem p) {
    problems.add(p);
  }

  /** What the Eclipse compiler finds wrong with the source. */
  public List<CategorizedProblem> problems() {
    return problems;
  }

  /**
   * The static type of an expression or local, without its casts; null if there is none to write.
   */
  public @Nullable JavaType of(CtElement e) {
    TypeBinding t = binding(e);
    return t == null ? null : denotable.of(t);
  }

  private @Nullable TypeBinding binding(CtElement e) {
    if (!e.getPosition().isValidPosition()) {
      return null;
    }
    Map<Long, TypeBinding> unit = byUnit.get(e.getPosition().getFile().getPath());
    if (unit == null) {
      return null;
    }
    if (e instanceof CtVariable<?> && e.getPosition() instanceof DeclarationSourcePosition p) {
      // Of variables that are declared together, int i, a[], each has a name of its own only.
      TypeBinding named = unit.get(key(p.getNameStart(), p.getNameEnd()));
      if (named != null) {
        return named;
      }
    }
    long key = key(e.getPosition().getSourceStart(), e.getPosition().getSourceEnd());
    boolean isCast = e instanceof CtExpression<?> x && !x.getTypeCasts().isEmpty();
    return isCast ? uncast.get(e.getPosition().getFile().getPath() + key) : unit.get(key);
  }

  /** The type that the first cast of an expression says; null if there is none to write. */
  public @Nullable JavaType castOf(CtExpression<?> e) {
    TypeBinding t = casts(e);
    return t == null ? null : denotable.of(t);
  }

  private @Nullable TypeBinding casts(CtExpression<?> e) {
    SourcePosition p = e.getPosition();
    return p.isValidPosition()
        ? byUnit
            .getOrDefault(p.getFile().getPath(), Map.of())
            .get(key(p.getSourceStart(), p.getSourceEnd()))
        : null;
  }

  /** Whether the type is an intersection type or mentions one. */
  public boolean mentionsIntersection(CtExpression<?> e) {
    TypeBinding t = e.getTypeCasts().isEmpty() ? binding(e) : casts(e);
    return t != null && DenotableTypes.mentionsIntersection(t, 0);
  }

  /** Whether the type that can be written is another one: a captured type is an argument of it. */
  public boolean isProjected(CtExpression<?> e) {
    TypeBinding t = e.getTypeCasts().isEmpty() ? binding(e) : null;
    return t != null && DenotableTypes.mentionsCapture(t);
  }

  /**
   * The element type of the iterable or array of a for-each loop; null if there is none to write.
   */
  public @Nullable JavaType elementOf(CtElement iterable) {
    if (!iterable.getPosition().isValidPosition()) {
      return null;
    }
    TypeBinding t =
        elements.get(
            iterable.getPosition().getFile().getPath()
                + key(
                    iterable.getPosition().getSourceStart(),
                    iterable.getPosition().getSourceEnd()));
    return t == null ? null : denotable.of(t);
  }

  /**
   * Where the name of the local variable is declared that an expression names: Spoon's own answer
   * misses pattern variables in guards; -1 if it is not known.
   */
  public int declarationOf(CtElement access) {
    return access.getPosition().isValidPosition()
        ? locals.getOrDefault(
            access.getPosition().getFile().getPath() + access.getPosition().getSourceStart(), -1)
        : -1;
  }

  /**
   * How many classes outside the innermost one around it the class is whose instance an expression
   * means that names a field or method without a target; -1 if it is not known.
   */
  public int depthOf(CtElement e) {
    return e.getPosition().isValidPosition()
        ? depths.getOrDefault(
            e.getPosition().getFile().getPath() + e.getPosition().getSourceStart(), -1)
        : -1;
  }

  // ---- local and anonymous classes

  /** Tells what Spoon calls the local and anonymous classes. */
  void nameLocalTypes(Factory factory) {
    if (localTypes.isEmpty()) {
      return;
    }
    for (CtType<?> t : factory.getModel().getElements(new TypeFilter<CtType<?>>(CtType.class))) {
      TypeDeclaration d = declaration(t);
      if (d != null) {
        localByName.put(t.getQualifiedName(), t);
        localNames.put(d, t.getQualifiedName());
      }
    }
  }

  private @Nullable TypeDeclaration declaration(CtType<?> t) {
    return t.getPosition() instanceof BodyHolderSourcePosition p
        ? localTypes.get(p.getFile().getPath() + p.getBodyStart())
        : null;
  }

  private boolean isUnnamed() {
    return packages.contains("");
  }

  /** Whether a type is public, or in a package of the sources. */
  private boolean isNamed(TypeBinding t) {
    for (TypeBinding e = t.erasure(); e != null; e = e.enclosingType()) {
      if (e instanceof ReferenceBinding r
          && !r.isPublic()
          && !r.isPrivate()
          && !packages.contains(new String(r.qualifiedPackageName()))) {
        return false;
      }
    }
    return true;
  }

  private @Nullable String localName(TypeBinding t) {
    return t.erasure() instanceof LocalTypeBinding l && l.scope != null
        ? localNames.get(l.scope.referenceContext)
        : null;
  }

  /** The local or anonymous class of that binary name. */
  public @Nullable CtType<?> localType(String binaryName) {
    return localByName.get(binaryName);
  }

  /**
   * A method of a type with a name.
   *
   * @param parameters their erased types
   */
  public record Overridden(String owner, List<String> parameters) {}

  /** The methods that a method of a local class overrides or implements. */
  public List<Overridden> overriddenBy(CtMethod<?> m) {
    MethodBinding own = binding(m);
    List<Overridden> all = new ArrayList<>();
    if (own != null && !own.isStatic()) {
      overridden(own, own.declaringClass, all);
    }
    return all;
  }

  private static final MethodBinding[] NONE = {};

  private static void overridden(MethodBinding m, ReferenceBinding type, List<Overridden> all) {
    List<ReferenceBinding> above = new ArrayList<>(Arrays.asList(type.superInterfaces()));
    if (type.superclass() != null) {
      above.add(type.superclass());
    }
    for (ReferenceBinding t : above) {
      for (MethodBinding o : t.isLocalType() ? NONE : t.getMethods(m.selector)) {
        if (m.areParameterErasuresEqual(o)) {
          all.add(
              new Overridden(
                  DenotableTypes.canonical(t),
                  Arrays.stream(o.original().parameters)
                      .map(p -> DenotableTypes.erasure(p))
                      .toList()));
        }
      }
      overridden(m, t, all);
    }
  }

  /** The methods of other local types that a method of a local class overrides or implements. */
  public List<CtMethod<?>> localsOverriddenBy(CtMethod<?> m) {
    List<CtMethod<?>> known = overriddenLocals.get(m);
    if (known == null) {
      known = findOverridden(m);
      overriddenLocals.put(m, known);
    }
    return known;
  }

  private List<CtMethod<?>> findOverridden(CtMethod<?> m) {
    MethodBinding own = binding(m);
    List<CtMethod<?>> all = new ArrayList<>();
    if (own != null && isInherited(own)) {
      for (CtType<?> t : localByName.values()) {
        for (CtMethod<?> o : t == m.getDeclaringType() ? List.<CtMethod<?>>of() : named(t, own)) {
          MethodBinding above = binding(o);
          if (above != null && overrides(own, above)) {
            all.add(o);
          }
        }
      }
    }
    return all;
  }

  private static List<CtMethod<?>> named(CtType<?> t, MethodBinding m) {
    return t.getMethodsByName(new String(m.selector));
  }

  private static boolean isInherited(MethodBinding m) {
    return !m.isStatic() && !m.isPrivate() && !m.isConstructor();
  }

  private static boolean overrides(MethodBinding m, MethodBinding above) {
    return isInherited(above)
        && m.declaringClass.findSuperTypeOriginatingFrom(above.declaringClass) != null
        && (m.areParameterErasuresEqual(above) || isSubsignature(m, above));
  }

  /** As a member of the subtype it has the same parameters (JLS 8.4.2). */
  private static boolean isSubsignature(MethodBinding m, MethodBinding above) {
    TypeBinding seen = m.declaringClass.findSuperTypeOriginatingFrom(above.declaringClass);
    return seen instanceof ReferenceBinding r
        && Arrays.stream(r.getMethods(above.selector))
            .anyMatch(o -> o.original() == above && m.areParameterErasuresEqual(o));
  }

  /**
   * Whether a call of a method of a local type may select another one: it has no body, or another
   * local class overrides it. There are no more classes that could.
   */
  public boolean isOverridden(CtMethod<?> m) {
    return m.getBody() == null
        || localByName.values().stream()
            .flatMap(t -> t.getMethodsByName(m.getSimpleName()).stream())
            .anyMatch(o -> localsOverriddenBy(o).contains(m));
  }

  /** The method that a lambda or method reference of a local interface stands for. */
  public @Nullable CtMethod<?> localFunctionMethod(FunctionType function) {
    String owner = function.interfaces().get(0).erasure().plain();
    CtType<?> t = localByName.get(owner);
    return t == null
        ? null
        : t.getMethodsByName(function.method().name()).stream()
            .filter(m -> m.getBody() == null)
            .filter(m -> m.getParameters().size() == function.method().parameters().size())
            .findFirst()
            .orElse(null);
  }

  /** What a method of a local class looks like to its callers. */
  public Signature signatureOf(CtMethod<?> m) {
    return signature(Objects.requireNonNull(binding(m)));
  }

  private Signature signature(MethodBinding b) {
    return new Signature(
        new String(b.selector),
        Arrays.stream(b.parameters).map(p -> Objects.requireNonNull(denotable.of(p))).toList(),
        Objects.requireNonNull(denotable.of(b.returnType)),
        Arrays.stream(b.thrownExceptions)
            .map(t -> Objects.requireNonNull(denotable.of(t)))
            .toList(),
        b.isVarargs());
  }

  /** The method of a local class that a call calls; null if it inherits it. */
  public @Nullable CtMethod<?> methodOf(CtType<?> local, CtExpression<?> call) {
    MethodBinding called = called(call);
    for (CtMethod<?> m : local.getMethodsByName(calledBy(call).getSimpleName())) {
      MethodBinding b = binding(m);
      if (called != null && b == called.original()) {
        return m;
      }
    }
    return null;
  }

  /**
   * The type of the array that javac makes for the last arguments of a call; null if it makes none.
   */
  public @Nullable JavaType varArgsOf(CtAbstractInvocation<?> call) {
    SourcePosition p = call.getPosition();
    if (!p.isValidPosition()) {
      return null;
    }
    String name = call.getExecutable().getSimpleName();
    Map.Entry<Integer, Optional<TypeBinding>> last =
        varArgs
            .getOrDefault(p.getFile().getPath() + p.getSourceStart() + name, new TreeMap<>())
            .floorEntry(p.getSourceEnd());
    return last == null ? null : last.getValue().map(denotable::of).orElse(null);
  }

  private void varArgs(
      Expression call, String name, @Nullable MethodBinding m, Expression @Nullable [] given) {
    TreeMap<Integer, Optional<TypeBinding>> byEnd =
        varArgs.computeIfAbsent(currentUnit + call.sourceStart + name, k -> new TreeMap<>());
    byEnd.put(call.sourceEnd, Optional.empty());
    if (m == null || !m.isVarargs()) {
      return;
    }
    int last = m.parameters.length - 1;
    TypeBinding type = given != null && given.length == last + 1 ? given[last].resolvedType : null;
    boolean isPassed =
        type != null
            && (type == TypeBinding.NULL || type.dimensions() >= m.parameters[last].dimensions());
    if (!isPassed) {
      byEnd.put(call.sourceEnd, Optional.of(m.parameters[last]));
    }
  }

  /** What a call of {@code super.m()} calls. */
  public Signature superCallOf(CtInvocation<?> call) {
    return signature(Objects.requireNonNull(called(call)));
  }

  /** What a call or a method reference calls. */
  public static CtExecutableReference<?> calledBy(CtExpression<?> call) {
    return call instanceof CtExecutableReferenceExpression<?, ?> r
        ? r.getExecutable()
        : ((CtAbstractInvocation<?>) call).getExecutable();
  }

  /**
   * What the method that a reference means returns, as a variable may have it (JLS 15.13.1); null
   * if that cannot be written.
   */
  public @Nullable JavaType resultOf(CtExecutableReferenceExpression<?, ?> r) {
    MethodBinding called = called(r);
    return called == null ? null : denotable.of(called.returnType);
  }

  /** What takes an argument of a call, as it is inferred; null if that is not known. */
  public @Nullable JavaType parameterOf(CtAbstractInvocation<?> call, int argument) {
    MethodBinding m = call instanceof CtExpression<?> e ? called(e) : null;
    if (m == null || m.parameters.length == 0) {
      return null;
    }
    int last = m.parameters.length - 1;
    TypeBinding type = m.parameters[Math.min(argument, last)];
    boolean isSpread = argument >= last && varArgsOf(call) != null;
    return denotable.of(isSpread && type instanceof ArrayBinding a ? a.elementsType() : type);
  }

  private @Nullable MethodBinding called(CtExpression<?> call) {
    SourcePosition p = call.getPosition();
    TreeMap<Integer, MethodBinding> byEnd =
        calls.getOrDefault(
            p.getFile().getPath() + p.getSourceStart() + calledBy(call).getSimpleName(),
            new TreeMap<>());
    Map.Entry<Integer, MethodBinding> last = byEnd.floorEntry(p.getSourceEnd());
    return last == null ? null : last.getValue(); // Spoon's end has the semicolon.
  }

  private @Nullable MethodBinding binding(CtMethod<?> m) {
    return m.getPosition() instanceof DeclarationSourcePosition p
        ? localMethods.get(p.getFile().getPath() + p.getNameStart())
        : null;
  }

  /** Whether a local or anonymous class calls a private constructor of its superclass. */
  public boolean callsPrivateConstructor(CtType<?> t) {
    TypeDeclaration d = declaration(t);
    if (d == null || d.methods == null) {
      return false;
    }
    for (AbstractMethodDeclaration m : d.methods) {
      ExplicitConstructorCall call =
          m instanceof ConstructorDeclaration c ? c.constructorCall : null;
      if (call != null
          && call.binding != null
          && call.binding.isPrivate()
          && !call.binding.declaringClass.erasure().isLocalType()) {
        return true;
      }
    }
    return false;
  }

  /** The superclass of a local or anonymous class and its interfaces, none left out. */
  public List<JavaType> supertypesOf(CtType<?> t) {
    List<JavaType> all = new ArrayList<>();
    TypeDeclaration d = declaration(t);
    if (d != null) {
      List<TypeBinding> above = new ArrayList<>();
      above.add(d.binding.superclass());
      above.addAll(Arrays.asList(d.binding.superInterfaces()));
      for (TypeBinding b : above) {
        JavaType type = b == null ? null : denotable.of(b);
        if (type != null) {
          all.add(type);
        }
      }
    }
    return all;
  }

  /** The constructor of the superclass that an anonymous class calls. */
  public Signature superConstructorOf(CtType<?> anonymous) {
    TypeDeclaration d = declaration(anonymous);
    MethodBinding m = d != null && d.allocation != null ? d.allocation.binding : null;
    List<JavaType> parameters = new ArrayList<>();
    if (m != null) {
      for (TypeBinding p : m.parameters) {
        JavaType type = denotable.of(p);
        parameters.add(type == null ? JavaType.named("java.lang.Object") : type);
      }
    }
    List<JavaType> thrown = new ArrayList<>();
    for (TypeBinding t : m == null ? new TypeBinding[0] : m.thrownExceptions) {
      thrown.add(Objects.requireNonNull(denotable.of(t)));
    }
    return new Signature(
        "<init>", parameters, JavaType.primitive("void"), thrown, m != null && m.isVarargs());
  }

  /** Whether there are guards at all. */
  boolean hasGuards() {
    return !guards.isEmpty();
  }

  /** Whether this is the guard of a case, which Spoon may have taken for its first statement. */
  boolean isGuard(CtElement e) {
    return e.getPosition().isValidPosition()
        && guards.contains(
            e.getPosition().getFile().getPath()
                + key(e.getPosition().getSourceStart(), e.getPosition().getSourceEnd()));
  }

  /** Whether a type pattern in a record pattern matches all that the component may be, null too. */
  public boolean isTotal(CtLocalVariable<?> bound) {
    return bound.getPosition() instanceof DeclarationSourcePosition p
        && totals.contains(p.getFile().getPath() + p.getNameStart());
  }

  /** What a lambda or method reference implements; null if no class can be written for it. */
  public @Nullable FunctionType functionOf(CtExpression<?> e) {
    Supplier<@Nullable FunctionType> function =
        functions.get(
            e.getPosition().getFile().getPath()
                + key(e.getPosition().getSourceStart(), e.getPosition().getSourceEnd()));
    return function == null ? null : function.get();
  }

  /** Whether the function that a lambda is has no result. */
  public boolean returnsVoid(CtLambda<?> l) {
    return voids.contains(
        l.getPosition().getFile().getPath()
            + key(l.getPosition().getSourceStart(), l.getPosition().getSourceEnd()));
  }

  /** The bound of the type of an expression that is a type variable; null for any other type. */
  public @Nullable JavaType boundOf(CtExpression<?> e) {
    TypeBinding t = e.getTypeCasts().isEmpty() ? binding(e) : null;
    return t == null ? null : denotable.boundOf(t);
  }

  private static long key(int start, int end) {
    return (long) start << 32 | end;
  }

  // ---- recording

  private boolean add(Expression e) {
    if (e.resolvedType != null) {
      current.put(key(e.sourceStart, e.sourceEnd), e.resolvedType);
    }
    return true;
  }

  private void local(LocalDeclaration d) {
    if (d.binding != null && d.binding.type != null) {
      current.put(key(d.declarationSourceStart, d.declarationSourceEnd), d.binding.type);
      current.put(key(d.sourceStart, d.sourceEnd), d.binding.type);
    }
  }

  @Override
  public boolean visit(ForeachStatement e, BlockScope s) {
    TypeBinding collection = e.collection.resolvedType;
    TypeBinding element = null;
    if (collection instanceof ArrayBinding a) {
      element = a.elementsType();
    } else if (collection instanceof ReferenceBinding r) {
      TypeBinding iterable = r.findSuperTypeOriginatingFrom(TypeIds.T_JavaLangIterable, false);
      element =
          iterable instanceof ParameterizedTypeBinding p && !iterable.isRawType()
              ? p.arguments[0]
              : s.getJavaLangObject();
    }
    if (element != null) {
      elements.put(currentUnit + key(e.collection.sourceStart, e.collection.sourceEnd), element);
    }
    return true;
  }

  @Override
  public boolean visit(LocalDeclaration e, BlockScope s) {
    local(e);
    return true;
  }

  @Override
  public boolean visit(Argument e, BlockScope s) {
    local(e);
    return true;
  }

  @Override
  public boolean visit(Argument e, ClassScope s) {
    local(e);
    return true;
  }

  @Override
  public boolean visit(MethodDeclaration e, ClassScope s) {
    if (e.binding != null && s.referenceContext.binding.isLocalType()) {
      localMethods.put(currentUnit + e.sourceStart, e.binding);
    }
    return true;
  }

  @Override
  public boolean visit(TypeDeclaration e, BlockScope s) {
    localTypes.put(currentUnit + (e.bodyStart - 1), e);
    return true;
  }

  @Override
  public boolean visit(MessageSend e, BlockScope s) {
    call(e, e);
    if (e.resolvedType instanceof ParameterizedTypeBinding p
        && e.binding != null
        && e.binding.original().returnType instanceof ParameterizedTypeBinding declared) {
      TypeBinding widened = DenotableTypes.widened(p, declared, s.environment());
      current.put(key(e.sourceStart, e.sourceEnd), widened);
      return true;
    }
    return add(e);
  }

  /**
   * @param at the call, or the cast of it
   */
  private void call(MessageSend e, Expression at) {
    varArgs(at, new String(e.selector), e.binding, e.arguments);
    if (e.receiver.isImplicitThis()) {
      depth(e, at);
    }
    calls(at, new String(e.selector), e.binding);
  }

  private void constructor(AllocationExpression e, Expression at) {
    varArgs(at, "<init>", e.binding, e.arguments);
    calls(at, "<init>", e.binding);
  }

  private void calls(Expression at, String name, @Nullable MethodBinding called) {
    if (called != null && called.declaringClass != null) {
      calls
          .computeIfAbsent(currentUnit + at.sourceStart + name, k -> new TreeMap<>())
          .put(at.sourceEnd, called);
    }
  }

  /**
   * The erased types of the parameters of what is called, by their binary names; null if it is not
   * known.
   */
  @Nullable List<String> parametersOf(CtExpression<?> call) {
    MethodBinding called = call.getPosition().isValidPosition() ? called(call) : null;
    if (called == null) {
      return null;
    }
    List<String> names = new ArrayList<>();
    for (TypeBinding p : called.original().parameters) {
      TypeBinding leaf = p.leafComponentType().erasure();
      String name =
          leaf instanceof BaseTypeBinding
              ? new String(leaf.readableName())
              : new String(leaf.constantPoolName()).replace('/', '.');
      names.add(name + "[]".repeat(p.dimensions()));
    }
    return names;
  }

  @Override
  public boolean visit(SingleNameReference e, BlockScope s) {
    name(e, e);
    return add(e);
  }

  @Override
  public boolean visit(QualifiedNameReference e, BlockScope s) {
    name(e, e);
    return add(e);
  }

  @Override
  public boolean visit(GuardedPattern e, BlockScope s) {
    guards.add(currentUnit + key(e.condition.sourceStart, e.condition.sourceEnd));
    return true;
  }

  @Override
  public boolean visit(TypePattern e, BlockScope s) {
    RecordPattern around = e.getEnclosingPattern();
    if (around != null && around.resolvedType instanceof ReferenceBinding r) {
      RecordComponentBinding[] components = r.components();
      if (e.index < components.length && e.isUnconditional(components[e.index].type, s)) {
        totals.add(currentUnit + e.local.sourceStart);
      }
    }
    return true;
  }

  private void name(NameReference e, Expression at) {
    depth(e, at);
    refersTo(at.sourceStart, e.binding);
  }

  private void depth(Expression e, Expression at) {
    depths.put(currentUnit + at.sourceStart, (e.bits & ASTNode.DepthMASK) >> ASTNode.DepthSHIFT);
  }

  private void refersTo(int start, Binding binding) {
    if (binding instanceof LocalVariableBinding b && b.declaration != null) {
      locals.put(currentUnit + start, b.declaration.sourceStart);
    }
  }

  @Override
  public boolean visit(FieldReference e, BlockScope s) {
    return add(e);
  }

  @Override
  public boolean visit(AllocationExpression e, BlockScope s) {
    constructor(e, e);
    return add(e);
  }

  @Override
  public boolean visit(QualifiedAllocationExpression e, BlockScope s) {
    constructor(e, e);
    return add(e);
  }

  @Override
  public boolean visit(ArrayAllocationExpression e, BlockScope s) {
    return add(e);
  }

  @Override
  public boolean visit(ConditionalExpression e, BlockScope s) {
    return add(e);
  }

  @Override
  public boolean visit(SwitchStatement e, BlockScope s) { // Expressions are visited as such.
    return !(e instanceof SwitchExpression x) || add(x);
  }

  @Override
  public boolean visit(LambdaExpression e, BlockScope s) {
    function(e, e, s);
    return add(e);
  }

  /** With its casts it is at another place. */
  private void function(FunctionalExpression e, Expression at, BlockScope s) {
    functions.put(
        currentUnit + key(at.sourceStart, at.sourceEnd), () -> FunctionType.of(e, s, denotable));
    if (e.descriptor != null && e.descriptor.returnType == TypeBinding.VOID) {
      voids.add(currentUnit + key(at.sourceStart, at.sourceEnd));
    }
    if (e instanceof ReferenceExpression r) {
      calls(at, new String(r.selector), r.binding);
    }
  }

  @Override
  public boolean visit(ReferenceExpression e, BlockScope s) {
    function(e, e, s);
    return add(e);
  }

  @Override
  public boolean visit(ClassLiteralAccess e, BlockScope s) {
    return add(e);
  }

  @Override
  public boolean visit(BinaryExpression e, BlockScope s) {
    return add(e);
  }

  @Override
  public boolean visit(EqualExpression e, BlockScope s) {
    return add(e);
  }

  @Override
  public boolean visit(InstanceOfExpression e, BlockScope s) {
    return add(e);
  }

  @Override
  public boolean visit(CastExpression e, BlockScope s) {
    Expression inner = e.expression;
    while (inner instanceof CastExpression c) {
      inner = c.expression;
    }
    if (inner instanceof FunctionalExpression f) {
      function(f, e, s);
    } else if (inner instanceof MessageSend m) {
      call(m, e);
    } else if (inner instanceof AllocationExpression a) {
      constructor(a, e);
    } else if (inner instanceof NameReference n) {
      name(n, e);
    }
    if (inner.resolvedType != null) {
      uncast.put(currentUnit + key(e.sourceStart, e.sourceEnd), inner.resolvedType);
    }
    return add(e);
  }

  @Override
  public boolean visit(ArrayReference e, BlockScope s) {
    return add(e);
  }

  @Override
  public boolean visit(Assignment e, BlockScope s) {
    return add(e);
  }

  @Override
  public boolean visit(CompoundAssignment e, BlockScope s) {
    return add(e);
  }

  @Override
  public boolean visit(PostfixExpression e, BlockScope s) {
    return add(e);
  }

  @Override
  public boolean visit(PrefixExpression e, BlockScope s) {
    return add(e);
  }

  @Override
  public boolean visit(UnaryExpression e, BlockScope s) {
    return add(e);
  }
}
