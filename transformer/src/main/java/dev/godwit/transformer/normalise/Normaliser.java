package dev.godwit.transformer.normalise;

import dev.godwit.transformer.find.MigratableMethod;
import dev.godwit.transformer.form.Code;
import dev.godwit.transformer.form.Local;
import dev.godwit.transformer.form.Node;
import java.util.Objects;
import javax.lang.model.element.Modifier;
import spoon.reflect.code.CtLambda;

/** Brings a checked method into normal form; {@link Node} has the form's guarantees. */
public final class Normaliser {
  private final Unit unit;

  /** For the methods of one unit. */
  public Normaliser(Unit unit) {
    this.unit = unit;
  }

  /** The method in normal form. */
  public NormalMethod normalise(MigratableMethod m) {
    Closures.Made made =
        m.source() instanceof CtLambda<?> l ? Objects.requireNonNull(unit.closures().get(l)) : null;
    Names names = new Names(m, unit.types(), unit.symbols(), made);
    Statements statements = new Statements(m, names, unit);
    Node.Block body =
        statements.nested(
            () -> {
              int line = Expressions.line(m.source());
              names.captured().forEach((l, f) -> statements.add(capture(names, l, f, line)));
              if (m.source() instanceof CtLambda<?> l && l.getExpression() != null) {
                statements.poll(line);
                statements.result(l.getExpression());
              } else if (m.source().getBody() != null) {
                statements.poll(line);
                statements.inline(m.source().getBody());
              }
            },
            Expressions.line(m.source()));
    if (!m.isFunction() && m.symbol().getModifiers().contains(Modifier.SYNCHRONIZED)) {
      body = statements.locked(body, names);
    }
    return new NormalMethod(m, names.execution(), names.parameters(), names.variables(), body);
  }

  /** T v = lambda.v; */
  private static Node capture(Names names, Local local, Local field, int line) {
    Code.Builder b = Code.build(Code.Binding.PRIMARY).add(Code.read(names.parameters().get(0)));
    return new Node.Declare(local, b.text("." + field.name()).done(), line);
  }
}
