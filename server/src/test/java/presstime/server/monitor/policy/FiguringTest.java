package presstime.server.monitor.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import presstime.server.monitor.Figures.Bucket;
import presstime.server.monitor.Figures.Lateness;
import presstime.server.monitor.Figures.Throughput;
import presstime.server.monitor.Sample;

class FiguringTest {

  private static final Instant NOON = Instant.parse("2026-01-20T12:00:00Z");

  private static Sample ended(int id, String state, long lateMillis) {
    Instant due = NOON.plusSeconds(id);
    Instant started = due.plusMillis(lateMillis);
    return new Sample(id, 1, "site", state, false, due, started, started, 1, null);
  }

  @Test
  void percentilesAreOfTheNearestRank() {
    List<Sample> samples = new ArrayList<>();
    for (int i = 1; i <= 200; i++) {
      samples.add(ended(i, "published", i * 10L));
    }
    assertThat(Figuring.lateness(samples))
        .isEqualTo(new Lateness(200, 100, 1_000L, 1_980L, 2_000L));
    assertThat(Figuring.lateness(samples.subList(0, 1)))
        .isEqualTo(new Lateness(1, 1, 10L, 10L, 10L));
    assertThat(Figuring.lateness(List.of())).isEqualTo(new Lateness(0, 0, null, null, null));
    assertThat(Figuring.lateness(List.of(ended(1, "published", -5))).max()).isZero();
  }

  @Test
  void everyStepOfTheWindowIsThereOnce() {
    Instant to = NOON.plusSeconds(90);
    Throughput by =
        Figuring.throughput(
            NOON.minus(Duration.ofHours(1)),
            to,
            List.of(
                ended(0, "published", 0),
                ended(59, "failed", 0),
                ended(60, "withdrawn", 0),
                ended(61, "cancelled", 0),
                ended(-7_200, "published", 0)));
    assertThat(by.stepSeconds()).isEqualTo(60);
    assertThat(by.buckets()).hasSize(62);
    assertThat(by.buckets().get(60)).isEqualTo(new Bucket(NOON, 1, 1));
    assertThat(by.buckets().get(61)).isEqualTo(new Bucket(NOON.plusSeconds(60), 1, 0));
    assertThat(by.buckets().stream().mapToInt(one -> one.done() + one.failed()).sum()).isEqualTo(3);
    assertThat(Figuring.step(NOON, NOON.plus(Duration.ofHours(4)))).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void whatWasCalledOffIsNeitherSuccessNorFailure() {
    List<Sample> samples =
        List.of(ended(1, "published", 0), ended(2, "cancelled", 0), ended(3, "scheduled", 0));
    assertThat(Figuring.window(NOON, NOON, true, samples, List.of()).successRate()).isEqualTo(1.0);
    assertThat(Figuring.window(NOON, NOON, true, samples.subList(1, 3), List.of()).successRate())
        .isNull();
  }
}
