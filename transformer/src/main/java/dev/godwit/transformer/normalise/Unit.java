package dev.godwit.transformer.normalise;

import dev.godwit.transformer.find.Symbols;
import dev.godwit.transformer.parse.StaticTypes;

/**
 * What the methods of one unit have in common.
 *
 * @param types the exact types of its expressions
 * @param accessors collects the accessors that its methods need
 * @param closures collects the classes that its lambdas become
 */
public record Unit(StaticTypes types, Symbols symbols, Accessors accessors, Closures closures) {
  /** With nothing collected yet. */
  public static Unit of(StaticTypes types, Symbols symbols) {
    return new Unit(types, symbols, new Accessors(symbols), new Closures(symbols));
  }
}
