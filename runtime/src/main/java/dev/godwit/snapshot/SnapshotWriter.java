package dev.godwit.snapshot;

import com.google.gson.stream.JsonWriter;
import dev.godwit.Group;
import dev.godwit.Request;
import dev.godwit.Snapshot;
import dev.godwit.frame.Companions;
import dev.godwit.frame.Frame;
import dev.godwit.frame.Traces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;

/** Writes a captured chain as JSON. */
public final class SnapshotWriter {
  /** The version of the format. */
  public static final int FORMAT = 1;

  private SnapshotWriter() {}

  /**
   * The chain as a snapshot.
   *
   * @param statics whether the static fields of migratable types go along, as they do on a move
   * @param loan what the caller lends
   * @param groups what goes along with the chain, whether it holds them or not
   * @throws dev.godwit.CaptureException if a value cannot travel
   */
  public static Snapshot write(
      String program,
      Request<?> request,
      List<Frame> frames,
      boolean statics,
      Loan loan,
      List<Group> groups) {
    Utf8Writer text = new Utf8Writer();
    JsonWriter out = new JsonWriter(text); // Not closed: there is nothing to close in memory.
    try {
      out.setSerializeNulls(true);
      out.setHtmlSafe(false);
      Statics fields =
          Statics.of(statics ? Companions.users(frames.get(0).getClass()) : List.<Class<?>>of());
      GraphWriter graph =
          new GraphWriter(
              out, text, fields.staying(), t -> Traces.captured(t, frames), !loan.isKnown());
      loan.enter(graph);
      fields.enter(graph);
      out.beginObject();
      out.name("godwit").value(FORMAT);
      out.name("id").value(UUID.randomUUID().toString());
      out.name("program").value(program);
      out.name("request").beginObject();
      out.name("text").value(request.toString());
      out.name("answer").value(request.answerType().getName());
      if (request.goesOn()) {
        out.name("whenRun").value((Boolean) request.whenRun());
      }
      out.endObject();
      ChainWriter chain = new ChainWriter(out, graph, frames);
      chain.methods();
      out.name("chains").beginArray().beginObject();
      out.name("thread").value(Thread.currentThread().getName());
      chain.frames();
      groups.forEach(g -> graph.enter(g, g.toString()));
      out.endObject().endArray();
      if (statics) {
        fields.write(out, graph);
      }
      out.name("objects");
      graph.objects();
      Loan went = loan.in(graph.table(), fields);
      went.write(out, graph.table());
      out.endObject();
      return Snapshot.captured(text.toByteArray(), frames, graph.originals(), went.objects());
    } catch (IOException e) {
      throw new UncheckedIOException(e); // A writer to memory does not fail.
    }
  }
}
