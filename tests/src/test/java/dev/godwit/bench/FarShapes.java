package dev.godwit.bench;

import dev.godwit.Continuation;
import dev.godwit.Migratable;

/** Receivers of three classes that the unit of their superclass does not know. */
final class FarShapes {
  private FarShapes() {}

  static final class Square extends Shapes {
    long side = 1;

    @Migratable
    @Override
    long grow(long by) {
      if (by < 0) {
        Continuation.suspend(Workloads.Stop.NOW);
      }
      side += by;
      return side * side;
    }
  }

  static final class Line extends Shapes {
    long length = 1;

    @Migratable
    @Override
    long grow(long by) {
      if (by < 0) {
        Continuation.suspend(Workloads.Stop.NOW);
      }
      length ^= by;
      return length;
    }
  }

  static final class Dots extends Shapes {
    long count = 1;

    @Migratable
    @Override
    long grow(long by) {
      if (by < 0) {
        Continuation.suspend(Workloads.Stop.NOW);
      }
      count = count * 31 + by;
      return count;
    }
  }
}
