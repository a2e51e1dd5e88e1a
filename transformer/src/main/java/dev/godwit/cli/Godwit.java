package dev.godwit.cli;

import dev.godwit.GodwitException;
import java.io.UncheckedIOException;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code godwit}: its subcommands are classes of their own. */
@Command(
    name = "godwit",
    description = "Running chains of Java methods that move.",
    mixinStandardHelpOptions = true,
    version = "godwit 0.1.0-SNAPSHOT",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      RunCommand.class,
      AnnotateCommand.class,
      ResumeCommand.class,
      ListCommand.class,
      DiscardCommand.class,
      DoctorCommand.class,
      CacheCommand.class,
      InspectCommand.class,
      DiffCommand.class,
      CheckCommand.class
    })
public final class Godwit implements Runnable {
  /** The exit code when a snapshot cannot be used. */
  private static final int REFUSED = 3;

  /** Runs the command and exits with its code. */
  public static void main(String[] args) {
    CommandLine line = new CommandLine(new Godwit());
    // What follows the program is the program's.
    Objects.requireNonNull(line.getSubcommands().get("run")).setStopAtPositional(true);
    line.setExecutionExceptionHandler(
        (e, command, parsed) -> {
          if (e instanceof GodwitException
              || e instanceof UncheckedIOException
              || e instanceof IllegalArgumentException) {
            System.err.println("godwit: " + e.getMessage());
            return REFUSED;
          }
          throw e;
        });
    System.exit(line.execute(args));
  }

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }
}
