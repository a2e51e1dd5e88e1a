package dev.godwit.transformer.check;

import dev.godwit.transformer.Diagnostic.Code;
import dev.godwit.transformer.Diagnostics;
import dev.godwit.transformer.find.MigratableMethod;
import dev.godwit.transformer.find.MigratableType;
import dev.godwit.transformer.find.PrivateTypes;
import dev.godwit.transformer.find.PrivateTypesIn;
import dev.godwit.transformer.find.RecordFields;
import dev.godwit.transformer.find.Symbols;
import dev.godwit.transformer.find.VisibleAnnotations;
import dev.godwit.transformer.form.JavaType;
import dev.godwit.transformer.normalise.Tests;
import dev.godwit.transformer.parse.FunctionType;
import dev.godwit.transformer.parse.StaticTypes;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;
import spoon.reflect.code.CtAbstractSwitch;
import spoon.reflect.code.CtExecutableReferenceExpression;
import spoon.reflect.code.CtExpression;
import spoon.reflect.code.CtFieldAccess;
import spoon.reflect.code.CtFieldRead;
import spoon.reflect.code.CtFieldWrite;
import spoon.reflect.code.CtInvocation;
import spoon.reflect.code.CtLambda;
import spoon.reflect.code.CtRecordPattern;
import spoon.reflect.code.CtSuperAccess;
import spoon.reflect.code.CtSynchronized;
import spoon.reflect.code.CtThisAccess;
import spoon.reflect.code.CtTypeAccess;
import spoon.reflect.code.CtVariableRead;
import spoon.reflect.declaration.CtElement;
import spoon.reflect.declaration.CtEnum;
import spoon.reflect.declaration.CtEnumValue;
import spoon.reflect.declaration.CtExecutable;
import spoon.reflect.declaration.CtField;
import spoon.reflect.declaration.CtMethod;
import spoon.reflect.declaration.CtRecord;
import spoon.reflect.declaration.CtType;
import spoon.reflect.declaration.CtTypeParameter;
import spoon.reflect.path.CtRole;
import spoon.reflect.reference.CtTypeReference;
import spoon.reflect.visitor.CtScanner;
import spoon.reflect.visitor.filter.TypeFilter;

/** Finds what cannot be transformed. Whatever passes here is transformed, and correctly. */
public final class Checker {
  private final Symbols symbols;
  private final StaticTypes types;
  private final Diagnostics diagnostics;
  private final SignatureChecker signatures;
  private final StaticChecker statics;

  /** Reports into the given collection. */
  public Checker(Symbols symbols, StaticTypes types, Diagnostics diagnostics) {
    this.symbols = symbols;
    this.types = types;
    this.diagnostics = diagnostics;
    this.signatures = new SignatureChecker(symbols, diagnostics);
    this.statics = new StaticChecker(symbols, diagnostics);
  }

  /** Checks a top-level type with all that are nested in it. */
  public void check(MigratableType top) {
    methods(top);
    for (CtMethod<?> m : top.source().getElements(new TypeFilter<>(CtMethod.class))) {
      CtEnumValue<?> constant = Symbols.constant(m.getDeclaringType());
      if (constant != null && Symbols.isAnnotated(m) && !overridesMigratable(m, constant)) {
        diagnostics.unsupported(
            m,
            "a method of a constant that overrides no migratable one of the enum",
            "declare it in " + constant.getDeclaringType().getSimpleName() + ", annotated too");
      }
      if (Symbols.isLocal(m.getDeclaringType())
          && Symbols.isAnnotated(m)
          && !isInMigratable(m, top)) {
        diagnostics.unsupported(
            m,
            "a method of a class without a name of its own, outside a migratable method",
            "make it a nested class");
      }
    }
  }

  private static boolean isInMigratable(CtElement e, MigratableType type) {
    return type.methods().stream()
            .flatMap(m -> Stream.concat(Stream.of(m), m.functions().stream()))
            .anyMatch(m -> e.hasParent(m.source()))
        || type.nested().stream().anyMatch(n -> isInMigratable(e, n));
  }

