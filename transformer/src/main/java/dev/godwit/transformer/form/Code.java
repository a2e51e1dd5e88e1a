package dev.godwit.transformer.form;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a Java expression or type: text with holes for locals, type names and nested
 * statements, and how tightly it binds. Immutable.
 */
public final class Code {
  /** Binding strength, from the loosest; JLS 15 in reverse order. */
  public enum Binding {
    LAMBDA,
    ASSIGNMENT,
    CONDITIONAL,
    OR_ELSE,
    AND_ALSO,
    OR,
    XOR,
    AND,
    EQUALITY,
    RELATIONAL,
    SHIFT,
    ADDITIVE,
    MULTIPLICATIVE,
    UNARY,
    POSTFIX,
    PRIMARY;

    /** The next tighter one: what a right operand of a left-associative operator needs. */
    @SuppressWarnings("EnumOrdinal") // The order is the meaning of this enum.
    public Binding tighter() {
      return values()[ordinal() + 1];
    }
  }

  /** What a piece consists of. */
  public sealed interface Part {}

  /** Text that is printed as it is. */
  public record Text(String text) implements Part {}

  /** A local that is read, written, or both. */
  public record Ref(Local local, boolean read, boolean written) implements Part {}

  /** A type, by canonical name: the printer chooses how much of it to write. */
  public record TypeName(String canonical) implements Part {}

  /**
   * An intersection type, which Java has no text for (JLS 4.9): a type variable of the companion's
   * methods and classes that mention it.
   *
   * @param name of the type variable; nothing if what follows is all of it that matters
   * @param bounds what it is at once
   */
  public record Intersection(String name, List<Code> bounds) implements Part {
    /**
     * Where one of the types is all that matters: this part prints nothing, and that type follows.
     */
    public static final Intersection OF_ONE = new Intersection("", List.of());

    /** The first of the types, with full names; nothing where it follows. */
    public String first() {
      return bounds.isEmpty() ? "" : bounds.get(0).toString();
    }

    /** By name, which is given once in a compilation. */
    @Override
    public boolean equals(@Nullable Object o) {
      return o instanceof Intersection i && i.name.equals(name);
    }

    @Override
    public int hashCode() {
      return name.hashCode();
    }
  }

  /**
   * A class literal. That of a private type is a constant of the companion.
   *
   * @param canonical the name of the class, or of that of the array's elements
   * @param dimensions of an array
   */
  public record ClassLiteral(String canonical, int dimensions) implements Part {}

  /** Statements inside an expression: the body of a lambda or a switch expression. */
  public record Nested(Node node) implements Part {}

  /** A lambda: the locals that it captures must not be assigned twice. */
  public record Closure(Code code) implements Part {}

  /** A parameter that a lambda declares. */
  public record Binder(Local local) implements Part {}

  private final List<Part> parts;
  private final Binding binding;

  private Code(List<Part> parts, Binding binding) {
    this.parts = List.copyOf(parts);
    this.binding = binding;
  }

  /** Text that needs no parentheses anywhere. */
  public static Code text(String text) {
    return new Code(List.of(new Text(text)), Binding.PRIMARY);
  }

  /** A type by its canonical name. */
  public static Code type(String canonical) {
    return new Code(List.of(new TypeName(canonical)), Binding.PRIMARY);
  }

  /** The class literal of a type that is written like this, without type arguments. */
  public static Code literal(Code erasure) {
    int dimensions = 0;
    Builder rest = build(Binding.PRIMARY);
    String name = null;
    for (Part p : erasure.parts) {
      if (p instanceof Text t && t.text().matches("(\\[])+")) {
        dimensions += t.text().length() / 2;
      } else if (p instanceof TypeName n) {
        name = n.canonical();
      }
      rest.part(p);
    }
    return name == null
        ? rest.text(".class").done()
        : new Code(List.of(new ClassLiteral(name, dimensions)), Binding.PRIMARY);
  }

  /** A local that is read. */
  public static Code read(Local local) {
    return new Code(List.of(new Ref(local, true, false)), Binding.PRIMARY);
  }

  /** A local that is assigned. */
  public static Code write(Local local) {
    return new Code(List.of(new Ref(local, false, true)), Binding.PRIMARY);
  }

