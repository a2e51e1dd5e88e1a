package dev.godwit;

import org.jspecify.annotations.Nullable;

/**
 * How a stored snapshot is protected, and so what it is trusted for when it is read: the same value
 * writes and reads. What is signed or encrypted is known to come from one who has the key; anything
 * else is read under the limits and the list of classes of {@code docs/security.md}.
 *
 * <p>Immutable.
 */
public final class Trust {
  private static final int LEAST_KEY = 16;

  /** Plain JSON, by whomever. */
  public static final Trust UNSIGNED = new Trust(null, false, false, null);

  private final byte @Nullable [] key;
  private final boolean encrypted;
  private final boolean gzip;
  private final @Nullable Codec codec;

  private Trust(byte @Nullable [] key, boolean encrypted, boolean gzip, @Nullable Codec codec) {
    this.key = key;
    this.encrypted = encrypted;
    this.gzip = gzip;
    this.codec = codec;
  }

  /**
   * Readable, with an HMAC-SHA-256 by the key (RFC 2104).
   *
   * @param key at least 16 random bytes, kept apart from the snapshots
   */
  public static Trust signedWith(byte[] key) {
    return new Trust(checked(key), false, false, null);
  }

  /**
   * Encrypted with AES-GCM (NIST SP 800-38D), which also authenticates.
   *
   * @param key at least 16 random bytes, kept apart from the snapshots
   */
  public static Trust encryptedWith(byte[] key) {
    return new Trust(checked(key), true, false, null);
  }

  private static byte[] checked(byte[] key) {
    if (key.length < LEAST_KEY) {
      throw new IllegalArgumentException(
          "a key has at least " + LEAST_KEY + " bytes, this one " + key.length);
    }
    return key.clone();
  }

  /** The same, compressed. */
  public Trust gzip() {
    return new Trust(key, encrypted, true, codec);
  }

  /** The same, through the codec, before any compression. */
  public Trust through(Codec layer) {
    return new Trust(key, encrypted, gzip, layer);
  }

  /** Whether only one who has the key can have written what is read with this. */
  public boolean isSigned() {
    return key != null;
  }

  boolean isEncrypted() {
    return encrypted;
  }

  boolean isCompressed() {
    return gzip;
  }

  byte @Nullable [] key() {
    return key;
  }

  @Nullable Codec codec() {
    return codec;
  }
}
