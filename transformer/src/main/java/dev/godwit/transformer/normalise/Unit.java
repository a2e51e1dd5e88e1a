package dev.godwit.transformer.normalise;

import dev.godwit.transformer.find.Recursion;
import dev.godwit.transformer.find.Symbols;
import dev.godwit.transformer.parse.StaticTypes;

/**
 * What the methods of one unit have in common.
 *
 * @param types the exact types of its expressions
 * @param recursion which of its methods call themselves
 * @param accessors collects the accessors that its methods need
 * @param closures collects the classes that its lambdas become
 */
public record Unit(
    StaticTypes types,
    Symbols symbols,
    Recursion recursion,
    Accessors accessors,
    Closures closures) {
  /** With nothing collected yet. */
  public static Unit of(StaticTypes types, Symbols symbols, Recursion recursion) {
    return new Unit(types, symbols, recursion, new Accessors(symbols), new Closures(symbols));
  }
}
