package dev.godwit.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.godwit.Codec;
import dev.godwit.Snapshot;
import dev.godwit.SnapshotException;
import dev.godwit.Trust;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Snapshots in files: whole or not at all, for the owner, signed and encrypted. */
class SnapshotFileTest {
  private static final byte[] KEY = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] OTHER = "0123456789abcdeg".getBytes(StandardCharsets.US_ASCII);

  @TempDir Path dir;

  /** The user's own layer: every byte inverted. */
  private static final Codec INVERTED =
      new Codec() {
        @Override
        public String name() {
          return "inverted";
        }

        @Override
        public OutputStream encode(OutputStream out) {
          return new FilterOutputStream(out) {
            @Override
            public void write(int b) throws IOException {
              out.write(~b);
            }
          };
        }

        @Override
        public InputStream decode(InputStream in) {
          return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
              int b = in.read();
              return b < 0 ? b : ~b & 0xff;
            }

            @Override
            public int read(byte[] to, int from, int length) throws IOException {
              int n = in.read(to, from, length);
              for (int i = from; i < from + n; i++) {
                to[i] = (byte) ~to[i];
              }
              return n;
            }
          };
        }
      };

  private static Snapshot snapshot() {
    Program p =
        Waiting.program(
            """
              @Migratable static String secret() {
                String local = "the password is swordfish";
                return local + Continuation.suspend(new Ask("more?"));
              }
            """);
    return Waiting.at(Waiting.loader(p), "secret").snapshot();
  }

  private static List<Trust> all() {
    return List.of(
        Trust.UNSIGNED,
        Trust.UNSIGNED.gzip(),
        Trust.UNSIGNED.through(INVERTED),
        Trust.signedWith(KEY),
        Trust.signedWith(KEY).gzip(),
        Trust.signedWith(KEY).gzip().through(INVERTED),
        Trust.encryptedWith(KEY),
        Trust.encryptedWith(KEY).gzip());
  }

  /** A25: also with a layer of the caller's. */
  @Test
  void whatIsWrittenIsRead() throws IOException {
    Snapshot s = snapshot();
    for (Trust t : all()) {
      Path file = dir.resolve("s");
      s.write(file, t);
      assertEquals(s.toJson(), Snapshot.read(file, t).toJson());
      String text = Files.readString(file, StandardCharsets.ISO_8859_1);
      assertEquals(t == Trust.UNSIGNED, text.equals(s.toJson()));
    }
    s.write(dir.resolve("s"), Trust.encryptedWith(KEY));
    assertFalse(
        Files.readString(dir.resolve("s"), StandardCharsets.ISO_8859_1).contains("swordfish"));
  }

  @Test
  void itIsReadAsItWasWrittenOrNotAtAll() {
    Snapshot s = snapshot();
    Path file = dir.resolve("s");
    List<Trust> all = all();
    for (Trust written : all) {
      s.write(file, written);
      for (Trust read : all) {
        if (all.indexOf(read) != all.indexOf(written)) {
          SnapshotException e =
              assertThrows(SnapshotException.class, () -> Snapshot.read(file, read));
          assertTrue(e.getMessage().startsWith(file + ": "), e.getMessage());
        }
      }
    }
  }

  @Test
  void everyChangedByteOfASignedFileIsNoticed() throws IOException {
    for (Trust t : List.of(Trust.signedWith(KEY), Trust.encryptedWith(KEY))) {
      Path file = dir.resolve("s");
      snapshot().write(file, t);
      byte[] bytes = Files.readAllBytes(file);
      for (int i = 0; i < bytes.length; i += i < 100 ? 1 : 37) {
        byte[] changed = bytes.clone();
        changed[i] ^= 1;
        Files.write(file, changed);
        assertThrows(SnapshotException.class, () -> Snapshot.read(file, t), "byte " + i);
      }
      for (int length : List.of(0, 5, 20, 60, bytes.length / 2, bytes.length - 1)) {
        Files.write(file, Arrays.copyOf(bytes, length));
        assertThrows(SnapshotException.class, () -> Snapshot.read(file, t), "length " + length);
      }
    }
  }

  @Test
  void whatIsNoSnapshotIsNamed() throws IOException {
    Path file = dir.resolve("s");
    Files.writeString(file, "# Godwit");
    SnapshotException e =
        assertThrows(SnapshotException.class, () -> Snapshot.read(file, Trust.UNSIGNED));
    assertEquals(file + ": at $: the snapshot is not valid JSON", e.getMessage());
  }

  @Test
  void anotherKeyReadsNothing() {
    Path file = dir.resolve("s");
    snapshot().write(file, Trust.signedWith(KEY));
    assertTrue(
        assertThrows(SnapshotException.class, () -> Snapshot.read(file, Trust.signedWith(OTHER)))
            .getMessage()
            .endsWith("it was changed, or written with another key"));
    snapshot().write(file, Trust.encryptedWith(KEY));
    assertThrows(SnapshotException.class, () -> Snapshot.read(file, Trust.encryptedWith(OTHER)));
    assertThrows(IllegalArgumentException.class, () -> Trust.signedWith(new byte[3]));
  }

  @Test
  void aFileIsReplacedWholeAndForItsOwnerOnly() throws IOException {
    Path file = dir.resolve("s");
    Files.writeString(file, "before");
    Snapshot s = snapshot();
    s.write(file, Trust.UNSIGNED);
    assertEquals(s.toJson(), Files.readString(file));
    assertEquals(
        "rw-------",
        java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    try (Stream<Path> left = Files.list(dir)) {
      assertEquals(List.of(file), left.toList());
    }
    Path missing = dir.resolve("no/such/s");
    assertThrows(UncheckedIOException.class, () -> s.write(missing, Trust.UNSIGNED));
    assertThrows(SnapshotException.class, () -> Snapshot.read(missing, Trust.UNSIGNED));
  }

  @Test
  void aSymbolicLinkIsNotFollowed() throws IOException {
    Path real = dir.resolve("real");
    Path link = dir.resolve("link");
    snapshot().write(real, Trust.UNSIGNED);
    byte[] before = Files.readAllBytes(real);
    Files.createSymbolicLink(link, real);
    assertThrows(UncheckedIOException.class, () -> snapshot().write(link, Trust.UNSIGNED));
    assertThrows(SnapshotException.class, () -> Snapshot.read(link, Trust.UNSIGNED));
    assertArrayEquals(before, Files.readAllBytes(real));
  }

  /** A small file that becomes a large one is refused before it is one. */
  @Test
  void anUnsignedFileIsBoundedUncompressed() throws IOException {
    Path file = dir.resolve("bomb");
    java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
    try (OutputStream out = new java.util.zip.GZIPOutputStream(bytes)) {
      byte[] blanks = new byte[1 << 20];
      Arrays.fill(blanks, (byte) ' ');
      for (int i = 0; i < 100; i++) {
        out.write(blanks);
      }
    }
    byte[] header = "godwit-file 1 gzip \n".getBytes(StandardCharsets.US_ASCII);
    Files.write(file, header);
    Files.write(file, bytes.toByteArray(), java.nio.file.StandardOpenOption.APPEND);
    SnapshotException e =
        assertThrows(SnapshotException.class, () -> Snapshot.read(file, Trust.UNSIGNED.gzip()));
    assertTrue(e.getMessage().contains("larger than"), e.getMessage());
  }
}
