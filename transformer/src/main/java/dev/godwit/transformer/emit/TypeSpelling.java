package dev.godwit.transformer.emit;

import dev.godwit.transformer.form.Code;

/** What to write for types. */
interface TypeSpelling {
  /** All of every name: for comparison and hashing. */
  TypeSpelling FULL =
      new TypeSpelling() {
        @Override
        public String of(String canonical) {
          return canonical;
        }

        @Override
        public boolean isVariable(String canonical) {
          return false;
        }

        @Override
        public String literal(String canonical, int dimensions) {
          return canonical + "[]".repeat(dimensions) + ".class";
        }

        @Override
        public String of(Code.Intersection type) {
          return type.first();
        }
      };

  /** The name to write for a class or interface. */
  String of(String canonical);

  /** What to write for an intersection type: the name of its type variable. */
  default String of(Code.Intersection type) {
    return type.name();
  }

  /** Whether the name is that of a type variable, which has no arguments. */
  boolean isVariable(String canonical);

  /** What to write for the class literal of a class, or of an array of so many dimensions. */
  String literal(String canonical, int dimensions);
}
