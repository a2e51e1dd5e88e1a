package dev.godwit.transport;

import dev.godwit.Target;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where a target is, as its text says. */
public sealed interface Place {
  /** Another JVM on the same machine. */
  record Local() implements Place {}

  /**
   * What a command starts, in front of a shell.
   *
   * @param argv the command, to which {@code sh} is appended
   */
  record Command(List<String> argv) implements Place {}

  /**
   * An account of a machine.
   *
   * @param user null for the one that SSH's configuration gives
   * @param host a name or address, or an alias of SSH's configuration
   * @param port 0 for the one that SSH's configuration gives
   * @param directory where to run, null for the account's home
   */
  record Ssh(@Nullable String user, String host, int port, @Nullable String directory)
      implements Place {
    /** The user and host, as ssh takes them. */
    String destination() {
      return user == null ? host : user + "@" + host;
    }
  }

  /** A file. */
  record InFile(Path file) implements Place {}

  /** Where the target is. */
  static Place of(Target target) {
    return parse(target.toString());
  }

  /**
   * What the text names.
   *
   * @throws IllegalArgumentException if it is no target
   */
  static Place parse(String text) {
    int colon = text.indexOf(':');
    String rest = text.substring(colon + 1);
    switch (colon < 0 ? "" : text.substring(0, colon)) {
      case "local" -> {
        if (rest.isEmpty()) {
          return new Local();
        }
      }
      case "command" -> {
        List<String> argv = words(rest);
        if (!argv.isEmpty()) {
          return new Command(argv);
        }
      }
      case "file" -> {
        if (!rest.isEmpty()) {
          return new InFile(Path.of(rest.startsWith("///") ? rest.substring(2) : rest));
        }
      }
      case "ssh" -> {
        if (rest.startsWith("//")) {
          return ssh(text, rest.substring(2));
        }
      }
      default -> {}
    }
    throw new IllegalArgumentException(
        "'"
            + text
            + "' is not a target. Targets are \"ssh://user@host:port\", \"local:\","
            + " \"command:docker exec -i box\" and \"file:chain.json\"");
  }

  private static Ssh ssh(String text, String rest) {
    int slash = rest.indexOf('/');
    String directory = slash < 0 || slash == rest.length() - 1 ? null : rest.substring(slash);
    String authority = slash < 0 ? rest : rest.substring(0, slash);
    int at = authority.lastIndexOf('@');
    String user = at < 0 ? null : authority.substring(0, at);
    String host = authority.substring(at + 1);
    int port = 0;
    int portAt = host.startsWith("[") ? host.indexOf("]:") + 1 : host.indexOf(':');
    if (portAt > 0) {
      try {
        port = Integer.parseInt(host.substring(portAt + 1));
      } catch (NumberFormatException e) {
        port = -1;
      }
      host = host.substring(0, portAt);
    }
    if (host.startsWith("[") && host.endsWith("]")) {
      host = host.substring(1, host.length() - 1);
    }
    boolean strange = (user + host).chars().anyMatch(c -> c <= ' ' || c == '\'' || c == '"');
    if (host.isEmpty()
        || host.startsWith("-")
        || port < 0
        || port > 65535
        || strange
        || user != null && (user.isEmpty() || user.startsWith("-"))) {
      throw new IllegalArgumentException(
          "'" + text + "' is not a target: write ssh://user@host:port");
    }
    return new Ssh(user, host, port, directory);
  }

  /** The text for a command, as {@link #parse} takes it. */
  static String commandText(List<String> argv) {
    return "command:"
        + argv.stream()
            .map(w -> w.matches("[\\w@%+=:,./-]+") ? w : Script.quoted(w))
            .collect(Collectors.joining(" "));
  }

  /** The words of a command line: blanks separate them, quotes and backslashes as in a shell. */
  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = null;
    char quote = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quote == 0 && Character.isWhitespace(c)) {
        if (word != null) {
          words.add(word.toString());
          word = null;
        }
        continue;
      }
      if (word == null) {
        word = new StringBuilder();
      }
      if (c == quote) {
        quote = 0;
      } else if (quote == 0 && (c == '\'' || c == '"')) {
        quote = c;
      } else if (c == '\\' && quote != '\'' && i + 1 < line.length()) {
        word.append(line.charAt(++i));
      } else {
        word.append(c);
      }
    }
    if (quote != 0) {
      throw new IllegalArgumentException("the command has an open quote: " + line);
    }
    if (word != null) {
      words.add(word.toString());
    }
    return words;
  }
}
