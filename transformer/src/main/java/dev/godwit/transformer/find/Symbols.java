package dev.godwit.transformer.find;

import dev.godwit.transformer.form.Code;
import dev.godwit.transformer.form.JavaType;
import dev.godwit.transformer.form.Signature;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;
import spoon.reflect.declaration.CtElement;
import spoon.reflect.declaration.CtEnumValue;
import spoon.reflect.declaration.CtField;
import spoon.reflect.declaration.CtMethod;
import spoon.reflect.declaration.CtType;
import spoon.reflect.reference.CtExecutableReference;
import spoon.reflect.reference.CtFieldReference;
import spoon.reflect.reference.CtTypeReference;
import spoon.reflect.visitor.filter.TypeFilter;

/**
 * The compiler's own symbols, for everything that must be known about declarations: Spoon is never
 * asked about types outside the parsed units, since it would look for them by reflection.
 */
public final class Symbols {
  private static final String MIGRATABLE = "dev.godwit.Migratable";

  private final Elements elements;
  private final Types types;
  private final PrivateTypes privateTypes;
  private final @Nullable ModuleElement module;
  private boolean pollAll;
  private boolean deepAll;
  private final Set<TypeElement> marked = new HashSet<>();
  private final Set<ExecutableElement> left = new HashSet<>();
  private final Map<String, Optional<TypeElement>> known = new HashMap<>();

  /**
   * On the symbols of one compilation.
   *
   * @param module the module that the units belong to: a look-up in it is one look-up, and sees
   *     what javac sees there
   */
  public Symbols(Elements elements, Types types, @Nullable ModuleElement module) {
    this.elements = elements;
    this.types = types;
    this.privateTypes = new PrivateTypes(types);
    this.module = module;
  }

  /** The type of that canonical name; null if there is none. */
  public @Nullable TypeElement named(String canonicalName) {
    return known
        .computeIfAbsent(
            canonicalName,
            n ->
                Optional.ofNullable(
                    module == null
                        ? elements.getTypeElement(n)
                        : elements.getTypeElement(module, n)))
        .orElse(null);
  }

  /** What is to be done about private types. */
  public PrivateTypes privateTypes() {
    return privateTypes;
  }

  /** The private type of that name; null for any other type. */
  public @Nullable TypeElement privateType(String canonicalName) {
    TypeElement t = named(canonicalName);
    return PrivateTypes.isPrivate(t) ? t : null;
  }

  /**
   * Of an array of a private type, what its elements are, as before {@code .class}; null for
   * others.
   */
  public @Nullable Code privateComponent(Code array) {
    Code.Builder component = Code.build(Code.Binding.PRIMARY);
    boolean isPrivate = false;
    int dimensions = -1;
    for (Code.Part p : array.parts()) {
      if (p instanceof Code.TypeName n) {
        isPrivate = privateType(n.canonical()) != null;
        component.part(p);
      } else if (p instanceof Code.Text t) {
        dimensions += t.text().length() / 2;
      }
    }
    return isPrivate ? component.text("[]".repeat(Math.max(0, dimensions))).done() : null;
  }

  /** The type that a reference names; null for arrays, primitives and local types. */
  public @Nullable TypeElement type(@Nullable CtTypeReference<?> r) {
    return r == null ? null : named(canonical(r));
  }

  /** The canonical name of a class or interface. */
  public static String canonical(CtTypeReference<?> r) {
    CtTypeReference<?> outer = r.getDeclaringType();
    return outer != null ? canonical(outer) + "." + r.getSimpleName() : r.getQualifiedName();
  }

  /** The declaration of the method or constructor that a reference means; null if not found. */
  public @Nullable ExecutableElement method(CtExecutableReference<?> r) {
    TypeElement start = type(r.getDeclaringType());
    if (start == null) {
      return null;
    }
    List<String> wanted = new ArrayList<>();
    for (CtTypeReference<?> p : r.getParameters()) {
      wanted.add(p == null ? "" : erased(p));
    }
    String name = r.getSimpleName();
    List<ExecutableElement> alike = new ArrayList<>();
    for (TypeElement t : withSupertypes(start)) {
      for (Element e : t.getEnclosedElements()) {
        if (e instanceof ExecutableElement m
            && m.getSimpleName().contentEquals(name)
            && m.getParameters().size() == wanted.size()) {
          if (erasedParameters(m).equals(wanted)) {
            return m;
          }
          alike.add(m);
        }
      }
    }
    // Spoon erases a type parameter with several bounds to another one than javac (JLS 4.6).
    return alike.size() == 1 ? alike.get(0) : null;
  }

