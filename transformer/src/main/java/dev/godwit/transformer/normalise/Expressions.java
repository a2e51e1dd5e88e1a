package dev.godwit.transformer.normalise;

import dev.godwit.transformer.find.Callee;
import dev.godwit.transformer.find.MigratableMethod;
import dev.godwit.transformer.find.MirrorText;
import dev.godwit.transformer.find.PrivateTypes;
import dev.godwit.transformer.find.RecordFields;
import dev.godwit.transformer.find.Symbols;
import dev.godwit.transformer.form.Code;
import dev.godwit.transformer.form.Code.Binding;
import dev.godwit.transformer.form.JavaType;
import dev.godwit.transformer.form.Local;
import dev.godwit.transformer.form.Node;
import dev.godwit.transformer.parse.StaticTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import org.jspecify.annotations.Nullable;
import spoon.reflect.code.BinaryOperatorKind;
import spoon.reflect.code.CtAbstractInvocation;
import spoon.reflect.code.CtArrayAccess;
import spoon.reflect.code.CtAssignment;
import spoon.reflect.code.CtBinaryOperator;
import spoon.reflect.code.CtBlock;
import spoon.reflect.code.CtConditional;
import spoon.reflect.code.CtConstructorCall;
import spoon.reflect.code.CtExecutableReferenceExpression;
import spoon.reflect.code.CtExpression;
import spoon.reflect.code.CtFieldAccess;
import spoon.reflect.code.CtInvocation;
import spoon.reflect.code.CtLambda;
import spoon.reflect.code.CtLiteral;
import spoon.reflect.code.CtLocalVariable;
import spoon.reflect.code.CtNewArray;
import spoon.reflect.code.CtNewClass;
import spoon.reflect.code.CtOperatorAssignment;
import spoon.reflect.code.CtPattern;
import spoon.reflect.code.CtRecordPattern;
import spoon.reflect.code.CtReturn;
import spoon.reflect.code.CtSuperAccess;
import spoon.reflect.code.CtSwitchExpression;
import spoon.reflect.code.CtThisAccess;
import spoon.reflect.code.CtTypeAccess;
import spoon.reflect.code.CtTypePattern;
import spoon.reflect.code.CtUnaryOperator;
import spoon.reflect.code.CtVariableAccess;
import spoon.reflect.code.CtVariableWrite;
import spoon.reflect.declaration.CtElement;
import spoon.reflect.declaration.CtExecutable;
import spoon.reflect.declaration.CtType;
import spoon.reflect.declaration.CtTypedElement;
import spoon.reflect.reference.CtArrayTypeReference;
import spoon.reflect.reference.CtExecutableReference;
import spoon.reflect.reference.CtFieldReference;
import spoon.reflect.reference.CtTypeReference;
import spoon.reflect.visitor.filter.TypeFilter;

/**
 * Expressions to normal form (A-normal form, Flanagan et al. 1993, but only where a suspension
 * point asks for it): what a point needs evaluated before it goes to statements in front, in the
 * order of JLS 15.7; the rest stays the user's expression.
 */
final class Expressions {
  private final MigratableMethod method;
  private final Names names;
  private final Unit unit;
  private final StaticTypes types;
  private final Symbols symbols;
  private final Accessors accessors;
  private final Statements statements;
  private final Functions functions;
  private final LocalClasses classes;
  private final ClassUses privates;
  private final Tests tests;

  /** The patterns of the case whose guard is being normalised. */
  private @Nullable Patterns guard;

  Expressions(MigratableMethod method, Names names, Unit unit, Statements statements) {
    this.method = method;
    this.names = names;
    this.unit = unit;
    this.types = unit.types();
    this.symbols = unit.symbols();
    this.accessors = unit.accessors();
    this.privates = new ClassUses(symbols);
    this.statements = statements;
    this.tests = new Tests(names, symbols, this, statements);
    this.functions = new Functions(method, names, unit, this, statements);
    this.classes = new LocalClasses(method, names, unit, this, statements);
  }

  private boolean suspends(@Nullable CtElement e) {
    return e != null && method.suspending().contains(e);
  }

  /** The conditions that patterns of private types are. */
  Tests tests() {
    return tests;
  }

  /** local.m() */
  Code call(Local object, ExecutableElement m) {
    Code.Builder b = Code.build(Binding.PRIMARY);
    if (symbols.isHidden(m, method.owner())) {
      b.text(accessors.call(m, method.owner()) + "(").add(Code.read(object));
      return b.text(")").done();
    }
    return b.add(Code.read(object)).text("." + m.getSimpleName() + "()").done();
  }

  /** r.close() */
  Code close(CtElement resource, Local r) {
    ExecutableElement close =
        resource instanceof CtTypedElement<?> t ? symbols.close(t.getType()) : null;
    return close == null
        ? Code.build(Binding.PRIMARY).add(Code.read(r)).text(".close()").done()
        : call(r, close);
  }

  /** The local classes of the method. */
  LocalClasses classes() {
    return classes;
  }

  /** The static type, casts included. */
  JavaType typeOf(CtExpression<?> e) {
    if (!e.getTypeCasts().isEmpty()) {
      return symbols.completed(TypeText.of(e.getTypeCasts().get(0)), method.owner());
    }
    return bareType(e);
  }

  /** The guard of a case: the patterns in it stay as they are. */
  Code guard(CtExpression<?> e, Patterns patterns) {
    Patterns outer = guard;
    guard = patterns;
    Code code = of(e);
    guard = outer;
    return code;
  }

  /** The expression with everything in front of it that its points need. */
  Code of(CtExpression<?> e) {
    Code code = bare(e);
    if (e.getTypeCasts().isEmpty()) {
      return code;
    }
    if (e.getTypeCasts().stream().anyMatch(privates::isPrivate)) {
      return cast(e.getTypeCasts(), code);
    }
    Code.Builder b = Code.build(Binding.UNARY);
    for (CtTypeReference<?> cast : e.getTypeCasts()) {
      b.text("(").add(TypeText.write(cast)).text(") ");
    }
    return b.operand(code, Binding.POSTFIX).done();
  }

  /** The last cast is the first that is done. */
  private Code cast(List<CtTypeReference<?>> casts, Code value) {
    Code code = value;
    for (int i = casts.size() - 1; i >= 0; i--) {
      code =
          privates.isPrivate(casts.get(i))
              ? ClassUses.cast(casts.get(i), code)
              : Code.build(Binding.UNARY)
                  .text("(")
                  .add(TypeText.write(casts.get(i)))
                  .text(") ")
                  .operand(code, Binding.POSTFIX)
                  .done();
    }
    return code;
  }

