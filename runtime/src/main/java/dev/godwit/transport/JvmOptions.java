package dev.godwit.transport;

import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which of this JVM's options a stub is started with. All of the program is on its class path, in
 * the unnamed module, whatever modules it has here.
 */
final class JvmOptions {
  private static final Pattern ADD =
      Pattern.compile("(--add-(?:opens|exports|reads)=((?:java|jdk)\\.[^/=]*)?[^=]*)=.*");

  private JvmOptions() {}

  /** For a JVM on this machine: all but agents, the debugger, and where logs are written. */
  static List<String> near() {
    List<String> options = new ArrayList<>();
    for (String o : ofThisJvm()) {
      boolean stays =
          o.startsWith("-agent")
              || o.startsWith("-javaagent")
              || o.startsWith("-Xlog")
              || o.startsWith("-XX:StartFlightRecording")
              || o.startsWith("-Xrun")
              || o.startsWith("-Xdebug")
              || o.startsWith("-Djava.class.path");
      if (!stays) {
        options.add(o);
      }
    }
    return options;
  }

  /** For a JVM elsewhere: the program's properties, assertions, and access to modules. */
  static List<String> far() {
    List<String> options = new ArrayList<>();
    for (String o : ofThisJvm()) {
      boolean property =
          o.startsWith("-D")
              && !o.matches("-D((java|jdk|sun|user|os|file)\\.|godwit\\.(home|ssh-config)=).*")
              && !o.startsWith("-Dcom.sun.");
      if (property
          || o.matches("-(ea|da|esa|dsa|enable|disable).*")
          || o.matches("--(enable-preview|add-(opens|exports|reads)).*")) {
        options.add(o);
      }
    }
    options.add("-Dfile.encoding=" + Charset.defaultCharset().name());
    return options;
  }

  private static List<String> ofThisJvm() {
    List<String> options = new ArrayList<>();
    for (String o : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
      Matcher added = ADD.matcher(o);
      boolean isOfModules =
          o.startsWith("--module-path")
              || o.startsWith("--add-modules")
              || o.startsWith("--patch-module")
              || o.startsWith("-Djdk.module.");
      if (!added.matches()) {
        options.addAll(isOfModules ? List.of() : List.of(o));
      } else if (added.group(2) != null) { // The program's own modules need no access there.
        options.add(added.group(1) + "=ALL-UNNAMED");
      }
    }
    return options;
  }
}
