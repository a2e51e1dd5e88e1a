package dev.godwit.snapshot;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.godwit.SnapshotException;
import java.util.Arrays;

/** The ids that an entry of the object table refers to. */
final class References {
  private int[] found = new int[4];
  private int count;
  private final int limit;

  private References(int limit) {
    this.limit = limit;
  }

  /** All ids in the entry, in order, checked to be within the table. */
  static int[] of(JsonObject entry, int limit) {
    References r = new References(limit);
    r.collect(entry);
    return Arrays.copyOf(r.found, r.count);
  }

  private void collect(JsonElement e) {
    if (e.isJsonArray()) {
      e.getAsJsonArray().forEach(this::collect);
    } else if (e.isJsonObject()) {
      JsonObject o = e.getAsJsonObject();
      if (o.size() == 1 && o.has("ref") && o.get("ref").isJsonPrimitive()) {
        add(o.get("ref").getAsInt());
      } else {
        o.entrySet().forEach(v -> collect(v.getValue()));
      }
    }
  }

  private void add(int id) {
    if (id < 0 || id >= limit) {
      throw new SnapshotException("ref " + id + " is outside the table of " + limit);
    }
    if (count == found.length) {
      found = Arrays.copyOf(found, 2 * count);
    }
    found[count++] = id;
  }
}
