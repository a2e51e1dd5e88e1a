package dev.godwit.frame;

import java.util.Arrays;
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

  /**
   * A place where the method can wait.
   *
   * @param line in the user's file
   * @param callee the method called there
   * @param live names of the locals that are needed after it
   */
  public record Point(int line, String callee, List<String> live) {}

  /** Keeps its own copy of the points. */
  public FrameInfo {
    points = List.copyOf(points);
  }

  /** As generated code writes it. */
  public static FrameInfo of(
      String owner, String name, String file, String shape, String code, Point... points) {
    return new FrameInfo(owner, name, file, shape, code, Arrays.asList(points));
  }

  /** As generated code writes it. */
  public static Point point(int line, String callee, String... live) {
    return new Point(line, callee, List.of(live));
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
