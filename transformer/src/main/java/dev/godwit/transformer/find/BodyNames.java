package dev.godwit.transformer.find;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;
import spoon.reflect.declaration.CtEnumValue;

/**
 * The names that the bodies of a method have in the companion. They follow from what every caller
 * sees, its class as javac has it, so that companions of separate compilations agree.
 */
public final class BodyNames {
  private BodyNames() {}

  /**
   * The name of a method's fresh body: another one than that of the choice of the method, and than
   * that of an entry which could be called in its place.
   */
  public static String of(ExecutableElement m) {
    return m.getSimpleName() + (Symbols.isOverridable(m) || isObscured(m) ? "Here" : "");
  }

  /** The name of the body that an enum's constant has for the method. */
  public static String of(ExecutableElement m, CtEnumValue<?> constant) {
    return m.getSimpleName() + "Of" + constant.getSimpleName();
  }

  /** The name of a generic method's body where {@link #of} is what other units call. */
  public static String inside(ExecutableElement m) {
    return of(m) + "Privately";
  }

  /** The name of a recursive method's body that is told how deep it is. */
  public static String deep(String method) {
    return method + "Deep";
  }

  /**
   * Whether javac could take a call of any of what the companion has for the method for that of an
   * entry, and it has no other name.
   *
   * @param constants those that have bodies of their own for it
   */
  public static boolean areTakenForEntries(
      ExecutableElement m, List<? extends CtEnumValue<?>> constants) {
    return Symbols.isOverridable(m) && isObscured(m)
        || isEntry(of(m), m, null)
        || isEntry(inside(m), m, null)
        || isEntry(deep(m.getSimpleName().toString()), m, TypeKind.INT)
        || constants.stream().anyMatch(c -> isEntry(of(m, c), m, null));
  }

  /**
   * Whether javac may take a call of the method's body, {@code f(x, a)}, for one of the entry of an
   * overload, {@code f(Object, A)}, or of its own: by subtyping alone (JLS 15.12.2.2) that one fits
   * where the body needs an argument unboxed, or an array of the last ones.
   */
  private static boolean isObscured(ExecutableElement m) {
    return isEntry(m.getSimpleName().toString(), m, null);
  }

  /**
   * Whether javac finds an entry as well as the method's body if an argument is null. Neither is
   * more specific then; with type parameters the body has another name.
   */
  public static boolean isObscuredByNull(ExecutableElement m) {
    if (!m.getTypeParameters().isEmpty() || !Symbols.owner(m).getTypeParameters().isEmpty()) {
      return false;
    }
    List<@Nullable TypeMirror> passed = new ArrayList<>();
    passed.add(null);
    for (TypeMirror t : entryParameters(m)) {
      passed.add(t.getKind().isPrimitive() ? t : null);
    }
    return isTakenByEntry(of(m), m, passed);
  }

  /**
   * The same of a body of that name: entries are called as their methods, or with a suffix.
   *
   * @param second what the body is told after the execution, before the method's own arguments
   */
  private static boolean isEntry(String called, ExecutableElement m, @Nullable TypeKind second) {
    List<@Nullable TypeMirror> passed = new ArrayList<>();
    passed.add(null); // The execution.
    if (second != null) {
      passed.add(null);
    }
    passed.addAll(entryParameters(m));
    return isTakenByEntry(called, m, passed);
  }

  private static boolean isTakenByEntry(
      String called, ExecutableElement m, List<@Nullable TypeMirror> passed) {
    return ElementFilter.methodsIn(Symbols.owner(m).getEnclosedElements()).stream()
        .filter(
            o ->
                o.getSimpleName().contentEquals(called)
                    || called.endsWith("Continuation")
                        && called.equals(o.getSimpleName() + "Continuation"))
        .anyMatch(o -> takes(o, passed, m.isVarArgs()));
  }

  private static List<TypeMirror> entryParameters(ExecutableElement m) {
    List<TypeMirror> all = new ArrayList<>();
    if (!m.getModifiers().contains(Modifier.STATIC)) {
      all.add(Symbols.owner(m).asType());
    }
    m.getParameters().forEach(p -> all.add(p.asType()));
    return all;
  }

  /** Whether the entry of the method may take what is passed to a body, the execution first. */
  private static boolean takes(
      ExecutableElement m, List<@Nullable TypeMirror> passed, boolean isOpen) {
    List<TypeMirror> own = entryParameters(m);
    int arguments = passed.size();
    boolean isAsLong = own.size() == arguments || isOpen && own.size() >= arguments - 1;
    if (!isAsLong || own.isEmpty() || !takesAnything(own.get(0))) {
      return false;
    }
    for (int i = 1; i < Math.min(arguments, own.size()); i++) {
      TypeMirror argument = passed.get(i);
      if (argument != null) {
        List<TypeMirror> given = forms(argument, isOpen && i == arguments - 1);
        List<TypeMirror> wanted = forms(own.get(i), m.isVarArgs() && i == own.size() - 1);
        if (wanted.stream().noneMatch(w -> given.stream().anyMatch(g -> mayTake(w, g)))) {
          return false;
        }
      }
    }
    return true;
  }

  /** What may be given for a parameter: of the last one an element, too. */
  private static List<TypeMirror> forms(TypeMirror type, boolean isLast) {
    return isLast && type instanceof ArrayType a ? List.of(a, a.getComponentType()) : List.of(type);
  }

  /** Whether a parameter takes any object: a private type is a type variable in the companion. */
  private static boolean takesAnything(TypeMirror parameter) {
    TypeMirror type = parameter;
    while (type instanceof TypeVariable v) {
      type = v.getUpperBound();
    }
    return type instanceof DeclaredType d
        && (PrivateTypes.isPrivate(d.asElement()) || isNamed(d.asElement(), "java.lang.Object"));
  }

  /** Whether a parameter of the one type may take an argument for a parameter of the other. */
  private static boolean mayTake(TypeMirror parameter, TypeMirror argument) {
    if (takesAnything(parameter)) {
      return true;
    }
    if (argument instanceof DeclaredType a && PrivateTypes.isPrivate(a.asElement())) {
      return parameter instanceof DeclaredType p
          && (isOpen(p.asElement()) || extend(a.asElement(), p.asElement()));
    }
    if (takesAnything(argument)) {
      return true;
    }
    if (parameter instanceof DeclaredType p && argument instanceof DeclaredType a) {
      return isOpen(p.asElement())
          || isOpen(a.asElement())
          || extend(p.asElement(), a.asElement())
          || extend(a.asElement(), p.asElement());
    }
    if (parameter instanceof ArrayType || argument instanceof ArrayType) {
      return parameter.getKind() == argument.getKind();
    }
    return !isString(parameter) && !isString(argument); // Boxes and their supertypes may.
  }

  private static boolean isOpen(Element type) {
    return type.getKind().isInterface();
  }

  private static boolean isString(TypeMirror type) {
    return type instanceof DeclaredType d && isNamed(d.asElement(), "java.lang.String");
  }

  private static boolean extend(Element type, Element ofType) {
    for (Element e = type; e instanceof TypeElement t; e = superclass(t)) {
      if (e.equals(ofType)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Element superclass(TypeElement t) {
    return t.getSuperclass() instanceof DeclaredType d ? d.asElement() : null;
  }

  private static boolean isNamed(Element type, String name) {
    return ((TypeElement) type).getQualifiedName().contentEquals(name);
  }
}
