package dev.godwit;

import java.nio.file.Path;

/**
 * The chain was saved in a file and ended here: no result will come. Whoever resumes the file gets
 * it. A generated {@code main} prints the file's name and returns.
 */
public final class ParkedException extends GodwitException {
  private final String file;

  /** The chain waits in the file. */
  public ParkedException(Path file) {
    super(
        "the chain waits in %1$s: go on with 'godwit resume %1$s X.java', X.java being the program, or 'godwit resume -cp PATH %1$s'"
            .formatted(file),
        null);
    this.file = file.toString();
  }

  /** Where the chain waits; on the machine that it was saved on. */
  public Path file() {
    return Path.of(file);
  }
}
