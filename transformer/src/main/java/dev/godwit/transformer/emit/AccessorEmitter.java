package dev.godwit.transformer.emit;

import dev.godwit.transformer.find.MirrorText;
import dev.godwit.transformer.find.Symbols;
import dev.godwit.transformer.form.Code;
import dev.godwit.transformer.normalise.Accessor;
import dev.godwit.transformer.normalise.Accessor.Access;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Writes the classes that reach members which only the user's own code may name. */
final class AccessorEmitter {
  private final TypeNames names;
  private final Symbols symbols;
  private final JavaWriter out;
  private final Set<String> handles = new HashSet<>();

  AccessorEmitter(TypeNames names, Symbols symbols, JavaWriter out) {
    this.names = names;
    this.symbols = symbols;
    this.out = out;
  }

  void emit(List<Accessor> all) {
    Map<String, List<Accessor>> byHolder = new LinkedHashMap<>();
    all.forEach(a -> byHolder.computeIfAbsent(a.holder(), k -> new ArrayList<>()).add(a));
    byHolder.forEach(this::holder);
  }

  private void holder(String name, List<Accessor> accessors) {
    handles.clear();
    String user = name(accessors.get(0).from());
    out.newline();
    out.line("/** Members of {@link " + user + "} that only its own code may name. */");
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

  private String name(TypeElement t) {
    return names.of(t.getQualifiedName().toString());
  }

  private String text(Code c) {
    return NodePrinter.text(c, names::of);
  }

  private String text(TypeMirror t) {
    return text(MirrorText.write(t));
  }

  private String literal(TypeMirror t) {
    return text(MirrorText.write(symbols.erased(t))) + ".class";
  }

  private String handle(String name) {
    String wanted = name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    String handle = wanted;
    for (int i = 2; !handles.add(handle); i++) {
      handle = wanted + "_" + i;
    }
    return handle;
  }

  private static boolean isStatic(Accessor a) {
    return a.access() != Access.OUTER && a.member().getModifiers().contains(Modifier.STATIC);
  }

  /** The type parameters that the types in the member's signature may mention. */
  private List<TypeParameterElement> typeParameters(Accessor a) {
    List<TypeParameterElement> all = new ArrayList<>();
    boolean isConstructor = a.member().getKind() == ElementKind.CONSTRUCTOR;
    if (!isStatic(a)) {
      TypeElement of = isConstructor ? Symbols.owner(a.member()) : a.from();
      all.addAll(symbols.typeParametersInScope(of));
    }
    if (a.member() instanceof ExecutableElement e) {
      all.addAll(e.getTypeParameters());
    }
    return all;
  }

  private String head(Accessor a, TypeMirror result) {
    List<TypeParameterElement> parameters = typeParameters(a);
    String generic = parameters.isEmpty() ? "" : text(MirrorText.parameters(parameters)) + " ";
    return "static " + generic + text(result) + " " + a.name() + "(";
  }

  private String self(Accessor a) {
    return text(a.from().asType()) + " self";
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
    out.line(
        "private static final "
            + names.of("java.lang.invoke.VarHandle")
            + " "
            + handle
            + " = "
            + names.of("dev.godwit.frame.Members")
            + ".outer("
            + names.of("java.lang.invoke.MethodHandles")
            + ".lookup(), "
            + name(a.from())
            + ".class, "
            + literal(outer)
            + ");");
    out.newline();
    out.open(head(a, outer) + self(a) + ") {");
    out.line("return (" + text(outer) + ") " + handle + ".get(self);");
    out.close("}").newline();
  }

  /** What the field is for the user's type: an inherited one has the type's arguments. */
  private TypeMirror type(Accessor a) {
    return symbols.memberType(a.from(), a.member());
  }

  private void field(Accessor a, VariableElement f) {
    boolean isStatic = isStatic(a);
    String handle = handle(f.getSimpleName().toString());
    out.line(
        "private static final "
            + names.of("java.lang.invoke.VarHandle")
            + " "
            + handle
            + " = "
            + names.of("dev.godwit.frame.Members")
            + (isStatic ? ".staticField(" : ".field(")
            + names.of("java.lang.invoke.MethodHandles")
            + ".lookup(), "
            + name(a.from())
            + ".class, \""
            + f.getSimpleName()
            + "\", "
            + literal(f.asType())
            + ");");
    out.newline();
    boolean isVolatile = f.getModifiers().contains(Modifier.VOLATILE);
    String object = isStatic ? "" : "self";
    String self = isStatic ? "" : self(a);
    String type = text(type(a));
    out.open(head(a, type(a)) + self + ") {");
    String get = handle + (isVolatile ? ".getVolatile(" : ".get(") + object + ")";
    out.line("return " + cast(a, f, get) + ";");
    out.close("}").newline();
    if (!f.getModifiers().contains(Modifier.FINAL)) {
      out.newline();
      out.open(head(a, type(a)) + joined(self, type + " value") + ") {");
      String value = erasing(type(a), f.asType()) + "value";
      String set = handle + (isVolatile ? ".setVolatile(" : ".set(");
      out.line(set + joined(object, value) + ");");
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
        : "(" + text(symbols.erased(declared)) + ") ";
  }

  /** A handle gives a value of the erased type that the member was declared with. */
  private String cast(Accessor a, VariableElement f, String value) {
    return "(" + text(type(a)) + ") " + erasing(type(a), f.asType()) + value;
  }

  private void step(Accessor a, String step, boolean after) {
    String object = isStatic(a) ? "" : "self";
    String field = a.member().getSimpleName().toString();
    String type = text(type(a));
    out.open(head(a, type(a)) + (isStatic(a) ? "" : self(a)) + ") {");
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
    String handle = handle(a.name());
    String kind =
        a.access() == Access.SUPER
            ? ".superMethod("
            : isConstructor ? ".constructor(" : isStatic(a) ? ".staticMethod(" : ".method(";
    List<String> types = new ArrayList<>();
    if (!isConstructor) {
      types.add("\"" + m.getSimpleName() + "\"");
      types.add(literal(m.getReturnType()));
    }
    m.getParameters().forEach(p -> types.add(literal(p.asType())));
    String owner =
        a.access() == Access.SUPER ? ", " + name(symbols.superOwner(a.from(), m)) + ".class" : "";
    out.line(
        "private static final "
            + names.of("java.lang.invoke.MethodHandle")
            + " "
            + handle
            + " = "
            + names.of("dev.godwit.frame.Members")
            + kind
            + names.of("java.lang.invoke.MethodHandles")
            + ".lookup(), "
            + name(a.from())
            + ".class"
            + owner
            + types.stream().map(t -> ", " + t).collect(Collectors.joining())
            + ");");
    out.newline();
    ExecutableType inherited =
        (ExecutableType) (isConstructor ? m.asType() : symbols.memberType(a.from(), m));
    TypeMirror result = isConstructor ? Symbols.owner(m).asType() : inherited.getReturnType();
    boolean isVoid = result.getKind() == TypeKind.VOID;
    String self = selfName(m);
    List<String> parameters = new ArrayList<>();
    List<String> arguments = new ArrayList<>();
    if (onObject) {
      parameters.add(text(a.from().asType()) + " " + self);
      arguments.add(self);
    }
    for (int i = 0; i < m.getParameters().size(); i++) {
      VariableElement p = m.getParameters().get(i);
      TypeMirror own = inherited.getParameterTypes().get(i);
      String type = text(own);
      boolean rest = m.isVarArgs() && i == m.getParameters().size() - 1;
      parameters.add(
          (rest ? type.substring(0, type.length() - 2) + "..." : type) + " " + p.getSimpleName());
      arguments.add(erasing(own, p.asType()) + p.getSimpleName());
    }
    List<String> declared =
        m.getThrownTypes().stream()
            .filter(t -> !symbols.isPrivate(t)) // Then nobody here declares or catches it.
            .map(this::text)
            .toList();
    String thrown = declared.isEmpty() ? "" : " throws " + String.join(", ", declared);
    out.open(head(a, result) + String.join(", ", parameters) + ")" + thrown + " {");
    out.open("try {");
    String called = handle + ".invokeExact(" + String.join(", ", arguments) + ")";
    String erased = isConstructor ? "" : erasing(result, m.getReturnType());
    out.line((isVoid ? "" : "return (" + text(result) + ") " + erased) + called + ";");
    out.close("} catch (Throwable e_) {").newline().indent(1);
    out.line("throw " + names.of("dev.godwit.frame.Execution") + ".sneak(e_);");
    out.close("}").newline();
    out.close("}").newline();
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
