package presstime.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import presstime.chaos.desk.DeskCampaign;
import presstime.chaos.rig.Fault;
import presstime.server.process.ServerProcess.Program;

/** Two whole servers and eight writers, while they are killed and all else goes wrong. */
class DeskChaosTest {

  private static final Duration LENGTH = Duration.ofSeconds(30);

  @TempDir Path folder;

  @Test
  void whatPeopleWereToldIsTrue() throws Exception {
    long[] end = {0};
    Outcome outcome =
        new DeskCampaign(
                folder,
                20_261_121,
                EnumSet.allOf(Fault.class),
                null,
                Program.ofThisTest(),
                2,
                8,
                false)
            .run(chronicle -> {
              long now = System.nanoTime();
              end[0] = end[0] == 0 ? now + LENGTH.toNanos() : end[0];
              return now - end[0] >= 0;
            });
    assertThat(outcome.violations()).as(outcome.indictment()).isEmpty();
    assertThat(outcome.failures()).isEmpty();
    assertThat(outcome.checker().deliveries()).isPositive();
    assertThat((Integer) outcome.more().get("promised: images")).isPositive();
  }
}
