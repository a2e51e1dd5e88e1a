package dev.godwit.transformer.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.core.compiler.CategorizedProblem;
import org.eclipse.jdt.internal.compiler.ast.CompilationUnitDeclaration;
import org.eclipse.jdt.internal.compiler.env.INameEnvironment;
import org.eclipse.jdt.internal.compiler.impl.CompilerOptions;
import org.jspecify.annotations.Nullable;
import spoon.reflect.code.CtAbstractInvocation;
import spoon.reflect.code.CtCase;
import spoon.reflect.code.CtExecutableReferenceExpression;
import spoon.reflect.code.CtExpression;
import spoon.reflect.code.CtFieldAccess;
import spoon.reflect.declaration.CtElement;
import spoon.reflect.declaration.CtField;
import spoon.reflect.declaration.CtMethod;
import spoon.reflect.declaration.CtType;
import spoon.reflect.factory.Factory;
import spoon.reflect.factory.FactoryImpl;
import spoon.reflect.reference.CtExecutableReference;
import spoon.reflect.reference.CtTypeReference;
import spoon.reflect.visitor.filter.TypeFilter;
import spoon.support.DefaultCoreFactory;
import spoon.support.StandardEnvironment;
import spoon.support.compiler.VirtualFile;
import spoon.support.compiler.jdt.JDTBasedSpoonCompiler;
import spoon.support.compiler.jdt.JDTBatchCompiler;
import spoon.support.compiler.jdt.JDTTreeBuilder;
import spoon.support.reflect.declaration.CtMethodImpl;

/**
 * Parses units with Spoon on the Eclipse compiler, whose questions about types are answered by the
 * compilation that is going on around us. Nothing is read from disk, and there is no {@code
 * spoon.Launcher}: neither its command line nor its dependencies are needed.
 */
public final class SourceParser {
  private SourceParser() {}

  /**
   * Makes methods that are no two of one signature. While a type is being built, Spoon takes {@code
   * m(E)} for {@code m(Object)} whatever the bound of E is, and drops the one that was there.
   */
  @SuppressWarnings("serial") // Never written.
  private static final class Elements extends DefaultCoreFactory {
    private int methods;

    @Override
    public <T> CtMethod<T> createMethod() {
      int number = methods++;
      CtMethodImpl<T> made =
          new CtMethodImpl<>() {
            @Override
            public String getSignature() {
              return super.getSignature() + " " + number;
            }
          };
      made.setFactory(getMainFactory());
      return made;
    }
  }

  /**
   * The model of the units.
   *
   * @param units source text by file name
   * @param level the Java source level
   */
  public static ParsedUnits parse(
      Map<String, String> units, INameEnvironment names, int level, boolean preview) {
    StandardEnvironment environment = new StandardEnvironment();
    // Code outside migratable methods may refer to what is generated later, companions first of
    // all.
    environment.setNoClasspath(true);
    environment.setComplianceLevel(level);
    environment.setPreviewFeaturesEnabled(preview);
    environment.setCommentEnabled(false);
    environment.disableConsistencyChecks();
    environment.setLevel("OFF");
    // Never the loader of this class: Spoon would answer for types that the user does not have.
    environment.setInputClassLoader(ClassLoader.getPlatformClassLoader());
    Factory factory = new FactoryImpl(new Elements(), environment);
    StaticTypes types = new StaticTypes();
    JDTBasedSpoonCompiler compiler =
        new JDTBasedSpoonCompiler(factory) {
          @Override
          public void reportProblem(@Nullable CategorizedProblem p) {
            // All are collected below: in this mode Spoon would keep some to itself.
          }

          @Override
          protected void traverseUnitDeclaration(
              JDTTreeBuilder builder, CompilationUnitDeclaration unit) {
            if (unit.compilationResult().hasProblems()) {
              for (CategorizedProblem p : unit.compilationResult().getProblems()) {
                if (p.isError()) {
                  types.problem(p);
                }
              }
            }
            LocalStatics statics = LocalStatics.show(unit);
            types.record(unit);
            super.traverseUnitDeclaration(statics.builder(factory), unit);
            statics.hide();
          }

          @Override
          protected JDTBatchCompiler createBatchCompiler() {
            return new JDTBatchCompiler(this) {
              @Override
              public void configure(String[] argv) {
                String version = Integer.toString(level);
                options.put(CompilerOptions.OPTION_Source, version);
                options.put(CompilerOptions.OPTION_Compliance, version);
                options.put(CompilerOptions.OPTION_TargetPlatform, version);
                options.put(CompilerOptions.OPTION_PreserveUnusedLocal, CompilerOptions.PRESERVE);
                // Spoon fails on annotations unless they are stored.
                options.put(CompilerOptions.OPTION_Store_Annotations, CompilerOptions.ENABLED);
                options.put(
                    CompilerOptions.OPTION_EnablePreviews,
                    preview ? CompilerOptions.ENABLED : CompilerOptions.DISABLED);
                options.put(CompilerOptions.OPTION_Process_Annotations, CompilerOptions.DISABLED);
              }
            };
          }
        };
    compiler.setEnvironment(names);
    units.forEach((name, text) -> compiler.addInputSource(new VirtualFile(text, name)));
    compiler.build();
    types.nameLocalTypes(factory);
    if (types.hasGuards()) {
      restoreGuards(factory, types);
    }
    restoreInstances(factory);
    restoreParameters(factory, types);
    return new ParsedUnits(factory, types);
  }

