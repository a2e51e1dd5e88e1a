package dev.godwit;

import dev.godwit.snapshot.Answers;
import dev.godwit.transport.ProgramCode;
import dev.godwit.transport.Settlement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A program that goes on with a chain from a file: {@code java -cp … dev.godwit.Resume FILE
 * [ANSWER]}; or with one whose handover was not finished: {@code … TRANSFER [--force]}. The answer
 * is JSON, for a chain that waits for one. A key comes from the file that {@code -Dgodwit.key-file}
 * names, and {@code -Dgodwit.encrypted=true} says what it is for; {@code -Dgodwit.gzip=true} is for
 * a compressed one.
 */
public final class Resume {
  private Resume() {}

  /** Runs the chain to its end; a result that is not null is printed. */
  public static void main(String[] args) {
    if (args.length < 1 || args.length > 2) {
      System.err.println("usage: java -cp … dev.godwit.Resume FILE [ANSWER as JSON]");
      System.exit(2);
    }
    Thread.currentThread().setContextClassLoader(ProgramCode.newLoader());
    if (Settlement.isTransfer(args[0])) {
      settle(args[0], args.length == 2 && args[1].equals("--force"));
      return;
    }
    Continuation<Object> chain;
    Object answer;
    try {
      chain = Snapshot.read(Path.of(args[0]), trust()).continuation();
      answer = args.length == 2 ? Answers.fromJson(args[1], chain.awaited()) : null;
    } catch (GodwitException e) {
      System.err.println(e.getMessage());
      System.exit(3);
      return;
    }
    try {
      print(args.length == 2 ? chain.runWith(answer) : chain.run());
    } catch (ParkedException | DetachedException e) {
      System.err.println(e.getMessage());
    }
  }

  private static void settle(String transfer, boolean force) {
    try {
      print(Settlement.resume(transfer, force));
    } catch (ParkedException | DetachedException e) {
      System.err.println(e.getMessage());
    } catch (GodwitException e) {
      System.err.println(e.getMessage());
      System.exit(3);
    }
  }

  private static void print(@Nullable Object result) {
    if (result != null) {
      System.out.println(result);
    }
  }

  private static Trust trust() {
    String keyFile = System.getProperty("godwit.key-file");
    Trust trust = Trust.UNSIGNED;
    if (keyFile != null) {
      try {
        byte[] key = Files.readAllBytes(Path.of(keyFile));
        trust =
            Boolean.getBoolean("godwit.encrypted")
                ? Trust.encryptedWith(key)
                : Trust.signedWith(key);
        Arrays.fill(key, (byte) 0);
      } catch (IOException | IllegalArgumentException e) {
        throw new SnapshotException("the key cannot be read: " + e.getMessage(), e);
      }
    }
    return Boolean.getBoolean("godwit.gzip") ? trust.gzip() : trust;
  }
}
