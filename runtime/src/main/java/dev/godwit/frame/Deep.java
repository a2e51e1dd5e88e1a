package dev.godwit.frame;

import dev.godwit.Request;

/** How recursive methods move the native stack to the heap when it gets too deep. */
final class Deep {
  /**
   * The recursive calls on the stack at which it is moved: {@code -Dgodwit.depth}, 1000 if it is
   * not set. A thread with a small stack or methods with many locals may want fewer.
   */
  static final int MOST = Integer.getInteger("godwit.depth", 1000);

  /** Handed to nobody: the driver goes on at once. */
  static final Request<Void> REQUEST =
      new Request<>(Void.class) {
        @Override
        public String toString() {
          return "an empty stack";
        }
      };

  private Deep() {}
}