  /** A local that is read and assigned, as by {@code ++}. */
  public static Code update(Local local) {
    return new Code(List.of(new Ref(local, true, true)), Binding.PRIMARY);
  }

  /** Starts a piece that binds as given. */
  public static Builder build(Binding binding) {
    return new Builder(binding);
  }

  /** Collects parts. */
  public static final class Builder {
    private final List<Part> parts = new ArrayList<>();
    private final Binding binding;

    private Builder(Binding binding) {
      this.binding = binding;
    }

    /** Adds text. */
    public Builder text(String text) {
      parts.add(new Text(text));
      return this;
    }

    /** Adds a piece as it is. */
    public Builder add(Code code) {
      parts.addAll(code.parts);
      return this;
    }

    /** Adds an operand, in parentheses if it binds more loosely than given. */
    public Builder operand(Code code, Binding atLeast) {
      if (code.binding.compareTo(atLeast) < 0) {
        return text("(").add(code).text(")");
      }
      return add(code);
    }

    /** Adds pieces with commas between them. */
    public Builder list(List<Code> codes) {
      for (int i = 0; i < codes.size(); i++) {
        if (i > 0) {
          text(", ");
        }
        add(codes.get(i));
      }
      return this;
    }

    /** Adds a part as it is. */
    public Builder part(Part part) {
      parts.add(part);
      return this;
    }

    /** Adds statements. */
    public Builder nested(Node node) {
      parts.add(new Nested(node));
      return this;
    }

    /** Adds a lambda. */
    public Builder closure(Code code) {
      parts.add(new Closure(code));
      return this;
    }

    /** Adds a declared lambda parameter. */
    public Builder binder(Local local) {
      parts.add(new Binder(local));
      return this;
    }

    /** The piece. */
    public Code done() {
      return new Code(parts, binding);
    }
  }

  /** The parts, in order. */
  public List<Part> parts() {
    return parts;
  }

  /** How tightly the piece binds. */
  public Binding binding() {
    return binding;
  }

  /** Calls the consumer for each use of a local that is declared outside this piece. */
  public void refs(Consumer<Ref> consumer) {
    Set<Local> own = new LinkedHashSet<>();
    List<Ref> found = new ArrayList<>();
    for (Part p : parts) {
      if (p instanceof Ref r) {
        found.add(r);
      } else if (p instanceof Binder b) {
        own.add(b.local());
      } else if (p instanceof Closure c) {
        c.code().refs(found::add);
      } else if (p instanceof Nested n) {
        n.node().declared(own::add);
        n.node().refs(found::add);
      }
    }
    for (Ref r : found) {
      if (!own.contains(r.local())) {
        consumer.accept(r);
      }
    }
  }

  /** Calls the consumer for each local that a lambda in this piece captures. */
  public void captured(Consumer<Local> consumer) {
    for (Part p : parts) {
      if (p instanceof Closure c) {
        c.code().refs(r -> consumer.accept(r.local()));
      } else if (p instanceof Nested n) {
        n.node().captured(consumer);
      }
    }
  }

  /** The text with full type names: for comparison, not for printing. */
  public String plain() {
    StringBuilder b = new StringBuilder();
    for (Part p : parts) {
      b.append(p instanceof Intersection i ? i.name() : plain(p));
    }
    return b.toString();
  }

  private static String plain(Part p) {
    if (p instanceof Text t) {
      return t.text();
    } else if (p instanceof Ref r) {
      return r.local().name();
    } else if (p instanceof TypeName n) {
      return n.canonical();
    } else if (p instanceof Intersection i) {
      return i.first();
    } else if (p instanceof ClassLiteral c) {
      return c.canonical() + "[]".repeat(c.dimensions()) + ".class";
    } else if (p instanceof Binder d) {
      return d.local().name();
    } else if (p instanceof Closure c) {
      return c.code().plain();
    } else {
      return ((Nested) p).node().toString();
    }
  }

  /**
   * The same for hashes: an intersection type is its first part, since the others and its name may
   * be others on the next Java and beside other sources.
   */
  @Override
  public String toString() {
    StringBuilder b = new StringBuilder();
    parts.forEach(p -> b.append(plain(p)));
    return b.toString();
  }
}
