package dev.godwit.transport;

import dev.godwit.Continuation;
import dev.godwit.Fork;
import dev.godwit.GodwitException;
import dev.godwit.Host;
import dev.godwit.Launch;
import dev.godwit.MoveException;
import dev.godwit.Mover;
import dev.godwit.Outcome;
import dev.godwit.Snapshot;
import dev.godwit.Target;
import dev.godwit.Teleport.Back;
import dev.godwit.Teleport.Departure;
import dev.godwit.Teleport.Leave;
import dev.godwit.Teleport.Move;
import dev.godwit.frame.Companions;
import dev.godwit.snapshot.ProgramLoader;
import dev.godwit.snapshot.Values;
import dev.godwit.transport.Handover.Deed;
import dev.godwit.transport.Handover.Held;
import dev.godwit.transport.Handover.Step;
import dev.godwit.transport.Handover.Word;
import dev.godwit.transport.Journal.Entry;
import dev.godwit.transport.Journal.Role;
import dev.godwit.transport.Wire.Kind;
import dev.godwit.transport.Wire.Message;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The main class of the JVM that a chain goes to. Listens on no port: takes one chain from its
 * stdin, runs it in a class loader of its own, and ends when the chain or the stream ends.
 */
public final class Stub {
  /** The environment's name for a directory that was made for the chain alone. */
  static final String OWN_DIRECTORY = "GODWIT_OWN_DIRECTORY";

  /** What is done so often is compiled. */
  private static final int REHEARSALS = 300;

  /** The exit code when the origin is gone. */
  private static final int ORPHANED = 97;

  private final Wire wire;

  /** The jar that this runs from, if it was sent. */
  private final @Nullable String runtimeHash;

  private final String machine;

  /** Where the archive of loaded classes is, or should be; empty where there can be none. */
  private final String archiveFile;

  /** The same, if it is missing. */
  private @Nullable ClassArchive archive;

  private final BlockingQueue<Message> said = new LinkedBlockingQueue<>();
  private final BlockingQueue<Message> input = new LinkedBlockingQueue<>();
  private final AtomicBoolean ended = new AtomicBoolean();
  private final Asking stdin = new Asking();
  private final Upstream channels;
  private volatile ClassLoader loader = Stub.class.getClassLoader();

  // ---- the handover
  private Held state = Held.NONE;
  private @Nullable Entry entry;
  private @Nullable Continuation<Object> chain;

  /** A class of the chain, and what its caller lent: for what goes home with its end. */
  private Class<?> code = Stub.class;

  private List<Object> lent = List.of();

  /** What the chain's call returns. */
  private @Nullable Object answer;

  /** Whether a chain is still expected: at first, and while one may come back. */
  private boolean waits = true;

  private volatile boolean runs;

  /** Whether somebody waits for this JVM now. */
  private volatile boolean isOffered;

  // ---- going on without the origin
  private @Nullable Heartbeat heartbeat;

  /** Where the output goes then. */
  private volatile @Nullable OutputStream log;

  private Stub(Wire wire, @Nullable String runtimeHash, String machine, String archiveFile) {
    this.wire = wire;
    this.machine = machine;
    this.archiveFile = archiveFile;
    this.runtimeHash = runtimeHash;
    this.channels = new Upstream(wire, () -> code, isLocal());
    Exchange.setUpstream(channels);
  }

  /**
   * Serves one chain.
   *
   * @param args the hash of the jar that this runs from, if it was sent, the machine's name, and
   *     where the archive of loaded classes is or should be
   */
  public static void main(String[] args) throws Exception {
    InputStream in = new FileInputStream(FileDescriptor.in);
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    // Never closed: other threads of the program may go on after its chain.
    Wire wire = new Wire(in, out);
    boolean isHere = args.length == 0;
    (isHere ? new Stub(wire, null, "this machine", "") : new Stub(wire, args[0], args[1], args[2]))
        .serve();
  }

  /** Whether the origin is on this machine, with its files. */
  private boolean isLocal() {
    return runtimeHash == null;
  }

