package dev.godwit.snapshot;

import dev.godwit.frame.CodeHash;

/** The hashes of the code that classes stand for which the user did not name. */
final class CodeHashes {
  private static final ClassValue<String> OF =
      new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
          CodeHash hash = type.getAnnotation(CodeHash.class);
          return hash == null ? "" : hash.value();
        }
      };

  private CodeHashes() {}

  /** The hash of the class; empty for one that the user named. */
  static String of(Class<?> type) {
    return OF.get(type);
  }
}
