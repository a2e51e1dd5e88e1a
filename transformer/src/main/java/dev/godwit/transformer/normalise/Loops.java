package dev.godwit.transformer.normalise;

import dev.godwit.transformer.form.Code;
import dev.godwit.transformer.form.Code.Binding;
import dev.godwit.transformer.form.JavaType;
import dev.godwit.transformer.form.Local;
import dev.godwit.transformer.form.Node;
import dev.godwit.transformer.form.Node.Block;
import dev.godwit.transformer.normalise.Jumps.LoopRegion;
import dev.godwit.transformer.parse.StaticTypes;
import java.util.ArrayList;
import java.util.List;
import spoon.reflect.code.CtBinaryOperator;
import spoon.reflect.code.CtDo;
import spoon.reflect.code.CtExpression;
import spoon.reflect.code.CtFor;
import spoon.reflect.code.CtForEach;
import spoon.reflect.code.CtLocalVariable;
import spoon.reflect.code.CtStatement;
import spoon.reflect.code.CtWhile;

/**
 * Loops to normal form: no header holds a point, and for-each loops that hold one are spelt out.
 */
final class Loops {
  private static final JavaType INT = JavaType.primitive("int");

  private final Statements statements;
  private final Expressions expressions;
  private final Names names;
  private final StaticTypes types;

  Loops(Statements statements, Expressions expressions, Names names, StaticTypes types) {
    this.statements = statements;
    this.expressions = expressions;
    this.names = names;
    this.types = types;
  }

  /** while (c) s with a point in c ⇒ while (true) { the statements of c; if (!c') break; s } */
  void whileLoop(CtWhile w, int line) {
    statements.jumps().enter(new LoopRegion(w.getLabel(), null));
    if (statements.suspends(w.getLoopingExpression())) {
      Block body =
          statements.nested(
              () -> {
                statements.poll(line);
                breakUnless(w.getLoopingExpression(), line);
                statements.inline(w.getBody());
              },
              line);
      statements.add(new Node.Loop(false, List.of(), Code.text("true"), List.of(), body, line));
    } else {
      Code condition = expressions.of(w.getLoopingExpression());
      statements.add(
          new Node.Loop(false, List.of(), condition, List.of(), polled(w.getBody(), line), line));
    }
    statements.jumps().leave();
  }

  private void breakUnless(CtExpression<?> condition, int line) {
    Code c = expressions.of(condition);
    statements.add(
        new Node.If(
            Statements.not(c), new Block(List.of(new Node.Break(null, line)), line), null, line));
  }

  /**
   * do s while (c) with a point in c ⇒ while (true) { next: { s } the statements of c; if (!c')
   * break; } where continue becomes break next
   */
  void doLoop(CtDo d, int line) {
    if (!statements.suspends(d.getLoopingExpression())) {
      statements.jumps().enter(new LoopRegion(d.getLabel(), null));
      Block body = polled(d.getBody(), line);
      statements.jumps().leave();
      Code condition = expressions.of(d.getLoopingExpression());
      statements.add(new Node.Loop(true, List.of(), condition, List.of(), body, line));
      return;
    }
    String next = names.label("next");
    statements.jumps().enter(new LoopRegion(d.getLabel(), next));
    Block body =
        statements.nested(
            () -> {
              statements.add(labelled(next, polled(d.getBody(), line), line));
              breakUnless(d.getLoopingExpression(), line);
            },
            line);
    statements.jumps().leave();
    statements.add(new Node.Loop(false, List.of(), Code.text("true"), List.of(), body, line));
  }

  /** The body of a loop; in a polled method it begins with a poll. */
  private Block polled(CtStatement body, int line) {
    return statements.nested(
        () -> {
          if (statements.suspends(body)) {
            statements.poll(line);
          }
          statements.inline(body);
        },
        line);
  }

  private static Node labelled(String label, Block body, int line) {
    return new Node.Labelled(label, body, line);
  }