  private Code bare(CtExpression<?> e) {
    if (e instanceof CtInvocation<?> i) {
      return method.points().containsKey(i) ? point(i) : invocation(i);
    }
    if (e instanceof CtLiteral<?> l) {
      return literal(l.getValue());
    }
    if (e instanceof CtFieldAccess<?> f) {
      return field(f);
    }
    if (e instanceof CtThisAccess<?> t) {
      return instance(typeOfThis(t));
    }
    if (e instanceof CtSuperAccess<?> s) {
      return superAccess(s);
    }
    if (e instanceof CtVariableAccess<?> v) {
      CtExpression<?> constant = names.constant(v);
      if (constant != null) {
        return constant(v, constant);
      }
      Local local = local(v);
      return v instanceof CtVariableWrite<?> ? Code.write(local) : Code.read(local);
    }
    if (e instanceof CtOperatorAssignment<?, ?> a) {
      return compound(a);
    }
    if (e instanceof CtAssignment<?, ?> a) {
      return assignment(a);
    }
    if (e instanceof CtBinaryOperator<?> b) {
      return binary(b);
    }
    if (e instanceof CtUnaryOperator<?> u) {
      return unary(u);
    }
    if (e instanceof CtConditional<?> c) {
      return conditional(c);
    }
    if (e instanceof CtArrayAccess<?, ?> a) {
      List<Code> operands = operands(List.of(a.getTarget(), a.getIndexExpression()));
      return arrayElement(operands.get(0), operands.get(1));
    }
    if (e instanceof CtConstructorCall<?> c) {
      return construction(c);
    }
    if (e instanceof CtNewArray<?> n) {
      return newArray(n);
    }
    if (e instanceof CtTypeAccess<?> t) {
      CtTypeReference<?> type = t.getAccessedType();
      return Symbols.isLocal(type) ? TypeText.erasure(type) : TypeText.write(type);
    }
    if (e instanceof CtSwitchExpression<?, ?> s) {
      return suspends(s)
          ? statements.suspendingSwitch(s, typeOf(s))
          : Code.build(Binding.PRIMARY).nested(statements.plainSwitch(s)).done();
    }
    if (e instanceof CtLambda<?> l) {
      return functions.lambda(l);
    }
    if (e instanceof CtExecutableReferenceExpression<?, ?> r) {
      return functions.reference(r);
    }
    throw new IllegalStateException("normalise: " + e.getClass().getSimpleName() + " " + e);
  }

  // ---- this and super

  /** The class around an element that is so many classes further out than the innermost. */
  private static CtType<?> typeAround(CtElement e, int depth) {
    CtType<?> t = e.getParent(CtType.class);
    for (int i = 0; i < depth; i++) {
      t = t.getParent(CtType.class);
    }
    return t;
  }

  private static CtType<?> typeAround(CtElement e, CtTypeReference<?> named) {
    for (CtType<?> t = typeAround(e, 0); t != null; t = t.getParent(CtType.class)) {
      if (t.getQualifiedName().equals(named.getQualifiedName())) {
        return t;
      }
    }
    return typeAround(e, 0);
  }

  /** The class whose instance is meant. */
  CtType<?> typeOfThis(CtThisAccess<?> t) {
    int depth = t.isImplicit() ? types.depthOf(t.getParent()) : -1;
    return depth >= 0 ? typeAround(t, depth) : typeAround(t, t.getType());
  }

  /** The class whose superclass is meant. */
  CtType<?> typeOfSuper(CtSuperAccess<?> s) {
    if (s.isImplicit()) { // Spoon's way to say that a field is inherited.
      return typeAround(s, Math.max(0, types.depthOf(s.getParent())));
    }
    return s.getTarget() instanceof CtTypeAccess<?> a
        ? typeAround(s, a.getAccessedType())
        : typeAround(s, 0);
  }

  /** this, or Outer.this. */
  private Code instance(CtType<?> wanted) {
    if (names.hasSelf(wanted)) {
      return Code.read(names.of(wanted));
    }
    TypeElement type = method.owner();
    TypeElement of = symbols.type(wanted.getReference());
    Code self = Code.read(names.of(names.owner()));
    while (of != null && !type.equals(of) && Symbols.isInner(type)) {
      Code.Builder b = Code.build(Binding.PRIMARY).text(accessors.outer(type) + "(");
      self = b.add(self).text(")").done();
      TypeElement outer = Symbols.owner(type);
      if (PrivateTypes.isPrivate(type) && !symbols.typeParametersInScope(outer).isEmpty()) {
        self = in(MirrorText.write(outer.asType()), self); // javac cannot infer its arguments.
      }
      type = outer;
    }
    return self;
  }

  /** ((T) e) */
  static Code in(Code type, Code value) {
    Code.Builder b = Code.build(Binding.PRIMARY).text("((").add(type).text(") ");
    return b.operand(value, Binding.POSTFIX).text(")").done();
  }

  /** The innermost instance around an element that is of the type. */
  Code thisOf(CtElement e, TypeElement wanted) {
    for (CtType<?> t = typeAround(e, 0); t != null; t = t.getParent(CtType.class)) {
      if (isSubtype(t.getReference(), wanted)) {
        return instance(t);
      }
    }
    throw new IllegalStateException("normalise: no instance of " + wanted + " around " + e);
  }

  private boolean isSubtype(@Nullable CtTypeReference<?> r, TypeElement wanted) {
    if (r == null) {
      return false;
    }
    TypeElement t = symbols.type(r);
    if (t != null) {
      return symbols.isSubtype(t, wanted);
    }
    CtType<?> local = types.localType(r.getQualifiedName());
    return local != null
        && (isSubtype(local.getSuperclass(), wanted)
            || local.getSuperInterfaces().stream().anyMatch(i -> isSubtype(i, wanted)));
  }

  /** Whether super may be written: not in the static bodies of a local class. */
  private boolean isInText(CtType<?> type) {
    return !Symbols.isLocal(type) || names.of(type).name().equals("this");
  }

