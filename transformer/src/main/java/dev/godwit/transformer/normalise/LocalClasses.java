package dev.godwit.transformer.normalise;

import dev.godwit.transformer.find.MigratableMethod;
import dev.godwit.transformer.find.Symbols;
import dev.godwit.transformer.form.Code;
import dev.godwit.transformer.form.Code.Binding;
import dev.godwit.transformer.form.JavaType;
import dev.godwit.transformer.form.Local;
import dev.godwit.transformer.form.LocalClass;
import dev.godwit.transformer.form.LocalClass.Member;
import dev.godwit.transformer.form.LocalClass.TypeParameters;
import dev.godwit.transformer.form.Node;
import dev.godwit.transformer.form.Signature;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;
import spoon.reflect.code.CtAbstractInvocation;
import spoon.reflect.code.CtBlock;
import spoon.reflect.code.CtConstructorCall;
import spoon.reflect.code.CtExpression;
import spoon.reflect.code.CtInvocation;
import spoon.reflect.code.CtLambda;
import spoon.reflect.code.CtNewClass;
import spoon.reflect.code.CtStatement;
import spoon.reflect.code.CtSuperAccess;
import spoon.reflect.code.CtThisAccess;
import spoon.reflect.code.CtTry;
import spoon.reflect.code.CtVariableAccess;
import spoon.reflect.declaration.CtAnonymousExecutable;
import spoon.reflect.declaration.CtConstructor;
import spoon.reflect.declaration.CtElement;
import spoon.reflect.declaration.CtEnum;
import spoon.reflect.declaration.CtEnumValue;
import spoon.reflect.declaration.CtExecutable;
import spoon.reflect.declaration.CtField;
import spoon.reflect.declaration.CtInterface;
import spoon.reflect.declaration.CtMethod;
import spoon.reflect.declaration.CtModifiable;
import spoon.reflect.declaration.CtRecord;
import spoon.reflect.declaration.CtRecordComponent;
import spoon.reflect.declaration.CtType;
import spoon.reflect.declaration.CtTypeMember;
import spoon.reflect.declaration.CtVariable;
import spoon.reflect.declaration.ModifierKind;
import spoon.reflect.reference.CtTypeReference;
import spoon.reflect.visitor.filter.TypeFilter;

/**
 * Local and anonymous classes: class L { … } ⇒ nothing, new L(a) ⇒ new C(captured).new L(a), where
 * C and L in it are classes of the companion. What is captured is C's, so that it is there when a
 * constructor of L's superclass calls a method of L, as in plain Java.
 */
final class LocalClasses {
  private final MigratableMethod method;
  private final Names names;
  private final Unit unit;
  private final Expressions expressions;
  private final Statements statements;
  private final Annotations annotations;

  LocalClasses(
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
    this.annotations = new Annotations(unit.symbols(), expressions);
  }

  /**
   * What an anonymous class passes to its superclass's constructor before the arguments: the
   * instance that one of an inner class needs.
   */
  private record Qualifier(JavaType type, Code value) {}

  // ---- making an instance

  /** new L(arguments), evaluated already. */
  Code construction(CtConstructorCall<?> c, @Nullable Code target, List<Code> arguments) {
    CtType<?> t =
        c instanceof CtNewClass<?> n
            ? n.getAnonymousClass()
            : local(c.getExecutable().getDeclaringType());
    declare(t);
    List<Code> all = new ArrayList<>(arguments);
    Qualifier qualifier = t.isAnonymous() ? qualifier(t, target) : null;
    if (qualifier != null) {
      all.add(0, qualifier.value());
    }
    Code.Builder b = Code.build(Binding.PRIMARY).add(named(t));
    List<CtTypeReference<?>> own = c.getType().getActualTypeArguments();
    if (!t.isAnonymous() && !own.isEmpty()) {
      b.text("<");
      if (own.stream().noneMatch(CtElement::isImplicit)) {
        b.list(own.stream().map(TypeText::write).toList());
      }
      b.text(">");
    }
    return b.text("(").list(all).text(")").done();
  }

