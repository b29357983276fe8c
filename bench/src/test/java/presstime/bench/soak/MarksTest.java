package presstime.bench.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarksTest {

  private static final InstantSource CLOCK = InstantSource.system();
  private static final Duration MILLISECOND = Duration.ofMillis(1);

  @Test
  void aWholeDayIsMarkedFromItsBeginningToItsEnd() throws Exception {
    assertThat(take(new Marks(Duration.ofMillis(20), MILLISECOND), false)).hasSize(21);
  }

  @Test
  void aDayOnWhichNobodyWorksAnyMoreIsNotMarkedToItsEnd() throws Exception {
    List<Mark> marks = take(new Marks(Duration.ofSeconds(2), MILLISECOND), true);

    assertThat(marks).hasSize(2 * Trend.FEWEST);
    assertThat(new Held(marks).table().toString()).contains("heap");
  }

  private static List<Mark> take(Marks marks, boolean stopped) throws Exception {
    return marks.take(CLOCK, MarksTest::mark, () -> stopped);
  }

  private static Mark mark(double hour) {
    return new Mark(hour, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
  }
}
