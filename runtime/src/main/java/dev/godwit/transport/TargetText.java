package dev.godwit.transport;

import dev.godwit.Target;
import java.nio.file.Path;
import java.util.Map;

/** A target with its options as a note. */
final class TargetText {
  private TargetText() {}

  static Note write(Target t) {
    Note environment = new Note();
    t.environment().forEach(environment::with);
    return new Note()
        .with("place", t.toString())
        .with("java", t.javaCommand())
        .with("directory", t.directory())
        .with("sshConfig", t.sshConfig())
        .with("options", t.jvmOptions())
        .with("before", t.before())
        .with("files", t.files())
        .with("environment", environment)
        .with("spare", t.hasSpare());
  }

  static Target read(Note note) {
    Target t = Target.parse(note.text("place"));
    String java = note.textIfAny("java");
    String directory = note.textIfAny("directory");
    String sshConfig = note.textIfAny("sshConfig");
    t = java == null ? t : t.withJava(java);
    t = directory == null ? t : t.inDirectory(directory);
    t = sshConfig == null ? t : t.withSshConfig(Path.of(sshConfig));
    for (String option : note.texts("options")) {
      t = t.withJvmOption(option);
    }
    for (String command : note.texts("before")) {
      t = t.before(command);
    }
    for (String file : note.texts("files")) {
      t = t.withFile(Path.of(file));
    }
    for (Map.Entry<String, String> e : note.note("environment").allTexts().entrySet()) {
      t = t.withEnvironment(e.getKey(), e.getValue());
    }
    return note.flag("spare") ? t.withSpare() : t;
  }
}
