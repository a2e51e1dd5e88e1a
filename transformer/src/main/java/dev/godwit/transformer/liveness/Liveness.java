package dev.godwit.transformer.liveness;

import dev.godwit.transformer.form.Code;
import dev.godwit.transformer.form.Local;
import dev.godwit.transformer.form.Node;
import dev.godwit.transformer.normalise.NormalMethod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Backward data flow over the structured statements (Aho et al., Compilers, 9.2.5): a local is live
 * at a point if some way on from there reads it before writing it. Any statement may throw, so what
 * a handler or a finally block reads is live throughout its try. The parameter of a catch is live
 * at each point in the catch: re-entry throws it again. So is the monitor of a synchronized block:
 * re-entry takes it again.
 */
public final class Liveness {
  private Liveness() {}

  /** The method with the live locals of each point. */
  public static LiveMethod analyse(NormalMethod m) {
    Map<Node.Suspend, Set<Local>> found = new IdentityHashMap<>();
    new Analysis(found).before(m.body(), Set.of(), Flow.TOP, null);
    List<Local> order = new ArrayList<>(m.parameters());
    m.body().declared(order::add);
    Map<Node.Suspend, List<Local>> live = new IdentityHashMap<>();
    found.forEach(
        (point, locals) ->
            live.put(
                point,
                order.stream()
                    .distinct()
                    .filter(locals::contains)
                    .filter(l -> l.kind() != Local.Kind.CONSTANT)
                    .toList()));
    return new LiveMethod(m, live);
  }

  /**
   * What is live where control may go other than to the next statement.
   *
   * @param thrown if an exception is thrown here
   * @param returned after a return
   * @param breaks after a break, by label; the empty label is the innermost
   * @param continues after a continue, likewise
   * @param kept what re-entry needs: the parameters of the catches around, and the monitors
   */
  private record Flow(
      Set<Local> thrown,
      Set<Local> returned,
      Map<String, Set<Local>> breaks,
      Map<String, Set<Local>> continues,
      Set<Local> kept) {
    static final Flow TOP = new Flow(Set.of(), Set.of(), Map.of(), Map.of(), Set.of());

    Flow target(@Nullable String label, Set<Local> onBreak, @Nullable Set<Local> onContinue) {
      Map<String, Set<Local>> b = new HashMap<>(breaks);
      Map<String, Set<Local>> c = new HashMap<>(continues);
      b.put(label == null ? "" : label, onBreak);
      if (onContinue != null) {
        c.put(label == null ? "" : label, onContinue);
      }
      return new Flow(thrown, returned, b, c, kept);
    }

    Flow throwing(Set<Local> onThrow) {
      return new Flow(onThrow, returned, breaks, continues, kept);
    }

    Flow keeping(Set<Local> more) {
      return new Flow(thrown, returned, breaks, continues, union(kept, more));
    }
  }

  private static Set<Local> union(Set<Local> a, Set<Local> b) {
    Set<Local> all = new LinkedHashSet<>(a);
    all.addAll(b);
    return all;
  }

  private static Set<Local> without(Set<Local> all, @Nullable Local l) {
    Set<Local> rest = new LinkedHashSet<>(all);
    rest.remove(l);
    return rest;
  }

  private static Set<Local> reads(@Nullable Code... codes) {
    Set<Local> read = new HashSet<>();
    for (Code c : codes) {
      if (c != null) {
        c.refs(
            r -> {
              if (r.read()) {
                read.add(r.local());
              }
            });
      }
    }
    return read;
  }

  private static final class Analysis {
    private final Map<Node.Suspend, Set<Local>> found;

    Analysis(Map<Node.Suspend, Set<Local>> found) {
      this.found = found;
    }

    private Set<Local> sequence(List<Node> nodes, Set<Local> after, Flow flow) {
      Set<Local> live = after;
      for (int i = nodes.size() - 1; i >= 0; i--) {
        live = before(nodes.get(i), live, flow, null);
      }
      return live;
    }

