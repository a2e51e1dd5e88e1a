package dev.godwit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Snapshots in files. Plain ones are their JSON. Any other begins with a line
 *
 * <pre>godwit-file 1 layers… check</pre>
 *
 * where the layers are {@code gzip}, {@code codec:name}, and last {@code hmac-sha256} or {@code
 * aes-gcm}, and the check is base64 of the HMAC of all that follows, or of the nonce. The line
 * itself is authenticated too.
 */
final class SnapshotFile {
  private static final String MAGIC = "godwit-file 1";
  private static final int LONGEST_HEADER = 512;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  /** Uncompressed, so that a small file cannot make a large heap. */
  private static final int MOST_UNTRUSTED = 64 << 20;

  private SnapshotFile() {}

  // ---- writing

  static void write(Path file, byte[] json, Trust trust) {
    try {
      replace(file, encoded(json, trust));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the snapshot " + file + ": " + e, e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] encoded(byte[] json, Trust trust)
      throws IOException, GeneralSecurityException {
    String layers = layers(trust);
    if (layers.isEmpty()) {
      return json;
    }
    byte[] body = layered(json, trust);
    String header = MAGIC + layers;
    byte[] check = {};
    if (trust.isEncrypted()) {
      check = new byte[NONCE];
      new SecureRandom().nextBytes(check);
      body = cipher(Cipher.ENCRYPT_MODE, trust, check, header).doFinal(body);
    } else if (trust.isSigned()) {
      check = mac(trust, header, body);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String line = header + " " + Base64.getEncoder().encodeToString(check) + "\n";
    out.write(line.getBytes(StandardCharsets.US_ASCII));
    out.write(body);
    return out.toByteArray();
  }

  private static String layers(Trust trust) {
    Codec codec = trust.codec();
    return (codec == null ? "" : " codec:" + codec.name())
        + (trust.isCompressed() ? " gzip" : "")
        + (trust.isEncrypted() ? " aes-gcm" : trust.isSigned() ? " hmac-sha256" : "");
  }

  private static byte[] layered(byte[] json, Trust trust) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    OutputStream out = trust.isCompressed() ? new GZIPOutputStream(bytes) : bytes;
    Codec codec = trust.codec();
    try (OutputStream whole = codec == null ? out : codec.encode(out)) {
      whole.write(json);
    }
    return bytes.toByteArray();
  }

  /** Whole or not at all, on disk when it returns, for the owner only. */
  private static void replace(Path file, byte[] bytes) throws IOException {
    Path absolute = file.toAbsolutePath();
    if (Files.isSymbolicLink(absolute)) {
      throw new IOException("it is a symbolic link");
    }
    Path directory = Objects.requireNonNull(absolute.getParent(), "a file is in a directory");
    Path temporary = Files.createTempFile(directory, ".godwit", ".tmp", ownerOnly());
    try {
      try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
        channel.force(true);
      }
      move(temporary, absolute);
      forceDirectory(directory);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** The rename itself is on disk only when the directory is. Not all systems allow that. */
  private static void forceDirectory(Path directory) {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      return; // Windows: directories cannot be opened.
    }
  }

  private static FileAttribute<?>[] ownerOnly() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  // ---- reading

  static byte[] read(Path file, Trust trust) {
    try {
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        throw new SnapshotException(file + ": there is no such file, or it is a link");
      }
      if (!trust.isSigned() && Files.size(file) > MOST_UNTRUSTED) {
        throw new SnapshotException(
            file + ": it is larger than " + MOST_UNTRUSTED + " bytes and not signed");
      }
      return decoded(file, Files.readAllBytes(file), trust);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the snapshot " + file + ": " + e, e);
    }
  }

  private static byte[] decoded(Path file, byte[] bytes, Trust trust) throws IOException {
    String layers = layers(trust);
    String header = header(bytes);
    if (header.isEmpty()) {
      if (!layers.isEmpty()) {
        throw new SnapshotException(
            file + ": it is plain, not written with" + layers + ". Nothing was read.");
      }
      return bytes;
    }
    int last = header.lastIndexOf(' ');
    String written = header.substring(0, last);
    if (!written.equals(MAGIC + layers)) {
      throw new SnapshotException(
          file
              + ": it was written with"
              + written.substring(Math.min(MAGIC.length(), written.length()))
              + ", and is read with"
              + (layers.isEmpty() ? " nothing" : layers));
    }
    byte[] body = Arrays.copyOfRange(bytes, header.length() + 1, bytes.length);
    try {
      String text = header.substring(last + 1);
      byte[] check = Base64.getDecoder().decode(text);
      if (!Base64.getEncoder().encodeToString(check).equals(text)) {
        throw new IllegalArgumentException("bits of the last character are ignored");
      }
      if (trust.isEncrypted()) {
        body = cipher(Cipher.DECRYPT_MODE, trust, check, written).doFinal(body);
      } else if (trust.isSigned() && !MessageDigest.isEqual(check, mac(trust, written, body))) {
        throw new SnapshotException(file + ": it was changed, or written with another key");
      }
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new SnapshotException(file + ": it was changed, or written with another key", e);
    }
    return unlayered(file, body, trust);
  }

  /** The first line of a file that is not plain; empty for one that is. */
  private static String header(byte[] bytes) {
    int end = 0;
    while (end < Math.min(bytes.length, LONGEST_HEADER) && bytes[end] != '\n') {
      end++;
    }
    String line = new String(bytes, 0, end, StandardCharsets.US_ASCII);
    return line.startsWith(MAGIC + " ") && end < bytes.length ? line : "";
  }

  private static byte[] unlayered(Path file, byte[] body, Trust trust) throws IOException {
    InputStream in = new ByteArrayInputStream(body);
    in = trust.isCompressed() ? new GZIPInputStream(in) : in;
    Codec codec = trust.codec();
    try (InputStream whole = codec == null ? in : codec.decode(in)) {
      if (trust.isSigned()) {
        return whole.readAllBytes();
      }
      byte[] json = whole.readNBytes(MOST_UNTRUSTED + 1);
      if (json.length > MOST_UNTRUSTED) {
        throw new SnapshotException(
            file + ": it is larger than " + MOST_UNTRUSTED + " bytes and not signed");
      }
      return json;
    }
  }

  // ---- keys

  /** A key of its own for each purpose, made from the user's (RFC 5869, expand only). */
  private static byte[] derived(Trust trust, String purpose) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(Objects.requireNonNull(trust.key()), "HmacSHA256"));
    mac.update(purpose.getBytes(StandardCharsets.US_ASCII));
    return mac.doFinal(new byte[] {1});
  }

  private static byte[] mac(Trust trust, String header, byte[] body)
      throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(derived(trust, "godwit signature"), "HmacSHA256"));
    mac.update(header.getBytes(StandardCharsets.US_ASCII));
    mac.update((byte) '\n');
    return mac.doFinal(body);
  }

  private static Cipher cipher(int mode, Trust trust, byte[] nonce, String header)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        mode,
        new SecretKeySpec(derived(trust, "godwit encryption"), "AES"),
        new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(header.getBytes(StandardCharsets.US_ASCII));
    return cipher;
  }
}
