package dev.godwit.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.godwit.Migratable;
import dev.godwit.Teleport;
import dev.godwit.junit.MigrationSafe;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** The annotation for users' tests, on tests that pass and on tests that must fail. */
class MigrationSafeTest {
  /** What the user's tests test. */
  static class Shop {
    @Migratable
    static int total(List<Integer> prices) {
      int sum = 0;
      for (int p : prices) {
        Teleport.to("local:");
        sum += p;
      }
      Teleport.save(Path.of("/no/such/directory"));
      return Teleport.checkpoint(Path.of("/no/such/directory")) ? -1 : sum;
    }

    @Migratable
    static int held(Map<String, Integer> map) {
      Set<String> keys = map.keySet();
      Teleport.to("local:");
      return keys.size();
    }
  }

  /** Run by the tests below only. */
  @MigrationSafe
  static class UsersTest {
    @Test
    void passes() {
      List<Integer> prices = new ArrayList<>(List.of(1, 2, 3));
      assertEquals(6, MigrationSafeTestMigratable.Shop.total(prices));
    }

    @Test
    void holdsWhatCannotTravel() {
      assertEquals(1, MigrationSafeTestMigratable.Shop.held(new HashMap<>(Map.of("a", 1))));
    }

    @Test
    void neverSuspends() {
      assertEquals(0, new ArrayList<>().size());
    }
  }

  @Test
  void aTestOfMigratableCodeRehearsesItsMoves() {
    List<Event> finished =
        EngineTestKit.engine("junit-jupiter")
            .configurationParameter("junit.jupiter.conditions.deactivate", "*")
            .selectors(selectClass(UsersTest.class))
            .execute()
            .testEvents()
            .finished()
            .list();
    Map<String, String> failures = new HashMap<>();
    for (Event e : finished) {
      e.getPayload(org.junit.platform.engine.TestExecutionResult.class)
          .flatMap(r -> r.getThrowable())
          .ifPresent(t -> failures.put(e.getTestDescriptor().getDisplayName(), t.getMessage()));
    }
    assertEquals(3, finished.size());
    assertEquals(Set.of("holdsWhatCannotTravel()", "neverSuspends()"), failures.keySet());
    String held = failures.get("holdsWhatCannotTravel()");
    assertTrue(
        held.startsWith("this could not move: MigrationSafeTest.Shop.held(Map) local 'keys' ("),
        held);
    assertTrue(failures.get("neverSuspends()").startsWith("no chain was suspended"));
  }
}
