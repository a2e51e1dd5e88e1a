package dev.godwit.transformer.emit;

import dev.godwit.transformer.find.BodyNames;
import dev.godwit.transformer.find.MigratableMethod;
import dev.godwit.transformer.find.MigratableType;
import dev.godwit.transformer.find.Symbols;
import dev.godwit.transformer.form.Code;
import dev.godwit.transformer.form.Intersections;
import dev.godwit.transformer.form.Local;
import dev.godwit.transformer.form.LocalClass;
import dev.godwit.transformer.form.Node;
import dev.godwit.transformer.normalise.Accessor;
import dev.godwit.transformer.normalise.Unit;
import dev.godwit.transformer.split.SplitMethod;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import spoon.reflect.declaration.CtEnumValue;

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
          "restricted",
          "serial");

  private final Symbols symbols;
  private final Unit unit;

  /**
   * With the symbols of the compilation.
   *
   * @param unit what the bodies need: accessors and closures
   */
  public CompanionEmitter(Symbols symbols, Unit unit) {
    this.symbols = symbols;
    this.unit = unit;
  }

  /**
   * The companion's source.
   *
   * @param methods the bodies, by type, in source order
   */
  public CompanionSource emit(
      MigratableType top, Map<MigratableType, List<SplitMethod>> methods, String file) {
    List<Accessor> accessors = unit.accessors().all();
    String pkg = symbols.packageOf(top.symbol().getQualifiedName().toString());
    Map<SplitMethod, String> frames = frameNames(methods, accessors);
    Set<String> nested = new HashSet<>();
    Map<String, LocalClass> locals = new HashMap<>();
    for (MigratableType t : methods.keySet()) {
      unit.closures()
          .of(t.symbol())
          .forEach(c -> nested.add(Symbols.companion(t.symbol()) + "." + c.name()));
      for (LocalClass c : unit.closures().classesOf(t.symbol())) {
        locals.put(c.binaryName(), c);
        if (c.holder() != null) {
          nested.add(Symbols.companion(t.symbol()) + "." + c.holder());
        }
      }
    }
    Set<String> companions = new HashSet<>();
    methods.keySet().forEach(t -> companions.add(t.symbol().getSimpleName().toString()));
    TypeNames names =
        new TypeNames(
            symbols,
            pkg,
            reserved(methods, frames, accessors),
            nested,
            locals,
            companions,
            unit.closures().plainName("PrivateTypes", top.symbol()));
    JavaWriter body = new JavaWriter();
    LineSections sections = new LineSections(file);
    type(top, methods, frames, names, body, file, sections, true);
    AccessorEmitter privates = new AccessorEmitter(names, symbols, unit.accessors(), body);
    privates.emit();
    privates.types();
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
    return new CompanionSource(
        Symbols.companion(top.symbol()), text.append("}\n").toString(), sections.bodies());
  }

  private void type(
      MigratableType t,
      Map<MigratableType, List<SplitMethod>> methods,
      Map<SplitMethod, String> frames,
      TypeNames names,
      JavaWriter out,
      String file,
      LineSections sections,
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
            + names.literal(t.symbol().getQualifiedName().toString(), 0)
            + ", 1"
            + mentioned(t, methods.getOrDefault(t, List.of()), names)
            + ");");
    out.close("}").newline().newline();
    out.line("private " + simple + "() {}");
    List<SplitMethod> own = methods.getOrDefault(t, List.of());
    DispatchEmitter dispatch = new DispatchEmitter(names, symbols, unit.accessors(), out);
    List<TypeElement> types = Symbols.withNested(Symbols.outermost(t.symbol()));
    Map<Object, SplitMethod> functions = new IdentityHashMap<>();
    for (SplitMethod m : own) {
      String frame = frames.getOrDefault(m, "");
      if (m.normal().method().isFunction() && m.normal().method().constant() == null) {
        functions.put(unit.closures().textOf(m.normal().method()), m);
        continue;
      }
      new MethodEmitter(m, t, frame, names, symbols, out, file, types, dispatch).emit(sections);
    }
    String binaryName = symbols.binaryName(t.symbol());
    FunctionBodies bodies = new FunctionBodies(t, functions, frames, names, file, sections, out);
    ClosureEmitter closures = new ClosureEmitter(binaryName, bodies, names, sections, out);
    unit.closures().of(t.symbol()).forEach(closures::emit);
    LocalClassEmitter classes = new LocalClassEmitter(names, bodies, sections, out);
    unit.closures().classesOf(t.symbol()).forEach(classes::emit);
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
        .filter(n -> symbols.privateType(n) != null || symbols.isAccessible(n, t.symbol()))
        .map(n -> ", " + names.literal(n, 0))
        .collect(Collectors.joining());
  }

  private static boolean asserts(Map<MigratableType, List<SplitMethod>> methods) {
    return methods.values().stream()
        .flatMap(List::stream)
        .anyMatch(m -> NodePrinter.plain(m.fresh()).contains(".ASSERTIONS"));
  }

  private static String lines(LineSections sections, int offset) {
    JavaWriter out = new JavaWriter().indent(1).newline();
    out.line("/** Which lines here come from which lines there. */");
    out.print("private static final String[] LINES = {");
    out.textBlocks(sections.shifted(offset), 2);
    return out.print("};").newline().toString();
  }

  /** A continuation class is named after its method; overloads are numbered in source order. */
  private Map<SplitMethod, String> frameNames(
      Map<MigratableType, List<SplitMethod>> methods, List<Accessor> accessors) {
    Set<String> used = new HashSet<>();
    accessors.forEach(a -> used.add(a.holder()));
    for (MigratableType t : methods.keySet()) {
      used.add(t.symbol().getSimpleName().toString());
      unit.closures().of(t.symbol()).forEach(c -> used.add(c.name()));
      unit.closures().classesOf(t.symbol()).forEach(c -> names(c, used));
    }
    for (List<SplitMethod> own : methods.values()) {
      for (SplitMethod m : own) {
        typeNamesIn(m.fresh(), used);
        symbols
            .typeParametersInScope(m.normal().method().symbol())
            .forEach(p -> used.add(p.getSimpleName().toString()));
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
    // Their constants must differ, too, and their files where case does not count.
    Set<String> alike = new HashSet<>();
    Map<SplitMethod, String> names = new LinkedHashMap<>();
    for (List<SplitMethod> all : methods.values()) {
      for (SplitMethod m : all) {
        MigratableMethod own = m.normal().method();
        CtEnumValue<?> constant = own.constant();
        String method =
            constant != null
                ? BodyNames.of(own.symbol(), constant)
                : own.isFunction() ? unit.closures().nameOf(own) + "Frame" : own.signature().name();
        String wanted = Character.toUpperCase(method.charAt(0)) + method.substring(1);
        if (used.contains(wanted)) {
          wanted += "Frame";
        }
        String name = wanted;
        for (int i = 2;
            used.contains(name) || used.contains(name + "Call") || alike.contains(alike(name));
            i++) {
          name = wanted + i;
        }
        used.addAll(List.of(name, name + "Call"));
        alike.add(alike(name));
        names.put(m, name);
      }
    }
    return names;
  }

  private static String alike(String name) {
    return name.replace("_", "").toUpperCase(Locale.ROOT);
  }

  private static void names(LocalClass c, Set<String> to) {
    to.add(c.name());
    if (c.holder() != null) {
      to.add(c.holder());
    }
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
      } else if (p instanceof Code.Intersection i) {
        i.bounds().forEach(b -> canonicalNamesIn(b, found));
      } else if (p instanceof Code.ClassLiteral l) {
        found.add(l.canonical());
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

  private Set<String> reserved(
      Map<MigratableType, List<SplitMethod>> methods,
      Map<SplitMethod, String> frames,
      List<Accessor> accessors) {
    Set<String> reserved = new HashSet<>(frames.values());
    accessors.forEach(a -> reserved.add(a.holder()));
    for (Map.Entry<MigratableType, List<SplitMethod>> e : methods.entrySet()) {
      for (SplitMethod m : e.getValue()) {
        m.normal().parameters().forEach(p -> reserved.add(p.name()));
        m.normal().body().declared((Local l) -> reserved.add(l.name()));
        Intersections.in(m.fresh(), m.resume()).forEach(i -> reserved.add(i.name()));
        m.normal()
            .method()
            .symbol()
            .getTypeParameters()
            .forEach(p -> reserved.add(p.getSimpleName().toString()));
      }
      TypeElement t = e.getKey().symbol();
      unit.closures().of(t).forEach(c -> reserved.add(c.name()));
      unit.closures().classesOf(t).forEach(c -> names(c, reserved));
      t.getTypeParameters().forEach(p -> reserved.add(p.getSimpleName().toString()));
      for (MigratableType n : e.getKey().nested()) {
        reserved.add(n.symbol().getSimpleName().toString());
      }
    }
    return reserved;
  }
}
