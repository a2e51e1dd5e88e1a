package dev.godwit.cli;

import dev.godwit.Snapshot;
import dev.godwit.SnapshotException;
import dev.godwit.Trust;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how snapshots are stored. */
final class Stored {
  @Option(
      names = "--key",
      paramLabel = "FILE",
      description = "The key that the snapshot is signed with, 16 bytes or more.")
  private @Nullable Path key;

  @Option(names = "--encrypted", description = "The key is for decryption.")
  private boolean encrypted;

  @Option(names = "--gzip", description = "The snapshot is compressed.")
  private boolean gzip;

  Snapshot read(Path file) {
    return Snapshot.read(file, trust());
  }

  /** System properties for dev.godwit.Resume. */
  java.util.List<String> properties() {
    java.util.List<String> properties = new java.util.ArrayList<>();
    if (key != null) {
      properties.add("-Dgodwit.key-file=" + key.toAbsolutePath());
    }
    if (encrypted) {
      properties.add("-Dgodwit.encrypted=true");
    }
    if (gzip) {
      properties.add("-Dgodwit.gzip=true");
    }
    return properties;
  }

  private Trust trust() {
    Trust trust = Trust.UNSIGNED;
    try {
      if (key != null) {
        byte[] bytes = Files.readAllBytes(key);
        trust = encrypted ? Trust.encryptedWith(bytes) : Trust.signedWith(bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the key " + key + ": " + e, e);
    } catch (IllegalArgumentException e) {
      throw new SnapshotException(key + ": " + e.getMessage(), e);
    }
    return gzip ? trust.gzip() : trust;
  }
}
