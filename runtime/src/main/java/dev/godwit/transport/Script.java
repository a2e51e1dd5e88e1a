package dev.godwit.transport;

import dev.godwit.Target;
import java.util.List;
import java.util.Map;

/**
 * The script that a POSIX shell at the destination reads from its stdin: it takes the runtime if it
 * is not there yet, finds a java, and becomes the stub. On stdin, because then no login shell
 * between has to understand it, and nothing is seen in a list of processes.
 *
 * <p>It speaks in {@link Wire.Signal}s. The sender waits for each before it sends on: some shells
 * read ahead on their stdin.
 */
final class Script {
  private Script() {}

  /** Where a java is looked for, after the one of the target. */
  private static final String FIND_JAVA =
      """
      java=
      for c in "${JAVA_HOME:-/}/bin/java" java /usr/lib/jvm/default-java/bin/java \
      /usr/lib/jvm/*/bin/java /opt/*/bin/java /Library/Java/JavaVirtualMachines/*/Contents/Home/bin/java \
      "$HOME"/.sdkman/candidates/java/current/bin/java; do
        if command -v "$c" >/dev/null 2>&1; then java=$c; break; fi
      done
      [ -n "$java" ] || fail 'there is no java. Install Java 17 or later there, or name it: Target.withJava(path)'
      """;

  private static final String TAKE_RUNTIME =
      """
      umask 077
      h=${GODWIT_HOME:-${HOME:?}/.godwit}
      d=$h/code
      mkdir -p "$d" || fail "cannot make the directory $d"
      [ -O "$d" ] && chmod 700 "$h" "$d" || fail "the directory $d belongs to somebody else"
      j=$d/@HASH@.jar
      if ! { [ -f "$j" ] && [ $(wc -c <"$j") -eq @SIZE@ ]; }; then
        say N
        t=$d/@TRANSFER@.part
        head -c @SIZE@ >"$t" && [ $(wc -c <"$t") -eq @SIZE@ ] && mv -f "$t" "$j" ||
          { rm -f "$t"; fail "cannot write the file $j"; }
      fi
      """;

  /**
   * The archive of loaded classes for this runtime and the java that was found, told apart by the
   * text that says which Java it is. Where that cannot be read there is none, nor where the account
   * wants none.
   */
  private static final String FIND_ARCHIVE =
      """
      a=
      [ "$GODWIT_ARCHIVE" != no ] && r=$(readlink -f "$(command -v "$java")" 2>/dev/null) &&
        r=${r%/bin/java}/release && [ -r "$r" ] && k=$(cksum <"$r" 2>/dev/null) &&
        a=$d/@HASH@-${k%% *}@SUFFIX@
      set --
      [ -n "$a" ] && [ -f "$a" ] && set -- -XX:SharedArchiveFile="$a" '-Xlog:cds*=off'
      """;

  /**
   * The script.
   *
   * @param options options of the JVM, before those of the target
   * @param transfer a name that no other transfer has
   */
  static String of(Target target, CodeEntry runtime, List<String> options, String transfer) {
    StringBuilder text = new StringBuilder();
    text.append("say() { printf '").append(octal(Wire.SIGNAL)).append("%s\\n' \"$1\"; }\n");
    text.append("fail() { say \"F$1\"; exit 1; }\n");
    // First: JAVA_HOME and GODWIT_HOME among them count here too.
    for (Map.Entry<String, String> e : target.environment().entrySet()) {
      text.append("export ").append(e.getKey()).append('=').append(quoted(e.getValue()));
      text.append('\n');
    }
    text.append(
        TAKE_RUNTIME
            .replace("@HASH@", runtime.hash())
            .replace("@SIZE@", Long.toString(runtime.size()))
            .replace("@TRANSFER@", transfer));
    String java = target.javaCommand();
    if (java == null) {
      text.append(FIND_JAVA);
    } else {
      text.append("java=").append(quoted(java)).append('\n');
      text.append("command -v \"$java\" >/dev/null 2>&1 || fail \"there is no $java\"\n");
    }
    directory(text, target);
    for (String command : target.before()) {
      text.append("{ ").append(command).append("\n} </dev/null >&2 || fail ");
      text.append(quoted("the command before it failed: " + command)).append('\n');
    }
    text.append(
        FIND_ARCHIVE.replace("@HASH@", runtime.hash()).replace("@SUFFIX@", ClassArchive.SUFFIX));
    text.append("exec \"$java\" \"$@\"");
    options.forEach(o -> text.append(' ').append(quoted(o)));
    target.jvmOptions().forEach(o -> text.append(' ').append(quoted(o)));
    text.append(" -cp \"$j\" ").append(Stub.class.getName());
    text.append(' ').append(runtime.hash()).append(" \"$(uname -n)\" \"$a\"\n");
    return text.toString();
  }

  private static void directory(StringBuilder text, Target target) {
    String directory = target.directory();
    if (directory == null && Place.of(target) instanceof Place.Ssh ssh) {
      directory = ssh.directory();
    }
    if (directory != null) {
      text.append("cd ").append(quoted(directory)).append(" || fail ");
      text.append(quoted("cannot enter the directory " + directory)).append('\n');
    } else if (!target.files().isEmpty()) {
      text.append("w=$(mktemp -d) && cd \"$w\" || fail 'cannot make a directory for files'\n");
      text.append("export ").append(Stub.OWN_DIRECTORY).append("=\"$w\"\n");
    }
  }

  /** The text as one word of a shell. */
  static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }

  private static String octal(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    for (byte b : bytes) {
      text.append(String.format(java.util.Locale.ROOT, "\\%03o", b & 0xff));
    }
    return text.toString();
  }
}
