package dev.godwit;

/**
 * What a chain is to do, as a value: a lambda of migratable code, whose body may suspend.
 *
 * @param <R> the type of its result
 */
@FunctionalInterface
public interface Task<R> {
  /** Does it. */
  @Migratable
  R run() throws Exception;
}
