package dev.godwit.cli;

import dev.godwit.transport.Settlement;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code godwit discard}: gives up a chain whose handover was not finished. */
@Command(
    name = "discard",
    description = "Gives up a chain that 'godwit list' shows: its snapshot is deleted.",
    mixinStandardHelpOptions = true)
final class DiscardCommand implements Callable<Integer> {
  @Parameters(paramLabel = "NUMBER", description = "The number of the handover.")
  private String transfer = "";

  @Override
  public Integer call() {
    Settlement.discard(transfer);
    return 0;
  }
}
