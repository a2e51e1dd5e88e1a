package dev.godwit.transformer.form;

import dev.godwit.transformer.form.LocalClass.TypeParameters;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The intersection types that a text mentions, as type parameters of what it is in (ADR 26). */
public final class Intersections {
  private final TreeMap<String, Code.Intersection> byName = new TreeMap<>();

  private Intersections() {}

  /** Those of statements. */
  public static List<Code.Intersection> in(Node... nodes) {
    Intersections all = new Intersections();
    Arrays.stream(nodes).forEach(all::add);
    return List.copyOf(all.byName.values());
  }

  /** Those of types. */
  public static List<Code.Intersection> in(Stream<JavaType> types) {
    Intersections all = new Intersections();
    types.forEach(t -> all.add(t.text()));
    return List.copyOf(all.byName.values());
  }

  private void add(Node n) {
    n.codes().forEach(this::add);
    n.declares().forEach(l -> add(l.type().text()));
    n.children().forEach(this::add);
  }

  private void add(Code c) {
    for (Code.Part p : c.parts()) {
      if (p instanceof Code.Intersection i && !i.bounds().isEmpty()) {
        byName.put(i.name(), i);
      } else if (p instanceof Code.Closure l) {
        add(l.code());
      } else if (p instanceof Code.Nested n) {
        add(n.node());
      } else if (p instanceof Code.Binder b) {
        add(b.local().type().text());
      }
    }
  }

  /** {@code <T>} and {@code T} ⇒ {@code <T, AAndB extends A & B>} and {@code T, AAndB}. */
  public static TypeParameters joined(TypeParameters others, Collection<Code.Intersection> own) {
    if (own.isEmpty()) {
      return others;
    }
    Code.Builder declared = Code.build(Code.Binding.PRIMARY);
    Code.Builder names = Code.build(Code.Binding.PRIMARY).add(others.names());
    List<Code.Part> parts = others.declared().parts();
    parts.stream().limit(parts.size() - 1).forEach(declared::part); // Without the closing bracket.
    String before = others.isEmpty() ? "<" : ", ";
    for (Code.Intersection i : own) {
      declared.text(before).part(i).text(" extends ");
      for (int k = 0; k < i.bounds().size(); k++) {
        declared.text(k == 0 ? "" : " & ").add(i.bounds().get(k));
      }
      names.text(before.equals("<") ? "" : ", ").part(i);
      before = ", ";
    }
    return new TypeParameters(declared.text(">").done(), names.done());
  }
}
