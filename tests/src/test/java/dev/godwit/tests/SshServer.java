package dev.godwit.tests;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;
import org.apache.sshd.server.config.keys.AuthorizedKeysAuthenticator;
import org.apache.sshd.server.shell.ProcessShellFactory;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/**
 * An SSH server on loopback for the account that runs the tests: OpenSSH's where it is installed,
 * else one in this JVM. Has a home of its own for what Godwit keeps there.
 */
public final class SshServer implements AutoCloseable {
  private static final List<String> SSHD = List.of("/usr/sbin/sshd", "/usr/local/sbin/sshd");

  /** The tests' own Java is found there first: what they compile is for it. */
  private static final String JAVA_HOME = System.getProperty("java.home");

  private static final String ARCHIVE = System.getenv().getOrDefault("GODWIT_ARCHIVE", "yes");

  private final Path dir;
  private final int port;
  private final AutoCloseable server;

  private SshServer(Path dir, int port, AutoCloseable server) {
    this.dir = dir;
    this.port = port;
    this.server = server;
  }

  /** OpenSSH's server, or null if it is not installed. */
  public static @Nullable String openssh() {
    return SSHD.stream().filter(s -> Files.isExecutable(Path.of(s))).findFirst().orElse(null);
  }

  /** Starts the best there is. */
  public static SshServer start() throws Exception {
    String sshd = openssh();
    return sshd == null ? embedded() : openssh(sshd);
  }

  /** A server in this JVM. */
  static SshServer embedded() throws Exception {
    return Embedded.start();
  }

  /** Apart, so that nothing else needs its library. */
  private static final class Embedded {
    static SshServer start() throws Exception {
      Path dir = SshServer.keys("ecdsa");
      org.apache.sshd.server.SshServer s = org.apache.sshd.server.SshServer.setUpDefaultServer();
      s.setHost("127.0.0.1");
      s.setPort(0);
      s.setKeyPairProvider(new FileKeyPairProvider(dir.resolve("host")));
      s.setPublickeyAuthenticator(new AuthorizedKeysAuthenticator(dir.resolve("authorized_keys")));
      s.setCommandFactory(
          (channel, command) ->
              new ProcessShellFactory(
                      command,
                      "/usr/bin/env",
                      "GODWIT_HOME=" + dir.resolve("home"),
                      "JAVA_HOME=" + JAVA_HOME,
                      "GODWIT_ARCHIVE=" + ARCHIVE,
                      "sh",
                      "-c",
                      command)
                  .createShell(channel));
      s.start();
      SshServer server = new SshServer(dir, s.getPort(), s::stop);
      server.know();
      return server;
    }
  }

  private static SshServer openssh(String sshd) throws Exception {
    Path dir = keys("ed25519");
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Path config = dir.resolve("sshd_config");
    Files.writeString(
        config,
        String.join(
            "\n",
            "Port " + port,
            "ListenAddress 127.0.0.1",
            "HostKey " + dir.resolve("host"),
            "AuthorizedKeysFile " + dir.resolve("authorized_keys"),
            // An empty home: no settings of whoever runs the tests.
            "SetEnv HOME="
                + dir
                + " GODWIT_HOME="
                + dir.resolve("home")
                + " JAVA_HOME="
                + JAVA_HOME
                + " GODWIT_ARCHIVE="
                + ARCHIVE,
            "PidFile none",
            "MaxStartups 100",
            "StrictModes no",
            ""));
    Process p =
        new ProcessBuilder(sshd, "-D", "-f", config.toString(), "-E", dir.resolve("log").toString())
            .inheritIO()
            .start();
    SshServer server =
        new SshServer(
            dir,
            port,
            () -> {
              p.descendants().forEach(ProcessHandle::destroy);
              p.destroy();
              p.waitFor();
            });
    server.know();
    server.awaitPort(p);
    return server;
  }

  private static Path keys(String type) throws Exception {
    Path dir = Files.createTempDirectory("godwit-ssh");
    keygen("-f", dir.resolve("host").toString(), "-t", type, "-N", "");
    keygen("-f", dir.resolve("user").toString(), "-t", type, "-N", "");
    Files.copy(dir.resolve("user.pub"), dir.resolve("authorized_keys"));
    if (Files.isWritable(Path.of("/run"))) {
      Files.createDirectories(Path.of("/run/sshd")); // OpenSSH wants it when it runs as root.
    }
    return dir;
  }

  /** Makes a key. */
  static void keygen(String... arguments) throws IOException, InterruptedException {
    List<String> command = new java.util.ArrayList<>(List.of("ssh-keygen", "-q"));
    command.addAll(List.of(arguments));
    Process p;
    try {
      p = new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException e) {
      throw new TestAbortedException("skipped: there is no ssh-keygen here", e);
    }
    String said = new String(p.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (p.waitFor() != 0) {
      throw new AssertionError(said);
    }
  }

  private void know() throws IOException {
    Files.writeString(dir.resolve("known_hosts"), "[127.0.0.1]:" + port + " " + hostKey() + "\n");
    config("IdentityFile " + dir.resolve("user"), "IdentityAgent none");
  }

  private void awaitPort(Process p) throws Exception {
    for (int i = 0; i < 200; i++) {
      try (java.net.Socket s = new java.net.Socket("127.0.0.1", port)) {
        return;
      } catch (IOException e) {
        if (!p.isAlive()) {
          throw new AssertionError("sshd ended: " + Files.readString(dir.resolve("log")), e);
        }
        Thread.sleep(25);
      }
    }
    throw new AssertionError("sshd does not listen");
  }

  /** Writes the configuration that {@link #config()} names, for the host "box". */
  public void config(String... lines) throws IOException {
    Files.writeString(
        config(),
        "Host box other\n  HostName 127.0.0.1\n  Port "
            + port
            + "\n  UserKnownHostsFile "
            + dir.resolve("known_hosts")
            + "\n  GlobalKnownHostsFile /dev/null\n  "
            + String.join("\n  ", lines)
            + "\n");
  }

  /** The public host key, as known_hosts has it. */
  String hostKey() throws IOException {
    String[] words = Files.readString(dir.resolve("host.pub")).split(" ");
    return words[0] + " " + words[1];
  }

  int port() {
    return port;
  }

  public Path config() {
    return dir.resolve("config");
  }

  Path knownHosts() {
    return dir.resolve("known_hosts");
  }

  /** What Godwit keeps on the other side. */
  public Path home() {
    return dir.resolve("home");
  }

  public Path dir() {
    return dir;
  }

  /** Java text for a target there. */
  public String target() {
    return "Target.ssh(\"box\").withSshConfig(java.nio.file.Path.of(\"" + config() + "\"))";
  }

  @Override
  public void close() throws Exception {
    server.close();
  }
}
