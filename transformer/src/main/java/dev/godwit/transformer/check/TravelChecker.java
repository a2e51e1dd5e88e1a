package dev.godwit.transformer.check;

import dev.godwit.transformer.Diagnostic.Code;
import dev.godwit.transformer.Diagnostics;
import dev.godwit.transformer.find.Symbols;
import dev.godwit.transformer.form.Local;
import dev.godwit.transformer.form.Node;
import dev.godwit.transformer.liveness.LiveMethod;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import spoon.reflect.declaration.CtVariable;

/** Warns of locals that are needed after a point and whose values belong to one process. */
public final class TravelChecker {
  /** Values of these types, or of types below them, hold something of the operating system. */
  private static final List<String> STAYING =
      List.of(
          "java.io.InputStream",
          "java.io.OutputStream",
          "java.io.Reader",
          "java.io.Writer",
          "java.io.RandomAccessFile",
          "java.lang.ClassLoader",
          "java.lang.Process",
          "java.lang.Thread",
          "java.net.ServerSocket",
          "java.net.Socket",
          "java.nio.channels.Channel",
          "java.sql.Connection",
          "java.sql.ResultSet",
          "java.sql.Statement",
          "java.util.Scanner",
          "java.util.concurrent.ExecutorService",
          "java.util.stream.BaseStream");

  private final Symbols symbols;
  private final Diagnostics diagnostics;

  /** Reports into the given collection. */
  public TravelChecker(Symbols symbols, Diagnostics diagnostics) {
    this.symbols = symbols;
    this.diagnostics = diagnostics;
  }

  /** Checks the live locals of all points of a method; each is reported with the first of them. */
  public void check(LiveMethod m) {
    Set<Local> reported = new HashSet<>();
    Map<Local, Boolean> times = new HashMap<>();
    List<Node.Suspend> points = new ArrayList<>(m.live().keySet());
    points.sort(Comparator.comparingInt(Node.Suspend::line));
    for (Node.Suspend point : points) {
      for (Local l : m.live().getOrDefault(point, List.of())) {
        CtVariable<?> v = m.normal().variables().get(l);
        String type = l.type().erasure().plain();
        if (v == null || Suppressed.at(v) || reported.contains(l)) {
          continue;
        }
        if (times.computeIfAbsent(l, k -> NanoTimes.areIn(v))) {
          reported.add(l);
          diagnostics.report(
              Code.CLOCK,
              v,
              "'"
                  + v.getSimpleName()
                  + "' holds a System.nanoTime(), which each JVM counts from an instant of its own,"
                  + " and it is needed after the call in line "
                  + point.line()
                  + ": use System.currentTimeMillis() or Instant.now(), or accept it with"
                  + " @SuppressWarnings(\"godwit\")");
        }
        if (staysHere(type)) {
          reported.add(l);
          diagnostics.report(
              Code.STAYS,
              v,
              "the "
                  + type
                  + " '"
                  + v.getSimpleName()
                  + "' cannot travel, and it is needed after the call in line "
                  + point.line()
                  + ": close it before and open it again after, or accept it with"
                  + " @SuppressWarnings(\"godwit\")");
        }
      }
    }
  }

  private boolean staysHere(String type) {
    return !type.equals("java.io.PrintStream")
        && STAYING.stream().anyMatch(s -> symbols.isSubtype(type, s));
  }
}
