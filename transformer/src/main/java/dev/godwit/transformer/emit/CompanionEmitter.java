package dev.godwit.transformer.emit;

import dev.godwit.transformer.find.MigratableType;
import dev.godwit.transformer.find.Symbols;
import dev.godwit.transformer.form.Code;
import dev.godwit.transformer.form.Local;
import dev.godwit.transformer.form.Node;
import dev.godwit.transformer.normalise.Accessor;
import dev.godwit.transformer.split.SplitMethod;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;

/** Writes the companion of a top-level type from the bodies of its methods. */
public final class CompanionEmitter {
  private static final List<String> SUPPRESSED =
      List.of(
          "all",
          "unchecked",
          "rawtypes",
          "cast",
          "fallthrough",
          "finally",
          "deprecation",
          "removal",
          "static",
          "try",
          "varargs",
          "overloads",
          "synchronization",
          "auxiliaryclass",
          "lossy-conversions",
          "restricted");

  private final Symbols symbols;

  /** With the symbols of the compilation. */
  public CompanionEmitter(Symbols symbols) {
    this.symbols = symbols;
  }

  /**
   * The companion's source.
   *
   * @param methods the bodies, by type, in source order
   * @param accessors what the bodies need to reach hidden members
   */
  public CompanionSource emit(
      MigratableType top,
      Map<MigratableType, List<SplitMethod>> methods,
      List<Accessor> accessors,
      String file) {
    String pkg = symbols.packageOf(top.symbol().getQualifiedName().toString());
    Map<SplitMethod, String> frames = frameNames(methods, accessors);
    TypeNames names = new TypeNames(symbols, pkg, reserved(methods, frames, accessors));
    JavaWriter body = new JavaWriter();
    List<String> sections = new ArrayList<>();
    type(top, methods, frames, names, body, file, sections, true);
    new AccessorEmitter(names, symbols, body).emit(accessors);
    StringBuilder text = new StringBuilder();
    text.append("// Written by Godwit from ").append(file).append(". Changes here are lost.\n");
    if (!pkg.isEmpty()) {
      text.append("package ").append(pkg).append(";\n\n");
    }
    for (String i : names.imports()) {
      text.append("import ").append(i).append(";\n");
    }
    text.append("\n");
    int offset = (int) text.chars().filter(c -> c == '\n').count();
    text.append(body);
    text.append(lines(sections, offset));
    return new CompanionSource(Symbols.companion(top.symbol()), text.append("}\n").toString());
  }

  private void type(
      MigratableType t,
      Map<MigratableType, List<SplitMethod>> methods,
      Map<SplitMethod, String> frames,
      TypeNames names,
      JavaWriter out,
      String file,
      List<String> sections,
      boolean top) {
    String user = names.of(t.symbol().getQualifiedName().toString());
    String simple = t.symbol().getSimpleName() + (top ? "Migratable" : "");
    if (top) {
      out.line("/** Lets the methods of {@link " + user + "} move. */");
      out.line("@" + names.of("dev.godwit.frame.Generated") + "(\"dev.godwit.processor\")");
      out.line(
          "@SuppressWarnings({"
              + SUPPRESSED.stream().map(s -> "\"" + s + "\"").collect(Collectors.joining(", "))
              + "})");
    }
    // Public as its public methods are: subclasses of a hidden class may be used elsewhere.
    out.open("public " + (top ? "" : "static ") + "final class " + simple + " {");
    if (top && asserts(methods)) {
      out.line("static final boolean ASSERTIONS = " + user + ".class.desiredAssertionStatus();");
      out.newline();
    }
    out.open("static {");
    out.line(
        names.of("dev.godwit.frame.Frame")
            + ".link("
            + names.of("java.lang.invoke.MethodHandles")
            + ".lookup(), "
            + user
            + ".class, 1"
            + mentioned(t, methods.getOrDefault(t, List.of()), names)
            + ");");
    out.close("}").newline().newline();
    out.line("private " + simple + "() {}");
    List<SplitMethod> own = methods.getOrDefault(t, List.of());
    DispatchEmitter dispatch = new DispatchEmitter(names, symbols, out);
    List<TypeElement> unit = Symbols.withNested(Symbols.outermost(t.symbol()));
    for (SplitMethod m : own) {
      String frame = frames.getOrDefault(m, "");
      new MethodEmitter(m, t, frame, names, symbols, out, file, unit, dispatch).emit(sections);
    }
    for (MigratableType n : t.nested()) {
      out.newline();
      type(n, methods, frames, names, out, file, sections, false);
    }
    if (!top) {
      out.close("}").newline();
    }
  }

  /** Other types with migratable methods that the methods of a type mention. */
  private String mentioned(MigratableType t, List<SplitMethod> methods, TypeNames names) {
    Set<String> found = new TreeSet<>();
    methods.forEach(m -> canonicalNamesIn(m.fresh(), found));
    String own = t.symbol().getQualifiedName().toString();
    return found.stream()
        .map(n -> n.replaceFirst("Migratable(?=\\.|$)", ""))
        .distinct()
        .filter(n -> !n.equals(own) && symbols.hasMigratableMethods(n))
        .filter(n -> symbols.isAccessible(n, t.symbol()))
        .map(n -> ", " + names.of(n) + ".class")
        .collect(Collectors.joining());
  }