  private void serve() throws Exception {
    Runtime.getRuntime().addShutdownHook(new Thread(this::exiting, "godwit-exit"));
    background(Stub::warmUp, "godwit-warm-up");
    wire.begin();
    wire.send(Kind.HELLO, hello().toString());
    Thread reader = new Thread(this::read, "godwit-stub");
    reader.setDaemon(true);
    reader.start();
    if (!isLocal()) { // On the same machine the stream ends when the origin does.
      heartbeat = new Heartbeat(wire, Stub::orphaned);
    }
    if (takeCode(said.take())) {
      while (waits && handedOver()) {
        waits = false;
        run(Objects.requireNonNull(chain));
      }
    }
  }

  /**
   * Loads what taking over a chain needs while the origin is still sending: goes through all of it
   * with a chain of no consequence.
   */
  private static void warmUp() {
    try {
      Object[] some = {List.of("a"), new byte[1000], new HashMap<>(Map.of(1, 2L)), Instant.now()};
      Values.read(Values.write(some, "nothing"), List.of(Stub.class), true, List.of());
      Outcome<Object> begun = Launch.chain(Target.local(), "nothing", new String[0]).step();
      byte[] snapshot = ((Outcome.Suspended<Object>) begun).continuation().leaving().toBytes();
      Snapshot.trusted(snapshot).continuation(Stub.class.getClassLoader());
      Journal.rehearse(snapshot, Held.HELD);
      Journal.find(UUID.randomUUID().toString(), Role.HELD);
      Note values = new Note().with("program", "nothing");
      ByteArrayOutputStream offer = new ByteArrayOutputStream();
      offer.write(new Body(values, snapshot).head());
      offer.write(snapshot);
      Body.of(offer.toByteArray()).values().text("program");
      Handover.receiverHears(Held.HELD, Word.valueOf(Word.COMMIT.name()));
      loadFromJar();
    } catch (IOException | RuntimeException | ReflectiveOperationException e) {
      // What matters will fail again, where it is noticed.
    }
  }

  /**
   * Does it again and again until a chain comes, so that all of it is compiled by then: this JVM
   * was started ahead, and nobody waits for it.
   */
  private void rehearse(Message m) {
    try {
      for (int i = 0; i < REHEARSALS && !isOffered; i++) {
        warmUp();
        if (m.payload().length > 0) {
          Snapshot.trusted(m.payload()).check(loader); // Initialises nothing of the program.
        }
      }
    } catch (GodwitException | LinkageError e) {
      // Whatever is the matter, it is told to whoever offers such a chain.
    }
  }

  /** Loads a class as those of the program will be: the JVM's own loader does less. */
  private static void loadFromJar() throws IOException, ReflectiveOperationException {
    URL own = Body.class.getProtectionDomain().getCodeSource().getLocation();
    try (URLClassLoader other = new URLClassLoader(new URL[] {own}, null)) {
      other.loadClass(Body.class.getName());
    }
  }

  private static void background(Runnable r, String name) {
    Thread t = new Thread(r, name);
    t.setDaemon(true);
    t.start();
  }

  /** Serves a chain of no consequence that comes out of thin air, and loads what that takes. */
  static void rehearse(String runtimeHash) throws Exception {
    warmUp();
    Outcome<Object> begun = Launch.chain(Target.local(), "nothing", new String[0]).step();
    Snapshot snapshot = ((Outcome.Suspended<Object>) begun).continuation().leaving();
    PipedOutputStream origin = new PipedOutputStream(); // Open to the end: else the origin is gone.
    InputStream in = new PipedInputStream(origin, 1 << 16);
    Wire says = new Wire(InputStream.nullInputStream(), origin);
    Note code = new Note().with("charset", "UTF-8").with("paths", List.of());
    says.send(Kind.CODE, code.with("code", List.of()).with("files", List.of()).toString());
    Note copy = new Note().with("fork", "none").with("copy", 1).with("copies", 1);
    says.send(Kind.COPY, new Body(copy, snapshot.toBytes()));
    new Stub(new Wire(in, OutputStream.nullOutputStream()), runtimeHash, "nowhere", "").serve();
  }

  private Note hello() {
    return new Note()
        .with("version", Wire.VERSION)
        .with("pid", ProcessHandle.current().pid())
        .with("java", Runtime.version().toString())
        .with("host", machine);
  }

  // ---- code