  /** The method that try-with-resources calls on a resource of the type; null if not found. */
  public @Nullable ExecutableElement close(@Nullable CtTypeReference<?> resource) {
    TypeElement start = resource == null ? null : type(resource.getTypeErasure());
    if (start == null) {
      return null;
    }
    for (TypeElement t : withSupertypes(start)) {
      for (ExecutableElement m : ElementFilter.methodsIn(t.getEnclosedElements())) {
        if (m.getSimpleName().contentEquals("close") && m.getParameters().isEmpty()) {
          return m;
        }
      }
    }
    return null;
  }

  private static String erased(CtTypeReference<?> p) {
    CtTypeReference<?> e = p.getTypeErasure();
    if (e instanceof spoon.reflect.reference.CtArrayTypeReference<?> a) {
      return erased(a.getComponentType()) + "[]";
    }
    return canonical(e);
  }

  private List<String> erasedParameters(ExecutableElement m) {
    return m.getParameters().stream().map(p -> erasure(p.asType())).toList();
  }

  private Set<TypeElement> withSupertypes(TypeElement start) {
    Set<TypeElement> all = new LinkedHashSet<>();
    Deque<TypeElement> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      TypeElement t = open.removeFirst();
      if (all.add(t)) {
        for (TypeMirror s : types.directSupertypes(t.asType())) {
          open.add((TypeElement) ((DeclaredType) s).asElement());
        }
      }
    }
    return all;
  }

  /** The declaration of the field that a reference means; null if not found. */
  public @Nullable VariableElement field(CtFieldReference<?> r) {
    TypeElement start = type(r.getDeclaringType());
    if (start == null) {
      return null;
    }
    for (TypeElement t : withSupertypes(start)) {
      for (VariableElement f : ElementFilter.fieldsIn(t.getEnclosedElements())) {
        if (f.getSimpleName().contentEquals(r.getSimpleName())) {
          return f;
        }
      }
    }
    return null;
  }

  /**
   * Whether calls of the method may suspend: it, or the type that declares it, is annotated or
   * marked. Accessors of records must be annotated themselves: in a class file those that nobody
   * wrote look like the others.
   */
  public boolean isMigratable(ExecutableElement m) {
    return m.getKind() == ElementKind.METHOD
        && (isAnnotatedMigratable(m) || marked.contains(outermost(owner(m))) && !left.contains(m))
        && elements.getOrigin(m) == Elements.Origin.EXPLICIT
        && !isMadeForEnum(m)
        && (!isAccessor(m) || isAnnotated(m));
  }

  private static boolean isAccessor(ExecutableElement m) {
    return m.getParameters().isEmpty()
        && ElementFilter.recordComponentsIn(owner(m).getEnclosedElements()).stream()
            .anyMatch(c -> c.getSimpleName().equals(m.getSimpleName()));
  }

  private static boolean isMadeForEnum(ExecutableElement m) {
    String name = m.getSimpleName().toString();
    return owner(m).getKind() == ElementKind.ENUM
        && m.getModifiers().contains(Modifier.STATIC)
        && (name.equals("values") && m.getParameters().isEmpty()
            || name.equals("valueOf") && m.getParameters().size() == 1);
  }

  /** Whether a declaration is annotated, for those of which the compiler has no symbols. */
  public static boolean isAnnotated(CtElement declaration) {
    return declaration.getAnnotations().stream()
        .anyMatch(a -> isMigratable(canonical(a.getAnnotationType())));
  }

  /** Whether the method, or the type that declares it, is annotated. */
  public static boolean isAnnotatedMigratable(ExecutableElement m) {
    return isAnnotated(m) || isAnnotated(owner(m));
  }

  /** Makes all migratable methods polled. */
  public void pollAll() {
    pollAll = true;
  }

  /** Whether the method can be captured when its own code does not ask for it. */
  public boolean isPolled(ExecutableElement m) {
    return pollAll || says(m, "polled") || says(owner(m), "polled");
  }

  /** Lets all recursive methods move the stack to the heap. */
  public void deepAll() {
    deepAll = true;
  }

  /** Whether the method moves the stack to the heap when it is too deep, if it is recursive. */
  boolean isDeep(ExecutableElement m) {
    return deepAll || says(m, "deep") || says(owner(m), "deep");
  }

  private static boolean says(Element e, String flag) {
    return e.getAnnotationMirrors().stream()
        .filter(
            a ->
                ((TypeElement) a.getAnnotationType().asElement())
                    .getQualifiedName()
                    .contentEquals(MIGRATABLE))
        .flatMap(a -> a.getElementValues().entrySet().stream())
        .anyMatch(
            v ->
                v.getKey().getSimpleName().contentEquals(flag)
                    && Boolean.TRUE.equals(v.getValue().getValue()));
  }

  /** Makes all methods of a top-level type and of those nested in it migratable. */
  public void mark(TypeElement top) {
    marked.add(top);
  }

  /** Whether the type was marked. */
  public boolean isMarked(TypeElement top) {
    return marked.contains(top);
  }

  /** Leaves a method of a marked type as it is. */
  public void leave(ExecutableElement m) {
    left.add(m);
  }

  /** Whether an annotation of that name makes methods migratable. */
  public static boolean isMigratable(String annotation) {
    return annotation.equals(MIGRATABLE);
  }

  /** The type that declares a method, constructor or field. */
  public static TypeElement owner(Element member) {
    return (TypeElement) Objects.requireNonNull(member.getEnclosingElement());
  }

  private static boolean isAnnotated(Element e) {
    return e.getAnnotationMirrors().stream()
        .anyMatch(
            a ->
                ((TypeElement) a.getAnnotationType().asElement())
                    .getQualifiedName()
                    .contentEquals(MIGRATABLE));
  }

  /** Whether a subclass may declare a method that is called instead of this one. */
  public static boolean isOverridable(ExecutableElement m) {
    Set<Modifier> own = m.getModifiers();
    return !own.contains(Modifier.STATIC)
        && !own.contains(Modifier.PRIVATE)
        && !own.contains(Modifier.FINAL)
        && !owner(m).getModifiers().contains(Modifier.FINAL)
        && owner(m).getKind() != ElementKind.RECORD;
  }

  /** Whether the type is an exception that must be declared. */
  public boolean isChecked(String canonicalName) {
    TypeElement t = named(canonicalName);
    return t != null
        && !types.isSubtype(t.asType(), mirror("java.lang.RuntimeException"))
        && !types.isSubtype(t.asType(), mirror("java.lang.Error"))
        && !canonicalName.equals("java.lang.Throwable")
        && !canonicalName.equals("java.lang.Exception");
  }

  private TypeMirror mirror(String name) {
    return Objects.requireNonNull(named(name)).asType();
  }

  /** The binary name of a type. */
  public String binaryName(TypeElement t) {
    return elements.getBinaryName(t).toString();
  }

  /** Whether a top-level type of that name exists. */
  public boolean exists(String canonicalName) {
    return named(canonicalName) != null;
  }

  /**
   * The package of a type by its canonical name, which may be that of a companion to be written.
   */
  public String packageOf(String canonicalName) {
    TypeElement t = named(canonicalName);
    if (t == null) {
      t = named(canonicalName.replaceFirst("Migratable(?=\\.|$)", ""));
    }
    return t == null ? "" : elements.getPackageOf(t).getQualifiedName().toString();
  }

  /** Whether a type other than Godwit's own declares methods that may suspend. */
  public boolean hasMigratableMethods(String canonicalName) {
    TypeElement t = named(canonicalName);
    return t != null
        && !canonicalName.startsWith("dev.godwit.")
        && ElementFilter.methodsIn(t.getEnclosedElements()).stream().anyMatch(this::isMigratable);
  }

  /** Whether the type is part of the JDK. */
  public boolean isOfJdk(TypeElement t) {
    ModuleElement module = elements.getModuleOf(t);
    return module != null && module.getQualifiedName().toString().matches("(java|jdk)\\..*");
  }

  /** Whether a type may be named in the package of another one. */
  public boolean isAccessible(String canonicalName, TypeElement from) {
    TypeElement type = named(canonicalName);
    return type != null && isAccessible(type, from);
  }

  /**
   * A type that a type mentions and the package of another one cannot name; null if there is none.
   */
  public @Nullable String hiddenIn(JavaType type, TypeElement from) {
    for (Code.Part p : type.text().parts()) {
      TypeElement t = p instanceof Code.TypeName n ? named(n.canonical()) : null;
      if (t != null && !PrivateTypes.isPrivate(t) && !isAccessible(t, from)) {
        return t.getQualifiedName().toString();
      }
    }
    return null;
  }

  /** As {@link #isAccessible(String, TypeElement)}. */
  public static boolean isAccessible(TypeElement type, TypeElement from) {
    boolean near = inSamePackage(type, from);
    for (Element t = type; t instanceof TypeElement; t = t.getEnclosingElement()) {
      Set<Modifier> modifiers = t.getModifiers();
      if (modifiers.contains(Modifier.PRIVATE) || !near && !modifiers.contains(Modifier.PUBLIC)) {
        return false;
      }
    }
    return true;
  }

  /** Whether code of the type's companion cannot name the member as code of the type can. */
  public boolean isHidden(Element member, TypeElement from) {
    Set<Modifier> modifiers = member.getModifiers();
    return modifiers.contains(Modifier.PRIVATE)
        || isOfPrivateTypes(member)
        || modifiers.contains(Modifier.PROTECTED) && !inSamePackage(owner(member), from);
  }

  /** Whether a member is one of a private type, or its type mentions one. */
  public static boolean isOfPrivateTypes(Element member) {
    return PrivateTypes.isPrivate(member.getEnclosingElement())
        || !PrivateTypes.in(member.asType()).isEmpty();
  }

  /** Whether a type is an inner class: its instances have an enclosing one. */
  public static boolean isInner(TypeElement t) {
    return t.getEnclosingElement() instanceof TypeElement around
        && around.getKind().isClass() // Inside an interface it is static (JLS 9.5).
        && !t.getModifiers().contains(Modifier.STATIC)
        && t.getKind() == ElementKind.CLASS;
  }

  /** The type parameters that instance members of the type may mention, outermost first. */
  public List<TypeParameterElement> typeParametersInScope(TypeElement t) {
    List<TypeParameterElement> all = new ArrayList<>();
    if (isInner(t)) {
      all.addAll(typeParametersInScope(owner(t)));
    }
    all.addAll(t.getTypeParameters());
    return all;
  }

  /** Whether a type parameter is bounded by a type with type arguments. */
  public static boolean hasGenericBound(TypeParameterElement p) {
    return p.getBounds().stream()
        .anyMatch(b -> b instanceof DeclaredType d && !d.getTypeArguments().isEmpty());
  }

  /** Whether a type is one of a generic class without type arguments. */
  public static boolean isRaw(TypeMirror t) {
    return t instanceof DeclaredType d
        && d.getTypeArguments().isEmpty()
        && !((TypeElement) d.asElement()).getTypeParameters().isEmpty();
  }

  /** The class that the erasure of a type names; null for any other. */
  public @Nullable TypeElement type(Code erasure) {
    return named(erasure.plain());
  }

  /** Whether a type parameter of an inner class hides one of a class around it. */
  static boolean hidesTypeParameter(TypeElement t) {
    Set<String> names = new HashSet<>();
    for (TypeElement e = t; ; e = owner(e)) {
      for (TypeParameterElement p : e.getTypeParameters()) {
        if (!names.add(p.getSimpleName().toString())) {
          return true;
        }
      }
      if (!isInner(e)) {
        return false;
      }
    }
  }

  /** Whether a type parameter of a method or its class hides one that instances know. */
  public static boolean hidesTypeParameter(ExecutableElement m) {
    TypeElement owner = owner(m);
    Set<String> names = new HashSet<>();
    for (TypeElement e = owner; ; e = owner(e)) {
      e.getTypeParameters().forEach(p -> names.add(p.getSimpleName().toString()));
      if (!isInner(e)) {
        break;
      }
    }
    return hidesTypeParameter(owner)
        || m.getTypeParameters().stream()
            .anyMatch(p -> names.contains(p.getSimpleName().toString()));
  }

  /** The type parameters that the text of a method may mention, outermost first. */
  public List<TypeParameterElement> typeParametersInScope(ExecutableElement m) {
    List<TypeParameterElement> all = new ArrayList<>();
    if (!m.getModifiers().contains(Modifier.STATIC)) {
      all.addAll(typeParametersInScope(owner(m)));
    }
    all.addAll(m.getTypeParameters());
    return all;
  }

  /** The top-level type that a type is nested in, or itself. */
  public static TypeElement outermost(TypeElement t) {
    TypeElement outer = t;
    while (outer.getEnclosingElement() instanceof TypeElement o) {
      outer = o;
    }
    return outer;
  }

  /** A type and all that are nested in it and have names. */
  public static List<TypeElement> withNested(TypeElement t) {
    List<TypeElement> all = new ArrayList<>(List.of(t));
    ElementFilter.typesIn(t.getEnclosedElements()).forEach(n -> all.addAll(withNested(n)));
    return all;
  }

  /** The method that a call of the given one selects for receivers of the class; null if none. */
  public @Nullable ExecutableElement implementation(ExecutableElement m, TypeElement in) {
    for (TypeElement c = in; c != null; c = superclass(c)) {
      for (ExecutableElement e : ElementFilter.methodsIn(c.getEnclosedElements())) {
        if (selects(e, m, in)) {
          return e.getModifiers().contains(Modifier.ABSTRACT) ? null : e;
        }
      }
    }
    ExecutableElement found = null;
    for (TypeElement t : withSupertypes(in)) {
      for (ExecutableElement e : ElementFilter.methodsIn(t.getEnclosedElements())) {
        if (t.getKind().isInterface()
            && e.getModifiers().contains(Modifier.DEFAULT)
            && selects(e, m, in)
            && (found == null || isSubtype(t, owner(found)))) {
          found = e;
        }
      }
    }
    return found;
  }

  private boolean selects(ExecutableElement e, ExecutableElement m, TypeElement in) {
    return e.equals(m)
        || e.getSimpleName().equals(m.getSimpleName())
            && !e.getModifiers().contains(Modifier.STATIC)
            && elements.overrides(e, m, in);
  }

  private static @Nullable TypeElement superclass(TypeElement t) {
    return t.getSuperclass() instanceof DeclaredType d ? (TypeElement) d.asElement() : null;
  }

  /** The names of the fields that a local class declares or inherits. */
  public Set<String> fieldsSeenIn(CtType<?> local) {
    Set<String> names = new HashSet<>();
    List<CtTypeReference<?>> above = new ArrayList<>(local.getSuperInterfaces());
    if (local.getSuperclass() != null) {
      above.add(local.getSuperclass());
    }
    for (CtField<?> f : local.getElements(new TypeFilter<CtField<?>>(CtField.class))) {
      names.add(f.getSimpleName());
    }
    for (CtTypeReference<?> r : above) {
      TypeElement t = type(r);
      for (TypeElement s : t == null ? List.<TypeElement>of() : withSupertypes(t)) {
        ElementFilter.fieldsIn(s.getEnclosedElements())
            .forEach(f -> names.add(f.getSimpleName().toString()));
      }
    }
    return names;
  }

  /**
   * The type with the arguments of generic types around inner classes that code of the given type
   * need not write: {@code Inner} ⇒ {@code Outer<A>.Inner}.
   */
  public JavaType completed(JavaType type, TypeElement in) {
    Code.Builder b = Code.build(type.text().binding());
    for (Code.Part p : withoutOuter(type.text().parts())) {
      Code inner = p instanceof Code.TypeName n ? enclosed(n.canonical(), in) : null;
      if (inner == null) {
        b.part(p);
      } else {
        b.add(inner);
      }
    }
    return new JavaType(b.done(), type.erasure(), type.isPrimitive());
  }

  /** {@code Hidden<A>.Inner} ⇒ {@code Inner}, a type variable like the other. */
  private List<Code.Part> withoutOuter(List<Code.Part> parts) {
    List<Code.Part> all = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Code.Part p = parts.get(i);
      int next = i + 1;
      int open = 0;
      if (p instanceof Code.TypeName n && privateType(n.canonical()) != null) {
        while (next < parts.size()
            && (open > 0 || parts.get(next) instanceof Code.Text t && t.text().equals("<"))) {
          String text = parts.get(next++) instanceof Code.Text t ? t.text() : "";
          open += text.equals("<") ? 1 : text.equals(">") ? -1 : 0;
        }
        if (next < parts.size()
            && parts.get(next) instanceof Code.Text t
            && t.text().startsWith(".")) {
          all.add(new Code.TypeName(n.canonical() + t.text()));
          i = next;
          continue;
        }
      }
      all.add(p);
    }
    return all;
  }

  private @Nullable Code enclosed(String canonicalName, TypeElement in) {
    TypeElement inner = named(canonicalName);
    if (inner == null
        || PrivateTypes.isPrivate(inner)
        || !isInner(inner)
        || owner(inner).getTypeParameters().isEmpty()) {
      return null;
    }
    for (Element t = in; t instanceof TypeElement type; t = t.getEnclosingElement()) {
      DeclaredType outer = supertype((DeclaredType) type.asType(), owner(inner));
      if (outer != null && !outer.getTypeArguments().isEmpty()) {
        Code.Builder b = Code.build(Code.Binding.PRIMARY).add(MirrorText.write(outer));
        return b.text("." + inner.getSimpleName()).done();
      }
      if (!isInner(type)) {
        return null;
      }
    }
    return null;
  }

  private @Nullable DeclaredType supertype(DeclaredType of, TypeElement wanted) {
    if (of.asElement().equals(wanted)) {
      return of;
    }
    for (TypeMirror s : types.directSupertypes(of)) {
      DeclaredType found = supertype((DeclaredType) s, wanted);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** What a method looks like to its callers. */
  public Signature signature(ExecutableElement m) {
    return new Signature(
        m.getSimpleName().toString(),
        m.getParameters().stream().map(p -> javaType(p.asType())).toList(),
        javaType(m.getReturnType()),
        m.getThrownTypes().stream().map(this::javaType).toList(),
        m.isVarArgs());
  }

  /**
   * Whether some arguments fit the parameters of both a static method and an instance method with
   * its receiver in front of them.
   */
  public boolean areAlike(ExecutableElement ofType, ExecutableElement ofInstance) {
    List<TypeMirror> a = new ArrayList<>();
    ofType.getParameters().forEach(p -> a.add(p.asType()));
    List<TypeMirror> b = new ArrayList<>(List.of(owner(ofInstance).asType()));
    ofInstance.getParameters().forEach(p -> b.add(p.asType()));
    boolean isOpen = ofType.isVarArgs() || ofInstance.isVarArgs();
    if (a.size() != b.size() && !isOpen) {
      return false;
    }
    int fixed = isOpen ? Math.min(1, a.size()) : a.size();
    for (int i = 0; i < fixed; i++) {
      boolean isArray = isOpen && a.size() == 1 && ofType.isVarArgs();
      if (!isArray && !mayBeOne(a.get(i), b.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether some arguments fit both of two methods when private types are type variables. */
  public boolean areAlikeInCompanion(ExecutableElement a, ExecutableElement b) {
    if (a.isVarArgs() || b.isVarArgs()) {
      return true;
    }
    boolean alike = a.getParameters().size() == b.getParameters().size();
    for (int i = 0; alike && i < a.getParameters().size(); i++) {
      TypeMirror x = a.getParameters().get(i).asType();
      TypeMirror y = b.getParameters().get(i).asType();
      alike = mayBeOne(x, y);
    }
    return alike;
  }

  private boolean mayBeOne(TypeMirror a, TypeMirror b) {
    if (a.getKind().isPrimitive() && b.getKind().isPrimitive()) {
      return (a.getKind() == TypeKind.BOOLEAN) == (b.getKind() == TypeKind.BOOLEAN);
    }
    TypeMirror x = boxedOrErased(a);
    TypeMirror y = boxedOrErased(b);
    return types.isSubtype(x, y) || types.isSubtype(y, x) || isInterface(x) || isInterface(y);
  }

  private TypeMirror boxedOrErased(TypeMirror t) {
    return t instanceof PrimitiveType p ? types.boxedClass(p).asType() : privateTypes.erasure(t);
  }

  private static boolean isInterface(TypeMirror t) {
    return t instanceof DeclaredType d && d.asElement().getKind().isInterface();
  }

  /** The method of a type with erased parameters of the given types; null if it has none. */
  public @Nullable ExecutableElement method(String owner, String name, List<String> parameters) {
    TypeElement t = named(owner);
    if (t == null) {
      return null;
    }
    return ElementFilter.methodsIn(t.getEnclosedElements()).stream()
        .filter(m -> m.getSimpleName().contentEquals(name))
        .filter(m -> erasedParameters(m).equals(parameters))
        .findFirst()
        .orElse(null);
  }

  /** Whether a class is local or anonymous: Spoon's names for them begin with a number. */
  public static boolean isLocal(CtTypeReference<?> r) {
    return Character.isDigit(r.getSimpleName().charAt(0));
  }

  /** The same for a declaration; the body of an enum's constant is as local as the enum. */
  public static boolean isLocal(CtType<?> t) {
    return Character.isDigit(t.getSimpleName().charAt(0)) && constant(t) == null;
  }

  /** The constant of an enum with a name that the type is the body of; null for any other. */
  public static @Nullable CtEnumValue<?> constant(CtType<?> t) {
    return t.isAnonymous()
            && t.getParent().getParent() instanceof CtEnumValue<?> v
            && v.getDefaultExpression() == t.getParent()
            && !isLocal(v.getDeclaringType())
        ? v
        : null;
  }

  /** Whether a method of a local class, or the class, says that it is polled. */
  boolean isPolled(CtMethod<?> m) {
    return pollAll
        || Stream.<CtElement>of(m, m.getDeclaringType())
            .flatMap(e -> e.getAnnotations().stream())
            .filter(a -> isMigratable(canonical(a.getAnnotationType())))
            .anyMatch(a -> a.getValues().toString().contains("polled=true"));
  }

  /** The method of a functional interface, which may declare others with bodies. */
  public @Nullable ExecutableElement functionMethod(String canonicalName, Signature signature) {
    TypeElement t = named(canonicalName);
    if (t == null) {
      return null;
    }
    return ElementFilter.methodsIn(t.getEnclosedElements()).stream()
        .filter(m -> m.getModifiers().contains(Modifier.ABSTRACT))
        .filter(m -> m.getSimpleName().contentEquals(signature.name()))
        .filter(m -> m.getParameters().size() == signature.parameters().size())
        .findFirst()
        .orElse(null);
  }

  /** What a method without a result returns. */
  public TypeMirror none() {
    return types.getNoType(TypeKind.VOID);
  }

  /** The erasure of a type. */
  public TypeMirror erased(TypeMirror t) {
    return types.erasure(t);
  }

  /** A type as it is written in a declaration. */
  public JavaType javaType(TypeMirror t) {
    boolean isPrimitive = t.getKind().isPrimitive() || t.getKind() == TypeKind.VOID;
    return new JavaType(MirrorText.write(t), MirrorText.erasure(erased(t)), isPrimitive);
  }

  /** The type of a member as a subtype has it. */
  public TypeMirror memberType(TypeElement of, Element member) {
    return member.getModifiers().contains(Modifier.STATIC)
        ? member.asType()
        : types.asMemberOf((DeclaredType) of.asType(), member);
  }

  /** The direct supertype through which {@code super.m()} finds the method. */
  public TypeElement superOwner(TypeElement from, ExecutableElement m) {
    for (TypeMirror s : types.directSupertypes(from.asType())) {
      TypeElement t = (TypeElement) ((DeclaredType) s).asElement();
      if (isSubtype(t, owner(m))) {
        return t;
      }
    }
    return owner(m);
  }

  /** Whether both belong to one package. */
  public static boolean inSamePackage(TypeElement a, TypeElement b) {
    return Objects.equals(outermost(a).getEnclosingElement(), outermost(b).getEnclosingElement());
  }

  /** Whether a type of that simple name is in the package of the other or nested beside it. */
  public boolean isVisible(String simpleName, TypeElement beside) {
    String pkg = elements.getPackageOf(beside).getQualifiedName().toString();
    if (exists(pkg.isEmpty() ? simpleName : pkg + "." + simpleName)) {
      return true;
    }
    for (Element t = beside; t instanceof TypeElement; t = t.getEnclosingElement()) {
      if (exists(((TypeElement) t).getQualifiedName() + "." + simpleName)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the method can be selected by the class of a receiver. */
  public boolean isVirtual(ExecutableElement m) {
    return isOverridable(m)
        || withSupertypes(owner(m)).stream()
            .flatMap(t -> ElementFilter.methodsIn(t.getEnclosedElements()).stream())
            .anyMatch(o -> o != m && elements.overrides(m, o, owner(m)));
  }

  /** Whether the method of a subtype is called instead of the other one. */
  public boolean overrides(ExecutableElement m, ExecutableElement other, TypeElement in) {
    return elements.overrides(m, other, in);
  }

  /** Whether one type extends or implements the other. */
  public boolean isSubtype(TypeElement t, TypeElement of) {
    return types.isSubtype(types.erasure(t.asType()), types.erasure(of.asType()));
  }

  /** The same by canonical names; false if one is not known. */
  public boolean isSubtype(String canonicalName, String of) {
    TypeElement t = named(canonicalName);
    TypeElement above = named(of);
    return t != null && above != null && isSubtype(t, above);
  }

  /** The erasure of a type as it is written, {@code java.util.List}, {@code int[]}. */
  public String erasure(TypeMirror t) {
    return MirrorText.erasure(types.erasure(t)).plain();
  }

  /** The descriptor of a method (JVMS 4.3.3). */
  public String descriptor(ExecutableElement m) {
    StringBuilder b = new StringBuilder("(");
    m.getParameters().forEach(p -> b.append(descriptor(p.asType())));
    return b.append(')').append(descriptor(m.getReturnType())).toString();
  }

  private String descriptor(TypeMirror t) {
    TypeMirror erased = types.erasure(t);
    if (erased instanceof ArrayType a) {
      return "[" + descriptor(a.getComponentType());
    }
    if (erased instanceof DeclaredType d) {
      return "L" + binaryName((TypeElement) d.asElement()).replace('.', '/') + ";";
    }
    return switch (erased.getKind()) {
      case BOOLEAN -> "Z";
      case LONG -> "J";
      default -> erased.getKind().name().substring(0, 1);
    };
  }

  /** The erasure that a type has in the companion, as it is written. */
  public String companionErasure(TypeMirror t) {
    return erasure(privateTypes.erasure(t));
  }

  /** The private types that the supertypes and bounds of a type mention, the nearest first. */
  public Set<TypeElement> privatesAbove(TypeElement t) {
    Set<TypeElement> all = new LinkedHashSet<>();
    if (!isOfJdk(t)) {
      for (TypeElement s : withSupertypes(t)) {
        types.directSupertypes(s.asType()).forEach(x -> all.addAll(PrivateTypes.in(x)));
        s.getTypeParameters().forEach(p -> all.addAll(PrivateTypes.in(p.asType())));
      }
    }
    return all;
  }

  /** The canonical name of the companion of a type: {@code pkg.OuterMigratable.Inner}. */
  public static String companion(TypeElement t) {
    Element outer = t.getEnclosingElement();
    if (outer instanceof TypeElement o) {
      return companion(o) + "." + t.getSimpleName();
    }
    return t.getQualifiedName() + "Migratable";
  }
}
