package dev.godwit.transformer.form;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Checks what {@link Node} guarantees about the normal form. A failure is a fault of {@code
 * normalise}, not of the user's program.
 */
public final class NormalFormVerifier {
  private final Set<Local> declared = new HashSet<>();

  private NormalFormVerifier() {}

  /** Checks the body of a method. */
  public static void verify(Node.Block body) {
    new NormalFormVerifier().node(body);
  }

  private void node(Node n) {
    for (Code c : n.codes()) {
      code(c, n);
    }
    for (Local l : n.declares()) {
      if (!declared.add(l)) {
        throw fault("is declared twice: " + l, n);
      }
    }
    if (n instanceof Node.Try t && t.last() != null && t.last().suspends()) {
      throw fault("a finally block holds a point", n);
    }
    if (n instanceof Node.Try t && !t.resources().isEmpty() && n.suspends()) {
      throw fault("a try with resources holds a point", n);
    }
    if (n instanceof Node.Loop l && l.init().stream().anyMatch(Node::suspends)) {
      throw fault("a loop header holds a point", n);
    }
    if (n instanceof Node.ForEach && n.suspends()) {
      throw fault("holds a point", n);
    }
    if (n instanceof Node.Synchronized s
        && n.suspends()
        && !(s.monitor().parts().size() == 1 && s.monitor().parts().get(0) instanceof Code.Ref)) {
      throw fault("its monitor is no local", n);
    }
    if (n instanceof Node.Yield && n.line() < 0 || n instanceof Node.Unwind) {
      throw fault("does not belong here", n);
    }
    List<Node> children = n.children();
    children.forEach(this::node);
  }

  private static void code(Code c, Node at) {
    for (Code.Part p : c.parts()) {
      if (p instanceof Code.Nested n && n.node().suspends()) {
        throw fault("an expression holds a point", at);
      }
      if (p instanceof Code.Closure l) {
        code(l.code(), at);
      }
    }
  }

  private static IllegalStateException fault(String what, Node n) {
    return new IllegalStateException(
        "normalise: line "
            + n.line()
            + ", "
            + n.getClass().getSimpleName()
            + ": "
            + what
            + "\n"
            + n);
  }
}
