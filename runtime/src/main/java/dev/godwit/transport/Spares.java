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
  /** What a spare is for: the same target with the same options and code. */
  private record Purpose(String target, List<String> code) {}

  private static final Map<Purpose, CompletableFuture<Peer>> READY = new HashMap<>();

  private Spares() {}

  /** A stub for the hop: one that is ready, or a new one. */
  static Peer start(Target target, List<Path> programPath) {
    Peer spare = target.hasSpare() ? taken(purpose(target, programPath)) : null;
    return spare != null ? spare : Peer.start(target, programPath);
  }

  /** Starts the next if the target asks: after a hop, which needs the processors itself. */
  static void startNext(Target target, List<Path> programPath) {
    if (target.hasSpare()) {
      Purpose purpose = purpose(target, programPath);
      synchronized (READY) {
        READY.computeIfAbsent(
            purpose,
            p ->
                CompletableFuture.supplyAsync(
                    () -> Peer.startAhead(target, programPath), r -> daemon(r).start()));
      }
    }
  }

  private static Purpose purpose(Target target, List<Path> programPath) {
    List<String> code =
        Place.of(target) instanceof Place.Local
            ? programPath.stream().map(Path::toString).toList()
            : ProgramCode.entries(programPath).stream().map(CodeEntry::hash).toList();
    return new Purpose(TargetText.write(target).toString(), code);
  }

  /** The spare of that purpose, if there is one and it still lives. */
  private static @Nullable Peer taken(Purpose purpose) {
    CompletableFuture<Peer> spare;
    synchronized (READY) {
      spare = READY.remove(purpose);
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
