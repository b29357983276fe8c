package presstime.chaos.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import presstime.chaos.Breakdowns;
import presstime.chaos.rig.Proxy;
import presstime.chaos.rig.ServerTarget;
import presstime.server.process.ServerProcess.Program;

/** A server that cannot start any more is not passed over. */
class AssassinTest {

  @TempDir Path folder;

  @Test
  void whoDoesNotComeBackIsMissed() throws Exception {
    Breakdowns breakdowns = new Breakdowns();
    Program broken = new Program(folder.toString(), List.of());
    try (ServerTarget server =
        new ServerTarget("server-2", folder, broken, Proxy.to(1), Proxy.to(1), null, Map.of())) {
      assertThat(Assassin.bringBack(server, Duration.ofSeconds(2), breakdowns)).isFalse();
    }
    assertThat(breakdowns.violations())
        .singleElement()
        .satisfies(violation ->
            assertThat(violation.what())
                .contains("server-2 does not come back", "presstime.server.Presstime"));
  }
}
