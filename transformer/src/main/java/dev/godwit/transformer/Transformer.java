package dev.godwit.transformer;

import dev.godwit.transformer.check.Checker;
import dev.godwit.transformer.check.IntersectionChecker;
import dev.godwit.transformer.check.SizeChecker;
import dev.godwit.transformer.check.TravelChecker;
import dev.godwit.transformer.emit.CompanionEmitter;
import dev.godwit.transformer.emit.CompanionSource;
import dev.godwit.transformer.emit.Forms;
import dev.godwit.transformer.find.MethodFinder;
import dev.godwit.transformer.find.MigratableMethod;
import dev.godwit.transformer.find.MigratableType;
import dev.godwit.transformer.find.Recursion;
import dev.godwit.transformer.find.Symbols;
import dev.godwit.transformer.form.NormalFormVerifier;
import dev.godwit.transformer.liveness.LiveMethod;
import dev.godwit.transformer.liveness.Liveness;
import dev.godwit.transformer.normalise.NormalMethod;
import dev.godwit.transformer.normalise.Normaliser;
import dev.godwit.transformer.normalise.Unit;
import dev.godwit.transformer.parse.ParsedUnits;
import dev.godwit.transformer.split.SplitMethod;
import dev.godwit.transformer.split.Splitter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spoon.reflect.cu.SourcePosition;

/** The passes, from a parsed unit to a companion. */
public final class Transformer {
  private final ParsedUnits units;
  private final Symbols symbols;
  private final @Nullable String dump;

  /**
   * @param dump {@code Type.method} whose intermediate forms are wanted, or null
   */
  public Transformer(ParsedUnits units, Symbols symbols, @Nullable String dump) {
    this.units = units;
    this.symbols = symbols;
    this.dump = dump;
  }

  /**
   * What became of a type.
   *
   * @param companion its companion; null if there are errors
   * @param dumps the forms that were asked for, by method
   */
  public record Result(
      List<Diagnostic> diagnostics,
      @Nullable CompanionSource companion,
      Map<String, String> dumps) {}

  /**
   * Checks the methods of a marked type: those that cannot be transformed are left as they are.
   *
   * @param unread what the front end does not understand
   * @return why
   */
  public List<Diagnostic> leaveWhatCannotMove(String canonicalName, List<Diagnostic> unread) {
    List<Diagnostic> refused = leave(found(canonicalName), unread);
    MigratableType type = found(canonicalName);
    Diagnostics diagnostics = new Diagnostics();
    new Checker(symbols, units.types(), diagnostics).check(type);
    refused.addAll(leave(type, diagnostics.all()));
    boolean hasLong =
        withNested(type).stream().flatMap(t -> t.methods().stream()).anyMatch(Transformer::isLong);
    if (hasLong) { // Whether it becomes too large is known when it is made.
      refused.addAll(leave(type, transform(canonicalName, "").diagnostics()));
    }
    return refused;
  }

  private MigratableType found(String canonicalName) {
    return new MethodFinder(symbols, units.types()).find(units.factory().Type().get(canonicalName));
  }

  /** More source than this may become a body that is too large. */
  private static final int LONG = 20_000;

  private static boolean isLong(MigratableMethod m) {
    SourcePosition p = m.source().getPosition();
    return p.isValidPosition() && p.getSourceEnd() - p.getSourceStart() > LONG;
  }

  private List<Diagnostic> leave(MigratableType type, List<Diagnostic> diagnostics) {
    List<Diagnostic> refused = new ArrayList<>();
    for (MigratableType t : withNested(type)) {
      for (MigratableMethod m : t.methods()) {
        List<Diagnostic> own =
            diagnostics.stream().filter(d -> !d.code().isWarning() && isInside(d, m)).toList();
        if (!own.isEmpty() && !Symbols.isAnnotatedMigratable(m.symbol())) {
          symbols.leave(m.symbol());
          refused.addAll(own);
        }
      }
    }
    return refused;
  }

  /** Whether it is of the method, or of one that an enum's constant has in its place. */
  private static boolean isInside(Diagnostic d, MigratableMethod m) {
    SourcePosition p = m.source().getPosition();
    return p.isValidPosition() && p.getSourceStart() <= d.start() && d.end() <= p.getSourceEnd()
        || m.functions().stream().anyMatch(f -> isInside(d, f));
  }

  /** Transforms a top-level type; file is the simple name of its source file. */
  public Result transform(String canonicalName, String file) {
    MigratableType type = found(canonicalName);

    Diagnostics diagnostics = new Diagnostics();
    new Checker(symbols, units.types(), diagnostics).check(type);
    if (diagnostics.hasErrors()) {
      return new Result(diagnostics.all(), null, Map.of());
    }
    Map<MigratableType, List<SplitMethod>> bodies = new LinkedHashMap<>();
    Map<String, String> dumps = new LinkedHashMap<>();
    Unit unit = Unit.of(units.types(), symbols, Recursion.of(type, symbols));
    Normaliser normaliser = new Normaliser(unit);
    for (MigratableType t : withNested(type)) {
      List<SplitMethod> methods = new ArrayList<>();
      for (MigratableMethod found : withFunctions(t.methods())) {
        NormalMethod normal = normaliser.normalise(found);
        NormalFormVerifier.verify(normal.body());
        LiveMethod live = Liveness.analyse(normal);
        new TravelChecker(symbols, diagnostics).check(live);
        SplitMethod split = Splitter.split(live);
        new IntersectionChecker(symbols, diagnostics).check(split);
        methods.add(split);
        String name = t.symbol().getSimpleName() + "." + found.symbol().getSimpleName();
        if (name.equals(dump)) {
          dumps.merge(name, Forms.sideBySide(split), (a, b) -> a + "\n" + b);
        }
      }
      bodies.put(t, methods);
    }
    CompanionSource companion = new CompanionEmitter(symbols, unit).emit(type, bodies, file);
    new SizeChecker(diagnostics).check(companion);
    return new Result(diagnostics.all(), diagnostics.hasErrors() ? null : companion, dumps);
  }

  /** A lambda comes after the method that it is in, whose normal form makes its class. */
  private static List<MigratableMethod> withFunctions(List<MigratableMethod> methods) {
    List<MigratableMethod> all = new ArrayList<>();
    for (MigratableMethod m : methods) {
      all.add(m);
      all.addAll(withFunctions(m.functions()));
    }
    return all;
  }

  private static List<MigratableType> withNested(MigratableType t) {
    List<MigratableType> all = new ArrayList<>(List.of(t));
    t.nested().forEach(n -> all.addAll(withNested(n)));
    return all;
  }
}
