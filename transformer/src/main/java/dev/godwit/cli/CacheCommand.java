package dev.godwit.cli;

import dev.godwit.transport.StoredCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code godwit cache}: code that was sent to this account. */
@Command(
    name = "cache",
    description =
        "Lists the code that programs have sent to this account. What is deleted is sent again when"
            + " it is needed.",
    mixinStandardHelpOptions = true)
final class CacheCommand implements Callable<Integer> {
  @Option(
      names = "--prune",
      paramLabel = "DAYS",
      description = "Deletes what was not used for so many days; 0 for all.")
  private @Nullable Integer prune;

  @Option(names = "--json", description = "Writes JSON.")
  private boolean json;

  @Override
  public Integer call() {
    List<StoredCode> all =
        prune == null
            ? StoredCode.list()
            : StoredCode.prune(Instant.now().minus(Duration.ofDays(prune)));
    if (json) {
      System.out.println(Reports.json(all.stream().map(CacheCommand::shown).toList()));
      return 0;
    }
    String what = prune == null ? "" : "deleted  ";
    all.forEach(c -> System.out.println(what + c.hash() + "  " + c.size() + "  " + c.lastUsed()));
    System.out.println(
        all.size() + " pieces, " + all.stream().mapToLong(StoredCode::size).sum() + " bytes");
    return 0;
  }

  private record Shown(String hash, long size, String lastUsed) {}

  private static Shown shown(StoredCode c) {
    return new Shown(c.hash(), c.size(), c.lastUsed().toString());
  }
}