  /** In {@code case T v when m(v):} Spoon takes the guard for a statement of the case. */
  private static void restoreGuards(Factory factory, StaticTypes types) {
    for (CtCase<?> c : factory.getModel().getElements(new TypeFilter<CtCase<?>>(CtCase.class))) {
      if (c.getGuard() == null
          && !c.getStatements().isEmpty()
          && types.isGuard(c.getStatements().get(0))
          && c.getStatements().get(0) instanceof CtExpression<?> guard) {
        c.removeStatement(c.getStatements().get(0));
        c.setGuard(guard);
      }
    }
  }

  /** In {@code f.g} Spoon gives a field f of a local class no object. */
  private static void restoreInstances(Factory factory) {
    for (CtFieldAccess<?> f :
        factory.getModel().getElements(new TypeFilter<CtFieldAccess<?>>(CtFieldAccess.class))) {
      CtTypeReference<?> declaring = f.getVariable().getDeclaringType();
      if (f.getTarget() == null && declaring != null) {
        CtType<?> owner = around(f, declaring.getQualifiedName());
        CtField<?> field = owner == null ? null : owner.getField(f.getVariable().getSimpleName());
        if (owner != null && field != null && !field.isStatic()) {
          f.setTarget(factory.Code().createThisAccess(owner.getReference(), true));
        }
      }
    }
  }

  private static @Nullable CtType<?> around(CtElement e, String qualifiedName) {
    CtType<?> t = e.getParent(CtType.class);
    while (t != null && !t.getQualifiedName().equals(qualifiedName)) {
      t = t.getParent(CtType.class);
    }
    return t;
  }

  /**
   * The parameters by which a called method is known: a type variable with several bounds is {@code
   * Object} for Spoon, and its first bound for javac (JLS 4.6).
   */
  private static void restoreParameters(Factory factory, StaticTypes types) {
    for (CtExpression<?> call :
        factory.getModel().getElements(new TypeFilter<CtExpression<?>>(CtExpression.class))) {
      if (call instanceof CtAbstractInvocation<?>
          || call instanceof CtExecutableReferenceExpression<?, ?>) {
        List<String> exact = types.parametersOf(call);
        CtExecutableReference<?> called = StaticTypes.calledBy(call);
        List<CtTypeReference<?>> parameters = new ArrayList<>(called.getParameters());
        if (exact == null || exact.size() != parameters.size()) {
          continue;
        }
        for (int i = 0; i < exact.size(); i++) {
          CtTypeReference<?> p = parameters.get(i);
          if (p == null || p.getTypeErasure().getQualifiedName().startsWith("java.lang.Object")) {
            parameters.set(i, reference(exact.get(i), factory));
          }
        }
        called.setParameters(parameters);
      }
    }
  }

  private static CtTypeReference<?> reference(String name, Factory factory) {
    return name.endsWith("[]")
        ? factory.Type()
            .createArrayReference(reference(name.substring(0, name.length() - 2), factory))
        : factory.Type().createReference(name);
  }
}
