package dev.godwit.transport;

import com.jcraft.jsch.ConfigRepository;
import com.jcraft.jsch.OpenSSHConfig;
import dev.godwit.MoveException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * How to reach an account, as SSH's configuration says: asked of {@code ssh -G} where there is an
 * {@code ssh}, which knows all of it; else read by JSch, which knows the most common settings.
 *
 * @param alias the name under which the host key is known
 * @param identities files of private keys, if they exist
 * @param knownHosts files of host keys
 * @param agent the socket of the agent, null if there is none
 * @param proxyJump hosts between, separated by commas, null if there are none
 * @param proxyCommand the command whose stdin and stdout are the connection, null if there is none
 * @param timeoutMillis for connecting
 */
record SshSettings(
    String host,
    int port,
    String user,
    String alias,
    List<Path> identities,
    List<Path> knownHosts,
    @Nullable Path agent,
    @Nullable String proxyJump,
    @Nullable String proxyCommand,
    int timeoutMillis) {
  private static final int DEFAULT_TIMEOUT = 20_000;

  private record Asked(Place.Ssh place, @Nullable String config) {}

  private static final Map<Asked, SshSettings> KNOWN = new ConcurrentHashMap<>();

  /** The settings for the place. */
  static SshSettings of(Place.Ssh place, @Nullable String config) {
    return KNOWN.computeIfAbsent(
        new Asked(new Place.Ssh(place.user(), place.host(), place.port(), null), config),
        a -> asked(a.place, a.config));
  }

  private static SshSettings asked(Place.Ssh place, @Nullable String config) {
    List<String> command = new ArrayList<>(List.of("ssh", "-G"));
    if (config != null) {
      command.addAll(List.of("-F", config));
    }
    if (place.port() != 0) {
      command.addAll(List.of("-p", Integer.toString(place.port())));
    }
    command.addAll(List.of("--", place.destination()));
    Process ssh;
    try {
      ssh = new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException e) {
      return byJsch(place, config); // There is no ssh here.
    }
    try {
      ssh.getOutputStream().close();
      String said = new String(ssh.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (ssh.waitFor() != 0) {
        throw new MoveException(
            "ssh's configuration for " + place.destination() + " is not valid: " + said.strip());
      }
      return of(said);
    } catch (IOException e) {
      throw new MoveException("'ssh -G' failed: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MoveException("interrupted", e);
    }
  }

  /** What {@code ssh -G} printed: a setting on each line, some of them more than once. */
  private static SshSettings of(String lines) {
    Map<String, List<String>> all = new HashMap<>();
    for (String line : lines.lines().toList()) {
      int blank = line.indexOf(' ');
      if (blank > 0) {
        all.computeIfAbsent(
                line.substring(0, blank).toLowerCase(Locale.ROOT), k -> new ArrayList<>())
            .add(line.substring(blank + 1));
      }
    }
    String host = one(all, "hostname", "");
    String alias = one(all, "hostkeyalias", "none");
    String timeout = one(all, "connecttimeout", "none");
    List<Path> known = new ArrayList<>(paths(one(all, "userknownhostsfile", "")));
    known.addAll(paths(one(all, "globalknownhostsfile", "")));
    return new SshSettings(
        host,
        Integer.parseInt(one(all, "port", "22")),
        one(all, "user", ""),
        alias.equals("none") ? host : alias,
        all.getOrDefault("identityfile", List.of()).stream().map(SshSettings::path).toList(),
        known,
        agent(one(all, "identityagent", "SSH_AUTH_SOCK")),
        absent(one(all, "proxyjump", "none")),
        absent(one(all, "proxycommand", "none")),
        timeout.equals("none") ? DEFAULT_TIMEOUT : Integer.parseInt(timeout) * 1000);
  }

  /** The same account, reached through another one. */
  SshSettings via(String jump) {
    return new SshSettings(
        host, port, user, alias, identities, knownHosts, agent, jump, null, timeoutMillis);
  }

  private static SshSettings byJsch(Place.Ssh place, @Nullable String config) {
    Path file = config != null ? Path.of(config) : path("~/.ssh/config");
    ConfigRepository.Config found = ConfigRepository.defaultConfig;
    if (config != null || Files.isRegularFile(file)) {
      try {
        String text = Files.readString(file);
        if (text.lines()
            .anyMatch(
                l ->
                    l.strip()
                        .toLowerCase(Locale.ROOT)
                        .matches("(match|include|proxycommand)\\b.*"))) {
          throw new MoveException(
              file
                  + " has Match, Include or ProxyCommand: only the ssh command knows what they mean, and there is none here.");
        }
        found = OpenSSHConfig.parse(text).getConfig(place.host());
      } catch (IOException e) {
        throw new MoveException("cannot read " + file + ": " + e.getMessage(), e);
      }
    }
    String host = orElse(found.getHostname(), place.host());
    String userKnown = found.getValue("UserKnownHostsFile");
    String[] identities = found.getValues("IdentityFile");
    List<String> keys =
        identities == null || identities.length == 0 || identities[0] == null
            ? List.of("~/.ssh/id_rsa", "~/.ssh/id_ecdsa", "~/.ssh/id_ed25519")
            : Arrays.asList(identities);
    List<Path> known = new ArrayList<>(paths(orElse(userKnown, "~/.ssh/known_hosts")));
    known.add(Path.of("/etc/ssh/ssh_known_hosts"));
    return new SshSettings(
        host,
        place.port() != 0 ? place.port() : found.getPort() > 0 ? found.getPort() : 22,
        place.user() != null
            ? place.user()
            : orElse(found.getUser(), System.getProperty("user.name")),
        orElse(found.getValue("HostKeyAlias"), host),
        keys.stream().map(SshSettings::path).toList(),
        known,
        agent("SSH_AUTH_SOCK"),
        found.getValue("ProxyJump"),
        null,
        DEFAULT_TIMEOUT);
  }

  private static String orElse(@Nullable String value, String otherwise) {
    return value == null ? otherwise : value;
  }

  private static String one(Map<String, List<String>> all, String name, String otherwise) {
    List<String> values = all.get(name);
    return values == null ? otherwise : values.get(0);
  }

  private static @Nullable String absent(String value) {
    return value.equals("none") ? null : value;
  }

  private static @Nullable Path agent(String setting) {
    String socket =
        setting.equals("SSH_AUTH_SOCK")
            ? System.getenv("SSH_AUTH_SOCK")
            : setting.startsWith("$") ? System.getenv(setting.substring(1)) : absent(setting);
    return socket == null || socket.isEmpty() ? null : path(socket);
  }

  private static List<Path> paths(String words) {
    return Arrays.stream(words.split(" "))
        .filter(w -> !w.isEmpty() && !w.equals("none"))
        .map(SshSettings::path)
        .toList();
  }

  private static Path path(String text) {
    return text.startsWith("~/")
        ? Path.of(System.getProperty("user.home"), text.substring(2))
        : Path.of(text);
  }

  @Override
  public String toString() {
    return user + "@" + host + ":" + port;
  }
}
