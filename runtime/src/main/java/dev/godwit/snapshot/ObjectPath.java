package dev.godwit.snapshot;

import org.jspecify.annotations.Nullable;

/** How an object was reached: for messages such as {@code Hello.c() local 'in' → Reader.source}. */
record ObjectPath(@Nullable ObjectPath from, String step) {
  static ObjectPath root(String step) {
    return new ObjectPath(null, step);
  }

  ObjectPath then(String next) {
    return new ObjectPath(this, next);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    int shown = 0;
    ObjectPath p = this;
    while (p != null && shown++ < 8) {
      text.insert(0, p.from == null ? p.step : " → " + p.step);
      p = p.from;
    }
    if (p != null) {
      ObjectPath root = p;
      while (root.from != null) {
        root = root.from;
      }
      text.insert(0, root.step + " → …");
    }
    return text.toString();
  }
}