  /** What {@code L::new} calls: all before the arguments. */
  Code referred(CtTypeReference<?> type) {
    CtType<?> t = local(type);
    List<CtTypeReference<?>> own = type.getActualTypeArguments();
    Code.Builder b = Code.build(Binding.PRIMARY).add(named(t));
    if (!own.isEmpty()) {
      return b.text("<").list(own.stream().map(TypeText::write).toList()).text(">").done();
    }
    return b.text(t.getFormalCtTypeParameters().isEmpty() ? "" : "<>").done();
  }

  /** {@code new L}, or {@code new Captured(a).new L}. */
  private Code named(CtType<?> t) {
    Code.Builder b = Code.build(Binding.PRIMARY);
    Code holder = holder(t);
    return holder == null
        ? b.text("new ").add(Code.type(t.getQualifiedName())).done()
        : b.add(holder).text(".new " + declare(t).name()).done();
  }

  /** new C(captured); null if the class needs none. */
  private @Nullable Code holder(CtType<?> t) {
    Closures.Declared made = declare(t);
    if (made.holder() == null) {
      return null;
    }
    Code.Builder b = Code.build(Binding.PRIMARY).text("new ").add(Code.type(made.holder()));
    b.add(made.scope().arguments()).text("(");
    return b.list(made.captured().stream().map(names::of).map(Code::read).toList())
        .text(")")
        .done();
  }

  private CtType<?> local(CtTypeReference<?> r) {
    return Objects.requireNonNull(unit.types().localType(r.getQualifiedName()));
  }

  /** What super(…) in a constructor of the class needs in front; null for nothing. */
  private @Nullable Qualifier qualifier(CtType<?> t, @Nullable Code target) {
    CtTypeReference<?> above = t.getSuperclass();
    if (above == null) {
      return null;
    }
    if (Symbols.isLocal(above)) {
      Code holder = holder(local(above));
      String type = declare(local(above)).holder();
      if (holder == null || type == null) {
        return null;
      }
      Code erasure = Code.type(type);
      Code.Builder full = Code.build(Binding.PRIMARY).add(erasure);
      full.add(declare(local(above)).scope().arguments());
      return new Qualifier(new JavaType(full.done(), erasure, false), holder);
    }
    TypeElement symbol = unit.symbols().type(above);
    if (symbol == null || !Symbols.isInner(symbol)) {
      return null;
    }
    TypeElement outer = Symbols.owner(symbol);
    JavaType type = unit.symbols().javaType(outer.asType());
    JavaType raw = new JavaType(type.erasure(), type.erasure(), false);
    return new Qualifier(
        outer.getTypeParameters().isEmpty() ? type : raw,
        target != null ? target : expressions.instances().thisOf(t, outer));
  }

  /** super(a) and this(a) in a constructor. */
  Code constructorCall(CtInvocation<?> i, @Nullable Code target, List<Code> arguments) {
    CtType<?> t = i.getParent(CtType.class);
    boolean own =
        i.getExecutable().getDeclaringType().getQualifiedName().equals(t.getQualifiedName());
    Qualifier qualifier = own || target != null ? null : qualifier(t, null);
    Code before = qualifier == null ? target : qualifier.value();
    Code.Builder b = Code.build(Binding.PRIMARY);
    if (before != null) {
      b.operand(before, Binding.PRIMARY).text(".");
    }
    return b.text(own ? "this(" : "super(").list(arguments).text(")").done();
  }

  // ---- capturing

