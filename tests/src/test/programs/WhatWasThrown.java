import dev.godwit.Migratable;
import dev.godwit.Teleport;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.text.ParseException;
import java.text.SimpleDateFormat;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IllegalFormatConversionException;
import java.util.List;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What exceptions were given, and what their classes make of it, is the same after a hop. */
public class WhatWasThrown {
  static class Coded extends Exception {
    private final int code;

    Coded(String message, int code, Throwable cause) {
      super(message, cause);
      this.code = code;
    }

    @Override
    public String getMessage() {
      return "code " + code + ": " + super.getMessage();
    }
  }

  /** Another step down. */
  static class Located extends Coded {
    Located(String message) {
      super(message, 2, null);
    }

    @Override
    public String getMessage() {
      return "line 7: " + super.getMessage();
    }

    @Override
    public synchronized Throwable getCause() {
      return new IllegalStateException("made up");
    }
  }

  static class Failing extends RuntimeException {
    @Override
    public String getMessage() {
      throw new UnsupportedOperationException("no message");
    }

    @Override
    public String toString() {
      return "failing";
    }
  }

  static class Driver extends SQLException {
    final List<String> details = new ArrayList<>(List.of("detail"));

    Driver() {
      super("reason", "08001", 42);
    }

    @Override
    public int getErrorCode() {
      return -super.getErrorCode();
    }
  }

  interface Failure {
    Object run() throws Throwable;
  }

  static Throwable thrown(Failure f) {
    try {
      return (Throwable) f.run();
    } catch (Throwable t) {
      return t;
    }
  }

  static Throwable interrupted() {
    InterruptedIOException i = new InterruptedIOException("m");
    i.bytesTransferred = 7;
    return i;
  }

  static Throwable chained() {
    SQLException first = new BatchUpdateException("first", "s", 4, new int[] {1, -2});
    first.setNextException(new SQLWarning("second", "t", 5));
    first.setNextException(new Driver());
    return first;
  }

  /** A cycle through one that is made of its target. */
  static Throwable cycle() {
    IOException inner = new IOException("inner");
    inner.addSuppressed(new InvocationTargetException(inner, "outer"));
    return inner;
  }

  static List<Throwable> made() {
    List<Throwable> all = new ArrayList<>();
    all.add(new Coded("boom", 4, new IOException("disk")));
    all.add(new Coded(null, 4, null));
    all.add(new Located("there"));
    all.add(new Failing());
    all.add(new Driver());
    all.add(thrown(() -> LocalDate.parse("2020-13-45")));
    all.add(thrown(() -> Pattern.compile("a(b")));
    all.add(thrown(() -> new java.net.URI("http://a b")));
    all.add(thrown(() -> new SimpleDateFormat("yyyy").parse("x")));
    all.add(thrown(() -> String.format("%d", "x")));
    all.add(thrown(() -> String.format("%s %s", "x")));
    all.add(thrown(() -> String.format("%,,d", 1)));
    all.add(thrown(() -> ResourceBundle.getBundle("nope")));
    all.add(thrown(() -> Enum.valueOf(Thread.State.class, "X")));
    all.add(new InvocationTargetException(new IOException("target"), "m"));
    all.add(new EnumConstantNotPresentException(Thread.State.class, "Y"));
    all.add(thrown(() -> Charset.forName("nope")));
    all.add(
        thrown(() -> StandardCharsets.US_ASCII.newDecoder().decode(ByteBuffer.wrap(new byte[] {-1}))));
    all.add(new DirectoryNotEmptyException("/x"));
    all.add(new FileSystemException("a", "b", "c"));
    all.add(new FileSystemException(null, null, null));
    all.add(new InvalidPathException("in", "why", 2));
    all.add(interrupted());
    all.add(chained());
    all.add(cycle());
    all.add(new AssertionError("m", new IOException("c")));
    all.add(thrown(() -> ((Object) null).toString()));
    all.add(thrown(() -> List.of(1).get(3)));
    return all;
  }

  static String state(Throwable t) {
    StringBuilder b = new StringBuilder(t.toString());
    if (t instanceof DateTimeParseException d) {
      b.append(" | ").append(d.getParsedString()).append(d.getErrorIndex());
    } else if (t instanceof PatternSyntaxException p) {
      b.append(" | ").append(p.getDescription()).append(p.getIndex()).append(p.getPattern());
    } else if (t instanceof ParseException p) {
      b.append(" | ").append(p.getErrorOffset());
    } else if (t instanceof IllegalFormatConversionException f) {
      b.append(" | ").append(f.getConversion()).append(f.getArgumentClass());
    } else if (t instanceof MissingResourceException m) {
      b.append(" | ").append(m.getClassName()).append(m.getKey());
    } else if (t instanceof FileSystemException f) {
      b.append(" | ").append(f.getFile()).append(f.getOtherFile()).append(f.getReason());
    } else if (t instanceof InterruptedIOException i) {
      b.append(" | ").append(i.bytesTransferred);
    } else if (t instanceof SQLException s) {
      for (SQLException n = s; n != null; n = n.getNextException()) {
        b.append(" | ").append(n.getMessage()).append(n.getSQLState()).append(n.getErrorCode());
        if (n instanceof Driver d) {
          b.append(d.details);
        }
        if (n instanceof BatchUpdateException u) {
          b.append(Arrays.toString(u.getUpdateCounts()));
        }
      }
    }
    b.append(" | ").append(t.getCause());
    for (Throwable s : t.getSuppressed()) {
      b.append(" | ").append(s).append(s.getCause() == t);
    }
    return b.toString();
  }

  @Migratable
  static void all() {
    List<Throwable> all = made();
    Teleport.to("local:");
    for (Throwable t : all) {
      System.out.println(state(t));
    }
    try {
      fails();
    } catch (Coded e) {
      System.out.println(state(e));
    }
  }

  @Migratable
  static void fails() throws Coded {
    Teleport.to("local:");
    throw new Coded("thrown", 9, null);
  }

  @Migratable
  public static void main(String[] args) {
    all();
  }
}
