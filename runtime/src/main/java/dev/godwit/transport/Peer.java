package dev.godwit.transport;

import dev.godwit.MoveException;
import dev.godwit.Target;
import dev.godwit.event.Events;
import dev.godwit.transport.Wire.Kind;
import dev.godwit.transport.Wire.Message;
import dev.godwit.transport.Wire.Signal;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A stub elsewhere that has the program's code, and this JVM's end of the stream to it. A thread
 * reads the stream as long as it is open: what the stub prints is printed here, what it says is
 * kept for the one that {@link #hear}s.
 */
final class Peer {
  /** How long a JVM may take to start where nothing comes before it. */
  private static final long START_SECONDS = Long.getLong("godwit.start", 60);

  /** Larger snapshots are not worth the way. */
  private static final int MOST_REHEARSED = 1 << 20;

  private final Target target;
  private final Link link;
  private final Wire wire;
  private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
  private final Thread reader = new Thread(this::read, "godwit-peer");
  private @Nullable Heartbeat heartbeat;
  private Note hello = new Note();
  private final Progress progress;
  private long codeSent;

  private volatile boolean hasInput = true;

  // ---- of a copy
  private volatile @Nullable Exchange channels;
  private volatile int number;

  /** The last piece of this JVM's standard input that was sent. */
  private volatile byte[] given = new byte[0];

  /** A message, or why there are no more. */
  private record Heard(@Nullable Message message, @Nullable IOException end) {}

  private Peer(Target target, Link link, Progress progress) {
    this.target = target;
    this.link = link;
    this.progress = progress;
    this.wire = new Wire(link.in(), link.out());
  }

  /**
   * Starts a stub at the target and gives it the program's code.
   *
   * @throws MoveException if there is none to be had
   */
  static Peer start(Target target, List<Path> programPath) {
    return start(target, programPath, new Progress(target, true));
  }

  /**
   * As {@link #start(Target, List)}, for a hop that nobody waits for yet.
   *
   * @param like a snapshot such as the one that may be sent: what it takes to read it is loaded and
   *     compiled there meanwhile
   */
  static Peer startAhead(Target target, List<Path> programPath, byte[] like) {
    Peer peer = start(target, programPath, new Progress(target, false));
    try {
      peer.wire.send(Kind.REHEARSE, like.length > MOST_REHEARSED ? new byte[0] : like);
    } catch (IOException e) {
      // Whoever takes it finds that its stream has ended.
    }
    return peer;
  }

  private static Peer start(Target target, List<Path> programPath, Progress progress) {
    Place place = Place.of(target);
    CodeEntry runtime = place instanceof Place.Local ? null : ProgramCode.runtime();
    List<CodeEntry> code = runtime == null ? List.of() : ProgramCode.entries(programPath);
    Peer peer;
    try {
      peer = new Peer(target, open(target), progress);
    } catch (RuntimeException | Error e) {
      progress.close();
      throw e;
    }
    try {
      peer.begin(runtime, place);
      peer.giveCode(runtime == null ? programPath : List.of(), code, files(target));
      return peer;
    } catch (IOException e) {
      MoveException failure = peer.notStarted(e);
      peer.end();
      throw failure;
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      peer.end();
      throw new MoveException(target + ": it sent what no stub sends: " + e.getMessage() + ".", e);
    } catch (RuntimeException | Error e) {
      peer.end();
      throw e;
    }
  }

  private static Link open(Target target) {
    Place place = Place.of(target);
    if (place instanceof Place.InFile) {
      throw new MoveException(target + " is a file: there is no JVM to start.");
    }
    try {
      if (place instanceof Place.Ssh ssh) {
        String config = target.sshConfig();
        config = config == null ? System.getProperty("godwit.ssh-config") : config;
        return SshConnection.shell(SshSettings.of(ssh, config), config);
      }
      if (place instanceof Place.Command command) {
        List<String> argv = new ArrayList<>(command.argv());
        argv.add("sh");
        return ProcessLink.start(argv);
      }
      return LocalStub.start(target);
    } catch (IOException e) {
      throw new MoveException(
          target
              + ": "
              + (place instanceof Place.Local ? "the child JVM did not start: " : "")
              + e.getMessage()
              + (place instanceof Place.Local
                  ? ". Target.withJava(path) names another java command."
                  : "."),
          e);
    }
  }

  private static List<CodeEntry> files(Target target) {
    List<CodeEntry> files = new ArrayList<>();
    for (String file : target.files()) {
      try {
        files.add(CodeEntry.ofFile(Path.of(file)));
      } catch (IOException e) {
        throw new MoveException("the file " + file + " cannot be sent: " + e, e);
      }
    }
    return files;
  }

  // ---- starting

  private void begin(@Nullable CodeEntry runtime, Place place) throws IOException {
    boolean bounded = !(place instanceof Place.Command) && target.before().isEmpty();
    Deadline deadline = bounded ? new Deadline(link::cut, START_SECONDS) : null;
    try {
      if (runtime != null) {
        wire.raw(
            Script.of(target, runtime, JvmOptions.far(), UUID.randomUUID().toString())
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
      }
      Signal signal = wire.awaitSignal();
      while (signal.kind() != Signal.STUB) {
        if (signal.kind() != Signal.NEED || runtime == null) {
          throw new Refused(signal.text());
        }
        codeSent += runtime.size();
        raw(runtime);
        signal = wire.awaitSignal();
      }
      hello = Note.parse(expect(Kind.HELLO).text());
    } catch (IOException e) {
      throw deadline != null && deadline.passed()
          ? new Refused("no JVM has started within " + START_SECONDS + " seconds")
          : e;
    } finally {
      if (deadline != null) {
        deadline.close();
      }
    }
    if (!(place instanceof Place.Local)) {
      heartbeat = new Heartbeat(wire, link::cut);
    }
    reader.setDaemon(true);
    reader.start();
  }

  /** The other side says why it will not. */
  private static final class Refused extends IOException {
    Refused(String message) {
      super(message);
    }
  }

  private void raw(CodeEntry piece) throws IOException {
    try (InputStream in = piece.open()) {
      wire.raw(in.readAllBytes());
    } catch (IOException e) {
      // The shell has ended; what it said last is the reason.
      Signal last = wire.awaitSignal();
      throw last.kind() == Signal.FAILED ? new Refused(last.text()) : e;
    }
  }

  /** Sends what of the code is not there. */
  private void giveCode(List<Path> paths, List<CodeEntry> code, List<CodeEntry> files)
      throws IOException {
    Note all =
        new Note()
            .with("paths", paths.stream().map(Path::toString).toList())
            .with("code", list(code))
            .with("files", list(files))
            .with("charset", stdoutCharset());
    wire.send(Kind.CODE, all.toString());
    List<CodeEntry> pieces = new ArrayList<>(code);
    pieces.addAll(files);
    Message need = hear();
    if (need.kind() == Kind.NEED) {
      List<CodeEntry> missing = new ArrayList<>();
      for (String number : Note.parse(need.text()).texts("pieces")) {
        missing.add(pieces.get(Integer.parseInt(number)));
      }
      progress.at("code", missing.stream().mapToLong(CodeEntry::size).sum());
      for (CodeEntry piece : missing) {
        send(piece);
      }
      need = hear();
    }
    if (need.kind() == Kind.REJECTED) {
      throw new Refused(need.text());
    }
    if (need.kind() != Kind.READY) {
      throw new IOException("the stub sent " + need.kind() + " instead of " + Kind.READY);
    }
  }

  private static String stdoutCharset() {
    String known = System.getProperty("stdout.encoding", System.getProperty("sun.stdout.encoding"));
    return known == null ? Charset.defaultCharset().name() : known;
  }

  private static List<Note> list(List<CodeEntry> pieces) {
    return pieces.stream()
        .map(p -> new Note().with("name", p.name()).with("hash", p.hash()).with("size", p.size()))
        .toList();
  }

  private void send(CodeEntry piece) throws IOException {
    byte[] some = new byte[1 << 18];
    try (InputStream in = piece.open()) {
      for (int n = in.read(some); n >= 0; n = in.read(some)) {
        wire.send(Kind.PIECE, some, 0, n);
        codeSent += n;
        progress.sent(n);
      }
    }
    wire.send(Kind.PIECE);
  }

  private MoveException notStarted(IOException e) {
    String reason;
    if (e instanceof Refused) {
      reason = e.getMessage();
    } else {
      reason = "no stub started there (" + link.ending() + ")";
      if (e instanceof EOFException && e.getMessage() != null && !e.getMessage().isEmpty()) {
        reason += ". It printed: " + e.getMessage();
      }
    }
    String said = link.complaints().text().replaceAll("\\s*\\R\\s*", " / ");
    if (said.contains("UnsupportedClassVersionError")) {
      reason =
          "the java there is too old: Godwit needs Java 17 or later. Target.withJava(path) names"
              + " another one";
    }
    return new MoveException(
        target + ": " + reason + (said.isEmpty() ? "" : ". It says: " + said) + ".", e);
  }

  // ---- talking

  /** Says something; with a chain, that is what the next while goes by with. */
  void say(Kind kind, Body body) throws IOException {
    progress.at(kind == Kind.OFFER || kind == Kind.COPY ? "state" : "start", body.bytes().length);
    wire.send(kind, body);
  }

  void say(Kind kind, String text) throws IOException {
    wire.send(kind, text);
  }

  private Message expect(Kind kind) throws IOException {
    Message m = wire.receive();
    if (m.kind() != kind) {
      throw new IOException("the stub sent " + m.kind() + " instead of " + kind);
    }
    return m;
  }

  /** The next thing that the stub says; IOException once the stream has ended. */
  Message hear() throws IOException {
    try {
      Heard next = heard.take();
      if (next.end != null) {
        heard.add(next); // For whoever asks again.
        throw new IOException(next.end.getMessage(), next.end);
      }
      return java.util.Objects.requireNonNull(next.message);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      IOException interrupted = new IOException("the thread that waited for it was interrupted");
      interrupted.addSuppressed(e);
      throw interrupted;
    }
  }

  private void read() {
    try {
      while (true) {
        Message m = wire.receive();
        switch (m.kind()) {
          case BEAT -> {}
          case STDOUT -> print(m, System.out);
          case STDERR -> print(m, System.err);
          case READ -> {
            if (hasInput) {
              Stdin.readFor(this::give);
            } else {
              wire.send(Kind.STDIN);
            }
          }
          case SEND, RECEIVE -> Upstream.serve(m, channels, number, wire);
          case UNREAD -> takeBack(m.payload());
          default -> heard.add(new Heard(m, null));
        }
      }
    } catch (IOException e) {
      heard.add(new Heard(null, e));
    } catch (IllegalArgumentException e) {
      heard.add(new Heard(null, new IOException("it sent what no stub sends", e)));
    }
  }

  private void give(byte[] input) throws IOException {
    given = input;
    wire.send(Kind.STDIN, input);
  }

  /** Input that was not used; nothing else may come back as input. */
  private void takeBack(byte[] unread) {
    int from = given.length - unread.length;
    if (from >= 0 && Arrays.equals(given, from, given.length, unread, 0, unread.length)) {
      given = new byte[0];
      Stdin.pushBack(unread);
    }
  }

  private static void print(Message m, PrintStream to) {
    to.write(m.payload(), 0, m.payload().length);
    to.flush();
  }

  // ---- the end

  Target target() {
    return target;
  }

  /** From now on the program runs there: what its JVM says belongs to the program. */
  void runs() {
    progress.close();
    link.complaints().passOn();
  }

  /** What runs there is the copy of the number; null for what is none. */
  void serves(@Nullable Exchange channels, int number) {
    this.number = number;
    this.channels = channels;
  }

  /** What runs there finds its standard input empty. */
  void hasNoInput() {
    hasInput = false;
  }

  /** Ends it at once. */
  void cut() {
    link.cut();
  }

  /** Whether the stub is still there, as far as is known. */
  boolean isOpen() {
    return heard.isEmpty() && reader.isAlive();
  }

  /** How many bytes of code had to be sent. */
  long codeSent() {
    return codeSent;
  }

  /** What the stub said of itself: process id, Java version, machine. */
  Note hello() {
    return hello;
  }

  /** Where the chain is, for messages. */
  String where() {
    return target + " (process " + hello.number("pid") + " on " + hello.text("host") + ")";
  }

  /** How the link ended, in words. */
  String ending() {
    return link.ending();
  }

  int exitCode() throws IOException {
    return link.exitCode();
  }

  /** Lets a stub go that goes on by itself. */
  void release() {
    if (heartbeat != null) {
      heartbeat.close();
    }
    link.release();
  }

  /** Ends the link; a stub that does not end by itself is ended. */
  void end() {
    progress.close();
    if (heartbeat != null) {
      heartbeat.close();
    }
    link.close();
    Thread ending = new Thread(this::awaitEnd, "godwit-end");
    ending.setDaemon(true);
    ending.start();
  }

  /**
   * Lets the stub end in its own time; this JVM waits for it as it would for its own threads.
   *
   * @param threads that run there on
   */
  void linger(List<String> threads) {
    if (threads.isEmpty()) {
      end();
      return;
    }
    Events.tell("threads that do not move run on at " + target + ": " + String.join(", ", threads));
    new Thread(
            () -> {
              try {
                reader.join();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              end();
            },
            "godwit-linger")
        .start();
  }

  private void awaitEnd() {
    try {
      reader.join(TimeUnit.SECONDS.toMillis(5));
      if (reader.isAlive()) {
        link.cut();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
