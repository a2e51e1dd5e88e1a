package dev.godwit.frame;

import java.util.List;

/**
 * What is fixed about a migratable method.
 *
 * @param owner binary name of the type that declares it
 * @param name method name with its parameter types, {@code c(int)}
 * @param file the user's source file, {@code Hello.java}
 * @param shape hash of what resuming needs: points, callees, live locals with types
 * @param code hash of the body without lines and comments
 * @param points the suspension points, numbered from 1
 */
public record FrameInfo(
    String owner, String name, String file, String shape, String code, List<Point> points) {

  private static final String SYNCHRONIZED = "synchronized ";

  /**
   * A place where the method can wait.
   *
   * @param line in the user's file
   * @param callee the method called there
   * @param live names of the locals that are needed after it
   * @param monitor whether it is inside a synchronized block
   */
  public record Point(int line, String callee, List<String> live, boolean monitor) {}

  /** Keeps its own copy of the points. */
  public FrameInfo {
    points = List.copyOf(points);
  }

  /**
   * As generated code writes it: a line {@code owner name(types)}, a line {@code shape code file},
   * and for each point a line {@code line callee: locals}, with {@code synchronized} in front of
   * the callee if the point is inside such a block.
   *
   * @param text all lines, in as many pieces as the length of a constant demands
   */
  public static FrameInfo of(String... text) {
    List<String> lines = String.join("", text).lines().toList();
    String[] method = lines.get(0).split(" ", 2);
    String[] source = lines.get(1).split(" ", 3);
    List<Point> points = lines.subList(2, lines.size()).stream().map(FrameInfo::point).toList();
    return new FrameInfo(method[0], method[1], source[2], source[0], source[1], points);
  }

  private static Point point(String text) {
    int space = text.indexOf(' ');
    int colon = text.lastIndexOf(':');
    String live = text.substring(colon + 1).strip();
    String callee = text.substring(space + 1, colon);
    boolean monitor = callee.startsWith(SYNCHRONIZED);
    return new Point(
        Integer.parseInt(text.substring(0, space)),
        monitor ? callee.substring(SYNCHRONIZED.length()) : callee,
        live.isEmpty() ? List.of() : List.of(live.split(" ")),
        monitor);
  }

  /** The point with the given number. */
  public Point at(int point) {
    return points.get(point - 1);
  }

  /** {@code Hello.c(int)}: the simple name of the type and the method. */
  public String title() {
    return simpleOwner() + "." + name;
  }

  StackTraceElement element(int point) {
    return new StackTraceElement(
        owner, name.substring(0, name.indexOf('(')), file, at(point).line());
  }

  private String simpleOwner() {
    return owner.substring(owner.lastIndexOf('.') + 1).replace('$', '.');
  }
}
