package dev.godwit.transformer.split;

import dev.godwit.transformer.form.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a sequence of statements.
 *
 * @param before statements without points
 * @param pointed the one with points that follows them
 */
record Group(List<Node> before, Node pointed) {
  /** The groups of a sequence. */
  static List<Group> of(List<Node> nodes) {
    List<Group> groups = new ArrayList<>();
    List<Node> before = new ArrayList<>();
    for (Node n : nodes) {
      if (n.suspends()) {
        groups.add(new Group(before, n));
        before = new ArrayList<>();
      } else {
        before.add(n);
      }
    }
    return groups;
  }

  /** What follows the last group: statements without points. */
  static List<Node> tail(List<Node> nodes) {
    int i = nodes.size();
    while (i > 0 && !nodes.get(i - 1).suspends()) {
      i--;
    }
    return nodes.subList(i, nodes.size());
  }
}
