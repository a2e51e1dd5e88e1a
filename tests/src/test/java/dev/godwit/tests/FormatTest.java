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
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The format is the one that is documented, and files of it load for ever. If this fails after a
 * change of the format, the change needs a new version of the format, not a new file.
 */
class FormatTest {
  private static final Path DIR = Path.of("src/test/snapshots");

  private static final String RESULT =
      "Ada innerouter9223372036854775807-0.00.1xtrue thrown {k=7}{a=1}342 1 2 3.5 4.5 c 5 6 true"
          + " null literal own ?lone GREEN 1true class [Ljava.lang.String; out [1, 2]"
          + " Optional[there] [RED] 1.50 -1170105035 long100 20true!";

  @SuppressWarnings("unchecked")
  private static Suspended<Object> here(ClassLoader loader) throws ReflectiveOperationException {
    Method entry = loader.loadClass("Format1Migratable").getDeclaredMethod("allContinuation");
    entry.setAccessible(true);
    return (Suspended<Object>) ((Continuation<Object>) entry.invoke(null)).step();
  }

  private static String result(Continuation<Object> chain) {
    return chain.runWith("Ada").toString().replace('\ud800', '?');
  }

  @Test
  void theFirstFormatLoads() throws Exception {
    ClassLoader loader = Waiting.loader(Program.compile(DIR.resolve("Format1.java")));
    String stored = Files.readString(DIR.resolve("format-1.json"));
    assertEquals(RESULT, result(Snapshot.fromJson(stored).continuation(loader)));
  }

  @Test
  void whatIsWrittenTodayReadsTheSame() throws Exception {
    ClassLoader loader = Waiting.loader(Program.compile(DIR.resolve("Format1.java")));
    String json = here(loader).continuation().wholeSnapshot().toJson();
    Files.writeString(Path.of("target/format-1.json"), json);
    assertEquals(RESULT, result(Snapshot.fromJson(json).continuation(loader)));
  }

  @Test
  void theSchemaDescribesIt() throws Exception {
    JsonSchema schema = schema();
    ObjectMapper json = new ObjectMapper();
    String stored = Files.readString(DIR.resolve("format-1.json"));
    assertEquals(Set.of(), faults(schema, json, stored));
    ClassLoader loader = Waiting.loader(Program.compile(DIR.resolve("Format1.java")));
    assertEquals(
        Set.of(), faults(schema, json, here(loader).continuation().wholeSnapshot().toJson()));
    for (String wrong :
        new String[] {
          stored.replace("\"godwit\":1", "\"godwit\":\"1\""),
          stored.replace("\"program\":", "\"programme\":"),
          stored.replace("{\"ref\":", "{\"rif\":"),
          stored.replace("\"record\":", "\"rekord\":")
        }) {
      assertFalse(wrong.equals(stored));
      assertFalse(faults(schema, json, wrong).isEmpty(), wrong);
    }
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