  private static boolean asserts(Map<MigratableType, List<SplitMethod>> methods) {
    return methods.values().stream()
        .flatMap(List::stream)
        .anyMatch(m -> NodePrinter.plain(m.fresh()).contains(".ASSERTIONS"));
  }

  private static String lines(List<String> sections, int offset) {
    JavaWriter out = new JavaWriter().indent(1).newline();
    out.line("/** Which lines here come from which lines there. */");
    out.print("private static final String[] LINES = {");
    out.textBlocks(sections.stream().map(s -> shifted(s, offset)).toList(), 2);
    return out.print("};").newline().toString();
  }

  /** A section is {@code owner.method first-last generated:user,… file}. */
  private static String shifted(String section, int offset) {
    String[] parts = section.split(" ", 4);
    String[] range = parts[1].split("-");
    String pairs =
        java.util.Arrays.stream(parts[2].split(","))
            .map(p -> p.split(":"))
            .map(p -> Integer.parseInt(p[0]) + offset + ":" + p[1])
            .collect(Collectors.joining(","));
    return parts[0]
        + " "
        + (Integer.parseInt(range[0]) + offset)
        + "-"
        + (Integer.parseInt(range[1]) + offset)
        + " "
        + pairs
        + " "
        + parts[3];
  }

  /** A continuation class is named after its method; overloads are numbered in source order. */
  private static Map<SplitMethod, String> frameNames(
      Map<MigratableType, List<SplitMethod>> methods, List<Accessor> accessors) {
    Set<String> used = new HashSet<>();
    accessors.forEach(a -> used.add(a.holder()));
    for (MigratableType t : methods.keySet()) {
      used.add(t.symbol().getSimpleName().toString());
    }
    for (List<SplitMethod> own : methods.values()) {
      for (SplitMethod m : own) {
        typeNamesIn(m.fresh(), used);
        m.fields().forEach(f -> topLevel(f.type().erasure().plain(), used));
      }
    }
    used.addAll(
        Set.of(
            "Frame",
            "FrameInfo",
            "Execution",
            "Continuation",
            "Locals",
            "Generated",
            "MethodHandles",
            "Override",
            "String",
            "Object",
            "Objects"));
    Map<SplitMethod, String> names = new LinkedHashMap<>();
    for (List<SplitMethod> own : methods.values()) {
      for (SplitMethod m : own) {
        String method = m.normal().method().symbol().getSimpleName().toString();
        String wanted = Character.toUpperCase(method.charAt(0)) + method.substring(1);
        if (used.contains(wanted)) {
          wanted += "Frame";
        }
        String name = wanted;
        for (int i = 2; used.contains(name) || used.contains(name + "Call"); i++) {
          name = wanted + i;
        }
        used.addAll(List.of(name, name + "Call"));
        names.put(m, name);
      }
    }
    return names;
  }

  private static void typeNamesIn(Node n, Set<String> used) {
    Set<String> canonical = new HashSet<>();
    canonicalNamesIn(n, canonical);
    canonical.forEach(c -> topLevel(c, used));
  }

  private static void canonicalNamesIn(Node n, Set<String> found) {
    n.codes().forEach(c -> canonicalNamesIn(c, found));
    n.declares().forEach(d -> canonicalNamesIn(d.type().text(), found));
    n.children().forEach(c -> canonicalNamesIn(c, found));
  }

  private static void canonicalNamesIn(Code c, Set<String> found) {
    for (Code.Part p : c.parts()) {
      if (p instanceof Code.TypeName t) {
        found.add(t.canonical());
      } else if (p instanceof Code.Closure l) {
        canonicalNamesIn(l.code(), found);
      } else if (p instanceof Code.Nested x) {
        canonicalNamesIn(x.node(), found);
      }
    }
  }

  private static void topLevel(String canonical, Set<String> used) {
    used.addAll(List.of(canonical.split("\\.")));
  }

  private static Set<String> reserved(
      Map<MigratableType, List<SplitMethod>> methods,
      Map<SplitMethod, String> frames,
      List<Accessor> accessors) {
    Set<String> reserved = new HashSet<>(frames.values());
    accessors.forEach(a -> reserved.add(a.holder()));
    for (Map.Entry<MigratableType, List<SplitMethod>> e : methods.entrySet()) {
      for (SplitMethod m : e.getValue()) {
        m.normal().parameters().forEach(p -> reserved.add(p.name()));
        m.normal().body().declared((Local l) -> reserved.add(l.name()));
        m.normal()
            .method()
            .symbol()
            .getTypeParameters()
            .forEach(p -> reserved.add(p.getSimpleName().toString()));
      }
      TypeElement t = e.getKey().symbol();
      t.getTypeParameters().forEach(p -> reserved.add(p.getSimpleName().toString()));
      for (MigratableType n : e.getKey().nested()) {
        reserved.add(n.symbol().getSimpleName().toString());
      }
    }
    return reserved;
  }
}
