package dev.godwit.cli;

import dev.godwit.Target;
import dev.godwit.transport.Checkup;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code godwit doctor}: whether chains can go to a target. */
@Command(
    name = "doctor",
    description =
        "Says whether chains can go to a target: what is missing there, or how long a hop takes."
            + " Exits with 3 if they cannot.",
    mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
  @Option(
      names = "--ssh-config",
      paramLabel = "FILE",
      description = "A configuration for SSH in place of ~/.ssh/config.")
  private @Nullable Path sshConfig;

  @Option(names = "--java", paramLabel = "COMMAND", description = "The java to start there.")
  private @Nullable String java;

  @Option(names = "--json", description = "Writes JSON.")
  private boolean json;

  @Parameters(
      paramLabel = "TARGET",
      description = "ssh://user@host:port, local:, \"command:docker exec -i box\".")
  private String target = "";

  @Override
  public Integer call() {
    Target t = Target.parse(target);
    t = sshConfig == null ? t : t.withSshConfig(sshConfig);
    t = java == null ? t : t.withJava(java);
    Checkup c = Checkup.of(t);
    if (json) {
      System.out.println(Reports.json(c));
      return 0;
    }
    System.out.println(c.where() + " is ready, with Java " + c.java() + ".");
    System.out.println(
        c.sentBytes() == 0
            ? "Godwit's runtime was there already."
            : "Godwit's runtime was sent: " + c.sentBytes() + " bytes. It stays there.");
    System.out.println(
        "Ready after "
            + c.firstMillis()
            + " ms, the next time after "
            + c.nextMillis()
            + " ms; a message takes "
            + c.roundTripMicros()
            + " us there and back.");
    return 0;
  }
}
