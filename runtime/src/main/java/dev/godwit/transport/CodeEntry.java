package dev.godwit.transport;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One piece of what the chain needs elsewhere: a jar of its class path, or a file that goes along.
 *
 * @param name what people call it
 * @param hash SHA-256 of its bytes, in hexadecimal
 * @param size in bytes
 * @param file where the bytes are, null if they are in {@code packed}
 * @param packed the bytes of a packed directory
 */
record CodeEntry(String name, String hash, long size, @Nullable Path file, byte[] packed) {
  static CodeEntry ofFile(Path file) throws IOException {
    return new CodeEntry(
        String.valueOf(file.getFileName()),
        Hashes.ofFile(file),
        Files.size(file),
        file,
        new byte[0]);
  }

  static CodeEntry ofBytes(String name, byte[] bytes) {
    return new CodeEntry(name, Hashes.of(bytes), bytes.length, null, bytes);
  }

  InputStream open() throws IOException {
    return file != null ? Files.newInputStream(file) : new java.io.ByteArrayInputStream(packed);
  }
}