  /** super.f, which a field of the class may hide ⇒ ((Base) self).f; super.m() in a local class */
  private Code superAccess(CtSuperAccess<?> s) {
    CtType<?> type = typeOfSuper(s);
    if (s.isImplicit()) {
      return instance(type);
    }
    if (s.getParent() instanceof CtFieldAccess<?>) {
      CtTypeReference<?> above = type.getSuperclass();
      Code.Builder b = Code.build(Binding.UNARY);
      b.text("(").add(above == null ? Code.type("java.lang.Object") : TypeText.write(above));
      return b.text(") ").add(instance(type)).done();
    }
    if (!Symbols.isLocal(type)) {
      return instance(type);
    }
    boolean ofInterface =
        s.getTarget() instanceof CtTypeAccess<?> a
            && !a.getAccessedType().getQualifiedName().equals(type.getQualifiedName());
    if (!isInText(type)) {
      return instance(type);
    }
    return ofInterface
        ? Code.build(Binding.PRIMARY).add(of(s.getTarget())).text(".super").done()
        : Code.text("super");
  }

  private Code constant(CtVariableAccess<?> v, CtExpression<?> value) {
    Code code = of(value);
    JavaType type = TypeText.of(v.getVariable().getType());
    return typeOf(value).sameAs(type)
        ? code
        : Code.build(Binding.UNARY)
            .text("(")
            .add(type.text())
            .text(") ")
            .operand(code, Binding.POSTFIX)
            .done();
  }

  private static Code literal(@Nullable Object value) {
    Binding binding = Literals.isNegative(value) ? Binding.UNARY : Binding.PRIMARY;
    return Code.build(binding).text(Literals.text(value)).done();
  }

  private Local local(CtVariableAccess<?> v) {
    return names.of(v);
  }

  // ---- operands

  /**
   * e1, …, en with a point in ek ⇒ T1 t1 = e1; …; the statements of ek; t1, …, ek', ek+1, …: each
   * operand in front of a point is evaluated into a local, unless nothing after it can change it.
   */
  List<Code> operands(List<? extends CtExpression<?>> es) {
    return operands(es, i -> false);
  }

  /**
   * As above.
   *
   * @param unboxes which operands are used as primitive values: javac unboxes such a one when it is
   *     evaluated, so before the later ones are
   */
  private List<Code> operands(List<? extends CtExpression<?>> es, IntPredicate unboxes) {
    int last = es.size() - 1;
    while (last >= 0 && !suspends(es.get(last))) {
      last--;
    }
    List<Code> codes = new ArrayList<>();
    for (int i = 0; i < es.size(); i++) {
      CtExpression<?> e = es.get(i);
      Code code = of(e);
      JavaType primitive = i < last && unboxes.test(i) ? unboxed(typeOf(e)) : null;
      if (primitive != null) {
        codes.add(Code.read(spill(code, primitive, e)));
      } else if (i < last && !isStable(e, es.subList(i + 1, last + 1))) {
        codes.add(Code.read(spill(code, typeOf(e), e)));
      } else {
        codes.add(code);
      }
    }
    return codes;
  }

  /** T t = code; */
  private Local spill(Code code, JavaType type, CtExpression<?> e) {
    Local t = names.temporary(type);
    statements.add(new Node.Declare(t, code, line(e)));
    return t;
  }

  /** The primitive type that a box is of; null for any other type. */
  private static @Nullable JavaType unboxed(JavaType type) {
    return switch (type.text().plain()) {
      case "java.lang.Boolean" -> JavaType.primitive("boolean");
      case "java.lang.Byte" -> JavaType.primitive("byte");
      case "java.lang.Short" -> JavaType.primitive("short");
      case "java.lang.Character" -> JavaType.primitive("char");
      case "java.lang.Integer" -> JavaType.primitive("int");
      case "java.lang.Long" -> JavaType.primitive("long");
      case "java.lang.Float" -> JavaType.primitive("float");
      case "java.lang.Double" -> JavaType.primitive("double");
      default -> null;
    };
  }

  /** Whether the value is the same before and after the later operands, and costs nothing. */
  private boolean isStable(CtExpression<?> e, List<? extends CtExpression<?>> later) {
    if (e instanceof CtLiteral<?>
        || e instanceof CtThisAccess<?>
        || e instanceof CtSuperAccess<?>
        || e instanceof CtTypeAccess<?>
        || e instanceof CtLambda<?>) {
      return true;
    }
    if (e instanceof CtFieldAccess<?> || !(e instanceof CtVariableAccess<?> v)) {
      return false;
    }
    if (!e.getTypeCasts().isEmpty()) {
      return false;
    }
    if (names.constant(v) != null) {
      return true;
    }
    Local local = local(v);
    return later.stream()
        .flatMap(l -> l.getElements(new TypeFilter<>(CtVariableWrite.class)).stream())
        .noneMatch(
            w -> !(w instanceof CtFieldAccess<?>) && local((CtVariableAccess<?>) w) == local);
  }

  static int line(CtElement e) {
    return e.getPosition().isValidPosition() ? e.getPosition().getLine() : 0;
  }

  // ---- calls

  /** m(a, b) with m migratable ⇒ T t = MMigratable.m(x, a, b); t */
  private Code point(CtInvocation<?> i) {
    JavaType type = polyType(i);
    if (isVoid(i)) {
      throw new IllegalStateException("normalise: the value of a void call is used");
    }
    Local t = names.temporary(type);
    suspend(i, t, true);
    return Code.read(t);
  }

  static boolean isVoid(CtInvocation<?> i) {
    return i.getType() != null && i.getType().getSimpleName().equals("void");
  }

  /** Whether the expression is a suspension point and nothing else. */
  boolean isPoint(@Nullable CtExpression<?> e) {
    return e instanceof CtInvocation<?> i
        && method.points().containsKey(i)
        && e.getTypeCasts().isEmpty();
  }

  /**
   * Whether the expression is a suspension point and the local can take its result as it is. Where
   * Java converts it (JLS 5.2) that must wait until it is known that there is a result.
   */
  boolean isPointInto(@Nullable CtExpression<?> e, Local local) {
    return e != null && isPoint(e) && typeOf(e).slot().equals(local.type().slot());
  }

