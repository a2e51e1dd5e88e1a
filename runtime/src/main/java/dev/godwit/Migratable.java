package dev.godwit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method whose running activation can be captured and resumed, here or in another JVM. On a type:
 * all methods that the type declares (never its constructors and initialisers; the accessors of a
 * record only if they are annotated themselves).
 *
 * <p>The annotation processor writes, beside a type {@code Hello}, the companion {@code
 * HelloMigratable}. Calling {@code HelloMigratable.a()} runs {@code a()} so that it can move;
 * calling {@code Hello.a()} stays plain Java.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Migratable {
  /**
   * Whether the method can be captured when it was not asked for by its own code: at its entry and
   * in each round of its loops it looks whether {@link Continuation#requestCapture} was called.
   */
  boolean polled() default false;

  /**
   * Whether the method, if it calls itself or methods that lead back to it, moves its calls from
   * the native stack to the heap before the stack overflows. One of the methods on the way round is
   * enough. It costs an addition and a comparison a call.
   */
  boolean deep() default false;
}
