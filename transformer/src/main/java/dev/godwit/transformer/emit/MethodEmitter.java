package dev.godwit.transformer.emit;

import dev.godwit.transformer.find.BodyNames;
import dev.godwit.transformer.find.MigratableType;
import dev.godwit.transformer.find.MirrorText;
import dev.godwit.transformer.find.PrivateTypes;
import dev.godwit.transformer.find.PrivateTypesIn;
import dev.godwit.transformer.find.Symbols;
import dev.godwit.transformer.form.Code;
import dev.godwit.transformer.form.Intersections;
import dev.godwit.transformer.form.JavaType;
import dev.godwit.transformer.form.Local;
import dev.godwit.transformer.form.LocalClass.TypeParameters;
import dev.godwit.transformer.form.Signature;
import dev.godwit.transformer.split.SplitMethod;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;
import spoon.reflect.code.CtNewClass;
import spoon.reflect.declaration.CtEnum;
import spoon.reflect.declaration.CtEnumValue;

/**
 * Writes what one method has in its companion: entries, fresh body, continuation class. The method
 * that a constant's body has in place of its enum's has the latter two.
 */
final class MethodEmitter {
  /** Types of which every object stays as it is. */
  private final SplitMethod split;

  private final MigratableType type;
  private final String frame;
  private final TypeNames names;
  private final Symbols symbols;
  private final JavaWriter out;
  private final String file;
  private final List<TypeElement> unit;
  private final DispatchEmitter dispatch;
  private final NodePrinter printer;
  private final ExecutableElement symbol;
  private final boolean isVoid;
  private final Signature signature;
  private final List<TypeElement> privates;
  private final List<Code.Intersection> intersections;
  private final @Nullable CtEnumValue<?> constant;
  private final BodyEmitter body;

  MethodEmitter(
      SplitMethod split,
      MigratableType type,
      String frame,
      TypeNames names,
      Symbols symbols,
      JavaWriter out,
      String file,
      List<TypeElement> unit,
      DispatchEmitter dispatch) {
    this.split = split;
    this.type = type;
    this.frame = frame;
    this.names = names;
    this.symbols = symbols;
    this.out = out;
    this.file = file;
    this.unit = unit;
    this.dispatch = dispatch;
    this.printer = new NodePrinter(out, names, u -> "");
    this.symbol = split.normal().method().symbol();
    this.signature = split.normal().method().signature();
    this.isVoid = signature.isVoid();
    this.privates = split.normal().method().privates();
    this.constant = split.normal().method().constant();
    this.intersections = Intersections.in(split.fresh(), split.resume());
    this.body = new BodyEmitter(split, header(privates, intersections), frame, names, out, file);
  }

  void emit(LineSections sections) {
    if (constant != null) {
      body.emit(BodyNames.of(symbol, constant), sections);
      return;
    }
    entries();
    if (Symbols.isOverridable(symbol)) {
      choice();
    }
    if (symbol.getModifiers().contains(Modifier.ABSTRACT)) {
      return;
    }
    boolean isForwarded =
        !symbol.getTypeParameters().isEmpty()
            && !Symbols.isOverridable(symbol)
            && split.normal().depth() == null
            && !isOfSignatureAlone();
    if (isForwarded) {
      forwarder();
    }
    body.emit(isForwarded ? BodyNames.inside(symbol) : bodyName(), sections);
  }

  /** Whether its body has no more type variables than callers know of. */
  private boolean isOfSignatureAlone() {
    return privates.equals(mentioned()) && intersections.isEmpty();
  }

  /** Callers in other units that write the type arguments know those of the user only. */
  private void forwarder() {
    out.newline();
    new BodyEmitter(split, header(mentioned(), List.of()), frame, names, out, file)
        .head(bodyName(), false);
    out.line((isVoid ? "" : "return ") + BodyNames.inside(symbol) + "(" + withExecution() + ");");
    out.close("}").newline();
  }

  /**
   * @param variables the private types that are its type variables
   * @param more the intersection types that are
   */
  private BodyEmitter.Header header(List<TypeElement> variables, List<Code.Intersection> more) {
    TypeParameters all =
        Intersections.joined(
            new TypeParameters(
                declared(variables), PrivateTypes.arguments(allTypeParameters(), variables)),
            more);
    return new BodyEmitter.Header(
        symbols.binaryName(type.symbol()) + (constant == null ? "" : "$" + number(constant)),
        name(),
        title(),
        signature.toString(),
        visibility(),
        spaced(NodePrinter.text(all.declared(), names)),
        NodePrinter.text(all.names(), names),
        thrown(PrivateTypes.thrown(symbol)),
        !symbol.getModifiers().contains(Modifier.STATIC) && !Symbols.isOverridable(symbol),
        names.of(Symbols.companion(type.symbol())),
        !Symbols.isOverridable(symbol),
        symbols.privateTypes().isDisguised(symbol) && symbols.isVirtual(symbol)
            ? symbols.descriptor(symbol)
            : null,
        true);
  }

  // ---- text

  private String name() {
    return symbol.getSimpleName().toString();
  }

  private String bodyName() {
    return BodyNames.of(symbol);
  }

  private String x() {
    return split.normal().execution();
  }

  private String text(JavaType t) {
    return NodePrinter.text(t.text(), names);
  }

  private String title() {
    String of = constant == null ? "" : constant.getSimpleName() + ".";
    return type.symbol().getSimpleName() + "." + of + signature;
  }

  /** Of the class of a constant, among those with bodies. */
  private static int number(CtEnumValue<?> constant) {
    int number = 0;
    for (CtEnumValue<?> v : ((CtEnum<?>) constant.getDeclaringType()).getEnumValues()) {
      number += v.getDefaultExpression() instanceof CtNewClass<?> ? 1 : 0;
      if (v == constant) {
        break;
      }
    }
    return number;
  }

