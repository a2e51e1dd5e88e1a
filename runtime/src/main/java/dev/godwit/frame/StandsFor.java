package dev.godwit.frame;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On the body of a method whose descriptor differs from that of the user's method, because the
 * companion may not name a private type in it: the user's.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface StandsFor {
  /** The descriptor of the user's method (JVMS 4.3.3). */
  String value();
}
