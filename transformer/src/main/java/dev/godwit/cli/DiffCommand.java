package dev.godwit.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code godwit diff}: what two snapshots of a chain differ in. */
@Command(
    name = "diff",
    description =
        "Shows what two snapshots differ in: frames, locals, objects by the way to them."
            + " Exits with 1 if there is a difference.",
    mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {
  @Mixin private Stored stored = new Stored();

  @Option(names = "--json", description = "Writes JSON.")
  private boolean json;

  @Parameters(index = "0", paramLabel = "A", description = "A snapshot.")
  private Path before = Path.of("");

  @Parameters(index = "1", paramLabel = "B", description = "Another.")
  private Path after = Path.of("");

  @Override
  public Integer call() {
    List<String> lines =
        Reports.differences(stored.read(before).contents(), stored.read(after).contents());
    if (json) {
      System.out.println(Reports.json(lines));
    } else {
      lines.forEach(System.out::println);
    }
    return lines.isEmpty() ? 0 : 1;
  }
}
