package dev.godwit.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dev.godwit.Contents;
import dev.godwit.Contents.StoredObject;
import dev.godwit.Contents.WaitingFrame;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Snapshots as text for a terminal. */
final class Reports {
  private static final int LARGEST = 5;
  private static final int VALUES = 6;

  private static final Gson JSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private Reports() {}

  /** As JSON for other programs. */
  static String json(Object report) {
    return JSON.toJson(report);
  }

  /** What is in a snapshot. */
  static String inspection(Contents c) {
    StringBuilder text = new StringBuilder();
    text.append(c.program()).append(" waits: ").append(c.request());
    text.append(c.goesOn() ? "\n" : ", answer: " + c.answer() + "\n");
    text.append("thread ").append(c.thread()).append(", snapshot ").append(c.id()).append("\n\n");
    for (WaitingFrame f : c.frames()) {
      text.append(place(f)).append("  waits for ").append(f.callee()).append('\n');
      values(text, f.locals(), c);
    }
    if (!c.statics().isEmpty()) {
      text.append("\nstatics\n");
      values(text, c.statics(), c);
    }
    objects(text, c);
    return text.toString();
  }

  private static void values(StringBuilder text, Map<String, String> values, Contents c) {
    values.forEach(
        (name, value) ->
            text.append("    ").append(name).append(" = ").append(shown(value, c)).append('\n'));
  }

  private static String place(WaitingFrame f) {
    return f.method() + " (" + f.file() + ":" + f.line() + ")";
  }

  private static String shown(String value, Contents c) {
    if (!value.startsWith("#")) {
      return value;
    }
    StoredObject o = c.objects().get(Integer.parseInt(value.substring(1)));
    if (o.type().equals("java.lang.String")) {
      return o.values().getOrDefault("text", value);
    }
    return value + " " + o.type();
  }

  private static void objects(StringBuilder text, Contents c) {
    if (c.objects().isEmpty()) {
      return;
    }
    text.append("\nobjects\n");
    for (int i = 0; i < c.objects().size() && i < 100; i++) {
      StoredObject o = c.objects().get(i);
      if (o.type().equals("java.lang.String")) {
        continue;
      }
      String values =
          o.values().entrySet().stream()
              .limit(VALUES)
              .map(v -> v.getKey() + "=" + shown(v.getValue(), c))
              .collect(Collectors.joining(", "));
      String more = o.values().size() > VALUES ? ", … " + o.values().size() + " in all" : "";
      text.append(String.format(Locale.ROOT, "  %4s %s {%s%s}%n", "#" + i, o.type(), values, more));
    }
    if (c.objects().size() > 100) {
      text.append("  … ").append(c.objects().size()).append(" in all\n");
    }
    text.append("\nlargest\n");
    IntStream.range(0, c.objects().size())
        .boxed()
        .sorted(Comparator.comparing((Integer i) -> -c.objects().get(i).reach()))
        .limit(LARGEST)
        .forEach(
            i ->
                text.append(
                    String.format(
                        Locale.ROOT,
                        "  %,10d bytes  %s (#%d)%n",
                        c.objects().get(i).reach(),
                        c.objects().get(i).path(),
                        i)));
  }

  /** The differences between two snapshots, a line each. */
  static List<String> differences(Contents a, Contents b) {
    List<String> lines = new ArrayList<>();
    changed(lines, "", "request", a.request(), b.request());
    int common = 0;
    int sizeA = a.frames().size();
    int sizeB = b.frames().size();
    while (common < sizeA
        && common < sizeB
        && a.frames()
            .get(sizeA - 1 - common)
            .method()
            .equals(b.frames().get(sizeB - 1 - common).method())) {
      common++;
    }
    a.frames().subList(0, sizeA - common).forEach(f -> lines.add("- frame " + place(f)));
    b.frames().subList(0, sizeB - common).forEach(f -> lines.add("+ frame " + place(f)));
    for (int i = common; i > 0; i--) {
      WaitingFrame before = a.frames().get(sizeA - i);
      WaitingFrame after = b.frames().get(sizeB - i);
      String where = before.method() + " ";
      changed(lines, where, "line", before.line() + "", after.line() + "");
      changed(lines, where, "waits for", before.callee(), after.callee());
      values(lines, where, before.locals(), after.locals(), a, b);
    }
    values(lines, "static ", a.statics(), b.statics(), a, b);
    objects(lines, a, b);
    return lines;
  }

  /** Objects are the same if they are reached the same way. */
  private static void objects(List<String> lines, Contents a, Contents b) {
    Map<String, StoredObject> before =
        a.objects().stream().collect(Collectors.toMap(StoredObject::path, o -> o, (x, y) -> x));
    Map<String, StoredObject> after =
        b.objects().stream().collect(Collectors.toMap(StoredObject::path, o -> o, (x, y) -> x));
    for (StoredObject o : a.objects()) {
      StoredObject other = after.get(o.path());
      if (other != null && !o.type().equals("java.lang.String")) {
        changed(lines, o.path() + " ", "type", o.type(), other.type());
        values(lines, o.path() + " ", o.values(), other.values(), a, b);
      }
    }
    b.objects().stream()
        .filter(o -> !before.containsKey(o.path()) && !o.type().equals("java.lang.String"))
        .forEach(o -> lines.add("+ " + o.path() + " " + o.type()));
    a.objects().stream()
        .filter(o -> !after.containsKey(o.path()) && !o.type().equals("java.lang.String"))
        .forEach(o -> lines.add("- " + o.path() + " " + o.type()));
  }

  private static void values(
      List<String> lines,
      String where,
      Map<String, String> before,
      Map<String, String> after,
      Contents a,
      Contents b) {
    Set<String> names = new LinkedHashSet<>(before.keySet());
    names.addAll(after.keySet());
    for (String name : names) {
      String x = before.containsKey(name) ? unnumbered(before.get(name), a) : "absent";
      String y = after.containsKey(name) ? unnumbered(after.get(name), b) : "absent";
      changed(lines, where, name, x, y);
    }
  }

  /** Numbers of objects differ from snapshot to snapshot. */
  private static String unnumbered(String value, Contents c) {
    String shown = shown(value, c);
    return shown.startsWith("#") ? shown.substring(shown.indexOf(' ') + 1) : shown;
  }

  private static void changed(
      List<String> lines, String where, String what, String before, String after) {
    if (!before.equals(after)) {
      lines.add("  " + where + what + ": " + before + " → " + after);
    }
  }
}
