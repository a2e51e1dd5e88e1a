package dev.godwit.transformer.normalise;

import dev.godwit.transformer.find.BodyNames;
import dev.godwit.transformer.find.Callee;
import dev.godwit.transformer.find.MigratableMethod;
import dev.godwit.transformer.find.PrivateTypes;
import dev.godwit.transformer.find.PrivateTypesIn;
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
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;
import spoon.reflect.code.CtAbstractInvocation;
import spoon.reflect.code.CtConstructorCall;
import spoon.reflect.code.CtExecutableReferenceExpression;
import spoon.reflect.code.CtExpression;
import spoon.reflect.code.CtInvocation;
import spoon.reflect.code.CtLiteral;
import spoon.reflect.code.CtLocalVariable;
import spoon.reflect.code.CtNewArray;
import spoon.reflect.code.CtNewClass;
import spoon.reflect.code.CtReturn;
import spoon.reflect.code.CtStatement;
import spoon.reflect.code.CtSuperAccess;
import spoon.reflect.code.CtThisAccess;
import spoon.reflect.code.CtTypeAccess;
import spoon.reflect.declaration.CtElement;
import spoon.reflect.declaration.CtExecutable;
import spoon.reflect.declaration.CtMethod;
import spoon.reflect.declaration.CtType;
import spoon.reflect.reference.CtArrayTypeReference;
import spoon.reflect.reference.CtExecutableReference;
import spoon.reflect.reference.CtTypeReference;

/** Calls, those that may suspend among them, and what makes objects and arrays. */
final class Calls {
  private final MigratableMethod method;
  private final Names names;
  private final Unit unit;
  private final StaticTypes types;
  private final Symbols symbols;
  private final Accessors accessors;
  private final Expressions expressions;
  private final Instances instances;
  private final Statements statements;
  private final LocalClasses classes;
  private final MemberAccess members;
  private final CompanionTypes inCompanion;
  private final ClassUses privates;

  Calls(
      MigratableMethod method,
      Names names,
      Unit unit,
      Expressions expressions,
      Instances instances,
      Statements statements,
      LocalClasses classes,
      MemberAccess members,
      CompanionTypes inCompanion) {
    this.method = method;
    this.names = names;
    this.unit = unit;
    this.types = unit.types();
    this.symbols = unit.symbols();
    this.accessors = unit.accessors();
    this.expressions = expressions;
    this.instances = instances;
    this.statements = statements;
    this.classes = classes;
    this.members = members;
    this.inCompanion = inCompanion;
    this.privates = new ClassUses(symbols);
  }

  /** m(a, b) with m migratable ⇒ T t = MMigratable.m(x, a, b); t */
  Code point(CtInvocation<?> i) {
    if (isVoid(i)) {
      throw new IllegalStateException("normalise: the value of a void call is used");
    }
    JavaType taken = expressions.takenAs(i);
    JavaType type = taken == null ? expressions.polyType(i) : taken;
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
    return e != null && isPoint(e) && expressions.typeOf(e).slot().equals(local.type().slot());
  }