  private boolean takeCode(Message m) throws Exception {
    try {
      Note all = Note.parse(m.text());
      redirect(Charset.forName(all.text("charset")));
      List<Path> path = new ArrayList<>();
      all.texts("paths").forEach(p -> path.add(Path.of(p)));
      if (runtimeHash != null) {
        path.addAll(received(all, runtimeHash));
      }
      loader = ProgramLoader.below(Stub.class.getClassLoader(), ProgramCode.urls(path));
      Thread.currentThread().setContextClassLoader(loader);
      wire.send(Kind.READY);
      background(() -> loader.getResource("none"), "godwit-jars"); // Opens them.
      return true;
    } catch (FileSystemException e) {
      wire.send(Kind.REJECTED, "the code cannot be kept there: " + e);
      return false;
    }
  }

  /** The program's jars, of which the missing ones are asked for; files come into the directory. */
  private List<Path> received(Note all, String runtimeHash) throws Exception {
    CodeCache cache = new CodeCache();
    Path own = cache.file(runtimeHash);
    boolean isKnown = cache.isKnown(own);
    if (!cache.isRight(own, runtimeHash)) {
      Files.delete(own);
      throw new FileSystemException(
          own.toString(), null, "it was damaged, and is deleted: try again");
    }
    if (isKnown && !archiveFile.isEmpty() && !Files.exists(Path.of(archiveFile))) {
      archive = new ClassArchive(Path.of(archiveFile), own, runtimeHash);
    }
    List<Note> pieces = new ArrayList<>(all.notes("code"));
    int jars = pieces.size();
    pieces.addAll(all.notes("files"));
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      Note p = pieces.get(i);
      if (!cache.has(p.text("hash"), p.number("size"))) {
        missing.add(Integer.toString(i));
      }
    }
    if (!missing.isEmpty()) {
      wire.send(Kind.NEED, new Note().with("pieces", missing).toString());
      for (String number : missing) {
        receive(cache.new Incoming(pieces.get(Integer.parseInt(number)).text("hash")));
      }
    }
    List<Path> path = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      Path file = cache.file(pieces.get(i).text("hash"));
      if (i < jars) {
        path.add(file);
      } else {
        place(file, Path.of("").toAbsolutePath(), Path.of(pieces.get(i).text("name")));
      }
    }
    return path;
  }

  private void receive(CodeCache.Incoming piece) throws IOException, InterruptedException {
    while (true) {
      byte[] bytes = said.take().payload();
      if (bytes.length == 0) {
        piece.keep();
        return;
      }
      piece.add(bytes);
    }
  }

  /** Puts a file that goes along into a directory, unless another one is there. */
  static void place(Path from, Path directory) throws IOException {
    place(from, directory, from);
  }

  private static void place(Path from, Path directory, Path name) throws IOException {
    Path to = directory.resolve(name.getFileName());
    if (Files.exists(to)) {
      if (Files.mismatch(from, to) < 0) {
        return;
      }
      throw new FileSystemException(to.toString(), null, "another file is there already");
    }
    Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
  }

  // ---- the handover

  /** Listens until the chain is this JVM's, or never will be. */
  private boolean handedOver() throws Exception {
    while (true) {
      Message m = said.take();
      Body body = Body.of(m.payload());
      if (m.kind() == Kind.COPY) {
        return copied(body);
      }
      Word word = Word.valueOf(m.kind().name());
      String transfer = body.values().text("transfer");
      if (entry == null) {
        recall(transfer);
      }
      Step<Held> step = Handover.receiverHears(state, word);
      if (state == Held.NONE && step.state() == Held.HELD && !keeps(transfer, body)) {
        return false;
      }
      if (step.does() == Deed.RUN && chain == null && !decodes(kept().snapshot())) {
        return false;
      }
      if (step.state() != state && state != Held.NONE) {
        kept().reach(step.state(), !isLocal() && step.state() == Held.OWNED);
      }
      state = step.state();
      if (state == Held.DROPPED) {
        kept().delete();
        return false;
      }
      if (step.says() != null) {
        wire.send(Kind.valueOf(step.says().name()), "");
      }
      if (step.does() == Deed.RUN) {
        return true;
      }
      if (state == Held.OWNED) {
        // Another process ran it, and is gone: it could not be found here otherwise.
        wire.send(Kind.LOST, "");
        kept().delete();
        return false;
      }
    }
  }

  /** A copy is nobody else's: it runs at once, and nothing is written down. */
  private boolean copied(Body body) throws IOException {
    if (!decodes(body.bytes())) {
      return false;
    }
    Note about = body.values();
    answer =
        Fork.copy(about.text("fork"), (int) about.number("copy"), (int) about.number("copies"));
    wire.send(Kind.STARTED, "");
    return true;
  }

  private Entry kept() {
    return Objects.requireNonNull(entry);
  }

  /** What the journal of this account has of the transfer. */
  private void recall(String transfer) throws IOException {
    entry = Journal.find(transfer, Role.HELD);
    if (entry != null) {
      state = Held.valueOf(entry.state());
    }
  }

  private boolean keeps(String transfer, Body offer) throws IOException {
    if (!decodes(offer.bytes())) {
      return false;
    }
    Note about =
        new Note()
            .with("program", offer.values().text("program"))
            .with("since", Instant.now().toString());
    try {
      entry = Journal.begin(transfer, Role.HELD, about, offer.bytes(), Held.HELD);
      return true;
    } catch (IOException e) {
      wire.send(Kind.REJECTED, "the journal of handovers cannot be written there: " + e);
      return false;
    }
  }

  /** Makes the chain of its snapshot, which checks everything about it. */
  private boolean decodes(byte[] snapshot) throws IOException {
    try {
      Continuation<Object> decoded = Snapshot.trusted(snapshot).continuation(loader);
      chain = decoded;
      code = decoded.code();
      lent = decoded.lent();
      return true;
    } catch (GodwitException | LinkageError e) {
      wire.send(Kind.REJECTED, reason(e));
    }
    return false;
  }

  private static String reason(Throwable e) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t instanceof UnsupportedClassVersionError) {
        return "the program is compiled for a later Java than the "
            + Runtime.version().feature()
            + " there. Target.withJava(path) names another one";
      }
    }
    return e.getClass().getSimpleName() + ": " + e.getMessage();
  }

  // ---- running

  private void run(Continuation<Object> chain) throws Exception {
    Kind kind;
    String end;
    runs = true;
    if (archive != null) {
      archive.makeSoon();
    }
    try {
      Object result = chain.runMovedBy(new Hops(), answer);
      kind = Kind.RESULT;
      end = home(result, "the result of the chain");
    } catch (Gone e) {
      runs = !waits; // Threads that stay may still exit this JVM.
      forget();
      return;
    } catch (Throwable t) {
      kind = Kind.EXCEPTION;
      end = exception(t);
    }
    if (ends()) {
      flush();
      if (log == null) {
        wire.send(kind, new Body(leftHere(), end.getBytes(StandardCharsets.UTF_8)));
      } else {
        write("godwit: the chain ended with this " + kind.name().toLowerCase(Locale.ROOT) + ":");
        write(end);
      }
      forget();
    }
  }

  /** Whether it is now that the chain ends: that is said once, and nothing else after it. */
  private synchronized boolean ends() {
    return ended.compareAndSet(false, true);
  }

  // ---- the origin's end

  /**
   * The origin is told to end. The chain leaves for the target that the origin says, or goes on
   * here, with its output in a file.
   */
  private void noticed(Note notice) throws IOException {
    if (notice.has("target")) {
      Target target = TargetText.read(notice.note("target"));
      Thread asks = new Thread(() -> leaves(target, notice.number("millis")), "godwit-notice");
      asks.setDaemon(true);
      asks.start();
    } else {
      detach();
    }
  }

  private void leaves(Target target, long millis) {
    String why = String.join("; ", Run.leave(target, Duration.ofMillis(millis)).stayed());
    try {
      if (!why.isEmpty()) {
        wire.send(Kind.STAYS, why);
      }
    } catch (IOException e) {
      // The origin has ended.
    }
  }

  private synchronized void detach() throws IOException {
    if (ended.get() || log != null) {
      return; // It ends, or goes elsewhere: the origin hears of it.
    }
    try {
      String name = (entry == null ? UUID.randomUUID().toString() : entry.transfer()) + ".log";
      Path file = Home.directory("detached").resolve(name);
      log = Files.newOutputStream(file);
      wire.send(Kind.DETACHED, file.toString());
    } catch (IOException e) {
      log = null; // If it is the link that is lost, the chain ends as it would have without this.
      wire.send(Kind.STAYS, "its output cannot be written there: " + e);
      return;
    }
    if (heartbeat != null) {
      heartbeat.close();
    }
    input.add(new Message(Kind.STDIN, new byte[0]));
    said.add(new Message(Kind.STAY, new byte[0])); // If it waits for leave to hop: it goes itself.
  }

  private void write(String line) throws IOException {
    byte[] bytes = (line + System.lineSeparator()).getBytes(StandardCharsets.UTF_8);
    write(Kind.STDOUT, bytes, 0, bytes.length);
  }

  /** What is printed goes to the origin, or to the file. */
  private synchronized void write(Kind kind, byte[] bytes, int from, int length)
      throws IOException {
    OutputStream file = log;
    if (file == null) {
      wire.send(kind, bytes, from, length);
    } else {
      file.write(bytes, from, length);
    }
  }

  /** The chain's end, with what its caller lent and static fields. */
  private String home(@Nullable Object value, String what) {
    boolean isCopy = answer != null;
    return Values.write(value, what, lent, isCopy ? List.of() : Companions.users(code));
  }

  private void forget() throws IOException {
    if (entry != null) {
      entry.delete();
      entry = null;
    }
    state = Held.NONE;
    chain = null;
  }

  /** The chain went on elsewhere. */
  @SuppressWarnings("serial") // Never leaves this class.
  private static final class Gone extends Error {
    Gone() {
      super("gone", null, false, false);
    }
  }

  /** The moves of the chain that came here. */
  private final class Hops implements Mover {
    private final Journey journey = new Journey(Exchange.upstream(), 0);

    @Override
    public <R> Outcome<R> move(Continuation<R> chain, Departure<?> asked, Run run) {
      boolean near =
          asked instanceof Move m
              && Place.of(m.target()) instanceof Place.Local
              && m.target().files().isEmpty();
      if (log != null || (!near && !(asked instanceof Back))) {
        // What it names, it names as seen from here.
        return journey.move(chain, asked, run);
      }
      Note values = leftHere().with("waits", Host.pinsSome());
      if (asked instanceof Move m) {
        values.with("target", TargetText.write(m.target()));
      }
      Body body = new Body(values, Departures.captured(chain).toBytes());
      Message reply = depart(body);
      if (log != null) {
        return journey.move(chain, asked, run);
      }
      if (reply.kind() == Kind.STAY) {
        throw new MoveException(reply.text());
      }
      waits = Note.parse(reply.text()).flag("waits");
      ended.set(!waits);
      throw new Gone();
    }

    @Override
    public boolean leave(Leave asked) {
      return journey.leave(asked);
    }

    @Override
    public void ended(String how) {
      journey.ended(how);
    }

    private Message depart(Body body) {
      try {
        flush();
        wire.send(Kind.DEPART, body);
        return said.take();
      } catch (IOException e) {
        if (log != null) {
          return new Message(Kind.STAY, new byte[0]);
        }
        throw new UncheckedIOException(e); // The origin is gone, and with it this JVM.
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new MoveException("interrupted", e);
      }
    }
  }

  /** Threads of the program that do not end with the chain. */
  private static Note leftHere() {
    List<String> threads = new ArrayList<>();
    for (Thread t : Thread.getAllStackTraces().keySet()) {
      if (!t.isDaemon() && t != Thread.currentThread() && !t.getName().equals("DestroyJavaVM")) {
        threads.add(t.getName());
      }
    }
    return new Note().with("threads", threads);
  }

  private String exception(Throwable t) {
    try {
      return home(t, "the exception of the chain");
    } catch (GodwitException e) {
      RuntimeException plain = new RuntimeException(t.toString());
      plain.setStackTrace(t.getStackTrace());
      plain.addSuppressed(e);
      return Values.write(plain, "the exception of the chain");
    }
  }

  /** The chain called System.exit: the origin takes the code from this process. */
  private void exiting() {
    deleteOwnDirectory();
    if (archive != null) {
      archive.make();
    }
    if (runs && ends()) {
      try {
        flush();
        if (log == null) {
          wire.send(Kind.EXIT, "");
        } else {
          write("godwit: the chain ended its JVM");
        }
        forget();
      } catch (IOException e) {
        Runtime.getRuntime().halt(ORPHANED);
      }
    }
  }

  private static void deleteOwnDirectory() {
    String own = System.getenv(OWN_DIRECTORY);
    if (own != null) {
      try (Stream<Path> all = Files.walk(Path.of(own))) {
        for (Path p : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(p);
        }
      } catch (IOException e) {
        System.err.println("godwit: cannot delete " + own + ": " + e);
      }
    }
  }

  // ---- streams

  private void redirect(Charset charset) {
    System.setOut(new PrintStream(buffered(Kind.STDOUT), true, charset));
    System.setErr(new PrintStream(buffered(Kind.STDERR), true, charset));
    System.setIn(stdin);
    System.setProperty("stdin.encoding", charset.name()); // It is the origin's input.
  }

  private OutputStream buffered(Kind kind) {
    return new BufferedOutputStream(new Sending(kind), 8192);
  }

  /** What the program printed and did not read goes before what is said next. */
  private void flush() throws IOException {
    System.out.flush();
    System.err.flush();
    byte[] unread = stdin.unread();
    if (unread.length > 0 && log == null) {
      wire.send(Kind.UNREAD, unread);
    }
  }

  private void read() {
    try {
      while (true) {
        Message m = wire.receive();
        if (m.kind() == Kind.STDIN) {
          input.add(m);
        } else if (m.kind() == Kind.ANSWER) {
          channels.answered(m);
        } else if (m.kind() == Kind.NOTICE) {
          noticed(Note.parse(m.text()));
        } else if (m.kind() == Kind.REHEARSE) {
          background(() -> rehearse(m), "godwit-rehearsals");
        } else if (m.kind() != Kind.BEAT) {
          isOffered |= m.kind() == Kind.OFFER;
          said.add(m);
        }
      }
    } catch (IOException e) {
      if (!ended.get() && log == null) {
        orphaned();
      }
    }
  }

  /** Nobody waits for the chain any more: it ends, with a moment for its shutdown hooks. */
  private static void orphaned() {
    Thread exit = new Thread(() -> System.exit(ORPHANED), "godwit-orphaned");
    exit.setDaemon(true);
    exit.start();
    try {
      exit.join(2000);
    } catch (InterruptedException e) {
      // Then at once.
    }
    Runtime.getRuntime().halt(ORPHANED);
  }

  private final class Sending extends OutputStream {
    private final Kind kind;

    Sending(Kind kind) {
      this.kind = kind;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      Stub.this.write(kind, bytes, from, length);
    }
  }

  /**
   * Standard input, which stays with the origin: asked for when it is needed, and handed out a line
   * at a time, so that what is not used can go back.
   */
  final class Asking extends InputStream {
    private byte[] some = new byte[0];
    private int used;
    private boolean atEnd;
    private boolean lineGiven;

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /** As that of {@link Stdin}. */
    @Override
    public synchronized int available() {
      if (lineGiven) {
        lineGiven = false;
        return 0;
      }
      return some.length - used;
    }

    @Override
    public synchronized int read(byte[] to, int from, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      if (used == some.length && !ask()) {
        return -1;
      }
      int count = Stdin.line(some, used, Math.min(some.length, used + length)) - used;
      System.arraycopy(some, used, to, from, count);
      used += count;
      lineGiven = true;
      return count;
    }

    private boolean ask() throws IOException {
      if (atEnd || log != null) {
        return false;
      }
      wire.send(Kind.READ);
      try {
        some = input.take().payload();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException();
      }
      used = 0;
      atEnd = some.length == 0;
      return !atEnd;
    }

    /** What was sent and not read; it is not here any more. */
    byte[] unread() {
      if (some.length == used) {
        return new byte[0]; // Also while another thread waits for more.
      }
      synchronized (this) {
        byte[] rest = Arrays.copyOfRange(some, used, some.length);
        used = some.length;
        return rest;
      }
    }
  }
}