  private boolean overridesMigratable(CtMethod<?> m, CtEnumValue<?> constant) {
    String type = Symbols.canonical(constant.getDeclaringType().getReference());
    return types.overriddenBy(m).stream()
        .filter(o -> o.owner().equals(type))
        .map(o -> symbols.method(type, m.getSimpleName(), o.parameters()))
        .anyMatch(e -> e != null && symbols.isMigratable(e));
  }

  private void methods(MigratableType type) {
    signatures.check(type);
    for (MigratableMethod m : type.methods()) {
      declaration(m);
      Body signature = new Body(m);
      CtExecutable<?> source = (CtExecutable<?>) m.source();
      source.getParameters().forEach(p -> signature.scan(p.getType()));
      signature.scan(source.getType());
      source.getThrownTypes().forEach(signature::scan);
      if (source.getBody() != null) {
        new Body(m).scan(source.getBody());
      }
      m.functions().stream().filter(f -> f.constant() != null).forEach(f -> new Body(f).constant());
    }
    type.nested().forEach(this::methods);
  }

  private void declaration(MigratableMethod m) {
    if (m.symbol().getModifiers().contains(Modifier.NATIVE)) {
      diagnostics.report(
          Code.UNSUPPORTED,
          m.source(),
          "a native method cannot be captured: annotate the methods that call it only up to there");
    }
    typeParameters(m);
    for (TypeElement t : m.privates()) {
      String reason = symbols.privateTypes().refusal(t);
      if (reason != null) {
        unspeakable(m.source(), "have the private type " + t + ", " + reason);
      }
    }
    if (m.symbol().getModifiers().contains(Modifier.SYNCHRONIZED) && !m.points().isEmpty()) {
      monitor(m.source());
    }
  }

  /** In the companion the type parameters of the type and of the method are declared together. */
  private void typeParameters(MigratableMethod m) {
    boolean isStatic = m.symbol().getModifiers().contains(Modifier.STATIC);
    if (!isStatic && Symbols.hidesTypeParameter(m.symbol())) {
      diagnostics.unsupported(
          m.source(),
          "a method with a type parameter that hides one of a class around it",
          "give it another name");
    }
  }

  private void monitor(CtElement at) {
    if (Suppressed.at(at)) {
      return;
    }
    diagnostics.report(
        Code.MONITOR,
        at,
        "a call in here may suspend: the monitor is given up until the chain goes on, as by"
            + " Object.wait. Move the call out, or accept it with @SuppressWarnings(\"godwit\")");
  }

  private void unspeakable(CtElement at, String what) {
    unspeakable(at, what, "make it package-private");
  }

  private void unspeakable(CtElement at, String what, String wayOut) {
    CtElement where = at;
    while (!where.getPosition().isValidPosition()) {
      where = where.getParent();
    }
    diagnostics.report(Code.PRIVATE, where, "the companion cannot " + what + ": " + wayOut);
  }

  /** A type that is protected in another package. */
  private void inaccessible(CtElement at, String type) {
    unspeakable(
        at,
        "name " + type + ", which is not accessible in its package",
        "make it public, or use it in a method that is not migratable");
  }

  private final class Body extends CtScanner {
    private final MigratableMethod method;
    private final Set<TypeElement> told = new HashSet<>();
    private final Set<String> hidden = new HashSet<>();

    Body(MigratableMethod method) {
      this.method = method;
    }

    /** Whether a type parameter of a method would stand beside one of its name in an accessor. */
    private boolean hasNameOf(ExecutableElement callee, TypeElement type) {
      return callee.getTypeParameters().stream()
          .anyMatch(
              p ->
                  Symbols.hidesTypeParameter(callee)
                      || symbols.typeParametersInScope(type).stream()
                          .anyMatch(o -> o.getSimpleName().equals(p.getSimpleName())));
    }

    private boolean suspends(CtElement e) {
      return method.suspending().contains(e);
    }

