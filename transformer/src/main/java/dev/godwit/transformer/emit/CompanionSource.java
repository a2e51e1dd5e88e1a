package dev.godwit.transformer.emit;

/**
 * A companion, ready to be compiled.
 *
 * @param name its canonical name
 * @param text its source
 */
public record CompanionSource(String name, String text) {}