  /**
   * The variables that the text of a class mentions and that are declared around it; of the
   * instances around it, all if it needs one (JLS 8.1.3).
   */
  private Set<CtElement> captured(CtType<?> t) {
    Set<CtElement> all = new LinkedHashSet<>();
    if (needsInstance(t)) {
      for (CtType<?> up = outside(t); up != null; up = outside(up)) {
        if (names.hasSelf(up)) {
          all.add(up);
        }
      }
    }
    for (CtVariableAccess<?> a :
        t.getElements(new TypeFilter<CtVariableAccess<?>>(CtVariableAccess.class))) {
      CtVariable<?> v = names.declaration(a);
      if (v != null && !v.hasParent(t) && names.constant(a) == null) {
        all.add(v);
      }
    }
    List<CtTypeReference<?>> others = new ArrayList<>();
    if (t.getSuperclass() != null) {
      others.add(t.getSuperclass());
    }
    for (CtConstructorCall<?> c :
        t.getElements(new TypeFilter<CtConstructorCall<?>>(CtConstructorCall.class))) {
      others.add(c.getExecutable().getDeclaringType());
    }
    for (CtTypeReference<?> o : others) {
      if (Symbols.isLocal(o)) {
        CtType<?> other = local(o);
        if (other != t && !other.hasParent(t) && !t.hasParent(other)) {
          all.addAll(declare(other).captured());
        }
      }
    }
    return all;
  }

  private static @Nullable CtType<?> outside(CtType<?> t) {
    return t.getParent(CtType.class);
  }

  private boolean needsInstance(CtType<?> t) {
    for (CtThisAccess<?> e : t.getElements(new TypeFilter<CtThisAccess<?>>(CtThisAccess.class))) {
      CtType<?> of = expressions.instances().typeOfThis(e);
      if (of != t && !of.hasParent(t)) {
        return true;
      }
    }
    for (CtSuperAccess<?> e :
        t.getElements(new TypeFilter<CtSuperAccess<?>>(CtSuperAccess.class))) {
      CtType<?> of = expressions.instances().typeOfSuper(e);
      if (of != t && !of.hasParent(t)) {
        return true;
      }
    }
    List<CtTypeReference<?>> made = new ArrayList<>();
    for (CtConstructorCall<?> c :
        t.getElements(new TypeFilter<CtConstructorCall<?>>(CtConstructorCall.class))) {
      made.add(
          c instanceof CtNewClass<?> n
              ? n.getAnonymousClass().getSuperclass()
              : c.getExecutable().getDeclaringType());
    }
    made.add(t.getSuperclass());
    return made.stream().map(unit.symbols()::type).anyMatch(e -> e != null && Symbols.isInner(e));
  }

  // ---- the class

  /** The class of the companion, made when it is first asked for. */
  Closures.Declared declare(CtType<?> t) {
    Closures.Declared known = unit.closures().declared(t);
    if (known != null) {
      return known;
    }
    boolean captures = isClass(t);
    Set<CtElement> captured = captures ? captured(t) : Set.of();
    TypeParameters scope =
        captures && !isThrowable(t) ? TypeScope.around(t, method, unit) : TypeParameters.NONE;
    boolean held = captures && !(captured.isEmpty() && scope.isEmpty());
    String name = name(t);
    String holder = held ? unit.closures().plainName(name + "Captured", method.owner()) : null;
    Closures.Declared made =
        new Closures.Declared(
            name,
            holder == null ? null : Symbols.companion(method.owner()) + "." + holder,
            scope,
            new ArrayList<>(captured));
    unit.closures().declare(t, made);
    names.enterClass(t, made.captured());
    List<Local> fields = made.captured().stream().map(names::of).toList();
    LocalClass c = text(t, name, holder, scope, fields);
    names.leaveClass();
    unit.closures().add(t, method.owner(), c);
    return made;
  }

  /** No class inside a generic one may extend Throwable (JLS 8.1.2). */
  private boolean isThrowable(CtType<?> t) {
    CtTypeReference<?> above = t.getSuperclass();
    return above != null
        && (Symbols.isLocal(above)
            ? isThrowable(local(above))
            : unit.symbols().isSubtype(Symbols.canonical(above), "java.lang.Throwable"));
  }