  /** The point as a statement, its result in the given local. */
  void suspend(CtInvocation<?> i, @Nullable Local result, boolean declares) {
    Callee callee = Objects.requireNonNull(method.points().get(i));
    boolean isStatic = callee.isStatic();
    if (isStatic) {
      dropped(i.getTarget());
    }
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
                expressions.operands(operands, primitives(i.getExecutable(), isStatic ? 0 : 1))));
    if (callee.symbol() != null && BodyNames.isObscuredByNull(callee.symbol())) {
      typedNulls(i, callee.symbol(), isStatic ? 0 : 1, arguments);
    }
    boolean isRaw =
        !isStatic
            && inCompanion.isOfItself(callee.symbol())
            && inCompanion.isCaptured(i.getTarget());
    if (!isStatic) {
      arguments.set(0, receiver(i.getTarget(), callee, isRaw, arguments.get(0)));
      rawArguments(i, arguments);
    }
    Code.Builder call = Code.build(Binding.PRIMARY);
    call.add(Code.type(callee.companion())).text(".");
    boolean isDisguised =
        callee.symbol() != null && !PrivateTypes.in(callee.symbol().asType()).isEmpty();
    boolean isDirect = unit.recursion().isDirect(method, callee);
    // A body that is called directly may have more type parameters: they are inferred.
    if (!isDisguised && !isDirect && hasExplicitArguments(i)) {
      explicitArguments(call, i, isStatic ? null : callee.symbol());
    }
    boolean isSuper = !isStatic && i.getTarget() instanceof CtSuperAccess<?>;
    call.text(isDirect ? BodyNames.deep(callee.name()) : isSuper ? callee.body() : callee.name());
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
        && CompanionTypes.isGeneric(callee.symbol().getReturnType())
        && (isRaw
            || inCompanion.isErased(i, isStatic ? null : i.getTarget())
            || !isStatic
                && inCompanion.isOfItself(callee.symbol())
                && !expressions.typeOf(i).sameAs(result.type()))) {
      made = inCompanion.exact(i, made);
    }
    boolean tellsDepth =
        names.depth() != null && !isDirect && !callee.companion().startsWith("dev.godwit.");
    if (tellsDepth) {
      statements.add(depth(" + 1", Expressions.line(i)));
    }
    Code fitted = result == null ? made : result.type().fitted(made);
    statements.add(
        new Node.Suspend(result, declares, fitted, callee.described(), Expressions.line(i)));
    if (tellsDepth) {
      statements.add(depth("", Expressions.line(i)));
    }
  }

  /** What stands before the name of a static method is evaluated, if it is a value. */
  private void dropped(@Nullable CtExpression<?> target) {
    boolean isEvaluated =
        target != null
            && !(target instanceof CtTypeAccess<?>
                || target instanceof CtThisAccess<?>
                || target instanceof CtSuperAccess<?>);
    if (target instanceof CtStatement && target.getTypeCasts().isEmpty()) {
      statements.expression(target, Expressions.line(target));
    } else if (target != null && isEvaluated) {
      expressions.spill(expressions.of(target), expressions.typeOf(target), target);
    }
  }

  /** Says what a null is that is passed to a method beside whose body an entry would take it. */
  private void typedNulls(
      CtInvocation<?> call, ExecutableElement callee, int others, List<Code> arguments) {
    boolean isSpread = call.getArguments().size() != callee.getParameters().size();
    for (int i = 0; i < callee.getParameters().size() - (isSpread ? 1 : 0); i++) {
      CtExpression<?> e = call.getArguments().get(i);
      if (e instanceof CtLiteral<?> l && l.getValue() == null && l.getTypeCasts().isEmpty()) {
        JavaType type = symbols.javaType(callee.getParameters().get(i).asType());
        arguments.set(others + i, Expressions.cast(type.erasure(), arguments.get(others + i)));
      }
    }
  }

  /** f(raw) ⇒ f(Members.unchecked(raw)) */
  private void rawArguments(CtInvocation<?> call, List<Code> arguments) {
    for (int k = 0; k < call.getArguments().size(); k++) {
      if (inCompanion.isRawOfItself(call, k)) {
        Code.Builder b = Code.build(Binding.PRIMARY).add(Code.type("dev.godwit.frame.Members"));
        arguments.set(k + 1, b.text(".unchecked(").add(arguments.get(k + 1)).text(")").done());
      }
    }
  }

  /** What is called, as the first argument: there javac infers what it does not as a receiver. */
  private Code receiver(CtExpression<?> target, Callee callee, boolean isRaw, Code value) {
    JavaType bound = types.boundOf(target);
    if (isRaw) {
      Code owner =
          bound == null
              ? expressions.typeOf(target).erasure()
              : symbols
                  .javaType(Symbols.owner(Objects.requireNonNull(callee.symbol())).asType())
                  .erasure();
      return Expressions.cast(owner, value);
    }
    if (bound != null && declares(bound, callee)) {
      return Expressions.cast(bound.text(), value);
    }
    return target instanceof CtConstructorCall<?> c
            && inCompanion.isInferred(c)
            && !types.isProjected(target)
        ? Expressions.cast(expressions.typeOf(target).text(), value)
        : value;
  }

  /** Whether the callee is a method of that type: of several bounds another one may have it. */
  private boolean declares(JavaType bound, Callee callee) {
    return callee.symbol() == null
        || symbols.isSubtype(
            bound.erasure().plain(), Symbols.owner(callee.symbol()).getQualifiedName().toString());
  }

  /**
   * The instance in front of {@code .new}: null fails before the arguments are evaluated (JLS
   * 15.9.4).
   *
   * @param isChecked whether javac sees to that
   */
  private Code outer(CtConstructorCall<?> c, boolean isChecked) {
    CtExpression<?> target = c.getTarget();
    Code value = expressions.of(target);
    if (target instanceof CtThisAccess<?>) {
      return value;
    }
    if (c.getArguments().stream().anyMatch(expressions::suspends)) {
      JavaType type = expressions.typeOf(target);
      return Code.read(expressions.spill(Expressions.required(value), type, target));
    }
    return isChecked ? value : Expressions.required(value);
  }

  /** What a reference does, as a statement. */
  void suspend(
      CtExecutableReferenceExpression<?, ?> r, @Nullable Local result, List<Code> arguments) {
    Callee callee = Objects.requireNonNull(method.points().get(r));
    boolean isSuper = r.getTarget() instanceof CtSuperAccess<?>;
    Code.Builder call = Code.build(Binding.PRIMARY).add(Code.type(callee.companion()));
    call.text("." + (isSuper ? callee.body() : callee.name()) + "(" + names.execution());
    arguments.forEach(a -> call.text(", ").add(a));
    Code made = call.text(")").done();
    statements.add(new Node.Suspend(result, true, made, callee.described(), Expressions.line(r)));
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

  /** Those of an instance's type come first: they are known if it is {@code this}. */
  private void explicitArguments(
      Code.Builder b, CtInvocation<?> i, @Nullable ExecutableElement ofInstance) {
    if (ofInstance == null) {
      typeArguments(b, i.getActualTypeArguments());
    } else if (PrivateTypesIn.signature(ofInstance, symbols).isEmpty()
        && i.getTarget() instanceof CtThisAccess<?> t
        && Symbols.owner(ofInstance).equals(symbols.type(instances.typeOfThis(t).getReference()))) {
      List<Code> all = new ArrayList<>();
      symbols
          .typeParametersInScope(Symbols.owner(ofInstance))
          .forEach(p -> all.add(Code.text(p.getSimpleName().toString())));
      i.getActualTypeArguments().forEach(a -> all.add(TypeText.write(a)));
      b.text("<").list(all).text(">");
    }
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

  Code invocation(CtInvocation<?> i) {
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
          .list(expressions.operands(operands, primitives(i.getExecutable(), 1)))
          .text(")")
          .done();
    }
    int others = onValue ? 1 : 0;
    List<Code> codes =
        passed(i, others, expressions.operands(operands, primitives(i.getExecutable(), others)));
    Code.Builder b = Code.build(Binding.PRIMARY);
    if (i.getExecutable().isConstructor()) {
      return classes.constructorCall(
          i, onValue ? codes.get(0) : null, codes.subList(onValue ? 1 : 0, codes.size()));
    }
    if (target instanceof CtSuperAccess<?> s && !instances.isInText(instances.typeOfSuper(s))) {
      CtType<?> type = instances.typeOfSuper(s);
      b.add(instances.instance(type)).text("." + unit.closures().superCall(i) + "(");
      return b.list(codes.subList(1, codes.size())).text(")").done();
    }
    String accessor = members.accessor(target, i.getExecutable());
    if (accessor != null) {
      return called(accessor, symbols.method(i.getExecutable()), codes, i);
    }
    ExecutableElement callee = symbols.method(i.getExecutable());
    boolean isLost = onValue && inCompanion.isLost(i, callee);
    if (isLost) {
      b.operand(
          Expressions.cast(expressions.typeOf(target).erasure(), codes.get(0)), Binding.PRIMARY);
    } else if (onValue) {
      b.operand(codes.get(0), Binding.PRIMARY);
    } else {
      b.add(
          target != null
              ? expressions.of(target)
              : TypeText.erasure(i.getExecutable().getDeclaringType()));
    }
    b.text(".");
    if (hasExplicitArguments(i)) {
      typeArguments(b, i.getActualTypeArguments());
    }
    b.text(i.getExecutable().getSimpleName()).text("(");
    List<Code> arguments = codes.subList(onValue ? 1 : 0, codes.size());
    Code call = b.list(isLost ? erased(arguments, i) : arguments).text(")").done();
    return (isLost || inCompanion.isErased(i, target))
            && callee != null
            && CompanionTypes.isGeneric(callee.getReturnType())
        ? inCompanion.exact(i, call)
        : call;
  }

  /**
   * The arguments of a call; an array of a private type that javac would make is made here. A type
   * with a raw private one among its arguments fits where the exact one does when it is raw itself.
   */
  private List<Code> passed(CtAbstractInvocation<?> call, int others, List<Code> operands) {
    JavaType array = types.varArgsOf(call);
    Code component = array == null ? null : symbols.privateComponent(array.erasure());
    if (array == null || component == null) {
      List<Code> all = new ArrayList<>(operands.subList(0, others));
      for (int i = others; i < operands.size(); i++) {
        CtExpression<?> e = call.getArguments().get(i - others);
        all.add(
            inCompanion.isLoose(call, e)
                ? Expressions.in(expressions.typeOf(e).erasure(), operands.get(i))
                : inCompanion.fitted(call, i - others, operands.get(i)));
      }
      return all;
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
  Code called(String accessor, @Nullable Element member, List<Code> arguments, CtExpression<?> e) {
    Code.Builder b = Code.build(Binding.PRIMARY);
    if (member == null
        || !Symbols.isOfPrivateTypes(member) && !accessors.isDisguised(member, method.owner())
        || isVoid(member)) {
      return b.text(accessor + "(").list(arguments).text(")").done();
    }
    if (e instanceof CtAbstractInvocation<?> i
        && inCompanion.isErased(i, null)
        && !expressions.bareType(e).isPrimitive()) {
      return inCompanion.exact(e, b.text(accessor + "(").list(arguments).text(")").done());
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
    TypeElement made = symbols.privateType(expressions.bareType(e).erasure().plain());
    boolean isRaw = made != null && symbols.privateTypes().isRaw(made, List.of());
    boolean isGiven = isAssigned(e) && !isRaw;
    if (!isGeneric || isGiven || expressions.bareType(e).isPrimitive()) {
      return call;
    }
    return inCompanion.exact(e, call);
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
                && e.getParent(CtExecutable.class) instanceof CtMethod<?>);
  }

  Code construction(CtConstructorCall<?> c) {
    CtTypeReference<?> type = c.getExecutable().getDeclaringType();
    TypeElement symbol = symbols.type(type);
    boolean isOurs = c instanceof CtNewClass<?> || Symbols.isLocal(type);
    String accessor = isOurs ? null : members.accessor(null, c.getExecutable());
    Code outer = c.getTarget() == null ? null : outer(c, !isOurs && accessor == null);
    List<Code> codes =
        passed(c, 0, expressions.operands(c.getArguments(), primitives(c.getExecutable(), 0)));
    if (isOurs) {
      return classes.construction(c, outer, codes);
    }
    if (outer == null && symbol != null && Symbols.isInner(symbol)) {
      outer = instances.thisOf(c, Symbols.owner(symbol));
    }
    Code.Builder b = Code.build(Binding.PRIMARY);
    if (accessor != null) {
      boolean raw =
          symbol != null
              && !symbol.getTypeParameters().isEmpty()
              && c.getType().getActualTypeArguments().isEmpty();
      List<Code> arguments = new ArrayList<>(raw ? erased(codes, c) : codes);
      if (outer != null) {
        arguments.add(0, outer);
      }
      Code made = called(accessor, symbols.method(c.getExecutable()), arguments, c);
      boolean isErased = raw && PrivateTypes.isPrivate(symbol); // As the results of raw calls are.
      return isErased ? inCompanion.exact(c, made) : made;
    }
    if (outer != null) {
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
    return b.text("(").list(codes).text(")").done();
  }

  /** Arguments cast to the erased parameter types: new R(a), R raw, checks no more than that. */
  private List<Code> erased(List<Code> arguments, CtAbstractInvocation<?> call) {
    List<CtTypeReference<?>> parameters = call.getExecutable().getParameters();
    int last = parameters.size() - 1;
    boolean isSpread = types.varArgsOf(call) != null;
    List<Code> result = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      CtTypeReference<?> type = parameters.get(Math.min(i, last));
      if (isSpread && i >= last && type instanceof CtArrayTypeReference<?> array) {
        type = array.getComponentType();
      }
      result.add(
          type.isPrimitive()
              ? arguments.get(i)
              : Expressions.cast(TypeText.of(type).erasure(), arguments.get(i)));
    }
    return result;
  }

  Code newArray(CtNewArray<?> n) {
    CtTypeReference<?> leaf = n.getType();
    int dimensions = 0;
    while (leaf instanceof CtArrayTypeReference<?> a) {
      leaf = a.getComponentType();
      dimensions++;
    }
    if (privates.isPrivate(leaf)) {
      return n.getDimensionExpressions().isEmpty()
          ? ClassUses.array(n.getType(), expressions.operands(new ArrayList<>(n.getElements())))
          : ClassUses.newArray(
              n.getType(),
              expressions.operands(new ArrayList<>(n.getDimensionExpressions()), i -> true));
    }
    boolean isFlat = dimensions == 1;
    boolean isPrimitive = leaf.isPrimitive();
    Code.Builder b = Code.build(Binding.POSTFIX).text("new ");
    b.add(Symbols.isLocal(leaf) ? TypeText.erasure(leaf) : TypeText.write(leaf));
    if (n.getDimensionExpressions().isEmpty()) {
      List<CtExpression<?>> elements = new ArrayList<>(n.getElements());
      return b.text("[]".repeat(dimensions) + " {")
          .list(expressions.operands(elements, i -> isFlat && isPrimitive))
          .text("}")
          .done();
    }
    List<CtExpression<?>> sizes = new ArrayList<>(n.getDimensionExpressions());
    for (Code size : expressions.operands(sizes, i -> true)) {
      b.text("[").add(size).text("]");
    }
    return b.text("[]".repeat(dimensions - sizes.size())).done();
  }
}
