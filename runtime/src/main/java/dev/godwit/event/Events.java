package dev.godwit.event;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import jdk.jfr.FlightRecorder;

/**
 * Tells Flight Recorder and the log {@code dev.godwit} what happens to chains. Costs next to
 * nothing while nobody listens. Safe for use by several threads.
 */
public final class Events {
  private static final boolean CAN_RECORD = ModuleLayer.boot().findModule("jdk.jfr").isPresent();

  private Events() {}

  private static boolean records() {
    return CAN_RECORD && FlightRecorder.isInitialized();
  }

  /** Apart: the log's own classes are not loaded before there is something to tell. */
  private static final class Log {
    static final Logger LOG = System.getLogger("dev.godwit");
  }

  /** Something that takes time. */
  @FunctionalInterface
  public interface Ended {
    /**
     * It has ended.
     *
     * @param bytes the size of the JSON
     */
    void with(long bytes);
  }

  private static final Ended NOBODY = bytes -> {};

  /** A chain is about to be written as JSON. */
  public static Ended capture(String program, int frames) {
    if (!records()) {
      return NOBODY;
    }
    Recorded.Capture event = new Recorded.Capture();
    event.begin();
    return bytes -> {
      event.program = program;
      event.frames = frames;
      event.bytes = bytes;
      event.commit();
    };
  }

  /** A chain is about to be made of its JSON. */
  public static Resumption resume() {
    if (!records()) {
      return (program, bytes) -> {};
    }
    Recorded.Resume event = new Recorded.Resume();
    event.begin();
    return (program, bytes) -> {
      event.program = program;
      event.bytes = bytes;
      event.commit();
    };
  }

  /** A chain is being made. */
  @FunctionalInterface
  public interface Resumption {
    /** It is made. */
    void ended(String program, long bytes);
  }

  /** A chain on its way: begins with its making. */
  public static final class Departure {
    private final String chain;
    private final String program;
    private final String target;
    private final long size;
    private final long since = System.nanoTime();
    private final Object event;

    /**
     * It leaves.
     *
     * @param chain its number, for the log
     * @param program the entry that began it
     * @param size of its JSON, in bytes
     */
    public Departure(String chain, String program, String target, long size) {
      this.chain = chain;
      this.program = program;
      this.target = target;
      this.size = size;
      this.event = records() ? begun() : this;
    }

    private static Object begun() {
      Recorded.Move event = new Recorded.Move();
      event.begin();
      return event;
    }

    /** It runs there. */
    public void arrived(String where, long code) {
      commit(true, code);
      Log.LOG.log(
          Level.DEBUG,
          () ->
              what()
                  + " runs at "
                  + where
                  + " after "
                  + millis()
                  + " ms; "
                  + code
                  + " bytes of code");
    }

    /** It stays, for a reason. */
    public void failed(RuntimeException why) {
      commit(false, 0);
      Log.LOG.log(Level.DEBUG, () -> what() + " did not move: " + why.getMessage());
    }

    private void commit(boolean moved, long code) {
      if (event != this) {
        Recorded.Move move = (Recorded.Move) event;
        move.chain = chain;
        move.program = program;
        move.target = target;
        move.bytes = size;
        move.code = code;
        move.moved = moved;
        move.commit();
      }
    }

    private String what() {
      return "chain " + chain + " (" + program + ", " + size + " bytes) to " + target;
    }

    private long millis() {
      return (System.nanoTime() - since) / 1_000_000;
    }
  }

  /** Something else that happened to a chain, for those who look into the log. */
  public static void log(String chain, String what) {
    Log.LOG.log(Level.DEBUG, () -> "chain " + chain + " " + what);
  }

  /** What a user should know without asking. */
  public static void tell(String what) {
    Log.LOG.log(Level.INFO, what);
  }
}