  /** The point as a statement, its result in the given local. */
  void suspend(CtInvocation<?> i, @Nullable Local result, boolean declares) {
    Callee callee = Objects.requireNonNull(method.points().get(i));
    boolean isStatic = callee.isStatic();
    List<CtExpression<?>> operands = new ArrayList<>();
    if (!isStatic) {
      operands.add(i.getTarget());
    }
    operands.addAll(i.getArguments());
    List<Code> arguments =
        new ArrayList<>(
            passed(
                i,
                isStatic ? 0 : 1,
                operands(operands, primitives(i.getExecutable(), isStatic ? 0 : 1))));
    JavaType bound = isStatic ? null : types.boundOf(i.getTarget());
    if (bound != null) {
      Code.Builder cast = Code.build(Binding.UNARY).text("(").add(bound.text()).text(") ");
      arguments.set(0, cast.operand(arguments.get(0), Binding.POSTFIX).done());
    }
    Code.Builder call = Code.build(Binding.PRIMARY);
    call.add(Code.type(callee.companion())).text(".");
    boolean isDisguised =
        callee.symbol() != null && !PrivateTypes.in(callee.symbol().asType()).isEmpty();
    if (isStatic && !isDisguised && hasExplicitArguments(i)) {
      typeArguments(call, i.getActualTypeArguments());
    }
    boolean isSuper = !isStatic && i.getTarget() instanceof CtSuperAccess<?>;
    boolean isDirect = unit.recursion().isDirect(method, callee);
    call.text(isDirect ? Symbols.deepName(callee.name()) : isSuper ? callee.body() : callee.name());
    call.text("(" + names.execution());
    if (isDirect) {
      call.text(", " + names.depth() + " + 1");
    }
    for (Code a : arguments) {
      call.text(", ").add(a);
    }
    call.text(")");
    Code made = call.done();
    if (result != null
        && callee.symbol() != null
        && isGeneric(callee.symbol().getReturnType())
        && operands.stream().anyMatch(this::isRaw)) {
      made = exact(i, made);
    }
    boolean tellsDepth =
        names.depth() != null && !isDirect && !callee.companion().startsWith("dev.godwit.");
    if (tellsDepth) {
      statements.add(depth(" + 1", line(i)));
    }
    statements.add(new Node.Suspend(result, declares, made, callee.described(), line(i)));
    if (tellsDepth) {
      statements.add(depth("", line(i)));
    }
  }

  /** x.depth = depth + 1; for a callee that may lead back, and back after it */
  private Node depth(String more, int line) {
    Code set = Code.text(names.execution() + ".depth = " + names.depth() + more);
    return new Node.Evaluate(set, line);
  }

  private static boolean hasExplicitArguments(CtInvocation<?> i) {
    return !i.getActualTypeArguments().isEmpty()
        && i.getActualTypeArguments().stream().noneMatch(CtElement::isImplicit);
  }

  private static void typeArguments(Code.Builder b, List<CtTypeReference<?>> arguments) {
    b.text("<").list(arguments.stream().map(TypeText::write).toList()).text(">");
  }

  /**
   * Which operands of a call, after so many others, are passed to parameters of primitive types.
   */
  private static IntPredicate primitives(CtExecutableReference<?> callee, int others) {
    List<CtTypeReference<?>> types = callee.getParameters();
    return i -> {
      int p = Math.min(i - others, types.size() - 1);
      if (p < 0) {
        return false;
      }
      CtTypeReference<?> type = types.get(p);
      boolean last = p == types.size() - 1;
      return type.isPrimitive()
          || (last
              && type instanceof CtArrayTypeReference<?> a
              && a.getComponentType().isPrimitive());
    };
  }

  /** The accessor that the call of a method or constructor needs; null if it needs none. */
  @Nullable String accessor(@Nullable CtExpression<?> target, CtExecutableReference<?> r) {
    ExecutableElement callee = symbols.method(r);
    if (callee == null || target != null && typeOf(target).text().plain().endsWith("[]")) {
      return null; // An array's clone() is public.
    }
    if (target instanceof CtSuperAccess<?> s && !callee.getModifiers().contains(Modifier.STATIC)) {
      CtType<?> type = typeOfSuper(s);
      TypeElement of = symbols.type(type.getReference());
      return of == null ? null : accessors.superCall(callee, of);
    }
    if (isInherited(target, callee)) {
      return null;
    }
    return symbols.isHidden(callee, method.owner()) ? accessors.call(callee, method.owner()) : null;
  }

  /** Whether a member is protected in a superclass of a local class, whose text may name it. */
  private boolean isInherited(@Nullable CtExpression<?> target, Element member) {
    return member.getModifiers().contains(Modifier.PROTECTED)
        && !Symbols.isOfPrivateTypes(member)
        && target != null
        && isLocalType(target);
  }

  private boolean isLocalType(CtExpression<?> e) {
    if (e instanceof CtThisAccess<?> t) {
      return Symbols.isLocal(typeOfThis(t));
    }
    return !(e instanceof CtTypeAccess<?>) && TypeText.isLocalName(typeOf(e).erasure().plain());
  }

  private Code invocation(CtInvocation<?> i) {
    CtExpression<?> target = i.getTarget();
    boolean onValue = target != null && !(target instanceof CtTypeAccess<?>);
    List<CtExpression<?>> operands = new ArrayList<>();
    if (onValue) {
      operands.add(target);
    }
    operands.addAll(i.getArguments());
    Iterators.Cursor cursor = Iterators.of(i);
    if (cursor != null && !(target instanceof CtSuperAccess<?>)) {
      operands.set(0, cursor.collection());
      return Code.build(Binding.PRIMARY)
          .add(Code.type(cursor.type()))
          .text("." + cursor.method() + "(")
          .list(operands(operands, primitives(i.getExecutable(), 1)))
          .text(")")
          .done();
    }
    int others = onValue ? 1 : 0;
    List<Code> codes = passed(i, others, operands(operands, primitives(i.getExecutable(), others)));
    Code.Builder b = Code.build(Binding.PRIMARY);
    if (i.getExecutable().isConstructor()) {
      return classes.constructorCall(
          i, onValue ? codes.get(0) : null, codes.subList(onValue ? 1 : 0, codes.size()));
    }
    if (target instanceof CtSuperAccess<?> s && !isInText(typeOfSuper(s))) {
      CtType<?> type = typeOfSuper(s);
      b.add(instance(type)).text("." + unit.closures().superCall(i) + "(");
      return b.list(codes.subList(1, codes.size())).text(")").done();
    }
    String accessor = accessor(target, i.getExecutable());
    if (accessor != null) {
      return called(accessor, symbols.method(i.getExecutable()), codes, i);
    }
    if (onValue) {
      b.operand(codes.get(0), Binding.PRIMARY);
    } else {
      b.add(target != null ? of(target) : TypeText.erasure(i.getExecutable().getDeclaringType()));
    }
    b.text(".");
    if (hasExplicitArguments(i)) {
      typeArguments(b, i.getActualTypeArguments());
    }
    b.text(i.getExecutable().getSimpleName()).text("(");
    Code call = b.list(codes.subList(onValue ? 1 : 0, codes.size())).text(")").done();
    ExecutableElement callee = symbols.method(i.getExecutable());
    boolean isErased = operands.stream().anyMatch(this::isRaw);
    return isErased && callee != null && isGeneric(callee.getReturnType()) && !isStatement(i)
        ? exact(i, call)
        : call;
  }

