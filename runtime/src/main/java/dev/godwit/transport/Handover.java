package dev.godwit.transport;

import org.jspecify.annotations.Nullable;

/**
 * The protocol by which a chain changes its owner, as pure transitions: {@code OFFER, ACCEPTED,
 * COMMIT, STARTED}. Each side writes its new state to its journal before it says or does anything.
 *
 * <p>The commit point is the sender's step to {@link Sent#GONE}: before it the sender may go on by
 * itself, after it never. The receiver never runs what it holds without {@code COMMIT}. Any word
 * may be lost, repeated, or come late; the answers follow from the states. The tests search all
 * states that these transitions can reach.
 */
final class Handover {
  private Handover() {}

  /** What the sender's journal says. */
  enum Sent {
    /** Offered; the chain waits here and may go on here. */
    OFFERED,
    /** Given away: never run here again, unless a person says so. */
    GONE,
    /** It went on here; the offer is void. */
    RESUMED,
    /** It runs there. */
    STARTED
  }

  /** What the receiver's journal says. */
  enum Held {
    /** Nothing is known of the transfer. */
    NONE,
    /** Decoded and kept; it does not run. */
    HELD,
    /** It runs, or ran, here. */
    OWNED,
    /** The offer was withdrawn. */
    DROPPED
  }

  /** What the sides say to each other. */
  enum Word {
    OFFER,
    ACCEPTED,
    REJECTED,
    COMMIT,
    STARTED,
    ABORT,
    QUERY,
    UNKNOWN
  }

  /** What a side does besides. */
  enum Deed {
    NOTHING,
    /** The sender: the chain goes on here. */
    GO_ON_HERE,
    /** The sender: the chain runs there; wait for its end. */
    FOLLOW,
    /** The sender: whether it runs there is not known. */
    IN_DOUBT,
    /** The receiver: the chain runs here from now on. */
    RUN
  }

  /**
   * One step.
   *
   * @param state the new state, which is written first
   * @param says what to say then
   * @param does what to do then
   */
  record Step<S>(S state, @Nullable Word says, Deed does) {}

  private static <S> Step<S> step(S state, @Nullable Word says) {
    return new Step<>(state, says, Deed.NOTHING);
  }

  // ---- the sender

  /** The chain is offered. */
  static Step<Sent> offer() {
    return step(Sent.OFFERED, Word.OFFER);
  }

  /** The sender hears a word. */
  static Step<Sent> senderHears(Sent state, Word word) {
    return switch (state) {
      case OFFERED ->
          switch (word) {
            case ACCEPTED -> step(Sent.GONE, Word.COMMIT);
            case REJECTED -> new Step<>(Sent.RESUMED, null, Deed.GO_ON_HERE);
            case UNKNOWN, QUERY -> step(state, Word.OFFER);
            default -> step(state, null);
          };
      case GONE ->
          switch (word) {
            case ACCEPTED, QUERY -> step(state, Word.COMMIT);
            case STARTED -> new Step<>(Sent.STARTED, null, Deed.FOLLOW);
            case UNKNOWN, REJECTED -> new Step<>(state, null, Deed.IN_DOUBT);
            default -> step(state, null);
          };
      case RESUMED ->
          switch (word) {
            case ACCEPTED, QUERY -> step(state, Word.ABORT);
            default -> step(state, null);
          };
      case STARTED -> step(state, null);
    };
  }

  /** The sender has a new link, or was started again: it repeats what was not answered. */
  static Step<Sent> senderRepeats(Sent state) {
    return switch (state) {
      case OFFERED -> step(state, Word.OFFER);
      case GONE -> step(state, Word.COMMIT);
      case RESUMED -> step(state, Word.ABORT);
      case STARTED -> step(state, null);
    };
  }

  /** The sender waits no longer. */
  static Step<Sent> senderGivesUp(Sent state) {
    return switch (state) {
      case OFFERED -> new Step<>(Sent.RESUMED, Word.ABORT, Deed.GO_ON_HERE);
      case GONE -> new Step<>(state, null, Deed.IN_DOUBT);
      case RESUMED, STARTED -> step(state, null);
    };
  }

  // ---- the receiver

  /** The receiver hears a word. */
  static Step<Held> receiverHears(Held state, Word word) {
    return switch (state) {
      case NONE ->
          switch (word) {
            case OFFER -> step(Held.HELD, Word.ACCEPTED);
            case COMMIT, QUERY -> step(state, Word.UNKNOWN);
            default -> step(state, null);
          };
      case HELD ->
          switch (word) {
            case OFFER, QUERY -> step(state, Word.ACCEPTED);
            case COMMIT -> new Step<>(Held.OWNED, Word.STARTED, Deed.RUN);
            case ABORT -> step(Held.DROPPED, null);
            default -> step(state, null);
          };
      case OWNED ->
          switch (word) {
            case OFFER, COMMIT, QUERY -> step(state, Word.STARTED);
            default -> step(state, null);
          };
      case DROPPED ->
          switch (word) {
            case OFFER -> step(state, Word.REJECTED);
            case COMMIT, QUERY -> step(state, Word.UNKNOWN);
            default -> step(state, null);
          };
    };
  }

  /** The receiver was started again, or waited long: it asks for what it holds. */
  static Step<Held> receiverAsks(Held state) {
    return step(state, state == Held.HELD ? Word.QUERY : null);
  }
}
