package dev.godwit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a chain goes on.
 *
 * @param javaCommand the java to start there, null for the one that runs this JVM
 * @param jvmOptions options of the JVM there, after those that it inherits
 */
public record Target(@Nullable String javaCommand, List<String> jvmOptions) {
  /** Keeps its own copy of the options. */
  public Target {
    jvmOptions = List.copyOf(jvmOptions);
  }

  /** Another JVM on this machine, with this one's options, environment and directory. */
  public static Target local() {
    return new Target(null, List.of());
  }

  /** The target that the text names. */
  static Target parse(String text) {
    if (text.equals("local:")) {
      return local();
    }
    throw new IllegalArgumentException(
        "'" + text + "' is not a target: this version knows \"local:\"");
  }

  /** The same target with another java command. */
  public Target withJava(String command) {
    return new Target(command, jvmOptions);
  }

  /** The same target with one more option for the JVM there. */
  public Target withJvmOption(String option) {
    List<String> all = new ArrayList<>(jvmOptions);
    all.add(option);
    return new Target(javaCommand, all);
  }

  @Override
  public String toString() {
    return "local:";
  }
}
