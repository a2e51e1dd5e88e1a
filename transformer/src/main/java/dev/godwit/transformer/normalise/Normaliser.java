package dev.godwit.transformer.normalise;

import dev.godwit.transformer.find.MigratableMethod;
import dev.godwit.transformer.find.Symbols;
import dev.godwit.transformer.form.Local;
import dev.godwit.transformer.form.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import spoon.reflect.code.CtExecutableReferenceExpression;
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
    boolean isNamed = !m.isFunction() && Symbols.isOverridable(m.symbol());
    if (isNamed && unit.symbols().privateTypes().isDisguised(m.symbol())) {
      unit.accessors().call(m.symbol(), m.owner()); // For receivers whose class has no companion.
    }
    Names names =
        new Names(
            m,
            unit.types(),
            unit.symbols(),
            unit.closures().instance(m),
            unit.recursion().isDeep(m));
    Statements statements = new Statements(m, names, unit);
    Node.Block body =
        statements.nested(
            () -> {
              int line = Expressions.line(m.source());
              if (m.source() instanceof CtLambda<?> l && l.getExpression() != null) {
                statements.poll(line);
                statements.result(l.getExpression());
              } else if (m.source() instanceof CtExecutableReferenceExpression<?, ?> r) {
                statements.referred(r);
              } else if (m.body() != null) {
                statements.poll(line);
                statements.inline(m.body());
              }
            },
            Expressions.line(m.source()));
    Node deepen = statements.deepen(Expressions.line(m.source()));
    if (deepen != null) {
      body = Deepening.before(body, deepen);
    }
    if (m.isSynchronized()) {
      body = statements.locked(body, names);
    }
    body = capturing(names, body);
    return new NormalMethod(
        m, names.execution(), names.depth(), names.parameters(), names.variables(), body);
  }

  /** T v = lambda.v; for each v that the body uses */
  private static Node.Block capturing(Names names, Node.Block body) {
    Set<Local> used = new HashSet<>();
    body.refs(r -> used.add(r.local()));
    List<Node> nodes = new ArrayList<>();
    names
        .captured()
        .forEach(
            (local, value) -> {
              if (used.contains(local)) {
                nodes.add(new Node.Declare(local, value, body.line()));
              }
            });
    nodes.addAll(body.nodes());
    return new Node.Block(nodes, body.line());
  }
}
