package dev.godwit.cli;

import dev.godwit.transport.Settlement;
import dev.godwit.transport.Settlement.Pending;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code godwit list}: handovers that were not finished. */
@Command(
    name = "list",
    description =
        "Lists the chains of this account whose handover was not finished, by a crash or a lost"
            + " link. 'godwit resume' and 'godwit discard' take their numbers.",
    mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {
  @Option(names = "--json", description = "Writes JSON.")
  private boolean json;

  @Override
  public Integer call() {
    List<Pending> all = Settlement.list();
    if (json) {
      System.out.println(Reports.json(all));
    } else {
      all.forEach(ListCommand::print);
    }
    return 0;
  }

  private static void print(Pending p) {
    System.out.println(p.transfer() + "  " + p.state() + "  " + p.program());
    System.out.println(
        "  "
            + p.meaning()
            + "; "
            + (p.place().isEmpty() ? "" : "to " + p.place() + ", ")
            + p.since()
            + ", "
            + p.size()
            + " bytes");
  }
}
