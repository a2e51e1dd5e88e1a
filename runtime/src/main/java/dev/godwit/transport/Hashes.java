package dev.godwit.transport;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, which code is known by. */
final class Hashes {
  private Hashes() {}

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  static String of(byte[] bytes) {
    return text(digest().digest(bytes));
  }

  static String ofFile(Path file) throws IOException {
    MessageDigest digest = digest();
    byte[] some = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(some); n >= 0; n = in.read(some)) {
        digest.update(some, 0, n);
      }
    }
    return text(digest.digest());
  }

  static String text(byte[] hash) {
    return HexFormat.of().formatHex(hash);
  }
}
