import dev.godwit.*;

public class A04Try {
  static class CustomException extends Exception {
    final int code;
    CustomException(String m, int code) { super(m); this.code = code; }
  }
  static class AnotherException extends RuntimeException {
    AnotherException(String m, Throwable cause) { super(m, cause); }
  }

  static void log(String s) { System.out.println(s); }

  @Migratable
  static void hop() { Teleport.to("local:"); }

  @Migratable
  static void a04() {
    try {
      log("try");
      hop();
      log("raise");
      throw new CustomException("hello", 3);
    } catch (CustomException e) {
      log("handle " + e.getMessage() + e.code);
    }
    log("done");
  }

  @Migratable
  static void a05() {
    try {
      log("try");
      hop();
      log("raise");
      throw new CustomException("hello", 3);
    } catch (CustomException e) {
      log("handle");
    } finally {
      log("finally");
    }
    log("done");
  }

  @Migratable
  static void a06() {
    for (int i = 0; i < 3; i++) {
      log("loop " + i);
      if (i == 0) {
        try {
          log("try");
          for (int j = 0; j < 2; j++) {
            hop();
            log("raise");
            if (j == 1) throw new CustomException("in loop", j);
          }
        } catch (CustomException e) {
          log("exception " + e.code);
        } finally {
          log("finally");
        }
      }
    }
    log("done");
  }

  @Migratable
  static void a07() {
    try {
      log("try");
      throw new CustomException("hello", 7);
    } catch (CustomException e) {
      log("before");
      hop();
      log("handle " + e.getMessage() + e.code);
    } finally {
      log("finally");
    }
    log("done");
  }

  @Migratable
  static void a08() {
    try {
      try {
        log("inner try");
        throw new CustomException("first", 8);
      } catch (CustomException e) {
        log("raise when handling");
        throw new AnotherException("second", e);
      }
    } catch (AnotherException e) {
      hop();
      log("handle " + e.getMessage() + " cause " + e.getCause().getMessage());
    } finally {
      log("finally");
    }
    log("done");
  }

  @Migratable
  static void a09() {
    try {
      try {
        throw new CustomException("x", 9);
      } catch (RuntimeException e) {
        log("wrong");
      }
    } catch (CustomException e) {
      hop();
      log("handle " + e.code);
    } finally {
      log("finally");
    }
  }

  @Migratable
  static void a10() {
    try {
      log("try");
      throw new CustomException("x", 10);
    } catch (CustomException e) {
      log("handle");
    } finally {
      hop();
      log("finally");
    }
    log("done");
  }

  @Migratable
  static int pendingException() throws Exception {
    try {
      log("try");
      throw new CustomException("pending", 1);
    } finally {
      hop();
      log("finally");
    }
  }

  @Migratable
  static int pendingReturn(int n) {
    int v = n;
    try {
      if (v > 3) return v * 2;
      v += 10;
    } finally {
      hop();
      v++;
      log("finally " + v);
    }
    return v;
  }

  @Migratable
  static String jumps() {
    StringBuilder b = new StringBuilder();
    outer:
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 3; j++) {
        try {
          if (j == 1) continue outer;
          if (i == 3) break outer;
          b.append(i).append(j).append(' ');
        } finally {
          hop();
          b.append('f');
        }
      }
    }
    return b.toString();
  }

  @Migratable
  static int overriding() {
    while (true) {
      try {
        try {
          return value(1);
        } finally {
          hop();
          log("inner");
          if (value(0) == 0) break;
        }
      } finally {
        hop();
        log("outer");
      }
    }
    return 5;
  }

  @SuppressWarnings("finally")
  @Migratable
  static int swallows() {
    try {
      hop();
      throw new IllegalStateException("lost");
    } finally {
      return 7;
    }
  }

  @Migratable
  static int value(int v) { hop(); return v; }

  @Migratable
  static void thrower(int i) throws CustomException {
    hop();
    if (i > 0) throw new CustomException("thrown " + i, i);
  }

  @Migratable
  static int calleeThrows() {
    int state = 1;
    try {
      state = 2;
      thrower(0);
      state = 3;
      thrower(5);
      state = 4;
    } catch (CustomException e) {
      log("state " + state + " " + e.code);
      try {
        thrower(6);
      } catch (CustomException f) {
        hop();
        log(e.code + " " + f.code);
        e = f;
        hop();
        log("now " + e.code);
      }
    } finally {
      log("state " + state);
    }
    return state;
  }

  @Migratable
  static void multi(int i) {
    try {
      if (i == 0) throw new IllegalArgumentException("a");
      if (i == 1) throw new IllegalStateException("b");
      Integer.parseInt("x");
    } catch (IllegalStateException | NumberFormatException e) {
      hop();
      log("multi " + e.getMessage());
    } catch (RuntimeException e) {
      hop();
      log("runtime " + e.getMessage());
    }
  }

  @Migratable
  static void rethrow() throws CustomException {
    try {
      thrower(2);
    } catch (CustomException e) {
      hop();
      e.addSuppressed(new RuntimeException("added"));
      throw e;
    }
  }

  @Migratable
  public static void main(String[] args) throws Exception {
    a04();
    a05();
    a06();
    a07();
    a08();
    a09();
    a10();
    log("" + pendingReturn(1) + pendingReturn(5));
    log(jumps());
    log("" + overriding());
    log("" + swallows());
    log("" + calleeThrows());
    multi(0);
    multi(1);
    multi(2);
    try {
      pendingException();
    } catch (CustomException e) {
      log("caught " + e.getMessage());
    }
    try {
      rethrow();
    } catch (CustomException e) {
      log(e.getMessage() + e.getSuppressed()[0].getMessage());
    }
    thrower(99);
  }
}
