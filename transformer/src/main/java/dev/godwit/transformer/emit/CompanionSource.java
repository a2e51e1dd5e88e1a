package dev.godwit.transformer.emit;

import java.util.List;
import spoon.reflect.declaration.CtExecutable;

/**
 * A companion, ready to be compiled.
 *
 * @param name its canonical name
 * @param text its source
 * @param bodies the fresh and resume bodies in it
 */
public record CompanionSource(String name, String text, List<Body> bodies) {
  /**
   * A generated body.
   *
   * @param method what it is made from
   * @param points how many suspension points it has
   * @param bytes about how large it is as bytecode
   */
  public record Body(CtExecutable<?> method, int points, int bytes) {}
}
