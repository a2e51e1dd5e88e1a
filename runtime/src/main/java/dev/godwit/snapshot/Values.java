package dev.godwit.snapshot;

import com.google.gson.stream.JsonWriter;
import dev.godwit.SnapshotException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One value with all that it reaches, as JSON: how a chain ended. */
public final class Values {
  private Values() {}

  /**
   * The value as JSON.
   *
   * @param what it is, for the message if it cannot travel
   * @throws dev.godwit.CaptureException if it cannot
   */
  public static String write(@Nullable Object value, String what) {
    Utf8Writer text = new Utf8Writer();
    JsonWriter out = new JsonWriter(text); // Not closed: there is nothing to close in memory.
    try {
      out.setSerializeNulls(true);
      out.setHtmlSafe(false);
      GraphWriter graph = new GraphWriter(out, text, new IdentityHashMap<>(), t -> {});
      out.beginObject().name("value");
      graph.slot(value, what);
      out.name("objects");
      graph.objects();
      out.endObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // A writer to memory does not fail.
    }
    return new String(text.toByteArray(), StandardCharsets.UTF_8);
  }

  /** The value again, with classes from the loader. */
  public static @Nullable Object read(String json, ClassLoader loader) {
    try {
      SnapshotParser.Value value = SnapshotParser.parseValue(json, Limits.NONE);
      TypeFilter types = new TypeFilter(loader, true);
      Map<Integer, ChainReader> held = ChainReader.held(value.objects(), types);
      held.values().forEach(ChainReader::link);
      GraphBuilder graph = new GraphBuilder(value.objects(), types, held);
      graph.build();
      return graph.slot(value.slot());
    } catch (SnapshotException e) {
      throw e;
    } catch (Exception e) {
      throw new SnapshotException("the value is not valid: " + e, e);
    }
  }
}
