package dev.godwit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Turns a frame of a method that has changed since it was captured into a frame of the method as it
 * is now. Found by {@link java.util.ServiceLoader} in the class loader of the program; has a public
 * constructor without parameters. Called when a snapshot is resumed whose shape differs, before any
 * statement of the chain runs.
 */
public interface Migration {
  /** The method, as snapshots name it: {@code com.acme.Order.approve(int)}. */
  String method();

  /**
   * Changes the frame to fit: adds the locals that are live now, removes others, names another
   * suspension point if the call is another one.
   */
  void migrate(Waiting frame);

  /** A frame that waits at a call. */
  final class Waiting {
    private final int line;
    private final Map<String, @Nullable Object> locals;
    private String callee;
    private int occurrence;

    /** A frame as it was captured. The codec calls this. */
    public Waiting(int line, String callee, int occurrence, Map<String, @Nullable Object> locals) {
      this.line = line;
      this.callee = callee;
      this.occurrence = occurrence;
      this.locals = new LinkedHashMap<>(locals);
    }

    /** The line it waited at when it was captured. */
    public int line() {
      return line;
    }

    /** The method whose result it waits for. */
    public String callee() {
      return callee;
    }

    /** Which of the calls of that method in the text it is, from 1. */
    public int occurrence() {
      return occurrence;
    }

    /** The live locals by name; may be changed. */
    public Map<String, @Nullable Object> locals() {
      return locals;
    }

    /** Makes it wait at another call: the n-th of the method in the text, from 1. */
    public void waitAt(String otherCallee, int n) {
      callee = Objects.requireNonNull(otherCallee);
      occurrence = n;
    }
  }
}
