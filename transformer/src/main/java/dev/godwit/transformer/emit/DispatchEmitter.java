package dev.godwit.transformer.emit;

import dev.godwit.transformer.find.BodyNames;
import dev.godwit.transformer.find.MirrorText;
import dev.godwit.transformer.find.PrivateTypes;
import dev.godwit.transformer.find.PrivateTypesIn;
import dev.godwit.transformer.find.Symbols;
import dev.godwit.transformer.form.Code;
import dev.godwit.transformer.form.Local;
import dev.godwit.transformer.normalise.Accessors;
import dev.godwit.transformer.split.SplitMethod;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/**
 * Writes the choice of a method by its receiver's class: exact tests for the classes of the unit,
 * {@code Receivers} for all others. An {@code instanceof} would be wrong for a class whose
 * subclasses may override the method.
 */
final class DispatchEmitter {
  /** More classes of the unit are left to {@code Receivers}. */
  private static final int MOST_TESTS = 8;

  private final TypeNames names;
  private final Symbols symbols;
  private final Accessors accessors;
  private final JavaWriter out;

  /** For the companion of one type. */
  DispatchEmitter(TypeNames names, Symbols symbols, Accessors accessors, JavaWriter out) {
    this.names = names;
    this.symbols = symbols;
    this.accessors = accessors;
    this.out = out;
  }

  /** The private types that the choice mentions. */
  List<TypeElement> privates(SplitMethod split, List<TypeElement> unit) {
    ExecutableElement m = split.normal().method().symbol();
    Set<TypeElement> all = new HashSet<>(PrivateTypesIn.signature(m, symbols));
    for (ExecutableElement e : known(m, Symbols.owner(m), unit).keySet()) {
      all.addAll(PrivateTypes.in(e.asType()));
      all.addAll(PrivateTypes.in(Symbols.owner(e).asType()));
    }
    return symbols.privateTypes().withBounds(all);
  }

  /**
   * The body of the method that the generated head has opened; {@link #receivers} follows it.
   *
   * @param frame unique name of the method, in capitals
   */
  void body(SplitMethod split, String frame, List<TypeElement> unit) {
    ExecutableElement m = split.normal().method().symbol();
    TypeElement owner = split.normal().method().owner();
    List<String> parameters = split.normal().parameters().stream().map(Local::name).toList();
    String self = parameters.get(0);
    String x = split.normal().execution();
    String type = unused("type", parameters);
    out.line(names.of("java.lang.Class") + "<?> " + type + " = " + self + ".getClass();");
    for (Map.Entry<ExecutableElement, List<TypeElement>> e : known(m, owner, unit).entrySet()) {
      String test =
          e.getValue().stream()
              .map(c -> type + " == " + literal(c))
              .collect(Collectors.joining(" || "));
      out.open("if (" + test + ") {");
      returning(m, call(e.getKey(), m, x, parameters));
      out.close("}").newline();
    }
    boolean generic = isGeneric(m) || symbols.privateTypes().isDisguised(m);
    String field = field(frame);
    String called =
        field + ".forClass(" + type + ").call(" + x + ", " + String.join(", ", parameters) + ")";
    String result = "(" + text(m.getReturnType()) + ") ";
    boolean sneaks = m.getThrownTypes().stream().anyMatch(t -> t.getKind() == TypeKind.TYPEVAR);
    if (sneaks) {
      out.open("try {");
    }
    returning(m, generic && !isVoid(m) ? result + called : called);
    if (sneaks) {
      String caught = unused("e", parameters);
      out.close("} catch (" + names.of("java.lang.Throwable") + " " + caught + ") {")
          .newline()
          .indent(1);
      out.line("throw " + names.of("dev.godwit.frame.Execution") + ".sneak(" + caught + ");");
      out.close("}").newline();
    }
  }

