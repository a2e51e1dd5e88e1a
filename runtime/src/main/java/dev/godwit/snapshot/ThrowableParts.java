package dev.godwit.snapshot;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The part of an exception that classes of the JDK declare: the message and cause that it was
 * given, whatever classes of the program make of them; and for those classes that have more, what a
 * constructor of theirs takes, and their public fields.
 */
final class ThrowableParts {
  /** What the classes that have more than a message take, by the names of the methods that tell. */
  private static final Map<String, List<String>> STATES = new HashMap<>();

  static {
    state("java.lang.EnumConstantNotPresentException", "enumType", "constantName");
    state("java.lang.reflect.InvocationTargetException", "getTargetException", "getMessage");
    state("java.net.HttpRetryException", "getReason", "responseCode", "getLocation");
    state("java.net.URISyntaxException", "getInput", "getReason", "getIndex");
    state("java.nio.charset.IllegalCharsetNameException", "getCharsetName");
    state("java.nio.charset.MalformedInputException", "getInputLength");
    state("java.nio.charset.UnmappableCharacterException", "getInputLength");
    state("java.nio.charset.UnsupportedCharsetException", "getCharsetName");
    state("java.nio.file.FileSystemException", "getFile", "getOtherFile", "getReason");
    state("java.nio.file.InvalidPathException", "getInput", "getReason", "getIndex");
    state("java.nio.file.attribute.UserPrincipalNotFoundException", "getName");
    state(
        "java.sql.BatchUpdateException",
        "getMessage",
        "getSQLState",
        "getErrorCode",
        "getUpdateCounts");
    state("java.sql.SQLException", "getMessage", "getSQLState", "getErrorCode");
    state("java.text.ParseException", "getMessage", "getErrorOffset");
    state(
        "java.time.format.DateTimeParseException",
        "getMessage",
        "getParsedString",
        "getErrorIndex");
    state("java.util.DuplicateFormatFlagsException", "getFlags");
    state("java.util.FormatFlagsConversionMismatchException", "getFlags", "getConversion");
    state("java.util.IllegalFormatCodePointException", "getCodePoint");
    state("java.util.IllegalFormatConversionException", "getConversion", "getArgumentClass");
    state("java.util.IllegalFormatFlagsException", "getFlags");
    state("java.util.IllegalFormatPrecisionException", "getPrecision");
    state("java.util.IllegalFormatWidthException", "getWidth");
    state("java.util.MissingFormatArgumentException", "getFormatSpecifier");
    state("java.util.MissingFormatWidthException", "getFormatSpecifier");
    state("java.util.MissingResourceException", "getMessage", "getClassName", "getKey");
    state("java.util.UnknownFormatConversionException", "getConversion");
    state("java.util.UnknownFormatFlagsException", "getFlags");
    state("org.xml.sax.SAXException", "getMessage", "getException");
    state(
        "org.xml.sax.SAXParseException",
        "getMessage",
        "getPublicId",
        "getSystemId",
        "getLineNumber",
        "getColumnNumber",
        "getException");
    state("java.util.regex.PatternSyntaxException", "getDescription", "getPattern", "getIndex");
  }

  private static final ClassValue<ThrowableParts> OF =
      new ClassValue<>() {
        @Override
        protected ThrowableParts computeValue(Class<?> type) {
          return new ThrowableParts(type);
        }
      };

  private final Class<?> type;

  /** The class of the JDK at or above it. */
  private final Class<?> jdk;

  /** The constructor to run, and the methods that tell what it takes. */
  private final Constructor<?> first;

  private final List<MethodHandle> tellers = new ArrayList<>();

  private final MethodHandle message;
  private final MethodHandle cause;

  /** Whether it takes just the message. */
  private boolean isPlain = true;

  private final List<Field> publicFields = new ArrayList<>();

  /** What of its kind follows it. */
  private record Next(Method get, Method set) {}

  private @Nullable Next next;

  /** A class whose state nothing tells; null if there is none. */
  private @Nullable Class<?> closed;

  private static void state(String type, String... tellers) {
    STATES.put(type, List.of(tellers));
  }

  /** That of the class. */
  static ThrowableParts of(Class<?> type) {
    return OF.get(type);
  }

