package dev.godwit.transformer.normalise;

import dev.godwit.transformer.find.Symbols;
import dev.godwit.transformer.form.Code;
import dev.godwit.transformer.form.Code.Binding;
import java.util.ArrayList;
import java.util.List;
import spoon.reflect.reference.CtArrayTypeReference;
import spoon.reflect.reference.CtTypeReference;

/**
 * What needs the class of a private type, which in the companion is a type variable and has none:
 * casts, tests, literals and arrays go through a constant that holds the class.
 */
final class ClassUses {
  private static final Code MEMBERS = Code.type("dev.godwit.frame.Members");

  private final Symbols symbols;

  ClassUses(Symbols symbols) {
    this.symbols = symbols;
  }

  /** Whether a type is a private one or an array of such. */
  boolean isPrivate(CtTypeReference<?> r) {
    CtTypeReference<?> leaf = r;
    while (leaf instanceof CtArrayTypeReference<?> a) {
      leaf = a.getComponentType();
    }
    return symbols.privateType(Symbols.canonical(leaf)) != null;
  }

  /** T.class ⇒ (Class&lt;T>) PrivateTypes.T */
  Code literal(CtTypeReference<?> r) {
    Code.Builder b = Code.build(Binding.UNARY).text("(").add(Code.type("java.lang.Class"));
    b.text("<").add(TypeText.write(r)).text(">) ");
    return b.add(type(r)).done();
  }

  private static Code type(CtTypeReference<?> r) {
    return Code.literal(TypeText.erasure(r));
  }

  /** (T) e ⇒ (T) PrivateTypes.T.cast(e) */
  static Code cast(CtTypeReference<?> r, Code value) {
    Code.Builder b = Code.build(Binding.UNARY).text("(").add(TypeText.write(r)).text(") ");
    return b.add(type(r)).text(".cast(").add(value).text(")").done();
  }

  /** e instanceof T ⇒ PrivateTypes.T.isInstance(e) */
  static Code isInstance(CtTypeReference<?> r, Code value) {
    Code.Builder b = Code.build(Binding.PRIMARY).add(type(r));
    return b.text(".isInstance(").add(value).text(")").done();
  }

  /** new T[a][b][] ⇒ (T[][][]) Array.newInstance(PrivateTypes.T.arrayType(), a, b) */
  static Code newArray(CtTypeReference<?> array, List<Code> sizes) {
    CtTypeReference<?> component = array;
    for (int i = 0; i < sizes.size(); i++) {
      component = ((CtArrayTypeReference<?>) component).getComponentType();
    }
    List<Code> arguments = new ArrayList<>(List.of(type(component)));
    arguments.addAll(sizes);
    Code.Builder b = Code.build(Binding.UNARY).text("(").add(TypeText.write(array)).text(") ");
    b.add(Code.type("java.lang.reflect.Array")).text(".newInstance(");
    return b.list(arguments).text(")").done();
  }

  /** new T[] {a, b} ⇒ Members.&lt;T[]>array(PrivateTypes.T, a, b) */
  static Code array(CtTypeReference<?> array, List<Code> elements) {
    CtTypeReference<?> component = ((CtArrayTypeReference<?>) array).getComponentType();
    return array(TypeText.write(array), type(component), elements);
  }

  /** The same by the texts of the array's type and of its component's class. */
  static Code array(Code array, Code component, List<Code> elements) {
    List<Code> arguments = new ArrayList<>(List.of(component));
    if (elements.size() == 1) { // Else an array would be taken for all of them.
      Code.Builder one = Code.build(Binding.UNARY).text("(").add(Code.type("java.lang.Object"));
      arguments.add(one.text(") ").operand(elements.get(0), Binding.POSTFIX).done());
    } else {
      arguments.addAll(elements);
    }
    Code.Builder b = Code.build(Binding.PRIMARY).add(MEMBERS).text(".<").add(array);
    return b.text(">array(").list(arguments).text(")").done();
  }
}
