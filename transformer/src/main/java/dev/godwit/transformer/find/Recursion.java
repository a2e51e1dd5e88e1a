package dev.godwit.transformer.find;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/**
 * The methods of a unit that may call themselves, directly or through others of the unit: the
 * strongly connected components of its call graph (Tarjan 1972). A call that may be of an
 * overriding method is an edge to each that the unit has, and to each method with lambdas or local
 * classes that may suspend.
 */
public final class Recursion {
  private static final class Vertex {
    final MigratableMethod method;
    final Set<Vertex> to = new LinkedHashSet<>();
    Iterator<Vertex> open = Collections.emptyIterator();
    int index = -1;
    int low;
    boolean onStack;
    int component;
    boolean isDeep;

    Vertex(MigratableMethod method) {
      this.method = method;
    }
  }

  private final Map<ExecutableElement, Vertex> vertices = new LinkedHashMap<>();
  private int visited;
  private int components;

  private Recursion() {}

  /** Of a top-level type with all that are nested in it. */
  public static Recursion of(MigratableType top, Symbols symbols) {
    Recursion r = new Recursion();
    r.collect(top);
    r.vertices.values().forEach(v -> r.edges(v, symbols));
    Deque<Vertex> stack = new ArrayDeque<>();
    for (Vertex v : r.vertices.values()) {
      if (v.index < 0) {
        r.connect(v, stack, symbols);
      }
    }
    return r;
  }

  private void collect(MigratableType t) {
    t.methods().forEach(m -> vertices.put(m.symbol(), new Vertex(m)));
    t.nested().forEach(this::collect);
  }

  private void edges(Vertex v, Symbols symbols) {
    for (Callee c : callees(v.method)) {
      ExecutableElement callee = c.symbol();
      Vertex direct = callee == null ? v : vertices.get(callee); // Or of a local class of its own.
      if (direct != null) {
        v.to.add(direct);
      }
      if (callee != null && Symbols.isOverridable(callee)) {
        for (Vertex o : vertices.values()) {
          ExecutableElement m = o.method.symbol();
          if (!o.method.functions().isEmpty() || symbols.overrides(m, callee, Symbols.owner(m))) {
            v.to.add(o);
          }
        }
      }
    }
  }

  private static List<Callee> callees(MigratableMethod m) {
    List<Callee> all = new ArrayList<>(m.points().values());
    m.functions().forEach(f -> all.addAll(callees(f)));
    return all;
  }

  private @Nullable Vertex vertex(MigratableMethod m) {
    return vertices.get(m.symbol());
  }

  /**
   * Whether the method, or the one that a lambda is in, may call itself, and one of those on the
   * way was asked for not to overflow the stack.
   */
  public boolean isDeep(MigratableMethod m) {
    Vertex v = vertex(m);
    return v != null && v.isDeep;
  }

  /** Whether a call stays among methods that call each other and cannot be of an overriding one. */
  public boolean isDirect(MigratableMethod from, Callee to) {
    Vertex a = vertex(from);
    Vertex b = to.symbol() == null ? null : vertices.get(to.symbol());
    return a != null
        && b != null
        && a.isDeep
        && a.component == b.component
        && !Symbols.isOverridable(b.method.symbol());
  }

  // ---- Tarjan's algorithm, without recursion: chains of calls may be long

  private void connect(Vertex root, Deque<Vertex> stack, Symbols symbols) {
    Deque<Vertex> path = new ArrayDeque<>();
    path.push(root);
    while (!path.isEmpty()) {
      Vertex v = path.peek();
      if (v.index < 0) {
        v.index = visited++;
        v.low = v.index;
        v.open = v.to.iterator();
        v.onStack = true;
        stack.push(v);
      }
      if (v.open.hasNext()) {
        Vertex next = v.open.next();
        if (next.index < 0) {
          path.push(next);
        } else if (next.onStack) {
          v.low = Math.min(v.low, next.index);
        }
        continue;
      }
      path.pop();
      Vertex caller = path.peek();
      if (caller != null) {
        caller.low = Math.min(caller.low, v.low);
      }
      if (v.low == v.index) {
        component(v, stack, symbols);
      }
    }
  }

  private void component(Vertex root, Deque<Vertex> stack, Symbols symbols) {
    boolean isCycle = stack.peek() != root || root.to.contains(root);
    List<Vertex> members = new ArrayList<>();
    do {
      members.add(stack.pop());
    } while (members.get(members.size() - 1) != root);
    boolean isDeep = isCycle && members.stream().anyMatch(m -> symbols.isDeep(m.method.symbol()));
    int number = components++;
    for (Vertex m : members) {
      m.onStack = false;
      m.component = number;
      m.isDeep = isDeep;
    }
  }
}
