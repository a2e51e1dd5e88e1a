package dev.godwit.transformer.emit;

import dev.godwit.transformer.find.MirrorText;
import dev.godwit.transformer.find.PrivateTypes;
import dev.godwit.transformer.find.Symbols;
import dev.godwit.transformer.form.Code;
import dev.godwit.transformer.normalise.Accessor;
import dev.godwit.transformer.normalise.Accessor.Access;
import dev.godwit.transformer.normalise.Accessors;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Writes the classes that reach members which only the user's own code may name. */
final class AccessorEmitter {
  private final TypeNames names;
  private final Symbols symbols;
  private final Accessors accessors;
  private final JavaWriter out;
  private final Set<String> handles = new HashSet<>();

  AccessorEmitter(TypeNames names, Symbols symbols, Accessors accessors, JavaWriter out) {
    this.names = names;
    this.accessors = accessors;
    this.symbols = symbols;
    this.out = out;
  }

  void emit() {
    Map<String, List<Accessor>> byHolder = new LinkedHashMap<>();
    accessors
        .all()
        .forEach(a -> byHolder.computeIfAbsent(a.holder(), k -> new ArrayList<>()).add(a));
    byHolder.forEach(this::holder);
  }

  /** The constants that hold the classes of private types, if there are any. */
  void types() {
    if (names.constants().isEmpty()) {
      return;
    }
    out.newline();
    out.line("/** The classes of private types. */");
    out.open("private static final class " + names.holder() + " {");
    names
        .constants()
        .forEach(
            (type, constant) ->
                out.line(
                    "static final "
                        + names.of("java.lang.Class")
                        + "<?> "
                        + constant
                        + (" = " + members() + ".type(" + lookup() + ", \"")
                        + symbols.binaryName(Objects.requireNonNull(symbols.privateType(type)))
                        + "\");"));
    out.close("}").newline();
  }

  private void holder(String name, List<Accessor> accessors) {
    handles.clear();
    TypeElement type = accessors.get(0).from();
    String user = type.getQualifiedName().toString();
    String link = symbols.privateType(user) == null ? "link " + names.of(user) : "code " + user;
    out.newline();
    out.line("/** Members of {@" + link + "} that only its own code may name. */");
    out.open("private static final class " + name + " {");
    for (int i = 0; i < accessors.size(); i++) {
      if (i > 0) {
        out.newline();
      }
      accessor(accessors.get(i));
    }
    out.close("}").newline();
  }

  private void accessor(Accessor a) {
    switch (a.access()) {
      case OUTER -> outer(a);
      case FIELD -> field(a, (VariableElement) a.member());
      case CALL, SUPER -> call(a, (ExecutableElement) a.member());
      case INCREMENT_AND_GET -> step(a, "++value;", false);
      case DECREMENT_AND_GET -> step(a, "--value;", false);
      case GET_AND_INCREMENT -> step(a, "value++;", true);
      case GET_AND_DECREMENT -> step(a, "value--;", true);
    }
  }

  // ---- text

  private String lookup() {
    return names.of("java.lang.invoke.MethodHandles") + ".lookup()";
  }

  /**
   * What finds a member: of an inherited protected one, which the type itself may hide, the rights
   * are the type's.
   */
  private String rights(Accessor a) {
    return a.from().equals(Symbols.owner(a.member()))
        ? lookup()
        : members() + ".rights(" + lookup() + ", " + literal(a.from()) + ")";
  }

  private String members() {
    return names.of("dev.godwit.frame.Members");
  }

  private String text(Code c) {
    return NodePrinter.text(c, names);
  }

  private String text(TypeMirror t) {
    return text(MirrorText.write(t));
  }

  private String literal(TypeElement t) {
    return names.literal(t.getQualifiedName().toString(), 0);
  }

  /** The class that declares the member; one that is protected in another package by its name. */
  private String owner(Accessor a) {
    TypeElement owner = Symbols.owner(a.member());
    return PrivateTypes.isPrivate(owner) || Symbols.isAccessible(owner, a.from())
        ? literal(owner)
        : members() + ".type(" + lookup() + ", \"" + symbols.binaryName(owner) + "\")";
  }