  private static boolean isClass(CtType<?> t) {
    return t.isClass() && !(t instanceof CtRecord) && !(t instanceof CtEnum<?>);
  }

  private String name(CtType<?> t) {
    if (!t.isAnonymous()) {
      return unit.closures().plainName(simpleName(t), method.owner());
    }
    List<JavaType> above = unit.types().supertypesOf(t);
    String of = above.get(above.size() - 1).erasure().plain();
    String simple = of.substring(Math.max(of.lastIndexOf('.'), of.lastIndexOf('$')) + 1);
    String wanted =
        Closures.part(method.symbol().getSimpleName().toString())
            + Closures.part(simple.replaceFirst("^[0-9]+", ""));
    return unit.closures().name(wanted, method.owner());
  }

  /** The name that the user gave a local class. */
  private static String simpleName(CtType<?> t) {
    return t.getSimpleName().replaceFirst("^[0-9]+", "");
  }

  private LocalClass text(
      CtType<?> t,
      String name,
      @Nullable String holder,
      TypeParameters scope,
      List<Local> captured) {
    List<JavaType> above = new ArrayList<>(unit.types().supertypesOf(t));
    Code superclass = null;
    if (!above.isEmpty()) {
      Code first = above.remove(0).text();
      superclass = isClass(t) && !first.plain().equals("java.lang.Object") ? first : null;
    }
    List<LocalClass.Parameter> components = new ArrayList<>();
    if (t instanceof CtRecord r) {
      r.getRecordComponents()
          .forEach(
              p -> {
                JavaType type = TypeText.of(p.getType());
                Local local = new Local(p.getSimpleName(), type, Local.Kind.PARAMETER);
                components.add(new LocalClass.Parameter(annotations.of(p), local));
              });
    }
    String what = t.isAnonymous() ? "anonymous class" : kind(t) + " " + name;
    return new LocalClass(
        name,
        holder,
        t.getQualifiedName(),
        what
            + " in "
            + method.owner().getSimpleName()
            + "."
            + method.symbol().getSimpleName()
            + "()",
        kind(t),
        annotations.of(t),
        isClass(t) ? modifiers(t) : "",
        scope,
        TypeScope.declared(t),
        superclass,
        above.stream().map(JavaType::text).toList(),
        components,
        captured,
        members(t, name),
        Expressions.line(t));
  }

  private static String kind(CtType<?> t) {
    return t instanceof CtRecord
        ? "record"
        : t instanceof CtEnum<?> ? "enum" : t instanceof CtInterface<?> ? "interface" : "class";
  }

  private static String modifiers(CtModifiable m) {
    return m.getModifiers().stream()
        .sorted()
        .filter(k -> k != ModifierKind.STRICTFP)
        .map(k -> k.toString().toLowerCase(Locale.ROOT))
        .map(k -> k + " ")
        .collect(Collectors.joining());
  }

  private List<Member> members(CtType<?> t, String name) {
    List<Member> members = new ArrayList<>();
    if (t.isAnonymous()) {
      Member constructor = anonymousConstructor(t, name);
      if (constructor != null) {
        members.add(constructor);
      }
    }
    if (t instanceof CtEnum<?> e) {
      e.getEnumValues().forEach(v -> members.add(constant(v)));
    }
    boolean hasConstructor = false;
    for (CtTypeMember m : t.getTypeMembers()) {
      boolean isMade = m.isImplicit() || !m.getPosition().isValidPosition();
      if (isMade || m instanceof CtEnumValue<?>) {
        continue;
      }
      if (m instanceof CtField<?> f) {
        members.add(field(f));
      } else if (m instanceof CtAnonymousExecutable a) {
        members.add(new LocalClass.Initializer(a.isStatic(), body(a.getBody())));
      } else if (m instanceof CtMethod<?> x) {
        members.add(method(x));
      } else if (m instanceof CtConstructor<?> c && !t.isAnonymous()) {
        members.add(constructor(c, name));
        hasConstructor = true;
      }
    }
    if (t instanceof CtRecord r && !name.equals(simpleName(t)) && t.getMethod("toString") == null) {
      members.add(string(r));
    }
    superCalls(t, members);
    Qualifier qualifier = t.isAnonymous() || hasConstructor ? null : qualifier(t, null);
    if (qualifier != null) {
      Code call = Code.build(Binding.PRIMARY).add(qualifier.value()).text(".super()").done();
      members.add(0, constructor(name, List.of(), false, List.of(), call, Expressions.line(t)));
    }
    return members;
  }

