package dev.godwit.snapshot;

import com.google.gson.stream.JsonWriter;
import dev.godwit.SnapshotException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
    return write(value, what, List.of(), List.of());
  }

  /**
   * The end of a chain: its value, and what goes home with it.
   *
   * @param lent what its caller lent
   * @param users the types whose static fields go home
   */
  public static String write(
      @Nullable Object value, String what, List<Object> lent, List<Class<?>> users) {
    Utf8Writer text = new Utf8Writer();
    JsonWriter out = new JsonWriter(text); // Not closed: there is nothing to close in memory.
    try {
      out.setSerializeNulls(true);
      out.setHtmlSafe(false);
      Statics statics = Statics.of(users);
      Loan loan = Loan.of(lent);
      GraphWriter graph = new GraphWriter(out, text, statics.staying(), t -> {}, false);
      loan.enter(graph);
      out.beginObject().name("value");
      graph.slot(value, what);
      statics.write(out, graph);
      out.name("objects");
      graph.objects();
      loan.write(out, graph.table());
      out.endObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // A writer to memory does not fail.
    }
    return new String(text.toByteArray(), StandardCharsets.UTF_8);
  }

  /**
   * The value again. What was lent has its new state in place, and static fields theirs.
   *
   * @param code classes of the program: classes from where they come may be named
   * @param trusted whether all others may be, too
   * @param lent what was lent here
   */
  public static @Nullable Object read(
      String json, List<Class<?>> code, boolean trusted, List<Object> lent) {
    try {
      SnapshotParser.Value value = SnapshotParser.parseValue(json, Limits.NONE);
      TypeFilter types = new TypeFilter(code.get(0).getClassLoader(), trusted);
      code.forEach(types::allowCodeOf);
      Map<Integer, ChainReader> held = ChainReader.held(value.objects(), types);
      held.values().forEach(ChainReader::link);
      NotStarted.link(value.objects(), types);
      GraphBuilder graph =
          new GraphBuilder(
              value.objects(),
              types,
              held,
              to -> {
                Ref.accept(value.slot(), to);
                value.statics().values().forEach(slot -> Ref.accept(slot, to));
              });
      boolean isHome = value.loan().length > 0;
      Loan.of(isHome ? lent : List.of()).keep(value.loan(), graph.existing());
      Statics.keepFinals(value.statics(), types, graph.existing(), true);
      graph.build();
      Statics.set(value.statics(), types, graph, true);
      Object read = graph.slot(value.slot());
      if (!isHome && !lent.isEmpty() && !(read instanceof Throwable)) { // That says why it is not.
        throw new SnapshotException("what was lent did not come home with the value");
      }
      return read;
    } catch (SnapshotException e) {
      throw e;
    } catch (Exception e) {
      throw new SnapshotException("the value is not valid: " + e, e);
    }
  }
}
