package dev.godwit.transport;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * What is offered to a stub.
 *
 * @param classPath directories and jars of the program
 * @param snapshot the chain
 */
record Offer(List<String> classPath, String snapshot) {
  String toJson() {
    JsonObject o = new JsonObject();
    JsonArray path = new JsonArray();
    classPath.forEach(path::add);
    o.add("classPath", path);
    o.addProperty("snapshot", snapshot);
    return o.toString();
  }

  static Offer fromJson(String text) {
    JsonObject o = new Gson().fromJson(text, JsonObject.class);
    List<String> path = new ArrayList<>();
    o.getAsJsonArray("classPath").forEach(e -> path.add(e.getAsString()));
    return new Offer(path, o.get("snapshot").getAsString());
  }
}
