package dev.godwit.transport;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The classes that a stub loads, as the JVM has them in memory (class data sharing, JEP 350): with
 * them the next stub starts in two thirds of the time. Kept beside the runtime that was sent, for
 * one runtime and one Java; a JVM that cannot use it does without. Made in the background when a
 * runtime is used again: who comes once does not pay for it.
 */
final class ClassArchive {
  /** What its file's name ends with. */
  static final String SUFFIX = ".jsa";

  private static final Duration LONGEST = Duration.ofMinutes(5);

  /**
   * java, new file, archive, runtime, its hash: the archive is whole or not there, whatever
   * happens.
   */
  private static final String MAKE =
      """
      umask 077
      nice -n 19 "$1" -XX:ArchiveClassesAtExit="$2" -Xlog:disable -cp "$4" dev.godwit.transport.ClassArchive "$5" &&
        { sync "$2"; mv -f "$2" "$3"; }
      rm -f "$2" "$3.making"
      """;

  private final Path archive;
  private final Path runtime;
  private final String hash;
  private final AtomicBoolean isWanted = new AtomicBoolean();

  /**
   * An archive that is missing.
   *
   * @param archive where it is to be
   * @param runtime the jar with the classes
   * @param hash the jar's
   */
  ClassArchive(Path archive, Path runtime, String hash) {
    this.archive = archive;
    this.runtime = runtime;
    this.hash = hash;
  }

  /** Makes it after a moment, which is the chain's, or at the JVM's end. */
  void makeSoon() {
    isWanted.set(true);
    Thread later =
        new Thread(
            () -> {
              try {
                Thread.sleep(2000);
                make();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "godwit-archive");
    later.setDaemon(true);
    later.start();
  }

  /** Starts the process that makes it, once it is wanted, unless another stub's does. */
  void make() {
    String java = ProcessHandle.current().info().command().orElse(null);
    if (java == null || !isWanted.compareAndSet(true, false)) {
      return;
    }
    Path making = Path.of(archive + ".making");
    try {
      Instant since = Instant.now().minus(LONGEST);
      if (Files.exists(making) && Files.getLastModifiedTime(making).toInstant().isBefore(since)) {
        Files.deleteIfExists(making); // Of one that was killed.
      }
      Files.createFile(making);
      String fresh = archive + "." + UUID.randomUUID();
      new ProcessBuilder(
              "sh", "-c", MAKE, "sh", java, fresh, archive.toString(), runtime.toString(), hash)
          .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (FileAlreadyExistsException e) {
      // It is being made.
    } catch (IOException e) {
      // Then the next stub starts as slowly as this one.
    }
  }

  /** What the process does: all that a stub does with a chain, so that the classes are loaded. */
  public static void main(String[] args) throws Exception {
    Stub.rehearse(args[0]);
  }
}
