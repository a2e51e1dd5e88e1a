package dev.godwit.transformer.normalise;

import dev.godwit.transformer.find.MigratableMethod;
import dev.godwit.transformer.find.Symbols;
import dev.godwit.transformer.form.Closure;
import dev.godwit.transformer.form.Code;
import dev.godwit.transformer.form.Code.Binding;
import dev.godwit.transformer.form.JavaType;
import dev.godwit.transformer.form.Local;
import dev.godwit.transformer.form.LocalClass.TypeParameters;
import dev.godwit.transformer.form.Node;
import dev.godwit.transformer.parse.FunctionType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;
import spoon.reflect.code.CtExecutableReferenceExpression;
import spoon.reflect.code.CtExpression;
import spoon.reflect.code.CtLambda;
import spoon.reflect.code.CtSuperAccess;
import spoon.reflect.code.CtThisAccess;
import spoon.reflect.code.CtTypeAccess;
import spoon.reflect.declaration.CtElement;
import spoon.reflect.declaration.CtParameter;
import spoon.reflect.reference.CtArrayTypeReference;
import spoon.reflect.reference.CtTypeReference;
import spoon.reflect.visitor.filter.TypeFilter;

/**
 * Lambdas and method references: p -> e ⇒ new C(captured), where C is a class of the companion with
 * the captured locals as fields. One whose types cannot be written in a class stays what it is, and
 * cannot travel.
 */
final class Functions {
  private final MigratableMethod method;
  private final Names names;
  private final Unit unit;
  private final Expressions expressions;
  private final Statements statements;

  Functions(
      MigratableMethod method,
      Names names,
      Unit unit,
      Expressions expressions,
      Statements statements) {
    this.method = method;
    this.names = names;
    this.unit = unit;
    this.expressions = expressions;
    this.statements = statements;
  }

  // ---- classes

  /** new C(a, b) */
  private Code creation(Closures.Made m, @Nullable Code target) {
    List<Code> arguments = new ArrayList<>();
    m.captured().forEach(c -> arguments.add(Code.read(names.of(c))));
    if (target != null) {
      arguments.add(target);
    }
    Code.Builder b = Code.build(Binding.PRIMARY).text("new ").add(m.type().text());
    return b.text("(").list(arguments).text(")").done();
  }

  private JavaType type(String name, TypeParameters scope) {
    Code erasure = Code.type(Symbols.companion(method.owner()) + "." + name);
    Code.Builder b = Code.build(Binding.PRIMARY).add(erasure);
    return new JavaType(b.add(scope.arguments()).done(), erasure, false);
  }

  private Closures.Made made(
      CtExpression<?> e,
      FunctionType function,
      String kind,
      List<Local> parameters,
      Node.Block body,
      @Nullable Local target) {
    Code.Builder closure = Code.build(Binding.LAMBDA);
    parameters.forEach(closure::binder);
    Set<Local> used = new LinkedHashSet<>();
    Code.build(Binding.LAMBDA)
        .closure(closure.nested(body).done())
        .done()
        .refs(r -> used.add(r.local()));
    if (target != null) {
      used.remove(target); // Comes last, since it is no variable of the method.
    }
    List<Local> captured = new ArrayList<>(used);
    List<CtElement> variables = captured.stream().map(names::source).toList();
    if (target != null) {
      captured.add(target);
    }
    String born = method.symbol().getSimpleName().toString();
    String wanted = Closures.part(born) + kind;
    String title =
        (kind.equals("Lambda") ? "lambda" : "method reference")
            + " in "
            + method.owner().getSimpleName()
            + "."
            + born
            + "()";
    String name = unit.closures().name(wanted, method.owner());
    TypeParameters scope = TypeScope.around(e, method, unit);
    Closures.Made m =
        new Closures.Made(
            new Closure(
                name,
                title,
                "lambda$" + born,
                scope,
                function.interfaces(),
                function.method(),
                parameters,
                captured,
                body,
                Expressions.line(e)),
            type(name, scope),
            variables);
    unit.closures().add(e, method.owner(), m);
    return m;
  }

  // ---- lambdas

