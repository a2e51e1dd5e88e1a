package dev.godwit.transformer.emit;

import dev.godwit.transformer.find.MigratableType;
import dev.godwit.transformer.form.Closure;
import dev.godwit.transformer.form.LocalClass;
import dev.godwit.transformer.form.LocalClass.TypeParameters;
import dev.godwit.transformer.form.Signature;
import dev.godwit.transformer.split.SplitMethod;
import java.util.Map;
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

  /** What a class with bodies begins with, as a companion does. */
  void link() {
    out.open("static {");
    String lookup = names.of("java.lang.invoke.MethodHandles") + ".lookup()";
    String user = names.literal(type.symbol().getQualifiedName().toString(), 0);
    out.line(names.of("dev.godwit.frame.Frame") + ".link(" + lookup + ", " + user + ", 1);");
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
    new BodyEmitter(body, header, frames.getOrDefault(body, ""), names, out, file)
        .emit(signature.name() + "Here", sections);
  }
}
