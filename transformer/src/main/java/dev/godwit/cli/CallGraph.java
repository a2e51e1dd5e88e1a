package dev.godwit.cli;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.godwit.Migratable;
import dev.godwit.transformer.find.Symbols;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Which method of some sources calls which, as javac resolves it; a call of a method that may be
 * overridden calls all that override it. Class hierarchy analysis (Dean, Grove and Chambers 1995).
 */
final class CallGraph {
  /** Code that calls: a method, a lambda, an initialiser. */
  private static final class Body {
    final CompilationUnitTree unit;
    final Tree tree;

    /** The method that it is; null of lambdas and initialisers. */
    final @Nullable ExecutableElement method;

    final Set<ExecutableElement> calls = new LinkedHashSet<>();

    /** Lambdas for methods that are not in the sources: who gets them may call them. */
    final List<Body> givesAway = new ArrayList<>();

    Body(CompilationUnitTree unit, Tree tree, @Nullable ExecutableElement method) {
      this.unit = unit;
      this.tree = tree;
      this.method = method;
    }
  }

  /**
   * A method to annotate.
   *
   * @param unit the source it is in
   * @param tree the declaration
   */
  record Found(CompilationUnitTree unit, MethodTree tree, String name) {}

  /** What could be done, and what could not. */
  record Answer(List<Found> methods, List<String> problems) {}

  private final Trees trees;
  private final JavacTask task;
  private final Map<ExecutableElement, Body> methods = new LinkedHashMap<>();
  private final List<Body> bodies = new ArrayList<>();

  /** Methods and lambdas by what they override. */
  private final Map<ExecutableElement, Set<ExecutableElement>> overriders = new HashMap<>();

  private final Map<ExecutableElement, List<Body>> lambdas = new HashMap<>();

  CallGraph(JavacTask task, Iterable<? extends CompilationUnitTree> units) {
    this.task = task;
    this.trees = Trees.instance(task);
    for (CompilationUnitTree unit : units) {
      new Scanner().scan(unit, null);
    }
    methods.keySet().forEach(this::override);
  }

  // ---- the graph

  private final class Scanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final Deque<Body> around = new ArrayDeque<>();

    private void body(Body b, Runnable inside) {
      bodies.add(b);
      around.push(b);
      inside.run();
      around.pop();
    }

    @Override
    public @Nullable Void visitMethod(MethodTree m, @Nullable Void v) {
      if (trees.getElement(getCurrentPath()) instanceof ExecutableElement e) {
        Body b = new Body(getCurrentPath().getCompilationUnit(), m, e);
        methods.put(e, b);
        body(b, () -> super.visitMethod(m, null));
      }
      return null;
    }

    @Override
    public @Nullable Void visitLambdaExpression(LambdaExpressionTree l, @Nullable Void v) {
      Body b = new Body(getCurrentPath().getCompilationUnit(), l, null);
      implement(b);
      body(b, () -> super.visitLambdaExpression(l, null));
      return null;
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree r, @Nullable Void v) {
      if (trees.getElement(getCurrentPath()) instanceof ExecutableElement e) {
        Body b = new Body(getCurrentPath().getCompilationUnit(), r, null);
        b.calls.add(e);
        bodies.add(b);
        implement(b);
      }
      return super.visitMemberReference(r, null);
    }

    private void implement(Body b) {
      ExecutableElement of = function(trees.getTypeMirror(getCurrentPath()));
      if (of == null) {
        return;
      }
      lambdas.computeIfAbsent(of, k -> new ArrayList<>()).add(b);
      if (!around.isEmpty() && !isAnnotated(of) && trees.getTree(of) == null) {
        around.peek().givesAway.add(b);
      }
    }

    @Override
    public @Nullable Void visitBlock(BlockTree block, @Nullable Void v) {
      if (getCurrentPath().getParentPath().getLeaf() instanceof ClassTree) {
        initialiser(block, () -> super.visitBlock(block, null));
        return null;
      }
      return super.visitBlock(block, null);
    }

    @Override
    public @Nullable Void visitVariable(VariableTree variable, @Nullable Void v) {
      if (getCurrentPath().getParentPath().getLeaf() instanceof ClassTree) {
        initialiser(variable, () -> super.visitVariable(variable, null));
        return null;
      }
      return super.visitVariable(variable, null);
    }

    private void initialiser(Tree tree, Runnable inside) {
      body(new Body(getCurrentPath().getCompilationUnit(), tree, null), inside);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree i, @Nullable Void v) {
      call();
      return super.visitMethodInvocation(i, null);
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree n, @Nullable Void v) {
      call();
      return super.visitNewClass(n, null);
    }