    @Override
    public <T> void visitCtInvocation(CtInvocation<T> call) {
      ExecutableElement callee = symbols.method(call.getExecutable());
      if (callee != null && !method.points().containsKey(call)) {
        entry(callee, call);
        boolean isReached =
            call.getTarget() instanceof CtSuperAccess<?>
                || symbols.isHidden(callee, method.owner());
        if (isReached && hasNameOf(callee, method.owner())) {
          diagnostics.unsupported(
              call,
              "a call by super, or of a hidden method, of one with a type parameter that has the"
                  + " name of one of the class",
              "give it another name, or call it in a method that is not migratable");
        }
      }
      super.visitCtInvocation(call);
    }

    @Override
    public void scan(@Nullable CtElement e) {
      MigratableMethod own = e instanceof CtMethod<?> ? function(e) : null;
      if (own != null) {
        new Body(own).function();
        return;
      }
      if (e instanceof CtType<?> t && !(t instanceof CtTypeParameter)) {
        local(t);
      }
      super.scan(e);
    }

    private @Nullable MigratableMethod function(CtElement e) {
      return method.functions().stream().filter(f -> f.source() == e).findFirst().orElse(null);
    }

    /** Checks what may suspend in a local class. */
    private void function() {
      CtMethod<?> m = (CtMethod<?>) method.source();
      if (types.isOverridden(m)) {
        privates(m)
            .ifPresent(
                p ->
                    unspeakable(
                        m,
                        "choose among the methods of local classes that have the private type "
                            + p));
      }
      m.getParameters().forEach(this::scan);
      scan(m.getType());
      scan(m.getBody());
    }

    /** Checks what a constant's body has in place of a method of its enum. */
    private void constant() {
      CtMethod<?> m = (CtMethod<?>) method.source();
      List<String> own =
          m.getFormalCtTypeParameters().stream().map(CtTypeParameter::getSimpleName).toList();
      List<String> above =
          method.symbol().getTypeParameters().stream().map(Object::toString).toList();
      boolean isOfPrivates = symbols.privateTypes().isDisguised(method.symbol());
      if (!own.equals(above)
          || isOfPrivates
              && !symbols
                  .javaType(method.symbol().getReturnType())
                  .sameAs(method.signature().result())) {
        diagnostics.unsupported(
            m,
            "a method of a constant with other type parameters or another result than the enum's",
            "declare it as the enum does");
      }
      String type = m.getDeclaringType().getQualifiedName();
      for (CtElement e : m.getElements(new TypeFilter<>(CtElement.class))) {
        if (isMemberOf(type, e)) {
          diagnostics.unsupported(
              e,
              "the use of a member that only a constant's body has in a method of it that suspends",
              "make it a member of the enum");
        }
        if (e instanceof CtInvocation<?> i
            && i.getTarget() instanceof CtSuperAccess<?> s
            && s.getParent(CtType.class) == m.getDeclaringType()
            && !isPoint(i, method)) {
          diagnostics.unsupported(
              i,
              "super."
                  + i.getExecutable().getSimpleName()
                  + "() in a constant's method that suspends",
              "call another method of the enum");
        }
      }
      if (m.isSynchronized() && !method.points().isEmpty()) {
        monitor(m);
      }
      m.getParameters().forEach(this::scan);
      scan(m.getType());
      scan(m.getBody());
    }

    private boolean isPoint(CtInvocation<?> i, MigratableMethod in) {
      return in.points().containsKey(i) || in.functions().stream().anyMatch(f -> isPoint(i, f));
    }

    /** Whether it names a member that nothing above the local class has. */
    private boolean isMemberOf(String type, CtElement e) {
      if (e instanceof CtFieldAccess<?> f) {
        CtTypeReference<?> of = f.getVariable().getDeclaringType();
        return of != null && of.getQualifiedName().equals(type);
      }
      CtTypeReference<?> of =
          e instanceof CtInvocation<?> || e instanceof CtExecutableReferenceExpression<?, ?>
              ? StaticTypes.calledBy((CtExpression<?>) e).getDeclaringType()
              : null;
      CtType<?> local =
          of != null && of.getQualifiedName().equals(type) ? types.localType(type) : null;
      CtMethod<?> called = local == null ? null : types.methodOf(local, (CtExpression<?>) e);
      return called != null && types.overriddenBy(called).isEmpty();
    }

