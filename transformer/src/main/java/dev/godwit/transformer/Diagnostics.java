package dev.godwit.transformer;

import dev.godwit.transformer.Diagnostic.Code;
import java.util.List;
import java.util.TreeSet;
import spoon.reflect.cu.SourcePosition;
import spoon.reflect.declaration.CtElement;

/** Collects the findings of all passes, each once, sorted by file and position. */
public final class Diagnostics {
  private final TreeSet<Diagnostic> found = new TreeSet<>();

  /** Reports at an element, or at the nearest one around it that has a position. */
  public void report(Code code, CtElement at, String message) {
    CtElement e = at;
    while (!e.getPosition().isValidPosition() && e.isParentInitialized()) {
      e = e.getParent();
    }
    SourcePosition p = e.getPosition();
    String unit = p.isValidPosition() ? p.getFile().getPath() : "";
    int start = p.isValidPosition() ? p.getSourceStart() : 0;
    int end = p.isValidPosition() ? p.getSourceEnd() : 0;
    found.add(new Diagnostic(code, message, unit, start, end));
  }

  /** Reports what cannot be migratable yet, and the way out. */
  public void unsupported(CtElement at, String what, String wayOut) {
    report(Code.UNSUPPORTED, at, what + " cannot be migratable yet: " + wayOut);
  }

  /** Reports a finding. */
  public void report(Diagnostic d) {
    found.add(d);
  }

  /** All findings so far. */
  public List<Diagnostic> all() {
    return List.copyOf(found);
  }

  /** Whether something is refused. */
  public boolean hasErrors() {
    return found.stream().anyMatch(d -> !d.code().isWarning());
  }
}
