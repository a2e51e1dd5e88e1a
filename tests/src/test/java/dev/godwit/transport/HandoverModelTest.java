package dev.godwit.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.godwit.transport.Handover.Deed;
import dev.godwit.transport.Handover.Held;
import dev.godwit.transport.Handover.Sent;
import dev.godwit.transport.Handover.Step;
import dev.godwit.transport.Handover.Word;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Searches every state that one handover can reach with the transitions that the product runs: a
 * network that loses, repeats and reorders, sides that crash and start again at any moment, and one
 * of them that may go for good.
 */
class HandoverModelTest {
  /** The protocol, so that wrong ones can be searched too. */
  private static class Protocol {
    Step<Sent> senderHears(Sent s, Word w) {
      return Handover.senderHears(s, w);
    }

    Step<Sent> senderGivesUp(Sent s) {
      return Handover.senderGivesUp(s);
    }

    Step<Held> receiverHears(Held h, Word w) {
      return Handover.receiverHears(h, w);
    }

    /** What is left of the receiver's state after a crash. */
    Held receiverRestarts(Held h) {
      return h;
    }

    /** What is left of the sender's state after a crash right after it said something. */
    Sent senderRestarts(Sent s) {
      return s;
    }
  }

  private enum Gone {
    NOBODY,
    SENDER,
    RECEIVER
  }

  /**
   * One state of the world.
   *
   * @param words everything that was ever said: it may arrive at any time, again and again, or not
   * @param sender null before the offer
   * @param ranHere whether the sender went on by itself
   * @param ranThere how often the receiver began to run it
   */
  private record World(
      @Nullable Sent sender,
      Held receiver,
      Set<Word> words,
      boolean ranHere,
      int ranThere,
      Gone gone) {
    World with(@Nullable Word said) {
      if (said == null || words.contains(said)) {
        return this;
      }
      Set<Word> more = EnumSet.copyOf(words);
      more.add(said);
      return new World(sender, receiver, more, ranHere, ranThere, gone);
    }

    World sender(Step<Sent> step) {
      boolean here = ranHere || step.does() == Deed.GO_ON_HERE;
      return new World(step.state(), receiver, words, here, ranThere, gone).with(step.says());
    }

    World receiver(Step<Held> step) {
      int there = ranThere + (step.does() == Deed.RUN ? 1 : 0);
      return new World(sender, step.state(), words, ranHere, there, gone).with(step.says());
    }

    World gone(Gone who) {
      return new World(sender, receiver, words, ranHere, ranThere, who);
    }
  }

  private static final Set<Word> TO_RECEIVER = EnumSet.of(Word.OFFER, Word.COMMIT, Word.ABORT);

  private static List<World> next(World w, Protocol p) {
    List<World> next = new ArrayList<>();
    boolean senderThere = w.gone() != Gone.SENDER;
    boolean receiverThere = w.gone() != Gone.RECEIVER;
    if (senderThere && w.sender() == null) {
      next.add(w.sender(Handover.offer()));
    }
    for (Word word : w.words()) {
      if (TO_RECEIVER.contains(word)) {
        if (receiverThere) {
          next.add(w.receiver(p.receiverHears(w.receiver(), word)));
        }
      } else if (senderThere && w.sender() != null) {
        next.add(w.sender(p.senderHears(w.sender(), word)));
      }
    }
    if (senderThere && w.sender() != null) {
      next.add(w.sender(p.senderGivesUp(w.sender())));
      // A crash and a new start; what was said is said again.
      next.add(w.sender(Handover.senderRepeats(p.senderRestarts(w.sender()))));
    }
    if (receiverThere) {
      next.add(w.receiver(Handover.receiverAsks(p.receiverRestarts(w.receiver()))));
      // It may also refuse an offer that it cannot decode.
      if (w.receiver() == Held.NONE && w.words().contains(Word.OFFER)) {
        next.add(w.with(Word.REJECTED));
      }
    }
    if (w.gone() == Gone.NOBODY) {
      next.add(w.gone(Gone.SENDER));
      next.add(w.gone(Gone.RECEIVER));
    }
    return next;
  }

