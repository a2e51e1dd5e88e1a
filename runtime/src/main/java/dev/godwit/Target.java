package dev.godwit;

import dev.godwit.transport.Place;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where a chain goes on, and how. Immutable; may be held by a chain that moves.
 *
 * <p>The other machine needs Java 17 or later and a POSIX shell, nothing else: Godwit's runtime and
 * the program's classes are sent once and kept there, in {@code ~/.godwit}.
 */
public final class Target {
  private final String place;
  private @Nullable String javaCommand;
  private List<String> jvmOptions = List.of();
  private List<String> before = List.of();
  private @Nullable String directory;
  private List<String> files = List.of();
  private Map<String, String> environment = Map.of();
  private @Nullable String sshConfig;
  private boolean spare;

  private Target(String place) {
    this.place = place;
  }

  /** Another JVM on this machine, with this one's options, environment and directory. */
  public static Target local() {
    return new Target("local:");
  }

  /**
   * An account of another machine, over SSH. Its host key must be known, as {@code ssh} keeps them;
   * keys come from the agent, or from the files that SSH's configuration names.
   *
   * @param destination {@code user@host:port}; without user and port as SSH's configuration says
   * @throws IllegalArgumentException if it is no destination
   */
  public static Target ssh(String destination) {
    return parse("ssh://" + destination);
  }

  /**
   * What a command leads to: {@code docker exec -i box}, {@code kubectl exec -i pod --}, {@code
   * srun}, {@code ssh box}. The command is started here with one more argument, {@code sh}, and
   * must give that shell its own stdin and stdout, without a terminal.
   */
  public static Target command(String... argv) {
    if (argv.length == 0) {
      throw new IllegalArgumentException("a command needs a program");
    }
    return new Target(Place.commandText(List.of(argv)));
  }

  /** A file: the chain ends here and goes on when the file is resumed, as {@link Teleport#save}. */
  public static Target file(Path file) {
    return new Target("file:" + file);
  }

  /**
   * The target that the text names: {@code ssh://user@host:port}, with {@code /directory} at the
   * end if one is meant; {@code local:}; {@code command:docker exec -i box}; {@code file:name}.
   *
   * @throws IllegalArgumentException if it names none
   */
  public static Target parse(String text) {
    Place.parse(text);
    return new Target(text);
  }

  /** The same target with another java command, by name or path there. */
  public Target withJava(String command) {
    return with(t -> t.javaCommand = Objects.requireNonNull(command));
  }

  /** The same target with one more option for the JVM there. */
  public Target withJvmOption(String option) {
    return with(t -> t.jvmOptions = plus(jvmOptions, option));
  }

  /**
   * The same target with one more shell command that runs there before the JVM starts, in the same
   * shell: {@code module load java}. The move fails if it fails.
   *
   * @throws IllegalArgumentException for {@code local:}, where there is no shell
   */
  public Target before(String command) {
    if (Place.of(this) instanceof Place.Local) {
      throw new IllegalArgumentException("local: has no shell that a command could run in before");
    }
    return with(t -> t.before = plus(before, command));
  }

  /** The same target with a directory there to run in. */
  public Target inDirectory(String path) {
    return with(t -> t.directory = Objects.requireNonNull(path));
  }

  /**
   * The same target with a file of this machine that goes along: the chain finds it there in its
   * directory, under the file's name. Without {@link #inDirectory} that is a new directory, which
   * is deleted when the chain leaves or ends.
   */
  public Target withFile(Path file) {
    return with(t -> t.files = plus(files, file.toString()));
  }

  /** The same target with a variable in the environment of the JVM there. */
  public Target withEnvironment(String name, String value) {
    if (!name.matches("[A-Za-z_][A-Za-z_0-9]*")) {
      throw new IllegalArgumentException("'" + name + "' is no name for an environment variable");
    }
    return with(
        t -> {
          Map<String, String> all = new LinkedHashMap<>(environment);
          all.put(name, value);
          t.environment = all;
        });
  }

  /**
   * The same target with a configuration file for SSH in place of {@code ~/.ssh/config}, or of the
   * one that {@code -Dgodwit.ssh-config} names.
   */
  public Target withSshConfig(Path file) {
    return with(t -> t.sshConfig = file.toAbsolutePath().toString());
  }

  /**
   * The same target with one JVM more than is needed: it is started ahead, while the program goes
   * on, and the next hop to this target finds it ready. It ends with this JVM.
   */
  public Target withSpare() {
    return with(t -> t.spare = true);
  }

  private Target with(Consumer<Target> change) {
    Target t = new Target(place);
    t.javaCommand = javaCommand;
    t.jvmOptions = jvmOptions;
    t.before = before;
    t.directory = directory;
    t.files = files;
    t.environment = environment;
    t.sshConfig = sshConfig;
    t.spare = spare;
    change.accept(t);
    return t;
  }

  private static List<String> plus(List<String> list, String one) {
    List<String> all = new ArrayList<>(list);
    all.add(Objects.requireNonNull(one));
    return all;
  }

  /** The text for {@link #parse}, without the options. */
  @Override
  public String toString() {
    return place;
  }

  /** The java to start there, null for the one that is found. */
  public @Nullable String javaCommand() {
    return javaCommand;
  }

  /** Options of the JVM there, after those that it inherits. */
  public List<String> jvmOptions() {
    return List.copyOf(jvmOptions);
  }

  /** What runs before the JVM. */
  public List<String> before() {
    return List.copyOf(before);
  }

  /** The directory to run in, null for the one that the shell starts in. */
  public @Nullable String directory() {
    return directory;
  }

  /** Files that go along. */
  public List<String> files() {
    return List.copyOf(files);
  }

  /** Variables for the JVM there. */
  public Map<String, String> environment() {
    return Collections.unmodifiableMap(environment);
  }

  /** Whether a JVM is started ahead. */
  public boolean hasSpare() {
    return spare;
  }

  /** SSH's configuration file, null for the usual one. */
  public @Nullable String sshConfig() {
    return sshConfig;
  }
}
