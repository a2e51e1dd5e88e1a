package dev.godwit.tests;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.godwit.transformer.form.Code;
import dev.godwit.transformer.form.JavaType;
import dev.godwit.transformer.form.Local;
import dev.godwit.transformer.form.Node;
import dev.godwit.transformer.form.Node.Block;
import dev.godwit.transformer.form.NormalFormVerifier;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each guarantee of the normal form, broken. */
class NormalFormVerifierTest {
  private static final Node POINT = new Node.Suspend(null, false, Code.text("m(x)"), "P.m()", 1);

  private static Block block(Node... nodes) {
    return new Block(List.of(nodes), 1);
  }

  private static void refuses(String words, Node... nodes) {
    IllegalStateException e =
        assertThrows(IllegalStateException.class, () -> NormalFormVerifier.verify(block(nodes)));
    assertTrue(e.getMessage().contains(words), e.getMessage());
  }

  @Test
  void whatIsWellFormedPasses() {
    NormalFormVerifier.verify(block(POINT, new Node.If(Code.text("c"), block(POINT), null, 1)));
  }

  @Test
  void aPointInAFinallyBlock() {
    refuses("finally", new Node.Try(List.of(), block(), List.of(), block(POINT), 1));
  }

  @Test
  void aPointInALoopHeader() {
    refuses("loop header", new Node.Loop(false, List.of(POINT), null, List.of(), block(), 1));
  }

  @Test
  void aPointWhereAMonitorIsNoLocalOrAnIteratorIsTheJdks() {
    Local v = new Local("v", JavaType.primitive("int"), Local.Kind.BOUND);
    refuses("its monitor is no local", new Node.Synchronized(Code.text("o"), block(POINT), 1));
    refuses("holds a point", new Node.ForEach(v, Code.text("list"), block(POINT), 1));
  }

  @Test
  void aPointInAnExpression() {
    Code lambda = Code.build(Code.Binding.LAMBDA).nested(block(POINT)).done();
    refuses("an expression holds a point", new Node.Evaluate(lambda, 1));
  }

  @Test
  void aLocalDeclaredTwice() {
    Local v = new Local("v", JavaType.primitive("int"), Local.Kind.VARIABLE);
    Node d = new Node.Declare(v, Code.text("1"), 1);
    refuses("declared twice", d, d);
  }
}
