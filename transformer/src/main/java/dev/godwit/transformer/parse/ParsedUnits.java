package dev.godwit.transformer.parse;

import spoon.reflect.factory.Factory;

/**
 * What the parser found.
 *
 * @param factory holds the Spoon model
 * @param types the exact static types of its expressions
 */
public record ParsedUnits(Factory factory, StaticTypes types) {}
