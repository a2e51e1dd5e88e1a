package dev.godwit.cli;

import dev.godwit.Contents;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code godwit inspect}: where a stored chain waits, and what it holds. */
@Command(
    name = "inspect",
    description =
        "Shows where a stored chain waits and what it holds. No class of the program is needed.",
    mixinStandardHelpOptions = true)
final class InspectCommand implements Callable<Integer> {
  @Mixin private Stored stored = new Stored();

  @Option(names = "--json", description = "Writes JSON.")
  private boolean json;

  @Parameters(paramLabel = "FILE", description = "A snapshot.")
  private Path file = Path.of("");

  @Override
  public Integer call() {
    Contents contents = stored.read(file).contents();
    System.out.print(json ? Reports.json(contents) + "\n" : Reports.inspection(contents));
    return 0;
  }
}
