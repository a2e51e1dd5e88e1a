package dev.godwit.transformer.normalise;

import dev.godwit.transformer.find.MigratableMethod;
import dev.godwit.transformer.find.Symbols;
import dev.godwit.transformer.form.Node;
import dev.godwit.transformer.parse.StaticTypes;
import javax.lang.model.element.Modifier;

/** Brings a checked method into normal form; {@link Node} has the form's guarantees. */
public final class Normaliser {
  private final StaticTypes types;
  private final Symbols symbols;
  private final Accessors accessors;

  /**
   * With the exact types of the parsed units.
   *
   * @param accessors collects what the methods of one unit need
   */
  public Normaliser(StaticTypes types, Symbols symbols, Accessors accessors) {
    this.types = types;
    this.symbols = symbols;
    this.accessors = accessors;
  }

  /** The method in normal form. */
  public NormalMethod normalise(MigratableMethod m) {
    Names names = new Names(m, types, symbols);
    Statements statements = new Statements(m, names, types, symbols, accessors);
    Node.Block body =
        statements.nested(
            () -> {
              if (m.source().getBody() != null) {
                int line = m.source().getPosition().getLine();
                statements.poll(line);
                statements.inline(m.source().getBody());
              }
            },
            Expressions.line(m.source()));
    if (m.symbol().getModifiers().contains(Modifier.SYNCHRONIZED)) {
      body = statements.locked(body, names);
    }
    return new NormalMethod(
        m,
        names.execution(),
        names.parameters(),
        symbols.javaType(m.symbol().getReturnType()),
        names.variables(),
        body);
  }
}
