package dev.godwit.transport;

import dev.godwit.transport.Wire.Kind;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A link that fails at a chosen message: a program for {@code command:} targets that starts a shell
 * and passes everything on, until that message comes by.
 *
 * <p>Arguments: {@code KIND before|after|inside cut|stall|kill-there|kill-here ALWAYS-OR-FLAG-FILE
 * sh}.
 */
public final class Saboteur {
  private final Kind kind;
  private final String when;
  private final String what;
  private final Path flag;
  private final Process shell;

  private Saboteur(String[] args) throws IOException {
    kind = Kind.valueOf(args[0]);
    when = args[1];
    what = args[2];
    flag = Path.of(args[3]);
    List<String> command = new ArrayList<>(Arrays.asList(args).subList(4, args.length));
    shell = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  /** Passes on, and fails. */
  public static void main(String[] args) throws Exception {
    Saboteur s = new Saboteur(args);
    Thread there = new Thread(() -> s.passOn(System.in, s.shell.getOutputStream(), false));
    Thread back = new Thread(() -> s.passOn(s.shell.getInputStream(), System.out, true));
    there.setDaemon(true);
    there.start();
    back.start();
    back.join();
    System.exit(s.shell.waitFor());
  }

  private void passOn(InputStream from, OutputStream to, boolean back) {
    try (to) {
      DataInputStream in = new DataInputStream(from);
      beginning(in, to, back);
      while (true) {
        int length = in.readInt();
        int code = in.readUnsignedByte();
        byte[] payload = in.readNBytes(length);
        byte[] message =
            ByteBuffer.allocate(5 + length).putInt(length).put((byte) code).put(payload).array();
        boolean isIt = code == kind.code() && (when.equals("always") || isFirst());
        if (isIt && when.equals("before")) {
          fail();
        }
        to.write(message, 0, isIt && when.equals("inside") ? message.length / 2 : message.length);
        to.flush();
        if (isIt) {
          Thread.sleep(200); // For the other side to take it.
          fail();
        }
      }
    } catch (IOException e) {
      // One side has ended; so does the other.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What comes before the first message: the script one way, the signal the other. */
  private static void beginning(InputStream in, OutputStream out, boolean back) throws IOException {
    byte[] mark =
        (back ? "S\n" : Stub.class.getName()).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    List<Integer> last = new ArrayList<>();
    boolean found = false;
    while (true) {
      int b = in.read();
      if (b < 0) {
        throw new IOException("ended");
      }
      out.write(b);
      last.add(b);
      if (last.size() > mark.length) {
        last.remove(0);
      }
      boolean isMark = last.size() == mark.length;
      for (int i = 0; isMark && i < mark.length; i++) {
        isMark = last.get(i) == mark[i];
      }
      found |= isMark;
      if (found && b == '\n') {
        out.flush();
        return;
      }
      if (b == '\n' || back) {
        out.flush();
      }
    }
  }

  private boolean isFirst() throws IOException {
    if (flag.toString().equals("always")) {
      return true;
    }
    if (Files.exists(flag)) {
      return false;
    }
    Files.createFile(flag);
    return true;
  }

  private void fail() throws InterruptedException {
    switch (what) {
      case "kill-there" -> shell.destroyForcibly();
      case "kill-here" -> {
        ProcessHandle.current().parent().ifPresent(ProcessHandle::destroyForcibly);
        Thread.sleep(100);
      }
      case "stall" -> Thread.sleep(600_000); // The link is there, and nothing comes.
      default -> {}
    }
    try {
      shell.getOutputStream().close();
    } catch (IOException e) {
      // It is dead.
    }
    shell.waitFor(5, TimeUnit.SECONDS);
    Runtime.getRuntime().halt(1);
  }
}
