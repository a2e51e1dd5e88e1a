package dev.godwit.transformer.normalise;

import dev.godwit.transformer.find.PrivateTypes;
import dev.godwit.transformer.find.Symbols;
import dev.godwit.transformer.normalise.Accessor.Access;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeVariable;
import org.jspecify.annotations.Nullable;
import spoon.reflect.code.CtExpression;
import spoon.reflect.code.CtTypeAccess;
import spoon.reflect.code.UnaryOperatorKind;

/**
 * The accessors that the methods of one unit need: for private members, for protected ones that
 * come from another package, for {@code super}. Each is made once; one class holds those of one
 * type, so that using it initialises nothing earlier than the user's code would.
 */
public final class Accessors {
  /** No static method may look like these, as that of a type variable does (JLS 8.4.8.3). */
  private static final Set<String> OF_OBJECT =
      Set.of("equals", "hashCode", "toString", "getClass", "notify", "notifyAll", "wait", "clone");

  private record Key(TypeElement from, Access access, Element member, boolean afterValue) {}

  private final Symbols symbols;
  private final Map<Key, Accessor> made = new LinkedHashMap<>();
  private final Map<TypeElement, String> holders = new HashMap<>();
  private final Map<String, Set<String>> names = new HashMap<>();

  /** None yet. */
  public Accessors(Symbols symbols) {
    this.symbols = symbols;
  }

  /** All that were asked for, in the order of their first use. */
  public List<Accessor> all() {
    return List.copyOf(made.values());
  }

  /** The accessor {@code Holder.name} for a field: with one more argument it writes. */
  public String field(Element field, TypeElement from) {
    return field(field, from, null);
  }

  /**
   * The same for a field as an expression names it.
   *
   * @param target the value or type before its name
   */
  String field(Element field, TypeElement from, @Nullable CtExpression<?> target) {
    String name = field.getSimpleName().toString();
    return get(from(field, from), Access.FIELD, field, name, isValue(target));
  }

  /** The accessor for {@code ++} and {@code --} on a field. */
  String step(
      Element field, UnaryOperatorKind kind, TypeElement from, @Nullable CtExpression<?> target) {
    field(field, from);
    String name = capitalised(field.getSimpleName().toString());
    Access access =
        switch (kind) {
          case PREINC -> Access.INCREMENT_AND_GET;
          case PREDEC -> Access.DECREMENT_AND_GET;
          case POSTINC -> Access.GET_AND_INCREMENT;
          case POSTDEC -> Access.GET_AND_DECREMENT;
          default -> throw new IllegalArgumentException(kind.name());
        };
    String wanted =
        switch (access) {
          case INCREMENT_AND_GET -> "incrementAndGet";
          case DECREMENT_AND_GET -> "decrementAndGet";
          case GET_AND_INCREMENT -> "getAndIncrement";
          default -> "getAndDecrement";
        };
    return get(from(field, from), access, field, wanted + name, isValue(target));
  }

  private static boolean isValue(@Nullable CtExpression<?> target) {
    return target != null && !(target instanceof CtTypeAccess<?>);
  }

  /** The accessor for the instance that encloses one of an inner class. */
  String outer(TypeElement inner) {
    return get(inner, Access.OUTER, inner, "outer", false);
  }

  /** The accessor for a method or constructor. */
  public String call(Element callee, TypeElement from) {
    return call(callee, from, null);
  }

  /**
   * The same for a call.
   *
   * @param target the value or type before the name
   */
  String call(Element callee, TypeElement from, @Nullable CtExpression<?> target) {
    String name =
        callee.getKind() == ElementKind.CONSTRUCTOR
            ? "new" + Symbols.owner(callee).getSimpleName()
            : callee.getSimpleName().toString();
    return get(from(callee, from), Access.CALL, callee, name, isValue(target));
  }

  /**
   * The private types that the accessor's result mentions and none of its parameters determines.
   */
  List<TypeElement> undetermined(Element member, TypeElement from) {
    boolean isStatic = member.getModifiers().contains(Modifier.STATIC);
    boolean isConstructor = member.getKind() == ElementKind.CONSTRUCTOR;
    List<TypeElement> all = variables(member, from(member, from));
    Set<TypeElement> missing = new HashSet<>(all);
    if (!isStatic && !isConstructor) {
      missing.remove(from(member, from));
    }
    if (member instanceof ExecutableElement m) {
      m.getParameters().forEach(p -> missing.removeAll(PrivateTypes.in(p.asType())));
    }
    return missing.isEmpty() ? List.of() : all;
  }