  /**
   * for (i; c; u) s with a point in i ⇒ { i for (; c; u) s }; in c ⇒ for (i; ; u) { the statements
   * of c; if (!c') break; s }; in u ⇒ for (i; c; ) { next: { s } u } where continue becomes break
   * next
   */
  void forLoop(CtFor f, int line) {
    if (statements.isCounted(f)) {
      countedFor(f, line);
      return;
    }
    boolean initSuspends = f.getForInit().stream().anyMatch(statements::suspends);
    boolean conditionSuspends = statements.suspends(f.getExpression());
    boolean updateSuspends = f.getForUpdate().stream().anyMatch(statements::suspends);
    Block whole =
        statements.nested(
            () -> {
              Block init =
                  statements.nested(() -> f.getForInit().forEach(statements::statement), line);
              List<Node> header = init.nodes();
              if (initSuspends || header.stream().anyMatch(n -> !isHeader(n)) || mixes(header)) {
                header.forEach(statements::add);
                header = List.of();
              }
              String next = updateSuspends ? names.label("next") : null;
              statements.jumps().enter(new LoopRegion(f.getLabel(), next));
              Code condition =
                  f.getExpression() == null || conditionSuspends
                      ? null
                      : expressions.of(f.getExpression());
              Block body =
                  statements.nested(
                      () -> {
                        statements.poll(line);
                        if (conditionSuspends) {
                          breakUnless(f.getExpression(), line);
                        }
                        if (next != null) {
                          statements.add(labelled(next, statements.block(f.getBody()), line));
                          f.getForUpdate().forEach(statements::statement);
                        } else {
                          statements.inline(f.getBody());
                        }
                      },
                      line);
              statements.jumps().leave();
              List<Code> update = new ArrayList<>();
              if (!updateSuspends) {
                f.getForUpdate()
                    .forEach(u -> update.add(expressions.discarded((CtExpression<?>) u)));
              }
              statements.add(new Node.Loop(false, header, condition, update, body, line));
            },
            line);
    if (whole.nodes().size() == 1) {
      statements.add(whole.nodes().get(0));
    } else if (f.getLabel() != null) {
      whole.nodes().forEach(statements::add); // The label belongs to the loop, the last of them.
    } else {
      statements.add(whole);
    }
  }

  private static boolean isHeader(Node n) {
    return n instanceof Node.Declare || n instanceof Node.Evaluate;
  }

  private static boolean mixes(List<Node> header) {
    return header.size() > 1
        && header.stream().anyMatch(Node.Declare.class::isInstance)
        && !header.stream()
            .allMatch(
                n -> n instanceof Node.Declare d && d.init() != null && sameType(d, header.get(0)));
  }

  private static boolean sameType(Node.Declare d, Node first) {
    return first instanceof Node.Declare f && d.local().type().sameAs(f.local().type());
  }

  // ---- counted loops of polled methods

  /** How many iterations go by between two polls. */
  private static final int STRIP = 1024;

  /**
   * for (int i = a; i < b; i++) s in a polled method ⇒ int i = a; while (i < b) { poll; int left =
   * b - i; int limit = left >= 0 && left < 1024 ? b : i + 1024; for (; i < limit; i++) s }: the
   * inner loop is as the user's (b - i overflows only where more than that is left)
   */
  private void countedFor(CtFor f, int line) {
    CtBinaryOperator<?> test = (CtBinaryOperator<?>) f.getExpression();
    Local i = names.of((CtLocalVariable<?>) f.getForInit().get(0));
    String operator = Operators.text(test.getKind());
    Code end = expressions.of(test.getRightHandOperand());
    Block whole =
        statements.nested(
            () -> {
              statements.statement(f.getForInit().get(0));
              Code update = expressions.of((CtExpression<?>) f.getForUpdate().get(0));
              strips(i, operator, end, update, () -> statements.inline(f.getBody()), line);
            },
            line);
    statements.add(whole);
  }

  /** for (T v : a) s, a an array ⇒ A array = a; int index = 0; … { T v = array[index]; s } */
  private void countedForEach(CtForEach f, Local v, Code iterable, int line) {
    Local array = names.fresh("array", expressions.typeOf(f.getExpression()));
    Local index = names.fresh("index", INT);
    statements.add(new Node.Declare(array, iterable, line));
    statements.add(new Node.Declare(index, Code.text("0"), line));
    Code end = Code.build(Binding.PRIMARY).add(Code.read(array)).text(".length").done();
    Code update = Code.build(Binding.POSTFIX).add(Code.update(index)).text("++").done();
    Code.Builder element = Code.build(Binding.PRIMARY).add(Code.read(array));
    Code value = element.text("[").add(Code.read(index)).text("]").done();
    Runnable body =
        () -> {
          statements.add(new Node.Declare(v, value, line));
          statements.inline(f.getBody());
        };
    strips(index, "<", end, update, body, line);
  }

  private void strips(Local i, String operator, Code end, Code update, Runnable body, int line) {
    boolean up = operator.startsWith("<");
    String all = names.label("all");
    Local left = names.fresh("left", INT);
    Local limit = names.fresh("limit", INT);
    Block strip =
        statements.nested(
            () -> {
              statements.poll(line);
              Code.Builder distance = Code.build(Binding.ADDITIVE);
              if (up) {
                distance.operand(end, Binding.ADDITIVE).text(" - ").add(Code.read(i));
              } else {
                distance.add(Code.read(i)).text(" - ").operand(end, Binding.MULTIPLICATIVE);
              }
              statements.add(new Node.Declare(left, distance.done(), line));
              Code.Builder next = Code.build(Binding.CONDITIONAL);
              next.add(Code.read(left)).text(" >= 0 && ").add(Code.read(left));
              next.text(" < " + STRIP + " ? ").operand(end, Binding.OR_ELSE);
              next.text(" : ").add(Code.read(i)).text((up ? " + " : " - ") + STRIP);
              statements.add(new Node.Declare(limit, next.done(), line));
              statements.jumps().enter(new LoopRegion(null, null, all));
              Block inner = statements.nested(body, line);
              statements.jumps().leave();
              Code inside = compared(i, operator, Code.read(limit));
              statements.add(new Node.Loop(false, List.of(), inside, List.of(update), inner, line));
            },
            line);
    Node loop = new Node.Loop(false, List.of(), compared(i, operator, end), List.of(), strip, line);
    statements.add(leaves(strip, all) ? new Node.Labelled(all, loop, line) : loop);
  }

