package dev.godwit.transformer.form;

import dev.godwit.transformer.form.Node.Block;
import dev.godwit.transformer.form.Node.Break;
import dev.godwit.transformer.form.Node.Continue;
import dev.godwit.transformer.form.Node.If;
import dev.godwit.transformer.form.Node.Labelled;
import dev.godwit.transformer.form.Node.Loop;
import dev.godwit.transformer.form.Node.Return;
import dev.godwit.transformer.form.Node.Switch;
import dev.godwit.transformer.form.Node.Synchronized;
import dev.godwit.transformer.form.Node.Throw;
import dev.godwit.transformer.form.Node.Try;
import dev.godwit.transformer.form.Node.Yield;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a statement can complete normally, as javac decides it (JLS 14.22). */
public final class Completion {
  private Completion() {}

  /** Whether control can reach the end of the statements. */
  public static boolean normal(List<Node> nodes) {
    return nodes.stream().allMatch(Completion::normal);
  }

  /** Whether control can reach the end of the statement. */
  public static boolean normal(Node n) {
    if (n instanceof Return
        || n instanceof Throw
        || n instanceof Break
        || n instanceof Continue
        || n instanceof Yield) {
      return false;
    }
    if (n instanceof Block b) {
      return normal(b.nodes());
    }
    if (n instanceof If i) {
      return i.orElse() == null || normal(i.then()) || normal(i.orElse());
    }
    if (n instanceof Loop l) {
      return loop(l, null);
    }
    if (n instanceof Labelled l) {
      boolean inner = l.body() instanceof Loop loop ? loop(loop, l.label()) : normal(l.body());
      return inner || breaksTo(l.body(), l.label(), false);
    }
    if (n instanceof Switch s) {
      return selection(s);
    }
    if (n instanceof Try t) {
      return tries(t);
    }
    if (n instanceof Synchronized s) {
      return normal(s.body());
    }
    return true;
  }

  private static boolean loop(Loop l, @Nullable String label) {
    boolean endless = l.condition() == null || l.condition().plain().equals("true");
    boolean left = breaksTo(l.body(), null, false);
    if (l.testsLast()) {
      boolean reachesTest = normal(l.body()) || continues(l.body(), label);
      return left || reachesTest && !endless;
    }
    return left || !endless;
  }

  private static boolean selection(Switch s) {
    if (!s.hasDefault() || s.cases().isEmpty()) {
      return true;
    }
    for (Node.Case c : s.cases()) {
      if (breaksTo(c.body(), null, false) || s.arrow() && normal(c.body())) {
        return true;
      }
    }
    return normal(s.cases().get(s.cases().size() - 1).body());
  }

  private static boolean tries(Try t) {
    if (t.last() != null && !normal(t.last())) {
      return false;
    }
    return normal(t.body()) || t.catches().stream().anyMatch(c -> normal(c.body()));
  }

  /** Whether a break inside leaves the statement with the label, or (null) the innermost one. */
  private static boolean breaksTo(Node n, @Nullable String label, boolean inner) {
    if (n instanceof Break b) {
      return label == null ? b.label() == null && !inner : label.equals(b.label());
    }
    boolean catches = n instanceof Loop || n instanceof Switch || n instanceof Node.ForEach;
    return n.children().stream().anyMatch(c -> breaksTo(c, label, inner || catches));
  }

  private static boolean continues(Node n, @Nullable String label) {
    if (n instanceof Continue c) {
      return c.label() == null || c.label().equals(label);
    }
    if (n instanceof Loop && label == null) {
      return false;
    }
    return n.children().stream().anyMatch(c -> continues(c, label));
  }
}
