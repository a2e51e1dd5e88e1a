package dev.godwit.transformer.normalise;

import dev.godwit.transformer.form.Node;
import dev.godwit.transformer.form.Node.Block;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts the question whether the stack is too deep where a recursive method has decided to call
 * something: calls that do not, half of all in a binary recursion, are spared it. Never into a
 * loop, which would ask it again and again.
 */
final class Deepening {
  private Deepening() {}

  /** The body with the question in front of its first point. */
  static Block before(Block body, Node question) {
    List<Node> nodes = new ArrayList<>(body.nodes());
    for (int i = 0; i < nodes.size(); i++) {
      Node n = nodes.get(i);
      if (!n.suspends()) {
        continue;
      }
      boolean only = nodes.stream().filter(Node::suspends).count() == 1;
      Node inside = only ? inside(n, question) : null;
      if (inside == null) {
        nodes.add(i, question);
      } else {
        nodes.set(i, inside);
      }
      return new Block(nodes, body.line());
    }
    return body;
  }

  /** The statement with the question in its one part that has points; null for any other. */
  private static @Nullable Node inside(Node n, Node question) {
    if (n instanceof Block b) {
      return before(b, question);
    }
    if (n instanceof Node.If i) {
      Block orElse = i.orElse();
      if (orElse == null || !orElse.suspends()) {
        return new Node.If(i.condition(), before(i.then(), question), orElse, i.line());
      }
      if (!i.then().suspends()) {
        return new Node.If(i.condition(), i.then(), before(orElse, question), i.line());
      }
    }
    return null;
  }
}