  /** What a record shows, which has the name that the user gave it (JLS 8.10.3). */
  private static Member string(CtRecord r) {
    StringBuilder parts = new StringBuilder(simpleName(r) + "[");
    Code.Builder b = Code.build(Binding.ADDITIVE);
    for (CtRecordComponent c : r.getRecordComponents()) {
      String name = c.getSimpleName();
      b.text("\"" + parts + name + "=\" + this." + name + " + ");
      parts = new StringBuilder(", ");
    }
    boolean isEmpty = r.getRecordComponents().isEmpty();
    Code text = b.text("\"" + (isEmpty ? parts + "]" : "]") + "\"").done();
    int line = Expressions.line(r);
    return new LocalClass.Method(
        List.of(),
        "@Override public ",
        Code.text(""),
        TypeParameters.NONE,
        JavaType.named("java.lang.String"),
        "toString",
        false,
        List.of(),
        false,
        List.of(),
        false,
        new Node.Block(List.of(new Node.Return(text, line)), line),
        line);
  }

  /** R superM(A a) { return super.m(a); } for each super.m() in a method that has static bodies. */
  private void superCalls(CtType<?> t, List<Member> members) {
    for (CtInvocation<?> i : t.getElements(new TypeFilter<CtInvocation<?>>(CtInvocation.class))) {
      if (i.getTarget() instanceof CtSuperAccess<?> s
          && expressions.instances().typeOfSuper(s) == t
          && method.isFunctionAround(i)) {
        Signature called = unit.types().superCallOf(i);
        List<Local> parameters = new ArrayList<>();
        for (JavaType p : called.parameters()) {
          parameters.add(names.bound("p" + (parameters.size() + 1), p));
        }
        int line = Expressions.line(i);
        Code.Builder b = Code.build(Binding.PRIMARY).add(expressions.of(s));
        b.text("." + called.name() + "(").list(parameters.stream().map(Code::read).toList());
        Code call = b.text(")").done();
        Node node = called.isVoid() ? new Node.Evaluate(call, line) : new Node.Return(call, line);
        members.add(
            new LocalClass.Method(
                List.of(),
                "private ",
                Code.text(""),
                TypeParameters.NONE,
                called.result(),
                unit.closures().nameSuperCall(t, i),
                false,
                plain(parameters),
                called.isVarArgs(),
                thrown(called),
                false,
                new Node.Block(List.of(node), line),
                line));
      }
    }
  }

  /** What a method or constructor of the class declares; private types are thrown undeclared. */
  private List<Code> thrown(Signature called) {
    return called.thrown().stream()
        .filter(x -> unit.symbols().privateType(x.erasure().plain()) == null)
        .map(JavaType::text)
        .toList();
  }

