package presstime.server.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How long it rests between two rounds. */
class RecorderLifecycleTest {

  private static Duration rest(Duration took, boolean failed) {
    return Duration.ofNanos(RecorderLifecycle.rest(took.toNanos(), failed));
  }

  @Test
  void itTakesATwentiethOfTheTime() {
    assertThat(rest(Duration.ofMillis(10), false)).isEqualTo(Duration.ofMillis(200));
  }

  @Test
  void catchingUpForLongIsNotFollowedByALongSilence() {
    assertThat(rest(Duration.ofSeconds(100), false)).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void afterAFailureItIsTriedAgainAtOnce() {
    assertThat(rest(Duration.ofSeconds(120), true)).isZero();
  }
}
