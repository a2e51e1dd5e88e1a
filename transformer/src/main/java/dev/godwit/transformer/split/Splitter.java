package dev.godwit.transformer.split;

import dev.godwit.transformer.form.Code;
import dev.godwit.transformer.form.Completion;
import dev.godwit.transformer.form.Local;
import dev.godwit.transformer.form.Node;
import dev.godwit.transformer.form.Node.Block;
import dev.godwit.transformer.liveness.LiveMethod;
import dev.godwit.transformer.normalise.NormalMethod;
import dev.godwit.transformer.split.SplitMethod.Point;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Numbers the points and makes the two bodies of a method. */
public final class Splitter {
  private Splitter() {}

  /** The method as a fresh body and a body that re-enters in the middle. */
  public static SplitMethod split(LiveMethod m) {
    List<Point> points = new ArrayList<>();
    number(m.normal().body(), m, points, false);
    Map<Node.Suspend, Integer> numbers = new IdentityHashMap<>();
    for (int i = 0; i < points.size(); i++) {
      numbers.put(points.get(i).suspend(), i + 1);
    }
    Map<String, Local> fields = new LinkedHashMap<>();
    List<Local> order = new ArrayList<>(m.normal().parameters());
    m.normal().body().declared(order::add);
    Set<Local> live = new HashSet<>();
    points.forEach(p -> live.addAll(p.live()));
    order.stream().filter(live::contains).forEach(l -> fields.putIfAbsent(l.name(), l));
    FreshBody fresh =
        new FreshBody(
            m.normal(),
            points,
            numbers,
            fields.keySet(),
            Set.of(),
            Set.of(),
            new CopyNames(m.normal()));
    Block resume =
        points.isEmpty()
            ? new Block(List.of(), 0)
            : new ResumeBody(m.normal(), points, numbers, fields.keySet()).body();
    return new SplitMethod(
        m.normal(), fresh.body(), points, new ArrayList<>(fields.values()), resume);
  }

  private static void number(Node n, LiveMethod m, List<Point> points, boolean holding) {
    if (n instanceof Node.Suspend s) {
      points.add(new Point(s, m.live().getOrDefault(s, List.of()), holding));
    }
    boolean inside = holding || n instanceof Node.Synchronized;
    n.children().forEach(c -> number(c, m, points, inside));
  }

  // ---- what both bodies have in common

  /**
   * t = m(x, a); ⇒ t = m(x, a); if (x.suspending) { … }, or T t1 = m(x, a); if (x.suspending) { … }
   * t = t1; where the value that t has is needed if m throws: it is saved while m waits
   *
   * @param declares whether this is where the local is declared
   * @param assigned locals that javac would not take for effectively final
   */
  static List<Node> called(
      Point point, Node.Unwind unwind, boolean declares, Set<Local> assigned, CopyNames names) {
    Node.Suspend s = point.suspend();
    if (s.isDeep()) {
      return List.of(unwind);
    }
    Local result = s.result();
    Local copy =
        result != null && point.live().contains(result)
            ? new Local(names.unused(result.name()), result.type(), Local.Kind.VARIABLE)
            : null;
    Node call;
    if (copy != null) {
      call = new Node.Declare(copy, s.call(), s.line());
    } else if (result == null) {
      call = new Node.Evaluate(s.call(), s.line());
    } else if (declares) {
      call = new Node.Declare(result, s.call(), s.line());
    } else {
      call = new Node.Evaluate(Rewriter.assign(result, s.call()), s.line());
    }
    List<Node> nodes = new ArrayList<>(withCopies(call, assigned, names));
    nodes.add(unwind);
    if (result != null && copy != null) {
      nodes.add(new Node.Evaluate(Rewriter.assign(result, Code.read(copy)), s.line()));
    }
    return nodes;
  }

  /** A finally block without points is passed over while the chain is being captured. */
  static Block guardedFinally(Block last, NormalMethod m) {
    Node guarded =
        new Node.If(Code.text("!" + m.execution() + ".suspending"), last, null, last.line());
    return new Block(List.of(guarded), last.line());
  }

  /**
   * synchronized (m) { b } ⇒ synchronized (m) { x.enter(); try { b } finally { x.leave(); } }: a
   * capture that its code does not ask for waits until the monitor is free
   */
  static Node held(Node.Synchronized s, Block body, NormalMethod m) {
    Node enter = new Node.Evaluate(Code.text(m.execution() + ".enter()"), 0);
    Node leave = new Node.Evaluate(Code.text(m.execution() + ".leave()"), 0);
    Block last = new Block(List.of(leave), 0);
    Node guarded = new Node.Try(List.of(), body, List.of(), last, 0);
    return new Node.Synchronized(
        s.monitor(), new Block(List.of(enter, guarded), s.line()), s.line());
  }

  /** javac thinks that control comes out of a guarded finally block that always jumps. */
  static List<Node> afterFinally(Node.Try t, NormalMethod m) {
    boolean comesOut =
        Completion.normal(t.body())
            || t.catches().stream().anyMatch(c -> Completion.normal(c.body()));
    return t.last() == null || Completion.normal(t.last()) || !comesOut
        ? List.of()
        : List.of(new Node.Throw(Code.text(m.execution() + ".unreachable()"), t.line()));
  }

  /** Names for the copies of locals that lambdas capture: {@code v1}, unused in the method. */
  static final class CopyNames {
    private final Set<String> used = new LinkedHashSet<>();

    CopyNames(NormalMethod m) {
      m.parameters().forEach(p -> used.add(p.name()));
      m.body().declared(l -> used.add(l.name()));
    }

    String unused(String wanted) {
      int i = 1;
      while (!used.add(wanted + i)) {
        i++;
      }
      return wanted + i;
    }
  }

  /**
   * Statements in front of which each local that a lambda captures, and that is assigned elsewhere,
   * has a copy: v ⇒ final T v1 = v; … () -> v1
   */
  static List<Node> withCopies(Node n, Set<Local> assigned, CopyNames names) {
    Set<Local> captured = new LinkedHashSet<>();
    n.captured(
        l -> {
          if (assigned.contains(l)) {
            captured.add(l);
          }
        });
    if (captured.isEmpty()) {
      return List.of(n);
    }
    Map<Local, Local> copies = Rewriter.copies(captured, names::unused);
    List<Node> result = new ArrayList<>();
    copies.forEach((l, copy) -> result.add(new Node.Declare(copy, Code.read(l), n.line())));
    Node renamed = new Rewriter(l -> false, c -> Rewriter.renameCaptured(c, copies)).node(n);
    if (renamed != null) {
      result.add(renamed);
    }
    return result;
  }
}
