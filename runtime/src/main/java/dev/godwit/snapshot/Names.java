package dev.godwit.snapshot;

/** How a class is called in a message. */
final class Names {
  private Names() {}

  /** The name without its package: {@code Outer.Inner}. */
  static String of(Class<?> type) {
    String name = type.getName();
    return name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
  }
}
