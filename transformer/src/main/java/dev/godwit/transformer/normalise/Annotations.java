package dev.godwit.transformer.normalise;

import dev.godwit.transformer.find.Symbols;
import dev.godwit.transformer.find.VisibleAnnotations;
import dev.godwit.transformer.form.Code;
import dev.godwit.transformer.form.Code.Binding;
import java.util.ArrayList;
import java.util.List;
import spoon.reflect.code.CtExpression;
import spoon.reflect.code.CtNewArray;
import spoon.reflect.declaration.CtAnnotation;
import spoon.reflect.declaration.CtElement;

/** The annotations of local classes and of what they declare, as text for the companion. */
final class Annotations {
  private final Symbols symbols;
  private final Expressions expressions;

  Annotations(Symbols symbols, Expressions expressions) {
    this.symbols = symbols;
    this.expressions = expressions;
  }

  /** Those of a declaration that reflection finds. */
  List<Code> of(CtElement e) {
    return VisibleAnnotations.of(e, symbols).stream().map(this::text).toList();
  }

  private Code text(CtAnnotation<?> a) {
    Code.Builder b =
        Code.build(Binding.PRIMARY).text("@").add(TypeText.write(a.getAnnotationType()));
    List<Code> values = new ArrayList<>();
    a.getValues()
        .forEach(
            (name, e) -> {
              Code.Builder value = Code.build(Binding.ASSIGNMENT).text(name + " = ");
              values.add(value.add(value(e)).done());
            });
    return values.isEmpty() ? b.done() : b.text("(").list(values).text(")").done();
  }

  private Code value(CtExpression<?> e) {
    if (e instanceof CtAnnotation<?> a) {
      return text(a);
    }
    if (e instanceof CtNewArray<?> array) {
      Code.Builder b = Code.build(Binding.PRIMARY).text("{");
      return b.list(array.getElements().stream().map(this::value).toList()).text("}").done();
    }
    return expressions.of(e);
  }
}
