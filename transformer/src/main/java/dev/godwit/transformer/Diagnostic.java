package dev.godwit.transformer;

import java.util.Objects;

/**
 * A finding about the user's source, as a value: reported once, at its position.
 *
 * @param code the stable code
 * @param message what is the matter and the way out
 * @param unit the source file's name as it was given to the parser
 * @param start offset of the first character in the source text
 * @param end offset of the last character
 */
public record Diagnostic(Code code, String message, String unit, int start, int end)
    implements Comparable<Diagnostic> {

  /** The stable codes; each has a section in {@code docs/troubleshooting.md}. */
  public enum Code {
    /** A migratable call where it could not be captured. */
    NOT_CAPTURABLE(101),
    /** A construct that this version cannot move. */
    UNSUPPORTED(102),
    /** A private member or type, which the companion cannot reach. */
    PRIVATE(103),
    /** An entry of a companion, called in migratable code. */
    ENTRY(105),
    /** The source does not compile. */
    SOURCE(106),
    /** A body that would be larger than a method can be. */
    TOO_LARGE(107),
    /** A call that may suspend inside a synchronized block. A warning. */
    MONITOR(201),
    /** A local that cannot travel and is needed after a call that may suspend. A warning. */
    STAYS(202),
    /** A body that HotSpot does not compile for its size. A warning. */
    NOT_COMPILED(203),
    /** A static field that does not travel. A warning. */
    STATIC(204),
    /**
     * A local that holds a time which only this JVM can tell, and is needed after a call that may
     * suspend. A warning.
     */
    CLOCK(205);

    private final int number;

    Code(int number) {
      this.number = number;
    }

    /** Whether it tells of something to know, and nothing is refused. */
    public boolean isWarning() {
      return number >= 200;
    }

    @Override
    public String toString() {
      return "GODWIT-" + number;
    }
  }

  /** Whole text, code first. */
  @Override
  public String toString() {
    return code + ": " + message;
  }

  @Override
  public int compareTo(Diagnostic other) {
    int byUnit = unit.compareTo(other.unit);
    int byStart = byUnit != 0 ? byUnit : Integer.compare(start, other.start);
    int byCode = byStart != 0 ? byStart : code.compareTo(other.code);
    return byCode != 0 ? byCode : message.compareTo(other.message);
  }

  @Override
  public int hashCode() {
    return Objects.hash(code, unit, start, message);
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Diagnostic d && compareTo(d) == 0;
  }
}
