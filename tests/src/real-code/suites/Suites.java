package suites;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.runner.Description;
import org.junit.runner.RunWith;
import org.junit.runner.notification.Failure;
import org.junit.runner.notification.RunListener;
import org.junit.runner.notification.RunNotifier;
import org.junit.runners.BlockJUnit4ClassRunner;
import org.junit.runners.model.FrameworkMethod;
import org.junit.runners.model.InitializationError;
import org.junit.runners.model.Statement;

/**
 * Runs a library's tests, by the entries of their companions or as plain Java, and writes what
 * became of each. Arguments: {@code jupiter} or {@code junit4}, a file with the names of the
 * classes, the file to write.
 */
public final class Suites {
  private final List<String> results = Collections.synchronizedList(new ArrayList<>());

  /** Runs them. */
  public static void main(String[] arguments) throws IOException {
    List<String> classes = Files.readAllLines(Path.of(arguments[1]));
    Suites suites = new Suites();
    if (arguments[0].equals("jupiter")) {
      suites.jupiter(classes);
    } else {
      suites.junit4(classes);
    }
    Collections.sort(suites.results);
    Files.write(Path.of(arguments[2]), suites.results);
    long failed = suites.results.stream().filter(r -> r.contains(" FAILED ")).count();
    System.err.println(
        suites.results.size()
            + " tests, "
            + failed
            + " failed, "
            + Entries.CALLED
            + " of them chains");
    System.exit(0); // Tests leave threads behind.
  }

  private void jupiter(List<String> classes) {
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(classes.stream().map(DiscoverySelectors::selectClass).toList())
                .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "true")
                .build(),
            new TestExecutionListener() {
              @Override
              public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (test.isTest() || result.getStatus() == Status.FAILED) {
                  ended(test.getUniqueId(), result.getThrowable().orElse(null));
                }
              }
            });
  }

  private void junit4(List<String> classes) {
    RunNotifier notifier = new RunNotifier();
    notifier.addListener(
        new RunListener() {
          private Failure failure;

          @Override
          public void testFailure(Failure f) {
            failure = f;
          }

          @Override
          public void testFinished(Description test) {
            ended(test.toString(), failure == null ? null : failure.getException());
            failure = null;
          }
        });
    for (String name : classes) {
      try {
        Class<?> type = Class.forName(name);
        if (!Modifier.isAbstract(type.getModifiers()) && !type.isAnnotationPresent(RunWith.class)) {
          new ByEntries(type).run(notifier);
        }
      } catch (ClassNotFoundException | InitializationError | IllegalArgumentException e) {
        System.err.println(name + " has no tests: " + e);
      }
    }
  }

  private void ended(String test, Throwable thrown) {
    String what = thrown == null ? " ok" : " FAILED " + thrown;
    String line = test + what.replaceAll("@[0-9a-f]{5,8}", "@").replaceAll("\\R", " ");
    results.add(line.substring(0, Math.min(line.length(), 400)));
  }

  private static final class ByEntries extends BlockJUnit4ClassRunner {
    ByEntries(Class<?> type) throws InitializationError {
      super(type);
    }

    @Override
    protected Statement methodInvoker(FrameworkMethod method, Object test) {
      return new Statement() {
        @Override
        public void evaluate() throws Throwable {
          Entries.call(method.getMethod(), test, List.of());
        }
      };
    }
  }
}
