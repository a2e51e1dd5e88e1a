package dev.godwit.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.godwit.transformer.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documents say what is so. */
class DocsTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern QUOTE =
      Pattern.compile("<!-- from: (\\S+) -->\n```java\n(.*?)```", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");

  private static List<Path> documents() throws IOException {
    List<Path> all = new ArrayList<>();
    try (Stream<Path> top = Files.list(ROOT);
        Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      Stream.concat(top, docs).filter(p -> p.toString().endsWith(".md")).forEach(all::add);
    }
    return all;
  }

  @Test
  void quotesAreOfFilesThatTheBuildCompiles() throws IOException {
    int quotes = 0;
    for (Path d : documents()) {
      Matcher m = QUOTE.matcher(Files.readString(d));
      while (m.find()) {
        quotes++;
        String source = Files.readString(ROOT.resolve(m.group(1)));
        assertTrue(
            source.contains(m.group(2)),
            d + " quotes what " + m.group(1) + " does not have:\n" + m.group(2));
      }
    }
    assertTrue(quotes >= 4, "quotes found: " + quotes);
  }

  @Test
  void linksLeadSomewhere() throws IOException {
    for (Path d : documents()) {
      Matcher m = LINK.matcher(Files.readString(d));
      while (m.find()) {
        Path to = d.resolveSibling(m.group(1));
        assertTrue(Files.exists(to), d + " links to " + m.group(1));
      }
    }
  }

  @Test
  void eachDiagnosticHasASection() throws IOException {
    String text = Files.readString(ROOT.resolve("docs/troubleshooting.md"));
    for (Diagnostic.Code c : Diagnostic.Code.values()) {
      assertTrue(text.contains("## " + c + "\n"), c + " has no section");
    }
  }

  @Test
  void theHelpIsThere() {
    String help =
        Processes.run(
                List.of(
                    Processes.java(), "-jar", PackagingTest.allJar().toString(), "run", "--help"),
                "")
            .out();
    assertTrue(help.contains("--class-path"), help);
    assertEquals(
        0,
        Processes.run(List.of(Processes.java(), "-jar", PackagingTest.allJar().toString()), "")
            .code());
  }
}
