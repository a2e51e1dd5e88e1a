package dev.godwit.transport;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.godwit.Target;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A target with its options as JSON. */
final class TargetText {
  private TargetText() {}

  static JsonObject write(Target t) {
    JsonObject o = new JsonObject();
    o.addProperty("place", t.toString());
    o.addProperty("java", t.javaCommand());
    o.addProperty("directory", t.directory());
    o.addProperty("sshConfig", t.sshConfig());
    o.add("options", list(t.jvmOptions()));
    o.add("before", list(t.before()));
    o.add("files", list(t.files()));
    JsonObject environment = new JsonObject();
    t.environment().forEach(environment::addProperty);
    o.add("environment", environment);
    return o;
  }

  private static JsonArray list(List<String> strings) {
    JsonArray list = new JsonArray();
    strings.forEach(list::add);
    return list;
  }

  private static boolean has(JsonObject o, String name) {
    return o.has(name) && !o.get(name).isJsonNull();
  }

  static Target read(JsonObject o) {
    Target t = Target.parse(o.get("place").getAsString());
    if (has(o, "java")) {
      t = t.withJava(o.get("java").getAsString());
    }
    if (has(o, "directory")) {
      t = t.inDirectory(o.get("directory").getAsString());
    }
    if (has(o, "sshConfig")) {
      t = t.withSshConfig(Path.of(o.get("sshConfig").getAsString()));
    }
    for (JsonElement e : o.getAsJsonArray("options")) {
      t = t.withJvmOption(e.getAsString());
    }
    for (JsonElement e : o.getAsJsonArray("before")) {
      t = t.before(e.getAsString());
    }
    for (JsonElement e : o.getAsJsonArray("files")) {
      t = t.withFile(Path.of(e.getAsString()));
    }
    for (Map.Entry<String, JsonElement> e : o.getAsJsonObject("environment").entrySet()) {
      t = t.withEnvironment(e.getKey(), e.getValue().getAsString());
    }
    return t;
  }
}