    private Optional<TypeElement> privates(CtMethod<?> m) {
      return Stream.concat(Stream.of(m.getType()), m.getParameters().stream().map(p -> p.getType()))
          .flatMap(t -> PrivateTypesIn.element(t, symbols, types).stream())
          .findFirst();
    }

    private void local(CtType<?> t) {
      if (suspends(t)) {
        notCapturable(
            t,
            "inside a local or anonymous class it is called by code that cannot be captured: make"
                + " the class a nested one with a migratable method");
      }
      extended(t.isAnonymous() ? t.getParent() : t, types.supertypesOf(t));
      for (CtMethod<?> m : t.getMethods()) {
        for (StaticTypes.Overridden o : types.overriddenBy(m)) {
          declared(m, symbols.method(o.owner(), m.getSimpleName(), o.parameters()));
        }
      }
      boolean isStatic = !t.isClass() || t instanceof CtRecord || t instanceof CtEnum<?>;
      if (isStatic && !method.privates().isEmpty()) {
        for (TypeElement p : PrivateTypesIn.element(t, symbols, types)) {
          unspeakable(t, "name the private type " + p + " in a local record, enum or interface");
        }
      }
      if (isStatic && PrivateTypesIn.hasIntersections(t, types)) {
        unspeakable(
            t,
            "have a variable of an intersection type in a local record, enum or interface",
            "declare the variable as one of the types that it is");
      }
      for (TypeElement p : VisibleAnnotations.privateTypes(t, symbols)) {
        unspeakable(t, "name the private type " + p + " in an annotation");
      }
      if (types.callsPrivateConstructor(t) && !extendsPrivate(types.supertypesOf(t))) {
        diagnostics.report(
            Code.PRIVATE,
            t.isAnonymous() ? t.getParent() : t,
            "the companion cannot reach the private constructor of the superclass: make it"
                + " package-private");
      }
      for (CtField<?> f : t.getFields()) {
        if (f.isStatic() && !f.isFinal()) {
          diagnostics.unsupported(f, "a static variable of a local type", "make it a nested type");
        }
      }
      for (CtType<?> member : t.getNestedTypes()) {
        diagnostics.unsupported(member, "a type inside a local one", "make it a nested type");
      }
    }

    /** Reports the first point in something that calls it by code of its own. */
    private void notCapturable(CtElement around, String why) {
      CtElement first =
          around.getElements(new TypeFilter<>(CtElement.class)).stream()
              .filter(e -> method.points().containsKey(e) || method.closes().containsKey(e))
              .findFirst()
              .orElseThrow();
      String name =
          first instanceof CtInvocation<?> i ? i.getExecutable().getSimpleName() : "close";
      diagnostics.report(Code.NOT_CAPTURABLE, first, name + "() is migratable, but " + why);
    }

    /** A value whose type has supertypes of private types, which are type variables here. */
    @Override
    protected void enter(CtElement e) {
      boolean isValue =
          e instanceof CtExpression<?>
              && !(e instanceof CtTypeAccess<?>)
              && e.getRoleInParent() != CtRole.TARGET
              && !method.privates().isEmpty();
      TypeElement t = isValue ? symbols.type(((CtExpression<?>) e).getType()) : null;
      if (t != null) {
        argumentsOf(((CtExpression<?>) e).getType(), e);
      }
      if (e instanceof CtExpression<?> && !(e instanceof CtTypeAccess<?>)) {
        valueOf(types.of(e), e);
      }
      if (t != null && !PrivateTypes.isPrivate(t)) {
        symbols.privatesAbove(t).stream()
            .filter(method.privates()::contains)
            .findFirst()
            .ifPresent(p -> unspeakable(e, "relate " + t + " to the private type " + p));
      }
      super.enter(e);
    }

