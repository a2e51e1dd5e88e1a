package dev.godwit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A layer of the user around the bytes of a stored snapshot: another compression, say. */
public interface Codec {
  /** A name for it without spaces; what was written with another one is refused. */
  String name();

  /** The stream to write to, around the given one. */
  OutputStream encode(OutputStream out) throws IOException;

  /** The stream to read from, around the given one. */
  InputStream decode(InputStream in) throws IOException;
}