  private String literal(TypeMirror t) {
    return text(Code.literal(MirrorText.erasure(symbols.erased(t))));
  }

  /** The class literal of what a type is in the companion. */
  private String named(TypeMirror t) {
    return text(Code.literal(MirrorText.erasure(symbols.privateTypes().erasure(t))));
  }

  /** Whether one of the types is another one in the companion. */
  private boolean isDisguised(List<TypeMirror> types) {
    return types.stream().anyMatch(t -> !named(t).equals(literal(t)));
  }

  /** A handle's expression, with types that the companion may name. */
  private String named(String handle, TypeMirror result, List<TypeMirror> parameters) {
    List<TypeMirror> all = new ArrayList<>(List.of(result));
    all.addAll(parameters);
    return isDisguised(all)
        ? members()
            + (".named(" + handle + ", ")
            + all.stream().map(this::named).collect(Collectors.joining(", "))
            + ")"
        : handle;
  }

  private String handle(String name) {
    String wanted = TypeNames.upper(name);
    String handle = wanted;
    for (int i = 2; !handles.add(handle); i++) {
      handle = wanted + "_" + i;
    }
    return handle;
  }

  private static boolean isStatic(Accessor a) {
    return a.access() != Access.OUTER && a.member().getModifiers().contains(Modifier.STATIC);
  }

  private String head(Accessor a, TypeMirror result) {
    String generic =
        text(
            symbols
                .privateTypes()
                .parameters(
                    MirrorText.variables(accessors.typeParameters(a.member(), a.from())),
                    accessors.variables(a.member(), a.from()),
                    List.of()));
    return "static "
        + (generic.isEmpty() ? "" : generic + " ")
        + text(result)
        + " "
        + a.name()
        + "(";
  }

  /** The parameter for the object; nothing for a static member, or what is evaluated before it. */
  private String self(Accessor a) {
    return isStatic(a) ? dropped(a, "dropped") : text(a.from().asType()) + " self";
  }

  private String dropped(Accessor a, String name) {
    return a.afterValue() ? names.of("java.lang.Object") + " " + name : "";
  }

  private static String joined(String... parts) {
    return java.util.Arrays.stream(parts)
        .filter(p -> !p.isEmpty())
        .collect(Collectors.joining(", "));
  }

  // ---- fields

  private void outer(Accessor a) {
    TypeMirror outer = ((DeclaredType) a.from().asType()).getEnclosingType();
    String handle = handle(a.name());
    String arguments = "(" + lookup() + ", " + literal(a.from()) + ", " + literal(outer) + ")";
    if (isDisguised(List.of(outer, a.from().asType()))) {
      String getter = members() + ".outerGetter" + arguments;
      handle(handle, named(getter, outer, List.of(a.from().asType())));
      out.newline();
      out.open(head(a, outer) + self(a) + ") {");
      invoke("return (" + text(outer) + ") " + handle + ".invokeExact(self);");
    } else {
      out.line(variable(handle) + members() + ".outer" + arguments + ";");
      out.newline();
      out.open(head(a, outer) + self(a) + ") {");
      out.line("return (" + text(outer) + ") " + handle + ".get(self);");
    }
    out.close("}").newline();
  }

  /** What the field is for the user's type: an inherited one has the type's arguments. */
  private TypeMirror type(Accessor a) {
    return symbols.memberType(a.from(), a.member());
  }

  /** private static final VarHandle H = */
  private String variable(String handle) {
    return "private static final " + names.of("java.lang.invoke.VarHandle") + " " + handle + " = ";
  }

  /** private static final MethodHandle H = e; */
  private void handle(String handle, String value) {
    String type = names.of("java.lang.invoke.MethodHandle");
    out.line("private static final " + type + " " + handle + " = " + value + ";");
  }