    /** What is live before the statement; label is its own, if it has one. */
    Set<Local> before(Node n, Set<Local> after, Flow flow, @Nullable String label) {
      if (n instanceof Node.Block b) {
        return sequence(b.nodes(), after, flow);
      }
      if (n instanceof Node.Suspend s) {
        Set<Local> live = union(union(without(after, s.result()), flow.thrown()), flow.kept());
        found.merge(s, live, Liveness::union);
        return union(live, reads(s.call()));
      }
      if (n instanceof Node.Declare d) {
        return union(union(without(after, d.local()), flow.thrown()), reads(d.init()));
      }
      if (n instanceof Node.Evaluate e) {
        return union(union(without(after, assigned(e.code())), flow.thrown()), reads(e.code()));
      }
      if (n instanceof Node.If i) {
        Set<Local> orElse = i.orElse() == null ? after : before(i.orElse(), after, flow, null);
        Set<Local> both = union(before(i.then(), after, flow, null), orElse);
        return union(union(both, flow.thrown()), reads(i.condition()));
      }
      if (n instanceof Node.Loop l) {
        return loop(l, after, flow, label);
      }
      if (n instanceof Node.ForEach f) {
        Set<Local> head = union(after, reads(f.iterable()));
        Set<Local> live = head;
        for (Set<Local> last = Set.of(); !last.equals(live); ) {
          last = live;
          Flow inner = flow.target(null, after, live).target(label, after, live);
          live = union(live, without(before(f.body(), live, inner, null), f.local()));
        }
        return union(live, flow.thrown());
      }
      if (n instanceof Node.Switch s) {
        return selection(s, after, flow);
      }
      if (n instanceof Node.Try t) {
        return tries(t, after, flow);
      }
      if (n instanceof Node.Labelled l) {
        return before(l.body(), after, flow.target(l.label(), after, null), l.label());
      }
      if (n instanceof Node.Break b) {
        return flow.breaks().getOrDefault(b.label() == null ? "" : b.label(), Set.of());
      }
      if (n instanceof Node.Continue c) {
        return flow.continues().getOrDefault(c.label() == null ? "" : c.label(), Set.of());
      }
      if (n instanceof Node.Return r) {
        return union(union(flow.returned(), flow.thrown()), reads(r.value()));
      }
      if (n instanceof Node.Throw t) {
        return union(flow.thrown(), reads(t.exception()));
      }
      if (n instanceof Node.Synchronized s) {
        Set<Local> monitor = reads(s.monitor());
        return union(before(s.body(), after, flow.keeping(monitor), null), monitor);
      }
      if (n instanceof Node.Yield y) {
        return union(after, reads(y.value()));
      }
      throw new IllegalStateException("liveness: " + n);
    }

    /** The local of a plain assignment {@code v = e}. */
    private static @Nullable Local assigned(Code c) {
      return c.binding() == Code.Binding.ASSIGNMENT
              && c.parts().get(0) instanceof Code.Ref r
              && r.written()
              && !r.read()
          ? r.local()
          : null;
    }

    private Set<Local> loop(Node.Loop l, Set<Local> after, Flow flow, @Nullable String label) {
      boolean endless = l.condition() == null || l.condition().plain().equals("true");
      Set<Local> exits = endless ? Set.of() : after;
      Set<Local> body = Set.of();
      while (true) {
        Set<Local> test = union(union(exits, body), union(reads(l.condition()), flow.thrown()));
        Set<Local> next = test;
        for (int i = l.update().size() - 1; i >= 0; i--) {
          next = union(without(next, assigned(l.update().get(i))), reads(l.update().get(i)));
        }
        Flow inner = flow.target(null, after, next).target(label, after, next);
        Set<Local> again = before(l.body(), next, inner, null);
        if (again.equals(body)) {
          return l.testsLast() ? body : sequence(l.init(), test, flow);
        }
        body = again;
      }
    }

    private Set<Local> selection(Node.Switch s, Set<Local> after, Flow flow) {
      Flow inner = flow.target(null, after, null);
      Set<Local> all = s.hasDefault() ? Set.of() : after;
      Set<Local> next = after;
      for (int i = s.cases().size() - 1; i >= 0; i--) {
        next = before(s.cases().get(i).body(), s.arrow() ? after : next, inner, null);
        for (Local bound : s.cases().get(i).bound()) {
          next = without(next, bound);
        }
        all = union(all, next);
      }
      return union(union(all, flow.thrown()), reads(s.codes().toArray(new Code[0])));
    }

    private Set<Local> tries(Node.Try t, Set<Local> after, Flow flow) {
      Node.Block last = t.last();
      Set<Local> normal = last == null ? after : before(last, after, flow, null);
      Flow outward = last == null ? flow : through(last, flow);
      Set<Local> thrown = outward.thrown();
      for (Node.Catch c : t.catches()) {
        Set<Local> handler = before(c.body(), normal, outward.keeping(Set.of(c.local())), null);
        thrown = union(thrown, without(handler, c.local()));
      }
      Flow guarded = outward.throwing(thrown);
      Set<Local> body = before(t.body(), normal, guarded, null);
      return union(sequence(t.resources(), body, guarded), thrown);
    }

    /** The flow of statements whose every exit leads through the finally block. */
    private Flow through(Node.Block last, Flow flow) {
      Map<String, Set<Local>> breaks = new HashMap<>();
      flow.breaks().forEach((k, v) -> breaks.put(k, before(last, v, flow, null)));
      Map<String, Set<Local>> continues = new HashMap<>();
      flow.continues().forEach((k, v) -> continues.put(k, before(last, v, flow, null)));
      return new Flow(
          before(last, flow.thrown(), flow, null),
          before(last, flow.returned(), flow, null),
          breaks,
          continues,
          flow.kept());
    }
  }
}
