package dev.godwit.event;

import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** The events of Flight Recorder. Apart, since a Java need not have it. */
final class Recorded {
  private Recorded() {}

  /** A chain was written as JSON. */
  @Name("dev.godwit.Capture")
  @Label("Chain Captured")
  @Category("Godwit")
  @StackTrace(false)
  static final class Capture extends Event {
    @Label("Program")
    @Description("The entry that began the chain")
    String program = "";

    @Label("Frames")
    int frames;

    @Label("Size")
    @DataAmount
    long bytes;
  }

  /** A chain was handed over to another JVM. */
  @Name("dev.godwit.Move")
  @Label("Chain Moved")
  @Category("Godwit")
  @StackTrace(false)
  static final class Move extends Event {
    @Label("Program")
    @Description("The entry that began the chain")
    String program = "";

    @Label("Chain")
    String chain = "";

    @Label("Target")
    String target = "";

    @Label("Size")
    @DataAmount
    long bytes;

    @Label("Code Sent")
    @DataAmount
    long code;

    @Label("Moved")
    boolean moved;
  }

  /** A chain was made of its JSON. */
  @Name("dev.godwit.Resume")
  @Label("Chain Resumed")
  @Category("Godwit")
  @StackTrace(false)
  static final class Resume extends Event {
    @Label("Program")
    @Description("The entry that began the chain")
    String program = "";

    @Label("Size")
    @DataAmount
    long bytes;
  }
}
