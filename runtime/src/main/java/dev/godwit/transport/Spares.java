package dev.godwit.transport;

import dev.godwit.MoveException;
import dev.godwit.Target;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Stubs that were started ahead, for targets that ask for it: the next hop finds one ready. */
final class Spares {
  /** What a spare is for: the same target with the same options, and the same class path. */
  private record Purpose(String target, List<Path> programPath) {
    static Purpose of(Target target, List<Path> programPath) {
      return new Purpose(TargetText.write(target).toString(), programPath);
    }
  }

  private static final Map<Purpose, CompletableFuture<Peer>> READY = new HashMap<>();

  private Spares() {}

  /**
   * Starts the next if the target asks: after a hop, which needs the processors itself.
   *
   * @param last the snapshot that went there: the next will be like it
   */
  static void startNext(Target target, List<Path> programPath, byte[] last) {
    if (target.hasSpare()) {
      synchronized (READY) {
        READY.computeIfAbsent(
            Purpose.of(target, programPath),
            p ->
                CompletableFuture.supplyAsync(
                    () -> Peer.startAhead(target, programPath, last), r -> daemon(r).start()));
      }
    }
  }

  /**
   * A stub for the hop that is ready and still lives, if the target asks for one; null for none. It
   * has the code that was there when it was started.
   */
  static @Nullable Peer take(Target target, List<Path> programPath) {
    if (!target.hasSpare()) {
      return null;
    }
    CompletableFuture<Peer> spare;
    synchronized (READY) {
      spare = READY.remove(Purpose.of(target, programPath));
    }
    if (spare == null) {
      return null;
    }
    try {
      Peer peer = spare.join();
      if (peer.isOpen()) {
        return peer;
      }
      peer.end();
    } catch (CompletionException e) {
      if (!(e.getCause() instanceof MoveException)) {
        throw e;
      }
      // A new one says why, if it is still so.
    }
    return null;
  }

  private static Thread daemon(Runnable r) {
    Thread t = new Thread(r, "godwit-spare");
    t.setDaemon(true);
    return t;
  }
}
