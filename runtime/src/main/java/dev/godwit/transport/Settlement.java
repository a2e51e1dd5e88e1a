package dev.godwit.transport;

import dev.godwit.Continuation;
import dev.godwit.MoveException;
import dev.godwit.Snapshot;
import dev.godwit.SnapshotException;
import dev.godwit.transport.Handover.Held;
import dev.godwit.transport.Handover.Sent;
import dev.godwit.transport.Journal.Entry;
import dev.godwit.transport.Journal.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Handovers that no living process works on: what a person can see of them, and do. Nothing here is
 * ever done without being asked for.
 */
public final class Settlement {
  private Settlement() {}

  /**
   * One side of an abandoned handover.
   *
   * @param transfer its number
   * @param state as in the journal
   * @param meaning the state in words
   * @param program the entry that began the chain
   * @param place where it was to go, or empty if it was to come here
   * @param since when it was written down
   * @param size of the snapshot in bytes
   */
  public record Pending(
      String transfer,
      String state,
      String meaning,
      String program,
      String place,
      String since,
      long size) {}

  /** All that this account has. */
  public static List<Pending> list() {
    try {
      List<Pending> all = new ArrayList<>();
      for (Entry e : Journal.abandoned()) {
        try (e) {
          String state = e.state();
          all.add(
              new Pending(
                  e.transfer(),
                  state,
                  meaning(e.role(), state),
                  text(e, "program"),
                  text(e, "place"),
                  text(e, "since"),
                  e.about().number("size")));
        }
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException("the journal of handovers cannot be read: " + e, e);
    }
  }

  private static String text(Entry e, String name) {
    String value = e.about().textIfAny(name);
    return value == null ? "" : value;
  }

  private static String meaning(Role role, String state) {
    if (role == Role.HELD) {
      return state.equals(Held.OWNED.name())
          ? "ran here, and its process is gone"
          : "came here, and was not run";
    }
    return switch (Sent.valueOf(state)) {
      case OFFERED, RESUMED -> "did not leave; its process is gone";
      case GONE -> "was given away; whether it runs there is not known";
      case STARTED -> "ran, and no result came back";
    };
  }

  /** Whether the text is a number of a handover. */
  public static boolean isTransfer(String text) {
    return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  }

  /**
   * Gives it up: the snapshot is deleted.
   *
   * @throws SnapshotException if there is no such handover, or a process works on it
   */
  public static void discard(String transfer) {
    try {
      found(transfer).delete();
    } catch (IOException e) {
      throw new UncheckedIOException(e.toString(), e);
    }
  }

  private static Entry found(String transfer) throws IOException {
    for (Role role : Role.values()) {
      Entry entry = Journal.find(transfer, role);
      if (entry != null) {
        return entry;
      }
    }
    throw new SnapshotException(
        "no abandoned handover has the number " + transfer + ": 'godwit list' shows them all");
  }

  /**
   * Goes on with the chain: here if it never left; there if it was given away and waits there.
   *
   * @param force to go on here whatever happened there
   * @return its result
   * @throws MoveException if only {@code force} would do
   */
  public static @Nullable Object resume(String transfer, boolean force) {
    try {
      Entry entry = found(transfer);
      Continuation<Object> chain = Snapshot.trusted(entry.snapshot()).continuation();
      boolean isHeld = entry.role() == Role.HELD;
      String state = entry.state();
      if (!force && (isHeld || state.equals(Sent.STARTED.name()))) {
        entry.close();
        throw new MoveException(
            "the chain "
                + meaning(entry.role(), state)
                + ": what it did is done. 'godwit resume --force "
                + transfer
                + "' runs it here, from where it left.");
      }
      if (!force && state.equals(Sent.GONE.name())) {
        Note target = entry.about().note("target");
        return new Journey().resume(new Delivery(entry, TargetText.read(target)), chain);
      }
      // From here on it has run, if this process dies too.
      entry.reach(isHeld ? Held.OWNED : Sent.STARTED, true);
      try {
        return chain.run();
      } finally {
        entry.delete();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the journal of handovers cannot be used: " + e, e);
    }
  }
}
