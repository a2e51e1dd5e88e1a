package dev.godwit.snapshot;

/**
 * How much a snapshot may ask for. What is read is checked against it before anything is allocated,
 * so that a small text cannot make a large heap.
 *
 * @param characters of JSON
 * @param objects in the table
 * @param slots locals, fields and elements together, and buckets of hash tables
 * @param string characters of one string
 * @param name characters of a name of a class or field
 * @param types different classes
 */
public record Limits(long characters, int objects, long slots, int string, int name, int types) {
  /** For what comes from elsewhere. */
  public static final Limits DEFAULT =
      new Limits(64 << 20, 5_000_000, 16 << 20, 16 << 20, 1024, 10_000);

  /** For what this program, or one that has its key, has written. */
  public static final Limits NONE =
      new Limits(
          Long.MAX_VALUE,
          Integer.MAX_VALUE,
          Long.MAX_VALUE,
          Integer.MAX_VALUE,
          Integer.MAX_VALUE,
          Integer.MAX_VALUE);
}
