package dev.godwit.transport;

import com.jcraft.jsch.ChannelDirectTCPIP;
import com.jcraft.jsch.ChannelExec;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchChangedHostKeyException;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.JSchUnknownHostKeyException;
import com.jcraft.jsch.Proxy;
import com.jcraft.jsch.Session;
import com.jcraft.jsch.SocketFactory;
import dev.godwit.MoveException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A connection to an account, which stays open for later hops: each gets a channel of its own.
 *
 * <p>The socket is ours: closing it is the one thing that helps when a write on a dead link blocks.
 */
final class SshConnection {
  private static final Map<SshSettings, SshConnection> OPEN = new HashMap<>();

  private final SshSettings settings;
  private final Session session;
  private @Nullable Socket socket;
  private final @Nullable SshConnection via;

  private SshConnection(SshSettings settings, Session session, @Nullable SshConnection via) {
    this.settings = settings;
    this.session = session;
    this.via = via;
  }

  /**
   * The connection for the settings: one that is open, or a new one.
   *
   * @throws MoveException if there is none to be had
   */
  static SshConnection to(SshSettings settings, @Nullable String config) {
    synchronized (OPEN) {
      SshConnection open = OPEN.get(settings);
      if (open != null && open.session.isConnected()) {
        return open;
      }
      SshConnection fresh = connected(settings, config);
      OPEN.put(settings, fresh);
      return fresh;
    }
  }

  private static SshConnection connected(SshSettings settings, @Nullable String config) {
    SshConnection via = null;
    if (settings.proxyJump() != null) {
      via = jump(settings.proxyJump(), config);
    }
    JSch jsch = new JSch();
    SshKeys.Own own = SshKeys.own(settings);
    jsch.setIdentityRepository(own);
    try {
      jsch.setHostKeyRepository(SshKeys.knownHosts(jsch, settings.knownHosts()));
      Session session = jsch.getSession(settings.user(), settings.host(), settings.port());
      session.setConfig("StrictHostKeyChecking", "yes");
      session.setConfig("PreferredAuthentications", "publickey");
      // JSch's max_input_buffer_size would be faster, but loses bytes when the reader is slow.
      session.setHostKeyAlias(knownAs(settings));
      session.setUserInfo(new SshKeys.Asking());
      session.setDaemonThread(true);
      SshConnection made = new SshConnection(settings, session, via);
      if (via != null) {
        session.setProxy(new Through(via.session));
      } else if (settings.proxyCommand() != null) {
        session.setProxy(new ByCommand(settings.proxyCommand()));
      } else {
        session.setSocketFactory(made.new Sockets());
      }
      session.connect(settings.timeoutMillis());
      session.setTimeout(0);
      return made;
    } catch (JSchException e) {
      throw new MoveException(problem(settings, own, e), e);
    }
  }

  /** The last of the hosts between; each is reached through the one before. */
  private static @Nullable SshConnection jump(String hosts, @Nullable String config) {
    SshConnection last = null;
    String before = null;
    for (String host : hosts.split(",")) {
      String text = host.strip().replaceFirst("^ssh://", "");
      SshSettings s = SshSettings.of((Place.Ssh) Place.parse("ssh://" + text), config);
      last = to(before == null ? s : s.via(before), config);
      before = before == null ? text : before + "," + text;
    }
    return last;
  }

  private static String knownAs(SshSettings s) {
    return s.port() == 22 || !s.alias().equals(s.host())
        ? s.alias()
        : "[" + s.alias() + "]:" + s.port();
  }

  private static String problem(SshSettings settings, SshKeys.Own own, JSchException e) {
    String where = settings.toString();
    String name = knownAs(settings);
    if (e instanceof JSchUnknownHostKeyException) {
      return "the host key of "
          + where
          + " is not known: "
          + e.getMessage()
          + ". If it is the right one, connect once with 'ssh -p "
          + settings.port()
          + " "
          + settings.user()
          + "@"
          + settings.host()
          + "', or add it to "
          + settings.knownHosts().get(0)
          + " under "
          + name
          + ".";
    }
    if (e instanceof JSchChangedHostKeyException) {
      return "the host key of "
          + where
          + " is not the one that is known, or is revoked: somebody may be in between. Look at "
          + name
          + " in "
          + settings.knownHosts()
          + " ("
          + e.getMessage()
          + ").";
    }
    String text = String.valueOf(e.getMessage());
    if (text.startsWith("Auth") || text.contains("Too many authentication")) {
      return where + " accepts none of the keys that were offered: " + own.described() + ".";
    }
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return "cannot connect to " + where + ": " + root + ".";
  }

  // ---- channels

  /**
   * Starts a POSIX shell there that reads its commands from the link: over a connection that is
   * open, or a new one if that has gone without a word.
   */
  static Link shell(SshSettings settings, @Nullable String config) {
    boolean isOpen = isOpen(settings);
    try {
      return to(settings, config).shell();
    } catch (MoveException e) {
      if (!isOpen) {
        throw e;
      }
      return to(settings, config).shell();
    }
  }

