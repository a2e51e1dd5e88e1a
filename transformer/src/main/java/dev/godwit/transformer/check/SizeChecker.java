package dev.godwit.transformer.check;

import dev.godwit.transformer.Diagnostic.Code;
import dev.godwit.transformer.Diagnostics;
import dev.godwit.transformer.emit.CompanionSource;
import java.util.IdentityHashMap;
import java.util.Map;
import spoon.reflect.declaration.CtExecutable;

/**
 * Reports bodies that are too large: for the class file format (JVMS 4.7.3: 65535 bytes), and for
 * HotSpot, which leaves methods above 8000 bytes to its interpreter. The bytecode is not known yet:
 * an estimate may be an eighth too low, and what javac could not compile has to be found here.
 */
public final class SizeChecker {
  private static final int SURELY_BELOW_64_KB = 65_535 * 7 / 8;
  private static final int COMPILED_BY_HOTSPOT = 8000;

  private final Diagnostics diagnostics;

  /** Reports into the given collection. */
  public SizeChecker(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** Checks the bodies of a companion. */
  public void check(CompanionSource companion) {
    Map<CtExecutable<?>, CompanionSource.Body> largest = new IdentityHashMap<>();
    for (CompanionSource.Body b : companion.bodies()) {
      largest.merge(b.method(), b, (x, y) -> x.bytes() >= y.bytes() ? x : y);
    }
    for (CompanionSource.Body b : largest.values()) {
      if (b.bytes() > SURELY_BELOW_64_KB) {
        diagnostics.report(
            Code.TOO_LARGE,
            b.method(),
            "the body of "
                + b.method().getSimpleName()
                + " that runs on from its "
                + b.points()
                + " suspension points has about "
                + b.bytes()
                + " bytes, and may be larger than a method of the JVM can be (64 KB): move parts of"
                + " it into methods of their own");
      } else if (b.bytes() > COMPILED_BY_HOTSPOT && !Suppressed.at(b.method())) {
        diagnostics.report(
            Code.NOT_COMPILED,
            b.method(),
            "a body of "
                + b.method().getSimpleName()
                + " has about "
                + b.bytes()
                + " bytes; HotSpot does not compile methods above 8000: move parts of it into"
                + " methods of their own, or accept it with @SuppressWarnings(\"godwit\")");
      }
    }
  }
}