  /** The call of a handle, which throws what the member throws. */
  private void invoke(String statement) {
    out.open("try {");
    out.line(statement);
    out.close("} catch (" + names.of("java.lang.Throwable") + " e_) {").newline().indent(1);
    out.line("throw " + names.of("dev.godwit.frame.Execution") + ".sneak(e_);");
    out.close("}").newline();
  }

  private void field(Accessor a, VariableElement f) {
    List<TypeMirror> types = new ArrayList<>(List.of(f.asType()));
    if (!isStatic(a)) {
      types.add(a.from().asType());
    }
    boolean isFinal = f.getModifiers().contains(Modifier.FINAL);
    String arguments =
        "("
            + (rights(a) + ", " + owner(a))
            + (", \"" + f.getSimpleName() + "\", " + literal(f.asType()) + ")");
    if (isDisguised(types)) {
      disguised(a, f, types.subList(1, types.size()), arguments, isFinal);
      return;
    }
    String handle = handle(f.getSimpleName().toString());
    String kind = isStatic(a) ? ".staticField" : ".field";
    out.line(variable(handle) + members() + kind + arguments + ";");
    out.newline();
    boolean isVolatile = f.getModifiers().contains(Modifier.VOLATILE);
    String object = isStatic(a) ? "" : "self";
    out.open(head(a, type(a)) + self(a) + ") {");
    String get = handle + (isVolatile ? ".getVolatile(" : ".get(") + object + ")";
    out.line("return " + cast(a, f, get) + ";");
    out.close("}").newline();
    if (!isFinal) {
      out.newline();
      out.open(head(a, type(a)) + joined(self(a), text(type(a)) + " value") + ") {");
      String set = handle + (isVolatile ? ".setVolatile(" : ".set(");
      out.line(set + joined(object, erasing(type(a), f.asType()) + "value") + ");");
      out.line("return value;");
      out.close("}").newline();
    }
  }

  /** A field of a private type, or that is of one. */
  private void disguised(
      Accessor a, VariableElement f, List<TypeMirror> self, String arguments, boolean isFinal) {
    String kind = isStatic(a) ? ".staticGetter" : ".getter";
    String setterKind = isStatic(a) ? ".staticSetter" : ".setter";
    String object = isStatic(a) ? "" : "self";
    String getter = handle(f.getSimpleName().toString());
    handle(getter, named(members() + kind + arguments, f.asType(), self));
    String setter = isFinal ? "" : handle("set" + f.getSimpleName());
    if (!isFinal) {
      List<TypeMirror> types = new ArrayList<>(self);
      types.add(f.asType());
      handle(setter, named(members() + setterKind + arguments, symbols.none(), types));
    }
    out.newline();
    out.open(head(a, type(a)) + self(a) + ") {");
    invoke("return " + cast(a, f, getter + ".invokeExact(" + object + ")") + ";");
    out.close("}").newline();
    if (!isFinal) {
      out.newline();
      out.open(head(a, type(a)) + joined(self(a), text(type(a)) + " value") + ") {");
      String value = erasing(type(a), f.asType()) + "value";
      invoke(setter + ".invokeExact(" + joined(object, value) + ");");
      out.line("return value;");
      out.close("}").newline();
    }
  }

  /**
   * The cast to the erased type that was declared, where the type that is inherited has another.
   */
  private String erasing(TypeMirror inherited, TypeMirror declared) {
    return literal(inherited).equals(literal(declared))
        ? ""
        : "(" + text(MirrorText.erasure(symbols.erased(declared))) + ") ";
  }

  /** A handle gives a value of the erased type that the member was declared with. */
  private String cast(Accessor a, VariableElement f, String value) {
    return "(" + text(type(a)) + ") " + erasing(type(a), f.asType()) + value;
  }

  private void step(Accessor a, String step, boolean after) {
    String object = isStatic(a) ? "" : "self";
    String field = accessors.field(a.member(), a.from()).replaceFirst("^[^.]*\\.", "");
    String type = text(type(a));
    out.open(head(a, type(a)) + self(a) + ") {");
    out.line(type + " value = " + field + "(" + object + ");");
    if (after) {
      out.line(type + " before = value;");
    }
    out.line(step);
    out.line(field + "(" + joined(object, "value") + ");");
    out.line("return " + (after ? "before" : "value") + ";");
    out.close("}").newline();
  }

