package dev.godwit.frame;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a generated class that stands for a lambda, method reference, local or anonymous class: a hash
 * of the user's code. Such a class has no name that the user chose, so an object of it in a
 * snapshot must not become one of another piece of code that has taken its name.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface CodeHash {
  /** The hash. */
  String value();
}
