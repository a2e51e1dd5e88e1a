package dev.godwit.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.godwit.Continuation;
import dev.godwit.Outcome.Suspended;
import dev.godwit.Snapshot;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The format is the one that is documented, and files of it load for ever. If this fails after a
 * change of the format, the change needs a new version of the format, not a new file.
 */
class FormatTest {
  private static final Path DIR = Path.of("src/test/snapshots");

  /**
   * A snapshot of a released version.
   *
   * @param file of the snapshot
   * @param program that it was taken from
   * @param result of its chain, with a question mark for a lone surrogate
   */
  private record Stored(String file, String program, String result) {
    String text() throws IOException {
      return Files.readString(DIR.resolve(file));
    }

    ClassLoader loader() {
      return Waiting.loader(Program.compile(DIR.resolve(program + ".java")));
    }

    @SuppressWarnings("unchecked")
    Continuation<Object> today(ClassLoader loader) throws ReflectiveOperationException {
      Method entry = loader.loadClass(program + "Migratable").getDeclaredMethod("allContinuation");
      entry.setAccessible(true);
      return ((Suspended<Object>) ((Continuation<Object>) entry.invoke(null)).step())
          .continuation();
    }
  }

  private static final List<Stored> STORED =
      List.of(
          new Stored(
              "format-1.json",
              "Format1",
              "Ada innerouter9223372036854775807-0.00.1xtrue thrown {k=7}{a=1}342 1 2 3.5 4.5 c 5 6"
                  + " true null literal own ?lone GREEN 1true class [Ljava.lang.String; out [1, 2]"
                  + " Optional[there] [RED] 1.50 -1170105035 long100 20true!"),
          new Stored(
              "format-1-short.json",
              "Format1Short",
              "Adan12falsePoint[x=2, y=1.0]3falsePoint[x=3, y=1.5]0truePoint[x=0, y=null]nulltruetrue81"
                  + "{a=1, b=2}2true1.5true[NaN, 0.1]Completed[result=own1099511627776]"));

  private static String result(Continuation<Object> chain) {
    return chain.runWith("Ada").toString().replace('\ud800', '?');
  }

  @Test
  void whatWasWrittenLoads() throws Exception {
    for (Stored s : STORED) {
      assertEquals(s.result(), result(Snapshot.fromJson(s.text()).continuation(s.loader())));
    }
  }

  @Test
  void whatIsWrittenTodayReadsTheSame() throws Exception {
    for (Stored s : STORED) {
      ClassLoader loader = s.loader();
      String json = s.today(loader).wholeSnapshot().toJson();
      Files.writeString(Path.of("target").resolve(s.file()), json);
      assertEquals(s.result(), result(Snapshot.fromJson(json).continuation(loader)));
    }
  }

  @Test
  void theSchemaDescribesIt() throws Exception {
    JsonSchema schema = schema();
    ObjectMapper json = new ObjectMapper();
    for (Stored s : STORED) {
      assertEquals(Set.of(), faults(schema, json, s.text()));
      String today = s.today(s.loader()).wholeSnapshot().toJson();
      assertEquals(Set.of(), faults(schema, json, today));
    }
    for (String[] wrong :
        new String[][] {
          {"\"godwit\":1", "\"godwit\":\"1\""},
          {"\"program\":", "\"programme\":"},
          {"{\"ref\":", "{\"rif\":"},
          {"\"record\":", "\"rekord\":"},
          {"{\"string\":\"own\"}", "{\"string\":5}"},
          {"\"of\":\"double\"", "\"of\":\"int\""},
          {"\"of\":[\"string\",\"long\"]", "\"of\":[\"string\"]"},
          {"\"companion\":", "\"class\":"},
        }) {
      String changed = changed(wrong[0], wrong[1]);
      assertFalse(faults(schema, json, changed).isEmpty(), changed);
    }
  }

  /** The first of the stored snapshots that has the text, with another in its place. */
  private static String changed(String from, String to) throws IOException {
    for (Stored s : STORED) {
      if (s.text().contains(from)) {
        return s.text().replace(from, to);
      }
    }
    throw new AssertionError(from);
  }

  private static JsonSchema schema() throws IOException {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(Files.readString(Path.of("../docs/snapshot-format.schema.json")));
  }

  private static Set<String> faults(JsonSchema schema, ObjectMapper json, String text)
      throws IOException {
    return schema.validate(json.readTree(text)).stream()
        .map(Object::toString)
        .collect(Collectors.toSet());
  }
}