    /** A protected type of another package, which only subclasses may name. */
    @Override
    public <T> void visitCtTypeReference(CtTypeReference<T> r) {
      TypeElement t = r.getPosition().isValidPosition() ? symbols.type(r) : null;
      if (t != null
          && !PrivateTypes.isPrivate(t)
          && !symbols.isAccessible(t.getQualifiedName().toString(), method.owner())) {
        inaccessible(r, t.getQualifiedName().toString());
      }
      argumentsOf(r, r);
      super.visitCtTypeReference(r);
    }

    /** The type of a value, which a local or an accessor may have to have. */
    private void valueOf(@Nullable JavaType type, CtElement at) {
      String hidden = type == null ? null : symbols.hiddenIn(type, method.owner());
      if (hidden != null && this.hidden.add(hidden)) {
        inaccessible(at, hidden);
      }
    }

    /**
     * A private type whose supertypes are raw in the companion is within no generic bound there.
     */
    private void argumentsOf(CtTypeReference<?> r, CtElement at) {
      if (method.privates().isEmpty() || r.getActualTypeArguments().isEmpty()) {
        return;
      }
      TypeElement t = symbols.type(r);
      int count = r.getActualTypeArguments().size();
      for (int i = 0; t != null && i < Math.min(count, t.getTypeParameters().size()); i++) {
        TypeElement argument = symbols.type(r.getActualTypeArguments().get(i));
        if (argument != null
            && PrivateTypes.isPrivate(argument)
            && symbols
                .privateTypes()
                .isRaw(argument, symbols.typeParametersInScope(method.symbol()))
            && Symbols.hasGenericBound(t.getTypeParameters().get(i))
            && told.add(argument)) {
          unspeakable(
              at,
              "have the private type "
                  + argument
                  + " for a type parameter of "
                  + t
                  + " that has a generic bound");
        }
      }
    }

    /** What the class of a lambda or of a local class would have to extend. */
    private void extended(CtElement at, List<JavaType> above) {
      for (JavaType t : above) {
        if (extendsPrivate(List.of(t))) {
          unspeakable(at, "extend or implement the private type " + t.erasure().plain());
        }
      }
    }

    /** Only the text of the class itself can say it. */
    private void superOfLocal(CtExpression<?> function, @Nullable CtExpression<?> e, String what) {
      if (!(e instanceof CtSuperAccess<?>) || e.isImplicit()) {
        return;
      }
      CtType<?> type = e.getParent(CtType.class);
      if (Symbols.isLocal(type) && !type.hasParent(function)) {
        diagnostics.unsupported(
            e,
            what + " that suspends and calls super of a local class",
            "call a method of the class that does");
      }
    }

    /** A method that a class of the companion would have to declare, with private types in it. */
    private void declared(CtElement at, @Nullable ExecutableElement m) {
      Set<TypeElement> privates = new LinkedHashSet<>();
      if (m != null) { // What it throws is thrown undeclared.
        privates.addAll(PrivateTypes.in(m.getReturnType()));
        m.getParameters().forEach(p -> privates.addAll(PrivateTypes.in(p.asType())));
      }
      if (m != null && !privates.isEmpty()) {
        unspeakable(
            at,
            "implement "
                + Symbols.owner(m).getSimpleName()
                + "."
                + m.getSimpleName()
                + "(), which has the private type "
                + privates.iterator().next());
      }
    }

    private boolean extendsPrivate(List<JavaType> above) {
      return above.stream().anyMatch(t -> symbols.privateType(t.erasure().plain()) != null);
    }

    @Override
    public void visitCtRecordPattern(CtRecordPattern p) {
      CtAbstractSwitch<?> around = p.getParent(CtAbstractSwitch.class);
      boolean isTested =
          Tests.areNeeded(p, symbols)
              || around != null
                  && around.getCases().stream()
                      .anyMatch(c -> c.getGuard() != null && suspends(c.getGuard()));
      if (isTested && RecordFields.hasWrittenAccessor(p.getRecordType())) {
        diagnostics.unsupported( // If it throws, a pattern says MatchException.
            p,
            "a pattern of a record with an accessor that is written out, where a private type or a"
                + " guard that suspends has patterns tested one after the other,",
            "call the accessor after the match");
      }
      super.visitCtRecordPattern(p);
    }