  /** The interface through which classes of other units are called, and where they are kept. */
  void receivers(SplitMethod split, String frame) {
    ExecutableElement m = split.normal().method().symbol();
    TypeElement owner = split.normal().method().owner();
    List<String> parameters = split.normal().parameters().stream().map(Local::name).toList();
    String x = split.normal().execution();
    String function = frame + "Call";
    StringBuilder types = new StringBuilder();
    for (int i = 1; i < parameters.size(); i++) {
      String erased = erased(m.getParameters().get(i - 1).asType());
      types.append(", ").append(erased).append(' ').append(parameters.get(i));
    }
    String thrown =
        PrivateTypes.thrown(m).isEmpty()
            ? ""
            : PrivateTypes.thrown(m).stream()
                .map(this::erased)
                .collect(Collectors.joining(", ", " throws ", ""));
    String self = erased(owner.asType()) + " " + parameters.get(0);
    String execution = names.of("dev.godwit.frame.Execution") + " " + x;
    String head = "(" + execution + ", " + self + types + ")" + thrown;
    out.line("/** Calls it for a class of another unit. */");
    out.open("public interface " + function + " {");
    out.line(erased(m.getReturnType()) + " call" + head + ";");
    out.close("}").newline().newline();
    boolean disguised = symbols.privateTypes().isDisguised(m);
    String plain = Character.toLowerCase(frame.charAt(0)) + frame.substring(1) + "Plainly";
    if (disguised) {
      plainly(m, plain + head, parameters);
    }
    String call =
        disguised
            ? names.of(Symbols.companion(owner)) + "::" + plain + types(m, owner)
            : ("(" + x + ", " + String.join(", ", parameters) + ") -> " + parameters.get(0))
                + ("." + m.getSimpleName())
                + ("(" + String.join(", ", erasedArguments(m, parameters)) + ")");
    String receivers = names.of("dev.godwit.frame.Receivers");
    out.line(
        "private static final "
            + receivers
            + "<"
            + function
            + "> "
            + field(frame)
            + " = "
            + receivers
            + ".of("
            + function
            + ".class, \""
            + m.getSimpleName()
            + "\", "
            + call
            + ");");
  }

  /**
   * What an erased call passes on: several bounds of a type parameter have only one erasure. On a
   * raw receiver the method takes that (JLS 4.8).
   */
  private List<String> erasedArguments(ExecutableElement m, List<String> parameters) {
    if (!symbols.typeParametersInScope(Symbols.owner(m)).isEmpty()) {
      return parameters.subList(1, parameters.size());
    }
    List<String> arguments = new ArrayList<>();
    for (int i = 1; i < parameters.size(); i++) {
      TypeMirror type = m.getParameters().get(i - 1).asType();
      boolean isSeveral = bounds(type).size() > 1;
      arguments.add((isSeveral ? "(" + erasures(type) + ") " : "") + parameters.get(i));
    }
    return arguments;
  }

  private static List<? extends TypeMirror> bounds(TypeMirror type) {
    return type instanceof TypeVariable v && v.getUpperBound() instanceof IntersectionType several
        ? several.getBounds()
        : List.of(type);
  }

  /** The erased type, or all bounds of a type variable. */
  private String erasures(TypeMirror type) {
    return bounds(type).stream()
        .map(b -> text(MirrorText.erasure(symbols.erased(b))))
        .collect(Collectors.joining(" & "));
  }

  /** The method as plain Java has it, for receivers without a companion; out of private types. */
  private void plainly(ExecutableElement m, String head, List<String> parameters) {
    String variables =
        text(
            symbols
                .privateTypes()
                .parameters(
                    MirrorText.parameters(symbols.typeParametersInScope(m)),
                    PrivateTypesIn.signature(m, symbols),
                    List.of()));
    List<String> arguments = new ArrayList<>();
    arguments.add("(" + text(Symbols.owner(m).asType()) + ") " + object() + parameters.get(0));
    for (int i = 1; i < parameters.size(); i++) {
      TypeMirror type = m.getParameters().get(i - 1).asType();
      boolean isPrimitive = type.getKind().isPrimitive();
      arguments.add((isPrimitive ? "" : "(" + text(type) + ") " + object()) + parameters.get(i));
    }
    String result = erased(m.getReturnType());
    out.open(
        "private static "
            + (variables.isEmpty() ? "" : variables + " ")
            + result
            + " "
            + head
            + " {");
    String call = accessors.call(m, Symbols.owner(m)) + "(" + String.join(", ", arguments) + ");";
    boolean isPlain = isVoid(m) || m.getReturnType().getKind().isPrimitive();
    out.line((isVoid(m) ? "" : "return ") + (isPlain ? "" : "(" + result + ") " + object()) + call);
    out.close("}").newline().newline();
  }

  private String text(Code c) {
    return NodePrinter.text(c, names);
  }

  /** Of the user's method, which the companion's has others for. */
  private String types(ExecutableElement m, TypeElement owner) {
    StringBuilder all = new StringBuilder(", " + literal(owner));
    all.append(", ").append(literal(m.getReturnType()));
    m.getParameters().forEach(p -> all.append(", ").append(literal(p.asType())));
    return all.toString();
  }

  private String literal(TypeElement t) {
    return names.literal(t.getQualifiedName().toString(), 0);
  }

