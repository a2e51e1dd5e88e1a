package dev.godwit.transformer.emit;

import dev.godwit.transformer.find.MigratableType;
import dev.godwit.transformer.form.Closure;
import dev.godwit.transformer.form.JavaType;
import dev.godwit.transformer.form.Local;
import dev.godwit.transformer.form.LocalClass;
import dev.godwit.transformer.form.LocalClass.TypeParameters;
import dev.godwit.transformer.form.Signature;
import dev.godwit.transformer.split.SplitMethod;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import spoon.reflect.declaration.CtMethod;

/**
 * The fresh bodies and continuation classes of lambdas and of methods of local classes. They are in
 * the class that stands for the lambda or class: it is its own companion.
 */
final class FunctionBodies {
  private final MigratableType type;

  /** By {@link Closure} and {@link LocalClass.Method}. */
  private final Map<Object, SplitMethod> bodies;

  private final Map<SplitMethod, String> frames;
  private final TypeNames names;
  private final String file;
  private final LineSections sections;
  private final JavaWriter out;

  /**
   * @param type the user's type that they are born in
   * @param bodies by closure and by method of a local class
   * @param frames the names of the continuation classes
   */
  FunctionBodies(
      MigratableType type,
      Map<Object, SplitMethod> bodies,
      Map<SplitMethod, String> frames,
      TypeNames names,
      String file,
      LineSections sections,
      JavaWriter out) {
    this.type = type;
    this.bodies = bodies;
    this.frames = frames;
    this.names = names;
    this.file = file;
    this.sections = sections;
    this.out = out;
  }

  /** Whether a closure or a method of a local class may suspend. */
  boolean has(Object function) {
    return bodies.containsKey(function);
  }

  /** What a type with bodies begins with, as a companion does. */
  void link(boolean isInterface) {
    String lookup = names.of("java.lang.invoke.MethodHandles") + ".lookup()";
    String user = names.literal(type.symbol().getQualifiedName().toString(), 0);
    String frame = names.of("dev.godwit.frame.Frame");
    if (isInterface) { // It has no initialisers but those of its constants.
      out.line(frame + " IS_LINKED = " + frame + ".isLinked(" + lookup + ", " + user + ", 1);");
      return;
    }
    out.open("static {");
    out.line(frame + ".link(" + lookup + ", " + user + ", 1);");
    out.close("}").newline().newline();
  }

  /**
   * Both bodies of a closure or a method of a local class.
   *
   * @param owner binary name of the class in stack traces
   * @param trace its name there
   * @param thrown what it throws, with the keyword
   */
  void emit(
      Object function,
      String owner,
      String trace,
      String title,
      Signature signature,
      TypeParameters scope,
      String thrown) {
    SplitMethod body = bodies.get(function);
    if (body == null) {
      return;
    }
    String parameters = NodePrinter.text(scope.declared(), names);
    BodyEmitter.Header header =
        new BodyEmitter.Header(
            owner,
            trace,
            title,
            trace + signature.toString().substring(signature.name().length()),
            "",
            parameters.isEmpty() ? "" : parameters + " ",
            NodePrinter.text(scope.names(), names),
            thrown,
            body.normal().method().source() instanceof CtMethod<?> m && !m.isStatic(),
            "",
            false,
            null,
            false);
    String frame = frames.getOrDefault(body, "");
    BodyEmitter emitter = new BodyEmitter(body, header, frame, names, out, file);
    LocalClass.Method method = function instanceof LocalClass.Method m ? m : null;
    if (method != null && method.isOverridden()) {
      choice(body, emitter, frame);
    }
    if (method == null || method.body() != null) {
      emitter.emit(signature.name() + "Here", sections);
    }
  }

  // ---- methods of local types that others override

  /**
   * R m(x, self, p) { return M_BY_CLASS.forClass(self.getClass()).call(x, self, p); }
   *
   * <p>What overrides it are other classes here and lambdas, each its own companion: {@code
   * Receivers} finds their bodies.
   */
  private void choice(SplitMethod split, BodyEmitter emitter, String frame) {
    Signature signature = split.normal().method().signature();
    List<Local> parameters = split.normal().parameters();
    String x = split.normal().execution();
    String self = parameters.get(0).name();
    String arguments = joined(parameters, Local::name);
    String field = TypeNames.upper(frame) + "_BY_CLASS";
    List<JavaType> thrown =
        signature.thrown().stream().filter(t -> !names.isVariable(t.erasure().plain())).toList();
    boolean sneaks = thrown.stream().anyMatch(t -> !t.erasure().plain().equals(t.text().plain()));
    String declared =
        thrown.isEmpty()
            ? ""
            : " throws " + thrown.stream().map(this::erased).collect(Collectors.joining(", "));
    boolean isVoid = signature.isVoid();
    String result = isVoid ? "void" : NodePrinter.text(signature.result().text(), names);

    out.newline();
    emitter.head(signature.name(), false);
    if (sneaks) {
      out.open("try {");
    }
    String call = field + ".forClass(" + self + ".getClass()).call(" + x + ", " + arguments + ");";
    out.line((isVoid ? "" : "return (" + result + ") ") + call);
    if (sneaks) {
      String e = "e";
      while (parameters.stream().map(Local::name).anyMatch(e::equals)) {
        e += "_";
      }
      out.close("} catch (" + names.of("java.lang.Throwable") + " " + e + ") {")
          .newline()
          .indent(1);
      out.line("throw " + names.of("dev.godwit.frame.Execution") + ".sneak(" + e + ");");
      out.close("}").newline();
    }
    out.close("}").newline().newline();

    String execution = names.of("dev.godwit.frame.Execution") + " " + x;
    String types = joined(parameters, p -> erased(p.type()) + " " + p.name());
    out.open("public interface " + frame + "Call {");
    String erased = isVoid ? "void" : erased(signature.result());
    out.line(erased + " call(" + execution + ", " + types + ")" + declared + ";");
    out.close("}").newline().newline();
    String receivers = names.of("dev.godwit.frame.Receivers");
    String function = frame + "Call";
    List<Local> rest = parameters.subList(1, parameters.size());
    String plain = self + "." + signature.name() + "(" + joined(rest, Local::name) + ")";
    out.print("static final " + receivers + "<" + function + "> " + field + " = ");
    out.print(receivers + ".of(" + function + ".class, \"" + signature.name() + "\", ");
    out.print("(" + x + ", " + arguments + ") -> " + plain + ");").newline();
  }

  private static String joined(List<Local> locals, Function<Local, String> text) {
    return locals.stream().map(text).collect(Collectors.joining(", "));
  }

  private String erased(JavaType t) {
    return NodePrinter.text(t.erasure(), names);
  }
}
