package dev.godwit.processor;

import dev.godwit.transformer.find.Symbols;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import org.eclipse.jdt.internal.compiler.classfmt.ClassFileConstants;
import org.eclipse.jdt.internal.compiler.lookup.ExtraCompilerModifiers;
import org.eclipse.jdt.internal.compiler.lookup.TagBits;

/** Modifiers and annotations of javac's elements as the Eclipse compiler's bits. */
final class Flags {
  private static final Map<String, Long> TARGETS =
      Map.ofEntries(
          Map.entry("TYPE", TagBits.AnnotationForType),
          Map.entry("FIELD", TagBits.AnnotationForField),
          Map.entry("METHOD", TagBits.AnnotationForMethod),
          Map.entry("PARAMETER", TagBits.AnnotationForParameter),
          Map.entry("CONSTRUCTOR", TagBits.AnnotationForConstructor),
          Map.entry("LOCAL_VARIABLE", TagBits.AnnotationForLocalVariable),
          Map.entry("ANNOTATION_TYPE", TagBits.AnnotationForAnnotationType),
          Map.entry("PACKAGE", TagBits.AnnotationForPackage),
          Map.entry("TYPE_PARAMETER", TagBits.AnnotationForTypeParameter),
          Map.entry("TYPE_USE", TagBits.AnnotationForTypeUse),
          Map.entry("RECORD_COMPONENT", TagBits.AnnotationForRecordComponent),
          Map.entry("MODULE", TagBits.AnnotationForModule));

  private Flags() {}

  static int of(Element e) {
    int flags = 0;
    for (Modifier m : e.getModifiers()) {
      flags |= of(m);
    }
    return flags
        | switch (e.getKind()) {
          case INTERFACE -> ClassFileConstants.AccInterface | ClassFileConstants.AccAbstract;
          case ANNOTATION_TYPE ->
              ClassFileConstants.AccInterface
                  | ClassFileConstants.AccAbstract
                  | ClassFileConstants.AccAnnotation;
          case ENUM, ENUM_CONSTANT -> ClassFileConstants.AccEnum;
          case RECORD -> ExtraCompilerModifiers.AccRecord;
          case METHOD, CONSTRUCTOR ->
              ((ExecutableElement) e).isVarArgs() ? ClassFileConstants.AccVarargs : 0;
          default -> 0;
        };
  }

  private static int of(Modifier m) {
    return switch (m) {
      case PUBLIC -> ClassFileConstants.AccPublic;
      case PROTECTED -> ClassFileConstants.AccProtected;
      case PRIVATE -> ClassFileConstants.AccPrivate;
      case STATIC -> ClassFileConstants.AccStatic;
      case FINAL -> ClassFileConstants.AccFinal;
      case ABSTRACT -> ClassFileConstants.AccAbstract;
      case NATIVE -> ClassFileConstants.AccNative;
      case SYNCHRONIZED -> ClassFileConstants.AccSynchronized;
      case TRANSIENT -> ClassFileConstants.AccTransient;
      case VOLATILE -> ClassFileConstants.AccVolatile;
      case STRICTFP -> ClassFileConstants.AccStrictfp;
      default -> 0;
    };
  }

  /** The annotations that the Eclipse compiler keeps as bits. */
  static long tags(Element e) {
    long tags = 0;
    for (AnnotationMirror a : e.getAnnotationMirrors()) {
      String name = ((TypeElement) a.getAnnotationType().asElement()).getQualifiedName().toString();
      tags |=
          switch (name) {
            case "java.lang.Deprecated" -> TagBits.AnnotationDeprecated;
            case "java.lang.FunctionalInterface" -> TagBits.AnnotationFunctionalInterface;
            case "java.lang.invoke.MethodHandle.PolymorphicSignature" ->
                TagBits.AnnotationPolymorphicSignature;
            case "java.lang.annotation.Target" -> targets(a);
            default -> 0;
          };
    }
    return isPolymorphic(e) ? tags | TagBits.AnnotationPolymorphicSignature : tags;
  }

  /** --release hides the annotation; these native varargs methods are it (JLS 15.12.3). */
  private static boolean isPolymorphic(Element e) {
    return e instanceof ExecutableElement m
        && m.isVarArgs()
        && m.getModifiers().contains(Modifier.NATIVE)
        && Symbols.owner(m)
            .getQualifiedName()
            .toString()
            .matches("java\\.lang\\.invoke\\.(MethodHandle|VarHandle)");
  }

  private static long targets(AnnotationMirror target) {
    long bits = 0;
    for (AnnotationValue v : target.getElementValues().values()) {
      if (v.getValue() instanceof List<?> list) {
        for (Object o : list) {
          String name = ((AnnotationValue) o).getValue().toString();
          bits |= TARGETS.getOrDefault(name.substring(name.lastIndexOf('.') + 1), 0L);
        }
      }
    }
    // Alone, this bit means @Target({}).
    return bits == 0 ? TagBits.AnnotationTarget : bits;
  }
}