  private ThrowableParts(Class<?> type) {
    this.type = type;
    Class<?> c = type;
    while (!Types.isPlatform(c)) {
      c = c.getSuperclass();
    }
    jdk = c;
    while (c != Throwable.class && !STATES.containsKey(c.getName())) {
      look(c);
      c = c.getSuperclass();
    }
    try {
      message = teller("getMessage");
      cause = teller("getCause");
      List<Class<?>> told = new ArrayList<>();
      if (c == Throwable.class) {
        told.add(String.class);
      } else {
        isPlain = false;
        next = next(c);
        for (String name : Objects.requireNonNull(STATES.get(c.getName()))) {
          MethodHandle teller = teller(name);
          tellers.add(teller);
          told.add(teller.type().returnType());
        }
      }
      first = constructor(c, told);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type.getName(), e);
    }
  }

  private static @Nullable Next next(Class<?> type) throws NoSuchMethodException {
    for (Class<?> c = type; c != null; c = c.getSuperclass()) {
      if (c.getName().equals("java.sql.SQLException")) {
        return new Next(c.getMethod("getNextException"), c.getMethod("setNextException", c));
      }
    }
    return null;
  }

  /** Finds what a class of the JDK adds to those above it. */
  private void look(Class<?> c) {
    boolean hasMessage = false;
    for (Method m : c.getDeclaredMethods()) {
      hasMessage |= m.getName().equals("getMessage");
    }
    boolean isHidden = hasMessage && c != NullPointerException.class; // Which helps if it has none.
    for (Field f : c.getDeclaredFields()) {
      int m = f.getModifiers();
      if (Modifier.isPublic(m) && !Modifier.isFinal(m) && !Modifier.isStatic(m)) {
        publicFields.add(f);
      } else if (!Modifier.isStatic(m) && !Modifier.isTransient(m)) {
        isHidden = true;
      }
    }
    if (isHidden) {
      closed = c;
    }
  }

  /** The method as the JDK's class has it: what the program's class makes of it is no state. */
  private MethodHandle teller(String name) throws ReflectiveOperationException {
    Method m = jdk.getMethod(name);
    MethodType as = MethodType.methodType(m.getReturnType());
    if (jdk != type) {
      try {
        Class<?> direct = JdkPart.below(type);
        return JdkPart.rights(direct).findSpecial(jdk, name, as, direct);
      } catch (IllegalAccessException e) {
        // A module that is not open: as it shows itself.
      }
    }
    return MethodHandles.publicLookup().findVirtual(m.getDeclaringClass(), name, as);
  }

  /** The constructor that takes those values. */
  private static Constructor<?> constructor(Class<?> c, List<Class<?>> values)
      throws NoSuchMethodException {
    for (Constructor<?> k : c.getConstructors()) {
      Class<?>[] parameters = k.getParameterTypes();
      boolean fits = parameters.length == values.size();
      for (int i = 0; fits && i < parameters.length; i++) {
        fits = parameters[i].isAssignableFrom(values.get(i));
      }
      if (fits) {
        return k;
      }
    }
    throw new NoSuchMethodException(c.getName());
  }

  private static @Nullable Object tell(MethodHandle teller, Throwable t) {
    try {
      return teller.invoke(t);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /** Why it cannot travel; null if it can. */
  @Nullable String refusal() {
    return closed == null
        ? null
        : "what a "
            + closed.getName()
            + " has beside a message is private to the JDK; keep its text";
  }

  /** The message that it was given. */
  @Nullable String message(Throwable t) {
    return (String) tell(message, t);
  }

  /** The cause that it was given. */
  @Nullable Throwable cause(Throwable t) {
    return (Throwable) tell(cause, t);
  }

  /** Whether there is more than a message. */
  boolean hasState() {
    return !isPlain || !publicFields.isEmpty();
  }

  /** What is needed to make it. */
  List<@Nullable Object> state(Throwable t) throws ReflectiveOperationException {
    List<@Nullable Object> state = new ArrayList<>();
    if (isPlain) {
      state.add(message(t));
    }
    for (MethodHandle teller : tellers) {
      state.add(tell(teller, t));
    }
    for (Field f : publicFields) {
      state.add(f.get(t));
    }
    if (next != null) {
      state.add(next.get.invoke(t));
    }
    return state;
  }

  /** One with that state and without trace, suppressed exceptions and fields of the program. */
  Throwable make(List<@Nullable Object> state) throws ReflectiveOperationException {
    Iterator<@Nullable Object> values = state.iterator();
    @Nullable Object[] arguments = new Object[first.getParameterCount()];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = values.next();
    }
    Throwable made = (Throwable) Constructors.of(type, first).newInstance(arguments);
    for (Field f : publicFields) {
      f.set(made, values.next());
    }
    Object after = next == null ? null : values.next();
    if (next != null && after != null) {
      next.set.invoke(made, after);
    }
    return made;
  }
}