    private void call() {
      if (!around.isEmpty()
          && trees.getElement(getCurrentPath()) instanceof ExecutableElement callee) {
        around.peek().calls.add(callee);
      }
    }
  }

  /** The one abstract method of a functional interface. */
  private @Nullable ExecutableElement function(@Nullable TypeMirror type) {
    if (!(type instanceof DeclaredType d && d.asElement() instanceof TypeElement t)) {
      return null;
    }
    return ElementFilter.methodsIn(task.getElements().getAllMembers(t)).stream()
        .filter(m -> m.getModifiers().contains(Modifier.ABSTRACT))
        .findFirst()
        .orElse(null);
  }

  private void override(ExecutableElement m) {
    TypeElement type = Symbols.owner(m);
    Deque<TypeMirror> above = new ArrayDeque<>(task.getTypes().directSupertypes(type.asType()));
    Set<Element> seen = new HashSet<>();
    while (!above.isEmpty()) {
      TypeMirror next = above.pop();
      if (next instanceof DeclaredType d && seen.add(d.asElement())) {
        for (ExecutableElement o : ElementFilter.methodsIn(d.asElement().getEnclosedElements())) {
          if (o.getSimpleName().equals(m.getSimpleName())
              && task.getElements().overrides(m, o, type)) {
            overriders.computeIfAbsent(o, k -> new LinkedHashSet<>()).add(m);
          }
        }
        above.addAll(task.getTypes().directSupertypes(next));
      }
    }
  }

  // ---- questions

  private static boolean isAnnotated(ExecutableElement m) {
    return m.getAnnotation(Migratable.class) != null
        || Symbols.owner(m).getAnnotation(Migratable.class) != null;
  }

  /** What has to be migratable so that a chain from the method gets to its suspension points. */
  Answer from(String root) {
    Set<Object> reaching = reaching();
    Set<Object> reached = reached(root);
    List<Found> found = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (Object o : reached) {
      if (!reaching.contains(o)) {
        continue;
      }
      if (o instanceof Body b) {
        String problem = b.method == null ? null : problem(b.method);
        if (b.tree instanceof MemberReferenceTree) {
          problem = "a reference to a method that suspends: write a lambda";
        } else if (b.tree instanceof VariableTree || b.tree instanceof BlockTree) {
          problem = "an initialiser suspends: do that in a method";
        }
        if (problem != null) {
          problems.add(where(b) + ": " + problem);
        } else if (b.method != null && b.tree instanceof MethodTree m && !isAnnotated(b.method)) {
          found.add(new Found(b.unit, m, name(b.method)));
        }
        for (Body given : b.givesAway) {
          if (reaching.contains(given)) {
            problems.add(
                where(given)
                    + ": what suspends is given to code that is not in the sources, which cannot"
                    + " move: write a loop, or an interface of your own");
          }
        }
      } else if (o instanceof ExecutableElement e && !methods.containsKey(e) && !isAnnotated(e)) {
        problems.add(name(e) + " is not in the sources, but methods that override it suspend");
      }
    }
    if (reached.isEmpty()) {
      problems.add("there is no method " + root + " in the sources");
    } else if (found.isEmpty() && problems.isEmpty() && !reaching.contains(first(reached))) {
      problems.add(root + " does not come to a suspension point: nothing to do");
    }
    return new Answer(found, problems.stream().distinct().toList());
  }

  private static Object first(Set<Object> all) {
    return all.iterator().next();
  }

  private static @Nullable String problem(ExecutableElement m) {
    return m.getKind() == ElementKind.CONSTRUCTOR
        ? "a constructor suspends: do that in a method that calls it"
        : null;
  }

  /** Bodies and methods from which a suspension point can be reached. */
  private Set<Object> reaching() {
    Set<Object> all = new HashSet<>();
    int before;
    do {
      before = all.size();
      for (Body b : bodies) {
        boolean reaches =
            b.calls.stream().anyMatch(c -> isAnnotated(c) || all.contains(c))
                || b.givesAway.stream().anyMatch(all::contains);
        if (reaches) {
          all.add(b);
          if (b.method != null) {
            all.add(b.method);
          }
        }
      }
      overriders.forEach(
          (o, by) -> {
            if (by.stream().anyMatch(all::contains)) {
              all.add(o);
              if (methods.get(o) != null) {
                all.add(methods.get(o));
              }
            }
          });
      lambdas.forEach(
          (o, by) -> {
            if (by.stream().anyMatch(all::contains) && methods.get(o) != null) {
              all.add(o);
              all.add(methods.get(o));
            }
          });
    } while (all.size() > before);
    return all;
  }

  /** Bodies and methods that are reached from the method of that name. */
  private Set<Object> reached(String root) {
    Set<Object> all = new LinkedHashSet<>();
    Deque<Object> next = new ArrayDeque<>();
    methods.forEach(
        (m, b) -> {
          String name = name(m);
          if (name.equals(root) || name.endsWith("." + root)) {
            next.add(b);
          }
        });
    while (!next.isEmpty()) {
      Object o = next.poll();
      if (!all.add(o)) {
        continue;
      }
      if (o instanceof Body b) {
        next.addAll(b.calls);
      } else if (o instanceof ExecutableElement m) {
        if (methods.containsKey(m)) {
          next.add(methods.get(m));
        }
        next.addAll(overriders.getOrDefault(m, Set.of()));
        next.addAll(lambdas.getOrDefault(m, List.of()));
      }
    }
    return all;
  }

  private static String name(ExecutableElement m) {
    return Symbols.owner(m).getQualifiedName() + "." + m.getSimpleName();
  }

  private String where(Body b) {
    long start = trees.getSourcePositions().getStartPosition(b.unit, b.tree);
    return b.unit.getSourceFile().getName() + ":" + b.unit.getLineMap().getLineNumber(start);
  }

  /** Where the tree begins in its source. */
  int start(CompilationUnitTree unit, Tree tree) {
    return (int) trees.getSourcePositions().getStartPosition(unit, tree);
  }

  /** Where it ends. */
  int end(CompilationUnitTree unit, Tree tree) {
    return (int) trees.getSourcePositions().getEndPosition(unit, tree);
  }
}
