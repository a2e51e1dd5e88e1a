package dev.godwit.transport;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What this account knows of handovers: a file for each side of each, with a line of JSON and the
 * snapshot, which is locked as long as the process lives that works on it; and beside it one with
 * the states as they were reached, a line each. That one is small, so that it costs little to wait
 * until the disk has it: a state that follows from a lost one would let a chain run twice. A
 * snapshot that a power failure takes was in memory alone just before.
 */
final class Journal {
  /** Which side of a handover. */
  enum Role {
    SENT,
    HELD
  }

  private static final byte[] NEWLINE = {'\n'};

  private Journal() {}

  private static Path directory() throws IOException {
    return Home.directory("handovers");
  }

  private static Path file(String transfer, Role role) throws IOException {
    if (!transfer.matches("[0-9a-f-]{36}")) {
      throw new IOException("'" + transfer + "' is no number of a handover");
    }
    return directory().resolve(transfer + "." + role.name().toLowerCase(java.util.Locale.ROOT));
  }

  /**
   * Begins an entry.
   *
   * @param about where the chain goes or comes from, and what it is: for people
   * @param state the first state
   */
  static Entry begin(String transfer, Role role, Note about, byte[] snapshot, Enum<?> state)
      throws IOException {
    return begin(file(transfer, role), transfer, role, about, snapshot, state);
  }

  /**
   * Does what begins an entry, and deletes it, so that all of it is loaded: where nobody takes it
   * for one, whenever the process is killed.
   */
  static void rehearse(byte[] snapshot, Enum<?> state) throws IOException {
    String transfer = UUID.randomUUID().toString();
    Path file = Path.of(System.getProperty("java.io.tmpdir"), "godwit-" + transfer);
    begin(file, transfer, Role.HELD, new Note(), snapshot, state).delete();
  }

  private static Entry begin(
      Path file, String transfer, Role role, Note about, byte[] snapshot, Enum<?> state)
      throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      channel.lock();
      about.with("size", snapshot.length);
      byte[] head = about.toString().getBytes(StandardCharsets.UTF_8);
      write(channel, head, NEWLINE, snapshot);
      Entry entry = new Entry(transfer, role, about, file, channel, head.length + 1);
      entry.reach(state, false);
      return entry;
    } catch (IOException | RuntimeException e) {
      channel.close();
      Files.deleteIfExists(states(file));
      Files.deleteIfExists(file);
      throw e;
    }
  }

  private static Path states(Path file) {
    return file.resolveSibling(file.getFileName() + "-states");
  }

  private static void write(FileChannel channel, byte[]... parts) throws IOException {
    ByteBuffer[] buffers = Arrays.stream(parts).map(ByteBuffer::wrap).toArray(ByteBuffer[]::new);
    while (buffers[buffers.length - 1].hasRemaining()) {
      channel.write(buffers);
    }
  }

  /** The entry of the transfer, locked; null if there is none, or another process works on it. */
  static @Nullable Entry find(String transfer, Role role) throws IOException {
    Path file = file(transfer, role);
    Entry entry = null;
    // Somebody who looks at all entries locks each for a moment.
    for (int i = 0; i < 5 && entry == null && Files.exists(file); i++) {
      entry = open(file);
      if (entry == null) {
        pause();
      }
    }
    return entry;
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** All entries that no living process works on. */
  static List<Entry> abandoned() throws IOException {
    List<Entry> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(directory())) {
      for (Path file : files.filter(f -> !f.toString().endsWith("-states")).sorted().toList()) {
        Entry entry = open(file);
        if (entry != null) {
          all.add(entry);
        }
      }
    }
    return all;
  }

  private static @Nullable Entry open(Path file) throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() == null) {
        channel.close();
        return null;
      }
    } catch (OverlappingFileLockException e) {
      channel.close(); // This process itself works on it.
      return null;
    }
    byte[] start = new byte[(int) Math.min(channel.size(), 1 << 16)];
    channel.read(ByteBuffer.wrap(start), 0);
    String text = new String(start, StandardCharsets.UTF_8);
    int end = text.indexOf('\n');
    try {
      Note about = Note.parse(text.substring(0, Math.max(end, 0)));
      int head = text.substring(0, end).getBytes(StandardCharsets.UTF_8).length + 1;
      String name = file.getFileName().toString();
      Role role = name.endsWith(".sent") ? Role.SENT : Role.HELD;
      Entry entry = new Entry(name.substring(0, 36), role, about, file, channel, head);
      if (!Files.exists(states(file)) || entry.state().isEmpty()) {
        channel.close(); // It was cut short before its first state: nothing was said yet.
        return null;
      }
      return entry;
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      channel.close(); // It was cut short as it began: nothing was said yet.
      return null;
    }
  }

  /** One side of one handover. */
  static final class Entry implements AutoCloseable {
    private final String transfer;
    private final Role role;
    private final Note about;
    private final Path file;
    private final FileChannel channel;
    private final int head;

    private Entry(
        String transfer, Role role, Note about, Path file, FileChannel channel, int head) {
      this.transfer = transfer;
      this.role = role;
      this.about = about;
      this.file = file;
      this.channel = channel;
      this.head = head;
    }

    String transfer() {
      return transfer;
    }

    Role role() {
      return role;
    }

    Note about() {
      return about;
    }

    Path file() {
      return file;
    }

    /**
     * The state counts from here on.
     *
     * @param forced whether also after a power failure
     */
    void reach(Enum<?> state, boolean forced) throws IOException {
      try (FileChannel states =
          FileChannel.open(states(file), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
        write(states, (state.name() + "\n").getBytes(StandardCharsets.UTF_8));
        if (forced) {
          states.force(false);
        }
      }
    }

    byte[] snapshot() throws IOException {
      byte[] snapshot = new byte[(int) about.number("size")];
      ByteBuffer buffer = ByteBuffer.wrap(snapshot);
      while (buffer.hasRemaining() && channel.read(buffer, head + (long) buffer.position()) >= 0) {
        // Until all of it is there.
      }
      if (buffer.hasRemaining()) {
        throw new IOException(file + " is cut short: its snapshot is lost");
      }
      return snapshot;
    }

    /** The last state; one that was cut short does not count. */
    String state() throws IOException {
      String text = Files.readString(states(file));
      int end = text.lastIndexOf('\n');
      String whole = text.substring(0, Math.max(end, 0));
      return whole.substring(whole.lastIndexOf('\n') + 1);
    }

    /** Nothing of it is needed any more. */
    void delete() throws IOException {
      Files.deleteIfExists(file);
      Files.deleteIfExists(states(file));
      channel.close();
    }

    /** Leaves it for others. */
    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}
