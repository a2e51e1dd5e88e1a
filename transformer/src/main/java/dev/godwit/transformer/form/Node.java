package dev.godwit.transformer.form;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A statement of the normal form. Its guarantees, which {@link NormalFormVerifier} checks:
 *
 * <ol>
 *   <li>A suspension point is a {@link Suspend}: no expression holds one.
 *   <li>What is evaluated before a point and needed after it is in a local.
 *   <li>Conditions, loop headers, switch selectors and iterables hold no point; a loop that
 *       contains one is a {@link Loop}.
 *   <li>A {@code finally} block holds no point.
 *   <li>A point is not inside a {@link ForEach} or a {@link Try} with resources; the monitor of a
 *       {@link Synchronized} that holds one is a local.
 *   <li>Every local is declared before it is used, by one declaration.
 * </ol>
 */
public sealed interface Node {
  /** The line in the user's file; 0 for a statement of ours. */
  int line();

  /** The statements directly inside this one. */
  default List<Node> children() {
    return List.of();
  }

  /** The expressions directly inside this one. */
  default List<Code> codes() {
    return List.of();
  }

  /** The locals that this statement itself declares. */
  default List<Local> declares() {
    return List.of();
  }

  /** Calls the consumer for each use of a local, here and inside. */
  default void refs(Consumer<Code.Ref> consumer) {
    codes().forEach(c -> c.refs(consumer));
    children().forEach(n -> n.refs(consumer));
  }

  /** Calls the consumer for each local that is declared here or inside. */
  default void declared(Consumer<Local> consumer) {
    declares().forEach(consumer);
    for (Code c : codes()) {
      for (Code.Part p : c.parts()) {
        if (p instanceof Code.Nested n) {
          n.node().declared(consumer);
        } else if (p instanceof Code.Closure l) {
          l.code().parts().forEach(q -> bound(q, consumer));
        }
      }
    }
    children().forEach(n -> n.declared(consumer));
  }

  private static void bound(Code.Part p, Consumer<Local> consumer) {
    if (p instanceof Code.Binder b) {
      consumer.accept(b.local());
    } else if (p instanceof Code.Nested n) {
      n.node().declared(consumer);
    } else if (p instanceof Code.Closure c) {
      c.code().parts().forEach(q -> bound(q, consumer));
    }
  }

  /** Calls the consumer for each local that a lambda captures, here and inside. */
  default void captured(Consumer<Local> consumer) {
    codes().forEach(c -> c.captured(consumer));
    children().forEach(n -> n.captured(consumer));
  }

  /** Whether this statement is or contains a suspension point. */
  default boolean suspends() {
    return children().stream().anyMatch(Node::suspends);
  }

  /** {@code { … }} */
  record Block(List<Node> nodes, int line) implements Node {
    public Block {
      nodes = List.copyOf(nodes);
    }

    @Override
    public List<Node> children() {
      return nodes;
    }
  }

  /** {@code T v = init;} */
  record Declare(Local local, @Nullable Code init, int line) implements Node {
    public Declare {
      init = init == null ? null : local.type().fitted(init);
    }

    @Override
    public List<Code> codes() {
      return init == null ? List.of() : List.of(init);
    }

    @Override
    public List<Local> declares() {
      return List.of(local);
    }
  }

  /** {@code expression;} */
  record Evaluate(Code code, int line) implements Node {
    @Override
    public List<Code> codes() {
      return List.of(code);
    }
  }

  /**
   * {@code [T] result = call;}: the one statement at which a chain can be captured.
   *
   * @param result receives the value; null if it is not wanted
   * @param isDeclaration whether this statement declares it
   * @param callee signature of the method called
   */
  record Suspend(@Nullable Local result, boolean isDeclaration, Code call, String callee, int line)
      implements Node {
    /** In place of a callee: the call asks whether the stack must be moved to the heap. */
    public static final String DEEP = "deep";

    /** Whether the call asks for that, so that its answer is whether the chain is captured. */
    public boolean isDeep() {
      return callee.equals(DEEP);
    }

    @Override
    public List<Code> codes() {
      return List.of(call);
    }

    @Override
    public List<Local> declares() {
      return isDeclaration && result != null ? List.of(result) : List.of();
    }

    @Override
    public boolean suspends() {
      return true;
    }

    @Override
    public void refs(Consumer<Code.Ref> consumer) {
      call.refs(consumer);
      if (result != null) {
        consumer.accept(new Code.Ref(result, false, true));
      }
    }
  }

  /**
   * Made by split: if the chain is being captured, pushes the frame for the point and returns.
   *
   * @param condition whether it is being captured
   * @param holding whether the point is inside a synchronized block
   */
  record Unwind(String condition, int point, List<Local> live, boolean holding, int line)
      implements Node {
    @Override
    public void refs(Consumer<Code.Ref> consumer) {
      live.forEach(l -> consumer.accept(new Code.Ref(l, true, false)));
    }
  }

