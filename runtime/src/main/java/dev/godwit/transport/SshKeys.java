package dev.godwit.transport;

import com.jcraft.jsch.AgentIdentityRepository;
import com.jcraft.jsch.AgentProxyException;
import com.jcraft.jsch.HostKey;
import com.jcraft.jsch.HostKeyRepository;
import com.jcraft.jsch.Identity;
import com.jcraft.jsch.IdentityRepository;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.SSHAgentConnector;
import com.jcraft.jsch.UserInfo;
import dev.godwit.MoveException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Vector;
import org.jspecify.annotations.Nullable;

/** The keys of this account and of the hosts it knows, for JSch. */
final class SshKeys {
  private SshKeys() {}

  // ---- hosts

  /** The host keys of the files; a key that one of them revokes is a changed one. */
  static HostKeyRepository knownHosts(JSch jsch, List<Path> files) throws JSchException {
    StringBuilder lines = new StringBuilder();
    List<String> revoked = new ArrayList<>();
    for (Path file : files) {
      if (!Files.isRegularFile(file)) {
        continue;
      }
      try {
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
          lines.append(line).append('\n');
          if (line.strip().startsWith("@revoked")) {
            String[] words = line.strip().split("\\s+");
            if (words.length >= 4) {
              revoked.add(words[3]);
            }
          }
        }
      } catch (IOException e) {
        throw new MoveException("cannot read " + file + ": " + e.getMessage(), e);
      }
    }
    jsch.setKnownHosts(new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8)));
    return new Strict(jsch.getHostKeyRepository(), revoked);
  }

  /** JSch looks at revocations of certificates only. */
  private record Strict(HostKeyRepository known, List<String> revoked)
      implements HostKeyRepository {
    @Override
    public int check(String host, byte[] key) {
      return revoked.contains(Base64.getEncoder().encodeToString(key))
          ? CHANGED
          : known.check(host, key);
    }

    @Override
    public void add(HostKey key, UserInfo info) {
      throw new UnsupportedOperationException("host keys are never added here");
    }

    @Override
    public void remove(String host, String type) {
      throw new UnsupportedOperationException("host keys are never removed here");
    }

    @Override
    public void remove(String host, String type, byte[] key) {
      throw new UnsupportedOperationException("host keys are never removed here");
    }

    @Override
    public String getKnownHostsRepositoryID() {
      return known.getKnownHostsRepositoryID();
    }

    @Override
    public HostKey[] getHostKey() {
      return known.getHostKey();
    }

    @Override
    public HostKey[] getHostKey(String host, String type) {
      return known.getHostKey(host, type);
    }
  }

  // ---- this account

  /** The agent's keys, then those of files. Nothing is ever added to the agent. */
  @SuppressWarnings("JdkObsolete") // JSch's own type.
  static Own own(SshSettings settings) {
    Vector<Identity> all = new Vector<>();
    List<String> problems = new ArrayList<>();
    if (settings.agent() != null) {
      try {
        all.addAll(
            new AgentIdentityRepository(new SSHAgentConnector(settings.agent())).getIdentities());
      } catch (AgentProxyException e) {
        problems.add("the agent does not answer: " + e.getMessage());
      }
    }
    JSch files = new JSch();
    for (Path key : settings.identities()) {
      if (!Files.isRegularFile(key)) {
        continue;
      }
      Path certificate = key.resolveSibling(key.getFileName() + "-cert.pub");
      try {
        if (Files.isRegularFile(certificate)) {
          files.addIdentity(key.toString(), certificate.toString(), null);
        } else {
          files.addIdentity(key.toString());
        }
      } catch (JSchException e) {
        problems.add(key + ": " + e.getMessage());
      }
    }
    all.addAll(files.getIdentityRepository().getIdentities());
    return new Own(all, problems);
  }

  /**
   * Keys to log in with.
   *
   * @param problems why others are not among them
   */
  record Own(Vector<Identity> keys, List<String> problems) implements IdentityRepository {
    @Override
    public String getName() {
      return "godwit";
    }

    @Override
    public int getStatus() {
      return RUNNING;
    }

    @Override
    @SuppressWarnings("JdkObsolete") // JSch's own type.
    public Vector<Identity> getIdentities() {
      return new Vector<>(keys);
    }

    @Override
    public boolean add(byte[] identity) {
      return false;
    }

    @Override
    public boolean remove(byte[] blob) {
      return false;
    }

    @Override
    public void removeAll() {}

    /** The keys, for a message. */
    String described() {
      List<String> lines = new ArrayList<>();
      for (Identity i : keys) {
        lines.add(i.getName() + " " + fingerprint(i.getPublicKeyBlob()));
      }
      if (lines.isEmpty()) {
        lines.add("no key: there is none in an agent or in the files that SSH's settings name");
      }
      lines.addAll(problems);
      return String.join("; ", lines);
    }
  }

  static String fingerprint(byte @Nullable [] key) {
    if (key == null) {
      return "(encrypted)";
    }
    MessageDigest digest = Hashes.digest();
    return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(digest.digest(key));
  }

  /** Asks a person for the passphrase of a key: at the console, or by {@code SSH_ASKPASS}. */
  static final class Asking implements UserInfo {
    private @Nullable String answer;

    @Override
    public boolean promptPassphrase(String message) {
      String program = System.getenv("SSH_ASKPASS");
      if (program != null) {
        answer = asked(program, message);
      } else if (atTerminal()) {
        char[] typed = Objects.requireNonNull(System.console()).readPassword("%s: ", message);
        answer = typed == null ? null : new String(typed);
      }
      return answer != null;
    }

    /** Whether somebody can be asked; a Console alone does not say so on every version of Java. */
    private static boolean atTerminal() {
      try {
        return new ProcessBuilder("test", "-t", "0")
                .redirectInput(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor()
            == 0;
      } catch (IOException e) {
        return false;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }

    private static @Nullable String asked(String program, String message) {
      try {
        Process p = new ProcessBuilder(program, message).start();
        p.getOutputStream().close();
        String said = new String(p.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return p.waitFor() == 0 ? said.replaceAll("\\R$", "") : null;
      } catch (IOException e) {
        throw new MoveException("SSH_ASKPASS does not run: " + e.getMessage(), e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return null;
      }
    }

    @Override
    public @Nullable String getPassphrase() {
      return answer;
    }

    @Override
    public @Nullable String getPassword() {
      return null;
    }

    @Override
    public boolean promptPassword(String message) {
      return false;
    }

    @Override
    public boolean promptYesNo(String message) {
      return false; // Nothing is trusted by a keystroke.
    }

    @Override
    public void showMessage(String message) {}
  }
}
