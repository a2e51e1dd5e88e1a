package dev.godwit.transformer.split;

import dev.godwit.transformer.form.Node;
import dev.godwit.transformer.form.Node.Block;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes one iteration out of its loop: {@code continue} becomes a break of the iteration's block,
 * {@code break} one of a block around iteration and loop.
 */
final class LoopExits {
  private final @Nullable String label;
  private final String next;
  private final String out;
  private boolean continues;
  private boolean breaks;

  /**
   * @param label the loop's own label
   * @param next labels the iteration
   * @param out labels the block around iteration and loop
   */
  LoopExits(@Nullable String label, String next, String out) {
    this.label = label;
    this.next = next;
    this.out = out;
  }

  /** Whether the iteration needs its label. */
  boolean continues() {
    return continues;
  }

  /** Whether the block around needs its label. */
  boolean breaks() {
    return breaks;
  }

  /** Labels the iteration. */
  String next() {
    return next;
  }

  /** Labels the block around. */
  String out() {
    return out;
  }

  List<Node> iteration(List<Node> nodes) {
    List<Node> result = new ArrayList<>();
    for (Node n : nodes) {
      result.add(node(n, true, true));
    }
    return result;
  }

  private Block block(Block b, boolean ownBreak, boolean ownContinue) {
    List<Node> result = new ArrayList<>();
    for (Node n : b.nodes()) {
      result.add(node(n, ownBreak, ownContinue));
    }
    return new Block(result, b.line());
  }

  /**
   * @param ownBreak whether a break without a label leaves this loop
   * @param ownContinue whether a continue without a label continues this loop
   */
  private Node node(Node n, boolean ownBreak, boolean ownContinue) {
    if (n instanceof Node.Break b) {
      if (b.label() == null ? ownBreak : b.label().equals(label)) {
        breaks = true;
        return new Node.Break(out, b.line());
      }
      return n;
    }
    if (n instanceof Node.Continue c) {
      if (c.label() == null ? ownContinue : c.label().equals(label)) {
        continues = true;
        return new Node.Break(next, c.line());
      }
      return n;
    }
    if (n instanceof Block b) {
      return block(b, ownBreak, ownContinue);
    }
    if (n instanceof Node.If i) {
      Block orElse = i.orElse() == null ? null : block(i.orElse(), ownBreak, ownContinue);
      return new Node.If(i.condition(), block(i.then(), ownBreak, ownContinue), orElse, i.line());
    }
    if (n instanceof Node.Labelled l) {
      return new Node.Labelled(l.label(), node(l.body(), ownBreak, ownContinue), l.line());
    }
    if (n instanceof Node.Loop l) {
      Block body = block(l.body(), false, false);
      return new Node.Loop(l.testsLast(), l.init(), l.condition(), l.update(), body, l.line());
    }
    if (n instanceof Node.ForEach f) {
      return new Node.ForEach(f.local(), f.iterable(), block(f.body(), false, false), f.line());
    }
    if (n instanceof Node.Switch s) {
      List<Node.Case> cases = new ArrayList<>();
      for (Node.Case c : s.cases()) {
        cases.add(new Node.Case(c.labels(), c.isDefault(), block(c.body(), false, ownContinue)));
      }
      return new Node.Switch(s.selector(), s.arrow(), cases, s.line());
    }
    if (n instanceof Node.Try t) {
      List<Node.Catch> catches = new ArrayList<>();
      for (Node.Catch c : t.catches()) {
        Block body = block(c.body(), ownBreak, ownContinue);
        catches.add(new Node.Catch(c.local(), c.types(), c.checked(), body, c.line()));
      }
      Block last = t.last() == null ? null : block(t.last(), ownBreak, ownContinue);
      return new Node.Try(
          t.resources(), block(t.body(), ownBreak, ownContinue), catches, last, t.line());
    }
    if (n instanceof Node.Synchronized s) {
      return new Node.Synchronized(s.monitor(), block(s.body(), ownBreak, ownContinue), s.line());
    }
    return n;
  }
}
