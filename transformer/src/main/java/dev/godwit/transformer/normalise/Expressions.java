package dev.godwit.transformer.normalise;

import dev.godwit.transformer.find.MigratableMethod;
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
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;
import spoon.reflect.code.BinaryOperatorKind;
import spoon.reflect.code.CtAbstractInvocation;
import spoon.reflect.code.CtArrayAccess;
import spoon.reflect.code.CtAssignment;
import spoon.reflect.code.CtBinaryOperator;
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
import spoon.reflect.declaration.CtTypedElement;
import spoon.reflect.path.CtRole;
import spoon.reflect.reference.CtIntersectionTypeReference;
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
  private final StaticTypes types;
  private final Symbols symbols;
  private final Accessors accessors;
  private final Statements statements;
  private final Instances instances;
  private final Calls calls;
  private final Variables variables;
  private final MemberAccess members;
  private final CompanionTypes inCompanion;
  private final Functions functions;
  private final LocalClasses classes;
  private final ClassUses privates;
  private final Tests tests;

  /** The expression that is being made whose value nobody uses. */
  private @Nullable CtExpression<?> discarded;

  /** The patterns of the case whose guard is being normalised. */
  private @Nullable Patterns guard;

  Expressions(MigratableMethod method, Names names, Unit unit, Statements statements) {
    this.method = method;
    this.names = names;
    this.types = unit.types();
    this.symbols = unit.symbols();
    this.accessors = unit.accessors();
    this.privates = new ClassUses(symbols);
    this.statements = statements;
    this.tests = new Tests(names, unit, this, statements);
    this.functions = new Functions(method, names, unit, this, statements);
    this.classes = new LocalClasses(method, names, unit, this, statements);
    this.instances = new Instances(method, names, unit, this);
    this.members = new MemberAccess(method, unit, this, instances);
    this.inCompanion = new CompanionTypes(method, unit, this, instances, members);
    this.calls =
        new Calls(method, names, unit, this, instances, statements, classes, members, inCompanion);
    this.variables =
        new Variables(method, names, unit, this, calls, statements, members, inCompanion);
  }

  /** The instances around an expression. */
  Instances instances() {
    return instances;
  }

  /** Calls and constructions. */
  Calls calls() {
    return calls;
  }

  /** What is reached through accessors. */
  MemberAccess members() {
    return members;
  }

  /** Types that are others in the companion. */
  CompanionTypes inCompanion() {
    return inCompanion;
  }

  /** Lambdas and method references. */
  Functions functions() {
    return functions;
  }

  boolean suspends(@Nullable CtElement e) {
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
      CtTypeReference<?> cast = e.getTypeCasts().get(0);
      JavaType several = cast instanceof CtIntersectionTypeReference<?> ? types.castOf(e) : null;
      return symbols.completed(several == null ? TypeText.of(cast) : several, method.owner());
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

  /** The same of an expression that is a statement: its text must be one too (JLS 14.8). */
  Code discarded(CtExpression<?> e) {
    CtExpression<?> outer = discarded;
    discarded = e;
    Code code = of(e);
    discarded = outer;
    return code;
  }

  /** Whether nobody uses the value of the expression. */
  boolean isDiscarded(CtExpression<?> e) {
    return e == discarded;
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
              : cast(TypeText.write(casts.get(i)), code);
    }
    return code;
  }

  private Code bare(CtExpression<?> e) {
    if (e instanceof CtInvocation<?> i) {
      return method.points().containsKey(i) ? calls.point(i) : calls.invocation(i);
    }
    if (e instanceof CtLiteral<?> l) {
      return literal(l.getValue());
    }
    if (e instanceof CtFieldAccess<?> f) {
      return variables.field(f);
    }
    if (e instanceof CtThisAccess<?> t) {
      return instances.instance(instances.typeOfThis(t));
    }
    if (e instanceof CtSuperAccess<?> s) {
      return instances.superAccess(s);
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
      return variables.compound(a);
    }
    if (e instanceof CtAssignment<?, ?> a) {
      return variables.assignment(a);
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
      return Variables.arrayElement(operands.get(0), operands.get(1));
    }
    if (e instanceof CtConstructorCall<?> c) {
      return calls.construction(c);
    }
    if (e instanceof CtNewArray<?> n) {
      return calls.newArray(n);
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

  /** (T) e */
  static Code cast(Code type, Code value) {
    Code.Builder b = Code.build(Binding.UNARY).text("(").add(type).text(") ");
    return b.operand(value, Binding.POSTFIX).done();
  }

  /** ((T) e) */
  static Code in(Code type, Code value) {
    Code.Builder b = Code.build(Binding.PRIMARY).text("((").add(type).text(") ");
    return b.operand(value, Binding.POSTFIX).text(")").done();
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

  static Code literal(@Nullable Object value) {
    Binding binding = Literals.isSigned(value) ? Binding.UNARY : Binding.PRIMARY;
    return Code.build(binding).text(Literals.text(value)).done();
  }

  Local local(CtVariableAccess<?> v) {
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
  List<Code> operands(List<? extends CtExpression<?>> es, IntPredicate unboxes) {
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
        JavaType taken = takenAs(e);
        codes.add(Code.read(spill(code, taken == null ? typeOf(e) : taken, e)));
      } else {
        codes.add(code);
      }
    }
    return codes;
  }

  /** Objects.requireNonNull(value) */
  static Code required(Code value) {
    Code.Builder b = Code.build(Binding.PRIMARY).add(Code.type("java.util.Objects"));
    return b.text(".requireNonNull(").add(value).text(")").done();
  }

  /** T t = code; */
  Local spill(Code code, JavaType type, CtExpression<?> e) {
    Local t = names.temporary(type);
    statements.add(new Node.Declare(t, code, line(e)));
    return t;
  }

  /** The primitive type that a box is of; null for any other type. */
  static @Nullable JavaType unboxed(JavaType type) {
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
  boolean isStable(CtExpression<?> e, List<? extends CtExpression<?>> later) {
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

  // ---- operators

  private Code unary(CtUnaryOperator<?> u) {
    String op = Operators.text(u.getKind());
    if (Operators.assigns(u.getKind())) {
      if (u.getOperand() instanceof CtFieldAccess<?> f && members.isHidden(f)) {
        VariableElement field = Objects.requireNonNull(symbols.field(f.getVariable()));
        Code.Builder b = Code.build(Binding.PRIMARY);
        b.text(accessors.step(field, u.getKind(), method.owner(), f.getTarget()) + "(");
        return b.list(Variables.isStatic(f) ? List.of() : List.of(of(f.getTarget())))
            .text(")")
            .done();
      }
      Code operand = variables.updated(u.getOperand());
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
    if (calls.isPointInto(e, t)) {
      calls.suspend((CtInvocation<?>) e, t, false);
    } else {
      Code value = of(e);
      Code code =
          Code.build(Binding.ASSIGNMENT)
              .add(Code.write(t))
              .text(" = ")
              .operand(t.type().fitted(value), Binding.ASSIGNMENT)
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
    boolean isErased =
        inCompanion.isRaw(c.getThenExpression()) || inCompanion.isRaw(c.getElseExpression());
    return isErased ? inCompanion.exact(c, chosen) : chosen;
  }

  JavaType bareType(CtExpression<?> e) {
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
  JavaType polyType(CtExpression<?> e) {
    JavaType own = bareType(e);
    boolean reference = !own.isPrimitive() && unboxed(own) == null;
    JavaType target = reference && e.getTypeCasts().isEmpty() ? target(e) : null;
    return target == null || target.isPrimitive() ? own : target;
  }

  /**
   * Object or Object[], if that is what the method takes which a generic call's result is passed
   * to: Java casts the result to what it is used as, so not to {@code T} (an {@code E[]} is often
   * none). Null if it is used as what it is. A local of that type chooses the same method.
   */
  @Nullable JavaType takenAs(CtExpression<?> e) {
    if (!(e instanceof CtInvocation<?> i)
        || !e.getTypeCasts().isEmpty()
        || !(e.getParent() instanceof CtAbstractInvocation<?> call)
        || e.getRoleInParent() != CtRole.ARGUMENT) {
      return null;
    }
    ExecutableElement made = symbols.method(i.getExecutable());
    ExecutableElement taker = symbols.method(call.getExecutable());
    int at = indexOf(call, e);
    if (made == null
        || taker == null
        || !taker.getTypeParameters().isEmpty()
        || at >= taker.getParameters().size() - (taker.isVarArgs() ? 1 : 0)) {
      return null;
    }
    String erased = symbols.javaType(made.getReturnType()).erasure().plain();
    String taken = taker.getParameters().get(at).asType().toString();
    boolean isTaken =
        taken.equals("java.lang.Object") && !bareType(e).isPrimitive()
            || taken.equals("java.lang.Object[]") && erased.equals(taken);
    return isTaken && !bareType(e).erasure().plain().equals(erased) && unboxed(bareType(e)) == null
        ? symbols.javaType(taker.getParameters().get(at).asType())
        : null;
  }

  /** Which argument of a call it is: its equal, which it may be beside, is another one. */
  static int indexOf(CtAbstractInvocation<?> call, CtExpression<?> argument) {
    int at = 0;
    while (call.getArguments().get(at) != argument) {
      at++;
    }
    return at;
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