  private static Code compared(Local i, String operator, Code end) {
    Code.Builder b = Code.build(Binding.RELATIONAL).add(Code.read(i));
    return b.text(" " + operator + " ").operand(end, Binding.SHIFT).done();
  }

  private static boolean leaves(Node n, String label) {
    return n instanceof Node.Break b && label.equals(b.label())
        || n.children().stream().anyMatch(c -> leaves(c, label));
  }

  /**
   * for (T v : e) s with a point in s, e an array ⇒ A a = e; for (int i = 0; i < a.length; i++) { T
   * v = a[i]; s }; e an Iterable ⇒ for (Iterator it = Cursor.over(e); it.hasNext(); ) { T v =
   * it.next(); s }
   */
  void forEach(CtForEach f, int line) {
    CtExpression<?> source = f.getExpression();
    Local v = names.of(f.getVariable());
    Iterators.Cursor cursor = statements.suspends(f.getBody()) ? Iterators.over(source) : null;
    Code iterable = expressions.of(cursor == null ? source : cursor.collection());
    if (statements.isCounted(f)) {
      countedForEach(f, v, iterable, line);
      return;
    }
    if (!statements.suspends(f.getBody())) {
      statements.jumps().enter(new LoopRegion(f.getLabel(), null));
      Code over = expressions.inCompanion().iterable(source, iterable);
      statements.add(new Node.ForEach(v, over, statements.block(f.getBody()), line));
      statements.jumps().leave();
      return;
    }
    spelt(f, v, iterable, line);
  }

  /** See {@link #forEach}; the entries of a map are of the type that the loop says. */
  private static String cursorMethod(CtExpression<?> source) {
    String method = Iterators.over(source).method();
    return method.equals("entries") ? "entriesFor" : method;
  }

  /** See {@link #forEach}. */
  private void spelt(CtForEach f, Local v, Code iterable, int line) {
    CtExpression<?> source = f.getExpression();
    JavaType sourceType = expressions.typeOf(source);
    List<Node> init = new ArrayList<>();
    Code condition;
    List<Code> update = List.of();
    Code element;
    if (sourceType.text().plain().endsWith("[]")) {
      Local array = names.fresh("array", sourceType);
      Local index = names.fresh("index", INT);
      statements.add(new Node.Declare(array, iterable, line));
      init.add(new Node.Declare(index, Code.text("0"), line));
      condition =
          Code.build(Binding.RELATIONAL)
              .add(Code.read(index))
              .text(" < ")
              .add(Code.read(array))
              .text(".length")
              .done();
      update = List.of(Code.build(Binding.POSTFIX).add(Code.update(index)).text("++").done());
      element =
          Code.build(Binding.PRIMARY)
              .add(Code.read(array))
              .text("[")
              .add(Code.read(index))
              .text("]")
              .done();
    } else {
      JavaType of = types.elementOf(source);
      Code elementType = of == null ? Code.type("java.lang.Object") : of.text();
      Code iterator = Code.type("java.util.Iterator");
      Code typed =
          Code.build(Binding.PRIMARY).add(iterator).text("<").add(elementType).text(">").done();
      Local it = names.fresh("it", new JavaType(typed, iterator, false));
      Code over =
          Code.build(Binding.PRIMARY)
              .add(Code.type("dev.godwit.frame.Cursor"))
              .text("." + cursorMethod(source) + "(")
              .add(iterable)
              .text(")")
              .done();
      init.add(new Node.Declare(it, over, line));
      condition = Code.build(Binding.PRIMARY).add(Code.read(it)).text(".hasNext()").done();
      element = Code.build(Binding.PRIMARY).add(Code.read(it)).text(".next()").done();
    }
    statements.jumps().enter(new LoopRegion(f.getLabel(), null));
    Block body =
        statements.nested(
            () -> {
              statements.poll(line);
              statements.add(new Node.Declare(v, element, line));
              statements.inline(f.getBody());
            },
            line);
    statements.jumps().leave();
    statements.add(new Node.Loop(false, init, condition, update, body, line));
  }
}