  private String visibility() {
    return symbol.getModifiers().contains(Modifier.PUBLIC)
            || symbol.getModifiers().contains(Modifier.PROTECTED)
            || type.symbol().getKind().isInterface()
        ? "public "
        : "";
  }

  private List<TypeParameterElement> allTypeParameters() {
    return symbols.typeParametersInScope(symbol);
  }

  private Code declared(List<TypeElement> variables) {
    return symbols
        .privateTypes()
        .parameters(MirrorText.parameters(allTypeParameters()), variables, allTypeParameters());
  }

  private String typeParameters(List<TypeElement> variables) {
    return NodePrinter.text(declared(variables), names);
  }

  private String typeArguments(List<TypeElement> variables) {
    return NodePrinter.text(PrivateTypes.arguments(allTypeParameters(), variables), names);
  }

  private String thrown(List<? extends TypeMirror> types) {
    return types.isEmpty()
        ? ""
        : types.stream()
            .map(t -> t.toString().contains(".") ? names.of(symbols.erasure(t)) : t.toString())
            .collect(Collectors.joining(", ", " throws ", ""));
  }

  private static String spaced(String s) {
    return s.isEmpty() ? "" : s + " ";
  }

  private String arguments() {
    return split.normal().parameters().stream().map(Local::name).collect(Collectors.joining(", "));
  }

  /** The receiver and the arguments, as those of a method of any number. */
  private String lent() {
    List<Local> parameters = split.normal().parameters();
    if (parameters.size() == 1 && text(parameters.get(0).type()).endsWith("[]")) {
      return ", (" + names.of("java.lang.Object") + ") " + arguments(); // One, not many.
    }
    return parameters.isEmpty() ? "" : ", " + arguments();
  }

  private String withExecution() {
    return split.normal().parameters().isEmpty() ? x() : x() + ", " + arguments();
  }

  private void parameters() {
    printer.parameters(split.normal().parameters(), symbol.isVarArgs());
  }

  /** Whether a JVM can be started with it (JLS 12.1.4). */
  private boolean isMain() {
    return signature.toString().equals("main(String[])")
        && isVoid
        && symbol.getModifiers().contains(Modifier.STATIC);
  }

  // ---- entries

  private void entries() {
    String result = isVoid ? "void" : text(signature.result());
    String boxed = boxed(result);
    String continuation = names.of("dev.godwit.Continuation");
    int line = split.normal().method().source().getPosition().getLine();
    out.newline();
    out.line("// ---- " + title() + ", " + file + ":" + line);
    out.newline();
    out.line("/** Runs {@code " + title() + "} so that it can move. */");
    out.print(
        visibility()
            + "static "
            + spaced(typeParameters(mentioned()))
            + result
            + " "
            + name()
            + "(");
    parameters();
    out.open(")" + thrown(symbol.getThrownTypes()) + " {");
    String run = isMain() ? ").runMain();" : ").run();";
    out.line(
        (isVoid ? "" : "return ")
            + own(name() + "Continuation", mentioned())
            + "("
            + arguments()
            + run);
    out.close("}").newline().newline();
    out.line("/** {@code " + title() + "}, not started. */");
    out.print(
        visibility()
            + "static "
            + spaced(typeParameters(mentioned()))
            + continuation
            + "<"
            + boxed
            + "> "
            + name()
            + "Continuation(");
    parameters();
    out.open(") {");
    List<TypeElement> variables =
        Symbols.isOverridable(symbol) ? dispatch.privates(split, unit) : privates;
    String body = Symbols.isOverridable(symbol) ? name() : bodyName();
    boolean isKnown = Symbols.isOverridable(symbol) || intersections.isEmpty();
    String called = isKnown ? own(body, variables) : body;
    String call = called + "(" + withExecution() + ")";
    out.line(
        "return "
            + continuation
            + ".of(\""
            + title()
            + "\", "
            + x()
            + " -> "
            + (isVoid ? "{ " + call + "; return null; }" : call)
            + lent()
            + ");");
    out.close("}").newline();
  }

  /** The private types of the signature: those that the body mentions besides are its own. */
  private List<TypeElement> mentioned() {
    return PrivateTypesIn.signature(symbol, symbols);
  }

  /**
   * A method of this companion, with its type arguments: javac would infer others from captures.
   *
   * @param wanted the private types that are its type variables
   */
  private String own(String called, List<TypeElement> wanted) {
    String arguments = typeArguments(mentioned());
    return arguments.isEmpty() || !wanted.equals(mentioned())
        ? called
        : names.of(Symbols.companion(type.symbol())) + ".<" + arguments + ">" + called;
  }

  private String boxed(String type) {
    return switch (type) {
      case "void" -> names.of("java.lang.Void");
      case "int" -> names.of("java.lang.Integer");
      case "char" -> names.of("java.lang.Character");
      case "boolean", "byte", "short", "long", "float", "double" ->
          names.of("java.lang." + Character.toUpperCase(type.charAt(0)) + type.substring(1));
      default -> type;
    };
  }

  // ---- bodies

  /** As the receiver's class has it. */
  private void choice() {
    out.newline();
    out.line("/** {@code " + title() + "} as the receiver's class has it. */");
    List<TypeElement> variables = dispatch.privates(split, unit);
    new BodyEmitter(split, header(variables, List.of()), frame, names, out, file)
        .head(name(), false);
    dispatch.body(split, frame, unit);
    out.close("}").newline().newline();
    dispatch.receivers(split, frame);
  }
}
