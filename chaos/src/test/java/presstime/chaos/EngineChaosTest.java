package presstime.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import presstime.chaos.agent.PlantedBug;
import presstime.chaos.engine.EngineCampaign;
import presstime.chaos.engine.EngineCampaign.Pace;
import presstime.chaos.rig.Chronicle;
import presstime.chaos.rig.Fault;
import presstime.chaos.rig.Unavailable;

/**
 * The quick form in continuous integration: engines are killed until enough of them were, and
 * nothing is lost or doubled; with a bug planted, something is.
 */
class EngineChaosTest {

  private static final long SEED = 20_261_121;
  private static final int KILLS = 12;

  @TempDir Path folder;

  @Test
  void nothingIsLostOrDoubled() throws Exception {
    Outcome outcome = run(EnumSet.allOf(Fault.class), null, chronicle -> kills(chronicle) >= KILLS);
    assertThat(outcome.violations()).as(outcome.indictment()).isEmpty();
    assertThat(outcome.failures()).isEmpty();
    assertThat(outcome.checker().deliveries("published")).isPositive();
    assertThat(outcome.checker().attempts("lost")).isPositive();
  }

  @Test
  void aNetworkThatIsCutAndLosesPacketsChangesNothing() throws Exception {
    Set<Fault> faults = EnumSet.of(Fault.NETWORK_PARTITION, Fault.PACKET_LOSS, Fault.KILL);
    Outcome outcome;
    try {
      outcome =
          run(
              faults,
              null,
              chronicle ->
                  times(chronicle, Fault.NETWORK_PARTITION) >= 3
                      && times(chronicle, Fault.PACKET_LOSS) >= 3);
    } catch (Unavailable e) {
      assumeTrue(false, e.getMessage());
      throw e;
    }
    assertThat(outcome.violations()).as(outcome.indictment()).isEmpty();
    assertThat(outcome.failures()).isEmpty();
    assertThat(outcome.checker().deliveries("published")).isPositive();
    assertThat(outcome.faults()).containsOnlyKeys(faults);
  }

  @Test
  void aSkippedQuestionIsFound() throws Exception {
    Outcome outcome =
        run(
            EnumSet.allOf(Fault.class),
            PlantedBug.RECONCILE,
            chronicle -> kills(chronicle) >= KILLS);
    assertThat(outcome.violations()).isNotEmpty();
    assertThat(outcome.indictment()).contains("DOUBLED");
  }

  private Outcome run(
      Set<Fault> faults,
      @org.jspecify.annotations.Nullable PlantedBug bug,
      java.util.function.Predicate<Chronicle> enough)
      throws Exception {
    long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    return new EngineCampaign(folder, SEED, faults, bug, List.of(), Pace.USUAL)
        .run(chronicle -> enough.test(chronicle) || System.nanoTime() - end >= 0);
  }

  private static int times(Chronicle chronicle, Fault fault) {
    return chronicle.counts().getOrDefault(fault, 0);
  }

  private static int kills(Chronicle chronicle) {
    return (int) chronicle.entries().stream().filter(entry -> entry.fault().kills()).count();
  }
}