  /** The private types that are type variables of the accessor of a member, as a type has it. */
  public List<TypeElement> variables(Element member, TypeElement of) {
    Set<TypeElement> all = new HashSet<>();
    if (member.getKind() == ElementKind.CONSTRUCTOR) {
      all.addAll(PrivateTypes.in(Symbols.owner(member).asType()));
      all.addAll(PrivateTypes.inSignature(member.asType()));
    } else if (!member.equals(of)) {
      all.addAll(PrivateTypes.inSignature(symbols.memberType(of, member)));
    }
    if (member.equals(of) || !member.getModifiers().contains(Modifier.STATIC)) {
      all.addAll(PrivateTypes.in(of.asType()));
    }
    typeParameters(member, of).forEach(p -> all.addAll(PrivateTypes.in(p)));
    return symbols.privateTypes().withBounds(all);
  }

  /** Whether the accessor of a member has type variables of the user's besides. */
  boolean isGeneric(Element member, TypeElement from) {
    return !typeParameters(member, from(member, from)).isEmpty();
  }

  /** Whether the accessor of a member has type variables that stand for private types. */
  boolean isDisguised(Element member, TypeElement from) {
    return !variables(member, from(member, from)).isEmpty();
  }

  /** The user's type parameters that the accessor of a member has, as a type has it. */
  public List<TypeVariable> typeParameters(Element member, TypeElement of) {
    List<TypeVariable> all = new ArrayList<>();
    if (member.equals(of) || !member.getModifiers().contains(Modifier.STATIC)) {
      boolean isConstructor = member.getKind() == ElementKind.CONSTRUCTOR;
      symbols
          .typeParametersInScope(isConstructor ? Symbols.owner(member) : of)
          .forEach(p -> all.add((TypeVariable) p.asType()));
    }
    if (member.getKind() == ElementKind.METHOD
        && symbols.memberType(of, member) instanceof ExecutableType e) {
      all.addAll(e.getTypeVariables()); // With what the type says about their bounds.
    } else if (member instanceof ExecutableElement e) {
      e.getTypeParameters().forEach(p -> all.add((TypeVariable) p.asType()));
    }
    return all;
  }

  /** The accessor for a method as the superclass of the type has it. */
  String superCall(Element callee, TypeElement from) {
    String name = "super" + capitalised(callee.getSimpleName().toString());
    return get(from, Access.SUPER, callee, name, false);
  }

  /**
   * Members are reached with the rights of their own type, protected ones with those of the
   * innermost type around that inherits them.
   */
  private TypeElement from(Element member, TypeElement from) {
    TypeElement owner = Symbols.owner(member);
    if (!member.getModifiers().contains(Modifier.PROTECTED) || Symbols.inSamePackage(owner, from)) {
      return owner;
    }
    TypeElement type = from;
    while (!symbols.isSubtype(type, owner)
        && type.getEnclosingElement() instanceof TypeElement outer) {
      type = outer;
    }
    return type;
  }

  private String get(
      TypeElement from, Access access, Element member, String wanted, boolean onValue) {
    boolean isStatic = access != Access.OUTER && member.getModifiers().contains(Modifier.STATIC);
    Accessor a =
        made.computeIfAbsent(
            new Key(from, access, member, isStatic && onValue),
            k -> {
              String holder = holders.computeIfAbsent(from, this::holder);
              Set<String> used = names.computeIfAbsent(holder, h -> new HashSet<>(OF_OBJECT));
              String name = wanted;
              for (int i = 2; !used.add(name); i++) {
                name = wanted + i;
              }
              return new Accessor(holder, access, name, member, from, k.afterValue());
            });
    return a.holder() + "." + a.name();
  }

  private String holder(TypeElement type) {
    String wanted = type.getSimpleName() + "Private";
    String name = wanted;
    for (int i = 2; holders.containsValue(name) || symbols.isVisible(name, type); i++) {
      name = wanted + i;
    }
    return name;
  }

  private static String capitalised(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