  private String literal(TypeMirror t) {
    return NodePrinter.text(Code.literal(MirrorText.erasure(symbols.erased(t))), names);
  }

  /** The concrete classes of the unit by the migratable method that a call on them selects. */
  private Map<ExecutableElement, List<TypeElement>> known(
      ExecutableElement m, TypeElement owner, List<TypeElement> unit) {
    Map<ExecutableElement, List<TypeElement>> known = new LinkedHashMap<>();
    int tests = 0;
    List<TypeElement> ordered = new ArrayList<>(List.of(owner));
    unit.stream().filter(t -> !t.equals(owner)).forEach(ordered::add);
    for (TypeElement t : ordered) {
      if (tests < MOST_TESTS
          && t.getKind().isClass()
          && !t.getModifiers().contains(Modifier.ABSTRACT)
          && symbols.isSubtype(t, owner)) {
        ExecutableElement selected = symbols.implementation(m, t);
        if (selected != null && symbols.isMigratable(selected)) {
          known.computeIfAbsent(selected, k -> new ArrayList<>()).add(t);
          tests++;
        }
      }
    }
    return known;
  }

  private String call(
      ExecutableElement selected, ExecutableElement m, String x, List<String> parameters) {
    if (selected.equals(m)) {
      String own = BodyNames.of(m) + "(" + x + ", " + String.join(", ", parameters) + ")";
      return typeArguments(m) + own;
    }
    TypeElement of = Symbols.owner(selected);
    boolean generic =
        isGeneric(m)
            || isGeneric(selected)
            || symbols.privateTypes().isDisguised(m)
            || symbols.privateTypes().isDisguised(selected);
    StringBuilder call = new StringBuilder();
    call.append(generic && !isVoid(m) ? "(" + text(m.getReturnType()) + ") " + object() : "");
    call.append(names.of(Symbols.companion(of))).append('.').append(BodyNames.of(selected));
    call.append('(').append(x).append(", (").append(name(of)).append(") ");
    call.append(generic ? object() : "").append(parameters.get(0));
    for (int i = 1; i < parameters.size(); i++) {
      TypeMirror p = selected.getParameters().get(i - 1).asType();
      String own = text(m.getParameters().get(i - 1).asType());
      boolean isSame = PrivateTypes.isPrivate(of) && own.equals(text(p));
      boolean cast = generic && !p.getKind().isPrimitive() && !isSame;
      call.append(", ").append(cast ? "(" + erasures(p) + ") " + object() : "");
      call.append(parameters.get(i));
    }
    return call.append(')').toString();
  }

  /**
   * What stands before the name of the body: where type parameters of the method are bounded by
   * others javac does not infer from arguments what they are here.
   */
  private String typeArguments(ExecutableElement m) {
    boolean areSaid =
        m.getTypeParameters().stream().anyMatch(Symbols::hasGenericBound)
            && PrivateTypesIn.signature(m, symbols).isEmpty();
    return areSaid
        ? symbols.typeParametersInScope(m).stream()
            .map(p -> p.getSimpleName().toString())
            .collect(
                Collectors.joining(", ", names.of(Symbols.companion(Symbols.owner(m))) + ".<", ">"))
        : "";
  }

  /** A cast between two types that javac may take for unrelated. */
  private String object() {
    return "(" + names.of("java.lang.Object") + ") ";
  }

  private boolean isGeneric(ExecutableElement m) {
    return !m.getTypeParameters().isEmpty()
        || !symbols.typeParametersInScope(Symbols.owner(m)).isEmpty();
  }

  private void returning(ExecutableElement m, String call) {
    if (isVoid(m)) {
      out.line(call + ";");
      out.line("return;");
    } else {
      out.line("return " + call + ";");
    }
  }

  private static boolean isVoid(ExecutableElement m) {
    return m.getReturnType().getKind() == TypeKind.VOID;
  }

  private static String unused(String wanted, List<String> used) {
    String name = wanted;
    while (used.contains(name)) {
      name += "_";
    }
    return name;
  }

  /** Not the name of a class, which it would obscure (JLS 6.4.2). */
  private static String field(String frame) {
    return TypeNames.upper(frame) + "_BY_CLASS";
  }

  private String name(TypeElement t) {
    return names.of(t.getQualifiedName().toString());
  }

  private String text(TypeMirror t) {
    return NodePrinter.text(MirrorText.write(t), names);
  }

  private String erased(TypeMirror t) {
    return text(MirrorText.erasure(symbols.privateTypes().erasure(t)));
  }
}