  /** C(A a, B b) { super(a, b); } */
  private @Nullable Member anonymousConstructor(CtType<?> t, String name) {
    boolean isGiven = t.getParent() instanceof CtNewClass<?> n && n.getTarget() != null;
    Qualifier qualifier = qualifier(t, isGiven ? Code.text("") : null);
    Signature above = unit.types().superConstructorOf(t);
    List<Local> parameters = new ArrayList<>();
    for (JavaType p : above.parameters()) {
      parameters.add(names.bound("p" + (parameters.size() + 1), p));
    }
    Set<String> initialising = thrownByInitialisers(t);
    if (qualifier == null && parameters.isEmpty() && initialising.isEmpty()) {
      return null;
    }
    List<Code> thrown = new ArrayList<>(thrown(above));
    initialising.forEach(x -> thrown.add(Code.type(x)));
    Code.Builder call = Code.build(Binding.PRIMARY);
    List<Code> arguments = parameters.stream().map(Code::read).toList();
    if (qualifier != null) {
      Local outer = names.bound("outer", qualifier.type());
      parameters.add(0, outer);
      call.add(Code.read(outer)).text(".");
    }
    call.text("super(").list(arguments).text(")");
    return constructor(
        name, parameters, above.isVarArgs(), thrown, call.done(), Expressions.line(t));
  }

  /** Checked exceptions of the initialisers: in an anonymous class any (JLS 11.2.3). */
  private Set<String> thrownByInitialisers(CtType<?> t) {
    Set<String> thrown = new LinkedHashSet<>();
    for (CtTypeMember m : t.getTypeMembers()) {
      if ((m instanceof CtField<?> || m instanceof CtAnonymousExecutable) && !m.isStatic()) {
        for (CtAbstractInvocation<?> i :
            m.getElements(new TypeFilter<CtAbstractInvocation<?>>(CtAbstractInvocation.class))) {
          ExecutableElement called = unit.symbols().method(i.getExecutable());
          boolean isOfArray = // clone(), which throws nothing there (JLS 10.7).
              i instanceof CtInvocation<?> c
                  && c.getTarget() != null
                  && expressions.typeOf(c.getTarget()).text().plain().endsWith("[]");
          if (called != null && !isOfArray && isThrownOn((CtElement) i, m)) {
            called.getThrownTypes().stream()
                .map(x -> unit.symbols().javaType(x).erasure().plain())
                .filter(x -> !unit.symbols().isSubtype(x, "java.lang.RuntimeException"))
                .forEach(thrown::add);
          }
        }
      }
    }
    return thrown;
  }

