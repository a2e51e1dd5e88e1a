package dev.godwit.snapshot;

import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * The text of a snapshot as the JSON reader gets it. The bytes of large arrays are kept aside, and
 * a name that nobody can guess stands in their place: the reader would look at each character, and
 * copy them several times.
 */
final class SnapshotText extends Reader {
  /**
   * What comes before the bytes of an array. Quotes in a string are escaped, so this is a member's
   * name wherever it is found, unless a backslash comes before it.
   */
  private static final String START = "\"bytes\":\"";

  private static final int LARGE = 1 << 14;

  private final String text;

  /** Starts and ends of what is kept aside. */
  private final List<int[]> aside = new ArrayList<>();

  private final String mark = UUID.randomUUID() + ":";

  /** What is read next: of the text, or, while it lasts, of a name. */
  private int at;

  private int next;
  private String name = "";
  private int inName;

  SnapshotText(String text) {
    this.text = text;
    // What is as long and has no quotes has a character at one of these places.
    for (int i = LARGE; i < text.length(); i += LARGE) {
      int end = text.indexOf('"', i);
      if (end < 0) {
        break;
      }
      int from = text.lastIndexOf('"', i) + 1;
      int start = from - START.length();
      if (end - from > LARGE
          && start > 0
          && text.startsWith(START, start)
          && text.charAt(start - 1) != '\\') {
        aside.add(new int[] {from, end});
      }
      i = end;
    }
  }

  /**
   * The bytes that the string stands for.
   *
   * @throws IllegalArgumentException if it is neither base64 nor the name of something kept aside
   */
  byte[] base64(String string) {
    if (!string.startsWith(mark)) {
      return Base64.getDecoder().decode(string);
    }
    int[] range = aside.get(Integer.parseInt(string.substring(mark.length())));
    return Base64.getDecoder()
        .decode(text.substring(range[0], range[1]).getBytes(StandardCharsets.ISO_8859_1));
  }

  @Override
  public int read(char[] to, int from, int length) {
    if (inName < name.length()) {
      int count = Math.min(length, name.length() - inName);
      name.getChars(inName, inName + count, to, from);
      inName += count;
      return count;
    }
    int end = next < aside.size() ? aside.get(next)[0] : text.length();
    if (at == text.length()) {
      return -1;
    }
    int count = Math.min(length, end - at);
    text.getChars(at, at + count, to, from);
    at += count;
    if (next < aside.size() && at == end) {
      name = mark + next;
      inName = 0;
      at = aside.get(next++)[1];
    }
    return count;
  }

  @Override
  public void close() {}
}