  Code lambda(CtLambda<?> l) {
    FunctionType function = unit.types().functionOf(l);
    boolean needsSuper =
        l.getElements(new TypeFilter<CtSuperAccess<?>>(CtSuperAccess.class)).stream()
            .anyMatch(
                s -> isInLocalClass(s) && !expressions.instances().typeOfSuper(s).hasParent(l));
    if (function == null || needsSuper) {
      return plainLambda(l);
    }
    Closures.Made known = unit.closures().get(l);
    if (known != null) {
      return creation(known, null);
    }
    List<Local> parameters = new ArrayList<>();
    l.getParameters().forEach(p -> parameters.add(names.of(p)));
    names.enterFunction();
    Node.Block body = body(l, function.method().isVoid());
    Closures.Made made = made(l, function, "Lambda", parameters, body, null);
    names.leaveClass();
    return creation(made, null);
  }

  /** Only the text of the class itself can say {@code super.m()}. */
  private boolean isInLocalClass(CtSuperAccess<?> s) {
    return !s.isImplicit() && Symbols.isLocal(expressions.instances().typeOfSuper(s));
  }

  private Code plainLambda(CtLambda<?> l) {
    Code.Builder inner = Code.build(Binding.LAMBDA);
    List<CtParameter<?>> parameters = l.getParameters();
    inner.text("(");
    for (int i = 0; i < parameters.size(); i++) {
      CtParameter<?> p = parameters.get(i);
      inner.text(i > 0 ? ", " : "");
      if (!p.isInferred() && !p.getType().isImplicit()) {
        inner.add(TypeText.write(p.getType())).text(" ");
      }
      inner.binder(names.of(p));
    }
    inner.text(") -> ");
    Node.Block body = body(l, unit.types().returnsVoid(l));
    Node only = body.nodes().size() == 1 ? body.nodes().get(0) : null;
    if (l.getExpression() == null) {
      inner.nested(body);
    } else if (only instanceof Node.Return r && r.value() != null) {
      inner.operand(r.value(), Binding.ASSIGNMENT);
    } else if (only instanceof Node.Evaluate v) {
      inner.operand(v.code(), Binding.ASSIGNMENT);
    } else {
      inner.nested(body);
    }
    return Code.build(Binding.LAMBDA).closure(inner.done()).done();
  }

  private Node.Block body(CtLambda<?> l, boolean isVoid) {
    names.enterClosure();
    CtExpression<?> expression = l.getExpression();
    Node.Block body;
    if (expression == null) {
      body = statements.lambdaBody(l.getBody());
    } else {
      List<Code> value = new ArrayList<>();
      Node.Block before =
          statements.before(
              () ->
                  value.add(
                      isVoid ? expressions.discarded(expression) : expressions.of(expression)),
              Expressions.line(expression));
      body = lambdaBlock(before, value.get(0), isVoid);
    }
    names.leaveClosure();
    return body;
  }

  /** p -> e where e needs statements in front ⇒ p -> { the statements of e; return e'; } */
  private static Node.Block lambdaBlock(Node.Block before, Code value, boolean isVoid) {
    List<Node> nodes = new ArrayList<>(before.nodes());
    int line = before.line();
    nodes.add(isVoid ? new Node.Evaluate(value, line) : new Node.Return(value, line));
    return new Node.Block(nodes, line);
  }

  // ---- method references

  Code reference(CtExecutableReferenceExpression<?, ?> r) {
    FunctionType function = unit.types().functionOf(r);
    boolean isBound = function != null && function.kind() == FunctionType.Kind.BOUND;
    boolean isComputed = isBound && !(r.getTarget() instanceof CtThisAccess<?>);
    JavaType type = isComputed ? expressions.typeOf(r.getTarget()) : null;
    if (function == null || r.getTarget() instanceof CtSuperAccess<?> s && isInLocalClass(s)) {
      return plainReference(r);
    }
    // The object is evaluated and checked here (JLS 15.13.3).
    Code target = type == null ? null : Expressions.required(expressions.of(r.getTarget()));
    Closures.Made known = unit.closures().get(r);
    if (known != null) {
      return creation(known, target);
    }
    List<Local> parameters = new ArrayList<>();
    for (int i = 0; i < function.method().parameters().size(); i++) {
      parameters.add(names.bound("p" + (i + 1), function.method().parameters().get(i)));
    }
    names.enterFunction();
    Local object = type == null ? null : names.bound("target", type);
    Code call = call(r, function, object, parameters);
    int line = Expressions.line(r);
    Node.Block body =
        lambdaBlock(new Node.Block(List.of(), line), call, function.method().isVoid());
    Closures.Made made = made(r, function, "Reference", parameters, body, object);
    names.leaveClass();
    return creation(made, target);
  }