  /** {@code if (condition) then else orElse} */
  record If(Code condition, Block then, @Nullable Block orElse, int line) implements Node {
    @Override
    public List<Node> children() {
      return orElse == null ? List.of(then) : List.of(then, orElse);
    }

    @Override
    public List<Code> codes() {
      return List.of(condition);
    }
  }

  /**
   * {@code for (init; condition; update) body}, {@code while} if it has neither init nor update, or
   * {@code do body while (condition)}.
   */
  record Loop(
      boolean testsLast,
      List<Node> init,
      @Nullable Code condition,
      List<Code> update,
      Block body,
      int line)
      implements Node {
    @Override
    public List<Node> children() {
      List<Node> all = new ArrayList<>(init);
      all.add(body);
      return all;
    }

    @Override
    public List<Code> codes() {
      List<Code> all = new ArrayList<>(update);
      if (condition != null) {
        all.add(0, condition);
      }
      return all;
    }
  }

  /** {@code for (T v : iterable) body}, without points. */
  record ForEach(Local local, Code iterable, Block body, int line) implements Node {
    @Override
    public List<Node> children() {
      return List.of(body);
    }

    @Override
    public List<Code> codes() {
      return List.of(iterable);
    }

    @Override
    public List<Local> declares() {
      return List.of(local);
    }
  }

  /**
   * {@code switch (selector) { … }}, as a statement or (with yields, without points) an expression.
   */
  record Switch(Code selector, boolean arrow, List<Case> cases, int line) implements Node {
    @Override
    public List<Node> children() {
      return cases.stream().<Node>map(Case::body).toList();
    }

    @Override
    public List<Code> codes() {
      List<Code> all = new ArrayList<>(List.of(selector));
      cases.forEach(c -> all.addAll(c.labels()));
      return all;
    }

    /** What the patterns in the labels bind. */
    @Override
    public List<Local> declares() {
      return cases.stream().flatMap(c -> c.bound().stream()).toList();
    }

    /** Whether some case is the default. */
    public boolean hasDefault() {
      return cases.stream().anyMatch(Case::isDefault);
    }
  }

  /**
   * One group of labels and what follows it.
   *
   * @param labels as they are written, a guard with the last; none with isDefault
   */
  record Case(List<Code> labels, boolean isDefault, Block body) {
    /** What the patterns in the labels bind. */
    public List<Local> bound() {
      return labels.stream()
          .flatMap(l -> l.parts().stream())
          .filter(Code.Binder.class::isInstance)
          .map(p -> ((Code.Binder) p).local())
          .toList();
    }
  }

  /**
   * {@code try body catches finally}.
   *
   * @param resources point-free resources as they are written; then nothing inside holds a point
   */
  record Try(List<Node> resources, Block body, List<Catch> catches, @Nullable Block last, int line)
      implements Node {
    @Override
    public List<Node> children() {
      List<Node> all = new ArrayList<>(resources);
      all.add(body);
      catches.forEach(c -> all.add(c.body()));
      if (last != null) {
        all.add(last);
      }
      return all;
    }

    @Override
    public List<Local> declares() {
      return catches.stream().map(Catch::local).toList();
    }
  }

  /**
   * {@code catch (types local) body}
   *
   * @param checked whether a caught type is a checked exception, which javac wants to see thrown
   */
  record Catch(Local local, List<Code> types, boolean checked, Block body, int line) {}

  /** {@code label: body} */
  record Labelled(String label, Node body, int line) implements Node {
    @Override
    public List<Node> children() {
      return List.of(body);
    }
  }

  /** {@code break [label];} */
  record Break(@Nullable String label, int line) implements Node {}

  /** {@code continue [label];} */
  record Continue(@Nullable String label, int line) implements Node {}

  /** {@code return [value];} */
  record Return(@Nullable Code value, int line) implements Node {
    @Override
    public List<Code> codes() {
      return value == null ? List.of() : List.of(value);
    }
  }

  /** {@code throw exception;} */
  record Throw(Code exception, int line) implements Node {
    @Override
    public List<Code> codes() {
      return List.of(exception);
    }
  }

  /** {@code yield value;}, inside a switch expression without points. */
  record Yield(Code value, int line) implements Node {
    @Override
    public List<Code> codes() {
      return List.of(value);
    }
  }

  /** {@code synchronized (monitor) body}. */
  record Synchronized(Code monitor, Block body, int line) implements Node {
    @Override
    public List<Node> children() {
      return List.of(body);
    }

    @Override
    public List<Code> codes() {
      return List.of(monitor);
    }
  }
}