  private static boolean isOpen(SshSettings settings) {
    synchronized (OPEN) {
      SshConnection open = OPEN.get(settings);
      return open != null && open.session.isConnected();
    }
  }

  private Link shell() {
    try {
      ChannelExec channel = (ChannelExec) session.openChannel("exec");
      channel.setCommand("sh");
      channel.setPty(false);
      InputStream in = channel.getInputStream();
      OutputStream out = channel.getOutputStream();
      Complaints complaints = new Complaints(channel.getErrStream());
      channel.connect(settings.timeoutMillis());
      return new Exec(channel, in, out, complaints);
    } catch (JSchException | IOException e) {
      cut();
      session.disconnect();
      throw new MoveException(
          "cannot start a shell on " + settings + ": " + e.getMessage() + ".", e);
    }
  }

  /** Closes the socket below, whoever uses it. */
  private void cut() {
    SshConnection below = this;
    while (below.via != null) {
      below = below.via;
    }
    Socket s = below.socket;
    if (s == null) {
      session.disconnect();
      return;
    }
    try {
      s.close();
    } catch (IOException e) {
      // It is closed.
    }
  }

  private final class Sockets implements SocketFactory {
    @Override
    public Socket createSocket(String host, int port) throws IOException {
      Socket s = new Socket();
      s.connect(new InetSocketAddress(host, port), settings.timeoutMillis());
      s.setTcpNoDelay(true);
      socket = s;
      return s;
    }

    @Override
    public InputStream getInputStream(Socket s) throws IOException {
      return s.getInputStream();
    }

    @Override
    public OutputStream getOutputStream(Socket s) throws IOException {
      return s.getOutputStream();
    }
  }

  /** The channel of one process. */
  private final class Exec implements Link {
    private final ChannelExec channel;
    private final InputStream in;
    private final OutputStream out;
    private final Complaints complaints;

    Exec(ChannelExec channel, InputStream in, OutputStream out, Complaints complaints) {
      this.channel = channel;
      this.in = in;
      this.out = out;
      this.complaints = complaints;
    }

    @Override
    public InputStream in() {
      return in;
    }

    @Override
    public OutputStream out() {
      return out;
    }

    @Override
    public Complaints complaints() {
      return complaints;
    }

    @Override
    public String ending() {
      awaitClose(2000);
      int status = channel.getExitStatus();
      if (status >= 0) {
        return "exit code " + status;
      }
      return session.isConnected()
          ? "the process was killed"
          : "the connection to " + settings + " was lost";
    }

    @Override
    public int exitCode() throws IOException {
      awaitClose(60_000);
      int status = channel.getExitStatus();
      if (status < 0) {
        throw new IOException(ending());
      }
      return status;
    }

    private void awaitClose(long millis) {
      long end = System.nanoTime() + millis * 1_000_000;
      try {
        while (!channel.isClosed() && session.isConnected() && System.nanoTime() < end) {
          Thread.sleep(1); // JSch has nothing to wait on.
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void close() {
      try {
        out.close();
      } catch (IOException e) {
        // It has gone first.
      }
    }

    @Override
    public void release() {
      channel.disconnect();
    }

    @Override
    public void cut() {
      SshConnection.this.cut();
    }
  }

  // ---- ways there

  /** A connection through another account. */
  private static final class Through implements Proxy {
    private final Session between;
    private @Nullable ChannelDirectTCPIP channel;
    private @Nullable InputStream in;
    private @Nullable OutputStream out;

    Through(Session between) {
      this.between = between;
    }

    @Override
    public void connect(@Nullable SocketFactory sockets, String host, int port, int timeout)
        throws Exception {
      ChannelDirectTCPIP c = (ChannelDirectTCPIP) between.openChannel("direct-tcpip");
      c.setHost(host);
      c.setPort(port);
      in = c.getInputStream();
      out = c.getOutputStream();
      c.connect(timeout);
      channel = c;
    }

    @Override
    public @Nullable InputStream getInputStream() {
      return in;
    }

    @Override
    public @Nullable OutputStream getOutputStream() {
      return out;
    }

    @Override
    public @Nullable Socket getSocket() {
      return null;
    }

    @Override
    public void close() {
      if (channel != null) {
        channel.disconnect();
      }
    }
  }

  /** A connection over a command's stdin and stdout. */
  private static final class ByCommand implements Proxy {
    private final String command;
    private @Nullable Process process;

    ByCommand(String command) {
      this.command = command;
    }

    @Override
    public void connect(@Nullable SocketFactory sockets, String host, int port, int timeout)
        throws IOException {
      process =
          new ProcessBuilder("sh", "-c", "exec " + command)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
    }

    @Override
    public @Nullable InputStream getInputStream() {
      return process == null ? null : process.getInputStream();
    }

    @Override
    public @Nullable OutputStream getOutputStream() {
      return process == null ? null : process.getOutputStream();
    }

    @Override
    public @Nullable Socket getSocket() {
      return null;
    }

    @Override
    public void close() {
      if (process != null) {
        process.destroy();
      }
    }
  }
}