  /** The one statement of a reference to a migratable method; its result, null for none. */
  @Nullable Local referred(CtExecutableReferenceExpression<?, ?> r) {
    FunctionType function = Objects.requireNonNull(unit.types().functionOf(r));
    List<Local> own = names.parameters();
    List<Code> arguments = new ArrayList<>();
    own.subList(1, own.size()).forEach(p -> arguments.add(Code.read(p)));
    switch (function.kind()) {
      case SUPER -> arguments.add(0, expressions.of(r.getTarget()));
      case BOUND -> {
        boolean isThis = r.getTarget() instanceof CtThisAccess<?>;
        arguments.add(0, isThis ? expressions.of(r.getTarget()) : target(own.get(0), r));
      }
      default -> {} // A receiver is the first parameter.
    }
    if (function.bound() != null) {
      arguments.set(0, Expressions.cast(function.bound().text(), arguments.get(0)));
    }
    Local result = function.method().isVoid() ? null : names.temporary(resultOf(r, function));
    expressions.calls().suspend(r, result, arguments);
    return result;
  }

  /** reference.target */
  private Code target(Local reference, CtExecutableReferenceExpression<?, ?> r) {
    List<Local> fields = Objects.requireNonNull(unit.closures().get(r)).closure().captured();
    String field = fields.get(fields.size() - 1).name();
    return Code.build(Binding.PRIMARY).add(Code.read(reference)).text("." + field).done();
  }

  /** What the method returns, where the function's result is made of that (JLS 5.1.7, 5.1.8). */
  private JavaType resultOf(CtExecutableReferenceExpression<?, ?> r, FunctionType function) {
    JavaType own = unit.types().resultOf(r);
    JavaType result = function.method().result();
    return own != null && (own.isPrimitive() || result.isPrimitive()) ? own : result;
  }

  /** What the function does: the call that the reference means (JLS 15.13.1). */
  private Code call(
      CtExecutableReferenceExpression<?, ?> r,
      FunctionType function,
      @Nullable Local object,
      List<Local> parameters) {
    List<Code> arguments = new ArrayList<>();
    parameters.forEach(p -> arguments.add(Code.read(p)));
    Code.Builder b = Code.build(Binding.PRIMARY);
    if (function.kind() == FunctionType.Kind.CONSTRUCTOR) {
      return construction(r, arguments);
    }
    String accessor = expressions.members().accessor(r.getTarget(), r.getExecutable());
    Code receiver =
        switch (function.kind()) {
          case BOUND -> object == null ? expressions.of(r.getTarget()) : Code.read(object);
          case SUPER -> expressions.of(r.getTarget());
          case UNBOUND -> arguments.remove(0);
          default -> null;
        };
    if (accessor != null) {
      if (receiver != null) {
        arguments.add(0, receiver);
      }
      return b.text(accessor + "(").list(arguments).text(")").done();
    }
    if (receiver == null) {
      CtTypeReference<?> type = ((CtTypeAccess<?>) r.getTarget()).getAccessedType();
      b.add(TypeText.of(type).erasure());
    } else {
      b.operand(receiver, Binding.PRIMARY);
    }
    b.text("." + r.getExecutable().getSimpleName() + "(");
    return b.list(arguments).text(")").done();
  }

