package dev.godwit.transformer.split;

import dev.godwit.transformer.form.Local;
import dev.godwit.transformer.form.Node;
import dev.godwit.transformer.form.Node.Block;
import dev.godwit.transformer.normalise.NormalMethod;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the locals that a resume body declares at its head: the parameters, those that are fields,
 * and those that one guarded piece declares and another uses.
 */
final class Hoisting {
  private final Set<String> names = new HashSet<>();

  private Hoisting() {}

  /** The locals, by name, in the order of their declaration. */
  static Map<String, Local> of(NormalMethod method, Set<String> fields) {
    Hoisting h = new Hoisting();
    h.names.addAll(fields);
    h.hoist(method.body().nodes());
    // Headers are hoisted as a whole, and locals of one name together.
    boolean more = true;
    while (more) {
      more = h.headers(method.body());
    }
    Map<String, Local> hoisted = new LinkedHashMap<>();
    method.parameters().forEach(p -> hoisted.put(p.name(), p));
    method
        .body()
        .declared(
            l -> {
              if (h.names.contains(l.name()) && l.kind() == Local.Kind.VARIABLE) {
                hoisted.putIfAbsent(l.name(), l);
              }
            });
    return hoisted;
  }

  private boolean headers(Node n) {
    boolean more = false;
    if (n instanceof Node.Loop l
        && l.init().stream()
            .flatMap(i -> i.declares().stream())
            .anyMatch(d -> names.contains(d.name()))) {
      for (Node i : l.init()) {
        for (Local d : i.declares()) {
          more |= names.add(d.name());
        }
      }
    }
    for (Node c : n.children()) {
      more |= headers(c);
    }
    return more;
  }

  /** Finds what is declared in one guarded piece of a sequence and used in another. */
  private void hoist(List<Node> nodes) {
    List<Group> groups = Group.of(nodes);
    for (int g = 0; g < groups.size(); g++) {
      Group group = groups.get(g);
      boolean lastGroup = g == groups.size() - 1;
      for (Node n : group.before()) {
        for (Local l : n.declares()) {
          boolean assigned = group.pointed() instanceof Node.Suspend s && s.result() == l;
          if (l.kind() == Local.Kind.VARIABLE && (assigned || usedOutside(l, nodes, group))) {
            names.add(l.name());
          }
        }
      }
      Node p = group.pointed();
      if (p instanceof Node.Suspend s) {
        Local result = s.result();
        if (result != null
            && s.isDeclaration()
            && !lastGroup
            && usedOutside(result, nodes, group)) {
          names.add(result.name());
        }
      } else {
        inside(p);
      }
    }
  }

  /** Whether a local is used other than by what runs in one branch: the group up to its call. */
  private static boolean usedOutside(Local l, List<Node> nodes, Group group) {
    for (Node n : nodes) {
      boolean same =
          group.before().stream().anyMatch(b -> b == n)
              || (n == group.pointed() && n instanceof Node.Suspend);
      if (!same && uses(n, l)) {
        return true;
      }
    }
    return false;
  }

  private static boolean uses(Node n, Local l) {
    boolean[] found = new boolean[1];
    n.refs(r -> found[0] |= r.local() == l);
    return found[0];
  }

  private void inside(Node p) {
    if (p instanceof Block b) {
      hoist(b.nodes());
    } else if (p instanceof Node.Loop l) {
      l.init().forEach(i -> i.declares().forEach(d -> names.add(d.name())));
      hoist(l.body().nodes());
    } else if (p instanceof Node.Switch s) {
      for (Node.Case c : s.cases()) {
        if (!s.arrow()) {
          c.body().nodes().forEach(n -> n.declares().forEach(d -> addVariable(d)));
        }
        hoist(c.body().nodes());
      }
    } else if (p instanceof Node.Try t) {
      hoist(t.body().nodes());
      t.catches().forEach(c -> hoist(c.body().nodes()));
    } else if (p instanceof Node.Synchronized s) {
      hoist(s.body().nodes());
    } else if (p instanceof Node.Labelled l) {
      inside(l.body());
    } else if (p instanceof Node.If i) {
      hoist(i.then().nodes());
      if (i.orElse() != null) {
        hoist(i.orElse().nodes());
      }
    }
  }

  private void addVariable(Local l) {
    if (l.kind() == Local.Kind.VARIABLE) {
      names.add(l.name());
    }
  }
}