  /** Whether nothing in the member may catch what is thrown there, or run it later. */
  private static boolean isThrownOn(CtElement e, CtTypeMember member) {
    for (CtElement p = e.getParent(); p != member; p = p.getParent()) {
      if (p instanceof CtType<?>
          || p instanceof CtLambda<?>
          || p instanceof CtTry t && !t.getCatchers().isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private static Member constructor(
      String name,
      List<Local> parameters,
      boolean isVarArgs,
      List<Code> thrown,
      Code call,
      int line) {
    return new LocalClass.Method(
        List.of(),
        "",
        Code.text(""),
        TypeParameters.NONE,
        null,
        name,
        false,
        plain(parameters),
        isVarArgs,
        thrown,
        false,
        new Node.Block(List.of(new Node.Evaluate(call, line)), line),
        line);
  }

  private Member constant(CtEnumValue<?> v) {
    List<Code> arguments = new ArrayList<>();
    List<Member> body = null;
    if (v.getDefaultExpression() instanceof CtConstructorCall<?> c) {
      c.getArguments().forEach(a -> arguments.add(value(a)));
      if (c instanceof CtNewClass<?> n) {
        names.enterClass(n.getAnonymousClass(), List.of());
        body = members(n.getAnonymousClass(), "");
        body.removeIf(m -> m instanceof LocalClass.Method x && x.result() == null);
        names.leaveClass();
      }
    }
    return new LocalClass.Constant(annotations.of(v), v.getSimpleName(), arguments, body);
  }

  private Member field(CtField<?> f) {
    CtExpression<?> init = f.getDefaultExpression();
    return new LocalClass.Field(
        annotations.of(f),
        modifiers(f),
        TypeText.of(f.getType()),
        f.getSimpleName(),
        init == null ? null : value(init),
        Expressions.line(f));
  }

  /** An expression that is no statement: what has to come in front makes it a switch. */
  private Code value(CtExpression<?> e) {
    List<Code> value = new ArrayList<>();
    int line = Expressions.line(e);
    Node.Block before = statements.before(() -> value.add(expressions.of(e)), line);
    if (before.nodes().isEmpty()) {
      return value.get(0);
    }
    // switch (0) { default -> { the statements of e; yield e'; } }
    List<Node> nodes = new ArrayList<>(before.nodes());
    nodes.add(new Node.Yield(value.get(0), line));
    Node.Case only = new Node.Case(List.of(), true, new Node.Block(nodes, line));
    Node.Switch all = new Node.Switch(Code.text("0"), true, List.of(only), line);
    return Code.build(Binding.PRIMARY).nested(all).done();
  }

  private Member method(CtMethod<?> m) {
    boolean overrides =
        m.getAnnotations().stream()
            .anyMatch(a -> a.getAnnotationType().getQualifiedName().equals("java.lang.Override"));
    boolean isDefault = m.isDefaultMethod();
    LocalClass.Method made =
        new LocalClass.Method(
            annotations.of(m),
            (overrides ? "@Override " : "") + modifiers(m) + (isDefault ? "default " : ""),
            TypeScope.declared(m),
            TypeScope.of(m, method, unit),
            TypeText.of(m.getType()),
            m.getSimpleName(),
            false,
            parameters(m),
            isVarArgs(m),
            thrown(m),
            unit.types().isOverridden(m),
            m.getBody() == null ? null : body(m.getBody()),
            Expressions.line(m));
    unit.closures().add(m, made);
    return made;
  }

  private Member constructor(CtConstructor<?> c, String name) {
    List<Node> nodes = new ArrayList<>(body(c.getBody()).nodes());
    Qualifier qualifier = callsConstructor(c) ? null : qualifier(c.getDeclaringType(), null);
    if (qualifier != null) {
      Code call = Code.build(Binding.PRIMARY).add(qualifier.value()).text(".super()").done();
      nodes.add(0, new Node.Evaluate(call, Expressions.line(c)));
    }
    return new LocalClass.Method(
        annotations.of(c),
        modifiers(c),
        TypeScope.declared(c),
        TypeScope.of(c, method, unit),
        null,
        name,
        c.isCompactConstructor(),
        parameters(c),
        isVarArgs(c),
        thrown(c),
        false,
        new Node.Block(nodes, Expressions.line(c)),
        Expressions.line(c));
  }

  private static boolean callsConstructor(CtConstructor<?> c) {
    return c.getBody().getStatements().stream()
        .anyMatch(s -> isConstructorCall(s) && !s.isImplicit());
  }

  private static boolean isConstructorCall(CtStatement s) {
    return s instanceof CtInvocation<?> i && i.getExecutable().isConstructor();
  }

  private List<LocalClass.Parameter> parameters(CtExecutable<?> e) {
    return e.getParameters().stream()
        .map(p -> new LocalClass.Parameter(annotations.of(p), names.of(p)))
        .toList();
  }

  /** Parameters of what the user did not write. */
  private static List<LocalClass.Parameter> plain(List<Local> locals) {
    return locals.stream().map(l -> new LocalClass.Parameter(List.of(), l)).toList();
  }

  private static boolean isVarArgs(CtExecutable<?> e) {
    return e.getParameters().stream().anyMatch(p -> p.isVarArgs());
  }

  private List<Code> thrown(CtExecutable<?> e) {
    ClassUses privates = new ClassUses(unit.symbols());
    return e.getThrownTypes().stream()
        .filter(t -> !privates.isPrivate(t)) // Thrown undeclared.
        .map(TypeText::write)
        .toList();
  }

  private Node.Block body(CtBlock<?> b) {
    return statements.ownBody(b, s -> !(isConstructorCall(s) && s.isImplicit()));
  }
}