  // ---- methods and constructors

  private void call(Accessor a, ExecutableElement m) {
    boolean isConstructor = m.getKind() == ElementKind.CONSTRUCTOR;
    boolean onObject = !isConstructor && !isStatic(a);
    TypeElement owner = Symbols.owner(m);
    ExecutableType inherited =
        (ExecutableType) (isConstructor ? m.asType() : symbols.memberType(a.from(), m));
    TypeMirror result = isConstructor ? owner.asType() : inherited.getReturnType();
    TypeMirror declared = isConstructor ? owner.asType() : m.getReturnType();
    String self = selfName(m);
    List<TypeMirror> types = new ArrayList<>();
    List<String> parameters = new ArrayList<>();
    List<String> arguments = new ArrayList<>();
    if (a.afterValue()) {
      parameters.add(dropped(a, self));
    }
    if (onObject) {
      types.add(a.from().asType());
      parameters.add(text(a.from().asType()) + " " + self);
      arguments.add(self);
    }
    if (isConstructor && Symbols.isInner(owner)) {
      TypeMirror outer = ((DeclaredType) owner.asType()).getEnclosingType();
      types.add(outer);
      parameters.add(text(outer) + " " + self);
      arguments.add(names.of("java.util.Objects") + ".requireNonNull(" + self + ")");
    }
    for (int i = 0; i < m.getParameters().size(); i++) {
      VariableElement p = m.getParameters().get(i);
      TypeMirror own = inherited.getParameterTypes().get(i);
      String type = text(own);
      boolean rest = m.isVarArgs() && i == m.getParameters().size() - 1;
      types.add(p.asType());
      parameters.add(
          (rest ? type.substring(0, type.length() - 2) + "..." : type) + " " + p.getSimpleName());
      arguments.add(erasing(own, p.asType()) + p.getSimpleName());
    }
    String handle = handle(a.name());
    handle(
        handle, named(found(a, m, types.subList(onObject ? 1 : 0, types.size())), declared, types));
    out.newline();
    List<String> thrown = PrivateTypes.thrown(m).stream().map(this::text).toList();
    String all = thrown.isEmpty() ? "" : " throws " + String.join(", ", thrown);
    out.open(head(a, result) + String.join(", ", parameters) + ")" + all + " {");
    String called = handle + ".invokeExact(" + String.join(", ", arguments) + ")";
    String erased = isConstructor ? "" : erasing(result, declared);
    boolean isVoid = result.getKind() == TypeKind.VOID;
    invoke((isVoid ? "" : "return (" + text(result) + ") " + erased) + called + ";");
    out.close("}").newline();
  }

  /** The expression that finds a method or constructor. */
  private String found(Accessor a, ExecutableElement m, List<TypeMirror> parameters) {
    boolean isConstructor = m.getKind() == ElementKind.CONSTRUCTOR;
    String kind =
        a.access() == Access.SUPER
            ? ".superMethod("
            : isConstructor ? ".constructor(" : isStatic(a) ? ".staticMethod(" : ".method(";
    boolean isDirect = isStatic(a) || isConstructor;
    List<String> found =
        isDirect
            ? new ArrayList<>(List.of(rights(a), owner(a)))
            : new ArrayList<>(List.of(lookup(), literal(a.from())));
    if (a.access() == Access.SUPER) {
      found.add(literal(symbols.superOwner(a.from(), m)));
    }
    if (!isConstructor) {
      found.add("\"" + m.getSimpleName() + "\"");
      found.add(literal(m.getReturnType()));
    }
    parameters.forEach(p -> found.add(literal(p)));
    return members() + kind + String.join(", ", found) + ")";
  }

  private static String selfName(ExecutableElement m) {
    String name = "self";
    Set<String> used = new HashSet<>();
    m.getParameters().forEach(p -> used.add(p.getSimpleName().toString()));
    while (used.contains(name)) {
      name += "_";
    }
    return name;
  }
}