  private Code construction(CtExecutableReferenceExpression<?, ?> r, List<Code> arguments) {
    Code.Builder b = Code.build(Binding.PRIMARY);
    CtTypeReference<?> type = ((CtTypeAccess<?>) r.getTarget()).getAccessedType();
    if (type instanceof CtArrayTypeReference<?> a) {
      CtTypeReference<?> leaf = a;
      int dimensions = 0;
      while (leaf instanceof CtArrayTypeReference<?> inner) {
        leaf = inner.getComponentType();
        dimensions++;
      }
      if (new ClassUses(unit.symbols()).isPrivate(leaf)) {
        return ClassUses.newArray(a, arguments);
      }
      b.text("new ").add(Symbols.isLocal(leaf) ? TypeText.erasure(leaf) : TypeText.write(leaf));
      b.text("[").add(arguments.get(0)).text("]");
      return b.text("[]".repeat(dimensions - 1)).done();
    }
    if (Symbols.isLocal(type)) {
      return b.add(expressions.classes().referred(type)).text("(").list(arguments).text(")").done();
    }
    TypeElement made = unit.symbols().type(type);
    String accessor = expressions.members().accessor(null, r.getExecutable());
    if (accessor != null && made != null && Symbols.isInner(made)) {
      arguments.add(0, expressions.instances().thisOf(r, Symbols.owner(made)));
    }
    if (accessor == null && made != null && Symbols.isInner(made)) {
      Code outer = expressions.instances().thisOf(r, Symbols.owner(made));
      b.operand(outer, Binding.PRIMARY).text(".new " + made.getSimpleName());
    } else if (accessor != null) {
      Code call = b.text(accessor + "(").list(arguments).text(")").done();
      boolean isGeneric = made != null && !unit.symbols().typeParametersInScope(made).isEmpty();
      return isGeneric ? Expressions.in(TypeText.write(type), call) : call;
    } else {
      b.text("new ").add(Code.type(Symbols.canonical(type)));
    }
    boolean generic = made != null && !made.getTypeParameters().isEmpty();
    List<CtTypeReference<?>> written = type.getActualTypeArguments();
    if (written.isEmpty()) {
      b.text(generic ? "<>" : "");
    } else {
      b.text("<").list(written.stream().map(TypeText::write).toList()).text(">");
    }
    return b.text("(").list(arguments).text(")").done();
  }

  private Code plainReference(CtExecutableReferenceExpression<?, ?> r) {
    String name = r.getExecutable().isConstructor() ? "new" : r.getExecutable().getSimpleName();
    CtExpression<?> target = r.getTarget();
    if (name.equals("new")
        && target instanceof CtTypeAccess<?> type
        && !(type.getAccessedType() instanceof CtArrayTypeReference<?>)
        && Symbols.isLocal(type.getAccessedType())) {
      return forwarding(r, expressions.classes().referred(type.getAccessedType()), List.of());
    }
    String accessor = expressions.members().accessor(target, r.getExecutable());
    TypeElement made =
        r.getExecutable().isConstructor()
            ? unit.symbols().type(r.getExecutable().getDeclaringType())
            : null;
    if (accessor != null && made != null && Symbols.isInner(made)) {
      return forwarding(
          r, Code.text(accessor), List.of(expressions.instances().thisOf(r, Symbols.owner(made))));
    }
    if (made != null && Symbols.isInner(made)) {
      Code.Builder b = Code.build(Binding.PRIMARY);
      Code outer = expressions.instances().thisOf(r, Symbols.owner(made));
      b.operand(outer, Binding.PRIMARY).text(".new " + made.getSimpleName());
      return forwarding(r, b.done(), List.of());
    }
    if (accessor == null) {
      Code.Builder b = Code.build(Binding.PRIMARY).operand(expressions.of(target), Binding.PRIMARY);
      return b.text("::" + name).done();
    }
    if (target instanceof CtTypeAccess<?>) {
      int dot = accessor.indexOf('.');
      return Code.text(accessor.substring(0, dot) + "::" + accessor.substring(dot + 1));
    }
    return forwarding(r, Code.text(accessor), List.of(expressions.of(target)));
  }

  /** C::m ⇒ (p1, p2) -> called(first, p1, p2) */
  private Code forwarding(CtExecutableReferenceExpression<?, ?> r, Code called, List<Code> first) {
    List<Code> arguments = new ArrayList<>(first);
    StringBuilder parameters = new StringBuilder();
    for (int i = 1; i <= r.getExecutable().getParameters().size(); i++) {
      Local p = names.bound("p" + i, JavaType.named("java.lang.Object"));
      parameters.append(i > 1 ? ", " : "").append(p.name());
      arguments.add(Code.text(p.name()));
    }
    Code.Builder inner = Code.build(Binding.LAMBDA).text("(" + parameters + ") -> ");
    inner.add(called).text("(").list(arguments).text(")");
    return Code.build(Binding.LAMBDA).closure(inner.done()).done();
  }
}
