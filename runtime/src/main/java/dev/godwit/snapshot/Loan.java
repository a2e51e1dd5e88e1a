package dev.godwit.snapshot;

import com.google.gson.stream.JsonWriter;
import dev.godwit.CaptureException;
import dev.godwit.MoveException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the caller of an entry lends to the chain: the objects that it can reach from the arguments
 * and the receiver, and from static fields, and that went along on the first hop. They travel with
 * every later snapshot, whether the chain still needs them or not, and when it ends their state is
 * written into the caller's own objects: copy-restore, as in NRMI (Tilevich and Smaragdakis, "NRMI:
 * Natural and Efficient Middleware", 2008).
 */
public final class Loan {
  /** Nothing: the chain has no caller that waits. */
  public static final Loan NONE = new Loan(List.of(), List.of());

  /** With {@code -Dgodwit.loan-limit=0} nothing comes home. */
  private static final int LIMIT = Integer.getInteger("godwit.loan-limit", 5_000_000);

  private final List<Object> roots;

  /** The objects, once it is known which went along. */
  private final @Nullable List<Object> objects;

  private Loan(List<Object> roots, @Nullable List<Object> objects) {
    this.roots = roots;
    this.objects = objects;
  }

  /** What is reachable from the arguments of an entry. */
  public static Loan ofArguments(@Nullable Object... arguments) {
    return LIMIT == 0
        ? NONE
        : new Loan(Arrays.stream(arguments).filter(Loan::isObject).toList(), null);
  }

  /** Whether it has an identity that is kept: a string has, though it cannot change. */
  private static boolean isObject(@Nullable Object argument) {
    return argument != null
        && !(argument instanceof Boolean || argument instanceof Integer || Column.isBox(argument));
  }

  /** These very objects. */
  public static Loan of(List<Object> objects) {
    return new Loan(List.of(), objects);
  }

  /** The objects; none if they are not known yet. */
  public List<Object> objects() {
    return objects == null ? List.of() : objects;
  }

  /** Whether it is known which objects it is. */
  boolean isKnown() {
    return objects != null;
  }

  /** Gives the objects their places in the table, if they are known. */
  void enter(GraphWriter graph) {
    objects().forEach(o -> graph.enter(o, "what the caller lent"));
  }

  /**
   * The loan as the table has it: which objects of it went along.
   *
   * @throws MoveException if there are too many
   */
  Loan in(List<Object> table, Statics statics) {
    if (objects != null) {
      return this;
    }
    List<Object> from = new ArrayList<>(roots);
    from.addAll(statics.values());
    Set<Object> reachable = reachable(from, statics);
    List<Object> went = table.stream().filter(reachable::contains).toList();
    if (went.size() > LIMIT) {
      throw new MoveException(
          "the chain's caller lends it "
              + went.size()
              + " objects, which come home when it ends: more than the limit of "
              + LIMIT
              + ". Raise it with -Dgodwit.loan-limit, or turn this off with -Dgodwit.loan-limit=0.");
    }
    return of(went);
  }

  private static Set<Object> reachable(List<Object> roots, Statics statics) {
    Set<Object> reachable = Collections.newSetFromMap(new IdentityHashMap<>());
    if (!reach(roots, statics, reachable)) {
      roots.forEach(root -> reach(List.of(root), statics, reachable));
    }
    return reachable;
  }

  /**
   * Adds what a snapshot of the roots would hold: the one definition of what is reachable. Nothing
   * if one of them cannot travel: then it did not go along either.
   *
   * @return whether they can
   */
  private static boolean reach(List<Object> roots, Statics statics, Set<Object> reachable) {
    Utf8Writer text = Utf8Writer.intoNothing();
    JsonWriter out = new JsonWriter(text); // Not closed: there is nothing to close in memory.
    try {
      GraphWriter graph = new GraphWriter(out, text, statics.staying(), t -> {}, true);
      out.beginObject().name("lent").beginArray();
      for (Object root : roots) {
        graph.slot(root, "what the caller lends");
      }
      out.endArray().name("objects");
      graph.objects();
      out.endObject();
      reachable.addAll(graph.table());
      return true;
    } catch (CaptureException e) {
      return false;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e); // A writer to memory does not fail.
    }
  }

  // ---- in a document

  /** Writes which objects of the table it is, in order: first number and count, again and again. */
  void write(JsonWriter out, List<Object> table) throws IOException {
    if (objects().isEmpty()) {
      return;
    }
    Map<Object, Integer> ids = new IdentityHashMap<>();
    for (int i = 0; i < table.size(); i++) {
      ids.put(table.get(i), i);
    }
    out.name("loan").beginArray();
    int start = -1;
    int count = 0;
    for (Object o : objects()) {
      int id = Objects.requireNonNull(ids.get(o));
      if (count > 0 && id == start + count) {
        count++;
        continue;
      }
      if (count > 0) {
        out.value((long) start).value((long) count);
      }
      start = id;
      count = 1;
    }
    out.value((long) start).value((long) count);
    out.endArray();
  }

  /** The numbers that the runs stand for. */
  static int[] ids(List<Integer> runs) {
    int[] ids = new int[total(runs)];
    int at = 0;
    for (int i = 0; i < runs.size(); i += 2) {
      for (int k = 0; k < runs.get(i + 1); k++) {
        ids[at++] = runs.get(i) + k;
      }
    }
    return ids;
  }

  private static int total(List<Integer> runs) {
    int total = 0;
    for (int i = 1; i < runs.size(); i += 2) {
      total += runs.get(i);
    }
    return total;
  }

  /** Has these objects filled where the document has them. */
  void keep(int[] ids, Existing existing) {
    List<Object> own = objects();
    if (own.size() != ids.length && !own.isEmpty()) {
      throw new dev.godwit.SnapshotException(
          "the loan has " + ids.length + " objects, not the " + own.size() + " that were lent");
    }
    for (int i = 0; i < own.size(); i++) {
      existing.comesHome(ids[i], own.get(i));
    }
  }

  /** The loan that the built objects are. */
  static Loan built(int[] ids, GraphBuilder graph) {
    List<Object> objects = new ArrayList<>(ids.length);
    for (int id : ids) {
      objects.add(Objects.requireNonNull(graph.built(id)));
    }
    return of(objects);
  }
}