    @Override
    public <T> void visitCtFieldRead(CtFieldRead<T> f) {
      statics.check(f);
      super.visitCtFieldRead(f);
    }

    @Override
    public <T> void visitCtFieldWrite(CtFieldWrite<T> f) {
      statics.check(f);
      super.visitCtFieldWrite(f);
    }

    /** In migratable code, b() suspends; OtherMigratable.b() begins a chain of its own. */
    private void entry(ExecutableElement callee, CtElement at) {
      String owner = Symbols.owner(callee).getQualifiedName().toString();
      boolean companion =
          Symbols.owner(callee).getAnnotationMirrors().stream()
              .anyMatch(a -> a.getAnnotationType().toString().equals("dev.godwit.frame.Generated"));
      if (companion) {
        diagnostics.report(
            Code.ENTRY,
            at,
            owner
                + "."
                + callee.getSimpleName()
                + "() begins a chain of its own, which cannot move from here: call "
                + callee.getSimpleName()
                + "() of the user's type, which suspends in migratable code");
      }
    }

    private void implemented(CtExpression<?> e) {
      FunctionType function = types.functionOf(e);
      if (function != null) {
        extended(e, function.interfaces());
        declared(e, symbols.functionMethod(function.owner(), function.method()));
      } else if (e.getType() != null) {
        extended(e, List.of(JavaType.named(Symbols.canonical(e.getType()))));
      }
    }

    @Override
    public <T> void visitCtLambda(CtLambda<T> l) {
      implemented(l);
      MigratableMethod own = function(l);
      if (own != null) {
        Body body = new Body(own);
        for (CtSuperAccess<?> s :
            l.getElements(new TypeFilter<CtSuperAccess<?>>(CtSuperAccess.class))) {
          superOfLocal(l, s, "a lambda");
        }
        l.getParameters().forEach(body::scan);
        body.scan(l.getExpression());
        body.scan(l.getBody());
        return;
      }
      if (suspends(l)) {
        notCapturable(
            l,
            "inside a lambda it is called by code that cannot be captured: write a loop in the"
                + " migratable method instead or call what dev.godwit.library.Suspending has for"
                + " it, or let the interface's method be @Migratable if it is yours");
      }
      super.visitCtLambda(l);
    }

    @Override
    public <T, E extends spoon.reflect.code.CtExpression<?>>
        void visitCtExecutableReferenceExpression(CtExecutableReferenceExpression<T, E> r) {
      ExecutableElement e = symbols.method(r.getExecutable());
      implemented(r);
      MigratableMethod own = function(r);
      if (own != null) {
        superOfLocal(r, r.getTarget(), "a reference");
      } else if (method.points().containsKey(r)) {
        diagnostics.report(
            Code.NOT_CAPTURABLE,
            r,
            r.getExecutable().getSimpleName()
                + "() is migratable, but through a method reference it is called by code that"
                + " cannot be captured: write a loop in the migratable method instead or call what"
                + " dev.godwit.library.Suspending has for it, or write a lambda if the interface's"
                + " method is migratable too");
      }
      boolean isType = r.getTarget() instanceof CtTypeAccess<?>;
      boolean isFixed =
          isType
              || r.getTarget() instanceof CtThisAccess<?>
              || r.getTarget() instanceof CtSuperAccess<?>
              || r.getTarget() instanceof CtVariableRead<?>
                  && !(r.getTarget() instanceof CtFieldRead<?>);
      boolean isHidden = e != null && symbols.isHidden(e, method.owner());
      if (e != null && isHidden && types.functionOf(r) == null && (!isFixed || e.isVarArgs())) {
        diagnostics.report(
            Code.UNSUPPORTED,
            r,
            "a reference to the hidden method "
                + e.getSimpleName()
                + "() of a computed object is not supported: write a lambda");
      }
      super.visitCtExecutableReferenceExpression(r);
    }

    @Override
    public void visitCtSynchronized(CtSynchronized s) {
      if (suspends(s.getBlock())) {
        monitor(s);
      }
      super.visitCtSynchronized(s);
    }
  }
}
