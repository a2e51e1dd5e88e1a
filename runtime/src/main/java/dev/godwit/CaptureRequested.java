package dev.godwit;

/**
 * What a chain stops for that {@link Continuation#requestCapture} was called on: nothing is asked
 * of the driver. It may write the chain, and resume it with a null answer, here or elsewhere.
 */
public final class CaptureRequested extends Request<Void> {
  /** The one. */
  public static final CaptureRequested INSTANCE = new CaptureRequested();

  private CaptureRequested() {
    super(Void.class);
  }

  @Override
  public String toString() {
    return "a capture, asked for from outside";
  }
}