  private static boolean isStatement(CtExpression<?> e) {
    return e.getParent() instanceof CtBlock<?>;
  }

  /** What a for-each loop goes over, as an Iterable of what it is. */
  Code iterable(CtExpression<?> e, Code value) {
    JavaType element = isRaw(e) ? types.elementOf(e) : null;
    if (element == null) {
      return value;
    }
    Code.Builder type = Code.build(Binding.PRIMARY).add(Code.type("java.lang.Iterable"));
    return in(type.text("<").add(element.text()).text(">").done(), value);
  }

  /** Whether the type of a value is a private one with raw supertypes. */
  private boolean isRaw(CtExpression<?> e) {
    if (method.privates().isEmpty() || e instanceof CtTypeAccess<?>) {
      return false;
    }
    TypeElement t =
        e instanceof CtThisAccess<?> i
            ? symbols.type(typeOfThis(i).getReference())
            : e instanceof CtSuperAccess<?> s
                ? symbols.type(typeOfSuper(s).getReference())
                : symbols.privateType(typeOf(e).erasure().plain());
    return t != null
        && PrivateTypes.isPrivate(t)
        && symbols.privateTypes().isRaw(t, symbols.typeParametersInScope(method.symbol()));
  }

  private static boolean isGeneric(TypeMirror t) {
    return t instanceof ArrayType a
        ? isGeneric(a.getComponentType())
        : t instanceof TypeVariable
            || t instanceof DeclaredType d && !d.getTypeArguments().isEmpty();
  }

  /** The value of an expression whose type is erased in the companion: cast to what it is. */
  private Code exact(CtExpression<?> e, Code value) {
    Code type = bareType(e).text();
    boolean hasArguments = type.plain().endsWith(">"); // Then javac may take both for unrelated.
    return in(
        hasArguments ? Code.build(Binding.PRIMARY).add(type).text(") (Object").done() : type,
        value);
  }

  /** The arguments of a call; an array of a private type that javac would make is made here. */
  private List<Code> passed(CtAbstractInvocation<?> call, int others, List<Code> operands) {
    JavaType array = types.varArgsOf(call);
    Code component = array == null ? null : symbols.privateComponent(array.erasure());
    if (array == null || component == null) {
      return operands;
    }
    int first = others + call.getExecutable().getParameters().size() - 1;
    List<Code> all = new ArrayList<>(operands.subList(0, first));
    List<Code> rest = operands.subList(first, operands.size());
    all.add(ClassUses.array(array.text(), Code.literal(component), rest));
    return all;
  }

  /**
   * The call of an accessor. Where its result has types that javac cannot infer from the arguments
   * they are said: it has type variables that the member, of a private type, has not.
   */
  private Code called(
      String accessor, @Nullable Element member, List<Code> arguments, CtExpression<?> e) {
    Code.Builder b = Code.build(Binding.PRIMARY);
    if (member == null || !Symbols.isOfPrivateTypes(member) || isVoid(member)) {
      return b.text(accessor + "(").list(arguments).text(")").done();
    }
    boolean isErased =
        e instanceof CtAbstractInvocation<?> i && i.getArguments().stream().anyMatch(this::isRaw);
    if (isErased && !bareType(e).isPrimitive()) {
      return exact(e, b.text(accessor + "(").list(arguments).text(")").done());
    }
    int dot = accessor.indexOf('.') + 1;
    List<TypeElement> variables = accessors.undetermined(member, method.owner());
    if (!variables.isEmpty() && !accessors.isGeneric(member, method.owner())) {
      b.text(accessor.substring(0, dot))
          .text("<")
          .add(PrivateTypes.arguments(List.of(), variables));
      return b.text(">" + accessor.substring(dot) + "(").list(arguments).text(")").done();
    }
    Code call = b.text(accessor + "(").list(arguments).text(")").done();
    boolean isGeneric = accessors.isGeneric(member, method.owner());
    if (!isGeneric || isAssigned(e) || bareType(e).isPrimitive()) {
      return call;
    }
    return exact(e, call);
  }

  private static boolean isVoid(Element member) {
    return member instanceof ExecutableElement m
        && m.getKind() == ElementKind.METHOD
        && m.getReturnType().getKind() == TypeKind.VOID;
  }

  /** Whether an expression stands where its type is given. */
  private static boolean isAssigned(CtExpression<?> e) {
    CtElement parent = e.getParent();
    return e.getTypeCasts().isEmpty()
        && (parent instanceof CtLocalVariable<?> v && !v.isInferred()
            || parent instanceof CtReturn<?>
            || parent instanceof CtBlock<?>);
  }

  private Code construction(CtConstructorCall<?> c) {
    List<CtExpression<?>> operands = new ArrayList<>();
    CtTypeReference<?> type = c.getExecutable().getDeclaringType();
    TypeElement symbol = symbols.type(type);
    if (c.getTarget() != null) {
      operands.add(c.getTarget());
    }
    operands.addAll(c.getArguments());
    int first = c.getTarget() != null ? 1 : 0;
    List<Code> codes = passed(c, first, operands(operands, primitives(c.getExecutable(), first)));
    if (c instanceof CtNewClass<?> || Symbols.isLocal(type)) {
      return classes.construction(
          c, first == 1 ? codes.get(0) : null, codes.subList(first, codes.size()));
    }
    Code.Builder b = Code.build(Binding.PRIMARY);
    String accessor = accessor(null, c.getExecutable());
    if (accessor != null) {
      boolean raw =
          symbol != null
              && !symbol.getTypeParameters().isEmpty()
              && c.getType().getActualTypeArguments().isEmpty();
      List<Code> own = codes.subList(first, codes.size());
      List<Code> arguments = new ArrayList<>(raw ? erased(own, c.getExecutable()) : own);
      if (symbol != null && Symbols.isInner(symbol)) {
        arguments.add(0, first == 1 ? codes.get(0) : thisOf(c, Symbols.owner(symbol)));
      }
      Code made = called(accessor, symbols.method(c.getExecutable()), arguments, c);
      return raw && PrivateTypes.isPrivate(symbol)
          ? in(typeOf(c).text(), made) // A raw call has an erased result.
          : made;
    }
    if (symbol != null && Symbols.isInner(symbol)) {
      Code outer = first == 1 ? codes.get(0) : thisOf(c, Symbols.owner(symbol));
      b.operand(outer, Binding.PRIMARY).text(".new ").text(type.getSimpleName());
    } else {
      b.text("new ").add(Code.type(Symbols.canonical(type)));
    }
    List<CtTypeReference<?>> arguments = c.getType().getActualTypeArguments();
    if (!arguments.isEmpty()) {
      if (arguments.stream().anyMatch(CtElement::isImplicit)) {
        b.text("<>");
      } else {
        typeArguments(b, arguments);
      }
    }
    return b.text("(").list(codes.subList(first, codes.size())).text(")").done();
  }

