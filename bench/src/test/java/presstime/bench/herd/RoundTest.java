package presstime.bench.herd;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import presstime.bench.Meter.Cost;
import presstime.bench.Spread;

class RoundTest {

  @Test
  void whatIsEarlyRepeatedOrNotPublishedIsWrong() {
    assertThat(round(1, 0, 0).wrong()).isEmpty();
    assertThat(round(-1, 0, 0).wrong()).contains("1 early, 0 repeated, 0 not published");
    assertThat(round(1, 2, 0).wrong()).contains("0 early, 2 repeated, 0 not published");
    assertThat(round(1, 0, 3).wrong()).contains("0 early, 0 repeated, 3 not published");
  }

  private static Round round(int millis, int repeated, int unpublished) {
    Spread lateness = Spread.of(List.of(Duration.ofMillis(millis)));
    return new Round(lateness, 1, repeated, unpublished, new Cost(0, 0, 0, 0));
  }
}
