package presstime.chaos.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import presstime.chaos.Breakdowns;
import presstime.chaos.rig.Chronicle;
import presstime.chaos.rig.ClassPath;
import presstime.chaos.rig.Fault;
import presstime.chaos.rig.Proxy;
import presstime.chaos.rig.WorkerProcess;

/** A death counts as a kill only where it was one. */
class SlayerTest {

  @TempDir Path folder;

  private final Chronicle chronicle = new Chronicle();
  private final Breakdowns breakdowns = new Breakdowns();

  @ParameterizedTest
  @EnumSource(names = {"KILL", "KILL_BEFORE_SEND", "PAUSE"})
  void whoEndsByHimselfWasNotKilled(Fault fault) throws Exception {
    try (WorkerProcess worker = worker(Map.of())) {
      new Slayer(worker, chronicle, breakdowns, Set.of(fault), 1, 1, () -> false).live();
    }
    assertThat(chronicle.counts()).isEmpty();
    assertThat(breakdowns.violations())
        .singleElement()
        .satisfies(violation ->
            assertThat(violation.what())
                .contains("worker ended by itself with 1", "not given: presstime.chaos.timeout"));
  }

  @Test
  void whoWasKilledDidNotEndByHimself() throws Exception {
    Map<String, String> settings =
        Map.of(
            "database.url", "jdbc:postgresql://127.0.0.1:1/nowhere",
            "database.user", "nobody",
            "database.password", "none",
            "sink", "http://127.0.0.1:1/plain",
            "token", "none",
            "lease", "PT2S",
            "forgotten", "PT60S",
            "timeout", "PT1S",
            "settle", "PT1S");
    try (WorkerProcess worker = worker(settings)) {
      new Slayer(worker, chronicle, breakdowns, Set.of(Fault.KILL), 1, 100_000, () -> false).live();
    }
    assertThat(breakdowns.violations()).isEmpty();
    assertThat(chronicle.counts()).containsExactly(Map.entry(Fault.KILL, 1));
  }

  private WorkerProcess worker(Map<String, String> settings) throws Exception {
    return new WorkerProcess(
        "worker",
        folder,
        Proxy.to(1),
        Proxy.to(1),
        null,
        ClassPath.ofJars(folder.resolve("classes")),
        List.of(),
        settings);
  }
}
