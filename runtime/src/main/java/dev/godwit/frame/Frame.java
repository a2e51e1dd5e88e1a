package dev.godwit.frame;

import java.lang.invoke.MethodHandles;
import java.lang.reflect.Array;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One captured activation of a migratable method: the point where it waits and the locals that are
 * live there. Generated continuation classes extend it. Immutable but for the link to its caller,
 * which the {@link Execution} that owns it sets.
 */
public abstract class Frame {
  /** The version of the contract between generated code and this package. */
  public static final int ABI = 1;

  /** The number of the suspension point that this activation waits at, from 1. */
  protected final int at;

  @Nullable Frame caller;

  /** Whether this was the outermost frame on the native stack when it was captured. */
  boolean outermost;

  /** On the innermost frame: whether this one or one below may be in a synchronized block. */
  boolean holding;

  /** An activation that waits at the given point. */
  protected Frame(int at) {
    this.at = at;
  }

  /**
   * Called first by the initialiser of each companion: checks the contract, initialises the user's
   * type as a call of its method would, and gives Godwit access to the types of its module.
   *
   * @param mentioned other types with migratable methods that this one's methods mention
   * @throws ExceptionInInitializerError as the user's type throws it
   */
  public static void link(
      MethodHandles.Lookup companion, Class<?> user, int abi, Class<?>... mentioned) {
    if (abi != ABI) {
      throw new IncompatibleClassChangeError(
          companion.lookupClass().getName()
              + " was generated for version "
              + abi
              + " of Godwit's link contract, the runtime has version "
              + ABI
              + ": compile it again with the processor of this version");
    }
    Companions.register(companion, user, mentioned);
    boolean isAbstract =
        user.isInterface()
            && Arrays.stream(user.getDeclaredMethods())
                .allMatch(m -> Modifier.isAbstract(m.getModifiers()));
    if (isAbstract) {
      return; // Calls of its methods do not initialise such an interface (JLS 12.4.1).
    }
    try {
      Class.forName(user.getName(), true, user.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The same for a local interface, as the value of one of its constants: it has no other
   * initialiser.
   *
   * @return null
   */
  public static @Nullable Frame isLinked(
      MethodHandles.Lookup companion, Class<?> user, int abi, Class<?>... mentioned) {
    link(companion, user, abi, mentioned);
    return null;
  }

  /** What is fixed about this method: names, points, hashes. */
  protected abstract FrameInfo info();

  /** Runs on from the point: takes the callee's result from x and gives it this method's own. */
  protected abstract void resume(Execution x) throws Throwable;

  /** Shows all locals, by name, and takes the values that come back. */
  protected void locals(Locals l) {}

  /** What is fixed about this frame's method. */
  public final FrameInfo method() {
    return info();
  }

  /** The number of the suspension point. */
  public final int point() {
    return at;
  }

  /** Goes through the live locals, to write or to fill them. */
  public final void visit(Locals l) {
    locals(l);
  }

  /** Whether it waits inside a synchronized block. */
  final boolean holdsMonitor() {
    return info().at(at).monitor();
  }

  /** This frame and those of its callers, innermost first. */
  public final List<Frame> chain() {
    List<Frame> chain = new ArrayList<>();
    for (Frame f = this; f != null; f = f.caller) {
      chain.add(f);
    }
    return chain;
  }

  /** Links frames, the innermost first, and returns that one. */
  public static Frame link(List<Frame> chain) {
    for (int i = 0; i < chain.size(); i++) {
      chain.get(i).caller = i + 1 < chain.size() ? chain.get(i + 1) : null;
    }
    chain.get(0).holding = chain.stream().anyMatch(Frame::holdsMonitor);
    return chain.get(0);
  }

  /** The line of a stack trace that this frame stands for. */
  public final StackTraceElement element() {
    return info().element(at);
  }

  /** A value without calling code of the user, such as toString(). */
  private static String brief(@Nullable Object value) {
    if (value == null
        || value instanceof Number && value.getClass().getModule() == Object.class.getModule()
        || value instanceof Boolean
        || value instanceof Character) {
      return String.valueOf(value);
    }
    if (value instanceof String s) {
      return '"' + s + '"';
    }
    if (value instanceof Enum<?> e) {
      return e.name();
    }
    String type = value.getClass().getTypeName();
    if (value.getClass().isArray()) {
      return type.replaceFirst("\\[", "[" + Array.getLength(value));
    }
    return type;
  }

  /** Method, file and line, point and live locals: of objects only their type. */
  public final String describe() {
    StringBuilder text =
        new StringBuilder(element().toString()).append(", point ").append(at).append(':');
    locals(
        new Locals(info(), at) {
          @Override
          protected @Nullable Object visit(String name, Class<?> type, @Nullable Object value) {
            text.append(' ').append(name).append('=').append(brief(value));
            return value;
          }
        });
    return text.toString();
  }
}
