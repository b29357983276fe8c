package presstime.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpreadTest {

  @Test
  void percentilesAreMeasuredTimes() {
    Spread spread = Spread.of(IntStream.rangeClosed(1, 200).mapToObj(Duration::ofMillis).toList());

    assertThat(spread.p50()).isEqualTo(100);
    assertThat(spread.p99()).isEqualTo(198);
    assertThat(spread.max()).isEqualTo(200);
    assertThat(spread.early()).isZero();
  }

  @Test
  void countsWhatWasEarlyByANanosecond() {
    Spread spread = Spread.of(List.of(Duration.ofNanos(-1), Duration.ZERO, Duration.ofMillis(3)));

    assertThat(spread.early()).isEqualTo(1);
  }

  @Test
  void saysSoWhenNothingWasMeasured() {
    assertThatIllegalArgumentException().isThrownBy(() -> Spread.of(List.of()));
  }

  @Test
  void aProgramFindsTheAgreedNames() {
    assertThat(Spread.of(List.of(Duration.ofNanos(1_234_567))).json())
        .containsEntry("p50_ms", 1.235)
        .containsEntry("p99_ms", 1.235)
        .containsEntry("max_ms", 1.235)
        .containsEntry("early", 0);
  }
}
