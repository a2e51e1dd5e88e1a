package dev.godwit.transport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A piece of code that was sent to this account.
 *
 * @param hash SHA-256 of its bytes
 * @param size in bytes
 * @param lastUsed when it was read last, as exactly as the file system says
 */
public record StoredCode(String hash, long size, Instant lastUsed) {
  /** All of them. */
  public static List<StoredCode> list() {
    try {
      List<StoredCode> all = new ArrayList<>();
      try (Stream<Path> files = Files.list(Home.directory("code"))) {
        for (Path f : files.filter(p -> p.toString().endsWith(".jar")).sorted().toList()) {
          BasicFileAttributes a = Files.readAttributes(f, BasicFileAttributes.class);
          String hash = f.getFileName().toString().replace(".jar", "");
          all.add(new StoredCode(hash, a.size(), a.lastAccessTime().toInstant()));
        }
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException("the code cannot be listed: " + e, e);
    }
  }

  /**
   * Deletes what was not used since. A JVM that runs with it goes on: it has the file open.
   *
   * @return what was deleted
   */
  public static List<StoredCode> prune(Instant since) {
    List<StoredCode> old = list().stream().filter(c -> c.lastUsed().isBefore(since)).toList();
    try {
      CodeCache cache = new CodeCache();
      for (StoredCode c : old) {
        Files.deleteIfExists(cache.file(c.hash()));
      }
      cache.deleteArchives();
    } catch (IOException e) {
      throw new UncheckedIOException("the code cannot be deleted: " + e, e);
    }
    return old;
  }
}