  /** Arguments cast to the erased parameter types: new R(a), R raw, checks no more than that. */
  private static List<Code> erased(List<Code> arguments, CtExecutableReference<?> callee) {
    List<Code> result = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      CtTypeReference<?> type =
          callee.getParameters().get(Math.min(i, callee.getParameters().size() - 1));
      result.add(
          type.isPrimitive()
              ? arguments.get(i)
              : Code.build(Binding.UNARY)
                  .text("(")
                  .add(TypeText.of(type).erasure())
                  .text(") ")
                  .operand(arguments.get(i), Binding.POSTFIX)
                  .done());
    }
    return result;
  }

  private Code newArray(CtNewArray<?> n) {
    CtTypeReference<?> leaf = n.getType();
    int dimensions = 0;
    while (leaf instanceof CtArrayTypeReference<?> a) {
      leaf = a.getComponentType();
      dimensions++;
    }
    if (privates.isPrivate(leaf)) {
      return n.getDimensionExpressions().isEmpty()
          ? ClassUses.array(n.getType(), operands(new ArrayList<>(n.getElements())))
          : ClassUses.newArray(
              n.getType(), operands(new ArrayList<>(n.getDimensionExpressions()), i -> true));
    }
    boolean isFlat = dimensions == 1;
    boolean isPrimitive = leaf.isPrimitive();
    Code.Builder b = Code.build(Binding.POSTFIX).text("new ");
    b.add(Symbols.isLocal(leaf) ? TypeText.erasure(leaf) : TypeText.write(leaf));
    if (n.getDimensionExpressions().isEmpty()) {
      List<CtExpression<?>> elements = new ArrayList<>(n.getElements());
      return b.text("[]".repeat(dimensions) + " {")
          .list(operands(elements, i -> isFlat && isPrimitive))
          .text("}")
          .done();
    }
    List<CtExpression<?>> sizes = new ArrayList<>(n.getDimensionExpressions());
    for (Code size : operands(sizes, i -> true)) {
      b.text("[").add(size).text("]");
    }
    return b.text("[]".repeat(dimensions - sizes.size())).done();
  }

  // ---- fields and arrays

  private Code field(CtFieldAccess<?> f) {
    if (f.getVariable().getSimpleName().equals("class")
        && f.getTarget() instanceof CtTypeAccess<?> t
        && privates.isPrivate(t.getAccessedType())) {
      return privates.literal(t.getAccessedType());
    }
    VariableElement constant = symbols.field(f.getVariable());
    boolean evaluatesNothing = isStatic(f) || f.getTarget() instanceof CtThisAccess<?>;
    if (constant != null
        && constant.getConstantValue() != null
        && evaluatesNothing
        && isHidden(f)) {
      return literal(constant.getConstantValue());
    }
    Code object = isStatic(f) ? null : of(f.getTarget());
    if (constant != null && isHidden(f) && Symbols.isOfPrivateTypes(constant)) {
      String accessor = accessors.field(constant, method.owner());
      return called(accessor, constant, object == null ? List.of() : List.of(object), f);
    }
    Code read = fieldOf(f, object).read();
    boolean isGeneric = constant != null && isGeneric(constant.asType());
    return isGeneric && object != null && isRaw(f.getTarget()) ? exact(f, read) : read;
  }

  private static boolean isStatic(CtFieldAccess<?> f) {
    return f.getTarget() == null || f.getTarget() instanceof CtTypeAccess<?>;
  }

  private boolean isHidden(CtFieldAccess<?> f) {
    VariableElement field = symbols.field(f.getVariable());
    boolean isOfPrivateTypes = field != null && Symbols.isOfPrivateTypes(field);
    boolean hasAccessor = RecordFields.hasPlainAccessor(f.getVariable()) && !isOfPrivateTypes;
    return field != null
        && !hasAccessor
        && !isInherited(f.getTarget(), field)
        && symbols.isHidden(field, method.owner());
  }

  /** The field of an object that is evaluated already, or a static one. */
  private Place fieldOf(CtFieldAccess<?> f, @Nullable Code object) {
    CtFieldReference<?> r = f.getVariable();
    if (isHidden(f)) {
      VariableElement field = Objects.requireNonNull(symbols.field(r));
      String accessor = accessors.field(field, method.owner());
      return new Place.Hidden(accessor, object, MirrorText.write(field.asType()).plain());
    }
    Code.Builder b = Code.build(Binding.PRIMARY);
    if (object != null) {
      b.operand(object, Binding.PRIMARY);
    } else {
      CtExpression<?> target = f.getTarget();
      b.add(target == null ? TypeText.erasure(r.getDeclaringType()) : of(target));
    }
    String call = RecordFields.hasPlainAccessor(r) ? "()" : "";
    return new Place.Named(b.text(".").text(r.getSimpleName()).text(call).done());
  }

  private static Code arrayElement(Code array, Code index) {
    return Code.build(Binding.PRIMARY)
        .operand(array, Binding.PRIMARY)
        .text("[")
        .add(index)
        .text("]")
        .done();
  }

  /**
   * The variable that an assignment with a point on its right assigns: what names it is evaluated
   * first (JLS 15.26.1).
   */
  private Place place(CtExpression<?> assigned, CtExpression<?> value) {
    if (assigned instanceof CtFieldAccess<?> f) {
      Code object = isStatic(f) ? null : stable(f.getTarget(), List.of(value));
      return fieldOf(f, object);
    }
    CtArrayAccess<?, ?> a = (CtArrayAccess<?, ?>) assigned;
    Code array = stable(a.getTarget(), List.of(a.getIndexExpression(), value));
    CtExpression<?> at = a.getIndexExpression();
    JavaType unboxed = unboxed(typeOf(at));
    Code position =
        unboxed == null ? stable(at, List.of(value)) : Code.read(spill(of(at), unboxed, at));
    return new Place.Named(arrayElement(array, position));
  }

  private Code stable(CtExpression<?> e, List<CtExpression<?>> later) {
    return isStable(e, later) ? of(e) : Code.read(spill(of(e), typeOf(e), e));
  }

  /** p = e with a point in e ⇒ the parts of p; the statements of e; p' = e' */
  private Code assignment(CtAssignment<?, ?> a) {
    CtExpression<?> assigned = a.getAssigned();
    Place place;
    if (isLocal(assigned)) {
      place = new Place.Variable(local((CtVariableAccess<?>) assigned));
    } else if (suspends(a.getAssignment())) {
      place = place(assigned, a.getAssignment());
    } else if (assigned instanceof CtFieldAccess<?> f) {
      place = fieldOf(f, isStatic(f) ? null : of(f.getTarget()));
    } else {
      place = new Place.Named(of(assigned));
    }
    return place.write(of(a.getAssignment()), typeOf(a.getAssignment()));
  }

  private static boolean isLocal(CtExpression<?> e) {
    return e instanceof CtVariableAccess<?> && !(e instanceof CtFieldAccess<?>);
  }

  /**
   * p op= e with a point in e ⇒ the parts of p; T t = p'; the statements of e; p' = (T) (t op e')
   */
  private Code compound(CtOperatorAssignment<?, ?> a) {
    String op = Operators.text(a.getKind());
    if (!suspends(a.getAssignment())) {
      if (a.getAssigned() instanceof CtFieldAccess<?> f && isHidden(f)) {
        return hiddenCompound(a, f);
      }
      return Code.build(Binding.ASSIGNMENT)
          .add(updated(a.getAssigned()))
          .text(" " + op + "= ")
          .operand(of(a.getAssignment()), Binding.ASSIGNMENT)
          .done();
    }
    CtExpression<?> assigned = a.getAssigned();
    Place place =
        isLocal(assigned)
            ? new Place.Variable(local((CtVariableAccess<?>) assigned))
            : place(assigned, a.getAssignment());
    JavaType type = typeOf(assigned);
    JavaType primitive = unboxed(type);
    Local before = names.temporary(primitive == null ? type : primitive);
    statements.add(new Node.Declare(before, place.read(), line(a)));
    return place.write(updated(a, Code.read(before), of(a.getAssignment())), type);
  }

  /** (T) (p op e) */
  private Code updated(CtOperatorAssignment<?, ?> a, Code before, Code right) {
    Binding binding = Operators.binding(a.getKind());
    Code value =
        Code.build(binding)
            .operand(before, binding)
            .text(" " + Operators.text(a.getKind()) + " ")
            .operand(right, Operators.tighter(binding))
            .done();
    String cast = narrowing(typeOf(a.getAssigned()));
    return cast == null
        ? value
        : Code.build(Binding.UNARY).text("(" + cast + ") ").operand(value, Binding.POSTFIX).done();
  }

  /** o.f op= e, f hidden ⇒ O t = null; … P.f(t = o, (T) (P.f(t) op e)) */
  private Code hiddenCompound(CtOperatorAssignment<?, ?> a, CtFieldAccess<?> f) {
    Code object = null;
    Code again = null;
    if (!isStatic(f)) {
      CtExpression<?> target = f.getTarget();
      object = of(target);
      again = object;
      if (!isStable(target, List.of(a.getAssignment()))) {
        Local t = names.temporary(typeOf(target));
        statements.add(new Node.Declare(t, Code.text("null"), line(a)));
        object = Statements.set(t, object);
        again = Code.read(t);
      }
    }
    Code value = updated(a, fieldOf(f, again).read(), of(a.getAssignment()));
    return fieldOf(f, object).write(value, typeOf(a.getAssigned()));
  }

  /** The cast that a compound assignment implies (JLS 15.26.2); null where it changes nothing. */
  private static @Nullable String narrowing(JavaType type) {
    JavaType primitive = type.isPrimitive() ? type : unboxed(type);
    String name = primitive == null ? "boolean" : primitive.text().plain();
    return name.equals("boolean") ? null : name;
  }

  /** A variable that is read and written in place. */
  private Code updated(CtExpression<?> e) {
    return isLocal(e) ? Code.update(local((CtVariableAccess<?>) e)) : of(e);
  }

  // ---- operators

  private Code unary(CtUnaryOperator<?> u) {
    String op = Operators.text(u.getKind());
    if (Operators.assigns(u.getKind())) {
      if (u.getOperand() instanceof CtFieldAccess<?> f && isHidden(f)) {
        VariableElement field = Objects.requireNonNull(symbols.field(f.getVariable()));
        Code.Builder b = Code.build(Binding.PRIMARY);
        b.text(accessors.step(field, u.getKind(), method.owner()) + "(");
        return b.list(isStatic(f) ? List.of() : List.of(of(f.getTarget()))).text(")").done();
      }
      Code operand = updated(u.getOperand());
      boolean postfix = Operators.isPostfix(u.getKind());
      return Code.build(postfix ? Binding.POSTFIX : Binding.UNARY)
          .text(postfix ? "" : op)
          .operand(operand, Binding.PRIMARY)
          .text(postfix ? op : "")
          .done();
    }
    return Code.build(Binding.UNARY).text(op).operand(of(u.getOperand()), Binding.POSTFIX).done();
  }

  private Code binary(CtBinaryOperator<?> b) {
    CtExpression<?> left = b.getLeftHandOperand();
    CtExpression<?> right = b.getRightHandOperand();
    BinaryOperatorKind kind = b.getKind();
    if (kind == BinaryOperatorKind.INSTANCEOF
        && right instanceof CtTypeAccess<?> t
        && privates.isPrivate(t.getAccessedType())) {
      return ClassUses.isInstance(t.getAccessedType(), of(left));
    }
    if (kind == BinaryOperatorKind.INSTANCEOF) {
      return instanceOf(left, right);
    }
    if ((kind == BinaryOperatorKind.AND || kind == BinaryOperatorKind.OR) && suspends(right)) {
      return shortCircuit(left, right, kind == BinaryOperatorKind.AND, line(b));
    }
    List<Code> operands = operands(List.of(left, right), i -> isNumeric(kind, left, right));
    Binding binding = Operators.binding(kind);
    return Code.build(binding)
        .operand(operands.get(0), binding)
        .text(" " + Operators.text(kind) + " ")
        .operand(operands.get(1), Operators.tighter(binding))
        .done();
  }

  /** Whether the operator works on primitive values: concatenation and comparing boxes do not. */
  private boolean isNumeric(BinaryOperatorKind kind, CtExpression<?> left, CtExpression<?> right) {
    return switch (kind) {
      case PLUS -> !isString(left) && !isString(right);
      case EQ, NE -> typeOf(right).isPrimitive();
      default -> true;
    };
  }

  private boolean isString(CtExpression<?> e) {
    return typeOf(e).text().plain().equals("java.lang.String");
  }

  /** a && b with a point in b ⇒ boolean t = a; if (t) { the statements of b; t = b'; } t */
  private Code shortCircuit(CtExpression<?> left, CtExpression<?> right, boolean and, int line) {
    Code first = of(left);
    Local t = names.temporary(JavaType.primitive("boolean"));
    statements.add(new Node.Declare(t, first, line));
    Code condition =
        and ? Code.read(t) : Code.build(Binding.UNARY).text("!").add(Code.read(t)).done();
    Node.Block then = statements.nested(() -> assign(t, right), line);
    statements.add(new Node.If(condition, then, null, line));
    return Code.read(t);
  }

  /** t = e, where a point that is all of e assigns t itself. */
  void assign(Local t, CtExpression<?> e) {
    if (isPointInto(e, t)) {
      suspend((CtInvocation<?>) e, t, false);
    } else {
      Code value = of(e);
      Code code =
          Code.build(Binding.ASSIGNMENT)
              .add(Code.write(t))
              .text(" = ")
              .operand(value, Binding.ASSIGNMENT)
              .done();
      statements.add(new Node.Evaluate(code, line(e)));
    }
  }

  /** c ? a : b with a point in a or b ⇒ T t; if (c) { …; t = a'; } else { …; t = b'; } t */
  private Code conditional(CtConditional<?> c) {
    int line = line(c);
    if (suspends(c.getThenExpression()) || suspends(c.getElseExpression())) {
      Code condition = of(c.getCondition());
      Local t = names.temporary(polyType(c));
      statements.add(new Node.Declare(t, null, line));
      Node.Block then = statements.nested(() -> assign(t, c.getThenExpression()), line);
      Node.Block orElse = statements.nested(() -> assign(t, c.getElseExpression()), line);
      statements.add(new Node.If(condition, then, orElse, line));
      return Code.read(t);
    }
    Code chosen =
        Code.build(Binding.CONDITIONAL)
            .operand(of(c.getCondition()), Binding.OR_ELSE)
            .text(" ? ")
            .operand(of(c.getThenExpression()), Binding.CONDITIONAL)
            .text(" : ")
            .operand(of(c.getElseExpression()), Binding.CONDITIONAL)
            .done();
    boolean isErased = isRaw(c.getThenExpression()) || isRaw(c.getElseExpression());
    return isErased ? exact(c, chosen) : chosen;
  }

  private JavaType bareType(CtExpression<?> e) {
    JavaType exact = types.of(e);
    JavaType type =
        exact != null ? exact : e.getType() != null ? TypeText.of(e.getType()) : target(e);
    if (type == null) {
      throw new IllegalStateException(
          "normalise: no type of '" + e + "' at line " + line(e) + " in " + method.owner());
    }
    return symbols.completed(type, method.owner());
  }

  /**
   * The type of a call or conditional: of references it is the type that it is assigned to (JLS
   * 15.12, 15.25.3).
   */
  private JavaType polyType(CtExpression<?> e) {
    JavaType own = bareType(e);
    boolean reference = !own.isPrimitive() && unboxed(own) == null;
    JavaType target = reference && e.getTypeCasts().isEmpty() ? target(e) : null;
    return target == null || target.isPrimitive() ? own : target;
  }

  /** The type that a poly expression gets from where it stands (JLS 15.2); null if it has none. */
  private @Nullable JavaType target(CtExpression<?> e) {
    boolean isResult = e.getParent() instanceof CtReturn<?> || e.getParent() == method.source();
    if (isResult && method.around(e, CtExecutable.class) == null) {
      return method.signature().result();
    }
    if (e.getParent() instanceof CtLocalVariable<?> v) {
      return names.of(v).type();
    }
    if (e.getParent() instanceof CtAssignment<?, ?> a
        && !(a instanceof CtOperatorAssignment<?, ?>)
        && a.getAssignment() == e) {
      return typeOf(a.getAssigned());
    }
    return null;
  }

  /**
   * e instanceof T v ⇒ T v = null; E t; … (t = e) instanceof T && (v = (T) t) == t: the pattern's
   * variable becomes a local like any other.
   */
  private Code instanceOf(CtExpression<?> left, CtExpression<?> right) {
    if (guard != null && right instanceof CtPattern p) {
      return Code.build(Binding.RELATIONAL)
          .operand(of(left), Binding.RELATIONAL)
          .text(" instanceof ")
          .add(guard.pattern(p))
          .done();
    }
    if (right instanceof CtPattern p && Tests.areNeeded(p, symbols)) {
      Code value = of(left);
      Local t = names.temporary(typeOf(left));
      statements.add(new Node.Declare(t, Code.text("null"), line(left)));
      Code.Builder set = Code.build(Binding.PRIMARY).add(Code.type("dev.godwit.frame.Execution"));
      set.text(".bound(").add(Statements.set(t, value)).text(")");
      return Tests.joined(List.of(set.done(), tests.of(p, t)));
    }
    if (right instanceof CtRecordPattern r) {
      return recordPattern(left, r);
    }
    if (!(right instanceof CtTypePattern p)) {
      return Code.build(Binding.RELATIONAL)
          .operand(of(left), Binding.RELATIONAL)
          .text(" instanceof ")
          .add(of(right))
          .done();
    }
    Code value = of(left);
    Local t = names.temporary(typeOf(left));
    Local v = names.of(p.getVariable());
    int line = line(left);
    statements.add(new Node.Declare(t, Code.text("null"), line));
    statements.declare(v);
    return Code.build(Binding.PRIMARY)
        .text("((")
        .add(Code.write(t))
        .text(" = ")
        .add(value)
        .text(") instanceof ")
        .add(v.type().erasure())
        .text(" && (")
        .add(Code.write(v))
        .text(" = (")
        .add(v.type().text())
        .text(") ")
        .add(Code.read(t))
        .text(") == ")
        .add(Code.read(t))
        .text(")")
        .done();
  }

  /**
   * e instanceof P(int v) ⇒ int v = 0; … (e instanceof P(int v1) && bound(v = v1) ? true : false):
   * so the pattern's own variable is in scope nowhere else (JLS 6.3.1)
   */
  private Code recordPattern(CtExpression<?> left, CtRecordPattern r) {
    Code value = of(left);
    Patterns patterns = new Patterns(names, true);
    Code pattern = patterns.pattern(r);
    patterns.locals().forEach(statements::declare);
    return Code.build(Binding.PRIMARY)
        .text("(")
        .operand(value, Binding.RELATIONAL)
        .text(" instanceof ")
        .add(pattern)
        .add(patterns.copies())
        .text(" ? true : false)")
        .done();
  }
}
