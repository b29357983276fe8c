package presstime.bench.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import presstime.bench.soak.Trend.Point;

class TrendTest {

  private static final SplittableRandom RANDOM = new SplittableRandom(7);

  @Test
  void theSlopeOfALineIsItsSlope() {
    Trend trend = Trend.ofSecondHalf(series(i -> 5 + i * 0.1));

    assertThat(trend.perDay()).isCloseTo(24, within(1e-9));
    assertThat(trend.growth()).isCloseTo(4.9, within(1e-9));
    assertThat(trend.error()).isCloseTo(0, within(1e-9));
  }

  @Test
  void whatGrowsIsFound() {
    Trend trend = Trend.ofSecondHalf(series(i -> 100 + i * 0.2 + noise()));

    assertThat(trend.grows(4)).isTrue();
  }

  @Test
  void whatOnlyScattersDoesNotGrow() {
    Trend trend = Trend.ofSecondHalf(series(i -> 100 + 5 * noise()));

    assertThat(trend.grows(4)).isFalse();
  }

  @Test
  void scatterThatHappensToRiseIsNoGrowth() {
    List<Point> points = IntStream.range(0, 8).mapToObj(i -> new Point(i, i % 2 * 30)).toList();
    Trend trend = Trend.ofSecondHalf(points);

    assertThat(trend.growth()).isPositive();
    assertThat(trend.grows(0)).isFalse();
  }

  @Test
  void whatGrowsByLessThanIsToleratedDoesNot() {
    Trend trend = Trend.ofSecondHalf(series(i -> 100 + i * 0.02));

    assertThat(trend.grows(4)).isFalse();
    assertThat(trend.grows(0.5)).isTrue();
  }

  @Test
  void theFirstHalfMayGrow() {
    assertThat(Trend.ofSecondHalf(series(i -> Math.min(i, 50))).grows(0.1)).isFalse();
  }

  @Test
  void whatShrinksDoesNotGrow() {
    assertThat(Trend.ofSecondHalf(series(i -> 100 - i)).grows(0.1)).isFalse();
  }

  @Test
  void tooFewMarksAreNoTrend() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Trend.ofSecondHalf(series(i -> 1).subList(0, 6)));
  }

  /** A hundred readings, ten in an hour. */
  private static List<Point> series(IntToDoubleFunction value) {
    return IntStream.range(0, 100)
        .mapToObj(i -> new Point(i / 10.0, value.applyAsDouble(i)))
        .toList();
  }

  private static double noise() {
    return RANDOM.nextDouble(-1, 1);
  }
}
