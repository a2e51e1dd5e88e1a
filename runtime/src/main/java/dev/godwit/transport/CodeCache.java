package dev.godwit.transport;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Code that was sent to this account, by its hash. Several stubs may use it at once: a piece is
 * written under a name of its own and renamed when it is whole and right.
 */
final class CodeCache {
  /** The time of a file whose hash was compared: any change to it gives it another one. */
  private static final FileTime COMPARED = FileTime.from(Instant.parse("2000-01-01T00:00:00Z"));

  private final Path directory;

  CodeCache() throws IOException {
    directory = Home.directory("code");
  }

  Path file(String hash) {
    if (!hash.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("'" + hash + "' is no hash");
    }
    return directory.resolve(hash + ".jar");
  }

  /** Deletes archives of loaded classes whose code is not there any more. */
  void deleteArchives() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      for (Path f : files.filter(f -> f.toString().contains(ClassArchive.SUFFIX)).toList()) {
        String name = f.getFileName().toString();
        if (!Files.exists(file(name.substring(0, name.indexOf('-'))))) {
          Files.deleteIfExists(f);
        }
      }
    }
  }

  /** Whether it is there, whole and unchanged since its hash was last compared. */
  boolean has(String hash, long size) throws IOException {
    Path file = file(hash);
    return Files.isRegularFile(file) && Files.size(file) == size && isRight(file, hash);
  }

  /** Whether its hash was compared, and nobody has written the file since. */
  boolean isKnown(Path file) throws IOException {
    return Files.getLastModifiedTime(file).equals(COMPARED);
  }

  /** Compares the hash, unless that was done. */
  boolean isRight(Path file, String hash) throws IOException {
    if (isKnown(file)) {
      return true;
    }
    boolean isRight = Hashes.ofFile(file).equals(hash);
    if (isRight) {
      Files.setLastModifiedTime(file, COMPARED);
    }
    return isRight;
  }

  /** A piece that is being received. */
  final class Incoming {
    private final String hash;
    private final Path part = directory.resolve(UUID.randomUUID() + ".part");
    private final OutputStream out;
    private final MessageDigest digest = Hashes.digest();

    Incoming(String hash) throws IOException {
      this.hash = hash;
      this.out = Files.newOutputStream(part);
    }

    void add(byte[] bytes) throws IOException {
      digest.update(bytes);
      try {
        out.write(bytes);
      } catch (IOException e) {
        end();
        throw e;
      }
    }

    void keep() throws IOException {
      out.close();
      if (!Hashes.text(digest.digest()).equals(hash)) {
        end();
        throw new IOException("what arrived for " + hash + " is something else");
      }
      Files.setLastModifiedTime(part, COMPARED);
      Files.move(part, file(hash), StandardCopyOption.ATOMIC_MOVE);
    }

    void end() throws IOException {
      out.close();
      Files.deleteIfExists(part);
    }
  }
}
