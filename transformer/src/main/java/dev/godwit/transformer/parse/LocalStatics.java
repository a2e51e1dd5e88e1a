package dev.godwit.transformer.parse;

import java.util.IdentityHashMap;
import java.util.Map;
import org.eclipse.jdt.internal.compiler.ASTVisitor;
import org.eclipse.jdt.internal.compiler.ast.CompilationUnitDeclaration;
import org.eclipse.jdt.internal.compiler.ast.FieldDeclaration;
import org.eclipse.jdt.internal.compiler.ast.Initializer;
import org.eclipse.jdt.internal.compiler.ast.TypeDeclaration;
import org.eclipse.jdt.internal.compiler.classfmt.ClassFileConstants;
import org.eclipse.jdt.internal.compiler.lookup.BlockScope;
import org.eclipse.jdt.internal.compiler.lookup.FieldBinding;
import org.eclipse.jdt.internal.compiler.lookup.MethodScope;
import org.jspecify.annotations.Nullable;
import spoon.reflect.factory.Factory;
import spoon.support.compiler.jdt.JDTTreeBuilder;

/**
 * Shows visitors the static fields and initialisers of local types, which the Eclipse compiler does
 * not go into: before Java 16 a local type had none. Until a visitor comes to one, its declaration
 * does not say that it is static.
 */
final class LocalStatics extends ASTVisitor {
  /** By declaration: the field; null of an initialiser. */
  private final Map<FieldDeclaration, @Nullable FieldBinding> hidden = new IdentityHashMap<>();

  private LocalStatics() {}

  /** Those of a unit, until {@link #hide}. */
  static LocalStatics show(CompilationUnitDeclaration unit) {
    LocalStatics statics = new LocalStatics();
    unit.traverse(statics, unit.scope);
    return statics;
  }

  @Override
  public boolean visit(TypeDeclaration local, BlockScope scope) {
    for (FieldDeclaration f : local.fields == null ? new FieldDeclaration[0] : local.fields) {
      if (f.isStatic()) {
        hidden.put(f, f.binding);
        f.binding = null;
        f.modifiers &= ~ClassFileConstants.AccStatic;
      }
    }
    return true;
  }

  /** Spoon's visitor, to which what it has come to is static again. */
  JDTTreeBuilder builder(Factory factory) {
    return new JDTTreeBuilder(factory) {
      @Override
      public boolean visit(FieldDeclaration f, MethodScope scope) {
        restore(f);
        return super.visit(f, scope);
      }

      @Override
      public boolean visit(Initializer i, MethodScope scope) {
        restore(i);
        return super.visit(i, scope);
      }
    };
  }

  private void restore(FieldDeclaration f) {
    if (hidden.containsKey(f)) {
      f.binding = hidden.get(f);
      f.modifiers |= ClassFileConstants.AccStatic;
    }
  }

  /** All is as it was. */
  void hide() {
    hidden.keySet().forEach(this::restore);
  }
}