  /** What is wrong with a world; null if nothing is. */
  private static @Nullable String fault(World w) {
    if (w.ranHere() && w.ranThere() > 0) {
      return "two owners";
    }
    if (w.ranThere() > 1) {
      return "run twice";
    }
    boolean senderHas = w.sender() == null || w.sender() != Sent.STARTED;
    boolean receiverHas = w.receiver() == Held.HELD || w.receiver() == Held.OWNED;
    if (!senderHas && !receiverHas) {
      return "no copy";
    }
    if (w.sender() == Sent.STARTED && w.ranThere() == 0) {
      return "followed, and not run";
    }
    return null;
  }

  private static Map<World, List<World>> search(Protocol p, List<String> faults) {
    Map<World, List<World>> seen = new LinkedHashMap<>();
    Deque<World> open = new ArrayDeque<>();
    open.add(new World(null, Held.NONE, EnumSet.noneOf(Word.class), false, 0, Gone.NOBODY));
    while (!open.isEmpty()) {
      World w = open.poll();
      if (seen.containsKey(w)) {
        continue;
      }
      String fault = fault(w);
      if (fault != null) {
        faults.add(fault);
        seen.put(w, List.of());
        continue;
      }
      List<World> next = next(w, p);
      seen.put(w, next);
      open.addAll(next);
    }
    return seen;
  }

  @Test
  void neverTwoOwnersNeverTwiceNeverNone() {
    List<String> faults = new ArrayList<>();
    Map<World, List<World>> all = search(new Protocol(), faults);
    assertEquals(List.of(), faults);
    Set<Sent> sent = EnumSet.noneOf(Sent.class);
    Set<Held> held = EnumSet.noneOf(Held.class);
    for (World w : all.keySet()) {
      held.add(w.receiver());
      if (w.sender() != null) {
        sent.add(w.sender());
      }
    }
    assertEquals(EnumSet.allOf(Sent.class), sent, "all of the protocol was searched");
    assertEquals(EnumSet.allOf(Held.class), held, "all of the protocol was searched");
  }

  @Test
  void asLongAsNobodyIsGoneForGoodSomebodyCanStillRunIt() {
    Map<World, List<World>> all = search(new Protocol(), new ArrayList<>());
    for (World from : all.keySet()) {
      if (from.gone() != Gone.NOBODY) {
        continue;
      }
      Set<World> reached = new java.util.HashSet<>(Set.of(from));
      Deque<World> open = new ArrayDeque<>(reached);
      boolean runs = false;
      while (!open.isEmpty() && !runs) {
        World w = open.poll();
        runs = w.ranHere() || w.ranThere() == 1;
        for (World n : all.getOrDefault(w, List.of())) {
          if (n.gone() == Gone.NOBODY && reached.add(n)) {
            open.add(n);
          }
        }
      }
      assertTrue(runs, () -> "stuck: " + from);
    }
  }

  @Test
  void theSearchFindsWhatIsWrongWithOtherProtocols() {
    assertFinds(
        "two owners",
        new Protocol() {
          @Override
          Step<Sent> senderGivesUp(Sent s) { // Also after it was given away.
            return s == Sent.GONE
                ? new Step<>(Sent.RESUMED, null, Deed.GO_ON_HERE)
                : super.senderGivesUp(s);
          }
        });
    assertFinds(
        "two owners",
        new Protocol() {
          @Override
          Sent senderRestarts(Sent s) { // COMMIT is said before GONE is written.
            return s == Sent.GONE ? Sent.OFFERED : s;
          }
        });
    assertFinds(
        "two owners",
        new Protocol() {
          @Override
          Step<Held> receiverHears(Held h, Word w) { // Runs what it is offered.
            return h == Held.NONE && w == Word.OFFER
                ? new Step<>(Held.OWNED, Word.STARTED, Deed.RUN)
                : super.receiverHears(h, w);
          }
        });
    assertFinds(
        "run twice",
        new Protocol() {
          @Override
          Held receiverRestarts(Held h) { // Forgets that it ran.
            return h == Held.OWNED ? Held.HELD : h;
          }
        });
    assertFinds(
        "no copy",
        new Protocol() {
          @Override
          Held receiverRestarts(Held h) { // Keeps nothing on disk.
            return Held.NONE;
          }
        });
  }

  private static void assertFinds(String fault, Protocol wrong) {
    List<String> faults = new ArrayList<>();
    search(wrong, faults);
    assertTrue(faults.contains(fault), () -> fault + " in " + faults);
  }
}
