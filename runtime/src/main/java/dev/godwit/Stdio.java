package dev.godwit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * Standard input as lines, for chains that move: unlike a reader or scanner over {@link System#in}
 * it may be held across a hop, since it keeps nothing of its own. What it has not returned is still
 * there for whoever reads next, here or elsewhere.
 *
 * <pre>{@code
 * for (String line; (line = Stdio.in().readLine()) != null; ) {
 *   Teleport.to(target);
 *   System.out.println(line);
 * }
 * }</pre>
 */
public enum Stdio {
  /** The one there is, wherever the chain is. */
  IN;

  /** Standard input. */
  public static Stdio in() {
    return IN;
  }

  /**
   * The next line, without its end ({@code \n} or {@code \r\n}); null if there is none. Waits for
   * it. Of several threads each gets whole lines.
   *
   * @throws IOException as {@link System#in} throws it
   */
  public @Nullable String readLine() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    synchronized (this) {
      InputStream in = System.in;
      int b = in.read();
      if (b < 0) {
        return null;
      }
      for (; b >= 0 && b != '\n'; b = in.read()) {
        line.write(b);
      }
    }
    String text = line.toString(charset());
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }

  /** The charset of standard input: {@code stdin.encoding} where Java has it (25). */
  private static Charset charset() {
    String name = System.getProperty("stdin.encoding", System.getProperty("native.encoding"));
    return name == null ? Charset.defaultCharset() : Charset.forName(name);
  }
}
